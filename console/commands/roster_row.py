"""The row of a seat: put somewhere, begun, called for, given back; and seats of one launch copied to another."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from console.commands.agent_row import leave, put_state
from console.commands.base import Ledger, Refused
from console.commands.call_people import agent_to_change
from console.commands.launches import write_line
from console.commands.seats import seat_id
from console.domain.changes import Refusal
from console.domain.ids import Id, named
from console.domain.launch_log import LineKind
from console.domain.people import NOT_HERE, AgentState
from console.domain.roster import TO_CALL, SeatDesk, SeatState
from console.domain.routing import TAKE_TICKETS
from console.store.models import Agent, Attendance, Message, Seat, Shift
from console.store.roster import launches_on

UNDO_TIME = timedelta(seconds=10)
"""So long after somebody was called in their letter stays here: nobody gets what is taken back."""


def letter_id(seat: Seat, what: str) -> Id:
    return named(seat.id, f"{what} {seat.calls}")


def begin(ledger: Ledger, seat: Seat) -> None:
    """They are there. Whoever says so themselves, and was at home, is at work with it."""
    if seat.state is SeatState.ON:
        return
    agent = ledger.get(Agent, seat.agent_id, to_change=False)
    seat.state, seat.began_at, seat.letter_at = SeatState.ON, ledger.stamp.at, None
    if ledger.stamp.actor == agent.id and agent.state in NOT_HERE:
        agent = agent_to_change(ledger, agent.id)
        seat.before = agent.state
        put_state(ledger, agent, AgentState.AVAILABLE)
        # Theirs to change: as long as they say nothing else, the end of the seat is the end of it.
        agent.said_at = ledger.stamp.at
    ledger.touch("seat", seat.id)
    write_line(ledger, seat.launch_id, LineKind.ARRIVED, seat.desk, agent.name)


def give_back(ledger: Ledger, seat: Seat) -> None:
    """They are where they usually are. What they have in hand stays theirs."""
    if seat.state is SeatState.RELEASED:
        return
    was_called = seat.state in {SeatState.CALLED, SeatState.ACCEPTED}
    seat.state, seat.released_at, seat.home, seat.home_at = SeatState.RELEASED, ledger.stamp.at, None, None
    seat.letter_at = ledger.stamp.at if was_called and wrote(ledger, seat) else None
    ledger.touch("seat", seat.id)
    agent = ledger.get(Agent, seat.agent_id, to_change=False)
    write_line(ledger, seat.launch_id, LineKind.SEAT_RELEASED, seat.desk, agent.name)
    if ledger.stamp.actor in {None, seat.agent_id}:
        # Nobody else's state is a colleague's to change: where one of them lets somebody go, the gateway does it.
        go_home(ledger, seat)


def go_home(ledger: Ledger, seat: Seat) -> None:
    """Whom the seat brought to work goes with it, unless a shift of theirs has begun or they have said something of
    themselves since."""
    if seat.state is not SeatState.RELEASED or seat.before is None:
        return
    agent = agent_to_change(ledger, seat.agent_id)
    other = _seat_elsewhere(ledger, seat)
    if agent.said_at == seat.began_at and other is not None:
        # Another launch needs them: they go home from there.
        other.before, agent.said_at = seat.before, other.began_at
        ledger.touch("seat", other.id)
    elif agent.said_at == seat.began_at and not _at_work(ledger, agent.id):
        leave(ledger, agent)
        agent.said_at = None
    seat.before = None
    ledger.touch("seat", seat.id)


def wrote(ledger: Ledger, seat: Seat) -> bool:
    """Whether the letter of this call has left, so that another one has to say that nobody needs them any more."""
    return ledger.session.get(Message, letter_id(seat, "call")) is not None


def call(ledger: Ledger, seat: Seat) -> bool:
    """Whether they were called in with it; whoever is called already, or comes, is not called twice."""
    silent = seat.state is SeatState.CALLED and seat.told_at is not None
    if seat.state not in TO_CALL and not silent:
        return False
    seat.state, seat.calls = SeatState.CALLED, seat.calls + 1
    seat.called_at, seat.called_by = ledger.stamp.at, ledger.stamp.actor
    seat.answered_at = seat.due_at = seat.told_at = None
    seat.letter_at = ledger.stamp.at + UNDO_TIME
    ledger.touch("seat", seat.id)
    return True


def can_sit(agent: Agent, desk: SeatDesk) -> None:
    """Refused where somebody cannot do what a desk does: tickets are dealt to those alone who answer them."""
    answers = desk in {SeatDesk.CHAT, SeatDesk.EMAIL, SeatDesk.PHONE, SeatDesk.ENTRY}
    if not agent.active or (answers and agent.role not in TAKE_TICKETS):
        raise Refused(Refusal.NOT_POSSIBLE)


def _seat_elsewhere(ledger: Ledger, seat: Seat) -> Seat | None:
    """Where else they sit now."""
    for one in launches_on(ledger.session, ledger.stamp.at):
        if one.id != seat.launch_id and seat.agent_id in one.seats:
            return ledger.get(Seat, seat_id(one.id, seat.agent_id))
    return None


def _at_work(ledger: Ledger, agent: Id) -> bool:
    """By the rota, or because they have clocked in."""
    now = ledger.stamp.at
    shift = select(Shift.id).where(Shift.agent_id == agent, Shift.starts_at <= now, Shift.ends_at > now)
    came = select(Attendance.id).where(Attendance.agent_id == agent, Attendance.ended_at.is_(None))
    return any(ledger.session.execute(one.limit(1)).first() is not None for one in (shift, came))
