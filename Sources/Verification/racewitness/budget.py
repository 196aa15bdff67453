"""How long to go on, in seconds and in schedules.

Seconds are of the processor, that of the runs included, so a busy machine finds no less than an idle one; but by the clock
it must not take much longer, in case the program waits.
"""

import os

from racewitness import real

BUSY = 3   # times longer by the clock


class Budget:
    def __init__(self, seconds, schedules, count):
        self.seconds = seconds
        self.end = processor_seconds() + seconds
        self.deadline = real.monotonic() + BUSY * seconds
        self.count = count                       # a function: schedules run so far
        self.last = count() + schedules

    def is_spent(self):
        return self._remaining() <= 0 or self.count() >= self.last

    def _remaining(self):
        return min(self.end - processor_seconds(), (self.deadline - real.monotonic()) / BUSY)

    def share(self, part):
        """A budget that ends with this one or earlier."""
        return Budget(max(0.0, self._remaining()) * part, max(1, int((self.last - self.count()) * part)), self.count)


def processor_seconds():
    """Used by this process and by those that it has waited for."""
    return sum(os.times()[:4])
