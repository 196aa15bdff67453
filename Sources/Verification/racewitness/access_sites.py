"""The accesses to possibly shared state in a code object, each named so that every CPython version names it alike.

A site's ``symbol`` is ``(file, line, kind, "R" or "W", expression text)``.  Its meaning in a running frame, that is which
object is touched, is found by ``locations``.
"""

from racewitness.expression import GLOBAL, NULL, SLICE, UNKNOWN
from racewitness.instructions import INPLACE_OPERATORS, SUBSCRIPT_OPERATOR, VERSION
from racewitness.stack_rules import call_operands, comprehension_sources
from racewitness.value_stack import stacks_before

INSIDE = "inside"
READ = "R"
WRITE = "W"

# Built-in functions that look at the whole of a container they are given.
WHOLE_READERS = frozenset(
    ("len", "list", "tuple", "set", "frozenset", "dict", "sorted", "sum", "min", "max", "any", "all", "repr", "str",
     "print", "bool", "bytes", "next"))
ATTRIBUTE_FUNCTIONS = {"getattr": READ, "hasattr": READ, "setattr": WRITE, "delattr": WRITE}


class Site:
    """One instruction that touches, or may touch, state that other threads can reach."""

    __slots__ = ("offset", "file", "line", "kind", "mode", "base", "key", "name", "arguments", "text", "symbol",
                 "flagged", "_inside")

    def __init__(self, offset, line, kind, mode, base=None, key=None, name=None, arguments=(), text=None):
        self.offset = offset
        self.file = None
        self.line = line
        self.kind = kind
        self.mode = mode
        self.base = base
        self.key = key
        self.name = name
        self.arguments = arguments
        self.text = text
        self.symbol = None
        self.flagged = False  # on a line of a finding
        self._inside = None

    def place_in(self, file):
        self.file = file
        self.symbol = (file, self.line, self.kind, self.mode, self.text)
        return self

    def inside(self):
        """The same access while it goes on: a function that it calls is about to run."""
        if self._inside is None:
            site = Site(self.offset, self.line, INSIDE, self.mode, text=self.text)
            site.flagged = self.flagged
            self._inside = site.place_in(self.file)
        return self._inside


def sites_of(code, file):
    """Offset -> Site."""
    sites = {}
    for instruction, stack in stacks_before(code):
        site = _site(instruction, stack)
        if site is not None:
            if site.text.startswith(".0"):
                site.text = comprehension_sources.get(id(code), site.text)
            sites[instruction.offset] = site.place_in(file)
    return sites


def _site(instruction, stack):
    maker = _MAKERS.get(instruction.name)
    if maker is not None:
        return maker(instruction, stack)
    if instruction.name.startswith("INPLACE_"):
        return _inplace(instruction, stack)
    if instruction.name == "JUMP_IF_NOT_EXC_MATCH":
        return None
    if "JUMP_IF_" in instruction.name or "_IF_FALSE" in instruction.name or "_IF_TRUE" in instruction.name:
        return None if "NONE" in instruction.name else _truth(instruction, stack)
    return None


def _variable(kind, mode):
    def make(instruction, stack):
        name = instruction.value
        return Site(instruction.offset, instruction.line, kind, mode, name=name, text=name)
    return make


def _attribute(mode):
    def make(instruction, stack):
        base = stack.peek()
        text = "%s.%s" % (base.text, instruction.value)
        return Site(instruction.offset, instruction.line, "attribute", mode, base=base, name=instruction.value, text=text)
    return make


def _item(mode, depth):
    """``depth`` is how far below the top of the stack the container lies; its key is right above it."""
    def make(instruction, stack):
        base, key = stack.peek(depth), stack.peek(depth - 1)
        if key.kind == SLICE or isinstance(key.name, slice):
            return _whole("slice", mode, depth)(instruction, stack)
        text = "%s[%s]" % (base.text, key.text)
        return Site(instruction.offset, instruction.line, "item", mode, base=base, key=key, text=text)
    return make


def _whole(kind, mode, depth):
    def make(instruction, stack):
        base = stack.peek(depth)
        return Site(instruction.offset, instruction.line, kind, mode, base=base, text=base.text)
    return make


