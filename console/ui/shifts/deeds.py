"""What is done on the rota: planning with a way back, series, swaps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.commands.shifts import PlanShifts, SaveSeries
from console.commands.swaps import ApproveSwap, AskSwap, DeclineSwap, TakeSwap
from console.domain.changes import Outcome, Refusal
from console.domain.coverage import stations
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.shifts import Edit, Series, Shift, SwapState, copied, moment, reversed_edits
from console.queries.shifts import MyShifts, Rota, RotaRows, SwapRow
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.shifts import planning, text
from console.ui.shifts.form import ShiftForm
from console.ui.shifts.sheet import ShiftSheet
from console.ui.shifts.swapping import AskSwapCard, TakeSwapCard

if TYPE_CHECKING:
    from console.ui.shifts.page import RotaPage

KEY = "rota"


class RotaDeeds:
    def __init__(self, page: RotaPage, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        self._page, self._look, self._work, self._desk, self._notices = page, look, work, desk, notices
        self._host = host
        self.sheet: ShiftSheet | None = None
        self._asking: AskSwapCard | None = None
        self._taking: TakeSwapCard | None = None
        self._back: list[Callable[[], object]] = []
        """Ways back from what was planned, the newest last."""

    # Planning

    def plan(self, edits: tuple[Edit, ...]) -> None:
        page = self._page
        page.hope(page.week.after(edits))
        self._tell(PlanShifts(self._desk.stamp(), edits), self._said(edits), lambda: self._reverse(edits))

    def undo(self) -> None:
        """What a toast still offers to take back; or else the newest step of the plan, however long ago it was."""
        if not self._notices.undo_latest():
            self._undo()

    def copy_last_week(self) -> None:
        page = self._page
        since = moment(page.week.day(-7), 0, page.week.zone)
        self._work.ask(page, "last week", Rota(since, page.week.span[0]), self._copy)

    def _copy(self, last: RotaRows) -> None:
        week = self._page.week
        ids = (self._desk.new_id() for _ in repeat(None))
        begun = [shift for shift in last.shifts if shift.starts_at >= moment(week.day(-7), 0, week.zone)]
        edits = tuple(copied(begun, 7, week.zone, week.shifts, ids))
        if edits:
            self.plan(edits)
            return
        words = translate("shifts", "Nothing to copy: the week before is empty, or all of it stands here already.")
        self._notices.say(Level.TOAST, words, icon="copy", key=KEY)

    def _reverse(self, edits: tuple[Edit, ...]) -> None:
        back = reversed_edits(edits)
        self._page.hope(self._page.week.after(back))
        self._order(PlanShifts(self._desk.stamp(), back))

    def _tell(self, command: Command, said: str, back: Callable[[], object]) -> None:
        """Gives an order that can be taken back; what could be done is told in one toast."""

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._refused(outcome)
                return
            self._back.append(back)
            words = said
            if outcome.skipped:
                left = translate(
                    "shifts", "%n stay as they were: somebody has changed them, or is busy.", "", outcome.skipped
                )
                words = f"{said} {left}"
            self._say(words)

        self._work.tell(self._page, command, answered)

    def _say(self, words: str) -> None:
        undo = self._undo if self._back else None
        self._notices.say(Level.TOAST, words, icon="calendar-check", key=KEY, undo=undo)

    def _undo(self) -> None:
        if self._back:
            self._back.pop()()

    def _order(self, command: Command) -> None:
        """Takes something back; whatever was planned before it can be taken back after it."""

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._refused(outcome)
            elif self._back:
                self._say(translate("shifts", "Taken back."))

        self._work.tell(self._page, command, answered)

    def _refused(self, outcome: Outcome) -> None:
        self._page.ask_again()
        said = {
            Refusal.TOO_LATE: translate("shifts", "A colleague has changed it meanwhile: it stays as they left it."),
            Refusal.NOT_POSSIBLE: translate("shifts", "Somebody would be in two places at once: it stays as it was."),
        }.get(outcome.refusal or Refusal.FAULT)
        if said is None:
            self._notices.refused(outcome)
        else:
            self._notices.say(Level.TOAST, said, icon="warning", key=KEY)

    def _said(self, edits: tuple[Edit, ...]) -> str:
        week, today = self._page.week, self._page.today_there
        names = {one.id: one.name for one in self._page.agents}
        if len(edits) > 1:
            return translate("shifts", "%n shifts changed.", "", len(edits))
        edit = edits[0]
        shift = edit.after or edit.before
        if shift is None:
            return ""
        what = f"{names.get(shift.agent, '?')}, {text.shift_line(shift, week.zone, today)}"
        if edit.after is None:
            return translate("shifts", "Taken away: {shift}").format(shift=what)
        return what

    def new_if_allowed(self) -> None:
        self._if_allowed(self.new_here)

    def copy_if_allowed(self) -> None:
        self._if_allowed(self.copy_last_week)

    def _if_allowed(self, call: Callable[[], object]) -> None:
        if self._page.me is not None and not self._page.may_plan:
            self._notices.say(Level.TOAST, refusal_text(Refusal.NO_RIGHT), icon="lock-simple", key=KEY)
        else:
            call()

    # One shift in the sheet

    def new_here(self) -> None:
        grid = self._page.grid
        if grid.week.people:
            self.open_new(grid.week.people[grid.person].id, grid.day, 0, 0)

    def open_new(self, person: Id, day: int, start: int, length: int) -> None:
        week = self._page.week
        usual, usually, station = planning.usual_time(week, person, week.day(day))
        on = week.day(day)
        shift = planning.new_shift(week, self._desk.new_id(), person, on, start or usual, length or usually, station)
        self._open(shift, is_new=True)

    def open_shift(self, shift: Shift) -> None:
        self._open(shift, is_new=False)

    def _open(self, shift: Shift, *, is_new: bool) -> None:
        page = self._page
        if self.sheet is not None:
            self.let_go()
        mine, ahead = shift.agent == self._desk.me, shift.starts_at > self._desk.now()
        asked = any(row.shift.id == shift.id for row in page.swaps.rows)
        sheet = self.sheet = ShiftSheet(
            self._look,
            self._host,
            shift,
            page.week.series_of(shift),
            page.week.people,
            page.week.zone,
            stations((*page.week.shifts, *page.week.near)),
            is_new=is_new,
            may_edit=page.may_plan,
            may_swap=not is_new and mine and ahead and not asked,
        )
        sheet.saved.connect(self._save)
        sheet.removed.connect(self._remove)
        sheet.given_up.connect(self.let_go)
        sheet.swap_wanted.connect(lambda: self.ask_for_swap(shift))
        sheet.open()
        sheet.start()

    def let_go(self) -> None:
        if self.sheet is not None:
            self.sheet.leave()
            self.sheet.deleteLater()
            self.sheet = None
            self._page.grid.setFocus()

    def _save(self, form: ShiftForm) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        before = None if sheet.is_new else sheet.shift
        after = form.draft()
        known = self._page.week.series_of(sheet.shift) if before is not None else None
        if form.whole:
            self._save_series(form, before, known, after)
        elif before == after:
            self.let_go()
        else:
            edits = (Edit(before, after),)
            self._keep(PlanShifts(self._desk.stamp(), edits), self._said(edits), lambda: self._reverse(edits))

    def _save_series(self, form: ShiftForm, before: Shift | None, known: Series | None, after: Shift) -> None:
        zone = zone_of(self._page.week.zone)
        first = after.starts_at.astimezone(zone).date()
        said = translate("shifts", "{shift}, and again every week").format(
            shift=text.shift_line(after, self._page.week.zone, self._page.today_there)
        )
        if known is None:
            made = form.series(self._desk.new_id(), first)
            if made is None:
                return
            if before is not None:
                # The shift that stands there alone becomes the first one of the series.
                self._work.tell(self._page, PlanShifts(self._desk.stamp(), (Edit(before, None),)))

            def alone_again() -> None:
                self._put_series(made, None)
                if before is not None:
                    self._work.tell(self._page, PlanShifts(self._desk.stamp(), (Edit(None, before),)))

            self._keep(SaveSeries(self._desk.stamp(), None, made), said, alone_again)
            return
        day = before.day if before is not None and before.day is not None else first
        rest = form.series(known.id, known.since) if day <= known.since else form.series(self._desk.new_id(), first)
        if day <= known.since:
            self._keep(SaveSeries(self._desk.stamp(), known, rest), said, lambda: self._put_series(rest, known))
            return
        ended = planning.ended_before(known, day)
        if rest is None:
            words = translate("shifts", "It does not come again after that.")
            self._keep(SaveSeries(self._desk.stamp(), known, ended), words, lambda: self._put_series(ended, known))
            return

        def back() -> None:
            self._work.tell(self._page, SaveSeries(self._desk.stamp(), rest, None))
            self._put_series(ended, known)

        self._work.tell(self._page, SaveSeries(self._desk.stamp(), known, ended))
        self._keep(SaveSeries(self._desk.stamp(), None, rest), said, back)

    def _put_series(self, before: Series | None, after: Series | None) -> None:
        self._order(SaveSeries(self._desk.stamp(), before, after))

    def _remove(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        known = self._page.week.series_of(sheet.shift)
        if known is not None and sheet.form.whole:
            day = sheet.shift.day or known.since
            ended = planning.ended_before(known, day) if day > known.since else None
            words = translate("shifts", "It does not come again after that.")
            self._keep(SaveSeries(self._desk.stamp(), known, ended), words, lambda: self._put_series(ended, known))
            return
        edits = planning.shifts_dropped([sheet.shift])
        self._keep(PlanShifts(self._desk.stamp(), edits), self._said(edits), lambda: self._reverse(edits))

    def _keep(self, command: Command, said: str, back: Callable[[], object]) -> None:
        """As `_tell`; the sheet goes, or says why the desk would not have it."""

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                if self.sheet is not None:
                    self.sheet.refuse(outcome.refusal)
                self._page.ask_again()
                return
            self.let_go()
            self._back.append(back)
            words = said
            if outcome.skipped:
                left = translate("shifts", "%n days found no place: they are busy then.", "", outcome.skipped)
                words = f"{said} {left}"
            self._say(words)

        self._work.tell(self._page, command, answered)

    # Swaps

    def ask_for_swap(self, shift: Shift) -> None:
        self.let_go()
        if self._asking is None:
            self._asking = AskSwapCard(self._look, self._host)
            self._asking.asked.connect(self._ask)
        page = self._page
        self._asking.ask_for(shift, page.week.people, page.week.zone, page.today_there)

    def _ask(self, shift: Shift, to: Id | None, note: str) -> None:
        swap = self._desk.new_id()
        said = translate("shifts", "Asked. A lead approves it when somebody takes it.")

        def back() -> None:
            self._work.tell(self._page, DeclineSwap(self._desk.stamp(), swap))

        self._swap(AskSwap(self._desk.stamp(), swap, shift.id, to, note), said, back)

    def take_swap(self, row: SwapRow) -> None:
        """Asks first what is given for it, where there is anything to give."""

        def offer(mine: tuple[Shift, ...]) -> None:
            now, page = self._desk.now(), self._page
            ahead = [shift for shift in mine if shift.starts_at > now]
            if not ahead:
                self._take(row, None)
                return
            if self._taking is None:
                self._taking = TakeSwapCard(self._look, self._host)
                self._taking.taken.connect(self._take)
            self._taking.offer(row, ahead, page.week.zone, page.today_there)

        self.let_go()
        self._work.ask(self._page, "to give", MyShifts(), offer)

    def _take(self, row: SwapRow, instead: Id | None) -> None:
        said = translate("shifts", "You would take it. A lead has the last word.")

        def back() -> None:
            self._work.tell(self._page, DeclineSwap(self._desk.stamp(), row.id))

        self._swap(TakeSwap(self._desk.stamp(), row.id, instead), said, back)

    def approve_swap(self, row: SwapRow) -> None:
        said = translate("shifts", "{name} has the shift now.").format(name=row.to_name)
        self._swap(ApproveSwap(self._desk.stamp(), row.id), said, None)

    def decline_swap(self, row: SwapRow) -> None:
        mine = row.asked_by == self._desk.me
        said = translate("shifts", "The request is taken back.") if mine else translate("shifts", "Declined.")
        if row.state is SwapState.TAKEN and row.to == self._desk.me:
            said = translate("shifts", "You do not take it. It is asked again.")
        self._swap(DeclineSwap(self._desk.stamp(), row.id), said, None)

    def _swap(self, command: Command, said: str, back: Callable[[], object] | None) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is Refusal.NOT_POSSIBLE and isinstance(command, TakeSwap):
                words = translate("shifts", "One of you has another shift at that time.")
                self._notices.say(Level.TOAST, words, icon="warning", key=KEY)
            elif outcome.refusal is Refusal.NOT_POSSIBLE:
                words = translate("shifts", "They have another shift at that time.")
                self._notices.say(Level.TOAST, words, icon="warning", key=KEY)
            elif outcome.refusal is not None:
                self._notices.refused(outcome)
            else:
                self._notices.say(Level.TOAST, said, icon="swap", undo=back)

        self._work.tell(self._page, command, answered)
