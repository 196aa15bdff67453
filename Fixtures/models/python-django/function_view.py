# Views run in the server's threads; the module's dict is one for all of them.
from django.http import JsonResponse
from django.urls import path

downloads = {}


def download(request, name):
    downloads[name] = downloads.get(name, 0) + 1  # want RL001
    return JsonResponse({"name": name})


urlpatterns = [path("download/<str:name>", download)]
