"""The functions of a finding by name, by which its lines are found again in sources that have changed since."""

from racewitness.finding import LineRange
from racewitness.generation.source_index import SourceIndex, enclosing
from racewitness.judgement import EXCEPTION, LOST_UPDATE


def functions_of_ranges(ranges, sources):
    """[{file, names}] of the functions that the ranges lie in, each once."""
    index = SourceIndex(sources.root)
    found = []
    for lines in ranges:
        names = [node.name for node in enclosing(index.tree(sources.absolute(lines.file)), lines.low)]
        if names and {"file": lines.file, "names": names} not in found:
            found.append({"file": lines.file, "names": names})
    return found


def function_of_evidence(kind, evidence, sources):
    """{file, names} of where the exception came from, or of the lost write; None for other kinds of evidence."""
    if kind == EXCEPTION and evidence["places"]:
        file, line = evidence["places"][-1]
    elif kind == LOST_UPDATE:
        file, line = evidence["write"][:2]
    else:
        return None
    found = functions_of_ranges([LineRange(file, line, line)], sources)
    return found[0] if found else None


def ranges_of_functions(functions, sources):
    """Where they are now; raises ValueError for one that is no longer there."""
    index = SourceIndex(sources.root)
    return [_range_of(index, function, sources) for function in functions]


def _range_of(index, function, sources):
    body = index.tree(sources.absolute(function["file"])).body
    node = None
    for name in function["names"]:
        node = next((node for node in reversed(list(_definitions(body))) if node.name == name), None)
        if node is None:
            raise ValueError("%s has no %s any more" % (function["file"], ".".join(function["names"])))
        body = node.body
    return LineRange(function["file"], node.lineno, node.end_lineno)


def _definitions(body):
    for node in body:
        if hasattr(node, "name") and hasattr(node, "body"):
            yield node
        else:
            for field in ("body", "orelse", "finalbody"):
                yield from _definitions(getattr(node, field, None) or ())
            for handler in getattr(node, "handlers", ()):
                yield from _definitions(handler.body)
