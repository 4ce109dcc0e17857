"""The after-action report of a webinar: what it came to, counted anew whenever somebody looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from console.domain.after_action import (
    MINUTE,
    Cluster,
    Forecast,
    Longest,
    Stretch,
    Touch,
    forecast_told,
    level,
    longest,
    stretches,
)
from console.domain.call_course import Ending
from console.domain.call_facts import Direction
from console.domain.forecast import expected
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.messages import CallOutcome, Kind, is_answer
from console.domain.people import IdentityKind
from console.domain.reports import Level
from console.domain.staffing_rules import WhatIf, assumed
from console.domain.tickets import Channel, Place
from console.domain.webinars import Turnout
from console.queries.base import Asker, Query, answers
from console.queries.launch_clusters import clusters_of, parts
from console.queries.launches import LogRow
from console.queries.staffing import PastLaunches, past_launches, posts_at, staffing_rules, start_of, webinar_row
from console.queries.webinar_contacts import Contact, by_minute, contacts_around, people_of_webinar, window
from console.queries.webinars import WebinarGuests, webinar_guests
from console.store.kin import kin_of_all
from console.store.models import (
    Agent,
    Call,
    Gap,
    GapReport,
    Identity,
    LaunchLine,
    Message,
    PhoneCall,
    Registration,
    Ticket,
    Wish,
    WishAsker,
)

_IN_TIME = (Channel.CHAT, Channel.PHONE)
"""Channels on which somebody sits there and waits."""


class Room(msgspec.Struct, frozen=True):
    """What became of those who were expected. `expected` may be more than are registered by name."""

    expected: int
    registered: int
    attended: int
    never_got_in: int
    missed: int


class Rings(msgspec.Struct, frozen=True):
    """Calls of those who are expected."""

    calls: int = 0
    answered: int = 0
    kept: int = 0
    """Answered by the third ring."""
    broken: int = 0


class Moment(msgspec.Struct, frozen=True):
    """A line of the log without anybody's words: `about` is a word of the program."""

    at: datetime
    kind: LineKind
    about: str = ""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All that may be shown to anybody: no names, no addresses, no words of participants or crew."""

    title: str
    planned_at: datetime
    started_at: datetime
    ended_at: datetime | None
    length: int
    room: Room
    course: tuple[Moment, ...]
    came: Mapping[Channel, Mapping[int, int]]
    """Contacts by the minute after the start."""
    expected: Mapping[Channel, Mapping[int, float]]
    """As it was foretold by the webinars before it."""
    forecast: Mapping[Channel | None, Forecast]
    levels: Mapping[Channel, Level]
    within: Mapping[Channel, float]
    """The T of each level, in seconds."""
    longest: Longest | None
    waiting: int
    rings: Rings
    people: tuple[Stretch, ...]
    interval: int
    clusters: tuple[Cluster, ...]
    gaps: int
    wishes: int
    as_of: datetime

    @property
    def contacts(self) -> int:
        return sum(sum(minutes.values()) for minutes in self.came.values())

    @property
    def level(self) -> Level:
        each = self.levels.values()
        return Level(sum(one.within for one in each), sum(one.answered for one in each), sum(o.abandoned for o in each))


class Told(msgspec.Struct, frozen=True):
    """A question without an article, or a wish: how many tickets of the webinar told of it."""

    id: Id
    words: str
    count: int


class Note(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    by: str
    words: str


class AfterActionReport(msgspec.Struct, frozen=True, kw_only=True):
    """For the crew: the figures, and what has words in it."""

    webinar: Id
    launch: Id | None
    figures: Figures
    log: tuple[LogRow, ...]
    """The oldest first."""
    touches: tuple[Touch, ...]
    gaps: tuple[Told, ...]
    wishes: tuple[Told, ...]
    well: tuple[Note, ...]
    wrong: tuple[Note, ...]


class AfterAction(Query[AfterActionReport | None], frozen=True):
    """None where the webinar is gone."""

    slow = True

    webinar: Id


class AfterActionFigures(Query[Figures | None], frozen=True):
    """The part of it that anybody may see who has the link."""

    slow = True

    webinar: Id


class ToCall(msgspec.Struct, frozen=True):
    """Somebody who opened the link and never was in."""

    participant: Id
    name: str
    opened_at: datetime | None
    numbers: tuple[str, ...]


class NeverGotIn(Query[tuple[ToCall, ...]], frozen=True):
    """The call list of a webinar, by name."""

    webinar: Id


@answers(AfterActionFigures)
def after_action_figures(connection: Connection, query: AfterActionFigures, asker: Asker) -> Figures | None:
    report = after_action(connection, AfterAction(query.webinar), asker)
    return report.figures if report is not None else None


@answers(AfterAction)
def after_action(connection: Connection, query: AfterAction, asker: Asker) -> AfterActionReport | None:
    row = webinar_row(connection, query.webinar)
    if row is None:
        return None
    start = start_of(row, asker.now)
    since, until = window(start, row.length)
    contacts = contacts_around(connection, row.id, row.link, since, until)
    said = _said(connection, [one.ticket for one in contacts], since)
    touches = _touches(connection, contacts, said)
    came = by_minute(contacts, start)
    log = _log(connection, row.launch) if row.launch is not None else ()
    rules = staffing_rules(connection)
    past = [one.past for one in past_launches(connection, PastLaunches(start), asker)]
    plan = assumed(rules, row.expected or row.registered, past, row.length, WhatIf())
    foretold = {channel: expected(plan.registrations, habit) for channel, habit in plan.habits.items()}
    posts = posts_at(connection, row.launch, start, row.length, asker)
    gave = [((one.at - start) / MINUTE, one.agent_id) for one in said if one.agent_id and since <= one.at < until]
    tickets = [one.ticket for one in contacts]
    gaps, wishes = _gaps(connection, tickets), _wishes(connection, tickets)
    within = {channel: float(rules.of(channel).within) for channel in _IN_TIME}
    figures = Figures(
        title=row.title,
        planned_at=row.planned_at or row.starts_at,
        started_at=start,
        ended_at=row.ended_at,
        length=row.length,
        room=_room(connection, row, asker),
        course=tuple(_moments(log)),
        came=came,
        expected=foretold,
        forecast=forecast_told(foretold, came, rules.interval),
        levels={
            channel: level([one for one in touches if one.channel is channel], within[channel], asker.now)
            for channel in _IN_TIME
            if channel in came
        },
        within=within,
        longest=longest(touches, asker.now),
        waiting=sum(one.open for one in touches),
        rings=_rings(connection, row.id, since, until),
        people=stretches(plan, came, posts, gave),
        interval=rules.interval,
        clusters=clusters_of(connection, row.launch, asker) if row.launch is not None else (),
        gaps=len(gaps),
        wishes=len(wishes),
        as_of=asker.now,
    )
    taken_back = {line.about for line in log if line.kind is LineKind.NOTE_BACK}

    def notes(kind: LineKind) -> tuple[Note, ...]:
        lines = (line for line in log if line.kind is kind and str(line.id) not in taken_back)
        return tuple(Note(line.id, line.at, line.by, line.words) for line in lines)

    return AfterActionReport(
        webinar=row.id,
        launch=row.launch,
        figures=figures,
        log=tuple(line for line in log if line.kind not in _NOTES),
        touches=touches,
        gaps=gaps,
        wishes=wishes,
        well=notes(LineKind.WENT_WELL),
        wrong=notes(LineKind.WENT_WRONG),
    )


_NOTES = frozenset({LineKind.WENT_WELL, LineKind.WENT_WRONG, LineKind.NOTE_BACK})
_NUMBERS = select(Identity.participant_id, Identity.value).where(
    Identity.participant_id.in_(bindparam("people", expanding=True)), Identity.kind == IdentityKind.PHONE
)


@answers(NeverGotIn)
def never_got_in(connection: Connection, query: NeverGotIn, asker: Asker) -> tuple[ToCall, ...]:
    everybody = webinar_guests(connection, WebinarGuests(query.webinar), asker)
    guests = [one for one in everybody if one.turnout is Turnout.NEVER_GOT_IN]
    kin = kin_of_all(connection, [one.id for one in guests])
    numbers: dict[Id, list[str]] = {}
    for part in parts([each for some in kin.values() for each in some]):
        for participant, value in connection.execute(_NUMBERS, {"people": part}).tuples():
            numbers.setdefault(participant, []).append(value)
    return tuple(
        ToCall(
            one.id,
            one.name,
            one.facts.opened_at,
            tuple(dict.fromkeys(number for each in kin[one.id] for number in sorted(numbers.get(each, ())))),
        )
        for one in guests
    )


def _room(connection: Connection, row: Any, asker: Asker) -> Room:
    counted: dict[Turnout, int] = {}
    for guest in webinar_guests(connection, WebinarGuests(row.id), asker):
        counted[guest.turnout] = counted.get(guest.turnout, 0) + 1
    return Room(
        expected=row.expected or row.registered,
        registered=sum(counted.values()),
        attended=counted.get(Turnout.ATTENDED, 0) + counted.get(Turnout.IN, 0),
        never_got_in=counted.get(Turnout.NEVER_GOT_IN, 0),
        missed=counted.get(Turnout.MISSED, 0),
    )


_SAID = (
    select(Message.ticket_id, Message.at, Message.kind, Message.agent_id, Call.outcome, Call.outgoing, Call.answered_by)
    .outerjoin(Call, Call.message_id == Message.id)
    .where(
        Message.ticket_id.in_(bindparam("tickets", expanding=True)),
        Message.at >= bindparam("since", type_=Message.at.type),
        Message.kind.in_((Kind.OUTBOUND, Kind.CALL)),
    )
    .order_by(Message.at, Message.id)
)
_STANDING = select(Ticket.id, Ticket.number, Ticket.place).where(Ticket.id.in_(bindparam("tickets", expanding=True)))


class _Answer(msgspec.Struct, frozen=True):
    ticket: Id
    at: datetime
    agent_id: Id | None


def _said(connection: Connection, tickets: list[Id], since: datetime) -> list[_Answer]:
    """What people of the desk answered; what the program acknowledges by itself is no answer."""
    found = []
    for part in parts(tickets):
        for row in connection.execute(_SAID, {"tickets": part, "since": since}):
            agent = row.agent_id or row.answered_by
            if agent is not None and is_answer(row.kind, row.outcome, row.outgoing):
                found.append(_Answer(row.ticket_id, row.at, agent))
    return found


def _touches(connection: Connection, contacts: list[Contact], said: list[_Answer]) -> tuple[Touch, ...]:
    answered: dict[Id, list[datetime]] = {}
    for answer in said:
        answered.setdefault(answer.ticket, []).append(answer.at)
    rows: dict[Id, Any] = {}
    for part in parts([one.ticket for one in contacts]):
        rows |= {row.id: row for row in connection.execute(_STANDING, {"tickets": part})}
    found = []
    for one in contacts:
        # A call that was taken is its own answer, after as long as it rang.
        talked = one.kind is Kind.CALL and one.outcome is not CallOutcome.MISSED
        first = one.at + timedelta(seconds=one.wait_seconds or 0) if talked else None
        if first is None:
            first = min((at for at in answered.get(one.ticket, ()) if at >= one.at), default=None)
        row = rows[one.ticket]
        waits = first is None and row.place is Place.WAITING
        found.append(
            Touch(ticket=one.ticket, number=row.number, at=one.at, channel=one.channel, answered_at=first, open=waits)
        )
    return tuple(found)


_RINGS = (
    select(PhoneCall.ending, PhoneCall.kept, func.count())
    .where(
        PhoneCall.direction == Direction.INBOUND,
        PhoneCall.joined.is_(False),
        PhoneCall.ended_at.is_not(None),
        PhoneCall.began_at >= bindparam("since", type_=PhoneCall.began_at.type),
        PhoneCall.began_at < bindparam("until", type_=PhoneCall.began_at.type),
        PhoneCall.participant_id.in_(people_of_webinar(bindparam("webinar", type_=Registration.webinar_id.type))),
    )
    .group_by(PhoneCall.ending, PhoneCall.kept)
)


def _rings(connection: Connection, webinar: Id, since: datetime, until: datetime) -> Rings:
    calls = answered = kept = broken = 0
    for ending, on_time, count in connection.execute(_RINGS, {"webinar": webinar, "since": since, "until": until}):
        calls += count
        answered += count if ending is Ending.ANSWERED else 0
        kept += count if on_time is True else 0
        broken += count if on_time is False else 0
    return Rings(calls, answered, kept, broken)


_LOG = (
    select(
        *(LaunchLine.id, LaunchLine.at, func.coalesce(Agent.name, "")),
        *(LaunchLine.kind, LaunchLine.about, LaunchLine.words),
    )
    .outerjoin(Agent, Agent.id == LaunchLine.by)
    .where(LaunchLine.launch_id == bindparam("launch"))
    .order_by(LaunchLine.at, LaunchLine.id)
)


def _log(connection: Connection, launch: Id) -> tuple[LogRow, ...]:
    rows = connection.execute(_LOG, {"launch": launch}).tuples()
    return tuple(LogRow(id_, at, by, LineKind(kind), about, words) for id_, at, by, kind, about, words in rows)


_ABOUT_TOO = frozenset({LineKind.PHASE, LineKind.MOVED, LineKind.BROADCAST})
"""Kinds of which `about` is a word of the program: of others it may be what somebody wrote."""
_COURSE = frozenset(
    {
        *(LineKind.PHASE, LineKind.HELD, LineKind.RESUMED, LineKind.MOVED, LineKind.GO_FOR_START, LineKind.NOT_YET),
        *(LineKind.ENDED, LineKind.INCIDENT, LineKind.INCIDENT_SOLVED, LineKind.BROADCAST, LineKind.CALLED_IN),
        *(LineKind.SEAT_MOVED, LineKind.RELAY_ON, LineKind.RELAY_OFF),
    }
)


def _moments(log: Iterable[LogRow]) -> Iterable[Moment]:
    for line in log:
        if line.kind in _COURSE:
            yield Moment(line.at, line.kind, line.about if line.kind in _ABOUT_TOO else "")


def _gaps(connection: Connection, tickets: list[Id]) -> tuple[Told, ...]:
    counted: dict[Id, set[Id]] = {}
    words: dict[Id, str] = {}
    asked = (
        select(func.coalesce(Gap.merged_into, Gap.id), GapReport.ticket_id, Gap.words)
        .join(GapReport, GapReport.gap_id == Gap.id)
        .where(GapReport.ticket_id.in_(bindparam("tickets", expanding=True)))
        .order_by(GapReport.at)
    )
    for part in parts(tickets):
        for gap, ticket, said in connection.execute(asked, {"tickets": part}).tuples():
            if ticket is not None:
                counted.setdefault(gap, set()).add(ticket)
            words.setdefault(gap, said)
    return _told(counted, words)


def _wishes(connection: Connection, tickets: list[Id]) -> tuple[Told, ...]:
    counted: dict[Id, set[Id]] = {}
    titles: dict[Id, str] = {}
    asked = (
        select(func.coalesce(Wish.merged_into, Wish.id), WishAsker.ticket_id, Wish.title)
        .join(WishAsker, WishAsker.wish_id == Wish.id)
        .where(WishAsker.ticket_id.in_(bindparam("tickets", expanding=True)))
        .order_by(WishAsker.at)
    )
    for part in parts(tickets):
        for wish, ticket, title in connection.execute(asked, {"tickets": part}).tuples():
            counted.setdefault(wish, set()).add(ticket)
            titles.setdefault(wish, title)
    return _told(counted, titles)


def _told(counted: dict[Id, set[Id]], words: dict[Id, str]) -> tuple[Told, ...]:
    found = [Told(one, words[one], len(tickets)) for one, tickets in counted.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, one.words)))
