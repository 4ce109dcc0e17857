"""What reports are counted from: tickets, their turns, calls, ratings of a period, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, exists, func, literal_column, or_, select
from sqlalchemy.orm import aliased

from console.domain.call_course import Ending
from console.domain.call_facts import Direction
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.open_time import OpenTime
from console.domain.reports import DONE, Beginning, Narrowed, Reply, Turn, beginning, meant, reply
from console.domain.sla import Promises
from console.domain.tickets import OPEN_PLACES, SPAM, Category, Channel, Place
from console.queries.narrow import MEMBERS
from console.store.models import (
    Call,
    Chat,
    History,
    Message,
    Participant,
    PersonMerge,
    PhoneCall,
    RequestPage,
    Ticket,
    TicketTag,
)

AT_ONCE = 2000
"""Rows that are read at a time; a report of a million tickets holds no more of them."""
PLACES = (*OPEN_PLACES, Place.DONE)
"""What was merged goes on in another ticket and is counted there."""

_first, _said = aliased(Message), aliased(Message)
_FIRST = (
    select(_said.id)
    .where(_said.ticket_id == Ticket.id, _said.kind.in_((Kind.INBOUND, Kind.OUTBOUND, Kind.CALL)))
    .order_by(_said.at, _said.id)
    .limit(1)
    .correlate(Ticket)
    .scalar_subquery()
)
CAME_BY: ColumnElement[Channel] = func.coalesce(_first.channel, Ticket.channel)
"""The channel of the first words; that of the ticket follows the last."""
# Said as in the index, which holds these rows alone.
_BY_STATE: ColumnElement[bool] = History.field == literal_column("'state'")


class Opened(NamedTuple):
    """A ticket that was opened in the period, and what became of its first reply."""

    id: Id
    at: datetime
    channel: Channel
    category: Category | None
    cohort: str
    beginning: Beginning
    waited: int | None
    """Seconds until the first answer, in the hours it is promised in."""
    reply: Reply


class Ended(NamedTuple):
    """A call from outside that ended in the period."""

    id: Id
    at: datetime
    answered: bool
    ending: Ending | None
    kept: bool | None
    waited: int
    ticket: Id | None


def opened(
    connection: Connection, narrowed: Narrowed, promises: Promises, begin: datetime, end: datetime, now: datetime
) -> Iterator[Opened]:
    judge = _Judge(promises)
    statement = _first_said(
        select(
            Ticket.id,
            Ticket.created_at,
            CAME_BY.label("came_by"),
            Ticket.category,
            Ticket.priority,
            Ticket.cohort_name,
            Ticket.answered_at,
            Ticket.place,
            _first.kind,
            Call.outcome,
            Call.outgoing,
            *((Participant.cohort_id,) if judge.by_cohort else ()),
        ).select_from(Ticket)
    )
    if judge.by_cohort:
        living = func.coalesce(PersonMerge.living_id, Ticket.participant_id)
        statement = statement.outerjoin(PersonMerge, PersonMerge.participant_id == Ticket.participant_id)
        statement = statement.outerjoin(Participant, Participant.id == living)
    statement = statement.where(*counted(narrowed), Ticket.created_at >= begin, Ticket.created_at < end)
    for rows in pages(connection, statement, narrowed):
        teams = _teams(connection, promises, [row.id for row in rows])
        for row in rows:
            yield judge.judged(row, teams.get(row.id, frozenset()), now)


class _Judge:
    """Knows what each ticket is promised, and in which hours; asked the same again and again."""

    def __init__(self, promises: Promises) -> None:
        self._promises = promises
        self._times = [(hours, OpenTime(hours)) for hours in (promises.hours, *(one.hours for one in promises.teams))]
        self._plain = OpenTime(Promises().hours)
        self.by_cohort = any(level.cohorts for level in promises.levels)
        self._level = cache(promises.level)

    def judged(self, row: Row[Any], tags: frozenset[str], now: datetime) -> Opened:
        begun = beginning(row.kind, row.outcome, row.outgoing)
        waited, became = None, Reply.OPEN
        if begun is Beginning.ASKED:
            level = self._level(row.came_by, row.category, row.cohort_id if self.by_cohort else None, row.priority)
            time = self._plain if level.around_the_clock else self._time(tags)
            if row.answered_at is not None:
                waited = time.seconds(row.created_at, row.answered_at)
            within, done = int(level.first.total_seconds()), row.place is Place.DONE
            waits = time.seconds(row.created_at, now) if waited is None and not done else 0
            became = reply(waited, waits, within, done=done)
        return Opened(row.id, row.created_at, row.came_by, row.category, row.cohort_name, begun, waited, became)

    def _time(self, tags: frozenset[str]) -> OpenTime:
        wanted = self._promises.hours_of(tags) if tags else self._promises.hours
        return next(time for hours, time in self._times if hours is wanted)


def turns(connection: Connection, narrowed: Narrowed, begin: datetime, end: datetime) -> Iterator[Turn]:
    """Tickets that were solved or opened again, without what was taken back at once."""
    return meant(_turns(connection, narrowed, begin, end))


def _turns(connection: Connection, narrowed: Narrowed, begin: datetime, end: datetime) -> Iterator[Turn]:
    columns = (History.at, History.ticket_id, History.after, Ticket.solved_at, Ticket.resolve_spent)
    statement = (
        select(*columns)
        .join(Ticket, Ticket.id == History.ticket_id)
        .where(*counted(narrowed), *_turned(), History.at >= begin, History.at < end)
        .order_by(History.at, History.id)
    )
    if narrowed.channels:
        statement = _first_said(statement)
    for rows in pages(connection, statement, narrowed):
        for at, ticket, after, solved_at, spent in rows:
            done = after in DONE
            # How long it ran is known of the last time alone: afterwards it runs on.
            yield Turn(at, ticket, done, spent if done and solved_at == at else None)


def open_at(connection: Connection, narrowed: Narrowed, at: datetime) -> int:
    """How many tickets were open at a moment: those open now, less what came since, and what was solved since."""
    now_open = _count(connection, narrowed, Ticket.place.in_(OPEN_PLACES))
    came = _count(connection, narrowed, Ticket.created_at >= at)
    net = func.coalesce(func.sum(case((History.after.in_(DONE), 1), else_=-1)), 0)
    statement = select(net).join(Ticket, Ticket.id == History.ticket_id)
    statement = statement.where(*counted(narrowed), *_turned(), History.at >= at)
    if narrowed.channels:
        statement = _first_said(statement)
    return now_open - came + int(connection.execute(statement, values(narrowed)).scalar_one())


def calls(connection: Connection, narrowed: Narrowed, begin: datetime, end: datetime) -> Iterator[Ended]:
    if narrowed.channels and Channel.PHONE not in narrowed.channels:
        return
    statement = select(
        PhoneCall.id,
        PhoneCall.ended_at,
        PhoneCall.ending,
        PhoneCall.kept,
        PhoneCall.wait_seconds,
        PhoneCall.ticket_id,
    ).where(
        PhoneCall.ended_at >= begin,
        PhoneCall.ended_at < end,
        PhoneCall.joined.is_(False),
        PhoneCall.direction == Direction.INBOUND,
    )
    # Calls have a category, a cohort, a team by their ticket alone.
    rest = msgspec.structs.replace(narrowed, channels=())
    if rest != Narrowed():
        statement = statement.join(Ticket, Ticket.id == PhoneCall.ticket_id).where(*counted(rest))
    for rows in pages(connection, statement, narrowed):
        for row in rows:
            answered = row.ending is Ending.ANSWERED
            yield Ended(row.id, row.ended_at, answered, row.ending, row.kept, row.wait_seconds, row.ticket_id)


def ratings(
    connection: Connection, narrowed: Narrowed, begin: datetime, end: datetime
) -> Iterator[tuple[Id, int, datetime]]:
    """Ticket, stars and when: on the page of a request, or at the end of a chat."""
    for table in (RequestPage, Chat):
        statement = (
            select(Ticket.id, table.stars, table.rated_at)
            .join(Ticket, Ticket.id == table.ticket_id)
            .where(*counted(narrowed), table.stars.is_not(None), table.rated_at >= begin, table.rated_at < end)
        )
        if narrowed.channels:
            statement = _first_said(statement)
        for rows in pages(connection, statement, narrowed):
            yield from ((ticket, stars, at) for ticket, stars, at in rows)


def counted(narrowed: Narrowed) -> list[ColumnElement[bool]]:
    """The conditions on a ticket; `values` fills them in. With channels the first words must be joined."""
    tagged = exists().where(TicketTag.ticket_id == Ticket.id)
    found: list[ColumnElement[bool]] = [Ticket.place.in_(PLACES), ~tagged.where(TicketTag.name == SPAM)]
    if narrowed.channels:
        found.append(CAME_BY.in_(narrowed.channels))
    if narrowed.categories:
        found.append(Ticket.category.in_(narrowed.categories))
    if narrowed.cohort is not None:
        found.append(Ticket.participant_id.in_(MEMBERS))
    if narrowed.team:
        found.append(tagged.where(TicketTag.name == narrowed.team))
    return found


def narrowed_by(statement: Select[Any], narrowed: Narrowed) -> Select[Any]:
    """Of a statement about tickets, those alone that the report counts."""
    statement = statement.where(*counted(narrowed))
    return _first_said(statement) if narrowed.channels else statement


def _first_said(statement: Select[Any]) -> Select[Any]:
    return statement.outerjoin(_first, _first.id == _FIRST).outerjoin(Call, Call.message_id == _first.id)


def values(narrowed: Narrowed) -> dict[str, Any]:
    return {"cohort": narrowed.cohort} if narrowed.cohort is not None else {}


def _turned() -> tuple[ColumnElement[bool], ...]:
    was, is_now = History.before.in_(DONE), History.after.in_(DONE)
    return _BY_STATE, or_(and_(is_now, ~was), and_(was, ~is_now))


def _count(connection: Connection, narrowed: Narrowed, *terms: ColumnElement[bool]) -> int:
    statement = narrowed_by(select(func.count()).select_from(Ticket), narrowed).where(*terms)
    return int(connection.execute(statement, values(narrowed)).scalar_one())


def pages(connection: Connection, statement: Select[Any], narrowed: Narrowed) -> Iterator[list[Row[Any]]]:
    found = connection.execute(statement, values(narrowed), execution_options={"yield_per": AT_ONCE})
    try:
        for rows in found.partitions():
            yield list(rows)
    finally:
        # Whoever has seen enough stops early: a server would hold the rest for them.
        found.close()


def _teams(connection: Connection, promises: Promises, ids: list[Id]) -> dict[Id, frozenset[str]]:
    """Of these tickets the tags that are teams with hours of their own."""
    if not promises.teams or not ids:
        return {}
    found: dict[Id, set[str]] = {}
    names = [one.team for one in promises.teams]
    for start in range(0, len(ids), 900):
        some = ids[start : start + 900]
        statement = select(TicketTag.ticket_id, TicketTag.name)
        for ticket, name in connection.execute(
            statement.where(TicketTag.ticket_id.in_(some), TicketTag.name.in_(names))
        ):
            found.setdefault(ticket, set()).add(name)
    return {ticket: frozenset(tags) for ticket, tags in found.items()}
