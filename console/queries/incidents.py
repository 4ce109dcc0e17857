"""Incidents as the crew sees them, and which of them a ticket belongs to or tells of."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from console.domain.broadcast import BroadcastKind, CopyState
from console.domain.ids import Id
from console.domain.incidents import Step
from console.queries.base import Asker, Query, answers
from console.queries.trouble_books import LAUNCHES, opened
from console.store.family import family
from console.store.models import (
    Agent,
    Article,
    Broadcast,
    BroadcastCopy,
    Incident,
    IncidentReporter,
    Launch,
    Message,
    PersonMerge,
    Ticket,
)


class IncidentRow(msgspec.Struct, frozen=True, kw_only=True):
    id: Id
    launch: Id | None
    trouble: str
    """The key of the group it was opened from, as it goes on by now."""
    title: str
    step: Step
    stepped_at: datetime
    owner_id: Id | None
    owner: str
    cause: str
    article: Id | None
    article_title: str
    gap: Id | None
    wish: Id | None
    next_update_at: datetime | None
    opened_at: datetime
    opened_by: str
    solved_at: datetime | None
    people: int
    """Different people who told of it: those put to it, and those of its group."""
    tickets: tuple[Id, ...]
    """All of these."""
    later: tuple[Id, ...]
    """Those of the group that are not put to it yet."""
    told: int
    """People who have got a message about it."""
    messages: int
    """How many different messages were sent; the next one has the number after it."""
    to_call: int
    not_helped: int
    """Who said after the solution that it did not help."""


class IncidentsNow(Query[tuple[IncidentRow, ...]], frozen=True):
    """The incidents of a launch: those that go on, the oldest first, then the solved ones."""

    launch: Id


class OneIncident(Query[IncidentRow | None], frozen=True):
    incident: Id


class TicketIncident(msgspec.Struct, frozen=True, kw_only=True):
    """What a ticket has to do with an incident."""

    incident: Id
    launch: Id | None
    title: str
    trouble: str
    step: Step
    article: Id | None
    put_to_it: bool
    """False: its text tells of it, and nobody has said so."""
    got: bool
    """Its participant has got the newest message about it, or will in a moment."""
    answerable: bool
    """There is a message that they can be sent with one key."""
    helped: bool | None


class IncidentOf(Query[TicketIncident | None], frozen=True):
    """The incident that a ticket was put to, the newest; also one that is solved."""

    ticket: Id


class KnownTrouble(Query[TicketIncident | None], frozen=True):
    """The open incident that a ticket belongs to, or that its words tell of: what the strip above the answer says."""

    ticket: Id


_owner, _opener = aliased(Agent), aliased(Agent)
_INCIDENTS = (
    select(
        Incident,
        func.coalesce(_owner.name, "").label("owner"),
        func.coalesce(_opener.name, "").label("opener"),
        func.coalesce(Article.title, "").label("article_title"),
    )
    .outerjoin(_owner, _owner.id == Incident.owner_id)
    .outerjoin(_opener, _opener.id == Incident.opened_by)
    .outerjoin(Article, Article.id == Incident.article_id)
    .order_by(Incident.solved_at.is_not(None), Incident.opened_at, Incident.id)
)
_REPORTERS = (
    select(
        *(IncidentReporter.incident_id, IncidentReporter.ticket_id, IncidentReporter.participant_id),
        *(IncidentReporter.helped, func.coalesce(PersonMerge.living_id, Ticket.participant_id)),
    )
    .join(Ticket, Ticket.id == IncidentReporter.ticket_id)
    .outerjoin(PersonMerge, PersonMerge.participant_id == Ticket.participant_id)
    .where(IncidentReporter.incident_id.in_(bindparam("incidents", expanding=True)))
    .order_by(IncidentReporter.at, IncidentReporter.id)
)
_SENT = (
    select(
        Broadcast.incident_id,
        func.count(func.distinct(BroadcastCopy.person)).filter(
            BroadcastCopy.state.in_((CopyState.WAITING, CopyState.LEFT, CopyState.CALLED))
        ),
        func.count().filter(BroadcastCopy.state == CopyState.TO_CALL),
    )
    .join(BroadcastCopy, BroadcastCopy.broadcast_id == Broadcast.id)
    .where(Broadcast.incident_id.in_(bindparam("incidents", expanding=True)))
    .group_by(Broadcast.incident_id)
)
_NUMBERS = (
    select(Broadcast.about, func.max(Broadcast.number))
    .where(Broadcast.about.in_(bindparam("incidents", expanding=True)), Broadcast.undone_at.is_(None))
    .group_by(Broadcast.about)
)


@answers(IncidentsNow)
def incidents_now(connection: Connection, query: IncidentsNow, asker: Asker) -> tuple[IncidentRow, ...]:
    rows = connection.execute(_INCIDENTS.where(Incident.launch_id == query.launch)).all()
    return _shown(connection, rows, asker) if rows else ()


@answers(OneIncident)
def one_incident(connection: Connection, query: OneIncident, asker: Asker) -> IncidentRow | None:
    rows = connection.execute(_INCIDENTS.where(Incident.id == query.incident)).all()
    return next(iter(_shown(connection, rows, asker)), None) if rows else None


def _shown(connection: Connection, rows: object, asker: Asker) -> tuple[IncidentRow, ...]:
    listed = list(rows)  # type: ignore[call-overload]
    ids = [row.id for row in listed]
    put: dict[Id, list[tuple[Id, Id]]] = {}
    refused: dict[Id, int] = {}
    for incident, ticket, _, helped, now in connection.execute(_REPORTERS, {"incidents": ids}).tuples():
        put.setdefault(incident, []).append((ticket, now or ticket))
        refused[incident] = refused.get(incident, 0) + (helped is False)
    sent = {row[0]: row for row in connection.execute(_SENT, {"incidents": ids})}
    numbers = dict(connection.execute(_NUMBERS, {"incidents": ids}).tuples().all())
    groups = {launch: _groups(connection, launch, asker.now) for launch in {row.launch_id for row in listed} if launch}
    found = []
    for row in listed:
        standing, texts = groups.get(row.launch_id, ({}, {}))
        key = standing.get(row.trouble, row.trouble)
        told = dict(put.get(row.id, ()))
        # Who tells of a trouble that was solved has it again, or has another one.
        later = texts.get(key, {}) if row.solved_at is None and key else {}
        new = tuple(ticket for ticket in later if ticket not in told)
        counted = sent.get(row.id)
        found.append(
            IncidentRow(
                id=row.id,
                launch=row.launch_id,
                trouble=key,
                title=row.title,
                step=row.step,
                stepped_at=row.stepped_at,
                owner_id=row.owner_id,
                owner=row.owner,
                cause=row.cause,
                article=row.article_id,
                article_title=row.article_title,
                gap=row.gap_id,
                wish=row.wish_id,
                next_update_at=row.next_update_at,
                opened_at=row.opened_at,
                opened_by=row.opener,
                solved_at=row.solved_at,
                people=len({*told.values(), *later.values()}),
                tickets=(*told, *new),
                later=new,
                told=counted[1] if counted else 0,
                messages=numbers.get(row.id, 0),
                to_call=counted[2] if counted else 0,
                not_helped=refused.get(row.id, 0),
            )
        )
    return tuple(found)


def _groups(connection: Connection, launch: Id, now: datetime) -> tuple[dict[str, str], dict[str, dict[Id, Id]]]:
    """As what each incident's group goes on, and the tickets of each group with whose they are."""
    texts: dict[str, dict[Id, Id]] = {}
    with opened(connection, launch, now) as found:
        if found is None:
            return {}, {}
        for text, told in found.texts.items():
            group = found.book.group_of(text)
            if group:
                texts.setdefault(group, {})[found.living(told.ticket)] = told.person
        keys = connection.execute(select(Incident.trouble).where(Incident.launch_id == launch)).scalars()
        return {key: found.book.standing_for(key) for key in keys}, texts


