"""Calls as a screen shows them: who calls, who hears it ring, what it is probably about; and what they come to."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, and_, or_, select

from console.domain.audience import Listener, audience
from console.domain.call_course import Course, State, course
from console.domain.call_facts import Direction
from console.domain.callers import Sure
from console.domain.calls import RING_PERIOD, rings
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.pbx import Act
from console.domain.people import Confidence
from console.domain.phones import agent_at
from console.queries.base import Asker, Query, answers, columns
from console.store.callers import known_under
from console.store.models import Agent, Cohort, Participant, Pbx, PhoneCall, Ticket

YET_TO_WRAP_UP = timedelta(hours=1)
"""For so long a call that is over is shown to whoever has to write down what came of it."""


class CallPerson(msgspec.Struct, frozen=True):
    id: Id
    name: str
    cohort: str
    tutor: str
    language: str
    confidence: Confidence


class CallRow(msgspec.Struct, frozen=True, kw_only=True):
    """A call. Times of day are in `course`; `ring_period` says how long one ring of its phone system is."""

    id: Id
    pbx_id: Id | None
    direction: Direction
    number: str
    """In E.164 where it is one of the public network, else as it was told; empty: none is known."""
    hidden: bool
    queue: str
    course: Course
    ring_period: timedelta
    acts: frozenset[Act]
    """What its phone system can be asked to do."""
    sure: Sure
    people: tuple[CallPerson, ...]
    """CERTAIN, PROBABLE: one; SHARED: up to five."""
    ringing: tuple[Id, ...]
    """The people whose phones ring now."""
    audience: frozenset[Id]
    """The people who are to hear it now (domain/audience.py)."""
    talking: tuple[Id, ...]
    """The people who talk now, on hold or not."""
    to_wrap_up: tuple[Id, ...]
    """The people who talked, do not any more, and have yet to write down what came of it."""
    answered_by: Id | None
    last_agent: Id | None
    """Who last talked with the caller before."""
    ticket_id: Id | None
    ticket_number: int | None
    ticket_subject: str
    notes: str
    noted_by: Id | None
    outcome: CallOutcome | None
    wrapped_up_at: datetime | None
    message_id: Id | None


class LiveCalls(Query[tuple[CallRow, ...]], frozen=True):
    """Calls that last, the longest waiting first, and those that the asker has yet to wrap up.

    None between colleagues, and none that went on as a part of another call.
    """


class OneCall(Query[CallRow | None], frozen=True):
    call: Id


_CALL = select(*columns(PhoneCall), Ticket.number.label("ticket_number"), Ticket.subject.label("ticket_subject"))
_CALLS = _CALL.outerjoin(Ticket, Ticket.id == PhoneCall.ticket_id)


@answers(LiveCalls)
def live_calls(connection: Connection, _: LiveCalls, asker: Asker) -> tuple[CallRow, ...]:
    left = and_(PhoneCall.ended_at >= asker.now - YET_TO_WRAP_UP, PhoneCall.wrapped_up_at.is_(None))
    wanted = _CALLS.where(
        or_(PhoneCall.ended_at.is_(None), left),
        PhoneCall.direction != Direction.INTERNAL,
        PhoneCall.joined.is_(False),
    ).order_by(PhoneCall.began_at, PhoneCall.id)
    rows = _Rows(connection, asker)
    found = [rows.row(row) for row in connection.execute(wanted)]
    return tuple(row for row in found if row.course.state is not State.ENDED or asker.me in row.to_wrap_up)


@answers(OneCall)
def one_call(connection: Connection, query: OneCall, asker: Asker) -> CallRow | None:
    found = connection.execute(_CALLS.where(PhoneCall.id == query.call)).first()
    return _Rows(connection, asker).row(found) if found is not None else None


class _Rows:
    def __init__(self, connection: Connection, asker: Asker) -> None:
        self._connection = connection
        self._now = asker.now
        self._pbx = {row.id: row.settings for row in connection.execute(select(Pbx.id, Pbx.settings))}
        people = connection.execute(
            select(Agent.id, Agent.phone, Agent.state, Agent.state_since, Agent.role).where(Agent.active)
        ).all()
        self._phones = {row.id: row.phone for row in people}
        self._listeners = [Listener(row.id, row.state, row.state_since, row.role) for row in people]

    def row(self, row: object) -> CallRow:
        found: PhoneCall = row  # type: ignore[assignment]
        pbx = self._pbx.get(found.pbx_id) if found.pbx_id is not None else None
        period = pbx.ring_period if pbx is not None else RING_PERIOD
        told = course(found.facts)
        ringing = self._agents(leg.line for leg in told.ringing)
        people, sure = self._people(found)
        last_agent = self._last_agent(found)
        return CallRow(
            id=found.id,
            pbx_id=found.pbx_id,
            direction=found.direction,
            number=found.number,
            hidden=found.hidden,
            queue=found.queue,
            course=told,
            ring_period=period,
            acts=pbx.acts if pbx is not None else frozenset(),
            sure=sure,
            people=people,
            ringing=ringing,
            audience=audience(
                told,
                rings(told, self._now, period),
                self._listeners,
                frozenset(ringing),
                frozenset(self._agents(told.passed_on_by)),
                last_agent,
            ),
            talking=self._agents(talk.line for talk in told.talking),
            to_wrap_up=self._agents(
                talk.line for talk in told.talks if talk.until is not None and talk.wrapped_up_at is None
            ),
            answered_by=found.answered_by,
            last_agent=last_agent,
            ticket_id=found.ticket_id,
            ticket_number=row.ticket_number,  # type: ignore[attr-defined]
            ticket_subject=row.ticket_subject or "",  # type: ignore[attr-defined]
            notes=found.notes,
            noted_by=found.noted_by,
            outcome=found.outcome,
            wrapped_up_at=found.wrapped_up_at,
            message_id=found.message_id,
        )

    def _agents(self, lines: object) -> tuple[Id, ...]:
        found = [agent_at(line, self._phones) for line in lines]  # type: ignore[attr-defined]
        return tuple(dict.fromkeys(agent for agent in found if agent is not None))

    def _people(self, call: PhoneCall) -> tuple[tuple[CallPerson, ...], Sure]:
        if call.participant_id is not None:
            return self._named([call.participant_id]), Sure.CERTAIN
        if call.hidden:
            return (), Sure.WITHHELD
        known = known_under(self._connection, call.number, 5)
        if known:
            return self._named(list(known)), Sure.CERTAIN if len(known) == 1 else Sure.SHARED
        return (), Sure.UNKNOWN

    def _named(self, people: list[Id]) -> tuple[CallPerson, ...]:
        tutor = Agent.__table__.alias()
        rows = self._connection.execute(
            select(
                Participant.id,
                Participant.name,
                Cohort.name,
                tutor.c.name,
                Participant.language,
                Participant.confidence,
            )
            .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
            .outerjoin(tutor, tutor.c.id == Cohort.tutor_id)
            .where(Participant.id.in_(people))
        ).all()
        by_id = {
            row[0]: CallPerson(row[0], row[1], row[2] or "", row[3] or "", row[4], Confidence(row[5])) for row in rows
        }
        return tuple(by_id[person] for person in people if person in by_id)

    def _last_agent(self, call: PhoneCall) -> Id | None:
        if call.participant_id is None and not call.number:
            return None
        same = (
            PhoneCall.participant_id == call.participant_id
            if call.participant_id is not None
            else PhoneCall.number == call.number
        )
        return self._connection.execute(
            select(PhoneCall.answered_by)
            .where(same, PhoneCall.answered_by.is_not(None), PhoneCall.id != call.id)
            .order_by(PhoneCall.ended_at.desc())
            .limit(1)
        ).scalar_one_or_none()


class OpenMatter(msgspec.Struct, frozen=True):
    """An open ticket of the caller."""

    id: Id
    number: int
    subject: str
    created_at: datetime
    waiting_since: datetime | None
    call_back_at: datetime | None


class LastContact(msgspec.Struct, frozen=True):
    at: datetime
    channel: str
    agent: str


class CallAbout(msgspec.Struct, frozen=True):
    """What the call is probably about."""

    tickets: tuple[OpenMatter, ...] = ()
    call_back_at: datetime | None = None
    """A call back that is owed to the caller."""
    last: LastContact | None = None
    in_seven_days: int = 0
    """How often they and the desk were in contact lately, on any channel."""


class AboutCall(Query[CallAbout], frozen=True):
    call: Id


@answers(AboutCall)
def about_call(connection: Connection, query: AboutCall, asker: Asker) -> CallAbout:
    return CallAbout()
