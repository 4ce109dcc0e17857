"""The relay of a launch: how it stands, its lines, which relays are on air, and which one a ticket has to do with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.relay import ABBREVIATIONS_SETTING, READERS_HOLD, Turn, behind, page_address
from console.domain.relay_words import Abbreviation
from console.domain.requests import ADDRESS_SETTING
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Launch, Registration, Relay, RelayLine, Setting, Ticket, Webinar

_AROUND = timedelta(hours=12)
"""So long before and after its webinar a relay has to do with the tickets of who is registered."""


_FORGOTTEN = timedelta(days=1)
"""So long after its webinar began nobody is still typing."""


class LineRow(msgspec.Struct, frozen=True):
    """A line as it is now; without words it was taken out."""

    id: Id
    relay: Id
    position: int
    seq: int
    at: datetime
    began_at: datetime | None
    by: Id | None
    speaker: str
    words: str
    corrected_at: datetime | None


class RelayState(msgspec.Struct, frozen=True, kw_only=True):
    launch: Id
    title: str
    language: str
    """Of the webinar; empty: nobody has said."""
    tutor: str
    key: str
    address: str
    """Of the readers' page; empty where the desk has none."""
    started_at: datetime | None
    ended_at: datetime | None
    turn: Turn
    typist: str
    next: str
    shared: bool
    in_chat: bool
    abbreviations: tuple[Abbreviation, ...]
    of_the_desk: tuple[Abbreviation, ...]
    readers: int | None
    """None: nobody has counted them lately."""
    behind: timedelta | None
    last_seq: int

    @property
    def on_air(self) -> bool:
        return self.started_at is not None and self.ended_at is None


class RelayNow(Query[RelayState | None], frozen=True):
    """None for a launch whose relay nobody has prepared."""

    launch: Id


class RelayAt(Query[RelayState | None], frozen=True):
    """That of a readers' page."""

    key: str


class RelayLines(Query[tuple[LineRow, ...]], frozen=True):
    """Lines that are new or otherwise since `after` (LineRow.seq), in their order; only the `last` ones, if not 0.

    A console asks for the last ones: what it wrote without a hub gets other numbers there.
    """

    launch: Id
    after: int = 0
    last: int = 0


class RelayNews(Query[tuple[LineRow, ...]], frozen=True):
    """As RelayLines, of many launches at once: pairs of a launch and what is known of it."""

    after: tuple[tuple[Id, int], ...]


class OnAir(msgspec.Struct, frozen=True):
    key: str
    title: str


class RelaysOnAir(Query[tuple[OnAir, ...]], frozen=True):
    """Those that visitors of chats are offered, the newest first."""


class RelayBeside(Query[Id | None], frozen=True):
    """The launch whose relay a ticket has to do with: of a webinar around now at which its person is expected, else the
    one that is on air. `ticket` None: the one that is on air."""

    ticket: Id | None = None


