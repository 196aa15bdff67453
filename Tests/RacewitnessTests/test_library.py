"""The real ``threading``, ``queue`` and ``concurrent.futures`` work on top of the cooperative primitives."""

import os
import tempfile
import unittest

from support import helper, interpreters, only

# Every part asserts what it expects, so a primitive that misbehaves makes the program fail by itself.
PROGRAM = '''
import _thread, copy, logging, queue, subprocess, sys, threading, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

total = 0
guard = threading.RLock()


def add(n):
    global total
    with guard:
        with guard:
            total += n  # the finding
    return n


def in_threads(*functions):
    threads = [threading.Thread(target=function) for function in functions]
    for thread in threads:
        assert not thread.is_alive()
        thread.start()
    for thread in threads:
        thread.join()
        assert not thread.is_alive()


class Own(threading.Thread):
    def run(self):
        self.answer = add(1)


own = Own(daemon=True)
own.start()
own.join(timeout=5)
assert own.answer == 1 and not own.is_alive()

event = threading.Event()
in_threads(lambda: event.wait(), event.set)
assert event.wait(0) and not threading.Event().wait(0.01)

semaphore = threading.BoundedSemaphore(1)
with semaphore:
    assert not semaphore.acquire(blocking=False)
    assert not semaphore.acquire(timeout=0.5)

barrier = threading.Barrier(2)
arrived = []
in_threads(lambda: arrived.append(barrier.wait()), lambda: arrived.append(barrier.wait()))
assert sorted(arrived) == [0, 1]

condition = threading.Condition()
ready = []


def announce():
    with condition:
        ready.append(1)
        condition.notify_all()


def expect():
    with condition:
        assert condition.wait_for(lambda: ready, timeout=60)
        assert not condition.wait(timeout=0.2)


in_threads(expect, announce)

before = time.monotonic()
timer = threading.Timer(30, add, (2,))
timer.start()
timer.join()
time.sleep(20)
assert time.monotonic() - before >= 50, "virtual time goes on"
cancelled = threading.Timer(1000, add, (1000,))
cancelled.start()
cancelled.cancel()
cancelled.join()

box = queue.Queue(maxsize=1)
try:
    box.get(timeout=3)
    assert False
except queue.Empty:
    pass


def consume():
    while True:
        item = box.get()
        add(item)
        box.task_done()


threading.Thread(target=consume, daemon=True).start()
for item in (3, 4):
    box.put(item)
box.join()
simple = queue.SimpleQueue()
in_threads(lambda: simple.put(1), lambda: simple.get(timeout=1))

with ThreadPoolExecutor(2) as pool:
    assert list(pool.map(add, (5, 6))) == [5, 6]
    futures = [pool.submit(add, n) for n in (7, 8)]
    assert sorted(future.result() for future in as_completed(futures)) == [7, 8]
    assert not wait(futures).not_done
    failing = pool.submit(lambda: 1 / 0)
    assert isinstance(failing.exception(), ZeroDivisionError)

lock = threading.Lock()
assert lock.acquire() and lock.locked() and not lock.acquire(False) and not lock.acquire(timeout=0.1)
lock.release()
try:
    lock.release()
    assert False
except RuntimeError:
    pass
try:
    copy.deepcopy(lock)
    assert False
except TypeError:
    pass

raw = _thread.allocate_lock()
raw.acquire()
_thread.start_new_thread(lambda: (add(9), raw.release()), ())
raw.acquire()

logging.getLogger("x").warning("from %s", threading.current_thread().name)
local = threading.local()
local.x = 1
in_threads(lambda: setattr(local, "x", 2))
assert local.x == 1
assert subprocess.run([sys.executable, "-c", "pass"]).returncode == 0
assert total == 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9, total
assert threading.active_count() == 2, threading.enumerate()
'''


class Library(unittest.TestCase):
    def test_behaves_as_usual_under_the_scheduler(self):
        line = PROGRAM.split("\n").index("            total += n  # the finding") + 1
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "library.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(PROGRAM)
            for version, python in interpreters():
                with self.subTest(version):
                    found = only(helper(["--focus", "library.py:%d" % line, "--budget-seconds", "0.5", path], python, folder),
                                 "verdict")
                    self.assertIn(found["verdict"], ("no-race-observed", "unconfirmed", "protected"), found.get("why"))


if __name__ == "__main__":
    unittest.main()
