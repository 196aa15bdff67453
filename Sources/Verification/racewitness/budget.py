"""How long to go on, in seconds and in schedules."""

from racewitness import real


class Budget:
    def __init__(self, seconds, schedules, count):
        self.end = real.monotonic() + seconds
        self.seconds = seconds
        self.count = count                       # a function: schedules run so far
        self.last = count() + schedules

    def is_spent(self):
        return real.monotonic() >= self.end or self.count() >= self.last

    def share(self, part):
        """A budget that ends with this one or earlier."""
        remaining = max(0.0, self.end - real.monotonic())
        return Budget(remaining * part, max(1, int((self.last - self.count()) * part)), self.count)
