"""From a suspicious run to a witness: impossible if the region were atomic, as few switches as will do, replayed."""

from racewitness.directors import ReplayDirector
from racewitness.finding import LineRange
from racewitness.judgement import DEADLOCK, EXCEPTION, LOST_UPDATE, NON_ATOMIC_OUTCOME, judge, last_name
from racewitness.outcome import Outcomes, exception_key
from racewitness.run import Plan

REPLAYS = 5
ATOMIC_RUNS_SHARE = 0.4
SAMPLE_RUNS = 24
MINIMISING_RUNS = 24


class Witness:
    """A schedule that makes the race happen, every time."""

    def __init__(self, kind, evidence, switches, report, differences, atomic_runs, atomic_exhausted):
        self.kind = kind
        self.evidence = evidence
        self.switches = switches
        self.report = report
        self.differences = differences
        self.atomic_runs = atomic_runs
        self.atomic_exhausted = atomic_exhausted
        self.replays = (0, 0)
        self.watched = ()  # the accesses that its steps show


class AtomicOutcomes:
    """What the program can come to when the given regions cannot be interrupted."""

    def __init__(self, serial):
        self.noise = serial.noise
        self.by_losses = {}     # names of the variables of which an update was lost, elsewhere -> Outcomes
        self.runs = 0
        self.exhausted = False

    def add(self, report):
        losses = frozenset(last_name(lost["variable"]) for lost in report["lost"])
        self.by_losses.setdefault(losses, Outcomes(self.noise)).add(report)
        self.runs += 1

    def without_loss(self, name):
        """The outcomes of runs that lose no update of the variable: one that does is no atomic run."""
        found = Outcomes(self.noise)
        for losses, outcomes in self.by_losses.items():
            if name not in losses:
                for report in outcomes.reports:
                    found.add(report)
        return found


class Confirmation:
    def __init__(self, exploration, finding, regions, ranges, budget):
        self.exploration = exploration
        self.finding = finding
        self.regions = regions
        self.ranges = ranges
        self.budget = budget
        self.atomic = {}

    def confirm(self, candidate):
        """The Witness, or None."""
        if not candidate.certain and not self.is_impossible_if_atomic(candidate):
            return None
        switches = self._minimise(candidate)
        replayed = [self._replay(switches, keep_steps=number == 0) for number in range(REPLAYS)]
        again = sum(self._is_same(candidate, report) for report in replayed)
        if again < REPLAYS:
            return None
        return self._witness(candidate, switches, replayed[0])

    def _witness(self, candidate, switches, report):
        atomic = self.atomic.get(tuple(self._regions_for(candidate)))
        known = atomic.without_loss(_lost_variable(candidate)) if atomic is not None and atomic.runs else self.exploration.serial
        same = judge(self.finding, report, self.exploration.serial)
        evidence = same.evidence if same is not None and same.kind == candidate.kind else candidate.evidence
        witness = Witness(candidate.kind, evidence, switches, report, known.differences(report),
                          atomic.runs if atomic else 0, bool(atomic and atomic.exhausted))
        witness.replays = (REPLAYS, REPLAYS)
        witness.watched = sorted(self.exploration.switch_points(self.finding))
        return witness

    # Atomic regions

    def is_impossible_if_atomic(self, candidate):
        if candidate.certain:
            return True
        atomic = self._atomic_outcomes(candidate)
        outcomes = atomic.without_loss(_lost_variable(candidate))
        if candidate.kind == NON_ATOMIC_OUTCOME:
            return atomic.exhausted and not outcomes.has(candidate.report, ordered=True)
        if candidate.kind == EXCEPTION:
            return exception_key(candidate.evidence) not in outcomes.exceptions
        return not outcomes.has(candidate.report)

    def is_atomic_search_complete(self, candidate):
        atomic = self.atomic.get(tuple(self._regions_for(candidate)))
        return atomic is not None and atomic.exhausted

    def _regions_for(self, candidate):
        """The finding's regions; for a lost update outside of them, the lines from its read to its write."""
        if candidate.kind != LOST_UPDATE:
            return self.regions
        read, write = candidate.evidence["read"], candidate.evidence["write"]
        for index in self.regions:
            if all(self.ranges[index].contains(symbol[0], symbol[1]) for symbol in (read, write)):
                return self.regions
        if read[0] != write[0] or read[1] > write[1]:
            return self.regions
        return self.regions + [self._index_of(LineRange(read[0], read[1], write[1]))]

    def _index_of(self, region):
        for index, lines in enumerate(self.ranges):
            if lines.text() == region.text():
                return index
        self.ranges.append(region)
        self.exploration.session.watch_ranges()
        return len(self.ranges) - 1

    def _atomic_outcomes(self, candidate):
        """Where a lost update or an exception testifies as well, a sample will do; else the search must be exhausted."""
        regions = tuple(self._regions_for(candidate))
        atomic = self.atomic.get(regions)
        if atomic is None:
            atomic = self.atomic[regions] = AtomicOutcomes(self.exploration.serial)
        wanted = None if candidate.kind == NON_ATOMIC_OUTCOME else SAMPLE_RUNS
        visible = self.exploration.switch_points(self.finding)
        budget = self.budget.share(ATOMIC_RUNS_SHARE)
        for name in ("dpor", "bounded"):
            if atomic.exhausted or (wanted is not None and atomic.runs >= wanted):
                break
            for report in self.exploration.search(name, visible, budget, regions):
                atomic.add(report)
                if atomic.runs == wanted:
                    break
            atomic.exhausted = self.exploration.is_exhausted(name, visible, regions)
        return atomic

    # Replay

    def _replay(self, switches, keep_steps=False):
        visible = self.exploration.switch_points(self.finding)
        return self.exploration.run(Plan(ReplayDirector(switches, detach=False), visible, keep_steps=keep_steps))

    def _is_same(self, candidate, report):
        if report["diverged"]:
            return False
        if candidate.kind == NON_ATOMIC_OUTCOME:
            serial = self.exploration.serial
            return serial.key(report, 0) == serial.key(candidate.report, 0)
        found = judge(self.finding, report, self.exploration.serial)
        if found is None or found.kind != candidate.kind:
            return False
        if candidate.kind == DEADLOCK:
            return True
        if candidate.kind == EXCEPTION:
            return exception_key(found.evidence) == exception_key(candidate.evidence)
        return found.evidence["variable"] == candidate.evidence["variable"] and self.is_impossible_if_atomic(found)

    def _minimise(self, candidate):
        """Leave out each switch in turn, the last first, as long as the rest still does it."""
        switches = list(candidate.report["switches"])
        runs = 0
        position = len(switches) - 1
        while position >= 0 and runs < MINIMISING_RUNS:
            shorter = switches[:position] + switches[position + 1:]
            runs += 1
            if self._is_same(candidate, self._replay(shorter)):
                switches = shorter
            position -= 1
        return switches


def _lost_variable(candidate):
    return last_name(candidate.evidence["variable"]) if candidate.kind == LOST_UPDATE else None
