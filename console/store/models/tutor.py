"""What stands on a tutor's screen in a launch: cards of the lead, questions of the room, the tutor's own hand."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.tutor_cards import CardKind, Reason, Reply, Verdict
from console.store.base import Base, Packed, Word


class TutorCard(Base):
    """A card that was proposed or sent. Without `sent_at` it is a proposal."""

    __tablename__ = "tutor_card"
    __table_args__ = (Index("ix_tutor_card_launch_id", "launch_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    kind: Mapped[CardKind] = mapped_column(Word(CardKind))
    headline: Mapped[str]
    sentence: Mapped[str]
    incident_id: Mapped[Id | None]
    at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    sent_at: Mapped[datetime | None]
    sent_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    seen_at: Mapped[datetime | None]
    put_off: Mapped[tuple[datetime, ...]] = mapped_column(Packed(tuple[datetime, ...]), default=())
    """When it was not for now."""
    reply: Mapped[Reply | None] = mapped_column(Word(Reply))
    replied_at: Mapped[datetime | None]
    cleared_at: Mapped[datetime | None]


class TutorQuestion(Base):
    """Something the tutor is asked by people in the room. Without `chosen_at` the tutor does not see it."""

    __tablename__ = "tutor_question"
    __table_args__ = (Index("ix_tutor_question_launch_id", "launch_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    words: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    askers: Mapped[int] = mapped_column(default=0)
    """People; kept here because a tutor does not see every ticket."""
    chosen_at: Mapped[datetime | None]
    later_at: Mapped[datetime | None]
    verdict: Mapped[Verdict | None] = mapped_column(Word(Verdict))
    decided_at: Mapped[datetime | None]
    """When it was answered or given up; not when it was put to the end."""


class TutorAsker(Base):
    """A ticket whose participant asks this. `told` is the last of what they were told of it."""

    __tablename__ = "tutor_asker"
    __table_args__ = (Index("ix_tutor_asker_launch_id", "launch_id"), Index("ix_tutor_asker_ticket_id", "ticket_id"))

    question_id: Mapped[Id] = mapped_column(ForeignKey("tutor_question.id"), primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    at: Mapped[datetime]
    told: Mapped[Verdict | None] = mapped_column(Word(Verdict))
    told_at: Mapped[datetime | None]


class TutorHand(Base):
    """The tutor has asked for help."""

    __tablename__ = "tutor_hand"
    __table_args__ = (Index("ix_tutor_hand_launch_id", "launch_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    raised_at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    reason: Mapped[Reason | None] = mapped_column(Word(Reason))
    reason_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    lowered_at: Mapped[datetime | None]
