"""Replaying a witness: does its schedule still make its race happen?"""

from racewitness.directors import DefaultDirector, ReplayDirector
from racewitness.judgement import DEADLOCK, EXCEPTION, LOST_UPDATE, judge
from racewitness.outcome import Outcomes
from racewitness.run import Plan
from racewitness.witness_file import switches_of


class Replay:
    """Runs the schedule ``times`` times and stores how often the outcome was the witness's."""

    def __init__(self, witness, finding, times):
        self.witness = witness
        self.finding = finding
        self.times = times
        self.answer = None

    def result(self):
        return self.answer

    def __call__(self, session):
        switches = switches_of(self.witness)
        serial = Outcomes()
        serial.add(session.run(Plan(DefaultDirector())))
        visible = frozenset([tuple(symbol) for _, symbol, _, _ in switches]
                            + [tuple(symbol) for symbol in self.witness.get("watched", ())])
        reproduced, steps = 0, []
        for number in range(self.times):
            report = session.run(Plan(ReplayDirector(switches, detach=False), visible, keep_steps=number == 0))
            reproduced += self._is_same(report, serial)
            steps = steps or report["interleaving"]
        self.answer = {"reproduced": reproduced, "times": self.times, "steps": steps}

    def _is_same(self, report, serial):
        outcome = self.witness["outcome"]
        if report["diverged"]:
            return False
        if outcome["kind"] == DEADLOCK:
            return report["reason"] == "deadlock"
        if report["reason"] != "end":
            return False
        if outcome["kind"] == EXCEPTION:
            errors = report["exceptions"] + report["task_errors"]
            return any(error["type"] == outcome["evidence"]["type"] for error in errors)
        if outcome["kind"] == LOST_UPDATE:
            found = judge(self.finding, report, serial)
            return found is not None and found.kind in (LOST_UPDATE, EXCEPTION) and any(
                lost["variable"] == outcome["evidence"]["variable"] for lost in report["lost"])
        return all(report["snapshot"].get(entry["variable"], ("absent",))[0] == entry["got"]
                   for entry in outcome["differences"])
