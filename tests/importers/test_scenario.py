"""Scenarios of launches: what a file says, what is wrong with one, and that it is told alike every time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from console.domain.tickets import Channel
from console.errors import InputUnreadable
from console.importers.scenario import Scenario, read_scenario
from console.importers.scenario_course import QUESTION, What, course_of
from console.settings.places import resources

FILE = resources() / "practice" / "launch.json"


@pytest.fixture(scope="module")
def usual() -> Scenario:
    return read_scenario(FILE)


def test_the_usual_launch_is_of_ninety_minutes_in_ten_with_four_hundred_people(usual: Scenario) -> None:
    assert usual.before + usual.after == 90
    assert sum(one.seconds for one in usual.pace) == 600
    course = course_of(usual)
    assert len(course.guests) == 400
    assert len({guest.email for guest in course.guests}) == 400
    sound = course.asked("no_sound")
    assert len(sound) == len(course.people("no_sound")) == 56
    assert set(course.languages("no_sound")) == {"en", "pl", "ru"}
    assert set(course.channels("no_sound")) == {Channel.CHAT, Channel.EMAIL, Channel.PHONE}
    assert timedelta(minutes=3) <= sound[0].at < timedelta(minutes=3, seconds=10)


def test_it_is_told_alike_every_time_and_otherwise_from_another_seed(usual: Scenario) -> None:
    assert course_of(usual) == course_of(read_scenario(FILE))
    assert course_of(usual) != course_of(msgspec.structs.replace(usual, seed=usual.seed + 1))


def test_nobody_asks_before_they_are_there_and_who_cannot_get_in_is_not_in(usual: Scenario) -> None:
    course = course_of(usual)
    opened = {one.person: one.at for one in course.happenings if one.what is What.OPENS}
    joined = {one.person: one.at for one in course.happenings if one.what is What.JOINS}
    for one in course.asked("no_sound"):
        assert one.at > opened[one.person]
    outside = course.people("cannot_join")
    assert len(outside) == 14
    assert not outside & set(joined)
    assert all(opened[person] < at for person, at in joined.items())
    assert len(opened) == 352
    assert list(course.happenings) == sorted(course.happenings, key=lambda one: one.at)


def test_a_smaller_one_has_all_its_troubles(usual: Scenario) -> None:
    small = usual.smaller(40)
    course = course_of(small)
    assert len(course.guests) == 40
    assert {guest.language for guest in course.guests} == {"en", "pl", "ru"}
    assert len(course.people("no_sound")) == 8
    assert all(course.people(one.key) for one in small.troubles)
    assert course.people(QUESTION)


def test_what_contradicts_itself_is_not_played(tmp_path: Path) -> None:
    def refuses(cause: str, **changed: Any) -> None:
        told = msgspec.json.decode(FILE.read_bytes()) | changed
        file = tmp_path / "launch.json"
        file.write_bytes(msgspec.json.encode(told))
        with pytest.raises(InputUnreadable, match=cause):
            read_scenario(file)

    refuses("unknown field `colour`", colour="red")
    refuses("nobody of the crew is called 'zoe'", checks=[{"station": "room", "by": "zoe", "answers": []}])
    refuses("follow each other", pace=[{"until": 10, "seconds": 5}, {"until": 5, "seconds": 5}])
    refuses("follow each other", pace=[{"until": 10, "seconds": 5}])
    with pytest.raises(InputUnreadable, match="cannot be played"):
        read_scenario(tmp_path / "missing.json")
