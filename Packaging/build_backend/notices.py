"""What the program contains that others wrote, with their terms: the file NOTICES.txt of the wheel."""

import json
import sys
from pathlib import Path

from .metadata import ROOT

# The folder of a build, and that of a plain `swift build`, in which tests look.
CHECKOUTS = [ROOT / ".build/wheel/checkouts", ROOT / ".build/checkouts"]
SYSTEM_DOCUMENTS = [Path("/usr/share/doc/libtree-sitter-dev/copyright"), Path("/opt/homebrew/opt/tree-sitter/LICENSE")]
LESSER_LICENSE = Path("/usr/share/common-licenses/LGPL-2.1")

SWIFT = """\
The Swift standard library and runtime, swift-foundation (FoundationEssentials) with swift-collections, and libdispatch:
Copyright Apple Inc. and the Swift project authors, Apache License 2.0 with the Runtime Library Exception, as printed
below for swift-argument-parser.
"""
SYSTEM = """\
The GNU C Library, linked statically: Copyright Free Software Foundation, GNU Lesser General Public License 2.1 or later.
The source archive of this package, together with any build of that library, makes the program anew. libgcc and libstdc++:
GNU General Public License 3 with the GCC Runtime Library Exception.
"""


def text():
    """The whole file; ends with a sentence if terms are missing that must go with the program."""
    argument_parser = first([folder / "swift-argument-parser/LICENSE.txt" for folder in CHECKOUTS])
    parts = [
        ("What race-lint contains", "The program is race-lint's own code, under the terms in LICENSE, and the following."),
        ("Swift", SWIFT),
        (f"swift-argument-parser {resolved('swift-argument-parser')}", read(argument_parser)),
    ]
    for language in ("python", "swift"):
        parts.append((grammar(language), read(ROOT / f"Grammars/sources/{language}/LICENSE")))
    parts.append(("tree-sitter, the library", read(first(SYSTEM_DOCUMENTS))))
    if sys.platform == "linux":
        parts.append(("System libraries", SYSTEM))
        if LESSER_LICENSE.is_file():
            parts.append(("GNU Lesser General Public License 2.1", read(LESSER_LICENSE)))
    return "\n\n".join(f"{title}\n{'=' * len(title)}\n\n{body.strip()}" for title, body in parts) + "\n"


def read(path):
    if not path.is_file():
        raise SystemExit(f"the terms of a part of the program are not at {path}")
    return path.read_text(encoding="utf-8", errors="replace")


def first(paths):
    """The first that is there; otherwise the first, to be named as missing."""
    return next((path for path in paths if path.is_file()), paths[0])


def resolved(package):
    """The version of a package that the build takes."""
    pins = json.loads((ROOT / "Package.resolved").read_text(encoding="utf-8"))["pins"]
    return next(pin["state"]["version"] for pin in pins if pin["identity"] == package)


def grammar(language):
    """The name and version of a grammar."""
    for line in (ROOT / "Grammars/lock.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"tree-sitter-{language}=="):
            return line.split()[0].replace("==", " ")
    raise SystemExit(f"Grammars/lock.txt names no grammar for {language}")
