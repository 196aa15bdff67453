"""Happens-before between accesses, by vector clocks.

The clocks follow locks, thread start and thread end (Lamport 1978; Mattern 1989); the per-location bookkeeping is that
of Flanagan and Freund, "FastTrack" (PLDI 2009), section 3, without its epoch compression. Unordered conflicting accesses
say where to look. They never confirm anything by themselves.
"""


class AccessHistory:
    """The latest accesses of each thread to one location key."""

    __slots__ = ("reads", "writes")

    def __init__(self):
        self.reads = {}    # thread number -> (its clock then, symbol)
        self.writes = {}

    def unordered_with(self, thread, write):
        """Symbols of earlier conflicting accesses by other threads that nothing orders before this one."""
        earlier = list(self.writes.items()) + (list(self.reads.items()) if write else [])
        return [symbol for number, (time, symbol) in earlier
                if number != thread.number and thread.clock.get(number, 0) < time]

    def note(self, thread, write, symbol):
        (self.writes if write else self.reads)[thread.number] = (thread.clock.get(thread.number, 0), symbol)
