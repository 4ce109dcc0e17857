"""Differences of texts, and two changes of one text put together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.revisions import Mark, Piece, differences, together

TEXTS = st.lists(st.sampled_from(["", "one step", "another step", "# Why", "a b c"]), max_size=8).map("\n".join)


@given(TEXTS, TEXTS)
def test_a_difference_tells_both_texts(before: str, after: str) -> None:
    lines = differences(before, after, None)
    for side, text in ((Mark.OUT, before), (Mark.IN, after)):
        told = []
        for line in lines:
            assert line is not None
            if all(piece.mark not in (Mark.SAME, side) for piece in line):
                continue
            told.append("".join(piece.text for piece in line if piece.mark in (Mark.SAME, side)))
        assert [line for line in told if line] == [line for line in text.split("\n") if line]


def test_a_changed_word_is_marked_in_its_line_and_far_lines_are_left_out() -> None:
    shown = differences("1\n2\n3\n4\nPress the blue button\n6", "1\n2\n3\n4\nPress the green button\n6")
    assert shown[0] is None
    assert shown[3] == (
        Piece("Press the "),
        Piece("blue", Mark.OUT),
        Piece("green", Mark.IN),
        Piece(" button"),
    )
    assert differences("a", "a") == ()


def test_changes_apart_come_together_and_those_that_meet_do_not() -> None:
    base = "1. Open\n2. Press\n\nWhy\n"
    assert together(base, "1. Open it\n2. Press\n\nWhy\n", "1. Open\n2. Press\n\nBecause\n") == (
        "1. Open it\n2. Press\n\nBecause\n"
    )
    assert together(base, "1. Open it\n2. Press\n\nWhy\n", "1. Open that\n2. Press\n\nWhy\n") is None


@given(TEXTS, TEXTS)
def test_who_wrote_alone_has_it_as_it_is(base: str, mine: str) -> None:
    assert together(base, mine, base) == mine
    assert together(base, base, mine) == mine
    assert together(base, mine, mine) == mine
