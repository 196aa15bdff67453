# The database counts.
from django.db import models
from django.http import JsonResponse
from django.urls import path


class Download(models.Model):
    name = models.CharField(max_length=100)
    count = models.IntegerField(default=0)


def download(request, name):
    Download.objects.filter(name=name).update(count=models.F("count") + 1)
    return JsonResponse({"name": name})


urlpatterns = [path("download/<str:name>", download)]
