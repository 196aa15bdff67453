# A lock around the count.
import threading

from django.db.models.signals import post_save

saved = {}
lock = threading.Lock()


def count(sender, **arguments):
    with lock:
        saved[sender] = saved.get(sender, 0) + 1


post_save.connect(count)
