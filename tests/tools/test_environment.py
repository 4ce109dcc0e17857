"""The environment of a checkout is made when it is needed, and left alone when nothing has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PROJECT = '[project]\nname = "x"\ndependencies = ["pip"]\noptional-dependencies.test = ["pip"]\n'
INSTALLS = "Installing"


def prepare(checkout: Path, *extras: str) -> str:
    """What is said on the way; the environment asks for pip alone, which every one has, so nothing is fetched."""
    code = f"from tools.environment import prepare; prepare(*{extras!r})"
    env = {**os.environ, "PIP_NO_INDEX": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, env=env, capture_output=True, text=True, check=True
    )
    return done.stdout


# One story, because making an environment takes seconds.
@pytest.mark.first
@pytest.mark.timeout(900)
def test_filled_once_and_again_only_when_it_must_be(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    shutil.copytree(CHECKOUT / "tools", checkout / "tools")
    settings, pins = checkout / "pyproject.toml", checkout / "constraints.txt"
    settings.write_text(PROJECT, encoding="utf-8")
    pins.write_text("", encoding="utf-8")

    assert INSTALLS in prepare(checkout)
    assert INSTALLS not in prepare(checkout)

    assert INSTALLS in prepare(checkout, "test")
    assert INSTALLS not in prepare(checkout, "test")
    assert INSTALLS not in prepare(checkout), "the smaller environment is a part of the larger one"

    pins.write_text("pip>=1\n", encoding="utf-8")
    assert INSTALLS in prepare(checkout)
    assert INSTALLS not in prepare(checkout, "test"), "what was there stays there"

    settings.write_text(PROJECT + "[tool.ruff]\nline-length = 90\n", encoding="utf-8")
    assert INSTALLS not in prepare(checkout), "settings of a tool are no reason to install"

    settings.write_text(PROJECT.replace('["pip"]', '["nowhere-to-be-found"]', 1), encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        prepare(checkout)
    assert "could not be installed" in failed.value.stderr
    settings.write_text(PROJECT, encoding="utf-8")
    assert INSTALLS in prepare(checkout), "a failed installation is not taken for a finished one"

    python = checkout / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    python.unlink()
    assert INSTALLS in prepare(checkout), "a broken environment is made anew"
    assert python.exists()
