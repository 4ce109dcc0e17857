"""The rota: who is on shift, a week of it, one's own shifts, requests to swap, and what falls due."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.people import NOT_HERE, AgentState, Role
from console.domain.rota import Person, due
from console.domain.shifts import OPEN_SWAPS, Series, Shift, SwapState, ends_next, expanded, to_lay_out
from console.queries.base import Asker, Query, answers, columns
from console.store.models import Agent, Attendance, ShiftSeries, ShiftSwap
from console.store.models import Shift as Row
from console.store.roster import seated
from console.store.rota import series_of, shift_of

KINDS = ("shift", "shift_series", "shift_swap", "attendance", "agent")
"""Kinds of rows whose change may change an answer of this module, for `Changes.touches`."""
_LOOKED_BACK = timedelta(days=2)
"""A shift that ended before that says nothing of who is here now."""
_AWAY_FOR = timedelta(days=60)


class OnShiftRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is at work now. `shift_id` None: not by the rota, they came all the same."""

    agent: Id
    name: str
    role: Role
    shift_id: Id | None
    since: datetime | None
    until: datetime | None
    """When they leave by the rota; shifts that follow without a break are one."""
    station: str
    state: AgentState
    state_since: datetime
    reason: str
    """Why they are away: a word of `domain/people.py` Reason, or their own words."""
    back_at: datetime | None
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int | None
    team: str
    clocked_in: datetime | None


class OnShift(Query[tuple[OnShiftRow, ...]], frozen=True):
    """Who is on shift now by the rota, clocked in, or here because they say so; by name.

    On a desk without a rota these are the people who are here. It changes with the time as well.
    """


class RotaRows(msgspec.Struct, frozen=True):
    shifts: tuple[Shift, ...]
    """In order of their beginning; those of series that are not written down yet are among them."""
    series: tuple[Series, ...]
    """Of which shifts are among them."""


class Rota(Query[RotaRows], frozen=True):
    """All shifts that lie within this time, wholly or in part."""

    since: datetime
    until: datetime


class MyShifts(Query[tuple[Shift, ...]], frozen=True):
    """The asker's own, from now on: the one they are on is the first."""

    limit: int = 20


class EndingShift(msgspec.Struct, frozen=True):
    agent: Id
    name: str
    until: datetime
    station: str
    shift_id: Id


class ShiftEnds(Query[tuple[EndingShift, ...]], frozen=True):
    """Whose shift ends within this time, or ended so long ago, earliest first; who goes on after it is not named."""

    within: timedelta
    ago: timedelta = timedelta()


class SwapRow(msgspec.Struct, frozen=True, kw_only=True):
    id: Id
    shift: Shift
    asked_by: Id
    asked_name: str
    to: Id | None
    to_name: str
    instead: Shift | None
    state: SwapState
    note: str
    at: datetime


class Swaps(Query[tuple[SwapRow, ...]], frozen=True):
    """Requests that are open, by when their shift begins; those that were decided since `decided_since` as well."""

    decided_since: datetime | None = None


class RotaToFollow(Query[tuple[Id, ...]], frozen=True):
    """Whose state a gateway has to let follow the rota now."""


class RotaDue(msgspec.Struct, frozen=True):
    series: bool
    """Whether shifts of series are to be written down."""
    swaps: bool
    """Whether a request is open whose shift has begun."""


class RotaChores(Query[RotaDue], frozen=True):
    """What a gateway has to do about the rota."""


_WORK = aliased(Attendance)
_CLOCKED_IN = (
    select(func.min(_WORK.began_at)).where(_WORK.agent_id == Agent.id, _WORK.ended_at.is_(None)).scalar_subquery()
)
_PEOPLE = select(
    Agent.id,
    Agent.name,
    Agent.role,
    Agent.state,
    Agent.state_since,
    Agent.state_reason,
    Agent.state_until,
    Agent.said_at,
    Agent.after_call,
    Agent.skills,
    Agent.languages,
    Agent.capacity,
    Agent.team,
    _CLOCKED_IN.label("clocked_in"),
).where(Agent.active)


@answers(OnShift)
def on_shift_now(connection: Connection, _: OnShift, asker: Asker) -> tuple[OnShiftRow, ...]:
    now = asker.now
    near = _shifts(connection, Row.ends_at > now, Row.starts_at < now + _LOOKED_BACK)
    current = {shift.agent: shift for shift in near if shift.holds(now)}
    found = []
    for one in connection.execute(_PEOPLE.order_by(Agent.name, Agent.id)):
        shift = current.get(one.id)
        if shift is None and one.clocked_in is None and one.state in NOT_HERE:
            continue
        found.append(
            OnShiftRow(
                agent=one.id,
                name=one.name,
                role=one.role,
                shift_id=shift.id if shift is not None else None,
                since=shift.starts_at if shift is not None else one.clocked_in,
                until=ends_next(near, one.id, now),
                station=shift.station if shift is not None else "",
                state=one.state,
                state_since=one.state_since,
                reason=one.state_reason,
                back_at=one.state_until,
                skills=one.skills,
                languages=one.languages,
                capacity=one.capacity,
                team=one.team,
                clocked_in=one.clocked_in,
            )
        )
    return tuple(found)


@answers(Rota)
def rota(connection: Connection, query: Rota, _: Asker) -> RotaRows:
    shifts = _shifts(connection, Row.ends_at > query.since, Row.starts_at < query.until)
    named = {shift.series for shift in shifts}
    written = {shift.id for shift in shifts}
    series = []
    for row in connection.execute(select(*columns(ShiftSeries)).order_by(ShiftSeries.id)):
        one = series_of(row)
        ahead = [
            shift
            for shift in expanded(one, query.since, query.until)
            if row.laid_until is not None and shift.day is not None and shift.day > row.laid_until
        ]
        # One that was moved away from its day is written down elsewhere.
        moved = _written(connection, [shift.id for shift in ahead]) | written
        fresh = [shift for shift in ahead if shift.id not in moved]
        shifts += fresh
        if fresh or one.id in named:
            series.append(one)
    return RotaRows(tuple(sorted(shifts, key=lambda shift: (shift.starts_at, shift.id))), tuple(series))


