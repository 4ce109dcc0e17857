"""The clock of a launch: it never goes back by itself, stands while it is held, and reads alike at every console."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.launch_clock import (
    Clock,
    Stop,
    end,
    go,
    hold,
    move,
    not_yet,
    read_clock,
    resume,
    shown,
)

START = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def at(minutes: float) -> datetime:
    return START + minutes * MINUTE


def done(clock: Clock | None) -> Clock:
    assert clock is not None
    return clock


def test_without_anything_said_it_counts_down_to_the_poll_and_waits_there() -> None:
    clock = Clock(planned_at=START)
    assert read_clock(clock, at(-10)).t == -10 * MINUTE
    waiting = read_clock(clock, at(3))
    assert (waiting.t, waiting.stop, waiting.stopped_for) == (-2 * MINUTE, Stop.POLL, 5 * MINUTE)
    assert waiting.start_at == at(5)
    assert waiting.asks_to_move


def test_with_the_go_in_time_it_starts_to_the_second() -> None:
    clock = done(go(Clock(planned_at=START), at(-4)))
    assert read_clock(clock, START - SECOND).t == -SECOND
    assert read_clock(clock, START).live
    assert read_clock(clock, at(12)).t == 12 * MINUTE


def test_a_late_go_moves_the_start_by_what_was_waited() -> None:
    clock = done(go(Clock(planned_at=START), at(1)))
    assert read_clock(clock, at(1)).t == -2 * MINUTE
    assert read_clock(clock, at(3)).live


def test_a_hold_stops_t_and_the_start_comes_as_much_later() -> None:
    clock = done(go(Clock(planned_at=START), at(-20)))
    clock = done(hold(clock, at(-4)))
    held = read_clock(clock, at(-2.5))
    assert (held.t, held.stop, held.stopped_for) == (-4 * MINUTE, Stop.HOLD, 1.5 * MINUTE)
    clock = done(resume(clock, at(-2)))
    assert read_clock(clock, at(-2)).t == -4 * MINUTE
    assert read_clock(clock, at(2)).live


def test_a_hold_called_while_it_waits_for_the_poll_loses_no_time() -> None:
    clock = done(hold(Clock(planned_at=START), at(1)))
    assert read_clock(clock, at(4)).t == -2 * MINUTE
    clock = done(go(done(resume(clock, at(5))), at(6)))
    assert read_clock(clock, at(8)).t == timedelta(0)


def test_what_cannot_be_done_is_not_done() -> None:
    clock = done(go(Clock(planned_at=START), at(-4)))
    assert hold(clock, at(1)) is None
    assert not_yet(clock, at(1)) is None
    assert move(clock, at(30), at(1)) is None
    assert go(clock, at(-3)) is None
    held = done(hold(Clock(planned_at=START), at(-10)))
    assert hold(held, at(-9)) is None
    assert go(held, at(-9)) is None
    assert move(held, at(-12), at(-9)) is None
    assert resume(clock, at(-1)) is None
    over = done(end(clock, at(60)))
    assert end(over, at(61)) is None
    assert read_clock(over, at(90)).t == 60 * MINUTE


def test_a_moved_start_ends_the_hold_and_asks_anew() -> None:
    clock = done(hold(done(go(Clock(planned_at=START), at(-9))), at(-5)))
    moved = done(move(clock, at(15), at(1)))
    assert (moved.held_since, moved.go_at) == (None, None)
    assert read_clock(moved, at(1)).t == -14 * MINUTE


@pytest.mark.parametrize(
    ("t", "words"),
    [
        (timedelta(minutes=-4, seconds=-10), "T−00:04:10"),
        (timedelta(seconds=-0.5), "T−00:00:01"),
        (timedelta(0), "T+00:00:00"),
        (timedelta(hours=1, minutes=10, seconds=5.9), "T+01:10:05"),
    ],
)
def test_it_reads_as_on_the_screen(t: timedelta, words: str) -> None:
    assert shown(t) == words


_ACTS = st.lists(
    st.tuples(st.sampled_from(["hold", "resume", "go", "not_yet", "nothing"]), st.integers(0, 400)), max_size=14
)


@given(_ACTS, st.integers(0, 15))
def test_t_never_jumps_and_never_runs_faster_than_time(acts: list[tuple[str, int]], poll: int) -> None:
    """Whatever is said and when: T goes on from where it stood, and no hold makes the start come earlier."""
    clock = Clock(planned_at=START, poll=poll * MINUTE)
    now = at(-40)
    last = read_clock(clock, now)
    for act, seconds in acts:
        later = now + seconds * SECOND
        before = read_clock(clock, later)
        assert timedelta(0) <= before.t - last.t <= later - now
        does = {"hold": hold, "resume": resume, "go": go, "not_yet": not_yet}.get(act)
        clock = (does(clock, later) if does else None) or clock
        after = read_clock(clock, later)
        assert after.t == before.t
        assert after.start_at >= START
        assert after.stop is not None or after.start_at == later - after.t
        now, last = later, after
