"""What to do at which instruction of one code object."""

import bisect

from racewitness.instructions import VERSION

CALLING_BACK = ("iterate", "function", "method")
PRECALL_SIZE = 4


class CodeTable:
    """Sites, eval-breaker tests and region marks, by offset."""

    __slots__ = ("code", "file", "sites", "tests", "marks", "starts")

    def __init__(self, code, file, sites, tests, marks, starts):
        self.code = code
        self.file = file
        self.sites = sites
        self.tests = tests
        self.marks = marks
        self.starts = starts     # sorted offsets of the instructions

    def instruction_at(self, offset):
        """Where the instruction begins: during a call, 3.11 stands at the end of its inline cache."""
        return self.starts[max(0, bisect.bisect_right(self.starts, offset) - 1)]

    def call_site(self, offset):
        """The site at which a built-in was called that goes on calling back. 3.11 stands at the call itself, whose site
        is that of the instruction before it."""
        offset = self.instruction_at(offset)
        site = self.sites.get(offset)
        if site is None and VERSION == (3, 11):
            site = self.sites.get(offset - PRECALL_SIZE)
        return site if site is not None and site.kind in CALLING_BACK else None

    def matters(self, offset):
        return offset in self.sites or offset in self.tests or offset in self.marks
