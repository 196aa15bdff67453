"""Schedules that aim at a finding: stop a thread at one of its accesses, let another thread pass, go on.

The cheapest schedules first: most races need one thread stopped once in the right place (Lu, Park, Seo and Zhou,
"Learning from mistakes", ASPLOS 2008: 96 % of the studied bugs need an order of at most two threads' few accesses).
"""

from racewitness.directors import TargetDirector

PASSING_STEPS = (None, 2, 4, 8)


def target_directors(finding, report, limit):
    """Directors in order of promise, from the arrivals of a serial run."""
    arrivals = [(thread, tuple(symbol), nth) for thread, symbol, nth in report["arrivals"]
                if finding.concerns(symbol)]
    arrivals.sort(key=lambda arrival: (arrival[2] > 1, arrival[1][3] != "W", arrival[2]))
    names = sorted(report["threads"])
    involved = {thread for thread, _, _ in arrivals}
    produced = 0
    for steps in PASSING_STEPS:
        for thread, symbol, nth in arrivals:
            for rival in sorted(names, key=lambda name: (name not in involved, name)):
                if rival != thread and produced < limit:
                    produced += 1
                    yield TargetDirector(thread, symbol, nth, rival, steps)
