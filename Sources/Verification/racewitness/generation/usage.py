"""What a parameter must be able to do, as its function uses it: a text, a number, a list of things with attributes."""

import ast

_TEXT = {name for name in dir(str) if not name.startswith("_")}
_MAPPING = {"items", "keys", "values", "get", "update", "setdefault"}
_SEQUENCE = {"append", "extend", "sort", "reverse"}
_TEXT_ONLY = _TEXT - {"count", "index", "format"}
_CONSUMERS = {"list", "tuple", "set", "sorted", "sum", "map", "filter", "enumerate", "zip", "any", "all", "iter"}


def uses_of(function, name):
    uses = Uses(name)
    for statement in function.body:
        uses.visit(statement)
    return uses


class Uses(ast.NodeVisitor):
    """The uses of one name in a function."""

    def __init__(self, name):
        self.name = name
        self.attributes = set()
        self.kinds = []              # names of the classes that it is tested for
        self.is_called = self.is_iterated = self.is_number = self.is_key = False

    def _is_it(self, node):
        return isinstance(node, ast.Name) and node.id == self.name

    def visit_Attribute(self, node):
        if self._is_it(node.value):
            self.attributes.add(node.attr)
        self.generic_visit(node)

    def visit_Call(self, node):
        self.is_called |= self._is_it(node.func)
        if getattr(node.func, "id", None) in _CONSUMERS and any(self._is_it(argument) for argument in node.args):
            self.is_iterated = True
        if getattr(node.func, "id", None) == "isinstance" and len(node.args) == 2 and self._is_it(node.args[0]):
            kinds = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
            self.kinds += [getattr(kind, "id", getattr(kind, "attr", "")) for kind in kinds]
        self.generic_visit(node)

    def visit_For(self, node):
        self._iteration(node)

    def visit_comprehension(self, node):
        self._iteration(node)

    def _iteration(self, node):
        if self._is_it(node.iter):
            self.is_iterated = True
        self.generic_visit(node)

    def visit_BinOp(self, node):
        numbers = any(isinstance(side, ast.Constant) and isinstance(side.value, (int, float)) for side in (node.left, node.right))
        self.is_number |= numbers and any(self._is_it(side) for side in (node.left, node.right))
        self.generic_visit(node)

    def visit_AugAssign(self, node):
        self.is_number |= self._is_it(node.value) and isinstance(node.op, (ast.Add, ast.Sub))
        self.generic_visit(node)

    def visit_Subscript(self, node):
        self.is_key |= self._is_it(getattr(node.slice, "value", node.slice))
        self.generic_visit(node)

    def visit_Compare(self, node):
        if self._is_it(node.left) and any(isinstance(operator, (ast.In, ast.NotIn)) for operator in node.ops):
            self.is_key = True
        self.generic_visit(node)

    def values(self):
        """Texts of values that fit every use that was understood; none when there was none."""
        if self.attributes:
            if self.attributes <= _MAPPING:
                return ("{}",)
            if self.attributes & _SEQUENCE and self.attributes <= _SEQUENCE | _TEXT:
                return ("[]",)
            if self.attributes & _TEXT_ONLY and self.attributes <= _TEXT:
                return ('"a"', '"b"')
            return ("anything",)
        if self.is_called:
            return ("lambda *arguments, **named: None",)
        if self.is_iterated:
            return ("[anything]", '["a"]')
        if self.is_number:
            return ("1",)
        return ('"a"', '"b"') if self.is_key else ()
