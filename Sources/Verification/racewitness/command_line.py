"""The command line: what to run, which lines to verify, how long, and where events and witnesses go."""

import argparse
import os
import platform
import signal
import sys

from racewitness import PROTOCOL, eval_breaker
from racewitness.finding import Finding, parse_range, read_findings
from racewitness.protocol import Events
from racewitness.source_files import SourceFiles
from racewitness.stage import end_all_stages
from racewitness.replaying import replay_witnesses
from racewitness.tasks import verify_findings


def make_parser():
    parser = argparse.ArgumentParser(prog="racewitness", description=__doc__)
    parser.add_argument("--root", default=".", metavar="DIR", help="the program's files are named relative to this folder")
    parser.add_argument("--focus", action="append", default=[], metavar="FILE:LO-HI", help="lines of the finding")
    parser.add_argument("--region", action="append", default=[], metavar="FILE:LO-HI", help="lines meant to be atomic")
    parser.add_argument("--findings", metavar="FILE.json", help="a list of {id, focus, region} to verify in one go")
    parser.add_argument("--budget-seconds", type=float, default=20.0, metavar="S", help="per finding (default 20)")
    parser.add_argument("--budget-schedules", type=int, default=5000, metavar="N", help="per finding (default 5000)")
    parser.add_argument("--run-seconds", type=float, default=10.0, metavar="S", help="limit for one schedule (default 10)")
    parser.add_argument("--memory-megabytes", type=int, default=4096, metavar="M", help="0 for no limit (default 4096)")
    parser.add_argument("--witness", metavar="OUT.json", help="write what was found to this file")
    parser.add_argument("--replay", metavar="W.json", help="replay a witness instead of searching")
    parser.add_argument("--replays", type=int, default=5, metavar="N", help="how often --replay does it (default 5)")
    parser.add_argument("--search", action="store_true", help="look for the race again when --replay does not reproduce it")
    parser.add_argument("--granularity", choices=("opcode", "gil"), default="opcode",
                        help="switch anywhere, or only where this interpreter could by itself")
    parser.add_argument("--no-shrink", action="store_true", help="leave long constant loops as they are")
    parser.add_argument("--events-fd", type=int, metavar="N", help="descriptor for events (default: standard output)")
    parser.add_argument("--program-output", choices=("null", "stderr"), default="null",
                        help="what becomes of the program's own output")
    parser.add_argument("--pytest", metavar="NODEID", help="run this test; what follows are options of pytest")
    parser.add_argument("--module", metavar="NAME", help="run this module as ``python -m`` does; arguments follow")
    parser.add_argument("--harness", metavar="FILE", help="run this file with the root on the module path")
    parser.add_argument("--generate", action="store_true",
                        help="make a harness for each finding of --findings that the program, if there is one, does not confirm")
    parser.add_argument("program", nargs=argparse.REMAINDER, metavar="script.py args…")
    return parser


def main(arguments=None):
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.program[:1] == ["--"]:
        options.program = options.program[1:]
    events = Events(os.dup(1) if options.events_fd is None else options.events_fd)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end_all_stages)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (number,))  # whoever started us may have blocked them
    events.emit("hello", protocol=PROTOCOL, python=platform.python_version(), gil=eval_breaker.has_gil,
                backend="monitoring" if sys.version_info >= (3, 12) else "settrace")
    try:
        _dispatch(options, events, parser)
    except (ValueError, OSError, KeyError) as error:
        events.emit("error", message="%s: %s" % (type(error).__name__, error))
        sys.exit(2)


def _dispatch(options, events, parser):
    sources = SourceFiles(options.root)
    if options.replay:
        replay_witnesses(options, sources, events)
        return
    named = [options.pytest, options.module, options.harness]
    options.names_program = bool(options.program) or any(named)
    if sum(map(bool, named)) > 1 or not (options.names_program or options.generate):
        parser.error("name one of: a script, --module, --pytest, --harness; or --generate")
    findings = findings_of(options, sources)
    if options.generate and not options.findings:
        parser.error("--generate needs --findings")
    if not findings:
        parser.error("name the lines to verify: --focus or --findings")
    verify_findings(options, findings, sources, events)


def findings_of(options, sources):
    findings = read_findings(options.findings, sources.relative) if options.findings else []
    if options.focus:
        findings.append(Finding("1", [parse_range(text, sources.relative) for text in options.focus],
                                [parse_range(text, sources.relative) for text in options.region] or None))
    return findings
