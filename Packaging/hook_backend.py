"""Builds the package that pre-commit installs: nothing but the wish for the published one of the same version."""

from pathlib import Path

from build_backend import metadata
from build_backend.wheel_archive import WheelArchive


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    name = f"race_lint_hook-{metadata.version()}"
    with WheelArchive(Path(wheel_directory), name, ["py3-none-any"], is_pure=True) as wheel:
        metadata.write(wheel, metadata.hook())
        return wheel.path.name


def build_sdist(sdist_directory, config_settings=None):
    raise SystemExit("this package is made for pre-commit only; `make wheel` makes the one to publish")
