"""A report on paper: A4 pages with title, period, figures, charts as lines and letters, tables and definitions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from console.queries.reports import Report
from console.ui.insights import drawing, text
from console.ui.insights.sheets import Sheet, figures, sheets
from console.ui.shared.printed import PrintedPages, paper_font, paper_ink, printed_document
from console.ui.shared.words import translate

_CHART_LEAST = 190


def pages(report: Report, path: Path, today: date) -> None:
    """Raises OSError. Always in the light colours, whatever the screen has."""
    ink = paper_ink()
    out = PrintedPages(path, translate("insights", "Report"))
    try:
        out.words(_head(report, today))
        made = {sheet.name: sheet for sheet in sheets(report)}
        for name in drawing.NAMES:
            sheet = made.get("course" if name == "backlog" else name)
            if sheet is not None:
                _chart(out, name, report, sheet, ink)
        for name in ("channel", "cohort"):
            if name in made:
                out.words(_table(made[name]))
        out.words(_definitions(report))
    finally:
        out.close()


def _chart(out: PrintedPages, name: str, report: Report, sheet: Sheet, ink: Callable[[str], QColor]) -> None:
    drawn = drawing.make(name, ink, paper_font)
    if drawn is None:
        out.words(_table(sheet))
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
    title = printed_document(heading, out.width)
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
