"""The order of the steps: discover, aim, search all behaviours, compare with atomic regions, replay, grade.

``Verification`` runs in the process that stands at the program's first thread; it produces one verdict per finding.
"""

from racewitness import eval_breaker
from racewitness.budget import Budget
from racewitness.confirmation import Confirmation
from racewitness.exploration import Exploration
from racewitness.judgement import NON_ATOMIC_OUTCOME, Candidate, judge
from racewitness.run import Plan
from racewitness.targeted import target_directors
from racewitness.verdicts import NEVER_SHARED, baseline_fails, confirmed, unreached, without_effect

DISCOVERY_SHARE = 0.5
TARGETED_RUNS = 80
GRADE_SECONDS = 0.8
GRADE_RUNS = 400
FEW_TARGETED_RUNS = 8  # where happens-before orders all of the finding's accesses


class Verification:
    def __init__(self, findings, ranges, seconds, schedules, events, granularity):
        self.findings = findings
        self.ranges = ranges            # the watched ranges, by whose index regions are known
        self.seconds = seconds
        self.schedules = schedules
        self.events = events
        self.granularity = granularity
        self.verdicts = {}

    def result(self):
        return self.verdicts

    def __call__(self, session):
        exploration = Exploration(session, self.findings, self.ranges)
        seconds = DISCOVERY_SHARE * self.seconds * len(self.findings)
        healthy = exploration.discover(Budget(seconds, self.schedules, lambda: session.forked.count))
        self.events.emit("run", strategy="discover", schedules=session.forked.count,
                         switch_points=len(exploration.visible), threads=exploration.first["threads"])
        inline = not healthy and exploration.first["exceptions"] and exploration.discover_inline()
        for finding in self.findings:
            one = _OneFinding(self, session, exploration, finding)
            verdict = one.verify() if healthy else one.fails_in_threads() if inline else None
            if verdict is None:
                verdict = baseline_fails(exploration.first)
            self.verdicts[finding.identifier] = verdict


