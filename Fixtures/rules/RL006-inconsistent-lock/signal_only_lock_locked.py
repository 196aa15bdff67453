# Every method holds the lock.
import threading


class UsageTable:
    """Usage per user. Thread-safe."""

    def __init__(self):
        self._usage = {}
        self._lock = threading.Lock()

    def tally(self, user, seconds):
        with self._lock:
            self._usage[user] = self._usage.get(user, 0) + seconds

    def total(self):
        with self._lock:
            return sum(self._usage.values())

    def restore(self, saved):
        with self._lock:
            self._usage = dict(saved)
