"""How many chats each person has that go on, and how many they may have: the one count for commands and screens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from console.domain.chat_limits import LIMIT_SETTING, SLEEPS, limit_told
from console.domain.ids import Id
from console.domain.tickets import Place
from console.store.models import Agent, Chat, Setting, Ticket

LIVE = aliased(Ticket, name="live")
"""The ticket in which that of a chat lives on; itself where it was not merged."""
LIVES_IN = LIVE.id == func.coalesce(Ticket.merged_into, Ticket.id)


def going_on(now: datetime) -> ColumnElement[bool]:
    """Of Chat and LIVE: whether it counts as one that somebody has."""
    return and_(
        Chat.ended_at.is_(None),
        # So that the index serves both.
        or_(Chat.online.is_(True), and_(Chat.online.is_(False), Chat.seen_at > now - SLEEPS)),
        LIVE.place.in_((Place.WAITING, Place.PENDING, Place.ON_HOLD)),
    )


def open_chats(reader: Session | Connection, now: datetime, of: Id | None = None) -> dict[Id, int]:
    """By person; `of` one alone. Who has none is left out."""
    counted = (
        select(LIVE.owner_id, func.count(func.distinct(Chat.id)))
        .select_from(Chat)
        .join(Ticket, Ticket.id == Chat.ticket_id)
        .join(LIVE, LIVES_IN)
        .where(LIVE.owner_id == of if of is not None else LIVE.owner_id.is_not(None), going_on(now))
        .group_by(LIVE.owner_id)
    )
    return {agent: number for agent, number in reader.execute(counted) if agent is not None}


def usual_limit(reader: Session | Connection) -> int:
    told = reader.execute(select(Setting.value).where(Setting.name == LIMIT_SETTING)).scalar_one_or_none()
    return limit_told(told or "")


def full(session: Session, agent: Id, now: datetime) -> bool:
    """Whether a person has as many chats as they may have."""
    own = session.execute(select(Agent.chat_limit).where(Agent.id == agent)).scalar_one_or_none()
    limit = own if own is not None else usual_limit(session)
    return open_chats(session, now, agent).get(agent, 0) >= limit
