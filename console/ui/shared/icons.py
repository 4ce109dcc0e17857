"""Icons by name: Phosphor glyphs in a colour token, drawn once for each size and kept as pixmaps."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from console.ui.shared.theme import Theme

# One screen of one theme needs some two hundred; beyond this the oldest go.
_KEPT = 1500
_EM = 1024


class Icons(QObject):
    """`name` is a Phosphor name without prefix: "phone", "phone-fill" for a state, "phone-bold" below 12 px."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        font_file, charmap_file = phosphor_files()
        self._charmap: dict[str, str] = json.loads(charmap_file.read_text(encoding="utf-8"))
        # The font is read as outlines and not through qtawesome, which would load all eleven of its fonts at start.
        self._raw = QRawFont(str(font_file), _EM)
        self._paths: dict[str, QPainterPath] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def names(self) -> frozenset[str]:
        return frozenset(self._charmap)

    def pixmap(self, name: str, token: str, size: int, dpr: float = 1.0) -> QPixmap:
        """`size` is the square in logical pixels. KeyError for an unknown name or token."""
        return self._drawn(name, self._theme.color(token), size, dpr)

    def paint(self, painter: QPainter, name: str, token: str, rect: QRectF | QRect) -> None:
        """Into the middle of `rect`, as large as its shorter side, on whole device pixels."""
        self.paint_color(painter, name, self._theme.color(token), rect)

    def paint_color(self, painter: QPainter, name: str, color: QColor, rect: QRectF | QRect) -> None:
        dpr = painter.device().devicePixelRatioF()
        box = QRectF(rect)
        size = min(box.width(), box.height())
        corner = box.center() - QPointF(size / 2, size / 2)
        # A pixmap between two device pixels would be smeared over both at 125 and 175 %.
        origin = painter.deviceTransform()
        device = origin.map(corner)
        # Halves go up, as Qt rounds when it clips.
        snapped = QPointF(math.floor(device.x() + 0.5), math.floor(device.y() + 0.5))
        back, sure = origin.inverted()
        painter.drawPixmap(back.map(snapped) if sure else corner, self._drawn(name, color, size, dpr))

    def icon(self, name: str, token: str = "text.secondary") -> QIcon:
        """A QIcon that asks for its colour when it is painted: it needs no renewal when the theme changes."""
        self._path(name)
        return QIcon(_ThemedEngine(self, self._theme, name, token))

    def _drawn(self, name: str, color: QColor, size: float, dpr: float) -> QPixmap:
        side = max(1, round(size * dpr))
        key = (name, color.rgba(), side, dpr)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._render(name, color, side)
            found.setDevicePixelRatio(dpr)
            while len(self._pixmaps) >= _KEPT:
                del self._pixmaps[next(iter(self._pixmaps))]
            self._pixmaps[key] = found
        return found

    def _render(self, name: str, color: QColor, side: int) -> QPixmap:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(QTransform.fromScale(side / _EM, side / _EM))
        painter.fillPath(self._path(name), color)
        painter.end()
        return pixmap

    def _path(self, name: str) -> QPainterPath:
        found = self._paths.get(name)
        if found is None:
            glyph = self._raw.glyphIndexesForString(chr(int(self._charmap[name], 16)))[0]
            # Glyphs stand on the base line with the whole em above it.
            found = self._raw.pathForGlyph(glyph).translated(0, self._raw.ascent())
            found.setFillRule(Qt.FillRule.WindingFill)
            self._paths[name] = found
        return found


class _ThemedEngine(QIconEngine):
    def __init__(self, icons: Icons, theme: Theme, name: str, token: str) -> None:
        super().__init__()
        self._icons = icons
        self._theme = theme
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        self._icons.paint(painter, self._name, self._tone(mode), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        del state
        return self._icons.pixmap(self._name, self._tone(mode), min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        del state
        return self._icons.pixmap(self._name, self._tone(mode), min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._icons, self._theme, self._name, self._token)

    def isNull(self) -> bool:
        return False

    def _tone(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text.disabled"
        return self._token


def phosphor_files() -> tuple[Path, Path]:
    """Font and charmap as qtawesome ships them. FileNotFoundError when the installation lacks them."""
    spec = find_spec("qtawesome")
    for place in (spec.submodule_search_locations or []) if spec else []:
        fonts = sorted(Path(place, "fonts").glob("phosphor-[0-9]*.ttf"))
        charmaps = sorted(Path(place, "fonts").glob("phosphor-charmap-*.json"))
        if fonts and charmaps:
            return fonts[-1], charmaps[-1]
    raise FileNotFoundError("qtawesome is installed without its Phosphor font")
