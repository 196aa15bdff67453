"""Attempts at a harness, each in a process of its own, and what they cost and teach."""

from racewitness.budget import processor_seconds
from racewitness.generation.probe import probe
from racewitness.generation.scenario import NOTHING, Scenario

PROBES = 900
PREPARATION = "preparation"
MISFITS = ("TypeError", "AttributeError", "Overtime", "NotImplementedError", "Refused")


class Attempts:
    """``seconds`` are of processor time; ``paths`` are the files whose lines are noted."""

    def __init__(self, importing, names, seconds):
        self.importing = importing
        self.names = names
        self.paths = set()
        self.deadline = processor_seconds() + seconds
        self.left = PROBES
        self.last_error = None
        self.wanted = set()         # what the program missed: files, a network
        self.circumstances = ()     # statements that provide it
        self.passes_time = False
        self.misfits = {}   # (what for, how the objects are made, call) -> how often it failed

    def is_over(self):
        return self.left <= 0 or processor_seconds() > self.deadline

    def prepared(self, subjects, prefix=()):
        """Only the preparations."""
        return self.attempt(Scenario(self.importing, subjects, prefix, NOTHING, NOTHING))

    def attempt(self, scenario, calls=()):
        self.left -= 1
        scenario.names = self.names.used_in(scenario.code())
        scenario.circumstances, scenario.passes_time = self.circumstances, self.passes_time
        result = probe(scenario.text(), self.paths, calls)
        self.wanted.update(result.wanted)
        if result.error is not None:
            self.last_error = result.error
        return result

    def is_hopeless(self, role, subjects, call):
        """The call, to prepare or to come to a target, has failed twice in a way that no preparation changes."""
        return self.misfits.get(_key(role, subjects, call), 0) >= 2

    def note_misfit(self, role, subjects, call, tried):
        if tried.kind in MISFITS:
            key = _key(role, subjects, call)
            self.misfits[key] = self.misfits.get(key, 0) + 1


    def change_circumstances(self, uses_time, seconds):
        """Provide what was missed, or else let time pass; False when there is nothing left to change."""
        missed = tuple(_provision(what) for what in sorted(self.wanted))
        if missed != self.circumstances:
            self.circumstances = missed
        elif uses_time and not self.passes_time:
            self.passes_time = True
        else:
            return False
        self.misfits.clear()
        self.deadline = processor_seconds() + seconds
        self.left = PROBES
        return True


def _provision(what):
    return "connections = answering_network()" if what == "network" else "file_with(%r, %r)" % (what, "{}\n")


def _key(role, subjects, call):
    return role, tuple(subject.text for subject in subjects.values()), call.text
