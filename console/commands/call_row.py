"""Keeping a call's row true: what its facts come to, who it is from, and who had which part in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Ledger, Refused
from console.commands.call_people import Change, follow
from console.domain.call_course import Course
from console.domain.call_facts import AnyFact, Direction
from console.domain.call_parts import Part, parts, to_wrap_up
from console.domain.calls import RING_PERIOD, Call, kept, rings
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.numbers import REGION, phone_e164
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
    """The same, made when it is the first time one hears of it."""
    session = ledger.session
    if session.get(PhoneCall, call_id) is None:
        made = PhoneCall(id=call_id, pbx_id=pbx_id, source_id=source_id, facts=(), chosen=False)
        _work_out(session, made, Call(str(call_id)), ledger.stamp.at)
        session.add(made)
        session.flush()
    row = ledger.get(PhoneCall, call_id)
    if (row.pbx_id, row.source_id) != (pbx_id, source_id):
        raise Refused(Refusal.EXISTS)
    return row


def tell(ledger: Ledger, row: PhoneCall, facts: Sequence[AnyFact]) -> Told | None:
    """Adds facts to a call and works out what follows for the row and the people; None: nothing is new."""
    session = ledger.session
    known = Call(str(row.id), row.facts)
    call = known.told(facts)
    if call.facts == known.facts:
        return None
    before, course = known.course, call.course
    people = holders(session)
    row.facts = cast("tuple[AnyFact, ...]", call.facts)
    period = _work_out(session, row, call, ledger.stamp.at)
    row.answered_by = whose(course.answered_by, course.answered_name, people) if course.answered_at else None
    if not row.chosen:
        row.participant_id = _known(session, row)
    was_left = to_wrap_up(known, before)
    left = to_wrap_up(call, course)
    if course.ended_at is None or (before.ending is not course.ending and left):
        row.wrapped_up_at = None
    elif not left and row.wrapped_up_at is None:
        row.wrapped_up_at = ledger.stamp.at
    session.flush()
    mine = parts(call, course)
    _keep_parts(session, row.id, mine, people)
    change = Change(row.id, before, course, parts(known, before), mine, was_left, left, period)
    follow(ledger, change, people)
    ledger.touch("phone_call", row.id)
    return Told(before, course)


def holders(session: Session) -> tuple[Holder, ...]:
    """The people of the desk, as phone systems may name them."""
    found = session.execute(select(Agent.id, Agent.phone, Agent.name, Agent.email).where(Agent.active)).all()
    return tuple(Holder(*row) for row in found)


def region_of(session: Session) -> str:
    """Where the desk is, by which numbers without a country are read."""
    found = session.execute(select(Setting.value).where(Setting.name == "region")).scalar_one_or_none()
    return found or REGION


def _work_out(session: Session, row: PhoneCall, call: Call, at: datetime) -> Any:
    course = call.course
    pbx = session.get(Pbx, row.pbx_id) if row.pbx_id is not None else None
    period = pbx.settings.ring_period if pbx is not None else RING_PERIOD
    settled = course.answered_at or course.ended_at
    number = course.number
    if number and course.direction is not Direction.INTERNAL:
        number = phone_e164(number, region_of(session)) or number
    row.direction = course.direction
    row.number, row.hidden = number, course.hidden
    row.queue = course.queue
    row.state, row.ending = course.state, course.ending
    row.joined = bool(course.joined_into)
    row.began_at = min((fact.at for fact in call.facts), default=at)
    row.offered_at, row.answered_at, row.ended_at = course.offered_at, course.answered_at, course.ended_at
    row.rings = rings(course, settled, period) if settled is not None else 0
    row.wait_seconds = int(course.wait(settled).total_seconds()) if settled is not None else 0
    row.talk_seconds = int(course.talk(course.ended_at).total_seconds()) if course.ended_at is not None else 0
    row.kept = kept(course, settled, period) if settled is not None else None
    return period


def _known(session: Session, row: PhoneCall) -> Id | None:
    """Who it is when just one person is known under the number."""
    if row.direction is Direction.INTERNAL:
        return None
    people = known_under(session, row.number, 2)
    return people[0] if len(people) == 1 else None


def _keep_parts(session: Session, call_id: Id, wanted: Sequence[Part], people: Sequence[Holder]) -> None:
    found = session.execute(select(PhonePart).where(PhonePart.call_id == call_id)).scalars()
    known = {part.leg: part for part in found}
    for part in wanted:
        row = known.pop(part.leg, None)
        if row is None:
            row = PhonePart(call_id=call_id, leg=part.leg)
            session.add(row)
        row.agent_id = whose(part.line, part.name, people)
        row.since, row.until, row.wrapped_up_at = part.since, part.until, part.wrapped_up_at
    for gone in known.values():
        session.delete(gone)
    session.flush()
