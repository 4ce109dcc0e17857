"""Calls that are given to somebody else, and calls that become one: bridges, transfers, pickup."""

from __future__ import annotations

from datetime import datetime

from console.channels.phone.blocks import Block
from console.channels.phone.lines import extension_of
from console.channels.phone.telling import Telling
from console.channels.phone.tracks import Leg, Track
from console.domain.call_facts import Consulted, Direction, Joined, Rang, Role, Transferred, Way


class Handing(Telling):
    def _bridge_enter(self, event: Block, at: datetime) -> None:
        leg = self._known(event, "", at)
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None:
            return
        leg.left = False
        others = self._tracks.enter_bridge(leg, event.get("BridgeUniqueid"))
        if event.get("BridgeType") not in {"", "basic"}:
            # A conference or a parking place: people meet there who are not in one call.
            return
        for uid in others:
            other, its = self._tracks.leg(uid), self._tracks.of(uid)
            if other is None or its is None or leg.local or other.local:
                continue
            if its is not track:
                # A channel that enters later is the one that moves.
                self._join(its, track, at, taking=leg)
                track = its
            for one, partner in ((leg, other), (other, leg)):
                if one.uid != track.origin and one.offered_at is not None:
                    self._answer(track, one, at, sure=partner.uid == track.origin)

    def _bridge_leave(self, event: Block, at: datetime) -> None:
        leg = self._tracks.leg(event.get("Uniqueid"))
        if leg is not None and leg.bridge in {"", event.get("BridgeUniqueid")}:
            self._tracks.leave_bridge(leg)
            leg.left = True

    def _blind_transfer(self, event: Block, at: datetime) -> None:
        leg = self._tracks.leg(event.get("TransfererUniqueid"))
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None or event.get("Result") != "Success":
            return
        leg.left = True
        self._give(track, leg, Way.BLIND, event.get("Extension"), at)

    def _attended_transfer(self, event: Block, at: datetime) -> None:
        leg = self._tracks.leg(event.get("OrigTransfererUniqueid"))
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None or event.get("Result") != "Success":
            return
        target = self._tracks.leg(event.get("TransferTargetUniqueid"))
        second = self._tracks.of(event.get("SecondTransfererUniqueid"))
        if second is None and target is not None:
            second = self._tracks.of(target.uid)
        leg.left = True
        if second is not None and second is not track:
            track = self._join(track, second, at, but=leg.line)
        takers = [one for one in track.legs.values() if one.ours and one.line != leg.line and not one.left]
        reached = target if target is not None and not target.local else None
        if reached is None:
            # Behind a pair inside the PBX; or the target still rings.
            reached = next((one for one in takers if one.asked), None)
        to = extension_of(reached.line) if reached is not None else event.get("SecondTransfererConnectedLineNum")
        ringing = next((one for one in takers if not one.up), None)
        if reached is None and ringing is not None:
            to = extension_of(ringing.line)
        self._give(track, leg, Way.ATTENDED, to, at)
        if reached is not None and reached.up:
            self._answer(track, reached, at, sure=True)
            track.given = False
        elif reached is not None:
            reached.asked = False

    def _give(self, track: Track, leg: Leg, way: Way, to: str, at: datetime) -> None:
        track.given = True
        track.requested = ""
        track.completed_by = None
        leg.held = False
        self._tell(track, Transferred(at=at, way=way, line=leg.line, to=to))

    def _pickup(self, event: Block, at: datetime) -> None:
        leg = self._tracks.leg(event.get("Uniqueid"))
        track = self._tracks.of(leg.uid) if leg is not None else None
        target = self._tracks.of(event.get("TargetUniqueid"))
        if leg is not None and track is not None and target is not None and target is not track:
            self._join(target, track, at, taking=leg)

    def _join(self, into: Track, other: Track, at: datetime, *, taking: Leg | None = None, but: str = "") -> Track:
        """Two calls become one. `taking`: this channel goes over; else all but those of the line `but`.

        The call that has somebody from outside goes on, so that their history stays in one piece.
        """
        inside = into.direction in {Direction.INTERNAL, None}
        if inside and other.direction not in {Direction.INTERNAL, None} and taking is None:
            into, other = other, into
        if other.joined or into.joined:
            return into
        moved = [taking] if taking is not None else [one for one in other.legs.values() if one.line != but]
        self._tracks.join(other, into)
        self._tell(other, Joined(at=at, into=into.key))
        other.joined = into.key
        if other.asks is not None:
            self._tell(into, Consulted(at=at, about=other.key))
        for leg in moved:
            self._tracks.move(leg, into)
            self._goes_over(into, leg, at)
        self._tracks.retire(other)
        return into

    def _goes_over(self, into: Track, leg: Leg, at: datetime) -> None:
        if leg.local:
            return
        talked, leg.answered = leg.answered, False
        leg.offered_at, rang_at = None, leg.rang_at
        leg.asked = False
        leg.role = Role.FAR if into.direction is Direction.OUTBOUND and not leg.ours else Role.CALLED
        self._offer(into, leg, at)
        if talked or leg.up:
            self._answer(into, leg, at, sure=True)
        elif rang_at is not None:
            self._tell(into, Rang(at=at, leg=leg.uid))
