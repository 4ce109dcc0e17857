"""Bringing rows from the hub: which rows a change names, read as of one moment, and how they are put here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from sqlalchemy import (
    ARRAY,
    Connection,
    Delete,
    Row,
    Select,
    Table,
    TextClause,
    any_,
    bindparam,
    delete,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Session

from console.domain.changes import Changes, Ref
from console.domain.ids import Id
from console.store import models, search_copy
from console.store.base import Base
from console.store.erasing import erase
from console.store.postgres import one_of

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
_KIN = (
    _part(models.PersonMerge, "participant_id"),
    _part(models.PersonApart, "one_id", "other_id"),
    _part(models.CareView, "participant_id"),
)
_HISTORY = _part(models.History, "command_id")
_OF_A_COURSE = (models.Enrolment, models.Progress, models.Reminder, models.Registration, models.Leave)
_COURSES = tuple(_part(model, "participant_id") for model in _OF_A_COURSE)
_WHOLE = frozenset({"setting", "link_key"})
"""Kinds whose changes name no row: the table is small and brought whole."""

PARTS: dict[str, tuple[Part, ...]] = {
    "agent": (_part(models.Agent, "id"),),
    "cohort": (_part(models.Cohort, "id"), _part(models.Checkpoint, "cohort_id")),
    "import_run": (_part(models.ImportRun, "id"),),
    "moodle_site": (_part(models.MoodleSite, "id"),),
    "template": (_part(models.Template, "id"),),
    "view": (_part(models.View, "id"),),
    "setting": (_part(models.Setting, "name"),),
    "link_key": (_part(models.LinkKey, "number"),),
    "mailbox": (_part(models.Mailbox, "id"),),
    "blocked_sender": (_part(models.BlockedSender, "id"),),
    "channel_health": (_part(models.ChannelHealth, "id"),),
    "aside_letter": (_part(models.AsideLetter, "id"),),
    "article": (_part(models.Article, "id"),),
    "revision": (_part(models.ArticleRevision, "id"),),
    "article_use": (_part(models.ArticleUse, "ticket_id"),),
    "article_picture": (_part(models.ArticlePicture, "id"),),
    "article_flag": (_part(models.ArticleFlag, "id"),),
    "gap": (_part(models.Gap, "id"), _part(models.GapReport, "gap_id")),
    "search_miss": (_part(models.SearchMiss, "id"),),
    "wish": (_part(models.Wish, "id"), _part(models.WishAsker, "wish_id")),
    "consultation": (_part(models.Consultation, "id"), _part(models.ConsultationLine, "consultation_id")),
    "review": (_part(models.Review, "id"),),
    "participant": (
        _part(models.Participant, "id"),
        _part(models.Identity, "participant_id"),
        *_KIN,
        *_COURSES,
        _SEARCH,
    ),
    "ticket": (
        _part(models.Ticket, "id"),
        _part(models.TicketTag, "ticket_id"),
        _part(models.TicketLink, "one_id", "other_id"),
        _part(models.Arrival, "ticket_id"),
        _part(models.Chat, "ticket_id"),
        _part(models.RequestPage, "ticket_id"),
        _part(models.ArticleUse, "ticket_id"),
        _SEARCH,
    ),
    "message": (
        _part(models.Message, "id"),
        _part(models.Call, "message_id"),
        _part(models.Attachment, "message_id"),
        _part(models.DeliveryState, "message_id"),
        _part(models.ChatLine, "message_id"),
        _SEARCH,
    ),
    "draft": (_part(models.Draft, "ticket_id"), _part(models.MovedDraft, "ticket_id")),
    "notice": (_part(models.Notice, "id"),),
    "shift": (_part(models.Shift, "id"),),
    "shift_series": (_part(models.ShiftSeries, "id"),),
    "shift_swap": (_part(models.ShiftSwap, "id"),),
    "attendance": (_part(models.Attendance, "id"),),
    "handover": (
        _part(models.HandOver, "id"),
        _part(models.HandOverLine, "handover_id"),
        _part(models.HandOverRead, "handover_id"),
    ),
    "pbx": (_part(models.Pbx, "id"),),
    "phone_call": (
        _part(models.PhoneCall, "id"),
        _part(models.PhonePart, "call_id"),
        _part(models.PhoneNote, "call_id"),
    ),
    "phone_task": (_part(models.PhoneTask, "id"),),
    "webinar": (_part(models.Webinar, "id"), _part(models.WebinarCohort, "webinar_id")),
    "registration": (_part(models.Registration, "id"),),
    "launch": (
        _part(models.Launch, "id"),
        _part(models.LaunchPhase, "launch_id"),
        _part(models.LaunchCheck, "launch_id"),
        _part(models.LaunchLine, "launch_id"),
        _part(models.TutorCard, "launch_id"),
        _part(models.TutorQuestion, "launch_id"),
        _part(models.TutorAsker, "launch_id"),
        _part(models.TutorHand, "launch_id"),
    ),
    "seat": (_part(models.Seat, "id"),),
    "relay": (_part(models.Relay, "id"),),
    "relay_line": (_part(models.RelayLine, "id"),),
    "trouble_move": (_part(models.TroubleMove, "id"),),
    "incident": (_part(models.Incident, "id"),),
    "incident_reporter": (_part(models.IncidentReporter, "id"),),
    "broadcast": (_part(models.Broadcast, "id"),),
    "broadcast_copy": (_part(models.BroadcastCopy, "id"),),
    "chat_site": (_part(models.ChatSite, "id"),),
    "chat": (_part(models.Chat, "id"),),
    "held": (_part(models.Held, "ticket_id"),),
    "seen": (_part(models.Seen, "ticket_id"),),
}
_TICKET = _table(models.Ticket)
_OF_A_TICKET = ("ticket", "draft", "held", "seen")

# Rows that others hang on, and that are large: written over in place. Everything else is taken out and put in anew.
_IN_PLACE = frozenset({"ticket", "message", "participant", "article"})
_ONCE = frozenset({"history", "content"})
_TWICE = frozenset({"chat", "registration"})
"""Found by themselves and by their ticket or person: the one that comes second is written over the first."""


class Rows(msgspec.Struct, frozen=True):
    """All rows of one part that go with `ids`, as the hub has them. `ids` None: the whole table."""

    part: Part
    ids: Sequence[Any] | None
    rows: Sequence[Row[Any]]

    def __len__(self) -> int:
        """How much there is to write: what is not there any more is taken out, which is work as well."""
        return max(len(self.rows), len(self.ids or ()))


class Pulled(msgspec.Struct, frozen=True):
    """What the hub's rows were at one moment, and which changes they hold."""

    cursor: int
    changes: Changes
    rows: tuple[Rows, ...]
    documents: tuple[search_copy.Document, ...] = ()
    indexed: tuple[Id, ...] = ()
    """Rows whose entries in the search index are replaced by `documents`."""

    def __len__(self) -> int:
        """How much there is to write, in rows."""
        return sum(map(len, self.rows)) + max(len(self.documents), len(self.indexed))


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
        if kind == "participant":
            ids = self._with_kin(set(ids) - known)
        for chunk in chunks(sorted(set(ids) - known)):
            known.update(chunk)
            for part in PARTS[kind]:
                if part is _SEARCH:
                    self._documents += search_copy.documents(self._hub, chunk)
                    self._indexed += chunk
                else:
                    self.part(part, chunk)

    def _with_kin(self, people: set[Id]) -> set[Id]:
        """Those who live on as one come together: each alone would be half a person."""
        merge = models.PersonMerge
        found = set(people)
        for chunk in chunks(people):
            rows = self._hub.execute(
                select(merge.participant_id, merge.living_id).where(
                    or_(one_of(merge.participant_id, chunk), one_of(merge.living_id, chunk))
                )
            ).all()
            found.update(one for row in rows for one in row)
        living = found - people
        for chunk in chunks(living):
            found.update(
                self._hub.execute(select(merge.participant_id).where(one_of(merge.living_id, chunk))).scalars()
            )
        return found

    def part(self, part: Part, ids: Sequence[Any]) -> Sequence[Row[Any]]:
        found = self._hub.execute(_selection(part), {"ids": list(ids)}).all()
        self._rows.append(Rows(part, ids, found))
        return found

    def content(self, digests: Sequence[bytes]) -> None:
        """The bytes of files and letters, which do not come by themselves."""
        self.part(_part(models.Content, "sha256"), digests)

    def revisions(self, article: Id) -> None:
        """All that was ever written in an article."""
        revision = models.ArticleRevision
        wanted = select(revision.id).where(revision.article_id == article)
        self.things("revision", self._hub.execute(wanted).scalars())

    def last_revisions(self, articles: Sequence[Id]) -> None:
        """What one needs to go on writing: the newest of each, what is read, and what lies aside; older ones are
        asked for when somebody looks back."""
        revision, article = models.ArticleRevision, models.Article
        wanted = select(revision.id).join(article, article.id == revision.article_id)
        last = revision.number.in_((article.newest, article.revision, 0))
        self.things("revision", self._hub.execute(wanted.where(one_of(article.id, articles), last)).scalars())

    def history_of(self, commands: Iterable[Id]) -> None:
        for chunk in chunks(sorted(commands)):
            self.part(_HISTORY, chunk)

    def heads(self, ids: Iterable[Id]) -> None:
        """Tickets as a list shows them, and who they are about."""
        for chunk in chunks(ids):
            for kind in _OF_A_TICKET:
                self.things(kind, chunk)
            ticket = models.Ticket
            whose = self._hub.execute(select(ticket.participant_id).where(one_of(ticket.id, chunk))).scalars()
            self.things("participant", [person for person in whose if person is not None])

    def tickets(self, ids: Iterable[Id], *, here: Iterable[Id] = ()) -> None:
        """Whole tickets: with their messages, their people, their past, and the tickets merged with them.

        The heads of those that are `here` are not brought again.
        """
        families = self._families(ids)
        self.heads(set(families) - set(here))
        for chunk in chunks(families):
            message = models.Message
            said = self._hub.execute(
                select(message.id, message.participant_id).where(one_of(message.ticket_id, chunk))
            ).all()
            self.things("message", [row.id for row in said])
            self.things("participant", [row.participant_id for row in said if row.participant_id is not None])
            self.part(_part(models.History, "ticket_id"), chunk)

    def _families(self, ids: Iterable[Id]) -> list[Id]:
        found, fresh = set[Id](), set(ids)
        while fresh:
            found |= fresh
            ticket = models.Ticket
            near: set[Id] = set()
            for chunk in chunks(fresh):
                ways = or_(one_of(ticket.id, chunk), one_of(ticket.merged_into, chunk))
                for row in self._hub.execute(select(ticket.id, ticket.merged_into).where(ways)):
                    near |= {row.id, row.merged_into} - {None}
            fresh = near - found
        return sorted(found)


