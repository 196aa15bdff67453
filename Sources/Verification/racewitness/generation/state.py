"""A short description of the state that preparations bring about, to tell those apart that change something."""

import collections
import types

DEPTH = 4
ITEMS = 6


def state_of(namespace):
    """Text for the harness's objects, their classes, and the containers of the modules that it imports."""
    parts = []
    for name in ("subject", "rival"):
        value = namespace.get(name)
        if value is not None:
            parts.append(_describe(value, DEPTH))
            parts += [_describe(item, 2) for kind in type(value).__mro__[:-1] for item in vars(kind).values() if _is_container(item)]
    for module in namespace.values():
        if isinstance(module, types.ModuleType):
            parts += [name + _describe(value, 2) for name, value in sorted(vars(module).items())
                      if not name.startswith("__") and (_is_container(value) or isinstance(value, (int, str)))]
    return "\n".join(parts)


def _is_container(value):
    return isinstance(value, (dict, list, set, collections.deque))


def _describe(value, depth):
    if isinstance(value, (int, str, bytes, bool, type(None))):
        return repr(value)[:60]
    name = type(value).__name__
    if depth == 0:
        return name
    if isinstance(value, dict):
        items = [_describe(item, depth - 1) for item in list(value.values())[:ITEMS]]
        return "%s(%d: %s)" % (name, len(value), ", ".join(items))
    if isinstance(value, (list, tuple, set, frozenset, collections.deque)):
        return "%s(%d: %s)" % (name, len(value), ", ".join(_describe(item, depth - 1) for item in list(value)[:ITEMS]))
    try:
        fields = object.__getattribute__(value, "__dict__")
    except (AttributeError, TypeError):
        return name
    if isinstance(value, (type, types.ModuleType, types.FunctionType)):
        return name
    return "%s(%s)" % (name, ", ".join("%s=%s" % (key, _describe(fields[key], depth - 1)) for key in sorted(fields, key=str)))
