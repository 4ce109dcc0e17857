"""How to reach the desk: said once, the same on pages and in letters, and nothing where nothing is known."""

from __future__ import annotations

import msgspec
import pytest

from console.domain.contact import Way, contact, hours
from console.domain.hours import Hours, Span
from console.domain.requests import ADDRESS_SETTING
from console.domain.sla import SETTING, Promises

SETTINGS = {
    "name": "Northlight",
    "phone": "+48 (22) 100-20",
    "email": "help@desk.example",
    "hours": "9–17",
    "hours.pl": "pn.–pt. 9–17",
    "outside.pl": "Dyżur: 555",
    ADDRESS_SETTING: "https://help.example/",
}


def test_all_that_is_known_stands_in_the_language_of_the_reader() -> None:
    polish = contact(SETTINGS, "pl", request="https://help.example/r/T")
    assert [line.way for line in polish.lines] == list(Way)
    assert {line.way: line.address for line in polish.lines}[Way.PHONE] == "tel:+482210020"
    assert polish.outside == "Dyżur: 555"
    assert polish.text.splitlines() == [
        "Telefon: +48 (22) 100-20",
        "E-mail: help@desk.example",
        "Jesteśmy: pn.–pt. 9–17",
        "Pomoc: https://help.example/help/pl",
        "Twoje zgłoszenie: https://help.example/r/T",
    ]
    assert "We are here: 9–17" in contact(SETTINGS, "en").text


@pytest.mark.parametrize("language", ["en", "pl", "ru", "de", ""])
def test_what_is_not_known_leaves_no_line(language: str) -> None:
    bare = contact({}, language)
    assert (bare.lines, bare.text, bare.name) == ((), "", "")
    assert bare.heading
    assert bare.outside


def test_without_words_of_its_own_the_hours_are_those_that_are_set() -> None:
    office = (Span(540, 1020),)
    week = Hours(zone="Europe/Warsaw", week=(office,) * 5 + ((), ()))
    settings = {SETTING: msgspec.json.encode(Promises(hours=week)).decode()}
    assert hours(settings, "pl") == "pon.–pt. 9:00–17:00"
    assert hours({**settings, "hours": "when the sun is up"}, "pl") == "when the sun is up"
    assert hours({SETTING: msgspec.json.encode(Promises()).decode()}, "pl") == ""
