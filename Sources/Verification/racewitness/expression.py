"""What a value on the interpreter's stack was computed from: ``self.items``, ``counts[key]``, ``total()``.

An expression has a text that is the same on every CPython version, which is what makes a schedule portable, and enough
structure for ``evaluation`` to find the object it denotes in a running frame without running any of the program's code.
"""

LOCAL = "local"
GLOBAL = "global"
CELL = "cell"
CONSTANT = "constant"
ATTRIBUTE = "attribute"
ITEM = "item"
CALL = "call"
ITERATOR = "iterator"
ELEMENT = "element"
DISPLAY = "display"
SLICE = "slice"
FUNCTION = "function"
NULL = "null"
UNKNOWN = "unknown"


class Expression:
    """One node. ``offset`` is the instruction that pushed the value, by which a frame remembers what it was."""

    __slots__ = ("kind", "name", "parts", "offset", "text")

    def __init__(self, kind, name=None, parts=(), offset=-1):
        self.kind = kind
        self.name = name
        self.parts = parts
        self.offset = offset
        self.text = _text(kind, name, parts)

    def __repr__(self):
        return "<%s %s>" % (self.kind, self.text)


def _text(kind, name, parts):
    if kind in (LOCAL, GLOBAL, CELL):
        return name
    if kind == CONSTANT:
        return repr(name) if isinstance(name, (int, str, float, bytes, tuple, type(None))) else type(name).__name__
    if kind == ATTRIBUTE:
        return "%s.%s" % (parts[0].text, name)
    if kind == ITEM:
        return "%s[%s]" % (parts[0].text, parts[1].text)
    if kind == CALL:
        return "%s()" % parts[0].text
    if kind in (ITERATOR, ELEMENT):
        return parts[0].text
    return "…"


NOTHING = Expression(UNKNOWN)
NULL_MARK = Expression(NULL)
