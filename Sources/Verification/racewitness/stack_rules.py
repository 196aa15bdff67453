"""What each instruction does to a stack of expressions, by name, across CPython 3.8 to 3.14.

An opcode without a rule is treated by ``dis.stack_effect`` alone: what it pops is gone, what it pushes is unknown.
"""

from racewitness.expression import (
    ATTRIBUTE, CALL, CELL, CONSTANT, DISPLAY, ELEMENT, FUNCTION, GLOBAL, ITEM, ITERATOR, LOCAL, NOTHING, NULL, NULL_MARK,
    SLICE, Expression)
from racewitness.instructions import SUBSCRIPT_OPERATOR, VERSION, net_effect

# Up to 3.11 a comprehension is a function called with an iterator: id of its code -> what is iterated over. Later versions
# have the loop in place, and name its iterable themselves.
comprehension_sources = {}


class ValueStack:
    """A stack whose bottom is unknown values without end."""

    __slots__ = ("items",)

    def __init__(self, items=()):
        self.items = list(items)

    def pop(self):
        return self.items.pop() if self.items else NOTHING

    def pop_many(self, count):
        """The top ``count`` values, lowest first."""
        return [self.pop() for _ in range(count)][::-1]

    def push(self, *expressions):
        self.items.extend(expressions)

    def peek(self, depth=1):
        """The value ``depth`` places from the top, 1 being the top."""
        return self.items[-depth] if 0 < depth <= len(self.items) else NOTHING

    def swap(self, depth):
        while len(self.items) < depth:
            self.items.insert(0, NOTHING)
        self.items[-1], self.items[-depth] = self.items[-depth], self.items[-1]

    def rotate(self, depth):
        """Lift the second to ``depth``-th value one place, the top goes under them."""
        while len(self.items) < depth:
            self.items.insert(0, NOTHING)
        self.items.insert(len(self.items) - depth, self.items.pop())


def apply(instruction, stack, jump):
    name = instruction.name
    rule = _RULES.get(name)
    if rule is not None:
        rule(instruction, stack)
    elif name == "FOR_ITER":
        _for_iter(instruction, stack, jump)
    elif name.startswith("JUMP_IF_") and name.endswith("_OR_POP"):
        if not jump:
            stack.pop()
    else:
        _apply_effect(net_effect(instruction, jump), stack)


def _apply_effect(effect, stack):
    if effect < 0:
        stack.pop_many(-effect)
    if effect <= 0 and stack.items:
        stack.pop()
        stack.push(NOTHING)
    stack.push(*[NOTHING] * max(effect, 0))


def _for_iter(instruction, stack, jump):
    iterator = stack.peek()
    if not jump:
        stack.push(Expression(ELEMENT, None, (iterator,), instruction.offset))
    elif VERSION <= (3, 11):
        stack.pop()
    else:
        stack.push(NOTHING)  # END_FOR at the target takes it away again


def _pops_and_pushes(pops, pushes):
    def rule(instruction, stack):
        stack.pop_many(pops)
        stack.push(*[NOTHING] * pushes)
    return rule


def _loads(kind):
    def rule(instruction, stack):
        names = instruction.value if isinstance(instruction.value, tuple) and kind == LOCAL else (instruction.value,)
        stack.push(*[Expression(kind, name, (), instruction.offset) for name in names])
    return rule


def _load_global(instruction, stack):
    expression = Expression(GLOBAL, instruction.value, (), instruction.offset)
    with_null = VERSION >= (3, 11) and instruction.argument & 1
    if not with_null:
        stack.push(expression)
    elif VERSION >= (3, 13):
        stack.push(expression, NULL_MARK)
    else:
        stack.push(NULL_MARK, expression)


def _load_attr(instruction, stack):
    base = stack.pop()
    stack.push(Expression(ATTRIBUTE, instruction.value, (base,), instruction.offset))
    if instruction.name == "LOAD_METHOD" or (VERSION >= (3, 12) and instruction.argument & 1):
        stack.push(base)


def _load_super_attr(instruction, stack):
    stack.pop_many(3)
    stack.push(NOTHING)
    if instruction.argument & 1:
        stack.push(NOTHING)


def _subscript(instruction, stack):
    base, key = stack.pop_many(2)
    stack.push(Expression(ITEM, None, (base, key), instruction.offset))


def _binary_op(instruction, stack):
    if instruction.argument == SUBSCRIPT_OPERATOR:
        _subscript(instruction, stack)
    else:
        stack.pop_many(2)
        stack.push(NOTHING)


