"""Generation in a process of its own, which imports the program and tries harnesses within limits."""

import json
import os
import sys

from racewitness import safety
from racewitness.confinement import confine
from racewitness.generation.generator import Generator, NoHarness
from racewitness.generation.importing import ImportFailed
from racewitness.patches import install_time
from racewitness.stage import run_in_group

IMPORT_SECONDS = 20
BUSY = 12  # times longer on a busy machine


def generate(request, folder, seconds, memory_megabytes):
    """{harnesses, path, why}: texts that can be tried under control, the most promising first.

    ``seconds`` are of processor time. They may write only below ``folder``; ``path`` is the folder that they need on the module path.
    """
    def work(writer):
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        safety.limit_resources(memory_megabytes)
        confine(folder)
        install_time()
        data = json.dumps(_attempt(request, seconds)).encode()
        while data:
            data = data[os.write(writer, data):]

    data = run_in_group(work, BUSY * seconds + IMPORT_SECONDS)
    if not data:
        return {"harnesses": [], "path": None, "why": "no harness was found in time"}
    return json.loads(data.decode())


def _attempt(request, seconds):
    generator = Generator(request, seconds)
    sys.setrecursionlimit(3000)
    try:
        texts, why = [scenario.text(request.variable or "a race") for scenario in generator.run()], None
    except (ImportFailed, NoHarness) as error:
        texts, why = [], str(error)
    return {"harnesses": texts, "path": generator.importing.folder, "why": why}
