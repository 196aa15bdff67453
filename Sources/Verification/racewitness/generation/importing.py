"""Which folder must be on the module path for a file to be importable, and as which module."""

import importlib
import os
import sys

from racewitness.stand_ins import stand_in_for, without_init

STAND_IN_LIMIT = 40


class ImportFailed(Exception):
    """The module cannot be imported, not even with stand-ins for what is missing."""


class Importing:
    """The module of a file: ``folder`` on the module path, ``name``, and the modules that had to be stood in for."""

    def __init__(self, path):
        self.path = path
        self.folder, self.name = module_of(path)
        self.missing = []
        self.first_error = None
        self.bare = None       # a package whose ``__init__`` is left out

    def run(self):
        """The module; missing modules are replaced one after the other, as they turn out to be needed."""
        while True:
            try:
                return self._attempt()
            except (Exception, SystemExit) as error:
                if isinstance(error, ImportError) and self._provide(error):
                    continue
                self.first_error = self.first_error or error
                if not self._leave_out_init():
                    raise ImportFailed("cannot import %s: %s: %s" % (
                        self.name, type(self.first_error).__name__, self.first_error)) from error

    def _attempt(self):
        if sys.path[:1] != [self.folder]:
            sys.path.insert(0, self.folder)
        return importlib.import_module(self.name)

    def _provide(self, error):
        name = error.name or ""
        top = name.partition(".")[0]
        if not top or len(self.missing) >= STAND_IN_LIMIT:
            return False
        above = _folder_above_with(self.path, top)
        if above is not None and above != self.folder and len(above) < len(self.folder):
            self.folder, self.name = above, _dotted(os.path.relpath(self.path, above))
            self._forget(top)
            return True
        module = top if not isinstance(error, ModuleNotFoundError) or top not in sys.modules else name
        if not isinstance(error, ModuleNotFoundError) or module in self.missing or module == self.name.partition(".")[0]:
            return False
        self.missing.append(module)
        stand_in_for(module)
        self._forget(self.name.partition(".")[0])
        return True

    def _leave_out_init(self):
        """The module alone, when what is wrong is elsewhere in its package."""
        package = self.name.rpartition(".")[0]
        if self.bare is not None or not package:
            return False
        self.bare = package
        without_init(package)
        self._forget(self.name.partition(".")[0])
        return True

    @staticmethod
    def _forget(package):
        """Half-imported modules would be taken for whole ones."""
        for name in list(sys.modules):
            if name == package or name.startswith(package + "."):
                del sys.modules[name]


def module_of(path):
    """(folder for the module path, dotted name): up to where the folders are no longer packages."""
    folder = os.path.dirname(path)
    while os.path.exists(os.path.join(folder, "__init__.py")):
        folder = os.path.dirname(folder)
    return folder, _dotted(os.path.relpath(path, folder))


def _dotted(relative):
    parts = relative[:-len(".py")].split(os.sep)
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def _folder_above_with(path, name):
    """The folder in which the file's own package of that name lies: namespace packages have no ``__init__``."""
    folder = os.path.dirname(path)
    while len(folder) > 1:
        if os.path.basename(folder) == name:
            return os.path.dirname(folder)
        folder = os.path.dirname(folder)
    return None
