"""The two things the helper does: verify findings, replay witnesses. Each starts the program as often as it needs to."""

import os

from racewitness.finding import Finding, parse_range
from racewitness.full_scale import FullScaleReplay
from racewitness.judgement import LOST_UPDATE, NON_ATOMIC_OUTCOME
from racewitness.program import Script
from racewitness.pytest_program import PytestProgram
from racewitness.replay import Replay
from racewitness.source_files import SourceFiles
from racewitness.stage import StageOptions, run_stage
from racewitness.verdicts import summary
from racewitness.verification import Verification
from racewitness.witness_file import changed_sources, read_witnesses, switches_of, witness_fields, write_witnesses

START_UP_SECONDS = 60


def program_of(options, root):
    if options.pytest:
        return PytestProgram(options.pytest, root)
    if options.harness:
        return Script(options.harness, options.program, root, is_harness=True)
    return Script(options.program[0], options.program[1:], root)


def _stage_options(options, program, sources, ranges, seconds, shrink):
    output = 2 if options.program_output == "stderr" else os.open(os.devnull, os.O_WRONLY)
    return StageOptions(program, sources, ranges, seconds + START_UP_SECONDS, options.run_seconds,
                        options.memory_megabytes, shrink, output)


def verify_findings(options, findings, sources, events):
    program = program_of(options, sources.root)
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
    witnesses = []
    for finding in findings:
        verdict = verdicts[finding.identifier]
        if verdict["verdict"] == "confirmed":
            witness = witness_fields(finding, verdict, program, answer["sources"])
            witnesses.append(witness)
            events.emit("witness", id=finding.identifier, witness=witness)
        events.emit("verdict", id=finding.identifier, **verdict)
    if options.witness and witnesses:
        write_witnesses(options.witness, witnesses)


def _verify_once(options, findings, program, sources, events, shrink):
    ranges = []
    for finding in findings:
        ranges.extend(lines for lines in finding.focus + finding.regions if lines not in ranges)
    verification = Verification(findings, ranges, options.budget_seconds, options.budget_schedules, events,
                                options.granularity)
    seconds = options.budget_seconds * len(findings)
    return run_stage(_stage_options(options, program, sources, ranges, seconds, shrink), verification)


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
    answer = run_stage(_stage_options(options, program, sources, [], options.budget_seconds, False),
                       FullScaleReplay(witnesses))
    for identifier, outcome in (answer.get("result") or {}).items():
        if outcome is not None:
            verdict = verdicts[identifier]
            verdict["full_scale"] = outcome
            if outcome["differences"] and verdict["kind"] in (LOST_UPDATE, NON_ATOMIC_OUTCOME):
                verdict["summary"] = summary(verdict["kind"], verdict["evidence"], outcome["differences"],
                                             verdict["switches"])


def replay_witnesses(options, sources, events):
    for witness in read_witnesses(options.replay):
        described = witness["program"]
        if described["kind"] == "pytest":
            program = PytestProgram(described["path"], sources.root)
        else:
            program = Script(sources.absolute(described["path"]), described["arguments"], sources.root,
                             described["kind"] == "harness")
        changed = changed_sources(witness, sources)
        finding = Finding(witness["id"], [parse_range(text, sources.relative) for text in witness["focus"]],
                          [parse_range(text, sources.relative) for text in witness["region"]])
        ranges = finding.focus + [lines for lines in finding.regions if lines not in finding.focus]
        seconds = options.budget_seconds + options.replays
        answer = run_stage(_stage_options(options, program, sources, ranges, seconds, witness["shrink"]),
                           Replay(witness, finding, options.replays))
        result = answer.get("result") or {"reproduced": 0, "times": options.replays, "steps": []}
        events.emit("replay", id=witness["id"], changed_sources=changed, schedule=switches_of(witness),
                    failure=answer.get("failure"), summary=witness["outcome"]["summary"], **result)
