"""What the sources of the screens may not contain, and that every token and icon they name exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.ui.shared.fonts import ROLES
from console.ui.shared.look import Look
from console.ui.shared.theme import read_tokens

UI = Path(__file__).resolve().parents[3] / "console" / "ui"
SOURCES = sorted([*UI.rglob("*.py"), *(UI.parent / "app").rglob("*.py")])

HEX_COLOR = re.compile(r"""["':\s(]#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})["';\s)]""")
# Not every word after "go." is a colour: commands have names of that form too.
TOKEN = re.compile(
    r"(?:bg|border|text|bubble)\.[a-z]+|(?:accent|go|warn|stop|note)\.(?:fill|hover|on|text|tint|border)"
)
ICON_WORDS = {"icon", "action_icon", "glyph", "icon_name"}
# Where the name of an icon stands without a keyword: calls and the place among their arguments.
ICON_PLACES = {"IconButton": 1, "Ring": 1, "EmptyState": 1, "Strip": 2}


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each text in the source with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def parsed() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES]


def hex_colors(text: str) -> list[str]:
    return HEX_COLOR.findall(text)


@pytest.mark.parametrize("text", ['QColor("#1B5E72")', "color: #fff;", "x = '#80FFFFFF'"])
def test_the_search_finds_colours(text: str) -> None:
    assert hex_colors(text)


@pytest.mark.parametrize("text", ["# a comment", "ticket #4812 is open", '"#1042"', "T-1042"])
def test_the_search_leaves_ticket_numbers_alone(text: str) -> None:
    assert not hex_colors(text)


def test_no_colour_outside_the_themes() -> None:
    named = re.compile(r"Qt\.GlobalColor\.(?!transparent)|QColor\(\s*[\d\"']|QColor\.fromRgb\(|QColor\.fromString\(")
    found = [
        f"{path.relative_to(UI.parent)}:{number}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if hex_colors(line) or named.search(line)
    ]
    assert found == []


def test_every_token_named_in_a_screen_is_in_the_themes() -> None:
    tokens = read_tokens("light").keys()
    unknown = [
        f"{path.name}:{line} {text}"
        for path, tree in parsed()
        for line, text in strings(tree)
        if TOKEN.fullmatch(text) and text not in tokens and text not in ROLES
    ]
    assert unknown == []


def whole_names(node: ast.expr) -> Iterator[tuple[int, str]]:
    """Names written out, also as one of two; not the pieces of a name that is put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif isinstance(node, ast.IfExp):
        yield from whole_names(node.body)
        yield from whole_names(node.orelse)


def icon_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        values = [keyword.value for keyword in node.keywords if keyword.arg in ICON_WORDS]
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        place = ICON_PLACES.get(called)
        if place is not None and len(node.args) > place:
            values.append(node.args[place])
        if isinstance(node.func, ast.Attribute) and ast.unparse(node.func).endswith("icons.paint"):
            values.append(node.args[1])
        for value in values:
            yield from whole_names(value)


def test_every_icon_named_in_a_screen_exists(look: Look) -> None:
    names = look.icons.names()
    used = [(path, line, name) for path, tree in parsed() for line, name in icon_names(tree)]
    assert len(used) > 20
    assert [f"{path.name}:{line} {name}" for path, line, name in used if name not in names] == []


def test_the_icons_of_the_drawings_exist(look: Look) -> None:
    drawn = """
        phone phone-call phone-disconnect phone-x phone-outgoing envelope-simple chat-circle-text device-mobile tray
        users book-open rocket-launch clock-counter-clockwise users-three chart-line-up gear-six list magnifying-glass
        bell eye pencil-simple headset lock-simple paper-plane-tilt arrow-u-up-left lightning book-bookmark paperclip
        arrows-left-right clock check microphone microphone-slash pause dots-nine cloud-check cloud-slash wifi-slash
        timer warning-octagon warning hand-palm megaphone-simple speaker-slash door broadcast hand-waving compass flag
        thumbs-up ear git-merge
    """
    assert set(drawn.split()) - look.icons.names() == set()
