"""Workbooks and pages of a report without a window: an application of Qt that shows nothing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from console.queries.reports import Report
from console.settings.places import resources
from console.ui.insights.exporting import export
from console.ui.shared.look import make_look
from console.ui.shared.words import Words


def write_pages(report: Report, file: Path, kind: str, language: str, today: date) -> None:
    """`kind` is "xlsx" or "pdf". Raises PlaceUnwritable."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    if existing is None:
        # For its letters: those of the program, not of whatever computer this is.
        make_look(application, "light")
    words = Words(resources() / "i18n", language)
    try:
        export(report, file, kind, today)
    finally:
        words.quiet()
