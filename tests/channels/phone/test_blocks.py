"""Blocks of the manager interface: cut anywhere, odd bytes, escapes, and streams that mean no good."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.channels.phone.blocks import LARGEST_BLOCK, Block, Blocks, unescaped
from tests.channels.phone.playing import HERE

BANNER = b"Asterisk Call Manager/5.0.4\r\n"


def blocks(data: bytes) -> list[Block]:
    return Blocks().take(BANNER + data)


def test_the_banner_has_no_empty_line_after_it() -> None:
    taking = Blocks()
    assert taking.take(BANNER[:10]) == []
    assert taking.version == ""
    (block,) = taking.take(BANNER[10:] + b"Response: Success\r\n\r\n")
    assert (taking.version, block.get("Response")) == ("5.0.4", "Success")


def test_values_as_they_are() -> None:
    (block,) = blocks(
        b"Event: Newchannel\r\nAccountCode: \r\nApplicationData: a: b\r\nCallerIDNum: <unknown>\r\n"
        b"Output: one\r\nOutput: two\r\nholdTime: 3\r\nOdd\r\nTight:x\r\n\r\n"
    )
    assert block.event == "Newchannel"
    assert (block.get("AccountCode"), block.get("ApplicationData"), block.get("CallerIDNum")) == ("", "a: b", "")
    assert block.every("output") == ("one", "two")
    assert (block.get("HOLDTIME"), block.get("Tight"), block.has("Odd"), block.has("accountcode")) == (
        "3", "x", False, True,
    )  # fmt: skip


def test_a_stray_line_feed_and_empty_blocks_are_no_end() -> None:
    found = blocks(b"Response: Error\r\nMessage: No Contacts found\n\r\n\r\n\r\n\r\nEvent: A\r\n\r\n")
    assert [one.fields for one in found] == [
        (("Response", "Error"), ("Message", "No Contacts found")),
        (("Event", "A"),),
    ]


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("Jörg 😀".encode(), "Jörg 😀"),
        ("Jörg Müßig".encode("latin-1"), "Jörg Müßig"),
        ("Müll".encode("latin-1") + "ä".encode("latin-1"), "Müllä"),
        ("ä".encode() * 39 + b"\xc3", "ä" * 39),
    ],
)
def test_encodings(sent: bytes, read: str) -> None:
    (block,) = blocks("Umlaut: ü\r\n".encode() + b"CallerIDName: " + sent + b"\r\n\r\n")
    assert (block.name("CallerIDName"), block.get("Umlaut")) == (read, "ü")


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (r"O\'Brien & S\?", "O'Brien & S?"),
        (r"a\\b\"c\"", 'a\\b"c"'),
        (r"\a\b\f\n\r\t\v", "\a\b\f\n\r\t\v"),
        (r"\x and the end\\", "\\x and the end\\"),
        ("alone\\", "alone\\"),
        (r"\\n", r"\n"),
    ],
)
def test_escapes(sent: str, read: str) -> None:
    assert unescaped(sent) == read


def test_no_value_in_a_log() -> None:
    (block,) = blocks(b"Event: Hangup\r\nCallerIDNum: +4915112345678\r\n\r\n")
    assert "151" not in repr(block)


def test_a_block_without_an_end_fills_no_memory() -> None:
    taking = Blocks()
    taking.take(BANNER)
    for _ in range(3 * LARGEST_BLOCK // 4096):
        assert taking.take(b"Key: x" * 682 + b"abcd") == []
        assert len(taking._kept) <= LARGEST_BLOCK + 4096
    (block,) = taking.take(b"\r\n\r\nEvent: A\r\n\r\n")
    assert (block.event, taking.too_large) == ("A", 1)


def test_many_small_pieces_without_a_line_end() -> None:
    taking = Blocks()
    taking.take(BANNER)
    for _ in range(LARGEST_BLOCK + 2):
        taking.take(b"x")
    assert len(taking._kept) < LARGEST_BLOCK
    taking.take(b"\r\n\r")
    assert [one.event for one in taking.take(b"\nEvent: A\r\n\r\n")] == ["A"]


@given(st.binary(max_size=400), st.lists(st.integers(0, 400), max_size=6))
def test_any_bytes_cut_anywhere(data: bytes, cuts: list[int]) -> None:
    pieces, taking, found = sorted({0, *cuts, len(data)}), Blocks(), []
    for begin, end in pairwise(pieces):
        found += taking.take(data[begin:end])
    assert found == Blocks().take(data)


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_a_damaged_stream_goes_on_after_the_damage(place: int, damage: bytes) -> None:
    stream = (HERE / "22" / "02_abandoned.raw").read_bytes()
    place %= len(stream)
    sound, hurt = Blocks().take(stream), Blocks().take(stream[:place] + damage + stream[place:])
    # At most the block that was hit is another one, or two where it was parted.
    assert len(set(sound) - set(hurt)) <= 2
