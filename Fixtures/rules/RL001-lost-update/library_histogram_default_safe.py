# Without library mode nothing says that this is ever called from two threads, so nothing is reported.


class Histogram:
    def __init__(self, bounds):
        self.bounds = sorted(bounds)
        self.buckets = [0] * (len(self.bounds) + 1)

    def observe(self, value):
        index = sum(1 for bound in self.bounds if value > bound)
        self.buckets[index] += int(1)
