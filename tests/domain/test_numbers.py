"""Numbers people type: tickets and phones in any form."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.numbers import (
    looks_like_phone,
    phone_digits,
    phone_e164,
    phone_numbers_in,
    phone_tail,
    ticket_number,
    ticket_shown,
    told_e164,
)


@given(
    st.integers(1, 10**9),
    st.sampled_from(
        [
            "#{}",
            "T-{}",
            "t{}",
            "[#{}]",
            "Ticket {}",
            "Ticket#{}",
            "ticket nr {}",
            "Re: [#{}] Hello",
            "zgłoszenie {}",
            "№ {}",
            " {} ",
        ]
    ),
)
def test_a_ticket_number_is_read_in_every_form(number: int, form: str) -> None:
    if form == " {} " and number >= 10**9:
        return
    assert ticket_number(form.format(number)) == number


@pytest.mark.parametrize(
    "text", ["No sound", "color: #17346c", "module 4", "+48 22 123 45 67", "", "Excel 2019 crashes"]
)
def test_other_texts_name_no_ticket(text: str) -> None:
    assert ticket_number(text) is None


@pytest.mark.parametrize(
    ("typed", "region", "number"),
    [
        ("(22) 123-45-67 wew. 12", "PL", "+48221234567"),
        ("0501234567", "PL", "+48501234567"),
        ("+48 (0) 22 123 45 67", "PL", "+48221234567"),
        ("022 123 45 67", "PL", "+48221234567"),
        ("8 (916) 123-45-67", "RU", "+79161234567"),
        ("00 48 22 123 45 67", "PL", "+48221234567"),
        ("22\u2009123\u200945\u200967", "PL", "+48221234567"),
        ("020 7946 0138", "GB", "+442079460138"),
    ],
)
def test_a_phone_number_is_one_number_in_every_notation(typed: str, region: str, number: str) -> None:
    assert phone_e164(typed, region) == number


@pytest.mark.parametrize("typed", ["48501234567.0", "4.85E+10", "9.99E+999", "", "abc", "12"])
def test_what_a_spreadsheet_spoilt_is_refused_not_guessed(typed: str) -> None:
    assert phone_e164(typed, "PL") is None


@given(st.text(max_size=40), st.sampled_from(["PL", "RU", "GB"]))
def test_any_text_is_survived(text: str, region: str) -> None:
    phone_e164(text, region)
    ticket_number(text)
    assert phone_digits(text).isascii()
    looks_like_phone(text)


def test_numbers_as_sheets_hold_them_are_read(shared_data: Path) -> None:
    with (shared_data / "people" / "phones.csv").open(encoding="utf-8") as sheet:
        valid = [row for row in csv.DictReader(sheet) if row["status"] == "valid" and "." not in row["raw"][-3:]]
    assert len(valid) > 40
    wrong = [
        row["raw"]
        for row in valid
        if phone_e164(row["raw"], row["default_region"] or "PL") != row["e164_by_phonenumbers"]
    ]
    assert wrong == []


def test_a_ticket_is_shown_by_its_number_and_never_by_the_one_this_console_gave_it() -> None:
    assert ticket_shown(1042) == "#1042"
    assert ticket_shown(-3) == "–"


def test_numbers_are_found_in_what_people_write() -> None:
    text = "Call (+48) 601 234-567 or 22/123.45.67 by 12.03.2026 10:30, ticket #1042, IBAN PL61109010140000071219812874"
    assert phone_numbers_in(text) == ["48601234567", "221234567"]
    assert phone_numbers_in("room 204, 2026-11-22, 1 2 3") == []


def test_the_end_of_a_number_is_the_same_however_it_begins() -> None:
    assert phone_tail("+48601234567") == phone_tail("0048 601 234 567") == phone_tail("601-234-567") == "601234567"
    assert phone_tail("204") == ""


def test_what_a_phone_system_tells() -> None:
    assert told_e164("492214710334", "PL") == "+492214710334"
    assert told_e164("48221234567", "PL") == "+48221234567"
    assert told_e164("02214710334", "DE") == "+492214710334"
    assert told_e164("84950000117", "RU") == "+74950000117"
    assert told_e164("1001", "PL") is None
    assert told_e164("anonymous", "PL") is None
