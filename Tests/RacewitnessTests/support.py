"""Running the helper from tests: on which interpreters, on which program, with which findings."""

import functools
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
PACKAGE = os.path.normpath(os.path.join(HERE, "..", "..", "Sources", "Verification"))


@functools.lru_cache(maxsize=None)
def interpreters():
    """Every CPython from 3.8 on that is found, one per minor version, the running one first.

    Only that one when ``RACEWITNESS_INTERPRETERS`` is ``running``.
    """
    if os.environ.get("RACEWITNESS_INTERPRETERS") == "running":
        return [("%d.%d" % sys.version_info[:2], sys.executable)]
    candidates = [sys.executable, "/usr/bin/python3"] + sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python")))
    found = {}
    for path in candidates:
        version = _version(path)
        if version is not None and version >= (3, 8):
            found.setdefault(version, path)
    return [(".".join(map(str, version)), path) for version, path in found.items()]


def _version(path):
    try:
        text = subprocess.run([path, "-c", "import sys; print(sys.version_info[0], sys.version_info[1], sys.implementation.name)"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30).stdout.decode()
        major, minor, name = text.split()
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return (int(major), int(minor)) if name == "cpython" else None


def programs(kind):
    return sorted("%s/%s" % (kind, name) for name in os.listdir(os.path.join(PROGRAMS, kind)) if name.endswith(".py"))


def marks(path):
    """(focus ranges, region ranges) from the comments ``# focus`` and ``# focus region`` at the ends of lines."""
    focus, regions = [], []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            found = re.search(r"# focus( region)?$", line.rstrip())
            if found:
                focus.append((number, number))
                if found.group(1) and regions and regions[-1][1] == number - 1:
                    regions[-1] = (regions[-1][0], number)
                elif found.group(1):
                    regions.append((number, number))
    return focus, regions


def finding(program, root=PROGRAMS):
    focus, regions = marks(os.path.join(root, program))
    entry = {"id": program, "focus": ["%s:%d-%d" % ((program,) + lines) for lines in focus]}
    if regions:
        entry["region"] = ["%s:%d-%d" % ((program,) + lines) for lines in regions]
    return entry


def helper(arguments, python=sys.executable, root=PROGRAMS, timeout=120, check=True):
    """The events of one invocation, in order."""
    environment = dict(os.environ, PYTHONPATH=PACKAGE, PYTHONHASHSEED="0")
    done = subprocess.run([python, "-m", "racewitness", "--root", root] + arguments, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment, timeout=timeout)
    if check and done.returncode != 0:
        raise AssertionError("racewitness left with %d: %s" % (done.returncode, done.stderr.decode()[-2000:]))
    return [json.loads(line) for line in done.stdout.splitlines()]


def options_of(entry):
    options = []
    for lines in entry["focus"]:
        options += ["--focus", lines]
    for lines in entry.get("region", ()):
        options += ["--region", lines]
    return options


def verdict(program, *options, python=sys.executable, root=PROGRAMS):
    """The verdict event for the marked lines of a program."""
    events = helper(options_of(finding(program, root)) + list(options) + [os.path.join(root, program)], python, root)
    return only(events, "verdict")


def only(events, kind):
    found = [event for event in events if event["event"] == kind]
    if len(found) != 1:
        raise AssertionError("%d events %r in %r" % (len(found), kind, events))
    return found[0]
