"""Ways to make an object of a class: constructor calls first, then its fields without the constructor."""

import ast
import importlib
import inspect
import os
import re
import sys

from racewitness.generation.arguments import STAND_IN, Parameter
from racewitness.generation.importing import module_of
from racewitness.generation.scenario import Subject
from racewitness.generation.source_index import functions_of


class Objects:
    """``names`` gives module aliases; ``values`` guesses arguments."""

    def __init__(self, index, names, values):
        self.index = index
        self.names = names
        self.values = values

    def subjects(self, kind, depth=0):
        """Subjects in order of promise; none has been tried."""
        for concrete, definitions, note in self._concrete(kind):
            reference = "Concrete" if definitions else self.names.reference(concrete)
            if reference is None:
                continue
            for arguments in self._argument_lists(concrete, depth):
                yield Subject("%s(%s)" % (reference, arguments), concrete, definitions, note)
        if depth == 0:
            found = self._without_constructor(kind)
            if found is not None:
                yield found

    def _concrete(self, kind):
        """(class, definitions, note): itself, or for an abstract class its subclasses, then one that is made up."""
        if not getattr(kind, "__abstractmethods__", None):
            yield kind, (), None
            return
        self._import_descendants(kind)
        for other in _descendants(kind):
            if not getattr(other, "__abstractmethods__", None):
                yield other, (), "%s is abstract; this is one of its subclasses." % kind.__name__
        reference = self.names.reference(kind)
        if reference is not None:
            lines = ["", "class Concrete(%s):" % reference]
            for name in sorted(kind.__abstractmethods__):
                lines += ["    def %s(self, *arguments, **named):" % name, "        return None", ""]
            yield kind, lines, "%s is abstract; its abstract methods do nothing here." % kind.__name__

    def _import_descendants(self, kind):
        """Modules of the package that say to define subclasses."""
        package = kind.__module__.partition(".")[0]
        for path in self.index.files():
            text = self.index.text(path)
            if re.search(r"^class \w+\(.*\b%s\b" % kind.__name__, text, re.MULTILINE):
                folder, name = module_of(path)
                if name.partition(".")[0] == package and name not in sys.modules:
                    try:
                        importlib.import_module(name)
                    except Exception:
                        pass  # what it needs is not there

    def _argument_lists(self, kind, depth):
        existing = [call for _, call in self.index.calls_of(kind.__name__)] if depth == 0 else []
        return self.values.variants(constructor_parameters(kind), existing, depth + 1)

    def _without_constructor(self, kind):
        """The object without ``__init__``, with the fields that ``__init__`` sets where they can be known."""
        reference = self.names.reference(kind)
        fields = list(self._fields(kind))
        if reference is None or not fields:
            return None
        lines = ["", "def make():", "    made = %s.__new__(%s)" % (reference, reference)]
        lines += ["    made.%s = %s" % field for field in fields] + ["    return made", ""]
        note = "%s could not be constructed with made-up values: the fields are set as its `__init__` does." % kind.__name__
        return Subject("make()", kind, lines, note)

    def _fields(self, kind):
        for base in reversed(kind.__mro__):
            node, path = class_node(self.index, base)
            for function in functions_of(node.body) if node is not None else ():
                if function.name == "__init__":
                    yield from self._assignments(function, path, sys.modules[base.__module__])

    def _assignments(self, function, path, module):
        local = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
        local |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        own = function.args.args[0].arg if function.args.args else "self"
        for node in ast.walk(function):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
            for target in targets:
                if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == own \
                        and node.value is not None and not target.attr.startswith("__"):
                    yield target.attr, self._field_value(node.value, target.attr, path, local, module)

    def _field_value(self, node, name, path, local, module):
        """The expression with the module's names spelled out, or a guess where it depends on arguments."""
        used = [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]
        if any(inner.id in local for inner in used):
            return self.values.of(Parameter(name.lstrip("_"), None, None, False), 2)[0]
        text = self.index.segment(path, node)
        if "\n" in text or text is None:
            return STAND_IN
        alias = self.names.module(module.__name__)
        for inner in sorted(used, key=lambda inner: -inner.col_offset):
            if hasattr(module, inner.id) and inner.id not in ("self",):
                start = inner.col_offset - node.col_offset
                text = text[:start] + alias + "." + text[start:]
        return text


def _descendants(kind):
    for other in type.__subclasses__(kind):
        yield other
        yield from _descendants(other)


def class_node(index, kind):
    """(syntax of the class, path of its file), or (None, None) for a class without source."""
    module = sys.modules.get(kind.__module__)
    path = getattr(module, "__file__", None)
    if not path or not path.endswith(".py"):
        return None, None
    path = os.path.realpath(path)
    for node in ast.walk(index.tree(path)):
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__:
            return node, path
    return None, None


def constructor_parameters(kind):
    """From ``__init__`` or else ``__new__``; nothing for constructors that do not tell."""
    for function, skipped in ((kind.__init__, 1), (kind.__new__, 1), (kind, 0)):
        if function in (object.__init__, object.__new__) or isinstance(function, type(object.__init__)):
            continue
        try:
            parameters = list(inspect.signature(function).parameters.values())[skipped:]
        except (TypeError, ValueError):
            continue
        return [_parameter(parameter) for parameter in parameters
                if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)]
    return []


def _parameter(parameter):
    annotation = parameter.annotation
    if annotation is parameter.empty:
        text = None
    else:
        text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", None) or str(annotation)
    default = None if parameter.default is parameter.empty else repr(parameter.default)
    return Parameter(parameter.name, text, default, parameter.kind == parameter.KEYWORD_ONLY)
