"""Verifying findings that no program or test comes to: each with harnesses made for it."""

import copy
import os

from racewitness import real
from racewitness.confinement import temporary_folder
from racewitness.generation.request import request_of
from racewitness.generation.stage import generate
from racewitness.program import Script
from racewitness.verdicts import count_of

GENERATION_SHARE = 0.3
HARNESS_SHARE = 0.25
TRYING_SHARE = 2
HARNESS_FILE = "harness.py"
# From the most to the least that a verdict of one harness says.
_ORDER = ("confirmed", "unconfirmed", "race-no-effect", "no-race-observed", "protected", "reached-never-shared",
          "reached-single-threaded", "not-reached", "baseline-fails")


def verify_generated(options, findings, entries, sources, events, verify):
    """``verify`` takes (options, findings, program, sources, events) and answers (verdicts, witnesses)."""
    for finding, entry in zip(findings, entries):
        with temporary_folder() as folder:
            made = generate(request_of(entry, sources.absolute), folder, options.budget_seconds * GENERATION_SHARE,
                            options.memory_megabytes)
            verdict, witness = _first_confirmed(options, finding, made, folder, sources, events, verify)
        if witness is not None:
            events.emit("witness", id=finding.identifier, witness=witness)
        events.emit("verdict", id=finding.identifier, **verdict)


def _first_confirmed(options, finding, made, folder, sources, events, verify):
    best = None
    tried = 0
    end = real.monotonic() + TRYING_SHARE * options.budget_seconds
    options = copy.copy(options)
    options.budget_seconds *= HARNESS_SHARE
    for text in made["harnesses"]:
        if real.monotonic() > end:
            break
        tried += 1
        program = harness_program(text, folder, made["path"], sources.root)
        options.folder = folder
        verdicts, witnesses = verify(options, [finding], program, sources, events)
        verdict = dict(verdicts[finding.identifier], harness=text)
        if verdict["verdict"] == "confirmed":
            return verdict, witnesses[0]
        if best is None or _ORDER.index(verdict["verdict"]) < _ORDER.index(best["verdict"]):
            best = verdict
    if best is None:
        return {"verdict": "unconfirmed", "why": "no harness: %s" % made["why"], "schedules": 0}, None
    return dict(best, why="%s: %s" % (count_of(tried, "generated harness", "generated harnesses"), best.get("why", ""))), None


def harness_program(text, folder, module_path, root):
    path = os.path.join(folder, HARNESS_FILE)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return Script(path, [], root, is_harness=True, module_path=module_path, text=text)
