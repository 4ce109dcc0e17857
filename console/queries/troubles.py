"""What the people of a webinar have trouble with, in groups, as it stands now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, select

from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.queries.trouble_books import Opened, opened
from console.store.models import Agent, Incident, Message, Ticket

_AT_ONCE = 900


class TroubleRow(msgspec.Struct, frozen=True, kw_only=True):
    """A group. `key` names it in commands; the last one, with the key "", is what stands in no group."""

    key: str
    trouble: str
    """Of the lexicon (domain/trouble_lexicon.py Trouble), or a desk's own; "" where only the words are alike."""
    title: str
    """What a person called it, or the desk its own trouble; else "" for a known trouble, else a text."""
    sample: str
    people: int
    new: int
    """People who told of it for the first time in the last five minutes."""
    line: tuple[int, ...]
    """People in each of the last ten minutes."""
    lately: int
    texts: tuple[Id, ...]
    tickets: tuple[Id, ...]
    waiting: int
    """Tickets of these that wait for an answer."""
    handlers: tuple[tuple[Id, str], ...]
    """Who has them, whoever has most of them first."""
    suggested: bool
    """So many at once that it should be an incident, and it is none."""
    incident: Id | None
    """The one that was opened from it and is not solved."""
    first_at: datetime | None
    last_at: datetime | None


class TroublesNow(Query[tuple[TroubleRow, ...]], frozen=True):
    """The groups of a launch, those of most people lately first. It changes with the time."""

    launch: Id


class TextRow(msgspec.Struct, frozen=True):
    id: Id
    ticket: Id
    author: str
    at: datetime
    text: str


class TroubleTexts(Query[tuple[TextRow, ...]], frozen=True):
    """The texts of a group, the newest first; of the key "" those in no group."""

    launch: Id
    key: str


_TICKETS = (
    select(Ticket.id, Ticket.merged_into, Ticket.place, Ticket.owner_id, Agent.name)
    .outerjoin(Agent, Agent.id == Ticket.owner_id)
    .where(Ticket.id.in_(bindparam("tickets", expanding=True)))
)
_OPEN = select(Incident.trouble, Incident.id).where(
    Incident.launch_id == bindparam("launch"), Incident.step != Step.SOLVED, Incident.trouble != ""
)


@answers(TroublesNow)
def troubles_now(connection: Connection, query: TroublesNow, asker: Asker) -> tuple[TroubleRow, ...]:
    with opened(connection, query.launch) as found:
        if found is None:
            return ()
        groups = found.book.now(asker.now, found.alarm.alarm)
        alone = found.book.alone()
        incidents = {
            found.book.standing_for(trouble): incident
            for trouble, incident in connection.execute(_OPEN.order_by(Incident.opened_at), {"launch": query.launch})
        }
        people = {text: found.book.person_of(text) for text in alone}
    tickets = living_tickets(connection, (told.ticket for told in found.texts.values()))
    names = {one.key: one.title for one in found.own}
    rows = []
    placed: set[Id] = set()
    for group in groups:
        some = _tickets_of(found, group.texts, tickets)
        placed.update(some)
        incident = incidents.get(group.id)
        rows.append(
            TroubleRow(
                key=group.id,
                trouble=group.trouble,
                title=group.title or names.get(group.trouble, ""),
                sample=group.sample,
                people=group.people,
                new=group.new,
                line=group.line,
                lately=group.lately,
                texts=tuple(map(Id, group.texts)),
                tickets=some,
                waiting=_waiting(some, tickets),
                handlers=_handlers(some, tickets),
                suggested=group.incident and incident is None,
                incident=incident,
                first_at=group.first_at,
                last_at=group.last_at,
            )
        )
    rest = [text for text in alone if _lives_in(found.texts[text].ticket, tickets) not in placed]
    if rest:
        some = _tickets_of(found, rest, tickets)
        rows.append(
            TroubleRow(
                key="",
                trouble="",
                title="",
                sample="",
                people=len({people[text] for text in rest}),
                new=0,
                line=(),
                lately=0,
                texts=tuple(map(Id, rest)),
                tickets=some,
                waiting=_waiting(some, tickets),
                handlers=_handlers(some, tickets),
                suggested=False,
                incident=None,
                first_at=None,
                last_at=None,
            )
        )
    return tuple(rows)


class _Ticket(msgspec.Struct, frozen=True):
    lives_in: Id
    place: Place
    owner: Id | None
    name: str


def living_tickets(connection: Connection, ids: Iterable[Id]) -> dict[Id, _Ticket]:
    """Tickets and what they were merged into, by their ids."""
    found: dict[Id, _Ticket] = {}
    wanted = list(dict.fromkeys(ids))
    while wanted:
        further: dict[Id, None] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            for id_, into, place, owner, name in connection.execute(
                _TICKETS, {"tickets": wanted[start : start + _AT_ONCE]}
            ).tuples():
                found[id_] = _Ticket(into or id_, place, owner, name or "")
                if into is not None:
                    further[into] = None
        wanted = [one for one in further if one not in found]
    return found


def _lives_in(ticket: Id, tickets: dict[Id, _Ticket]) -> Id:
    while (row := tickets.get(ticket)) is not None and row.lives_in != ticket:
        ticket = row.lives_in
    return ticket


def _tickets_of(found: Opened, texts: Iterable[str], tickets: dict[Id, _Ticket]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(_lives_in(found.texts[text].ticket, tickets) for text in texts))


def _waiting(some: Iterable[Id], tickets: dict[Id, _Ticket]) -> int:
    return sum(1 for one in some if one in tickets and tickets[one].place is Place.WAITING)


def _handlers(some: Iterable[Id], tickets: dict[Id, _Ticket]) -> tuple[tuple[Id, str], ...]:
    counted: dict[tuple[Id, str], int] = {}
    for one in some:
        row = tickets.get(one)
        if row is not None and row.owner is not None and row.place is not Place.DONE:
            counted[row.owner, row.name] = counted.get((row.owner, row.name), 0) + 1
    return tuple(sorted(counted, key=lambda one: (-counted[one], one[1], one[0])))


_TEXTS = (
    select(Message.id, Message.ticket_id, Message.author, Message.at, Message.text)
    .where(Message.id.in_(bindparam("texts", expanding=True)))
    .order_by(Message.at.desc(), Message.id.desc())
)


@answers(TroubleTexts)
def trouble_texts(connection: Connection, query: TroubleTexts, asker: Asker) -> tuple[TextRow, ...]:
    found = next(
        (row for row in troubles_now(connection, TroublesNow(query.launch), asker) if row.key == query.key), None
    )
    if found is None:
        return ()
    newest = found.texts[-_AT_ONCE:]
    return tuple(TextRow(*row) for row in connection.execute(_TEXTS, {"texts": newest}).tuples())
