"""Dynamic partial-order reduction with sleep sets: every behaviour, few of the schedules.

Flanagan and Godefroid, "Dynamic partial-order reduction for model checking software" (POPL 2005), figure 4: after each
run, for each operation, the last earlier operation that races with it (dependent, may be co-enabled, not ordered by
happens-before) is where the other thread must also be tried first (the backtrack set).  Sleep sets are Godefroid's.

In runs with atomic regions, or restricted to eval-breaker points, a thread cannot be stopped at every operation; a
stretch it cannot be stopped in is one transition, backtracking goes to where the stretch began, and sleep sets are off,
since a sleeping thread's whole stretch is not known.
"""

from racewitness.directors import PrefixDirector
from racewitness.operation import JOIN, depends, may_be_coenabled, objects_of
from racewitness.trace import choices_of, is_complete


class Node:
    """A state on the current path: what was chosen, what was explored from here, what still must be."""

    __slots__ = ("choice", "chosen", "backtrack", "done", "asleep")

    def __init__(self, choice):
        self.choice = choice
        self.chosen = choice.thread
        self.backtrack = {choice.thread}
        self.done = {choice.thread}
        self.asleep = set(choice.asleep)

    def next_thread(self):
        return min(self.backtrack - self.done - self.asleep, default=None)


class PartialOrderSearch:
    def __init__(self, with_sleep_sets=True):
        self.with_sleep_sets = with_sleep_sets
        self.path = []
        self.started = False
        self.complete = True      # no run was cut short

    def next_director(self):
        """The next schedule to run, or None when all behaviours were seen."""
        if not self.started:
            self.started = True
            return PrefixDirector([])
        while self.path:
            node = self.path[-1]
            thread = node.next_thread()
            if thread is None:
                self.path.pop()
                continue
            sleeping = node.asleep | node.done if self.with_sleep_sets else ()
            node.done.add(thread)
            node.chosen = thread
            return PrefixDirector([entry.chosen for entry in self.path], set(sleeping) - {thread})
        return None

    @property
    def exhausted(self):
        return self.complete and self.started and not self.path

    def add(self, report):
        """Learn from the run of the director handed out last."""
        self.complete = self.complete and is_complete(report)
        choices = choices_of(report)
        known = len(self.path)
        if len(choices) < known:
            self.complete = False
            return
        if known:
            self.path[-1].choice = choices[known - 1]
        self.path.extend(Node(choice) for choice in choices[known:])
        _RaceFinder(self.path, choices, report).backtrack_from(max(known - 1, 0))


class _RaceFinder:
    """Vector clocks over one run's operations, and the backtrack points that its races ask for."""

    def __init__(self, path, choices, report):
        self.path = path
        self.choices = choices
        self.births = report["births"]
        self.pending = report["pending"] if report["reason"] != "redundant" else []
        self.clocks = []          # per step: thread -> last step of it that happens before or is this one, from 1
        self.by_thread = {}       # thread -> clock of its latest step
        self.by_object = {}       # object -> indexes of steps that touch it

    def backtrack_from(self, first_new):
        for index, choice in enumerate(self.choices):
            before = self._clock_before(choice.thread, choice.operation, index)
            candidates = self._candidates(choice.operation)
            if index >= first_new:
                self._find_race(choice.thread, choice.operation, before, candidates)
            self._advance(index, choice, before, candidates)
        for thread, operation in self.pending:
            before = self._clock_before(thread, operation, len(self.choices))
            self._find_race(thread, operation, before, self._candidates(operation))

    def _clock_before(self, thread, operation, index):
        clock = self.by_thread.get(thread)
        if clock is None:
            parent, steps = self.births[thread] if thread < len(self.births) else (-1, 0)
            clock = {}
            for earlier in range(min(steps, index) - 1, -1, -1):
                if self.choices[earlier].thread == parent:
                    clock = self.clocks[earlier]
                    break
        clock = dict(clock)
        if operation[0] == JOIN:
            _join(clock, self.by_thread.get(operation[1], {}))
        return clock

    def _candidates(self, operation):
        found = set()
        for key in objects_of(operation):
            found.update(self.by_object.get(key, ()))
        return sorted(found, reverse=True)

    def _find_race(self, thread, operation, before, candidates):
        for earlier in candidates:
            choice = self.choices[earlier]
            if choice.thread != thread and before.get(choice.thread, 0) < earlier + 1 \
                    and depends(choice.operation, operation) and may_be_coenabled(choice.operation, operation):
                self._try_first(thread, earlier)
                return

    def _try_first(self, thread, index):
        while index > 0 and not self.choices[index].preemptible:
            index -= 1
        node = self.path[index]
        enabled = self.choices[index].enabled
        node.backtrack.update([thread] if thread in enabled else enabled)

    def _advance(self, index, choice, clock, candidates):
        for earlier in candidates:
            if depends(self.choices[earlier].operation, choice.operation):
                _join(clock, self.clocks[earlier])
        clock[choice.thread] = index + 1
        self.clocks.append(clock)
        self.by_thread[choice.thread] = clock
        for key in objects_of(choice.operation):
            self.by_object.setdefault(key, []).append(index)


def _join(clock, other):
    for thread, index in other.items():
        if index > clock.get(thread, 0):
            clock[thread] = index
