"""Reviews: which solved tickets are looked at, by whom, and what is said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel

SETTING = "quality"
"""The setting of the desk in which `Sampling` stands, as JSON."""
LONGEST_REMARK = 2_000
WRITTEN = frozenset({Kind.OUTBOUND, Kind.CALL})
"""What of a ticket is the work of whoever wrote it: nobody reviews that of their own."""
LOW_RATED = 2
"""Up to so many stars somebody was not content."""


class Aspect(StrEnum):
    UNDERSTOOD = "understood"
    RIGHT = "right"
    WARM = "warm"
    NEXT_STEP = "next_step"


class Verdict(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Mark(msgspec.Struct, frozen=True):
    aspect: Aspect
    verdict: Verdict


class ReviewState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    """There was nothing in the ticket to say a word about."""


class FollowUp(StrEnum):
    """What came of an answer that was not right."""

    NONE = "none"
    REOPENED = "reopened"
    GAP = "gap"
    ARTICLE = "article"


class Sampling(Clean, frozen=True, kw_only=True):
    """Which solved tickets are reviewed."""

    per_agent: int = 0
    """How many of each person and week; 0: none."""
    low_rated_first: bool = True
    """Whether those come first with which somebody was not content."""
    reviewers: tuple[Id, ...] = ()
    """Who reads them; empty: all leads."""


def sampling_in(said: str | None) -> Sampling:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Sampling) if said else Sampling()


class Candidate(msgspec.Struct, frozen=True):
    """A solved ticket. `agent` has answered it; `wrote` are all of the desk who did. `stars` None: not rated."""

    ticket: Id
    agent: Id
    channel: Channel
    stars: int | None
    wrote: frozenset[Id]


class Drawn(msgspec.Struct, frozen=True):
    ticket: Id
    agent: Id
    reviewer: Id


def draw(
    candidates: Iterable[Candidate],
    sampling: Sampling,
    reviewers: Sequence[Id],
    seed: str,
    known: Mapping[Id, int] | None = None,
) -> tuple[Drawn, ...]:
    """Chooses by chance, the same for the same `seed`: so many of each person, of as many channels as there are.

    Nobody reads a ticket in which they wrote. `known`: how many of each person are drawn already.
    """
    by_agent: dict[Id, list[Candidate]] = {}
    for one in candidates:
        by_agent.setdefault(one.agent, []).append(one)
    given: Counter[Id] = Counter()
    drawn: list[Drawn] = []
    for agent in sorted(by_agent):
        wanted = sampling.per_agent - (known or {}).get(agent, 0)
        for one in _mixed(by_agent[agent], sampling, seed):
            if wanted <= 0:
                break
            able = [who for who in reviewers if who != agent and who not in one.wrote]
            if not able:
                continue
            reviewer = min(able, key=lambda who: (given[who], _chance(seed, one.ticket.hex, who.hex)))
            given[reviewer] += 1
            drawn.append(Drawn(one.ticket, agent, reviewer))
            wanted -= 1
    return tuple(drawn)


def _mixed(candidates: Sequence[Candidate], sampling: Sampling, seed: str) -> list[Candidate]:
    """In the order in which they are taken: first those with which somebody was not content, if that is wanted; then
    one of each channel after the other."""
    order = sorted(candidates, key=lambda one: _chance(seed, one.ticket.hex))
    low = [one for one in order if sampling.low_rated_first and one.stars is not None and one.stars <= LOW_RATED]
    rest = [one for one in order if one not in low]
    turns: Counter[Channel] = Counter()
    places: dict[Id, int] = {}
    for one in rest:
        places[one.ticket] = turns[one.channel]
        turns[one.channel] += 1
    return low + sorted(rest, key=lambda one: places[one.ticket])


def _chance(*words: str) -> bytes:
    return sha256("\0".join(words).encode()).digest()


def week_of(on: date) -> str:
    """ISO 8601: "2026-W47"."""
    year, week, _ = on.isocalendar()
    return f"{year}-W{week:02}"


def last_week(now: datetime, zone: ZoneInfo) -> tuple[str, datetime, datetime]:
    """The week before the present one by the wall clock there: its name, its beginning and its end."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    start = datetime.combine(monday - timedelta(days=7), time(), zone)
    return week_of(start.date()), start, datetime.combine(monday, time(), zone)


def whole(marks: Collection[Mark]) -> bool:
    """Whether something is said of every aspect."""
    return {one.aspect for one in marks} == set(Aspect)


def wants_follow_up(marks: Iterable[Mark]) -> bool:
    """Whether the participant may have been told something wrong."""
    return any(one.aspect is Aspect.RIGHT and one.verdict is not Verdict.YES for one in marks)
