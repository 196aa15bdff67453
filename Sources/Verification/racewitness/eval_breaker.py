"""Where this interpreter tests its eval breaker, that is where a thread can lose the GIL.

Up to 3.9 the test is made at (almost) every instruction. From 3.10 on it is made at function entry, at backward jumps
and after calls (cpython gh-#18334, bytecodes.c: CHECK_EVAL_BREAKER); from 3.11 on the specialised forms of ``len``,
``isinstance``, ``type(x)`` and ``list.append`` leave it out. 3.10 also makes it when a conditional jump is taken and when
an exception handler is entered. Function entry is reported by the back ends themselves.
"""

import builtins
import sys

from racewitness.evaluation import evaluate
from racewitness.instructions import VERSION
from racewitness.stack_rules import call_operands
from racewitness.value_stack import stacks_before

_UNTESTED_FUNCTIONS = {"len": 1, "isinstance": 2, "type": 1}
_CALLS = ("CALL", "CALL_FUNCTION", "CALL_METHOD", "CALL_KW", "CALL_FUNCTION_KW", "CALL_FUNCTION_EX")

has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
tests_everywhere = VERSION <= (3, 9)


class Test:
    """An instruction that tests the eval breaker after its work, unless the callee turns out to be specialised."""

    __slots__ = ("callee", "arguments")

    def __init__(self, callee=None, arguments=()):
        self.callee = callee
        self.arguments = arguments

    def happens(self, frame, state):
        if self.callee is None or VERSION <= (3, 10):
            return True
        if self.callee.kind == "global":
            count = _UNTESTED_FUNCTIONS.get(self.callee.name)
            function = evaluate(self.callee, frame, state)
            return count != len(self.arguments) or function is not getattr(builtins, self.callee.name)
        if self.callee.kind == "attribute" and self.callee.name == "append" and len(self.arguments) == 1:
            return type(evaluate(self.callee.parts[0], frame, state)) is not list
        return True


def breaker_tests(code):
    """Offset -> Test."""
    tests = {}
    if tests_everywhere:
        return tests
    states = stacks_before(code)
    for instruction, stack in states:
        if instruction.name in _CALLS or (instruction.name == "PRECALL" and VERSION == (3, 11)):
            if instruction.name == "CALL" and VERSION == (3, 11):
                continue  # its PRECALL stands for it
            callee, arguments = call_operands(instruction, stack)
            tests[instruction.offset] = Test(callee, arguments)
        elif _jumps_with_test(instruction):
            tests[instruction.offset] = Test()
    if VERSION == (3, 10):
        for offset in _tested_on_arrival([instruction for instruction, _ in states]):
            tests.setdefault(offset, Test())
    return tests


def _jumps_with_test(instruction):
    return instruction.jumps_backward and instruction.name != "JUMP_BACKWARD_NO_INTERRUPT"


def _tested_on_arrival(instructions):
    """3.10: where control comes only by a jump that tests when it is taken, or by an exception."""
    jumps = {i.target for i in instructions if i.name in ("POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "JUMP_ABSOLUTE")}
    handlers = {i.target for i in instructions if i.name in ("SETUP_FINALLY", "SETUP_WITH")}
    for before, instruction in zip(instructions, instructions[1:]):
        if not before.falls_through and instruction.offset in jumps | handlers:
            yield instruction.offset
