"""The sources around a finding, parsed: what encloses a line, who calls a function, how a class is made elsewhere."""

import ast
import os

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
FILE_LIMIT = 3000


class SourceIndex:
    """The Python files below a folder, parsed when they are asked for."""

    def __init__(self, folder):
        self.folder = folder
        self._files = None
        self._texts = {}
        self._trees = {}
        self._lines = {}
        self._calls = {}
        self._calls_of_file = {}

    def files(self):
        if self._files is None:
            self._files = []
            for folder, folders, names in os.walk(self.folder):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                self._files.extend(os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))
                if len(self._files) > FILE_LIMIT:
                    break
        return self._files

    def text(self, path):
        if path not in self._texts:
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    self._texts[path] = file.read()
            except OSError:
                self._texts[path] = ""
        return self._texts[path]

    def tree(self, path):
        """The syntax tree; an empty one for a file that this interpreter cannot parse."""
        if path not in self._trees:
            try:
                self._trees[path] = ast.parse(self.text(path))
            except (SyntaxError, ValueError):
                self._trees[path] = ast.Module(body=[], type_ignores=[])
        return self._trees[path]

    def segment(self, path, node):
        """The source of a node; ``ast.get_source_segment`` splits the whole file every time."""
        if path not in self._lines:
            self._lines[path] = [line.encode() for line in self.text(path).splitlines(keepends=True)]
        lines = self._lines[path][node.lineno - 1:node.end_lineno]
        if not lines:
            return ""
        lines[-1] = lines[-1][:node.end_col_offset]
        lines[0] = lines[0][node.col_offset:]
        return b"".join(lines).decode("utf-8", "replace")

    def calls_of(self, name):
        """(path, ast.Call) of every call of something of that name."""
        if name not in self._calls:
            self._calls[name] = [(path, call) for path in self.files() if name in self.text(path)
                                 for call in self._calls_in(path).get(name, ())]
        return self._calls[name]

    def _calls_in(self, path):
        """Name -> calls, of a file."""
        if path not in self._calls_of_file:
            found = self._calls_of_file[path] = {}
            for node in ast.walk(self.tree(path)):
                if isinstance(node, ast.Call):
                    found.setdefault(called_name(node.func), []).append(node)
        return self._calls_of_file[path]


def called_name(node):
    """``f`` of ``f`` and of ``anything.f``."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else None


def enclosing(tree, line):
    """Classes and functions that contain the line, their decorators included, from the outside in."""
    found = []
    node = tree
    while node is not None:
        inner = None
        for child in ast.walk(node):
            if child is not node and isinstance(child, FUNCTIONS + (ast.ClassDef,)) and _first_line(child) <= line <= child.end_lineno:
                inner = child
                break  # the walk goes by levels, so this is the outermost
        if inner is not None:
            found.append(inner)
        node = inner
    return found


def _first_line(node):
    return min([node.lineno] + [decorator.lineno for decorator in node.decorator_list])


def functions_of(body):
    """The functions that stand directly in a body, those under ``if`` and ``try`` included."""
    for node in body:
        if isinstance(node, FUNCTIONS):
            yield node
        elif isinstance(node, (ast.If, ast.Try)):
            yield from functions_of(node.body)
            yield from functions_of(node.orelse)


def uses(function, name, of_object):
    """Whether a function's body names ``name``: as an attribute of its object or class, or by itself."""
    own = {argument.arg for argument in function.args.args[:1]}
    for node in ast.walk(function):
        if of_object and isinstance(node, ast.Attribute) and node.attr == name and isinstance(node.value, ast.Name) \
                and node.value.id in own:
            return True
        if not of_object and isinstance(node, ast.Name) and node.id == name:
            return True
    return False
