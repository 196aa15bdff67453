"""Builds the Python package with the Swift toolchain: the hooks that pip calls (PEP 517).

It needs nothing but the standard library, so that a build needs nothing from the network but the grammars.
"""

import tempfile
from pathlib import Path

from . import metadata, notices, program, source_archive
from .wheel_archive import WheelArchive

PACKAGE = Path(__file__).resolve().parent.parent / "race_lint"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    binary = program.build()
    tags = program.tags(binary)
    name = f"{metadata.DISTRIBUTION}-{metadata.version()}"
    with WheelArchive(Path(wheel_directory), name, tags, is_pure=False) as wheel:
        for path in sorted(PACKAGE.glob("*.py")):
            wheel.add(f"race_lint/{path.name}", path.read_bytes())
        wheel.add(f"{name}.data/scripts/race-lint", binary.read_bytes(), is_executable=True)
        metadata.write(wheel, metadata.package())
        wheel.add_metadata("NOTICES.txt", notices.text().encode())
        return wheel.path.name


def build_sdist(sdist_directory, config_settings=None):
    return source_archive.write(Path(sdist_directory))


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    """Spares pip a build when it only wants to know what the package is."""
    folder = Path(metadata_directory) / f"{metadata.DISTRIBUTION}-{metadata.version()}.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(metadata.package(), encoding="utf-8")
    return folder.name
