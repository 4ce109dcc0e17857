"""The surge roster of a launch: who sits where with how much in hand, who can be called in, what is defended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id
from console.domain.launch_clock import read_clock
from console.domain.people import AgentState, Role
from console.domain.roster import (
    OPEN,
    Defended,
    SeatDesk,
    SeatState,
    Standing,
    arrived,
    dots,
    goes_home,
    standing,
    to_release,
    unanswered,
)
from console.domain.roster import Seat as Facts
from console.queries.base import Asker, Query, answers
from console.queries.loads import AgentLoad, Loads, loads
from console.store.launches import clock_of_row
from console.store.models import Agent, Launch, Seat, Webinar
from console.store.roster import over_of


class SeatRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's seat, and how they are. `load` and `capacity` are in halves (domain/load.py)."""

    id: Id
    agent: Id
    name: str
    role: Role
    desk: SeatDesk
    until: datetime | None
    """None: as long as the launch."""
    home: SeatDesk | None
    """Where they go back to, and when: they help here for a while."""
    home_at: datetime | None
    reserve: bool
    ready_minutes: int
    state: SeatState
    calls: int
    called_at: datetime | None
    due_at: datetime | None
    told_at: datetime | None
    began_at: datetime | None
    placed_at: datetime
    placed_by: str
    agent_state: AgentState
    load: int
    capacity: int
    talks: bool
    leads: bool
    """They lead the launch too."""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def here(self) -> bool:
        """At work, even where they cannot take anything this minute."""
        return self.agent_state in AT_WORK

    @property
    def filled(self) -> int:
        """Dots of four."""
        return dots(self.load, self.capacity)

    @property
    def facts(self) -> Facts:
        return Facts(
            state=self.state, until=self.until, called_at=self.called_at, due_at=self.due_at, told_at=self.told_at
        )

    def standing(self, now: datetime) -> Standing:
        return standing(self.facts, now, here=self.here, talks=self.talks, filled=self.filled, leads=self.leads)


class Roster(msgspec.Struct, frozen=True):
    """`seats` by desk, then by name; whoever was released is left out. `defended` None: every promise holds."""

    seats: tuple[SeatRow, ...]
    defended: Defended | None = None

    def at(self, desk: SeatDesk) -> tuple[SeatRow, ...]:
        """Those who sit there."""
        return tuple(one for one in self.seats if one.desk is desk and one.state is SeatState.ON)

    @property
    def on(self) -> int:
        """Those who have a seat now, and those who are on their way to one."""
        return sum(one.state in {SeatState.ON, SeatState.ACCEPTED} for one in self.seats)

    @property
    def on_call(self) -> int:
        """Reserves who may come."""
        return sum(one.state in {SeatState.READY, SeatState.CALLED} for one in self.seats)


class RosterNow(Query[Roster], frozen=True):
    """It changes with seats, launches, and all that loads change with: `ROSTER_CHANGES_WITH`."""

    launch: Id


ROSTER_CHANGES_WITH = ("seat", "launch", "agent", "ticket", "phone_call", "chat", "setting")


class Planned(msgspec.Struct, frozen=True):
    """How many seats a desk has in a launch, and how many of them are taken by somebody who is at work."""

    seats: int = 0
    here: int = 0


class RosterToKeep(Query[tuple[Id, ...]], frozen=True):
    """Seats for which something has fallen due: for the gateway."""


_placed_by = aliased(Agent)
_SEATS = (
    select(*Seat.__table__.columns, func.coalesce(_placed_by.name, "").label("by_name"))
    .select_from(Seat)
    .outerjoin(_placed_by, _placed_by.id == Seat.placed_by)
    .where(Seat.launch_id == bindparam("launch"), Seat.state.in_(sorted(OPEN)))
)
_LAUNCH = select(Launch.lead_id, Launch.defended).where(Launch.id == bindparam("launch"))
_COUNTED = (
    select(Seat.desk, Agent.state)
    .join(Agent, Agent.id == Seat.agent_id)
    .where(
        Seat.launch_id == bindparam("launch"),
        Seat.state.in_((SeatState.ON, SeatState.CALLED, SeatState.ACCEPTED)),
        Agent.active,
    )
)
_DESKS = tuple(SeatDesk)


