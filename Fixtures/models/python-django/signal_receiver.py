# The receiver runs in the request's thread that saves the object.
from django.db.models.signals import post_save

saved = {}


def count(sender, **arguments):
    saved[sender] = saved.get(sender, 0) + 1  # want RL001


post_save.connect(count)
