"""A witness found with shrunken loops, made to happen on the program as it is.

After its last switch nothing is watched any more and the program runs at full speed, so 100,000 rounds take a moment.
"""

from racewitness.directors import DefaultDirector, OrderDirector, ReplayDirector
from racewitness.outcome import Outcomes, exception_key, noise_between
from racewitness.run import Plan

REPLAYS = 5


class FullScaleReplay:
    """``witnesses``: identifier -> switches. Stores per identifier how the whole program went, None when it did not."""

    def __init__(self, witnesses, replays=REPLAYS):
        self.witnesses = witnesses
        self.replays = replays
        self.outcomes = {}

    def result(self):
        return self.outcomes

    def __call__(self, session):
        plain = [session.run(Plan(director, detached=True))
                 for director in (DefaultDirector(), DefaultDirector(), OrderDirector(True, False))]
        serial = Outcomes(noise_between(plain[0], plain[1]))
        for report in plain:
            serial.add(report)
        for identifier, switches in self.witnesses.items():
            self.outcomes[identifier] = self._replay(session, serial, switches)

    def _replay(self, session, serial, switches):
        visible = frozenset(tuple(symbol) for _, symbol, _, _ in switches)
        reports = [session.run(Plan(ReplayDirector(switches, detach=True), visible)) for _ in range(self.replays)]
        keys = {serial.key(report, 1) for report in reports}
        last = reports[-1]
        if len(keys) != 1 or last["diverged"] or last["reason"] not in ("end", "deadlock") or serial.has(last):
            return None
        fresh = [error for error in last["exceptions"] + last["task_errors"] if exception_key(error) not in serial.exceptions]
        return {"differences": serial.differences(last), "replays": [len(reports), len(reports)], "exceptions": fresh}