@answers(MyShifts)
def my_shifts(connection: Connection, query: MyShifts, asker: Asker) -> tuple[Shift, ...]:
    mine = select(*columns(Row)).where(Row.agent_id == asker.me, Row.ends_at > asker.now)
    rows = connection.execute(mine.order_by(Row.starts_at, Row.id).limit(query.limit))
    return tuple(shift_of(row) for row in rows)


@answers(ShiftEnds)
def shift_ends(connection: Connection, query: ShiftEnds, asker: Asker) -> tuple[EndingShift, ...]:
    first, last = asker.now - query.ago, asker.now + query.within
    ending = (
        select(Row.agent_id, Agent.name, Row.ends_at, Row.station, Row.id)
        .join(Agent, Agent.id == Row.agent_id)
        .where(Row.ends_at >= first, Row.ends_at <= last, Row.starts_at <= asker.now, Agent.active)
        .order_by(Row.ends_at, Agent.name, Row.id)
    )
    following = select(Row.agent_id, Row.starts_at).where(Row.starts_at >= first, Row.starts_at <= last)
    goes_on = {tuple(row) for row in connection.execute(following)}
    return tuple(EndingShift(*row) for row in connection.execute(ending) if (row[0], row[2]) not in goes_on)


_TO, _BY = aliased(Agent), aliased(Agent)
_GIVEN = aliased(Row)


@answers(Swaps)
def swaps(connection: Connection, query: Swaps, _: Asker) -> tuple[SwapRow, ...]:
    wanted: ColumnElement[bool] = ShiftSwap.state.in_(OPEN_SWAPS)
    if query.decided_since is not None:
        wanted = or_(wanted, ShiftSwap.at >= query.decided_since)
    swap = select(*columns(ShiftSwap), _BY.name.label("by_name"), _TO.name.label("to_name"))
    asked = swap.join(_BY, _BY.id == ShiftSwap.asked_by).outerjoin(_TO, _TO.id == ShiftSwap.to_id).where(wanted)
    rows = connection.execute(asked).all()
    ids = {one for row in rows for one in (row.shift_id, row.instead_id) if one is not None}
    known = {shift.id: shift for shift in _shifts(connection, Row.id.in_(ids))} if ids else {}
    found = [
        SwapRow(
            id=row.id,
            shift=known[row.shift_id],
            asked_by=row.asked_by,
            asked_name=row.by_name,
            to=row.to_id,
            to_name=row.to_name or "",
            instead=known.get(row.instead_id),
            state=row.state,
            note=row.note,
            at=row.at,
        )
        for row in rows
        if row.shift_id in known
    ]
    return tuple(sorted(found, key=lambda row: (row.shift.starts_at, row.at, row.id)))


@answers(RotaToFollow)
def rota_to_follow(connection: Connection, _: RotaToFollow, asker: Asker) -> tuple[Id, ...]:
    now = asker.now
    near: dict[Id, list[Shift]] = {}
    # The last of each person says what they should be, also when it ended while the gateway was away.
    last = select(Row.agent_id, func.max(Row.ends_at).label("until"))
    last = last.where(Row.starts_at <= now, Row.ends_at > now - _AWAY_FOR)
    latest = last.group_by(Row.agent_id).subquery()
    for shift in _shifts(connection, Row.starts_at <= now, Row.ends_at > now - _LOOKED_BACK):
        near.setdefault(shift.agent, []).append(shift)
    old = select(*columns(Row)).join(latest, and_(latest.c.agent_id == Row.agent_id, latest.c.until == Row.ends_at))
    for row in connection.execute(old):
        near.setdefault(row.agent_id, []).append(shift_of(row))
    found = []
    busy = seated(connection, now)
    for one in connection.execute(_PEOPLE):
        person = Person(one.id, one.state, one.said_at, one.clocked_in)
        wanted = due(person, near.get(one.id, ()), now, here=one.clocked_in is not None)
        if wanted is AgentState.OFF_SHIFT and one.id in busy:
            continue
        leaves = wanted is AgentState.OFF_SHIFT and one.after_call is AgentState.OFF_SHIFT
        left = one.state is AgentState.OFF_SHIFT and one.clocked_in is not None
        if (wanted is not None and not leaves) or (left and wanted is None):
            found.append(one.id)
    return tuple(found)


@answers(RotaChores)
def rota_chores(connection: Connection, _: RotaChores, asker: Asker) -> RotaDue:
    laid = connection.execute(select(ShiftSeries.laid_until, ShiftSeries.until))
    begun = (
        select(ShiftSwap.id)
        .join(Row, Row.id == ShiftSwap.shift_id)
        .where(ShiftSwap.state.in_(OPEN_SWAPS), Row.starts_at <= asker.now)
        .limit(1)
    )
    return RotaDue(
        any(to_lay_out(row.laid_until, row.until, asker.now) for row in laid),
        connection.execute(begun).first() is not None,
    )


def _shifts(connection: Connection, *where: ColumnElement[bool]) -> list[Shift]:
    rows = connection.execute(select(*columns(Row)).where(*where).order_by(Row.starts_at, Row.id))
    return [shift_of(row) for row in rows]


def _written(connection: Connection, ids: list[Id]) -> set[Id]:
    return set(connection.execute(select(Row.id).where(Row.id.in_(ids))).scalars()) if ids else set()