# Statements are put together once for each table: that takes longer than to execute them.
@cache
def _selection(part: Part) -> Select[Any]:
    keys = [part.table.c[key] for key in part.keys]
    return select(part.table).where(or_(*(key == any_(bindparam("ids", type_=ARRAY(key.type))) for key in keys)))


@cache
def _removal(table: Table, key: str) -> Delete:
    return delete(table).where(table.c[key] == bindparam("gone"))


@cache
def _insertion(part: Part) -> TextClause:
    table = part.table
    names = [f'"{column.name}"' for column in table.columns]
    otherwise = ""
    if table.name in _IN_PLACE | _TWICE:
        otherwise = f"ON CONFLICT(id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in names)}"
    elif table.name in _ONCE or len(part.keys) > 1:
        # The past is never written anew, and a link is found from both of its ends.
        otherwise = "ON CONFLICT DO NOTHING"
    # As words: SQLAlchemy translates what it calls an upsert anew each time.
    values = ", ".join(f":{column.name}" for column in table.columns)
    words = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({values}) {otherwise}"
    return text(words).bindparams(*(bindparam(column.name, type_=column.type) for column in table.columns))


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


def slices(pulled: Pulled, size: int) -> Iterator[Pulled]:
    """The same in parts of about `size` rows, so that nobody waits long for one to be written.

    A ticket comes after everything that hangs on it: wherever the parts end, a ticket that is here is here whole.
    """
    part: list[Pulled] = []
    for piece in _pieces(pulled, size):
        if part and sum(map(len, part)) + len(piece) > size:
            yield _together(part)
            part = []
        part.append(piece)
    if part:
        yield _together(part)


