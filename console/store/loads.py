"""Who is on shift and what each person has in hand: the one count for commands and screens."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlalchemy.orm import Session, aliased

from console.domain.calls import LOST_AFTER
from console.domain.ids import Id
from console.domain.load import Weights, Work, load
from console.domain.people import NOT_HERE, AgentState, Role
from console.domain.rota import FORGOTTEN
from console.domain.routing import SETTING, Candidate, Routing, routing_in
from console.domain.shifts import Shift, ends_next
from console.domain.tickets import OPEN_PLACES, Place
from console.store.chat_load import LIVE, LIVES_IN, going_on, open_chats, usual_limit
from console.store.models import Agent, Attendance, Chat, Counter, PhoneCall, PhonePart, Setting, Ticket
from console.store.models import Shift as ShiftRow
from console.store.roster import launches_on
from console.store.rota import shift_of

_AHEAD = timedelta(days=2)
_A_DAY = timedelta(days=1)


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody of the desk, by the rota and by what they say of themselves."""

    id: Id
    name: str
    role: Role
    state: AgentState
    state_since: datetime
    reason: str
    back_at: datetime | None
    chat_limit: int
    capacity: int
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    on_shift: bool
    until: datetime | None
    station: str


_WORK = aliased(Attendance)
_CLOCKED_IN = (
    select(func.min(_WORK.began_at)).where(_WORK.agent_id == Agent.id, _WORK.ended_at.is_(None)).scalar_subquery()
)
_PEOPLE = (
    select(
        Agent.id,
        Agent.name,
        Agent.role,
        Agent.state,
        Agent.state_since,
        Agent.state_reason,
        Agent.state_until,
        Agent.chat_limit,
        Agent.capacity,
        Agent.skills,
        Agent.languages,
        _CLOCKED_IN.label("clocked_in"),
    )
    .where(Agent.active)
    .order_by(Agent.name, Agent.id)
)
_SAID = select(Setting.value).where(Setting.name == SETTING)
_COUNTED = select(Counter.owner_key, Counter.place, Counter.number).where(
    Counter.place.in_(OPEN_PLACES), Counter.number > 0
)


def routing_of(reader: Session | Connection) -> Routing:
    return routing_in(reader.execute(_SAID).scalar_one_or_none())


def people(reader: Session | Connection, now: datetime, weights: Weights) -> list[Person]:
    """All active ones, by name."""
    usual = usual_limit(reader)
    near = shifts(reader, ShiftRow.ends_at > now, ShiftRow.starts_at < now + _AHEAD)
    current = {shift.agent: shift for shift in near if shift.holds(now)}
    return [
        Person(
            id=one.id,
            name=one.name,
            role=one.role,
            state=one.state,
            state_since=one.state_since,
            reason=one.state_reason,
            back_at=one.state_until,
            chat_limit=one.chat_limit if one.chat_limit is not None else usual,
            capacity=one.capacity if one.capacity is not None else weights.capacity,
            skills=one.skills,
            languages=one.languages,
            on_shift=one.id in current or one.clocked_in is not None or one.state not in NOT_HERE,
            until=ends_next(near, one.id, now),
            station=current[one.id].station if one.id in current else "",
        )
        for one in reader.execute(_PEOPLE)
    ]


def work(reader: Session | Connection, now: datetime) -> dict[Id, Work]:
    """What those have in hand who have something."""
    calls, chats, waiting_chats = _calls(reader, now), open_chats(reader, now), _waiting_chats(reader, now)
    waiting = {owner: number for owner, place, number in reader.execute(_COUNTED) if place is Place.WAITING}
    return {
        agent: Work(
            calls.get(agent, 0),
            chats.get(agent, 0),
            max(0, waiting.get(agent, 0) - waiting_chats.get(agent, 0)),
        )
        for agent in calls.keys() | chats.keys() | waiting.keys()
    }


def in_hand(person: Person, known: dict[Id, Work]) -> Work:
    """Somebody may say that they talk where no phone system tells of it."""
    work = known.get(person.id, Work())
    talks = max(work.calls, int(person.state is AgentState.ON_CALL))
    return msgspec.structs.replace(work, calls=talks)


def tickets(reader: Session | Connection) -> dict[Id, int]:
    """How many open ones each person has."""
    found: dict[Id, int] = {}
    for owner, _, number in reader.execute(_COUNTED):
        found[owner] = found.get(owner, 0) + number
    return found