def _truth(instruction, stack):
    base = stack.peek()
    if base.kind in (UNKNOWN, NULL):
        return None
    return Site(instruction.offset, instruction.line, "truth", READ, base=base, text=base.text)


def _contains(instruction, stack):
    base, key = stack.peek(), stack.peek(2)
    return Site(instruction.offset, instruction.line, "item", READ, base=base, key=key,
                text="%s[%s]" % (base.text, key.text))


def _compare(instruction, stack):
    return _contains(instruction, stack) if instruction.value in ("in", "not in") else None


def _inplace(instruction, stack):
    base = stack.peek(2)
    return Site(instruction.offset, instruction.line, "inplace", WRITE, base=base, text=base.text)


def _binary_op(instruction, stack):
    if instruction.argument == SUBSCRIPT_OPERATOR:
        return _item(READ, 2)(instruction, stack)
    return _inplace(instruction, stack) if instruction.argument >= INPLACE_OPERATORS else None


def _call(instruction, stack):
    if instruction.name == "CALL" and VERSION == (3, 11):
        return None  # its PRECALL, which may do the whole call, stands for it
    callee, arguments = call_operands(instruction, stack)
    if callee.kind == "attribute":
        text = "%s()" % callee.text
        return Site(instruction.offset, instruction.line, "method", WRITE, base=callee.parts[0], name=callee.name,
                    arguments=arguments, text=text)
    if callee.kind != GLOBAL:
        return None
    text = "%s(%s)" % (callee.name, arguments[0].text if arguments else "")
    if callee.name in WHOLE_READERS and arguments:
        return Site(instruction.offset, instruction.line, "function", READ, name=callee.name, arguments=arguments, text=text)
    if callee.name in ATTRIBUTE_FUNCTIONS and len(arguments) >= 2:
        return Site(instruction.offset, instruction.line, "function", ATTRIBUTE_FUNCTIONS[callee.name],
                    name=callee.name, arguments=arguments, text=text)
    return None


def _for_iter(instruction, stack):
    base = stack.peek()
    return Site(instruction.offset, instruction.line, "iterate", READ, base=base, text=base.text)


_MAKERS = {
    "LOAD_GLOBAL": _variable("global", READ), "LOAD_NAME": _variable("global", READ),
    "STORE_GLOBAL": _variable("global", WRITE), "STORE_NAME": _variable("global", WRITE),
    "DELETE_GLOBAL": _variable("global", WRITE), "DELETE_NAME": _variable("global", WRITE),
    "LOAD_DEREF": _variable("cell", READ), "STORE_DEREF": _variable("cell", WRITE),
    "DELETE_DEREF": _variable("cell", WRITE), "LOAD_CLASSDEREF": _variable("cell", READ),
    "LOAD_FROM_DICT_OR_DEREF": _variable("cell", READ),
    "LOAD_ATTR": _attribute(READ), "LOAD_METHOD": _attribute(READ),
    "STORE_ATTR": _attribute(WRITE), "DELETE_ATTR": _attribute(WRITE),
    "BINARY_SUBSCR": _item(READ, 2), "STORE_SUBSCR": _item(WRITE, 2), "DELETE_SUBSCR": _item(WRITE, 2),
    "BINARY_SLICE": _whole("slice", READ, 3), "STORE_SLICE": _whole("slice", WRITE, 3),
    "CONTAINS_OP": _contains, "COMPARE_OP": _compare, "BINARY_OP": _binary_op,
    "CALL": _call, "PRECALL": _call, "CALL_METHOD": _call, "CALL_FUNCTION": _call, "CALL_KW": _call,
    "CALL_FUNCTION_KW": _call,
    "FOR_ITER": _for_iter, "TO_BOOL": _truth, "UNARY_NOT": _truth,
    "LIST_EXTEND": _whole("unpack", READ, 1), "SET_UPDATE": _whole("unpack", READ, 1),
    "DICT_UPDATE": _whole("unpack", READ, 1), "DICT_MERGE": _whole("unpack", READ, 1),
    "UNPACK_SEQUENCE": _whole("unpack", READ, 1),
}
