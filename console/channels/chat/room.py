"""One chat with everybody who is connected to it: what is heard becomes things to send, to keep and to tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from console.channels.chat.frames import (
    VERSION,
    Have,
    Hello,
    Line,
    Outgoing,
    Refused,
    Side,
    Standing,
    Told,
    Welcome,
    Why,
)
from console.channels.chat.talk import Talk
from console.domain.ids import Id

Window = int
"""A connection of the visitor, by a number; there may be several, a page in each of two tabs."""


class Send(NamedTuple):
    to: Window
    frame: Outgoing


class Keep(NamedTuple):
    """The desk is to keep this line, after those before it; then `kept` or `not_kept` is called."""

    line: Line


class Arrived(NamedTuple):
    """Everything up to this line has reached the visitor."""

    line: Id
    read: bool


Do = Send | Keep | Arrived


class Room:
    def __init__(self, key: str, standing: Standing, lines: Iterable[Told] = ()) -> None:
        self.key = key
        self.standing = standing
        self._talk = Talk()
        self._talk.learn(lines)
        self._windows: set[Window] = set()

    @property
    def online(self) -> bool:
        return bool(self._windows)

    @property
    def coming(self) -> tuple[Line, ...]:
        return self._talk.coming

    @property
    def lines(self) -> tuple[Told, ...]:
        return self._talk.lines

    def place(self, line: Id) -> int:
        """Its number on the desk; 0 for one that is not known."""
        return self._talk.place(line)

    def ours_between(self, after: int, upto: int) -> bool:
        """Whether a line that the visitor has not written stands there."""
        return any(after < line.seq <= upto and line.side is not Side.VISITOR for line in self._talk.told)

    def join(self, window: Window, hello: Hello) -> list[Do]:
        self._windows.add(window)
        return [
            Send(window, Welcome(VERSION, self.key, self.standing)),
            *(Send(window, line) for line in self._talk.after(hello.last, hello.count)),
        ]

    def leave(self, window: Window) -> None:
        self._windows.discard(window)

    def hear(self, window: Window, line: Line) -> list[Do]:
        """A line of the visitor."""
        if not self._talk.hear(line):
            return []
        why = self._against(line)
        if why is not None:
            self._talk.drop(line.id)
            return [Send(window, Refused(line.id, why))]
        return [Keep(line)]

    def have(self, frame: Have) -> list[Do]:
        return [Arrived(frame.id, frame.read)] if frame.id in self._talk else []

    def learn(self, lines: Iterable[Told]) -> list[Do]:
        """Lines that the desk holds: those of the visitor as well as ours."""
        return [Send(window, line) for line in self._talk.learn(lines) for window in self._windows]

    def not_kept(self, line: Id, why: Why) -> list[Do]:
        """The desk will not take it. While it only does not answer it is asked again, and nobody is told anything."""
        self._talk.drop(line)
        return self.tell(Refused(line, why))

    def stand(self, standing: Standing) -> list[Do]:
        if standing == self.standing:
            return []
        self.standing = standing
        return self.tell(standing)

    def tell(self, frame: Outgoing) -> list[Do]:
        """To everybody who is connected."""
        return [Send(window, frame) for window in self._windows]

    def _against(self, line: Line) -> Why | None:
        if not line.text.strip() and not line.files:
            return Why.EMPTY
        return Why.ENDED if self.standing.ended else None
