"""Builds the program to be carried to other machines: everything that it needs is within."""

import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from . import elf
from .metadata import ROOT

NEEDED = (6, 2)
SCRATCH = ROOT / ".build/wheel"

# No shared library is needed, what nobody calls is left out, and functions of the same code are kept once.
LINUX_OPTIONS = ["-Xswiftc", "-static-executable", "-Xswiftc", "-use-ld=lld"]
LINUX_OPTIONS += ["-Xswiftc", "-Xfrontend", "-Xswiftc", "-function-sections"]
LINUX_OPTIONS += ["-Xlinker", "--gc-sections", "-Xlinker", "--icf=safe", "-Xlinker", "--strip-all"]


def build():
    """Answers the path of the program; ends with a sentence about what is missing."""
    swift = toolchain()
    library = static_tree_sitter()
    run([sys.executable, "Grammars/fetch"])
    folder = SCRATCH / "static"
    folder.mkdir(parents=True, exist_ok=True)
    # The linker takes the first library that it meets, and a shared one before a static one of the same folder.
    link = folder / library.name
    if link.is_symlink():
        link.unlink()
    link.symlink_to(library)
    command = [swift, "build", "-c", "release", "--product", "race-lint", "--scratch-path", str(SCRATCH)]
    command += ["-Xlinker", f"-L{folder}"]
    if sys.platform == "linux":
        command += LINUX_OPTIONS
    run(command)
    built = SCRATCH / "release/race-lint"
    if sys.platform != "linux":
        return built
    smaller = SCRATCH / "race-lint"
    smaller.write_bytes(elf.Program(built.read_bytes()).without_unwinding())
    return smaller


def tags(binary):
    """Where it runs: as its file says, not as this machine is."""
    if sys.platform == "linux":
        platforms = elf.Program(binary.read_bytes()).platforms(platform.machine())
    else:
        commands = run(["otool", "-l", str(binary)])
        version = re.search(r"minos (\d+)\.(\d+)", commands)
        if version is None:
            raise SystemExit(f"{binary} does not say which macOS it needs")
        platforms = [f"macosx_{version.group(1)}_{version.group(2)}_{platform.machine()}"]
    return [f"py3-none-{platform}" for platform in platforms]


def toolchain():
    swift = shutil.which("swift")
    if swift is None:
        raise SystemExit("building race-lint needs the Swift toolchain, 6.2 or newer, and there is no `swift` here")
    found = re.search(r"Swift version (\d+)\.(\d+)", run([swift, "--version"]))
    if found and tuple(map(int, found.groups())) < NEEDED:
        raise SystemExit(f"building race-lint needs Swift 6.2 or newer, and {swift} is {found.group()[14:]}")
    return swift


def static_tree_sitter():
    """The library in the form that is copied into the program."""
    missing = "building race-lint needs the tree-sitter library with its static form (Debian: libtree-sitter-dev)"
    if shutil.which("pkg-config") is None:
        raise SystemExit(missing + " and pkg-config")
    result = subprocess.run(
        ["pkg-config", "--variable=libdir", "tree-sitter"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    library = Path(result.stdout.decode().strip()) / "libtree-sitter.a"
    if result.returncode != 0 or not library.is_file():
        raise SystemExit(missing)
    return library


def run(command):
    """Answers what the command printed; ends with it if the command fails."""
    result = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    output = result.stdout.decode(errors="replace")
    if result.returncode != 0:
        raise SystemExit(f"{output}\n{command[0]} failed with status {result.returncode}")
    return output
