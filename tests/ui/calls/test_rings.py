"""Which ring it is, how full the segments are, and what is said to come next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.calls import Ring
from console.ui.calls.rings import ringing

SINCE = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "name", "to_third", "left"),
    [
        (0, Ring.FIRST, 10, 15),
        (4.9, Ring.FIRST, 6, 11),
        (7, Ring.SECOND, 3, 8),
        (10, Ring.THIRD, 0, 5),
        (14.9, Ring.THIRD, 0, 1),
        (15, Ring.PAST, 0, 0),
        (300, Ring.PAST, 0, 0),
        (-60, Ring.FIRST, 10, 15),
    ],
)
def test_each_ring_has_its_words(after: float, name: Ring, to_third: int, left: int) -> None:
    told = ringing(SINCE, SINCE + timedelta(seconds=after))
    assert (told.name, told.to_third, told.left) == (name, to_third, left)


def test_the_second_segment_is_half_full_in_the_middle_of_the_second_ring() -> None:
    assert ringing(SINCE, SINCE + timedelta(seconds=7.5)).shares == (1.0, 0.5, 0.0)


@given(st.floats(-100, 1000), st.floats(1, 10))
def test_segments_fill_one_after_the_other(after: float, period: float) -> None:
    told = ringing(SINCE, SINCE + timedelta(seconds=after), timedelta(seconds=period))
    assert all(0 <= share <= 1 for share in told.shares)
    for one, following in zip(told.shares, told.shares[1:], strict=False):
        assert one == 1 or following == 0
    assert told.past == (told.shares[-1] == 1)
