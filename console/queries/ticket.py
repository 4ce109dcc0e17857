"""One ticket: its facts, its conversation with the changes between the words, and how it has changed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from console.domain.ids import Id
from console.domain.messages import ASIDE, Address, CallOutcome, Delivery, File, Kind
from console.domain.tickets import OPEN_PLACES, Category, Channel, State
from console.queries.base import Asker, Query, answers
from console.queries.queue import TicketRow, row_by_id
from console.store.family import family
from console.store.kin import kin
from console.store.models import (
    Agent,
    Attachment,
    Call,
    DeliveryState,
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
    delivery: Delivery | None
    delivery_reason: str
    files: tuple[File, ...]
    call: CallEntry | None
    mailbox: Id | None = None
    """Through which it leaves; None: it waits for the desk to get one."""
    due_at: datetime | None = None
    """When it is tried next, or was tried last."""
    attempts: int = 0


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


_TICKET: BindParameter[Any] = bindparam("ticket")
_LINKED = (
    select(Ticket.id, Ticket.number, Ticket.subject, Ticket.state, Ticket.category)
    .order_by(Ticket.touched_at.desc())
    .limit(50)
)
_LINKS = _LINKED.where(
    Ticket.id.in_(
        union_all(
            select(TicketLink.other_id).where(TicketLink.one_id == _TICKET),
            select(TicketLink.one_id).where(TicketLink.other_id == _TICKET),
        )
    )
)
_ITSELF = _LINKED.where(Ticket.id == _TICKET)
_MERGED = _LINKED.where(Ticket.merged_into == _TICKET)
_OTHERS = _LINKED.where(
    Ticket.participant_id.in_(bindparam("people", expanding=True)),
    Ticket.id != _TICKET,
    Ticket.place.in_(OPEN_PLACES),
)
_ANSWERED = select(Ticket.answered_at).where(Ticket.id == _TICKET)
_TAGS = select(TicketTag.name).where(TicketTag.ticket_id == _TICKET).order_by(TicketTag.name)


@answers(TicketView)
def ticket_view(connection: Connection, query: TicketView, asker: Asker) -> TicketDetail | None:
    row = row_by_id(connection, query.ticket, asker)
    if row is None:
        return None
    into = _linked(connection, _ITSELF, row.merged_into) if row.merged_into is not None else ()
    return TicketDetail(
        row=row,
        tags=tuple(connection.execute(_TAGS, {"ticket": row.id}).scalars()),
        links=_linked(connection, _LINKS, row.id),
        merged=_linked(connection, _MERGED, row.id),
        merged_into=into[0] if into else None,
        others_open=_others(connection, row.id, row.participant_id) if row.participant_id is not None else (),
        answered=connection.execute(_ANSWERED, {"ticket": row.id}).scalar_one() is not None,
    )


_TAGS_OF = (
    select(TicketTag.ticket_id, TicketTag.name)
    .where(TicketTag.ticket_id.in_(bindparam("tickets", expanding=True)))
    .order_by(TicketTag.name)
)


@answers(TagsOf)
def tags_of(connection: Connection, query: TagsOf, _: Asker) -> dict[Id, tuple[str, ...]]:
    worn: dict[Id, tuple[str, ...]] = dict.fromkeys(query.tickets, ())
    for ticket, name in connection.execute(_TAGS_OF, {"tickets": query.tickets}):
        worn[ticket] = (*worn[ticket], name)
    return worn


def _linked(
    connection: Connection, statement: Select[Any], ticket: Id, **values: Sequence[Id]
) -> tuple[LinkedTicket, ...]:
    rows = connection.execute(statement, {"ticket": ticket, **values})
    return tuple(LinkedTicket(*row) for row in rows)


def _others(connection: Connection, ticket: Id, participant: Id) -> tuple[LinkedTicket, ...]:
    """Other open tickets of the same person."""
    return _linked(connection, _OTHERS, ticket, people=kin(connection, participant))


# In the order of the fields of MessageEntry, but for its files and its call.
_MESSAGES = (
    select(
        Message.id,
        Message.ticket_id,
        Message.kind,
        Message.channel,
        Message.at,
        Message.author,
        Message.agent_id,
        Message.participant_id,
        Message.subject,
        Message.text,
        Message.folded,
        Message.html,
        Message.sent_to,
        Message.cc,
        Message.disposition,
        Message.original.is_not(None),
        DeliveryState.state,
        func.coalesce(DeliveryState.reason, ""),
        DeliveryState.mailbox_id,
        DeliveryState.due_at,
        func.coalesce(DeliveryState.attempts, 0),
    )
    .outerjoin(DeliveryState, DeliveryState.message_id == Message.id)
    .where(Message.ticket_id.in_(bindparam("members", expanding=True)), Message.kind.not_in(tuple(ASIDE)))
    .order_by(Message.at.desc(), Message.id.desc())
    .limit(bindparam("limit", type_=Integer))
)
_EARLIER_MESSAGES = _MESSAGES.where(
    or_(Message.at < bindparam("at"), and_(Message.at == bindparam("at"), Message.id < bindparam("message")))
)


@answers(Conversation)
def conversation(connection: Connection, query: Conversation, asker: Asker) -> ConversationPart:
    members = family(connection, query.ticket)
    values: dict[str, Any] = {"members": members, "limit": query.limit + 1}
    if query.before is None:
        rows = connection.execute(_MESSAGES, values).all()
    else:
        at, message_id = query.before
        rows = connection.execute(_EARLIER_MESSAGES, {**values, "at": at, "message": message_id}).all()
    earlier = len(rows) > query.limit
    rows = rows[: query.limit][::-1]
    files = _files(connection, [row[0] for row in rows])
    calls = _calls(connection, [row[0] for row in rows if row[2] is Kind.CALL])
    messages = [MessageEntry(*(*row[:-3], files.get(row[0], ()), calls.get(row[0]), *row[-3:])) for row in rows]
    since = messages[0].at if earlier and messages else None
    until = query.before[0] if query.before is not None else None
    changes = _changes(connection, members, since, until)
    return ConversationPart(
        _in_order(messages, changes), earlier, _first_unread(connection, messages, query.ticket, asker)
    )


def _in_order(messages: Sequence[Entry], changes: Sequence[Entry]) -> tuple[Entry, ...]:
    # A change that a message brought about stands after it: sorting is stable and messages come first.
    return tuple(sorted([*messages, *changes], key=lambda entry: entry.at))


_SEEN = select(Seen.at).where(Seen.ticket_id == _TICKET, Seen.agent_id == bindparam("me"))


def _first_unread(connection: Connection, messages: list[MessageEntry], ticket: Id, asker: Asker) -> Id | None:
    seen = connection.execute(_SEEN, {"ticket": ticket, "me": asker.me}).scalar_one_or_none()
    for entry in messages:
        if entry.kind is Kind.INBOUND and (seen is None or entry.at > seen):
            return entry.id
    return None


_GIVEN: BindParameter[Any] = bindparam("messages", expanding=True)
_FILES = (
    select(
        Attachment.message_id,
        Attachment.name,
        Attachment.media_type,
        Attachment.size,
        Attachment.sha256,
        Attachment.content_id,
        Attachment.inline,
    )
    .where(Attachment.message_id.in_(_GIVEN))
    .order_by(Attachment.message_id, Attachment.position)
)


def _files(connection: Connection, messages: list[Id]) -> dict[Id, tuple[File, ...]]:
    files: dict[Id, tuple[File, ...]] = {}
    if messages:
        for message, *file in connection.execute(_FILES, {"messages": messages}):
            files[message] = (*files.get(message, ()), File(*file))
    return files


_CALLS = (
    select(
        Call.message_id,
        Call.outgoing,
        Call.number,
        Call.rings,
        Call.wait_seconds,
        Call.talk_seconds,
        func.coalesce(Agent.name, ""),
        Call.outcome,
    )
    .outerjoin(Agent, Agent.id == Call.answered_by)
    .where(Call.message_id.in_(_GIVEN))
)


def _calls(connection: Connection, messages: list[Id]) -> dict[Id, CallEntry]:
    if not messages:
        return {}
    return {message: CallEntry(*call) for message, *call in connection.execute(_CALLS, {"messages": messages})}


@cache
def _history(*, since: bool, until: bool) -> Select[Any]:
    """Without the names, in the order of the fields of SystemEntry."""
    found = (
        select(
            History.id,
            History.at,
            func.coalesce(Agent.name, ""),
            History.actor_id,
            History.field,
            History.before,
            History.after,
        )
        .outerjoin(Agent, Agent.id == History.actor_id)
        .where(History.ticket_id.in_(bindparam("members", expanding=True)))
        .order_by(History.at.desc(), History.id.desc())
        .limit(_CHANGES)
    )
    if since:
        found = found.where(History.at >= bindparam("since"))
    return found.where(History.at < bindparam("until")) if until else found


def _changes(
    connection: Connection, members: list[Id], since: datetime | None, until: datetime | None
) -> tuple[SystemEntry, ...]:
    statement = _history(since=since is not None, until=until is not None)
    rows = connection.execute(statement, {"members": members, "since": since, "until": until}).all()[::-1]
    names = _names(connection, {value for row in rows for value in row[5:] if value})
    return tuple(SystemEntry(*(*row, names.get(row[5], ""), names.get(row[6], ""))) for row in rows)


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NAMES = union_all(
    select(Agent.id, Agent.name).where(Agent.id.in_(_IDS)),
    select(Participant.id, Participant.name).where(Participant.id.in_(_IDS)),
    select(Ticket.id, literal("#") + cast(Ticket.number, Text)).where(Ticket.id.in_(_IDS)),
)


def _names(connection: Connection, values: set[str]) -> dict[str, str]:
    """Names for values that are ids: of people of the desk and participants, `#number` for tickets."""
    ids = {}
    for value in values:
        # Anything else that stands in a history is shorter, or longer.
        if len(value) == 36:
            with suppress(ValueError):
                ids[Id(value)] = value
    if not ids:
        return {}
    return {ids[row_id]: name for row_id, name in connection.execute(_NAMES, {"ids": list(ids)})}


@answers(TicketHistory)
def ticket_history(connection: Connection, query: TicketHistory, _: Asker) -> tuple[SystemEntry, ...]:
    return _changes(connection, family(connection, query.ticket), None, None)
