"""A process of its own for each time the program is started: it brings the program to its first thread and verifies there.

The helper's first process never runs the program, so it can end a stage, and everything the stage has started, whatever
the program does.
"""

import marshal
import os
import select
import signal
import sys

from racewitness import idle_start, loop_shrinking, real, safety
from racewitness.backend import make_backend
from racewitness.confinement import confine
from racewitness.observer import Observer
from racewitness.session import Session

_running = []


class StageOptions:
    def __init__(self, program, sources, ranges, seconds, run_seconds, memory_megabytes, shrink, output,
                 folder=None, idle_seconds=5):
        self.program = program
        self.sources = sources
        self.ranges = ranges
        self.seconds = seconds            # of wall time for the whole stage
        self.run_seconds = run_seconds    # for one schedule
        self.memory_megabytes = memory_megabytes
        self.shrink = shrink              # loops longer than this are shortened; 0 for none
        self.output = output              # descriptor that takes the program's stdout and stderr
        self.idle_seconds = idle_seconds  # that the program may do nothing before its first thread
        self.folder = folder              # the only one that a generated harness may write to


def run_stage(options, verify):
    """What ``verify`` has stored in ``verify.result()``, with how the stage went; ``verify`` runs in the stage."""
    data = run_in_group(lambda writer: _be_stage(options, verify, writer), options.seconds)
    if data is None:
        return {"failure": "the program did not come to an end in time", "result": None}
    return marshal.loads(data) if data else {"failure": "the process that ran the program died", "result": None}


def run_in_group(work, seconds):
    """What ``work`` writes to the descriptor it is given, in a process that leads a group of its own; None when it takes
    too long.  Nothing of the group outlives the call."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.close(reader)
            os.setpgid(0, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            work(writer)
        finally:
            os._exit(1)
    os.close(writer)
    _running.append(process)
    try:
        return _read_all(reader, real.monotonic() + seconds)
    finally:
        end_stage(process)
        os.close(reader)


def _read_all(reader, deadline):
    data = bytearray()
    while True:
        remaining = deadline - real.monotonic()
        if remaining <= 0:
            return None
        if select.select([reader], [], [], min(remaining, 1.0))[0]:
            chunk = os.read(reader, 1 << 16)
            if not chunk:
                return bytes(data)
            data += chunk


def end_stage(process):
    """The stage and whatever it has started."""
    for send in (os.killpg, os.kill):
        try:
            send(process, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    try:
        os.waitpid(process, 0)
    except ChildProcessError:
        pass
    if process in _running:
        _running.remove(process)


def end_all_stages(signal_number=None, frame=None):
    for process in list(_running):
        end_stage(process)
    if signal_number is not None:
        os._exit(128 + signal_number)


def _be_stage(options, verify, writer):
    if options.folder is not None:
        os.chdir(options.folder)
        confine(options.folder)
    os.dup2(options.output, 1)
    os.dup2(options.output, 2)
    sys.stderr = os.fdopen(2, "w", closefd=False)
    from racewitness import patches
    patches.install(options.sources.is_program)
    safety.limit_resources(options.memory_megabytes)
    if options.shrink:
        loop_shrinking.install(options.sources.is_program, options.shrink)
    observer = Observer(options.sources)
    observer.watched_ranges = options.ranges
    sys.stdout = observer.printed.around(os.fdopen(1, "w", closefd=False))
    if options.program.text is not None:
        options.sources.harness = options.program.path
    session = Session(options.sources, observer, make_backend(observer), verify, options.run_seconds)
    answer = {"failure": None, "result": None}

    def conclude():
        session.backend.leave()
        _send_answer(session, observer, options, verify, answer, writer)

    if not options.program.needs_tear_down:
        session.conclude = conclude
    idle_start.watch(options.idle_seconds)
    try:
        options.program.run(session, options.shrink)
    except idle_start.Waits:
        answer["waits"] = True
    except BaseException as error:
        if session.writer is not None:
            session.note_exception(error)
            session.finish("end")
        answer["failure"] = "%s: %s" % (type(error).__name__, error)
    conclude()


def _send_answer(session, observer, options, verify, answer, writer):
    answer["failure"] = session.failure or answer["failure"]
    answer.update(result=None if session.failure else verify.result(), verified=session.verified,
                  exceptions=session.exceptions, reached=[place for place in observer.reached],
                  shrunk=sorted(loop_shrinking.shrunk_loops), sources=_versions(options.sources))
    data = marshal.dumps(answer)
    while data:
        data = data[os.write(writer, data):]
    os._exit(0)


def _versions(sources):
    return {name: sources.digest(name) for name in sorted({name for name in sources._names.values() if name})}
