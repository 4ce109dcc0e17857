"""Calls of an Asterisk: its events, and its state after connecting, become facts about calls (domain/call_facts.py)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from console.channels.phone import causes
from console.channels.phone.blocks import Block
from console.channels.phone.lines import Lines, extension_of, hides, is_number, stays_inside
from console.channels.phone.snapshot import Snapshot
from console.channels.phone.tracks import Leg, News, Track
from console.domain.call_facts import (
    Cause,
    Consulted,
    Consulting,
    Direction,
    Ended,
    Held,
    Hidden,
    LegEnded,
    Queued,
    Rang,
    Resumed,
    Role,
    Side,
    Transferred,
    Way,
)
from console.domain.phones import same_phone


class PbxCalls(Snapshot):
    """The calls of one Asterisk. Times are those at which the events arrived here: it tells none by itself.

    The id of a call is its Linkedid, which lives as long as the process of the PBX; whoever keeps calls puts
    the name of the PBX before it. A call that we ask for keeps the ChannelId it was asked for with.
    """

    def __init__(self, lines: Lines | None = None) -> None:
        super().__init__(lines or Lines())
        self._handlers: dict[str, Callable[[Block, datetime], None]] = {
            "Newchannel": self._new_channel,
            "Newstate": self._new_state,
            "DialBegin": self._dial_begin,
            "AgentCalled": self._dial_begin,
            "DialState": self._dial_state,
            "DialEnd": self._dial_end,
            "QueueCallerJoin": self._queue_join,
            "AgentConnect": self._agent_connect,
            "AgentComplete": self._agent_complete,
            "BridgeEnter": self._bridge_enter,
            "BridgeLeave": self._bridge_leave,
            "Hold": self._hold,
            "Unhold": self._unhold,
            "BlindTransfer": self._blind_transfer,
            "AttendedTransfer": self._attended_transfer,
            "Pickup": self._pickup,
            "OriginateResponse": self._originate_response,
            "HangupRequest": self._hangup_request,
            "Hangup": self._hangup,
        }

    def heard(self, event: Block, at: datetime) -> list[News]:
        handler = self._handlers.get(event.event)
        if handler is not None:
            handler(event, at)
        return self._said()

    def placed(self, call: str, line: str, number: str, at: datetime) -> list[News]:
        """We ask the PBX for a call with the ChannelId `call`: first this line rings, then the number is dialled."""
        if self._tracks.call(call) is None and not self._tracks.is_gone(call):
            track = self._tracks.begin(call, call, at)
            track.originated = True
            inside = stays_inside(number)
            self._arrived(track, Direction.INTERNAL if inside else Direction.OUTBOUND, number, line=line)
        return self._said()

    def not_placed(self, call: str, at: datetime) -> list[News]:
        """The PBX has refused, or no phone was there: OriginateResponse says so by our ActionID alone."""
        track = self._tracks.call(call)
        if track is not None and not track.legs:
            self._end(track, at, Ended(at=at, cause=Cause.UNREACHABLE, by=Side.PBX))
        return self._said()

    def told_variable(self, call: str, value: str, at: datetime) -> list[News]:
        """The answer to an `Ask`."""
        if hides(value):
            self._tell_of(call, Hidden(at=at))
        return self._said()

    def know(self, lines: Lines) -> None:
        """What an administrator tells of the PBX has changed; what began before is not judged anew."""
        self._lines = lines

    def ongoing(self) -> frozenset[str]:
        """The ids of the calls that are not over, as far as is known."""
        return frozenset(track.key for track in self._tracks if not track.ended and not track.joined)

    def channels(self, call: str) -> dict[str, str]:
        """The names of the channels of a call by leg, for Hangup, Redirect and BlindTransfer; the caller's is there."""
        track = self._tracks.call(call)
        return {uid: leg.channel for uid, leg in track.legs.items() if not leg.local} if track is not None else {}

    def channel_at(self, call: str, phone: str) -> str:
        """The channel of a phone of ours in a call, the one that talks before one that rings; empty: none is there."""
        track = self._tracks.call(call)
        legs = [leg for leg in track.legs.values() if same_phone(leg.line, phone)] if track is not None else []
        legs.sort(key=lambda leg: not leg.answered or leg.left)
        return legs[0].channel if legs else ""

    def ringing(self, call: str) -> tuple[str, ...]:
        """The lines of ours that are told to ring for it."""
        track = self._tracks.call(call)
        legs = track.legs.values() if track is not None else ()
        return tuple(leg.line for leg in legs if leg.offered_at is not None and not leg.answered and not leg.local)

    def caller_channel(self, call: str) -> str:
        """The channel of whoever called; empty: the call is not there, or a phone of ours began it."""
        track = self._tracks.call(call)
        leg = track.legs.get(track.origin) if track is not None else None
        return leg.channel if leg is not None and not leg.ours else ""

    def _new_channel(self, event: Block, at: datetime) -> None:
        uid, linked = event.get("Uniqueid"), event.get("Linkedid")
        if not uid or self._tracks.of(uid) is not None or self._tracks.is_gone(uid):
            return
        track = self._tracks.call(linked or uid)
        if track is None:
            if self._tracks.is_gone(linked):
                return
            track = self._tracks.begin(linked or uid, uid, at)
        leg = self._adopt(track, event, at)
        if leg.uid == track.origin and track.direction is None and not leg.local:
            self._begins(track, leg, event, at)

    def _begins(self, track: Track, leg: Leg, event: Block, at: datetime) -> None:
        dialled = event.get("Exten")
        if not leg.ours:
            self._from_outside(track, leg, event, at, dialled)
        elif dialled in {"", "s"}:
            # The PBX rings a phone of ours first; whom it dials then is not known yet.
            track.originated = True
            leg.role = Role.CALLER
        else:
            self._dialled_here(track, leg, dialled)
            leg.role = Role.CALLER
            self._offer(track, leg, at)
            self._answer(track, leg, at)
            self._asks_colleague(track, leg, dialled, at)

    def _asks_colleague(self, track: Track, leg: Leg, dialled: str, at: datetime) -> None:
        """Whoever dials while a caller of theirs is on hold asks somebody about that call."""
        for other in self._tracks:
            if other is track or other.joined:
                continue
            if any(one.held and one.line == leg.line for one in other.talking()):
                track.asks = other.key, leg.line
                self._tell(other, Consulting(at=at, about=track.key, line=leg.line, to=dialled))
                return

    def _new_state(self, event: Block, at: datetime) -> None:
        if event.get("ChannelStateDesc") == "Ringing":
            self._rang(event.get("Uniqueid"), at)

    def _dial_state(self, event: Block, at: datetime) -> None:
        if event.get("DialStatus") == "RINGING":
            self._rang(event.get("DestUniqueid"), at)

    def _rang(self, uid: str, at: datetime) -> None:
        track, leg = self._tracks.of(uid), self._tracks.leg(uid)
        if track is None or leg is None or leg.local or leg.up or leg.rang_at is not None:
            return
        leg.rang_at = at
        self._tell_offered(track, leg)
        self._tell(track, Rang(at=at, leg=uid))

    def _dial_begin(self, event: Block, at: datetime) -> None:
        # The caller first: of a call whose beginning we missed it says what kind of call it is.
        self._known(event, "", at)
        leg = self._known(event, "Dest", at)
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None or leg.offered_at is not None or leg.local:
            return
        leg.name = leg.name or event.name("MemberName") or event.name("DestCallerIDName")
        source = event.get("Uniqueid")
        if source and track.direction is None:
            self._direction_by_dialling(track, leg, event)
        if leg.uid == track.origin or (track.direction is None and leg.ours):
            leg.role = Role.CALLER
        elif track.direction is Direction.OUTBOUND and not leg.ours:
            leg.role = Role.FAR
        if not leg.ours and (number := event.get("DestCallerIDNum")):
            leg.line = number
        if source and leg.uid != track.origin:
            self._goes_to(track, leg, source, at)
        self._offer(track, leg, at)

    def _direction_by_dialling(self, track: Track, leg: Leg, event: Block) -> None:
        first = track.legs.get(track.origin)
        if first is None:
            return
        own = next((one for one in track.legs.values() if one.ours and one is not leg and not one.local), None)
        if own is None:
            # A pair inside the PBX that rings a phone of ours first.
            return
        number = extension_of(leg.line) if leg.ours else event.get("DestCallerIDNum") or event.get("Exten")
        self._arrived(track, Direction.INTERNAL if leg.ours else Direction.OUTBOUND, number, line=own.line)

    def _goes_to(self, track: Track, leg: Leg, source: str, at: datetime) -> None:
        """What it means for a call with a talk behind it that another phone is told to ring."""
        talking = [one for one in track.talking() if one.role is not Role.FAR]
        if not track.answered:
            return
        if not talking and not track.given:
            # The PBX was told to send the caller elsewhere; no event says so.
            track.given = True
            self._tell(track, Transferred(at=at, way=Way.BLIND, line=track.talker, to=extension_of(leg.line)))
        elif talking and source not in {one.uid for one in talking} and source != track.origin:
            leg.asked = True
            self._tell(track, Consulting(at=at, about=leg.uid, line=talking[0].line, to=extension_of(leg.line)))

    def _dial_end(self, event: Block, at: datetime) -> None:
        self._known(event, "", at)
        leg = self._known(event, "Dest", at)
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None:
            return
        status = event.get("DialStatus")
        leg.forward = leg.forward or event.get("Forward")
        if status != "ANSWER":
            leg.status = leg.status or status
            return
        caller = self._tracks.of(event.get("Uniqueid"))
        if caller is not None and caller is not track:
            self._join(caller, track, at, taking=leg)
            track = caller
        if not leg.local:
            self._answer(track, leg, at)

    def _queue_join(self, event: Block, at: datetime) -> None:
        leg = self._known(event, "", at)
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None:
            return
        if track.direction is None:
            self._from_outside(track, leg, event, at, "")
        self._tell(track, Queued(at=at, queue=event.get("Queue")))

    def _agent_connect(self, event: Block, at: datetime) -> None:
        leg = self._known(event, "Dest", at)
        track = self._tracks.of(leg.uid) if leg is not None else None
        if leg is None or track is None or leg.local:
            return
        caller = self._tracks.of(event.get("Uniqueid"))
        if caller is not None and caller is not track:
            self._join(caller, track, at, taking=leg)
            track = caller
        self._answer(track, leg, at)

    def _agent_complete(self, event: Block, at: datetime) -> None:
        # It may come without the caller's channel.
        track = next(
            (found for key in ("Uniqueid", "DestUniqueid") if (found := self._tracks.of(event.get(key))) is not None),
            None,
        ) or self._tracks.call(event.get("DestLinkedid"))
        if track is not None:
            track.completed_by = {"agent": Side.CALLED, "caller": Side.CALLER}.get(event.get("Reason"))

    def _hold(self, event: Block, at: datetime) -> None:
        track, leg = self._ours_talking(event)
        if track is not None and leg is not None and not leg.held:
            leg.held = True
            self._tell(track, Held(at=at, leg=leg.uid))

    def _unhold(self, event: Block, at: datetime) -> None:
        # It also comes where nothing was held, at each transfer by a phone.
        track, leg = self._ours_talking(event)
        if track is not None and leg is not None and leg.held:
            leg.held = False
            self._tell(track, Resumed(at=at, leg=leg.uid))

    def _ours_talking(self, event: Block) -> tuple[Track | None, Leg | None]:
        """Only holds of our side: a caller who holds us does not wait."""
        uid = event.get("Uniqueid")
        track, leg = self._tracks.of(uid), self._tracks.leg(uid)
        if track is None or leg is None or leg.role is Role.FAR or leg.local or (track.is_caller(leg) and not leg.ours):
            return None, None
        return track, leg

    def _originate_response(self, event: Block, at: datetime) -> None:
        number, line = event.get("Exten"), event.get("Channel")
        track = self._tracks.of(event.get("Uniqueid")) or next(
            (
                one
                for one in self._tracks
                if one.originated and one.direction is None and any(leg.line == line for leg in one.legs.values())
            ),
            None,
        )
        first = track.legs.get(track.origin) if track is not None else None
        if track is None or first is None or first.local or track.direction is not None or not is_number(number):
            return
        inside = stays_inside(number)
        self._arrived(track, Direction.INTERNAL if inside else Direction.OUTBOUND, number, line=first.line)

    def _hangup_request(self, event: Block, at: datetime) -> None:
        uid = event.get("Uniqueid")
        track, leg = self._tracks.of(uid), self._tracks.leg(uid)
        if track is None or leg is None or (leg.local and uid != track.origin):
            return
        track.requested = uid

    def _hangup(self, event: Block, at: datetime) -> None:
        uid = event.get("Uniqueid")
        track, leg = self._tracks.of(uid), self._tracks.leg(uid)
        if track is None or leg is None:
            return
        self._leg_gone(track, leg, at, causes.code_of(event.get("Cause")))

    def _leg_gone(self, track: Track, leg: Leg, at: datetime, code: int | None) -> None:
        self._tracks.drop(leg)
        if leg.asked and not leg.answered:
            self._tell(track, Consulted(at=at, about=leg.uid))
        if leg.offered_at is not None and leg.rang_at is None and not leg.answered:
            track.silent[leg.line] = track.silent.get(leg.line, 0) + 1
        if leg.offered_at is not None and not leg.untold:
            self._tell(track, LegEnded(at=at, leg=leg.uid, how=causes.of_leg(leg, code)))
        self._takes_over(track, leg, at)
        if causes.ends_with(track, leg) and not track.ended:
            by = causes.by_whom(track, code)
            self._end(track, at, Ended(at=at, cause=causes.of_call(track, by, code), by=by, code=code))
        if not track.legs:
            self._tracks.forget(track)

    def _takes_over(self, track: Track, leg: Leg, at: datetime) -> None:
        """Whoever was only asked has the caller now, when the one who asked goes and says nothing."""
        if track.ended or track.talking() or not leg.answered:
            return
        for other in [one for one in track.legs.values() if one.asked and one.up and not one.answered]:
            self._answer(track, other, at, sure=True)

    def _dialled_here(self, track: Track, leg: Leg, dialled: str) -> None:
        if stays_inside(dialled):
            self._arrived(track, Direction.INTERNAL, extension_of(leg.line), dialled=dialled, line=leg.line)
        else:
            self._arrived(track, Direction.OUTBOUND, dialled, dialled=dialled, line=leg.line)
