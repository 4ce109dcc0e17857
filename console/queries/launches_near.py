"""Launches that are near or go on, as the bar on top tells of them at every console."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from sqlalchemy import Connection, bindparam, exists, or_, select

from console.domain.ids import Id
from console.domain.launch_clock import Clock, read_clock
from console.domain.launches import Phase
from console.queries.base import Asker, Query, answers
from console.store.launches import clock_of_row
from console.store.models import Launch, LaunchCheck, LaunchPhase, Seat, Webinar

_LONGEST = timedelta(hours=12)
"""What was to begin longer ago and never began is forgotten."""


class NearLaunch(msgspec.Struct, frozen=True):
    id: Id
    title: str
    clock: Clock
    crew_called: bool
    """Whether the crew has been asked to come together."""
    mine: bool
    """Whether the asker is of its crew: leads it, speaks, owns a check or has a seat."""


class LaunchesNear(Query[tuple[NearLaunch, ...]], frozen=True):
    """Those that begin within this time and those that go on, the first one first."""

    within: timedelta = timedelta(hours=1)


_ME = bindparam("me", type_=Launch.lead_id.type)
_NEAR = (
    select(
        *(*Launch.__table__.columns, Webinar.title),
        exists().where(LaunchPhase.launch_id == Launch.id, LaunchPhase.phase == Phase.CREW_CALL).label("called"),
        or_(
            Launch.lead_id == _ME,
            Webinar.tutor_id == _ME,
            exists().where(LaunchCheck.launch_id == Launch.id, LaunchCheck.owner_id == _ME),
            exists().where(Seat.launch_id == Launch.id, Seat.agent_id == _ME),
        ).label("mine"),
    )
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(
        Launch.ended_at.is_(None),
        Webinar.cancelled_at.is_(None),
        Launch.planned_at >= bindparam("since", type_=Launch.planned_at.type),
        Launch.planned_at < bindparam("until", type_=Launch.planned_at.type),
    )
    .order_by(Launch.planned_at, Launch.id)
)


@answers(LaunchesNear)
def launches_near(connection: Connection, query: LaunchesNear, asker: Asker) -> tuple[NearLaunch, ...]:
    now = asker.now
    asked = {"me": asker.me, "since": now - _LONGEST, "until": now + query.within}
    found = [
        NearLaunch(row.id, row.title, clock_of_row(row), bool(row.called), bool(row.mine))
        for row in connection.execute(_NEAR, asked)
    ]
    return tuple(sorted(found, key=lambda one: read_clock(one.clock, now).start_at))