def _pieces(pulled: Pulled, size: int) -> Iterator[Pulled]:
    bare = msgspec.structs.replace(pulled, rows=(), documents=(), indexed=())
    tickets = []
    for rows in pulled.rows:
        if rows.part.table is _TICKET:
            tickets.append(rows)
        else:
            yield from (msgspec.structs.replace(bare, rows=(some,)) for some in _parted(rows, size))
    documents: dict[Id, list[search_copy.Document]] = {}
    for document in pulled.documents:
        documents.setdefault(document.row_id, []).append(document)
    for ids in chunks(pulled.indexed, size):
        of_these = tuple(found for row_id in ids for found in documents.get(row_id, ()))
        yield msgspec.structs.replace(bare, documents=of_these, indexed=tuple(ids))
    for rows in tickets:
        yield from (msgspec.structs.replace(bare, rows=(some,)) for some in _parted(rows, size))


def _parted(rows: Rows, size: int) -> Iterator[Rows]:
    if len(rows) <= size or rows.ids is None or len(rows.part.keys) > 1:
        yield rows
        return
    if rows.part.table.name in _ONCE:
        yield from (Rows(rows.part, (), some) for some in chunks(rows.rows, size))
        return
    # All rows that go with one id stay together: they are put in place of those that are here.
    by_id: dict[Any, list[Row[Any]]] = {}
    for row in rows.rows:
        by_id.setdefault(getattr(row, rows.part.keys[0]), []).append(row)
    ids: list[Any] = []
    found: list[Row[Any]] = []
    for row_id in rows.ids:
        these = by_id.get(row_id, ())
        if ids and max(len(ids) + 1, len(found) + len(these)) > size:
            yield Rows(rows.part, ids, found)
            ids, found = [], []
        ids.append(row_id)
        found += these
    yield Rows(rows.part, ids, found)


