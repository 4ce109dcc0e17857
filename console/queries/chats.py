"""Chats: for whoever answers them, and for the gateway that carries their lines to visitors."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select

from console.domain import chats
from console.domain.chats import GONE_AFTER, ChatState, Mark, state_of
from console.domain.ids import Id
from console.domain.markup import plain
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.store.chat_load import LIVE, LIVES_IN
from console.store.family import family
from console.store.models import (
    Agent,
    Attachment,
    Chat,
    ChatLine,
    ChatSite,
    DeliveryState,
    Message,
    Ticket,
)


class ChatSites(Query[tuple[chats.ChatSite, ...]], frozen=True):
    """Active ones first, by name."""


class ChatRow(msgspec.Struct, frozen=True):
    """One chat. `owner`: the name of whoever has its ticket; `waits`: nobody has it, and it waits for an answer.

    `lives_in`: the ticket that its own was merged into; its own where it was not.
    """

    id: Id
    site_id: Id
    ticket_id: Id | None
    participant_id: Id | None
    name: str
    email: str
    verified: bool
    subject: str
    language: str
    page: str
    begun_at: datetime
    online: bool
    seen_at: datetime
    have_seq: int
    read_seq: int
    lines: int
    stars: int | None
    rating: str
    rated_at: datetime | None
    ended_at: datetime | None
    owner: str
    waits: bool
    lives_in: Id | None

    def state(self, now: datetime) -> ChatState:
        return state_of(now, online=self.online, seen_at=self.seen_at, ended_at=self.ended_at)


class ChatByKey(Query[ChatRow | None], frozen=True):
    key_hash: bytes


class Chats(Query[tuple[ChatRow, ...]], frozen=True):
    """Certain ones; those that are gone are left out."""

    ids: tuple[Id, ...]


class ChatOf(Query[ChatRow | None], frozen=True):
    """The chat that a ticket is about, or one merged into it; of several the one begun last."""

    ticket: Id


class ChatFile(msgspec.Struct, frozen=True):
    name: str
    media_type: str
    size: int
    sha256: bytes


class ChatLineRow(msgspec.Struct, frozen=True):
    chat_id: Id
    seq: int
    message_id: Id
    at: datetime
    inbound: bool
    author: str
    text: str
    """As the visitor reads it: their window shows no marks of bold words and links."""
    files: tuple[ChatFile, ...]
    automatic: bool = False
    """The program said it."""


class ChatLines(Query[tuple[ChatLineRow, ...]], frozen=True):
    """The lines of some chats after the given numbers, in order."""

    after: tuple[tuple[Id, int], ...]


class ChatFileOf(Query[tuple[bytes, ChatFile] | None], frozen=True):
    """The key's hash of a chat, and the file of it with these bytes."""

    chat: Id
    sha256: bytes


class WaitingChats(Query[tuple[Id, ...]], frozen=True):
    """Chats that nobody has taken, longest waiting first."""


class WaitingChat(msgspec.Struct, frozen=True):
    """One of them as a console rings for it. `site`: the name of the pages; `since`: when they began to wait."""

    id: Id
    ticket_id: Id
    number: int
    name: str
    subject: str
    site: str
    since: datetime


class WaitingChatRows(Query[tuple[WaitingChat, ...]], frozen=True):
    """The same as `WaitingChats`, with what is shown of them."""


class ChatMarks(Query[dict[Id, Mark]], frozen=True):
    """How far our lines have come in the chats of a ticket, by message; those that are not there yet are left out."""

    ticket: Id


class LeftChats(Query[tuple[Id, ...]], frozen=True):
    """Chats whose visitor has left with lines of ours unseen that are not on another way yet."""


class Online(Query[tuple[Id, ...]], frozen=True):
    """Chats that are told to be connected."""


_COLUMNS = (
    *(getattr(Chat, name) for name in ChatRow.__struct_fields__ if name not in {"owner", "waits", "lives_in"}),
    func.coalesce(Agent.name, "").label("owner"),
    func.coalesce((LIVE.place == Place.WAITING) & LIVE.owner_id.is_(None), False).label("waits"),
    LIVE.id.label("lives_in"),
)
_ROWS = (
    select(*_COLUMNS)
    .outerjoin(Ticket, Ticket.id == Chat.ticket_id)
    .outerjoin(LIVE, LIVES_IN)
    .outerjoin(Agent, Agent.id == LIVE.owner_id)
)
_SITES = select(ChatSite.settings).order_by(ChatSite.active.desc(), ChatSite.name, ChatSite.id)
_FILES = (
    select(Attachment.message_id, Attachment.name, Attachment.media_type, Attachment.size, Attachment.sha256)
    .where(Attachment.message_id.in_(bindparam("messages", expanding=True)))
    .order_by(Attachment.message_id, Attachment.position)
)
_WAITING = (
    select(
        Chat.id,
        LIVE.id,
        LIVE.number,
        func.coalesce(func.nullif(Chat.name, ""), LIVE.participant_name),
        LIVE.subject,
        func.coalesce(ChatSite.name, ""),
        func.coalesce(LIVE.waiting_since, Chat.begun_at),
    )
    .select_from(Chat)
    .join(Ticket, Ticket.id == Chat.ticket_id)
    .join(LIVE, LIVES_IN)
    .outerjoin(ChatSite, ChatSite.id == Chat.site_id)
    .where(LIVE.place == Place.WAITING, LIVE.owner_id.is_(None), Chat.ended_at.is_(None), Chat.online)
    .order_by(Chat.begun_at, Chat.id)
)
_UNSEEN = (
    select(ChatLine.message_id)
    .join(DeliveryState, DeliveryState.message_id == ChatLine.message_id)
    .where(ChatLine.chat_id == Chat.id, ChatLine.seq > Chat.have_seq, DeliveryState.state == Delivery.QUEUED)
    .exists()
)


