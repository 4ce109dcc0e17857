"""The environment `.venv` of a checkout: made once, and filled again only when what it holds has changed."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.system_packages import install_debian, may_install, system_family

CHECKOUT = Path(__file__).resolve().parents[1]
PLACE = CHECKOUT / ".venv"
STAMP = PLACE / "installed.json"
CONSTRAINTS = CHECKOUT / "constraints.txt"


def python() -> Path:
    return PLACE / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(*extras: str) -> Path:
    """Make sure the environment holds the program and these optional dependencies; the Python to run it with."""
    wanted = fingerprint()
    held, held_extras = read_stamp()
    usable = works()
    if usable and held == wanted and set(extras) <= set(held_extras):
        return python()
    if not usable:
        create()
    names = sorted({*extras, *held_extras})
    # Gone while pip works: an interrupted installation must not look finished.
    STAMP.unlink(missing_ok=True)
    print(f"Installing what Third Ring needs into {PLACE.name} (a minute or two, only this once) …", flush=True)
    command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, "-c", CONSTRAINTS.name, *dependencies(names)], cwd=CHECKOUT, check=False)
    if done.returncode != 0:
        sys.exit(
            "Third Ring could not be installed: pip's own words are above. "
            "Check the network connection and the free space on the disk, then run the same command again."
        )
    STAMP.write_text(json.dumps({"fingerprint": wanted, "extras": names}), encoding="utf-8")
    return python()


def dependencies(extras: Iterable[str]) -> list[str]:
    """What pyproject.toml asks for, with these of its optional parts. The program itself runs from the checkout."""
    asked = project()
    found = list(asked["dependencies"])
    for name in extras:
        found += asked["optional-dependencies"][name]
    return found


def project() -> dict[str, Any]:
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        return dict(tomllib.load(file)["project"])


def fingerprint() -> str:
    """Changes whenever the environment must be filled again: other dependencies, pins, Python or place."""
    asked = project()
    parts = [asked["dependencies"], asked["optional-dependencies"], CONSTRAINTS.read_text(encoding="utf-8")]
    return hashlib.sha256(json.dumps([*parts, sys.version, str(CHECKOUT)]).encode()).hexdigest()


def read_stamp() -> tuple[str, list[str]]:
    """The fingerprint and the extras of the last finished installation; nothing where there was none."""
    try:
        held = json.loads(STAMP.read_text(encoding="utf-8"))
        return str(held["fingerprint"]), [str(name) for name in held["extras"]]
    except (OSError, ValueError, LookupError, TypeError):
        return "", []


def works() -> bool:
    """Whether the environment is there and its Python and pip start (a moved or half-made one does not)."""
    if not python().exists():
        return False
    code = "import pip, sys; print(sys.version)"
    asked = subprocess.run([str(python()), "-c", code], capture_output=True, text=True, check=False)
    return asked.returncode == 0 and asked.stdout.strip() == sys.version.strip()


def create() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        fetch_venv_module()
    shutil.rmtree(PLACE, ignore_errors=True)
    # The Python beneath: the one that runs this may be that of the very environment that is made anew.
    beneath = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([beneath, "-m", "venv", str(PLACE)], check=True)


def fetch_venv_module() -> None:
    """Debian and Ubuntu keep the part that makes environments in a package of its own."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if may_install() and install_debian([package]):
        return
    how = f"sudo apt-get install {package}" if system_family() == "debian" else "the system's package for Python's venv"
    sys.exit(f"This Python cannot make virtual environments, because its ensurepip module is missing.\nInstall: {how}")