def _together(parts: Sequence[Pulled]) -> Pulled:
    return msgspec.structs.replace(
        parts[0],
        rows=tuple(rows for part in parts for rows in part.rows),
        documents=tuple(document for part in parts for document in part.documents),
        indexed=tuple(row_id for part in parts for row_id in part.indexed),
    )


def write(session: Session, pulled: Pulled) -> None:
    """Puts the rows here in place of what was here of them."""
    connection = session.connection()
    for rows in pulled.rows:
        _erase(session, rows)
    for rows in pulled.rows:
        _put(connection, rows)
        if rows.part.table is _TICKET and rows.ids is not None:
            _forget(session, set(rows.ids) - {row.id for row in rows.rows})
    documents: dict[Id, list[search_copy.Document]] = {}
    for document in pulled.documents:
        documents.setdefault(document.row_id, []).append(document)
    for chunk in chunks(pulled.indexed):
        search_copy.take_over(session, chunk, [found for row_id in chunk for found in documents.get(row_id, ())])


def _erase(session: Session, rows: Rows) -> None:
    """Of people who were erased on the hub all that is here, also what is not brought: files, drafts, the index."""
    if rows.part.table is not _table(models.Participant):
        return
    for row in rows.rows:
        if row.erased_at is not None:
            here = session.get(models.Participant, row.id)
            if here is not None and here.erased_at is None:
                erase(session, row.id, row.erased_at)


def _forget(session: Session, tickets: Collection[Id]) -> None:
    """All that hangs on tickets which are gone, or which this person may not see any more."""
    connection = session.connection()
    for chunk in chunks(tickets):
        said = session.execute(select(models.Message.id).where(models.Message.ticket_id.in_(chunk))).scalars().all()
        search_copy.take_over(session, [*chunk, *said], ())
        for table in Base.metadata.tables.values():
            if "ticket_id" in table.c:
                _take_out(connection, table, "ticket_id", chunk)
            elif "message_id" in table.c:
                _take_out(connection, table, "message_id", said)


def _put(connection: Connection, rows: Rows) -> None:
    table = rows.part.table
    values = [dict(row._mapping) for row in rows.rows]  # noqa: SLF001  (its public name)
    in_place = table.name in _IN_PLACE
    if rows.ids is None:
        connection.execute(delete(table))
    elif in_place:
        _take_out(connection, table, "id", set(rows.ids) - {value["id"] for value in values})
    elif table.name not in _ONCE:
        for key in rows.part.keys:
            _take_out(connection, table, key, rows.ids)
    if values:
        connection.execute(_insertion(rows.part), values)


def _take_out(connection: Connection, table: Table, key: str, ids: Iterable[Any]) -> None:
    # One short statement for each: a list of five hundred takes longer to translate than they all to execute.
    gone = [{"gone": row_id} for row_id in ids]
    if gone:
        connection.execute(_removal(table, key), gone)