_PUT = (
    select(IncidentReporter.incident_id, IncidentReporter.helped)
    .join(Incident, Incident.id == IncidentReporter.incident_id)
    .where(IncidentReporter.ticket_id.in_(bindparam("tickets", expanding=True)))
    .order_by(Incident.solved_at.is_not(None), Incident.opened_at.desc(), Incident.id)
    .limit(1)
)
# What nobody solved would stay for ever, and the groups of more launches than are kept would be made anew each time.
_GOES_ON = (
    select(Launch.id)
    .where(Launch.id.in_(select(Incident.launch_id).where(Incident.step != Step.SOLVED)))
    .order_by(Launch.planned_at.desc(), Launch.id)
    .limit(LAUNCHES)
)
_OF_LAUNCH = select(Incident.id, Incident.trouble).where(
    Incident.launch_id == bindparam("launch"), Incident.step != Step.SOLVED, Incident.trouble != ""
)
_SAID = (
    select(Message.id).where(Message.ticket_id.in_(bindparam("tickets", expanding=True))).order_by(Message.at.desc())
)
_GOT = select(BroadcastCopy.id).where(
    BroadcastCopy.broadcast_id == bindparam("broadcast"),
    BroadcastCopy.ticket_id.in_(bindparam("tickets", expanding=True)),
    BroadcastCopy.state.not_in((CopyState.LATE, CopyState.LOST)),
)


