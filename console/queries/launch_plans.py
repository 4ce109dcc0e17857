"""By which plans the launch of a webinar can go: as the last one of its series went, as usual, or by a template."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from console.domain.ids import Id
from console.domain.launch_plans import SETTING, PlanTemplate, plans_in
from console.domain.launches import Plan, StationPlan, usual_plan
from console.domain.roster import SeatDesk
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Launch, LaunchCheck, Seat, Setting, Webinar


class LastSeat(msgspec.Struct, frozen=True):
    agent: Id
    desk: SeatDesk
    reserve: bool
    ready_minutes: int


class LastPlan(msgspec.Struct, frozen=True):
    launch: Id
    starts_at: datetime
    plan: Plan
    """With the stations as they stood on its board, and whose they were."""
    seats: tuple[LastSeat, ...] = ()
    """Who sat where, or was a reserve; whoever has left the desk is left out."""


class PlanOffers(msgspec.Struct, frozen=True):
    last: LastPlan | None
    usual: Plan
    templates: tuple[PlanTemplate, ...]


class PlansFor(Query[PlanOffers], frozen=True):
    webinar: Id


class LaunchPlans(Query[tuple[PlanTemplate, ...]], frozen=True):
    """The templates of the desk, by name."""


@answers(LaunchPlans)
def launch_plans(connection: Connection, _: LaunchPlans, __: Asker) -> tuple[PlanTemplate, ...]:
    said = connection.execute(select(Setting.value).where(Setting.name == SETTING)).scalar_one_or_none()
    return plans_in(said)


@answers(PlansFor)
def plans_for(connection: Connection, query: PlansFor, asker: Asker) -> PlanOffers:
    asked = select(Webinar.length, Webinar.series_id, Webinar.starts_at).where(Webinar.id == query.webinar)
    webinar = connection.execute(asked).one_or_none()
    length = webinar.length if webinar is not None else 60
    last = _last(connection, webinar.series_id, query.webinar) if webinar is not None and webinar.series_id else None
    return PlanOffers(last, usual_plan(length), launch_plans(connection, LaunchPlans(), asker))


def _last(connection: Connection, series: Id, webinar: Id) -> LastPlan | None:
    wanted = (
        select(Launch.id, Launch.plan, Webinar.starts_at)
        .join(Webinar, Webinar.id == Launch.webinar_id)
        .where(Webinar.series_id == series, Webinar.id != webinar)
        .order_by(Webinar.starts_at.desc())
        .limit(1)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    checks = (
        select(LaunchCheck.station, LaunchCheck.name, LaunchCheck.owner_id)
        .where(LaunchCheck.launch_id == row.id)
        .order_by(LaunchCheck.position, LaunchCheck.id)
    )
    stations = tuple(StationPlan(*one) for one in connection.execute(checks).tuples())
    sat = (
        select(Seat.agent_id, func.coalesce(Seat.home, Seat.desk), Seat.reserve, Seat.ready_minutes)
        .join(Agent, Agent.id == Seat.agent_id)
        .where(Seat.launch_id == row.id, Agent.active)
        .order_by(Seat.id)
    )
    seats = tuple(LastSeat(one[0], SeatDesk(one[1]), *one[2:]) for one in connection.execute(sat).tuples())
    return LastPlan(row.id, row.starts_at, msgspec.structs.replace(row.plan, stations=stations), seats)
