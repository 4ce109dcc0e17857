"""Makes constraints.txt: the exact version of every package that program, tests and build take, no addresses."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from tools.environment import CHECKOUT, CONSTRAINTS

# Asked for by packages of ours on Windows only: a resolution made elsewhere does not meet it.
ELSEWHERE = ("colorama", "pywin32-ctypes", "tzdata")
HEAD = """\
# The versions Third Ring is tested with, for every Python from 3.11; renewed by `make constraints`.
"""


def write() -> int:
    pinned = resolve()
    lines = [f"{name}=={version}" for name, version in sorted(pinned.items())]
    CONSTRAINTS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{CONSTRAINTS.name}: {len(lines)} packages")
    return 0


def resolve() -> dict[str, str]:
    """Name and version of everything pip would install for the newest allowed versions."""
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        settings = tomllib.load(file)
    wanted = [*settings["project"]["dependencies"], *settings["build-system"]["requires"], *ELSEWHERE]
    for extra in settings["project"]["optional-dependencies"].values():
        wanted += extra
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        # A bare environment: what is installed in ours must not decide what is newest.
        venv.create(place / "bare", with_pip=True)
        bare = place / "bare" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        report = place / "report.json"
        subprocess.run([str(bare), "-m", "pip", "install", "--quiet", "--upgrade", "pip"], check=True)
        command = [str(bare), "-m", "pip", "install", "--quiet", "--dry-run", "--report", str(report)]
        subprocess.run([*command, *wanted], check=True)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {item["metadata"]["name"].lower().replace("_", "-"): item["metadata"]["version"] for item in found}
