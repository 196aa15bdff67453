"""Which locations a site touches in a running frame.

A location is ``(space, identity, key)``: a module's variable, an object's attribute, an item of a container, a closure
cell.  The key of an item may be ``WHOLE``, which overlaps with every key: iteration, ``len``, ``append``.
"""

import collections
import types

from racewitness.access_sites import READ, WRITE
from racewitness.container_methods import KEY_READ, KEY_WRITE, effect_of
from racewitness import container_methods
from racewitness.evaluation import evaluate, look_up_global
from racewitness.inspection import (
    ABSENT, CONTAINERS, FUNCTIONS, class_attribute, instance_dictionary, is_confined, is_plain_key, peek_attribute,
    peek_item, underlying_container)

WHOLE = "*"
OPTIMIZED = 0x1  # co_flags: the code keeps its variables in fast locals, as functions do and class bodies do not


class Access:
    """One location read or written; ``holder`` keeps the object alive so that its identity stays its own."""

    __slots__ = ("space", "identity", "key", "write", "holder", "text")

    def __init__(self, space, identity, key, write, holder, text):
        self.space = space
        self.identity = identity
        self.key = key
        self.write = write
        self.holder = holder
        self.text = text

    @property
    def location(self):
        return (self.space, self.identity, self.key)

    def value(self):
        """What is there now."""
        if self.space == "global":
            return self.holder.get(self.key, ABSENT)
        if self.space == "attribute":
            return peek_attribute(self.holder, self.key)
        if self.space == "item":
            return self.holder if self.key == WHOLE else peek_item(self.holder, self.key)
        if self.space == "cell":
            return self.holder.f_locals.get(self.key, ABSENT)
        return ABSENT


def accesses_of(site, frame, state, cell_owner):
    """The accesses, none when the site turns out to touch nothing that can be shared."""
    return _BY_KIND[site.kind](site, frame, state, cell_owner)


def _global(site, frame, state, cell_owner):
    if _is_class_body(frame):
        return ()
    namespace, value = look_up_global(frame, site.name)
    if site.mode == READ and (namespace is not frame.f_globals or isinstance(value, (types.ModuleType,) + FUNCTIONS)):
        return ()
    namespace = frame.f_globals
    return (Access("global", id(namespace), site.name, site.mode == WRITE, namespace, site.name),)


def _is_class_body(frame):
    return not frame.f_code.co_flags & OPTIMIZED and frame.f_locals is not frame.f_globals


def _cell(site, frame, state, cell_owner):
    return (Access("cell", cell_owner(frame.f_code, site.name), site.name, site.mode == WRITE, frame, site.name),)


def _attribute(site, frame, state, cell_owner):
    owner = evaluate(site.base, frame, state)
    return _attribute_accesses(owner, site.name, site.mode == WRITE, site.text)


def _attribute_accesses(owner, name, write, text):
    if owner is ABSENT:
        return (Access("unknown", text, name, write, None, text),)
    if is_confined(owner):
        return ()
    if isinstance(owner, types.ModuleType):
        value = vars(owner).get(name, ABSENT)
        if not write and isinstance(value, (types.ModuleType,) + FUNCTIONS):
            return ()
        return (Access("global", id(vars(owner)), name, write, vars(owner), text),)
    definer, found = class_attribute(owner if isinstance(owner, type) else type(owner), name)
    if isinstance(owner, type):
        if not write and (isinstance(found, FUNCTIONS) or definer is None):
            return ()
        holder = owner if write or definer is None else definer
        return (Access("attribute", id(holder), name, write, holder, text),)
    return _instance_accesses(owner, name, write, text, definer, found)


def _instance_accesses(owner, name, write, text, definer, found):
    slot = isinstance(found, types.MemberDescriptorType)
    if found is not ABSENT and not slot and (isinstance(found, property) or class_attribute(type(found), "__set__")[0]):
        return ()  # its functions are watched themselves
    dictionary = instance_dictionary(owner)
    if not slot and dictionary is None:
        return ()
    own = Access("attribute", id(owner), name, write, owner, text)
    if write or slot or name in dictionary or found is ABSENT:
        return (own,)
    if isinstance(found, FUNCTIONS):
        return ()
    return (own, Access("attribute", id(definer), name, False, definer, text))


def _container_access(container, key, write, text):
    plain = key is not ABSENT and is_plain_key(key) and not isinstance(key, float)
    if isinstance(container, (list, bytearray)) and not isinstance(container, dict):
        plain = plain and type(key) is int
        if plain and key < 0:
            plain = False
    return (Access("item", id(container), key if plain else WHOLE, write, container, text),)


def _item(site, frame, state, cell_owner):
    container = evaluate(site.base, frame, state)
    if container is ABSENT:
        return (Access("unknown", site.base.text, WHOLE, site.mode == WRITE, None, site.text),)
    if not isinstance(container, CONTAINERS):
        return ()
    deletes = site.mode == WRITE and isinstance(container, list)
    key = evaluate(site.key, frame, state) if site.key is not None else ABSENT
    write = site.mode == WRITE or _inserts(container, key)
    return _container_access(container, ABSENT if deletes and type(key) is not int else key, write, site.text)


def _inserts(container, key):
    """Reading a key that a ``defaultdict`` does not have puts it there."""
    return isinstance(container, collections.defaultdict) and container.default_factory is not None \
        and is_plain_key(key) and not dict.__contains__(container, key)


def _whole(site, frame, state, cell_owner):
    container = underlying_container(evaluate(site.base, frame, state))
    if container is None:
        return ()
    advances = isinstance(container, types.GeneratorType)
    if advances and site.kind != "iterate":
        return ()
    return (Access("item", id(container), WHOLE, site.mode == WRITE or advances, container, site.text),)


def _inplace(site, frame, state, cell_owner):
    container = evaluate(site.base, frame, state)
    if not isinstance(container, CONTAINERS):
        return ()
    return (Access("item", id(container), WHOLE, True, container, site.text),)


def _method(site, frame, state, cell_owner):
    container = evaluate(site.base, frame, state)
    if not isinstance(container, CONTAINERS) or is_confined(container):
        return ()
    if isinstance(class_attribute(type(container), site.name)[1], types.FunctionType):
        return ()  # overridden in Python: its body is watched itself
    effect = effect_of(container, site.name)
    if effect == container_methods.NOTHING:
        return ()
    write = effect in (KEY_WRITE, container_methods.WRITE)
    keyed = effect in (KEY_READ, KEY_WRITE) and site.arguments
    key = evaluate(site.arguments[0], frame, state) if keyed else ABSENT
    return _container_access(container, key, write, site.text)


def _function(site, frame, state, cell_owner):
    if look_up_global(frame, site.name)[0] is frame.f_globals:
        return ()  # the program's own function of that name
    if site.name in ("getattr", "hasattr", "setattr", "delattr"):
        owner, name = (evaluate(part, frame, state) for part in site.arguments[:2])
        if owner is ABSENT or not isinstance(name, str):
            return ()
        return _attribute_accesses(owner, name, site.mode == WRITE, "%s.%s" % (site.arguments[0].text, name))
    found = []
    for argument in site.arguments:
        container = underlying_container(evaluate(argument, frame, state))
        if container is not None:
            advances = isinstance(container, types.GeneratorType)
            found.append(Access("item", id(container), WHOLE, advances, container, argument.text))
    return tuple(found)


_BY_KIND = {
    "global": _global, "cell": _cell, "attribute": _attribute, "item": _item, "slice": _whole, "truth": _whole,
    "iterate": _whole, "unpack": _whole, "inplace": _inplace, "method": _method, "function": _function,
}