@answers(RosterNow)
def roster_now(connection: Connection, query: RosterNow, asker: Asker) -> Roster:
    asked = {"launch": query.launch}
    launch = connection.execute(_LAUNCH, asked).one_or_none()
    if launch is None:
        return Roster(())
    people = {one.agent: one for one in loads(connection, Loads(), asker)}
    rows = [
        seat_row(row, people[row.agent_id], leads=row.agent_id == launch.lead_id)
        for row in connection.execute(_SEATS, asked)
        if row.agent_id in people
    ]
    return Roster(tuple(in_order(rows)), launch.defended)


def in_order(rows: Iterable[SeatRow]) -> list[SeatRow]:
    """Those who sit first, then reserves; by desk and by name."""
    waits = {SeatState.READY, SeatState.CALLED, SeatState.DECLINED}
    return sorted(rows, key=lambda one: (one.state in waits, _DESKS.index(one.desk), one.name.casefold(), one.id))


def seat_row(row: object, person: AgentLoad, *, leads: bool) -> SeatRow:
    """Of a row with the columns of a seat and `by_name`, and what its person has in hand."""
    columns = (
        *("id", "desk", "until", "home", "home_at", "reserve", "ready_minutes", "state", "calls"),
        *("called_at", "due_at", "told_at", "began_at", "placed_at"),
    )
    return SeatRow(
        **{name: getattr(row, name) for name in columns},
        agent=person.agent,
        name=person.name,
        role=person.role,
        placed_by=getattr(row, "by_name", ""),
        agent_state=person.state,
        load=person.load,
        capacity=person.capacity,
        talks=person.calls > 0,
        leads=leads,
        skills=person.skills,
        languages=person.languages,
    )


def planned(connection: Connection, launch: Id) -> dict[SeatDesk, Planned]:
    """By desk: the seats of a launch, those who were called in among them, and how many have somebody at work."""
    found: dict[SeatDesk, Planned] = {}
    for desk, state in connection.execute(_COUNTED, {"launch": launch}):
        before = found.get(desk, Planned())
        found[desk] = Planned(before.seats + 1, before.here + (state in AT_WORK))
    return found


