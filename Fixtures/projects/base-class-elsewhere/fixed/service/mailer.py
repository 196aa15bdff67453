# Both hold the lock of the base class.
from service.base import Service


class Mailer(Service):
    def __init__(self):
        super().__init__()
        self.waiting = 0

    def step(self):
        with self.lock:
            self.waiting = max(0, self.waiting - 1)

    def queue_up(self, letters):
        with self.lock:
            self.waiting = self.waiting + len(letters)
