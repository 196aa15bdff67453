"""Statements that stand on several lines: a region that contains a part of one contains the whole."""

import ast

from racewitness.finding import LineRange

_COMPOUND = ("body", "orelse", "finalbody", "handlers", "cases")


def whole_statements(lines, sources):
    """The range, extended to the ends of the simple statements at its first and last line."""
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
    return lines if (low, high) == (lines.low, lines.high) else LineRange(lines.file, low, high)
