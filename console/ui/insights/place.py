"""The place of insights: the report of a period first, and what grows beside it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.sync.desk import Desk
from console.ui.frame.parts import Part, PartsPlace
from console.ui.insights.growing import GrowingPage
from console.ui.insights.report import ReportPage
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class InsightsPlace(PartsPlace):
    """`host` is what cards and sheets open over."""

    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        self._given = look, work, desk, registry, notices
        self._host = host
        super().__init__(
            look,
            lambda: translate("insights", "Parts of the insights"),
            (
                Part("report", lambda: translate("insights", "Report"), self._report),
                Part("growing", lambda: translate("insights", "What grows"), self._growing),
            ),
        )

    @property
    def report(self) -> ReportPage:
        return cast("ReportPage", self.part("report"))

    def _report(self) -> ReportPage:
        look, work, desk, registry, notices = self._given
        page = ReportPage(look, work, desk, notices, self._host)
        page.open_ticket.connect(self.open_ticket)
        page.needs_wanted.connect(lambda: registry.do("go.care"))
        return page

    def _growing(self) -> GrowingPage:
        look, work, desk, _, _ = self._given
        page = GrowingPage(look, work, desk, self._host)
        page.open_ticket.connect(self.open_ticket)
        return page
