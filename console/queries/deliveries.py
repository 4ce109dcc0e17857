"""Letters on their way out: what has to leave through a mailbox, and everything that is needed to write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, func, or_, select

from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.mailboxes import header_id_of
from console.domain.messages import ABANDONED_AFTER, ASIDE, PUBLIC, Address, Delivery, File, Kind, Try, goes_to
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.store.carriers import able_to_send
from console.store.family import family
from console.store.models import Attachment, DeliveryState, Held, Mailbox, Message, Participant, Ticket
from console.store.request_links import Links, only_theirs, own_addresses

_LONGEST_THREAD = 40
"""Message-IDs in References: more than mail programs look at, fewer than make a header too long for servers."""


class OutgoingLetter(msgspec.Struct, frozen=True):
    """A letter as it is to be written. `references` are oldest first; `to` and `cc` are where it goes now.

    `text` is in our light Markdown (domain/markup.py), `quoted` has its `>` already. `automatic`: nobody wrote it.
    """

    id: Id
    number: int
    mailbox_id: Id
    at: datetime
    updated_at: datetime
    attempts: int
    tried_again: int
    automatic: bool
    author: str
    language: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    text: str
    quoted: str
    files: tuple[File, ...]
    header_id: str
    in_reply_to: str | None
    references: tuple[str, ...]
    aside: bool = False
    """To somebody besides the participant: it says who writes by itself, and nothing of the request."""
    link: str = ""
    """The page of the request, where nobody but its participant gets the letter."""

    @property
    def seen(self) -> Try:
        """What a command about it speaks of."""
        return Try(self.mailbox_id, self.attempts, self.tried_again, self.updated_at)


class Outgoing(Query[tuple[OutgoingLetter, ...]], frozen=True):
    """What is to leave through a mailbox by now, the oldest first."""

    mailbox_id: Id
    limit: int = 20


class Unfinished(Query[tuple[OutgoingLetter, ...]], frozen=True):
    """Letters whose sending was begun and not ended: it is being done, or was interrupted."""

    mailbox_id: Id


class NextDue(Query[datetime | None], frozen=True):
    """When the next letter is to leave through a mailbox; None when none waits."""

    mailbox_id: Id


class HeldRow(msgspec.Struct, frozen=True):
    """An answer that has not left. `later`: its author chose the time."""

    message_id: Id
    leaves_at: datetime
    later: bool


class HeldUntil(Query[tuple[HeldRow, ...]], frozen=True):
    """Everybody's answers that are to leave by a moment, the oldest first; for the gateway."""

    moment: datetime


class Unadopted(Query[bool], frozen=True):
    """Whether there are letters for `Adopt` to do something about."""


@answers(HeldUntil)
def held_until(connection: Connection, query: HeldUntil, _: Asker) -> tuple[HeldRow, ...]:
    due = select(Held.message_id, Held.leaves_at, Held.later).where(Held.leaves_at <= query.moment)
    return tuple(HeldRow(*row) for row in connection.execute(due.order_by(Held.leaves_at, Held.message_id).limit(500)))


@answers(Unadopted)
def unadopted(connection: Connection, _: Unadopted, asker: Asker) -> bool:
    able = able_to_send(connection)
    # Without any mailbox those wait that have none; one that has lost its own is told to wait for one.
    lost = DeliveryState.mailbox_id.is_not(None) & DeliveryState.mailbox_id.not_in(able)
    forsaken = or_(DeliveryState.mailbox_id.is_(None), lost) if able else lost
    waiting = (
        select(DeliveryState.message_id)
        .join(Message, Message.id == DeliveryState.message_id)
        .where(
            Message.channel == Channel.EMAIL,
            forsaken,
            or_(
                DeliveryState.state == Delivery.QUEUED,
                and_(
                    DeliveryState.state == Delivery.SENDING,
                    DeliveryState.updated_at <= asker.now - ABANDONED_AFTER,
                ),
            ),
        )
    )
    return connection.execute(waiting.limit(1)).first() is not None


@answers(Outgoing)
def outgoing(connection: Connection, query: Outgoing, asker: Asker) -> tuple[OutgoingLetter, ...]:
    waiting = (DeliveryState.state == Delivery.QUEUED, DeliveryState.due_at <= asker.now)
    return _letters(connection, query.mailbox_id, *waiting, limit=query.limit)


