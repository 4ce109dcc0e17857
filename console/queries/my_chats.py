"""The chats of whoever asks, as the console switches between them."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, bindparam, func, or_, select

from console.domain.chats import ChatState, state_of
from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES
from console.queries.base import Asker, Query, answers
from console.store.models import Chat, Seen, Ticket


class MyChat(msgspec.Struct, frozen=True):
    """`unread`: the visitor has said something that was not looked at yet."""

    id: Id
    ticket_id: Id
    number: int
    name: str
    subject: str
    online: bool
    seen_at: datetime
    waiting_since: datetime | None
    unread: bool

    def state(self, now: datetime) -> ChatState:
        return state_of(now, online=self.online, seen_at=self.seen_at, ended_at=None)


class MyChats(Query[tuple[MyChat, ...]], frozen=True):
    """Those that have not ended and whose ticket is open and one's own; the longest waiting for an answer first."""


_unread = and_(Ticket.last_inbound_at.is_not(None), or_(Seen.at.is_(None), Seen.at < Ticket.last_inbound_at))
_MINE = (
    select(
        Chat.id,
        Ticket.id,
        Ticket.number,
        func.coalesce(func.nullif(Chat.name, ""), Ticket.participant_name),
        Ticket.subject,
        Chat.online,
        Chat.seen_at,
        Ticket.waiting_since,
        _unread,
    )
    .join(Ticket, Ticket.id == Chat.ticket_id)
    .outerjoin(Seen, and_(Seen.ticket_id == Ticket.id, Seen.agent_id == bindparam("me")))
    .where(Ticket.owner_id == bindparam("me"), Ticket.place.in_(OPEN_PLACES), Chat.ended_at.is_(None))
    .order_by(Ticket.waiting_since.is_(None), Ticket.waiting_since, Chat.begun_at, Chat.id)
)


@answers(MyChats)
def my_chats(connection: Connection, _: MyChats, asker: Asker) -> tuple[MyChat, ...]:
    return tuple(MyChat(*row) for row in connection.execute(_MINE, {"me": asker.me}))
