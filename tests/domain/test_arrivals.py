"""However somebody sends letters, no more of them ask for attention than one person can write."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain.arrivals import MOST, WITHIN, too_many
from tests.making import NOON

GAPS = st.lists(st.integers(0, 900), max_size=120)
"""Seconds between the letters of one sender."""


def asking(times: list[datetime]) -> list[datetime]:
    return [at for number, at in enumerate(times) if not too_many(times[:number], at)]


def written(gaps: list[int]) -> list[datetime]:
    times, at = [], NOON
    for gap in gaps:
        at += timedelta(seconds=gap)
        times.append(at)
    return times


@given(GAPS)
def test_no_hour_holds_more_than_the_bound(gaps: list[int]) -> None:
    quick = asking(written(gaps))
    for at in quick:
        assert sum(at - WITHIN < one <= at for one in quick) <= MOST


@given(GAPS)
def test_whoever_stays_below_the_bound_is_never_too_quick(gaps: list[int]) -> None:
    times = written(gaps)
    slow = [one for number, one in enumerate(times) if number < MOST or one - times[number - MOST] >= WITHIN]
    assert asking(slow) == slow or any(sum(at - WITHIN < one <= at for one in slow) > MOST for at in slow)


@given(GAPS, st.integers(0, 3600))
def test_after_a_quiet_hour_everything_is_as_before(gaps: list[int], more: int) -> None:
    times = written(gaps)
    later = (times[-1] if times else NOON) + WITHIN + timedelta(seconds=more)
    assert not too_many(times, later)


@given(st.permutations(written([30] * 40)))
def test_the_order_in_which_they_are_told_does_not_matter(times: list[datetime]) -> None:
    at = max(times)
    assert too_many(times, at) == too_many(sorted(times), at)
