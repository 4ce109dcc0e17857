"""Every control at once: painted at every scale and size of text, named, and nowhere narrower than its words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from console.ui.gallery import HEIGHT, WIDTH, components, save_pages, states
from console.ui.shared.look import Look

PAGES = [components, states]
Page = Callable[[Look], QWidget]


@pytest.fixture(params=PAGES, ids=["components", "states"])
def page(request: pytest.FixtureRequest, look: Look, qtbot: QtBot) -> QWidget:
    made: QWidget = request.param(look)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    return made


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_pages_are_painted_at_every_scale(page: QWidget, look: Look, scale: float) -> None:
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    page.render(painter, QPoint())
    painter.end()
    assert image.pixelColor(2, 2) == look.color("bg.window")
    colors = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    assert len(colors) > 30


def test_a_switch_of_theme_paints_everything_anew(page: QWidget, look: Look) -> None:
    page.grab()
    look.theme.set_mode("dark")
    image = page.grab().toImage()
    light = {QColor(name).rgb() for name in ("#F3F1EC", "#FFFFFF")}
    seen = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert not seen & light


def test_every_control_has_a_name_for_a_screen_reader(page: QWidget) -> None:
    nameless = []
    controls: list[QWidget] = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    for control in controls:
        if control.isHidden():
            continue
        interface = QAccessible.queryAccessibleInterface(control)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            nameless.append(type(control).__name__)
    assert len(controls) > 3
    assert nameless == []


@pytest.mark.parametrize("zoom", [80, 100, 130])
def test_no_button_is_squeezed(page: QWidget, look: Look, zoom: int) -> None:
    look.theme.set_zoom(zoom)
    page.resize(page.sizeHint())
    squeezed = [
        f"{type(button).__name__} {button.text()}"
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert squeezed == []


def test_pages_are_saved(look: Look, tmp_path: Path) -> None:
    files = save_pages(look, tmp_path, "light")
    assert [file.name for file in files] == ["gallery_components_light.png", "gallery_states_light.png"]
    assert all(QImage(str(file)).size().width() == WIDTH for file in files)
