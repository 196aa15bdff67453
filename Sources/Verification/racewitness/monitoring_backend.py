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
            monitoring.register_callback(TOOL, monitoring.events.INSTRUCTION, self._instruction)
        self.instrumented = set()
        while frame is not None:
            self._instrument(frame.f_code)
            frame = frame.f_back
        monitoring.set_events(TOOL, monitoring.events.PY_START)
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
        if self.observer.table(code) is None or scheduler.detached:
            return sys.monitoring.DISABLE
        self._instrument(code)
        thread = scheduler.current()
        if thread is not None:
            self.observer.frame_started(thread, sys._getframe(1))
        return None

    def _instruction(self, code, offset):
        table = self.observer.table(code)
        if scheduler.detached or not table.matters(offset):
            return sys.monitoring.DISABLE
        thread = scheduler.current()
        if thread is not None:
            self.observer.instruction(thread, sys._getframe(1), table, offset)
        return None
