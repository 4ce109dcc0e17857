"""What can be done with a planned webinar beside its launch: letters, reports of its tool, series, calendar, plans."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.commands.launches import PrepareLaunch
from console.commands.roster import SeatPerson
from console.commands.webinar_series import CallOffFollowing
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.launches import Plan
from console.domain.requests import ADDRESS_SETTING
from console.domain.rights import Right, may
from console.domain.sla import SETTING as PROMISES
from console.domain.sla import promises_in
from console.domain.webinar_letters import LetterKind
from console.domain.webinar_pushes import SETTING as PUSH
from console.queries.desk import AgentRow, Settings
from console.queries.launch_plans import LastSeat, PlanOffers, PlansFor
from console.queries.webinars import WebinarRow
from console.settings.push_token import new_token
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.webinars import text
from console.ui.webinars.calendar_saving import CalendarSaving
from console.ui.webinars.import_sheet import WebinarImport
from console.ui.webinars.letters_sheet import LettersSheet
from console.ui.webinars.plans_sheet import PlansSheet
from console.ui.webinars.push_sheet import PushSheet
from console.ui.webinars.repeat_sheet import RepeatSheet


class WebinarWays(QWidget):
    """Buttons about the webinar that is shown. `prepared` carries the id of a launch."""

    prepared = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._row: WebinarRow | None = None
        self._settings: dict[str, str] = {}
        self._me: AgentRow | None = None
        self._sheets: dict[str, Sheet] = {}
        self._calendar = CalendarSaving(work, notices, self)
        self.invite = Button(look, "", "quiet", icon="envelope-simple", dense=True)
        self.bring = Button(look, "", "quiet", icon="download-simple", dense=True)
        self.more = Button(look, "", "quiet", icon="dots-three", dense=True, caret=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.invite, self.bring, self.more):
            row.addWidget(button)
        self.invite.clicked.connect(self.write_letters)
        self.bring.clicked.connect(self.import_report)
        self.more.clicked.connect(self._offer)
        work.ask(self, "settings", Settings(), self._take_settings)
        self.speak()

    def show_webinar(self, row: WebinarRow | None, me: AgentRow | None) -> None:
        if self._row is not None and row is not None and row.id != self._row.id:
            self._forget_sheets()
        self._row, self._me = row, me
        ahead = row is not None and not row.cancelled and row.facts.ends_at > self._desk.now()
        self.invite.setVisible(ahead and self._may(Right.BULK_ANSWER))
        self.bring.setVisible(row is not None and self._may(Right.EDIT_DESK))
        self.more.setEnabled(row is not None)

    def _may(self, right: Right) -> bool:
        return self._me is None or may(self._me.role, right)

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def _forget_sheets(self) -> None:
        for sheet in self._sheets.values():
            sheet.dismiss()
            sheet.deleteLater()
        self._sheets = {}

    # Letters, reports, series, plans

    def write_letters(self) -> LettersSheet | None:
        row = self._row
        if row is None:
            return None
        sheet = self._sheets.get("letters")
        if not isinstance(sheet, LettersSheet):
            sheet = self._sheets["letters"] = LettersSheet(
                self._look, self.window(), self._work, self._desk, self._notices, row
            )
        soon = (row.facts.starts_at - self._desk.now()).total_seconds() < 24 * 3600
        sheet.begin(LetterKind.REMINDER if soon else LetterKind.INVITATION)
        return sheet

    def import_report(self) -> None:
        sheet = self.import_sheet()
        if sheet is not None:
            sheet.choose()

    def import_sheet(self) -> WebinarImport | None:
        row = self._row
        if row is None:
            return None
        sheet = self._sheets.get("import")
        if not isinstance(sheet, WebinarImport):
            sheet = self._sheets["import"] = WebinarImport(
                self._look, self.window(), self._work, self._desk, self._notices, row
            )
        return sheet

    def repeat(self) -> None:
        row = self._row
        if row is not None and row.series is None and not row.cancelled:
            zone = promises_in(self._settings.get(PROMISES)).hours.zone
            given = self._look, self.window(), self._work, self._desk, self._notices
            sheet = self._sheets["repeat"] = RepeatSheet(*given, row, zone)
            sheet.open()
            sheet.every.setFocus()

    def write_plans(self) -> None:
        given = self._look, self.window(), self._work, self._desk, self._notices
        sheet = self._sheets["plans"] = PlansSheet(*given, may_edit=self._may(Right.EDIT_DESK))
        sheet.begin()

    def _call_off_following(self) -> None:
        if self._row is not None:
            self._work.tell(self, CallOffFollowing(self._desk.stamp(), self._row.id))

    # Calendar

    def save_calendar(self) -> None:
        if self._row is not None:
            self._calendar.save(self._row.id)

    # The tool of the webinar

    def connect_tool(self) -> None:
        """A new secret address when somebody asks for it; the one before holds no more."""
        sheet = self._sheets["push"] = PushSheet(self._look, self.window())
        sheet.new_wanted.connect(lambda: self._make_address(sheet))
        sheet.offer(known=bool(self._settings.get(PUSH)))
        sheet.open()

    def _make_address(self, sheet: PushSheet) -> None:
        token, kept = new_token()

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
            else:
                self._settings[PUSH] = kept
                sheet.show_address(self._settings.get(ADDRESS_SETTING, ""), token)

        self._work.tell(self, SetSetting(self._desk.stamp(), PUSH, kept), answered)

    # Preparing

    def prepare(self, at: QWidget) -> None:
        """Prepares the launch; where there is more than one plan to go by, asks below `at`."""
        row = self._row
        if row is not None:
            self._work.ask(self, "plans", PlansFor(row.id), lambda offers: self._offer_plans(row.id, offers, at))

    def _offer_plans(self, webinar: Id, offers: PlanOffers, at: QWidget) -> None:
        if offers.last is None and not offers.templates:
            self._prepare(webinar, offers.usual)
            return
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        if offers.last is not None:
            said = text.as_last_time(offers.last.starts_at, self._desk.now().astimezone().date())
            self._add(menu, "repeat", said, partial(self._prepare, webinar, offers.last.plan, offers.last.seats))
        for one in offers.templates:
            self._add(menu, "list-numbers", one.name, partial(self._prepare, webinar, one.plan))
        self._add(
            menu, "rocket-launch", translate("webinars", "As usual"), lambda: self._prepare(webinar, offers.usual)
        )
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + 4)))

    def _prepare(self, webinar: Id, plan: Plan, seats: tuple[LastSeat, ...] = ()) -> None:
        me = self._desk.me
        if me is None:
            return

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None and not outcome.refs:
                self._notices.refused(outcome)
            else:
                launch = outcome.refs[0].id
                for one in seats if outcome.refusal is None else ():
                    seat = SeatPerson(
                        self._desk.stamp(), launch, one.agent, one.desk, None, one.reserve, one.ready_minutes
                    )
                    self._work.tell(self, seat)
                # Somebody else may have prepared it a moment before: then that one is shown.
                self.prepared.emit(launch)

        self._work.tell(self, PrepareLaunch(self._desk.stamp(), self._desk.new_id(), webinar, me, plan), answered)

    def _offer(self) -> None:
        row = self._row
        if row is None:
            return
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        lead, plans = self._may(Right.EDIT_DESK), self._may(Right.EDIT_PEOPLE)
        if plans and not row.cancelled:
            if row.series is None:
                self._add(menu, "repeat", translate("webinars", "Repeat…"), self.repeat)
            else:
                said = translate("webinars", "Call this and all that follow off")
                self._add(menu, "prohibit", said, self._call_off_following)
        self._add(menu, "calendar-blank", translate("webinars", "Save the calendar file…"), self.save_calendar)
        menu.addSeparator()
        self._add(menu, "list-numbers", translate("webinars", "Plans of launches…"), self.write_plans)
        if lead:
            self._add(menu, "link", translate("webinars", "Connect the webinar tool…"), self.connect_tool)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _add(self, menu: Menu, icon: str, words: str, call: Callable[[], object]) -> None:
        act = menu.addAction(self._look.icons.icon(icon), words.replace("&", "&&"))
        act.triggered.connect(lambda _=False: call())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()

    def speak(self) -> None:
        self.invite.setText(translate("webinars", "Invite…"))
        self.bring.setText(translate("webinars", "Import…"))
        self.more.setText(translate("webinars", "More"))
