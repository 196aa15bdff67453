"""A run's choices as the searches read them."""

from racewitness.controlled_thread import READY


class Choice:
    """Mirrors ``scheduler.Step`` on the other side of the pipe."""

    __slots__ = ("thread", "operation", "ready", "timed", "previous", "previous_status", "preemptible", "library",
                 "asleep")

    def __init__(self, packed):
        (self.thread, self.operation, self.ready, self.timed, self.previous, self.previous_status, self.preemptible,
         self.library, self.asleep) = packed

    @property
    def enabled(self):
        return self.ready + self.timed

    @property
    def is_preemption(self):
        """The running thread could have gone on and did not."""
        return self.previous_status == READY and self.previous != self.thread


def choices_of(report):
    return [Choice(packed) for packed in report["steps"]]


def is_complete(report):
    """The run shows what this schedule does, to its end."""
    return report["reason"] in ("end", "deadlock", "redundant") and not report["detached"] \
        and not report["externals"] and not report["diverged"]


def context_switches(report):
    """Changes of thread from the first preemption until every preempted thread has gone on: 2 for "stop, pass, go on"."""
    switches, waiting, counting = 0, set(), False
    for choice in choices_of(report):
        if choice.is_preemption:
            counting = True
            waiting.add(choice.previous)
        if counting and choice.thread != choice.previous:
            switches += 1
        waiting.discard(choice.thread)
        counting = counting and bool(waiting)
    return switches
