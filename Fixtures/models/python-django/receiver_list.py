# Both signals are sent by the threads that serve requests.
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

changes = {}


@receiver([post_save, post_delete])
def count(sender, **arguments):
    changes[sender] = changes.get(sender, 0) + 1  # want RL001
