"""A report on paper: A4 pages with title, period, figures, charts as lines and letters, tables and definitions."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from console.queries.reports import Report
from console.settings.places import resources
from console.ui.insights import drawing, text
from console.ui.insights.sheets import Sheet, figures, sheets
from console.ui.shared.fonts import FAMILY
from console.ui.shared.words import translate

_DPI = 96
"""Charts are laid out for the screen: on paper a pixel of theirs is 1/96 of an inch, drawn as finely as it prints."""
_FINER = 8
_MARGIN_MM = 16
_GAP = 14
_CHART_LEAST = 190
_LETTERS = "black"


class _Pages:
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


def pages(report: Report, path: Path, today: date) -> None:
    """Raises OSError. Always in the light colours, whatever the screen has."""
    colors = json.loads((resources() / "themes" / "light.json").read_text(encoding="utf-8"))

    def ink(token: str) -> QColor:
        return QColor(colors[token])

    out = _Pages(path, translate("insights", "Report"))
    try:
        _words(out, _head(report, today))
        made = {sheet.name: sheet for sheet in sheets(report)}
        for name in drawing.NAMES:
            sheet = made.get("course" if name == "backlog" else name)
            if sheet is not None:
                _chart(out, name, report, sheet, ink)
        for name in ("channel", "cohort"):
            if name in made:
                _words(out, _table(made[name]))
        _words(out, _definitions(report))
    finally:
        out.close()


def _font() -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(11)
    return font


def _document(html: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_font())
    document.setDocumentMargin(0)
    # The letters of the screen may be light ones.
    document.setHtml(f"<body style='color: {_LETTERS}'>{html}</body>")
    document.setTextWidth(width)
    return document


def _words(out: _Pages, html: str, keep: float = 0) -> None:
    document = _document(html, out.width)

    def paint(painter: QPainter, area: QRectF) -> None:
        painter.translate(area.topLeft())
        document.drawContents(painter)

    out.put(document.size().height(), paint, keep)


def _chart(out: _Pages, name: str, report: Report, sheet: Sheet, ink: Callable[[str], QColor]) -> None:
    drawn = drawing.make(name, ink, _font)
    if drawn is None:
        _words(out, _table(sheet))
        return
    drawing.fill(drawn, name, report, sheet)
    height = (
        max(_CHART_LEAST, drawn.sizeHint().height()) if name in {"course", "backlog"} else drawn.sizeHint().height()
    )
    drawn.resize(QSize(round(out.width), round(height)))
    # Laid out without being shown: its axes know their room only then.
    drawn.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    drawn.show()
    heading = f"<h3>{escape(text.heading(name))}</h3>"
    title = _document(heading, out.width)
    room = title.size().height()

    def paint(painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.translate(area.topLeft())
        title.drawContents(painter)
        painter.restore()
        drawn.paint_into(painter, QRectF(area.topLeft(), QSizeF(area.width(), height)).translated(0, room))

    out.put(height + room, paint)
    drawn.hide()
    drawn.deleteLater()


def _head(report: Report, today: date) -> str:
    compared = report.compared
    when = text.when_asked(compared.now, compared.before, report.zone, today, cut=report.cut)
    rows = "".join(
        f"<tr><td>{escape(text.name(one.name))}</td><td align='right'><b>{escape(one.now.shown)}</b></td>"
        f"<td align='right'>{escape(one.before.shown)}</td><td>{escape(one.change)}</td></tr>"
        for one in figures(report)
    )
    this, before = translate("insights", "This period"), translate("insights", "The one before")
    return (
        f"<h1>{escape(translate('insights', 'Report'))}</h1><p>{escape(when)}</p>"
        f"<table width='100%' cellpadding='3'><tr><th align='left'></th><th align='right'>{escape(this)}</th>"
        f"<th align='right'>{escape(before)}</th><th></th></tr>{rows}</table>"
        f"<p>{escape(text.formula(report.promises))}</p>"
    )


def _table(sheet: Sheet) -> str:
    head = "".join(f"<th align='left'>{escape(one)}</th>" for one in sheet.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell.shown)}</td>" for cell in line.cells) + "</tr>" for line in sheet.lines
    )
    return f"<h3>{escape(sheet.title)}</h3><table width='100%' cellpadding='3'><tr>{head}</tr>{rows}</table>"


def _definitions(report: Report) -> str:
    told = "".join(
        f"<p><b>{escape(text.name(one.name))}.</b> {escape(text.definition(one.name))}</p>" for one in figures(report)
    )
    return f"<h3>{escape(translate('insights', 'Definitions'))}</h3>{told}"
