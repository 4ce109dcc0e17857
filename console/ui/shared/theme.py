"""The colours of the program, light or dark, and how they reach Qt: palette, style sheet, text zoom."""

from __future__ import annotations

import json
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from console.settings.places import resources
from console.ui.shared.stylesheet import stylesheet

Mode = Literal["system", "light", "dark"]

ZOOM_LEAST = 80
ZOOM_MOST = 200

_ROLES = {
    QPalette.ColorRole.Window: "bg.window",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Base: "bg.surface",
    QPalette.ColorRole.AlternateBase: "bg.hover",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Button: "bg.surface",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.BrightText: "stop.text",
    QPalette.ColorRole.Highlight: "accent.fill",
    QPalette.ColorRole.HighlightedText: "accent.on",
    QPalette.ColorRole.Accent: "accent.fill",
    QPalette.ColorRole.Link: "accent.text",
    QPalette.ColorRole.LinkVisited: "accent.text",
    QPalette.ColorRole.ToolTipBase: "bg.surface",
    QPalette.ColorRole.ToolTipText: "text.primary",
    QPalette.ColorRole.Light: "bg.surface",
    QPalette.ColorRole.Midlight: "bg.hover",
    QPalette.ColorRole.Mid: "border.subtle",
    QPalette.ColorRole.Dark: "border.strong",
    QPalette.ColorRole.Shadow: "shadow",
}

# High contrast has no tints and no inks of its own: every token becomes one of the computer's five colours.
_CONTRAST_ROLES = {
    "text": QPalette.ColorRole.WindowText,
    "border": QPalette.ColorRole.WindowText,
    "bg": QPalette.ColorRole.Window,
    "on": QPalette.ColorRole.HighlightedText,
    "fill": QPalette.ColorRole.Highlight,
    "hover": QPalette.ColorRole.Highlight,
    "tint": QPalette.ColorRole.Window,
}


class Theme(QObject):
    """Colours by token name. `changed` comes when palette and style sheet are in place: a listener only repaints."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = "system", zoom: int = 100) -> None:
        super().__init__(application)
        self._application = application
        application.setStyle(QStyleFactory.create("Fusion"))
        # Taken before ours covers it: the computer's own colours are needed when high contrast is asked for.
        self._system_palette = QPalette(QGuiApplication.palette())
        self._mode: Mode = mode
        self._zoom = _bounded(zoom)
        self._name = ""
        self._high_contrast = False
        self._colors: dict[str, QColor] = {}
        # Kept, because the object of its accessibility dies for Python with the last reference to this one.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._tell_system()
        self._apply()

    @property
    def name(self) -> str:
        """Which file of colours is shown: light or dark."""
        return self._name

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def zoom(self) -> int:
        """Size of text in per cent, 80 to 200."""
        return self._zoom

    @property
    def high_contrast(self) -> bool:
        """True: tints are flat and whoever paints a tinted box gives it a 2 px outline instead."""
        return self._high_contrast

    def color(self, token: str) -> QColor:
        """A colour of the caller's own, to be changed at will. KeyError for a token that no theme file has."""
        return QColor(self._colors[token])

    def tokens(self) -> tuple[str, ...]:
        return tuple(self._colors)

    def set_mode(self, mode: Mode) -> None:
        if mode != self._mode:
            self._mode = mode
            self._tell_system()
            self._apply()

    def set_zoom(self, percent: int) -> None:
        percent = _bounded(percent)
        if percent != self._zoom:
            self._zoom = percent
            self._apply()

    def _tell_system(self) -> None:
        # Window frames and native dialogs are drawn by the system: they must hear of the choice too.
        if self._mode == "system":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if self._mode == "dark" else Qt.ColorScheme.Light)

    def _wanted_name(self) -> str:
        if self._mode != "system":
            return self._mode
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _apply(self) -> None:
        name = self._wanted_name()
        contrast = self._hints.accessibility().contrastPreference()
        high_contrast = contrast == Qt.ContrastPreference.HighContrast
        if name != self._name or high_contrast != self._high_contrast:
            self._name, self._high_contrast = name, high_contrast
            colors = read_tokens(name)
            self._colors = contrast_tokens(colors, self._system_palette) if high_contrast else colors
            self._application.setPalette(self._system_palette if high_contrast else self._palette())
        sheet = stylesheet(self.color, self._zoom, resources() / "themes" / name)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.disabled"))
        return palette


def read_tokens(name: str) -> dict[str, QColor]:
    text = (resources() / "themes" / f"{name}.json").read_text(encoding="utf-8")
    return {token: QColor(value) for token, value in json.loads(text).items()}


def contrast_tokens(colors: dict[str, QColor], palette: QPalette) -> dict[str, QColor]:
    """Every token in a colour of the computer's own high contrast palette."""
    ink = palette.color(QPalette.ColorRole.WindowText)
    found = {}
    for token in colors:
        first, _, rest = token.partition(".")
        last = rest.rpartition(".")[2]
        role = _CONTRAST_ROLES.get(last) or _CONTRAST_ROLES.get(first)
        found[token] = palette.color(role) if role is not None else ink
    found["bg.selected"] = found["bg.hover"] = palette.color(QPalette.ColorRole.Window)
    found["bubble.ours"] = found["bubble.theirs"] = palette.color(QPalette.ColorRole.Window)
    found["text.disabled"] = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    for number in range(1, 7):
        found[f"avatar.{number}.on"] = ink
    return found


def _bounded(percent: int) -> int:
    return max(ZOOM_LEAST, min(ZOOM_MOST, percent))
