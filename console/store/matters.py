"""Tickets as routing sees them, and those that go back to the queue: the one look for commands and the gateway."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from console.domain.calls import LOST_AFTER
from console.domain.hours import Hours, between
from console.domain.ids import NOBODY, Id
from console.domain.messages import Kind
from console.domain.people import NOT_HERE
from console.domain.roster import defends
from console.domain.routing import Back, Matter, Reason, Routing, ran_off
from console.domain.rules import SETTING as RULES
from console.domain.rules import rules_in
from console.domain.sla import SETTING as PROMISES
from console.domain.sla import promises_in
from console.domain.tickets import Place
from console.domain.trouble_lexicon import Lexicon, Trouble
from console.store.chat_load import LIVE, LIVES_IN, going_on
from console.store.loads import at_work
from console.store.models import (
    Agent,
    Chat,
    Draft,
    History,
    Message,
    Participant,
    PhoneCall,
    Setting,
    Ticket,
    TicketTag,
)
from console.store.roster import launches_on, near_launches, of_launches

AT_ONCE = 300
Reader = Session | Connection
_ENTRY = frozenset({Trouble.CANNOT_JOIN, Trouble.WHITE_PAGE, Trouble.PASSWORD})
"""Who writes of these is not in."""
_LOOKED_AT = 2
"""Of `Ticket.ruled`: rules have done with it what they do."""


def unclaimed(reader: Reader, routing: Routing, now: datetime) -> list[Id]:
    """What is to be dealt out, the most urgent first."""
    launches = launches_on(reader, now)
    if not routing.channels and not launches:
        return []
    rules = rules_in(_said(reader, RULES))
    # What a rule gives to somebody is not dealt out before.
    ruled: ColumnElement[bool] = Ticket.ruled == _LOOKED_AT
    if rules.begun_at is not None:
        ruled = or_(ruled, Ticket.touched_at <= rules.begun_at)
    talked_about = exists().where(
        PhoneCall.ticket_id == Ticket.id, PhoneCall.ended_at.is_(None), PhoneCall.began_at > now - LOST_AFTER
    )
    free = (
        select(Ticket.id)
        .where(
            Ticket.place == Place.WAITING,
            Ticket.owner_key == NOBODY,
            or_(Ticket.held_until.is_(None), Ticket.held_until <= now),
            *((ruled,) if rules.begun_at is not None else ()),
            ~talked_about,
        )
        .order_by(Ticket.order_at, Ticket.id)
        .limit(AT_ONCE)
    )
    dealt = list(reader.execute(free.where(Ticket.channel.in_(routing.channels))).scalars())
    if not launches:
        return dealt
    # Those of a launch are dealt to its seats whatever the desk does else, and are not buried under the others.
    theirs = list(reader.execute(free.where(near_launches(launches))).scalars())
    about = of_launches(reader, launches, theirs)
    return list(dict.fromkeys((*(one for one in theirs if one in about), *dealt)))


def defended_waits(reader: Reader, routing: Routing, now: datetime, besides: Collection[Id]) -> bool:
    """Whether something waits that is of no launch and not set back."""
    ids = [one for one in unclaimed(reader, routing, now) if one not in besides]
    return any(one.rank == 1 for one in matters(reader, ids, now).values())


def matters(reader: Reader, ids: Sequence[Id], now: datetime) -> dict[Id, Matter]:
    """In the order of `ids`."""
    wanted = (
        select(
            Ticket.id,
            Ticket.channel,
            Ticket.category,
            Ticket.priority,
            Ticket.language,
            Ticket.participant_id,
            Ticket.subject,
            Ticket.preview,
            Participant.cohort_id,
            func.coalesce(Ticket.last_inbound_at, Ticket.created_at).label("since"),
        )
        .outerjoin(Participant, Participant.id == Ticket.participant_id)
        .where(Ticket.id.in_(ids))
    )
    rows = {row.id: row for row in reader.execute(wanted)}
    promises = promises_in(_said(reader, PROMISES))
    tags, live = _tags(reader, ids), _live(reader, ids, now)
    last, left = _last_agents(reader, rows), _left(reader, rows)
    launches = launches_on(reader, now)
    about = of_launches(reader, launches, rows)
    return {
        one: Matter(
            channel=rows[one].channel,
            category=rows[one].category,
            language=rows[one].language,
            tags=tags.get(one, frozenset()),
            live=one in live,
            last_agent=last.get(one),
            left=left.get(one, frozenset()),
            first_reply=promises.level(
                rows[one].channel, rows[one].category, rows[one].cohort_id, rows[one].priority
            ).first,
            launch=about.get(one),
            entry=one in about and wants_in(rows[one].subject, rows[one].preview),
            defended=all(
                defends(launch.defended, rows[one].channel, rows[one].category, tags.get(one, ()))
                for launch in launches
            ),
        )
        for one in ids
        if one in rows
    }


def to_return(reader: Reader, routing: Routing, now: datetime, of: Collection[Id] | None = None) -> dict[Id, Back]:
    """What goes back to the queue, and why; `of` these tickets alone."""
    among = [Ticket.id.in_(of)] if of is not None else []
    found = _untouched(reader, routing, now, among)
    found.update(_of_absent(reader, routing, now, among))
    return found


def _untouched(reader: Reader, routing: Routing, now: datetime, among: Sequence[ColumnElement[bool]]) -> dict[Id, Back]:
    after = routing.return_after
    if after is None:
        return {}
    writes = exists().where(Draft.ticket_id == Ticket.id, Draft.agent_id == Ticket.owner_id)
    rows = reader.execute(
        select(Ticket.id, Ticket.owner_id, Ticket.given_at, Ticket.waiting_since)
        .where(
            Ticket.untouched.is_(True),
            Ticket.given_at <= now - after,
            Ticket.place == Place.WAITING,
            or_(Ticket.held_until.is_(None), Ticket.held_until <= now),
            ~writes,
            *among,
        )
        .order_by(Ticket.given_at)
        .limit(AT_ONCE)
    ).all()
    if not rows:
        return {}
    since = {row.id: max(row.given_at, row.waiting_since or row.given_at) for row in rows}
    work = at_work(reader, {row.owner_id for row in rows}, min(since.values()), now)
    hours = _hours(reader, [row.id for row in rows])
    return {
        row.id: Back(Reason.UNTOUCHED, after)
        for row in rows
        if ran_off(hours[row.id], work[row.owner_id], since[row.id], now) >= after
    }


def _of_absent(reader: Reader, routing: Routing, now: datetime, among: Sequence[ColumnElement[bool]]) -> dict[Id, Back]:
    after = routing.absent_after
    if after is None:
        return {}
    rows = reader.execute(
        select(Ticket.id, Ticket.touched_at, Ticket.waiting_since, Agent.state_since)
        .join(Agent, Agent.id == Ticket.owner_id)
        .where(
            Ticket.place == Place.WAITING,
            Agent.state.in_(NOT_HERE),
            Agent.state_since <= now - after,
            func.coalesce(Ticket.waiting_since, Ticket.touched_at) <= now - after,
            or_(Ticket.held_until.is_(None), Ticket.held_until <= now),
            *among,
        )
        .order_by(Ticket.order_at, Ticket.id)
        .limit(AT_ONCE)
    ).all()
    if not rows:
        return {}
    hours = _hours(reader, [row.id for row in rows])
    return {
        row.id: Back(Reason.ABSENT, after)
        for row in rows
        if between(hours[row.id], max(row.waiting_since or row.touched_at, row.state_since), now) >= after
    }


def _hours(reader: Reader, ids: Sequence[Id]) -> dict[Id, Hours]:
    """The hours of the team of each ticket, or of the desk."""
    promises = promises_in(_said(reader, PROMISES))
    tags = _tags(reader, ids) if promises.teams else {}
    return {one: promises.hours_of(tags.get(one, frozenset())) for one in ids}


def trouble_of(subject: str, words: str) -> str:
    """What a ticket tells of, "" for nothing that is known."""
    return _lexicon().told(f"{subject} {words}").trouble


def wants_in(subject: str, words: str) -> bool:
    """Whether its person cannot get in."""
    return trouble_of(subject, words) in _ENTRY


@cache
def _lexicon() -> Lexicon:
    # Made once: it takes longer than to read a hundred texts.
    return Lexicon()


def _said(reader: Reader, name: str) -> str | None:
    return reader.execute(select(Setting.value).where(Setting.name == name)).scalar_one_or_none()


def _tags(reader: Reader, ids: Collection[Id]) -> dict[Id, frozenset[str]]:
    found: dict[Id, set[str]] = {}
    for ticket, name in reader.execute(select(TicketTag.ticket_id, TicketTag.name).where(TicketTag.ticket_id.in_(ids))):
        found.setdefault(ticket, set()).add(name)
    return {ticket: frozenset(names) for ticket, names in found.items()}


def _live(reader: Reader, ids: Collection[Id], now: datetime) -> set[Id]:
    """Those whose visitor is there now: who answers them has to be there as well."""
    online = (
        select(LIVE.id)
        .select_from(Chat)
        .join(Ticket, Ticket.id == Chat.ticket_id)
        .join(LIVE, LIVES_IN)
        .where(and_(going_on(now), Chat.online.is_(True), LIVE.id.in_(ids)))
    )
    return set(reader.execute(online).scalars())


def _last_agents(reader: Reader, rows: dict[Id, Any]) -> dict[Id, Id]:
    """Who answered in each ticket last; where nobody did, whose the person's latest other ticket is."""
    found: dict[Id, Id] = {}
    said = (
        select(Message.ticket_id, Message.agent_id)
        .where(Message.ticket_id.in_(rows), Message.agent_id.is_not(None), Message.kind.in_((Kind.OUTBOUND, Kind.CALL)))
        .order_by(Message.at, Message.id)
    )
    found |= {ticket: agent for ticket, agent in reader.execute(said) if agent is not None}
    people = {row.participant_id for row in rows.values() if row.id not in found and row.participant_id is not None}
    owned = (
        select(Ticket.participant_id, Ticket.owner_id)
        .where(Ticket.participant_id.in_(people), Ticket.owner_id.is_not(None))
        .order_by(Ticket.touched_at, Ticket.id)
    )
    by_person = {person: owner for person, owner in reader.execute(owned)} if people else {}  # noqa: C416
    for row in rows.values():
        owner = by_person.get(row.participant_id)
        if row.id not in found and owner is not None:
            found[row.id] = owner
    return found


def _left(reader: Reader, rows: dict[Id, Any]) -> dict[Id, frozenset[Id]]:
    """From whom each came back to the queue since the person last wrote."""
    found: dict[Id, set[Id]] = {}
    gone = select(History.ticket_id, History.before, History.at).where(
        History.ticket_id.in_(rows),
        History.field == "owner_id",
        History.after.is_(None),
        History.before.is_not(None),
    )
    for ticket, before, at in reader.execute(gone):
        if at >= rows[ticket].since and before is not None:
            found.setdefault(ticket, set()).add(Id(before))
    return {ticket: frozenset(agents) for ticket, agents in found.items()}
