"""The rota: a week of shifts that leads plan and everybody reads, requests to swap, one's own next shift."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.domain.shifts import Shift
from console.domain.sla import Promises
from console.queries.desk import AgentRow, Agents, Settings
from console.queries.levels import PromisesNow
from console.queries.shifts import KINDS, MyShifts, Rota, RotaRows, SwapRow, Swaps
from console.sync.desk import Desk
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.key_hints import KeyHints
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.shifts import text
from console.ui.shifts.deeds import RotaDeeds
from console.ui.shifts.export import Exporting
from console.ui.shifts.grid import RotaGrid
from console.ui.shifts.head import DayHeads
from console.ui.shifts.swapping import SwapStrips
from console.ui.shifts.week import RotaWeek, people_of_rota

_REFRESH_MS = 60
_BEFORE = timedelta(days=2)
_RESTS = 2


class RotaPage(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        """`host` is what sheets and cards open over."""
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._me: AgentRow | None = None
        self._agents: tuple[AgentRow, ...] = ()
        self._swaps: tuple[SwapRow, ...] = ()
        self._rows = RotaRows((), ())
        self.desk_name = ""
        self.week = RotaWeek(self._monday_of(desk.now().date()))
        self.back = IconButton(look, "caret-left", "-", keys="PgUp")
        self.today = Button(look, "")
        self.forward = IconButton(look, "caret-right", "-", keys="PgDn")
        self.title = ElidedLabel(look, "", "title")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.new = Button(look, "", icon="plus")
        self.copy_week = Button(look, "", icon="copy")
        self.export = Button(look, "", "quiet", icon="export", caret=True)
        self.mine = Strip(look, "neutral", "user-circle", "")
        self.warnings = Strip(look, "warn", "warning", "")
        self.swaps = SwapStrips(look)
        self.heads = DayHeads(look)
        self.grid = RotaGrid(look, desk)
        self.grid.day = desk.now().weekday()
        self.table = QScrollArea()
        self.hints = KeyHints(look)
        self.empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self.deeds = RotaDeeds(self, look, work, desk, notices, host)
        self.exporting = Exporting(self, look, desk, notices)
        self._lay_out()
        self._connect()
        self._speak()
        self._ask_all()

    @property
    def me(self) -> AgentRow | None:
        return self._me

    @property
    def may_plan(self) -> bool:
        return self._me is not None and may(self._me.role, Right.EDIT_DESK)

    @property
    def agents(self) -> tuple[AgentRow, ...]:
        return self._agents

    @property
    def today_there(self) -> date:
        """Which day it is where the desk is."""
        return self._desk.now().astimezone(zone_of(self.week.zone)).date()

    # Which week

    def go_by(self, weeks: int) -> None:
        self.show_week(self.week.monday + timedelta(weeks=weeks))

    def go_today(self) -> None:
        self.show_week(self.today_there)
        self.grid.go_to(self.grid.person, (self.today_there - self.week.monday).days)

    def show_week(self, on: date) -> None:
        """The week in which a day lies."""
        monday = self._monday_of(on)
        if monday != self.week.monday:
            self.week = replace(self.week, monday=monday, shifts=(), series=(), near=())
            self._ask_rota()
        self._show()

    def hope(self, week: RotaWeek) -> None:
        """Shows what was just planned, before the desk has said yes."""
        self.week = week
        self._show()

    @staticmethod
    def _monday_of(on: date) -> date:
        return on - timedelta(days=on.weekday())

    # What is asked

    def _ask_all(self) -> None:
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._work.ask(self, "hours", PromisesNow(), self._take_hours)
        self._work.ask(self, "swaps", Swaps(), self._take_swaps)
        self._work.ask(self, "mine", MyShifts(1), self._take_mine)
        self._work.ask(self, "settings", Settings(), self._take_settings)
        self._ask_rota()

    def _ask_rota(self) -> None:
        since, until = self.week.span
        self._work.ask(self, "rota", Rota(since - _BEFORE, until + _BEFORE), self._take_rota)

    def ask_again(self) -> None:
        """What was hoped for was not done."""
        self._ask_rota()

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*KINDS, "setting"):
            self._work.later(self, "rota", _REFRESH_MS, self._ask_all)

    def _take_settings(self, settings: dict[str, str]) -> None:
        self.desk_name = settings.get("name", "")

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._agents = agents
        self._me = next((one for one in agents if one.id == self._desk.me), None)
        self._show()

    def _take_hours(self, promises: Promises) -> None:
        if promises.hours != self.week.hours:
            before = self.week.zone
            self.week = replace(self.week, hours=promises.hours)
            if before != self.week.zone:
                self._ask_rota()
            self._show()

    def _take_rota(self, rows: RotaRows) -> None:
        self._rows = rows
        since, until = self.week.span
        inside = tuple(shift for shift in rows.shifts if shift.starts_at < until and shift.ends_at > since)
        near = tuple(shift for shift in rows.shifts if shift not in inside)
        self.week = replace(self.week, shifts=inside, near=near, series=rows.series)
        self._show()

    def _take_swaps(self, swaps: tuple[SwapRow, ...]) -> None:
        self._swaps = swaps
        self._show()

    def _take_mine(self, shifts: tuple[Shift, ...]) -> None:
        self.mine.setVisible(bool(shifts))
        if shifts:
            now, first = self._desk.now(), shifts[0]
            lead = translate("shifts", "Your shift now") if first.holds(now) else translate("shifts", "Your next shift")
            said = text.shift_line(first, self.week.zone, self.today_there)
            self.mine.say("neutral", "user-circle", lead, said, translate("shifts", "Show it"))

    # What is shown

    def _show(self) -> None:
        people = people_of_rota(self._agents, self.week.shifts)
        self.week = replace(self.week, people=people)
        asked = frozenset(row.shift.id for row in self._swaps)
        self.grid.show_week(self.week, may_plan=self.may_plan, asked=asked)
        self.heads.show_week(self.week, self.today_there)
        self.title.setText(text.week_title(self.week.monday))
        self.about.setText(" · ".join(filter(None, (text.week_number(self.week.monday), self._zone_line()))))
        self.new.setVisible(self.may_plan)
        self.copy_week.setVisible(self.may_plan)
        self.hints.setVisible(self.may_plan)
        self.swaps.show_swaps(
            self._swaps, self._desk.me or Id(int=0), self.week.zone, self.today_there, lead=self.may_plan
        )
        self._show_warnings()
        self._show_empty()

    def _zone_line(self) -> str:
        """Said where somebody's clock shows something else."""
        at = self.week.span[0]
        elsewhere = any(text.zone_apart(one.zone, self.week.zone, at) for one in self.week.people)
        here = at.astimezone().utcoffset() != at.astimezone(zone_of(self.week.zone)).utcoffset()
        if not elsewhere and not here:
            return ""
        return translate("shifts", "times of {place}").format(place=text.zone_name(self.week.zone))

    def _show_warnings(self) -> None:
        names = {one.id: one.name for one in self._agents}
        rests = self.week.rests if self.may_plan else ()
        said = [
            text.rest_line(rest, names.get(rest.shift.agent, "?"), self.week.zone, self.today_there)
            for rest in rests[:_RESTS]
        ]
        if len(rests) > _RESTS:
            said.append(translate("shifts", "and %n more", "", len(rests) - _RESTS))
        self.warnings.setVisible(bool(said))
        if said:
            least = translate("shifts", "Less than 11 hours of rest.")
            self.warnings.say("warn", "moon", least, "; ".join(said))

    def _show_empty(self) -> None:
        """A week without shifts says what to do next; the grid stays where a lead can begin in it."""
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            self.empty.deleteLater()
            self.empty = None
        if self.week.shifts or self.may_plan:
            self._stack.setCurrentIndex(0)
            return
        words = translate("shifts", "Leads plan the week; your shifts are told here and in the top bar.")
        title = translate("shifts", "No shifts are planned in this week")
        self.empty = EmptyState(self._look, "calendar-blank", title, words, translate("shifts", "This week"), None)
        self.empty.acted.connect(self.go_today)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)

    def _show_mine(self) -> None:
        self._work.ask(self, "mine to show", MyShifts(1), self._go_to_mine)

    def _go_to_mine(self, shifts: tuple[Shift, ...]) -> None:
        if shifts:
            self.show_week(shifts[0].starts_at.astimezone(zone_of(self.week.zone)).date())
            self.grid.setFocus()
            row = next((at for at, one in enumerate(self.week.people) if one.id == self._desk.me), 0)
            day = (shifts[0].starts_at.astimezone(zone_of(self.week.zone)).date() - self.week.monday).days
            self.grid.go_to(row, day)

    def _turn(self, by: int) -> None:
        self.go_by(by)
        self.grid.go_to(self.grid.person, 6 if by < 0 else 0)

    def _bring_into_sight(self, cell: QRectF) -> None:
        spot = cell.center()
        self.table.ensureVisible(int(spot.x()), int(spot.y()), int(cell.width() / 2) + 8, int(cell.height() / 2) + 8)

    # How it stands

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.go_by(-1))
        self.forward.clicked.connect(lambda: self.go_by(1))
        self.today.clicked.connect(self.go_today)
        self.new.clicked.connect(self.deeds.new_here)
        self.copy_week.clicked.connect(self.deeds.copy_last_week)
        self.export.clicked.connect(self.exporting.open_menu)
        self.mine.acted.connect(self._show_mine)
        self.grid.planned.connect(self.deeds.plan)
        self.grid.opened.connect(self.deeds.open_shift)
        self.grid.wanted.connect(self.deeds.open_new)
        self.grid.turned.connect(self._turn)
        self.grid.undo_wanted.connect(self.deeds.undo)
        self.grid.moved_to.connect(self._bring_into_sight)
        self.swaps.taken.connect(self.deeds.take_swap)
        self.swaps.approved.connect(self.deeds.approve_swap)
        self.swaps.declined.connect(self.deeds.decline_swap)
        self.table.horizontalScrollBar().valueChanged.connect(lambda _: self._follow())
        self.table.verticalScrollBar().rangeChanged.connect(lambda *_: self._follow())
        self._work.changed.connect(self._hear)

    def _follow(self) -> None:
        self.heads.follow(self.grid.width(), self.table.horizontalScrollBar().value())

    def _lay_out(self) -> None:
        look = self._look
        paper = Paper(look)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 18, 10)
        top.setSpacing(6)
        for part in (self.back, self.today, self.forward):
            top.addWidget(part)
        top.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        top.addLayout(words, 1)
        for button in (self.export, self.copy_week, self.new):
            top.addWidget(button)
        self.table.setWidget(self.grid)
        self.table.setWidgetResizable(True)
        self.table.setFrameShape(QScrollArea.Shape.NoFrame)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setAlignment(Qt.AlignmentFlag.AlignTop)
        both = QWidget()
        inside = QVBoxLayout(both)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.heads)
        inside.addWidget(self.table, 1)
        self._stack.addWidget(both)
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline(look))
        strips: tuple[QWidget, ...] = (self.mine, self.swaps, self.warnings)
        for strip in strips:
            column.addWidget(strip)
            strip.hide()
        column.addWidget(self._stack, 1)
        column.addWidget(Hairline(look))
        column.addWidget(self.hints)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(paper)
        self.setFocusProxy(self.grid)

    def resizeEvent(self, event: QEvent) -> None:
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._ask_all()

    def _speak(self) -> None:
        self.setAccessibleName(translate("shifts", "Rota"))
        self.grid.setAccessibleName(translate("shifts", "Shifts of the week, people by days"))
        self.back.set_name(translate("shifts", "The week before"), "PgUp")
        self.forward.set_name(translate("shifts", "The week after"), "PgDn")
        self.today.setText(translate("shifts", "Today"))
        self.new.setText(translate("shifts", "New shift"))
        self.copy_week.setText(translate("shifts", "Copy last week"))
        self.export.setText(translate("shifts", "Export"))
        self.hints.set_hints(
            (
                (("↵",), translate("shifts", "open or new")),
                (("⇧", "←→"), translate("shifts", "earlier, later")),
                (("Ctrl", "⇧", "←→"), translate("shifts", "shorter, longer")),
                (("Alt", "←→"), translate("shifts", "another day")),
                (("⇧", "↑↓"), translate("shifts", "another person")),
                (("Ctrl", "C"), translate("shifts", "copy")),
                (("Ctrl", "V"), translate("shifts", "paste")),
                (("Del",), translate("shifts", "remove")),
            )
        )
        self._show()
