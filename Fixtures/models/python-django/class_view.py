# as_view() makes a view per request, but a class attribute is one for all of them.
from django.http import HttpResponse
from django.urls import path
from django.views.generic import View


class Export(View):
    exports = 0

    def get(self, request):
        Export.exports = Export.exports + len(request.method[:1])  # want RL001
        self.rows = 0
        for row in request.GET:
            self.rows += len(row)
        return HttpResponse(str(self.rows))


urlpatterns = [path("export", Export.as_view())]
