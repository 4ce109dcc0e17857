"""A report as a file: a plain table, a workbook, or pages with charts, written whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from console.domain.cells import harmless
from console.errors import PlaceUnwritable
from console.queries.reports import Report
from console.ui.insights import text
from console.ui.insights.paper import pages
from console.ui.insights.sheets import Cell, Sheet, figures, sheets
from console.ui.shared.words import translate

KINDS: dict[str, Callable[[], str]] = {
    "pdf": lambda: translate("insights", "PDF with charts…"),
    "xlsx": lambda: translate("insights", "Workbook (XLSX)…"),
    "csv": lambda: translate("insights", "Plain table (CSV)…"),
}
_DAY = 24 * 60 * 60
_FORMATS = {"share": "0%", "time": "[h]:mm:ss", "mean": "0.0", "count": "#,##0"}
_WIDEST = 48
_SHEET_NAME = 31
"""Letters of the name of a sheet, at most (ECMA-376)."""


def export(report: Report, path: Path, kind: str, today: date) -> None:
    """`kind` is one of KINDS. Raises PlaceUnwritable."""
    part = path.with_name(f".{path.name}.part")
    try:
        if kind == "pdf":
            pages(report, part, today)
        elif kind == "xlsx":
            _workbook(report, today).save(part)
        else:
            # With its mark, so that a calculation program reads the letters as they are.
            part.write_text(_table(report, today), encoding="utf-8-sig", newline="")
        part.replace(path)
    except OSError as fault:
        raise PlaceUnwritable(
            "The report was not exported.", f"{path}: {fault.strerror}.", "Choose another place, or free some space."
        ) from fault
    finally:
        if part.parent.is_dir():
            part.unlink(missing_ok=True)


def heading(report: Report, today: date) -> list[str]:
    """Title, period, formula: what stands at the top of every export."""
    compared = report.compared
    return [
        translate("insights", "Report"),
        text.when_asked(compared.now, compared.before, report.zone, today, cut=report.cut),
        *narrowed_by(report),
        text.formula(report.promises),
        *([text.here_since(report.here_since, report.zone, today)] if report.here_since is not None else []),
    ]


def narrowed_by(report: Report) -> list[str]:
    narrowed = report.narrowed
    parts = [text.channel_name(one) for one in narrowed.channels]
    parts += [text.category_name(one) for one in narrowed.categories]
    if narrowed.cohort is not None:
        parts.append(translate("insights", "one cohort"))
    if narrowed.team:
        parts.append(narrowed.team)
    return [translate("insights", "Only: {what}").format(what=", ".join(parts))] if parts else []


def definitions(report: Report) -> list[tuple[str, str]]:
    return [(text.name(one.name), text.definition(one.name)) for one in figures(report)]


def _table(report: Report, today: date) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    for line in heading(report, today):
        writer.writerow([line])
    for sheet in sheets(report):
        writer.writerow([])
        writer.writerow([sheet.title])
        writer.writerow(sheet.head)
        for row in sheet.lines:
            writer.writerow([harmless(_plain(cell)) for cell in row.cells])
    return out.getvalue()


def _plain(cell: Cell) -> str:
    """Numbers as numbers: seconds of a time, 0 to 1 of a share."""
    if cell.value is None:
        return ""
    return f"{cell.value:.4f}".rstrip("0").rstrip(".") if isinstance(cell.value, float) else str(cell.value)


def _workbook(report: Report, today: date) -> Workbook:
    book = Workbook()
    first = book.active
    for sheet in sheets(report):
        page = first if first is not None and sheet.name == "figures" else book.create_sheet()
        page.title = sheet.title[:_SHEET_NAME].replace("/", " ").replace(":", " ")
        head = heading(report, today) if sheet.name == "figures" else [sheet.title]
        _fill(page, sheet, head)
    about = book.create_sheet(translate("insights", "Definitions")[:_SHEET_NAME])
    for name, meaning in definitions(report):
        about.append([name, meaning])
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 34, 110
    return book


def _fill(page: Worksheet, sheet: Sheet, head: list[str]) -> None:
    for words in head:
        page.append([words])
    page["A1"].font = Font(bold=True, size=14)
    page.append([])
    page.append(list(sheet.head))
    top = page.max_row
    for cell in page[top]:
        cell.font = Font(bold=True)
    for line in sheet.lines:
        page.append([None] * len(line.cells))
        for column, told in enumerate(line.cells, 1):
            _put(page, page.max_row, column, told)
    page.freeze_panes = page.cell(top + 1, 1)
    for column in range(1, len(sheet.head) + 1):
        lengths = [len(sheet.head[column - 1]), *(len(line.cells[column - 1].shown) for line in sheet.lines)]
        page.column_dimensions[get_column_letter(column)].width = min(_WIDEST, max(lengths) + 3)


def _put(page: Worksheet, row: int, column: int, told: Cell) -> None:
    cell = page.cell(row, column)
    value = told.value
    if told.kind == "time" and isinstance(value, int):
        value = value / _DAY
    cell.value = value
    if isinstance(value, str):
        # As it stands, never as a formula.
        cell.data_type = "s"
    if told.kind in _FORMATS:
        cell.number_format = _FORMATS[told.kind]
        cell.alignment = Alignment(horizontal="right")
