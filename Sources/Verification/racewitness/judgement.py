"""Whether a run is a witness of a finding, before it is replayed: lost update, exception, deadlock, impossible state.

Happens-before plays no part here.
"""

from racewitness.outcome import exception_key

LOST_UPDATE = "lost-update"
EXCEPTION = "exception"
DEADLOCK = "deadlock"
NON_ATOMIC_OUTCOME = "non-atomic-outcome"


class Candidate:
    """``certain``: needs no comparison with runs in which the region is atomic."""

    def __init__(self, kind, report, evidence, certain):
        self.kind = kind
        self.report = report
        self.evidence = evidence
        self.certain = certain


def judge(finding, report, serial):
    """The strongest Candidate in the report, or None. ``serial`` are the outcomes without preemption."""
    if report["externals"]:
        return None  # a thread ran outside our control: what it did is not known to happen again
    if report["reason"] == "deadlock":
        return Candidate(DEADLOCK, report, report["waits"], True)
    if report["reason"] != "end":
        return None
    exception = _exception(finding, report, serial)
    if exception is not None and exception.evidence["type"] != "AssertionError":
        return exception
    return _lost_update(finding, report, serial) or exception  # a lost update says more than the assertion it breaks


def _exception(finding, report, serial):
    """One that no serial run ends with, and that comes through the finding's lines or follows a switch at them."""
    for error in report["exceptions"] + report["task_errors"]:
        if exception_key(error) in serial.exceptions:
            continue
        passes = any(finding.names(file, line) for file, line in error["places"]) \
            or bool(error["places"]) and finding.is_about(*error["places"][-1])
        if passes or _switches_at(finding, report):
            return Candidate(EXCEPTION, report, error, passes and error["type"] != "AssertionError")
    return None


def _switches_at(finding, report):
    return any(finding.concerns(symbol) for _, symbol, _, _ in report["switches"])


def _lost_update(finding, report, serial):
    """One on the finding's lines, in a run that ends as no serial run does."""
    for lost in report["lost"]:
        if any(finding.names(file, line) for file, line in lost["places"]) and not serial.has(report):
            return Candidate(LOST_UPDATE, report, lost, False)
    return None


def last_name(variable):
    """``entries`` of ``self.table.entries[key]``."""
    return variable.partition("[")[0].rpartition(".")[2]
