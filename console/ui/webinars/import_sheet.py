"""The sheet in which registrations and attendance of a webinar are brought from a file of its tool."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.domain.ids import Id
from console.domain.people_import import ColumnMapping, SourceKind
from console.domain.sla import SETTING as PROMISES
from console.domain.sla import promises_in
from console.importers.people import Opened
from console.importers.people_sheet import Reading, Wanted
from console.importers.webinar_tables import COLUMNS
from console.importers.webinars import (
    OpenedReport,
    guessed_report,
    open_report,
    read_webinar,
    webinar_batches,
    webinar_questions,
)
from console.queries.people_import import PreviewPeople
from console.queries.webinars import WebinarRow
from console.sync.desk import Desk
from console.ui.courses.import_sheet import ImportSheet
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class WebinarImport(ImportSheet):
    """As the import of people, with its preview, report and undo."""

    kind = SourceKind.WEBINAR
    kinds = COLUMNS

    def __init__(
        self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices, webinar: WebinarRow
    ) -> None:
        self._webinar = webinar
        super().__init__(look, host, work, desk, notices)
        for field in (self._cohort_field, self._course_field):
            field.hide()
        self.language.choose(webinar.facts.language or "pl")

    def named(self) -> str:
        return translate("webinars", "Who registered, who came")

    def opening(self, path: Path, name: str) -> Opened:
        # It has all that the sheet asks of an opened file.
        return cast("Opened", open_report(path, name))

    def guessing(self, opened: Opened, before: list[ColumnMapping]) -> ColumnMapping:
        return guessed_report(cast("OpenedReport", opened), before)

    def reading(self, opened: Opened, mapping: ColumnMapping, wanted: Wanted) -> Reading:
        facts = self._webinar.facts
        zone = promises_in(self._settings.get(PROMISES)).hours.zone
        report = cast("OpenedReport", opened)
        return read_webinar(report, mapping, facts.starts_at, facts.ends_at, zone, wanted, self._desk.new_id)

    def questions_of(self, reading: Reading) -> Iterator[PreviewPeople]:
        return webinar_questions(reading, self._webinar.id)

    def commands(self, run: Id, reading: Reading) -> Iterator[Command]:
        return webinar_batches(self._desk, run, self._webinar.id, reading, self.language.current)
