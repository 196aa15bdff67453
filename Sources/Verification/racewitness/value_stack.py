"""Abstract interpretation of CPython's value stack: which expression is where, before each instruction.

Each instruction is a function on a stack of ``Expression`` (``stack_rules``); the control flow graph is walked once, the
first state to reach an instruction stands (a second path puts the same shapes there, as the compiler guarantees equal
heights, and a differing expression would only cost precision).  The stack is unknown all the way down, so an exception
handler can start empty.
"""

from racewitness.instructions import instructions_of
from racewitness.stack_rules import ValueStack, apply


def stacks_before(code):
    """Instruction -> the stack before it, for every instruction that can be reached."""
    instructions = instructions_of(code)
    position = {instruction.offset: index for index, instruction in enumerate(instructions)}
    states = {0: ()}
    _walk(instructions, position, states, [0])
    for index in range(len(instructions)):  # exception handlers, which no jump reaches
        if index not in states:
            states[index] = ()
            _walk(instructions, position, states, [index])
    return [(instruction, ValueStack(states[index])) for index, instruction in enumerate(instructions)]


def _walk(instructions, position, states, pending):
    while pending:
        index = pending.pop()
        instruction = instructions[index]
        if instruction.target is not None and not instruction.name.startswith("SETUP_"):
            jumped = ValueStack(states[index])
            apply(instruction, jumped, jump=True)
            _reach(position.get(instruction.target), jumped, states, pending)
        if instruction.falls_through and index + 1 < len(instructions):
            stack = ValueStack(states[index])
            apply(instruction, stack, jump=False)
            _reach(index + 1, stack, states, pending)


def _reach(index, stack, states, pending):
    if index is not None and index not in states:
        states[index] = tuple(stack.items)
        pending.append(index)