class _OneFinding:
    def __init__(self, verification, session, exploration, finding):
        self.events = verification.events
        self.gil_only = verification.granularity == "gil"
        self.session = session
        self.exploration = exploration
        self.finding = finding
        self.budget = Budget(verification.seconds, verification.schedules, lambda: session.forked.count)
        self.before = session.forked.count
        self.regions = [index for index, lines in enumerate(verification.ranges) if lines in finding.regions]
        self.suspects = []          # reports that end as no serial run does
        self.judged = set()         # such ends that are possible with atomic regions, too
        self.confirmation = Confirmation(exploration, finding, self.regions, verification.ranges, self.budget)

    def verify(self):
        verdict = unreached(self.finding, self.exploration)
        self._emit_reach()
        if verdict is not None and verdict["verdict"] == NEVER_SHARED:
            verdict = self._searched_for_sharing(verdict)
        if verdict is not None:
            return dict(verdict, schedules=self._schedules())
        witness = None if self.exploration.is_out_of_control else self._look_for_witness()
        if witness is None:
            proof = None if self.exploration.is_out_of_control else self._proof()
            return without_effect(self.finding, self.exploration, proof, self._schedules(), bool(self.suspects or self.judged))
        grade = self._grade(witness)
        self.events.emit("gil", id=self.finding.identifier, feasible=grade)
        return confirmed(witness, grade, self._schedules())

    def _searched_for_sharing(self, verdict):
        """The verdict, with a proof if every interleaving keeps to it; None as soon as one does not."""
        for _ in self._partial_order():
            if unreached(self.finding, self.exploration) is None:
                return None
        proof = self._proof()
        return verdict if proof is None else dict(verdict, proof=proof)

    def fails_in_threads(self):
        """The verdict where the program fails in every schedule, and not when its threads' work is done by one thread."""
        candidate = judge(self.finding, self.exploration.first, self.exploration.serial)
        witness = self._try(candidate) if candidate is not None and candidate.certain else None
        return witness and confirmed(witness, "yes", self._schedules())

    def _schedules(self):
        return self.session.forked.count - self.before

    def _emit_reach(self):
        reached = {line: concurrent for (file, line), concurrent in self.exploration.reached.items()
                   if self.finding.names(file, line)}
        self.events.emit("reach", id=self.finding.identifier, lines=sorted(reached),
                         concurrent=sorted(line for line, together in reached.items() if together),
                         switch_points=len(self.exploration.switch_points(self.finding)),
                         unordered_pairs=len(self._unordered_pairs()))

    def _unordered_pairs(self):
        return [pair for pair in self.exploration.unordered
                if any(self.finding.concerns(symbol) for symbol in pair)]

    def _look_for_witness(self):
        for strategy in (self._failing_orders, self._targeted, self._partial_order, self._preemption_bound):
            runs = 0
            found = None
            for report in strategy():
                runs += 1
                found = self._try(judge(self.finding, report, self.exploration.serial))
                if found is not None:
                    break
                if not self.exploration.serial.has(report, ordered=True):
                    self.suspects.append(report)
            self.events.emit("explore", id=self.finding.identifier, strategy=strategy.__name__.strip("_").replace("_", "-"),
                             schedules=runs, exhausted=self._proof() is not None)
            found = found or self._impossible_outcome()
            if found is not None:
                return found
            if self._proof() is not None or self.budget.is_spent():
                break
        return None

    def _visible(self):
        return self.exploration.switch_points(self.finding)

    def _failing_orders(self):
        return self.exploration.failing_orders

    def _targeted(self):
        budget = self.budget.share(0.25)
        limit = TARGETED_RUNS if self._unordered_pairs() else FEW_TARGETED_RUNS
        for director in target_directors(self.finding, self.exploration.first, limit):
            if budget.is_spent():
                return
            yield self.exploration.run(Plan(director, self._visible(), gil=self.gil_only))

    def _partial_order(self):
        part = 0.5 if self._unordered_pairs() else 0.7  # without any, a proof is likely
        return self.exploration.search("dpor", self._visible(), self.budget.share(part), gil=self.gil_only)

    def _preemption_bound(self):
        return self.exploration.search("bounded", self._visible(), self.budget.share(0.8), gil=self.gil_only)

    def _proof(self):
        """Which search has seen everything, or None."""
        for name, proof in (("dpor", "all interleavings"), ("bounded", "all interleavings with at most 2 preemptions")):
            if self.exploration.is_exhausted(name, self._visible(), gil=self.gil_only):
                return proof + (" at eval-breaker points" if self.gil_only else "")
        return None

    def _try(self, candidate):
        return None if candidate is None or not self.finding.accepts(candidate) else self.confirmation.confirm(candidate)

    def _impossible_outcome(self):
        """Ends that need the flagged region to be interrupted, where no lost update or exception tells; it takes a search
        of all that is possible without to know them."""
        while self.regions and self.suspects and not self.budget.is_spent():
            report = self.suspects.pop(0)
            key = self.exploration.serial.key(report, 0)
            if report["reason"] != "end" or report["exceptions"] or key in self.judged:
                continue
            candidate = Candidate(NON_ATOMIC_OUTCOME, report, None, False)
            found = self._try(candidate)
            if found is not None:
                return found
            if not self.confirmation.is_atomic_search_complete(candidate):
                self.suspects.insert(0, report)
                break
            self.judged.add(key)
        return None

    def _grade(self, witness):
        """Whether this interpreter could do it by itself."""
        if eval_breaker.tests_everywhere or not eval_breaker.has_gil or self.gil_only:
            return "yes"
        budget = Budget(min(GRADE_SECONDS, self.budget.seconds), GRADE_RUNS, self.budget.count)
        for name in ("dpor", "bounded"):
            for report in self.exploration.search(name, self._visible(), budget, gil=True):
                candidate = judge(self.finding, report, self.exploration.serial)
                if candidate is None and witness.kind == NON_ATOMIC_OUTCOME and report["reason"] == "end":
                    candidate = Candidate(NON_ATOMIC_OUTCOME, report, None, False)
                if candidate is not None and self.confirmation.is_impossible_if_atomic(candidate):
                    return "yes"
            if self.exploration.is_exhausted(name, self._visible(), gil=True):
                return "no-within-bound"
        return "unknown"
