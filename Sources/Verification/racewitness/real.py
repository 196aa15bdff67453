"""The interpreter's own primitives, kept before any of them is replaced."""

import _thread
import os
import threading
import time

allocate_lock = _thread.allocate_lock
RLock = _thread.RLock
getpid = os.getpid
get_ident = _thread.get_ident
get_native_id = threading.get_native_id
start_new_thread = _thread.start_new_thread
start_joinable_thread = getattr(_thread, "start_joinable_thread", None)
sleep = time.sleep
monotonic = time.monotonic
wall_time = time.time
perf_counter = time.perf_counter
thread_start = threading.Thread.start
thread_join = threading.Thread.join
thread_is_alive = threading.Thread.is_alive
