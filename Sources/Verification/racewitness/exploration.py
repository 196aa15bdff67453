"""The runs of one program: discovery, and searches that restart when a run shows a new place to switch at.

What is learnt from a run, whichever finding it was made for, serves all findings.
"""

from racewitness import loop_shrinking
from racewitness.directors import DefaultDirector, GatheringDirector, OrderDirector, RotatingDirector
from racewitness.dpor import PartialOrderSearch
from racewitness.outcome import Outcomes, exception_key, noise_between
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
        self.failing_orders = []
        self.is_out_of_control = False   # a thread always blocks in a call that we do not see through

    def run(self, plan):
        report = self.session.run(plan)
        self._learn(report)
        return report

    def _learn(self, report):
        self.groups.update(frozenset(tuple(symbol) for symbol in group) for group in report["groups"])
        for symbol, indexes in report["inside"]:
            for finding in self.findings:
                finding.learn(tuple(symbol), [self.ranges[index] for index in indexes])
        for finding in self.findings:
            for group in report["groups"]:
                finding.relate(group)
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

    def discover(self, budget):
        """Serial runs in several orders, until they show no new switch point or the budget ends. False when the program
        itself fails."""
        self.first = self.run(Plan(DefaultDirector()))
        if self.first["exceptions"] or self.first["reason"] != "end":
            return False
        again = self.run(Plan(DefaultDirector()))
        self.serial = Outcomes(noise_between(self.first, again))
        self.serial.add(self.first)
        self.is_out_of_control = bool(self.first["externals"] and again["externals"])
        if self.is_out_of_control:
            return True
        for newest_first, at_once in ((True, False), (False, True), (True, True)):
            if budget.is_spent():
                break
            self._add_order(self.run(Plan(OrderDirector(newest_first, at_once), self.visible)))
        flagged = self.session.observer.flagged_symbols()
        self.run(Plan(GatheringDirector(), self.visible | flagged))
        for turn in (1, 4):
            if not budget.is_spent():
                self.run(Plan(RotatingDirector(turn), self.visible))
        self._grow_to_fixpoint(budget)
        return True

    def _grow_to_fixpoint(self, budget):
        for _ in range(FIXPOINT_RUNS):
            before = self.visible
            self.first = self.run(Plan(DefaultDirector(), self.visible))
            if self.visible == before:
                return
            if budget.is_spent():
                break
        self.ends_early = self.ends_early or "too many accesses to find all of the shared ones"

    def _add_order(self, report):
        """A run that fails in another order of its threads than usual is no measure of what is right."""
        fails = any(exception_key(error) not in self.serial.exceptions for error in report["exceptions"] + report["task_errors"])
        (self.failing_orders.append if fails else self.serial.add)(report)

    def discover_inline(self):
        """What the program comes to with the work of each thread done by the one that starts it. False when it fails."""
        report = self.run(Plan(DefaultDirector(), inline=True))
        self.serial = Outcomes()
        self.serial.add(report)
        return report["reason"] == "end" and not report["exceptions"]

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
