"""What the articles of the demo desk need, and what its participants wish for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from console.commands.base import Command, Stamp
from console.commands.gaps import CountMiss, FlagArticle, ReportGap
from console.commands.wishes import AddWish, EditWish
from console.domain.ids import Id
from console.domain.wishes import WishKind, WishState


class Stamping(Protocol):
    def __call__(self, at: datetime, actor: str | None = None, /) -> Stamp: ...


def care_story(
    told: Mapping[str, Sequence[Mapping[str, Any]]], now: datetime, id_of: Callable[[str, str], Id], stamp: Stamping
) -> Iterator[Command]:
    for number, gap in enumerate(told["gaps"]):
        for place, agent in enumerate(gap["by"]):
            at = now - timedelta(days=6 - place, minutes=number)
            key = f"{gap['words']}:{place}"
            yield ReportGap(
                stamp(at, agent), id_of("gap", key), gap["words"], gap["language"], id_of("ticket", gap["ticket"])
            )
    for number, miss in enumerate(told["misses"]):
        at = now - timedelta(hours=3 + 5 * number)
        yield CountMiss(stamp(at), miss["words"], miss["language"], miss["times"])
    for number, flag in enumerate(told["flags"]):
        at = now - timedelta(days=1 + number)
        yield FlagArticle(
            stamp(at, flag["by"]), id_of("flag", flag["article"]), id_of("article", flag["article"]), flag["text"]
        )
    for number, wish in enumerate(told["wishes"]):
        made = id_of("wish", wish["key"])
        tickets = tuple(id_of("ticket", ticket) for ticket in wish["tickets"])
        at = now - timedelta(days=20 - number)
        yield AddWish(stamp(at), made, WishKind(wish["kind"]), wish["title"], wish["text"], tickets)
        state = WishState(wish["state"])
        if state is not WishState.OPEN:
            yield EditWish(stamp(now - timedelta(days=2)), made, state=state)
