"""Phases, checks and turnout: what follows from what was said, and when an answer is too old to count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.domain.launch_clock import Clock, go, read_clock
from console.domain.launches import (
    USUAL,
    Answer,
    Check,
    Phase,
    Plan,
    Station,
    StationPlan,
    phase_at,
    sound,
    to_ask_again,
    usual_plan,
    waiting_on,
)

START = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_plan_follows_the_length_of_the_webinar() -> None:
    for length in (10, 45, 60, 90, 480):
        assert sound(usual_plan(length))
    assert usual_plan(60).begins(Phase.QUESTIONS, START) == START + 50 * MINUTE
    assert usual_plan(60).poll == 2 * MINUTE


def test_a_plan_that_nobody_can_go_by_is_none() -> None:
    assert not sound(Plan(phases=USUAL.phases[::-1], stations=()))
    assert not sound(Plan(phases=USUAL.phases[:5], stations=()))
    assert not sound(Plan(phases=USUAL.phases, stations=(StationPlan(Station.OWN),)))


def test_the_phase_is_the_furthest_that_was_begun_and_the_clock_has_its_say() -> None:
    clock = Clock(planned_at=START)

    def phase(minutes: float, *begun: Phase, of: Clock = clock) -> Phase:
        return phase_at(begun, read_clock(of, START + minutes * MINUTE), USUAL)

    assert phase(-50) is Phase.PREPARE
    assert phase(-20, Phase.SOUND_CHECK, Phase.CREW_CALL) is Phase.SOUND_CHECK
    assert phase(-1, Phase.DOORS_OPEN) is Phase.POLL
    assert phase(30, Phase.DOORS_OPEN) is Phase.POLL
    ready = go(clock, START - 4 * MINUTE)
    assert ready is not None
    assert phase(1, Phase.DOORS_OPEN, of=ready) is Phase.LIVE
    assert phase(55, Phase.QUESTIONS, of=ready) is Phase.QUESTIONS


def test_answers_fade_after_half_an_hour_and_are_asked_again() -> None:
    now = START
    old, new = now - 31 * MINUTE, now - 29 * MINUTE
    checks = [
        Check(Answer.GO, new),
        Check(Answer.GO, old),
        Check(Answer.NO_GO, new),
        Check(Answer.ACCEPTED, old),
        Check(Answer.ASKED, old),
        Check(Answer.NOT_ASKED),
    ]
    assert waiting_on(checks, now) == 4
    assert to_ask_again(checks, now) == (1, 5)
