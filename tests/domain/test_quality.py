"""What chance chooses to be reviewed: fair, never one's own, the same for the same seed."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from console.domain.ids import Id
from console.domain.quality import (
    Aspect,
    Candidate,
    Mark,
    Sampling,
    Verdict,
    draw,
    last_week,
    wants_follow_up,
    whole,
)
from console.domain.tickets import Channel

PEOPLE = [Id(int=number) for number in range(1, 6)]
people = st.sampled_from(PEOPLE)
candidates = st.lists(
    st.builds(
        Candidate,
        ticket=st.integers(100, 10_000).map(lambda number: Id(int=number)),
        agent=people,
        channel=st.sampled_from(list(Channel)),
        stars=st.none() | st.integers(1, 5),
        wrote=st.frozensets(people, max_size=2),
    ),
    max_size=40,
    unique_by=lambda one: one.ticket,
)


@given(candidates, st.integers(0, 4), st.lists(people, unique=True), st.text(max_size=5))
def test_nobody_reads_their_own_and_nobody_has_more_than_is_wanted(
    found: list[Candidate], most: int, reviewers: list[Id], seed: str
) -> None:
    sampling = Sampling(per_agent=most)
    drawn = draw(found, sampling, reviewers, seed)
    assert drawn == draw(reversed(found), sampling, reviewers, seed)
    by_ticket = {one.ticket: one for one in found}
    for one in drawn:
        assert one.reviewer in reviewers
        assert one.reviewer != one.agent
        assert one.reviewer not in by_ticket[one.ticket].wrote
    assert all(count <= most for count in Counter(one.agent for one in drawn).values())
    assert len({one.ticket for one in drawn}) == len(drawn)


def _solved(number: int, channel: Channel, stars: int | None = None) -> Candidate:
    return Candidate(Id(int=number), PEOPLE[0], channel, stars, frozenset(PEOPLE[:1]))


def test_channels_are_mixed_and_the_discontent_come_first() -> None:
    found = [_solved(number, Channel.EMAIL) for number in range(100, 130)]
    found += [_solved(200, Channel.CHAT), _solved(201, Channel.PHONE), _solved(202, Channel.EMAIL, 1)]
    drawn = draw(found, Sampling(per_agent=4), PEOPLE[1:], "2026-W10")
    assert drawn[0].ticket == Id(int=202)
    assert {Id(int=200), Id(int=201)} <= {one.ticket for one in drawn}
    later = draw(found, Sampling(per_agent=4), PEOPLE[1:], "2026-W10", {PEOPLE[0]: 3})
    assert len(later) == 1


def test_a_week_begins_on_monday_by_the_clock_there() -> None:
    zone = ZoneInfo("Europe/Warsaw")
    # Sunday evening in London is Monday in Warsaw.
    name, start, end = last_week(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), zone)
    assert name == "2026-W09"
    assert start == datetime(2026, 2, 23, tzinfo=zone)
    assert end == datetime(2026, 3, 2, tzinfo=zone)


def test_a_review_says_something_of_everything() -> None:
    good = tuple(Mark(aspect, Verdict.YES) for aspect in Aspect)
    assert whole(good)
    assert not whole(good[1:])
    assert not wants_follow_up(good)
    assert wants_follow_up((Mark(Aspect.RIGHT, Verdict.PARTLY),))
