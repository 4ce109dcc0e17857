"""Which chart shows which table of a report, on the screen and on paper alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont

from console.queries.reports import Report
from console.ui.insights.charts import Chart, CourseChart, Ink, NamesChart
from console.ui.insights.heat import HeatMap
from console.ui.insights.sheets import Line, Sheet

NAMES = ("course", "backlog", "channel", "category", "heat", "cohort", "course_name", "webinar", "stars", "articles")
"""In the order of the page."""


def make(name: str, ink: Ink, font: Callable[[], QFont]) -> Chart | HeatMap | None:
    """None: a table says it best."""
    if name in {"course", "backlog"}:
        return CourseChart(ink, font)
    if name == "heat":
        return HeatMap(ink, font)
    return NamesChart(ink, font) if name != "articles" else None


def fill(drawn: Chart | HeatMap, name: str, report: Report, sheet: Sheet) -> None:
    steps = [line.cells[0].shown for line in sheet.lines]
    if isinstance(drawn, HeatMap):
        drawn.show_counts(report.now.heat)
    elif isinstance(drawn, NamesChart):
        drawn.show_names([(line.cells[0].shown, _whole(line, 1), _whole(line, 2)) for line in sheet.lines])
    elif isinstance(drawn, CourseChart) and name == "backlog":
        drawn.show_course(steps, (), line=report.now.backlog_course)
    elif isinstance(drawn, CourseChart):
        drawn.show_course(steps, report.now.opened_course, report.before.opened_course)


def _whole(line: Line, column: int) -> int:
    value = line.cells[column].value
    return value if isinstance(value, int) else 0
