"""Verifying a finding that no program or test comes to, with harnesses made for it."""

import copy
import os

from racewitness.budget import Budget
from racewitness.confinement import temporary_folder
from racewitness.generation.request import request_of
from racewitness.generation.stage import generate
from racewitness.program import Script
from racewitness.verdicts import STRENGTH, count_of

GENERATION_SHARE = 0.3
HARNESS_SHARE = 0.25
TRYING_SHARE = 2
HARNESS_FILE = "harness.py"


def verify_generated(options, finding, entry, sources, events, verify):
    """(verdict, witness or None); ``verify`` takes (options, findings, program, sources, events) and answers (verdicts,
    witnesses)."""
    with temporary_folder() as folder:
        made = generate(request_of(entry, sources.absolute), folder, options.budget_seconds * GENERATION_SHARE,
                        options.memory_megabytes)
        return _first_confirmed(options, finding, made, folder, sources, events, verify)


def _first_confirmed(options, finding, made, folder, sources, events, verify):
    """Each harness gets a quick look before the first gets a long one."""
    budget = Budget(TRYING_SHARE * options.budget_seconds, options.budget_schedules, lambda: 0)
    options = copy.copy(options)
    options.budget_seconds *= HARNESS_SHARE
    options.folder = folder
    found = {}
    for quickly in (True, False):
        for text in made["harnesses"]:
            if budget.is_spent() or (text in found and "proof" in found[text]):
                continue
            program = harness_program(text, folder, made["path"], sources.root)
            verdicts, witnesses = verify(options, [finding], program, sources, events, quickly)
            verdict = found[text] = dict(verdicts[finding.identifier], harness=text)
            if verdict["verdict"] == "confirmed":
                return verdict, witnesses[0]
    if not found:
        return {"verdict": "unconfirmed", "why": "no harness: %s" % made["why"], "schedules": 0}, None
    best = min(found.values(), key=lambda verdict: STRENGTH.index(verdict["verdict"]))
    tried = count_of(len(found), "generated harness", "generated harnesses")
    return dict(best, why="%s: %s" % (tried, best.get("why", ""))), None


def harness_program(text, folder, module_path, root):
    path = os.path.join(folder, HARNESS_FILE)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return Script(path, [], root, is_harness=True, module_path=module_path, text=text)
