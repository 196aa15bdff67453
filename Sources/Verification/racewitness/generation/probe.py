"""Trying a harness: its calls one after the other, in a process of its own, with a look at the lines they come to."""

import marshal
import os
import select
import signal
import sys
import threading
import time

from racewitness import confinement, safety
from racewitness.generation.state import state_of

HARNESS = "<harness>"
SECONDS = 0.4


class Overtime(BaseException):
    """The attempt takes too long."""


class Probe:
    """How an attempt went: ``error`` is what it ended with, ``line`` the harness's line at which; ``reached`` pairs
    of (path, line) that the calls, not the preparations, came to."""

    def __init__(self, error, kind, line, failures, reached, states=("",), wanted=(), threads=0):
        self.error = error
        self.kind = kind
        self.line = line
        self.failures = failures  # names of the exceptions that the calls ended with
        self.states = states      # after the preparations, and after each call
        self.threads = threads    # how many the calls have started
        self.wanted = wanted      # what there was not: files, a network
        self.reached = {tuple(place) for place in reached}

    @property
    def state(self):
        return self.states[0] if self.states else ""

    def changes(self, call):
        """Whether the call of that number left another state than it found."""
        return len(self.states) > call + 1 and self.states[call] != self.states[call + 1]

    def reaches(self, target):
        return any(target.covers(path, line) for path, line in self.reached)


def probe(text, paths, calls=()):
    """Runs the harness's preparations, then the functions named."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            _be_probe(text, frozenset(paths), calls, writer)
        finally:
            os._exit(1)
    os.close(writer)
    try:
        data = _read(reader)
    finally:
        os.close(reader)
        safety.kill(child)
        os.waitpid(child, 0)
    if not data:
        return Probe("it did not end in time", "Overtime", None, [], [])
    return Probe(*marshal.loads(data))


def _read(reader):
    data = b""
    deadline = time.monotonic() + SECONDS + 2
    while select.select([reader], [], [], max(0, deadline - time.monotonic()))[0]:
        chunk = os.read(reader, 1 << 16)
        if not chunk:
            return data
        data += chunk
    return b""


def _be_probe(text, paths, calls, writer):
    def stop(number, frame):
        raise Overtime()

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    started = _note_threads()
    time.sleep = lambda seconds: None  # under control, sleeping takes no time either
    namespace = {"__name__": "probe"}
    reached, failures = set(), []
    error = kind = line = None
    states = []
    try:
        exec(compile(text, HARNESS, "exec"), namespace)
        states.append(state_of(namespace))
        _watch(paths, reached)
        started.clear()
        for name in calls:
            try:
                namespace[name]()
            except Exception as failure:
                failures.append(type(failure).__name__)
                error, kind, line = _description(failure)
            states.append(state_of(namespace))
    except BaseException as failure:
        error, kind, line = _description(failure)
    signal.setitimer(signal.ITIMER_REAL, 0)
    sys.settrace(None)
    data = marshal.dumps((error, kind, line, failures, sorted(reached), states, sorted(confinement.wanted), len(started)))
    while data:
        data = data[os.write(writer, data):]
    os._exit(0)


def _note_threads():
    started = []
    start = threading.Thread.start

    def note(self):
        started.append(self)
        start(self)

    threading.Thread.start = note
    return started


def _description(failure):
    line = None
    trace = failure.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == HARNESS:
            line = trace.tb_lineno
        trace = trace.tb_next
    try:
        message = str(failure)[:200]
    except Exception:
        message = ""
    name = type(failure).__name__
    return "%s: %s" % (name, message) if message else name, name, line


def _watch(paths, reached):
    real_paths = {}

    def trace(frame, event, argument):
        name = frame.f_code.co_filename
        if name not in real_paths:
            real_paths[name] = os.path.realpath(name)
        if real_paths[name] not in paths:
            return None
        reached.add((real_paths[name], frame.f_lineno))
        return trace

    threading.settrace(trace)
    sys.settrace(trace)
