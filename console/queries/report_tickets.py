"""The tickets behind a figure of a report: found as they were counted, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from heapq import nlargest

import msgspec
from sqlalchemy import Connection, Row, select
from sqlalchemy.orm import aliased

from console.domain.call_course import Ending
from console.domain.growing import terms_of
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.report_periods import Compared, Moments, step_of
from console.domain.reports import Beginning, Figure, Narrowed, Reply
from console.domain.tickets import OPEN_PLACES, Channel, State
from console.queries import report_scan as scan
from console.queries.base import Asker, Query, answers
from console.queries.levels import PromisesNow, promises_now
from console.queries.report_scan import Opened
from console.queries.report_webinars import around_webinars
from console.queries.reports import both, cohorts_of
from console.store.models import ArticleUse, Ticket, TicketTag

AT_MOST = 200


class Slice(msgspec.Struct, frozen=True):
    """What of a figure: the key as in Tally, the number of a step, an hour of the week, a number of stars, an article,
    a label, or words of subjects as domain/growing.py knows them.

    Empty: all of it.
    """

    figure: Figure
    of: str = ""
    key: str = ""


class BehindRow(msgspec.Struct, frozen=True):
    """A ticket behind a figure; `at` is what put it there, the opening or the solving."""

    id: Id
    number: int
    subject: str
    participant_name: str
    channel: Channel
    state: State
    at: datetime


class Behind(msgspec.Struct, frozen=True):
    """`count` of them in all, the newest of them as rows."""

    count: int
    rows: tuple[BehindRow, ...]


class ReportTickets(Query[Behind], frozen=True, kw_only=True):
    slow = True

    compared: Compared
    zone: str
    narrowed: Narrowed = Narrowed()
    mark: Slice


@answers(ReportTickets)
def report_tickets(connection: Connection, query: ReportTickets, asker: Asker) -> Behind:
    period, _, _ = both(query.compared, query.zone, step_of(query.compared.now), asker.now)
    found: dict[Id, datetime] = {}
    for ticket, at in _found(connection, query, period, asker):
        found[ticket] = max(at, found.get(ticket, at))
    first = nlargest(AT_MOST, found.items(), key=lambda one: (one[1], one[0]))
    columns = (Ticket.id, Ticket.number, Ticket.subject, Ticket.participant_name, Ticket.channel, Ticket.state)
    ids = [ticket for ticket, _ in first]
    rows = {row.id: row for row in connection.execute(select(*columns).where(Ticket.id.in_(ids)))} if ids else {}
    return Behind(len(found), tuple(_row(rows[ticket], at) for ticket, at in first if ticket in rows))


def _row(row: Row[tuple[Id, int, str, str, Channel, State]], at: datetime) -> BehindRow:
    return BehindRow(row.id, row.number, row.subject, row.participant_name, row.channel, row.state, at)


Found = Iterator[tuple[Id, datetime]]


def _found(connection: Connection, query: ReportTickets, period: Moments, asker: Asker) -> Found:
    mark, narrowed = query.mark, query.narrowed
    begin, end = _stretch(mark, period)
    match mark.figure:
        case Figure.SOLVED | Figure.REOPENED:
            done = mark.figure is Figure.SOLVED
            turns = scan.turns(connection, narrowed, begin, end)
            return ((turn.ticket, turn.at) for turn in turns if turn.done is done)
        case Figure.BACKLOG:
            return _still_open(connection, narrowed)
        case Figure.RATED:
            rated = scan.ratings(connection, narrowed, begin, end)
            return ((ticket, at) for ticket, stars, at in rated if mark.key in {"", str(stars)})
        case Figure.ARTICLES:
            return _with_articles(connection, mark, narrowed, begin, end)
        case Figure.CALLS | Figure.MISSED | Figure.RINGS_BROKEN:
            return _of_calls(connection, mark, narrowed, begin, end)
    by_name = mark.of in {"words", "label"}
    return _named(connection, mark, narrowed, begin, end) if by_name else _opened(connection, query, begin, end, asker)


def _opened(connection: Connection, query: ReportTickets, begin: datetime, end: datetime, asker: Asker) -> Found:
    if query.mark.of == "webinar":
        around = around_webinars(connection, query.narrowed, begin, end, query.mark.key)
        return ((ticket, at) for _, ticket, at in around)
    promises = promises_now(connection, PromisesNow(), asker)
    holds = _holds(connection, query.mark, query.zone)
    opened = scan.opened(connection, query.narrowed, promises, begin, end, asker.now)
    return ((one.id, one.at) for one in opened if holds(one))


def _named(connection: Connection, mark: Slice, narrowed: Narrowed, begin: datetime, end: datetime) -> Found:
    statement = scan.narrowed_by(select(Ticket.id, Ticket.created_at, Ticket.subject), narrowed)
    statement = statement.where(Ticket.created_at >= begin, Ticket.created_at < end)
    if mark.of == "label":
        # Not the table that the conditions of a report look into.
        label = aliased(TicketTag)
        statement = statement.join(label, label.ticket_id == Ticket.id).where(label.name == mark.key)
    for rows in scan.pages(connection, statement, narrowed):
        for ticket, at, subject in rows:
            if mark.of == "label" or mark.key in terms_of(subject):
                yield ticket, at


def _of_calls(connection: Connection, mark: Slice, narrowed: Narrowed, begin: datetime, end: datetime) -> Found:
    for call in scan.calls(connection, narrowed, begin, end):
        missed = call.ending in {Ending.ABANDONED, Ending.MISSED}
        wanted = {Figure.MISSED: missed, Figure.RINGS_BROKEN: call.kept is False}.get(mark.figure, True)
        if wanted and call.ticket is not None:
            yield call.ticket, call.at


def _stretch(mark: Slice, period: Moments) -> tuple[datetime, datetime]:
    if mark.of != "step":
        return period.begin, period.end
    number = int(mark.key)
    return period.edges[number], period.edges[number + 1]


def _holds(connection: Connection, mark: Slice, zone: str) -> Callable[[Opened], bool]:
    """Whether a ticket belongs to what was pressed, as it was counted."""
    where = zone_of(zone)
    courses = {one.name: one.course for one in cohorts_of(connection)} if mark.of == "course" else {}

    def hour(one: Opened) -> str:
        local = one.at.astimezone(where)
        return str(local.weekday() * 24 + local.hour)

    keys: dict[str, Callable[[Opened], str]] = {
        "channel": lambda one: str(one.channel),
        "category": lambda one: one.category or "",
        "cohort": lambda one: one.cohort,
        "course": lambda one: courses.get(one.cohort, ""),
        "hour": hour,
    }
    key: Callable[[Opened], str] = keys.get(mark.of, lambda _: mark.key)

    def holds(one: Opened) -> bool:
        if mark.figure is Figure.ANSWERED and one.waited is None:
            return False
        if mark.figure is Figure.LATE and (
            one.reply not in {Reply.LATE, Reply.ABANDONED}
            or one.beginning is not Beginning.ASKED
            or one.channel is Channel.PHONE
        ):
            return False
        return key(one) == mark.key

    return holds


def _still_open(connection: Connection, narrowed: Narrowed) -> Found:
    statement = select(Ticket.id, Ticket.created_at).where(Ticket.place.in_(OPEN_PLACES))
    found = connection.execute(scan.narrowed_by(statement, narrowed), scan.values(narrowed))
    yield from ((ticket, at) for ticket, at in found)


def _with_articles(connection: Connection, mark: Slice, narrowed: Narrowed, begin: datetime, end: datetime) -> Found:
    statement = (
        select(ArticleUse.ticket_id, ArticleUse.at)
        .join(Ticket, Ticket.id == ArticleUse.ticket_id)
        .where(ArticleUse.at >= begin, ArticleUse.at < end)
    )
    if mark.key:
        statement = statement.where(ArticleUse.article_id == Id(mark.key))
    found = connection.execute(scan.narrowed_by(statement, narrowed), scan.values(narrowed))
    yield from ((ticket, at) for ticket, at in found)
