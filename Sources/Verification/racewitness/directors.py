"""Who runs next. A director is asked at each visible operation; without preemption it lets the running thread go on."""

from racewitness.controlled_thread import READY


def default_choice(previous, status, ready, timed):
    """The running thread while it can; then the next in order of start; then whose timeout comes first."""
    if status == READY and previous in ready:
        return previous
    others = [thread for thread in ready if thread is not previous] or ready
    if others:
        after = [thread for thread in others if previous is not None and thread.number > previous.number]
        return (after or others)[0]
    return min(timed, key=lambda thread: (thread.deadline, thread.number))


class DefaultDirector:
    """Runs threads one after the other."""

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        return default_choice(previous, status, ready, timed)


class OrderDirector:
    """No preemption of started work, but other orders: the newest thread first, or each thread as soon as it starts."""

    def __init__(self, newest_first, at_once):
        self.newest_first = newest_first
        self.at_once = at_once

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        fresh = [thread for thread in ready if thread.pending.kind == "begin" and thread is not previous]
        if self.at_once and fresh and previous is not None and previous.number == 0:
            return fresh[0]
        if status == READY and previous in ready:
            return previous
        if self.newest_first and ready:
            others = [thread for thread in ready if thread is not previous and thread.number != 0]
            return (others or ready)[-1]
        return default_choice(previous, status, ready, timed)


class RotatingDirector:
    """Gives every thread a few operations at a time, so that none does all the work of a pool. For discovery only."""

    def __init__(self, turn):
        self.turn = turn
        self.used = 0

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        self.used += 1
        if self.used < self.turn or len(ready) < 2:
            return default_choice(previous, status, ready, timed)
        self.used = 0
        return default_choice(previous, None, [thread for thread in ready if thread is not previous], timed)


class GatheringDirector:
    """Stops each thread at its first access to what the findings are about until all have come there or can come no
    further, timeouts included: so the tasks of a pool are handed round. For discovery only."""

    def __init__(self):
        self.parked = set()
        self.known = set()

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        if previous is not None and previous.alive and symbol[0] and previous.name not in self.known:
            self.known.add(previous.name)
            self.parked.add(previous.name)
        free = [thread for thread in ready if thread.name not in self.parked]
        if not free and not timed:
            self.parked.clear()
            free = ready
        return default_choice(previous, status if previous in free else None, free, timed)


class PrefixDirector:
    """Follows the choices of a search, then the default among the threads that do not sleep.

    The sleep set is Godefroid's (Partial-Order Methods, 1996, chapter 5): threads whose next operation was explored from
    here already and has met nothing dependent since.
    """

    def __init__(self, choices, sleeping=()):
        self.choices = choices
        self.sleeping = set(sleeping)
        self.position = 0
        self.depends = None

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        position = self.position
        self.position += 1
        if position < len(self.choices):
            chosen = scheduler.threads[self.choices[position]]
            if chosen not in ready and chosen not in timed:
                scheduler.finish("diverged")
        else:
            awake_ready = [thread for thread in ready if thread.number not in self.sleeping]
            awake_timed = [thread for thread in timed if thread.number not in self.sleeping]
            if not awake_ready and not awake_timed:
                scheduler.finish("redundant")
            awake_status = status if previous is None or previous.number not in self.sleeping else None
            chosen = default_choice(previous, awake_status, awake_ready, awake_timed)
        if self.sleeping and position >= len(self.choices) - 1:
            self._wake(scheduler, chosen)
        return chosen

    def _wake(self, scheduler, chosen):
        packed = chosen.pending.packed()
        self.sleeping = {number for number in self.sleeping if number != chosen.number
                         and not self.depends(scheduler.threads[number].pending.packed(), packed)}


class TargetDirector:
    """Stops ``thread`` when it comes to ``symbol`` for the n-th time, lets ``rival`` pass, then lets it go on.

    ``rival`` runs until it can run no more, or, with ``steps``, has executed that many visible operations.
    """

    def __init__(self, thread, symbol, nth, rival, steps=None):
        self.thread = thread
        self.symbol = symbol
        self.nth = nth
        self.rival = rival
        self.steps = steps
        self.stage = 0

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        candidates = {thread.name: thread for thread in timed + ready}
        if self.stage == 0 and previous is not None and previous.name == self.thread \
                and symbol == self.symbol and nth == self.nth and self.rival in candidates:
            self.stage = 1
            return candidates[self.rival]
        if self.stage == 1:
            if self.steps is not None:
                self.steps -= 1
            rival = candidates.get(self.rival)
            if rival in ready and self.steps != 0:
                return rival
            self.stage = 2
            if self.thread in candidates:
                return candidates[self.thread]
        return default_choice(previous, status, ready, timed)


class ReplayDirector:
    """Makes the switches of a witness, each at the place it names, and the default choice everywhere else."""

    def __init__(self, switches, detach):
        self.switches = [(thread, tuple(symbol), nth, to) for thread, symbol, nth, to in switches]
        self.position = 0
        self.detach = detach
        self.diverged = False

    def choose(self, scheduler, previous, status, ready, timed, symbol, nth):
        chosen = self._switch(previous, ready + timed, symbol, nth) or default_choice(previous, status, ready, timed)
        if self.detach and all(place[2] == "end" for _, place, _, _ in self.switches[self.position:]):
            scheduler.detached = True  # nothing needs to be watched any more: the rest runs at full speed
        return chosen

    def _switch(self, previous, candidates, symbol, nth):
        if self.position == len(self.switches):
            return None
        thread, place, number, to = self.switches[self.position]
        if (previous.name if previous else "") != thread or place != symbol or number != nth:
            return None
        self.position += 1
        for candidate in candidates:
            if candidate.name == to:
                return candidate
        self.diverged = True
        return None