@answers(ChatSites)
def chat_sites(connection: Connection, _: ChatSites, __: Asker) -> tuple[chats.ChatSite, ...]:
    return tuple(connection.execute(_SITES).scalars())


@answers(ChatByKey)
def chat_by_key(connection: Connection, query: ChatByKey, _: Asker) -> ChatRow | None:
    row = connection.execute(_ROWS.where(Chat.key_hash == query.key_hash)).one_or_none()
    return ChatRow(*row) if row is not None else None


@answers(Chats)
def some_chats(connection: Connection, query: Chats, _: Asker) -> tuple[ChatRow, ...]:
    return tuple(ChatRow(*row) for row in connection.execute(_ROWS.where(Chat.id.in_(query.ids))))


@answers(ChatOf)
def chat_of(connection: Connection, query: ChatOf, _: Asker) -> ChatRow | None:
    members = family(connection, query.ticket)
    newest = _ROWS.where(Chat.ticket_id.in_(members)).order_by(Chat.begun_at.desc(), Chat.id.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return ChatRow(*row) if row is not None else None


@answers(ChatLines)
def chat_lines(connection: Connection, query: ChatLines, _: Asker) -> tuple[ChatLineRow, ...]:
    if not query.after:
        return ()
    wanted = or_(*((ChatLine.chat_id == chat) & (ChatLine.seq > seq) for chat, seq in query.after))
    found = connection.execute(
        select(
            ChatLine.chat_id,
            ChatLine.seq,
            Message.id,
            Message.at,
            Message.kind == Kind.INBOUND,
            Message.author,
            Message.text,
            Message.kind == Kind.AUTOMATIC,
        )
        .join(Message, Message.id == ChatLine.message_id)
        .where(wanted)
        .order_by(ChatLine.chat_id, ChatLine.seq, Message.id)
    ).all()
    files: dict[Id, list[ChatFile]] = {}
    for message, *facts in connection.execute(_FILES, {"messages": [row[2] for row in found]}):
        files.setdefault(message, []).append(ChatFile(*facts))
    return tuple(
        # What visitors wrote stays as they wrote it.
        ChatLineRow(row[0], row[1], row[2], row[3], row[4], row[5], text, tuple(files.get(row[2], ())), row[7])
        for row in found
        for text in (row[6] if row[4] else plain(row[6]),)
    )


@answers(ChatFileOf)
def chat_file_of(connection: Connection, query: ChatFileOf, _: Asker) -> tuple[bytes, ChatFile] | None:
    found = connection.execute(
        select(Chat.key_hash, Attachment.name, Attachment.media_type, Attachment.size, Attachment.sha256)
        .join(ChatLine, ChatLine.chat_id == Chat.id)
        .join(Attachment, Attachment.message_id == ChatLine.message_id)
        .where(Chat.id == query.chat, Attachment.sha256 == query.sha256)
        .limit(1)
    ).one_or_none()
    return (found[0], ChatFile(*found[1:])) if found is not None else None


@answers(WaitingChats)
def waiting_chats(connection: Connection, _: WaitingChats, __: Asker) -> tuple[Id, ...]:
    return tuple(connection.execute(_WAITING.with_only_columns(Chat.id)).scalars())


@answers(WaitingChatRows)
def waiting_chat_rows(connection: Connection, _: WaitingChatRows, __: Asker) -> tuple[WaitingChat, ...]:
    return tuple(WaitingChat(*row) for row in connection.execute(_WAITING))


@answers(ChatMarks)
def chat_marks(connection: Connection, query: ChatMarks, _: Asker) -> dict[Id, Mark]:
    told = (
        select(ChatLine.message_id, ChatLine.seq <= Chat.read_seq)
        .join(Chat, Chat.id == ChatLine.chat_id)
        .join(Message, Message.id == ChatLine.message_id)
        .where(
            Chat.ticket_id.in_(family(connection, query.ticket)),
            # What was read has arrived, whichever of the two was told first.
            or_(ChatLine.seq <= Chat.have_seq, ChatLine.seq <= Chat.read_seq),
            Message.kind == Kind.OUTBOUND,
        )
    )
    return {line: Mark.READ if read else Mark.DELIVERED for line, read in connection.execute(told)}


@answers(LeftChats)
def left_chats(connection: Connection, _: LeftChats, asker: Asker) -> tuple[Id, ...]:
    left = select(Chat.id).where(
        Chat.online.is_(False), Chat.seen_at < asker.now - GONE_AFTER, Chat.have_seq < Chat.lines, _UNSEEN
    )
    return tuple(connection.execute(left.order_by(Chat.id)).scalars())


@answers(Online)
def online(connection: Connection, _: Online, __: Asker) -> tuple[Id, ...]:
    return tuple(connection.execute(select(Chat.id).where(Chat.online).order_by(Chat.id)).scalars())
