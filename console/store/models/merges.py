"""People who live on as somebody else, pairs that are two, who read what is good to know, and who was erased."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.merging import Taken
from console.store.base import Base, Packed


class PersonMerge(Base):
    """A person who lives on as another one. All that is theirs stays theirs, so that they can be parted: whoever asks
    about a person asks about all who live on as them (store/kin.py)."""

    __tablename__ = "person_merge"
    __table_args__ = (
        CheckConstraint("participant_id <> into_id", name="not_into_itself"),
        Index("ix_person_merge_living_id", "living_id"),
    )

    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    into_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    """As whom they were merged; that one may have been merged later."""
    living_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    """As whom they live on now: the end of the line."""
    at: Mapped[datetime]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    taken: Mapped[tuple[Taken, ...]] = mapped_column(Packed(tuple[Taken, ...]))
    """Facts that went over to `into_id`."""


class PersonApart(Base):
    """Two people of whom somebody said that they are two, however alike; the smaller id first."""

    __tablename__ = "person_apart"
    __table_args__ = (CheckConstraint("one_id < other_id", name="ordered"),)

    one_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    other_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]


class CareView(Base):
    """Somebody read what is good to know about a person; one row for each day."""

    __tablename__ = "care_view"

    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    day: Mapped[str] = mapped_column(primary_key=True)
    """ISO 8601, by UTC."""
    at: Mapped[datetime]


class Erasing(Base):
    """What is being erased: while a row is here, within one transaction, words that are written once may go."""

    __tablename__ = "erasing"

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[Id] = mapped_column(primary_key=True)
