"""What tells of somebody is found in the three languages, and what does not is left."""

from __future__ import annotations

import pytest

from console.domain.nameless import Told, found_in, matter, without

NAMES = ("Marta Nowak", "Ирина Волкова", "Piotr Wrona")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Marta Nowak writes from marta.nowak+a@example.org", "[…] writes from […]"),
        ("Call +48 601 234 567 or 22 123-45-67.", "Call […] or […]."),
        ("Wyślę to Pani Nowakowej i Marcie.", "Wyślę to Pani […] i […]."),
        ("Напишите Ирине Волковой.", "Напишите […]."),
        ("See https://example.org/r/8Jd93kLslf02jd9sKqP1aa0012 now", "See […] now"),
        ("Your request #20143 is solved", "Your request […] is solved"),
    ],
)
def test_it_is_taken_out(text: str, made: str) -> None:
    assert without(text, found_in(text, NAMES)) == made


@pytest.mark.parametrize(
    "text",
    [
        "Press Ctrl and 0. Wait 15 minutes, at most 30.",
        "On 2026-11-22 at 14:30 the webinar begins. Version 12.4.1",
        "Open https://example.org/help and press Test sound.",
        "Nowadays the market closes at six.",
        "1. Open Marketplace 2. Press Piot",
    ],
)
def test_the_rest_stays(text: str) -> None:
    assert without(text, found_in(text, ("Mar Now",))) == text


def test_what_is_confirmed_may_stay() -> None:
    text = "Piotr shows it. Write to help@example.org"
    name, mail = found_in(text, NAMES)
    assert (name.tells, mail.tells) == (Told.NAME, Told.MAIL)
    assert without(text, [name]) == "[…] shows it. Write to help@example.org"


@pytest.mark.parametrize(
    "answer",
    [
        "Hello Marta,\n\nPress F5.\n\nKind regards\nOla",
        "Dzień dobry Pani Marto,\n\nPress F5.\n\nZ pozdrowieniami\nOla\nDesk",
        "Здравствуйте, Ирина!\n\nPress F5.\n\nС уважением,\nОля",
        "Press F5.",
    ],
)
def test_greeting_and_signature_are_no_part_of_the_answer(answer: str) -> None:
    assert matter(answer) == "Press F5."
