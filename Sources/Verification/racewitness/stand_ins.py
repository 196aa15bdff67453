"""Stand-ins for what a harness cannot have: modules that are not installed, and arguments that nobody can make up.

An ``Anything`` answers whatever it is asked with another one, always the same for the same question, so that a schedule
that was run once goes the same way again.
"""

import importlib.abc
import importlib.machinery
import operator
import os
import sys
import types


class Anything:
    """Has every attribute, can be called, entered, compared and iterated over (it is empty).

    Among numbers it is 1, among texts its name; two are equal that were asked for in the same way.
    """

    def __init__(self, name="anything", contains=False):
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_contains", contains)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        value = _exception_named(name) or Anything("%s.%s" % (self, name), vars(self)["_contains"])
        object.__setattr__(self, name, value)
        return value

    def __call__(self, *arguments, **named):
        """A decorator gives back what it decorates; every other call gives one and the same thing."""
        if len(arguments) == 1 and not named and isinstance(arguments[0], (type, types.FunctionType)):
            return arguments[0]
        return self.result

    def __mro_entries__(self, bases):
        return (Base,)

    def __instancecheck__(self, value):
        return False

    def __subclasscheck__(self, value):
        return False

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def __iter__(self):
        return iter(())

    def __next__(self):
        raise StopIteration

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __contains__(self, item):
        return vars(self)["_contains"]

    def __getitem__(self, key):
        return self.item

    def __setitem__(self, key, value):
        pass

    def __delitem__(self, key):
        pass

    def __int__(self):
        return 1

    __index__ = __int__

    def __float__(self):
        return 1.0

    def __str__(self):
        return vars(self)["_name"]

    __fspath__ = __str__

    def __repr__(self):
        return "<anything: %s>" % self

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, Anything) else NotImplemented

    def __hash__(self):
        return hash(str(self))


def _binary(operation):
    def answer(self, other):
        if isinstance(other, (int, float)):
            return operation(1, other)
        return operation(str(self), other) if isinstance(other, str) else self
    return answer


def _reflected(operation):
    def answer(self, other):
        if isinstance(other, (int, float)):
            return operation(other, 1)
        return operation(other, str(self)) if isinstance(other, str) else self
    return answer


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "lshift", "rshift"):
    _operation = getattr(operator, _name + "_" if _name in ("and", "or") else _name)
    setattr(Anything, "__%s__" % _name, _binary(_operation))
    setattr(Anything, "__r%s__" % _name, _reflected(_operation))
for _name in ("lt", "le", "gt", "ge"):
    setattr(Anything, "__%s__" % _name, _binary(getattr(operator, _name)))
for _name in ("neg", "pos", "abs", "invert"):
    setattr(Anything, "__%s__" % _name, lambda self: self)

# The arguments of generated harnesses: each one object, so that it lives as long as those that refer to it weakly. Every
# test ``x in everything`` holds, none ``x in anything`` does.
anything = Anything()
everything = Anything("everything", contains=True)


_kept = []


def keep(value):
    """The value, which lives on although the program may refer to it only weakly."""
    _kept.append(value)
    return value


class Base:
    """What a class inherits from in place of a class that is missing."""

    def __init__(self, *arguments, **named):
        super().__init__()

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        value = Anything(name)
        object.__setattr__(self, name, value)
        return value


def _exception_named(name):
    """``except missing.SomeError`` needs a class of exceptions."""
    if name.endswith(("Error", "Exception", "Warning", "Interrupt", "Timeout")) and name[:1].isupper():
        return type(name, (UserWarning if name.endswith("Warning") else Exception,), {})
    return None


class StandInModule(types.ModuleType):
    """A module that is not installed."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        value = _exception_named(name) or Anything(name)
        setattr(self, name, value)
        return value


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self):
        self.names = set()

    def find_spec(self, name, path=None, target=None):
        if name in self.names or any(name.startswith(known + ".") for known in self.names):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return StandInModule(spec.name)

    def exec_module(self, module):
        pass


_finder = _Finder()


def stand_in_for(*names):
    """From now on these modules, and all within them, can be imported although they are not there."""
    _finder.names.update(names)
    if _finder not in sys.meta_path:
        sys.meta_path.append(_finder)  # last: what is there, is taken


class _BarePackage(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds packages whose ``__init__`` is left out, because it cannot be run."""

    def __init__(self):
        self.folders = {}

    def find_spec(self, name, path=None, target=None):
        folder = self.folders.get(name)
        if folder is None:
            return None
        spec = importlib.machinery.ModuleSpec(name, self, is_package=True)
        spec.submodule_search_locations = [folder]
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass


_bare = _BarePackage()


def without_init(name):
    """From now on a package and those that it lies in are imported without running their ``__init__``."""
    parts = name.split(".")
    for length in range(1, len(parts) + 1):
        relative = os.path.join(*parts[:length])
        folder = next((os.path.join(path, relative) for path in sys.path if os.path.isdir(os.path.join(path, relative))), None)
        if folder is not None:
            _bare.folders[".".join(parts[:length])] = folder
    if _bare not in sys.meta_path:
        sys.meta_path.insert(0, _bare)
