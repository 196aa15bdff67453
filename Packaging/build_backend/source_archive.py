"""Writes the source archive: every file under version control, with a project file that builds it."""

import io
import subprocess
import tarfile

from . import metadata

PROJECT = """\
[build-system]
requires = []
build-backend = "build_backend"
backend-path = ["Packaging"]
"""


def write(folder):
    name = f"{metadata.DISTRIBUTION}-{metadata.version()}"
    path = folder / f"{name}.tar.gz"
    with tarfile.open(path, "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for file in tracked_files():
            if file != "pyproject.toml":
                archive.add(metadata.ROOT / file, f"{name}/{file}", recursive=False)
        add(archive, f"{name}/pyproject.toml", PROJECT)
        add(archive, f"{name}/PKG-INFO", metadata.package())
    return path.name


def tracked_files():
    command = ["git", "-C", str(metadata.ROOT), "ls-files", "-z"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if result.returncode != 0:
        raise SystemExit("a source archive is made of a git checkout, and this is none")
    return sorted(result.stdout.decode().split("\0")[:-1])


def add(archive, name, text):
    contents = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size = len(contents)
    archive.addfile(entry, io.BytesIO(contents))
