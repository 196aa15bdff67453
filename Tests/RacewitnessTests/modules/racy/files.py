"""Calls that must not be made with made-up arguments outside of a temporary folder, before the counter is lost."""

import os
import subprocess

removed = 0


def remove(path):
    global removed
    removed += 1  # focus
    os.remove("/" + os.environ["RACE_LINT_TEST_FILE"].lstrip("/"))
    subprocess.run(["touch", os.environ["RACE_LINT_TEST_FILE"] + ".touched"])
    return path
