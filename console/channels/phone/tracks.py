"""What is remembered of the calls in an Asterisk: their channels, and which call each belongs to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from datetime import datetime

import msgspec

from console.domain.call_facts import Direction, Fact, Role, Side

MOST_CALLS = 4_000
MOST_CHANNELS = 16_000
_REMEMBERED_GONE = 8_000
_MOST_HELD_BACK = 200


class Told(msgspec.Struct, frozen=True):
    """A fact about a call; `call` is its id, which is the PBX's Linkedid."""

    call: str
    fact: Fact


class Ask(msgspec.Struct, frozen=True):
    """`Getvar` this variable of this channel, and give the value to `PbxCalls.told_variable`."""

    call: str
    channel: str
    variable: str

    @property
    def action_id(self) -> str:
        """To be asked under: so a recording of the answer can be understood without what was asked."""
        return f"third-ring-{self.variable}-{self.call}"


News = Told | Ask


class Leg:
    """One channel of the PBX."""

    def __init__(self, uid: str, channel: str, line: str, *, local: bool, ours: bool, at: datetime) -> None:
        self.uid = uid
        self.channel = channel
        self.line = line
        self.local = local
        self.ours = ours
        self.at = at
        self.name = ""
        self.role = Role.CALLED
        self.offered_at: datetime | None = None
        self.rang_at: datetime | None = None
        self.untold = False
        """That this phone was told to ring is not worth telling, unless it rings."""
        self.answered = False
        self.up = False
        """Answered as far as the PBX is concerned; while a colleague is only asked, that is not yet for the caller."""
        self.asked = False
        """A colleague is only asked here, while the caller waits."""
        self.held = False
        self.left = False
        """Out of the talk: its bridge was left or the call given away."""
        self.status = ""
        self.forward = ""
        self.bridge = ""
        self.doubtful = False


class Track:
    """One call."""

    def __init__(self, key: str, origin: str, at: datetime) -> None:
        self.key = key
        self.origin = origin
        self.at = at
        self.direction: Direction | None = None
        self.legs: dict[str, Leg] = {}
        self.originated = False
        self.answered = False
        self.given = False
        """Given away, and nobody has taken it yet."""
        self.talker = ""
        self.requested = ""
        self.completed_by: Side | None = None
        self.ended = False
        self.joined = ""
        self.silent: dict[str, int] = {}
        """How often a line was told to ring and never did."""
        self.asks: tuple[str, str] | None = None
        """The call of which this one is a question to a colleague, and the line that asks."""
        self.held_back: list[Fact] = []

    def talking(self) -> list[Leg]:
        return [leg for leg in self.legs.values() if leg.answered and not leg.left and not leg.local]

    def is_caller(self, leg: Leg) -> bool:
        return leg.uid == self.origin and self.direction is not Direction.OUTBOUND

    def hold_back(self, fact: Fact) -> None:
        if len(self.held_back) < _MOST_HELD_BACK:
            self.held_back.append(fact)


class Tracks:
    """All calls; bounded, whatever a PBX sends."""

    def __init__(self) -> None:
        self._calls: OrderedDict[str, Track] = OrderedDict()
        self._also: dict[str, str] = {}
        self._of: dict[str, Track] = {}
        self._gone: OrderedDict[str, None] = OrderedDict()
        self.bridges: dict[str, set[str]] = {}

    def __iter__(self) -> Iterator[Track]:
        return iter(list(self._calls.values()))

    def __len__(self) -> int:
        return len(self._calls)

    @property
    def channels(self) -> int:
        return len(self._of)

    def call(self, key: str) -> Track | None:
        return self._calls.get(self._also.get(key, key))

    def of(self, uid: str) -> Track | None:
        return self._of.get(uid)

    def leg(self, uid: str) -> Leg | None:
        track = self._of.get(uid)
        return track.legs.get(uid) if track is not None else None

    def is_gone(self, uid: str) -> bool:
        return uid in self._gone

    def begin(self, key: str, origin: str, at: datetime) -> Track:
        track = self._calls[key] = Track(key, origin, at)
        return track

    def add(self, track: Track, leg: Leg) -> None:
        track.legs[leg.uid] = leg
        self._of[leg.uid] = track

    def move(self, leg: Leg, to: Track) -> None:
        del self._of[leg.uid].legs[leg.uid]
        self.add(to, leg)

    def join(self, other: Track, into: Track) -> None:
        self._also[other.key] = into.key

    def retire(self, track: Track) -> None:
        """All its channels went over to the call it was joined with."""
        if not track.legs:
            self._calls.pop(track.key, None)

    def drop(self, leg: Leg) -> None:
        """The channel is gone; late words about it must not begin a call anew."""
        self.leave_bridge(leg)
        track = self._of.pop(leg.uid, None)
        if track is not None:
            track.legs.pop(leg.uid, None)
        self._remember_gone(leg.uid)

    def forget(self, track: Track) -> None:
        for leg in list(track.legs.values()):
            self.drop(leg)
        self._calls.pop(track.key, None)
        keys = [key for key, into in self._also.items() if track.key in {key, into}]
        for key in (track.key, *keys):
            self._also.pop(key, None)
            self._remember_gone(key)

    def _remember_gone(self, name: str) -> None:
        self._gone[name] = None
        while len(self._gone) > _REMEMBERED_GONE:
            self._gone.popitem(last=False)

    def forget_bridges(self) -> None:
        self.bridges.clear()

    def surplus(self) -> Track | None:
        """The call to give up when there are more than anybody can have."""
        if len(self._calls) > MOST_CALLS or len(self._of) > MOST_CHANNELS:
            return next(iter(self._calls.values()))
        return None

    def enter_bridge(self, leg: Leg, bridge: str) -> set[str]:
        """The other channels in it."""
        self.leave_bridge(leg)
        leg.bridge = bridge
        inside = self.bridges.setdefault(bridge, set())
        others = set(inside)
        inside.add(leg.uid)
        return others

    def leave_bridge(self, leg: Leg) -> None:
        inside = self.bridges.get(leg.bridge)
        if inside is not None:
            inside.discard(leg.uid)
            if not inside:
                del self.bridges[leg.bridge]
        leg.bridge = ""
