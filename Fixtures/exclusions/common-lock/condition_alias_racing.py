# The condition has a lock of its own, so discard() does not exclude deliver(): what was discarded comes back.
import threading


class Mailbox:
    def __init__(self):
        self._lock = threading.Lock()
        self._arrived = threading.Condition()
        self._unread = 0

    def deliver(self):
        with self._arrived:
            self._unread = self._unread + 1  # want RL001
            self._arrived.notify()

    def discard(self):
        with self._lock:
            self._unread = 0

    def restore(self, unread):
        with self._lock:
            self._unread = unread


def post(mailbox):
    for _ in range(50):
        mailbox.deliver()


def main():
    mailbox = Mailbox()
    posts = [threading.Thread(target=post, args=(mailbox,)) for _ in range(2)]
    for thread in posts:
        thread.start()
    mailbox.discard()
    mailbox.restore(3)


if __name__ == "__main__":
    main()
