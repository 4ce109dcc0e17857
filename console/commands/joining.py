"""What brings tickets together and apart: merge, unmerge, split, link."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import change, put_link, settle, take_link, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.tickets import State
from console.store import search
from console.store.models import Message, Ticket


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
    if left is not None:
        recount(ledger.session, left)
        settle(ledger, left)
    if target is None:
        return
    if ticket.waiting_since is not None and target.state not in {State.SOLVED, State.CLOSED}:
        # Nobody waits longer because two tickets became one.
        target.waiting_since = min(target.waiting_since or ticket.waiting_since, ticket.waiting_since)
    settle(ledger, target)


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
    """Tells again from a ticket's messages what its row keeps of them, after some were moved."""
    session.flush()
    said = (
        session.execute(select(Message).where(Message.ticket_id == ticket.id).order_by(Message.at, Message.id))
        .scalars()
        .all()
    )
    public = [message for message in said if message.kind in {"inbound", "outbound"}]
    inbound = [message for message in said if message.kind == "inbound"]
    answers = [message for message in said if message.kind == "outbound"]
    # Never smaller than it was: the send guard compares drafts with it.
    ticket.public_count = max(ticket.public_count, len(public))
    ticket.channels = max(1, len({message.channel for message in said}))
    ticket.last_inbound_at = inbound[-1].at if inbound else None
    ticket.answered_at = answers[0].at if answers else None
    open_words = [m for m in inbound if not answers or m.at > answers[-1].at]
    ticket.waiting_since = open_words[0].at if open_words else None
    ticket.preview = said[-1].text[:160] if said else ""


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
