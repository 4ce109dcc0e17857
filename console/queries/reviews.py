"""Reviews: those the asker has to write, what was said of their work, how the desk does, and what is to be drawn."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, exists, or_, select

from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.quality import (
    SETTING,
    WRITTEN,
    Aspect,
    Candidate,
    Drawn,
    FollowUp,
    Mark,
    ReviewState,
    Sampling,
    Verdict,
    draw,
    last_week,
    sampling_in,
)
from console.domain.sla import SETTING as PROMISES
from console.domain.sla import promises_in
from console.domain.tickets import Channel, Place
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Message, RequestPage, Review, Setting, Ticket

_MOST = 300
_MOST_SOLVED = 20_000
FEWEST = 5
"""Of fewer reviews a trend would tell of single people."""
_LEADS = frozenset({Role.LEAD, Role.ADMIN})
_REVIEWED = frozenset({Role.AGENT, Role.LEAD, Role.ADMIN})


class ReviewRow(msgspec.Struct, frozen=True):
    """`stars`: what the participant gave."""

    id: Id
    ticket: Id
    number: int
    subject: str
    participant: str
    spoken: str
    channel: Channel
    agent: Id
    agent_name: str
    reviewer: Id
    reviewer_name: str
    week: str
    drawn_at: datetime
    state: ReviewState
    marks: tuple[Mark, ...]
    remark: str
    example: bool
    done_at: datetime | None
    follow_up: FollowUp
    read_at: datetime | None
    reply: str
    replied_at: datetime | None
    stars: int | None

    def verdict(self, aspect: Aspect) -> Verdict | None:
        return next((mark.verdict for mark in self.marks if mark.aspect is aspect), None)


class MyReviews(Query[tuple[ReviewRow, ...]], frozen=True):
    """What the asker is to read and has written, and what was written of their work: those that wait come first."""


class SamplingNow(Query[Sampling], frozen=True):
    pass


class WeekTrend(msgspec.Struct, frozen=True):
    """How the whole desk did in a week. `counts` is empty where there were too few to say."""

    week: str
    reviews: int
    counts: dict[Aspect, dict[Verdict, int]]


class Trends(Query[tuple[WeekTrend, ...]], frozen=True):
    """Of the whole desk and of nobody in particular, the oldest week first."""

    weeks: int = 12


class WaitingReviews(Query[tuple[ReviewRow, ...]], frozen=True):
    """All that nobody has written yet, for leads who give them to somebody else."""


class Feedback(msgspec.Struct, frozen=True):
    """That a colleague has said something of the asker's work: nothing of what it is."""

    id: Id
    reviewer: str


class UnreadFeedback(Query[tuple[Feedback, ...]], frozen=True):
    """The newest first."""


class Reader(msgspec.Struct, frozen=True):
    id: Id
    name: str


class ReadersFor(Query[tuple[Reader, ...]], frozen=True):
    """Who else could read what a review is about: neither whose work it is nor who wrote in that ticket, by name."""

    review: Id


class ToDraw(msgspec.Struct, frozen=True):
    week: str
    drawn: tuple[Drawn, ...]


class ReviewsToDraw(Query[ToDraw], frozen=True):
    """What chance has chosen among the tickets that were solved last week, without those that are drawn already."""


_agent, _reviewer = Agent.__table__.alias("reviewed"), Agent.__table__.alias("reader")
_ROWS: Select[Any] = (
    select(
        Review.id,
        Review.ticket_id,
        Ticket.number,
        Ticket.subject,
        Ticket.participant_name,
        Ticket.language,
        Ticket.channel,
        Review.agent_id,
        _agent.c.name,
        Review.reviewer_id,
        _reviewer.c.name,
        Review.week,
        Review.drawn_at,
        Review.state,
        Review.marks,
        Review.remark,
        Review.example,
        Review.done_at,
        Review.follow_up,
        Review.read_at,
        Review.reply,
        Review.replied_at,
        RequestPage.stars,
    )
    .join(Ticket, Ticket.id == Review.ticket_id)
    .join(_agent, _agent.c.id == Review.agent_id)
    .join(_reviewer, _reviewer.c.id == Review.reviewer_id)
    .outerjoin(RequestPage, RequestPage.ticket_id == Review.ticket_id)
    .order_by(Review.drawn_at.desc(), Review.id)
    .limit(_MOST)
)
_SAID = select(Setting.value).where(Setting.name == bindparam("name"))


@answers(MyReviews)
def my_reviews(connection: Connection, _: MyReviews, asker: Asker) -> tuple[ReviewRow, ...]:
    about_me = (Review.agent_id == asker.me) & (Review.state == ReviewState.DONE)
    rows = connection.execute(_ROWS.where(or_(Review.reviewer_id == asker.me, about_me)))
    return tuple(sorted((ReviewRow(*row) for row in rows), key=lambda one: one.state is not ReviewState.OPEN))


@answers(WaitingReviews)
def waiting_reviews(connection: Connection, _: WaitingReviews, __: Asker) -> tuple[ReviewRow, ...]:
    return tuple(ReviewRow(*row) for row in connection.execute(_ROWS.where(Review.state == ReviewState.OPEN)))


