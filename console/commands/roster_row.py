"""The row of a seat: put somewhere, begun, called for, given back; and seats of one launch copied to another."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from console.commands.agent_row import leave, put_state
from console.commands.base import Ledger, Refused
from console.commands.call_people import agent_to_change
from console.commands.launches import write_line
from console.domain.changes import Refusal
from console.domain.ids import Id, named
from console.domain.launch_log import LineKind
from console.domain.people import NOT_HERE, AgentState
from console.domain.roster import TO_CALL, SeatDesk, SeatState
from console.domain.routing import TAKE_TICKETS
from console.store.models import Agent, Attendance, Launch, Message, Seat, Shift

UNDO_TIME = timedelta(seconds=10)
"""So long after somebody was called in their letter stays here: nobody gets what is taken back."""


def seat_id(launch: Id, agent: Id) -> Id:
    """Two who give somebody a seat at once give them the same one."""
    return named(launch, f"seat {agent}")


def letter_id(seat: Seat, what: str) -> Id:
    return named(seat.id, f"{what} {seat.calls}")


def put_seat(
    ledger: Ledger,
    launch: Id,
    agent: Agent,
    desk: SeatDesk,
    *,
    until: datetime | None = None,
    reserve: bool = False,
    ready_minutes: int = 0,
) -> Seat:
    """A new seat, or one that was given back, as if it were new; links of before answer nothing."""
    seat = ledger.session.get(Seat, seat_id(launch, agent.id))
    if seat is None:
        seat = Seat(id=seat_id(launch, agent.id), launch_id=launch, agent_id=agent.id, calls=0)
        ledger.session.add(seat)
    seat.desk, seat.until, seat.home, seat.home_at = desk, until, None, None
    seat.reserve, seat.ready_minutes = reserve, ready_minutes
    seat.state = SeatState.READY if reserve else SeatState.ON
    seat.called_at = seat.called_by = seat.answered_at = seat.due_at = seat.told_at = seat.released_at = None
    seat.letter_at = seat.before = None
    seat.began_at = None if reserve else ledger.stamp.at
    place(ledger, seat)
    return seat


def place(ledger: Ledger, seat: Seat) -> None:
    """Somebody has said where its person sits."""
    seat.placed_at, seat.placed_by = ledger.stamp.at, ledger.stamp.actor
    ledger.touch("seat", seat.id)


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
    if agent.said_at == seat.began_at and not _at_work(ledger, agent.id):
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


def copy_seats(ledger: Ledger, before: Id, to: Id) -> int:
    """The seats of one launch become the plan of another: the same people at the same desks, reserves as reserves, as
    long as the launch. Those who have left the desk are left out. How many there are now."""
    wanted = select(Seat, Agent).join(Agent, Agent.id == Seat.agent_id).where(Seat.launch_id == before)
    defended = ledger.get(Launch, before, to_change=False).defended
    ledger.get(Launch, to).defended = defended
    count = 0
    for seat, agent in ledger.session.execute(wanted.order_by(Seat.id)).tuples().all():
        if not agent.active or ledger.session.get(Seat, seat_id(to, agent.id)) is not None:
            continue
        desk = seat.home or seat.desk
        put_seat(ledger, to, agent, desk, reserve=seat.reserve, ready_minutes=seat.ready_minutes)
        count += 1
    return count


def _at_work(ledger: Ledger, agent: Id) -> bool:
    """By the rota, or because they have clocked in."""
    now = ledger.stamp.at
    shift = select(Shift.id).where(Shift.agent_id == agent, Shift.starts_at <= now, Shift.ends_at > now)
    came = select(Attendance.id).where(Attendance.agent_id == agent, Attendance.ended_at.is_(None))
    return any(ledger.session.execute(one.limit(1)).first() is not None for one in (shift, came))
