"""How facts about calls are told: each phone once, nothing before it is known what kind of call it is."""

from __future__ import annotations

from datetime import datetime

from console.channels.phone.blocks import Block
from console.channels.phone.lines import Lines, is_local, is_withheld, line_of
from console.channels.phone.tracks import Ask, Leg, News, Told, Track, Tracks
from console.domain.call_facts import Answered, Arrived, Cause, Consulted, Direction, Ended, Fact, Offered, Role, Side

PRESENTATION = "CALLERID(pres)"
SILENT_TRIES = 10
"""A queue tries a busy phone every two seconds for as long as somebody waits; that often is enough to know it."""


class Telling:
    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._tracks = Tracks()
        self._news: list[News] = []

    def _said(self) -> list[News]:
        said, self._news = self._news, []
        return said

    def _tell(self, track: Track, fact: Fact) -> None:
        if track.joined:
            return
        if track.direction is None and not isinstance(fact, Ended):
            track.hold_back(fact)
        else:
            self._news.append(Told(track.key, fact))

    def _tell_of(self, call: str, fact: Fact) -> None:
        """Of a call that may be over."""
        track = self._tracks.call(call)
        self._news.append(Told(track.key if track is not None else call, fact))

    def _arrived(
        self, track: Track, direction: Direction, number: str, *, name: str = "", dialled: str = "", line: str = ""
    ) -> None:
        if track.direction is not None:
            return
        track.direction = direction
        hidden = direction is Direction.INBOUND and is_withheld(number)
        if hidden:
            number = name = ""
        self._news.append(
            Told(
                track.key,
                Arrived(
                    at=track.at,
                    direction=direction,
                    number=number,
                    name=name,
                    dialled=dialled or (number if direction is not Direction.INBOUND else ""),
                    line=line,
                    hidden=hidden,
                ),
            )
        )
        held_back, track.held_back = track.held_back, []
        self._news.extend(Told(track.key, fact) for fact in held_back)

    def _from_outside(self, track: Track, leg: Leg, event: Block, at: datetime, dialled: str) -> None:
        number = event.get("CallerIDNum")
        self._arrived(track, Direction.INBOUND, number, name=event.name("CallerIDName"), dialled=dialled)
        if not is_withheld(number) and not leg.local:
            # A provider may send the number of somebody who withholds it; only this variable tells.
            self._news.append(Ask(track.key, leg.channel, PRESENTATION))

    def _known(self, event: Block, prefix: str, at: datetime, *, dialled: str = "") -> Leg | None:
        """The channel an event is about; one whose beginning we missed is taken in, `dialled` if that is known."""
        uid = event.get(f"{prefix}Uniqueid")
        if not uid or self._tracks.is_gone(uid):
            return None
        leg = self._tracks.leg(uid)
        if leg is not None:
            leg.doubtful = False
            return leg
        linked = event.get(f"{prefix}Linkedid") or uid
        track = self._tracks.call(linked)
        if track is None:
            if self._tracks.is_gone(linked):
                return None
            track = self._tracks.begin(linked, linked, at)
        leg = self._adopt(track, event, at, prefix)
        if track.direction is None and uid == track.origin and not leg.ours and not leg.local and not prefix:
            self._from_outside(track, leg, event, at, dialled)
        return leg

    def _adopt(self, track: Track, event: Block, at: datetime, prefix: str = "") -> Leg:
        channel = event.get(f"{prefix}Channel")
        line = line_of(channel)
        ours = not is_local(channel) and self._lines.is_ours(line, event.get(f"{prefix}Context"))
        leg = Leg(event.get(f"{prefix}Uniqueid"), channel, line, local=is_local(channel), ours=ours, at=at)
        self._tracks.add(track, leg)
        surplus = self._tracks.surplus()
        if surplus is not None:
            self._lost(surplus, at)
        return leg

    def _offer(self, track: Track, leg: Leg, at: datetime) -> None:
        if leg.offered_at is None:
            leg.offered_at = at
            leg.untold = True
            if track.silent.get(leg.line, 0) < SILENT_TRIES:
                self._tell_offered(track, leg)

    def _tell_offered(self, track: Track, leg: Leg) -> None:
        if leg.untold and leg.offered_at is not None:
            leg.untold = False
            told = Offered(at=leg.offered_at, leg=leg.uid, line=leg.line, name=leg.name, role=leg.role)
            self._tell(track, told)

    def _answer(self, track: Track, leg: Leg, at: datetime, *, sure: bool = False, guessed: bool = False) -> None:
        """`sure`: it has the caller, even if it was only asked before."""
        leg.up = True
        if leg.answered or (leg.asked and not sure) or (track.is_caller(leg) and not leg.offered_at):
            return
        leg.answered = True
        leg.left = False
        self._tell_offered(track, leg)
        self._tell(track, Answered(at=at, leg=leg.uid, line=leg.line, name=leg.name, role=leg.role, guessed=guessed))
        if leg.role is (Role.FAR if track.direction is Direction.OUTBOUND else Role.CALLED):
            track.answered = True
        track.given = False
        if leg.role is not Role.FAR:
            track.talker = leg.line
        if leg.asked:
            self._tell(track, Consulted(at=at, about=leg.uid))

    def _end(self, track: Track, at: datetime, end: Ended) -> None:
        if track.ended:
            return
        track.ended = True
        if track.direction is None and not self._settle(track):
            return
        self._tell(track, end)
        if track.asks is not None:
            asked, _ = track.asks
            self._tell_of(asked, Consulted(at=at, about=track.key))

    def _settle(self, track: Track) -> bool:
        """The kind of a call that ends before it came anywhere. False: it was nobody's call."""
        if not track.held_back:
            track.joined = track.key
            return False
        line = next((fact.line for fact in track.held_back if isinstance(fact, Offered)), "")
        self._arrived(track, Direction.OUTBOUND if track.originated else Direction.INBOUND, "", line=line)
        return True

    def _lost(self, track: Track, at: datetime) -> None:
        """The PBX does not know it any more."""
        self._end(track, at, Ended(at=at, cause=Cause.LOST, by=Side.PBX))
        self._tracks.forget(track)
