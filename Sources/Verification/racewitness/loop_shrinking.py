"""Long loops run twice instead, in the program's own modules.

A race needs two rounds and mostly two threads, a proof by exhaustion cannot afford 100,000 or four.  ``range(...)`` that
is iterated over or handed on is compiled as ``__racewitness_range__(...)``, ``[x] * 1000`` as ``[x] * 2``, and
``for x in ("a", "b", "c")`` goes over two, with lines and columns as they were.  A witness found this way is replayed on
the whole program; where the shortened program fails or shows no race, the whole one is searched as well.
"""

import ast
import builtins
import importlib.machinery

ROUNDS = 2
WHOLE = 0    # nothing is shortened
LONG = 4     # what is longer than that is shortened
SHORT = 2
NAME = "__racewitness_range__"

shrunk_loops = set()
_limit = LONG


class _ShrinkLoops(ast.NodeTransformer):
    """``range`` keeps its meaning where it is compared, indexed or measured."""

    def visit_For(self, node):
        if isinstance(node.iter, (ast.List, ast.Tuple)) and len(node.iter.elts) > _limit:
            shrunk_loops.add(len(node.iter.elts))
            node.iter.elts = node.iter.elts[:ROUNDS]
        return self._visit(node, [node.iter])

    visit_comprehension = visit_For

    def visit_Call(self, node):
        return self._visit(node, node.args if getattr(node.func, "id", None) != "len" else [])

    def visit_List(self, node):
        return self._visit(node, node.elts)

    visit_Tuple = visit_List

    def visit_Assign(self, node):
        return self._visit(node, [node.value])

    def visit_BinOp(self, node):
        self.generic_visit(node)
        for sequence, number in ((node.left, node.right), (node.right, node.left)):
            if isinstance(node.op, ast.Mult) and isinstance(sequence, (ast.List, ast.Tuple)) and _is_long(number):
                shrunk_loops.add(number.value * len(sequence.elts))
                number.value = max(1, ROUNDS // max(1, len(sequence.elts)))
        return node

    def _visit(self, node, places):
        self.generic_visit(node)
        for call in places:
            if isinstance(call, ast.Call) and getattr(call.func, "id", None) == "range" and not call.keywords:
                call.func = ast.copy_location(ast.Name(NAME, ast.Load()), call.func)
        return node


def _is_long(node):
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value > LONG


def shrunken_range(*arguments):
    full = range(*arguments)
    if len(full) <= _limit:
        return full
    shrunk_loops.add(len(full))
    return full[:ROUNDS]


def compile_shrunk(source, filename):
    tree = ast.parse(source, filename)
    return compile(_ShrinkLoops().visit(tree), filename, "exec", dont_inherit=True)


def install(is_program_file, limit):
    """Modules of the program are compiled from their sources, past any cache."""
    global _limit
    _limit = limit
    setattr(builtins, NAME, shrunken_range)
    loader = importlib.machinery.SourceFileLoader
    original = loader.get_code

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        if not is_program_file(path):
            return original(self, fullname)
        return compile_shrunk(self.get_data(path), path)
    loader.get_code = get_code
