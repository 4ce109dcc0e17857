"""Whose phone it is, however a phone system names it."""

from __future__ import annotations

import pytest

from console.domain.ids import Id
from console.domain.phones import Holder, agent_at, line_of, same_phone, whose

ANNA, BEN = Id(int=1), Id(int=2)
PEOPLE = (
    Holder(ANNA, "1001", "Anna Weber", "anna@desk.example"),
    Holder(BEN, "SIP/ben", "Ben Fischer", "b@desk.example"),
)


@pytest.mark.parametrize(
    ("line", "phone", "same"),
    [
        ("PJSIP/1001", "1001", True),
        ("1001", "pjsip/1001", True),
        ("PJSIP/1001", "PJSIP/1001", True),
        ("PJSIP/1001", "SIP/1001", False),
        ("PJSIP/1001", "01", False),
        ("", "", False),
        ("PJSIP/", "", False),
    ],
)
def test_a_phone_with_and_without_its_technology(line: str, phone: str, *, same: bool) -> None:
    assert same_phone(line, phone) is same


@pytest.mark.parametrize(
    ("line", "name", "who"),
    [
        ("PJSIP/1001", "", ANNA),
        ("PJSIP/1001", "Ben Fischer", ANNA),
        ("SIP/ben", "", BEN),
        ("ANNA@desk.example", "", ANNA),
        ("b", "", BEN),
        (str(BEN), "", BEN),
        ("", "ben fischer", BEN),
        ("user:7", "Anna Weber", ANNA),
        ("1003", "", None),
        ("", "", None),
        ("", "Anna", None),
    ],
)
def test_who_is_meant(line: str, name: str, who: Id | None) -> None:
    assert whose(line, name, PEOPLE) == who


def test_two_of_one_phone_are_nobody() -> None:
    assert agent_at("1001", {ANNA: "1001", BEN: "PJSIP/1001"}) is None
    assert agent_at("1001", {ANNA: "1001", BEN: ""}) == ANNA


def test_of_two_of_one_phone_it_is_whose_who_is_on_shift() -> None:
    early, late = (Holder(who, "1001", "", "", here) for who, here in ((ANNA, False), (BEN, True)))
    assert whose("PJSIP/1001", "", (early, late)) == BEN
    assert whose("PJSIP/1001", "", (early,)) == ANNA


def test_who_has_no_phone_is_known_by_their_own_id() -> None:
    assert agent_at(line_of(ANNA, ""), {ANNA: "", BEN: ""}) == ANNA
    assert agent_at(line_of(ANNA, " 1001 "), {ANNA: "1001"}) == ANNA
