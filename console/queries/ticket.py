"""One ticket: its facts, its conversation with the changes between the words, drafts and answers on their way."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from console.domain.ids import Id
from console.domain.messages import Address, CallOutcome, Delivery, File, Kind
from console.domain.tickets import Category, Channel, State
from console.queries.base import Asker, Query, answers, columns
from console.queries.queue import TicketRow, rows_of_tickets, ticket_row
from console.store.family import family
from console.store.models import (
    Agent,
    Attachment,
    Call,
    Content,
    DeliveryState,
    Draft,
    Held,
    History,
    Message,
    Participant,
    Seen,
    Ticket,
    TicketLink,
    TicketTag,
)

_CHANGES = 2000
"""What no person makes: a ticket that a machine changes again and again must stay quick to open."""


class LinkedTicket(msgspec.Struct, frozen=True):
    id: Id
    number: int
    subject: str
    state: State
    category: Category | None = None


class TicketDetail(msgspec.Struct, frozen=True):
    """A ticket with what its header and panels show. `merged` are the tickets that live on in this one."""

    row: TicketRow
    tags: tuple[str, ...]
    links: tuple[LinkedTicket, ...]
    merged: tuple[LinkedTicket, ...]
    merged_into: LinkedTicket | None
    others_open: tuple[LinkedTicket, ...]
    """Other open tickets of the same person, newest first: perhaps the same matter."""
    answered: bool = False
    """Somebody of the desk has answered the person in this ticket before."""


class TicketView(Query[TicketDetail | None], frozen=True):
    ticket: Id


class TagsOf(Query[dict[Id, tuple[str, ...]]], frozen=True):
    """The tags of each of these tickets, by name."""

    tickets: tuple[Id, ...]


class CallEntry(msgspec.Struct, frozen=True):
    outgoing: bool
    number: str
    rings: int
    wait_seconds: int
    talk_seconds: int
    answered_by: str
    """Name of the person who answered, empty when nobody did."""
    outcome: CallOutcome


class MessageEntry(msgspec.Struct, frozen=True):
    """Something that was said."""

    id: Id
    ticket_id: Id
    """The ticket it was said to; differs from the one shown when that was merged into it."""
    kind: Kind
    channel: Channel
    at: datetime
    author: str
    agent_id: Id | None
    participant_id: Id | None
    subject: str
    text: str
    folded: str
    html: str | None
    sent_to: tuple[Address, ...]
    cc: tuple[Address, ...]
    disposition: str
    has_original: bool
    files: tuple[File, ...]
    call: CallEntry | None
    delivery: Delivery | None
    delivery_reason: str


class SystemEntry(msgspec.Struct, frozen=True):
    """A change of the ticket, told as one line. `field`, `before`, `after` are as in the history (ticket_row.py).

    `before_name` and `after_name` are the names of people and tickets where the values are ids.
    """

    id: Id
    at: datetime
    actor: str
    actor_id: Id | None
    field: str
    before: str | None
    after: str | None
    before_name: str
    after_name: str


Entry = MessageEntry | SystemEntry


class ConversationPart(msgspec.Struct, frozen=True):
    """Entries oldest first; `earlier` says that there are older ones before them."""

    entries: tuple[Entry, ...]
    earlier: bool
    first_unread: Id | None
    """The first message that is new to the asker."""


class Conversation(Query[ConversationPart], frozen=True):
    """The newest `limit` messages of a ticket (and of those merged into it), before a message if one is given."""

    ticket: Id
    limit: int = 60
    before: tuple[datetime, Id] | None = None


class TicketHistory(Query[tuple[SystemEntry, ...]], frozen=True):
    """The changes of a ticket, oldest first; of more than _CHANGES the newest."""

    ticket: Id


class DraftRow(msgspec.Struct, frozen=True):
    ticket: Id
    kind: Kind
    channel: Channel
    text: str
    cc: tuple[Address, ...]
    files: tuple[File, ...]
    based_on: int
    saved_at: datetime


class Drafts(Query[tuple[DraftRow, ...]], frozen=True):
    """The asker's drafts: of one ticket, or all of them, newest first."""

    ticket: Id | None = None


class HeldRow(msgspec.Struct, frozen=True):
    """An answer that may still be taken back."""

    message_id: Id
    batch: Id
    ticket: Id
    agent_id: Id
    to: str
    channel: Channel
    text: str
    then: State | None
    held_at: datetime
    leaves_at: datetime
    later: bool


class HeldAnswers(Query[tuple[HeldRow, ...]], frozen=True):
    """The asker's answers on their way out, the next to leave first; of one ticket: everybody's."""

    ticket: Id | None = None


class FileContent(Query[bytes | None], frozen=True):
    sha256: bytes


class Original(Query[bytes | None], frozen=True):
    """A letter as it came, byte for byte."""

    message: Id


