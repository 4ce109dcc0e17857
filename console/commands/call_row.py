"""Keeping a call's row true: what its facts come to, who it is from, who talked, and whether those are free again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from console.commands.base import FOR_CHANGE, Ledger, Refused
from console.domain.call_course import Course
from console.domain.call_facts import AnyFact, Direction
from console.domain.calls import RING_PERIOD, Call, kept, rings
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.numbers import REGION, phone_e164
from console.domain.people import AgentState
from console.domain.phones import agent_at
from console.store.callers import known_under
from console.store.models import Agent, Pbx, PhoneCall, PhoneTalk, Setting


def call_of(ledger: Ledger, call_id: Id) -> PhoneCall:
    """The call, nobody else's to change until the command has ended. Refused as GONE."""
    return ledger.get(PhoneCall, call_id)


def call_told(ledger: Ledger, call_id: Id, pbx_id: Id | None, source_id: str) -> PhoneCall:
    """The same, made when it is the first time one hears of it."""
    session = ledger.session
    if session.get(PhoneCall, call_id) is None:
        row = PhoneCall(
            id=call_id,
            pbx_id=pbx_id,
            source_id=source_id,
            facts=(),
            **_columns(session, Call(str(call_id)), pbx_id, ledger.stamp.at),
        )
        try:
            # Somebody may tell of it at the same moment.
            with session.begin_nested():
                session.add(row)
        except IntegrityError:
            session.expire_all()
    return ledger.get(PhoneCall, call_id)


def tell(ledger: Ledger, row: PhoneCall, facts: Sequence[AnyFact]) -> Course | None:
    """Adds facts to a call and works out what follows for the row and the people; its course, None: nothing is new."""
    call = Call(str(row.id), row.facts)
    told = call.told(facts)
    if told.facts == call.facts:
        return None
    session = ledger.session
    before, course = call.course, told.course
    for name, value in _columns(session, told, row.pbx_id, ledger.stamp.at).items():
        setattr(row, name, value)
    row.facts = cast("tuple[AnyFact, ...]", told.facts)
    phones = phones_of(session)
    if course.answered_by:
        row.answered_by = agent_at(course.answered_by, phones)
    if not row.chosen:
        people = known_under(session, row.number, 2) if row.direction is not Direction.INTERNAL else ()
        row.participant_id = people[0] if len(people) == 1 else None
    session.flush()
    _keep_talks(session, row.id, course, phones)
    _follow(ledger, row.id, before, course, phones)
    ledger.touch("phone_call", row.id)
    return course


def phones_of(session: Session) -> Mapping[Id, str]:
    """The phones of the people of the desk."""
    found = session.execute(select(Agent.id, Agent.phone).where(Agent.active)).all()
    return {row.id: row.phone for row in found}


def region_of(session: Session) -> str:
    found = session.execute(select(Setting.value).where(Setting.name == "region")).scalar_one_or_none()
    return found or REGION


def _columns(session: Session, call: Call, pbx_id: Id | None, at: datetime) -> dict[str, Any]:
    course = call.course
    pbx = session.get(Pbx, pbx_id) if pbx_id is not None else None
    period = pbx.settings.ring_period if pbx is not None else RING_PERIOD
    settled = course.answered_at or course.ended_at
    number = course.number
    if number and course.direction is not Direction.INTERNAL:
        number = phone_e164(number, region_of(session)) or number
    return {
        "direction": course.direction,
        "number": number,
        "hidden": course.hidden,
        "queue": course.queue,
        "state": course.state,
        "ending": course.ending,
        "joined": bool(course.joined_into),
        "began_at": min((fact.at for fact in call.facts), default=at),
        "offered_at": course.offered_at,
        "answered_at": course.answered_at,
        "ended_at": course.ended_at,
        "rings": rings(course, settled, period) if settled is not None else 0,
        "wait_seconds": int(course.wait(settled).total_seconds()) if settled is not None else 0,
        "talk_seconds": int(course.talk(course.ended_at).total_seconds()) if course.ended_at is not None else 0,
        "kept": kept(course, settled, period) if settled is not None else None,
    }


def _keep_talks(session: Session, call_id: Id, course: Course, phones: Mapping[Id, str]) -> None:
    known = {
        talk.leg: talk for talk in session.execute(select(PhoneTalk).where(PhoneTalk.call_id == call_id)).scalars()
    }
    for talk in course.talks:
        row = known.pop(talk.leg, None)
        if row is None:
            row = PhoneTalk(call_id=call_id, leg=talk.leg)
            session.add(row)
        row.agent_id = agent_at(talk.line, phones)
        row.since, row.until, row.wrapped_up_at = talk.since, talk.until, talk.wrapped_up_at
    for gone in known.values():
        session.delete(gone)
    session.flush()


def _follow(ledger: Ledger, call_id: Id, before: Course, course: Course, phones: Mapping[Id, str]) -> None:
    """Lets the states of people follow the call, as far as a call has set them."""
    were = {agent_at(talk.line, phones) for talk in before.talking}
    are = {agent_at(talk.line, phones) for talk in course.talking}
    for agent_id in sorted(one for one in were | are if one is not None):
        if ledger.stamp.actor not in (None, agent_id):
            continue
        agent = agent_to_change(ledger, agent_id)
        if agent_id in are and agent_id not in were and agent.state is not AgentState.ON_CALL:
            agent.after_call = agent.after_call or agent.state
            set_state(ledger, agent, AgentState.ON_CALL)
        elif agent_id in were and agent_id not in are and agent.state is AgentState.ON_CALL:
            set_state(ledger, agent, AgentState.WRAP_UP)


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
    if agent.state in {AgentState.ON_CALL, AgentState.WRAP_UP}:
        set_state(ledger, agent, agent.after_call or AgentState.AVAILABLE)
        agent.after_call = None
