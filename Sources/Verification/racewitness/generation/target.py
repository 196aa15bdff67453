"""A function of a finding, and the ways to come to it that a caller from outside has."""

import ast

from racewitness.generation.source_index import FUNCTIONS, enclosing, functions_of, uses

CALLER_LEVELS = 3
DECORATED = 2


class Target:
    """The function that contains a line of the finding."""

    def __init__(self, path, low, high, entry):
        self.path = path
        self.low = low
        self.high = high
        self.entry = entry

    def covers(self, path, line):
        return path == self.path and self.low <= line <= self.high


class Entry:
    """A function that can be called: ``classes`` names the classes it stands in, ``inner`` a function that it makes."""

    def __init__(self, path, classes, node, inner=None):
        self.path = path
        self.classes = classes
        self.node = node
        self.inner = inner
        self.has_callers = False   # public ones, which may hold a lock for it

    @property
    def name(self):
        return self.node.name

    def key(self):
        return self.path, self.classes, self.name, self.inner.name if self.inner else None

    def decorators(self):
        return {getattr(node, "id", getattr(node, "attr", None)) for node in self.node.decorator_list}

    @property
    def is_public(self):
        return not self.name.startswith("_") or (self.name.startswith("__") and self.name.endswith("__"))

    @property
    def is_method(self):
        """Whether it needs an object."""
        return bool(self.classes) and not self.decorators() & {"staticmethod", "classmethod"}

    @property
    def is_property(self):
        return bool(self.classes) and any("property" in (name or "") for name in self.decorators())

    @property
    def is_generator(self):
        return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in _own_nodes(self.node)) \
            and not self.decorators() & {"contextmanager"}

    @property
    def is_coroutine(self):
        return isinstance(self.node, ast.AsyncFunctionDef)

    def runtime_name(self):
        """The name after Python has made private names its own."""
        if self.classes and self.name.startswith("__") and not self.name.endswith("__"):
            return "_%s%s" % (self.classes[-1].lstrip("_"), self.name)
        return self.name


def _own_nodes(function):
    pending = list(function.body)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, FUNCTIONS + (ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))


def target_at(index, path, low, high):
    """The Target, or None for a line outside of functions."""
    entry = entry_of(path, enclosing(index.tree(path), low))
    return None if entry is None else Target(path, low, high, entry)


def entry_of(path, nodes):
    classes = []
    for position, node in enumerate(nodes):
        if isinstance(node, FUNCTIONS):
            rest = nodes[position + 1:]
            inner = rest[-1] if rest and all(isinstance(other, FUNCTIONS) for other in rest) else None
            return Entry(path, tuple(classes), node, inner)
        classes.append(node.name)
    return None


def entries_to(index, target, roots):
    """The ways in, those of a caller from outside first.

    A function may rely on a lock that its callers hold, so public callers come before it, and it is called directly
    only if it is public itself or when nothing else leads there.
    """
    direct = target.entry
    siblings = _siblings(index, direct)
    level, seen, callers = [direct], {direct.key()}, []
    for _ in range(CALLER_LEVELS):
        level = [caller for callee in level for caller in siblings
                 if caller.key() not in seen and uses(caller.node, callee.name, bool(callee.classes))]
        level = list({caller.key(): caller for caller in level}.values())
        seen.update(caller.key() for caller in level)
        callers.extend(caller for caller in level if caller.is_public and caller.name != "__init__")
    direct.has_callers = bool(callers)
    callers.extend(root for root in roots if root.key() not in seen and root.classes == direct.classes)
    return [direct] + callers if direct.is_public and not callers else callers + [direct]


def decorated_by(index, entry):
    """Functions whose body is run by a function that ``entry``, a decorator, makes."""
    if entry.inner is None or entry.classes:
        return []
    return [sibling for sibling in _siblings(index, entry) if entry.name in sibling.decorators()][:DECORATED]


def _siblings(index, entry):
    """The functions beside it, and the methods of classes of the same file."""
    tree = index.tree(entry.path)
    found = [Entry(entry.path, (), node) for node in functions_of(tree.body)]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and (not entry.classes or node.name == entry.classes[-1]
                                               or entry.classes[-1] in _base_names(node)):
            found.extend(Entry(entry.path, (node.name,), method) for method in functions_of(node.body))
    return found


def _base_names(node):
    return {getattr(base, "id", getattr(base, "attr", None)) for base in node.bases}


def root_entries(index, roots):
    """Entries for the thread roots that the finding names, where they can be found again."""
    found = []
    for root in roots:
        names = root["function"].split(".")
        for node in ast.walk(index.tree(root["path"])):
            if isinstance(node, FUNCTIONS) and node.name == names[-1]:
                nodes = enclosing(index.tree(root["path"]), node.lineno)
                entry = entry_of(root["path"], nodes)
                if entry is not None and entry.inner is None and list(entry.classes) == names[-1 - len(entry.classes):-1]:
                    found.append(entry)
    return found
