"""Starting, joining and sleeping under the scheduler; the rest of ``threading`` stays the library's own code."""

import itertools
import sys
import threading

from racewitness import real
from racewitness.locks import _join_clock
from racewitness.operation import JOIN, SLEEP, Operation
from racewitness.scheduler import scheduler
from racewitness.virtual_time import clock

before_first_thread = None  # called once, in the thread that is about to start the first other one
begin_tracing = None        # called in each new thread
inline = False              # threads run where they are started
_orders = itertools.count(1)


class StartedEvent:
    """Stands for ``Thread._started``: the new thread stops here until it is chosen, its parent goes on.

    ``Thread._bootstrap_inner`` sets it when the thread exists, ``Thread.start`` waits for it for real.
    """

    def __init__(self, record):
        self.record = record
        self.arrived = real.allocate_lock()
        self.arrived.acquire()
        self.flag = False

    def is_set(self):
        return self.flag

    isSet = is_set

    def set(self):
        self.flag = True
        scheduler.thread_begins(self.record)
        self.arrived.release()
        scheduler.wait_for_turn(self.record)
        if begin_tracing:
            begin_tracing(self.record)

    def wait(self, timeout=None):
        self.arrived.acquire()
        self.arrived.release()
        return True

    def _at_fork_reinit(self):
        pass

    _reset_internal_locks = _at_fork_reinit


def _prepare(parent, label, thread=None):
    if not scheduler.controlling and before_first_thread:
        before_first_thread()
    record = scheduler.add_thread(parent, label)
    record.thread = thread
    return record


def start(self):
    parent = scheduler.current()
    if parent is None or self._started.is_set():
        return real.thread_start(self)
    record = _prepare(parent, self.name, self)
    if inline:
        return _run_inline(self, record)
    record.daemon = self.daemon
    self._racewitness_record = record
    self._started = StartedEvent(record)
    if hasattr(threading, "_ThreadHandle"):
        self._handle = threading._ThreadHandle()  # a fork marks even the handles of unstarted threads as done (3.13)
    real.thread_start(self)


def _run_inline(thread, record):
    """The thread's work, done by the thread that starts it."""
    record.alive = False
    thread._racewitness_record = record
    thread._started.set()
    try:
        thread.run()
    except Exception:
        threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), thread)))


def join(self, timeout=None):
    thread = scheduler.current()
    record = getattr(self, "_racewitness_record", None)
    if thread is None or record is None or record is thread:
        return real.thread_join(self, timeout)
    wait_for_end(thread, record, timeout)
    if not record.alive:
        real.thread_join(self)


def wait_for_end(thread, record, timeout=None):
    thread.waits_for = record
    thread.deadline = None if timeout is None else clock.deadline_after(timeout)
    thread.is_delayed = False
    scheduler.reach(thread, Operation(JOIN, record.number, (), ("", 0, JOIN, "", record.name)))
    if not record.alive:
        _join_clock(thread, record.clock)


def hash_by_order(self):
    """Libraries keep threads in sets; by address, the order of a set would change from run to run."""
    try:
        return self._racewitness_order
    except AttributeError:
        self._racewitness_order = next(_orders)
        return self._racewitness_order


def is_alive(self):
    record = getattr(self, "_racewitness_record", None)
    if record is None or scheduler.current() is None:
        return real.thread_is_alive(self)
    return record.alive


def sleep(seconds):
    thread = scheduler.current()
    if thread is None:
        return real.sleep(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    thread.deadline = clock.deadline_after(seconds)
    thread.is_delayed = True
    if not scheduler.is_concurrent():
        clock.advance_to(thread.deadline)
        return None
    scheduler.reach(thread, Operation(SLEEP, None, (), ("", 0, SLEEP, "", "")))
    return None


def _ends_under_control(function, record):
    def run(*arguments, **keywords):
        try:
            return function(*arguments, **keywords)
        finally:
            sys.settrace(None)
            scheduler.thread_ends(record)
    return run


def start_new_thread(function, arguments=(), keywords=None):
    """Both ``Thread.start`` up to 3.12 and direct users of ``_thread`` come here."""
    parent = scheduler.current()
    if parent is None:
        return real.start_new_thread(function, arguments, keywords or {})
    thread = getattr(function, "__self__", None)
    record = getattr(thread, "_racewitness_record", None) if isinstance(thread, threading.Thread) else None
    if record is not None:
        return real.start_new_thread(_ends_under_control(function, record), arguments, keywords or {})
    return _start_raw(parent, function, arguments, keywords or {})


def _start_raw(parent, function, arguments, keywords):
    record = _prepare(parent, getattr(function, "__name__", "thread"))
    record.daemon = True
    started = StartedEvent(record)

    def run():
        started.set()
        function(*arguments, **keywords)
    ident = real.start_new_thread(_ends_under_control(run, record), ())
    started.wait()
    return ident


def start_joinable_thread(function, handle=None, daemon=True):
    """``Thread.start`` from 3.13 on."""
    thread = getattr(function, "__self__", None)
    record = getattr(thread, "_racewitness_record", None)
    if scheduler.current() is None or record is None:
        return real.start_joinable_thread(function, handle=handle, daemon=daemon)
    return real.start_joinable_thread(_ends_under_control(function, record), handle=handle, daemon=daemon)