@answers(Unfinished)
def unfinished(connection: Connection, query: Unfinished, _: Asker) -> tuple[OutgoingLetter, ...]:
    return _letters(connection, query.mailbox_id, DeliveryState.state == Delivery.SENDING, limit=1000)


@answers(NextDue)
def next_due(connection: Connection, query: NextDue, _: Asker) -> datetime | None:
    waiting = (DeliveryState.mailbox_id == query.mailbox_id, DeliveryState.state == Delivery.QUEUED)
    return connection.execute(select(func.min(DeliveryState.due_at)).where(*waiting)).scalar_one()


def _letters(connection: Connection, mailbox_id: Id, *which: object, limit: int) -> tuple[OutgoingLetter, ...]:
    address = connection.execute(select(Mailbox.address).where(Mailbox.id == mailbox_id)).scalar_one_or_none()
    if address is None:
        return ()
    rows = connection.execute(
        select(
            Message,
            DeliveryState.updated_at,
            DeliveryState.attempts,
            DeliveryState.tried_again,
            DeliveryState.redirected,
            Ticket.id.label("ticket"),
            Ticket.number,
            Ticket.language.label("spoken"),
            Participant.language.label("own"),
        )
        .join(DeliveryState, DeliveryState.message_id == Message.id)
        .join(Ticket, Ticket.id == Message.ticket_id)
        .outerjoin(Participant, Participant.id == Ticket.participant_id)
        .where(DeliveryState.mailbox_id == mailbox_id, *which)  # type: ignore[arg-type]
        .order_by(DeliveryState.due_at, DeliveryState.message_id)
        .limit(limit)
    ).all()
    files = _files(connection, [row.id for row in rows])
    links = Links(connection, {row.ticket for row in rows})
    heads = (goes_to(row.sent_to, row.cc, row.redirected) for row in rows)
    return tuple(
        OutgoingLetter(
            id=row.id,
            number=row.number,
            mailbox_id=mailbox_id,
            at=row.at,
            updated_at=row.updated_at,
            attempts=row.attempts,
            tried_again=row.tried_again,
            automatic=row.kind is Kind.AUTOMATIC and row.disposition != Disposition.CARRIED,
            author=row.author,
            language=row.own or row.spoken,
            to=to,
            cc=cc,
            subject=row.subject,
            text=row.text,
            quoted=row.folded,
            files=files.get(row.id, ()),
            header_id=row.header_id or header_id_of(row.id, address),
            in_reply_to=row.in_reply_to,
            references=_references(connection, row),
            aside=row.kind is Kind.ASKED,
            # As of the letter's own time: a second try is the same letter.
            link=links.to(row.ticket, row.at) if only_theirs((*to, *cc), own_addresses(connection, row.ticket)) else "",
        )
        for row, (to, cc) in zip(rows, heads, strict=True)
    )


def _files(connection: Connection, messages: Sequence[Id]) -> dict[Id, tuple[File, ...]]:
    rows = connection.execute(
        select(
            Attachment.message_id,
            Attachment.name,
            Attachment.media_type,
            Attachment.size,
            Attachment.sha256,
            Attachment.content_id,
            Attachment.inline,
        )
        .where(Attachment.message_id.in_(messages))
        .order_by(Attachment.message_id, Attachment.position)
    )
    found: dict[Id, tuple[File, ...]] = {}
    for message_id, *file in rows:
        found[message_id] = (*found.get(message_id, ()), File(*file))
    return found


def _references(connection: Connection, row: object) -> tuple[str, ...]:
    """The letters of the conversation before this one, that which is answered last (RFC 5322 3.6.4)."""
    ticket, at, answered = row.ticket_id, row.at, row.in_reply_to  # type: ignore[attr-defined]
    if row.kind in ASIDE:  # type: ignore[attr-defined]
        return (answered,) if answered else ()
    thread = connection.execute(
        select(Message.header_id)
        .where(
            Message.ticket_id.in_(family(connection, ticket)),
            Message.header_id.is_not(None),
            Message.kind.in_(tuple(PUBLIC)),
            Message.channel == Channel.EMAIL,
            Message.at < at,
        )
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(_LONGEST_THREAD)
    ).scalars()
    before = [name for name in reversed(thread.all()) if name is not None and name != answered]
    return tuple(dict.fromkeys((*before, *((answered,) if answered else ()))))
