"""Every kind of row that a command touches is one that a console knows how to bring."""

from __future__ import annotations

import ast
from pathlib import Path

from console import commands
from console.sync.pull import PARTS

COMMANDS = Path(commands.__file__).parent


def touched() -> set[str]:
    """The kinds named in calls of `touch`, as they stand in the code of all commands."""
    found = set()
    for path in COMMANDS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "touch":
                kind = node.args[0]
                assert isinstance(kind, ast.Constant), f"{path.name}: a kind that cannot be read here"
                found.add(str(kind.value))
    return found


def test_what_is_touched_can_be_brought() -> None:
    assert len(touched()) > 10
    assert touched() <= set(PARTS)
