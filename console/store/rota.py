"""Rows of the rota as the values its rules reckon with."""

from __future__ import annotations

from typing import Any

from console.domain.shifts import Series, Shift


def shift_of(row: Any) -> Shift:
    """Of a `models.Shift`, or of a plain row with its columns."""
    return Shift(
        id=row.id,
        agent=row.agent_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        station=row.station,
        note=row.note,
        series=row.series_id,
        day=row.day,
    )


def series_of(row: Any) -> Series:
    """Of a `models.ShiftSeries`, or of a plain row with its columns."""
    return Series(
        id=row.id,
        agent=row.agent_id,
        weekdays=row.weekdays,
        start=row.start,
        length=row.length,
        zone=row.zone,
        since=row.since,
        until=row.until,
        every=row.every,
        station=row.station,
        note=row.note,
        skipped=row.skipped,
    )
