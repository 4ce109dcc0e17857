"""The rota: shifts, series they come from, requests to swap them, and when each person was at work."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.shifts import SwapState
from console.store.base import Base, Packed, Word


class ShiftSeries(Base):
    """A shift that comes again, as `domain/shifts.py` reckons it."""

    __tablename__ = "shift_series"

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    weekdays: Mapped[tuple[int, ...]] = mapped_column(Packed(tuple[int, ...]))
    start: Mapped[int]
    """Minutes after midnight by the wall clock of `zone`; `length` in such minutes as well."""
    length: Mapped[int]
    zone: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    every: Mapped[int]
    station: Mapped[str]
    note: Mapped[str]
    skipped: Mapped[tuple[date, ...]] = mapped_column(Packed(tuple[date, ...]))
    laid_until: Mapped[date | None]
    """The last day whose shifts have been written down."""


class Shift(Base):
    """One shift of one person, in UTC."""

    __tablename__ = "shift"
    __table_args__ = (Index("ix_shift_ends_at", "ends_at"), Index("ix_shift_agent_id", "agent_id", "ends_at"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    station: Mapped[str]
    note: Mapped[str]
    series_id: Mapped[Id | None] = mapped_column(ForeignKey("shift_series.id"))
    day: Mapped[date | None]
    """The day of the series it stands for, wherever it was moved to."""


class ShiftSwap(Base):
    """Somebody asks whether another one would do a shift of theirs. It may outlive the shift."""

    __tablename__ = "shift_swap"
    __table_args__ = (Index("ix_shift_swap_state", "state"), Index("ix_shift_swap_shift_id", "shift_id"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    shift_id: Mapped[Id]
    asked_by: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    to_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """Whom it is asked; None: everybody. Once it is taken: who would do it."""
    instead_id: Mapped[Id | None]
    """A shift of theirs that whoever takes it would give for it."""
    state: Mapped[SwapState] = mapped_column(Word(SwapState))
    note: Mapped[str]
    at: Mapped[datetime]
    decided_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))


class Attendance(Base):
    """From when to when somebody was clocked in; `ended_at` None: they are."""

    __tablename__ = "attendance"
    __table_args__ = (Index("ix_attendance_agent_id", "agent_id", "began_at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
