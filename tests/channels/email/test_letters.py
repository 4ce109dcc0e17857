"""The letters that lie beside this file, against what is expected of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.channels.email.letter import Disposition, Letter
from console.channels.email.parse import read
from tests.channels.email.decisions import argued
from tests.channels.email.expectations import OURS, Record, check

LETTERS = Path(__file__).with_name("letters")
RECORDS: list[Record] = json.loads((LETTERS / "expected.json").read_text(encoding="utf-8"))


def letter(name: str) -> Letter:
    return read((LETTERS / f"{name}.eml").read_bytes())


@pytest.mark.parametrize("record", RECORDS, ids=[record["id"] for record in RECORDS])
def test_letter(record: Record) -> None:
    found = read((LETTERS / record["file"]).read_bytes(), OURS.get(record["id"]))
    excused = argued("Letters")
    wrong = [fact for fact in check(record, found) if not fact.holds and (fact.letter, fact.field) not in excused]
    assert not wrong


def test_a_path_in_a_file_name_stays_outside() -> None:
    assert [file.name for file in letter("handmade-filename-path-traversal-posix").attachments] == ["bashrc", "x"]


def test_files_of_one_name_are_both_kept() -> None:
    files = letter("handmade-filename-same-name-twice").attachments
    assert len(files) == 2
    assert len({file.sha256 for file in files}) == 2


def test_dangerous_html_is_harmless_and_readable() -> None:
    found = letter("handmade-html-hazards")
    assert found.html is not None
    lower = found.html.lower()
    for danger in (
        "<script",
        "javascript:",
        "onerror",
        "onload",
        "<form",
        "<iframe",
        "position",
        "url(",
        "<link",
        "<style",
    ):
        assert danger not in lower
    assert 'src="http' not in lower
    assert found.remote_pictures > 0
    assert "I cannot open lesson 3." in found.visible_reply


def test_nul_never_comes_through() -> None:
    found = letter("handmade-nul-in-body")
    assert "\0" not in found.text + found.subject + (found.html or "")


def test_polish_bytes_with_the_wrong_name_give_no_control_characters() -> None:
    text = letter("handmade-pl-iso-8859-2-labelled-1250-bytes").text
    assert not any("\x7f" <= character <= "\x9f" for character in text)
    assert any(character in text for character in "ąęśźżłó")


def test_russian_bytes_without_any_name_are_read() -> None:
    found = letter("handmade-ru-koi8-8bit-unlabelled")
    assert found.subject == "Не открывается урок"
    assert found.language == "ru"


def test_the_deepest_part_is_found() -> None:
    assert "deepest text" in letter("handmade-nested-multipart-120").text


def test_an_automatic_answer_names_the_letter_it_answers() -> None:
    found = letter("handmade-ooo-pl-outlook")
    assert found.disposition is Disposition.AUTO_REPLY
    assert "<ticket-1042-msg-7@academy.example>" in found.in_reply_to
    assert found.language == "pl"


def test_a_bounce_names_the_address_and_the_letter() -> None:
    found = letter("sisimai-lhost-postfix-02")
    assert found.bounce is not None
    assert found.bounce.hard
    assert all("@" in recipient.email for recipient in found.bounce.recipients)


def test_a_delay_is_no_failure() -> None:
    found = letter("sisimai-rfc3464-07")
    assert found.bounce is not None
    assert found.bounce.delayed
    assert not found.bounce.hard


def test_who_writes_under_two_names_is_told() -> None:
    assert any("more than one sender" in problem for problem in letter("handmade-two-from-lines").problems)
