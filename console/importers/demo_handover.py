"""A hand-over of the demo desk that is prepared: somebody goes in a while, and has begun to write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from console.commands.base import Command, Stamp
from console.commands.handover import PrepareHandOver, Said, SaveHandOver
from console.domain.ids import Id

_LEFT = timedelta(minutes=25)


class Stamping(Protocol):
    def __call__(self, at: datetime, actor: str | None = None, /) -> Stamp: ...


def hand_over_story(
    told: Sequence[Mapping[str, Any]], now: datetime, id_of: Callable[[str, str], Id], stamp: Stamping
) -> Iterator[Command]:
    for one in told:
        handover, who = id_of("handover", one["by"]), id_of("agent", one["by"])
        ends_at = (now + _LEFT).replace(second=0, microsecond=0)
        yield PrepareHandOver(stamp(now - timedelta(minutes=5)), handover, who, ends_at)
        lines = tuple(Said(id_of("ticket", line["ticket"]), line["words"]) for line in one["lines"])
        yield SaveHandOver(stamp(now - timedelta(minutes=2), one["by"]), handover, one["watch"], lines)
