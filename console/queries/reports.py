"""The report of a period and of the one before, each counted in one pass over what happened in it."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, case, func, select

from console.domain.call_course import Ending
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.report_periods import Compared, Days, Moments, Step, moments, step_of
from console.domain.reports import (
    WEEK_HOURS,
    Articles,
    ArticleTold,
    Beginning,
    Calls,
    Level,
    Narrowed,
    Reply,
    Stars,
    Tally,
    backlog_course,
    call_level,
    spread,
    step_at,
)
from console.domain.sla import Promises
from console.domain.tickets import Channel
from console.queries import report_scan as scan
from console.queries.base import Asker, Query, answers
from console.queries.levels import PromisesNow, promises_now
from console.queries.report_webinars import around_webinars
from console.store.models import Article, ArticleUse, Cohort, Participant, Ticket

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_ARTICLES = 12


class CohortTold(msgspec.Struct, frozen=True):
    name: str
    course: str
    people: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Both periods as they were counted `as_of` a moment, `cut` where the last day was not over by then."""

    compared: Compared
    zone: str
    step: Step
    narrowed: Narrowed
    as_of: datetime
    cut: bool
    now: Tally
    before: Tally
    edges: tuple[datetime, ...]
    """Of the steps of the period."""
    cohorts: tuple[CohortTold, ...]
    promises: Promises
    here_since: datetime | None = None
    """On a copy of the desk that holds less: what is older was not counted. None: everything was there."""


class ReportOf(Query[Report], frozen=True, kw_only=True):
    slow = True

    compared: Compared
    zone: str
    narrowed: Narrowed = Narrowed()


class Choices(msgspec.Struct, frozen=True):
    """By what a report can be narrowed: the teams stand in the promises."""

    promises: Promises
    cohorts: tuple[tuple[Id, str], ...]


class ReportChoices(Query[Choices], frozen=True):
    pass


@answers(ReportChoices)
def report_choices(connection: Connection, _: ReportChoices, asker: Asker) -> Choices:
    cohorts = connection.execute(select(Cohort.id, Cohort.name).order_by(Cohort.name, Cohort.id)).tuples()
    return Choices(promises_now(connection, PromisesNow(), asker), tuple(cohorts))


@answers(ReportOf)
def report_of(connection: Connection, query: ReportOf, asker: Asker) -> Report:
    compared, zone = query.compared, query.zone
    step = step_of(compared.now)
    now, before, cut = both(compared, zone, step, asker.now)
    promises = promises_now(connection, PromisesNow(), asker)
    cohorts = cohorts_of(connection)
    courses = {one.name: one.course for one in cohorts}

    def tally(period: Moments) -> Tally:
        return _tally(connection, query.narrowed, promises, period, zone, courses, asker.now)

    return Report(
        compared=compared,
        zone=zone,
        step=step,
        narrowed=query.narrowed,
        as_of=asker.now,
        cut=cut,
        now=tally(now),
        before=tally(before),
        edges=now.edges,
        cohorts=cohorts,
        promises=promises,
    )


def both(compared: Compared, zone: str, step: Step, now: datetime) -> tuple[Moments, Moments, bool]:
    """The two periods as moments, and whether they are cut at the clock time of now because today is among them."""
    local = now.astimezone(zone_of(zone))
    until: time | None = None
    if compared.now.last >= local.date() and local.time() > time():
        until = local.time()
    last = min(compared.now.last, max(local.date(), compared.now.first))
    # Days that have not come yet are compared with nothing.
    ahead = compared.now.last - last
    earlier = Days(compared.before.first, max(compared.before.first, compared.before.last - ahead))
    return (
        moments(Days(compared.now.first, last), zone, step, until),
        moments(earlier, zone, step, until),
        until is not None,
    )


