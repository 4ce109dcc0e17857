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
    """A person of the desk."""

    id: Id
    state: AgentState
    since: datetime
    role: Role


def audience(
    call: Course,
    ring: int,
    people: Iterable[Listener],
    ringing: frozenset[Id],
    passed_on: frozenset[Id],
    last_agent: Id | None,
) -> frozenset[Id]:
    """The people to whom a call that stands at ring `ring` (1, 2 …) is shown and rung.

    Whose phone rings always hears it. On the first ring it is also for whoever last talked with the caller, or else
    for who has been available longest; on the second for all who are available; from the third on for leads and for
    everybody else on shift who does not talk. Whoever passed it on hears it no more.
    """
    if call.state is not State.OFFERED or call.direction is not Direction.INBOUND:
        return frozenset()
    known = list(people)
    able = [one for one in known if one.state is AgentState.AVAILABLE and one.id not in passed_on and _takes(one)]
    heard = set(ringing)
    if ring >= 3:
        heard |= {one.id for one in known if _on_shift(one) and (_takes(one) or one.role in _LEADS)}
    elif ring == 2:
        heard |= {one.id for one in able}
    elif able:
        first = next((one for one in able if one.id == last_agent), None)
        heard.add((first or min(able, key=lambda one: (one.since, one.id))).id)
    return frozenset(heard - passed_on)


_LEADS = frozenset({Role.LEAD, Role.ADMIN})


def _takes(one: Listener) -> bool:
    return one.role in _LEADS or one.role is Role.AGENT


def _on_shift(one: Listener) -> bool:
    return one.state in {AgentState.AVAILABLE, AgentState.WRAP_UP, AgentState.AWAY, AgentState.NO_ANSWER}
