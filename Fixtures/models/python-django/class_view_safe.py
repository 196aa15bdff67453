# What is on `self` belongs to one request.
from django.http import HttpResponse
from django.urls import path
from django.views.generic import View


class Export(View):
    def get(self, request):
        self.rows = 0
        for row in request.GET:
            self.rows += len(row)
        return HttpResponse(str(self.rows))


urlpatterns = [path("export", Export.as_view())]
