"""Fonts have the letters and level figures we promise; icons are drawn once, sharp, in the colour asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QImage, QPainter, QRawFont

from console.ui.shared.fonts import FAMILY, ROLES
from console.ui.shared.look import Look


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_inter_in_its_weight_with_figures_of_one_width(look: Look, role: str) -> None:
    font = look.font(role)
    info = QFontInfo(font)
    assert info.family() == FAMILY
    assert info.weight() == ROLES[role].weight
    metrics = QFontMetricsF(font)
    widths = [metrics.horizontalAdvance(figure * 8) for figure in "0123456789"]
    # Qt counts in 64ths of a pixel: eight figures may differ by that, a proportional 1 would by several pixels.
    assert max(widths) - min(widths) < 0.5


def test_inter_has_polish_and_russian_letters(look: Look) -> None:
    for role in ("body", "body.name", "body.strong"):
        raw = QRawFont.fromFont(look.font(role))
        assert [
            sign for sign in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻёжщъыэюяЁЖЩЪЫЭЮЯ↵…·−„”«»" if not raw.supportsCharacter(ord(sign))
        ] == []


def test_sizes_follow_the_zoom(look: Look) -> None:
    small, line = look.font("body").pixelSize(), look.line("body")
    look.theme.set_zoom(200)
    assert look.font("body").pixelSize() == 2 * small
    assert look.line("body") == 2 * line
    assert look.px(32) == 64


def test_no_text_is_smaller_than_twelve_but_caps_and_counters() -> None:
    assert {role for role, drawn in ROLES.items() if drawn.size < 12} == {"keycap", "counter"}


def test_the_system_font_can_be_chosen(look: Look) -> None:
    look.fonts.set_system(True)
    assert look.font("body").family() != FAMILY
    assert look.font("title").pixelSize() == ROLES["title"].size
    assert look.font("title").weight() == ROLES["title"].weight


def test_an_icon_is_rendered_once_for_a_size_and_colour(look: Look) -> None:
    first = look.icons.pixmap("phone", "text.primary", 16, 2)
    assert first.size() == QSize(32, 32)
    assert first.devicePixelRatio() == 2
    assert look.icons.pixmap("phone", "text.primary", 16, 2).cacheKey() == first.cacheKey()
    look.theme.set_mode("dark")
    assert look.icons.pixmap("phone", "text.primary", 16, 2).cacheKey() != first.cacheKey()


def test_an_unknown_icon_is_a_fault(look: Look) -> None:
    with pytest.raises(KeyError):
        look.icons.icon("no-such-icon")


def test_a_q_icon_takes_the_colour_of_the_theme_of_the_moment(look: Look) -> None:
    icon = look.icons.icon("check-circle-fill", "go.fill")
    light = darkest(icon.pixmap(QSize(16, 16), 1.0).toImage())
    assert light == look.color("go.fill")
    look.theme.set_mode("dark")
    assert darkest(icon.pixmap(QSize(16, 16), 1.0).toImage()) == look.color("go.fill") != light
    off = icon.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()
    assert darkest(off) == look.color("text.disabled")


def test_a_q_icon_is_sharp_on_a_dense_screen(look: Look) -> None:
    pixmap = look.icons.icon("clock").pixmap(QSize(16, 16), 1.5)
    assert pixmap.size() == QSize(24, 24)
    assert pixmap.devicePixelRatio() == 1.5


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_icons_stay_inside_their_square_at_every_scale(look: Look, scale: float) -> None:
    image = QImage(round(40 * scale), round(40 * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    look.icons.paint(painter, "envelope-simple", "text.primary", QRectF(QPointF(12.3, 12.3), QPointF(28.3, 28.3)))
    painter.end()
    inked = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()]
    assert inked
    low, high = 12.3 * scale - 1, 28.3 * scale + 1
    assert all(low <= x <= high and low <= y <= high for x, y in inked)


def darkest(image: QImage) -> QColor:
    """The colour of a fully covered pixel."""
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixelColor(x, y).alpha() == 255:
                return image.pixelColor(x, y)
    raise AssertionError("nothing is painted")
