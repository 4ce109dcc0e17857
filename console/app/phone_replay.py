"""A recording of what a PBX said, played again: the calls it contains, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from console.channels.phone.blocks import Block, Blocks
from console.channels.phone.calls import PbxCalls
from console.channels.phone.tracks import Ask, News, Told
from console.domain.call_course import Talk
from console.domain.calls import Call, kept, rings
from console.errors import InputUnreadable

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""The time at which a recording begins, for those that do not say when they were made."""
_PIECE = 64 * 1024


class Replay:
    """Takes a recording piece by piece and keeps its calls."""

    def __init__(self) -> None:
        self.calls: dict[str, Call] = {}
        self._blocks = Blocks()
        self._pbx = PbxCalls()
        self._listed: dict[str, list[Block]] = {}
        self._started = ""
        self._asked: dict[str, Ask] = {}

    def take(self, data: bytes, at: datetime) -> None:
        for block in self._blocks.take(data):
            self._hear(block, at)

    def lost(self) -> None:
        """The connection ended here; what follows is the next one, if anything does."""
        self._blocks = Blocks()
        self._listed.clear()
        self._pbx.interrupted()

    def _hear(self, block: Block, at: datetime) -> None:
        if not block.event:
            self._answered(block, at)
        elif block.event in {"CoreShowChannel", "QueueEntry"}:
            self._listed.setdefault(block.event, []).append(block)
        elif block.event in {"CoreShowChannelsComplete", "QueueStatusComplete"}:
            self._found(block.event, at)
        else:
            self._note(self._pbx.heard(block, at))

    def _found(self, event: str, at: datetime) -> None:
        # Both lists are given together where both were asked; the second one finds what the first has left open.
        if event == "CoreShowChannelsComplete":
            channels = self._listed.pop("CoreShowChannel", [])
            self._note(self._pbx.found(channels, (), self._started, at))
        else:
            self._note(self._pbx.waiting(self._listed.pop("QueueEntry", []), at))

    def _answered(self, block: Block, at: datetime) -> None:
        if block.has("CoreStartupTime"):
            self._started = f"{block.get('CoreStartupDate')} {block.get('CoreStartupTime')}".strip()
        asked = self._asked.pop(block.action_id, None)
        if asked is not None and block.get("Variable") == asked.variable:
            self._note(self._pbx.told_variable(asked.call, block.get("Value"), at))

    def _note(self, news: Iterable[News]) -> None:
        for one in news:
            match one:
                case Told():
                    self.calls[one.call] = self.calls.get(one.call, Call(one.call)).told([one.fact])
                case Ask():
                    self._asked[one.action_id] = one


def pieces(recording: Path) -> Iterator[tuple[bytes, datetime]]:
    """The bytes of a recording with their times. `NAME.chunks` beside `NAME.raw` has a line `seconds size` for each.

    Raises InputUnreadable.
    """
    chunks = recording.with_suffix(".chunks")
    try:
        with recording.open("rb") as stream:
            if chunks.is_file():
                for line in chunks.read_text("ascii").splitlines():
                    seconds, size = line.split()
                    yield stream.read(int(size)), BEGINNING + timedelta(seconds=float(seconds))
            while data := stream.read(_PIECE):
                yield data, BEGINNING
    except OSError as fault:
        raise InputUnreadable(
            "The recording cannot be read.",
            f"{recording}: {fault.strerror or fault}.",
            "Look whether the file is there and may be read.",
        ) from fault
    except ValueError as fault:
        raise InputUnreadable(
            "The times of the recording cannot be read.",
            f"{chunks} must have lines of two numbers: seconds and bytes.",
            "Take the file away to play the recording without times, or make it again.",
        ) from fault


def described(call: Call) -> dict[str, object]:
    """What a person who looks for a fault wants to know; times are seconds since the recording began."""
    course = call.course
    now = max((fact.at for fact in call.facts), default=BEGINNING)
    return {
        "call": call.id,
        "direction": course.direction,
        "number": None if course.hidden else course.number,
        "withheld": course.hidden,
        "name": course.name,
        "dialled": course.dialled,
        "line": course.line,
        "queue": course.queue,
        "arrived": _since(course.arrived_at),
        "rings": rings(course, now),
        "kept": kept(course, now),
        "wait": round(course.wait(now).total_seconds(), 3),
        "answered_by": course.answered_by,
        "answered": _since(course.answered_at),
        "talk": round(course.talk(now).total_seconds(), 3),
        "talks": [_talk(talk) for talk in course.talks],
        "transfers": [[one.way, one.line, one.to, _since(one.taken_at)] for one in course.handings],
        "phones": [
            [leg.line, _since(leg.offered_at), _since(leg.rang_at), _since(leg.ended_at), leg.how]
            for leg in course.legs
        ],
        "states": states(call),
        "state": course.state,
        "outcome": course.ending,
        "cause": course.cause,
        "code": course.code,
        "ended_by": course.by,
        "ended": _since(course.ended_at),
        "joined": course.joined_into,
    }


def states(call: Call) -> list[list[object]]:
    """Each state a call was in, and since when."""
    seen: list[list[object]] = []
    told = Call(call.id)
    for place, fact in enumerate(call.facts):
        told = told.told([fact])
        if place + 1 < len(call.facts) and call.facts[place + 1].at == fact.at:
            # Told in one breath: what lies between is seen by nobody.
            continue
        state = told.course.state
        if not seen or seen[-1][0] != state:
            seen.append([state, _since(fact.at)])
    return seen


def _talk(talk: Talk) -> list[object]:
    return [talk.line, _since(talk.since), _since(talk.until), round(talk.held.total_seconds(), 3)]


def _since(at: datetime | None) -> float | None:
    return round((at - BEGINNING).total_seconds(), 3) if at is not None else None


def ordered(calls: Iterable[Call]) -> list[Call]:
    return sorted(calls, key=lambda call: (call.course.arrived_at or BEGINNING, call.id))


def replay(recordings: Iterable[Path]) -> list[Call]:
    """The calls of recordings that follow each other, as connections to one PBX do."""
    played = Replay()
    passed = timedelta()
    for recording in recordings:
        last = BEGINNING
        for data, at in pieces(recording):
            played.take(data, at + passed)
            last = max(last, at)
        # How long nobody listened in between is not recorded.
        passed += last - BEGINNING
        played.lost()
    return ordered(played.calls.values())


def print_calls(recordings: Iterable[Path]) -> int:
    for call in replay(recordings):
        print(json.dumps(described(call), ensure_ascii=False))
    return 0
