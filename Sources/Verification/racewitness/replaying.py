"""Replaying witnesses, and looking for the same race again where the sources have changed since."""

from racewitness.confinement import temporary_folder
from racewitness.finding import Finding, parse_range
from racewitness.functions import function_of_evidence, ranges_of_functions
from racewitness.generated import harness_program
from racewitness.judgement import EXCEPTION, LOST_UPDATE, last_name
from racewitness.program import Script
from racewitness.pytest_program import PytestProgram
from racewitness.replay import Replay
from racewitness.stage import run_stage
from racewitness.tasks import stage_options, verify_in_program
from racewitness.witness_file import changed_sources, read_witnesses, switches_of


def replay_witnesses(options, sources, events):
    for witness in read_witnesses(options.replay):
        with temporary_folder() as folder:
            program = _program_of(witness, folder, sources)
            if program.text is not None:
                options.folder = folder
            _replay(options, witness, program, sources, events)


def _program_of(witness, folder, sources):
    described = witness["program"]
    if described["kind"] == "pytest":
        return PytestProgram(described["path"], sources.root, described["arguments"])
    if described["kind"] == "module":
        return Script.of_module(described["path"], described["arguments"], sources.root)
    if "text" in described:
        return harness_program(described["text"], folder, sources.absolute(described["module_path"]), sources.root)
    return Script(sources.absolute(described["path"]), described["arguments"], sources.root, described["kind"] == "harness")


def _replay(options, witness, program, sources, events):
    changed = changed_sources(witness, sources)
    finding = Finding(witness["id"], [parse_range(text, sources.relative) for text in witness["focus"]],
                      [parse_range(text, sources.relative) for text in witness["region"]])
    ranges = finding.focus + [lines for lines in finding.regions if lines not in finding.focus]
    seconds = options.budget_seconds + options.replays
    answer = run_stage(stage_options(options, program, sources, ranges, seconds, int(witness["shrink"])),
                       Replay(witness, finding, options.replays))
    result = answer.get("result") or {"reproduced": 0, "times": options.replays, "steps": []}
    if options.search and result["reproduced"] < result["times"]:
        result["search"] = _search_again(options, witness, program, sources, events)
    events.emit("replay", id=witness["id"], changed_sources=changed, schedule=switches_of(witness),
                failure=answer.get("failure"), summary=witness["outcome"]["summary"], **result)


def _search_again(options, witness, program, sources, events):
    """The verdict on the functions of the witness as they are now; only the same race confirms it."""
    try:
        ranges = ranges_of_functions(witness["functions"], sources)
    except ValueError as error:
        return {"verdict": "not-reached", "why": str(error), "schedules": 0}
    finding = Finding(witness["id"], ranges)
    finding.accepts = _is_like(witness["outcome"], sources)
    verdicts, _ = verify_in_program(options, [finding], program, sources, events)
    verdict = verdicts[finding.identifier]
    return {name: verdict[name] for name in ("verdict", "why", "summary", "schedules", "steps") if name in verdict}


def _is_like(outcome, sources):
    """Whether a candidate is the race of a witness: the same kind, in the same function, on the same variable or with
    the same exception."""
    evidence = outcome["evidence"]

    def is_like(candidate):
        if candidate.kind != outcome["kind"] \
                or function_of_evidence(candidate.kind, candidate.evidence, sources) != outcome["function"]:
            return False
        if candidate.kind == EXCEPTION:
            return candidate.evidence["type"] == evidence["type"]
        if candidate.kind == LOST_UPDATE:
            return last_name(candidate.evidence["variable"]) == last_name(evidence["variable"])
        return True

    return is_like

