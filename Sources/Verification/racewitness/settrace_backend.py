"""Instruction events by ``sys.settrace`` with ``f_trace_opcodes``: CPython 3.8 to 3.11.

Later versions lose opcode events in the first traced run (cpython gh-114480), hence ``monitoring_backend``.  Before 3.11
the interpreter copies ``f_locals`` back into the frame when the trace function returns, cells included (cpython
gh-74929), so ``f_locals`` is touched again after every pause: a stale copy would undo another thread's write.
"""

import sys

from racewitness.instructions import VERSION
from racewitness.scheduler import scheduler

NAME = "settrace"


class SettraceBackend:
    name = NAME

    def __init__(self, observer):
        self.observer = observer
        self.attached = False
        self.resuming = set()   # generators that have been called and not executed anything yet

    def prepare(self, frame):
        """Before the first thread. Tracing slows the search itself down, so it begins in the process of a run."""
        if self.observer.flagged_only:
            self.enter(frame)
        else:
            self.leave()

    def enter(self, frame):
        """Watch the calling thread: the running frames from ``frame`` outwards and everything it calls from now on."""
        self.attached = True
        self.begin_thread()
        while frame is not None:
            if self.observer.table(frame.f_code) is not None:
                self._watch(frame)
            frame = frame.f_back

    def leave(self):
        sys.settrace(None)

    def begin_thread(self):
        if self.attached and not scheduler.detached:
            sys.settrace(self._call)

    def _watch(self, frame):
        frame.f_trace = self._local
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True

    def _call(self, frame, event, argument):
        if scheduler.detached:
            sys.settrace(None)
            return None
        table = self.observer.table(frame.f_code)
        if table is None:
            return None
        thread = scheduler.current()
        if thread is None:
            return None
        if frame.f_lasti <= 0 or not frame.f_code.co_flags & 0x20:  # 0x20: a generator, which is resumed, not started
            self.observer.frame_started(thread, frame)
        if VERSION == (3, 10) and frame.f_code.co_flags & 0x20:
            self.resuming.add(id(frame))
        else:
            self.observer.entered(thread, frame)
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        return self._local

    def _local(self, frame, event, argument):
        if event != "opcode":
            if event == "return" and not scheduler.detached:
                self._left(frame, argument)
            return self._local
        if scheduler.detached:
            self._stop_watching(frame)
            return None
        if self.resuming and id(frame) in self.resuming:
            self._resume(frame)
        table = self.observer.table(frame.f_code)
        offset = frame.f_lasti
        if table.matters(offset):
            thread = scheduler.current()
            if thread is not None:
                self.observer.instruction(thread, frame, table, offset)
                frame.f_locals
        return self._local

    def _resume(self, frame):
        """3.10 marks a generator as running only after it has reported the call: who stops it there lets another thread
        run it a second time, which ends the interpreter."""
        self.resuming.discard(id(frame))
        thread = scheduler.current()
        if thread is not None:
            self.observer.entered(thread, frame)
            frame.f_locals

    def _left(self, frame, value):
        thread = scheduler.current()
        if thread is not None:
            self.observer.left(thread, frame, value)

    def _stop_watching(self, frame):
        sys.settrace(None)
        while frame is not None:
            if frame.f_trace is not None:
                frame.f_trace_opcodes = False
                frame.f_trace = None
            frame = frame.f_back
