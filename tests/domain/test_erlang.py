"""Erlang C and A: the published figures, a simulation of ours, and what must hold for every queue."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.erlang import Traffic, agents_needed, erlang_a, erlang_c, served
from tests.queue_of_calls import simulate

TRAFFIC = st.builds(
    Traffic,
    arrivals=st.floats(0.001, 1.0),
    handling=st.floats(20, 600),
    patience=st.floats(10, 900),
)
AGENTS = st.integers(1, 60)


def test_erlang_c_is_as_published() -> None:
    found = erlang_c(Traffic.of(100, 1800, 180), 14)
    assert found is not None
    assert round(found.waits, 6) == 0.174132
    assert round(found.mean_wait, 4) == 7.8359
    assert round(found.occupancy, 5) == 0.71429
    assert round(found.answered_within(20), 5) == 0.88835


@pytest.mark.parametrize(
    ("calls", "seconds", "handling", "patience", "agents", "waits", "wait", "abandoned", "occupancy", "within"),
    [
        (100, 1800, 180, 120, 14, 0.12698, "2.741", 0.02284, 0.69797, 0.9327),
        (100, 1800, 180, 120, 10, 0.49685, "16.496", 0.13746, 0.86254, 0.6399),
        (100, 1800, 180, 120, 8, 0.72263, "30.958", 0.25798, 0.92752, 0.4032),
        (200, 600, 240, 90, 40, 0.99902, "45.0", 0.50002, 0.99995, 0.0170),
    ],
)
def test_erlang_a_is_as_reckoned_elsewhere(
    calls: float,
    seconds: float,
    handling: float,
    patience: float,
    agents: int,
    waits: float,
    wait: str,
    abandoned: float,
    occupancy: float,
    within: float,
) -> None:
    found = erlang_a(Traffic.of(calls, seconds, handling, patience), agents)
    assert round(found.waits, 5) == waits
    assert f"{found.mean_wait:.{len(wait.partition('.')[2])}f}" == wait
    assert round(found.abandoned, 5) == abandoned
    assert round(found.occupancy, 5) == occupancy
    # The published figure was integrated in steps of 5 ms.
    assert found.answered_within(20) == pytest.approx(within, abs=0.001)


@pytest.mark.parametrize(
    ("traffic", "agents"),
    [
        (Traffic.of(100, 1800, 180, 120), 10),
        (Traffic.of(200, 600, 240, 90), 70),
        (Traffic.of(30, 600, 400, 300), 18),
        (Traffic.of(100, 1800, 180), 14),
    ],
)
def test_a_simulation_finds_the_same(traffic: Traffic, agents: int) -> None:
    found = served(traffic, agents)
    # A day of a busy line tells little more than an hour of it: what is close in time is alike.
    seen = simulate(traffic, agents, arrivals=60_000, seed=3)
    assert found is not None
    assert seen.waits == pytest.approx(found.waits, abs=0.03)
    assert seen.mean_wait == pytest.approx(found.mean_wait, rel=0.1)
    assert seen.abandoned == pytest.approx(found.abandoned, abs=0.01)
    assert seen.occupancy == pytest.approx(found.occupancy, abs=0.015)
    for seconds in (5, 20, 60):
        assert seen.answered_within(seconds) == pytest.approx(found.answered_within(seconds), abs=0.03)


def test_without_patience_there_is_no_solution_beyond_the_load() -> None:
    assert erlang_c(Traffic.of(100, 1800, 180), 10) is None
    assert erlang_c(Traffic.of(100, 1800, 180, 120), 11) is not None
    with pytest.raises(ValueError, match="patience"):
        erlang_a(Traffic.of(100, 1800, 180), 14)


def test_where_nobody_comes_nobody_waits_and_nobody_is_needed() -> None:
    for patience in (60.0, inf):
        found = served(Traffic.of(0, 1800, 180, patience), 2)
        assert found is not None
        assert (found.waits, found.mean_wait, found.occupancy, found.answered_within(0)) == (0, 0, 0, 1)
    assert agents_needed(Traffic.of(0, 1800, 180, 60), 0.8, 20) == 0


def test_where_nobody_answers_everybody_gives_up() -> None:
    found = erlang_a(Traffic.of(100, 1800, 180, 120), 0)
    assert found.waits == 1
    assert found.abandoned == pytest.approx(1)
    assert found.mean_wait == pytest.approx(120)
    assert found.answered_within(20) == 0


@pytest.mark.parametrize("agents", [1, 500, 900, 1000, 1100, 3000])
def test_a_thousand_erlang_are_reckoned_as_ten(agents: int) -> None:
    found = erlang_a(Traffic(arrivals=1000 / 180, handling=180, patience=120), agents)
    # What comes is answered or gives up: the balance of the whole queue.
    assert found.occupancy * agents == pytest.approx(1000 * (1 - found.abandoned), rel=1e-9)
    assert found.answered_within(1e5) == pytest.approx(1 - found.abandoned, abs=1e-6)


def test_great_patience_comes_to_erlang_c() -> None:
    patient, endless = erlang_a(Traffic.of(100, 1800, 180, 1e7), 14), erlang_c(Traffic.of(100, 1800, 180), 14)
    assert endless is not None
    assert patient.mean_wait == pytest.approx(endless.mean_wait, rel=1e-3)
    assert patient.answered_within(20) == pytest.approx(endless.answered_within(20), rel=1e-3)


@given(TRAFFIC, AGENTS)
def test_one_more_never_makes_it_worse(traffic: Traffic, agents: int) -> None:
    fewer, more = erlang_a(traffic, agents), erlang_a(traffic, agents + 1)
    assert more.waits <= fewer.waits + 1e-12
    assert more.mean_wait <= fewer.mean_wait + 1e-9
    assert more.abandoned <= fewer.abandoned + 1e-12
    assert more.answered_within(20) >= fewer.answered_within(20) - 1e-9


@given(TRAFFIC, AGENTS)
def test_shares_are_shares_and_what_comes_goes(traffic: Traffic, agents: int) -> None:
    found = erlang_a(traffic, agents)
    within = [found.answered_within(seconds) for seconds in (0, 5, 20, 60)]
    assert within == sorted(within)
    assert all(0 <= share <= 1 for share in (*within, found.waits, found.abandoned))
    assert within[-1] <= 1 - found.abandoned + 1e-9
    assert found.occupancy * agents == pytest.approx(traffic.offered * (1 - found.abandoned), rel=1e-9)


@given(TRAFFIC, st.floats(0.05, 0.95), st.sampled_from([0, 20, 120]))
def test_those_needed_are_enough_and_one_fewer_is_not(traffic: Traffic, level: float, seconds: int) -> None:
    needed = agents_needed(traffic, level, seconds)
    assert needed is not None
    assert erlang_a(traffic, needed).answered_within(seconds) >= level
    assert needed == 0 or erlang_a(traffic, needed - 1).answered_within(seconds) < level


def test_a_level_that_cannot_be_reached_is_said_to_be_one() -> None:
    assert agents_needed(Traffic.of(100, 1800, 180, 120), 0.8, 20, most=3) is None
