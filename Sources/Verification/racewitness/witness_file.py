"""The file a witness is kept in: enough to make the race happen again, on another day and another CPython."""

import json
import platform

from racewitness import WITNESS_SCHEMA
from racewitness.functions import function_of_evidence, functions_of_ranges


def witness_fields(finding, verdict, program, versions, sources):
    return {
        "schema": WITNESS_SCHEMA,
        "id": finding.identifier,
        "program": program.describe(),
        "focus": [lines.text() for lines in finding.focus],
        "region": [lines.text() for lines in finding.regions],
        "functions": functions_of_ranges(finding.focus, sources),
        "sources": {name: versions[name] for name in sorted(versions)},
        "interpreter": {"implementation": platform.python_implementation(), "version": platform.python_version()},
        "shrink": verdict["shrunk"],
        "schedule": [{"thread": thread, "at": {"file": symbol[0], "line": symbol[1], "kind": symbol[2],
                                               "mode": symbol[3], "expression": symbol[4]}, "nth": nth, "to": to}
                     for thread, symbol, nth, to in verdict["schedule"]],
        "watched": verdict["watched"],
        "outcome": {"kind": verdict["kind"], "differences": verdict["differences"], "evidence": verdict["evidence"],
                    "function": function_of_evidence(verdict["kind"], verdict["evidence"], sources),
                    "summary": verdict["summary"]},
    }


def switches_of(witness):
    return [(entry["thread"], (entry["at"]["file"], entry["at"]["line"], entry["at"]["kind"], entry["at"]["mode"],
                               entry["at"]["expression"]), entry["nth"], entry["to"]) for entry in witness["schedule"]]


def write_witnesses(path, witnesses):
    """One object for one witness, a list for several."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(witnesses[0] if len(witnesses) == 1 else witnesses, file, indent=1)
        file.write("\n")


def read_witnesses(path):
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    found = found if isinstance(found, list) else [found]
    for witness in found:
        if witness.get("schema") != WITNESS_SCHEMA:
            raise ValueError("%s: schema %r is not known to this version, which reads %d" % (
                path, witness.get("schema"), WITNESS_SCHEMA))
    return found


def changed_sources(witness, sources):
    """Names of the files that are not what they were when the witness was found."""
    return sorted(name for name, digest in witness["sources"].items() if sources.digest(name) != digest)
