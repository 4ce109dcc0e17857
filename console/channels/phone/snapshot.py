"""The state of an Asterisk after connecting: which calls go on, which began meanwhile, which are over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from console.channels.phone.blocks import Block
from console.channels.phone.handing import Handing
from console.channels.phone.lines import Lines, is_number, stays_inside
from console.channels.phone.tracks import Leg, News, Track
from console.domain.call_facts import Direction, LegEnd, LegEnded, Queued, Rang, Role

_DURATION = re.compile(r"(\d{1,6}):(\d{2}):(\d{2})")


class Snapshot(Handing):
    def __init__(self, lines: Lines) -> None:
        super().__init__(lines)
        self._started = ""

    def interrupted(self) -> None:
        """The connection is lost. What happens to the calls meanwhile is not known; `found` will tell."""
        self._tracks.forget_bridges()
        for track in self._tracks:
            for leg in track.legs.values():
                leg.doubtful = True
                leg.bridge = ""

    def found(
        self, channels: Sequence[Block] | None, queues: Sequence[Block], started: str, at: datetime
    ) -> list[News]:
        """What was found after connecting (`opening.Opened`): channels, entries of queues, when the PBX was started.

        Calls that began while nobody listened are taken in with their age. How long a phone had been ringing, and
        who was on hold, no PBX can tell. Calls that are not found are over.
        """
        if self._started and started and started != self._started:
            self._all_over(at)
        self._started = started or self._started
        for channel in channels or ():
            self._is_there(channel)
        self._end_doubtful(at)
        self._begin_found(channels or (), at)
        return [*self._said(), *self.waiting(queues, at)]

    def waiting(self, queues: Sequence[Block], at: datetime) -> list[News]:
        """Who stands in the queues (QueueEntry of QueueStatus)."""
        for entry in queues:
            if entry.event == "QueueEntry" and (track := self._tracks.of(entry.get("Uniqueid"))) is not None:
                self._settle_found(track)
                self._tell(track, Queued(at=at - _seconds(entry.get("Wait")), queue=entry.get("Queue")))
        return self._said()

    def _all_over(self, at: datetime) -> None:
        for track in self._tracks:
            if any(leg.doubtful for leg in track.legs.values()):
                self._lost(track, at)

    def _is_there(self, channel: Block) -> None:
        leg = self._tracks.leg(channel.get("Uniqueid"))
        if leg is not None:
            leg.doubtful = False

    def _end_doubtful(self, at: datetime) -> None:
        for track in self._tracks:
            doubtful = [leg for leg in track.legs.values() if leg.doubtful]
            if not doubtful:
                continue
            inbound = track.direction is Direction.INBOUND
            if len(doubtful) == len(track.legs) or (inbound and track.origin in {leg.uid for leg in doubtful}):
                self._lost(track, at)
                continue
            for leg in doubtful:
                self._tracks.drop(leg)
                if leg.offered_at is not None and not leg.untold:
                    how = LegEnd.TALKED if leg.answered else LegEnd.CANCELLED
                    self._tell(track, LegEnded(at=at, leg=leg.uid, how=how))

    def _begin_found(self, channels: Sequence[Block], at: datetime) -> None:
        # The caller's channel first: it says what kind of call it is.
        first = sorted(channels, key=lambda one: one.get("Uniqueid") != one.get("Linkedid"))
        for channel in first:
            self._take_in(channel, at)
        for channel in first:
            leg = self._tracks.leg(channel.get("Uniqueid"))
            track = self._tracks.of(leg.uid) if leg is not None else None
            if leg is not None and track is not None and not leg.local:
                self._bring_up_to_date(track, leg, channel, at)

    def _take_in(self, channel: Block, at: datetime) -> None:
        uid, began = channel.get("Uniqueid"), at - _age(channel.get("Duration"))
        if not uid or self._tracks.is_gone(uid) or self._tracks.of(uid) is not None:
            return
        dialled = channel.get("Exten")
        leg = self._known(channel, "", began, dialled=dialled if is_number(dialled) else "")
        track = self._tracks.of(uid) if leg is not None else None
        if leg is None or track is None or track.direction is not None or leg.local or uid != track.origin:
            return
        inside = stays_inside(channel.get("ConnectedLineNum") or dialled)
        number = channel.get("ConnectedLineNum") or dialled
        self._arrived(track, Direction.INTERNAL if inside else Direction.OUTBOUND, number, line=leg.line)
        leg.role = Role.CALLER
        self._offer(track, leg, began)
        self._answer(track, leg, began)

    def _bring_up_to_date(self, track: Track, leg: Leg, channel: Block, at: datetime) -> None:
        leg.doubtful = False
        bridge, state = channel.get("BridgeId"), channel.get("ChannelStateDesc")
        if bridge:
            self._tracks.enter_bridge(leg, bridge)
            leg.left = False
        if leg.uid == track.origin:
            return
        new = leg.offered_at is None
        if new:
            if track.direction is Direction.OUTBOUND and not leg.ours:
                leg.role = Role.FAR
            leg.name = channel.name("CallerIDName")
            self._offer(track, leg, at - _age(channel.get("Duration")))
        if state == "Ringing" and leg.rang_at is None and not leg.answered:
            leg.rang_at = at - _age(channel.get("Duration"))
            self._tell_offered(track, leg)
            self._tell(track, Rang(at=leg.rang_at, leg=leg.uid))
        elif state == "Up" and bridge:
            # When it was answered nobody saw: near its beginning if all of it was missed, else between then and now.
            self._answer(track, leg, leg.offered_at if new and leg.offered_at else at, sure=True, guessed=True)

    def _settle_found(self, track: Track) -> None:
        first = track.legs.get(track.origin)
        if track.direction is None and first is not None:
            self._arrived(track, Direction.INBOUND, "")


def _seconds(text: str) -> timedelta:
    return timedelta(seconds=int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else 0)


def _age(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if found is None:
        return timedelta()
    hours, minutes, seconds = (int(part) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
