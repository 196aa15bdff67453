"""The calls that may come to a target: its entries, each with several argument lists."""

from racewitness.generation.arguments import parameters_of
from racewitness.generation.objects import class_node
from racewitness.generation.scenario import Call
from racewitness.generation.source_index import functions_of

VARIANTS = 10


class Calls:
    def __init__(self, index, names, values):
        self.index = index
        self.names = names
        self.values = values
        self.known = {}

    def to(self, entry, subject, module_name, kind=None):
        """Calls of an entry; ``subject`` is the variable with the object, of class ``kind``; None for a function."""
        key = entry.key(), subject, kind
        if key not in self.known:
            self.known[key] = list(self._make(entry, subject, module_name, kind))
        return self.known[key]

    def _make(self, entry, subject, module_name, kind):
        callee = self._callee(entry, subject, module_name)
        if entry.is_property:
            yield Call(callee, entry)
            return
        path, node = self._definition(entry, kind)
        parameters = parameters_of(self.index, path, node, bool(entry.classes) and "staticmethod" not in entry.decorators())
        existing = [call for _, call in self.index.calls_of(entry.name)] if not entry.name.startswith("__") else []
        for arguments in self.values.variants(parameters, existing)[:VARIANTS]:
            text = "%s(%s)" % (callee, arguments)
            if entry.inner is not None:
                yield from self._calls_of_inner(entry, text)
            yield Call(_consumed(entry, text), entry)

    def _definition(self, entry, kind):
        """(path, node) of the function that is found on an object of the class: a subclass may have its own."""
        for base in kind.__mro__ if kind is not None and entry.classes else ():
            if entry.name in vars(base):
                node, path = class_node(self.index, base)
                found = [method for method in functions_of(node.body) if method.name == entry.name] if node is not None else []
                if found:
                    return path, found[-1]
        return entry.path, entry.node

    def _callee(self, entry, subject, module_name):
        if entry.is_method:
            return "%s.%s" % (subject, entry.runtime_name())
        return ".".join([self.names.module(module_name)] + list(entry.classes) + [entry.runtime_name()])

    def _calls_of_inner(self, entry, text):
        """The function that the entry makes and gives back is made before the threads, and called by them."""
        for arguments in self.values.variants(parameters_of(self.index, entry.path, entry.inner, False), [])[:VARIANTS]:
            yield Call("made(%s)" % arguments, entry, ["made = %s" % text])


def _consumed(entry, text):
    if entry.is_coroutine:
        return "__import__('asyncio').run(%s)" % text
    return "list(%s)" % text if entry.is_generator else text
