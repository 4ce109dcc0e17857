"""Lengths of time as people write them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.waits import NoWait, wait_in, wait_said


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("4 h", 240), ("4h", 240), ("90 min", 90), ("90", 90), ("2 d 4 h", 52 * 60), ("1 godz. 30 min", 90), ("2 ч", 120)],
)
def test_lengths_are_read_as_they_are_written(written: str, minutes: int) -> None:
    assert wait_in(written) == timedelta(minutes=minutes)


@pytest.mark.parametrize("written", ["", "soon", "4 x", "0", "0 min", "-4 h", "366 d", "99999 d", "4 h and more"])
def test_what_is_no_length_is_refused(written: str) -> None:
    with pytest.raises(NoWait):
        wait_in(written)


@given(some.integers(1, 365 * 24 * 60))
def test_what_is_shown_is_read_back(minutes: int) -> None:
    assert wait_in(wait_said(timedelta(minutes=minutes))) == timedelta(minutes=minutes)
