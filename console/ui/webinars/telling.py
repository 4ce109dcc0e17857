"""Offers to tell everybody when a launch is held or its start was moved."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.commands.launches import MoveStart
from console.domain.changes import Outcome
from console.domain.launch_clock import Stop
from console.domain.launch_log import LineKind
from console.queries.launches import LaunchDetail
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work
from console.ui.webinars.calendar_saving import CalendarSaving
from console.ui.webinars.tell_sheet import TellSheet

_LATELY = timedelta(minutes=15)


def worth_telling(detail: LaunchDetail, now: datetime) -> bool:
    """Whether those who wait would like to know: it is held, or its start was moved a short time ago."""
    return detail.reading(now).stop is Stop.HOLD or _moved_at(detail, now) is not None


def _moved_at(detail: LaunchDetail, now: datetime) -> datetime | None:
    return next((row.at for row in detail.log if row.kind is LineKind.MOVED and now - row.at < _LATELY), None)


class Telling(QObject):
    """`host` is what the sheet opens over."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._given = look, host, work, desk, notices
        self._work, self._desk, self._notices = work, desk, notices
        self.sheet: TellSheet | None = None
        self._moved: timedelta | None = None

    def begin(self, detail: LaunchDetail) -> None:
        now = self._desk.now()
        moved = self._moved if _moved_at(detail, now) is not None else None
        self._open(detail, detail.reading(now).start_at, moved)

    def move(self, detail: LaunchDetail, to: datetime) -> None:
        """Moves the start; when that is done, the message and the new calendar file are offered."""
        by = to - detail.clock.planned_at

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._moved = by
            self._open(detail, to, by)

        self._work.tell(self, MoveStart(self._desk.stamp(), detail.id, to), answered)

    def _open(self, detail: LaunchDetail, start: datetime, moved: timedelta | None) -> None:
        if self.sheet is None:
            self.sheet = TellSheet(*self._given)
            self.sheet.calendar_wanted.connect(self._save_calendar)
        self._webinar = detail.webinar.id
        self.sheet.begin(detail.id, detail.webinar.facts.title, start, moved)

    def _save_calendar(self) -> None:
        if self.sheet is not None:
            CalendarSaving(self._work, self._notices, self.sheet).save(self._webinar)
