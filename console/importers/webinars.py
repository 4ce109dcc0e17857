"""An import of who registered for a webinar, or was there: opened, looked at beforehand, brought to the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from console.commands.people_import import ImportPeople
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.people_import import ColumnMapping
from console.importers.people import AT_ONCE
from console.importers.people_columns import Heads
from console.importers.people_sheet import Reading, Wanted
from console.importers.sheet import Sheet, read_sheet, sheet_names
from console.importers.webinar_report import about, guess_report, read_report
from console.importers.webinar_tables import Report, report_of
from console.queries.people_import import PreviewPeople
from console.sync.desk import Desk

_ASKED_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class OpenedReport:
    path: Path
    names: tuple[str, ...]
    report: Report

    @property
    def sheet(self) -> Sheet:
        return self.report.sheet

    @property
    def heads(self) -> Heads:
        return self.report.heads


def open_report(path: Path, name: str = "") -> OpenedReport:
    """Raises InputUnreadable."""
    return OpenedReport(path, sheet_names(path), report_of(read_sheet(path, name)))


def guessed_report(opened: OpenedReport, before: Iterable[ColumnMapping]) -> ColumnMapping:
    return guess_report(opened.report, before)


def read_webinar(
    opened: OpenedReport,
    mapping: ColumnMapping,
    begins: datetime,
    ends: datetime,
    zone: str,
    wanted: Wanted,
    new_id: Callable[[], Id],
) -> Reading:
    """`zone` is that of the desk: where the file names none its times are in that one, in UTC, or in this computer's,
    whichever lies nearest to the webinar."""
    zones = (zone_of(zone), UTC, wanted.zone)
    return read_report(opened.report, mapping, about(opened.report, mapping, begins, ends, zones), wanted, new_id)


def webinar_questions(reading: Reading, webinar: Id) -> Iterator[PreviewPeople]:
    for start in range(0, len(reading.people), _ASKED_AT_ONCE):
        yield PreviewPeople(reading.people[start : start + _ASKED_AT_ONCE], "", webinar)


def webinar_batches(desk: Desk, run: Id, webinar: Id, reading: Reading, language: str) -> Iterator[ImportPeople]:
    for start in range(0, len(reading.people), AT_ONCE):
        rows = reading.people[start : start + AT_ONCE]
        yield ImportPeople(desk.stamp(), run, "", language, rows, (), webinar)
