"""The program's own files: which code is watched, and how files are named in findings, schedules and witnesses."""

import hashlib
import linecache
import os
import sys
import sysconfig

_LIBRARY_FOLDERS = ("site-packages", "dist-packages")


class SourceFiles:
    """Names files relative to ``root`` (base names are ambiguous: every package has an ``__init__.py``)."""

    def __init__(self, root, extra=()):
        self.root = os.path.realpath(root)
        self.own = os.path.dirname(os.path.realpath(__file__))
        self.extra = {os.path.realpath(self.absolute(path)) for path in extra}
        self.standard = tuple(os.path.realpath(path) + os.sep for path in {
            sysconfig.get_paths()["stdlib"], sysconfig.get_paths()["platstdlib"], sys.prefix, sys.base_prefix})
        self.harness = None   # a generated program, whose objects count although its code is not watched
        self._names = {}

    def absolute(self, path):
        return path if os.path.isabs(path) else os.path.join(self.root, path)

    def name(self, filename):
        """The relative name of a file to watch, or None for libraries and for code without a file."""
        try:
            return self._names[filename]
        except KeyError:
            name = self._names[filename] = self._decide(filename)
            return name

    def is_program(self, filename):
        return self.name(filename) is not None

    def _decide(self, filename):
        if filename.startswith("<"):
            return None
        path = os.path.realpath(filename)
        if path in self.extra:
            return self.relative(path)
        if path.startswith(self.own + os.sep) or not path.startswith(self.root + os.sep):
            return None
        inside = path[len(self.root):].split(os.sep)
        if any(folder in inside for folder in _LIBRARY_FOLDERS):
            return None
        if any(path.startswith(folder) and not self.root.startswith(folder) for folder in self.standard):
            return None
        return self.relative(path)

    def relative(self, path):
        path = os.path.realpath(self.absolute(path))
        return os.path.relpath(path, self.root) if path.startswith(self.root + os.sep) else path

    def line(self, name, number):
        return linecache.getline(self.absolute(name), number).strip()

    def digest(self, name):
        try:
            with open(self.absolute(name), "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()
        except OSError:
            return None