def _tally(
    connection: Connection,
    narrowed: Narrowed,
    promises: Promises,
    period: Moments,
    zone: str,
    courses: dict[str, str],
    now: datetime,
) -> Tally:
    edges = [_micros(edge) for edge in period.edges]
    steps = len(edges) - 1
    where = zone_of(zone)
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("channel", "category", "cohort", "course")}
    heat, came, went, solved_course = [0] * WEEK_HOURS, [0] * steps, [0] * steps, [0] * steps
    waits: dict[str, array[int]] = {}
    replies: Counter[tuple[str, Reply]] = Counter()
    begin, end = period.begin, period.end
    for one in scan.opened(connection, narrowed, promises, begin, end, now):
        local = one.at.astimezone(where)
        heat[local.weekday() * 24 + local.hour] += 1
        came[step_at(edges, _micros(one.at)) or 0] += 1
        counts["channel"][one.channel] += 1
        counts["category"][one.category or ""] += 1
        counts["cohort"][one.cohort] += 1
        counts["course"][courses.get(one.cohort, "")] += 1
        if one.waited is not None:
            waits.setdefault(one.channel, array("q")).append(one.waited)
        if one.beginning is Beginning.ASKED and one.channel is not Channel.PHONE:
            replies[one.channel, one.reply] += 1
    solved = reopened = 0
    ran = array("q")
    for turn in scan.turns(connection, narrowed, begin, end):
        at = step_at(edges, _micros(turn.at)) or 0
        if turn.done:
            solved += 1
            solved_course[at] += 1
            if turn.ran is not None:
                ran.append(turn.ran)
        else:
            reopened += 1
        went[at] += 1 if turn.done else -1
    backlog = scan.open_at(connection, narrowed, end)
    calls, call_share = _calls(connection, narrowed, period)
    levels = {name: _level(replies, name) for name in dict.fromkeys(name for name, _ in replies)}
    if calls.inbound:
        levels[Channel.PHONE] = call_share
    everything = array("q")
    for some in waits.values():
        everything.extend(some)
    return Tally(
        opened=sum(came),
        by_channel=dict(counts["channel"]),
        by_category=dict(counts["category"]),
        by_cohort=dict(counts["cohort"]),
        by_course=dict(counts["course"]),
        by_webinar=dict(Counter(title for title, _, _ in around_webinars(connection, narrowed, begin, end))),
        heat=tuple(heat),
        opened_course=tuple(came),
        solved_course=tuple(solved_course),
        backlog_course=backlog_course(backlog, came, went),
        first_reply=spread(everything),
        first_reply_by={name: spread(some) for name, some in waits.items()},
        levels=levels,
        solved=solved,
        reopened=reopened,
        resolution=spread(ran),
        backlog=backlog,
        calls=calls,
        stars=_stars(connection, narrowed, period),
        articles=_articles(connection, narrowed, period),
    )


def _level(replies: Counter[tuple[str, Reply]], channel: str) -> Level:
    in_time = replies[channel, Reply.IN_TIME]
    return Level(in_time, in_time + replies[channel, Reply.LATE], replies[channel, Reply.ABANDONED])


def _calls(connection: Connection, narrowed: Narrowed, period: Moments) -> tuple[Calls, Level]:
    endings: Counter[Ending | None] = Counter()
    verdicts: Counter[bool | None] = Counter()
    waits, told = array("q"), array("q")
    for call in scan.calls(connection, narrowed, period.begin, period.end):
        endings[call.ending] += 1
        verdicts[call.kept] += 1
        if call.answered:
            waits.append(call.waited)
        if call.ending in {Ending.ANSWERED, Ending.ABANDONED, Ending.MISSED}:
            told.append(call.waited if call.answered else -1 - call.waited)
    calls = Calls(
        inbound=endings.total(),
        answered=endings[Ending.ANSWERED],
        abandoned=endings[Ending.ABANDONED],
        missed=endings[Ending.MISSED],
        kept=verdicts[True],
        broken=verdicts[False],
        wait=spread(waits),
    )
    return calls, call_level((wait >= 0, wait if wait >= 0 else -1 - wait) for wait in told)


def _stars(connection: Connection, narrowed: Narrowed, period: Moments) -> Stars:
    given = Counter(stars for _, stars, _ in scan.ratings(connection, narrowed, period.begin, period.end))
    return Stars(tuple(given[stars] for stars in range(1, 6)))


def _articles(connection: Connection, narrowed: Narrowed, period: Moments) -> Articles:
    def times(*, helped: bool) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((ArticleUse.helped.is_(helped), 1), else_=0)), 0)

    used = (
        select(ArticleUse.article_id, func.count(), times(helped=True), times(helped=False))
        .join(Ticket, Ticket.id == ArticleUse.ticket_id)
        .where(ArticleUse.at >= period.begin, ArticleUse.at < period.end)
        .group_by(ArticleUse.article_id)
    )
    found = connection.execute(scan.narrowed_by(used, narrowed), scan.values(narrowed)).all()
    tickets = (
        select(func.count(ArticleUse.ticket_id.distinct()))
        .join(Ticket, Ticket.id == ArticleUse.ticket_id)
        .where(ArticleUse.at >= period.begin, ArticleUse.at < period.end)
    )
    number = connection.execute(scan.narrowed_by(tickets, narrowed), scan.values(narrowed)).scalar_one()
    first = sorted(found, key=lambda row: (-row[1], row[0]))[:_FIRST_ARTICLES]
    titles = _titles(connection, [row[0] for row in first])
    return Articles(
        used=sum(row[1] for row in found),
        tickets=number,
        helped=sum(row[2] for row in found),
        failed=sum(row[3] for row in found),
        first=tuple(ArticleTold(row[0], titles[row[0]], *row[1:]) for row in first if row[0] in titles),
    )


def _titles(connection: Connection, articles: Sequence[Id]) -> dict[Id, str]:
    if not articles:
        return {}
    return dict(connection.execute(select(Article.id, Article.title).where(Article.id.in_(articles))).tuples().all())


def cohorts_of(connection: Connection) -> tuple[CohortTold, ...]:
    statement = (
        select(Cohort.name, Cohort.course, func.count(Participant.id))
        .outerjoin(Participant, Participant.cohort_id == Cohort.id)
        .group_by(Cohort.id, Cohort.name, Cohort.course)
        .order_by(Cohort.name, Cohort.id)
    )
    return tuple(CohortTold(*row) for row in connection.execute(statement))


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)
