"""Handing over at the end of a shift: when it is prepared, who is there to take something, and to whom it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from console.domain.ids import Id
from console.domain.people import NOT_HERE, AgentState
from console.domain.routing import TAKE_TICKETS, Candidate, Choice, Matter, Routing, deal
from console.domain.shifts import Shift

AHEAD = timedelta(minutes=30)
"""So long before the end of a shift its hand-over makes itself."""
OVERTIME = timedelta(hours=4)
"""Who says that they stay longer hands over when they go; after so long it happens all the same: by then nobody who is
at work has kept to a shift that ended."""
GONE = timedelta(minutes=60)
"""Who has said that they go may still be writing for so long."""
CHANGE = timedelta(minutes=30)
"""Shifts that end and begin within so long of each other follow each other."""
HANDED = "handover"
"""The field of the history: before it stands whose the ticket was, after it what they said of it."""
LONGEST = 500
"""Letters of what is said of one ticket: a hand-over is read in two minutes."""


def who_stays(
    people: Sequence[Candidate], shifts: Sequence[Shift], goes: Id, ends_at: datetime, now: datetime
) -> list[Candidate]:
    """Those to whom something may be left when a shift ends then, as they are by that time.

    Whoever goes at about the same time is none of them; whoever begins then is there although they are not yet; who
    should have come long ago and has not is not there.
    """
    found = []
    for one in people:
        if one.id == goes or one.role not in TAKE_TICKETS:
            continue
        mine = [shift for shift in shifts if shift.agent == one.id]
        later = any(shift.starts_at <= ends_at + CHANGE < shift.ends_at for shift in mine)
        ends = any(shift.ends_at - CHANGE <= ends_at <= shift.ends_at for shift in mine) and not later
        begins = any(shift.starts_at >= now - CHANGE and shift.starts_at <= ends_at + CHANGE for shift in mine)
        if ends:
            continue
        if one.state not in NOT_HERE and one.on_shift:
            # Who goes before that, and comes again, has all of the next shift for it.
            found.append(msgspec.structs.replace(one, leaves_in=None) if later else one)
        elif later and begins:
            found.append(msgspec.structs.replace(one, on_shift=True, state=AgentState.AVAILABLE))
    return found


def proposals(
    matters: Mapping[Id, Matter], stay: Sequence[Candidate], routing: Routing, at: datetime
) -> dict[Id, Choice]:
    """To whom each ticket would best go."""
    choices = deal(tuple(matters.values()), stay, routing, at)
    return dict(zip(matters, choices, strict=True))


def new_owner(chosen: bool, to: Id | None, proposed: Choice | None, stay: Sequence[Candidate]) -> Id | None:
    """Whose a ticket becomes: whom the person chose, else who is proposed; nobody's, if that one is not there."""
    wanted = to if chosen else proposed.agent if proposed is not None else None
    return wanted if any(one.id == wanted for one in stay) else None


def is_left(ends_at: datetime, now: datetime, *, on_shift: bool, planned: bool) -> bool:
    """Whether it is time to hand over what somebody has left behind.

    Where no shift was `planned` to end then, they said themselves that they go: as long as they are there they may
    have thought better of it, and for a while after that they may still be writing.
    """
    if not planned:
        return not on_shift and now >= ends_at + GONE
    return now >= ends_at and (not on_shift or now >= ends_at + OVERTIME)
