"""The surge roster: people seated and moved, reserves called in, calls answered, seats given back, queues defended."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.launches import leads, write_line
from console.commands.roster_row import begin, call, can_sit, give_back
from console.commands.seats import place, put_seat, seat_id
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.people import NOT_HERE
from console.domain.rights import Right
from console.domain.roster import MOST_MINUTES, Defended, SeatDesk, SeatState
from console.store.models import Agent, Launch, Seat, Webinar


class SeatPerson(Command, frozen=True):
    """Gives somebody a seat, or makes them a reserve who is ready within so many minutes. `until` None: as long as the
    launch. EXISTS, with whoever gave it: they have one elsewhere already."""

    launch_id: Id
    agent_id: Id
    desk: SeatDesk
    until: datetime | None = None
    reserve: bool = False
    ready_minutes: int = 0


class MoveSeat(Command, frozen=True):
    """Somebody sits elsewhere from now on, or until `until`: then they go back to where they were.

    `seen` is when they were placed as far as the lead knows. Where a colleague has placed them since, elsewhere, it is
    refused as TAKEN, with who it was.
    """

    seat_id: Id
    desk: SeatDesk
    seen: datetime | None = None
    until: datetime | None = None


class KeepSeat(Command, frozen=True):
    """How long somebody keeps their seat, and for reserves how long they need to be ready."""

    seat_id: Id
    until: datetime | None = None
    ready_minutes: int = 0


class CallIn(Command, frozen=True):
    """Asks reserves to come. Whoever is asked already, or comes, is skipped; who has declined, or did not answer, is
    asked again."""

    seats: tuple[Id, ...]


class TakeBackCall(Command, frozen=True):
    """They need not come after all; those who have taken their seat keep it."""

    seats: tuple[Id, ...]


class AnswerCall(Command, frozen=True):
    """Whoever is called in says that they come, or that they cannot; a lead may write down what they were told.

    `call`: which one is answered, 0: the last. TOO_LATE: nobody needs them any more.
    """

    seat_id: Id
    accept: bool
    call: int = 0


class TakeSeat(Command, frozen=True):
    """They are there. Their own word, or the lead's who sees them."""

    seat_id: Id


class ReleaseSeat(Command, frozen=True):
    """They go back to where they usually are; those who are back are skipped."""

    seats: tuple[Id, ...]


class DefendQueues(Command, frozen=True):
    """Whose promises hold while the launch goes on; None: everybody's."""

    launch_id: Id
    defended: Defended | None


@handles(SeatPerson, Right.NOTE)
def seat_person(ledger: Ledger, command: SeatPerson) -> Outcome:
    launch = _led(ledger, command.launch_id)
    agent = ledger.get(Agent, command.agent_id, to_change=False)
    can_sit(agent, command.desk)
    if not 0 <= command.ready_minutes <= MOST_MINUTES or _passed(ledger, command.until):
        raise Refused(Refusal.NOT_POSSIBLE)
    there = ledger.session.get(Seat, seat_id(launch.id, agent.id))
    if there is not None and there.state is not SeatState.RELEASED:
        if (there.desk, there.reserve) == (command.desk, command.reserve):
            return Outcome(refs=(Ref("seat", there.id),))
        raise Refused(Refusal.EXISTS, who=there.placed_by, refs=(Ref("seat", there.id),))
    seat = put_seat(
        *(ledger, launch.id, agent, command.desk),
        until=command.until,
        reserve=command.reserve,
        ready_minutes=command.ready_minutes,
    )
    write_line(ledger, launch.id, LineKind.SEATED, seat.desk, agent.name)
    return Outcome(refs=(Ref("seat", seat.id),))


