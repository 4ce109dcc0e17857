"""The chats of whoever asks, as the console switches between them."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, bindparam, func, or_, select

from console.domain.chats import ChatState, state_of
from console.domain.ids import Id
from console.queries.base import Asker, Query, answers
from console.store.chat_load import LIVE, LIVES_IN, going_on
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
    """Those that count against the limit; the longest waiting for an answer first."""


_unread = and_(LIVE.last_inbound_at.is_not(None), or_(Seen.at.is_(None), Seen.at < LIVE.last_inbound_at))
_MINE = (
    select(
        Chat.id,
        LIVE.id,
        LIVE.number,
        func.coalesce(func.nullif(Chat.name, ""), LIVE.participant_name),
        LIVE.subject,
        Chat.online,
        Chat.seen_at,
        LIVE.waiting_since,
        _unread,
    )
    .select_from(Chat)
    .join(Ticket, Ticket.id == Chat.ticket_id)
    .join(LIVE, LIVES_IN)
    .outerjoin(Seen, and_(Seen.ticket_id == LIVE.id, Seen.agent_id == bindparam("me")))
    .where(LIVE.owner_id == bindparam("me"))
    .order_by(LIVE.waiting_since.is_(None), LIVE.waiting_since, Chat.begun_at, Chat.id)
)


@answers(MyChats)
def my_chats(connection: Connection, _: MyChats, asker: Asker) -> tuple[MyChat, ...]:
    rows = connection.execute(_MINE.where(going_on(asker.now)), {"me": asker.me})
    return tuple(MyChat(*row) for row in rows)
