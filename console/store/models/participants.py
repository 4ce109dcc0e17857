"""Participants, the identities they are known under, and their cohorts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.store.base import Base, Word


class Cohort(Base):
    """A group of participants taking one course together."""

    __tablename__ = "cohort"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    course: Mapped[str]
    tutor_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))


class Participant(Base):
    """A learner. `confidence` is how much at home they are with computers (domain/people.py)."""

    __tablename__ = "participant"
    __table_args__ = (
        CheckConstraint("confidence BETWEEN 0 AND 3", name="confidence_known"),
        Index("ix_participant_cohort_id", "cohort_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    language: Mapped[str]
    organisation: Mapped[str] = mapped_column(default="")
    cohort_id: Mapped[Id | None] = mapped_column(ForeignKey("cohort.id"))
    confidence: Mapped[int] = mapped_column(default=0)
    confidence_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    confidence_at: Mapped[datetime | None]
    prefers: Mapped[Channel | None] = mapped_column(Word(Channel))
    good_to_know: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="")
    """By its name in the IANA database; empty: as the desk."""
    said_as: Mapped[str] = mapped_column(default="")
    """How their name is said."""
    best_time: Mapped[str] = mapped_column(default="")
    """When they are best reached, in words."""
    erased_at: Mapped[datetime | None]
    """Since when nothing but figures is kept of them, because they asked for it."""
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Identity(Base):
    """One way to recognise a participant. Two people may share one (a family number)."""

    __tablename__ = "identity"
    __table_args__ = (
        UniqueConstraint("participant_id", "kind", "value"),
        Index("ix_identity_value", "value", "kind"),
        Index("ix_identity_tail", "tail", "kind"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    kind: Mapped[IdentityKind] = mapped_column(Word(IdentityKind))
    value: Mapped[str]
    shown: Mapped[str]
    failed_at: Mapped[datetime | None]
    tail: Mapped[str] = mapped_column(default="")
    """Of a phone number its last nine digits, by which it is found however it begins; of an e-mail address what is the
    same however it is written; else empty."""
