"""A report as plain rows for other programs: names that never change, seconds, shares from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from console.domain.reports import Level, Spread, Tally

Value = float | int | None


class FigureRow(msgspec.Struct, frozen=True):
    """`figure` with its unit at the end where it has one; `of` says of what part, "" of all."""

    figure: str
    of: str
    now: Value
    before: Value


def figure_rows(now: Tally, before: Tally) -> tuple[FigureRow, ...]:
    first, second = dict(_all(now)), dict(_all(before))
    keys = list(dict.fromkeys([*first, *second]))
    # What one period has a count of and the other has not is none of it; other figures say nothing then.
    return tuple(FigureRow(*key, first.get(key, _lack(key)), second.get(key, _lack(key))) for key in keys)


def _lack(key: tuple[str, str]) -> Value:
    return 0 if key[0] == "opened" else None


def _all(tally: Tally) -> Iterator[tuple[tuple[str, str], Value]]:
    yield ("opened", ""), tally.opened
    yield from _each("opened", "channel", tally.by_channel)
    yield from _each("opened", "category", tally.by_category)
    yield from _each("opened", "cohort", tally.by_cohort)
    yield from _each("opened", "course", tally.by_course)
    yield from _each("opened", "webinar", tally.by_webinar)
    yield from _each(
        "opened", "hour", {f"{n // 24 + 1}-{n % 24:02}": many for n, many in enumerate(tally.heat) if many}
    )
    yield from _spread("first_reply", "", tally.first_reply)
    for name, some in tally.first_reply_by.items():
        yield from _spread("first_reply", f"channel:{name}", some)
    yield from _level("", tally.level)
    for name, level in tally.levels.items():
        yield from _level(f"channel:{name}", level)
    yield ("solved", ""), tally.solved
    yield ("reopened", ""), tally.reopened
    yield ("reopened_share", ""), tally.reopened_share
    yield from _spread("resolution", "", tally.resolution)
    yield ("backlog", ""), tally.backlog
    calls = tally.calls
    for name in ("inbound", "answered", "abandoned", "missed"):
        yield (f"calls_{name}", ""), getattr(calls, name)
    yield ("third_ring_kept_share", ""), calls.kept_share
    yield from _spread("call_wait", "", calls.wait)
    yield ("stars_average", ""), tally.stars.average
    yield from _each("stars", "stars", {str(number): many for number, many in enumerate(tally.stars.counts, 1)})
    yield ("articles_given", ""), tally.articles.used
    yield ("articles_helped", ""), tally.articles.helped
    yield ("articles_did_not_help", ""), tally.articles.failed


def _each(figure: str, of: str, counts: Mapping[str, int]) -> Iterator[tuple[tuple[str, str], Value]]:
    for name in sorted(counts):
        yield (figure, f"{of}:{name}"), counts[name]


def _spread(figure: str, of: str, some: Spread) -> Iterator[tuple[tuple[str, str], Value]]:
    yield (f"{figure}_count", of), some.count
    yield (f"{figure}_median_seconds", of), some.median
    yield (f"{figure}_ninety_percent_seconds", of), some.ninety


def _level(of: str, level: Level) -> Iterator[tuple[tuple[str, str], Value]]:
    yield ("service_level_share", of), level.share
    yield ("service_level_within", of), level.within
    yield ("service_level_answered", of), level.answered
    yield ("service_level_abandoned", of), level.abandoned
