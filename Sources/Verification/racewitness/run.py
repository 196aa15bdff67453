"""One run of the program under one schedule: what is asked of it (``Plan``) and what it reports.

A report is plain values, because it crosses from the process that ran the schedule to the one that searches.
"""

import sys
import threading
import traceback

from racewitness import loop_shrinking, threads
from racewitness.operation import depends
from racewitness.recorder import Recorder
from racewitness.scheduler import scheduler
from racewitness.snapshot import Snapshot

ARRIVAL_LIMIT = 3000

task_errors = []


class Plan:
    """A schedule to run, and how closely to look."""

    def __init__(self, director, visible=frozenset(), regions=(), gil=False, keep_steps=False, detached=False, inline=False):
        self.director = director
        self.visible = visible
        self.regions = tuple(regions)   # indexes of ranges that are kept atomic
        self.gil = gil                  # preempt only where the eval breaker was tested
        self.keep_steps = keep_steps
        self.detached = detached        # run at full speed, without looking at accesses
        self.inline = inline            # threads run to their end where they are started


def prepare(plan, observer, sources):
    """In the process that is about to run the schedule."""
    observer.visible = plan.visible
    observer.regions = plan.regions
    observer.granularity_gil = plan.gil
    observer.recorder = Recorder(sources, plan.visible, plan.keep_steps)
    scheduler.director = plan.director
    scheduler.before_switch = observer.recorder.settle
    scheduler.constraint = observer.may_preempt if plan.gil or plan.regions else None
    scheduler.detached = plan.detached
    threads.inline = plan.inline
    plan.director.depends = depends


def describe_exception(error, thread_name, sources):
    """Type, message, and the program's lines the exception came through, innermost last."""
    places = [[sources.name(frame.filename), frame.lineno]
              for frame in traceback.extract_tb(error.__traceback__) if sources.is_program(frame.filename)]
    try:
        message = str(error)[:300]
    except Exception:
        message = ""
    return {"type": type(error).__name__, "message": message, "thread": thread_name, "places": places}


def program_modules(sources):
    found = []
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and (sources.is_program(file) or file == sources.harness) and not name.startswith("racewitness") and name != "__mp_main__":
            found.append(("" if name == "__main__" else name + ".", vars(module)))
    return found


def report(reason, observer, sources, exceptions):
    """Everything the search wants to know about the run that ends now."""
    recorder = observer.recorder
    for thread in scheduler.threads:
        recorder.settle(thread)
    snapshot, local_roots = Snapshot(sources).take(
        program_modules(sources), recorder.shared_flagged_objects(), list(recorder.flagged_cells.values()), observer.printed.by_thread())
    for text, number in recorder.locks_replaced():
        snapshot["locks that were %s" % text] = (str(number), str(number))
    return {
        "reason": reason,
        "steps": [step.packed() for step in scheduler.steps],
        "births": scheduler.births,
        "pending": [(thread.number, thread.pending.packed()) for thread in scheduler.threads
                    if thread.alive and thread.pending is not None and thread is not scheduler.holder],
        "switches": scheduler.switches,
        "arrivals": scheduler.arrivals[:ARRIVAL_LIMIT],
        "exceptions": exceptions,
        "task_errors": task_errors,
        "lost": recorder.oracle.found,
        "snapshot": snapshot,
        "local_roots": local_roots,
        "groups": [sorted(group) for group in recorder.shared_groups()],
        "unordered": sorted(recorder.unordered),
        "reached": sorted((place, concurrent) for place, concurrent in observer.reached.items()),
        "externals": list(scheduler.externals),
        "detached": scheduler.detached,
        "diverged": getattr(scheduler.director, "diverged", False),
        "interleaving": recorder.steps,
        "shrunk": sorted(loop_shrinking.shrunk_loops),
        "inside": sorted(observer.inside.items()),
        "events": observer.events,
        "threads": {thread.name: thread.label for thread in scheduler.threads},
        "waits": [{"thread": thread.name, "label": thread.label, "waits": thread.describe_wait()}
                  for thread in scheduler.threads if thread.alive] if reason == "deadlock" else [],
    }


def note_task_errors(sources):
    """Exceptions that a pool keeps for whoever asks for the result, which may be nobody."""
    futures = sys.modules.get("concurrent.futures._base")
    if futures is None:
        return
    original = futures.Future.set_exception

    def note(self, exception):
        if exception is not None:
            thread = scheduler.current()
            task_errors.append(describe_exception(exception, thread.name if thread else "?", sources))
        return original(self, exception)
    futures.Future.set_exception = note


def install_exception_recorder(exceptions, sources):
    """Exceptions that end a thread are part of the outcome."""
    original = threading.excepthook

    def record(arguments):
        if not isinstance(arguments.exc_value, SystemExit) and arguments.exc_value is not None:
            thread = scheduler.current()
            exceptions.append(describe_exception(arguments.exc_value, thread.name if thread else "?", sources))
        return original(arguments)
    threading.excepthook = record
