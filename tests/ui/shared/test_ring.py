"""The ring says by shape and colour how much time is left."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from console.ui.shared.look import Look
from console.ui.shared.ring import RingLabel, RingState, paint_ring

SCALES = [1.0, 1.25, 1.5, 1.75, 2.0]


def painted(look: Look, share: float | None, state: RingState, scale: float = 2.0, size: int = 34) -> QImage:
    image = QImage(round(size * scale), round(size * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(look.color("bg.surface"))
    painter = QPainter(image)
    paint_ring(painter, QRectF(0, 0, size, size), look, share, state, "phone")
    painter.end()
    return image


def at_hour(image: QImage, hour: float, radius: float = 0.453) -> QColor:
    """The colour on the line of the ring, `hour` as on a clock face."""
    angle = math.radians(hour * 30 - 90)
    middle = image.width() / 2
    return image.pixelColor(
        int(middle + image.width() * radius * math.cos(angle)), int(middle + image.width() * radius * math.sin(angle))
    )


@pytest.mark.parametrize("scale", SCALES)
def test_half_the_time_left_is_the_right_half(look: Look, scale: float) -> None:
    image = painted(look, 0.5, RingState.NORMAL, scale)
    assert near(at_hour(image, 3), look.color("border.strong"))
    assert near(at_hour(image, 5), look.color("border.strong"))
    assert near(at_hour(image, 9), look.color("border.subtle"))


def test_all_time_left_is_a_closed_ring(look: Look) -> None:
    image = painted(look, 1, RingState.NORMAL)
    assert all(near(at_hour(image, hour), look.color("border.strong")) for hour in (1, 4, 7, 10))


def test_near_the_limit_the_arc_is_amber_and_thicker(look: Look) -> None:
    image = painted(look, 0.25, RingState.NEAR)
    assert near(at_hour(image, 1.5), look.color("warn.fill"))
    assert near(at_hour(image, 6), look.color("border.subtle"))
    assert count(image, "warn.fill") > 1.3 * count(painted(look, 0.25, RingState.NORMAL), "border.strong")


@pytest.mark.parametrize(
    ("state", "fill"), [(RingState.LATE, "stop.fill"), (RingState.RINGING, "warn.fill")], ids=["late", "ringing"]
)
def test_late_and_ringing_are_solid_discs(look: Look, state: RingState, fill: str) -> None:
    image = painted(look, 0.5, state)
    assert all(at_hour(image, hour, 0.38) == look.color(fill) for hour in range(12))


@pytest.mark.parametrize("share", [0.7, None])
def test_paused_is_an_empty_ring_whatever_time_is_left(look: Look, share: float | None) -> None:
    image = painted(look, share, RingState.PAUSED)
    assert all(near(at_hour(image, hour), look.color("border.subtle")) for hour in (1, 4, 7, 10))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_two_states_look_alike_in_grey(look: Look, theme: str) -> None:
    look.theme.set_mode("dark" if theme == "dark" else "light")
    images = [
        painted(look, 0.5 if state is RingState.NORMAL else 0.2, state).convertToFormat(QImage.Format.Format_Grayscale8)
        for state in RingState
        if state is not RingState.RINGING
    ]
    assert len({bytes(image.constBits()) for image in images}) == len(images)


def test_the_label_is_as_wide_as_its_sentence_in_any_language(look: Look, qtbot: QtBot) -> None:
    label = RingLabel(look)
    qtbot.addWidget(label)
    label.show_time("Answer within 11 min", "11 min", 0.8, RingState.NORMAL)
    short = label.sizeHint().width()
    label.show_time("Ответить в течение 11 мин", "11 мин", 0.8, RingState.NORMAL)
    assert label.sizeHint().width() > short
    assert label.accessibleName() == "Ответить в течение 11 мин"


def near(first: QColor, second: QColor) -> bool:
    """Equal but for the softening of the edge."""
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return all(abs(one - other) <= 24 for one, other in pairs)


def count(image: QImage, token: str) -> int:
    return sum(
        near(image.pixelColor(x, y), QColor({"warn.fill": "#B97000", "border.strong": "#837D73"}[token]))
        for x in range(image.width())
        for y in range(image.height())
    )
