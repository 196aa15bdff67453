"""What is to be verified: the lines a finding names, and the stretch that its author meant to be atomic."""

import json


class LineRange:
    __slots__ = ("file", "low", "high")

    def __init__(self, file, low, high):
        self.file = file
        self.low = low
        self.high = high

    def contains(self, file, line):
        return self.file == file and self.low <= line <= self.high

    def text(self):
        return "%s:%d" % (self.file, self.low) if self.low == self.high else "%s:%d-%d" % (self.file, self.low, self.high)


def parse_range(text, relative):
    """``FILE:LO-HI`` or ``FILE:LINE``."""
    file, _, lines = text.rpartition(":")
    low, _, high = lines.partition("-")
    if not file or not low.isdigit() or (high and not high.isdigit()):
        raise ValueError("%r is not FILE:LINE or FILE:FIRST-LAST" % text)
    return LineRange(relative(file), int(low), int(high or low))


class Finding:
    """``regions``: without them, each flagged line is one; an empty list claims that nothing is meant to be atomic."""

    def __init__(self, identifier, focus, regions=None, variable=""):
        self.identifier = identifier
        self.focus = focus
        self.variable = variable  # its qualified name, if known
        self.regions = list(focus) if regions is None else regions
        self.accepts = lambda candidate: True  # which races confirm it
        self.related = set()  # (file, line) of accesses to the locations that the lines touch
        self.symbols = set()  # accesses seen in functions called from the lines

    def names(self, file, line):
        """The line is one of the finding's, the flagged regions included."""
        return any(lines.contains(file, line) for lines in self.focus) \
            or any(lines.contains(file, line) for lines in self.regions)

    def concerns(self, symbol):
        """The access is on one of the lines or was made under one."""
        return self.names(symbol[0], symbol[1]) or tuple(symbol) in self.symbols

    def learn(self, symbol, ranges):
        if any(lines in self.focus or lines in self.regions for lines in ranges):
            self.symbols.add(symbol)

    def relate(self, group):
        """The symbols touch one location; if the finding's lines do, all of them have to do with it."""
        if any(self.concerns(tuple(symbol)) for symbol in group):
            self.related.update(tuple(symbol[:2]) for symbol in group)

    def is_about(self, file, line):
        """The line is one of the finding's, or touches what they touch."""
        return (file, line) in self.related or self.names(file, line)

    def files(self):
        return sorted({lines.file for lines in self.focus + self.regions})


def read_findings(path, relative):
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)
    return [Finding(str(entry["id"]), [parse_range(text, relative) for text in entry["focus"]],
                    [parse_range(text, relative) for text in entry["region"]] if "region" in entry else None,
                    entry.get("variable", "")) for entry in entries]
