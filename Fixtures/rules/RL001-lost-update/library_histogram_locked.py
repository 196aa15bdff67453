# race-lint: options --library
# The lock makes each addition one step for all callers.
import threading


class Histogram:
    def __init__(self, bounds):
        self.bounds = sorted(bounds)
        self.buckets = [0] * (len(self.bounds) + 1)
        self.lock = threading.Lock()

    def observe(self, value):
        index = sum(1 for bound in self.bounds if value > bound)
        with self.lock:
            self.buckets[index] += int(1)
