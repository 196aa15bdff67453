# A dramatiq worker runs its actors in eight threads.
import dramatiq

sent = {}


@dramatiq.actor
def notify(user):
    sent[user] = sent.get(user, 0) + 1  # want RL001


def enqueue(users):
    for user in users:
        notify.send(user)
