"""Who is to hear a call that rings: first one person, then the group, then everyone and the lead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from console.domain.call_course import Course, State
from console.domain.call_facts import Direction
from console.domain.ids import Id
from console.domain.people import AgentState, Role


class Listener(msgspec.Struct, frozen=True):
    """A person of the desk, and since when they are in their state; `at_phone`: their shift has them at the phone."""

    id: Id
    state: AgentState
    since: datetime
    role: Role
    at_phone: bool = False


def audience(
    call: Course,
    ring: int,
    people: Iterable[Listener],
    *,
    ringing: frozenset[Id],
    passed_on: frozenset[Id],
    last_agent: Id | None,
) -> frozenset[Id]:
    """The people to whom a call from outside that stands at ring `ring` (1, 2 …) is shown, and for whom it sounds.

    Whose phone rings always hears it. The first ring is also for whoever dealt with the caller last, or else for who
    has been available longest; the second for all who are available; the third and later ones for those in wrap-up as
    well, and for leads who are on a break. Where somebody who is available stands at the phone, the first two rings are
    for those alone. Whoever passed it on hears it no more, unless nobody else is left.
    """
    if call.state is not State.OFFERED or call.direction is not Direction.INBOUND:
        return frozenset()
    who = [one for one in people if one.role in _TAKE_CALLS]
    others = [one for one in who if one.id not in passed_on]
    if ring >= 3:
        heard = {one.id for one in others if _everyone(one)} or {one.id for one in who if _everyone(one)}
        return frozenset(heard | (ringing - passed_on)) or ringing
    free = [one for one in others if one.state is AgentState.AVAILABLE]
    free = [one for one in free if one.at_phone] or free
    if ring <= 1 and free:
        known = [one for one in free if one.id == last_agent]
        free = known or [min(free, key=lambda one: (one.since, one.id))]
    return frozenset({one.id for one in free} | (ringing - passed_on))


_LEADS = frozenset({Role.LEAD, Role.ADMIN})
_TAKE_CALLS = _LEADS | {Role.AGENT}


def _everyone(one: Listener) -> bool:
    if one.state is AgentState.AWAY:
        return one.role in _LEADS
    return one.state in {AgentState.AVAILABLE, AgentState.WRAP_UP}
