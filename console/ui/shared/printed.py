"""Pages of paper: A4 with letters and lines, never a picture of the screen; always in the light colours."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from console.settings.places import resources
from console.ui.shared.fonts import FAMILY

_DPI = 96
"""Charts are laid out for the screen: on paper a pixel of theirs is 1/96 of an inch, drawn as finely as it prints."""
_FINER = 8
_MARGIN_MM = 16
_GAP = 14
_LETTERS = "black"


class PrintedPages:
    """Blocks one under the other; one that has no room begins the next page."""

    def __init__(self, path: Path, title: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setTitle(title)
        self._writer.setCreator("Third Ring")
        self._writer.setResolution(_DPI * _FINER)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        page = QPageSize(QPageSize.PageSizeId.A4)
        self._writer.setPageLayout(
            QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        )
        self.painter = QPainter()
        if not self.painter.begin(self._writer):
            raise OSError(5, "the file cannot be written", str(path))
        self.width = self._writer.width() / _FINER
        self._height = self._writer.height() / _FINER
        self._y = 0.0

    def put(self, height: float, paint: Callable[[QPainter, QRectF], None], keep: float = 0) -> None:
        """`keep`: so much more must have room below it, so that no heading stands alone."""
        if self._y and self._y + height + keep > self._height:
            self._writer.newPage()
            self._y = 0.0
        self.painter.save()
        self.painter.scale(_FINER, _FINER)
        paint(self.painter, QRectF(0, self._y, self.width, height))
        self.painter.restore()
        self._y += height + _GAP

    def close(self) -> None:
        self.painter.end()

    def words(self, html: str, keep: float = 0) -> None:
        document = printed_document(html, self.width)

        def paint(painter: QPainter, area: QRectF) -> None:
            painter.translate(area.topLeft())
            document.drawContents(painter)

        self.put(document.size().height(), paint, keep)


def paper_ink() -> Callable[[str], QColor]:
    """The colours of the light theme, by token."""
    colors = json.loads((resources() / "themes" / "light.json").read_text(encoding="utf-8"))
    return lambda token: QColor(colors[token])


def paper_font() -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(11)
    return font


def printed_document(html: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(paper_font())
    document.setDocumentMargin(0)
    # The letters of the screen may be light ones.
    document.setHtml(f"<body style='color: {_LETTERS}'>{html}</body>")
    document.setTextWidth(width)
    return document
