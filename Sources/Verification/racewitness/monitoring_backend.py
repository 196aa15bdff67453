"""Instruction events by ``sys.monitoring`` (PEP 669): CPython 3.12 and later, free-threaded builds included.

Instructions that cannot matter are switched off one by one as they come.
"""

import sys

from racewitness.scheduler import scheduler

NAME = "monitoring"
TOOL = 4


class MonitoringBackend:
    name = NAME

    def __init__(self, observer):
        self.observer = observer
        self.instrumented = set()

    def prepare(self, frame):
        """Before the first thread; the children of a fork inherit it."""
        monitoring = sys.monitoring
        if monitoring.get_tool(TOOL) is None:
            monitoring.use_tool_id(TOOL, "racewitness")
            monitoring.register_callback(TOOL, monitoring.events.PY_START, self._start)
            monitoring.register_callback(TOOL, monitoring.events.PY_RESUME, self._resume)
            monitoring.register_callback(TOOL, monitoring.events.PY_RETURN, self._return)
            monitoring.register_callback(TOOL, monitoring.events.INSTRUCTION, self._instruction)
        self.instrumented = set()
        while frame is not None:
            self._instrument(frame.f_code)
            frame = frame.f_back
        monitoring.set_events(TOOL, monitoring.events.PY_START | monitoring.events.PY_RESUME | monitoring.events.PY_RETURN)
        monitoring.restart_events()

    def enter(self, frame):
        """In the process of a run, whose threads are watched already."""

    def leave(self):
        sys.monitoring.set_events(TOOL, 0)

    def begin_thread(self):
        pass

    def _instrument(self, code):
        if id(code) in self.instrumented or self.observer.table(code) is None:
            return
        self.instrumented.add(id(code))
        sys.monitoring.set_local_events(TOOL, code, sys.monitoring.events.INSTRUCTION)

    def _start(self, code, offset):
        if not self._is_watched(code):
            return sys.monitoring.DISABLE
        self._instrument(code)
        thread = scheduler.current()
        if thread is not None:
            frame = sys._getframe(1)
            self.observer.frame_started(thread, frame)
            self.observer.entered(thread, frame)
        return None

    def _resume(self, code, offset):
        """A generator goes on."""
        if not self._is_watched(code):
            return sys.monitoring.DISABLE
        thread = scheduler.current()
        if thread is not None:
            self.observer.entered(thread, sys._getframe(1))
        return None

    def _return(self, code, offset, value):
        if not self._is_watched(code):
            return sys.monitoring.DISABLE
        thread = scheduler.current()
        if thread is not None:
            self.observer.left(thread, sys._getframe(1), value)
        return None

    def _is_watched(self, code):
        return not scheduler.detached and self.observer.table(code) is not None

    def _instruction(self, code, offset):
        table = self.observer.table(code)
        if scheduler.detached or not table.matters(offset):
            return sys.monitoring.DISABLE
        thread = scheduler.current()
        if thread is not None:
            self.observer.instruction(thread, sys._getframe(1), table, offset)
        return None
