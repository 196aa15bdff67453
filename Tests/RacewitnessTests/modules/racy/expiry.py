"""Sessions that end after a while."""
import time


class Sessions:
    def __init__(self):
        self.seen = {}

    def touch(self, name):
        self.seen[name] = time.monotonic()

    def expire(self, name):
        seen = self.seen.get(name)
        if seen is not None and time.monotonic() - seen > 30:
            del self.seen[name]  # focus
