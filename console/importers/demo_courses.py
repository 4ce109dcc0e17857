"""The courses of the demo desk: twelve checkpoints for each cohort, and people who are more or less on time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from console.commands.base import Command, Stamp
from console.commands.courses import SaveCheckpoint, SetProgress
from console.domain.ids import Id

_DAYS = (-40, -38, -33, -28, -22, -16, -9, -4, 4, 11, 18, 25)
"""When each is due, from today."""
_SHOWN = "marta-nowak"
"""Whose ticket is open when the demo begins: all but the last one that is due."""
_LATE_IN = 9
"""One in so many has not done the last one that was due, or the last two."""


def course_story(
    cohorts: Sequence[Mapping[str, Any]],
    people: Mapping[str, Mapping[str, Any]],
    names: Mapping[str, Sequence[str]],
    now: datetime,
    id_of: Callable[[str, str], Id],
    stamp: Callable[[datetime], Stamp],
) -> Iterator[Command]:
    began = now - timedelta(days=45)
    for cohort in cohorts:
        for place, (name, days) in enumerate(zip(names[cohort["language"]], _DAYS, strict=True)):
            due = (now + timedelta(days=days)).replace(hour=23, minute=59, second=0, microsecond=0)
            key = f"{cohort['key']}:{place}"
            yield SaveCheckpoint(stamp(began), id_of("checkpoint", key), id_of("cohort", cohort["key"]), name, due)
    past = sum(days < 0 for days in _DAYS)
    for key, person in people.items():
        if not person.get("cohort"):
            continue
        chance = sha256(f"progress:{key}".encode()).digest()[0]
        done = past - 1 if key == _SHOWN or chance % _LATE_IN == 0 else past - 2 if chance % 31 == 1 else past
        done += chance % 5 == 2
        for place in range(done):
            at = now + timedelta(days=_DAYS[place] - 1 - chance % 3, hours=-(chance % 7))
            checkpoint = id_of("checkpoint", f"{person['cohort']}:{place}")
            yield SetProgress(stamp(min(at, now)), id_of("person", key), checkpoint, min(at, now))
