"""Looking into objects without running any of the program's code: no properties, no ``__getattr__``, no ``__eq__``."""

import collections
import gc
import threading
import types

ABSENT = type("Absent", (), {"__repr__": lambda self: "<absent>"})()
CONTAINERS = (dict, list, set, bytearray, collections.deque)
FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, classmethod, staticmethod, property,
             types.MethodDescriptorType, types.WrapperDescriptorType, types.ClassMethodDescriptorType,
             types.GetSetDescriptorType)
_VIEWS_AND_ITERATORS = tuple(
    type(value) for value in (
        {}.keys(), {}.values(), {}.items(), iter({}), iter({}.values()), iter({}.items()), iter([]), reversed([]),
        iter(set()), iter(collections.deque()), iter(bytearray()), enumerate([]), zip([]), map(len, []), filter(len, [])))
_IMMUTABLE = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis), range, frozenset, tuple)


def is_immutable(value):
    return type(value) in _IMMUTABLE


def instance_dictionary(value):
    try:
        found = object.__getattribute__(value, "__dict__")
    except (AttributeError, TypeError):
        return None
    return found if isinstance(found, dict) else None


def class_attribute(kind, name):
    """(class that defines it, value) as the method resolution order finds it."""
    for candidate in type.__dict__["__mro__"].__get__(kind):
        namespace = type.__dict__["__dict__"].__get__(candidate)
        if name in namespace:
            return candidate, namespace[name]
    return None, ABSENT


def peek_attribute(owner, name):
    """The value ``owner.name`` has as plain data, or ABSENT."""
    if isinstance(owner, types.ModuleType):
        return vars(owner).get(name, ABSENT)
    if isinstance(owner, type):
        return class_attribute(owner, name)[1]
    _, found = class_attribute(type(owner), name)
    if isinstance(found, types.MemberDescriptorType):
        return _slot(found, owner)
    dictionary = instance_dictionary(owner)
    if dictionary is not None and name in dictionary:
        return dictionary[name]
    return found


def _slot(descriptor, owner):
    try:
        return descriptor.__get__(owner, type(owner))
    except AttributeError:
        return ABSENT


def peek_item(container, key):
    """``container[key]`` for built-in containers with keys that run no code, or ABSENT."""
    if not is_plain_key(key):
        return ABSENT
    try:
        if isinstance(container, dict):
            return dict.get(container, key, ABSENT)
        if isinstance(container, set):
            return True if set.__contains__(container, key) else ABSENT
        for sequence in (list, tuple, bytearray, collections.deque):
            if isinstance(container, sequence):
                return sequence.__getitem__(container, key) if type(key) is int else ABSENT
    except (IndexError, TypeError, RuntimeError):
        pass
    return ABSENT


def is_plain_key(key):
    """Hashing and comparing it runs no code of the program."""
    if type(key) is tuple:
        return all(is_plain_key(part) for part in key)
    return type(key) in (int, str, float, bytes, bool, type(None)) or isinstance(key, type)


def underlying_container(value, depth=4):
    """The container that a view or an iterator looks at, the value itself if it is one, or None."""
    if isinstance(value, CONTAINERS):
        return value
    if depth and isinstance(value, _VIEWS_AND_ITERATORS):
        for referent in gc.get_referents(value):
            found = underlying_container(referent, depth - 1)
            if found is not None:
                return found
    return value if isinstance(value, types.GeneratorType) else None


def is_confined(owner):
    """State that is one per thread is nobody's rival."""
    return isinstance(owner, threading.local)


def printable(value, limit=60):
    """A short text for people; user classes are named, not asked for their ``repr``."""
    if value is ABSENT:
        return "absent"
    if type(value) in (int, float, complex, str, bytes, bool, type(None)):
        text = repr(value)
    elif isinstance(value, CONTAINERS + (tuple, frozenset)):
        text = _printable_container(value)
    else:
        text = "<%s>" % getattr(value, "__qualname__", None) if isinstance(value, type) else "<%s>" % type(value).__name__
    return text if len(text) <= limit else text[:limit - 1] + "…"


def _printable_container(value):
    try:
        if isinstance(value, dict):
            parts = ["%s: %s" % (printable(key, 20), printable(item, 20)) for key, item in list(dict.items(value))[:6]]
            return "{%s}" % ", ".join(parts)
        parts = [printable(item, 20) for item in list(value)[:6]]
    except RuntimeError:
        return "<%s>" % type(value).__name__
    opening, closing = {list: "[]", tuple: "()"}.get(type(value), "{}")
    return opening + ", ".join(parts) + closing