def call_operands(instruction, stack):
    """(callee, positional arguments) of a call about to be made, whatever form the version gives it; does not pop."""
    name, count = instruction.name, instruction.argument or 0
    work = ValueStack(stack.items)
    if name in ("CALL_KW", "CALL_FUNCTION_KW"):
        keywords = work.pop()
        named = len(keywords.name) if keywords.kind == CONSTANT and isinstance(keywords.name, tuple) else 0
        arguments = work.pop_many(count)
        arguments = arguments[:len(arguments) - named]
    elif name == "CALL_FUNCTION_EX":
        return NOTHING, ()
    else:
        arguments = work.pop_many(count)
    if name in ("CALL_FUNCTION", "CALL_FUNCTION_KW"):
        return work.pop(), tuple(arguments)
    below, above = work.pop_many(2)
    return (above if below.kind == NULL else below), tuple(arguments)


def _call(extra):
    def rule(instruction, stack):
        callee, arguments = call_operands(instruction, stack)
        if callee.kind == FUNCTION and stack.peek().kind == ITERATOR:
            comprehension_sources[id(callee.name)] = stack.peek().text
        stack.pop_many((instruction.argument or 0) + extra)
        stack.push(Expression(CALL, None, (callee,) + arguments, instruction.offset))
    return rule


def _call_function_ex(instruction, stack):
    count = 2 + ((instruction.argument or 0) & 1) + (1 if VERSION >= (3, 11) else 0)
    stack.pop_many(4 if VERSION >= (3, 14) else count)
    stack.push(NOTHING)


def _builds(size, kind=DISPLAY):
    def rule(instruction, stack):
        stack.push(Expression(kind, None, tuple(stack.pop_many(size(instruction.argument))), instruction.offset))
    return rule


def _make_function(instruction, stack):
    extra = bin((instruction.argument or 0) & 0xF).count("1") if VERSION <= (3, 12) else 0
    if VERSION <= (3, 10):
        stack.pop()  # the qualified name
    code = stack.pop()
    stack.pop_many(extra)
    stack.push(Expression(FUNCTION, code.name, (), instruction.offset))


def _get_iter(instruction, stack):
    stack.push(Expression(ITERATOR, None, (stack.pop(),), instruction.offset))


def _copy(instruction, stack):
    stack.push(stack.peek(instruction.argument))


def _keep_top(count):
    def rule(instruction, stack):
        stack.push(*stack.pop_many(count) * 2)
    return rule


def _unpack(instruction, stack):
    stack.pop()
    stack.push(*[NOTHING] * instruction.argument)


def _store_fast_load_fast(instruction, stack):
    stack.pop()
    loaded = instruction.value[1] if isinstance(instruction.value, tuple) else None
    stack.push(Expression(LOCAL, loaded, (), instruction.offset))


def _end_for(instruction, stack):
    stack.pop_many(2 if VERSION == (3, 12) else 1)


def _nothing(instruction, stack):
    pass


_RULES = {
    "LOAD_GLOBAL": _load_global, "LOAD_NAME": _loads(GLOBAL), "LOAD_ATTR": _load_attr, "LOAD_METHOD": _load_attr,
    "LOAD_SUPER_ATTR": _load_super_attr, "BINARY_SUBSCR": _subscript, "BINARY_OP": _binary_op, "GET_ITER": _get_iter,
    "STORE_SUBSCR": _pops_and_pushes(3, 0), "DELETE_SUBSCR": _pops_and_pushes(2, 0),
    "BINARY_SLICE": _pops_and_pushes(3, 1), "STORE_SLICE": _pops_and_pushes(4, 0),
    "STORE_ATTR": _pops_and_pushes(2, 0), "DELETE_ATTR": _pops_and_pushes(1, 0),
    "COPY": _copy, "SWAP": lambda instruction, stack: stack.swap(instruction.argument),
    "DUP_TOP": _keep_top(1), "DUP_TOP_TWO": _keep_top(2), "POP_TOP": _pops_and_pushes(1, 0),
    "ROT_TWO": lambda instruction, stack: stack.rotate(2), "ROT_THREE": lambda instruction, stack: stack.rotate(3),
    "ROT_FOUR": lambda instruction, stack: stack.rotate(4),
    "ROT_N": lambda instruction, stack: stack.rotate(instruction.argument),
    "CALL": _call(2), "CALL_METHOD": _call(2), "CALL_FUNCTION": _call(1), "CALL_FUNCTION_KW": _call(2),
    "CALL_KW": _call(3), "CALL_FUNCTION_EX": _call_function_ex, "PRECALL": _nothing, "KW_NAMES": _nothing,
    "PUSH_NULL": lambda instruction, stack: stack.push(NULL_MARK),
    "MAKE_FUNCTION": _make_function, "UNPACK_SEQUENCE": _unpack, "STORE_FAST_LOAD_FAST": _store_fast_load_fast,
    "STORE_FAST_STORE_FAST": _pops_and_pushes(2, 0), "END_FOR": _end_for,
    "LIST_APPEND": _pops_and_pushes(1, 0), "SET_ADD": _pops_and_pushes(1, 0), "MAP_ADD": _pops_and_pushes(2, 0),
    "LIST_EXTEND": _pops_and_pushes(1, 0), "SET_UPDATE": _pops_and_pushes(1, 0),
    "DICT_UPDATE": _pops_and_pushes(1, 0), "DICT_MERGE": _pops_and_pushes(1, 0),
    "COMPARE_OP": _pops_and_pushes(2, 1), "IS_OP": _pops_and_pushes(2, 1), "CONTAINS_OP": _pops_and_pushes(2, 1),
    "BUILD_MAP": _builds(lambda count: 2 * count), "BUILD_CONST_KEY_MAP": _builds(lambda count: count + 1),
    "BEFORE_WITH": _pops_and_pushes(1, 2), "SETUP_WITH": _pops_and_pushes(1, 2),
}
_RULES["BUILD_SLICE"] = _builds(lambda count: count, SLICE)
for _name in ("BUILD_TUPLE", "BUILD_LIST", "BUILD_SET", "BUILD_STRING"):
    _RULES[_name] = _builds(lambda count: count)
