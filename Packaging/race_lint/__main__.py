"""`python -m race_lint`: runs the program that was installed with this package."""

import os
import sys
import sysconfig
from pathlib import Path


def candidates():
    """Where pip puts scripts: of the environment, of the user, and beside packages of `--prefix` and `--target`."""
    yield sysconfig.get_path("scripts")
    user = "osx_framework_user" if sys.platform == "darwin" and sys._framework else "posix_user"
    yield sysconfig.get_path("scripts", scheme=user)
    here = Path(__file__).resolve()
    yield here.parents[1] / "bin"
    if len(here.parents) > 4:
        yield here.parents[4] / "bin"


def find():
    for folder in candidates():
        path = Path(folder) / "race-lint"
        if path.is_file() and os.access(path, os.X_OK):
            return str(path)
    sys.exit("race_lint: the program `race-lint` is not where pip puts scripts; reinstall the package")


if __name__ == "__main__":
    program = find()
    os.execv(program, [program, *sys.argv[1:]])