@answers(TicketView)
def ticket_view(connection: Connection, query: TicketView, asker: Asker) -> TicketDetail | None:
    found = connection.execute(rows_of_tickets(asker).where(Ticket.id == query.ticket)).one_or_none()
    if found is None:
        return None
    row = ticket_row(found)
    answered = connection.execute(select(Ticket.answered_at).where(Ticket.id == row.id)).scalar_one()
    tags = connection.execute(select(TicketTag.name).where(TicketTag.ticket_id == row.id).order_by(TicketTag.name))
    pairs = connection.execute(
        select(TicketLink.one_id, TicketLink.other_id).where(
            or_(TicketLink.one_id == row.id, TicketLink.other_id == row.id)
        )
    )
    linked = [other if one == row.id else one for one, other in pairs]
    others: tuple[LinkedTicket, ...] = ()
    if row.participant_id is not None:
        others = _linked(
            connection,
            and_(
                Ticket.participant_id == row.participant_id,
                Ticket.id != row.id,
                Ticket.place.in_(("waiting", "pending", "on_hold", "snoozed")),
            ),
        )
    into = _linked(connection, Ticket.id == row.merged_into) if row.merged_into is not None else ()
    return TicketDetail(
        row=row,
        tags=tuple(tags.scalars()),
        links=_linked(connection, Ticket.id.in_(linked)),
        merged=_linked(connection, Ticket.merged_into == row.id),
        merged_into=into[0] if into else None,
        others_open=others,
        answered=answered is not None,
    )


@answers(TagsOf)
def tags_of(connection: Connection, query: TagsOf, _: Asker) -> dict[Id, tuple[str, ...]]:
    rows = connection.execute(
        select(TicketTag.ticket_id, TicketTag.name)
        .where(TicketTag.ticket_id.in_(query.tickets))
        .order_by(TicketTag.name)
    )
    worn: dict[Id, tuple[str, ...]] = dict.fromkeys(query.tickets, ())
    for ticket, name in rows:
        worn[ticket] = (*worn[ticket], name)
    return worn


def _linked(connection: Connection, where: ColumnElement[bool]) -> tuple[LinkedTicket, ...]:
    rows = connection.execute(
        select(Ticket.id, Ticket.number, Ticket.subject, Ticket.state, Ticket.category)
        .where(where)
        .order_by(Ticket.touched_at.desc())
        .limit(50)
    )
    return tuple(LinkedTicket(*row) for row in rows)


@answers(Conversation)
def conversation(connection: Connection, query: Conversation, asker: Asker) -> ConversationPart:
    members = family(connection, query.ticket)
    where: ColumnElement[bool] = Message.ticket_id.in_(members)
    if query.before is not None:
        at, message_id = query.before
        where = and_(where, or_(Message.at < at, and_(Message.at == at, Message.id < message_id)))
    rows = connection.execute(
        select(*columns(Message), DeliveryState.state.label("delivery"), DeliveryState.reason)
        .outerjoin(DeliveryState, DeliveryState.message_id == Message.id)
        .where(where)
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(query.limit + 1)
    ).all()
    earlier = len(rows) > query.limit
    rows = rows[: query.limit]
    files = _files(connection, [row.id for row in rows])
    calls = _calls(connection, [row.id for row in rows if row.kind is Kind.CALL])
    messages: list[Entry] = [
        MessageEntry(
            id=row.id,
            ticket_id=row.ticket_id,
            kind=row.kind,
            channel=row.channel,
            at=row.at,
            author=row.author,
            agent_id=row.agent_id,
            participant_id=row.participant_id,
            subject=row.subject,
            text=row.text,
            folded=row.folded,
            html=row.html,
            sent_to=tuple(row.sent_to or ()),
            cc=tuple(row.cc or ()),
            disposition=row.disposition,
            has_original=row.original is not None,
            files=files.get(row.id, ()),
            call=calls.get(row.id),
            delivery=row.delivery,
            delivery_reason=row.reason or "",
        )
        for row in reversed(rows)
    ]
    since = messages[0].at if earlier and messages else None
    until = query.before[0] if query.before is not None else None
    changes = _changes(connection, members, since, until)
    return ConversationPart(
        _in_order(messages, changes), earlier, _first_unread(connection, messages, query.ticket, asker)
    )


def _in_order(messages: list[Entry], changes: tuple[SystemEntry, ...]) -> tuple[Entry, ...]:
    # A change that a message brought about stands after it: sorting is stable and messages come first.
    return tuple(sorted([*messages, *changes], key=lambda entry: entry.at))


def _first_unread(connection: Connection, messages: list[Entry], ticket: Id, asker: Asker) -> Id | None:
    seen = connection.execute(
        select(Seen.at).where(Seen.ticket_id == ticket, Seen.agent_id == asker.me)
    ).scalar_one_or_none()
    for entry in messages:
        if isinstance(entry, MessageEntry) and entry.kind is Kind.INBOUND and (seen is None or entry.at > seen):
            return entry.id
    return None


