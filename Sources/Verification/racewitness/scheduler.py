"""One thread runs at a time, and at each visible operation a director says which.

A thread announces the operation it is about to execute (``reach``); among the threads whose operations can be executed
the director chooses one, and the thread that holds the token hands it over.  Every choice is recorded as a ``Step``: the
search and the replay are functions of the steps.  The scheduler knows locks and threads, not bytecode.
"""

from racewitness import real
from racewitness.controlled_thread import PATIENCE, READY, TIMED, ControlledThread
from racewitness.directors import default_choice
from racewitness.operation import ACCESS, ATTEMPT, BEGIN, FAILED_ATTEMPT, SLEEP, Operation
from racewitness.virtual_time import clock

SPIN_LIMIT = 60  # reads in a row without a write, after which a thread is taken to wait for another one
STEP_LIMIT = 20000


class Step:
    """A choice: who ran (``thread``), what, who else could have, and who was running before."""

    __slots__ = ("thread", "operation", "ready", "timed", "previous", "previous_status", "preemptible", "library",
                 "asleep")

    def packed(self):
        """Plain values; ``search_tree`` names the places."""
        return (self.thread, self.operation.packed(), self.ready, self.timed, self.previous, self.previous_status,
                self.preemptible, self.library, self.asleep)


class Scheduler:
    def __init__(self):
        self.active = False
        self.controlling = False
        self.finish = None         # called with a reason when the run cannot go on; does not return
        self.before_switch = None  # called with the thread that is about to stop at an operation
        self.after_switch = None   # called with the thread that has been given the token
        self.constraint = None     # (thread, operation) -> whether the thread may be preempted there
        self.director = None
        self.reset()

    def reset(self):
        self.by_ident = {}
        self.threads = []
        self.steps = []
        self.progress = 0
        self.holder = None
        self.guard = real.allocate_lock()
        self.detached = False
        self.externals = []
        self.changes = 0           # operations that can let a waiting thread go on
        self.births = []           # per thread: (number of its parent, steps made before it was started)
        self.arrivals = []         # (thread, symbol, nth) of every visible operation come to
        self.switches = []         # where the schedule left the default: (thread, symbol, nth, to)

    def activate(self, label="main"):
        """The calling thread becomes the first controlled one."""
        self.reset()
        self.active = True
        main = self.add_thread(None, label)
        self.by_ident[real.get_ident()] = main
        self.holder = main
        main.pending = Operation(BEGIN)
        return main

    def current(self):
        return self.by_ident.get(real.get_ident()) if self.active else None

    def add_thread(self, parent, label):
        if parent is None:
            name = "0"
        else:
            parent.children += 1
            name = "%s.%d" % (parent.name, parent.children)
        thread = ControlledThread(len(self.threads), name, label)
        if parent is not None:
            thread.clock = dict(parent.clock)
            parent.clock[parent.number] = parent.clock.get(parent.number, 0) + 1
        thread.clock[thread.number] = 1
        self.threads.append(thread)
        self.births.append((-1 if parent is None else parent.number, len(self.steps)))
        return thread

    def alive(self):
        return [thread for thread in self.threads if thread.alive]

    def is_concurrent(self):
        return self.controlling and sum(thread.alive for thread in self.threads) > 1

    # The life of a thread

    def thread_begins(self, thread):
        """Called in the new thread, which then waits for its turn."""
        self.by_ident[real.get_ident()] = thread
        thread.native = real.get_native_id()
        thread.pending = Operation(BEGIN, symbol=("", 0, "begin", "", thread.name))
        thread.count(thread.pending.symbol)

    def wait_for_turn(self, thread):
        thread.gate.acquire()
        if self.after_switch:
            self.after_switch(thread)

    def thread_ends(self, thread):
        if self.before_switch:
            self.before_switch(thread)
        if thread.external:
            self._come_back(thread)
        thread.alive = False
        thread.pending = None
        self.by_ident.pop(real.get_ident(), None)
        self._pass_on(thread)

    # Visible operations

    def reach(self, thread, operation):
        """The thread is about to execute ``operation``; returns when it may."""
        if self.before_switch:
            self.before_switch(thread)
        if thread.external:
            self._come_back(thread)
        nth = thread.count(operation.symbol)
        thread.pending = operation
        if self.constraint:
            operation.preemptible = self.constraint(thread, operation)
        self._note_reading(thread, operation)
        self._note_sleep(thread, operation)
        if not self.is_concurrent() and thread.status(clock.skipped) == READY:
            return
        self.arrivals.append((thread.name, operation.symbol, nth))
        chosen = self._choose(thread, operation.symbol, nth)
        if chosen is not thread:
            self._hand_over(thread, chosen)
            if self.after_switch:
                self.after_switch(thread)

    def _note_reading(self, thread, operation):
        reading = operation.kind in (ATTEMPT, SLEEP) or (
            operation.kind == ACCESS and not any(location[3] for location in operation.locations))
        thread.reads_in_a_row = thread.reads_in_a_row + 1 if reading else 0

    def is_spinning(self, thread):
        return thread.reads_in_a_row > SPIN_LIMIT

    def _choose(self, previous, symbol, nth):
        """The next thread, or None when all wait for a thread that has left our control."""
        self.progress += 1
        ready, timed = self._candidates()
        if not ready and not timed:
            if self.externals:
                return None
            self.finish("deadlock")
        chosen = self._ask_director(previous, ready, timed, symbol, nth)
        if chosen in timed:
            clock.advance_to(chosen.deadline)
        return chosen

    def _candidates(self):
        """(threads that can go on, threads whose wait a timeout can end).

        A thread that sleeps or spins again although nobody has changed anything since waits for somebody else; it is no
        candidate while there are others (Musuvathi and Qadeer, "Fair stateless model checking", PLDI 2008).  Nor is one
        with a long timeout on a lock, a queue or a join: that is a limit for when things go wrong, while a sleep, a timer
        or ``Event.wait(60)`` in a loop is a delay, after which the thread may come at any moment.
        """
        ready, timed, idle = [], [], []
        for thread in self.threads:
            if thread.alive and not thread.external and thread.pending is not None:
                status = thread.status(clock.skipped)
                if status == TIMED and (thread.slept_at == self.changes - thread.changes
                                        or thread.is_patient(clock.skipped)):
                    idle.append(thread)
                elif status == READY:
                    ready.append(thread)
                elif status == TIMED:
                    timed.append(thread)
        if ready or timed or not idle:
            return ready, timed
        earliest = min(thread.deadline for thread in idle)
        return [], [thread for thread in idle if thread.deadline <= earliest + PATIENCE]

    def _note_sleep(self, thread, operation):
        """For fairness: what others had changed when this thread went to sleep the last time, and this time."""
        others = self.changes - thread.changes
        if operation.kind == SLEEP:
            thread.slept_at = others if thread.sleeping_at == others else None
            thread.sleeping_at = others
        elif operation.changes_something():
            thread.slept_at = thread.sleeping_at = None
            thread.changes += 1
            self.changes += 1

    def _ask_director(self, previous, ready, timed, symbol, nth):
        status = None
        if previous is not None and previous.alive:
            status = previous.status(clock.skipped)
            if status == READY and self.is_spinning(previous):
                status = TIMED
        preemptible = status != READY or previous.pending.preemptible
        usual = default_choice(previous, status, ready, timed)
        asleep = getattr(self.director, "sleeping", ())
        chosen = self.director.choose(self, previous, status, ready, timed, symbol, nth)
        if not preemptible:
            chosen = previous
        if chosen is not usual:
            self.switches.append((previous.name if previous else "", symbol, nth, chosen.name))
        self._record(chosen, ready, timed, previous, status, preemptible, asleep)
        return chosen

    def _record(self, chosen, ready, timed, previous, status, preemptible, asleep):
        step = Step()
        if chosen.pending.kind == ATTEMPT and chosen.waits_for.is_held():
            chosen.pending.kind = FAILED_ATTEMPT
        step.thread, step.operation = chosen.number, chosen.pending
        step.ready, step.timed = tuple(t.number for t in ready), tuple(t.number for t in timed)
        step.previous, step.previous_status = (-1 if previous is None else previous.number), status
        step.asleep = tuple(asleep)
        step.preemptible, step.library = preemptible, previous is not None and previous.pending is not None \
            and previous.pending.library
        self.steps.append(step)
        if len(self.steps) > STEP_LIMIT:
            self.finish("too long")

    def _hand_over(self, thread, chosen):
        if chosen is None:
            with self.guard:
                self.holder = None
        else:
            self.holder = chosen
            chosen.gate.release()
        thread.gate.acquire()

    def _pass_on(self, ended):
        symbol = ("", 0, "end", "", ended.name)
        if not any(thread.alive for thread in self.threads):
            return
        chosen = self._choose(ended, symbol, 1)
        if chosen is None:
            with self.guard:
                self.holder = None
        else:
            self.holder = chosen
            chosen.gate.release()

    # Threads that block outside our control

    def give_up_on_holder(self, where):
        """From the watchdog: the running thread blocks in a call we do not control; let the others go on."""
        with self.guard:
            thread = self.holder
            if thread is None:
                return
            thread.external = where
            self.externals.append(where)
            self.holder = None
            chosen = self._choose(None, ("", 0, "external", "", thread.name), 1)
            if chosen is not None:
                self.holder = chosen
                chosen.gate.release()

    def _come_back(self, thread):
        with self.guard:
            thread.external = None
            waits = self.holder is not None
            if waits:
                thread.pending = Operation(BEGIN, symbol=("", 0, "return", "", thread.name))
            else:
                self.holder = thread
        if waits:
            thread.gate.acquire()


scheduler = Scheduler()
