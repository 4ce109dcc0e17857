"""The report as a file: pages with charts, or the contacts as a plain table; written whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.domain.after_action import MINUTE
from console.errors import PlaceUnwritable
from console.queries.after_action import AfterActionReport, ToCall
from console.ui.after_action import text
from console.ui.after_action.chart import PeopleChart
from console.ui.after_action.html import Dress, body, figures_table
from console.ui.shared.printed import PrintedPages, paper_font, paper_ink
from console.ui.shared.words import translate
from console.ui.staffing.charts import ContactsChart, MinuteChart

KINDS: dict[str, Callable[[], str]] = {
    "pdf": lambda: translate("after_action", "PDF with charts…"),
    "csv": lambda: translate("after_action", "Requests as a table (CSV)…"),
}
_CHART = 190.0


def export(report: AfterActionReport, calls: Sequence[ToCall], path: Path, kind: str, now: datetime) -> None:
    """`kind` is one of KINDS. Raises PlaceUnwritable."""
    part = path.with_name(f".{path.name}.part")
    try:
        if kind == "pdf":
            _pages(report, calls, part, now)
        else:
            # With its mark, so that a calculation program reads the letters as they are.
            part.write_text(table(report), encoding="utf-8-sig", newline="")
        part.replace(path)
    except OSError as fault:
        raise PlaceUnwritable(
            "The report was not exported.", f"{path}: {fault.strerror}.", "Choose another place, or free some space."
        ) from fault
    finally:
        if part.parent.is_dir():
            part.unlink(missing_ok=True)


def table(report: AfterActionReport) -> str:
    """One contact in each line, nobody's name among them; names of columns that never change."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["at", "minute", "channel", "ticket", "waited_seconds", "answered"])
    start, now = report.figures.started_at, report.figures.as_of
    for one in report.touches:
        waited = one.waited(now)
        writer.writerow(
            [
                one.at.isoformat(timespec="seconds"),
                (one.at - start) // MINUTE,
                one.channel.value,
                one.number,
                "" if waited is None else round(waited.total_seconds()),
                int(one.answered_at is not None),
            ]
        )
    return out.getvalue()


def _pages(report: AfterActionReport, calls: Sequence[ToCall], path: Path, now: datetime) -> None:
    figures = report.figures
    title, ink = text.title(figures), paper_ink()
    paper = Dress(
        line=ink("border.subtle").name(),
        soft=ink("text.secondary").name(),
        link=ink("text.primary").name(),
        links=False,
    )
    contacts, people = ContactsChart(ink, paper_font), PeopleChart(ink, paper_font)
    contacts.show_contacts(figures.expected, figures.came, figures.started_at, figures.length)
    people.show_people(figures.people, figures.started_at, figures.length, figures.interval)
    out = PrintedPages(path, title)
    try:
        out.words(
            f"<h1>{escape(title)}</h1><p>{escape(text.about(figures, now))}</p>"
            f"<p><b>{escape(text.headline(figures))}</b></p>{figures_table(figures, paper)}"
        )
        for name, chart in (("requests", contacts), ("people", people)):
            out.words(f"<h3>{escape(text.heading(name))}</h3>", keep=_CHART)
            out.put(_CHART, _painted(chart))
        for said in body(report, calls, paper).split("<h3>")[1:]:
            out.words(f"<h3>{said}")
    finally:
        out.close()
        contacts.deleteLater()
        people.deleteLater()


def _painted(chart: MinuteChart) -> Callable[[QPainter, QRectF], None]:
    def paint(painter: QPainter, area: QRectF) -> None:
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart.paint_into(painter, QRectF(0, 0, area.width(), area.height()))

    return paint
