"""One thread under the scheduler's control."""

from racewitness import real
from racewitness.operation import ACQUIRE, ATTEMPT, FAILED_ATTEMPT, JOIN, SLEEP

READY = "ready"
TIMED = "timed"      # waits, but a timeout can end its wait
BLOCKED = "blocked"
PATIENCE = 1.0       # seconds; a limit that is further away does not end a wait while somebody else can run


class ControlledThread:
    """``number`` is the order of its start in the schedule; ``name`` is the path of starts, the same in every schedule."""

    def __init__(self, number, name, label):
        self.number = number
        self.name = name
        self.label = label
        self.children = 0
        self.locks_made = {}      # by whether a library made them, so that names do not depend on the library's version
        self.gate = real.allocate_lock()
        self.gate.acquire()
        self.thread = None
        self.daemon = False
        self.alive = True
        self.native = None
        self.external = None
        self.pending = None
        self.waits_for = None      # the lock or thread object of the pending operation
        self.deadline = None
        self.is_delayed = False    # the deadline is meant as a delay, not as a limit
        self.counts = {}           # symbol -> times this thread came to it
        self.reads_in_a_row = 0
        self.changes = 0           # visible operations of its own that others can notice
        self.sleeping_at = None    # how many changes the others had made when it went to sleep
        self.slept_at = None       # the same, when it sleeps again and they have made none since
        self.frames = {}
        self.unsettled = []        # writes whose new value has not been looked at yet
        self.breaker_tested = True
        self.clock = {}
        self.region = None         # the activation of a flagged region it has executed an operation in

    def native_identity(self):
        """The kernel's number of the thread; the main thread's changes with every fork."""
        return real.getpid() if self.number == 0 else self.native

    def status(self, now):
        """Whether the pending operation can be executed."""
        operation = self.pending
        if operation.kind == ACQUIRE:
            return BLOCKED if self.waits_for.is_held() else READY
        if operation.kind == ATTEMPT:
            return TIMED if self.deadline is not None and self.waits_for.is_held() else READY
        if operation.kind == JOIN:
            if not self.waits_for.alive:
                return READY
            return BLOCKED if self.deadline is None else TIMED
        if operation.kind == SLEEP:
            return TIMED if now < self.deadline else READY
        return READY

    def is_patient(self, now):
        return not self.is_delayed and self.deadline - now > PATIENCE

    def count(self, symbol):
        """This is the n-th time, n from 1."""
        number = self.counts.get(symbol, 0) + 1
        self.counts[symbol] = number
        return number

    def describe_wait(self):
        operation = self.pending
        if operation is None:
            return "runs"
        if operation.kind == JOIN:
            return "waits for thread %s" % self.waits_for.label
        if operation.kind in (ACQUIRE, ATTEMPT, FAILED_ATTEMPT):
            holder = self.waits_for.holder
            return "waits for a lock made at %s%s" % (
                self.waits_for.origin, ", held by thread %s" % holder.label if holder else "")
        return "waits"
