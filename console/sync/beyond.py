"""What a replica may not hold: which questions go beyond it, how one sees that, and what is brought for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.people_import import PersonRow
from console.queries.base import Query
from console.queries.courses import PersonCourses
from console.queries.files import FileContent, Original
from console.queries.participant import Person
from console.queries.people_import import PreviewPeople
from console.queries.relay import RelayLines
from console.queries.ticket import Conversation, TicketHistory, TicketView
from console.queries.writing import Revisions
from console.store.known_people import KnownPeople
from console.store.models import Article, ArticleRevision, Content, Message, Participant, Relay, RelayLine, Ticket
from console.sync.pull import Fetching


class Beyond(msgspec.Struct, frozen=True):
    """One thing that may have to be brought. `key` is set when bringing it once is enough."""

    key: Id | None
    lacks: Callable[[Connection], bool]
    fetch: Callable[[Fetching, Session], None]


def beyond(query: Query[Any]) -> Beyond | None:  # noqa: PLR0911  (one for each question)
    """What has to be here to answer this question; None when the working set always has it."""
    match query:
        case TicketView(ticket=ticket) | Conversation(ticket=ticket) | TicketHistory(ticket=ticket):
            return Beyond(ticket, lambda here: _lacks_ticket(here, ticket), lambda hub, _: hub.tickets([ticket]))
        case PreviewPeople(rows=rows, source=source):
            return Beyond(
                None, lambda _: True, lambda hub, asked: hub.things("participant", _known(asked, rows, source))
            )
        case Person(participant=person) | PersonCourses(participant=person):
            return Beyond(
                person, lambda here: _lacks_person(here, person), lambda hub, _: hub.things("participant", [person])
            )
        case RelayLines(launch=launch):
            return Beyond(None, lambda here: _lacks_lines(here, launch), lambda hub, asked: _lines(hub, asked, launch))
        case Revisions(article=article):
            return Beyond(None, lambda here: _lacks_revisions(here, article), lambda hub, _: hub.revisions(article))
        case FileContent(sha256=digest):
            return Beyond(None, lambda here: _lacks_content(here, digest), lambda hub, _: hub.content([digest]))
        case Original(message=message):
            return Beyond(
                None, lambda here: _lacks_original(here, message), lambda hub, asked: _bring(hub, asked, message)
            )
    return None


def _known(asked: Session, rows: tuple[PersonRow, ...], source: str) -> set[Id]:
    """People here alone would make somebody new of everybody who has never asked anything."""
    known = KnownPeople(asked, rows, source)
    return {person for row in rows if (person := known.find(row).person) is not None}


def _lacks_ticket(here: Connection, ticket: Id) -> bool:
    known = here.execute(select(Ticket.public_count).where(Ticket.id == ticket)).scalar_one_or_none()
    if known is None:
        return True
    said = here.execute(select(Message.id).where(Message.ticket_id == ticket).limit(1)).first()
    return known > 0 and said is None


def _lacks_person(here: Connection, person: Id) -> bool:
    return here.execute(select(Participant.id).where(Participant.id == person)).first() is None


def _lacks_revisions(here: Connection, article: Id) -> bool:
    """Numbers are given one after the other: none is missing where there are as many as the newest says."""
    newest = here.execute(select(Article.newest).where(Article.id == article)).scalar_one_or_none() or 0
    known = select(func.count()).where(ArticleRevision.article_id == article, ArticleRevision.number > 0)
    return here.execute(known).scalar_one() < newest


def _lacks_lines(here: Connection, launch: Id) -> bool:
    """Of a relay that is over; while it goes on its lines come by themselves."""
    lines = here.execute(select(Relay.lines).where(Relay.id == launch)).scalar_one_or_none() or 0
    known = select(func.count()).where(RelayLine.relay_id == launch)
    return lines > 0 and here.execute(known).scalar_one() < lines


def _lines(hub: Fetching, asked: Session, launch: Id) -> None:
    hub.things("relay_line", asked.execute(select(RelayLine.id).where(RelayLine.relay_id == launch)).scalars().all())


def _lacks_content(here: Connection, digest: bytes) -> bool:
    return here.execute(select(Content.sha256).where(Content.sha256 == digest)).first() is None


def _lacks_original(here: Connection, message: Id) -> bool:
    digest = here.execute(select(Message.original).where(Message.id == message)).scalar_one_or_none()
    return digest is not None and _lacks_content(here, digest)


def _bring(hub: Fetching, asked: Session, message: Id) -> None:
    digest = asked.execute(select(Message.original).where(Message.id == message)).scalar_one_or_none()
    if digest is not None:
        hub.content([digest])
