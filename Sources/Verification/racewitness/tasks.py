"""Verifying findings: the program is started as often as that takes."""

import json
import os

from racewitness.full_scale import FullScaleReplay
from racewitness.generated import verify_generated
from racewitness.judgement import LOST_UPDATE, NON_ATOMIC_OUTCOME
from racewitness.program import Script
from racewitness.pytest_program import PytestProgram
from racewitness.source_files import SourceFiles
from racewitness.stage import StageOptions, run_stage
from racewitness.statements import whole_statements
from racewitness.verdicts import summary
from racewitness.verification import Verification
from racewitness.witness_file import witness_fields, write_witnesses

START_UP_SECONDS = 60


def program_of(options, root):
    if options.pytest:
        return PytestProgram(options.pytest, root, options.program)
    if options.module:
        return Script.of_module(options.module, options.program, root)
    if options.harness:
        return Script(options.harness, options.program, root, is_harness=True)
    return Script(options.program[0], options.program[1:], root)


def stage_options(options, program, sources, ranges, seconds, shrink):
    output = 2 if options.program_output == "stderr" else os.open(os.devnull, os.O_WRONLY)
    return StageOptions(program, sources, ranges, seconds + START_UP_SECONDS, options.run_seconds,
                        options.memory_megabytes, shrink, output, getattr(options, "folder", None))


def verify_findings(options, findings, sources, events):
    """Emits a verdict for each finding, and a witness for those that are confirmed."""
    if options.generate:
        with open(options.findings, encoding="utf-8") as file:
            verify_generated(options, findings, json.load(file), sources, events, verify_in_program)
        return
    program = program_of(options, sources.root)
    verdicts, witnesses = verify_in_program(options, findings, program, sources, events)
    for witness in witnesses:
        events.emit("witness", id=witness["id"], witness=witness)
    for finding in findings:
        events.emit("verdict", id=finding.identifier, **verdicts[finding.identifier])
    if options.witness and witnesses:
        write_witnesses(options.witness, witnesses)


def verify_in_program(options, findings, program, sources, events):
    """(verdicts by identifier, witnesses)."""
    for finding in findings:
        finding.regions = [whole_statements(lines, sources) for lines in finding.regions]
    sources = SourceFiles(sources.root, {lines.file for finding in findings for lines in finding.focus})
    shrink = not options.no_shrink
    answer = _verify_once(options, findings, program, sources, events, shrink)
    if shrink and answer.get("shrunk") and _fails_shrunk(answer):
        events.emit("run", strategy="whole loops", why="with shortened loops the program fails")
        shrink = False
        answer = _verify_once(options, findings, program, sources, events, shrink)
    verdicts = _verdicts(answer, findings)
    for verdict in verdicts.values():
        verdict["shrunk"] = bool(shrink and answer.get("shrunk"))
    _at_full_scale(options, program, sources, verdicts)
    witnesses = [witness_fields(finding, verdicts[finding.identifier], program, answer["sources"], sources)
                 for finding in findings
                 if verdicts[finding.identifier]["verdict"] == "confirmed"]
    return verdicts, witnesses


def _verify_once(options, findings, program, sources, events, shrink):
    ranges = []
    for finding in findings:
        ranges.extend(lines for lines in finding.focus + finding.regions if lines not in ranges)
    verification = Verification(findings, ranges, options.budget_seconds, options.budget_schedules, events,
                                options.granularity)
    seconds = options.budget_seconds * len(findings)
    return run_stage(stage_options(options, program, sources, ranges, seconds, shrink), verification)


def _fails_shrunk(answer):
    result = answer.get("result") or {}
    return any(verdict["verdict"] == "baseline-fails" for verdict in result.values()) or \
        (not answer.get("verified") and bool(answer.get("exceptions")))


def _verdicts(answer, findings):
    """One per finding, also when the program never started a thread or the stage was lost."""
    result = dict(answer.get("result") or {})
    reached = [tuple(place) for place in answer.get("reached", ())]
    for finding in findings:
        if finding.identifier in result:
            continue
        if answer.get("failure"):
            verdict = {"verdict": "unconfirmed", "why": answer["failure"]}
        elif answer.get("exceptions"):
            error = answer["exceptions"][0]
            verdict = {"verdict": "baseline-fails", "evidence": {"exceptions": answer["exceptions"]},
                       "why": "before any thread starts: %s: %s" % (error["type"], error["message"])}
        elif any(finding.names(file, line) for file, line in reached):
            verdict = {"verdict": "reached-single-threaded", "why": "the program started no thread"}
        else:
            verdict = {"verdict": "not-reached", "why": "the program never came to the finding's lines"}
        result[finding.identifier] = dict(verdict, schedules=0)
    return result


def _at_full_scale(options, program, sources, verdicts):
    """Give confirmed findings of shortened loops the numbers of the whole program."""
    witnesses = {identifier: verdict["schedule"] for identifier, verdict in verdicts.items()
                 if verdict["verdict"] == "confirmed" and verdict["shrunk"]}
    if not witnesses:
        return
    answer = run_stage(stage_options(options, program, sources, [], options.budget_seconds, False),
                       FullScaleReplay(witnesses))
    for identifier, outcome in (answer.get("result") or {}).items():
        if outcome is not None:
            verdict = verdicts[identifier]
            verdict["full_scale"] = outcome
            if outcome["differences"] and verdict["kind"] in (LOST_UPDATE, NON_ATOMIC_OUTCOME):
                verdict["summary"] = summary(verdict["kind"], verdict["evidence"], outcome["differences"],
                                             verdict["switches"])
