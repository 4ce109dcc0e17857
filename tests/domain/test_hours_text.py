"""Hours as people write them, and as participants read them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.hours import DAY, Hours, Span
from console.domain.hours_text import NoHours, spans_in, spans_said, week_said
from console.domain.public_holidays import countries, holidays_of, parts, renewed, with_holidays
from console.domain.sla import Promises


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9-17", ((540, 1020),)),
        ("9:00–17:30", ((540, 1050),)),
        ("9.00 - 12.30; 13–17", ((540, 750), (780, 1020))),
        ("9 do 17", ((540, 1020),)),
        ("18–20, 9–17", ((540, 1020), (1080, 1200))),
        ("9–12, 11–17", ((540, 1020),)),
        ("0–24", ((0, DAY),)),
        ("", ()),
        ("  ", ()),
    ],
)
def test_times_are_read_as_they_are_written(written: str, meant: tuple[tuple[int, int], ...]) -> None:
    assert [(span.start, span.end) for span in spans_in(written)] == list(meant)


@pytest.mark.parametrize("written", ["nine to five", "17-9", "22–6", "9-25", "9:70-10", "9", "-", "9-17 18-20"])
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(NoHours):
        spans_in(written)


@given(some.lists(some.integers(0, DAY), min_size=2, max_size=8, unique=True))
def test_what_is_shown_is_read_back(cuts: list[int]) -> None:
    ordered = sorted(cuts)[: len(cuts) // 2 * 2]
    spans = tuple(Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=True))
    assert spans_in(spans_said(spans)) == spans


def test_a_week_is_a_line() -> None:
    office, morning = (Span(540, 1020),), (Span(600, 840),)
    week = Hours(week=(office,) * 5 + (morning, ()))
    assert week_said(week, "en") == "Mon–Fri 9:00–17:00, Sat 10:00–14:00"
    assert week_said(week, "pl") == "pon.–pt. 9:00–17:00, sob. 10:00–14:00"
    assert week_said(Hours(), "ru") == "круглосуточно"
    assert week_said(Hours(week=((),) * 7), "en") == ""


def test_holidays_of_a_country_and_of_its_part() -> None:
    days = holidays_of("PL", "", (2026, 2027))
    assert {date(2026, 11, 11), date(2027, 1, 6)} <= {day.on for day in days}
    assert "Święto" in next(day.name for day in days if day.on == date(2026, 11, 11))
    assert all(not day.spans for day in days)
    bavaria = {day.on for day in holidays_of("DE", "BY", (2026,))} - {day.on for day in holidays_of("DE", "", (2026,))}
    assert date(2026, 1, 6) in bavaria
    assert holidays_of("", "", (2026,)) == ()
    assert countries()[0] == "PL"
    assert "BY" in parts("DE")


def test_holidays_are_renewed_before_they_come_to_their_end() -> None:
    polish = with_holidays(Hours(zone="Europe/Warsaw", country="PL"), 2026)
    promises = Promises(hours=polish)
    assert renewed(promises, 2026) is promises
    after = renewed(promises, 2027).hours
    assert {day.on.year for day in after.holidays} == {2027, 2028}
    plain = Promises()
    assert renewed(plain, 2027) is plain
