"""Bringing rows from the hub: which rows a change names, read as of one moment, and how they are put here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from sqlalchemy import Connection, Row, Table, delete, or_, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from console.domain.changes import Changes, Ref
from console.domain.ids import Id
from console.store import models, search_copy
from console.store.base import Base

_AT_ONCE = 500
T = TypeVar("T")


def _table(model: type[Base]) -> Table:
    return cast("Table", model.__table__)


class Part(NamedTuple):
    """Rows of one table that go with something: those in which one of `keys` holds its id."""

    table: Table
    keys: tuple[str, ...]


def _part(model: type[Base], *keys: str) -> Part:
    return Part(_table(model), keys)


_SEARCH = _part(models.SearchDoc, "row_id")
_HISTORY = _part(models.History, "command_id")
_WHOLE = frozenset({"setting"})
"""Kinds whose changes name no row: the table is small and brought whole."""

PARTS: dict[str, tuple[Part, ...]] = {
    "agent": (_part(models.Agent, "id"),),
    "cohort": (_part(models.Cohort, "id"),),
    "template": (_part(models.Template, "id"),),
    "view": (_part(models.View, "id"),),
    "setting": (_part(models.Setting, "name"),),
    "aside_letter": (_part(models.AsideLetter, "id"),),
    "article": (_part(models.Article, "id"), _SEARCH),
    "participant": (_part(models.Participant, "id"), _part(models.Identity, "participant_id"), _SEARCH),
    "ticket": (
        _part(models.Ticket, "id"),
        _part(models.TicketTag, "ticket_id"),
        _part(models.TicketLink, "one_id", "other_id"),
        _part(models.Arrival, "ticket_id"),
        _SEARCH,
    ),
    "message": (
        _part(models.Message, "id"),
        _part(models.Call, "message_id"),
        _part(models.Attachment, "message_id"),
        _part(models.DeliveryState, "message_id"),
        _SEARCH,
    ),
    "draft": (_part(models.Draft, "ticket_id"), _part(models.MovedDraft, "ticket_id")),
    "held": (_part(models.Held, "ticket_id"),),
    "seen": (_part(models.Seen, "ticket_id"),),
}
_OF_A_TICKET = ("ticket", "draft", "held", "seen")

# Rows that others hang on, and that are large: written over in place. Everything else is taken out and put in anew.
_IN_PLACE = frozenset({"ticket", "message", "participant", "article"})
_ONCE = frozenset({"history", "content"})


class Rows(msgspec.Struct, frozen=True):
    """All rows of one part that go with `ids`, as the hub has them. `ids` None: the whole table."""

    part: Part
    ids: Sequence[Any] | None
    rows: Sequence[Row[Any]]


class Pulled(msgspec.Struct, frozen=True):
    """What the hub's rows were at one moment, and which changes they hold."""

    cursor: int
    changes: Changes
    rows: tuple[Rows, ...]
    documents: tuple[search_copy.Document, ...] = ()
    indexed: tuple[Id, ...] = ()
    """Rows whose entries in the search index are replaced by `documents`."""


