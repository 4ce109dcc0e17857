"""Channels of the gateway: how each is, and whose turn it is to run them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from console.domain.health import Condition, Work
from console.domain.ids import Id
from console.domain.link import Trouble
from console.store.base import Base, Packed, Word


class ChannelHealth(Base):
    """One channel as it was last told (domain/health.py)."""

    __tablename__ = "channel_health"

    id: Mapped[Id] = mapped_column(primary_key=True)
    work: Mapped[Work] = mapped_column(Word(Work))
    about: Mapped[Id]
    name: Mapped[str]
    condition: Mapped[Condition] = mapped_column(Word(Condition))
    since: Mapped[datetime]
    told_at: Mapped[datetime]
    host: Mapped[str]
    trouble: Mapped[Trouble | None] = mapped_column(Packed(Trouble))
    note: Mapped[str]


class Lease(Base):
    """Who runs a channel, until when: the hub's clock decides. No change of it is ever told."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    expires_at: Mapped[datetime]
