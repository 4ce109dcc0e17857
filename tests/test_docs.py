"""What the documents promise is there, and what is there is in the documents."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.make import COMMANDS

CHECKOUT = Path(__file__).resolve().parents[1]
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]
# Options of other people's commands that the documents name.
FOREIGN = {"--branch"}
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def committed() -> list[Path]:
    """The text files git knows, as they lie in the checkout; all files of it where it is no git checkout."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    return [path for name in done.stdout.split("\0") if name and (path := CHECKOUT / name).is_file()]


def words_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def help_of(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "main.py", *command, "--help"],
        cwd=CHECKOUT,
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def cli_help() -> str:
    """The help of the program and of all its commands, found by following the names each one lists."""
    pages: list[str] = []
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        command = waiting.pop()
        page = help_of(*command)
        pages.append(page)
        waiting += [(*command, name) for name in re.findall(r"^ {4}([a-z][a-z0-9-]*)(?= |$)", page, re.MULTILINE)]
    return "\n".join(pages)


def test_every_option_named_in_the_documents_exists(cli_help: str) -> None:
    lines = [
        line for page in PAGES for line in words_of(page).splitlines() if "main.py" in line or "third-ring" in line
    ]
    named = {option for line in lines for option in OPTION.findall(line)} - FOREIGN
    assert named <= set(OPTION.findall(cli_help))


def test_every_option_is_in_the_documents(cli_help: str) -> None:
    said = {option for page in PAGES for option in OPTION.findall(words_of(page))}
    assert set(OPTION.findall(cli_help)) - {"--help"} <= said


def test_every_make_command_named_in_the_documents_exists() -> None:
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z0-9-]+)", words_of(page))}
    assert named <= {*COMMANDS, "help"}


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{page.relative_to(CHECKOUT)}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", words_of(page))
        if not (page.parent / target).exists()
    ]
    assert not dead


def raised_errors() -> list[tuple[str, ast.Call]]:
    known = known_errors()
    return [
        (f"{path.relative_to(CHECKOUT)}:{node.lineno}", node)
        for path in (CHECKOUT / "console").rglob("*.py")
        for node in ast.walk(ast.parse(words_of(path)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in known
    ]


def known_errors() -> set[str]:
    tree = ast.parse(words_of(CHECKOUT / "console" / "errors.py"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def test_every_error_says_what_happened_why_and_what_to_do() -> None:
    assert len(known_errors()) > 1
    for place, call in raised_errors():
        said = [*call.args, *(word.value for word in call.keywords)]
        empty = [part for part in said if isinstance(part, ast.Constant) and not str(part.value).strip()]
        assert len(said) == 3, f"{place}: title, cause and next step"
        assert not empty, f"{place}: one of its three texts is empty"


def test_no_file_names_a_place_of_one_machine_or_a_package_registry() -> None:
    # Put together here, so that this file does not find itself.
    signs = [
        re.compile(sign)
        for sign in ("/" + "root/", "/" + "work/main", r"https?://[^\s\"']*/" + r"simple\b", "pypi" + r"\.org")
    ]
    found = [
        f"{path.relative_to(CHECKOUT)}: {match[0]}"
        for path in committed()
        for sign in signs
        if (match := sign.search(words_of(path)))
    ]
    assert not found
