"""Seats as they are planned: given to somebody, placed, and those of one launch repeated in another."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, or_, select

from console.commands.base import Ledger
from console.domain.ids import Id, named
from console.domain.roster import SeatDesk, SeatState
from console.store.models import Agent, Launch, Seat, Webinar


def seat_id(launch: Id, agent: Id) -> Id:
    """Two who give somebody a seat at once give them the same one."""
    return named(launch, f"seat {agent}")


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
    seat.letter_at = None
    # Let go and seated again before anybody was sent home: it is still this seat that has brought them to work.
    if reserve or seat.before is None:
        seat.before, seat.began_at = None, None if reserve else ledger.stamp.at
    place(ledger, seat)
    return seat


def place(ledger: Ledger, seat: Seat) -> None:
    """Somebody has said where its person sits."""
    seat.placed_at, seat.placed_by = ledger.stamp.at, ledger.stamp.actor
    ledger.touch("seat", seat.id)


def repeat_seats(ledger: Ledger, launch: Launch, webinar: Webinar) -> int:
    """A new launch begins with the seats of the last one of its series, or of the webinar that it was copied from. How
    many there are."""
    ways: list[ColumnElement[bool]] = []
    # A question for what is None finds all that stand by themselves: seats of strangers.
    if webinar.copied_from is not None:
        ways.append(Webinar.id == webinar.copied_from)
    if webinar.series_id is not None:
        ways.append(Webinar.series_id == webinar.series_id)
    if not ways:
        return 0
    before = (
        select(Launch)
        .join(Webinar, Webinar.id == Launch.webinar_id)
        .where(Webinar.starts_at < webinar.starts_at, or_(*ways))
        .order_by(Webinar.starts_at.desc(), Webinar.id)
        .limit(1)
    )
    last = ledger.session.execute(before).scalar_one_or_none()
    return copy_seats(ledger, last, launch) if last is not None else 0


def copy_seats(ledger: Ledger, before: Launch, to: Launch) -> int:
    """The seats of one launch become the plan of another: the same people at the same desks, reserves as reserves, as
    long as the launch. Those who have left the desk are left out. How many there are now."""
    wanted = select(Seat, Agent).join(Agent, Agent.id == Seat.agent_id).where(Seat.launch_id == before.id)
    to.defended = before.defended
    count = 0
    for seat, agent in ledger.session.execute(wanted.order_by(Seat.id)).tuples().all():
        if not agent.active or ledger.session.get(Seat, seat_id(to.id, agent.id)) is not None:
            continue
        desk = seat.home or seat.desk
        put_seat(ledger, to.id, agent, desk, reserve=seat.reserve, ready_minutes=seat.ready_minutes)
        count += 1
    return count
