"""What each answer means, as the fields of the ``verdict`` event.

``confirmed``: a schedule does it, and was replayed.  ``protected``: everything was searched and no two accesses were even
unordered.  ``race-no-effect``: everything was searched, there are unordered accesses, and they make no difference.
``no-race-observed`` and ``unconfirmed``: the search was cut, without and with unordered accesses.  The three ``reached``
verdicts and ``not-reached`` say how far the program got towards the finding.
"""

from racewitness.trace import context_switches

# From the most to the least that a verdict of one program says.
REACHED = ("confirmed", "unconfirmed", "race-no-effect", "no-race-observed", "protected")
NEVER_SHARED = "reached-never-shared"
STRENGTH = REACHED + (NEVER_SHARED, "reached-single-threaded", "not-reached", "baseline-fails")


def confirmed(witness, grade, schedules):
    report = witness.report
    return {
        "verdict": "confirmed", "kind": witness.kind, "gil_feasible": grade, "schedules": schedules,
        "replays": list(witness.replays), "switches": context_switches(report), "schedule": witness.switches,
        "watched": [list(symbol) for symbol in witness.watched],
        "differences": witness.differences, "evidence": _evidence(witness), "steps": report["interleaving"],
        "threads": report["threads"], "atomic_schedules": witness.atomic_runs,
        "atomic_exhausted": witness.atomic_exhausted, "summary": summary(witness.kind, witness.evidence,
                                                                          witness.differences, context_switches(report))}


def _evidence(witness):
    return witness.evidence if witness.evidence is not None else {}


def summary(kind, evidence, differences, switches):
    """One sentence for people."""
    after = "after %s" % count_of(switches, "switch", "switches")
    if kind == "exception":
        return "%s: %s, %s" % (evidence["type"], evidence["message"], after)
    if kind == "deadlock":
        return "deadlock %s: %s" % (after, "; ".join("thread %s %s" % (wait["label"], wait["waits"]) for wait in evidence))
    for difference in differences:
        return "%s: expected %s, got %s %s" % (
            difference["variable"], " or ".join(difference["expected"]), difference["got"], after)
    return "%s %s" % (kind, after)


def count_of(number, one, many):
    return "%d %s" % (number, one if number == 1 else many)


def baseline_fails(report):
    if report["exceptions"]:
        error = report["exceptions"][0]
        why = "%s: %s" % (error["type"], error["message"])
    else:
        why = {"timeout": "it did not end in time"}.get(report["reason"], report["reason"])
    return {"verdict": "baseline-fails", "why": "without any preemption the program fails: %s" % why,
            "evidence": {"exceptions": report["exceptions"], "waits": report["waits"]}, "schedules": 1}


def unreached(finding, exploration):
    """The verdict when the finding's lines were not run by several threads on shared state, else None."""
    reached = [concurrent for (file, line), concurrent in exploration.reached.items() if finding.names(file, line)]
    if not reached:
        return {"verdict": "not-reached", "why": "the program never came to the finding's lines"}
    if not any(reached):
        return {"verdict": "reached-single-threaded", "why": "the lines ran only while one thread was alive"}
    if not any(finding.concerns(symbol) for symbol in exploration.visible):
        return {"verdict": NEVER_SHARED, "why": "no two threads touched one location there, one of them writing"}
    return None


def without_effect(finding, exploration, proof, schedules, other_ends):
    unordered = [pair for pair in exploration.unordered if any(finding.concerns(symbol) for symbol in pair)]
    common = {"schedules": schedules, "unordered_pairs": len(unordered), "other_outcomes": other_ends}
    if proof is not None and not exploration.externals:
        if unordered:
            return dict(common, verdict="race-no-effect", proof=proof,
                        why="accesses are unordered, but no interleaving ends differently because of them")
        return dict(common, verdict="protected", proof=proof, why="%s searched, every one ends well" % proof)
    if exploration.externals:
        why = "a thread blocks outside the verifier's control: %s" % ", ".join(sorted(exploration.externals))
    elif exploration.ends_early:
        why = "runs were cut short: %s" % exploration.ends_early
    else:
        why = "the budget ended before the search did"
    return dict(common, verdict="unconfirmed" if unordered or exploration.externals else "no-race-observed", why=why)
