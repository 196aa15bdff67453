# One admin object serves all requests.
from django.contrib import admin


class ArticleAdmin(admin.ModelAdmin):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.searches = {}

    def get_queryset(self, request):
        user = request.user.pk
        self.searches[user] = self.searches.get(user, 0) + 1  # want RL001
        return super().get_queryset(request)
