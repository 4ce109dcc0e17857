"""What an answer by letter begins with: to whom it goes by itself, who gets a copy, and the letter that is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.domain.messages import Address, Kind
from console.domain.subjects import answer_to
from console.queries.base import Asker, Query, answers
from console.queries.mailboxes import our_addresses
from console.store.family import family
from console.store.kin import kin
from console.store.models import Mailbox, Message, Ticket
from console.store.recipient import letters, recipient


class AnsweredLetter(msgspec.Struct, frozen=True):
    author: str
    at: datetime
    text: str


class Beginning(msgspec.Struct, frozen=True):
    """What the desk decides where an author decides nothing (commands/outgoing.py)."""

    to: Address | None
    cc: tuple[Address, ...]
    """Everybody else who got or wrote the last letter; none of our own addresses."""
    subject: str
    """Without the ticket's number, which comes to it when it leaves."""
    mailbox: Id | None
    answered: AnsweredLetter | None = None
    elsewhere: Address | None = None
    """Where the participant's last letter asks for answers instead of `to`; a person decides (store/recipient.py)."""


class AnswerBeginning(Query[Beginning | None], frozen=True):
    ticket: Id


@answers(AnswerBeginning)
def answer_beginning(connection: Connection, query: AnswerBeginning, _: Asker) -> Beginning | None:
    ticket = connection.execute(
        select(Ticket.subject, Ticket.mailbox_id, Ticket.participant_id, Ticket.participant_name).where(
            Ticket.id == query.ticket
        )
    ).one_or_none()
    if ticket is None:
        return None
    members = family(connection, query.ticket)
    last = connection.execute(letters(members, (Kind.INBOUND,)).limit(1)).first()
    newest = connection.execute(letters(members).limit(1)).first()
    there = recipient(connection, members, ticket.participant_id, ticket.participant_name)
    boxes = connection.execute(select(Mailbox.settings, Mailbox.active).order_by(Mailbox.name, Mailbox.id)).all()
    able = [row.settings.id for row in boxes if row.active and row.settings.sending is not None]
    return Beginning(
        to=there.to,
        cc=_copied(newest, there.to, _people(connection, ticket.participant_id), our_addresses(connection)),
        subject=answer_to(ticket.subject, 0),
        mailbox=ticket.mailbox_id if ticket.mailbox_id in able else next(iter(able), None),
        answered=AnsweredLetter(last.author, last.at, last.text) if last is not None else _said(connection, members),
        elsewhere=there.elsewhere,
    )


def _people(connection: Connection, participant: Id | None) -> list[Id | None]:
    """Whose words count as those of a ticket's participant."""
    return [None, *kin(connection, participant)] if participant is not None else [None]


def _copied(newest: Any, to: Address | None, people: list[Id | None], ours: frozenset[str]) -> tuple[Address, ...]:
    if newest is None:
        return ()
    got = newest.cc if newest.kind is Kind.OUTBOUND else (*newest.sent_to, *newest.cc)
    if newest.kind is Kind.INBOUND and newest.participant_id not in people:
        # Somebody else wrote last: they hear the answer too, where its author sees that they do.
        got = (newest.sent_from, *got)
    left_out = ours | ({to.email.casefold()} if to is not None else set())
    found: dict[str, Address] = {}
    for one in got:
        address = one.email.strip().casefold()
        if address and address not in left_out:
            found.setdefault(address, one)
    return tuple(found.values())


def _said(connection: Connection, members: Sequence[Id]) -> AnsweredLetter | None:
    """Words that came another way can be quoted too."""
    newest = connection.execute(
        select(Message.author, Message.at, Message.text)
        .where(Message.ticket_id.in_(members), Message.kind == Kind.INBOUND)
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(1)
    ).first()
    return AnsweredLetter(newest.author, newest.at, newest.text) if newest is not None else None
