"""Erasing a person on their request: what they wrote, what was written to them and of them, and who they are."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.mentions import blank_mentions, mentions_of
from console.commands.ticket_row import change, index
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.tickets import OPEN_PLACES, State
from console.store.erasing import erase
from console.store.kin import kin
from console.store.models import Chat, GapReport, Message, Participant, PhoneCall, Ticket, WishAsker


class ErasePerson(Command, frozen=True):
    """Counts, dates and states stay, for the figures; nothing brings the rest back. Their open requests are closed."""

    participant_id: Id


@handles(ErasePerson, Right.EDIT_DESK)
def erase_person(ledger: Ledger, command: ErasePerson) -> Outcome:
    session = ledger.session
    people = kin(session, command.participant_id)
    person = ledger.get(Participant, people[0])
    if person.erased_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    tickets = list(session.execute(select(Ticket.id).where(Ticket.participant_id.in_(people))).scalars())
    ledger.lock_tickets(tickets)
    said = list(
        session.execute(
            select(Message.id).where(Message.ticket_id.in_(tickets) | Message.participant_id.in_(people))
        ).scalars()
    )
    others = select(Message.ticket_id).where(Message.participant_id.in_(people))
    elsewhere = set(session.execute(others).scalars()) - set(tickets)
    calls = session.execute(select(PhoneCall.id).where(PhoneCall.participant_id.in_(people))).scalars().all()
    chats = session.execute(select(Chat.id).where(Chat.participant_id.in_(people))).scalars().all()
    reported = select(GapReport.gap_id).where(GapReport.ticket_id.in_(tickets))
    asked = select(WishAsker.wish_id).where(WishAsker.ticket_id.in_(tickets))
    gaps, wishes = (session.execute(found.distinct()).scalars().all() for found in (reported, asked))
    mentions = mentions_of(session, people)
    erase(session, person.id, ledger.stamp.at)
    blank_mentions(ledger, mentions, tickets)
    for ticket_id in sorted(tickets):
        ticket = ledger.get(Ticket, ticket_id)
        index(session, ticket, [], first=True)
        if ticket.place in OPEN_PLACES:
            change(ledger, ticket, "state", State.CLOSED)
        ledger.touch("ticket", ticket_id)
        ledger.touch("draft", ticket_id)
        ledger.touch("held", ticket_id)
    for ticket_id in elsewhere:
        ledger.touch("ticket", ticket_id)
    for message in said:
        ledger.touch("message", message)
    for call in calls:
        ledger.touch("phone_call", call)
    for chat in chats:
        ledger.touch("chat", chat)
    for gap in gaps:
        ledger.touch("gap", gap)
    for wish in wishes:
        ledger.touch("wish", wish)
    for one in people:
        ledger.touch("participant", one)
    return Outcome(refs=(Ref("participant", person.id),))
