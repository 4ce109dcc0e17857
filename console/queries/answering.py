"""What an answer by letter begins with: to whom it goes by itself, who gets a copy, and the letter that is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from console.domain.ids import Id
from console.domain.messages import PUBLIC, Address, Kind
from console.domain.people import IdentityKind
from console.domain.subjects import answer_to
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.store.family import family
from console.store.models import Identity, Mailbox, Message, Setting, Ticket


class AnsweredLetter(msgspec.Struct, frozen=True):
    author: str
    at: datetime
    text: str


class Beginning(msgspec.Struct, frozen=True):
    """What the desk decides where an author decides nothing (commands/outgoing.py)."""

    to: Address | None
    cc: tuple[Address, ...]
    """Everybody else who got the last letter; none of our own addresses."""
    subject: str
    """Without the ticket's number, which comes to it when it leaves."""
    mailbox: Id | None
    answered: AnsweredLetter | None = None


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
    last = connection.execute(_letters(members).where(Message.kind == Kind.INBOUND)).first()
    newest = connection.execute(_letters(members)).first()
    to = _written_to(connection, last, ticket)
    boxes = connection.execute(select(Mailbox.settings, Mailbox.active).order_by(Mailbox.name, Mailbox.id)).all()
    known = connection.execute(select(Setting.value).where(Setting.name == "email")).scalar_one_or_none() or ""
    ours = frozenset({known.strip().casefold()}).union(*(row.settings.addresses for row in boxes))
    able = [row.settings.id for row in boxes if row.active and row.settings.sending is not None]
    return Beginning(
        to=to,
        cc=_copied(newest, to, ours),
        subject=answer_to(ticket.subject, 0),
        mailbox=ticket.mailbox_id if ticket.mailbox_id in able else next(iter(able), None),
        answered=AnsweredLetter(last.author, last.at, last.text) if last is not None else _said(connection, members),
    )


def _letters(members: Sequence[Id]) -> Select[Any]:
    return (
        select(
            Message.kind,
            Message.author,
            Message.at,
            Message.text,
            Message.sent_from,
            Message.sent_to,
            Message.cc,
            Message.reply_to,
        )
        .where(
            Message.ticket_id.in_(members),
            Message.kind.in_(tuple(PUBLIC)),
            Message.channel == Channel.EMAIL,
            Message.header_id.is_not(None),
            Message.sent_from.is_not(None),
        )
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(1)
    )


def _written_to(connection: Connection, last: Any, ticket: Any) -> Address | None:
    if last is not None:
        wanted: Address = next((one for one in last.reply_to if one.email), last.sent_from)
        return wanted
    known = connection.execute(
        select(Identity.shown)
        .where(Identity.participant_id == ticket.participant_id, Identity.kind == IdentityKind.EMAIL)
        .order_by(Identity.failed_at.is_not(None), Identity.id)
    ).scalars()
    address = next(iter(known), None)
    return Address(ticket.participant_name, address) if address is not None else None


def _copied(newest: Any, to: Address | None, ours: frozenset[str]) -> tuple[Address, ...]:
    if newest is None:
        return ()
    got = newest.cc if newest.kind is Kind.OUTBOUND else (*newest.sent_to, *newest.cc)
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
