"""Everything with one person in the order of time: letters, calls, chats, notes, reminders, ratings, checkpoints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, Integer, Row, Select, bindparam, func, or_, select, union

from console.domain.ids import Id
from console.domain.messages import ASIDE, CallOutcome, Kind
from console.domain.terms import STEM, fold, index_terms, stems, words
from console.domain.tickets import Channel, State
from console.queries.base import Asker, Query, answers
from console.queries.webinars import WebinarOfPerson, webinars_of
from console.store.kin import kin
from console.store.models import (
    Agent,
    Call,
    Chat,
    Checkpoint,
    Message,
    Participant,
    PersonMerge,
    Progress,
    Reminder,
    RequestPage,
    Ticket,
)

_PREVIEW = 240


class EntryKind(StrEnum):
    CALL = "call"
    LETTER = "letter"
    CHAT = "chat"
    IN_PERSON = "in_person"
    NOTE = "note"
    REMINDER = "reminder"
    RATING = "rating"
    CHECKPOINT = "checkpoint"
    WEBINAR = "webinar"
    PERSON = "person"
    """Something about the person themselves: merged with somebody."""


class WebinarStep(StrEnum):
    """What happened about a webinar; `Registration` (domain/webinars.py) keeps when."""

    REGISTERED = "registered"
    INVITED = "invited"
    REMINDED = "reminded"
    OPENED = "opened"
    JOINED = "joined"
    LEFT = "left"


class Entry(msgspec.Struct, frozen=True):
    """One thing that happened. `key` tells it from all others of the person."""

    key: str
    kind: EntryKind
    at: datetime
    who: str
    """Who did it, of the desk or not."""
    words: str
    """The beginning of what was said, the name of a checkpoint, of a person."""
    ours: bool = False
    automatic: bool = False
    ticket: Id | None = None
    number: int = 0
    subject: str = ""
    state: State | None = None
    message: Id | None = None
    stars: int = 0
    outcome: CallOutcome | None = None
    talk_seconds: int = 0
    step: WebinarStep | None = None


class TimeLinePage(msgspec.Struct, frozen=True):
    entries: tuple[Entry, ...]
    """The newest first."""
    more: bool


class TimeLine(Query[TimeLinePage], frozen=True):
    """`kinds` empty: all of them. `words` are looked for in what was said, in any inflection; `before` goes on from
    the last entry of a page."""

    participant: Id
    kinds: tuple[EntryKind, ...] = ()
    words: str = ""
    before: datetime | None = None
    limit: int = 100


class WholeTimeLine(Query[TimeLinePage], frozen=True):
    """The same with what is too old for this computer: asked from the hub, which may be away (HubAway)."""

    part: TimeLine


class TimeLineCounts(Query[dict[EntryKind, int]], frozen=True):
    """How much there is of each kind."""

    participant: Id


_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_LIMIT: BindParameter[int] = bindparam("limit", type_=Integer)
_CHANNEL = {
    Channel.PHONE: EntryKind.CALL,
    Channel.EMAIL: EntryKind.LETTER,
    Channel.CHAT: EntryKind.CHAT,
    Channel.IN_PERSON: EntryKind.IN_PERSON,
}


def _said(*columns: Any, before: bool, newest: bool = False) -> Select[Any]:
    """What was said in their tickets, and by them in those of others; each once."""
    theirs = select(*columns).join(Ticket, Ticket.id == Message.ticket_id).where(Ticket.participant_id.in_(_PEOPLE))
    others = select(*columns).where(Message.participant_id.in_(_PEOPLE))
    theirs = theirs.where(Message.kind.not_in(tuple(ASIDE)))
    if before:
        earlier = Message.at < bindparam("before", type_=Message.at.type)
        theirs, others = theirs.where(earlier), others.where(earlier)
    if newest:
        # Each cut off by itself: only the few that are left are put together.
        parts = (
            each.order_by(Message.at.desc(), Message.id.desc()).limit(_LIMIT).subquery() for each in (theirs, others)
        )
        theirs, others = (select(*part.c) for part in parts)
    found = union(theirs, others).subquery()
    return select(*found.c).order_by(found.c.at.desc(), found.c.id.desc())


# The newest are found in an index alone; only what is shown is looked up. Of a kind all have to be looked at.
_NEWEST = {before: _said(Message.id, Message.at, before=before, newest=True).limit(_LIMIT) for before in (False, True)}
_OF_KINDS = {
    before: _said(Message.id, Message.at, Message.kind, Message.channel, before=before) for before in (False, True)
}
_SHOWN = (
    select(
        Message.id,
        Message.kind,
        Message.channel,
        Message.at,
        Message.author,
        func.substr(Message.text, 1, _PREVIEW).label("text"),
        Message.agent_id,
        Ticket.id.label("ticket"),
        Ticket.number,
        Ticket.subject,
        Ticket.state,
        Call.outcome,
        Call.outgoing,
        Call.talk_seconds,
        Reminder.id.label("reminder"),
    )
    .join(Ticket, Ticket.id == Message.ticket_id)
    .outerjoin(Call, Call.message_id == Message.id)
    .outerjoin(Reminder, Reminder.message_id == Message.id)
    .where(Message.id.in_(_IDS))
)
_TEXTS = select(Message.id, Message.subject, Message.text, Message.author, Ticket.subject.label("about")).join(
    Ticket, Ticket.id == Message.ticket_id
)


@answers(TimeLine)
def time_line(connection: Connection, query: TimeLine, _: Asker) -> TimeLinePage:
    people = kin(connection, query.participant)
    wanted = frozenset(query.kinds) or frozenset(EntryKind)
    found = _messages(connection, people, query, wanted)
    found += [one for one in _others(connection, people, wanted) if _fits(one, query)]
    found.sort(key=lambda one: (one.at, one.key), reverse=True)
    return TimeLinePage(tuple(found[: query.limit]), len(found) > query.limit)


@answers(WholeTimeLine)
def whole_time_line(connection: Connection, query: WholeTimeLine, asker: Asker) -> TimeLinePage:
    return time_line(connection, query.part, asker)


@answers(TimeLineCounts)
def time_line_counts(connection: Connection, query: TimeLineCounts, _: Asker) -> dict[EntryKind, int]:
    people = kin(connection, query.participant)
    counts = dict.fromkeys(EntryKind, 0)
    for row in connection.execute(_OF_KINDS[False], {"people": people}):
        counts[_kind(row.kind, row.channel)] += 1
    for entry in _others(connection, people, frozenset(EntryKind)):
        counts[entry.kind] += 1
    reminded = connection.execute(_REMINDED, {"people": people}).scalar_one()
    counts[EntryKind.REMINDER] += reminded
    counts[EntryKind.LETTER] -= reminded
    return counts


def _kind(kind: Kind, channel: Channel) -> EntryKind:
    if kind is Kind.NOTE:
        return EntryKind.NOTE
    return EntryKind.CALL if kind is Kind.CALL else _CHANNEL[channel]


_REMINDED = (
    select(func.count())
    .select_from(Reminder)
    .join(Message, Message.id == Reminder.message_id)
    .where(Reminder.participant_id.in_(_PEOPLE))
)
_REMINDERS = select(Reminder.message_id).where(Reminder.participant_id.in_(_PEOPLE))


def _messages(connection: Connection, people: list[Id], query: TimeLine, wanted: frozenset[EntryKind]) -> list[Entry]:
    before = query.before is not None
    values: dict[str, Any] = {"people": people, **({"before": query.before} if before else {})}
    if wanted == frozenset(EntryKind) and not query.words.strip():
        ids = [row.id for row in connection.execute(_NEWEST[before], {**values, "limit": query.limit + 1})]
    else:
        reminders = set(connection.execute(_REMINDERS, {"people": people}).scalars())
        rows = connection.execute(_OF_KINDS[before], values)
        ids = [
            row.id
            for row in rows
            if (EntryKind.REMINDER if row.id in reminders else _kind(row.kind, row.channel)) in wanted
        ]
        if query.words.strip():
            ids = _holding(connection, ids, query.words, query.limit + 1)
        ids = ids[: query.limit + 1]
    return [_entry(row) for part in _parts(ids) for row in connection.execute(_SHOWN, {"ids": part})]


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        key=str(row.id),
        kind=EntryKind.REMINDER if row.reminder is not None else _kind(row.kind, row.channel),
        at=row.at,
        who=row.author,
        words=" ".join(row.text.split()),
        ours=row.agent_id is not None or row.kind is Kind.AUTOMATIC or bool(row.outgoing),
        automatic=row.kind is Kind.AUTOMATIC,
        ticket=row.ticket,
        number=row.number,
        subject=row.subject,
        state=row.state,
        message=row.id,
        outcome=row.outcome,
        talk_seconds=row.talk_seconds or 0,
    )


def _holding(connection: Connection, ids: Sequence[Id], typed: str, limit: int) -> list[Id]:
    """Those of the messages in which every typed word stands, the newest first, up to the limit."""
    wanted = _asked(typed)
    found: list[Id] = []
    for part in _parts(ids):
        texts = {row.id: row for row in connection.execute(_TEXTS.where(Message.id.in_(_IDS)), {"ids": part})}
        for message in part:
            row = texts[message]
            if _hold((row.about, row.subject, row.text, row.author), wanted):
                found.append(message)
        if len(found) >= limit:
            break
    return found


def _asked(typed: str) -> list[tuple[str, frozenset[str]]]:
    return [(fold(word), frozenset(STEM + stem for stem in stems(word))) for word in words(typed)]


def _hold(texts: Iterable[str], wanted: list[tuple[str, frozenset[str]]]) -> bool:
    terms = index_terms(texts)
    return all(stem & terms or any(term.startswith(word) for term in terms) for word, stem in wanted)


def _fits(entry: Entry, query: TimeLine) -> bool:
    if query.before is not None and entry.at >= query.before:
        return False
    return not query.words.strip() or _hold((entry.words, entry.who, entry.subject), _asked(query.words))


def _parts(ids: Sequence[Id]) -> Iterable[Sequence[Id]]:
    # SQLite takes a bounded number of values in one statement.
    return (ids[start : start + 500] for start in range(0, len(ids), 500))


_CHATS = (
    select(Chat.id, Chat.rated_at, Chat.stars, Chat.rating, Ticket.id, Ticket.number, Ticket.subject, Ticket.state)
    .join(Ticket, Ticket.id == Chat.ticket_id)
    .where(Chat.rated_at.is_not(None), or_(Ticket.participant_id.in_(_PEOPLE), Chat.participant_id.in_(_PEOPLE)))
)
_PAGES = (
    select(
        *(Ticket.id, RequestPage.rated_at, RequestPage.stars, RequestPage.remark),
        *(Ticket.id, Ticket.number, Ticket.subject, Ticket.state),
    )
    .join(Ticket, Ticket.id == RequestPage.ticket_id)
    .where(RequestPage.rated_at.is_not(None), Ticket.participant_id.in_(_PEOPLE))
)
_PASSED = (
    select(Progress.id, Progress.done_at, Checkpoint.name, func.coalesce(Agent.name, ""))
    .join(Checkpoint, Checkpoint.id == Progress.checkpoint_id)
    .outerjoin(Agent, Agent.id == Progress.by)
    .where(Progress.done_at.is_not(None), Progress.participant_id.in_(_PEOPLE))
)
_MERGED = (
    select(PersonMerge.participant_id, PersonMerge.at, Participant.name, func.coalesce(Agent.name, ""))
    .join(Participant, Participant.id == PersonMerge.participant_id)
    .outerjoin(Agent, Agent.id == PersonMerge.agent_id)
    .where(PersonMerge.participant_id.in_(_PEOPLE))
)


def _others(connection: Connection, people: list[Id], wanted: frozenset[EntryKind]) -> list[Entry]:
    """What is no message."""
    asked = {"people": people}
    found: list[Entry] = []
    if EntryKind.RATING in wanted:
        for name, statement in (("chat", _CHATS), ("page", _PAGES)):
            for key, at, stars, words_said, ticket, number, subject, state in connection.execute(statement, asked):
                entry = Entry(f"{name}:{key}", EntryKind.RATING, at, "", words_said, stars=stars or 0)
                found.append(msgspec.structs.replace(entry, ticket=ticket, number=number, subject=subject, state=state))
    if EntryKind.CHECKPOINT in wanted:
        for key, at, name, who in connection.execute(_PASSED, asked):
            found.append(Entry(f"passed:{key}", EntryKind.CHECKPOINT, at, who, name))
    if EntryKind.WEBINAR in wanted:
        for one in webinars_of(connection, people):
            found += _of_webinar(one)
    if EntryKind.PERSON in wanted:
        for key, at, name, who in connection.execute(_MERGED, asked):
            found.append(Entry(f"merged:{key}", EntryKind.PERSON, at, who, name, ours=True))
    return found


def _of_webinar(one: WebinarOfPerson) -> Iterator[Entry]:
    """What somebody did about a webinar, each with its time."""
    for step in WebinarStep:
        at = getattr(one.facts, f"{step}_at")
        if at is not None:
            key = f"webinar:{one.registration}:{step}"
            ours = step in {WebinarStep.INVITED, WebinarStep.REMINDED}
            yield Entry(key, EntryKind.WEBINAR, at, "", one.title, ours=ours, step=step)
