"""Tells the person at this console what concerns them of a roster: a call, a move, the end; and leads who comes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from console.commands.base import Command
from console.commands.roster import AnswerCall, CallIn, TakeSeat
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.people import first_name
from console.domain.roster import SeatState
from console.queries.roster import MyRoster, MySeat, RosterForMe
from console.sync.desk import Desk
from console.ui.roster import text
from console.ui.shared.notices import Level, Notices, Way, refusal_text
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_LATER_MS = 100
_EVERY_MS = 15_000
"""That nobody answers changes with the time alone where no gateway writes it down."""


class RosterWatch(QObject):
    """`show` brings the launch to the front. A call stays until it is answered, here or elsewhere."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, show: Callable[[Id], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._show = work, desk, notices, show
        self._since = desk.now()
        self._mine: dict[Id, MySeat] = {}
        self._led: dict[Id, MySeat] = {}
        self._known = False
        work.changed.connect(lambda changes: self._soon() if changes.touches("seat", "launch", "webinar") else None)
        work.after_paint(self, "begin", self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        self._work.ask(self, "mine", RosterForMe(), self._take)

    def _soon(self) -> None:
        self._work.later(self, "mine", _LATER_MS, self.look)

    def _take(self, found: MyRoster) -> None:
        mine = {seat.id: seat for seat in found.mine}
        for seat in found.mine:
            self._tell_mine(seat, self._mine.get(seat.id))
        for gone in self._mine.values():
            if gone.id not in mine:
                self._tell_end(gone)
        for seat in found.led:
            self._tell_lead(seat, self._led.get(seat.id))
        self._mine, self._led = mine, {seat.id: seat for seat in found.led}
        self._known = True
        # Without a call there is nothing to wait for.
        waits = any(seat.state is SeatState.CALLED for seat in (*found.mine, *found.led))
        if waits != self._timer.isActive():
            self._timer.start() if waits else self._timer.stop()

    def _tell_mine(self, seat: MySeat, before: MySeat | None) -> None:
        key, changed = f"roster {seat.id}", before is None or before.state is not seat.state
        if seat.state is SeatState.CALLED:
            if changed or (before is not None and before.called_at != seat.called_at):
                self._ask(seat, key)
        elif seat.state is SeatState.ACCEPTED and seat.due_at is not None:
            if changed:
                said = translate("roster", "You are expected at {time}: {desk}.")
                way = Way(
                    translate("roster", "I am here"), lambda: self._do(TakeSeat(self._desk.stamp(), seat.id), seat)
                )
                self._notices.say(
                    Level.AMBER,
                    said.format(time=clock(seat.due_at), desk=text.desk(seat.desk)),
                    lead=seat.title,
                    icon="users-three",
                    action=way,
                    key=key,
                )
        elif seat.state is SeatState.ON and self._news(seat, before):
            self._notices.say(
                Level.AMBER,
                self._placed(seat),
                lead=seat.title,
                icon="users-three",
                action=Way(translate("roster", "Show"), lambda: self._show(seat.launch)),
                key=key,
            )
        elif changed:
            self._notices.withdraw(key)

    def _ask(self, seat: MySeat, key: str) -> None:
        said = translate("roster", "{name} calls you in: {desk}.").format(
            name=first_name(seat.by), desk=text.desk(seat.desk)
        )
        if seat.ready_minutes:
            said = f"{said} {translate('roster', 'You have %n min to be there.', '', seat.ready_minutes)}"

        def answer(*, accept: bool) -> None:
            self._do(AnswerCall(self._desk.stamp(), seat.id, accept), seat)

        self._notices.say(
            Level.RED,
            said,
            lead=seat.title,
            icon="phone-call",
            action=Way(translate("roster", "I am coming"), lambda: answer(accept=True)),
            more=Way(translate("roster", "I cannot"), lambda: answer(accept=False)),
            key=key,
            outside=translate("roster", "You are called in: {webinar}").format(webinar=seat.title),
        )

    def _news(self, seat: MySeat, before: MySeat | None) -> bool:
        """Whether somebody else has said since when this console is open where they sit."""
        if before is not None and (before.desk, before.home_at, before.state) == (seat.desk, seat.home_at, seat.state):
            return False
        by_other = seat.placed_by != self._desk.me
        return by_other and (before is not None or seat.placed_at >= self._since)

    def _placed(self, seat: MySeat) -> str:
        if seat.home is not None and seat.home_at is not None:
            said = translate("roster", "You help at {desk} until {time}, then you are back at {home}.")
            return said.format(desk=text.desk(seat.desk), time=clock(seat.home_at), home=text.desk(seat.home))
        said = translate("roster", "You are at {desk} now. Its tickets of this webinar come to you.")
        return said.format(desk=text.desk(seat.desk))

    def _tell_end(self, seat: MySeat) -> None:
        self._notices.withdraw(f"roster {seat.id}")
        if seat.state is SeatState.ON:
            said = translate("roster", "You are back in your usual queue. Thank you.")
        elif seat.state in {SeatState.CALLED, SeatState.ACCEPTED}:
            said = translate("roster", "You need not come any more. Thank you for being ready.")
        else:
            return
        self._notices.say(Level.TOAST, said, lead=seat.title, icon="users-three")

    def _tell_lead(self, seat: MySeat, before: MySeat | None) -> None:
        key, name = f"roster answer {seat.id}", first_name(seat.name)
        if not self._known and before is None and (seat.told_at or seat.answered_at or self._since) <= self._since:
            return
        if seat.state is SeatState.CALLED and seat.told_at is not None:
            if before is None or before.told_at != seat.told_at:
                again = Way(
                    translate("roster", "Call again"), lambda: self._do(CallIn(self._desk.stamp(), (seat.id,)), seat)
                )
                self._notices.say(
                    Level.AMBER,
                    translate("roster", "does not answer. Call somebody else?"),
                    lead=name,
                    icon="phone-x",
                    action=Way(translate("roster", "Show"), lambda: self._show(seat.launch)),
                    more=again,
                    key=key,
                )
            return
        if before is None or before.state is seat.state:
            return
        if seat.state is SeatState.ACCEPTED and seat.due_at is not None:
            said = translate("roster", "is coming, due {time}.").format(time=clock(seat.due_at))
            self._notices.say(Level.TOAST, said, lead=name, icon="users-three", key=key)
        elif seat.state is SeatState.DECLINED:
            self._notices.say(
                Level.AMBER,
                translate("roster", "cannot come."),
                lead=name,
                icon="phone-x",
                action=Way(translate("roster", "Show"), lambda: self._show(seat.launch)),
                key=key,
            )
        else:
            self._notices.withdraw(key)

    def _do(self, command: Command, seat: MySeat) -> None:
        def said(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                why = text.why_not(outcome.refusal, seat.name, "") or refusal_text(outcome.refusal)
                self._notices.say(Level.TOAST, why, lead=seat.title, icon="users-three")
                self.look()

        self._work.tell(self, command, said)
