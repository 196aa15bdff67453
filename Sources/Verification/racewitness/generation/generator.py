"""The search for harnesses: which object, which preparation, which two calls come to the finding's lines."""

import gc
import itertools
import os

from racewitness.budget import processor_seconds
from racewitness.generation.arguments import Values
from racewitness.generation.attempts import PREPARATION, Attempts
from racewitness.generation.calls import Calls
from racewitness.generation.casting import Casting
from racewitness.generation.importing import Importing
from racewitness.generation.imported_program import ImportedProgram, writes
from racewitness.generation.names import Names
from racewitness.generation.objects import Objects
from racewitness.generation.scenario import NOTHING, Scenario
from racewitness.generation.source_index import SourceIndex
from racewitness.generation.target import Target, decorated_by, entries_to, root_entries, target_at

PREPARATIONS = 12
CALLS_PER_TARGET = 3
CALLS_PER_ENTRY = 2
PER_PAIR = 6
OTHERS = 2           # a pair of calls leaves time for this many others
WRITERS = 4
SCENARIOS = 14


class NoHarness(Exception):
    """Why none could be made."""


class Generator:
    """``seconds`` are of processor time."""

    def __init__(self, request, seconds):
        self.request = request
        self.seconds = seconds
        self.importing = Importing(request.path)
        self.entries = {}

    def run(self):
        """Scenarios, the most promising first; raises ImportFailed or NoHarness."""
        self.importing.run()
        self._set_up()
        self.targets = self._targets()
        self.attempts.paths.update(target.path for target in self.targets)
        gc.collect()
        gc.freeze()         # collections in the attempts leave the shared pages alone
        found = self._varied()
        uses_time = any("time" in self.index.text(target.path) for target in self.targets)
        while all(scenario.expected for scenario in found) \
                and self.attempts.change_circumstances(uses_time and not found, self.seconds / 2):
            self.casting.made.clear()
            found = self._varied() or found
        if not found:
            last = self.attempts.last_error
            raise NoHarness("no call was found that comes to the finding's lines" + (" (the last attempt: %s)" % last if last else ""))
        return found

    def _set_up(self):
        top = os.path.join(self.importing.folder, self.importing.name.partition(".")[0])
        self.index = SourceIndex(top if os.path.isdir(top) else os.path.dirname(self.request.path))
        names = Names(self.importing.name)
        self.attempts = Attempts(self.importing, names, self.seconds)
        self.program = ImportedProgram(self.index, self.request, self.importing)
        values = Values(self.index, self.request.path, lambda name, depth: self.casting.made_object(name, depth))
        self.casting = Casting(self.program, Objects(self.index, names, values), self.attempts)
        self.calls = Calls(self.index, names, values)

    # What is to be called

    def _targets(self):
        found = {}
        for path, low, high in self.request.places:
            target = target_at(self.index, path, low, high)
            for entry in decorated_by(self.index, target.entry) or [target.entry] if target is not None else ():
                found.setdefault(entry.key(), Target(path, low, high, entry))
        if not found:
            raise NoHarness("the finding's lines lie in no function, so nothing can be called")
        return list(found.values())

    def _pairs(self):
        """The reported function against each rival, then against itself."""
        first = self.targets[0]
        yield from ((first, rival) for rival in self.targets[1:])
        yield first, first
        writers = 0
        for entry in self.program.methods(first) if first.entry.classes else ():
            if writes(entry.node, self.program.attribute) and entry.key() not in [target.entry.key() for target in self.targets]:
                writers += 1
                if writers > WRITERS:
                    return
                yield first, Target(entry.path, entry.node.lineno, entry.node.end_lineno, entry)

    # Scenarios

    def _varied(self):
        """Of each pair of calls the first scenario, then of each the second, and so on; those first whose calls change
        something and raise nothing. A function that public ones call, perhaps under a lock, is called directly only where
        these do not lead to it."""
        end, pairs, asked = self.attempts.deadline, [], list(self._pairs())
        for number, (first, second) in enumerate(asked):
            remaining = end - processor_seconds()
            self.attempts.deadline = processor_seconds() + remaining / (1 + min(OTHERS, len(asked) - number - 1))
            pairs.append(list(itertools.islice(self._scenarios(first, second), PER_PAIR)))
        scenarios = [scenario for turn in itertools.zip_longest(*pairs) for scenario in turn if scenario is not None]
        scenarios = [scenario for scenario in scenarios if not scenario.intrudes] or scenarios
        scenarios.sort(key=lambda scenario: (scenario.starts_threads, scenario.changes == 0, bool(scenario.expected),
                                             scenario.passes_by_callers, -scenario.changes))
        return list({scenario.text(): scenario for scenario in scenarios}.values())[:SCENARIOS]

    def _scenarios(self, first, second):
        kinds = [self.program.class_of(target.entry) if target.entry.classes else None for target in (first, second)]
        for subjects, variables in self.casting.casts(kinds, first, second):
            for prefix in self._prefixes(first, second, subjects, variables):
                if self.attempts.is_over():
                    return
                calls = [self._reaching(target, subjects, prefix, variables[number])
                         for number, target in enumerate((first, second))]
                for one, other in sorted(itertools.product(*calls), key=lambda pair: (pair[0].text == pair[1].text) == (first is not second)):
                    scenario = self._checked(subjects, prefix, one, other, first, second)
                    if scenario is not None:
                        yield scenario

    def _prefixes(self, first, second, subjects, variables):
        """Preparations: none, then one call that works, then two; of those that leave the same state, the first."""
        seen = {self.attempts.prepared(subjects).state}
        yield ()
        working = []
        for call in self._preparing_calls(first, second, subjects, variables):
            if self.attempts.is_over() or len(working) >= PREPARATIONS:
                break
            tried = self.attempts.prepared(subjects, (call,))
            self.attempts.note_misfit(PREPARATION, subjects, call, tried)
            alike = sum(other.entry is call.entry for other in working)
            if tried.error is None and tried.state not in seen and alike < CALLS_PER_ENTRY:
                seen.add(tried.state)
                working.append(call)
                yield (call,)
        for pair in itertools.product(working[:4], working[:4]):
            tried = self.attempts.prepared(subjects, pair)
            if tried.error is None and tried.state not in seen:
                seen.add(tried.state)
                yield pair

    def _preparing_calls(self, first, second, subjects, variables):
        entries = [target.entry for target in (second, first)] + self.program.writers(first)
        for entry in {entry.key(): entry for entry in entries if entry.inner is None}.values():
            if entry.is_method and "subject" not in subjects:
                continue
            variable = (variables[0] if entry.classes == first.entry.classes else variables[1]) or "subject"
            calls = self.calls.to(entry, variable, self.program.module_of(entry).__name__, _kind_of(subjects, variable))
            yield from (call for call in calls if not self.attempts.is_hopeless(PREPARATION, subjects, call))

    def _reaching(self, target, subjects, prefix, variable):
        """Calls that come to the target's lines, those first that end well."""
        well, badly = [], []
        for entry in self._entries(target):
            if entry.is_method and variable is None:
                continue
            before = len(well)
            for call in self.calls.to(entry, variable, self.program.module_of(entry).__name__, _kind_of(subjects, variable)):
                if self.attempts.is_over() or len(well) >= CALLS_PER_TARGET or len(well) - before >= CALLS_PER_ENTRY:
                    break
                if self.attempts.is_hopeless(target, subjects, call):
                    continue
                tried = self.attempts.attempt(Scenario(self.importing, subjects, prefix, call, NOTHING), ("first",))
                if not tried.reaches(target):
                    self.attempts.note_misfit(target, subjects, call, tried)
                elif tried.error is None:
                    well.append(call)
                elif tried.failures:
                    badly.append(call)
        return (well + badly[:CALLS_PER_ENTRY])[:CALLS_PER_TARGET]

    def _entries(self, target):
        key = target.entry.key()
        if key not in self.entries:
            self.entries[key] = entries_to(self.index, target, root_entries(self.index, self.request.roots))
        return self.entries[key]

    def _checked(self, subjects, prefix, one, other, first, second):
        """The Scenario, if one after the other both calls come to an end in both orders."""
        scenario = Scenario(self.importing, subjects, prefix, one, other)
        orders = [self.attempts.attempt(scenario, names) for names in (("first", "second"), ("second", "first"))]
        if any(order.error is not None and not order.failures for order in orders):
            return None
        if not any(order.reaches(first) for order in orders) or not any(order.reaches(second) for order in orders):
            return None
        scenario.changes = sum((orders[0].changes(0) or orders[1].changes(1), orders[0].changes(1) or orders[1].changes(0)))
        scenario.starts_threads = any(order.threads for order in orders)
        scenario.expected = tuple(sorted({name for order in orders for name in order.failures}))
        return scenario


def _kind_of(subjects, variable):
    return subjects[variable].kind if variable in subjects else None
