"""What pip installs is whole: the built package works far from its checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def said(*command: str | Path, cwd: Path, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.timeout(600)
def test_a_desk_is_made_by_the_installed_program(tmp_path: Path, home: Path) -> None:
    said("-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "wheel", cwd=CHECKOUT)
    wheel = next((tmp_path / "wheel").glob("*.whl"))
    place = tmp_path / "installed"
    said("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", place, wheel, cwd=tmp_path)

    start = "from console.app.cli import main; import sys; sys.exit(main())"
    answer = said("-c", "import console; print(console.__file__)", cwd=tmp_path, PYTHONPATH=str(place))
    assert Path(answer.strip()).is_relative_to(place), "the checkout's own package would prove nothing"
    said("-c", start, "desk", "init", "--name", "Desk", "--agent", "Ola", cwd=tmp_path, PYTHONPATH=str(place))
    assert (home / "desk.sqlite").exists()
    for name in ("fonts", "icons", "i18n", "demo", "themes"):
        assert any((place / "console" / "_resources" / name).iterdir()), name
