"""A launch as its crew sees it: the clock, the phases, the board of checks, the log; and what is ahead, in a line."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.launch_clock import Clock, Reading, read_clock
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Check, Phase, Plan, Station, fresh, phase_at, waiting_on
from console.queries.base import Asker, Query, answers
from console.queries.webinars import WebinarNow, WebinarRow, Webinars, webinar_now, webinars
from console.store.launches import clock_of_row
from console.store.models import Agent, Launch, LaunchCheck, LaunchLine, LaunchPhase, Webinar


class CheckRow(msgspec.Struct, frozen=True):
    id: Id
    station: Station
    name: str
    owner_id: Id | None
    owner: str
    answer: Answer
    at: datetime | None
    note: str

    @property
    def check(self) -> Check:
        return Check(self.answer, self.at)

    def faded(self, now: datetime) -> bool:
        """Whether it was answered too long ago to count."""
        return self.answer in {Answer.GO, Answer.NO_GO} and not fresh(self.check, now)


class LogRow(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    by: str
    kind: LineKind
    about: str
    words: str


class LaunchDetail(msgspec.Struct, frozen=True):
    """All that is the same at every console; what the clock reads follows from it at any moment."""

    id: Id
    webinar: WebinarRow
    lead_id: Id | None
    lead: str
    plan: Plan
    clock: Clock
    held_by: str
    hold_reason: str
    begun: tuple[tuple[Phase, datetime], ...]
    checks: tuple[CheckRow, ...]
    log: tuple[LogRow, ...]
    """The newest first."""

    def reading(self, now: datetime) -> Reading:
        return read_clock(self.clock, now)

    def phase(self, now: datetime) -> Phase:
        return phase_at((phase for phase, _ in self.begun), self.reading(now), self.plan)

    def waiting_on(self, now: datetime) -> int:
        return waiting_on([one.check for one in self.checks], now)


class LaunchNow(Query[LaunchDetail | None], frozen=True):
    launch: Id


class LaunchesAround(Query[tuple[Id, ...]], frozen=True):
    """Launches that are not over and whose webinar begins in this time, the first one first."""

    since: datetime
    until: datetime


class WebinarAhead(msgspec.Struct, frozen=True):
    """`checks` are those of its launch, `waiting` those of them that are not go; without a launch there are none."""

    id: Id
    title: str
    starts_at: datetime
    launch: Id | None
    checks: int
    waiting: int


class WebinarsAhead(Query[tuple[WebinarAhead, ...]], frozen=True):
    """Those that begin within this time or go on now, the first one first. Answers fade: it changes with the time."""

    within: timedelta = timedelta(hours=24)


_lead, _held_by = aliased(Agent), aliased(Agent)
_LAUNCH = (
    select(
        *Launch.__table__.columns,
        func.coalesce(_lead.name, "").label("lead"),
        func.coalesce(_held_by.name, "").label("held_by_name"),
    )
    .select_from(Launch)
    .outerjoin(_lead, _lead.id == Launch.lead_id)
    .outerjoin(_held_by, _held_by.id == Launch.held_by)
    .where(Launch.id == bindparam("launch"))
)
_BEGUN = select(LaunchPhase.phase, LaunchPhase.at).where(LaunchPhase.launch_id == bindparam("launch"))
_CHECKS = (
    select(
        *(LaunchCheck.id, LaunchCheck.station, LaunchCheck.name, LaunchCheck.owner_id),
        *(func.coalesce(Agent.name, ""), LaunchCheck.answer, LaunchCheck.at, LaunchCheck.note),
    )
    .outerjoin(Agent, Agent.id == LaunchCheck.owner_id)
    .where(LaunchCheck.launch_id == bindparam("launch"))
    .order_by(LaunchCheck.position, LaunchCheck.id)
)
_LOG = (
    select(
        *(LaunchLine.id, LaunchLine.at, func.coalesce(Agent.name, "")),
        *(LaunchLine.kind, LaunchLine.about, LaunchLine.words),
    )
    .outerjoin(Agent, Agent.id == LaunchLine.by)
    .where(LaunchLine.launch_id == bindparam("launch"))
    .order_by(LaunchLine.at.desc(), LaunchLine.id.desc())
    .limit(500)
)


@answers(LaunchNow)
def launch_now(connection: Connection, query: LaunchNow, asker: Asker) -> LaunchDetail | None:
    asked = {"launch": query.launch}
    row = connection.execute(_LAUNCH, asked).one_or_none()
    webinar = webinar_now(connection, WebinarNow(row.webinar_id), asker) if row is not None else None
    if row is None or webinar is None:
        return None
    log = connection.execute(_LOG, asked).tuples()
    return LaunchDetail(
        id=row.id,
        webinar=webinar,
        lead_id=row.lead_id,
        lead=row.lead,
        plan=row.plan,
        clock=clock_of_row(row),
        held_by=row.held_by_name,
        hold_reason=row.hold_reason,
        begun=tuple(connection.execute(_BEGUN, asked).tuples().all()),
        checks=tuple(CheckRow(*one) for one in connection.execute(_CHECKS, asked)),
        log=tuple(LogRow(id_, at, by, LineKind(kind), about, words) for id_, at, by, kind, about, words in log),
    )


_AROUND = (
    select(Launch.id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(
        Launch.ended_at.is_(None),
        Webinar.cancelled_at.is_(None),
        or_(Launch.go_at.is_not(None), Launch.planned_at >= bindparam("since", type_=Launch.planned_at.type)),
        Launch.planned_at < bindparam("until", type_=Launch.planned_at.type),
    )
    .order_by(Launch.planned_at, Launch.id)
)


@answers(LaunchesAround)
def launches_around(connection: Connection, query: LaunchesAround, _: Asker) -> tuple[Id, ...]:
    return tuple(connection.execute(_AROUND, {"since": query.since, "until": query.until}).scalars())


_LONGEST = timedelta(hours=12)
"""What began longer ago is over."""
_ANSWERS = select(LaunchCheck.launch_id, LaunchCheck.answer, LaunchCheck.at).where(
    LaunchCheck.launch_id.in_(bindparam("launches", expanding=True))
)


@answers(WebinarsAhead)
def webinars_ahead(connection: Connection, query: WebinarsAhead, asker: Asker) -> tuple[WebinarAhead, ...]:
    now = asker.now
    rows = [
        row
        for row in webinars(connection, Webinars(now - _LONGEST, now + query.within), asker)
        if row.facts.ends_at > now and not row.cancelled
    ]
    checks: dict[Id, list[Check]] = {}
    asked = {"launches": [row.launch for row in rows if row.launch is not None]}
    if asked["launches"]:
        for launch, answer, at in connection.execute(_ANSWERS, asked):
            checks.setdefault(launch, []).append(Check(answer, at))
    found = []
    for row in rows:
        mine = checks.get(row.launch, []) if row.launch is not None else []
        waits = waiting_on(mine, now)
        found.append(WebinarAhead(row.id, row.facts.title, row.facts.starts_at, row.launch, len(mine), waits))
    return tuple(found)
