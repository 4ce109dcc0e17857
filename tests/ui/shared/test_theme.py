"""Colours: they can be read, both themes have all of them, and a switch reaches every widget."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.theme import Mode, contrast_tokens, read_tokens

SURFACES = ("bg.window", "bg.surface", "bg.sunken", "bg.hover", "bg.selected")
TINTS = ("accent.tint", "go.tint", "warn.tint", "stop.tint", "note.tint", "bubble.ours", "bubble.theirs")
TEXT = ("text.primary", "text.secondary", "text.tertiary", "accent.text", "go.text", "warn.text", "stop.text")
PARTS = ("border.strong", "accent.fill", "go.fill", "warn.fill", "stop.fill", "focus")
ON_FILL = tuple((f"{family}.on", f"{family}.fill") for family in ("accent", "go", "warn", "stop"))


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_knows_black_and_white() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("red"), QColor("red")) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read_on_every_surface(theme: str) -> None:
    tokens = read_tokens(theme)
    pairs = [(ink, ground) for ink in TEXT for ground in SURFACES]
    pairs += [(ink, ground) for ink in TEXT[:2] for ground in TINTS]
    pairs += [(f"{family}.text", f"{family}.tint") for family in ("accent", "go", "warn", "stop")]
    pairs += [*ON_FILL, ("accent.on", "accent.hover")]
    pairs += [(f"avatar.{number}.on", f"avatar.{number}.tint") for number in range(1, 7)]
    poor = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_parts_of_controls_stand_out_from_every_surface(theme: str) -> None:
    tokens = read_tokens(theme)
    pairs = [(part, ground) for part in PARTS for ground in SURFACES] + [("note.border", "note.tint")]
    ratios = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


def test_who_changes_a_colour_changes_only_his_own(look: Look) -> None:
    look.color("shadow").setAlphaF(0.1)
    assert look.color("shadow").alphaF() == 1


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = read_tokens("light"), read_tokens("dark")
    assert light.keys() == dark.keys()
    assert all(color.isValid() for color in (*light.values(), *dark.values()))


def test_a_switch_reaches_palette_style_sheet_and_widgets(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    label = Label(look, "Marta Nowak")
    label.setAutoFillBackground(True)
    qtbot.addWidget(label)
    label.show()
    light_ground = label.grab().toImage().pixelColor(0, 0)
    light_sheet = qapp.styleSheet()
    with qtbot.waitSignal(look.changed):
        look.theme.set_mode("dark")
    assert look.theme.name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.color("bg.window")
    assert qapp.styleSheet() != light_sheet
    assert light_ground == read_tokens("light")["bg.window"]
    assert label.grab().toImage().pixelColor(0, 0) == look.color("bg.window")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_marks_of_the_style_sheet_are_there(look: Look, qapp: QApplication, mode: Mode) -> None:
    look.theme.set_mode(mode)
    files = re.findall(r'url\("(.+?)"\)', qapp.styleSheet())
    assert len(files) >= 5
    assert [file for file in files if QImage(file).isNull()] == []


def test_the_same_mode_again_is_no_news(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.theme.set_mode("light")
        look.theme.set_zoom(100)


@pytest.mark.parametrize(("asked", "got"), [(10, 80), (80, 80), (150, 150), (900, 200)])
def test_zoom_stays_within_its_limits(look: Look, asked: int, got: int) -> None:
    look.theme.set_zoom(asked)
    assert look.theme.zoom == got


def test_high_contrast_uses_only_the_computers_own_colours() -> None:
    palette = QPalette()
    own = {
        QPalette.ColorRole.WindowText: "yellow",
        QPalette.ColorRole.Window: "black",
        QPalette.ColorRole.Highlight: "cyan",
        QPalette.ColorRole.HighlightedText: "navy",
    }
    for role, name in own.items():
        palette.setColor(QPalette.ColorGroup.All, role, QColor(name))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("lime"))
    tokens = contrast_tokens(read_tokens("light"), palette)
    allowed = {QColor(name).name() for name in (*own.values(), "lime")}
    assert {color.name() for color in tokens.values()} <= allowed
    for ink in TEXT:
        assert contrast(tokens[ink], tokens["bg.surface"]) >= 7
    assert contrast(tokens["accent.on"], tokens["accent.fill"]) >= 7
