"""The program's modules and classes at run time, and which of their functions write a variable."""

import ast
import os
import sys

from racewitness.generation.importing import Importing, module_of
from racewitness.generation.objects import class_node
from racewitness.generation.source_index import FUNCTIONS, functions_of
from racewitness.generation.target import Entry

CALL_LEVELS = 5
FUNCTIONS_OF_MODULE = 12
MUTATORS = {"append", "add", "appendleft", "insert", "extend", "update", "setdefault", "push", "put"}


class ImportedProgram:
    """``importing`` is that of the finding's file; ``attribute`` is the last name of the finding's variable."""

    def __init__(self, index, request, importing):
        self.index = index
        self.importing = importing
        self.path = request.path
        self.attribute = request.variable.rstrip("[]").rpartition(".")[2]

    def module_of(self, entry):
        """The module of a file, imported."""
        importing = Importing(entry.path)
        if entry.path == self.path:
            return sys.modules[self.importing.name]
        if entry.path.startswith(self.importing.folder + os.sep):
            importing.folder = self.importing.folder
            importing.name = module_of(entry.path)[1] if module_of(entry.path)[0] == self.importing.folder else \
                os.path.relpath(entry.path, self.importing.folder)[:-3].replace(os.sep, ".")
        module = importing.run()
        self.importing.missing += [name for name in importing.missing if name not in self.importing.missing]
        return module

    def class_of(self, entry):
        value = self.module_of(entry)
        for name in entry.classes:
            value = getattr(value, name, None)
        return value if isinstance(value, type) else None

    def class_named(self, name):
        """A class of the program, by its own name or as ``snake_case`` would have it."""
        module = sys.modules[self.importing.name]
        wanted = "".join(part.capitalize() for part in name.strip("_").split("_")) if name.islower() else name
        package = self.importing.name.partition(".")[0]
        names = [start + wanted.lstrip("_") for start in ("", "_", "Base", "Abstract")]
        found = [vars(module).get(known) for known in names]
        return next((value for value in found if isinstance(value, type) and value.__module__.partition(".")[0] == package), None)

    def writers(self, target):
        """What may bring the object into a state: methods that write the finding's variable, then those that lead to
        one of them, then the others."""
        if not target.entry.classes:
            return [Entry(target.path, (), node) for node in functions_of(self.index.tree(target.path).body)
                    if not node.name.startswith("_")][:FUNCTIONS_OF_MODULE]
        levels = self._levels(target)
        found = [entry for entry in self.methods(target) if entry.is_public]
        return sorted(found, key=lambda entry: levels.get(entry.name, len(levels)))

    def _levels(self, target):
        """Name of a function -> over how many calls, as far as names tell, it comes to a write of the variable."""
        functions = [node for path in {entry.path for entry in self.methods(target)} | {target.path}
                     for node in ast.walk(self.index.tree(path)) if isinstance(node, FUNCTIONS)]
        levels = {node.name: 0 for node in functions if writes(node, self.attribute) and not node.name.startswith("__init")}
        for level in range(1, CALL_LEVELS):
            known = set(levels)
            for node in functions:
                if node.name not in levels and any(isinstance(inner, ast.Attribute) and inner.attr in known for inner in ast.walk(node)):
                    levels[node.name] = level
        return levels

    def methods(self, target):
        """The methods of the target's class, then those that it inherits from classes of its package."""
        kind = self.class_of(target.entry)
        found = {}
        for base in kind.__mro__ if kind is not None else ():
            node, path = class_node(self.index, base)
            if node is not None and base.__module__.partition(".")[0] == self.importing.name.partition(".")[0]:
                for method in functions_of(node.body):
                    if method.name not in ("__init__", "__new__", "__del__"):
                        found.setdefault(method.name, Entry(path, (node.name,), method))
        return list(found.values())


def writes(function, attribute):
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and node.attr == attribute and isinstance(node.ctx, (ast.Store, ast.Del)):
            return True
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and getattr(node.value, "attr", None) == attribute:
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS \
                and getattr(node.func.value, "attr", None) == attribute:
            return True
    return False
