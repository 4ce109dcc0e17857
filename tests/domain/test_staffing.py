"""People needed around a webinar, beside those who are rostered; what if; and the fewest who keep the promise."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.forecast import Habit, drawn
from console.domain.staffing import USUAL_WORK, Assumptions, Need, Work, need, plan, to_roster, with_one_more
from console.domain.tickets import Channel

RISE = drawn([(-10, 0), (0, 6), (5, 8), (20, 1)])
USUAL = Assumptions(
    registrations=400,
    habits={
        Channel.PHONE: Habit(rate=0.05, curve=RISE),
        Channel.CHAT: Habit(rate=0.2, curve=RISE),
        Channel.EMAIL: Habit(rate=0.05, curve=RISE),
    },
    shrinkage=0.0,
)


def one(assumptions: Assumptions, channel: Channel, rostered: int, contacts: float = 12.0) -> Need:
    return need(assumptions, channel, 0, contacts, rostered)


def test_every_contact_stands_in_one_interval() -> None:
    found = plan(USUAL, {})
    assert [each.begins for each in found.needs[::3]] == [-10, -5, 0, 5, 10, 15, 20]
    assert [each.channel for each in found.needs[:3]] == [Channel.PHONE, Channel.EMAIL, Channel.CHAT]
    assert sum(each.contacts for each in found.needs) == pytest.approx(400 * 0.3)
    assert {each.begins for each in found.at(7)} == {5}
    assert found.at(-11) == ()


def test_those_needed_stand_beside_those_rostered() -> None:
    found = plan(USUAL, {Channel.PHONE: {5: 2}})
    busiest = next(each for each in found.needs if each.channel is Channel.PHONE and each.begins == 5)
    assert busiest.rostered == 2
    assert busiest.needed == found.most(Channel.PHONE)
    assert busiest.short == busiest.needed - 2
    assert 0 < busiest.level < 0.8
    assert found.worst is not None
    assert found.worst.begins in (0, 5)
    assert found.people >= max(found.most(channel) for channel in USUAL.habits)


def test_with_those_who_are_needed_nobody_is_short() -> None:
    needed = plan(USUAL, {})
    enough: dict[Channel, dict[int, int]] = {}
    for each in needed.needs:
        enough.setdefault(each.channel, {})[each.begins] = each.needed
    found = plan(USUAL, enough)
    assert found.worst is None
    assert found.answered_in_time >= 0.8
    assert plan(USUAL, {}).answered_in_time == 0


def test_chats_are_done_several_at_once_and_letters_wait_for_nobody() -> None:
    work = {Channel.CHAT: Work(handling=480, patience=180, at_once=3), Channel.PHONE: Work(handling=480, patience=180)}
    both = replace(USUAL, work=work)
    assert one(both, Channel.CHAT, 0).needed < one(both, Channel.PHONE, 0).needed
    letters = one(USUAL, Channel.EMAIL, 6)
    # Twelve letters of five minutes in five minutes.
    assert (letters.needed, letters.level, letters.service) == (12, 0.5, None)


def test_what_if_twice_as_many_come_and_each_takes_longer() -> None:
    usual, twice = plan(USUAL, {}), plan(replace(USUAL, more=2.0), {})
    assert twice.people > usual.people
    longer = replace(USUAL, work={**USUAL_WORK, Channel.PHONE: replace(USUAL_WORK[Channel.PHONE], handling=600)})
    assert plan(longer, {}).most(Channel.PHONE) > usual.most(Channel.PHONE)
    assert plan(longer, {}).most(Channel.CHAT) == usual.most(Channel.CHAT)


def test_without_patience_a_line_without_end_is_said_to_be_one() -> None:
    patient = replace(USUAL, work={Channel.PHONE: Work(handling=300, patience=inf)})
    overrun = one(patient, Channel.PHONE, 11)
    assert (overrun.service, overrun.level) == (None, 0)
    fine = one(patient, Channel.PHONE, overrun.needed)
    assert fine.service is not None
    assert fine.level >= 0.8


def test_who_will_not_be_there_is_rostered_as_well() -> None:
    assert [to_roster(9, share) for share in (0, 0.1, 0.25)] == [9, 10, 12]
    with pytest.raises(ValueError, match="somebody"):
        to_roster(9, 1.0)
    some_missing = replace(USUAL, shrinkage=0.25)
    assert one(some_missing, Channel.PHONE, 12).level == one(USUAL, Channel.PHONE, 9).level


def test_one_more_goes_where_most_are_helped() -> None:
    found = plan(USUAL, {Channel.PHONE: {5: 6}, Channel.CHAT: {5: 8}}).at(5)
    helped = with_one_more(USUAL, found)
    assert helped is not None
    # Four times as many write as call; letters can wait.
    assert (helped.channel, helped.rostered) == (Channel.CHAT, 9)
    fine = [one(USUAL, each.channel, each.needed, each.contacts) for each in found]
    assert with_one_more(USUAL, fine) is None


def test_where_nothing_comes_nobody_is_needed() -> None:
    nothing = plan(replace(USUAL, registrations=0), {})
    assert (nothing.people, nothing.worst, nothing.answered_in_time) == (0, None, 1)
    assert plan(replace(USUAL, habits={}), {}).needs == ()


@settings(max_examples=20)
@given(
    st.floats(0, 60),
    st.sampled_from([Channel.PHONE, Channel.CHAT, Channel.EMAIL]),
    st.floats(0, 0.6),
)
def test_those_needed_keep_the_level_and_fewer_do_not(contacts: float, channel: Channel, shrinkage: float) -> None:
    assumed = replace(USUAL, shrinkage=shrinkage)
    needed = one(assumed, channel, 0, contacts).needed
    level = USUAL_WORK[channel].level if USUAL_WORK[channel].waits else 1.0
    assert one(assumed, channel, needed, contacts).level >= level - 1e-9
    assert needed == 0 or one(assumed, channel, needed - 1, contacts).level < level
