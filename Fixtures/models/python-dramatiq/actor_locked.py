# Counting holds a lock.
import threading

import dramatiq

sent = {}
sent_lock = threading.Lock()


@dramatiq.actor
def notify(user):
    with sent_lock:
        sent[user] = sent.get(user, 0) + 1


def enqueue(users):
    for user in users:
        notify.send(user)
