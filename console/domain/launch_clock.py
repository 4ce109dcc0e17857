"""The clock of a launch: T− and T+, holds, the pause before the poll. Made of what was said, alike at every console.

All times are of the hub. A hold stops T, and the start comes so much later as the holds have lasted; before the poll T
stops by itself until the launch is go for start.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

ASK_TO_MOVE = timedelta(minutes=5)
"""A hold this long raises the question whether the start is to be moved."""
_NONE = timedelta(0)


class Stop(StrEnum):
    """Why T stands still."""

    HOLD = "hold"
    """Somebody of the crew called a hold."""
    POLL = "poll"
    """The pause that is built in: the launch is not go for start yet."""


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """What was said about the time of a launch. Durations are in whole microseconds of the hub's time."""

    planned_at: datetime
    """The start as it was planned, or as it was last moved to."""
    poll: timedelta = timedelta(minutes=2)
    """So long before the start T waits for the go."""
    held: timedelta = _NONE
    """How long T has stood still since the start was planned, by holds that are over."""
    held_since: datetime | None = None
    go_at: datetime | None = None
    ended_at: datetime | None = None


class Reading(msgspec.Struct, frozen=True):
    """What the clock shows at a moment."""

    t: timedelta
    """Negative before the start."""
    start_at: datetime
    """When it starts, if T runs on from now."""
    stop: Stop | None
    stopped_for: timedelta
    """How long T has stood still this time."""

    @property
    def live(self) -> bool:
        return self.t >= _NONE and self.stop is None

    @property
    def asks_to_move(self) -> bool:
        return self.stop is not None and self.stopped_for >= ASK_TO_MOVE


def read_clock(clock: Clock, now: datetime) -> Reading:
    """A launch that has ended shows the T at which it ended."""
    at = min(now, clock.ended_at) if clock.ended_at is not None else now
    start = clock.planned_at + clock.held
    pause_at = start - clock.poll
    if clock.held_since is not None and clock.held_since < at:
        stood = at - clock.held_since
        if clock.go_at is None and pause_at <= clock.held_since:
            # Called while T was waiting for the poll: it stands where it stood.
            return Reading(-clock.poll, at + clock.poll, Stop.HOLD, stood)
        return Reading(clock.held_since - start, start + stood, Stop.HOLD, stood)
    if clock.go_at is None or clock.go_at > at:
        if at >= pause_at:
            return Reading(-clock.poll, at + clock.poll, Stop.POLL, at - pause_at)
        return Reading(at - start, start, None, _NONE)
    # Go after T had begun to wait: what it waited is added to the start.
    start += max(_NONE, clock.go_at - pause_at)
    return Reading(at - start, start, None, _NONE)


def hold(clock: Clock, at: datetime) -> Clock | None:
    """None where T cannot be held: it stands already, has passed the start, or the launch is over."""
    reading = read_clock(clock, at)
    if clock.held_since is not None or clock.ended_at is not None or reading.live:
        return None
    return msgspec.structs.replace(_settled(clock, at), held_since=at)


def resume(clock: Clock, at: datetime) -> Clock | None:
    """None where nobody holds it."""
    if clock.held_since is None or clock.ended_at is not None:
        return None
    stood = max(_NONE, at - clock.held_since)
    return msgspec.structs.replace(clock, held=clock.held + stood, held_since=None)


def go(clock: Clock, at: datetime) -> Clock | None:
    """Go for start; None where it was given, T is held, or the launch is over."""
    if clock.go_at is not None or clock.held_since is not None or clock.ended_at is not None:
        return None
    return msgspec.structs.replace(clock, go_at=at)


def not_yet(clock: Clock, at: datetime) -> Clock | None:
    """Takes the go back; None where none was given or it has begun."""
    if clock.go_at is None or read_clock(clock, at).live:
        return None
    return msgspec.structs.replace(_settled(clock, at), go_at=None)


def move(clock: Clock, to: datetime, at: datetime) -> Clock | None:
    """A new start; a hold ends with it. None where it has begun, is over, or the new start has passed."""
    if clock.ended_at is not None or read_clock(clock, at).live or to <= at:
        return None
    return msgspec.structs.replace(clock, planned_at=to, held=_NONE, held_since=None, go_at=None)


def end(clock: Clock, at: datetime) -> Clock | None:
    """None where it is over already."""
    if clock.ended_at is not None:
        return None
    return msgspec.structs.replace(clock, ended_at=at)


def _settled(clock: Clock, at: datetime) -> Clock:
    """The same clock with what T has waited for the poll written down as held."""
    reading = read_clock(clock, at)
    return msgspec.structs.replace(clock, held=reading.start_at - clock.planned_at)


def shown(t: timedelta) -> str:
    """As on the screen: `T−00:04:10`, `T+01:10:00`. A part of a second before the start still counts as a second."""
    seconds = t // timedelta(seconds=1)
    hours, rest = divmod(abs(seconds), 3600)
    minutes, seconds_left = divmod(rest, 60)
    sign = "−" if seconds < 0 else "+"
    return f"T{sign}{hours:02}:{minutes:02}:{seconds_left:02}"
