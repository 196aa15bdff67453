"""Puts the cooperative primitives in place of the real ones, before anything else is imported."""

import _thread
import functools
import os
import queue
import threading
import time

from racewitness import locks, real, threads, virtual_time


def install(is_program_file):
    locks.is_program_file = is_program_file
    for module, name in ((threading, "Lock"), (threading, "_allocate_lock"), (_thread, "allocate_lock"),
                         (_thread, "allocate")):
        setattr(module, name, locks.CooperativeLock)
    for module, name in ((threading, "RLock"), (threading, "_CRLock"), (threading, "_PyRLock"), (_thread, "RLock"),
                         (functools, "RLock")):
        if hasattr(module, name):
            setattr(module, name, locks.CooperativeRLock)
    _install_threads()
    install_time()
    _keep_process_identity()
    queue.SimpleQueue = queue._PySimpleQueue
    queue.time = virtual_time.monotonic
    keep_internal_locks_real()


def _install_threads():
    threading.Thread.start = threads.start
    threading.Thread.join = threads.join
    threading.Thread.is_alive = threads.is_alive
    threading.Thread.__hash__ = threads.hash_by_order
    for module in (threading, _thread):
        for name in ("_start_new_thread", "start_new_thread", "start_new"):
            if hasattr(module, name):
                setattr(module, name, threads.start_new_thread)
        for name in ("_start_joinable_thread", "start_joinable_thread"):
            if hasattr(module, name):
                setattr(module, name, threads.start_joinable_thread)


def install_time():
    time.sleep = threads.sleep
    time.monotonic = threading._time = virtual_time.monotonic
    time.time = virtual_time.wall_time
    time.perf_counter = virtual_time.perf_counter


def _keep_process_identity():
    """A schedule runs in a fork of the program, and programs that look for forks, as pools of connections do, must not
    see one."""
    identity = real.getpid()
    os.getpid = lambda: identity


def keep_internal_locks_real():
    """``threading`` makes its own bookkeeping locks anew after a fork, through the names that were replaced.

    A cooperative lock there would order threads that the program does not order.
    """
    threading._active_limbo_lock = real.RLock() if hasattr(threading._active_limbo_lock, "_is_owned") \
        else real.allocate_lock()
    if hasattr(threading, "_shutdown_locks_lock"):
        threading._shutdown_locks_lock = real.allocate_lock()
