"""Ids: ordered by time, the same whenever a command is run again."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from console.domain.ids import derived, uuid7

moments = st.datetimes(datetime(2020, 1, 1), datetime(2050, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


@given(moments, moments, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_ids_sort_by_their_time(one: datetime, other: datetime, salt: bytes, pepper: bytes) -> None:
    if int(one.timestamp() * 1000) < int(other.timestamp() * 1000):
        assert uuid7(one, salt) < uuid7(other, pepper)
    assert uuid7(one, salt).version == 7


@given(moments, st.binary(min_size=10, max_size=10), st.integers(0, 1000), st.integers(0, 1000))
def test_derived_ids_are_repeatable_and_apart(at: datetime, salt: bytes, first: int, second: int) -> None:
    base = uuid7(at, salt)
    assert derived(base, first) == derived(base, first)
    assert (derived(base, first) == derived(base, second)) == (first == second)
    assert derived(base, first).version == 8
