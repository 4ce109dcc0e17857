"""The relay: turns of its typists, the time to correct a line, how far behind, its address."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.domain.ids import uuid7
from console.domain.relay import (
    BOTH_TYPE,
    CORRECTED_WITHIN,
    TURN,
    Mark,
    Turn,
    behind,
    correctable,
    key_of,
    mark_words,
    named_next,
    names_shown,
    swapped,
    taken,
)
from tests.making import NOON, OLA, PIOTR

LENA = uuid7(NOON, b"lena      ")
SECOND = timedelta(seconds=1)


def test_two_relieve_each_other_and_both_type_for_a_moment() -> None:
    first = named_next(taken(Turn(), OLA, NOON), PIOTR, None, NOON)
    assert first is not None
    assert (first.typist, first.next, first.next_at) == (OLA, PIOTR, NOON + TURN)
    assert first.due(NOON + TURN)
    at = NOON + TURN
    second = swapped(first, at)
    assert second is not None
    assert (second.typist, second.next, second.next_at) == (PIOTR, OLA, at + TURN)
    assert second.may_type(OLA, at + BOTH_TYPE - SECOND)
    assert not second.may_type(OLA, at + BOTH_TYPE)
    assert not second.may_type(LENA, at)
    assert swapped(taken(Turn(), OLA, NOON), NOON) is None
    assert named_next(second, PIOTR, None, at) is None


ACTS = st.lists(st.tuples(st.sampled_from(["take", "swap", "next", "none"]), st.sampled_from([OLA, PIOTR, LENA])))


@given(ACTS)
def test_whatever_is_done_one_types_and_nobody_relieves_themselves(acts: list[tuple[str, object]]) -> None:
    turn, now = taken(Turn(), OLA, NOON), NOON
    for act, who in acts:
        now += SECOND
        assert who in (OLA, PIOTR, LENA)
        person = next(one for one in (OLA, PIOTR, LENA) if one == who)
        match act:
            case "take":
                turn = taken(turn, person, now)
                assert turn.typist == person
            case "swap":
                turn = swapped(turn, now) or turn
            case _:
                turn = named_next(turn, person if act == "next" else None, None, now) or turn
        assert turn.typist is not None
        assert turn.next != turn.typist
        assert (turn.next is None) == (turn.next_at is None)
        assert sum(turn.may_type(one, now) for one in (OLA, PIOTR, LENA)) <= 2


def test_only_its_writer_corrects_a_line_and_only_at_once() -> None:
    assert correctable(OLA, NOON, OLA, NOON + CORRECTED_WITHIN)
    assert not correctable(OLA, NOON, OLA, NOON + CORRECTED_WITHIN + SECOND)
    assert not correctable(OLA, NOON, PIOTR, NOON)


def test_it_is_as_far_behind_as_its_last_lines_took() -> None:
    assert behind([]) is None
    assert behind([60 * SECOND, *[3 * SECOND] * 5]) == 3 * SECOND


@given(st.binary(min_size=10, max_size=10))
def test_the_address_of_a_page_can_be_read_out_and_is_its_own(chance: bytes) -> None:
    key = key_of(uuid7(NOON, chance))
    assert len(key) == 12
    assert not set(key) & set("ilou")
    assert key != key_of(uuid7(NOON + SECOND, chance))


def test_names_stand_where_another_one_speaks_and_marks_are_of_the_language() -> None:
    assert names_shown(["Jonas", "Jonas", "Ida", "", "Ida"]) == (True, False, True, False, True)
    assert mark_words(Mark.PAUSE, "pl") == "(przerwa)"
    assert mark_words(Mark.SLIDE, "de") == "(slide …)"
