"""Contacts around a webinar: nothing is lost between the minutes, and launches teach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.forecast import (
    USUAL_POINTS,
    USUAL_RATES,
    Curve,
    Habit,
    Past,
    between,
    drawn,
    expected,
    learned,
    off_by,
)
from console.domain.tickets import Channel

USUAL = drawn(USUAL_POINTS)
COUNTS = st.dictionaries(st.integers(-90, 180), st.integers(0, 50), max_size=40)
LAUNCHES = st.lists(
    st.builds(Past, registrations=st.integers(1, 5000), contacts=st.fixed_dictionaries({Channel.CHAT: COUNTS})),
    max_size=6,
)


def test_a_curve_is_straight_between_its_points() -> None:
    assert drawn([(0, 0), (2, 2), (4, 0)]) == Curve(first=0, shares=(0, 0.25, 0.5, 0.25, 0))
    assert drawn([(5, 3)]) == Curve(first=5, shares=(1,))


@pytest.mark.parametrize("points", [[], [(0, 0.0), (5, 0.0)], [(0, 1.0), (0, 2.0)], [(0, -1.0), (3, 2.0)]])
def test_points_that_say_nothing_are_no_curve(points: list[tuple[int, float]]) -> None:
    with pytest.raises(ValueError, match="curve"):
        drawn(points)


def test_most_is_expected_when_people_come_in() -> None:
    contacts = expected(400, Habit(rate=0.1, curve=USUAL))
    assert sum(contacts.values()) == pytest.approx(40)
    assert max(contacts, key=contacts.__getitem__) == 3
    assert between(contacts, range(-60, 91)) == pytest.approx(40)
    assert between(contacts, range(200, 300)) == 0


def test_a_curve_is_changed_by_hand() -> None:
    changed = USUAL.changed(range(50, 60), 3)
    assert sum(changed.shares) == pytest.approx(1)
    assert changed.at(55) / changed.at(0) == pytest.approx(3 * USUAL.at(55) / USUAL.at(0))
    with pytest.raises(ValueError, match="none"):
        USUAL.changed(USUAL.minutes, 0)


def test_without_launches_it_is_the_usual() -> None:
    habit = learned([], Channel.CHAT)
    assert habit.rate == pytest.approx(USUAL_RATES[Channel.CHAT])
    assert habit.curve.shares == pytest.approx(USUAL.shares)
    assert learned([], Channel.IN_PERSON).rate == 0


def test_many_launches_outweigh_the_usual() -> None:
    # Everybody writes at the twentieth minute, one in five.
    past = [Past(registrations=500, contacts={Channel.CHAT: {20: 100}})] * 12
    habit = learned(past, Channel.CHAT)
    assert habit.rate == pytest.approx(0.2, rel=0.05)
    contacts = expected(500, habit)
    assert max(contacts, key=contacts.__getitem__) == 20
    assert between(contacts, range(18, 23)) > 90


def test_the_newest_launch_teaches_most() -> None:
    small = Past(registrations=500, contacts={Channel.CHAT: {5: 10}})
    great = Past(registrations=500, contacts={Channel.CHAT: {5: 100}})
    assert learned([small, great], Channel.CHAT).rate > learned([great, small], Channel.CHAT).rate


def test_how_wrong_a_forecast_was() -> None:
    assert off_by({0: 4.0, 1: 2.0}, {0: 4, 1: 2}, range(2)) == 0
    assert off_by({0: 4.0, 1: 2.0}, {0: 2, 1: 2}, range(2)) == 0.5
    assert off_by({0: 4.0}, {}, range(2)) is None


@given(LAUNCHES)
def test_what_is_learned_is_a_habit(past: list[Past]) -> None:
    habit = learned(past, Channel.CHAT)
    assert sum(habit.curve.shares) == pytest.approx(1)
    assert min(habit.curve.shares) >= 0
    seen = [sum(launch.contacts[Channel.CHAT].values()) / launch.registrations for launch in past]
    rates = [USUAL_RATES[Channel.CHAT], *seen]
    assert min(rates) - 1e-9 <= habit.rate <= max(rates) + 1e-9
