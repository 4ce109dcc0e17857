"""Calls that nobody took wait as call-backs, one for each person or number; talking with them ends that."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, or_, select, text
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.commands.call_entries import Entry, put_down
from console.commands.call_row import tell
from console.commands.ticket_row import change, kin_of, put_link, settle, ticket_of
from console.domain.call_course import Course, Ending
from console.domain.call_facts import CallBackPromised, CalledBack, Direction
from console.domain.calls import call_back_due
from console.domain.ids import Id
from console.domain.messages import ASIDE, CallOutcome, Kind
from console.domain.tickets import OPEN_PLACES, Place, State
from console.domain.urgency import waits_for_call
from console.store.family import family
from console.store.models import Call, Message, PhoneCall, Ticket

_REMEMBERED = timedelta(days=90)
"""For so long a call is looked at to find what is owed to who calls again."""


def file_missed(ledger: Ledger, call: PhoneCall, course: Course) -> None:
    """A call from outside that nobody took and that can be called back waits in the queue from now on."""
    if call_back_due(course) is None or course.joined_into or call.message_id is not None:
        return
    _one_at_a_time(ledger.session, call)
    since = _spoken_with_since(ledger, call)
    if since is not None:
        tell(ledger, call, [CalledBack(at=ledger.stamp.at, call=str(since))])
        return
    owed = _owed(ledger, call)
    ticket_id = call.ticket_id or (owed[0].id if owed else ledger.new_id())
    ticket = put_down(ledger, call, Entry(message_id=ledger.new_id(), ticket_id=ticket_id, outcome=CallOutcome.MISSED))
    if course.call_back_promised is not None:
        promise(ledger, ticket, course.call_back_promised)


def promise(ledger: Ledger, ticket: Ticket, due: datetime) -> None:
    """Somebody calls the person of this ticket until `due`."""
    ticket.call_back_at = due
    ticket.waiting_since = ticket.waiting_since or ledger.stamp.at
    if ticket.state not in {State.NEW, State.OPEN}:
        change(ledger, ticket, "state", State.OPEN)
    if ticket.snoozed_until is not None:
        change(ledger, ticket, "snoozed_until", None)
    settle(ledger, ticket)


def promised(call: PhoneCall, course: Course) -> datetime | None:
    """What was promised in this call. What was promised while it still rang is kept by answering it."""
    if course.answered_at is None:
        return course.call_back_promised
    said = [fact for fact in call.facts if isinstance(fact, CallBackPromised) and fact.at >= course.answered_at]
    return said[-1].due if said else None


def end_owed(ledger: Ledger, call: PhoneCall) -> None:
    """Somebody talks with the person: whatever call was owed to them is made, by whoever talks."""
    owed = _owed(ledger, call)
    for ticket in owed:
        ticket.call_back_at = ticket.waiting_since = None
        if ticket.owner_id is None and call.answered_by is not None:
            change(ledger, ticket, "owner_id", call.answered_by)
            ticket.untouched = False
            if ticket.state is State.NEW:
                change(ledger, ticket, "state", State.OPEN)
        settle(ledger, ticket)
        for missed in _missed_in(ledger, ticket.id, call.id):
            tell(ledger, missed, [CalledBack(at=ledger.stamp.at, call=str(call.id))])
    if owed and call.ticket_id is None:
        call.ticket_id = owed[0].id
        ledger.touch("phone_call", call.id)


def offer_owed(ledger: Ledger, call: PhoneCall) -> None:
    """A call of ours to somebody who waits for one is about that."""
    owed = _owed(ledger, call)
    if owed:
        call.ticket_id = owed[0].id
        ledger.touch("phone_call", call.id)


def solve_made(ledger: Ledger, call: PhoneCall, filed_in: Ticket) -> None:
    """A call was made that was owed, and written down elsewhere: tickets that hold only missed calls are done with."""
    session = ledger.session
    made = select(PhoneCall).where(
        _same(ledger, call), PhoneCall.ticket_id.is_not(None), PhoneCall.ticket_id != filed_in.id
    )
    made = made.where(PhoneCall.ended_at >= ledger.stamp.at - _REMEMBERED).order_by(PhoneCall.id)
    back = [
        one.ticket_id
        for one in session.execute(made).scalars()
        if any(isinstance(fact, CalledBack) and fact.call == str(call.id) for fact in one.facts)
    ]
    for ticket_id in dict.fromkeys(one for one in back if one is not None):
        ticket = ticket_of(ledger, ticket_id)
        if ticket.id != filed_in.id and ticket.place in OPEN_PLACES and _holds_only_missed(session, ticket):
            put_link(ledger, ticket.id, filed_in.id)
            change(ledger, ticket, "state", State.SOLVED)


def _same(ledger: Ledger, call: PhoneCall) -> ColumnElement[bool]:
    """Calls with the same person, or with the same number where nobody knows whose it is."""
    ways: list[ColumnElement[bool]] = []
    if call.number:
        ways.append(PhoneCall.number == call.number)
    if call.participant_id is not None:
        ways.append(PhoneCall.participant_id.in_(kin_of(ledger, call.participant_id)))
    return or_(*ways) if ways else PhoneCall.id == call.id


def _owed(ledger: Ledger, call: PhoneCall) -> list[Ticket]:
    """The open tickets in which this person waits for a call, the oldest first."""
    session = ledger.session
    if not call.number and call.participant_id is None:
        return []
    before = select(PhoneCall.ticket_id).where(_same(ledger, call), PhoneCall.ticket_id.is_not(None))
    before = before.where(PhoneCall.ended_at >= ledger.stamp.at - _REMEMBERED)
    known: ColumnElement[bool] = Ticket.id.in_(before)
    if call.participant_id is not None:
        known = or_(known, Ticket.participant_id.in_(kin_of(ledger, call.participant_id)))
    found = session.execute(
        select(Ticket.id).where(known, Ticket.place.in_((*OPEN_PLACES, Place.MERGED))).order_by(Ticket.id)
    ).scalars()
    ids = list(found)
    ledger.lock_tickets(ids)
    tickets = {ticket.id: ticket for ticket in (ticket_of(ledger, one) for one in ids)}
    return [ticket for ticket in tickets.values() if ticket.place in OPEN_PLACES and _waits(ticket)]


def _waits(ticket: Ticket) -> bool:
    return waits_for_call(ticket.channel, ticket.waiting_since, ticket.call_back_at)


def _missed_in(ledger: Ledger, ticket_id: Id, but: Id) -> list[PhoneCall]:
    found = (
        select(PhoneCall.id)
        .where(
            PhoneCall.ticket_id.in_(family(ledger.session, ticket_id)),
            PhoneCall.id != but,
            PhoneCall.direction == Direction.INBOUND,
            PhoneCall.ending.in_((Ending.MISSED, Ending.ABANDONED)),
        )
        .order_by(PhoneCall.id)
    )
    calls = [ledger.get(PhoneCall, one) for one in ledger.session.execute(found).scalars()]
    return [call for call in calls if not any(isinstance(fact, CalledBack) for fact in call.facts)]


def _spoken_with_since(ledger: Ledger, call: PhoneCall) -> Id | None:
    """A call with the same person that was answered after this one had ended: it was told of late."""
    later = (
        select(PhoneCall.id)
        .where(_same(ledger, call), PhoneCall.id != call.id, PhoneCall.answered_at >= call.ended_at)
        .order_by(PhoneCall.answered_at)
        .limit(1)
    )
    return ledger.session.execute(later).scalar_one_or_none()


def _holds_only_missed(session: Session, ticket: Ticket) -> bool:
    missed = exists().where(Call.message_id == Message.id, Call.outcome == CallOutcome.MISSED, Call.outgoing.is_(False))
    others = select(Message.id).where(
        Message.ticket_id.in_(family(session, ticket.id)), Message.kind.not_in((Kind.AUTOMATIC, *ASIDE)), ~missed
    )
    return session.execute(others.limit(1)).first() is None


def _one_at_a_time(session: Session, call: PhoneCall) -> None:
    """Two calls of one number that end together, on two phone systems, make one call-back."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:number))"), {"number": call.number})
