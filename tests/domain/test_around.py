"""Before, in and after a webinar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.around import Around, around

BEGINS = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
TOMORROW = BEGINS + timedelta(hours=20)


@pytest.mark.parametrize(
    ("minutes", "where"),
    [
        (-24 * 60 - 1, None),
        (-24 * 60, Around.BEFORE),
        (-16, Around.BEFORE),
        (-15, Around.DURING),
        (60, Around.DURING),
        (61, Around.AFTER),
        (25 * 60, Around.AFTER),
        (25 * 60 + 1, None),
    ],
)
def test_where_somebody_stands(minutes: int, where: Around | None) -> None:
    assert around(BEGINS + timedelta(minutes=minutes), [(BEGINS, 60)]) == where


def test_of_several_the_one_that_is_on_and_else_the_nearest() -> None:
    two = [(BEGINS, 60), (TOMORROW, 60)]
    assert around(TOMORROW - timedelta(hours=1), two) == Around.BEFORE
    assert around(BEGINS + timedelta(hours=2), two) == Around.AFTER
    assert around(TOMORROW, two) == Around.DURING
    assert around(BEGINS, []) is None