def candidates(reader: Session | Connection, now: datetime, routing: Routing) -> list[Candidate]:
    """The people of the desk as routing sees them."""
    known, last = work(reader, now), _last_given(reader, now)
    seats = {agent: one for one in reversed(launches_on(reader, now)) for agent in one.seats}
    found = []
    for person in people(reader, now, routing.weights):
        mine, on = in_hand(person, known), seats.get(person.id)
        leaves = person.until
        if on is not None and leaves is not None:
            # Nobody's shift ends under them while they have a seat.
            leaves = max(leaves, on.until.get(person.id, on.over))
        found.append(
            Candidate(
                id=person.id,
                role=person.role,
                state=person.state,
                on_shift=person.on_shift,
                load=load(mine, routing.weights),
                capacity=person.capacity,
                chats=mine.chats,
                chat_limit=person.chat_limit,
                skills=frozenset(person.skills),
                languages=frozenset(person.languages),
                idle_since=max(person.state_since, last.get(person.id, person.state_since)),
                leaves_in=leaves - now if leaves is not None else None,
                launch=on.id if on is not None else None,
                desk=on.seats[person.id] if on is not None else None,
            )
        )
    return found


def shifts(reader: Session | Connection, *where: ColumnElement[bool]) -> list[Shift]:
    """By when they begin."""
    rows = select(*ShiftRow.__table__.columns).where(*where).order_by(ShiftRow.starts_at, ShiftRow.id)
    return [shift_of(row) for row in reader.execute(rows)]


def at_work(
    reader: Session | Connection, agents: Collection[Id], since: datetime, now: datetime
) -> dict[Id, list[tuple[datetime, datetime]]]:
    """From when to when each of them was at work since then: by the rota, and by when they clocked in and out.

    Where neither says anything of somebody who is here, they are since they said so: each call is another state.
    """
    found: dict[Id, list[tuple[datetime, datetime]]] = {agent: [] for agent in agents}
    for shift in shifts(reader, ShiftRow.agent_id.in_(agents), ShiftRow.ends_at > since, ShiftRow.starts_at < now):
        found[shift.agent].append((shift.starts_at, min(shift.ends_at, now)))
    came = select(Attendance.agent_id, Attendance.began_at, Attendance.ended_at).where(
        Attendance.agent_id.in_(agents), Attendance.began_at < now, Attendance.began_at > since - FORGOTTEN
    )
    for agent, began_at, ended_at in reader.execute(came):
        found[agent].append((began_at, min(ended_at or now, now, began_at + FORGOTTEN)))
    here = select(Agent.id, Agent.state_since, Agent.said_at).where(Agent.id.in_(agents), Agent.state.not_in(NOT_HERE))
    for agent, state_since, said_at in reader.execute(here):
        if not found[agent]:
            found[agent].append((min(state_since, said_at or state_since), now))
    return found


def _last_given(reader: Session | Connection, now: datetime) -> dict[Id, datetime]:
    """When each person was given something last."""
    given = (
        select(Ticket.owner_id, func.max(Ticket.given_at))
        .where(Ticket.untouched.in_((True, False)), Ticket.given_at > now - _A_DAY, Ticket.owner_id.is_not(None))
        .group_by(Ticket.owner_id)
    )
    return {owner: at for owner, at in reader.execute(given) if owner is not None and at is not None}


def _calls(reader: Session | Connection, now: datetime) -> dict[Id, int]:
    """In how many calls each person talks; of one that nobody told an end of it is not believed for ever."""
    talking = (
        select(PhonePart.agent_id, func.count())
        .join(PhoneCall, PhoneCall.id == PhonePart.call_id)
        .where(
            PhonePart.agent_id.is_not(None),
            PhonePart.until.is_(None),
            PhoneCall.ended_at.is_(None),
            PhoneCall.began_at > now - LOST_AFTER,
        )
        .group_by(PhonePart.agent_id)
    )
    return {agent: number for agent, number in reader.execute(talking) if agent is not None}


def _waiting_chats(reader: Session | Connection, now: datetime) -> dict[Id, int]:
    """How many of the tickets of each person that wait are chats: they weigh as chats, and not as letters too."""
    counted = (
        select(LIVE.owner_id, func.count(func.distinct(LIVE.id)))
        .select_from(Chat)
        .join(Ticket, Ticket.id == Chat.ticket_id)
        .join(LIVE, LIVES_IN)
        .where(LIVE.owner_id.is_not(None), and_(going_on(now), LIVE.place == Place.WAITING))
        .group_by(LIVE.owner_id)
    )
    return {agent: number for agent, number in reader.execute(counted) if agent is not None}
