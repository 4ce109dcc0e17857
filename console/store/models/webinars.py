"""Webinars with who is registered, and their launches: the clock, the phases, the checks, the log."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.launches import Answer, Phase, Plan, Station
from console.domain.roster import Defended
from console.domain.webinar_series import Repeats
from console.store.base import Base, Packed, Word


class Webinar(Base):
    """A live event of some cohorts with a tutor."""

    __tablename__ = "webinar"
    __table_args__ = (Index("ix_webinar_starts_at", "starts_at"), Index("ix_webinar_series_id", "series_id"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    title: Mapped[str]
    starts_at: Mapped[datetime]
    length: Mapped[int]
    """Minutes."""
    tutor_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    link: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    expected: Mapped[int] = mapped_column(default=0)
    """People; 0: as many as are registered."""
    note: Mapped[str] = mapped_column(default="")
    copied_from: Mapped[Id | None]
    """The webinar whose plan it repeats."""
    cancelled_at: Mapped[datetime | None]
    made_at: Mapped[datetime]
    series_id: Mapped[Id | None]
    series_day: Mapped[str] = mapped_column(default="")
    """The day of the series it stands for, wherever it was moved to (ISO 8601)."""
    repeats: Mapped[Repeats | None] = mapped_column(Packed(Repeats))
    """How its series goes."""
    sequence: Mapped[int] = mapped_column(default=0)
    """How often what stands in calendars was changed (RFC 5545, SEQUENCE)."""


class WebinarCohort(Base):
    __tablename__ = "webinar_cohort"
    __table_args__ = (Index("ix_webinar_cohort_cohort_id", "cohort_id"),)

    webinar_id: Mapped[Id] = mapped_column(ForeignKey("webinar.id"), primary_key=True)
    cohort_id: Mapped[Id] = mapped_column(ForeignKey("cohort.id"), primary_key=True)


class Registration(Base):
    """Somebody is expected at a webinar, and what became of it."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("webinar_id", "participant_id"),
        Index("ix_registration_participant_id", "participant_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    webinar_id: Mapped[Id] = mapped_column(ForeignKey("webinar.id"))
    participant_id: Mapped[Id] = mapped_column(ForeignKey("participant.id"))
    registered_at: Mapped[datetime | None]
    invited_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    came_at: Mapped[datetime | None]
    """When they joined first; `joined_at` is when they joined last."""
    joined_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    minutes: Mapped[int | None]
    cancelled_at: Mapped[datetime | None]
    ticket_id: Mapped[Id | None]
    """In which their invitation and its reminders stand."""
    invite_id: Mapped[Id | None]
    """The letter that invited them, and the one that reminded them last."""
    remind_id: Mapped[Id | None]


class Launch(Base):
    """The support operation around a webinar, at most one for each. Its clock is in domain/launch_clock.py."""

    __tablename__ = "launch"
    __table_args__ = (UniqueConstraint("webinar_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    webinar_id: Mapped[Id] = mapped_column(ForeignKey("webinar.id"))
    lead_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    plan: Mapped[Plan] = mapped_column(Packed(Plan))
    planned_at: Mapped[datetime]
    held: Mapped[int] = mapped_column(BigInteger, default=0)
    """Microseconds for which T has stood still, by holds that are over."""
    held_since: Mapped[datetime | None]
    held_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    hold_reason: Mapped[str] = mapped_column(default="")
    go_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    defended: Mapped[Defended | None] = mapped_column(Packed(Defended))
    """The queues whose promises hold while it goes on; None: all."""


class LaunchPhase(Base):
    """A phase was begun."""

    __tablename__ = "launch_phase"

    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"), primary_key=True)
    phase: Mapped[Phase] = mapped_column(Word(Phase), primary_key=True)
    at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))


class LaunchCheck(Base):
    """A station that has to say go, and what it said."""

    __tablename__ = "launch_check"
    __table_args__ = (Index("ix_launch_check_launch_id", "launch_id", "position"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    position: Mapped[int]
    station: Mapped[Station] = mapped_column(Word(Station))
    name: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    answer: Mapped[Answer] = mapped_column(Word(Answer), default=Answer.NOT_ASKED)
    at: Mapped[datetime | None]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    note: Mapped[str] = mapped_column(default="")
    """What was seen, or why it is no go; of an accepted no-go the reason of the lead."""


class LaunchLine(Base):
    """A line of a launch's log, written once. What the program writes has a `kind` and no words of its own."""

    __tablename__ = "launch_line"
    __table_args__ = (Index("ix_launch_line_launch_id", "launch_id", "at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    kind: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    """The phase or the station it is about, by its word or its own name."""
    words: Mapped[str] = mapped_column(default="")
