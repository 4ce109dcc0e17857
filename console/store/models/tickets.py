"""Tickets with what their row in a list shows, their tags, links, history, and the queue's counters."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.store.base import Base, Word

_OF_STATE = text("field = 'state'")
_FILTERED = ("channel", "state", "priority", "category", "language")
"""What lists are filtered by. At the end of an index: what does not fit is sifted out without touching the table."""


class Ticket(Base):
    """One matter of one participant.

    Everything from `participant_name` on is kept with the ticket so that a list reads one table: it is derived
    by the commands that change it. `owner_key` is the owner, or NOBODY, so that indexes and counters have no NULL.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("number"),
        CheckConstraint("merged_into IS NULL OR merged_into <> id", name="not_into_itself"),
        Index("ix_ticket_queue", "place", "owner_key", "order_at", "id", "near_at", *_FILTERED),
        Index("ix_ticket_wait", "place", "owner_key", "wait_at", "id"),
        Index("ix_ticket_new", "place", "owner_key", "created_at", "id"),
        # These hold the owner last, so that "everyone but me and nobody" is sifted without touching the table.
        Index("ix_ticket_everyone", "place", "order_at", "id", "owner_key", "near_at", *_FILTERED),
        Index("ix_ticket_everyone_wait", "place", "wait_at", "id", "owner_key"),
        Index("ix_ticket_everyone_new", "place", "created_at", "id", "owner_key"),
        Index("ix_ticket_near", "place", "near_at"),
        Index("ix_ticket_touched", "place", "touched_at", "id", "owner_key", *_FILTERED),
        Index("ix_ticket_participant_id", "participant_id", "touched_at", "place"),
        Index("ix_ticket_merged_into", "merged_into"),
        Index("ix_ticket_snoozed_until", "snoozed_until"),
        Index("ix_ticket_promised", "place", "promised"),
        Index("ix_ticket_ruled", "ruled", "touched_at"),
        Index("ix_ticket_untouched", "untouched", "given_at"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    version: Mapped[int] = mapped_column(default=1)
    subject: Mapped[str]
    state: Mapped[State] = mapped_column(Word(State))
    priority: Mapped[Priority] = mapped_column(Word(Priority))
    category: Mapped[Category | None] = mapped_column(Word(Category))
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    language: Mapped[str]
    owner_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    snoozed_until: Mapped[datetime | None]
    merged_into: Mapped[Id | None] = mapped_column(ForeignKey("ticket.id"))
    created_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    solved_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    """When we first answered in public; None until then."""
    waiting_since: Mapped[datetime | None]
    """Since when words of the participant wait for ours; None while nothing does."""
    due_at: Mapped[datetime | None]
    call_back_at: Mapped[datetime | None]
    """Until when somebody has to call: nobody took a call, or it was promised."""

    promised: Mapped[int] = mapped_column(default=0)
    """The edition of the desk's promises that its clocks were set by."""
    resolve_due_at: Mapped[datetime | None]
    """Until when it has to be solved; None where that is not promised, or while we wait for the participant."""
    resolve_since: Mapped[datetime | None]
    """Since when that clock runs; None while it is stopped."""
    resolve_spent: Mapped[int] = mapped_column(default=0)
    """Seconds that ran off before."""
    escalated_at: Mapped[datetime | None]
    """When somebody was told that a promise is over; None: nobody, or it was kept since."""
    escalated_to: Mapped[Id | None]
    """Who; None: all leads."""

    ruled: Mapped[int] = mapped_column(default=0)
    """How far the rules of the desk have looked at it: 0 not yet, 1 not since it was changed, 2 as it is."""

    given_at: Mapped[datetime | None]
    """When its owner was given it; None: nobody has it, or they took it themselves."""
    given_by: Mapped[Id | None]
    """By whom; None: by routing, or a rule."""
    untouched: Mapped[bool] = mapped_column(default=False)
    """Its owner was given it, and has done nothing to it since."""

    place: Mapped[Place] = mapped_column(Word(Place))
    owner_key: Mapped[Id]
    order_at: Mapped[datetime]
    wait_at: Mapped[datetime]
    near_at: Mapped[datetime | None]
    participant_name: Mapped[str] = mapped_column(default="")
    cohort_name: Mapped[str] = mapped_column(default="")
    confidence: Mapped[int] = mapped_column(default=0)
    preview: Mapped[str] = mapped_column(default="")
    channels: Mapped[int] = mapped_column(default=1)
    """How many different channels the conversation has used."""
    public_count: Mapped[int] = mapped_column(default=0)
    """Public messages that have come to the conversation so far, merged ones too; never smaller than it was
    (commands/guard.py)."""
    last_inbound_at: Mapped[datetime | None]
    held_until: Mapped[datetime | None]
    """When our next answer leaves, if one may still be taken back."""
    mailbox_id: Mapped[Id | None]
    """Through which mailbox of the desk its letters came and go."""
    reminded_at: Mapped[datetime | None]
    """When somebody was kindly reminded in it: what they write afterwards answers that."""
    failed: Mapped[int] = mapped_column(default=0)
    """Our messages that could not be delivered."""


class TicketTag(Base):
    __tablename__ = "ticket_tag"
    __table_args__ = (Index("ix_ticket_tag_name", "name", "ticket_id"),)

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class TicketLink(Base):
    """Two tickets that have to do with each other; kept once, the smaller id first."""

    __tablename__ = "ticket_link"
    __table_args__ = (
        CheckConstraint("one_id < other_id", name="ordered"),
        Index("ix_ticket_link_other_id", "other_id"),
    )

    one_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    other_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)


class Seen(Base):
    """Until when a person has seen a ticket; what came later is new to them."""

    __tablename__ = "seen"

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    at: Mapped[datetime]


class History(Base):
    """One field of a ticket that changed, for ever: who, when, from what to what. Undo is built on it."""

    __tablename__ = "history"
    __table_args__ = (
        Index("ix_history_ticket_id", "ticket_id", "at"),
        Index("ix_history_command_id", "command_id"),
        # What reports count: when tickets were solved and opened again, without a look at the rest.
        Index("ix_history_state", "at", "ticket_id", sqlite_where=_OF_STATE, postgresql_where=_OF_STATE),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    command_id: Mapped[Id]
    at: Mapped[datetime]
    actor_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    field: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]


class Counter(Base):
    """How many tickets stand in a place for an owner. Kept by triggers, so no list is ever recounted."""

    __tablename__ = "counter"

    place: Mapped[Place] = mapped_column(Word(Place), primary_key=True)
    owner_key: Mapped[Id] = mapped_column(primary_key=True)
    number: Mapped[int]
