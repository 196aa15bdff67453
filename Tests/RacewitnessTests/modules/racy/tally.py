"""A method that loses updates; its constructor has parameters."""

import threading


class Tally:
    def __init__(self, name, limit):
        self.name = name
        self.limit = limit
        self.counts = {}
        self._lock = threading.Lock()

    def add(self, key, amount=1):
        self.counts[key] = self.counts.get(key, 0) + amount  # focus

    def total(self):
        with self._lock:
            return sum(self.counts.values())
