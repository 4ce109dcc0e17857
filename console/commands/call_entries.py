"""How a call becomes an entry of a conversation: in the chosen ticket, in that of a missed call, or in a new one."""

from __future__ import annotations

from datetime import datetime

import msgspec

from console.commands.base import Ledger
from console.commands.call_row import agents_of, region_of
from console.commands.messages import AddMessage, CallFacts, NewMessage, add_message
from console.commands.ticket_row import change, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.call_facts import Direction
from console.domain.call_parts import Part, parts
from console.domain.call_words import missed, spoken_in, talk
from console.domain.calls import Call
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.numbers import phone_shown
from console.domain.tickets import Channel, State
from console.store.models import Participant, PhoneCall, Ticket

_THEN = {
    CallOutcome.SOLVED: State.SOLVED,
    CallOutcome.FOLLOW_UP: State.OPEN,
    CallOutcome.PASSED_ON: State.OPEN,
    CallOutcome.CALL_BACK: State.OPEN,
    CallOutcome.NO_ANSWER: State.PENDING,
    CallOutcome.WRONG_NUMBER: State.SOLVED,
}
"""In which state a call that ended so leaves its ticket. After a missed one, `after_inbound` says."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written of a call. `by`: whose words they are; None: nobody took it."""

    message_id: Id
    ticket_id: Id
    outcome: CallOutcome
    subject: str = ""
    text: str = ""
    by: Id | None = None
    moves: bool = True
    """Whether the state of a ticket that was there before follows the outcome."""


def put_down(ledger: Ledger, call: PhoneCall, entry: Entry) -> Ticket:
    """Writes an entry of a call, in a ticket that is made where there is none of this id; returns the ticket."""
    session = ledger.session
    fresh = session.get(Ticket, entry.ticket_id) is None
    if fresh:
        _open(ledger, call, entry)
    ticket = ticket_of(ledger, entry.ticket_id)
    if ticket.participant_id is None and call.participant_id is not None:
        change(ledger, ticket, "participant_id", call.participant_id)
    if ticket.owner_id is None and entry.by is not None:
        change(ledger, ticket, "owner_id", entry.by)
        ticket.untouched = False
    part = _part_of(ledger, call, entry.by)
    message = NewMessage(
        id=entry.message_id,
        kind=Kind.CALL,
        channel=Channel.PHONE,
        at=_at(ledger, call, part),
        text=entry.text,
        agent_id=entry.by,
        participant_id=call.participant_id if entry.by is None else None,
        call=_facts(call, entry, part),
    )
    then = _THEN.get(entry.outcome) if entry.moves or fresh else None
    add_message(ledger, AddMessage(ledger.stamp, ticket.id, message, then=then))
    call.ticket_id, call.outcome = ticket.id, entry.outcome
    call.message_id = call.message_id or entry.message_id
    ledger.touch("phone_call", call.id)
    return ticket


def _part_of(ledger: Ledger, call: PhoneCall, person: Id | None) -> Part | None:
    known = Call(str(call.id), call.facts)
    agents = agents_of(ledger.session, call.id)
    theirs = [part for part in parts(known, known.course) if agents.get(part.leg) == person]
    return theirs[-1] if theirs and person is not None else None


def _at(ledger: Ledger, call: PhoneCall, part: Part | None) -> datetime:
    until = part.until if part is not None else None
    return until or call.ended_at or ledger.stamp.at


def _facts(call: PhoneCall, entry: Entry, part: Part | None) -> CallFacts:
    """As this person has had the call: who was given it has not made the caller wait, nor talked before that."""
    seconds = call.talk_seconds
    if part is not None and part.until is not None and call.answered_at is not None:
        seconds = int((part.until - part.since).total_seconds())
    return CallFacts(
        outgoing=call.direction is Direction.OUTBOUND,
        number=call.number,
        rings=call.rings,
        wait_seconds=call.wait_seconds,
        talk_seconds=seconds,
        answered_by=(entry.by or call.answered_by) if call.answered_at is not None else None,
        outcome=entry.outcome,
    )


def _open(ledger: Ledger, call: PhoneCall, entry: Entry) -> None:
    session = ledger.session
    person = session.get(Participant, call.participant_id) if call.participant_id is not None else None
    language = person.language if person is not None else spoken_in(region_of(session))
    words = missed if entry.outcome is CallOutcome.MISSED else talk
    open_ticket(
        ledger,
        OpenTicket(
            ledger.stamp,
            entry.ticket_id,
            entry.subject.strip() or words(language),
            Channel.PHONE,
            language,
            participant_id=call.participant_id,
            contact=phone_shown(call.number) if person is None and call.number else "",
            owner_id=entry.by,
        ),
    )
