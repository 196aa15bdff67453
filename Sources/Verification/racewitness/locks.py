"""Locks that ask the scheduler. Outside a run, and in threads it does not control, they are the real ones.

The held state lives in a real lock in any case, so a lock that is shared with uncontrolled code keeps its meaning.
"""

import sys
import threading

from racewitness import real
from racewitness.operation import ACQUIRE, ATTEMPT, RELEASE, Operation
from racewitness.scheduler import scheduler
from racewitness.virtual_time import clock

forking = False         # set by ``forked_runs``: libraries take and remake their locks around a fork; ours stay as they are
is_program_file = None  # set by ``patches``: tells the program's own files from the libraries'


def _maker():
    """(place the lock was made at, whether a library made it) of the nearest frame outside this package."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__", "").startswith("racewitness"):
        frame = frame.f_back
    library = frame is None or is_program_file is None or not is_program_file(frame.f_code.co_filename)
    while frame is not None and is_program_file is not None and not is_program_file(frame.f_code.co_filename):
        frame = frame.f_back
    place = "a library" if frame is None else "%s:%d" % (frame.f_code.co_filename.rpartition("/")[2], frame.f_lineno)
    return place, library


def _is_in_event_wait():
    """``Event.wait(seconds)``, timers included, is how programs sleep until told otherwise."""
    frame = sys._getframe(2)
    for _ in range(4):
        if frame is None:
            return False
        if frame.f_code is threading.Event.wait.__code__:
            return True
        frame = frame.f_back
    return False


class CooperativeLock:
    """``threading.Lock``."""

    def __init__(self):
        self._real = real.allocate_lock()
        self.holder = None
        self.clock = {}
        thread = scheduler.current()
        if thread is None:
            self.origin, self.library = "before the run", True
            self.number = "early %d" % id(self)
        else:
            self.origin, self.library = _maker()
            made = thread.locks_made.get(self.library, 0) + 1
            thread.locks_made[self.library] = made
            self.number = "%s%s/%d" % ("library " if self.library else "", thread.name, made)

    def is_held(self):
        return self._real.locked()

    locked = _is_owned = is_held  # ``Condition`` would otherwise try to acquire the lock to learn whether it is held

    def acquire(self, blocking=True, timeout=-1):
        if forking:
            return True
        thread = scheduler.current()
        if thread is None or not scheduler.controlling:
            taken = self._real.acquire(blocking, timeout)
        else:
            taken = self._acquire_controlled(thread, blocking, timeout)
        if taken:
            self.holder = thread
        return taken

    def _acquire_controlled(self, thread, blocking, timeout):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if blocking and timeout is not None and timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if scheduler.detached and self._real.acquire(False):
            return True
        waits = blocking and (timeout is None or timeout < 0)
        thread.waits_for = self
        thread.deadline = clock.deadline_after(timeout) if blocking and not waits else None
        thread.is_delayed = thread.deadline is not None and _is_in_event_wait()
        scheduler.reach(thread, self._operation(ACQUIRE if waits else ATTEMPT))
        taken = self._real.acquire(False)
        if taken:
            _join_clock(thread, self.clock)
        return taken

    def release(self):
        if forking:
            return
        thread = scheduler.current()
        if thread is not None and scheduler.controlling and not scheduler.detached and self._real.locked():
            scheduler.reach(thread, self._operation(RELEASE))
            self.clock = dict(thread.clock)
            thread.clock[thread.number] = thread.clock.get(thread.number, 0) + 1
        self.holder = None
        self._real.release()

    def _operation(self, kind):
        symbol = ("", 0, kind, "", self.number if not self.library else "library")
        return Operation(kind, self.number, (), symbol, self.library)

    def _at_fork_reinit(self):
        if forking:
            return
        self._real = real.allocate_lock()
        self.holder = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return "<%s lock at %#x>" % ("locked" if self.is_held() else "unlocked", id(self))

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked


class CooperativeRLock:
    """``threading.RLock``: a lock with an owner and a count."""

    def __init__(self):
        self._block = CooperativeLock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if forking:
            return True
        me = real.get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    def release(self):
        if forking:
            return
        if self._owner != real.get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        if self._count == 1:
            self._release_block()
        else:
            self._count -= 1

    def _release_block(self):
        """Another thread may run before the block is free, so the owner goes first but the count with it."""
        self._count = 0
        self._owner = None
        self._block.release()

    def locked(self):
        return self._block.is_held()

    def _is_owned(self):
        return self._owner == real.get_ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        state = (self._count, self._owner)
        self._release_block()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        if forking:
            return
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")


def _join_clock(thread, other):
    mine = thread.clock
    for number, value in other.items():
        if value > mine.get(number, 0):
            mine[number] = value
