"""What brings tickets together and apart: merge, unmerge, split, link."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.carrying import go_home, take_along
from console.commands.guard import came, public_words
from console.commands.messages import failed_in
from console.commands.ticket_row import change, lives_in, put_link, settle, take_link, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.disposition import CLOCKLESS
from console.domain.ids import Id
from console.domain.messages import ASIDE, PUBLIC, Kind, asks_for_answer, is_answer
from console.domain.rights import Right
from console.store import search
from console.store.family import family
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
    ledger.lock_tickets((command.ticket, command.into))
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
    left = lives_in(ledger, ticket)[1:]
    change(ledger, ticket, "merged_into", target.id if target is not None else None)
    if left:
        go_home(ledger, ticket, left)
    if target is not None:
        words = public_words(ledger.session, ticket.id)
        line = lives_in(ledger, target)
        for each in line:
            came(ledger, each, words)
        take_along(ledger, ticket, line[-1])
        if ticket.call_back_at is not None:
            line[-1].call_back_at = min(ticket.call_back_at, line[-1].call_back_at or ticket.call_back_at)
    tell_again(ledger, *left, *([target] if target is not None else []))


def tell_again(ledger: Ledger, *tickets: Ticket) -> None:
    """Recounts these tickets and all they live on in."""
    for touched in {each.id: each for ticket in tickets for each in lives_in(ledger, ticket)}.values():
        recount(ledger.session, touched)
        settle(ledger, touched)


@handles(Split, Right.MERGE)
def split(ledger: Ledger, command: Split) -> Outcome:
    session = ledger.session
    source = ledger.get(Ticket, command.ticket)
    if session.get(Ticket, command.new_ticket) is not None:
        raise Refused(Refusal.EXISTS)
    messages = (
        session.execute(select(Message).where(Message.id.in_(command.messages)).order_by(Message.at, Message.id))
        .scalars()
        .all()
    )
    if not messages:
        raise Refused(Refusal.EMPTY)
    home = {message.ticket_id for message in messages}
    if not home <= set(family(session, source.id)):
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
    tell_again(ledger, ticket, source, *(ledger.get(Ticket, ticket_id) for ticket_id in sorted(home)))
    return Outcome(refs=(Ref("ticket", ticket.id),), undo=True)


def move(ledger: Ledger, message: Message, to: Id) -> None:
    """Puts a message into another ticket, and so into every conversation that was without it."""
    ledger.note(message.ticket_id, f"message:{message.id}", str(message.ticket_id), str(to))
    line = lives_in(ledger, ledger.get(Ticket, to))
    news = [each for each in line if message.ticket_id not in family(ledger.session, each.id)]
    message.ticket_id = to
    ledger.session.flush()
    if message.kind in PUBLIC:
        for each in news:
            came(ledger, each, [message.id])
    search.move(ledger.session, message.id, to)
    ledger.touch("message", message.id)


def recount(session: Session, ticket: Ticket) -> None:
    """Tells again what a ticket's row keeps of its words, and of those of the tickets that live on in it.

    Nobody waits longer because two tickets became one: the first unanswered words of any of them count.
    """
    session.flush()
    members = family(session, ticket.id)
    said = session.execute(
        select(Message.id, Message.kind, Message.channel, Message.at, Message.disposition, Call.outcome, Call.outgoing)
        .outerjoin(Call, Call.message_id == Message.id)
        .where(Message.ticket_id.in_(members), Message.kind.not_in(tuple(ASIDE)))
        .order_by(Message.at, Message.id)
    ).all()
    theirs = [
        row.at
        for row in said
        if asks_for_answer(row.kind, row.outcome, row.outgoing) and row.disposition not in CLOCKLESS
    ]
    ours = [row.at for row in said if is_answer(row.kind, row.outcome, row.outgoing)]
    ticket.channels = max(1, len({row.channel for row in said}))
    ticket.last_inbound_at = theirs[-1] if theirs else None
    ticket.answered_at = ours[0] if ours else None
    ticket.waiting_since = next((at for at in theirs if not ours or at > ours[-1]), None)
    if ticket.call_back_at is not None:
        # The call that was promised is owed, whoever has written what.
        ticket.waiting_since = ticket.waiting_since or ticket.touched_at
    ticket.failed = failed_in(session, members)
    shown = [row.id for row in said if row.kind is not Kind.AUTOMATIC]
    last = session.execute(select(Message.text).where(Message.id == shown[-1])).scalar_one() if shown else ""
    ticket.preview = " ".join(last.split())[:160]


@handles(Link, Right.ANSWER)
def link(ledger: Ledger, command: Link) -> Outcome:
    if command.one == command.other:
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.lock_tickets((command.one, command.other))
    ledger.get(Ticket, command.one)
    ledger.get(Ticket, command.other)
    return Outcome(undo=put_link(ledger, command.one, command.other))


@handles(Unlink, Right.ANSWER)
def unlink(ledger: Ledger, command: Unlink) -> Outcome:
    return Outcome(undo=take_link(ledger, command.one, command.other))
