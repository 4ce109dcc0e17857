"""The menus of the roster: what can be done with a seat, and who can be called in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from console.domain.roster import ANSWERS, TO_CALL, SeatDesk, SeatState, Standing
from console.domain.routing import TAKE_TICKETS
from console.queries.roster import Roster, SeatRow
from console.sync.desk import Desk
from console.ui.roster import text
from console.ui.roster.choosing import ICONS
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import clock, translate

if TYPE_CHECKING:
    from console.ui.roster.part import RosterPart

_FOR = timedelta(minutes=15)
_MINUTES = (2, 5, 10, 15, 30, 60)


class RosterMenus:
    def __init__(self, look: Look, desk: Desk, parent: QWidget) -> None:
        self._look, self._desk, self._parent = look, desk, parent
        self.shown: Menu | None = None

    def offer_for(self, row: SeatRow, part: RosterPart) -> None:
        menu = self._menu()
        if part.leads:
            self._offer_call(menu, row, part)
            self._offer_places(menu, row, part)
        elif row.state is SeatState.CALLED:
            self._add(menu, "check", translate("roster", "I am coming"), lambda: part.doing.answer(row, accept=True))
            self._add(menu, "x", translate("roster", "I cannot"), lambda: part.doing.answer(row, accept=False))
        elif row.state is SeatState.ACCEPTED:
            self._add(menu, "check", translate("roster", "I am here"), lambda: part.doing.here(row))
            self._add(menu, "x", translate("roster", "I cannot"), lambda: part.doing.answer(row, accept=False))
        launch = part.launch
        if launch is not None:
            menu.addSeparator()
            said = (
                translate("roster", "Release") if row.state is SeatState.ON else translate("roster", "Off the roster")
            )
            self._add(menu, "sign-out", said, lambda: part.doing.release(launch, row))
        seats = part.seats
        place = seats.visualRect(seats.rows.index_of(row.id))
        menu.popup(seats.viewport().mapToGlobal(QPoint(max(0, place.right() - self._look.px(220)), place.bottom())))

    def offer_calls(self, button: QWidget, roster: Roster, part: RosterPart) -> None:
        """The reserves who are not asked yet or may be asked again, and everybody else of the desk."""
        menu, now = self._menu(), self._desk.now()
        able = [one for one in roster.seats if one.state in TO_CALL or one.standing(now) is Standing.UNANSWERED]
        for row in able:
            self._offer_one(menu, row, part)
        ready = [one for one in able if one.state is SeatState.READY]
        if len(ready) > 1:
            said = translate("roster", "All %n reserves", "", len(ready))
            self._add(menu, "users-three", said, lambda: part.doing.call_in(ready))
        if able:
            menu.addSeparator()
        self._add(menu, "user-plus", translate("roster", "Somebody else…"), lambda: part.add_person(call=True))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _offer_one(self, menu: Menu, row: SeatRow, part: RosterPart) -> None:
        parts = (row.name, text.desk(row.desk), text.state(row, self._desk.now()))
        said = " · ".join(one for one in parts if one)
        self._add(menu, "phone-outgoing", said, lambda: part.doing.call_in((row,)))

    def _offer_call(self, menu: Menu, row: SeatRow, part: RosterPart) -> None:
        doing = part.doing
        if row.state in TO_CALL or row.state is SeatState.CALLED:
            again = translate("roster", "Call again") if row.calls else translate("roster", "Call in")
            call = self._add(menu, "phone-outgoing", again, lambda: doing.call_in((row,)))
            call.setEnabled(row.state in TO_CALL or row.told_at is not None)
        if row.state in {SeatState.CALLED, SeatState.DECLINED}:
            said = translate("roster", "Has said yes")
            self._add(menu, "check", said, lambda: doing.answer(row, accept=True))
        if row.state in {SeatState.CALLED, SeatState.ACCEPTED}:
            self._add(menu, "x", translate("roster", "Has said no"), lambda: doing.answer(row, accept=False))
            self._add(menu, "arrow-u-up-left", translate("roster", "Need not come"), lambda: doing.take_back(row))
        if row.state is not SeatState.ON:
            self._add(menu, "map-pin", translate("roster", "Is here"), lambda: doing.here(row))
            minutes = menu.addMenu(translate("roster", "Ready within"))
            for count in _MINUTES:
                act = minutes.addAction(translate("roster", "%n min", "", count))
                act.setCheckable(True)
                act.setChecked(count == row.ready_minutes)
                act.triggered.connect(lambda _=False, count=count: doing.keep(row, row.until, count))
            menu.addSeparator()

    def _offer_places(self, menu: Menu, row: SeatRow, part: RosterPart) -> None:
        doing, now = part.doing, self._desk.now()
        able = [desk for desk in SeatDesk if row.role in TAKE_TICKETS or desk not in ANSWERS]
        move = menu.addMenu(self._look.icons.icon("arrows-left-right"), translate("roster", "Move to…"))
        for desk in able:
            act = move.addAction(self._look.icons.icon(ICONS[desk]), text.desk(desk))
            act.setEnabled(desk is not row.desk or row.home is not None)
            act.triggered.connect(lambda _=False, desk=desk: doing.move(row, desk))
        if row.state is SeatState.ON:
            until = (now + _FOR).replace(second=0, microsecond=0)
            said = translate("roster", "Help until {time} at…").format(time=clock(until))
            lend = menu.addMenu(self._look.icons.icon("timer"), said)
            for desk in able:
                if desk is not row.desk:
                    act = lend.addAction(self._look.icons.icon(ICONS[desk]), text.desk(desk))
                    act.triggered.connect(lambda _=False, desk=desk: doing.move(row, desk, until))
            self._offer_until(menu, row, part)

    def _offer_until(self, menu: Menu, row: SeatRow, part: RosterPart) -> None:
        keeps = menu.addMenu(translate("roster", "Keeps the seat"))
        whole = keeps.addAction(translate("roster", "as long as the launch"))
        whole.setCheckable(True)
        whole.setChecked(row.until is None)
        whole.triggered.connect(lambda: part.doing.keep(row, None, row.ready_minutes))
        start = self._desk.now().replace(second=0, microsecond=0)
        for minutes in (15, 30, 60, 90):
            at = start + timedelta(minutes=minutes - start.minute % 5)
            act = keeps.addAction(translate("roster", "until {time}").format(time=clock(at)))
            act.triggered.connect(lambda _=False, at=at: part.doing.keep(row, at, row.ready_minutes))

    def _menu(self) -> Menu:
        self.shown = menu = Menu(self._look, self._parent)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: Menu, icon: str, said: str, call: Callable[[], object]) -> QAction:
        act = menu.addAction(self._look.icons.icon(icon), said.replace("&", "&&"))
        act.triggered.connect(lambda _=False: call())
        return act
