"""Two people become one and may be parted again: which facts go over, and what is put back when they part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

CHOSEN = ("name", "language", "organisation", "cohort_id", "prefers", "time_zone", "said_as", "best_time", "confidence")
"""Facts of which a person has one: theirs stays, or that of the other is taken over."""

JOINED = ("good_to_know", "note")
"""Words of which nothing may be lost: those of both stand one under the other."""


class Taken(msgspec.Struct, frozen=True):
    """One fact that went over, as text. Of words that were joined: `after` is what came to them, `before` is empty."""

    fact: str
    before: str | None
    after: str | None


def blank(value: Any) -> bool:
    return not value


def offered(kept: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[str, ...]:
    """The facts that are taken over when nobody chose: those that the one who goes on has not."""
    return tuple(fact for fact in CHOSEN if blank(kept[fact]) and not blank(other[fact]))


def differing(kept: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[str, ...]:
    """The facts that both have and that are not the same: somebody has to choose."""
    both = (fact for fact in CHOSEN if not blank(kept[fact]) and not blank(other[fact]))
    return tuple(fact for fact in both if kept[fact] != other[fact])


def joined(kept: str, other: str) -> str:
    """Both words, those of the other below; what is there already is not said twice."""
    if not other.strip() or other in kept.split("\n\n"):
        return kept
    return f"{kept}\n\n{other}" if kept else other


def parted(words: str, came: str) -> str:
    """The words without those that came; as they are where somebody wrote into the middle of them."""
    if words == came:
        return ""
    for around in (f"\n\n{came}", f"{came}\n\n"):
        if words.endswith(around) or around + "\n\n" in words:
            return words.replace(around, "", 1)
        if words.startswith(around):
            return words.removeprefix(around)
    return words


def passed_on(later: Iterable[Taken], gone: Taken) -> tuple[Taken, ...]:
    """What a later merge would put back, when an earlier one under it is taken away: what was there before that."""
    return tuple(
        msgspec.structs.replace(one, before=gone.before)
        if one.fact == gone.fact and one.fact in CHOSEN and one.before == gone.after
        else one
        for one in later
    )
