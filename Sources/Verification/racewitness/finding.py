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
    def __init__(self, identifier, focus, regions):
        self.identifier = identifier
        self.focus = focus
        self.regions = regions or list(focus)  # without a region, each flagged line is one
        self.accepts = lambda candidate: True  # which races confirm it
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

    def files(self):
        return sorted({lines.file for lines in self.focus + self.regions})


def read_findings(path, relative):
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)
    return [Finding(str(entry["id"]), [parse_range(text, relative) for text in entry["focus"]],
                    [parse_range(text, relative) for text in entry.get("region", [])]) for entry in entries]
