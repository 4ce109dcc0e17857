"""What brings tickets together and apart: merge, unmerge, split, link."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import change, put_link, settle, take_link, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import PUBLIC, asks_for_answer, is_answer
from console.domain.rights import Right
from console.store import search
from console.store.models import Call, Message, Ticket


class Merge(Command, frozen=True):
    """Lets `ticket` live on in `into`: its messages are shown there, and letters to it arrive there."""

    ticket: Id
    into: Id


class Unmerge(Command, frozen=True):
    ticket: Id


class Split(Command, frozen=True):
    """Moves messages of a ticket into a new one."""

    ticket: Id
    messages: tuple[Id, ...]
    new_ticket: Id
    subject: str


class Link(Command, frozen=True):
    one: Id
    other: Id


class Unlink(Command, frozen=True):
    one: Id
    other: Id


@handles(Merge, Right.MERGE)
def merge(ledger: Ledger, command: Merge) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    target = ticket_of(ledger, command.into)
    if ticket.merged_into is not None or target.id == ticket.id:
        raise Refused(Refusal.NOT_POSSIBLE)
    live_on(ledger, ticket, target)
    return Outcome(refs=(Ref("ticket", target.id),), undo=True)


@handles(Unmerge, Right.MERGE)
def unmerge(ledger: Ledger, command: Unmerge) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    if ticket.merged_into is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    live_on(ledger, ticket, None)
    return Outcome(undo=True)


def live_on(ledger: Ledger, ticket: Ticket, target: Ticket | None) -> None:
    """Merges a ticket into another, or parts it again (None), and keeps the clocks of both true."""
    left = ledger.get(Ticket, ticket.merged_into) if ticket.merged_into is not None else None
    change(ledger, ticket, "merged_into", target.id if target is not None else None)
    for touched in (left, target):
        if touched is not None:
            recount(ledger.session, touched)
            settle(ledger, touched)


@handles(Split, Right.MERGE)
def split(ledger: Ledger, command: Split) -> Outcome:
    session = ledger.session
    source = ledger.get(Ticket, command.ticket)
    if session.get(Ticket, command.new_ticket) is not None:
        raise Refused(Refusal.EXISTS)
    messages = (
        session.execute(select(Message).where(Message.id.in_(command.messages)).order_by(Message.at)).scalars().all()
    )
    if not messages:
        raise Refused(Refusal.EMPTY)
    home = {message.ticket_id for message in messages}
    family = {source.id, *session.execute(select(Ticket.id).where(Ticket.merged_into == source.id)).scalars()}
    if not home <= family:
        raise Refused(Refusal.NOT_POSSIBLE)
    first = messages[0]
    open_ticket(
        ledger,
        OpenTicket(
            stamp=command.stamp,
            ticket_id=command.new_ticket,
            subject=command.subject.strip() or source.subject,
            channel=first.channel,
            language=source.language,
            participant_id=source.participant_id,
            contact=source.participant_name,
            category=source.category,
            owner_id=source.owner_id,
            link_to=source.id,
        ),
    )
    ticket = ledger.get(Ticket, command.new_ticket)
    for message in messages:
        move(ledger, message, ticket.id)
    for touched in (ticket, *(ledger.get(Ticket, ticket_id) for ticket_id in home)):
        recount(session, touched)
        settle(ledger, touched)
    return Outcome(refs=(Ref("ticket", ticket.id),), undo=True)


def move(ledger: Ledger, message: Message, to: Id) -> None:
    ledger.note(message.ticket_id, f"message:{message.id}", str(message.ticket_id), str(to))
    message.ticket_id = to
    ledger.session.flush()
    search.move(ledger.session, message.id, to)
    ledger.touch("message", message.id)


def recount(session: Session, ticket: Ticket) -> None:
    """Tells again what a ticket's row keeps of its words, and of those of the tickets that live on in it.

    Nobody waits longer because two tickets became one: the first unanswered words of any of them count.
    """
    session.flush()
    said = session.execute(
        select(Message, Call.outcome, Call.outgoing)
        .outerjoin(Call, Call.message_id == Message.id)
        .where(Message.ticket_id.in_(family(session, ticket.id)))
        .order_by(Message.at, Message.id)
    ).all()
    theirs = [message for message, outcome, outgoing in said if asks_for_answer(message.kind, outcome, outgoing)]
    ours = [message for message, outcome, outgoing in said if is_answer(message.kind, outcome, outgoing)]
    public = sum(message.kind in PUBLIC for message, _, _ in said)
    # Never smaller than it was: the send guard compares drafts with it.
    ticket.public_count = max(ticket.public_count, public)
    ticket.channels = max(1, len({message.channel for message, _, _ in said}))
    ticket.last_inbound_at = theirs[-1].at if theirs else None
    ticket.answered_at = ours[0].at if ours else None
    waiting = [message for message in theirs if not ours or message.at > ours[-1].at]
    ticket.waiting_since = waiting[0].at if waiting else None
    ticket.preview = " ".join(said[-1][0].text.split())[:160] if said else ""


def family(session: Session, ticket: Id) -> list[Id]:
    """The ticket and everything that was merged into it, however often."""
    members = edge = [ticket]
    while edge:
        edge = list(session.execute(select(Ticket.id).where(Ticket.merged_into.in_(edge))).scalars())
        members = members + edge
    return members


@handles(Link, Right.ANSWER)
def link(ledger: Ledger, command: Link) -> Outcome:
    if command.one == command.other:
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.get(Ticket, command.one)
    ledger.get(Ticket, command.other)
    return Outcome(undo=put_link(ledger, command.one, command.other))


@handles(Unlink, Right.ANSWER)
def unlink(ledger: Ledger, command: Unlink) -> Outcome:
    return Outcome(undo=take_link(ledger, command.one, command.other))
