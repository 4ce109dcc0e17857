"""How a call becomes an entry of a conversation: in the chosen ticket, in that of a missed call, or in a new one."""

from __future__ import annotations

from console.commands.base import Ledger, Refused
from console.commands.messages import AddMessage, CallFacts, NewMessage, add_message
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.call_facts import Direction
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.numbers import phone_shown
from console.domain.tickets import Channel, State
from console.store.models import Participant, PhoneCall, Setting, Ticket

THEN = {
    CallOutcome.SOLVED: State.SOLVED,
    CallOutcome.FOLLOW_UP: State.OPEN,
    CallOutcome.PASSED_ON: State.OPEN,
    CallOutcome.CALL_BACK: State.OPEN,
    CallOutcome.NO_ANSWER: State.PENDING,
    CallOutcome.WRONG_NUMBER: State.SOLVED,
    CallOutcome.MISSED: None,
}
"""The state in which a call that ended so leaves its ticket."""


def facts_of(call: PhoneCall, outcome: CallOutcome) -> CallFacts:
    return CallFacts(
        outgoing=call.direction is Direction.OUTBOUND,
        number=call.number,
        rings=call.rings,
        wait_seconds=call.wait_seconds,
        talk_seconds=call.talk_seconds,
        answered_by=call.answered_by,
        outcome=outcome,
    )


def put_down(
    ledger: Ledger,
    call: PhoneCall,
    *,
    message_id: Id,
    ticket_id: Id,
    subject: str,
    outcome: CallOutcome,
    text: str,
    by: Id | None,
) -> Ticket:
    """Writes the entry of a call, in a ticket that is made where there is none; `by`: whose words the notes are."""
    session = ledger.session
    if session.get(Ticket, ticket_id) is None:
        _open(ledger, call, ticket_id, subject, by)
    message = NewMessage(
        id=message_id,
        kind=Kind.CALL,
        channel=Channel.PHONE,
        at=call.ended_at or call.began_at,
        text=text,
        agent_id=by,
        participant_id=None if by is not None else call.participant_id,
        call=facts_of(call, outcome),
    )
    add_message(ledger, AddMessage(ledger.stamp, ticket_id, message, then=THEN[outcome]))
    call.ticket_id, call.message_id, call.outcome = ticket_id, message_id, outcome
    ledger.touch("phone_call", call.id)
    found = session.get(Ticket, ticket_id)
    if found is None:
        raise Refused(Refusal.GONE)
    return found


def _open(ledger: Ledger, call: PhoneCall, ticket_id: Id, subject: str, by: Id | None) -> None:
    session = ledger.session
    person = session.get(Participant, call.participant_id) if call.participant_id is not None else None
    chosen = session.get(Setting, "language")
    open_ticket(
        ledger,
        OpenTicket(
            ledger.stamp,
            ticket_id,
            subject,
            Channel.PHONE,
            person.language if person is not None else (chosen.value if chosen is not None else "en"),
            participant_id=call.participant_id,
            contact="" if person is not None or not call.number else phone_shown(call.number),
            owner_id=by or call.answered_by,
        ),
    )
