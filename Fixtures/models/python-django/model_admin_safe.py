# The request belongs to the thread that serves it.
from django.contrib import admin


class ArticleAdmin(admin.ModelAdmin):
    def get_queryset(self, request):
        request.searches = getattr(request, "searches", 0) + 1
        return super().get_queryset(request)
