"""The lines of one chat: which are kept, which are on their way to the desk, and what each window still has to be told.

Kept apart from sockets and from the desk, so that every order of losses can be played through in tests.
"""

from __future__ import annotations

from collections.abc import Iterable

from console.channels.chat.frames import Line, Told
from console.domain.ids import Id


class Talk:
    """Lines are known by their id and stand in the order of `seq`, whatever way they came."""

    def __init__(self) -> None:
        self._told: dict[Id, Told] = {}
        self._coming: dict[Id, Line] = {}

    @property
    def lines(self) -> tuple[Told, ...]:
        return tuple(sorted(self._told.values(), key=_place))

    @property
    def told(self) -> Iterable[Told]:
        """The same in no order."""
        return self._told.values()

    def place(self, line: Id) -> int:
        """Its number; 0 for one that is not known."""
        return self._told[line].seq if line in self._told else 0

    @property
    def coming(self) -> tuple[Line, ...]:
        """Those to be kept, in the order in which they came."""
        return tuple(self._coming.values())

    def hear(self, line: Line) -> bool:
        """Whether it is to be kept. Not so one that came before: whoever says it again hears of it with the others."""
        if line.id in self._told or line.id in self._coming:
            return False
        self._coming[line.id] = line
        return True

    def drop(self, line: Id) -> None:
        """The desk does not take it, or not now. Said again it is new again."""
        self._coming.pop(line, None)

    def learn(self, lines: Iterable[Told]) -> tuple[Told, ...]:
        """Lines the desk holds; those that are news to everybody who is connected, in their order."""
        news = []
        for line in lines:
            self._coming.pop(line.id, None)
            if line.id not in self._told:
                self._told[line.id] = line
                news.append(line)
        return tuple(sorted(news, key=_place))

    def after(self, last: Id | None, count: int) -> tuple[Told, ...]:
        """What a window lacks that has `count` lines, the last of them `last`.

        Everything where that does not fit: a line may have come to stand before others (two requests became one).
        """
        lines = self.lines
        places = [place for place, line in enumerate(lines, 1) if line.id == last]
        return lines[count:] if places == [count] else lines

    def __contains__(self, line: Id) -> bool:
        return line in self._told


def _place(line: Told) -> tuple[int, Id]:
    return line.seq, line.id
