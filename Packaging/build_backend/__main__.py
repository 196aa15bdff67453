"""`python3 Packaging/build_backend FOLDER`: writes the wheel and the source archive."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import build_backend

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name in (build_backend.build_wheel(folder), build_backend.build_sdist(folder)):
    print(f"{folder / name} ({(folder / name).stat().st_size / 1_000_000:.1f} MB)")
