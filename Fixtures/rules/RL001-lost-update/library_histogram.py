# race-lint: options --library
# The module starts no threads; its callers do, and two of them add to one bucket.


class Histogram:
    def __init__(self, bounds):
        self.bounds = sorted(bounds)
        self.buckets = [0] * (len(self.bounds) + 1)

    def observe(self, value):
        index = sum(1 for bound in self.bounds if value > bound)
        self.buckets[index] += int(1)  # want RL001
