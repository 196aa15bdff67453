"""Loops over a long ``range`` run twice instead, in the program's own modules.

A race needs two rounds, a proof by exhaustion cannot afford 100,000.  ``for x in range(...)`` is compiled as
``for x in __racewitness_range__(...)``, with lines and columns as they were.  A witness found this way is replayed on the
whole program.
"""

import ast
import builtins
import importlib.machinery

ROUNDS = 2
SHRINK_ABOVE = 4
NAME = "__racewitness_range__"

shrunk_loops = set()


class _ShrinkLoops(ast.NodeTransformer):
    def visit_For(self, node):
        self.generic_visit(node)
        call = node.iter
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "range" and not call.keywords:
            call.func = ast.copy_location(ast.Name(NAME, ast.Load()), call.func)
        return node


def shrunken_range(*arguments):
    full = range(*arguments)
    if len(full) <= SHRINK_ABOVE:
        return full
    shrunk_loops.add(len(full))
    return full[:ROUNDS]


def compile_shrunk(source, filename):
    tree = ast.parse(source, filename)
    return compile(_ShrinkLoops().visit(tree), filename, "exec", dont_inherit=True)


def install(is_program_file):
    """Modules of the program are compiled from their sources, past any cache."""
    setattr(builtins, NAME, shrunken_range)
    loader = importlib.machinery.SourceFileLoader
    original = loader.get_code

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        if not is_program_file(path):
            return original(self, fullname)
        return compile_shrunk(self.get_data(path), path)
    loader.get_code = get_code
