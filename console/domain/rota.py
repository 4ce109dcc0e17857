"""How states of people follow the rota: what is due when a shift begins or ends, unless somebody says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from console.domain.ids import Id
from console.domain.people import NOT_HERE, AgentState
from console.domain.shifts import Shift

NEARLY = timedelta(minutes=10)
"""So long before a shift begins or ends it is told; what somebody says of themselves from then on is about that."""
FORGOTTEN = timedelta(hours=16)
"""Nobody works that long: whoever is clocked in still has forgotten to clock out."""


class Person(msgspec.Struct, frozen=True):
    """What has to be known of somebody to say what is due."""

    id: Id
    state: AgentState
    said_at: datetime | None
    """When they said their state themselves; None: it is the rota's, or a call's."""
    clocked_in: datetime | None = None


def due(person: Person, shifts: Sequence[Shift], at: datetime, *, here: bool) -> AgentState | None:
    """Which state the rota gives a person now; None: it leaves them as they are.

    `shifts` are theirs. `here`: their console is open, or they have clocked in. Nobody is made available who is not.
    """
    current = next((shift for shift in shifts if shift.holds(at)), None)
    if current is not None:
        begins = person.state is AgentState.OFF_SHIFT and here and not _said_of(person, current.starts_at)
        return AgentState.AVAILABLE if begins else None
    if person.state in NOT_HERE:
        return None
    if person.clocked_in is not None and at - person.clocked_in >= FORGOTTEN:
        return AgentState.OFF_SHIFT
    over = max((shift.ends_at for shift in shifts if shift.ends_at <= at), default=None)
    return AgentState.OFF_SHIFT if over is not None and not _said_of(person, over) else None


def _said_of(person: Person, change: datetime) -> bool:
    return person.said_at is not None and person.said_at >= change - NEARLY
