"""What a launch came to: waits, level, people, forecast, when an alarm rang; reckoned by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.after_action import MINUTE, Stretch, Touch, alarm_at, forecast_told, level, longest, stretches
from console.domain.forecast import Past
from console.domain.ids import uuid7
from console.domain.staffing_rules import Post, StaffingRules, WhatIf, assumed
from console.domain.tickets import Channel
from console.domain.trouble_groups import Alarm, Said, gathered
from console.domain.trouble_lexicon import Lexicon

START = datetime(2026, 3, 2, 15, tzinfo=UTC)
OLA, PIOTR = uuid7(START, b"ola       "), uuid7(START, b"piotr     ")


def touch(minute: float, waited: float | None, *, waits: bool = False, number: int = 1) -> Touch:
    at = START + minute * MINUTE
    answered = None if waited is None else at + timedelta(seconds=waited)
    return Touch(
        ticket=uuid7(at, b"ticket    "), number=number, at=at, channel=Channel.CHAT, answered_at=answered, open=waits
    )


def test_level_and_longest_wait_by_hand() -> None:
    now = START + 20 * MINUTE
    touches = [touch(0, 30), touch(1, 45), touch(2, 46), touch(3, None), touch(4, None, waits=True, number=5)]
    touches.append(touch(19.5, None, waits=True))  # there is time yet
    told = level(touches, 45, now)
    assert (told.within, told.answered, told.abandoned) == (2, 3, 1)
    assert told.share == 0.5
    found = longest(touches, now)
    assert found is not None
    assert (found.number, found.wait, found.answered) == (5, 16 * MINUTE, False)
    assert longest([touch(0, None)], now) is None
    assert level([], 45, now).share is None


def test_people_planned_needed_and_used_by_hand() -> None:
    rules = StaffingRules(shrinkage=0.0, interval=10)
    plan = assumed(rules, 100, (), 60, WhatIf())
    came = {Channel.PHONE: {-3: 1, 2: 1}, Channel.EMAIL: {4: 3}, Channel.IN_PERSON: {5: 1}}
    posts = [Post(channel=Channel.PHONE, begins=-30, ends=10), Post(channel=None, begins=0, ends=60)]
    found = stretches(plan, came, posts, [(1.0, OLA), (9.9, OLA), (4.0, PIOTR), (12.0, PIOTR)])
    # One call of five minutes in ten asks for two, that four of five need not wait; three letters are 15 minutes' work.
    assert found == (
        Stretch(begins=-10, planned=1, needed=2, used=0, came=1),
        Stretch(begins=0, planned=2, needed=4, used=2, came=5),
        Stretch(begins=10, planned=1, needed=0, used=1, came=0),
    )
    assert stretches(plan, {}, posts, []) == ()


def test_a_forecast_is_judged_by_intervals() -> None:
    foretold = {Channel.CHAT: {0: 1.0, 3: 1.0, 5: 2.0}, Channel.PHONE: {0: 1.0}}
    told = forecast_told(foretold, {Channel.CHAT: {4: 3, 7: 1}}, 5)
    assert (told[Channel.CHAT].expected, told[Channel.CHAT].came) == (4.0, 4)
    assert told[Channel.CHAT].error == pytest.approx((1 + 1) / 4)
    assert told[Channel.PHONE].error is None
    assert told[None].error == pytest.approx((0 + 1) / 4)


@given(st.lists(st.tuples(st.integers(0, 60 * 60), st.integers(0, 9)), min_size=1, max_size=40))
def test_an_alarm_rang_when_the_groups_would_have_said_so(said: list[tuple[int, int]]) -> None:
    """The same as the live screen says, asked at each text."""
    alarm = Alarm()
    texts = [
        Said(id=f"{place:03}", person=f"{who}", at=START + timedelta(seconds=second), text="there is no sound at all")
        for place, (second, who) in enumerate(sorted(said))
    ]
    groups = gathered(texts, Lexicon({}))
    (key,) = {groups.group_of(text.id) for text in texts}
    rung = next((text.at for text in texts if groups.one(key, text.at, alarm).incident), None)
    assert alarm_at([(text.at, text.person) for text in texts], texts[0].at, alarm) == rung


def test_a_launch_that_was_teaches_the_next_one() -> None:
    past = [Past(registrations=400, contacts={Channel.CHAT: {3: 60}})]
    taught = assumed(StaffingRules(), 100, past, 60, WhatIf()).habits[Channel.CHAT]
    assert taught.rate == pytest.approx((60 + 6) / 500)