_TO_KEEP = (
    select(
        *(Seat.id, Seat.state, Seat.until, Seat.called_at, Seat.due_at, Seat.told_at, Seat.letter_at),
        *(Seat.home_at, Seat.before, Seat.launch_id),
        *(Agent.active, Agent.state.label("agent_state"), Webinar.cancelled_at),
    )
    .join(Agent, Agent.id == Seat.agent_id)
    .join(Launch, Launch.id == Seat.launch_id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(or_(Seat.state.in_(sorted(OPEN)), Seat.letter_at.is_not(None), Seat.before.is_not(None)))
    .order_by(Seat.id)
)


@answers(RosterToKeep)
def roster_to_keep(connection: Connection, _: RosterToKeep, asker: Asker) -> tuple[Id, ...]:
    rows = connection.execute(_TO_KEEP).all()
    if not rows:
        return ()
    launches = {
        row.id: row
        for row in connection.execute(
            select(*Launch.__table__.columns).where(Launch.id.in_({row.launch_id for row in rows}))
        )
    }
    return tuple(row.id for row in rows if _due(row, launches[row.launch_id], asker.now))


def _due(row: Any, launch: Any, now: datetime) -> bool:
    """As the command KeepRoster decides it."""
    facts = Facts(state=row.state, until=row.until, called_at=row.called_at, due_at=row.due_at, told_at=row.told_at)
    ended = launch.ended_at is not None or row.cancelled_at is not None or not row.active
    return (
        (row.letter_at is not None and row.letter_at <= now)
        or to_release(facts, over_of(launch, now), ended, now)
        or (row.state is SeatState.RELEASED and row.before is not None)
        or goes_home(row.home_at, row.state, now)
        or arrived(facts, here=row.agent_state in AT_WORK, now=now)
        or (unanswered(facts, now) and row.told_at is None)
    )


class CallPage(msgspec.Struct, frozen=True, kw_only=True):
    """A seat as the page of its person shows it."""

    id: Id
    name: str
    language: str
    lead: str
    webinar: str
    begins_at: datetime
    desk: SeatDesk
    ready_minutes: int
    state: SeatState
    calls: int
    due_at: datetime | None
    until: datetime
    ended: bool


class CallAt(Query[CallPage | None], frozen=True):
    """The seat behind a link; None: it is not there, or its person has left the desk."""

    seat: Id


_asked_by = aliased(Agent)
_PAGE = (
    select(
        *(Seat.id, Seat.launch_id, Agent.name, Agent.language, func.coalesce(_asked_by.name, "").label("lead")),
        *(Webinar.title, Webinar.cancelled_at, Seat.desk, Seat.ready_minutes, Seat.state, Seat.calls),
        *(Seat.due_at, Seat.until),
    )
    .join(Agent, Agent.id == Seat.agent_id)
    .join(Launch, Launch.id == Seat.launch_id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .outerjoin(_asked_by, _asked_by.id == func.coalesce(Seat.called_by, Launch.lead_id))
    .where(Seat.id == bindparam("seat"), Agent.active)
)


@answers(CallAt)
def call_at(connection: Connection, query: CallAt, asker: Asker) -> CallPage | None:
    row = connection.execute(_PAGE, {"seat": query.seat}).one_or_none()
    if row is None:
        return None
    launch = connection.execute(select(*Launch.__table__.columns).where(Launch.id == row.launch_id)).one()
    over = over_of(launch, asker.now)
    return CallPage(
        id=row.id,
        name=row.name,
        language=row.language,
        lead=row.lead,
        webinar=row.title,
        begins_at=read_clock(clock_of_row(launch), asker.now).start_at,
        desk=row.desk,
        ready_minutes=row.ready_minutes,
        state=row.state,
        calls=row.calls,
        due_at=row.due_at,
        until=row.until or over,
        ended=launch.ended_at is not None or row.cancelled_at is not None,
    )


class MySeat(msgspec.Struct, frozen=True, kw_only=True):
    """A seat of whoever asks, or of a launch they lead."""

    id: Id
    launch: Id
    title: str
    begins_at: datetime
    agent: Id
    name: str
    desk: SeatDesk
    until: datetime | None
    home: SeatDesk | None
    home_at: datetime | None
    state: SeatState
    ready_minutes: int
    called_at: datetime | None
    answered_at: datetime | None
    due_at: datetime | None
    told_at: datetime | None
    placed_at: datetime
    placed_by: Id | None
    by: str
    """Who has placed or called them."""


class MyRoster(msgspec.Struct, frozen=True):
    mine: tuple[MySeat, ...] = ()
    led: tuple[MySeat, ...] = ()
    """Those who were called in for launches that whoever asks leads."""


class RosterForMe(Query[MyRoster], frozen=True):
    """What somebody has to know of the rosters of launches that are not over."""


_by = aliased(Agent)
_MINE = (
    select(
        *Seat.__table__.columns,
        *(Webinar.title, Launch.planned_at, Launch.lead_id, Agent.name, func.coalesce(_by.name, "").label("by_name")),
    )
    .join(Agent, Agent.id == Seat.agent_id)
    .join(Launch, Launch.id == Seat.launch_id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .outerjoin(_by, _by.id == func.coalesce(Seat.called_by, Seat.placed_by))
    .where(
        Seat.state.in_(sorted(OPEN)),
        Launch.ended_at.is_(None),
        Webinar.cancelled_at.is_(None),
        or_(Seat.agent_id == bindparam("me"), Launch.lead_id == bindparam("me")),
    )
    .order_by(Launch.planned_at, Seat.id)
)


@answers(RosterForMe)
def roster_for_me(connection: Connection, _: RosterForMe, asker: Asker) -> MyRoster:
    rows = connection.execute(_MINE, {"me": asker.me}).all() if asker.me is not None else []
    seats = [
        MySeat(
            **{name: getattr(row, name) for name in MySeat.__struct_fields__ if name in row._fields},
            launch=row.launch_id,
            begins_at=row.planned_at,
            agent=row.agent_id,
            by=row.by_name,
        )
        for row in rows
    ]
    return MyRoster(
        tuple(one for one in seats if one.agent == asker.me),
        tuple(one for one, row in zip(seats, rows, strict=True) if row.lead_id == asker.me and one.agent != asker.me),
    )
