"""Every schedule with at most ``bound`` preemptions, fewest first.

Musuvathi and Qadeer, "Iterative context bounding for systematic testing of multithreaded programs" (PLDI 2007), section
3, as in CHESS.  A switch is free when the running thread cannot go on.  Locks that a library makes and uses inside itself
are no preemption points, and neither are releases: stopping before one is no different from stopping at what precedes it.
"""

import collections

from racewitness.controlled_thread import READY
from racewitness.directors import PrefixDirector
from racewitness.operation import RELEASE
from racewitness.trace import choices_of, is_complete


class PreemptionBoundedSearch:
    def __init__(self, bound):
        self.bound = bound
        self.queues = [collections.deque() for _ in range(bound + 1)]
        self.queues[0].append(())
        self.current = ()
        self.complete = True

    def next_director(self):
        for queue in self.queues:
            if queue:
                self.current = queue.popleft()
                return PrefixDirector(list(self.current))
        return None

    @property
    def exhausted(self):
        return self.complete and not any(self.queues)

    def add(self, report):
        self.complete = self.complete and is_complete(report)
        choices = choices_of(report)
        cost = 0
        for index, choice in enumerate(choices):
            if index >= len(self.current):
                self._branch(choices, index, choice, cost)
            cost += choice.is_preemption

    def _branch(self, choices, index, choice, cost):
        if not choice.preemptible:
            return
        can_go_on = choice.previous_status == READY
        if can_go_on and (choice.library or choice.operation[0] == RELEASE):
            return
        prefix = None
        for thread in choice.enabled:
            if thread == choice.thread:
                continue
            total = cost + (1 if can_go_on and thread != choice.previous else 0)
            if total <= self.bound:
                prefix = prefix or tuple(earlier.thread for earlier in choices[:index])
                self.queues[total].append(prefix + (thread,))
