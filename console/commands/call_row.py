"""Keeping a call's row true: what its facts come to, who it is from, and who had which part in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple, cast

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from console.commands.base import Ledger, Refused
from console.commands.call_people import Change, follow
from console.domain.call_course import Course
from console.domain.call_facts import AnyFact, Direction
from console.domain.call_parts import Part, parts, to_wrap_up
from console.domain.calls import RING_PERIOD, Call, kept, rings
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.numbers import REGION, told_e164
from console.domain.people import NOT_HERE
from console.domain.phones import Holder, whose
from console.store.callers import known_under
from console.store.models import Agent, Pbx, PhoneCall, PhonePart, Setting


class Told(NamedTuple):
    """What came of telling something of a call that was not known before."""

    before: Course
    course: Course


def call_of(ledger: Ledger, call_id: Id) -> PhoneCall:
    """The call, nobody else's to change until the command has ended. Refused as GONE."""
    return ledger.get(PhoneCall, call_id)


def call_told(ledger: Ledger, call_id: Id, pbx_id: Id | None, source_id: str) -> PhoneCall:
    """The same, made when it is the first time one hears of it; what it is `tell` works out."""
    session = ledger.session
    if session.get(PhoneCall, call_id) is None:
        made = PhoneCall(id=call_id, pbx_id=pbx_id, source_id=source_id, facts=(), number="", chosen=False)
        session.add(made)
        return made
    row = ledger.get(PhoneCall, call_id)
    if (row.pbx_id, row.source_id) != (pbx_id, source_id):
        raise Refused(Refusal.EXISTS)
    return row


def tell(ledger: Ledger, row: PhoneCall, facts: Sequence[AnyFact]) -> Told | None:
    """Adds facts to a call and works out what follows for the row and the people; None: nothing is new."""
    known = Call(str(row.id), row.facts)
    call = known.told(facts)
    if call.facts == known.facts:
        return None
    session = ledger.session
    before, course = known.course, call.course
    # Read by this anew, and by nobody before it is whole.
    with session.no_autoflush:
        period = _work_out(session, row, call, course)
        _know_caller(session, row, before, course)
    parts_before, mine = parts(known, before), parts(call, course)
    left = to_wrap_up(call, course)
    if course.ended_at is None or (before.ending is not course.ending and left):
        row.wrapped_up_at = None
    elif not left and row.wrapped_up_at is None:
        row.wrapped_up_at = ledger.stamp.at
    if mine or parts_before or any(leg.missed for leg in course.legs):
        with session.no_autoflush:
            people = holders(session)
        if (course.answered_at, course.answered_by) != (before.answered_at, before.answered_by):
            # Only then: who has a phone today is not who had it when the call was taken.
            row.answered_by = whose(course.answered_by, course.answered_name, people) if course.answered_at else None
        session.flush()
        agents = _keep_parts(session, row.id, mine, people) if mine != parts_before else {}
        change = Change(row.id, before, course, parts_before, mine, agents, left, period)
        follow(ledger, change, people)
    session.flush()
    ledger.touch("phone_call", row.id)
    return Told(before, course)


def holders(session: Session) -> tuple[Holder, ...]:
    """The people of the desk, as phone systems may name them."""
    found = session.execute(_HOLDERS)
    return tuple(Holder(row[0], row[1], row[2], row[3], row[4] not in NOT_HERE) for row in found)


def region_of(session: Session) -> str:
    """Where the desk is, by which numbers without a country are read."""
    return session.execute(_REGION).scalar_one_or_none() or REGION


# Statements are put together once: a call has some twenty facts, and a busy phone system tells of fifty at once.
_HOLDERS = select(Agent.id, Agent.phone, Agent.name, Agent.email, Agent.state).where(Agent.active)
_REGION = select(Setting.value).where(Setting.name == "region")
_SYSTEM = select(Pbx.settings).where(Pbx.id == bindparam("pbx"))
_PARTS = select(PhonePart).where(PhonePart.call_id == bindparam("call"))


def _work_out(session: Session, row: PhoneCall, call: Call, course: Course) -> timedelta:
    pbx = session.execute(_SYSTEM, {"pbx": row.pbx_id}).scalar_one_or_none() if row.pbx_id is not None else None
    period = pbx.ring_period if pbx is not None else RING_PERIOD
    settled = course.answered_at or course.ended_at
    row.facts = cast("tuple[AnyFact, ...]", call.facts)
    row.direction, row.hidden, row.queue = course.direction, course.hidden, course.queue
    row.state, row.ending = course.state, course.ending
    row.joined = bool(course.joined_into)
    row.began_at = call.facts[0].at
    row.offered_at, row.answered_at, row.ended_at = course.offered_at, course.answered_at, course.ended_at
    row.rings = rings(course, settled, period) if settled is not None else 0
    row.wait_seconds = int(course.wait(settled).total_seconds()) if settled is not None else 0
    row.talk_seconds = int(course.talk(course.ended_at).total_seconds()) if course.ended_at is not None else 0
    row.kept = kept(course, settled, period) if settled is not None else None
    return period


def _know_caller(session: Session, row: PhoneCall, before: Course, course: Course) -> None:
    """The number in E.164, and who it is when just one person is known under it."""
    same = (course.number, course.direction, course.state) == (before.number, before.direction, before.state)
    if same and row.number:
        return
    row.number = course.number
    outside = course.direction is not Direction.INTERNAL
    if row.number and outside:
        row.number = told_e164(row.number, region_of(session)) or row.number
    if not row.chosen:
        people = known_under(session, row.number, 2) if outside else ()
        row.participant_id = people[0] if len(people) == 1 else None


def agents_of(session: Session, call_id: Id) -> dict[str, Id | None]:
    """Who had which leg of a call: whose phone it was when they took it."""
    return {part.leg: part.agent_id for part in session.execute(_PARTS, {"call": call_id}).scalars()}


def _keep_parts(
    session: Session, call_id: Id, wanted: Sequence[Part], people: Sequence[Holder]
) -> dict[str, Id | None]:
    """Who has which leg."""
    agents = {}
    known = {part.leg: part for part in session.execute(_PARTS, {"call": call_id}).scalars()}
    for part in wanted:
        row = known.pop(part.leg, None)
        if row is None:
            row = PhonePart(call_id=call_id, leg=part.leg)
            row.agent_id = whose(part.line, part.name, people)
            session.add(row)
        row.since, row.until, row.wrapped_up_at = part.since, part.until, part.wrapped_up_at
        agents[part.leg] = row.agent_id
    for gone in known.values():
        session.delete(gone)
    session.flush()
    return agents