@answers(IncidentOf)
def incident_of(connection: Connection, query: IncidentOf, _: Asker) -> TicketIncident | None:
    members = family(connection, query.ticket)
    row = connection.execute(_PUT, {"tickets": members}).one_or_none()
    return _of_ticket(connection, row.incident_id, members, True, row.helped) if row is not None else None


@answers(KnownTrouble)
def known_trouble(connection: Connection, query: KnownTrouble, asker: Asker) -> TicketIncident | None:
    members = family(connection, query.ticket)
    put = connection.execute(_PUT.where(Incident.step != Step.SOLVED), {"tickets": members}).one_or_none()
    if put is not None:
        return _of_ticket(connection, put.incident_id, members, True, put.helped)
    launches = list(connection.execute(_GOES_ON).scalars())
    said = list(connection.execute(_SAID, {"tickets": members}).scalars()) if launches else []
    for launch in launches:
        with opened(connection, launch, asker.now) as found:
            if found is None:
                continue
            groups = {found.book.group_of(str(one)) for one in said} - {""}
            open_ = connection.execute(_OF_LAUNCH.order_by(Incident.opened_at), {"launch": launch}).tuples()
            meant = next((one for one, trouble in open_ if found.book.standing_for(trouble) in groups), None)
        if meant is not None:
            return _of_ticket(connection, meant, members, False, None)
    return None


def _of_ticket(
    connection: Connection, incident: Id, members: object, put: bool, helped: bool | None
) -> TicketIncident | None:
    row = connection.execute(_INCIDENTS.where(Incident.id == incident)).one_or_none()
    if row is None:
        return None
    newest = connection.execute(
        select(Broadcast.id)
        .where(
            Broadcast.incident_id == incident,
            Broadcast.undone_at.is_(None),
            Broadcast.kind == BroadcastKind.INCIDENT,
        )
        .order_by(Broadcast.number.desc(), Broadcast.sent_at.desc())
        .limit(1)
    ).scalar_one_or_none()
    got = newest is not None and (
        connection.execute(_GOT.limit(1), {"broadcast": newest, "tickets": members}).first() is not None
    )
    return TicketIncident(
        incident=row.id,
        launch=row.launch_id,
        title=row.title,
        trouble=row.trouble,
        step=row.step,
        article=row.article_id,
        put_to_it=put,
        got=got,
        answerable=newest is not None and not got and row.solved_at is None,
        helped=helped,
    )
