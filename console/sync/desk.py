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
from console.queries.base import Asker, Query, answer

Answer = TypeVar("Answer")
Listener = Callable[[Changes], None]

__all__ = ["Desk", "Snapshot", "commands", "queries"]


class Desk(Protocol):
    """What every screen and channel is given."""

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

    def read(self, query: Query[Answer]) -> Future[Answer]:
        """Answers off the calling thread."""
        ...

    def submit(self, command: Command) -> Future[Outcome]:
        """Done or refused once the future is; nothing that was acknowledged is lost."""
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