def _files(connection: Connection, messages: list[Id]) -> dict[Id, tuple[File, ...]]:
    rows = connection.execute(
        select(*columns(Attachment))
        .where(Attachment.message_id.in_(messages))
        .order_by(Attachment.message_id, Attachment.position)
    )
    files: dict[Id, tuple[File, ...]] = {}
    for row in rows:
        file = File(row.name, row.media_type, row.size, row.sha256, row.content_id, row.inline)
        files[row.message_id] = (*files.get(row.message_id, ()), file)
    return files


def _calls(connection: Connection, messages: list[Id]) -> dict[Id, CallEntry]:
    if not messages:
        return {}
    rows = connection.execute(
        select(*columns(Call), func.coalesce(Agent.name, "").label("name"))
        .outerjoin(Agent, Agent.id == Call.answered_by)
        .where(Call.message_id.in_(messages))
    )
    return {
        row.message_id: CallEntry(
            row.outgoing, row.number, row.rings, row.wait_seconds, row.talk_seconds, row.name, row.outcome
        )
        for row in rows
    }


def _changes(
    connection: Connection, tickets: list[Id], since: datetime | None, until: datetime | None
) -> tuple[SystemEntry, ...]:
    where: ColumnElement[bool] = History.ticket_id.in_(tickets)
    if since is not None:
        where = and_(where, History.at >= since)
    if until is not None:
        where = and_(where, History.at < until)
    rows = connection.execute(
        select(*columns(History), func.coalesce(Agent.name, "").label("actor"))
        .outerjoin(Agent, Agent.id == History.actor_id)
        .where(where)
        .order_by(History.at.desc(), History.id.desc())
        .limit(_CHANGES)
    ).all()[::-1]
    names = _names(connection, [value for row in rows for value in (row.before, row.after) if value])
    return tuple(
        SystemEntry(
            id=row.id,
            at=row.at,
            actor=row.actor,
            actor_id=row.actor_id,
            field=row.field,
            before=row.before,
            after=row.after,
            before_name=names.get(row.before or "", ""),
            after_name=names.get(row.after or "", ""),
        )
        for row in rows
    )


def _names(connection: Connection, values: list[str]) -> dict[str, str]:
    """Names for values that are ids: of people of the desk and participants, `#number` for tickets."""
    ids = {}
    for value in values:
        try:
            ids[Id(value)] = value
        except ValueError:
            continue
    names: dict[str, str] = {}
    if not ids:
        return names
    for key, name in ((Agent.id, Agent.name), (Participant.id, Participant.name)):
        names.update({ids[row_id]: text for row_id, text in connection.execute(select(key, name).where(key.in_(ids)))})
    tickets = connection.execute(select(Ticket.id, Ticket.number).where(Ticket.id.in_(ids)))
    names.update({ids[row_id]: f"#{number}" for row_id, number in tickets})
    return names


@answers(TicketHistory)
def ticket_history(connection: Connection, query: TicketHistory, _: Asker) -> tuple[SystemEntry, ...]:
    return _changes(connection, family(connection, query.ticket), None, None)


@answers(Drafts)
def drafts(connection: Connection, query: Drafts, asker: Asker) -> tuple[DraftRow, ...]:
    where = Draft.agent_id == asker.me
    if query.ticket is not None:
        where = and_(where, Draft.ticket_id == query.ticket)
    rows = connection.execute(select(*columns(Draft)).where(where).order_by(Draft.saved_at.desc()))
    return tuple(
        DraftRow(row.ticket_id, row.kind, row.channel, row.text, row.cc, row.files, row.based_on, row.saved_at)
        for row in rows
    )


@answers(HeldAnswers)
def held_answers(connection: Connection, query: HeldAnswers, asker: Asker) -> tuple[HeldRow, ...]:
    where = Held.agent_id == asker.me if query.ticket is None else Held.ticket_id == query.ticket
    rows = connection.execute(
        select(*columns(Held), Ticket.participant_name)
        .join(Ticket, Ticket.id == Held.ticket_id)
        .where(where)
        .order_by(Held.leaves_at, Held.message_id)
    )
    return tuple(
        HeldRow(
            row.message_id,
            row.batch,
            row.ticket_id,
            row.agent_id,
            row.participant_name,
            row.channel,
            row.text,
            row.then,
            row.held_at,
            row.leaves_at,
            row.later,
        )
        for row in rows
    )


@answers(FileContent)
def file_content(connection: Connection, query: FileContent, _: Asker) -> bytes | None:
    return connection.execute(select(Content.content).where(Content.sha256 == query.sha256)).scalar_one_or_none()


@answers(Original)
def original(connection: Connection, query: Original, _: Asker) -> bytes | None:
    return connection.execute(
        select(Content.content).join(Message, Message.original == Content.sha256).where(Message.id == query.message)
    ).scalar_one_or_none()
