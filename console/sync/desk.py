"""The desk: one place to read, one to write. Everything above asks it and knows nothing of databases."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from console import commands, queries
from console.commands.base import Command, Stamp
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.link import Link
from console.domain.presence import Present
from console.domain.visiting import Visiting
from console.queries.base import Asker, Query, answer
from console.sync.outbox import Returned

Answer = TypeVar("Answer")
Listener = Callable[[Changes], None]

__all__ = ["Desk", "Snapshot", "Team", "commands", "queries"]


class Team(Protocol):
    """What only a desk has that is shared over a hub: the way to it, the others, and what it would not do."""

    @property
    def link(self) -> Link:
        """How this console stands to the hub; a listener is told `Ref("link", NOBODY)` when it changes."""
        ...

    def retry_now(self) -> None:
        """Connects without waiting any longer."""
        ...

    def present(self) -> dict[Id, tuple[Present, ...]]:
        """The colleagues at each ticket; a listener is told `Ref("presence", ticket)`."""
        ...

    def unsent(self) -> frozenset[Id]:
        """The tickets with something of ours that the hub does not hold yet."""
        ...

    def returned(self) -> Future[list[Returned]]:
        """What the hub refused and nobody has read yet, oldest first."""
        ...

    def dismiss(self, number: int) -> Future[None]:
        """A person has read why; what was refused is let go."""
        ...


class Desk(Protocol):
    """What every screen and channel is given."""

    @property
    def team(self) -> Team | None:
        """None where the desk is kept on this computer alone."""
        ...

    @property
    def me(self) -> Id:
        """The person at this console; NOBODY for the program itself."""
        ...

    def now(self) -> datetime:
        """The time of the hub, aware, in UTC."""
        ...

    def new_id(self) -> Id: ...

    def stamp(self) -> Stamp:
        """A stamp for a new command of the person at this console."""
        ...

    def due_stamp(self) -> Stamp:
        """A stamp for what falls due by itself. On a desk of one machine it is the program's, who lets go what anybody
        has sent from here; in a team each console speaks for the person at it."""
        ...

    def read(self, query: Query[Answer]) -> Future[Answer]:
        """Answers off the calling thread."""
        ...

    def submit(self, command: Command) -> Future[Outcome]:
        """Done or refused once the future is; nothing that was acknowledged is lost."""
        ...

    def here(self, ticket: Id | None, *, typing: bool = False, public: bool = False) -> None:
        """Says to the others where this person is; may be called as often as one likes.

        `public`: what they type is an answer, which the visitor of a chat is told.
        """
        ...

    def visiting(self) -> dict[Id, Visiting]:
        """The visitors of chats who type at this moment, by ticket; a listener is told `Ref("visiting", ticket)`."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tells of every change, on a thread of the desk's own; returns how to stop."""
        ...


class Snapshot:
    """The desk as it was at one moment, whatever is written to it meanwhile."""

    def __init__(self, connection: Connection, asker: Asker) -> None:
        self._connection = connection
        self._asker = asker

    def read(self, query: Query[Answer]) -> Answer:
        return answer(self._connection, query, self._asker)
