"""The instructions of a code object, with line numbers and jump targets, alike on every CPython version."""

import dis
import sys

VERSION = sys.version_info[:2]
INPLACE_OPERATORS = 13  # BINARY_OP arguments from here on are the in-place forms
SUBSCRIPT_OPERATOR = 26  # BINARY_OP argument for a[b] since 3.14

_JUMPS = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
_ENDS = frozenset(
    ("RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE", "JUMP_FORWARD", "JUMP_ABSOLUTE", "JUMP_BACKWARD",
     "JUMP_BACKWARD_NO_INTERRUPT", "JUMP", "JUMP_NO_INTERRUPT"))


class Instruction:
    """``offset`` is where the tracing back end reports the instruction, prefixes taken into account."""

    __slots__ = ("offset", "name", "opcode", "argument", "value", "line", "target", "falls_through")

    def __init__(self, offset, instruction, line):
        self.offset = offset
        self.name = instruction.opname
        self.opcode = instruction.opcode
        self.argument = instruction.arg
        self.value = instruction.argval
        self.line = line
        self.target = instruction.argval if instruction.opcode in _JUMPS else None
        self.falls_through = instruction.opname not in _ENDS

    @property
    def jumps_backward(self):
        return self.target is not None and self.target <= self.offset


def instructions_of(code):
    """All instructions in order. An EXTENDED_ARG prefix is not one of them.

    Up to 3.11 the interpreter reports the prefix and not the instruction it extends, later versions report both; so the
    prefix's offset stands for the instruction up to 3.11.
    """
    starts = dict(dis.findlinestarts(code))
    line = code.co_firstlineno
    prefix = None
    result = []
    moved = {}
    for instruction in dis.get_instructions(code):
        line = starts.get(instruction.offset) or line
        if instruction.opname == "EXTENDED_ARG":
            prefix = instruction.offset if prefix is None else prefix
            continue
        offset = instruction.offset
        if prefix is not None and VERSION <= (3, 11):
            moved[offset] = prefix
            offset = prefix
        prefix = None
        result.append(Instruction(offset, instruction, line))
    for instruction in result:
        instruction.target = moved.get(instruction.target, instruction.target)
    return result


def net_effect(instruction, jump):
    """How many values the instruction adds to the stack, as CPython itself says."""
    argument = instruction.argument if instruction.opcode >= dis.HAVE_ARGUMENT else None
    try:
        return dis.stack_effect(instruction.opcode, argument, jump=jump)
    except ValueError:
        try:
            return dis.stack_effect(instruction.opcode, instruction.argument, jump=jump)
        except ValueError:
            return 0


def nested_codes(code):
    """The code object and everything defined inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from nested_codes(constant)
