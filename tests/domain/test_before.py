"""What to know before one answers: each rule, their order, and never more than three lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.before import (
    MOST,
    Late,
    Matter,
    Promise,
    Rating,
    Situation,
    Topic,
    Webinar,
    before_answering,
    same_matter,
)
from console.domain.ids import Id, uuid7
from console.domain.tickets import Category

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def ident(number: int) -> Id:
    return uuid7(NOW, number.to_bytes(10, "big"))


def matter(
    number: int, subject: str, days: float = 0, category: Category | None = None, *, is_open: bool = False
) -> Matter:
    return Matter(ident(number), NOW - timedelta(days=days), subject, category, is_open)


def topics(situation: Situation) -> list[Topic]:
    return [line.topic for line in before_answering(situation)]


def test_a_webinar_in_two_hours_comes_first_until_they_are_in() -> None:
    soon = Webinar("Pivot tables", NOW + timedelta(hours=2), joined=False)
    later = Webinar("Charts", NOW + timedelta(hours=3), joined=False)
    late = Late("Module 4", NOW - timedelta(days=3))
    assert topics(Situation(NOW, webinars=(soon, later), late=(late,))) == [Topic.WEBINAR, Topic.OVERDUE]
    inside = Webinar("Pivot tables", NOW - timedelta(minutes=10), joined=True)
    assert topics(Situation(NOW, webinars=(inside,))) == []


def test_only_the_last_rating_counts_and_only_while_it_is_fresh() -> None:
    bad = Rating(2, NOW - timedelta(days=5), "Nobody called")
    good = Rating(5, NOW - timedelta(days=1), "")
    assert topics(Situation(NOW, ratings=(bad,))) == [Topic.RATED_BAD]
    assert topics(Situation(NOW, ratings=(bad, good))) == []
    old = Rating(1, NOW - timedelta(days=90), "")
    assert topics(Situation(NOW, ratings=(old,))) == []


def test_the_third_contact_about_the_same_is_told_with_the_first() -> None:
    this = matter(3, "Re: No sound again", is_open=True)
    first, second = matter(1, "No sound in lessons", 6), matter(2, "Sound is gone", 3)
    lines = before_answering(Situation(NOW, this.ticket, (this, first, second)))
    assert [(line.topic, line.number, line.ticket) for line in lines] == [(Topic.AGAIN, 3, first.ticket)]
    certificate = matter(2, "My certificate", 3)
    assert topics(Situation(NOW, this.ticket, (this, first, certificate))) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nie działa dźwięk", "Dźwięku nadal nie ma", True),
        ("Не могу открыть ссылку на вебинар", "Ссылка не открывается", True),
        ("No sound", "Name on the certificate", False),
        ("Re:", "Re:", False),
        ("Hello", "Hello, a question", False),
    ],
)
def test_a_matter_is_known_by_the_words_that_say_something(one: str, other: str, same: bool) -> None:
    assert same_matter(matter(1, one), matter(2, other, 1)) is same


def test_requests_of_one_category_are_one_matter_only_close_together() -> None:
    one = matter(1, "It crashes", category=Category.TECHNICAL)
    assert same_matter(one, matter(2, "The picture freezes", 2, Category.TECHNICAL))
    assert not same_matter(one, matter(2, "The picture freezes", 9, Category.TECHNICAL))


def test_somebody_who_writes_for_the_first_time_is_told_of() -> None:
    this = matter(1, "A question", is_open=True)
    assert topics(Situation(NOW, this.ticket, (this,))) == [Topic.FIRST_CONTACT]
    assert topics(Situation(NOW, None, (this,))) == []


MOMENTS = st.integers(-100, 100).map(lambda hours: NOW + timedelta(hours=hours))
MATTERS = st.builds(
    Matter,
    st.integers(1, 9).map(ident),
    MOMENTS,
    st.sampled_from(["No sound", "Sound", "", "Certificate"]),
    st.sampled_from([None, Category.TECHNICAL]),
    st.booleans(),
)
SITUATIONS = st.builds(
    Situation,
    st.just(NOW),
    st.one_of(st.none(), st.integers(1, 9).map(ident)),
    st.lists(MATTERS, max_size=6).map(tuple),
    st.lists(st.builds(Promise, st.integers(1, 9).map(ident), MOMENTS), max_size=2).map(tuple),
    st.lists(st.builds(Rating, st.integers(1, 5), MOMENTS, st.just("")), max_size=2).map(tuple),
    st.lists(st.builds(Webinar, st.just("W"), MOMENTS, st.booleans()), max_size=2).map(tuple),
    st.lists(st.builds(Late, st.just("L"), MOMENTS), max_size=2).map(tuple),
    st.lists(st.just("a@x.pl"), max_size=1).map(tuple),
)


@given(SITUATIONS)
def test_there_are_never_more_than_three_lines_each_of_its_own_and_in_order(situation: Situation) -> None:
    told = topics(situation)
    assert len(told) <= MOST
    order = list(Topic)
    assert told == sorted(set(told), key=order.index)
