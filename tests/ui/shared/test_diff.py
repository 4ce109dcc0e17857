"""Lists become other lists step by step, and stay calm under the hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.ui.shared.diff import Insert, Move, Remove, Step, calm, steps

KEYS = st.lists(st.integers(0, 30), unique=True, max_size=24)


def applied(old: list[int], made: list[Step[int]]) -> list[int]:
    here = list(old)
    for step in made:
        match step:
            case Remove(first, count):
                assert 0 <= first < first + count <= len(here)
                del here[first : first + count]
            case Move(first, to):
                assert first != to
                here.insert(to, here.pop(first))
            case Insert(at, keys):
                assert 0 <= at <= len(here)
                assert keys
                here[at:at] = keys
    return here


@given(KEYS, KEYS)
def test_the_steps_lead_from_one_list_to_the_other(old: list[int], new: list[int]) -> None:
    assert applied(old, steps(old, new)) == new


@given(KEYS)
def test_the_same_list_needs_no_step(keys: list[int]) -> None:
    assert steps(keys, keys) == []


@given(KEYS.filter(lambda keys: len(keys) > 1), st.data())
def test_one_row_that_moved_is_one_move(keys: list[int], data: st.DataObject) -> None:
    first, to = data.draw(st.integers(0, len(keys) - 1)), data.draw(st.integers(0, len(keys) - 1))
    moved = list(keys)
    moved.insert(to, moved.pop(first))
    assert len(steps(keys, moved)) == (moved != keys)


def test_neighbours_go_and_come_together() -> None:
    assert steps([1, 2, 3, 4], [4, 7, 8]) == [Remove(0, 3), Insert(1, (7, 8))]


@given(KEYS, KEYS, st.integers(0, 24))
def test_rows_in_sight_stay_where_they_are(shown: list[int], wanted: list[int], edge: int) -> None:
    found = calm(shown, wanted, edge)
    kept = min(edge, len(shown))
    if kept:
        assert list(found.keys[:kept]) == shown[:kept]
    assert len(set(found.keys)) == len(found.keys)
    # Everything that is wanted is shown or counted as held, and only what was in sight outlives its time.
    assert set(found.keys) | set(found.held) == set(wanted) | set(shown[:kept])
    assert not set(found.keys) & set(found.held)
    assert set(found.held).isdisjoint(shown)
    assert found.late == (list(found.keys) != wanted)


@given(KEYS, KEYS, st.integers(0, 24), st.sets(st.integers(0, 30)))
def test_what_the_hand_did_itself_comes_at_once(shown: list[int], wanted: list[int], edge: int, free: set[int]) -> None:
    found = calm(shown, wanted, edge, free)
    assert free & set(wanted) <= set(found.keys)
    assert not (free - set(wanted)) & set(found.keys)
    fixed = [key for key in shown[:edge] if key not in free]
    assert [key for key in found.keys if key in fixed] == fixed


@given(KEYS, KEYS)
def test_without_rows_in_sight_nothing_waits(shown: list[int], wanted: list[int]) -> None:
    assert calm(shown, wanted, 0).keys == tuple(wanted)


def test_rows_below_the_edge_come_and_rows_above_wait() -> None:
    found = calm([1, 2, 3, 4, 5], [9, 1, 2, 8, 3, 4, 7, 5, 6], 4)
    assert found.keys == (1, 2, 3, 4, 7, 5, 6)
    assert found.held == (9, 8)
    assert found.late
