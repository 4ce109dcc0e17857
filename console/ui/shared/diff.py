"""How one list becomes another by few steps, and which of them may wait while a hand is on the list. No Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Remove:
    """`count` rows from `first` on."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Move:
    """The row at `first` comes to stand at `to`, counted when it has been taken out."""

    first: int
    to: int


@dataclass(frozen=True, slots=True)
class Insert(Generic[Key]):
    """`keys` so that the first of them stands at `at`."""

    at: int
    keys: tuple[Key, ...]


Step = Remove | Move | Insert[Key]


def steps(old: Sequence[Key], new: Sequence[Key]) -> list[Step[Key]]:
    """What turns `old` into `new`, in this order: removals from the end, moves, insertions from the start.

    Keys are unique in each. Rows of the longest part that keeps its order are never moved, so a list that only had
    one row moved gives one move.
    """
    wanted, known = set(new), set(old)
    found: list[Step[Key]] = []
    end = len(old)
    while end > 0:
        if old[end - 1] in wanted:
            end -= 1
            continue
        first = end - 1
        while first > 0 and old[first - 1] not in wanted:
            first -= 1
        found.append(Remove(first, end - first))
        end = first
    here = [key for key in old if key in wanted]
    found += _moves(here, [key for key in new if key in known])
    at = 0
    while at < len(new):
        last = at
        while last < len(new) and new[last] not in known:
            last += 1
        if last > at:
            found.append(Insert(at, tuple(new[at:last])))
        at = last + 1
    return found


def _moves(here: list[Key], target: list[Key]) -> list[Step[Key]]:
    if here == target:
        return []
    place = {key: number for number, key in enumerate(target)}
    staying = {target[number] for number in _longest_rise([place[key] for key in here])}
    found: list[Step[Key]] = []
    for number, key in enumerate(target):
        if key in staying:
            continue
        first = here.index(key)
        del here[first]
        # Behind its neighbour of the target, which stands right already.
        to = here.index(target[number - 1]) + 1 if number else 0
        here.insert(to, key)
        if to != first:
            found.append(Move(first, to))
    return found


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest rising part of a permutation (patience sorting)."""
    tops: list[int] = []
    before: dict[int, int] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        if pile:
            before[number] = tops[pile - 1]
        tops[pile : pile + 1] = [number]
    chain = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(number)
        number = before.get(number, -1)
    return chain


@dataclass(frozen=True, slots=True)
class Calm(Generic[Key]):
    """A list that can be shown at once. `held` are new rows that are not in it yet, `late` says that it differs."""

    keys: tuple[Key, ...]
    held: tuple[Key, ...]
    late: bool


def calm(shown: Sequence[Key], wanted: Sequence[Key], edge: int, free: Collection[Key] = ()) -> Calm[Key]:
    """As much of `wanted` as can come without moving one of the first `edge` rows of `shown` under the hand.

    Those rows stay as they are, also when they are gone; only keys of `free` leave them or come between them.
    """
    goal = set(wanted)
    fixed = [key for key in shown[:edge] if key not in free]
    below = [key for key in shown[edge:] if key in goal and key not in free]
    if not fixed:
        return Calm(tuple(wanted), (), late=False)
    standing, waiting = set(fixed), set(below)
    after: dict[Key | None, list[Key]] = {}
    anchor: Key | None = None
    held: list[Key] = []
    lifted: list[Key] = []
    last = fixed[-1]
    # A list whose last fixed row has left it goes on after the lowest one that is still wanted.
    lowest = next((key for key in reversed(fixed) if key in goal), None)
    for key in wanted:
        if key in standing:
            anchor = key
        elif key in free or anchor == lowest:
            after.setdefault(last if anchor == lowest and key not in free else anchor, []).append(key)
        elif key in waiting:
            lifted.append(key)
        else:
            held.append(key)
    keys: list[Key] = list(after.get(None, ()))
    for key in fixed:
        keys.append(key)
        if key == last:
            # Rows that belong further up were below the edge: they wait just there, nobody loses sight of one.
            keys += lifted
        keys += after.get(key, ())
    return Calm(tuple(keys), tuple(held), late=tuple(keys) != tuple(wanted))


def with_kept(shown: Sequence[Key], wanted: Sequence[Key], key: Key) -> tuple[Key, ...]:
    """`wanted` with a row of `shown` that has left it, below the neighbour it had."""
    goal = set(wanted)
    neighbour = next((other for other in reversed(shown[: list(shown).index(key)]) if other in goal), None)
    at = list(wanted).index(neighbour) + 1 if neighbour is not None else 0
    return (*wanted[:at], key, *wanted[at:])
