"""The command `report`: the figures of a period as a file, for people or for other programs."""

from __future__ import annotations

import argparse
import csv
import io
import os
from contextlib import closing
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from console.app.upkeep import open_desk
from console.domain.report_periods import own
from console.domain.report_rows import figure_rows
from console.errors import InputUnreadable, PartMissing, PlaceUnwritable
from console.queries.levels import PromisesNow
from console.queries.reports import Report, ReportOf

_PLAIN = ("csv", "json")


def write_report(asked: argparse.Namespace) -> int:
    """Raises ConsoleError; returns the exit code."""
    kind = asked.format or asked.file.suffix.lstrip(".").lower()
    if kind not in {*_PLAIN, "xlsx", "pdf"}:
        raise InputUnreadable(
            "The report was not written.",
            f"{asked.file} does not say what it is to become.",
            "Name a file that ends in csv, json, xlsx or pdf, or say --format.",
        )
    report = _report(asked.first, asked.last)
    if kind in _PLAIN:
        _write_plain(report, asked.file, kind)
    else:
        _write_pages(report, asked.file, kind, asked.language)
    days = report.compared.now
    print(f"The report of {days.first} to {days.last} was written to {asked.file}.")
    return 0


def _report(first: date, last: date) -> Report:
    try:
        compared = own(first, last)
    except ValueError as fault:
        raise InputUnreadable(
            "The report was not written.",
            f"The period from {first} to {last} cannot be counted: {fault}.",
            "Say --from and --to as 2026-11-01 and 2026-11-30.",
        ) from fault
    with closing(open_desk()) as desk:
        zone = desk.read(PromisesNow()).result().hours.zone
        return desk.read(ReportOf(compared=compared, zone=zone)).result()


def _write_plain(report: Report, file: Path, kind: str) -> None:
    rows = figure_rows(report.now, report.before)
    if kind == "json":
        told = {
            "from": report.compared.now.first,
            "to": report.compared.now.last,
            "compared_from": report.compared.before.first,
            "compared_to": report.compared.before.last,
            "zone": report.zone,
            "as_of": report.as_of,
            "figures": rows,
        }
        text = msgspec.json.format(msgspec.json.encode(told), indent=1).decode() + "\n"
    else:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(["figure", "of", "now", "before"])
        writer.writerows((row.figure, row.of, row.now, row.before) for row in rows)
        text = out.getvalue()
    try:
        file.write_text(text, encoding="utf-8", newline="")
    except OSError as fault:
        raise PlaceUnwritable(
            "The report was not written.", f"{file}: {fault.strerror}.", "Choose another place, or free some space."
        ) from fault


def _write_pages(report: Report, file: Path, kind: str, language: str) -> None:
    if find_spec("PySide6") is None or find_spec("pyqtgraph") is None:
        raise PartMissing(
            "The window is not installed here.",
            "Workbooks and pages are made with its parts; this is the installation of a gateway.",
            'Write csv or json, or install the window too: pip install -c constraints.txt ".[window]"',
        )
    # Nothing is shown: a report is written at night and on servers as well.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from console.app.report_pages import write_pages

    today = datetime.now(ZoneInfo(report.zone)).date()
    write_pages(report, file, kind, language, today)
