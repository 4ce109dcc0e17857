"""Playing recordings for tests: whole, in pieces, byte by byte; and holding their calls against the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from console.app.phone_replay import BEGINNING, Replay, ordered, pieces
from console.channels.phone.blocks import Block
from console.channels.phone.calls import PbxCalls
from console.channels.phone.lines import extension_of
from console.channels.phone.tracks import Told
from console.domain.call_course import Course
from console.domain.calls import Call, kept, rings
from tests.channels.phone.expected_calls import NAMES_ON_22, TOLERANCE, Expected

HERE = Path(__file__).parent / "recordings"

SINGLE = [bytes((value,)) for value in range(256)]

Cut = Callable[[bytes], Iterable[bytes]]


def whole(data: bytes) -> Iterator[bytes]:
    yield data


def bytewise(data: bytes) -> Iterable[bytes]:
    return [SINGLE[value] for value in data]


def played(recordings: Iterable[Path], cut: Cut = whole) -> list[Call]:
    replay, passed = Replay(), timedelta()
    for recording in recordings:
        last = BEGINNING
        for data, at in pieces(recording):
            last = max(last, at)
            now = at + passed
            for piece in cut(data):
                replay.take(piece, now)
        passed += last - BEGINNING
        replay.lost()
    return ordered(replay.calls.values())


def differences(calls: list[Call], expected: tuple[Expected, ...], *, on_22: bool) -> list[str]:
    """What is not as the notes say, in words."""
    courses = [call.course for call in calls]
    if len(courses) != len(expected):
        return [f"{len(courses)} calls, not {len(expected)}: {[(one.direction, one.number) for one in courses]}"]
    found = []
    for place, (course, wanted) in enumerate(zip(courses, expected, strict=True)):
        found += [f"call {place}: {line}" for line in _differences(course, wanted, on_22=on_22)]
    return found


def _differences(course: Course, wanted: Expected, *, on_22: bool) -> Iterator[str]:
    now = course.ended_at or max(leg.offered_at for leg in course.legs)
    name = NAMES_ON_22.get(wanted.name or "", wanted.name) if on_22 else wanted.name
    exact: list[tuple[str, object, object]] = [
        ("direction", course.direction.value, wanted.direction),
        ("number", None if course.hidden else course.number, wanted.number),
        ("dialled", course.dialled, wanted.dialled),
        ("queue", course.queue, wanted.queue),
        ("answered by", extension_of(course.answered_by), wanted.answered_by),
        ("kept", kept(course, now), wanted.kept),
        ("joined", bool(course.joined_into), wanted.joined),
        ("outcome", course.ending.value if course.ending else None, wanted.outcome),
        (
            "phones",
            sorted((extension_of(leg.line), leg.how.value if leg.how else "") for leg in course.legs),
            sorted(wanted.phones),
        ),
        (
            "handed",
            [(one.way.value, extension_of(one.line), one.to, one.taken_at is not None) for one in course.handings],
            list(wanted.handed),
        ),
        ("talkers", sorted(extension_of(talk.line) for talk in course.talks), sorted(one.line for one in wanted.parts)),
    ]
    if name is not None:
        exact.append(("name", course.name, name))
    if wanted.by is not None:
        exact.append(("by", course.by.value, wanted.by))
    if wanted.wait is not None and wanted.rings is not None:
        exact.append(("rings", rings(course, now), wanted.rings))
    for what, got, want in exact:
        if got != want:
            yield f"{what} is {got!r}, not {want!r}"
    yield from _times(course, wanted, now)


def _times(course: Course, wanted: Expected, now: datetime) -> Iterator[str]:
    if wanted.wait is not None and abs(course.wait(now).total_seconds() - wanted.wait) > TOLERANCE:
        yield f"wait is {course.wait(now)}, not {wanted.wait}"
    talks = sorted(course.talks, key=lambda talk: talk.line)
    for talk, part in zip(talks, sorted(wanted.parts), strict=False):
        seconds = ((talk.until or now) - talk.since).total_seconds()
        if abs(seconds - part.seconds) > TOLERANCE:
            yield f"{part.line} talked {seconds}, not {part.seconds}"
        if abs(talk.held.total_seconds() - part.held) > TOLERANCE:
            yield f"{part.line} held {talk.held}, not {part.held}"


def transcript(path: Path) -> list[tuple[Block, datetime]]:
    """The blocks of a transcript (`NAME.cti.txt`): a part for each, with its time; lines with # are notes."""
    found = []
    for part in path.read_text("utf-8", "replace").split("\n#\n"):
        head, _, body = part.partition("\n")
        told = re.match(r"# \+(-?[\d.]+) <<<", head)
        if told is not None:
            fields = tuple(
                (key, value) for key, _, value in (line.partition(": ") for line in body.split("\n")) if value
            )
            found.append((Block(fields), BEGINNING + timedelta(seconds=float(told[1]))))
    return found


def heard(blocks: Iterable[tuple[Block, datetime]]) -> list[Call]:
    pbx, calls = PbxCalls(), dict[str, Call]()
    for block, at in blocks:
        for one in pbx.heard(block, at):
            if isinstance(one, Told):
                calls[one.call] = calls.get(one.call, Call(one.call)).told([one.fact])
    return ordered(calls.values())
