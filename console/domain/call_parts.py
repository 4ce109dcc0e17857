"""Who of ours has a part in a call: everybody who talked; of a call to the outside that nobody took, who tried."""

from __future__ import annotations

from datetime import datetime

import msgspec

from console.domain.call_course import Course
from console.domain.call_facts import Direction, Role, WrappedUp
from console.domain.calls import Call


class Part(msgspec.Struct, frozen=True):
    """One person's part. `until` is None while it lasts, `wrapped_up_at` until they are done with it."""

    leg: str
    line: str
    name: str
    since: datetime
    until: datetime | None
    wrapped_up_at: datetime | None


def parts(call: Call, course: Course) -> tuple[Part, ...]:
    """`course` is that of the call."""
    if course.answered_at is not None or course.direction is not Direction.OUTBOUND:
        return tuple(
            Part(talk.leg, talk.line, talk.name, talk.since, talk.until, talk.wrapped_up_at) for talk in course.talks
        )
    if not any(leg.role is Role.FAR for leg in course.legs):
        # The own phone was not picked up, and nobody was called.
        return ()
    wrapped: dict[str, datetime] = {}
    for fact in call.facts:
        if isinstance(fact, WrappedUp):
            wrapped.setdefault(fact.line, fact.at)
    return tuple(
        Part(leg.id, leg.line, leg.name, leg.answered_at, leg.ended_at or course.ended_at, wrapped.get(leg.line))
        for leg in course.legs
        if leg.role is Role.CALLER and leg.answered_at is not None
    )


def to_wrap_up(call: Call, course: Course) -> tuple[Part, ...]:
    """The parts that are over and of which nobody has written yet what came of them."""
    if course.direction is Direction.INTERNAL or course.joined_into:
        return ()
    return tuple(part for part in parts(call, course) if part.until is not None and part.wrapped_up_at is None)