for _name in ("LOAD_FAST", "LOAD_FAST_CHECK", "LOAD_FAST_BORROW", "LOAD_FAST_AND_CLEAR", "LOAD_FAST_LOAD_FAST",
              "LOAD_FAST_BORROW_LOAD_FAST_BORROW"):
    _RULES[_name] = _loads(LOCAL)
for _name in ("LOAD_CONST", "LOAD_SMALL_INT", "LOAD_CONST_IMMORTAL"):
    _RULES[_name] = _loads(CONSTANT)
_RULES["LOAD_DEREF"] = _loads(CELL)
for _name in ("LOAD_FROM_DICT_OR_DEREF", "LOAD_FROM_DICT_OR_GLOBALS"):
    _RULES[_name] = _pops_and_pushes(1, 1)
_RULES["LOAD_CLASSDEREF"] = _loads(CELL)
for _name in ("BINARY_ADD", "BINARY_SUBTRACT", "BINARY_MULTIPLY", "BINARY_MODULO", "BINARY_POWER", "BINARY_AND",
              "BINARY_OR", "BINARY_XOR", "BINARY_LSHIFT", "BINARY_RSHIFT", "BINARY_TRUE_DIVIDE",
              "BINARY_FLOOR_DIVIDE", "BINARY_MATRIX_MULTIPLY"):
    _RULES[_name] = _RULES[_name.replace("BINARY_", "INPLACE_")] = _pops_and_pushes(2, 1)
for _name in ("POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE",
              "POP_JUMP_FORWARD_IF_FALSE", "POP_JUMP_FORWARD_IF_TRUE", "POP_JUMP_FORWARD_IF_NONE",
              "POP_JUMP_FORWARD_IF_NOT_NONE", "POP_JUMP_BACKWARD_IF_FALSE", "POP_JUMP_BACKWARD_IF_TRUE",
              "POP_JUMP_BACKWARD_IF_NONE", "POP_JUMP_BACKWARD_IF_NOT_NONE", "STORE_FAST", "STORE_FAST_MAYBE_NULL",
              "STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "POP_ITER"):
    _RULES[_name] = _pops_and_pushes(1, 0)
for _name in ("NOP", "RESUME", "CACHE", "SETUP_FINALLY", "POP_BLOCK", "COPY_FREE_VARS", "MAKE_CELL", "GEN_START",
              "NOT_TAKEN", "SETUP_ANNOTATIONS", "JUMP_FORWARD", "JUMP_ABSOLUTE", "JUMP_BACKWARD",
              "JUMP_BACKWARD_NO_INTERRUPT", "DELETE_FAST", "DELETE_GLOBAL", "DELETE_NAME", "DELETE_DEREF"):
    _RULES[_name] = _nothing
for _name in ("UNARY_NOT", "UNARY_NEGATIVE", "UNARY_INVERT", "UNARY_POSITIVE", "TO_BOOL", "LIST_TO_TUPLE"):
    _RULES[_name] = _pops_and_pushes(1, 1)
