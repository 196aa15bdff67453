"""Time as the program sees it: real time plus what the scheduler skipped instead of sleeping.

The scheduler itself decides by ``clock.skipped`` alone, which does not depend on how fast the machine is; deadlines are
rounded so that the few microseconds of real time in them cannot change an order.
"""

from racewitness import real


class VirtualClock:
    def __init__(self):
        self.skipped = 0.0

    def deadline_after(self, seconds):
        return round(self.skipped + max(0.0, seconds), 3)

    def advance_to(self, deadline):
        self.skipped = max(self.skipped, deadline)


clock = VirtualClock()


def monotonic():
    return real.monotonic() + clock.skipped


def wall_time():
    return real.wall_time() + clock.skipped


def perf_counter():
    return real.perf_counter() + clock.skipped
