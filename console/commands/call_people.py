"""The states of people follow their calls, as far as calls have set them: what a person chose by hand stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, select

from console.commands.base import FOR_CHANGE, Ledger, Refused
from console.domain.call_course import Course
from console.domain.call_parts import Part
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.phones import Holder, whose
from console.store.models import Agent, PhoneCall, PhonePart

IN_VAIN = 2
"""After so many calls in a row that rang in vain it is asked whether anybody is there."""
NEWS = timedelta(minutes=2)
"""What happened longer ago says nothing of how somebody is now: a gateway was away, a call was written down later."""


class Change(msgspec.Struct, frozen=True):
    """What has changed about a call: its course, who has a part in it, and which parts are yet to be wrapped up."""

    call_id: Id
    before: Course
    course: Course
    parts_before: tuple[Part, ...]
    parts: tuple[Part, ...]
    agents: Mapping[str, Id | None]
    """Who has which leg; empty where no part is another one."""
    left: tuple[Part, ...]
    period: timedelta


def follow(ledger: Ledger, change: Change, people: Sequence[Holder]) -> None:
    """Lets the states of everybody follow whom the change is about; those of others are not a person's to change."""

    def of(parts: Iterable[Part]) -> frozenset[Id | None]:
        return frozenset(change.agents.get(part.leg) for part in parts)

    were, are = of(_lasting(change.parts_before)), of(_lasting(change.parts))
    over = of(_over(change.parts)) - of(_over(change.parts_before)) - are
    left = of(change.left)
    in_vain = _in_vain(change.course, change.period, people) - _in_vain(change.before, change.period, people)
    concerned = {one for one in (were ^ are) | over | in_vain if one is not None}
    for agent_id in sorted(concerned):
        if ledger.stamp.actor not in {None, agent_id}:
            continue
        agent = agent_to_change(ledger, agent_id)
        if agent_id in are and agent_id not in were:
            _begins(ledger, agent)
        elif agent_id in over and agent_id not in were:
            # Told when it was over already.
            ended = max(part.until for part in _over(change.parts) if part.until is not None)
            if agent_id in left and ledger.stamp.at - ended < NEWS and agent.state in _READY:
                agent.after_call = AgentState.AVAILABLE
                set_state(ledger, agent, AgentState.WRAP_UP)
        elif agent_id in were and agent_id not in are:
            _ends(ledger, agent, change.call_id, wraps_up=agent_id in left)
        elif agent_id in in_vain:
            _rang_in_vain(ledger, agent, change.course)


_READY = frozenset({AgentState.AVAILABLE, AgentState.NO_ANSWER})
_OF_CALLS = frozenset({AgentState.ON_CALL, AgentState.WRAP_UP})


def _lasting(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if part.until is None]


def _over(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if part.until is not None]


def _begins(ledger: Ledger, agent: Agent) -> None:
    agent.unanswered = 0
    if agent.state not in _OF_CALLS:
        agent.after_call = AgentState.AVAILABLE if agent.state in _READY else agent.state
    set_state(ledger, agent, AgentState.ON_CALL)


def _ends(ledger: Ledger, agent: Agent, call_id: Id, *, wraps_up: bool) -> None:
    if agent.state is not AgentState.ON_CALL or _talks(ledger, agent.id, but=call_id):
        return
    if wraps_up:
        set_state(ledger, agent, AgentState.WRAP_UP)
    else:
        _returns(ledger, agent)


def _returns(ledger: Ledger, agent: Agent) -> None:
    set_state(ledger, agent, agent.after_call or AgentState.AVAILABLE)
    agent.after_call = None


def _talks(ledger: Ledger, agent_id: Id, *, but: Id | None = None) -> bool:
    """Whether they have a part in a call that lasts, `but` one."""
    return any(call != but for call in ledger.session.execute(_LASTING, {"agent": agent_id}).scalars())


_LASTING = (
    select(PhonePart.call_id)
    .join(PhoneCall, PhoneCall.id == PhonePart.call_id)
    .where(PhonePart.agent_id == bindparam("agent"), PhonePart.until.is_(None), PhoneCall.ended_at.is_(None))
    .distinct()
    .limit(2)
)


def _in_vain(course: Course, period: timedelta, people: Sequence[Holder]) -> frozenset[Id | None]:
    """Whose phone rang for at least one ring, and who neither took the call nor passed it on."""
    rang = [
        leg
        for leg in course.legs
        if leg.missed and leg.rang_at is not None and leg.ended_at is not None and leg.ended_at - leg.rang_at >= period
    ]
    if not rang:
        return frozenset()
    took = {whose(talk.line, talk.name, people) for talk in course.talks}
    took |= {whose(line, "", people) for line in course.passed_on_by}
    return frozenset(whose(leg.line, leg.name, people) for leg in rang) - took


def _rang_in_vain(ledger: Ledger, agent: Agent, course: Course) -> None:
    ended = max((leg.ended_at for leg in course.legs if leg.missed and leg.ended_at is not None), default=None)
    if agent.state is not AgentState.AVAILABLE or not _is_news(ledger, ended):
        return
    agent.unanswered += 1
    if agent.unanswered >= IN_VAIN:
        agent.unanswered = 0
        set_state(ledger, agent, AgentState.NO_ANSWER)
    ledger.touch("agent", agent.id)


def _is_news(ledger: Ledger, at: datetime | None) -> bool:
    return at is not None and ledger.stamp.at - at < NEWS


def agent_to_change(ledger: Ledger, agent_id: Id) -> Agent:
    """The person's row as it is now, and until the command has ended."""
    ledger.session.flush()
    chosen = select(Agent).where(Agent.id == agent_id).with_for_update(**FOR_CHANGE)
    agent = ledger.session.execute(chosen, execution_options={"populate_existing": True}).scalar_one_or_none()
    if agent is None:
        raise Refused(Refusal.GONE)
    return agent


def set_state(ledger: Ledger, agent: Agent, state: AgentState) -> None:
    if agent.state is not state:
        agent.state, agent.state_since = state, ledger.stamp.at
    ledger.touch("agent", agent.id)


def free(ledger: Ledger, agent_id: Id) -> None:
    """Whoever has wrapped up is what they were before the call, unless they chose something else meanwhile."""
    agent = agent_to_change(ledger, agent_id)
    if agent.state in _OF_CALLS and not _talks(ledger, agent_id):
        _returns(ledger, agent)
