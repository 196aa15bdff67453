"""What the package says about itself."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DISTRIBUTION = "race_lint"
VERSION_SOURCE = ROOT / "Sources/RaceLint/Configuration/RequiredVersion.swift"


def version():
    """The version that the program reports."""
    if not VERSION_SOURCE.is_file():
        raise SystemExit("the sources are not here: pip 21.3 or newer builds where they are, older ones do not")
    match = re.search(r'current = "([^"]+)"', VERSION_SOURCE.read_text(encoding="utf-8"))
    if match is None:
        raise SystemExit(f"{VERSION_SOURCE} names no version")
    return match.group(1)


def package():
    """The contents of METADATA."""
    fields = [
        ("Metadata-Version", "2.1"),
        ("Name", "race-lint"),
        ("Version", version()),
        ("Summary", "Finds shared state that threads change without a common lock"),
        ("License", "MIT"),
        ("License-File", "LICENSE"),
        ("License-File", "NOTICES.txt"),
        ("Keywords", "lint,static analysis,threads,data race,free-threading"),
        ("Requires-Python", ">=3.7"),
        ("Classifier", "Development Status :: 3 - Alpha"),
        ("Classifier", "Environment :: Console"),
        ("Classifier", "Intended Audience :: Developers"),
        ("Classifier", "Operating System :: POSIX :: Linux"),
        ("Classifier", "Operating System :: MacOS"),
        ("Classifier", "Programming Language :: Python :: 3"),
        ("Classifier", "Topic :: Software Development :: Quality Assurance"),
        ("Description-Content-Type", "text/markdown"),
    ]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return text(fields) + "\n" + readme


def hook():
    """METADATA of the package that only stands for the published one of the same version."""
    return text(
        [
            ("Metadata-Version", "2.1"),
            ("Name", "race-lint-hook"),
            ("Version", version()),
            ("Summary", "Installs race-lint for pre-commit"),
            ("Requires-Dist", f"race-lint=={version()}"),
        ]
    )


def text(fields):
    return "".join(f"{name}: {value}\n" for name, value in fields)


def write(wheel, contents):
    wheel.add_metadata("METADATA", contents.encode())
    wheel.add_metadata("LICENSE", (ROOT / "LICENSE").read_bytes())
