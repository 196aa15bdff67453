"""A process per schedule: forked where the program is about to start its first thread, gone when the run has ended.

The child writes its report to a pipe and leaves without running anything else of the program.  A child that takes too
long is killed; a child whose parent is gone ends itself.
"""

import marshal
import os
import select
import sys

from racewitness import locks, real, safety
from racewitness.patches import keep_internal_locks_real

CHUNK = 1 << 16


class ForkedRuns:
    def __init__(self, run_seconds):
        self.run_seconds = run_seconds
        self.count = 0

    def fork(self):
        """(None, descriptor to write to) in the child, (report, None) in the parent when the child has ended."""
        reader, writer = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        child = _fork()
        if child == 0:
            os.close(reader)
            safety.enter_child()
            return None, writer
        os.close(writer)
        self.count += 1
        try:
            return self._collect(child, reader), None
        finally:
            os.close(reader)

    def _collect(self, child, reader):
        data = bytearray()
        deadline = real.monotonic() + self.run_seconds
        complete = False
        while not complete:
            remaining = deadline - real.monotonic()
            if remaining <= 0 or not select.select([reader], [], [], remaining)[0]:
                break
            chunk = os.read(reader, CHUNK)
            data += chunk
            complete = not chunk
        if not complete:
            safety.kill(child)
        _, status = os.waitpid(child, 0)
        if not complete:
            return empty_report("timeout")
        if not data:
            return empty_report("crash %d" % (os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)))
        return marshal.loads(bytes(data))


def _fork():
    """A fork that libraries do not notice: their locks stay as they are, random numbers go on where they were."""
    random = sys.modules.get("random")
    state = random.getstate() if random else None
    locks.forking = True
    try:
        child = os.fork()
    finally:
        locks.forking = False
    if child == 0:
        keep_internal_locks_real()
        if random:
            random.setstate(state)
    return child


def empty_report(reason):
    return {"reason": reason, "steps": [], "births": [], "pending": [], "switches": [], "arrivals": [],
            "exceptions": [], "task_errors": [], "lost": [], "snapshot": {}, "local_roots": [],
            "groups": [], "unordered": [], "reached": [], "externals": [], "detached": False, "diverged": False,
            "interleaving": [], "shrunk": [], "inside": [], "events": 0, "threads": {}, "waits": []}


def send(writer, value):
    """From the child, which does not return from it."""
    data = marshal.dumps(value)
    view = memoryview(data)
    while view:
        view = view[os.write(writer, view):]
    os._exit(0)


