"""Names that may be one person's, and what a sheet may change of what the desk knows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.courses import Hindrance, Standing, Step, days_late, hindrance, standing, step
from console.domain.people_import import Mark, marked, plain_name, same_name

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
EARLIER = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna Nowak", "NOWAK Anna", True),
        ("Anna Nowak", "A. Nowak", True),
        ("Anna Maria Nowak", "Anna Nowak", True),
        ("Łukasz Żółć", "Lukasz Zolc", True),
        ("Мария Иванова", "Mariia Ivanova", True),
        ("Anna Nowak", "Jan Nowak", False),
        ("Anna Nowak", "Anna Lis", False),
        ("Anna", "", False),
    ],
)
def test_names_of_one_person_however_they_are_written(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_names_are_the_same_in_any_order_and_case(one: str, other: str) -> None:
    assert same_name(one, other) is same_name(other, one)
    assert plain_name(one) == plain_name(plain_name(one))
    assert same_name(one, one) is bool(plain_name(one))


@pytest.mark.parametrize(
    ("mark", "done_at", "by_hand", "after"),
    [
        (Mark("Quiz", done=True), None, False, (NOW, None)),
        (Mark("Quiz", done=True, done_at=EARLIER), None, False, (EARLIER, None)),
        (Mark("Quiz", done=True), EARLIER, False, None),
        (Mark("Quiz", done=False), EARLIER, False, (None, None)),
        (Mark("Quiz", done=False), EARLIER, True, None),
        (Mark("Quiz"), None, False, None),
        (Mark("Quiz", due_at=EARLIER), None, False, (None, EARLIER)),
    ],
)
def test_a_sheet_moves_on_what_the_desk_has_not_said(
    mark: Mark,
    done_at: datetime | None,
    by_hand: bool,
    after: object,
) -> None:
    assert marked(mark, done_at, None, by_hand=by_hand, at=NOW) == after


def test_who_is_late_is_helped_more_the_later_it_gets() -> None:
    assert standing(None, EARLIER, NOW) is Standing.LATE
    assert standing(EARLIER, EARLIER, NOW) is Standing.DONE
    assert standing(None, None, NOW) is Standing.AHEAD
    assert [step(days) for days in (0, 1, 2, 6, 7, 13, 14, 99)] == [
        *(Step.WAIT, Step.WAIT, Step.NOTE, Step.NOTE, Step.HELP, Step.HELP, Step.CALL, Step.CALL)
    ]
    assert days_late(EARLIER, NOW) == 29


def test_nobody_is_reminded_where_it_would_be_unkind() -> None:
    def why(**facts: object) -> Hindrance | None:
        usual = {"late": True, "reminded_at": None, "ticket_open": False, "on_leave": False, "has_address": True}
        return hindrance(**{**usual, **facts}, now=NOW)  # type: ignore[arg-type]

    assert why() is None
    assert why(late=False) is Hindrance.NOT_LATE
    assert why(reminded_at=datetime(2026, 2, 28, tzinfo=UTC)) is Hindrance.REMINDED
    assert why(reminded_at=EARLIER) is None
    assert why(ticket_open=True) is Hindrance.TICKET_OPEN
    assert why(on_leave=True) is Hindrance.ON_LEAVE
    assert why(has_address=False) is Hindrance.NO_ADDRESS