_typist, _next, _tutor = aliased(Agent), aliased(Agent), aliased(Agent)
_STATE = (
    select(
        *Relay.__table__.columns,
        *(Webinar.title, Webinar.language, func.coalesce(_tutor.name, "").label("tutor")),
        func.coalesce(_typist.name, "").label("typist"),
        func.coalesce(_next.name, "").label("next"),
    )
    .select_from(Relay)
    .join(Launch, Launch.id == Relay.id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .outerjoin(_typist, _typist.id == Relay.typist_id)
    .outerjoin(_next, _next.id == Relay.next_id)
    .outerjoin(_tutor, _tutor.id == Webinar.tutor_id)
)
_SETTINGS = select(Setting.name, Setting.value).where(Setting.name.in_((ADDRESS_SETTING, ABBREVIATIONS_SETTING)))
_LAST = (
    select(RelayLine.seq, RelayLine.began_at, RelayLine.at)
    .where(RelayLine.relay_id == bindparam("relay"))
    .order_by(RelayLine.seq.desc())
    .limit(12)
)


def _state(connection: Connection, row: Any, asker: Asker) -> RelayState | None:
    if row is None:
        return None
    settings = dict(connection.execute(_SETTINGS).tuples().all())
    home, last = settings.get(ADDRESS_SETTING, ""), connection.execute(_LAST, {"relay": row.id}).all()
    took = [one.at - one.began_at for one in reversed(last) if one.began_at is not None]
    counted = row.readers_at is not None and asker.now - row.readers_at <= READERS_HOLD
    return RelayState(
        launch=row.id,
        title=row.title,
        language=row.language,
        tutor=row.tutor,
        key=row.key,
        address=page_address(home, row.key) if home else "",
        started_at=row.started_at,
        ended_at=row.ended_at,
        turn=Turn(
            typist=row.typist_id,
            next=row.next_id,
            next_at=row.next_at,
            handed_by=row.handed_by,
            handed_at=row.handed_at,
        ),
        typist=row.typist,
        next=row.next,
        shared=row.shared,
        in_chat=row.in_chat,
        abbreviations=row.abbreviations,
        of_the_desk=desk_abbreviations(settings.get(ABBREVIATIONS_SETTING, "")),
        readers=row.readers if counted else None,
        behind=behind(took),
        last_seq=last[0].seq if last else 0,
    )


def desk_abbreviations(setting: str) -> tuple[Abbreviation, ...]:
    """Of the value of the setting; nothing where it cannot be read."""
    try:
        return msgspec.json.decode(setting, type=tuple[Abbreviation, ...]) if setting else ()
    except msgspec.DecodeError:
        return ()


@answers(RelayNow)
def relay_now(connection: Connection, query: RelayNow, asker: Asker) -> RelayState | None:
    return _state(connection, connection.execute(_STATE.where(Relay.id == query.launch)).one_or_none(), asker)


@answers(RelayAt)
def relay_at(connection: Connection, query: RelayAt, asker: Asker) -> RelayState | None:
    return _state(connection, connection.execute(_STATE.where(Relay.key == query.key)).one_or_none(), asker)


_LINES = select(
    *(RelayLine.id, RelayLine.relay_id, RelayLine.position, RelayLine.seq, RelayLine.at, RelayLine.began_at),
    *(RelayLine.by, RelayLine.speaker, RelayLine.words, RelayLine.corrected_at),
).order_by(RelayLine.relay_id, RelayLine.position)
_OF_ONE = _LINES.where(RelayLine.relay_id == bindparam("relay"), RelayLine.seq > bindparam("after"))


@answers(RelayLines)
def relay_lines(connection: Connection, query: RelayLines, _: Asker) -> tuple[LineRow, ...]:
    asked = {"relay": query.launch, "after": query.after}
    if not query.last:
        return _rows(connection.execute(_OF_ONE, asked))
    newest = _OF_ONE.order_by(None).order_by(RelayLine.position.desc()).limit(query.last)
    return _rows(connection.execute(newest, asked))[::-1]


@answers(RelayNews)
def relay_news(connection: Connection, query: RelayNews, _: Asker) -> tuple[LineRow, ...]:
    if len(query.after) == 1:
        # As a rule; the statement is prepared once.
        ((relay, after),) = query.after
        return _rows(connection.execute(_OF_ONE, {"relay": relay, "after": after}))
    if not query.after:
        return ()
    each = (and_(RelayLine.relay_id == relay, RelayLine.seq > after) for relay, after in query.after)
    return _rows(connection.execute(_LINES.where(or_(*each))))


def _rows(found: Iterable[Any]) -> tuple[LineRow, ...]:
    return tuple(LineRow(*row) for row in found)


_ON_AIR = (
    select(Relay.key, Webinar.title)
    .join(Launch, Launch.id == Relay.id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(
        *(Relay.started_at.is_not(None), Relay.ended_at.is_(None), Relay.in_chat),
        # One that nobody took off the air is not offered to visitors for ever.
        *(Launch.ended_at.is_(None), Webinar.starts_at > bindparam("since", type_=Webinar.starts_at.type)),
    )
    .order_by(Relay.started_at.desc(), Relay.id)
    .limit(3)
)


@answers(RelaysOnAir)
def relays_on_air(connection: Connection, _: RelaysOnAir, asker: Asker) -> tuple[OnAir, ...]:
    since = {"since": asker.now - _FORGOTTEN}
    return tuple(OnAir(key, title) for key, title in connection.execute(_ON_AIR, since))


_STARTED = (
    select(Relay.id)
    .join(Launch, Launch.id == Relay.id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(Relay.started_at.is_not(None))
    .order_by(Relay.ended_at.is_not(None), Relay.started_at.desc())
    .limit(1)
)


@answers(RelayBeside)
def relay_beside(connection: Connection, query: RelayBeside, asker: Asker) -> Id | None:
    if query.ticket is not None:
        theirs = (
            _STARTED.join(Registration, Registration.webinar_id == Webinar.id)
            .join(Ticket, Ticket.participant_id == Registration.participant_id)
            .where(
                Ticket.id == query.ticket,
                Registration.cancelled_at.is_(None),
                Webinar.starts_at.between(asker.now - _AROUND, asker.now + _AROUND),
            )
        )
        found = connection.execute(theirs).scalar_one_or_none()
        if found is not None:
            return found
    return connection.execute(_STARTED.where(Relay.ended_at.is_(None))).scalar_one_or_none()
