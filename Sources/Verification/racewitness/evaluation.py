"""Finding the object an expression denotes in a frame that is about to use it, without running the program's code.

A value that was loaded earlier may have been replaced since, by the very thread we let in between; so each frame
remembers what its loads brought (``remembered``, by instruction offset) and only what was not remembered is looked up.
"""

import builtins

from racewitness import expression as kinds
from racewitness.container_methods import KEY_READ, KEY_WRITE, NOTHING, effect_of
from racewitness.inspection import ABSENT, CONTAINERS, peek_attribute, peek_item, underlying_container


class FrameState:
    """One activation of a function: its serial number, the values its loads brought, the flagged regions it is in."""

    __slots__ = ("serial", "code", "file", "remembered", "region_entry", "entries")

    def __init__(self, serial, code, file):
        self.serial = serial
        self.code = code
        self.file = file
        self.remembered = {}
        self.region_entry = None   # region -> number of the entry, while inside
        self.entries = 0


def look_up_global(frame, name):
    """(namespace that has the name, value)."""
    for namespace in (frame.f_globals, builtins.__dict__):
        if name in namespace:
            return namespace, namespace[name]
    return frame.f_globals, ABSENT


def evaluate(expression, frame, state):
    """The object, or ABSENT when it cannot be known."""
    kind = expression.kind
    if kind == kinds.CONSTANT:
        return expression.name
    if expression.offset in state.remembered:
        return state.remembered[expression.offset]
    if kind in (kinds.LOCAL, kinds.CELL):
        return frame.f_locals.get(expression.name, ABSENT)
    if kind == kinds.GLOBAL:
        return look_up_global(frame, expression.name)[1]
    if kind == kinds.ATTRIBUTE:
        owner = evaluate(expression.parts[0], frame, state)
        return ABSENT if owner is ABSENT else peek_attribute(owner, expression.name)
    if kind == kinds.ITEM:
        return _item(expression.parts[0], expression.parts[1], frame, state)
    if kind == kinds.CALL:
        return _call_result(expression, frame, state)
    if kind == kinds.ITERATOR:
        return evaluate(expression.parts[0], frame, state)
    return ABSENT


def _item(base, key, frame, state):
    container = evaluate(base, frame, state)
    if not isinstance(container, CONTAINERS + (tuple,)):
        return ABSENT
    return peek_item(container, evaluate(key, frame, state))


def _call_result(expression, frame, state):
    """Views, iterators over a container and keyed getters are seen through; other results are not known."""
    callee, arguments = expression.parts[0], expression.parts[1:]
    if callee.kind == kinds.ATTRIBUTE:
        container = evaluate(callee.parts[0], frame, state)
        if not isinstance(container, CONTAINERS):
            return ABSENT
        effect = effect_of(container, callee.name)
        if effect == NOTHING:
            return container
        if effect in (KEY_READ, KEY_WRITE) and arguments:
            return peek_item(container, evaluate(arguments[0], frame, state))
    elif callee.kind == kinds.GLOBAL and callee.name in ("iter", "enumerate", "zip", "reversed", "map", "filter"):
        for argument in arguments:
            found = underlying_container(evaluate(argument, frame, state))
            if found is not None:
                return found
    return ABSENT
