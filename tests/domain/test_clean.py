"""Text is such as every database takes from the moment a command or a question is made."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.commands.base import Stamp, decode, encode
from console.commands.messages import AddMessage, NewFile, NewMessage
from console.commands.tickets import SetTags
from console.domain.clean import clean, cleaned
from console.domain.messages import Address, Kind
from console.domain.tickets import Channel
from console.queries.search import SearchTickets

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SOME = UUID(int=7)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("no\0thing", "nothing"),
        ("\ud83d\ude00", "😀"),
        ("half \ud83d of one", "half \ufffd of one"),
        ("Zażółć 😀", "Zażółć 😀"),
    ],
)
def test_only_what_no_database_takes_is_changed(written: str, kept: str) -> None:
    assert clean(written) == kept


@given(st.text(st.characters()) | st.text("\0a\ud800\udc00ż"))
def test_clean_text_can_be_kept_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert "\0" not in once
    assert once.encode().decode() == once
    assert clean(once) is once


def test_what_is_clean_is_not_copied() -> None:
    message = NewMessage(id=SOME, kind=Kind.INBOUND, channel=Channel.EMAIL, at=NOON, text="ż", cc=(Address("a", "b"),))
    assert cleaned(message) is message


def test_texts_deep_within_a_command_are_clean_too() -> None:
    message = NewMessage(
        id=SOME,
        kind=Kind.INBOUND,
        channel=Channel.EMAIL,
        at=NOON,
        text="a\0b",
        cc=(Address("x\0@example.com", "X\ud800"),),
        files=(NewFile("a\0.txt", "text/plain", b"bytes\0stay"),),
    )
    command = AddMessage(Stamp(SOME, NOON, SOME), SOME, message)
    assert command.message.text == "ab"
    assert command.message.cc[0] == Address("x@example.com", "X\ufffd")
    assert command.message.files[0] == NewFile("a.txt", "text/plain", b"bytes\0stay")
    assert decode(encode(command)) == command
    assert SetTags(Stamp(SOME, NOON, SOME), (SOME,), add=("a\0",)).add == ("a",)
    assert SearchTickets("a\0b").text == "ab"
