"""The fonts of the program by role: Inter from our own resources or the computer's font, always with level figures."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF, QTextLayout, QTextLine

from console.settings.places import resources
from console.ui.shared.theme import Theme

FAMILY = "Inter"
_REMEMBERED = 4000
_LINES_KEPT = 1500
_NO_WRAP = 1e6
# What parts lines or columns elsewhere is a space in a single line.
_SPACES = dict.fromkeys(map(ord, "\n\r\t\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class Role:
    """Sizes in logical pixels at 100 %; `spacing` is added between letters."""

    size: int
    line: int
    weight: QFont.Weight = QFont.Weight.Normal
    spacing: float = 0.0


_MEDIUM = QFont.Weight.Medium
_SEMIBOLD = QFont.Weight.DemiBold

ROLES: dict[str, Role] = {
    "countdown": Role(46, 52, _SEMIBOLD, -1.2),
    "hero": Role(28, 36, _SEMIBOLD),
    "number": Role(26, 30, _SEMIBOLD),
    "number.small": Role(22, 26, _SEMIBOLD),
    "caller": Role(22, 27, _SEMIBOLD),
    "headline": Role(18, 23, _SEMIBOLD),
    "title": Role(17, 22, _SEMIBOLD),
    "heading": Role(15, 20, _SEMIBOLD),
    "sentence": Role(15, 21),
    "body": Role(13, 18),
    "body.name": Role(13, 18, _MEDIUM),
    "body.strong": Role(13, 18, _SEMIBOLD),
    "message": Role(13, 19),
    "composer": Role(13, 20),
    "small": Role(12, 16),
    "small.name": Role(12, 16, _MEDIUM),
    "small.strong": Role(12, 16, _SEMIBOLD),
    "keycap": Role(11, 14),
    "counter": Role(11, 14, _SEMIBOLD),
}


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, broken into glyphs and ready to be drawn as often as one likes."""

    text: str
    line: QTextLine
    layout: QTextLayout
    """Not for use: the line is a part of it."""
    width: float
    height: float


class Fonts(QObject):
    """`font(role)` for every role of ROLES, already multiplied by the zoom. `changed` when the family was exchanged."""

    changed = Signal()

    def __init__(self, theme: Theme, system: bool = False) -> None:
        super().__init__(theme)
        self._theme = theme
        self._system = system
        self._fonts: dict[str, QFont] = {}
        self._lines: dict[str, int] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._drawn: dict[tuple[str, str, int], TextLine] = {}
        self._zoom = theme.zoom
        load_inter()

    @property
    def system(self) -> bool:
        return self._system

    def set_system(self, system: bool) -> None:
        """True: the computer's own font instead of Inter."""
        if system != self._system:
            self._system = system
            self._forget()
            self.changed.emit()

    def font(self, role: str) -> QFont:
        """A font of the caller's own, to be changed at will. KeyError for an unknown role."""
        return QFont(self._kept(role))

    def metrics(self, role: str) -> QFontMetrics:
        return QFontMetrics(self._kept(role))

    def line(self, role: str) -> int:
        """Height of one line of text in this role, in pixels: never less than its letters need."""
        font = self._kept(role)
        found = self._lines.get(role)
        if found is None:
            wanted = round(ROLES[role].line * self._theme.zoom / 100)
            found = self._lines[role] = max(wanted, QFontMetrics(font).height())
        return found

    def width(self, text: str, role: str) -> float:
        """How wide one line of `text` is, in logical pixels. Remembered: layouts ask for the same few again."""
        font = self._kept(role)
        found = self._widths.get((text, role))
        if found is None:
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            found = self._widths[text, role] = QFontMetricsF(font).horizontalAdvance(text)
        return found

    def text_line(self, text: str, role: str, width: float) -> TextLine:
        """One line of `text`, cut with "…" where it is wider than `width`.

        Remembered: finding the glyphs of a text takes three times as long as drawing them.
        """
        font = self._kept(role)
        whole = self._drawn.get((text, role, 0)) or self._draw(text, text, role, 0, font)
        room = math.ceil(width)
        if whole.width <= room:
            return whole
        # 0 stands for the whole text.
        room = max(1, room)
        found = self._drawn.get((text, role, room))
        if found is None:
            cut = QFontMetricsF(font).elidedText(whole.text, Qt.TextElideMode.ElideRight, room)
            found = self._draw(cut, text, role, room, font)
        return found

    def _draw(self, shown: str, text: str, role: str, room: int, font: QFont) -> TextLine:
        if len(self._drawn) >= _LINES_KEPT:
            self._drawn.clear()
        shown = shown.translate(_SPACES)
        layout = QTextLayout(shown, font)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_NO_WRAP)
        layout.endLayout()
        # A line tells its height in whole pixels only; in the middle of a box half a pixel more would be seen.
        area = QRectF(0, 0, _NO_WRAP, _NO_WRAP)
        height = QFontMetricsF(font).boundingRect(area, Qt.TextFlag.TextSingleLine.value, shown).height()
        found = self._drawn[text, role, room] = TextLine(shown, line, layout, line.horizontalAdvance(), height)
        return found

    def _kept(self, role: str) -> QFont:
        if self._zoom != self._theme.zoom:
            self._zoom = self._theme.zoom
            self._forget()
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = self._make(ROLES[role])
        return found

    def _forget(self) -> None:
        self._fonts.clear()
        self._lines.clear()
        self._widths.clear()
        self._drawn.clear()

    def _make(self, role: Role) -> QFont:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont) if self._system else QFont(FAMILY)
        font.setPixelSize(round(role.size * self._theme.zoom / 100))
        font.setWeight(role.weight)
        if role.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.spacing * self._theme.zoom / 100)
        # Figures of equal width: a clock that changes every second must not make its line tremble.
        font.setFeature(QFont.Tag("tnum"), 1)
        # Hinted advances are rounded to whole pixels and tear the letters apart at 125 and 150 %.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def load_inter() -> None:
    """Make the shipped font known to Qt. Needs a QGuiApplication; a second call does nothing."""
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted((resources() / "fonts").glob("*.otf")):
        # From memory, because a path with letters outside the system's code page fails on Windows.
        QFontDatabase.addApplicationFontFromData(file.read_bytes())
