"""The same program with its loops cut short, then less so, then whole: the first that shows a race is enough.

A short program can be searched to the end, the whole one often cannot; but a race may need more rounds or threads than
two, so what the short one does not show is asked of the whole one as well.
"""

from racewitness.loop_shrinking import LONG, ROUNDS, SHORT, WHOLE
from racewitness.verdicts import STRENGTH

_SHARES = {SHORT: 0.6, LONG: 0.5, WHOLE: 1.0}   # of what is left of the budget
_PROOFS = ("protected", "race-no-effect")
_CUT = ("unconfirmed", "no-race-observed")


class Scales:
    def __init__(self, findings, whole_only=False):
        self.pending = findings     # not confirmed yet
        self.verdicts = {}
        self.versions = {}
        self.limits = [WHOLE] if whole_only else [SHORT, LONG, WHOLE]
        self.left = 1.0

    def next(self):
        """(how long loops may be, which share of the budget this may take)."""
        self.limit = self.limits.pop(0)
        share = self.left * _SHARES[self.limit]
        self.left -= share
        return self.limit, share

    def add(self, verdicts, shrunk, versions):
        """What the program said at the scale handed out last; ``shrunk`` are the lengths of the loops cut short."""
        for identifier, verdict in verdicts.items():
            verdict["shrunk"] = self.limit if shrunk else WHOLE
            if shrunk and "proof" in verdict:
                verdict["why"] += ", loops cut to %d rounds" % ROUNDS
            self.verdicts[identifier] = _stronger(self.verdicts.get(identifier), verdict)
        self.versions = self.versions or versions or {}
        self.limits = [limit for limit in self.limits if any(limit == WHOLE or length <= limit for length in shrunk)]
        self.pending = [finding for finding in self.pending
                        if self.limits and self.verdicts[finding.identifier]["verdict"] != "confirmed"]


def _stronger(one, other):
    """The verdict that says more of the program; where a search was cut, only unordered accesses speak against a proof."""
    if one is None or other["verdict"] == "confirmed":
        return other
    for proof, cut in ((one, other), (other, one)):
        if proof["verdict"] in _PROOFS and cut["verdict"] in _CUT:
            return cut if proof["verdict"] == "protected" and cut.get("unordered_pairs") else proof
    return min(one, other, key=lambda verdict: STRENGTH.index(verdict["verdict"]))
