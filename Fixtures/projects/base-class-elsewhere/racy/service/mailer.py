# step() runs in the base class's thread, queue_up() in the caller's: a letter counted between is forgotten.
from service.base import Service


class Mailer(Service):
    def __init__(self):
        super().__init__()
        self.waiting = 0

    def step(self):
        with self.lock:
            self.waiting = max(0, self.waiting - 1)  # note RL001

    def queue_up(self, letters):
        self.waiting = self.waiting + len(letters)  # want RL001
