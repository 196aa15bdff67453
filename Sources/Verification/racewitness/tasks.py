"""Verifying findings: the program is started as often as that takes."""

import json
import os

from racewitness.budget import BUSY
from racewitness.full_scale import FullScaleReplay
from racewitness.generated import verify_generated
from racewitness.judgement import LOST_UPDATE, NON_ATOMIC_OUTCOME, last_name
from racewitness.loop_shrinking import WHOLE
from racewitness.program import Script
from racewitness.pytest_program import PytestProgram
from racewitness.scales import Scales
from racewitness.source_files import SourceFiles
from racewitness.stage import StageOptions, run_stage
from racewitness.statements import whole_statements
from racewitness.verdicts import REACHED, summary
from racewitness.verification import Verification
from racewitness.witness_file import witness_fields, write_witnesses

START_UP_SECONDS = 60
QUICK_SCHEDULES = 60   # most races are made to happen in fewer


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
                        options.memory_megabytes, shrink, output, getattr(options, "folder", None), 1 if options.generate else 5)


def verify_findings(options, findings, sources, events):
    """Emits a verdict for each finding, and a witness for those that are confirmed."""
    task = _Task(options, findings, sources, events)
    if options.names_program and options.generate:
        task.run_program(quickly=True)
    if options.generate:
        task.run_harnesses()
    if options.names_program:
        task.run_program()
    task.settle_rest()
    if options.witness and task.witnesses:
        write_witnesses(options.witness, list(task.witnesses.values()))


class _Task:
    """What is known of each finding so far."""

    def __init__(self, options, findings, sources, events):
        self.options = options
        self.findings = findings
        self.sources = sources
        self.events = events
        self.verdicts = {}
        self.witnesses = {}
        self.settled = set()

    def _settle(self, identifier):
        """Says what will not change any more, at once: somebody may stop us."""
        if identifier not in self.settled:
            self.settled.add(identifier)
            if identifier in self.witnesses:
                self.events.emit("witness", id=identifier, witness=self.witnesses[identifier])
            self.events.emit("verdict", id=identifier, **self.verdicts[identifier])

    def settle_rest(self):
        for finding in self.findings:
            self._settle(finding.identifier)

    def _pending(self):
        return [finding for finding in self.findings if finding.identifier not in self.witnesses]

    def run_program(self, quickly=False):
        """``quickly``: no more than a first look, because harnesses have not been tried yet."""
        pending = self._pending()
        if pending:
            program = program_of(self.options, self.sources.root)
            verdicts, witnesses = verify_in_program(self.options, pending, program, self.sources, self.events, quickly)
            for identifier, verdict in verdicts.items():
                known = self.verdicts.get(identifier)
                self.verdicts[identifier] = verdict if known is None else _better(verdict, known)
            for witness in witnesses:
                self.witnesses[witness["id"]] = witness
                self._settle(witness["id"])

    def run_harnesses(self):
        with open(self.options.findings, encoding="utf-8") as file:
            entries = {str(entry["id"]): entry for entry in json.load(file)}
        for finding in self._pending():
            identifier = finding.identifier
            made, witness = verify_generated(self.options, finding, entries[identifier], self.sources, self.events,
                                             verify_in_program)
            self.verdicts[identifier] = _better(self.verdicts.get(identifier), made)
            if witness is not None:
                self.witnesses[identifier] = witness
            if witness is not None or not self.options.names_program:
                self._settle(identifier)


def _better(verdict, made):
    """What a program did counts more than what harnesses did not do, if it came to the lines at all."""
    if verdict is None or made["verdict"] == "confirmed":
        return made
    return verdict if verdict["verdict"] in REACHED or made["verdict"] not in REACHED else made


def verify_in_program(options, findings, program, sources, events, quickly=False):
    """(verdicts by identifier, witnesses); ``quickly`` runs few schedules, of the program at its shortest."""
    for finding in findings:
        finding.regions = [whole_statements(lines, sources, last_name(finding.variable)) for lines in finding.regions]
    sources = SourceFiles(sources.root, {lines.file for finding in findings for lines in finding.focus})
    scales = Scales(findings, whole_only=options.no_shrink)
    while scales.pending:
        limit, share = scales.next()
        answer = _verify_once(options, scales.pending, program, sources, events, limit, share,
                              min(QUICK_SCHEDULES if quickly else options.budget_schedules, options.budget_schedules))
        scales.add(_verdicts(answer, scales.pending), answer.get("shrunk") or [], answer.get("sources"))
        if quickly:
            break
    verdicts = scales.verdicts
    _at_full_scale(options, program, sources, verdicts)
    witnesses = [witness_fields(finding, verdicts[finding.identifier], program, scales.versions, sources)
                 for finding in findings
                 if verdicts[finding.identifier]["verdict"] == "confirmed"]
    return verdicts, witnesses


def _verify_once(options, findings, program, sources, events, shrink, share, schedules):
    ranges = []
    for finding in findings:
        ranges.extend(lines for lines in finding.focus + finding.regions if lines not in ranges)
    verification = Verification(findings, ranges, options.budget_seconds * share, schedules, events,
                                options.granularity)
    seconds = BUSY * options.budget_seconds * share * len(findings)
    return run_stage(stage_options(options, program, sources, ranges, seconds, shrink), verification)


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
        elif answer.get("waits"):
            verdict = {"verdict": "not-reached", "why": "the program waits for something outside and starts no thread"}
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
    answer = run_stage(stage_options(options, program, sources, [], options.budget_seconds, WHOLE),
                       FullScaleReplay(witnesses))
    for identifier, outcome in (answer.get("result") or {}).items():
        if outcome is not None:
            verdict = verdicts[identifier]
            verdict["full_scale"] = outcome
            if outcome["differences"] and verdict["kind"] in (LOST_UPDATE, NON_ATOMIC_OUTCOME):
                verdict["summary"] = summary(verdict["kind"], verdict["evidence"], outcome["differences"],
                                             verdict["switches"])
