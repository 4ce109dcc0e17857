"""To whom an answer to a ticket goes by itself: the one rule for the desk that sends and the console that shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, or_, select
from sqlalchemy.orm import Session

from console.domain.disposition import CLOCKLESS
from console.domain.ids import Id
from console.domain.messages import PUBLIC, Address, Kind
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.store.kin import kin
from console.store.models import Identity, Message

_LOOKED_AT = 500
"""The newest letters of a ticket in which an address is looked for: a hostile thread must not make answering slow."""


class Recipient(msgspec.Struct, frozen=True):
    to: Address | None
    """None: nobody knows an address."""
    elsewhere: Address | None = None
    """Where their last letter asks for answers instead, while nothing shows that this is theirs."""


def letters(members: Sequence[Id], kinds: Collection[Kind] = PUBLIC) -> Select[Any]:
    """What was said by letter in these tickets, the newest first.

    Without what machines report: no answer goes to them, and none stands under them.
    """
    return (
        select(
            Message.id,
            Message.kind,
            Message.participant_id,
            Message.author,
            Message.at,
            Message.text,
            Message.header_id,
            Message.sent_from,
            Message.sent_to,
            Message.cc,
            Message.reply_to,
        )
        .where(
            Message.ticket_id.in_(members),
            Message.kind.in_(tuple(kinds)),
            Message.channel == Channel.EMAIL,
            Message.header_id.is_not(None),
            Message.sent_from.is_not(None),
            Message.disposition.not_in(tuple(CLOCKLESS)),
        )
        .order_by(Message.at.desc(), Message.id.desc())
    )


def recipient(reader: Session | Connection, members: Sequence[Id], participant: Id | None, name: str) -> Recipient:
    """Where the participant of a ticket is written to, whoever else wrote last: where their own last letter came from,
    else at an address of theirs that works. `members` are the ticket and those merged into it.

    A Reply-To is followed only to an address that is known as theirs or takes part already. Anybody can write a letter
    that says it is from the participant; such a letter must not lead our answers to a stranger.
    """
    # Words without a person are those of the ticket's participant (commands/messages.py).
    people = kin(reader, participant) if participant is not None else []
    theirs = or_(Message.participant_id.in_(people), Message.participant_id.is_(None))
    last = reader.execute(letters(members, (Kind.INBOUND,)).where(theirs).limit(1)).first()
    if last is None or not last.sent_from.email:
        return Recipient(_known(reader, people, name))
    wanted = next((one for one in last.reply_to if one.email), None)
    if wanted is None or _folded(wanted) == _folded(last.sent_from):
        return Recipient(last.sent_from)
    if _belongs(reader, members, people, wanted, last.id):
        return Recipient(wanted)
    return Recipient(last.sent_from, wanted)


def _known(reader: Session | Connection, people: Sequence[Id], name: str) -> Address | None:
    if not people:
        return None
    found = reader.execute(
        select(Identity.shown)
        .where(Identity.participant_id.in_(people), Identity.kind == IdentityKind.EMAIL)
        .order_by(Identity.failed_at.is_not(None), Identity.participant_id != people[0], Identity.id)
        .limit(1)
    ).scalar_one_or_none()
    return Address(name, found) if found is not None else None


def _belongs(
    reader: Session | Connection, members: Sequence[Id], people: Sequence[Id], address: Address, named_in: Id
) -> bool:
    """Whether it is the participant's, or of somebody who wrote themselves or whom one of us wrote to.

    Those whom a letter merely copies do not count: the letter that names an address could vouch for it then.
    """
    wanted = _folded(address)
    own = select(Identity.id).where(
        Identity.participant_id.in_(people), Identity.kind == IdentityKind.EMAIL, Identity.value == wanted
    )
    if reader.execute(own.limit(1)).first() is not None:
        return True
    others = reader.execute(letters(members).where(Message.id != named_in).limit(_LOOKED_AT))
    return any(
        wanted == _folded(one)
        for row in others
        for one in ((*row.sent_to, *row.cc) if row.kind is Kind.OUTBOUND else (row.sent_from,))
    )


def _folded(address: Address) -> str:
    return address.email.strip().casefold()
