"""Templates: what is known is filled, what is not stays a hole, and no words are lost on the way."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from console.domain.templates import (
    Placeholder,
    fill,
    of_agent,
    of_desk,
    of_person,
    of_ticket,
    open_holes,
    settled,
    unknown,
)

_WORDS = st.text(alphabet="abcż 😀\n.{}?:", max_size=12)
_KNOWN = {"first_name": "Marta", "agent": "Ola", "ticket": "#7"}
_PLACES = [f"{{{place}}}" for place in Placeholder]
_PARTS = ["{? We are here {hours}.}", "{?{agent}}", "{pl: Cześć}", "{en: Hello {first_name}}", "{? }", "{?", "{en:"]


@given(st.lists(st.sampled_from([*_PLACES, *_PARTS, "words ", "{odd}", "{", "}"]), max_size=8))
def test_holes_are_where_the_text_still_has_placeholders(parts: list[str]) -> None:
    filled = fill("".join(parts), _KNOWN, "en")
    assert filled.holes == open_holes(filled.text)
    assert all(filled.text[start] == "{" and filled.text[end - 1] == "}" for start, end in filled.holes)
    assert all(before[1] <= after[0] for before, after in zip(filled.holes, filled.holes[1:], strict=False))


@given(st.lists(st.one_of(_WORDS, st.sampled_from(_PLACES)), max_size=8))
def test_no_words_are_lost_and_none_added_where_there_are_no_parts(parts: list[str]) -> None:
    template = "".join(part.replace("{?", "").replace(":", "") for part in parts)
    expected = template
    for name, value in _KNOWN.items():
        expected = expected.replace(f"{{{name}}}", value)
    assert fill(template, _KNOWN).text == expected


@given(st.lists(st.one_of(st.text(alphabet="abcż 😀\n.", max_size=12), st.sampled_from(_PARTS[:2])), max_size=8))
def test_words_outside_of_parts_stay_whatever_becomes_of_the_parts(parts: list[str]) -> None:
    """All but the space that a part which is left out would leave behind."""
    words = [part for part in parts if part not in _PARTS]
    for values, kept in (({}, ()), (_KNOWN, ("Ola",)), ({**_KNOWN, "hours": "8-16"}, ("Ola", "We are here 8-16."))):
        told = fill("".join(parts), values).text
        for sentence in kept:
            told = told.replace(sentence, "")
        assert re.sub(r"\s", "", told) == re.sub(r"\s", "", "".join(words))


def test_known_values_are_put_in() -> None:
    filled = fill("Hello {first_name}, about {ticket}: {webinar}", {"first_name": "Marta", "ticket": "#7"})
    assert filled.text == "Hello Marta, about #7: {webinar}"
    assert [filled.text[a:b] for a, b in filled.holes] == ["{webinar}"]


def test_a_value_is_not_filled_again() -> None:
    assert fill("{subject}", {"subject": "{agent}", "agent": "Ola"}).text == "{agent}"


def test_a_part_stands_only_where_all_its_places_are_known() -> None:
    template = "Write to us. {? We are here {hours}, call {phone}.} Soon"
    assert fill(template, {"hours": "8-16", "phone": "+48 1"}).text == "Write to us. We are here 8-16, call +48 1. Soon"
    assert fill(template, {"hours": "8-16"}).text == "Write to us. Soon"


def test_a_line_that_is_left_out_leaves_no_gap() -> None:
    assert fill("Regards\n{? Tel. {phone}}\nOla", {}).text == "Regards\nOla"
    assert fill("Regards\n{? Tel. {phone}}", {}).text == "Regards"
    assert fill("{? Dear {name}, }hello", {}).text == "hello"


def test_a_mistyped_name_in_a_part_is_shown_and_stops() -> None:
    filled = fill("{? We are here {huors}.}", {})
    assert filled.text == "We are here {huors}."
    assert filled.holes == ((12, 19),)
    assert unknown("{agent} {huors} {huors} {?{odd}}") == ("huors", "odd")


def test_the_part_in_the_language_of_the_reader_stands() -> None:
    template = "{pl: Pozdrawiam}{en: Regards}\n{agent}"
    assert fill(template, {"agent": "Ola"}, "pl").text == "Pozdrawiam\nOla"
    assert fill(template, {"agent": "Ola"}, "en").text == "Regards\nOla"
    assert fill(template, {"agent": "Ola"}, "ru").text == "Pozdrawiam\nOla"


def test_what_is_typed_by_hand_and_undecided_stops() -> None:
    assert open_holes("Hello {? call {phone}} and {name}") == ((6, 22), (27, 33))


def test_what_nobody_reads_again_has_no_holes() -> None:
    template = "{agent}\nCall {phone}\n{? Hours: {hours}}\n{desk}"
    assert settled(template, {"agent": "Ola", "desk": "Northlight"}) == "Ola\nNorthlight"
    assert settled(template, {"agent": "Ola", "phone": "+48 1"}) == "Ola\nCall +48 1"


def test_values_of_what_is_known() -> None:
    settings = {"name": "Northlight", "hours": "8-16", "hours.pl": "od 8 do 16"}
    assert of_desk(settings, "pl")["hours"] == "od 8 do 16"
    assert of_desk(settings, "ru")["hours"] == "8-16"
    assert of_person("+48 123", known=False)["first_name"] == ""
    assert of_ticket(0, "x")["ticket"] == ""
    assert of_agent("Ola Zielińska")["agent_first_name"] == "Ola"
    every = {**of_person("", known=True), **of_ticket(1, ""), **of_agent(""), **of_desk({}, "en")}
    assert {*every} | {"webinar", "webinar_start", "webinar_link", "checkpoint"} == {*Placeholder}


def test_every_place_is_in_the_document_for_those_who_write_templates() -> None:
    written = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    assert [place for place in Placeholder if f"| `{{{place}}}` |" not in written] == []
