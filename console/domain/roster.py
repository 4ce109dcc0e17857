"""The surge roster: who sits where during a launch, who can be called in, and which queues are defended meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.launch_clock import Clock, read_clock
from console.domain.launches import Phase, Plan
from console.domain.tickets import Category, Channel

NO_ANSWER_AFTER = timedelta(minutes=3)
"""So long somebody who is called in has before the lead is told that no answer came."""
FORGOTTEN = timedelta(minutes=60)
"""So long after its wrap-up was to begin a launch that nobody ended lets its people go."""
_LATEST = timedelta(hours=6)
"""So long after the planned start nobody waits for it any more."""
DOTS = 4
MOST_MINUTES = 24 * 60
USUAL_MINUTES = 10
"""What a reserve needs to be ready, where nobody says otherwise."""


class SeatDesk(StrEnum):
    """Where somebody sits, in the order of the screen."""

    CHAT = "chat"
    EMAIL = "email"
    PHONE = "phone"
    ENTRY = "entry"
    """Those who cannot get in."""
    RELAY = "relay"
    ROOM = "room"
    """Host of the room."""


class SeatState(StrEnum):
    READY = "ready"
    """A reserve who was not called in yet."""
    ON = "on"
    CALLED = "called"
    ACCEPTED = "accepted"
    """They come, and are due at a time."""
    DECLINED = "declined"
    RELEASED = "released"
    """Back where they usually are."""


OPEN = frozenset({SeatState.READY, SeatState.ON, SeatState.CALLED, SeatState.ACCEPTED, SeatState.DECLINED})
TO_CALL = frozenset({SeatState.READY, SeatState.DECLINED})


class Defended(Clean, frozen=True, kw_only=True):
    """The queues whose promises hold while a launch goes on; all others are set back. Any one that fits is enough."""

    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    teams: tuple[str, ...] = ()
    """Tags of teams."""

    def holds(self, channel: Channel, category: Category | None, tags: Collection[str]) -> bool:
        return channel in self.channels or category in self.categories or any(team in tags for team in self.teams)


def defends(defended: Defended | None, channel: Channel, category: Category | None, tags: Collection[str]) -> bool:
    """None: nobody has said, and every promise holds."""
    return defended is None or defended.holds(channel, category, tags)


ANSWERS = frozenset({SeatDesk.CHAT, SeatDesk.EMAIL, SeatDesk.PHONE, SeatDesk.ENTRY})
"""Desks whose people answer tickets; who types or keeps the room is given none."""
_DESK_OF = {Channel.CHAT: SeatDesk.CHAT, Channel.EMAIL: SeatDesk.EMAIL, Channel.PHONE: SeatDesk.PHONE}
_NEXT = {
    # A chat wants somebody at once; a letter has time, and must not take the room that chats need.
    SeatDesk.CHAT: frozenset({SeatDesk.ENTRY, SeatDesk.EMAIL}),
    SeatDesk.EMAIL: frozenset({SeatDesk.ENTRY}),
    SeatDesk.PHONE: frozenset[SeatDesk](),
}


def desks_for(channel: Channel, *, entry: bool) -> tuple[frozenset[SeatDesk], ...]:
    """Who answers such a ticket of a webinar: those at its desk, and those of the next ones where they have no room.
    `entry`: its person cannot get in."""
    own = _DESK_OF.get(channel, SeatDesk.EMAIL)
    first = (frozenset({SeatDesk.ENTRY}),) if entry else ()
    return (*first, frozenset({own}), _NEXT[own])


def in_force(phase: Phase, ended_at: datetime | None) -> bool:
    """Whether seats say who does what: from the crew call until the launch is over."""
    return phase is not Phase.PREPARE and ended_at is None


def over_at(clock: Clock, plan: Plan, now: datetime) -> datetime:
    """When a launch lets its people go, as its clock stands: at its end, or when its wrap-up is to begin."""
    if clock.ended_at is not None:
        return clock.ended_at
    # A launch that nobody let start waits before its poll for ever.
    start = min(read_clock(clock, now).start_at, clock.planned_at + clock.held + _LATEST)
    return plan.begins(Phase.WRAP_UP, start) or start


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """What is decided by: the row of a seat, as far as its rules need it."""

    state: SeatState
    until: datetime | None = None
    """None: as long as the launch."""
    called_at: datetime | None = None
    due_at: datetime | None = None
    told_at: datetime | None = None
    """When the lead was told that no answer came."""


def to_release(seat: Seat, over: datetime, ended: bool, now: datetime) -> bool:
    """Whether somebody is let go now: their time is over, the launch has ended, or everybody has forgotten it."""
    if seat.state is SeatState.RELEASED:
        return False
    if ended:
        return True
    return now >= (seat.until if seat.until is not None else over + FORGOTTEN)


def unanswered(seat: Seat, now: datetime) -> bool:
    """Whether somebody was called in and has let it ring for too long."""
    return seat.state is SeatState.CALLED and seat.called_at is not None and now - seat.called_at >= NO_ANSWER_AFTER


def arrived(seat: Seat, *, here: bool, now: datetime) -> bool:
    """Whether somebody who accepted takes the seat by themselves: they are at work, and their time to get ready is
    over."""
    return seat.state is SeatState.ACCEPTED and here and (seat.due_at is None or now >= seat.due_at)


def dots(load: int, capacity: int) -> int:
    """How many of the `DOTS` are filled. All of them only where there is no room, and one as soon as there is
    something."""
    if capacity <= 0 or load >= capacity:
        return DOTS
    return 0 if load <= 0 else min(DOTS - 1, max(1, round(DOTS * load / capacity)))


def goes_home(home_at: datetime | None, state: SeatState, now: datetime) -> bool:
    """Whether somebody who helped elsewhere for a while goes back to their own desk."""
    return state is SeatState.ON and home_at is not None and now >= home_at


class Standing(StrEnum):
    """How a seat stands, in a word for the row, the one that matters most first."""

    UNANSWERED = "unanswered"
    CALLED = "called"
    LATE = "late"
    """They were due and are not there."""
    DUE = "due"
    DECLINED = "declined"
    READY = "ready"
    ABSENT = "absent"
    """They sit there and are not at work."""
    ON_CALL = "on_call"
    FULL = "full"
    LEAD = "lead"
    """They lead the launch too."""
    FREE = "free"
    BUSY = "busy"
    RELEASED = "released"


def standing(seat: Seat, now: datetime, *, here: bool, talks: bool, filled: int, leads: bool = False) -> Standing:
    """`filled` of the dots; `here`: they are at work."""
    match seat.state:
        case SeatState.CALLED:
            return Standing.UNANSWERED if unanswered(seat, now) else Standing.CALLED
        case SeatState.ACCEPTED:
            return Standing.LATE if seat.due_at is not None and now > seat.due_at else Standing.DUE
        case SeatState.DECLINED:
            return Standing.DECLINED
        case SeatState.READY:
            return Standing.READY
        case SeatState.RELEASED:
            return Standing.RELEASED
        case SeatState.ON:
            return _at_work(here=here, talks=talks, filled=filled, leads=leads)


def _at_work(*, here: bool, talks: bool, filled: int, leads: bool) -> Standing:
    if not here:
        return Standing.ABSENT
    if talks:
        return Standing.ON_CALL
    if filled >= DOTS:
        return Standing.FULL
    if leads:
        return Standing.LEAD
    return Standing.BUSY if filled else Standing.FREE
