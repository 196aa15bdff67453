"""The process that has brought the program to its first thread, and from there forks one child per schedule.

Everything before the first thread runs once. The children inherit the program in the middle of ``Thread.start``, and each
goes on from there under its own schedule.
"""

import gc
import sys
import traceback

from racewitness import idle_start, threads
from racewitness import run as runs
from racewitness.forked_runs import ForkedRuns, send
from racewitness.scheduler import scheduler


class BecomeRun(BaseException):
    """Takes the child from the depths of the search back to where the program was."""

    def __init__(self, plan, writer):
        super().__init__()
        self.plan = plan
        self.writer = writer


class VerificationFinished(BaseException):
    """Takes the verifying process out of the program, when it must not simply exit."""


class Session:
    def __init__(self, sources, observer, backend, verify, run_seconds):
        self.sources = sources
        self.observer = observer
        self.backend = backend
        self.verify = verify              # called with the session at the first thread
        self.forked = ForkedRuns(run_seconds)
        self.exceptions = []
        self.writer = None                # in a child: where its report goes
        self.verified = False
        self.failure = None
        self.conclude = None              # ends the process; else the program is left by an exception
        self.program_frame = None

    def begin(self):
        """The calling thread is about to run the program."""
        scheduler.activate()
        scheduler.finish = self.finish
        runs.install_exception_recorder(self.exceptions, self.sources)
        threads.before_first_thread = self.first_thread
        threads.begin_tracing = lambda thread: self.backend.begin_thread()
        self.backend.prepare(sys._getframe(1))

    def watch_ranges(self):
        """The observer's ranges have changed."""
        self.observer.watch_everything()
        self.backend.prepare(self.program_frame)

    def first_thread(self):
        """The program is about to start its first thread: verify here; children go on with the program."""
        idle_start.end()
        frame = self.program_frame = sys._getframe(1)
        self.watch_ranges()
        runs.note_task_errors(self.sources)
        runs.program_modules(self.sources)  # fills the cache of file names before there are children
        gc.collect()
        gc.freeze()                         # so that collections in children leave the shared pages alone
        try:
            self.verify(self)
        except BecomeRun as request:
            self._become(request.plan, request.writer, frame)
            return
        except Exception:
            self.failure = traceback.format_exc()  # ours: it must not pass for one of the program's
        self.verified = True
        if self.conclude is not None:
            self.conclude()
        raise VerificationFinished()

    def run(self, plan):
        """The report of one run; does not return in the child."""
        report, writer = self.forked.fork()
        if writer is not None:
            raise BecomeRun(plan, writer)
        return report

    def _become(self, plan, writer, frame):
        self.writer = writer
        self.exceptions.clear()
        self.observer.reached = {}
        runs.prepare(plan, self.observer, self.sources)
        scheduler.controlling = True
        if not plan.detached:
            self.backend.enter(frame)

    def finish(self, reason):
        """The run has ended; the process with it."""
        sys.settrace(None)
        scheduler.controlling = False
        send(self.writer, runs.report(reason, self.observer, self.sources, self.exceptions))

    def note_exception(self, error, thread_name="0"):
        self.exceptions.append(runs.describe_exception(error, thread_name, self.sources))
