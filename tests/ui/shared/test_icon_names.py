"""Every icon that the program asks for by name is there: a missing one is known only when its menu is opened."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import console.ui
from console.ui.shared.look import Look

_UI = Path(console.ui.__file__).parent
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_TABLES = re.compile(r"_?(ICONS?|GLYPHS?)(_OF)?")


def literals(node: ast.expr) -> Iterator[str]:
    """The strings an argument may be: a literal, the two of a choice, those of a table."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.BoolOp | ast.Dict):
        for part in node.values:
            yield from literals(part)
    elif isinstance(node, ast.Subscript):
        yield from literals(node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        for part in (node.func.value, *node.args[1:]):
            yield from literals(part)


def takers(trees: list[ast.Module]) -> dict[str, set[int]]:
    """Who takes an icon, and at which place: functions by their name, classes by theirs."""
    found: dict[str, set[int]] = {"icon": {0}, "pixmap": {0}, "paint": {1}, "paint_color": {1}}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [one.arg for one in node.args.args if one.arg not in {"self", "cls"}]
                if "icon" in names and node.name != "__init__":
                    found.setdefault(node.name, set()).add(names.index("icon"))
            elif isinstance(node, ast.ClassDef):
                fields = [
                    one.target.id
                    for one in node.body
                    if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
                ]
                made = next(
                    (one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"), None
                )
                names = [one.arg for one in made.args.args[1:]] if made is not None else fields
                if "icon" in names or (node.name == "Glyph" and "name" in names):
                    found.setdefault(node.name, set()).add(names.index("icon" if "icon" in names else "name"))
    return found


def asked(tree: ast.Module, taking: dict[str, set[int]]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [node.args[at] for at in taking.get(called, ()) if at < len(node.args)]
            given += [one.value for one in node.keywords if one.arg == "icon"]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [getattr(one, "id", getattr(one, "attr", "")) for one in targets]
            if any(_TABLES.fullmatch(name) for name in names) or "icon" in names or "_icon" in names:
                given = [node.value]
        for one in given:
            for name in literals(one):
                if _NAME.fullmatch(name):
                    yield name, one.lineno


def test_every_icon_that_is_asked_for_is_there(look: Look) -> None:
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(_UI.rglob("*.py"))}
    taking = takers(list(trees.values()))
    there = look.icons.names()
    found = [(path, *one) for path, tree in trees.items() for one in asked(tree, taking)]
    assert len({name for _, name, _ in found}) > 80
    assert [f"{path.relative_to(_UI)}:{line} {name}" for path, name, line in found if name not in there] == []
