"""A call as a screen shows it: who calls, who hears it ring, who talks, and what is left to write down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, Row, bindparam, func, select
from sqlalchemy.orm import aliased

from console.domain.audience import Listener, audience
from console.domain.board import channels_named
from console.domain.call_course import Course, course
from console.domain.call_facts import Direction
from console.domain.call_parts import parts, to_wrap_up
from console.domain.callers import Sure
from console.domain.calls import RING_PERIOD, Call, rings
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.pbx import Act
from console.domain.people import NOT_HERE, Confidence
from console.domain.phones import Holder, whose
from console.domain.tickets import Channel
from console.queries.base import Asker, columns
from console.store.callers import Callers
from console.store.kin import kin
from console.store.models import (
    Agent,
    Cohort,
    Message,
    Participant,
    Pbx,
    PhoneCall,
    PhoneNote,
    PhonePart,
    Shift,
    Ticket,
)

_SHOWN = 5
"""People of a shared number that are shown."""


class CallPerson(msgspec.Struct, frozen=True):
    id: Id
    name: str
    cohort: str
    tutor: str
    language: str
    confidence: Confidence


class CallNote(msgspec.Struct, frozen=True):
    agent_id: Id
    text: str


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
    """The people who have a part in it now: who talk, on hold or not, or who call out."""
    to_wrap_up: tuple[Id, ...]
    """The people whose part is over, and who have yet to write down what came of it."""
    answered_by: Id | None
    last_agent: Id | None
    """Who last talked with the caller before, or wrote to them."""
    ticket_id: Id | None
    ticket_number: int | None
    ticket_subject: str
    notes: str
    """What the asker has written down."""
    other_notes: tuple[CallNote, ...]
    """What others have."""
    outcome: CallOutcome | None
    wrapped_up_at: datetime | None
    message_id: Id | None


CALLS = select(
    *columns(PhoneCall), Ticket.number.label("ticket_number"), Ticket.subject.label("ticket_subject")
).outerjoin(Ticket, Ticket.id == PhoneCall.ticket_id)

# Statements are put together once: that takes longer than to answer them.
_SYSTEMS = select(Pbx.id, Pbx.settings)
_AGENTS = select(Agent.id, Agent.phone, Agent.name, Agent.email, Agent.state, Agent.state_since, Agent.role).where(
    Agent.active
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_tutor = aliased(Agent)
_PEOPLE = (
    select(
        Participant.id,
        Participant.name,
        func.coalesce(Cohort.name, ""),
        func.coalesce(_tutor.name, ""),
        Participant.language,
        Participant.confidence,
    )
    .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
    .outerjoin(_tutor, _tutor.id == Cohort.tutor_id)
    .where(Participant.id.in_(_IDS))
)
_NOTES = select(PhoneNote.call_id, PhoneNote.agent_id, PhoneNote.text).where(
    PhoneNote.call_id.in_(_IDS), PhoneNote.text != ""
)
_PARTS = select(PhonePart.call_id, PhonePart.leg, PhonePart.agent_id).where(PhonePart.call_id.in_(_IDS))
_TALKED = (
    select(PhoneCall.answered_by, PhoneCall.answered_at)
    .where(PhoneCall.answered_by.is_not(None), PhoneCall.ended_at.is_not(None), PhoneCall.id != bindparam("call"))
    .order_by(PhoneCall.ended_at.desc())
    .limit(1)
)
_TALKED_WITH = _TALKED.where(PhoneCall.participant_id.in_(bindparam("people", expanding=True)))
_TALKED_TO = _TALKED.where(PhoneCall.number == bindparam("number"))
_WROTE = (
    select(Message.agent_id, Message.at)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(
        Ticket.participant_id.in_(bindparam("people", expanding=True)),
        Message.agent_id.is_not(None),
        Message.kind.in_((Kind.OUTBOUND, Kind.CALL)),
    )
    .order_by(Message.at.desc())
    .limit(1)
)

_STATIONS = select(Shift.agent_id, Shift.station).where(
    Shift.ends_at > bindparam("now", type_=Shift.ends_at.type),
    Shift.starts_at <= bindparam("now", type_=Shift.ends_at.type),
    Shift.station != "",
)


class Reading:
    """Calls for one answer; what is asked of the database is asked for all of them at once where that can be."""

    def __init__(self, connection: Connection, asker: Asker) -> None:
        self._connection, self._asker = connection, asker
        self._systems = {row.id: row.settings for row in connection.execute(_SYSTEMS)}
        people = connection.execute(_AGENTS).all()
        self._holders = [Holder(row[0], row[1], row[2], row[3], row.state not in NOT_HERE) for row in people]
        self._people = people
        self._listeners: tuple[Listener, ...] = ()

    def rows(self, found: Sequence[Row[Any]]) -> tuple[CallRow, ...]:
        if not found:
            return ()
        at_phone = self._at_phone()
        self._listeners = tuple(
            Listener(row.id, row.state, row.state_since, row.role, row.id in at_phone) for row in self._people
        )
        calls = [row.id for row in found]
        callers = Callers(self._connection, (row.number for row in found if not row.chosen))
        likely = {row.id: self._likely(row, callers) for row in found}
        ids = sorted({person for _, people in likely.values() for person in people})
        known = {row[0]: row for row in self._connection.execute(_PEOPLE, {"ids": ids})} if ids else {}
        people = {
            person: CallPerson(row[0], row[1], row[2], row[3], row[4], Confidence(row[5]))
            for person, row in known.items()
        }
        agents = {(row.call_id, row.leg): row.agent_id for row in self._connection.execute(_PARTS, {"ids": calls})}
        notes: dict[Id, list[CallNote]] = {}
        for call, agent, text in self._connection.execute(_NOTES, {"ids": calls}):
            notes.setdefault(call, []).append(CallNote(agent, text))
        return tuple(
            self._row(
                row,
                likely[row.id][0],
                [people[one] for one in likely[row.id][1] if one in people],
                notes.get(row.id, []),
                agents,
            )
            for row in found
        )

    def _at_phone(self) -> set[Id]:
        """Whose shift has them at the phone now."""
        stations = self._connection.execute(_STATIONS, {"now": self._asker.now})
        return {agent for agent, station in stations if Channel.PHONE in channels_named((station,))}

    @staticmethod
    def _likely(found: Row[Any], callers: Callers) -> tuple[Sure, list[Id]]:
        if found.chosen and found.participant_id is not None:
            return Sure.CERTAIN, [callers.living(found.participant_id)]
        known = callers.known(found.number)[:_SHOWN]
        if known:
            return (Sure.SHARED if len(known) > 1 else Sure.CERTAIN), known
        probable = callers.probable(found.number)
        if probable is not None:
            return Sure.PROBABLE, [probable]
        return (Sure.UNKNOWN if found.number else Sure.WITHHELD), []

    def _row(
        self,
        found: Row[Any],
        sure: Sure,
        people: list[CallPerson],
        notes: list[CallNote],
        agents: dict[tuple[Id, str], Id | None],
    ) -> CallRow:
        system = self._systems.get(found.pbx_id)
        period = system.ring_period if system is not None else RING_PERIOD
        call = Call(str(found.id), found.facts)
        told = course(found.facts)
        ringing = self._whose((leg.line, leg.name) for leg in told.ringing)
        certain = people[0].id if sure is Sure.CERTAIN and people else None
        last_agent = self._last_agent(found, certain)
        return CallRow(
            id=found.id,
            pbx_id=found.pbx_id,
            direction=found.direction,
            number=found.number,
            hidden=found.hidden,
            queue=found.queue,
            course=told,
            ring_period=period,
            acts=system.acts if system is not None and system.active else frozenset(),
            sure=sure,
            people=tuple(people),
            ringing=ringing if told.direction is Direction.INBOUND else (),
            audience=audience(
                told,
                rings(told, self._asker.now, period),
                self._listeners,
                ringing=frozenset(ringing),
                passed_on=frozenset(self._whose((line, "") for line in told.passed_on_by)),
                last_agent=last_agent,
            ),
            talking=_once(agents.get((found.id, part.leg)) for part in parts(call, told) if part.until is None),
            to_wrap_up=_once(agents.get((found.id, part.leg)) for part in to_wrap_up(call, told)),
            answered_by=found.answered_by,
            last_agent=last_agent,
            ticket_id=found.ticket_id,
            ticket_number=found.ticket_number,
            ticket_subject=found.ticket_subject or "",
            notes=next((note.text for note in notes if note.agent_id == self._asker.me), ""),
            other_notes=tuple(note for note in notes if note.agent_id != self._asker.me),
            outcome=found.outcome,
            wrapped_up_at=found.wrapped_up_at,
            message_id=found.message_id,
        )

    def _whose(self, lines: Iterable[tuple[str, str]]) -> tuple[Id, ...]:
        return _once(whose(line, name, self._holders) for line, name in lines)

    def _last_agent(self, found: Row[Any], person: Id | None) -> Id | None:
        seen: list[Row[Any]] = []
        if person is not None:
            people = kin(self._connection, person)
            seen += self._connection.execute(_TALKED_WITH, {"people": people, "call": found.id}).all()
            seen += self._connection.execute(_WROTE, {"people": people}).all()
        elif found.number:
            seen += self._connection.execute(_TALKED_TO, {"number": found.number, "call": found.id}).all()
        return max(seen, key=lambda row: row[1])[0] if seen else None


def _once(people: Iterable[Id | None]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(one for one in people if one is not None))
