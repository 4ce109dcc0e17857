"""How many people are on shift while the desk is open, and when nobody is."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from console.domain.hours import Hours, openings
from console.domain.shifts import Shift


class Cover(msgspec.Struct, frozen=True):
    """So many people are on shift throughout this open time."""

    start: datetime
    end: datetime
    people: int


def covered(shifts: Iterable[Shift], hours: Hours, since: datetime, until: datetime) -> tuple[Cover, ...]:
    """The open time between two moments in pieces, in order, each with another number of people than the one before."""
    near = [shift for shift in shifts if shift.starts_at < until and shift.ends_at > since]
    found: list[Cover] = []
    for opens, closes in _open(hours, since, until):
        marks = {opens, closes}
        for shift in near:
            marks |= {edge for edge in (shift.starts_at, shift.ends_at) if opens < edge < closes}
        edges = sorted(marks)
        for start, end in itertools.pairwise(edges):
            people = len({shift.agent for shift in near if shift.holds(start)})
            if found and found[-1].end == start and found[-1].people == people:
                found[-1] = Cover(found[-1].start, end, people)
            else:
                found.append(Cover(start, end, people))
    return tuple(found)


def gaps(shifts: Iterable[Shift], hours: Hours, since: datetime, until: datetime) -> tuple[Cover, ...]:
    """The open times in which nobody is on shift."""
    return tuple(piece for piece in covered(shifts, hours, since, until) if not piece.people)


def stations(shifts: Sequence[Shift]) -> tuple[str, ...]:
    """Those that are named, by name."""
    return tuple(sorted({shift.station for shift in shifts if shift.station}, key=str.casefold))


def _open(hours: Hours, since: datetime, until: datetime) -> Iterable[tuple[datetime, datetime]]:
    for start, end in openings(hours, since):
        if start >= until:
            return
        yield max(start, since), min(end, until)
