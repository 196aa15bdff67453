"""Limits on the processes that run somebody's program, and their end when nobody waits for them any more."""

import os
import resource
import signal
import sys

from racewitness import real
from racewitness.scheduler import scheduler

BLOCKED_AFTER = 1.0   # seconds without a visible operation and (almost) without processor time
TICK = 0.25
CHILD_OUTPUT_BYTES = 256 << 20


def limit_resources(memory_megabytes):
    """For this process and its children: address space, size of files written, no core dumps."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, CHILD_OUTPUT_BYTES)
    if memory_megabytes:
        _lower(resource.RLIMIT_AS, memory_megabytes << 20)


def _lower(kind, value):
    try:
        _, hard = resource.getrlimit(kind)
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (limit, hard))
    except (ValueError, OSError):
        pass


def enter_child():
    """In a child that runs a schedule."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    start_watchdog(os.getppid())


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


def start_watchdog(parent):
    real.start_new_thread(_watch, (parent,))


def _watch(parent):
    """Ends the process when its parent has gone; takes control back from a thread that blocks in a real call."""
    progress, idle_since, processor = -1, real.monotonic(), _processor_seconds()
    while True:
        real.sleep(TICK)
        if os.getppid() != parent:
            os._exit(3)
        now, used = real.monotonic(), _processor_seconds()
        if scheduler.progress != progress or not scheduler.controlling or scheduler.holder is None:
            progress, idle_since, processor = scheduler.progress, now, used
        elif now - idle_since > BLOCKED_AFTER:
            if _is_blocked(scheduler.holder, used - processor, now - idle_since) and len(scheduler.alive()) > 1:
                scheduler.give_up_on_holder(_place_of(scheduler.holder))
            progress, idle_since, processor = scheduler.progress, now, used


def _is_blocked(thread, used, elapsed):
    """The thread waits in the kernel. A busy machine can keep a thread that computes from running, so ask for its state."""
    try:
        with open("/proc/self/task/%d/stat" % thread.native_identity()) as file:
            state = file.read().rpartition(")")[2].split()[0]
        return state in "SD"
    except (OSError, TypeError):
        return used < 0.3 * elapsed


def _processor_seconds():
    times = os.times()
    return times[0] + times[1]


def _place_of(thread):
    """file:line the thread is at, in the first frame that has a file of the program or else the innermost."""
    ident = next((ident for ident, other in list(scheduler.by_ident.items()) if other is thread), None)
    frame = sys._current_frames().get(ident)
    innermost = frame
    from racewitness import locks
    while frame is not None and not (locks.is_program_file and locks.is_program_file(frame.f_code.co_filename)):
        frame = frame.f_back
    frame = frame or innermost
    return "unknown" if frame is None else "%s:%d" % (os.path.basename(frame.f_code.co_filename), frame.f_lineno)
