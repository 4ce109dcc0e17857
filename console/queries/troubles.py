"""What the people of a webinar have trouble with, in groups, as it stands now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, select

from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.queries.trouble_books import Opened, opened
from console.store.models import Agent, Incident, Message

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


_NAMES = select(Agent.id, Agent.name)
_OPEN = select(Incident.trouble, Incident.id).where(
    Incident.launch_id == bindparam("launch"), Incident.step != Step.SOLVED, Incident.trouble != ""
)


@answers(TroublesNow)
def troubles_now(connection: Connection, query: TroublesNow, asker: Asker) -> tuple[TroubleRow, ...]:
    names = dict(connection.execute(_NAMES).tuples().all())
    with opened(connection, query.launch, asker.now) as found:
        if found is None:
            return ()
        going_on = connection.execute(_OPEN.order_by(Incident.opened_at.desc()), {"launch": query.launch}).tuples()
        incidents = {found.book.standing_for(trouble): incident for trouble, incident in going_on}
        own = {one.key: one.title for one in found.own}
        rows = []
        placed: set[Id] = set()
        for group in found.book.now(asker.now, found.alarm.alarm):
            some = _tickets_of(found, group.texts)
            placed.update(some)
            incident = incidents.get(group.id)
            rows.append(
                TroubleRow(
                    key=group.id,
                    trouble=group.trouble,
                    title=group.title or own.get(group.trouble, ""),
                    sample=group.sample,
                    people=group.people,
                    new=group.new,
                    line=group.line,
                    lately=group.lately,
                    texts=tuple(map(Id, group.texts)),
                    tickets=some,
                    waiting=_waiting(found, some),
                    handlers=_handlers(found, some, names),
                    suggested=group.incident and incident is None,
                    incident=incident,
                    first_at=group.first_at,
                    last_at=group.last_at,
                )
            )
        rest = [text for text in found.book.alone() if found.living(found.texts[text].ticket) not in placed]
        if rest:
            rows.append(_alone(found, rest, names))
    return tuple(rows)


def _alone(found: Opened, texts: Sequence[str], names: Mapping[Id, str]) -> TroubleRow:
    tickets = _tickets_of(found, texts)
    return TroubleRow(
        key="",
        trouble="",
        title="",
        sample="",
        people=len({found.texts[text].person for text in texts}),
        new=0,
        line=(),
        lately=0,
        texts=tuple(map(Id, texts)),
        tickets=tickets,
        waiting=_waiting(found, tickets),
        handlers=_handlers(found, tickets, names),
        suggested=False,
        incident=None,
        first_at=None,
        last_at=None,
    )


def _tickets_of(found: Opened, texts: Iterable[str]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(found.living(found.texts[text].ticket) for text in texts))


def _waiting(found: Opened, tickets: Iterable[Id]) -> int:
    return sum(1 for one in tickets if one in found.tickets and found.tickets[one].place is Place.WAITING)


def _handlers(found: Opened, tickets: Iterable[Id], names: Mapping[Id, str]) -> tuple[tuple[Id, str], ...]:
    counted: Counter[Id] = Counter()
    for one in tickets:
        facts = found.tickets.get(one)
        if facts is not None and facts.owner is not None and facts.place is not Place.DONE:
            counted[facts.owner] += 1
    return tuple((one, names.get(one, "")) for one, _ in sorted(counted.items(), key=lambda kept: (-kept[1], kept[0])))


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
