"""Everything the desk holds about one person, to be given to them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, bindparam, func, select

from console.domain.ids import Id
from console.domain.messages import ASIDE, Kind
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.queries.participant import Person, PersonDetail, person
from console.queries.time_line import Entry, EntryKind, TimeLine, time_line
from console.store.kin import kin
from console.store.models import Agent, Attachment, Content, Message, Participant, Ticket

_ALL = 1_000_000


class FileOfPerson(msgspec.Struct, frozen=True):
    name: str
    media_type: str
    content: bytes


class WordsOfPerson(msgspec.Struct, frozen=True):
    """Words between them and the desk, whole."""

    at: datetime
    kind: Kind
    channel: Channel
    who: str
    ticket: int
    subject: str
    text: str
    files: tuple[FileOfPerson, ...]


class PersonExport(msgspec.Struct, frozen=True):
    person: PersonDetail
    good_to_know: str
    words: tuple[WordsOfPerson, ...]
    """The oldest first."""
    others: tuple[Entry, ...]
    """Ratings, checkpoints and changes, the newest first."""


class PersonFile(Query[PersonExport | None], frozen=True):
    """Asked from the hub, which alone has everything (HubAway)."""

    participant: Id


_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
# What experts were asked and have said is the desk's own.
_THEIRS = Message.kind.not_in(tuple(ASIDE))
_WORDS = (
    select(
        Message.id,
        Message.at,
        Message.kind,
        Message.channel,
        func.coalesce(Agent.name, Message.author).label("who"),
        Ticket.number,
        Ticket.subject,
        Message.text,
    )
    .join(Ticket, Ticket.id == Message.ticket_id)
    .outerjoin(Agent, Agent.id == Message.agent_id)
    .where(Ticket.participant_id.in_(_PEOPLE) | Message.participant_id.in_(_PEOPLE), _THEIRS)
    .order_by(Message.at, Message.id)
)
_FILES = (
    select(Attachment.message_id, Attachment.name, Attachment.media_type, Content.content)
    .join(Content, Content.sha256 == Attachment.sha256)
    .join(Message, Message.id == Attachment.message_id)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(Ticket.participant_id.in_(_PEOPLE) | Message.participant_id.in_(_PEOPLE), _THEIRS)
    .order_by(Attachment.message_id, Attachment.position)
)


@answers(PersonFile)
def person_file(connection: Connection, query: PersonFile, asker: Asker) -> PersonExport | None:
    known = person(connection, Person(query.participant, _ALL), asker)
    if known is None:
        return None
    people = {"people": kin(connection, query.participant)}
    files: dict[Id, list[FileOfPerson]] = {}
    for message, *file in connection.execute(_FILES, people):
        files.setdefault(message, []).append(FileOfPerson(*file))
    words = tuple(
        WordsOfPerson(*(*row[1:], tuple(files.get(row.id, ())))) for row in connection.execute(_WORDS, people)
    )
    other = (EntryKind.RATING, EntryKind.CHECKPOINT, EntryKind.PERSON)
    page = time_line(connection, TimeLine(known.id, other, limit=_ALL), asker)
    told = select(Participant.good_to_know).where(Participant.id == known.id)
    return PersonExport(known, connection.execute(told).scalar_one(), words, page.entries)
