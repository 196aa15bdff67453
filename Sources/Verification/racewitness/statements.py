"""What a region is widened to: statements, loops and initialisations are flagged as a whole.

A region that contains a part of a simple statement contains all of it.  One that contains the head of a ``for`` is about
what the loop walks over, so it contains the loop; one that contains a decorator is about the function.  One that reaches
from a test into what the test guards goes on to the guarded block's last mention of the variable: what is published
before it is filled is meant to be seen filled.
"""

import ast

from racewitness.finding import LineRange

_COMPOUND = ("body", "orelse", "finalbody", "handlers", "cases")


def whole_statements(lines, sources, variable=""):
    """The range, widened; ``variable`` is the last part of its name."""
    try:
        with open(sources.absolute(lines.file), "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return lines
    low, high = lines.low, lines.high
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not any(hasattr(node, field) for field in _COMPOUND):
            if node.lineno <= lines.low <= node.end_lineno:
                low = min(low, node.lineno)
            if node.lineno <= lines.high <= node.end_lineno:
                high = max(high, node.end_lineno)
        elif isinstance(node, ast.For) and lines.low <= node.iter.end_lineno and node.lineno <= lines.high:
            high = max(high, node.end_lineno)
        elif any(decorator.lineno <= lines.high and lines.low <= decorator.end_lineno
                 for decorator in getattr(node, "decorator_list", ())):
            high = max(high, node.end_lineno)
        elif isinstance(node, ast.If) and node.lineno <= lines.low <= node.test.end_lineno < lines.high:
            high = max([high] + [_last_line(inner, variable) for inner in node.body if node.body[0].lineno <= lines.high])
    return lines if (low, high) == (lines.low, lines.high) else LineRange(lines.file, low, high)


def _last_line(statement, variable):
    """The end of a statement that mentions the variable, else 0."""
    names = {getattr(node, "id", getattr(node, "attr", None)) for node in ast.walk(statement)}
    return statement.end_lineno if variable and variable in names else 0
