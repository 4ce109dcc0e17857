"""Questions to experts, tutors and others, and what was said about each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.consultations import Excerpt, Part, Standing, Via
from console.domain.ids import Id
from console.store.base import Base, Packed, Word


class Consultation(Base):
    """Somebody is asked something about a ticket, which stays with its owner."""

    __tablename__ = "consultation"
    __table_args__ = (
        Index("ix_consultation_ticket_id", "ticket_id"),
        Index("ix_consultation_standing", "standing", "due_at"),
        Index("ix_consultation_expert_id", "expert_id", "standing"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    asked_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    asked_at: Mapped[datetime]
    expert_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """Who is asked, where that is somebody of the desk."""
    name: Mapped[str]
    """What they were called then."""
    email: Mapped[str]
    """Where letters to them go; empty: they are asked at their console alone."""
    language: Mapped[str]
    standing: Mapped[Standing] = mapped_column(Word(Standing))
    within: Mapped[int]
    """Seconds an answer may take, in the hours of the desk."""
    due_at: Mapped[datetime | None]
    """Until when it is wanted; None while we do not wait for them."""
    near_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    holds: Mapped[bool]
    """Whether its ticket was set on hold for it, and comes back when nothing of that kind is open any more."""
    settled: Mapped[bool]
    """False: an answer has come from somebody who does not see the ticket; the gateway brings the ticket back."""
    reminded_at: Mapped[datetime | None]
    escalated_at: Mapped[datetime | None]
    """When somebody was told that no answer came in time."""
    escalated_to: Mapped[Id | None]
    """Who; None: all leads."""
    passed_on_at: Mapped[datetime | None]
    """When the answer was passed on, or somebody was done with it."""


class ConsultationLine(Base):
    """Something that was said about a consultation. `agent_id`: who of the desk has written it."""

    __tablename__ = "consultation_line"
    __table_args__ = (
        Index("ix_consultation_line_consultation_id", "consultation_id", "at"),
        Index("ix_consultation_line_letter_at", "letter_at"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    consultation_id: Mapped[Id] = mapped_column(ForeignKey("consultation.id"))
    part: Mapped[Part] = mapped_column(Word(Part))
    at: Mapped[datetime]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    author: Mapped[str]
    text: Mapped[str]
    excerpts: Mapped[tuple[Excerpt, ...]] = mapped_column(Packed(tuple[Excerpt, ...]), default=())
    via: Mapped[Via] = mapped_column(Word(Via))
    proved: Mapped[bool]
    """False: a letter whose sender no mail server vouches for."""
    letter_at: Mapped[datetime | None]
    """When the gateway is to write the letter of it; None: there is none, or it is written."""
    message_id: Mapped[Id | None]
    """The letter by which it went or came."""
