"""The state a run ends in, as plain text leaves that two runs can be compared by.

It holds the globals of the program's modules and what they lead to (attributes of objects and classes of the program,
containers, closure cells), the objects that the findings' lines touched, which may be local to a test, and what each
thread has printed.  Every leaf
has two forms, with and without the order of sequences: which thread appended first is rarely what a race is about.
"""

import collections
import re
import sys
import threading
import types

from racewitness.inspection import CONTAINERS, instance_dictionary
from racewitness.locks import CooperativeLock, CooperativeRLock

DEPTH_LIMIT = 12
LEAF_LIMIT = 5000
_PLAIN = (int, float, complex, str, bytes, bool, type(None), range)


class Snapshot:
    def __init__(self, sources):
        self.sources = sources
        self.leaves = {}
        self.seen = {}
        self.local_roots = set()   # first parts of paths that no global leads to

    def take(self, modules, flagged_objects, flagged_cells, printed=()):
        for label, namespace in sorted(modules):
            for name in sorted(namespace):
                if not name.startswith("__"):
                    self._visit("%s%s" % (label, name), namespace[name], 0)
        groups = {}
        for value in flagged_objects:
            if id(value) not in self.seen and not isinstance(value, (types.ModuleType, types.FrameType)):
                groups.setdefault(type(value).__name__, []).append(value)
        for kind, values in groups.items():
            self.local_roots.add(kind)
            if len(values) == 1:
                self._visit(kind, values[0], 0)
                continue
            forms = [self._form(value, 0) for value in values]
            self._leaf(kind, tuple(sorted(form[0] for form in forms)), tuple(sorted(form[1] for form in forms)))
        for name, value in flagged_cells:
            self.local_roots.add(name)
            self._visit(name, value, 0)
        for thread, text in printed:
            self._leaf("printed by %s" % thread, repr(text), " ".join(sorted(re.findall(r"\w+", text))))
        return self.leaves, sorted(self.local_roots)

    def _leaf(self, path, ordered, unordered):
        if len(self.leaves) < LEAF_LIMIT:
            self.leaves[path] = (str(ordered), str(unordered))

    def _visit(self, path, value, depth):
        """Objects, classes and dictionaries are opened into leaves of their own, everything else is one leaf."""
        parts = self._parts(path, value) if depth < DEPTH_LIMIT and id(value) not in self.seen else None
        if parts is None:
            self._leaf(path, *self._form(value, depth))
            return
        self.seen[id(value)] = path
        if not parts:
            self._leaf(path, type(value).__name__, type(value).__name__)
        for name, part in parts:
            self._visit(name, part, depth + 1)

    def _parts(self, path, value):
        if isinstance(value, dict) and len(value) <= 100:
            items = [("%s[%s]" % (path, self._form(key, DEPTH_LIMIT)[0]), item) for key, item in dict.items(value)]
            return sorted(items, key=lambda pair: pair[0])
        attributes = self._attributes(value)
        return None if attributes is None else [("%s.%s" % (path, name), item) for name, item in attributes]

    def _attributes(self, value):
        """Sorted (name, value) of an object or class that the program defines, else None."""
        if isinstance(value, type):
            if not self._is_defined_here(value):
                return None
            return sorted((name, item) for name, item in vars(value).items() if _is_data(name, item))
        if isinstance(value, types.FunctionType):
            return _cells_of(value)
        if isinstance(value, (CONTAINERS, threading.Thread, types.ModuleType)) or not self._is_defined_here(type(value)):
            return None
        found = dict(instance_dictionary(value) or {})
        for kind in type(value).__mro__:
            for name, descriptor in vars(kind).items():
                if isinstance(descriptor, types.MemberDescriptorType):
                    try:
                        found[name] = descriptor.__get__(value, type(value))
                    except AttributeError:
                        pass
        return sorted(found.items())

    def _is_defined_here(self, kind):
        module = sys.modules.get(kind.__module__)
        file = getattr(module, "__file__", None)
        return kind.__module__ == "__main__" or (file is not None and self.sources.is_program(file))

    def _form(self, value, depth):
        """(ordered, unordered) text."""
        if type(value) in _PLAIN:
            text = repr(value)
            return text, text
        if isinstance(value, (CooperativeLock, CooperativeRLock)):
            return "lock", "lock"
        if id(value) in self.seen:
            text = "same as %s" % self.seen[id(value)]
            return text, text
        if depth > DEPTH_LIMIT:
            return "…", "…"
        if isinstance(value, CONTAINERS + (tuple, frozenset)):
            return self._container_form(value, depth)
        if isinstance(value, (types.MethodType, types.BuiltinMethodType)) and not isinstance(value.__self__, types.ModuleType):
            return self._form(value.__self__, depth + 1)  # such as a callback ``received.append``
        return self._object_form(value, depth)

    def _container_form(self, value, depth):
        self.seen[id(value)] = "itself"
        try:
            if isinstance(value, dict):
                pairs = [(self._form(key, depth + 1), self._form(item, depth + 1)) for key, item in dict.items(value)]
                forms = sorted((key[0] + ": " + item[0], key[1] + ": " + item[1]) for key, item in pairs)
            elif isinstance(value, bytearray):
                forms = [(repr(bytes(value)),) * 2]
            else:
                forms = [self._form(item, depth + 1) for item in list(value)[:2000]]
                if isinstance(value, (set, frozenset)):
                    forms.sort()
        finally:
            self.seen.pop(id(value), None)
        square = isinstance(value, (list, collections.deque))
        opening, closing = "[]" if square else ("()" if isinstance(value, tuple) else "{}")
        return tuple(opening + ", ".join(texts) + closing
                     for texts in ([form[0] for form in forms], sorted(form[1] for form in forms)))

    def _object_form(self, value, depth):
        attributes = self._attributes(value)
        name = value.__name__ if isinstance(value, type) else type(value).__name__
        if attributes is None:
            return name, name
        self.seen[id(value)] = "a %s" % name
        forms = [(key, self._form(item, depth + 1)) for key, item in attributes]
        return tuple("%s(%s)" % (name, ", ".join("%s=%s" % (key, form[i]) for key, form in forms)) for i in (0, 1))


def _is_data(name, item):
    return not name.startswith("__") and not callable(item) \
        and not isinstance(item, (property, classmethod, staticmethod, types.MemberDescriptorType,
                                  types.GetSetDescriptorType)) and not name.startswith("_abc_")


def _cells_of(function):
    found = []
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
        try:
            found.append(("<%s>" % name, cell.cell_contents))
        except ValueError:
            pass
    return found