@answers(UnreadFeedback)
def unread_feedback(connection: Connection, _: UnreadFeedback, asker: Asker) -> tuple[Feedback, ...]:
    unread = (
        select(Review.id, Agent.name)
        .join(Agent, Agent.id == Review.reviewer_id)
        .where(Review.agent_id == asker.me, Review.state == ReviewState.DONE, Review.read_at.is_(None))
        .order_by(Review.done_at.desc(), Review.id)
        .limit(_MOST)
    )
    return tuple(Feedback(*row) for row in connection.execute(unread))


@answers(ReadersFor)
def readers_for(connection: Connection, query: ReadersFor, _: Asker) -> tuple[Reader, ...]:
    wrote = exists().where(
        Message.ticket_id == Review.ticket_id, Message.agent_id == Agent.id, Message.kind.in_(WRITTEN)
    )
    able = (
        select(Agent.id, Agent.name)
        .join(Review, Review.id == query.review)
        .where(
            Agent.active,
            Agent.role.in_(tuple(_REVIEWED)),
            Agent.id != Review.agent_id,
            Agent.id != Review.reviewer_id,
            ~wrote,
        )
        .order_by(Agent.name, Agent.id)
    )
    return tuple(Reader(*row) for row in connection.execute(able))


@answers(SamplingNow)
def sampling_now(connection: Connection, _: SamplingNow, __: Asker) -> Sampling:
    return sampling_in(connection.execute(_SAID, {"name": SETTING}).scalar_one_or_none())


@answers(Trends)
def trends(connection: Connection, query: Trends, _: Asker) -> tuple[WeekTrend, ...]:
    rows = connection.execute(select(Review.week, Review.marks).where(Review.state == ReviewState.DONE))
    weeks: dict[str, list[tuple[Mark, ...]]] = {}
    for week, marks in rows:
        weeks.setdefault(week, []).append(marks)
    return tuple(_trend(week, weeks[week]) for week in sorted(weeks)[-query.weeks :])


def _trend(week: str, reviews: list[tuple[Mark, ...]]) -> WeekTrend:
    if len(reviews) < FEWEST:
        return WeekTrend(week, len(reviews), {})
    given = Counter((mark.aspect, mark.verdict) for marks in reviews for mark in marks)
    counts = {aspect: {verdict: given[aspect, verdict] for verdict in Verdict} for aspect in Aspect}
    return WeekTrend(week, len(reviews), counts)


@answers(ReviewsToDraw)
def reviews_to_draw(connection: Connection, _: ReviewsToDraw, asker: Asker) -> ToDraw:
    sampling = sampling_now(connection, SamplingNow(), asker)
    promises = promises_in(connection.execute(_SAID, {"name": PROMISES}).scalar_one_or_none())
    week, start, end = last_week(asker.now, zone_of(promises.hours.zone))
    if not sampling.per_agent:
        return ToDraw(week, ())
    roles = dict(connection.execute(select(Agent.id, Agent.role).where(Agent.active)).tuples().all())
    reviewers = [one for one in sampling.reviewers if one in roles]
    reviewers = reviewers or sorted(one for one, role in roles.items() if role in _LEADS)
    known = Counter(connection.execute(select(Review.agent_id).where(Review.week == week)).scalars())
    able = frozenset(one for one, role in roles.items() if role in _REVIEWED)
    return ToDraw(week, draw(_candidates(connection, start, end, able), sampling, reviewers, week, known))


def _candidates(connection: Connection, start: datetime, end: datetime, able: frozenset[Id]) -> list[Candidate]:
    """Solved in that time and answered by somebody who can be told something about it."""
    rows = connection.execute(
        select(Ticket.id, Ticket.owner_id, Ticket.channel, RequestPage.stars)
        .outerjoin(RequestPage, RequestPage.ticket_id == Ticket.id)
        .outerjoin(Review, Review.ticket_id == Ticket.id)
        .where(
            Ticket.place == Place.DONE,
            Ticket.solved_at >= start,
            Ticket.solved_at < end,
            Ticket.owner_id.is_not(None),
            Review.id.is_(None),
        )
        .order_by(Ticket.id)
        .limit(_MOST_SOLVED)
    ).all()
    wrote: dict[Id, set[Id]] = {}
    said = (
        select(Message.ticket_id, Message.agent_id)
        .join(Ticket, Ticket.id == Message.ticket_id)
        .where(
            Ticket.place == Place.DONE,
            Ticket.solved_at >= start,
            Ticket.solved_at < end,
            Message.agent_id.is_not(None),
            Message.kind.in_(WRITTEN),
        )
        .distinct()
    )
    for ticket, agent in connection.execute(said):
        if agent is not None:
            wrote.setdefault(ticket, set()).add(agent)
    return [
        Candidate(row.id, row.owner_id, row.channel, row.stars, frozenset(wrote[row.id]))
        for row in rows
        if row.owner_id in able and row.owner_id in wrote.get(row.id, ())
    ]
