"""Courses: who is enrolled where, checkpoints, how far each person is, and what was brought from elsewhere."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.courses import Step
from console.domain.ids import Id
from console.domain.moodle import MoodleSite as Site
from console.domain.people_import import ColumnMapping, SourceKind
from console.domain.person_step import PersonStep
from console.store.base import Base, Packed, Word


class Enrolment(Base):
    """Somebody takes a course with a cohort. The cohort they are shown with stands in their own row."""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("participant_id", "cohort_id"), Index("ix_enrolment_cohort_id", "cohort_id"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    cohort_id: Mapped[Id] = mapped_column(ForeignKey("cohort.id"))
    since: Mapped[datetime | None]
    last_access: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Checkpoint(Base):
    """A moment in the course of a cohort where people get stuck. Without a date nobody is late for it."""

    __tablename__ = "checkpoint"
    __table_args__ = (Index("ix_checkpoint_cohort_id", "cohort_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    cohort_id: Mapped[Id] = mapped_column(ForeignKey("cohort.id"))
    position: Mapped[int]
    name: Mapped[str]
    due_at: Mapped[datetime | None]


class Progress(Base):
    """What is known of somebody at a checkpoint: done, or given more time (`due_at`, theirs alone)."""

    __tablename__ = "progress"
    __table_args__ = (
        UniqueConstraint("participant_id", "checkpoint_id"),
        Index("ix_progress_checkpoint_id", "checkpoint_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    checkpoint_id: Mapped[Id] = mapped_column(ForeignKey("checkpoint.id"))
    done_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """Who said so; None: it was brought from elsewhere."""
    at: Mapped[datetime]


class Reminder(Base):
    """Somebody was kindly reminded of a checkpoint, in a ticket that holds the letter and its answer."""

    __tablename__ = "reminder"
    __table_args__ = (Index("ix_reminder_participant_id", "participant_id", "at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    checkpoint_id: Mapped[Id] = mapped_column(ForeignKey("checkpoint.id"))
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    message_id: Mapped[Id]
    """The letter. Taken back before it left it is nowhere, and nobody was reminded."""
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    step: Mapped[Step] = mapped_column(Word(Step))
    at: Mapped[datetime]


class Leave(Base):
    """Time in which somebody is not reminded: it was agreed, or they are ill."""

    __tablename__ = "leave"
    __table_args__ = (
        CheckConstraint("since < until", name="ends_after_it_begins"),
        Index("ix_leave_participant_id", "participant_id", "until"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    since: Mapped[datetime]
    until: Mapped[datetime]
    reason: Mapped[str]
    """A word on why, for colleagues; may be empty."""
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]


class ImportRun(Base):
    """One import of people: from what, how its columns were read, what became of it."""

    __tablename__ = "import_run"

    id: Mapped[Id] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    kind: Mapped[SourceKind] = mapped_column(Word(SourceKind))
    source: Mapped[str]
    mapping: Mapped[ColumnMapping | None] = mapped_column(Packed(ColumnMapping))
    made: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    same: Mapped[int] = mapped_column(default=0)
    refused: Mapped[int] = mapped_column(default=0)
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    stayed: Mapped[int] = mapped_column(default=0)
    """People it had made who could not be taken out again."""


class ImportStep(Base):
    """What one run did to one person, cohort or checkpoint, so that it can be undone."""

    __tablename__ = "import_step"
    __table_args__ = (Index("ix_import_step_run_id", "run_id"), Index("ix_import_step_row_id", "row_id"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    run_id: Mapped[Id] = mapped_column(ForeignKey("import_run.id"))
    kind: Mapped[str]
    row_id: Mapped[Id]
    step: Mapped[PersonStep] = mapped_column(Packed(PersonStep))


class Counterpart(Base):
    """What a row is called elsewhere: whoever is brought again under the same key is the same."""

    __tablename__ = "counterpart"
    __table_args__ = (UniqueConstraint("source", "kind", "key"), Index("ix_counterpart_row_id", "row_id"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    source: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    row_id: Mapped[Id]


class MoodleSite(Base):
    """A Moodle from which people and their progress are brought. Its token lies in a keyring, never here."""

    __tablename__ = "moodle_site"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    active: Mapped[bool]
    settings: Mapped[Site] = mapped_column(Packed(Site))
    brought_until: Mapped[datetime | None]
    """What changed before this is here; None: nothing was brought yet."""
    tried_at: Mapped[datetime | None]
    trouble: Mapped[str] = mapped_column(default="")
