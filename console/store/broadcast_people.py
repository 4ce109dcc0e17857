"""Who is meant by a broadcast and how they can be reached: one rule for the count before it and for what is sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select
from sqlalchemy.orm import Session

from console.domain.broadcast import Aim, Audience, CopyState, Person, Plan, message_key, plan
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import Channel, Place
from console.store.kin import kin_of_all
from console.store.models import (
    Broadcast,
    BroadcastCopy,
    Call,
    Chat,
    Identity,
    IncidentReporter,
    Message,
    Participant,
    Registration,
    Ticket,
)
from console.store.webinar_tickets import about_webinar, webinar_of, window

_AT_ONCE = 900
Reader = Session | Connection


_TICKETS = select(
    *(Ticket.id, Ticket.merged_into, Ticket.channel, Ticket.language, Ticket.participant_id),
    *(Ticket.place, Ticket.last_inbound_at),
).where(Ticket.id.in_(bindparam("ids", expanding=True)))
_PEOPLE = select(Participant.id, Participant.language, Participant.erased_at).where(
    Participant.id.in_(bindparam("ids", expanding=True))
)
_WAYS = select(Identity.participant_id, Identity.kind).where(
    Identity.participant_id.in_(bindparam("ids", expanding=True)),
    Identity.kind.in_((IdentityKind.EMAIL, IdentityKind.PHONE)),
    Identity.failed_at.is_(None),
)
_CHATS = (
    select(Chat.ticket_id, Chat.participant_id, Chat.online, Chat.email)
    .where(Chat.ended_at.is_(None), Chat.ticket_id.is_not(None))
    .order_by(Chat.begun_at, Chat.id)
)
_NUMBERS = (
    select(Message.ticket_id)
    .join(Call, Call.message_id == Message.id)
    .where(Message.ticket_id.in_(bindparam("ids", expanding=True)), Call.number != "")
)
_REPORTED = select(IncidentReporter.ticket_id).where(IncidentReporter.incident_id == bindparam("incident"))
_BEFORE = (
    select(BroadcastCopy.person, BroadcastCopy.ticket_id)
    .join(Broadcast, Broadcast.id == BroadcastCopy.broadcast_id)
    .where(
        BroadcastCopy.ticket_id.is_not(None),
        or_(Broadcast.launch_id == bindparam("launch"), Broadcast.incident_id == bindparam("incident")),
    )
    .order_by(BroadcastCopy.left_at)
)
_HAD = select(BroadcastCopy.person, BroadcastCopy.channel).where(
    BroadcastCopy.message_key == bindparam("key"), BroadcastCopy.state.not_in((CopyState.LATE, CopyState.LOST))
)


def planned(reader: Reader, aim: Aim, written: Sequence[str], of: Id | None = None) -> Plan:
    """What a broadcast in these languages does, as things are now. `of`: what it is about, where `aim` says only to
    whom it goes."""
    of = of or aim.about
    if of is None:
        return Plan(())
    webinar = webinar_of(reader, aim.launch_id) if aim.launch_id is not None else None
    had = set(reader.execute(_HAD, {"key": message_key(of, aim.number)}).tuples().all())
    fallback = (webinar.language,) if webinar is not None and webinar.language else ()
    return plan(meant(reader, aim, webinar), written, fallback, had)


def meant(reader: Reader, aim: Aim, webinar: Any) -> list[Person]:
    """The people of the audiences, each once for every ticket they have, the newest ticket first. Who is affected
    stands before the others: they are answered where they have asked."""
    return [
        person
        for audience in sorted(aim.audiences, key=list(Audience).index)
        for person in _of_audience(reader, aim, audience, webinar)
    ]


def _of_audience(reader: Reader, aim: Aim, audience: Audience, webinar: Any) -> list[Person]:
    if audience is Audience.AFFECTED:
        wanted = list(aim.tickets)
        if aim.incident_id is not None:
            wanted += reader.execute(_REPORTED, {"incident": aim.incident_id}).scalars()
        return _reached(reader, aim, _living(reader, wanted), None)
    if webinar is None:
        return []
    guests = select(Registration.participant_id).where(
        Registration.webinar_id == webinar.id, Registration.cancelled_at.is_(None)
    )
    if audience is Audience.ON_THE_WAY:
        guests = guests.where(Registration.joined_at.is_(None))
    elif audience is Audience.ROOM:
        guests = guests.where(
            Registration.joined_at.is_not(None),
            or_(Registration.left_at.is_(None), Registration.left_at < Registration.joined_at),
        )
    people = list(reader.execute(guests.order_by(Registration.participant_id)).scalars())
    theirs = reader.execute(about_webinar(webinar, Ticket.id), window(webinar)).scalars()
    return _reached(reader, aim, _living(reader, theirs), people)


class _Asked(msgspec.Struct, frozen=True):
    id: Id
    channel: Channel
    language: str
    participant: Id | None
    at: Any


def _living(reader: Reader, tickets: Iterable[Id]) -> list[_Asked]:
    """These tickets, or what they were merged into, each once; the one asked in last stands first."""
    found: dict[Id, _Asked] = {}
    seen: set[Id] = set()
    wanted = list(dict.fromkeys(tickets))
    while wanted:
        seen.update(wanted)
        further: dict[Id, None] = {}
        for row in _rows(reader, _TICKETS, wanted):
            if row.merged_into is not None and row.place is Place.MERGED:
                further[row.merged_into] = None
            else:
                found[row.id] = _Asked(row.id, row.channel, row.language, row.participant_id, row.last_inbound_at)
        wanted = [one for one in further if one not in seen]
    dated = sorted(found.values(), key=lambda one: one.id)
    return sorted(dated, key=lambda one: (one.at is not None, one.at), reverse=True)


def _reached(reader: Reader, aim: Aim, tickets: list[_Asked], expected: Sequence[Id] | None) -> list[Person]:
    """With `expected` those alone, each in their newest ticket; else whoever has asked in these tickets."""
    guests = expected or ()
    asked = [one.participant for one in tickets if one.participant is not None]
    kin = kin_of_all(reader, (*guests, *asked))
    if expected is not None:
        roots = {kin[one][0] for one in guests}
        tickets = [one for one in tickets if one.participant is not None and kin[one.participant][0] in roots]
    everybody = sorted({one for members in kin.values() for one in members})
    facts = {row.id: row for row in _rows(reader, _PEOPLE, everybody)}
    ways: dict[Id, set[IdentityKind]] = {}
    for row in _rows(reader, _WAYS, everybody):
        ways.setdefault(row.participant_id, set()).add(row.kind)
    by_ticket, by_person = _chats(reader)
    called = [one.id for one in tickets if one.channel is Channel.PHONE]
    numbers = {row.ticket_id for row in _rows(reader, _NUMBERS, called)}
    before = dict(reader.execute(_BEFORE, {"launch": aim.launch_id, "incident": aim.incident_id}).tuples().all())
    found: list[Person] = []

    def add(participant: Id | None, ticket: _Asked | None) -> None:
        members = kin[participant] if participant is not None else []
        if any(facts[one].erased_at is not None for one in members if one in facts):
            return
        root = members[0] if members else None
        known = {way for one in members for way in ways.get(one, ())}
        chat = by_ticket.get(ticket.id) if ticket is not None else None
        if chat is None:
            chat = next((by_person[one] for one in members if one in by_person), None)
        came = ticket.channel if ticket is not None else None
        language = facts[root].language if root in facts else ""
        found.append(
            Person(
                key=root or ticket.id,  # type: ignore[union-attr]
                participant=root,
                kin=tuple(members),
                ticket=ticket.id
                if ticket is not None
                else next((before[one] for one in members if one in before), None),
                asked_by=came,
                language=language or (ticket.language if ticket is not None else ""),
                online=chat is not None and chat.online,
                chat=chat.ticket_id if chat is not None else None,
                email=IdentityKind.EMAIL in known or came is Channel.EMAIL or (chat is not None and bool(chat.email)),
                phone=IdentityKind.PHONE in known or (ticket is not None and ticket.id in numbers),
            )
        )

    for ticket in tickets:
        add(ticket.participant, ticket)
    for guest in guests:
        add(guest, None)
    return found


def _chats(reader: Reader) -> tuple[dict[Id, Any], dict[Id, Any]]:
    """The chats that go on, by their tickets and their people; the one begun last wins."""
    rows = reader.execute(_CHATS).all()
    return (
        {row.ticket_id: row for row in rows},
        {row.participant_id: row for row in rows if row.participant_id is not None},
    )


def _rows(reader: Reader, wanted: Any, ids: Collection[Id]) -> Iterator[Any]:
    listed = list(ids)
    for start in range(0, len(listed), _AT_ONCE):
        yield from reader.execute(wanted, {"ids": listed[start : start + _AT_ONCE]})


def sent_about(reader: Reader, of: Id) -> int:
    """The number of the last message about it, 0 where there was none."""
    last = select(func.max(Broadcast.number)).where(Broadcast.about == of, Broadcast.undone_at.is_(None))
    return reader.execute(last).scalar_one() or 0
