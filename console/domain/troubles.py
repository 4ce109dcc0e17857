"""The groups of an event kept up with its rows: fed with what is new, made anew where something late comes in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime

import msgspec

from console.domain.incidents import Move, MoveKind
from console.domain.trouble_groups import Alarm, Group, Groups, Said
from console.domain.trouble_lexicon import Lexicon

_Key = tuple[datetime, int, str]
_TURN = {kind: turn for turn, kind in enumerate((MoveKind.SPLIT, MoveKind.TEXT, MoveKind.MERGE, MoveKind.NAME), 1)}
"""Of one moment: a group is made before it is named."""


def _key(move: Move) -> _Key:
    return move.at, _TURN[move.kind], move.id


class Book:
    """What was said and decided, in the order of its times; the same rows make the same groups, however they come."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._said: dict[str, Said] = {}
        self._moves: dict[str, Move] = {}
        self._groups = Groups(lexicon)
        self._last: _Key | None = None

    def keep(
        self, people: Mapping[str, str], read: Callable[[Collection[str]], Iterable[Said]], moves: Iterable[Move]
    ) -> bool:
        """Brings the groups up to date. `people`: every text there is, with whose it is; `read` gives those that are
        new. Returns whether the groups had to be made anew."""
        fresh = [said for said in read([text for text in people if text not in self._said]) if said.id in people]
        decided = {move.id: move for move in moves}
        changed = decided.keys() < self._moves.keys() or any(
            decided.get(known) != move for known, move in self._moves.items()
        )
        for text, said in list(self._said.items()):
            person = people.get(text)
            if person is None:
                del self._said[text]
                changed = True
            elif person != said.person:
                # People were found to be one, or somebody unknown is known now.
                self._said[text] = msgspec.structs.replace(said, person=person)
                changed = True
        new: list[tuple[_Key, Said | Move]] = [((said.at, 0, said.id), said) for said in fresh]
        new += [(_key(move), move) for key, move in decided.items() if key not in self._moves]
        new.sort(key=lambda one: one[0])
        self._said.update((said.id, said) for said in fresh)
        self._moves = decided
        if changed or (new and self._last is not None and new[0][0] < self._last):
            self._make_anew()
            return True
        self._take(new)
        return False

    def now(self, at: datetime, alarm: Alarm) -> tuple[Group, ...]:
        return self._groups.now(at, alarm)

    def group_of(self, text: str) -> str:
        """The key of its group; "" where it is in none, or unknown."""
        return self._groups.group_of(text) if text in self._said else ""

    def alone(self) -> tuple[str, ...]:
        return self._groups.alone()

    def standing_for(self, key: str) -> str:
        """The key under which a group goes on that was merged into another one."""
        return self._groups.standing_for(key)

    def person_of(self, text: str) -> str:
        return self._said[text].person

    def _make_anew(self) -> None:
        self._groups, self._last = Groups(self.lexicon), None
        every: list[tuple[_Key, Said | Move]] = [((said.at, 0, said.id), said) for said in self._said.values()]
        every += [(_key(move), move) for move in self._moves.values()]
        every.sort(key=lambda one: one[0])
        self._take(every)

    def _take(self, ordered: Iterable[tuple[_Key, Said | Move]]) -> None:
        for key, entry in ordered:
            if isinstance(entry, Said):
                self._groups.take(entry)
            else:
                decide(self._groups, entry)
            self._last = key


def decide(groups: Groups, move: Move) -> None:
    match move.kind:
        case MoveKind.TEXT:
            for text in move.texts:
                groups.move(text, move.into)
        case MoveKind.SPLIT:
            groups.split(move.texts, move.id)
        case MoveKind.MERGE:
            groups.merge(move.trouble, move.into)
        case MoveKind.NAME:
            groups.call(move.trouble, move.title)
