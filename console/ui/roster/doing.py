"""What is done with seats: told, taken back, and said kindly where a colleague was faster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from console.commands.base import Command
from console.commands.roster import (
    AnswerCall,
    CallIn,
    DefendQueues,
    KeepSeat,
    MoveSeat,
    ReleaseSeat,
    SeatPerson,
    TakeBackCall,
    TakeSeat,
)
from console.commands.seats import seat_id
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.people import first_name
from console.domain.roster import Defended, SeatDesk, SeatState
from console.domain.roster_suggestion import How, Suggestion
from console.queries.desk import AgentRow
from console.queries.roster import SeatRow
from console.sync.desk import Desk
from console.ui.roster import text
from console.ui.roster.choosing import Chosen
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work


class RosterDoing(QObject):
    """`name_of` tells whose name an id is."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, name_of: Callable[[Id], str], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._name_of = work, desk, notices, name_of

    def move(self, seat: SeatRow, to: SeatDesk, until: datetime | None = None) -> None:
        """With `until` they go back by themselves."""
        if seat.desk is to and until == seat.home_at:
            return
        stamp = self._desk.stamp()
        said = translate("roster", "is at {desk} now").format(desk=text.desk(to))
        if until is not None:
            said = translate("roster", "is at {desk} until {time}").format(desk=text.desk(to), time=clock(until))

        def back() -> None:
            # Only as long as nobody has moved them on.
            self._tell(MoveSeat(self._desk.stamp(), seat.id, seat.desk, stamp.at, seat.home_at), seat.name)

        self._tell(MoveSeat(stamp, seat.id, to, seat.placed_at, until), seat.name, said, back)

    def seat(self, launch: Id, chosen: Chosen, until: datetime | None = None) -> None:
        agent, desk = chosen.agent, chosen.desk
        one = seat_id(launch, agent.id)
        made = SeatPerson(self._desk.stamp(), launch, agent.id, desk, until, chosen.reserve, chosen.minutes)
        said = translate("roster", "is at {desk} now").format(desk=text.desk(desk))
        if chosen.reserve:
            said = translate("roster", "can be called in for {desk}").format(desk=text.desk(desk))
        self._tell(made, agent.name, "" if chosen.call else said, lambda: self._release_again(one, agent.name))
        if chosen.call:
            self._call((one,), [agent.name])

    def call_in(self, seats: Sequence[SeatRow]) -> None:
        self._call(tuple(one.id for one in seats), [one.name for one in seats])

    def answer(self, seat: SeatRow, *, accept: bool) -> None:
        """The lead writes down what they were told."""
        self._tell(AnswerCall(self._desk.stamp(), seat.id, accept), seat.name)

    def here(self, seat: SeatRow) -> None:
        self._tell(TakeSeat(self._desk.stamp(), seat.id), seat.name)

    def keep(self, seat: SeatRow, until: datetime | None, minutes: int) -> None:
        """How long they keep their seat, and how long they need to be ready."""
        self._tell(KeepSeat(self._desk.stamp(), seat.id, until, minutes), seat.name)

    def take_back(self, seat: SeatRow) -> None:
        self._tell(TakeBackCall(self._desk.stamp(), (seat.id,)), seat.name, translate("roster", "need not come"))

    def release(self, launch: Id, seat: SeatRow) -> None:
        def again() -> None:
            desk = self._desk
            reserve = seat.state is not SeatState.ON
            put = SeatPerson(desk.stamp(), launch, seat.agent, seat.desk, seat.until, reserve, seat.ready_minutes)
            self._tell(put, seat.name)

        said = translate("roster", "is back in the usual queue")
        self._tell(ReleaseSeat(self._desk.stamp(), (seat.id,)), seat.name, said, again)

    def defend(self, launch: Id, defended: Defended | None, before: Defended | None) -> None:
        if defended == before:
            return
        said = translate("roster", "Defended: {queues}").format(queues=text.queues(defended))
        self._work.tell(
            self,
            DefendQueues(self._desk.stamp(), launch, defended),
            lambda outcome: self._said(outcome, "", said, lambda: self.defend(launch, before, defended)),
        )

    def follow(self, launch: Id, made: Suggestion, seats: Sequence[SeatRow], people: Sequence[AgentRow]) -> None:
        """Does what was suggested, as long as things stand as they did."""
        seat = next((one for one in seats if one.agent == made.person), None)
        if made.how is How.CALL and seat is not None:
            self.call_in((seat,))
        elif made.how is How.MOVE and seat is not None:
            self.move(seat, made.to, made.until)
        elif made.how is How.SEAT and seat is None:
            agent = next((one for one in people if one.id == made.person), None)
            if agent is not None:
                self.seat(launch, Chosen(agent, made.to), made.until)

    def _call(self, seats: tuple[Id, ...], names: Sequence[str]) -> None:
        def back() -> None:
            self._tell(TakeBackCall(self._desk.stamp(), seats), names[0])

        if seats:
            said = translate("roster", "%n called in", "", len(seats))
            who = first_name(names[0]) if len(names) == 1 else said
            words = translate("roster", "is called in") if len(names) == 1 else ""
            self._tell(CallIn(self._desk.stamp(), seats), who, words or said, back)

    def _release_again(self, seat: Id, name: str) -> None:
        self._tell(ReleaseSeat(self._desk.stamp(), (seat,)), name)

    def _tell(self, command: Command, name: str, said: str = "", back: Callable[[], object] | None = None) -> None:
        self._work.tell(self, command, lambda outcome: self._said(outcome, name, said, back))

    def _said(self, outcome: Outcome, name: str, said: str, back: Callable[[], object] | None) -> None:
        if outcome.refusal is not None:
            by = self._name_of(outcome.who) if outcome.who is not None else ""
            why = text.why_not(outcome.refusal, name, by) or refusal_text(outcome.refusal)
            self._notices.say(Level.AMBER, why, lead=translate("roster", "Not done."), icon="git-merge")
        elif said:
            self._notices.say(Level.TOAST, said, lead=first_name(name), icon="users-three", undo=back)