@handles(MoveSeat, Right.NOTE)
def move_seat(ledger: Ledger, command: MoveSeat) -> Outcome:
    seat, agent = _seat(ledger, command.seat_id)
    if seat.state is SeatState.RELEASED:
        raise Refused(Refusal.GONE)
    can_sit(agent, command.desk)
    if _passed(ledger, command.until):
        raise Refused(Refusal.NOT_POSSIBLE)
    if seat.desk is command.desk and seat.home_at == command.until:
        return Outcome(refs=(Ref("seat", seat.id),))
    if command.seen is not None and seat.placed_at != command.seen:
        raise Refused(Refusal.TAKEN, who=seat.placed_by, refs=(Ref("seat", seat.id),))
    if command.until is None or command.desk is seat.home:
        seat.home = seat.home_at = None
    else:
        seat.home, seat.home_at = seat.home or seat.desk, command.until
    seat.desk = command.desk
    place(ledger, seat)
    write_line(ledger, seat.launch_id, LineKind.SEAT_MOVED, seat.desk, agent.name)
    return Outcome(refs=(Ref("seat", seat.id),))


@handles(KeepSeat, Right.NOTE)
def keep_seat(ledger: Ledger, command: KeepSeat) -> Outcome:
    seat, _ = _seat(ledger, command.seat_id)
    if seat.state is SeatState.RELEASED:
        raise Refused(Refusal.GONE)
    if not 0 <= command.ready_minutes <= MOST_MINUTES or _passed(ledger, command.until):
        raise Refused(Refusal.NOT_POSSIBLE)
    seat.until, seat.ready_minutes = command.until, command.ready_minutes
    ledger.touch("seat", seat.id)
    return Outcome(refs=(Ref("seat", seat.id),))


@handles(CallIn, Right.NOTE)
def call_in(ledger: Ledger, command: CallIn) -> Outcome:
    called = []
    for each in sorted(set(command.seats)):
        seat, agent = _seat(ledger, each)
        _open(ledger, seat)
        if call(ledger, seat):
            write_line(ledger, seat.launch_id, LineKind.CALLED_IN, seat.desk, agent.name)
            called.append(Ref("seat", seat.id))
    if not command.seats:
        raise Refused(Refusal.EMPTY)
    return Outcome(refs=tuple(called), skipped=len(command.seats) - len(called))


@handles(TakeBackCall, Right.NOTE)
def take_back_call(ledger: Ledger, command: TakeBackCall) -> Outcome:
    back = []
    for each in sorted(set(command.seats)):
        seat, agent = _seat(ledger, each)
        if seat.state not in {SeatState.CALLED, SeatState.ACCEPTED}:
            continue
        seat.state, seat.answered_at, seat.due_at, seat.told_at = SeatState.READY, None, None, None
        # A letter that has not left stays here; who has got one is told that it is settled.
        sent = seat.letter_at is None
        seat.letter_at = ledger.stamp.at if sent else None
        ledger.touch("seat", seat.id)
        write_line(ledger, seat.launch_id, LineKind.CALL_TAKEN_BACK, seat.desk, agent.name)
        back.append(Ref("seat", seat.id))
    return Outcome(refs=tuple(back), skipped=len(command.seats) - len(back))


_ANSWERED = {True: frozenset({SeatState.ACCEPTED, SeatState.ON}), False: frozenset({SeatState.DECLINED})}


