"""What happened at the accesses of one run: which locations are shared, which accesses nothing orders, which updates
were lost, and the steps a person wants to read.
"""

import threading

from racewitness.happens_before import AccessHistory
from racewitness.inspection import ABSENT, is_immutable, printable
from racewitness.locations import WHOLE
from racewitness.locks import CooperativeLock, CooperativeRLock
from racewitness.lost_update import LostUpdateOracle

STEP_LIMIT = 400
LOCKS = (CooperativeLock, CooperativeRLock, threading.Condition, threading.Semaphore)


class Recorder:
    def __init__(self, sources, visible=frozenset(), keep_steps=False):
        self.sources = sources
        self.visible = visible
        self.keep_steps = keep_steps
        self.kept = {}             # identity -> object, so that no identity is used twice in a run
        self.objects = {}          # (space, identity) -> {key: LocationRecord}
        self.unordered = set()     # pairs of symbols
        self.oracle = LostUpdateOracle()
        self.steps = []
        self.flagged_objects = {}  # what the findings' lines touch, for the final state
        self.flagged_cells = {}
        self.locks = {}            # location -> (text, identities of the locks that it has held)

    def access(self, thread, frame, state, site, accesses, concurrent):
        if thread.unsettled:
            self.settle(thread)
        for access in accesses:
            if access.holder is not None and access.space != "cell":
                self.kept[access.identity] = access.holder
            if site.flagged and access.space in ("attribute", "item"):
                self.flagged_objects.setdefault(access.identity, access.holder)
            if site.flagged and access.space == "cell":
                self.flagged_cells[access.identity] = (access.key, access.value())
            if concurrent:
                self._share(thread, site, access)
        access = accesses[0]
        before = _summary(access)
        step = self._step(thread, site, access, before) if self.keep_steps and concurrent and site.symbol in self.visible \
            else None
        if access.write:
            thread.unsettled.append((access, site, before, frame, state, step))
        else:
            self.oracle.read(thread, access, before, state, site, frame)

    def inside(self, thread, site, accesses):
        """The accesses go on, which changes nothing by itself."""
        for access in accesses:
            if access.holder is not None:
                self.kept[access.identity] = access.holder
            self._share(thread, site, access)
        if self.keep_steps and site.symbol in self.visible:
            self._step(thread, site, accesses[0], None)

    def settle(self, thread):
        """Look at what the thread's latest writes have written, before anybody else runs."""
        pending, thread.unsettled = thread.unsettled, []
        for access, site, before, frame, state, step in pending:
            after = _summary(access)
            if access.identity in self.flagged_cells:
                self.flagged_cells[access.identity] = (access.key, access.value())
            if step is not None:
                step["value"] = printable(access.value())
            self._note_lock(access)
            self.oracle.write(thread, access, before, after, state, site, frame)

    def _note_lock(self, access):
        value = access.value()
        if isinstance(value, LOCKS):
            self.kept[id(value)] = value
            self.locks.setdefault((access.space, access.identity, str(access.key)), (access.text, set()))[1].add(id(value))

    def locks_replaced(self):
        """Sorted (text, number of locks) of the places that held several in turn: who holds the one is not kept out by
        the other."""
        return sorted((text, len(found)) for text, found in self.locks.values() if len(found) > 1)

    def _share(self, thread, site, access):
        keys = self.objects.setdefault((access.space, access.identity), {})
        record = keys.get(access.key)
        if record is None:
            record = keys[access.key] = LocationRecord()
        overlapping = keys.values() if access.key == WHOLE else [r for r in (record, keys.get(WHOLE)) if r is not None]
        for other in overlapping:
            for symbol in other.history.unordered_with(thread, access.write):
                self.unordered.add((min(symbol, site.symbol), max(symbol, site.symbol)))
        record.note(thread, site.symbol, access.write)

    def _step(self, thread, site, access, before):
        if len(self.steps) >= STEP_LIMIT:
            return None
        step = {"thread": thread.name, "label": thread.label, "file": site.file, "line": site.line,
                "source": self.sources.line(site.file, site.line), "action": "write" if access.write else "read",
                "variable": site.text, "value": printable(access.value())}
        self.steps.append(step)
        return step

    def shared_flagged_objects(self):
        """Objects of the finding's lines that more than one thread touched; a thread's own garbage is no outcome."""
        threads = {}
        for (_, identity), keys in self.objects.items():
            threads.setdefault(identity, set()).update(*[record.threads for record in keys.values()])
        return [value for identity, value in self.flagged_objects.items() if len(threads.get(identity, ())) > 1]

    def shared_groups(self):
        """For each location that two threads touched, one of them writing: the symbols of the sites that did."""
        shared = []
        for keys in self.objects.values():
            whole = keys.get(WHOLE)
            for key, record in keys.items():
                overlapping = list(keys.values()) if key == WHOLE else [r for r in (record, whole) if r is not None]
                threads = set().union(*[other.threads for other in overlapping])
                if len(threads) > 1 and any(other.written for other in overlapping):
                    shared.append(set().union(*[other.symbols for other in overlapping]))
        return shared


class LocationRecord:
    __slots__ = ("threads", "written", "symbols", "history")

    def __init__(self):
        self.threads = set()
        self.written = False
        self.symbols = set()
        self.history = AccessHistory()

    def note(self, thread, symbol, write):
        self.threads.add(thread.number)
        self.written = self.written or write
        self.symbols.add(symbol)
        self.history.note(thread, write, symbol)


def _summary(access):
    """Enough of a value to tell whether it changed: itself when immutable, else which object, and how large."""
    value = access.value()
    if value is ABSENT or is_immutable(value):
        return value
    try:
        size = len(value) if access.key == WHOLE else None
    except Exception:
        size = None
    return ("object", id(value), size)
