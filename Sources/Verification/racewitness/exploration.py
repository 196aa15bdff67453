"""The runs of one program: discovery, and searches that restart when a run shows a new place to switch at.

What is learnt from a run, whichever finding it was made for, serves all findings.
"""

from racewitness import loop_shrinking
from racewitness.directors import DefaultDirector, OrderDirector, RotatingDirector
from racewitness.dpor import PartialOrderSearch
from racewitness.outcome import Outcomes, noise_between
from racewitness.preemption_bound import PreemptionBoundedSearch
from racewitness.run import Plan

FIXPOINT_RUNS = 6
MANY_ARRIVALS = 250


class Exploration:
    def __init__(self, session, findings, ranges):
        self.session = session
        self.findings = findings
        self.ranges = ranges
        self.visible = frozenset()
        self.groups = set()
        self.unordered = set()
        self.reached = {}
        self.externals = set()
        self.serial = None
        self.first = None          # the report of the default schedule
        self.ends_early = None     # why runs were cut short, when they were
        self.searches = {}

    def run(self, plan):
        report = self.session.run(plan)
        self._learn(report)
        return report

    def _learn(self, report):
        self.groups.update(frozenset(tuple(symbol) for symbol in group) for group in report["groups"])
        for symbol, indexes in report["inside"]:
            for finding in self.findings:
                finding.learn(tuple(symbol), [self.ranges[index] for index in indexes])
        self.unordered.update((tuple(one), tuple(other)) for one, other in report["unordered"])
        for place, concurrent in report["reached"]:
            place = tuple(place)
            self.reached[place] = self.reached.get(place, False) or concurrent
        self.externals.update(report["externals"])
        loop_shrinking.shrunk_loops.update(report["shrunk"])
        if report["reason"] not in ("end", "deadlock", "redundant"):
            self.ends_early = report["reason"]
        elif report["detached"]:
            self.ends_early = "too many accesses"
        found = frozenset().union(*self.groups) if self.groups else frozenset()
        if not found <= self.visible:
            self.visible = found | self.visible
            self.searches.clear()

    def discover(self):
        """Serial runs in several orders, until they show no new switch point. False when the program itself fails."""
        self.first = self.run(Plan(DefaultDirector()))
        if self.first["exceptions"] or self.first["reason"] != "end":
            return False
        again = self.run(Plan(DefaultDirector()))
        self.serial = Outcomes(noise_between(self.first, again))
        self.serial.add(self.first)
        for newest_first, at_once in ((True, False), (False, True), (True, True)):
            self.serial.add(self.run(Plan(OrderDirector(newest_first, at_once), self.visible)))
        for turn in (1, 4):
            self.run(Plan(RotatingDirector(turn), self.visible))
        for _ in range(FIXPOINT_RUNS):
            before = self.visible
            self.first = self.run(Plan(DefaultDirector(), self.visible))
            if self.visible == before:
                break
        return True

    def switch_points(self, finding):
        """All shared accesses, or in large programs those to locations that the finding's lines touch."""
        if len(self.first["arrivals"]) <= MANY_ARRIVALS:
            return self.visible
        related = [group for group in self.groups if any(finding.concerns(symbol) for symbol in group)]
        return frozenset().union(*related) if related else self.visible

    def search(self, name, visible, budget, regions=(), gil=False):
        """Reports of a search, which goes on where an earlier caller left it: partial order or preemption bound."""
        key = (name, visible, tuple(regions), gil)
        constrained = bool(regions) or gil
        while not budget.is_spent():
            search = self.searches.get(key)
            if search is None:
                search = self.searches[key] = PartialOrderSearch(not constrained) if name == "dpor" \
                    else PreemptionBoundedSearch(2)
            director = search.next_director()
            if director is None:
                return
            report = self.run(Plan(director, visible, regions, gil))
            search.add(report)
            yield report

    def is_exhausted(self, name, visible, regions=(), gil=False):
        search = self.searches.get((name, visible, tuple(regions), gil))
        return search is not None and search.exhausted