@handles(AnswerCall, None)
def answer_call(ledger: Ledger, command: AnswerCall) -> Outcome:
    seat, agent = _seat(ledger, command.seat_id, own=True)
    launch = ledger.get(Launch, seat.launch_id, to_change=False)
    if command.call not in {0, seat.calls} or launch.ended_at is not None:
        raise Refused(Refusal.TOO_LATE)
    if seat.state in _ANSWERED[command.accept]:
        # Pressed twice, or on the page and at the console: it is one answer.
        return Outcome(refs=(Ref("seat", seat.id),))
    if seat.state not in {SeatState.CALLED, SeatState.ACCEPTED, SeatState.DECLINED} or not seat.calls:
        raise Refused(Refusal.NOT_POSSIBLE if seat.state is SeatState.ON else Refusal.TOO_LATE)
    if seat.answered_at is not None and seat.answered_at > ledger.stamp.at:
        # Said by a console that was away: they have thought better of it since.
        raise Refused(Refusal.TOO_LATE)
    seat.answered_at, seat.letter_at, seat.told_at = ledger.stamp.at, None, None
    ledger.touch("seat", seat.id)
    if not command.accept:
        seat.state, seat.due_at = SeatState.DECLINED, None
        write_line(ledger, launch.id, LineKind.CALL_DECLINED, seat.desk, agent.name)
        return Outcome(refs=(Ref("seat", seat.id),))
    seat.state, seat.due_at = SeatState.ACCEPTED, ledger.stamp.at + timedelta(minutes=seat.ready_minutes)
    write_line(ledger, launch.id, LineKind.CALL_ACCEPTED, seat.desk, agent.name)
    if not seat.ready_minutes and agent.state not in NOT_HERE:
        begin(ledger, seat)
    return Outcome(refs=(Ref("seat", seat.id),))


@handles(TakeSeat, None)
def take_seat(ledger: Ledger, command: TakeSeat) -> Outcome:
    seat, _ = _seat(ledger, command.seat_id, own=True)
    _open(ledger, seat)
    if seat.state is SeatState.RELEASED or (seat.state is SeatState.READY and seat.agent_id == ledger.stamp.actor):
        raise Refused(Refusal.TOO_LATE)
    begin(ledger, seat)
    return Outcome(refs=(Ref("seat", seat.id),))


@handles(ReleaseSeat, None)
def release_seat(ledger: Ledger, command: ReleaseSeat) -> Outcome:
    back = []
    for each in sorted(set(command.seats)):
        seat, _ = _seat(ledger, each, own=True)
        if seat.state is not SeatState.RELEASED:
            give_back(ledger, seat)
            back.append(Ref("seat", seat.id))
    if not command.seats:
        raise Refused(Refusal.EMPTY)
    return Outcome(refs=tuple(back), skipped=len(command.seats) - len(back))


@handles(DefendQueues, Right.NOTE)
def defend_queues(ledger: Ledger, command: DefendQueues) -> Outcome:
    launch = _led(ledger, command.launch_id, to_change=True)
    new = command.defended
    if new is not None:
        new = msgspec.structs.replace(
            new, teams=tuple(dict.fromkeys(team.strip() for team in new.teams if team.strip()))
        )
    if new == launch.defended:
        return Outcome()
    launch.defended = new
    told = ",".join([*new.channels, *new.categories, *new.teams]) if new is not None else ""
    write_line(ledger, launch.id, LineKind.DEFENDED, told)
    return Outcome()


def _led(ledger: Ledger, launch_id: Id, *, to_change: bool = False) -> Launch:
    launch = ledger.get(Launch, launch_id, to_change=to_change)
    if not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    if launch.ended_at is not None or webinar.cancelled_at is not None:
        raise Refused(Refusal.TOO_LATE)
    return launch


def _seat(ledger: Ledger, seat_id: Id, *, own: bool = False) -> tuple[Seat, Agent]:
    """With whose it is. Refused for everybody but the lead; `own`: their person and the program may as well."""
    seat = ledger.get(Seat, seat_id)
    theirs = own and ledger.stamp.actor in {None, seat.agent_id}
    if not theirs and not leads(ledger, ledger.get(Launch, seat.launch_id, to_change=False)):
        raise Refused(Refusal.NO_RIGHT)
    return seat, ledger.get(Agent, seat.agent_id, to_change=False)


def _open(ledger: Ledger, seat: Seat) -> None:
    if ledger.get(Launch, seat.launch_id, to_change=False).ended_at is not None:
        raise Refused(Refusal.TOO_LATE)


def _passed(ledger: Ledger, until: datetime | None) -> bool:
    return until is not None and until <= ledger.stamp.at
