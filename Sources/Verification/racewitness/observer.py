"""What a back end calls for each instruction: accesses become visible operations, and are written down.

``tables`` are made once per code object. Only instructions that can matter are in them, so that the monitoring back end
can switch the others off.
"""

import sys

from racewitness.access_sites import READ, sites_of
from racewitness.cells import CellNames
from racewitness.code_table import CodeTable
from racewitness.eval_breaker import breaker_tests
from racewitness.evaluation import FrameState
from racewitness.inspection import ABSENT, is_immutable
from racewitness.instructions import instructions_of
from racewitness.locations import accesses_of
from racewitness.operation import ACCESS, Operation
from racewitness.printed import Printed
from racewitness.regions import region_marks
from racewitness.scheduler import scheduler

CALL_DEPTH = 8  # calls between a flagged line and an access that belongs to it


class Observer:
    def __init__(self, sources):
        self.sources = sources
        self.tables = {}
        self.kept = []               # code objects whose identities are in use
        self.flagged_only = True     # before the first thread starts, only the findings' functions are watched
        self.cells = CellNames()
        self.visible = frozenset()   # symbols at which a thread may be preempted
        self.recorder = None
        self.granularity_gil = False
        self.regions = []            # flagged regions kept atomic in this run
        self.watched_ranges = []     # all lines of all findings
        self.inside = {}             # symbol -> indexes of the ranges whose lines it was executed under
        self.serial = 0
        self.reached = {}            # (file, line) of a finding -> True when reached by concurrent threads
        self.printed = Printed()
        self.events = 0
        self.event_limit = 40000

    def table(self, code):
        """The table of a code object, None for code that is not watched."""
        try:
            return self.tables[id(code)]
        except KeyError:
            table = self._make_table(code)
            self.tables[id(code)] = table
            return table

    def _make_table(self, code):
        file = self.sources.name(code.co_filename)
        if file is None or (self.flagged_only and not self._is_flagged(code, file)):
            self.kept.append(code)
            return None
        self.cells.own_tree(code)
        sites = sites_of(code, file)
        for site in sites.values():
            site.flagged = any(lines.contains(file, site.line) for lines in self.watched_ranges)
        starts = [instruction.offset for instruction in instructions_of(code)]
        return CodeTable(code, file, sites, breaker_tests(code), region_marks(code, file, self.watched_ranges), starts)

    def _is_flagged(self, code, file):
        return any(lines.contains(file, i.line) for i in instructions_of(code) for lines in self.watched_ranges)

    def watch_everything(self):
        """From the first thread on all of the program's code counts; tables are made now, once for all runs."""
        self.flagged_only = False
        self.tables = {}
        self.cells.own_functions(self.sources)
        for code in self.cells.codes:
            self.table(code)

    def frame_started(self, thread, frame):
        self.serial += 1
        state = thread.frames[id(frame)] = FrameState(self.serial, frame.f_code, self.sources.name(frame.f_code.co_filename))
        thread.breaker_tested = True
        return state

    def entered(self, thread, frame):
        """A function begins, or a generator goes on. Where a built-in that walks through a container has called it, the
        container is in use meanwhile: others may come between, as they may between two rounds of a loop."""
        caller = frame.f_back
        table = self.tables.get(id(caller.f_code)) if caller is not None else None
        site = table.call_site(caller.f_lasti) if table is not None else None
        if site is None or self.recorder is None or scheduler.detached or not scheduler.is_concurrent():
            return
        accesses = accesses_of(site, caller, self.frame_state(thread, caller), self.cells.name)
        if accesses:
            inside = site.inside()
            self._maybe_switch(thread, inside, accesses)
            self.recorder.inside(thread, inside, accesses)

    def left(self, thread, frame, value):
        """What a function of the program returns is known to its caller."""
        caller = frame.f_back
        table = self.tables.get(id(caller.f_code)) if caller is not None else None
        if table is not None and not is_immutable(value):
            self.frame_state(thread, caller).remembered[table.instruction_at(caller.f_lasti)] = value

    def flagged_symbols(self):
        """Of all accesses on the findings' lines."""
        return {site.symbol for table in self.tables.values() if table is not None
                for site in table.sites.values() if site.flagged}

    def frame_state(self, thread, frame):
        state = thread.frames.get(id(frame))
        if state is None or state.code is not frame.f_code:
            state = self.frame_started(thread, frame)
        return state

    def instruction(self, thread, frame, table, offset):
        """Before the instruction is executed. May let other threads run."""
        state = self.frame_state(thread, frame)
        mark = table.marks.get(offset)
        if mark is not None:
            mark.apply(state)
            if mark.inside and not self.reached.get(mark.place, False):
                self.reached[mark.place] = scheduler.is_concurrent()
        site = table.sites.get(offset)
        if site is not None:
            self._access(thread, frame, state, site)
        test = table.tests.get(offset)
        if test is not None and test.happens(frame, state):
            thread.breaker_tested = True

    def _access(self, thread, frame, state, site):
        concurrent = scheduler.is_concurrent()
        accesses = accesses_of(site, frame, state, self.cells.name)
        if not accesses:
            return
        self.events += 1
        if self.events > self.event_limit:
            scheduler.detached = True
        if concurrent and not scheduler.detached:
            self._maybe_switch(thread, site, accesses)
        if site.mode == READ:
            value = accesses[0].value()
            if value is not ABSENT:
                state.remembered[site.offset] = value
        if self.recorder is not None:
            self.recorder.access(thread, frame, state, site, accesses, concurrent)
            if concurrent and site.symbol not in self.inside:
                self._note_origin(thread, frame, site)

    def _note_origin(self, thread, frame, site):
        """Accesses in a function called from a flagged line belong to the finding, too."""
        depth = 0
        ranges = set()
        while frame is not None and depth < CALL_DEPTH:
            state = thread.frames.get(id(frame))
            if state is not None and state.code is frame.f_code and state.region_entry:
                ranges.update(state.region_entry)
            frame = frame.f_back
            depth += 1
        if ranges:
            self.inside[site.symbol] = sorted(ranges)
            site.flagged = True

    def _maybe_switch(self, thread, site, accesses):
        if site.symbol in self.visible:
            locations = tuple((a.space, a.identity, _plain(a.key), a.write) for a in accesses)
            scheduler.reach(thread, Operation(ACCESS, None, locations, site.symbol))
            thread.breaker_tested = False
        else:
            thread.count(site.symbol)

    def may_preempt(self, thread, operation):
        """The scheduler's constraint: flagged regions are atomic, or switches need an eval-breaker test."""
        if self.granularity_gil and operation.kind == ACCESS and not thread.breaker_tested:
            return False
        return not self.regions or self._may_leave_region(thread)

    def _may_leave_region(self, thread):
        """A thread can be stopped before the first operation inside a region, not between two of them."""
        region = self._current_region(thread)
        inside = region is not None and region == thread.region
        thread.region = region
        return not inside

    def _current_region(self, thread):
        frame = sys._getframe(1)
        found = None
        while frame is not None:
            state = thread.frames.get(id(frame))
            if state is not None and state.code is frame.f_code and state.region_entry is not None:
                for index in self.regions:
                    if index in state.region_entry:
                        found = (state.serial, index, state.region_entry[index])
            frame = frame.f_back
        return found


def _plain(key):
    """Keys travel between processes; a class used as a key goes by its identity."""
    return id(key) if isinstance(key, type) else key
