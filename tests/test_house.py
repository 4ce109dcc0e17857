"""The rules of the house, which run on every change: imports, lint, types, pins, and the shape of modules."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import map as code_map
from tools.make import IMPORT_RULES

CHECKOUT = Path(__file__).resolve().parents[1]
MODULES = sorted(path for top in ("console", "tools", "tests") for path in (CHECKOUT / top).rglob("*.py"))
MOST_LINES = 500
# What would make a second run of the same command, on the hub, give another result than the first, on the replica.
UNREPEATABLE = {"now", "utcnow", "today"}


def assert_content(*command: str) -> None:
    """A checking tool ends well; what it says against the code is the whole message of the failure."""
    done = subprocess.run([sys.executable, *command], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(CHECKOUT).as_posix() for path in paths]


@pytest.mark.first
@pytest.mark.timeout(900)
def test_types_hold() -> None:
    assert_content("-m", "mypy")


def test_lint_is_clean() -> None:
    assert_content("-m", "ruff", "check", "--quiet")


def test_code_is_in_the_format_of_the_house() -> None:
    assert_content("-m", "ruff", "format", "--check", "--quiet")


def test_imports_go_down_only() -> None:
    assert_content("-c", IMPORT_RULES)


@pytest.mark.parametrize("layer", ["commands", "domain"])
def test_no_clock_is_read_where_work_must_be_repeatable(layer: str) -> None:
    reads = [
        f"{path.relative_to(CHECKOUT)}:{call.lineno}"
        for path in (CHECKOUT / "console" / layer).rglob("*.py")
        if path.name != "clock.py"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in UNREPEATABLE
        # A clock that was handed in is a value like any other.
        if isinstance(call.func.value, ast.Name | ast.Attribute) and "date" in ast.unparse(call.func.value)
    ]
    assert not reads, f"these read the machine's clock: {reads}"


def test_every_module_says_what_is_found_there() -> None:
    silent = [path for path in MODULES if path.read_text(encoding="utf-8").strip() and not code_map.headline(path)]
    assert not silent, f"modules without a first line that says what they hold: {names(silent)}"


def test_files_can_be_held_in_mind() -> None:
    long = [path for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES]
    assert not long, f"longer than {MOST_LINES} lines: {names(long)}"


def test_everything_asked_for_is_pinned() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*settings["project"]["dependencies"], *settings["build-system"]["requires"]]
    for extra in settings["project"]["optional-dependencies"].values():
        asked += extra
    lines = [line for line in (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line]
    pins = {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in (Requirement(line) for line in lines if not line.startswith("#"))
    }
    for need in (Requirement(line) for line in asked):
        pin = pins.get(canonicalize_name(need.name))
        assert pin is not None, f"{need.name} is not pinned: run `make constraints`"
        assert pin in need.specifier, f"{need.name}=={pin} is pinned, {need.specifier} is asked for"


def test_map_of_the_code_is_current() -> None:
    page = code_map.PAGE.read_text(encoding="utf-8")
    assert page == code_map.renewed(page), "renew the map: `make map`"
