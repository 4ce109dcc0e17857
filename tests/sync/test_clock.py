"""The hub's clock as a console knows it: right however slow the way is, and whatever the computer's own one does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain.clock import FixedClock
from console.sync.clock import HubClock

HUB = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SECONDS = st.floats(0.0, 30.0)


class Way:
    """A counter that only grows, and a hub at the other end of a way that takes its time in each direction."""

    def __init__(self, there: float, back: float) -> None:
        self.count = 1000.0
        self._there, self._back = there, back

    def ask(self) -> datetime:
        self.count += self._there
        said = HUB + timedelta(seconds=self.count - 1000.0)
        self.count += self._back
        return said


@given(there=SECONDS, back=SECONDS, wrong=st.integers(-(10**8), 10**8), later=SECONDS)
def test_it_is_wrong_by_no_more_than_half_of_the_way(there: float, back: float, wrong: int, later: float) -> None:
    way = Way(there, back)
    clock = HubClock(FixedClock(HUB + timedelta(seconds=wrong)), lambda: way.count)
    clock.measure(way.ask)
    way.count += later
    really = HUB + timedelta(seconds=way.count - 1000.0)
    assert abs((clock.now() - really).total_seconds()) <= (there + back) / 2 + 0.001


def test_the_quickest_of_several_answers_is_believed() -> None:
    ways = iter([Way(9.0, 0.0), Way(0.0, 0.1), Way(0.0, 7.0)])
    quick: list[Way] = []

    def ask() -> datetime:
        way = next(ways)
        way.count = counter.count
        said = way.ask()
        counter.count = way.count
        quick.append(way)
        return said

    counter = Way(0.0, 0.0)
    clock = HubClock(FixedClock(HUB), lambda: counter.count)
    clock.measure(ask)
    really = HUB + timedelta(seconds=counter.count - 1000.0)
    assert len(quick) == 3
    assert abs(clock.now() - really) <= timedelta(seconds=0.06)


def test_a_step_of_the_computers_clock_changes_nothing_once_the_hub_was_asked() -> None:
    own = FixedClock(HUB - timedelta(hours=3))
    way = Way(0.01, 0.01)
    clock = HubClock(own, lambda: way.count)
    assert clock.now() == own.at
    behind = clock.measure(way.ask)
    assert abs(behind - timedelta(hours=3)) < timedelta(seconds=1)
    before = clock.now()
    for step in (timedelta(days=400), -timedelta(days=900)):
        own.at += step
        assert clock.now() == before
    way.count += 5
    assert clock.now() == before + timedelta(seconds=5)
