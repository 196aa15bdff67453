"""What the methods of built-in containers do to them: which read or write one key, which the whole.

A method that is not listed is taken to read the whole container.
"""

import collections

KEY_READ = "key read"
KEY_WRITE = "key write"
READ = "read"
WRITE = "write"
NOTHING = "nothing"

_VIEWS = {"items": NOTHING, "keys": NOTHING, "values": NOTHING, "__iter__": NOTHING}

_EFFECTS = (
    (dict, dict(_VIEWS, get=KEY_READ, __getitem__=KEY_READ, __contains__=KEY_READ, pop=KEY_WRITE, setdefault=KEY_WRITE,
                __setitem__=KEY_WRITE, __delitem__=KEY_WRITE, clear=WRITE, update=WRITE, popitem=WRITE,
                move_to_end=WRITE, subtract=WRITE)),
    (set, dict(__iter__=NOTHING, __contains__=KEY_READ, add=KEY_WRITE, discard=KEY_WRITE, remove=KEY_WRITE, pop=WRITE,
               clear=WRITE, update=WRITE, difference_update=WRITE, intersection_update=WRITE,
               symmetric_difference_update=WRITE)),
    (list, dict(__iter__=NOTHING, __getitem__=KEY_READ, __setitem__=KEY_WRITE, append=WRITE, extend=WRITE, insert=WRITE,
                pop=WRITE, remove=WRITE, clear=WRITE, sort=WRITE, reverse=WRITE)),
    (collections.deque, dict(__iter__=NOTHING, append=WRITE, appendleft=WRITE, extend=WRITE, extendleft=WRITE, pop=WRITE,
                             popleft=WRITE, rotate=WRITE, clear=WRITE, insert=WRITE, remove=WRITE, reverse=WRITE)),
    (bytearray, dict(append=WRITE, extend=WRITE, insert=WRITE, pop=WRITE, remove=WRITE, clear=WRITE, reverse=WRITE)),
)


def effect_of(container, method):
    """One of the five constants for calling ``method`` on ``container``."""
    for kind, effects in _EFFECTS:
        if isinstance(container, kind):
            return effects.get(method, READ)
    return NOTHING
