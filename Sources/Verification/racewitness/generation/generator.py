"""The search for harnesses: which object, which preparation, which two calls come to the finding's lines."""

import ast
import gc
import itertools
import os
import sys
import time

from racewitness.generation.arguments import Values
from racewitness.generation.calls import Calls
from racewitness.generation.importing import Importing, module_of
from racewitness.generation.names import Names
from racewitness.generation.objects import Objects, class_node
from racewitness.generation.probe import probe
from racewitness.generation.scenario import Call, Scenario
from racewitness.generation.source_index import FUNCTIONS, SourceIndex, functions_of
from racewitness.generation.target import Entry, Target, entries_to, root_entries, target_at

PROBES = 900
SUBJECTS = 2         # objects that could be made, per class
PREPARATIONS = 12
CALL_LEVELS = 5
CALLS_PER_TARGET = 3
CALLS_PER_ENTRY = 2
PER_PAIR = 6
OTHERS = 2           # a pair of calls leaves time for this many others
WRITERS = 4
SCENARIOS = 14
MUTATORS = {"append", "add", "appendleft", "insert", "extend", "update", "setdefault", "push", "put"}


class NoHarness(Exception):
    """Why none could be made."""


class Generator:
    def __init__(self, request, seconds):
        self.request = request
        self.deadline = time.monotonic() + seconds
        self.probes = PROBES
        self.last_error = None
        self.importing = Importing(request.path)

    def run(self):
        """Texts of harnesses, the most promising first; raises ImportFailed or NoHarness."""
        self.importing.run()
        folder = self.importing.folder
        top = os.path.join(folder, self.importing.name.partition(".")[0])
        self.index = SourceIndex(top if os.path.isdir(top) else os.path.dirname(self.request.path))
        self.names = Names(self.importing.name)
        self.values = Values(self.index, self.request.path, self._made_object)
        self.objects = Objects(self.index, self.names, self.values)
        self.calls = Calls(self.index, self.names, self.values)
        self.made = {}
        self.entries = {}
        self.misfits = {}   # (how the objects are made, call) -> how often it failed
        self.shared = {}
        self.targets = self._targets()
        gc.collect()
        gc.freeze()         # collections in the attempts leave the shared pages alone
        self.paths = {target.path for target in self.targets}
        found = self._varied()
        if not found:
            raise NoHarness("no call was found that comes to the finding's lines"
                            + (" (the last attempt: %s)" % self.last_error if self.last_error else ""))
        return found

    def _varied(self):
        """Of each pair of calls the first scenario, then of each the second, and so on; those without exceptions first."""
        end, pairs, asked = self.deadline, [], list(self._pairs())
        for number, (first, second) in enumerate(asked):
            remaining = end - time.monotonic()
            self.deadline = time.monotonic() + remaining / (1 + min(OTHERS, len(asked) - number - 1))
            pairs.append(list(itertools.islice(self._scenarios(first, second), PER_PAIR)))
        scenarios = [scenario for turn in itertools.zip_longest(*pairs) for scenario in turn if scenario is not None]
        scenarios.sort(key=lambda scenario: bool(scenario.expected))
        return list({scenario.text(): scenario for scenario in scenarios}.values())[:SCENARIOS]

    def _is_over(self):
        return self.probes <= 0 or time.monotonic() > self.deadline

    # What is to be called

    def _targets(self):
        found = {}
        for path, low, high in self.request.places:
            target = target_at(self.index, path, low, high)
            if target is not None:
                found.setdefault(target.entry.key(), target)
        if not found:
            raise NoHarness("the finding's lines lie in no function, so nothing can be called")
        return list(found.values())

    def _pairs(self):
        """The reported function against each rival, then against itself."""
        first = self.targets[0]
        yield from ((first, rival) for rival in self.targets[1:])
        yield first, first
        attribute = self.request.variable.rstrip("[]").rpartition(".")[2]
        writers = 0
        for entry in self._methods(first) if first.entry.classes else ():
            if _writes(entry.node, attribute) and entry.key() not in [target.entry.key() for target in self.targets]:
                writers += 1
                if writers > WRITERS:
                    return
                yield first, Target(entry.path, entry.node.lineno, entry.node.end_lineno, entry)

    def _module_of(self, entry):
        """The module of a file, imported."""
        importing = Importing(entry.path)
        if entry.path == self.request.path:
            return sys.modules[self.importing.name]
        if entry.path.startswith(self.importing.folder + os.sep):
            importing.folder = self.importing.folder
            importing.name = module_of(entry.path)[1] if module_of(entry.path)[0] == self.importing.folder else \
                os.path.relpath(entry.path, self.importing.folder)[:-3].replace(os.sep, ".")
        module = importing.run()
        self.importing.missing += [name for name in importing.missing if name not in self.importing.missing]
        return module

    def _class_of(self, entry):
        value = self._module_of(entry)
        for name in entry.classes:
            value = getattr(value, name, None)
        return value if isinstance(value, type) else None

    # Objects

    def _subjects(self, kind):
        """Subjects that could be made."""
        found = []
        for subject in self.objects.subjects(kind):
            if len(found) >= SUBJECTS or self._is_over():
                break
            if found and "make()" == subject.text:
                break
            if self._try(Scenario(self.importing, {"subject": subject}, (), _NOTHING, _NOTHING)).error is None:
                found.append(subject)
        return found

    def _made_object(self, name, depth):
        """The text of an object of the class that an annotation or the name of a parameter means."""
        kind = self._class_named(name)
        if kind is None:
            return None
        for other, variable in self.shared.items():
            if issubclass(other, kind):
                return variable
        if depth > 2:
            return None
        if kind not in self.made:
            self.made[kind] = None
            for subject in self.objects.subjects(kind, depth + 1):
                if not subject.definitions and self._try(self._alone(subject)).error is None:
                    self.made[kind] = "keep(%s)" % subject.text
                    break
        return self.made[kind]

    def _alone(self, subject):
        return Scenario(self.importing, {"subject": subject}, (), _NOTHING, _NOTHING)

    def _class_named(self, name):
        """A class of the program, by its own name or as ``snake_case`` would have it."""
        module = sys.modules[self.importing.name]
        wanted = "".join(part.capitalize() for part in name.strip("_").split("_")) if name.islower() else name
        package = self.importing.name.partition(".")[0]
        names = [start + wanted.lstrip("_") for start in ("", "_", "Base", "Abstract")]
        found = [vars(module).get(known) for known in names]
        return next((value for value in found if isinstance(value, type) and value.__module__.partition(".")[0] == package), None)

    # Scenarios

    def _scenarios(self, first, second):
        kinds = [self._class_of(target.entry) if target.entry.classes else None for target in (first, second)]
        for subjects, variables in self._casts(kinds, first, second):
            for prefix in self._prefixes(first, second, subjects, variables):
                if self._is_over():
                    return
                calls = [self._reaching(target, subjects, prefix, variables[number])
                         for number, target in enumerate((first, second))]
                for one, other in sorted(itertools.product(*calls), key=lambda pair: (pair[0].text == pair[1].text) == (first is not second)):
                    scenario = self._checked(subjects, prefix, one, other, first, second)
                    if scenario is not None:
                        yield scenario

    def _casts(self, kinds, first, second):
        """(subjects by variable, the variable of each call): one object for both calls where the classes allow it."""
        one, other = kinds
        needs = [target.entry.is_method for target in (first, second)]
        if not any(needs) and not any(kinds):
            yield {}, (None, None)
            return
        if one is not None and other is not None and not (issubclass(one, other) or issubclass(other, one)):
            yield from self._two_objects(one, other)
            return
        known = [kind for kind in kinds if kind is not None]
        kind = known[0] if len(known) == 1 or issubclass(known[0], known[-1]) else known[-1]
        if not any(needs):
            yield {}, (None, None)
            return
        for subject in self._subjects(kind):
            self.shared = {kind: "subject"}
            yield {"subject": subject}, ("subject", "subject")
        self.shared = {}

    def _two_objects(self, one, other):
        """Of two classes, an object of either, the second made with the first where its constructor takes one."""
        for subject in self._subjects(one):
            self.shared = {one: "subject"}
            for rival in self.objects.subjects(other):
                subjects = {"subject": subject, "rival": rival}
                if self._is_over():
                    break
                if self._try(Scenario(self.importing, subjects, (), _NOTHING, _NOTHING)).error is None:
                    yield subjects, ("subject", "rival")
                    break
        self.shared = {}

    def _prefixes(self, first, second, subjects, variables):
        """Preparations: none, then one call that works, then two; of those that leave the same state, the first."""
        seen = {self._try(Scenario(self.importing, subjects, (), _NOTHING, _NOTHING)).state}
        yield ()
        working = []
        for call in self._preparing_calls(first, second, subjects, variables):
            if self._is_over() or len(working) >= PREPARATIONS:
                break
            tried = self._try(Scenario(self.importing, subjects, (call,), _NOTHING, _NOTHING))
            self._note_misfit(subjects, call, tried)
            alike = sum(other.entry is call.entry for other in working)
            if tried.error is None and tried.state not in seen and alike < CALLS_PER_ENTRY:
                seen.add(tried.state)
                working.append(call)
                yield (call,)
        for pair in itertools.product(working[:4], working[:4]):
            tried = self._try(Scenario(self.importing, subjects, pair, _NOTHING, _NOTHING))
            if tried.error is None and tried.state not in seen:
                seen.add(tried.state)
                yield pair

    def _preparing_calls(self, first, second, subjects, variables):
        entries = [target.entry for target in (second, first)] + self._writers(first)
        for entry in {entry.key(): entry for entry in entries if entry.inner is None}.values():
            if entry.is_method and "subject" not in subjects:
                continue
            variable = (variables[0] if entry.classes == first.entry.classes else variables[1]) or "subject"
            calls = self.calls.to(entry, variable, self._module_of(entry).__name__, _kind_of(subjects, variable))
            yield from (call for call in calls if not self._is_hopeless(subjects, call))

    def _writers(self, target):
        """What may bring the object into a state: methods that write the finding's variable, then those that lead to
        one of them, then the others."""
        if not target.entry.classes:
            return [Entry(target.path, (), node) for node in functions_of(self.index.tree(target.path).body)
                    if not node.name.startswith("_")][:PREPARATIONS]
        levels = self._levels(target)
        found = [entry for entry in self._methods(target) if entry.is_public]
        return sorted(found, key=lambda entry: levels.get(entry.name, len(levels)))

    def _levels(self, target):
        """Name of a function -> over how many calls, as far as names tell, it comes to a write of the variable."""
        attribute = self.request.variable.rstrip("[]").rpartition(".")[2]
        functions = [node for path in {entry.path for entry in self._methods(target)} | {target.path}
                     for node in ast.walk(self.index.tree(path)) if isinstance(node, FUNCTIONS)]
        levels = {node.name: 0 for node in functions if _writes(node, attribute) and not node.name.startswith("__init")}
        for level in range(1, CALL_LEVELS):
            known = set(levels)
            for node in functions:
                if node.name not in levels and any(isinstance(inner, ast.Attribute) and inner.attr in known for inner in ast.walk(node)):
                    levels[node.name] = level
        return levels

    def _methods(self, target):
        """The methods of the target's class, then those that it inherits from classes of its package."""
        kind = self._class_of(target.entry)
        found = {}
        for base in kind.__mro__ if kind is not None else ():
            node, path = class_node(self.index, base)
            if node is not None and base.__module__.partition(".")[0] == self.importing.name.partition(".")[0]:
                for method in functions_of(node.body):
                    if method.name not in ("__init__", "__new__", "__del__"):
                        found.setdefault(method.name, Entry(path, (node.name,), method))
        return list(found.values())

    def _reaching(self, target, subjects, prefix, variable):
        """Calls that come to the target's lines, those first that end well."""
        well, badly = [], []
        for entry in self._entries(target):
            if entry.is_method and variable is None:
                continue
            before = len(well)
            for call in self.calls.to(entry, variable, self._module_of(entry).__name__, _kind_of(subjects, variable)):
                if self._is_over() or len(well) >= CALLS_PER_TARGET or len(well) - before >= CALLS_PER_ENTRY:
                    break
                if self._is_hopeless(subjects, call):
                    continue
                tried = self._try(Scenario(self.importing, subjects, prefix, call, _NOTHING), ("first",))
                if not tried.reaches(target):
                    self._note_misfit(subjects, call, tried)
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
        orders = [self._try(scenario, names) for names in (("first", "second"), ("second", "first"))]
        if any(order.error is not None and not order.failures for order in orders):
            return None
        if not any(order.reaches(first) for order in orders) or not any(order.reaches(second) for order in orders):
            return None
        scenario.expected = tuple(sorted({name for order in orders for name in order.failures}))
        return scenario

    def _is_hopeless(self, subjects, call):
        """The call has failed twice in a way that no preparation changes."""
        return self.misfits.get((tuple(subject.text for subject in subjects.values()), call.text), 0) >= 2

    def _note_misfit(self, subjects, call, tried):
        if tried.kind in ("TypeError", "AttributeError", "Overtime", "NotImplementedError", "Refused"):
            key = tuple(subject.text for subject in subjects.values()), call.text
            self.misfits[key] = self.misfits.get(key, 0) + 1

    def _try(self, scenario, calls=()):
        self.probes -= 1
        scenario.names = self.names.used_in(scenario._code())
        result = probe(scenario.text(), self.paths, calls)
        if result.error is not None:
            self.last_error = result.error
        return result


def _kind_of(subjects, variable):
    return subjects[variable].kind if variable in subjects else None


def _writes(function, attribute):
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and node.attr == attribute and isinstance(node.ctx, (ast.Store, ast.Del)):
            return True
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and getattr(node.value, "attr", None) == attribute:
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS \
                and getattr(node.func.value, "attr", None) == attribute:
            return True
    return False


class _Nobody:
    is_public = True


_NOTHING = Call("None", _Nobody())
