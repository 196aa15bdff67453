"""The lost-update oracle: one activation reads a location, another thread changes it, the activation overwrites it.

This is the unserialisable interleaving "read, remote write, write" of Lu, Tucek, Qin and Zhou, "AVIO: detecting atomicity
violations via access interleaving invariants" (ASPLOS 2006), section 3.  The values must differ; and ``verdicts`` asks
in addition that the run ended in a state which no run with an atomic region ends in.
"""

from racewitness.inspection import printable

ANCESTORS = 4  # read and write may be in two functions called from one line


def same_value(one, other):
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    try:
        return bool(one == other)  # summaries are immutable values of built-in types
    except Exception:
        return False


class LostUpdateOracle:
    def __init__(self):
        self.last_read = {}   # (location, thread number) -> Read
        self.last_write = {}  # location -> (count of changes, thread, symbol, value)
        self.found = []
        self.seen = set()

    def read(self, thread, access, value, state, site, frame):
        count = self.last_write.get(access.location, (0,))[0]
        self.last_read[(access.location, thread.number)] = (count, value, _activations(frame, state, thread), site)

    def write(self, thread, access, before, after, state, site, frame):
        """The value went from ``before`` to ``after``; two equal additions to one old value leave it as it was."""
        location = access.location
        last = self.last_write.get(location, (0, None, None, None))
        read = self.last_read.pop((location, thread.number), None)
        if read is not None and last[0] > read[0] and last[1] != thread.name and not same_value(read[1], before):
            self._lost(thread, access, read, last, before, after, state, site, frame)
        if same_value(before, after):
            return
        self.last_write[location] = (last[0] + 1, thread.name, site.symbol, after)

    def _lost(self, thread, access, read, last, before, after, state, site, frame):
        mine = _activations(frame, state, thread)
        common = [key for key in mine if key in read[2]]
        if not common:
            return
        key = (read[3].symbol, site.symbol, last[2])
        if key in self.seen:
            return
        self.seen.add(key)
        places = {(read[3].file, read[3].line), (site.file, site.line), last[2][:2]}
        places.update(place for _, place in common if place is not None)
        self.found.append({
            "variable": access.text, "thread": thread.name, "rival": last[1], "read": list(read[3].symbol),
            "write": list(site.symbol), "rival_write": list(last[2]), "value_read": _show(read[1]),
            "value_overwritten": _show(before), "value_written": _show(after), "places": sorted(places)})


def _show(summary):
    if isinstance(summary, tuple) and len(summary) == 3 and summary[0] == "object":
        return "an object" if summary[2] is None else "%s items" % summary[2]
    return printable(summary)


def _activations(frame, state, thread):
    """The frame itself, and its callers together with the line they are at."""
    keys = [(state.serial, None)]
    caller = frame.f_back
    while caller is not None and len(keys) < ANCESTORS:
        found = thread.frames.get(id(caller))
        if found is not None and found.code is caller.f_code:
            keys.append((found.serial, (found.file, caller.f_lineno)))
        caller = caller.f_back
    return keys
