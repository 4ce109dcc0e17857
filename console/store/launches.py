"""The clock of a launch as its row keeps it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from console.domain.launch_clock import Clock
from console.store.models import Launch

_MICROSECOND = timedelta(microseconds=1)


def clock_of(launch: Launch) -> Clock:
    return clock_of_row(launch)


def clock_of_row(launch: Any) -> Clock:
    """Of a row with the columns of a launch."""
    return Clock(
        planned_at=launch.planned_at,
        poll=launch.plan.poll,
        held=launch.held * _MICROSECOND,
        held_since=launch.held_since,
        go_at=launch.go_at,
        ended_at=launch.ended_at,
    )


def set_clock(launch: Launch, clock: Clock) -> None:
    launch.planned_at, launch.held = clock.planned_at, clock.held // _MICROSECOND
    launch.held_since, launch.go_at, launch.ended_at = clock.held_since, clock.go_at, clock.ended_at
    if clock.held_since is None:
        launch.held_by, launch.hold_reason = None, ""
