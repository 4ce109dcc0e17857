"""The lead's board: what its tiles and cells narrow it to, where help is needed, and the one thing it suggests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from math import ceil

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.load import USUAL, Weights
from console.domain.people import Role
from console.domain.routing import TAKE_TICKETS
from console.domain.tickets import Channel, Place
from console.domain.urgency import waits_for_call

QUIET = timedelta(minutes=15)
"""So long a suggestion that was put off is not made again."""
COLUMNS = 4
_QUARTER = timedelta(minutes=15)
_PACE = {
    Channel.PHONE: timedelta(minutes=6),
    Channel.CHAT: timedelta(minutes=8),
    Channel.EMAIL: timedelta(minutes=10),
    Channel.IN_PERSON: timedelta(minutes=10),
}
"""How long one of each takes a person, roughly: until when help is needed is told in quarters of an hour."""
# As stations and skills are called in the languages of the desk.
_CALLED = {
    Channel.PHONE: ("phone", "call", "telef", "телефон", "звон"),
    Channel.CHAT: ("chat", "czat", "чат"),
    Channel.EMAIL: ("mail", "letter", "poczt", "почт", "письм"),
}


class Only(StrEnum):
    """What a tile narrows the board to."""

    OVER = "over"
    NEAR = "near"
    UNCLAIMED = "unclaimed"
    LONGEST = "longest"
    ON_CALL = "on_call"
    CALLS = "calls"
    """Those to whom a call is owed: promised, or missed."""


class Narrowing(Clean, frozen=True, kw_only=True, omit_defaults=True):
    """Which cards stand in the lanes; nothing set narrows nothing. UNCLAIMED and ON_CALL leave out lanes, not cards."""

    only: Only | None = None
    since: datetime | None = None
    """With LONGEST: those who have waited since then or longer."""
    channel: Channel | None = None
    cohorts: tuple[str, ...] | None = None
    """Names of cohorts, "" for those without one; None: all."""
    but: bool = False
    """All cohorts but these."""

    def holds(
        self,
        now: datetime,
        *,
        place: Place,
        channel: Channel,
        cohort: str,
        waiting_since: datetime | None,
        due_at: datetime | None,
        near_at: datetime | None,
        call_back_at: datetime | None,
    ) -> bool:
        """Whether the card of such a ticket is shown."""
        waits = place is Place.WAITING
        if self.channel is not None and not (waits and channel is self.channel):
            return False
        if self.cohorts is not None and (cohort in self.cohorts) is self.but:
            return False
        over = due_at is not None and due_at <= now
        late = {
            Only.OVER: over,
            Only.NEAR: near_at is not None and near_at <= now and not over,
            Only.LONGEST: waiting_since is not None and (self.since is None or waiting_since <= self.since),
            Only.CALLS: waits_for_call(channel, waiting_since, call_back_at),
        }
        return self.only not in late or (waits and late[self.only])


class Cell(msgspec.Struct, frozen=True):
    """How many people of a cohort wait on a channel; `near` and `over` are parts of `waiting`."""

    channel: Channel
    cohort: str
    waiting: int
    near: int
    over: int


class HeatMap(msgspec.Struct, frozen=True):
    """`columns` are cohorts by name; `others`: a last column holds all the rest."""

    columns: tuple[str, ...]
    others: bool
    rows: tuple[tuple[Channel, tuple[Cell, ...]], ...]


def heat_map(cells: Iterable[Cell], channels: Sequence[Channel], kept: Collection[str] = ()) -> HeatMap:
    """The cohorts in most need have a column of their own. Those in `kept` stay as long as somebody of them waits:
    a column must not go from under the pointer because of one ticket."""
    found = list(cells)
    need: dict[str, tuple[int, int, int]] = {}
    for cell in found:
        over, near, waiting = need.get(cell.cohort, (0, 0, 0))
        need[cell.cohort] = (over + cell.over, near + cell.near, waiting + cell.waiting)
    named = [name for name in need if name]
    named.sort(key=lambda name: (name not in kept, *(-count for count in need[name]), name))
    columns = tuple(sorted(named[:COLUMNS]))
    others = any(name not in columns for name in need)
    rows = []
    for channel in channels:
        here = [cell for cell in found if cell.channel is channel]
        line = [_sum(channel, name, [cell for cell in here if cell.cohort == name]) for name in columns]
        if others:
            line.append(_sum(channel, "", [cell for cell in here if cell.cohort not in columns]))
        rows.append((channel, tuple(line)))
    return HeatMap(columns, others, tuple(rows))


def _sum(channel: Channel, cohort: str, cells: Iterable[Cell]) -> Cell:
    waiting = near = over = 0
    for cell in cells:
        waiting, near, over = waiting + cell.waiting, near + cell.near, over + cell.over
    return Cell(channel, cohort, waiting, near, over)


class Pile(msgspec.Struct, frozen=True):
    """What nobody has taken of a channel: how many, how many of them near or over their limit, and the first ones."""

    channel: Channel
    waiting: int
    near: int
    over: int
    first: tuple[Id, ...]
    """Least time left first."""


class Hand(msgspec.Struct, frozen=True, kw_only=True):
    """A person who is on shift, as far as a suggestion asks. `room` is in halves (domain/load.py)."""

    agent: Id
    name: str
    role: Role = Role.AGENT
    free: bool
    room: int
    chats_left: int
    """How many chats they may still have."""
    station: str = ""
    skills: tuple[str, ...] = ()
    until: datetime | None = None

    def room_for(self, channel: Channel, weights: Weights = USUAL) -> int:
        """How many tickets of a channel they have room for."""
        if not self.free:
            return 0
        if channel is Channel.CHAT:
            return max(0, min(self.chats_left, self.room // max(1, weights.chat)))
        return max(0, self.room // max(1, weights.letter))

    def stands_at(self, channel: Channel) -> bool:
        """Whether they take from this channel by themselves: it is their station, or they have none."""
        named = channels_named((self.station,))
        return not named or channel in named

    def can(self, channel: Channel) -> bool:
        """Whether they answer on it: it is among their skills, or no channel is."""
        named = channels_named(self.skills)
        return not named or channel in named


@lru_cache(500)
def channels_named(words: tuple[str, ...]) -> frozenset[Channel]:
    """The channels that names of stations or skills speak of."""
    said = " ".join(words).casefold()
    return frozenset(channel for channel, called in _CALLED.items() if any(word in said for word in called))


class Suggestion(msgspec.Struct, frozen=True):
    """Somebody with room takes tickets of a channel on which more wait than those who are free can take."""

    channel: Channel
    waiting: int
    late: int
    """How many of them are near or over their limit."""
    can_take: int
    """How many those who stand at this channel have room for."""
    agent: Id
    name: str
    room: int
    skilled: bool
    """Somebody said that they answer on this channel; False: nobody said that they do not."""
    tickets: tuple[Id, ...]
    until: datetime
    move: bool = False
    """They stand elsewhere, and can be spared there: from now on they take from this channel."""


def suggest(
    piles: Iterable[Pile],
    hands: Sequence[Hand],
    now: datetime,
    put_off: Collection[Channel] = (),
    weights: Weights = USUAL,
) -> Suggestion | None:
    """The one thing that helps most now; None where those who are there can manage.

    Help is needed on a channel where more wait than those who stand at it have room for, or where something is near
    its limit although somebody has room. It comes from whoever has most room and answers on that channel; of those
    who stand elsewhere first, who would not come by themselves. Tutors and experts are at work for other things.
    """
    hands = [hand for hand in hands if hand.role in TAKE_TICKETS]
    piles = list(piles)
    for pile in sorted(piles, key=lambda pile: (-pile.over, -pile.near, -pile.waiting, pile.channel)):
        if pile.channel in put_off or not pile.waiting:
            continue
        late = pile.near + pile.over
        there = [hand for hand in hands if hand.stands_at(pile.channel) and hand.can(pile.channel)]
        can_take = sum(hand.room_for(pile.channel, weights) for hand in there)
        missing = max(0, pile.waiting - can_take)
        if not missing and not late:
            continue
        helper = _helper(pile.channel, hands, there if not missing else (), weights)
        if helper is None:
            continue
        room = helper.room_for(pile.channel, weights)
        wanted = late or missing
        tickets = pile.first[: min(room, wanted)]
        if tickets:
            until = _until(pile, len(there) + 1, now, helper.until)
            skilled = pile.channel in channels_named(helper.skills)
            move = not helper.stands_at(pile.channel) and _spared(pile.channel, helper, hands, piles, weights)
            return Suggestion(
                pile.channel,
                pile.waiting,
                late,
                can_take,
                helper.agent,
                helper.name,
                room,
                skilled,
                tickets,
                until,
                move,
            )
    return None


def _helper(channel: Channel, hands: Sequence[Hand], first: Sequence[Hand], weights: Weights) -> Hand | None:
    able = [hand for hand in hands if hand.can(channel) and hand.room_for(channel, weights) > 0]
    return min(
        able,
        key=lambda hand: (hand not in first, hand.stands_at(channel), -hand.room, hand.name, hand.agent),
        default=None,
    )


def _spared(to: Channel, one: Hand, hands: Sequence[Hand], piles: Sequence[Pile], weights: Weights) -> bool:
    """Whether those who stay where somebody stands can manage without them."""
    waiting = {pile.channel: pile.waiting for pile in piles}
    for channel in channels_named((one.station,)):
        stay = [hand for hand in hands if hand.agent != one.agent and hand.stands_at(channel) and hand.can(channel)]
        if not stay or waiting.get(channel, 0) > sum(hand.room_for(channel, weights) for hand in stay):
            return False
    return to in _CALLED


def _until(pile: Pile, people: int, now: datetime, leaves: datetime | None) -> datetime:
    """When they will have worked it off, with the helper, in quarters of an hour; never after the helper has left."""
    ready = now + _PACE[pile.channel] * ceil(pile.waiting / people)
    past = timedelta(minutes=ready.minute % 15, seconds=ready.second, microseconds=ready.microsecond)
    rounded = ready - past + _QUARTER if past else ready
    return min(rounded, leaves) if leaves is not None and leaves > now else rounded
