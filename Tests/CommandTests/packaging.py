"""Makes a wheel around the program at PROGRAM in FOLDER, in the way that `make wheel` does.

The program of the tests is not built to be carried to other machines, which is what the real build refuses.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Packaging"))

import build_backend
from build_backend import elf, program

binary, folder = Path(sys.argv[1]), Path(sys.argv[2])
try:
    print(elf.Program(binary.read_bytes()).platforms("x86_64"))
except SystemExit as refusal:
    print(refusal)
program.build = lambda: binary
program.tags = lambda binary: ["py3-none-any"]
print(build_backend.build_wheel(folder))
print(build_backend.build_sdist(folder))