def chunks(things: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    rest = iter(things)
    while chunk := list(islice(rest, size)):
        yield chunk


class Fetching:
    """Reads rows on one connection of the hub, inside the caller's transaction, each part of each thing once."""

    def __init__(self, hub: Connection) -> None:
        self._hub = hub
        self._asked: dict[str, set[Id]] = {}
        self._rows: list[Rows] = []
        self._documents: list[search_copy.Document] = []
        self._indexed: list[Id] = []

    def __len__(self) -> int:
        """How many rows were read."""
        return sum(len(rows.rows) for rows in self._rows)

    def taken(self, cursor: int, changes: Changes | None = None) -> Pulled:
        """All that was read. Without `changes` everything that was asked for counts as changed."""
        asked = frozenset(Ref(kind, row_id) for kind, ids in self._asked.items() for row_id in ids)
        return Pulled(
            cursor, changes or Changes(asked), tuple(self._rows), tuple(self._documents), tuple(self._indexed)
        )

    def things(self, kind: str, ids: Iterable[Id]) -> None:
        """Everything that goes with these rows of a kind."""
        if kind in _WHOLE:
            for part in PARTS[kind]:
                self._rows.append(Rows(part, None, self._hub.execute(select(part.table)).all()))
            return
        known = self._asked.setdefault(kind, set())
        for chunk in chunks(sorted(set(ids) - known)):
            known.update(chunk)
            for part in PARTS[kind]:
                if part is _SEARCH:
                    self._documents += search_copy.documents(self._hub, chunk)
                    self._indexed += chunk
                else:
                    self.part(part, chunk)

    def part(self, part: Part, ids: Sequence[Any]) -> Sequence[Row[Any]]:
        found = self._hub.execute(select(part.table).where(_with(part, ids))).all()
        self._rows.append(Rows(part, ids, found))
        return found

    def content(self, digests: Sequence[bytes]) -> None:
        """The bytes of files and letters, which do not come by themselves."""
        self.part(_part(models.Content, "sha256"), digests)

    def history_of(self, commands: Iterable[Id]) -> None:
        for chunk in chunks(sorted(commands)):
            self.part(_HISTORY, chunk)

    def tickets(self, ids: Iterable[Id]) -> None:
        """Whole tickets: with their messages, their people, their past, and the tickets merged with them."""
        for chunk in chunks(self._families(ids)):
            for kind in _OF_A_TICKET:
                self.things(kind, chunk)
            ticket, message = models.Ticket, models.Message
            said = self._hub.execute(
                select(message.id, message.participant_id).where(message.ticket_id.in_(chunk))
            ).all()
            whose = self._hub.execute(select(ticket.participant_id).where(ticket.id.in_(chunk))).scalars()
            self.things("message", [row.id for row in said])
            people = {*whose, *(row.participant_id for row in said)} - {None}
            self.things("participant", cast("set[Id]", people))
            self.part(_part(models.History, "ticket_id"), chunk)

    def _families(self, ids: Iterable[Id]) -> list[Id]:
        found, fresh = set[Id](), set(ids)
        while fresh:
            found |= fresh
            ticket = models.Ticket
            near: set[Id] = set()
            for chunk in chunks(fresh):
                ways = or_(ticket.id.in_(chunk), ticket.merged_into.in_(chunk))
                for row in self._hub.execute(select(ticket.id, ticket.merged_into).where(ways)):
                    near |= {row.id, row.merged_into} - {None}
            fresh = near - found
        return sorted(found)


def _with(part: Part, ids: Sequence[Any]) -> Any:
    return or_(*(part.table.c[key].in_(ids) for key in part.keys))


def fetch(hub: Connection, cursor: int, changes: Changes, known: Callable[[Iterable[Id]], set[Id]]) -> Pulled:
    """The present rows that these changes name. `known` says which tickets are here; others are brought whole."""
    fetching = Fetching(hub)
    tickets = changes.of("ticket")
    here = known(tickets)
    fetching.tickets(tickets - here)
    by_kind: dict[str, set[Id]] = {}
    for ref in changes.refs:
        by_kind.setdefault(ref.kind, set()).add(ref.id)
    for kind, ids in sorted(by_kind.items()):
        fetching.things(kind, ids)
    fetching.history_of(changes.commands)
    return fetching.taken(cursor, changes)


def write(session: Session, pulled: Pulled) -> None:
    """Puts the rows here in place of what was here of them."""
    connection = session.connection()
    for rows in pulled.rows:
        _put(connection, rows)
    documents: dict[Id, list[search_copy.Document]] = {}
    for document in pulled.documents:
        documents.setdefault(document.row_id, []).append(document)
    for chunk in chunks(pulled.indexed):
        search_copy.take_over(session, chunk, [found for row_id in chunk for found in documents.get(row_id, ())])


def _put(connection: Connection, rows: Rows) -> None:
    table = rows.part.table
    values = [dict(row._mapping) for row in rows.rows]  # noqa: SLF001  (its public name)
    in_place = table.name in _IN_PLACE
    if table.name not in _ONCE:
        gone = delete(table)
        if rows.ids is not None:
            gone = gone.where(_with(rows.part, rows.ids))
            if in_place:
                gone = gone.where(table.c.id.not_in([value["id"] for value in values]))
        connection.execute(gone)
    if not values:
        return
    statement = sqlite_insert(table)
    if in_place:
        taken = {column.name: statement.excluded[column.name] for column in table.c if not column.primary_key}
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=taken)
    elif table.name in _ONCE or len(rows.part.keys) > 1:
        # The past is never written anew, and a link is found from both of its ends.
        statement = statement.on_conflict_do_nothing()
    connection.execute(statement, values)
