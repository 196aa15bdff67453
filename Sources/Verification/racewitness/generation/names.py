"""Aliases of the modules that a harness imports."""

import sys


class Names:
    def __init__(self, main):
        self.aliases = {main: "module"}

    def module(self, name):
        """The alias of a module that has been imported."""
        if name not in self.aliases:
            self.aliases[name] = name.rpartition(".")[2].strip("_") + "_module"
        return self.aliases[name]

    def reference(self, kind):
        """The text that names a class or function, or None when it has no name that leads there."""
        value = sys.modules.get(kind.__module__)
        if value is None or "<locals>" in kind.__qualname__:
            return None
        for part in kind.__qualname__.split("."):
            value = getattr(value, part, None)
        return "%s.%s" % (self.module(kind.__module__), kind.__qualname__) if value is kind else None

    def used_in(self, text):
        """The aliases that a text needs."""
        return {name: alias for name, alias in self.aliases.items() if alias == "module" or alias + "." in text}
