"""The groups of a launch as they are kept between two questions, one book for each desk and launch."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakKeyDictionary

import msgspec
from sqlalchemy import Connection, Engine, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.incidents import ALARM, LEXICON, AlarmSetting, Move, OwnTrouble, alarm_of, lexicon_of, own_troubles
from console.domain.messages import Kind
from console.domain.tickets import OPEN_PLACES, Place
from console.domain.trouble_groups import Said
from console.domain.trouble_lexicon import Lexicon
from console.domain.troubles import Book
from console.store.models import (
    Call,
    IncidentReporter,
    Message,
    PersonMerge,
    Registration,
    Setting,
    Ticket,
    TroubleMove,
)
from console.store.webinar_tickets import LIVING, about_webinar, webinar_of, window

LAUNCHES = 3
"""Books of so many launches are kept; more than one at a time is rare."""
_AT_ONCE = 900
_PLACES = (*OPEN_PLACES, Place.DONE, Place.MERGED)
_WHOLE_EVERY = timedelta(minutes=1)
"""So often all tickets are looked at; else those that were touched since the last look."""
_LATE = timedelta(seconds=20)
"""Commands of consoles come with the time at which they were given."""


class TicketFacts(msgspec.Struct, frozen=True):
    lives_in: Id
    place: Place
    owner: Id | None


class Told(msgspec.Struct, frozen=True):
    """A text of the launch: in which ticket it stands, and whose it is."""

    ticket: Id
    person: Id
    key: str
    """The person, as the groups know them."""


class _Shelf:
    """What is kept of one launch: its groups, and the rows they were made of."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.book = Book(lexicon)
        self.texts: dict[str, Told] = {}
        self.of_ticket: dict[Id, tuple[str, ...]] = {}
        self.tickets: dict[Id, TicketFacts] = {}
        self.looked_at: datetime | None = None
        self.upto: datetime | None = None
        self.state: tuple[Any, ...] = ()

    def begin_anew(self) -> None:
        self.texts, self.of_ticket, self.tickets, self.upto = {}, {}, {}, None


class _Desk:
    """What is kept of one desk. Questions come from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.shelves: OrderedDict[Id, _Shelf] = OrderedDict()
        self.setting: str | None = None
        self.own: tuple[OwnTrouble, ...] = ()
        self.lexicon: Lexicon | None = None

    def shelf(self, launch: Id, setting: str) -> _Shelf:
        if self.lexicon is None or setting != self.setting:
            self.setting, self.own = setting, own_troubles(setting)
            self.lexicon = lexicon_of(self.own)
            self.shelves.clear()
        shelf = self.shelves.pop(launch, None) or _Shelf(self.lexicon)
        self.shelves[launch] = shelf
        while len(self.shelves) > LAUNCHES:
            self.shelves.popitem(last=False)
        return shelf


# It goes with the engine: a desk that was closed leaves nothing behind.
_desks: WeakKeyDictionary[Engine, _Desk] = WeakKeyDictionary()
_all = threading.Lock()


class Opened(msgspec.Struct, frozen=True):
    book: Book
    texts: dict[str, Told]
    tickets: dict[Id, TicketFacts]
    alarm: AlarmSetting
    own: tuple[OwnTrouble, ...]

    def living(self, ticket: Id) -> Id:
        """The ticket, or that in which it goes on."""
        for _ in range(len(self.tickets)):
            facts = self.tickets.get(ticket)
            if facts is None or facts.lives_in == ticket:
                break
            ticket = facts.lives_in
        return ticket


_author = aliased(PersonMerge)
_SPEAKS = func.coalesce(_author.living_id, Message.participant_id, LIVING, Ticket.id)
"""Whose words: the participant who lives, or, of somebody unknown, the ticket."""
_MOMENT = Ticket.touched_at.type
_READ = select(Message.id, Message.at, Message.text).where(Message.id.in_(bindparam("texts", expanding=True)))
_MOVES = select(
    *(TroubleMove.id, TroubleMove.at, TroubleMove.kind),
    *(TroubleMove.trouble, TroubleMove.into, TroubleMove.title, TroubleMove.texts),
).where(TroubleMove.launch_id == bindparam("launch"), TroubleMove.undone_at.is_(None))
_SETTINGS = select(Setting.name, Setting.value).where(Setting.name.in_((LEXICON, ALARM)))
_FACTS = select(Ticket.id, Ticket.merged_into, Ticket.place, Ticket.owner_id).where(
    Ticket.id.in_(bindparam("tickets", expanding=True))
)
# What changes who is meant without touching a ticket.
_STATE = select(
    select(func.count()).select_from(PersonMerge).scalar_subquery(),
    select(func.count()).select_from(IncidentReporter).scalar_subquery(),
    select(func.count())
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
    .scalar_subquery(),
)


@contextmanager
def opened(connection: Connection, launch: Id, now: datetime | None = None) -> Iterator[Opened | None]:
    """The groups of a launch as its rows are; nobody else looks into them meanwhile. None: no such launch.

    Without `now` every ticket is looked at, as for a report; with it those that were touched since the last time.
    """
    webinar = webinar_of(connection, launch)
    if webinar is None:
        yield None
        return
    with _all:
        desk = _desks.setdefault(connection.engine, _Desk())
    settings = dict(connection.execute(_SETTINGS).tuples().all())
    with desk.lock:
        shelf = desk.shelf(launch, settings.get(LEXICON, ""))
        _look(connection, webinar, shelf, now)
        moves = [
            Move(id=str(id_), at=at, kind=kind, trouble=trouble, into=into, title=title, texts=moved)
            for id_, at, kind, trouble, into, title, moved in connection.execute(_MOVES, {"launch": launch})
        ]

        def read(wanted: Collection[str]) -> list[Said]:
            ids = [Id(text) for text in wanted]
            found = []
            for start in range(0, len(ids), _AT_ONCE):
                for id_, at, text in connection.execute(_READ, {"texts": ids[start : start + _AT_ONCE]}).tuples():
                    found.append(Said(str(id_), shelf.texts[str(id_)].key, at, text))
            return found

        shelf.book.keep({text: told.key for text, told in shelf.texts.items()}, read, moves)
        yield Opened(shelf.book, shelf.texts, shelf.tickets, alarm_of(settings), desk.own)


def _look(connection: Connection, webinar: Any, shelf: _Shelf, now: datetime | None) -> None:
    """Brings the texts up to date: those of the tickets that were touched since, now and then of all."""
    state = (
        *connection.execute(_STATE, {"webinar": webinar.id}).one(),
        webinar.starts_at,
        webinar.length,
        webinar.link,
    )
    whole = (
        now is None
        or shelf.looked_at is None
        or state != shelf.state
        or not timedelta() <= now - shelf.looked_at < _WHOLE_EVERY
    )
    asked = window(webinar)
    said = (
        about_webinar(
            webinar,
            *(Ticket.id, Ticket.touched_at, Ticket.merged_into, Ticket.place, Ticket.owner_id, Message.id, _SPEAKS),
            places=_PLACES,
        )
        .join(Message, Message.ticket_id == Ticket.id)
        .outerjoin(_author, _author.participant_id == Message.participant_id)
        .outerjoin(Call, Call.message_id == Message.id)
        .where(
            Message.at >= bindparam("since", type_=_MOMENT),
            Message.text != "",
            or_(Message.kind == Kind.INBOUND, (Message.kind == Kind.CALL) & Call.outgoing.is_(False)),
        )
    )
    if whole or shelf.upto is None:
        shelf.begin_anew()
        shelf.looked_at, shelf.state = now, state
    else:
        said = said.where(Ticket.touched_at >= bindparam("touched", type_=_MOMENT))
        asked["touched"] = shelf.upto - _LATE
    found: dict[Id, dict[str, Told]] = {}
    for ticket, touched, into, place, owner, message, person in connection.execute(said, asked).tuples():
        text = str(message)
        found.setdefault(ticket, {})[text] = Told(ticket, person, str(person))
        shelf.tickets[ticket] = TicketFacts(into or ticket, place, owner)
        shelf.upto = max(shelf.upto or touched, touched)
    # Words may have come from one of these tickets to another.
    for ticket in found:
        for before in shelf.of_ticket.get(ticket, ()):
            shelf.texts.pop(before, None)
    for ticket, texts in found.items():
        shelf.texts.update(texts)
        shelf.of_ticket[ticket] = tuple(texts)
    _follow_merged(connection, shelf)


def _follow_merged(connection: Connection, shelf: _Shelf) -> None:
    """What tickets live on in may be about other things as well: it is not among them by itself."""
    own = {ticket for ticket in shelf.of_ticket if shelf.tickets[ticket].lives_in != ticket}
    wanted = {shelf.tickets[ticket].lives_in for ticket in own} - set(shelf.of_ticket)
    seen: set[Id] = set()
    while wanted:
        seen |= wanted
        ids, wanted = sorted(wanted), set()
        for start in range(0, len(ids), _AT_ONCE):
            rows = connection.execute(_FACTS, {"tickets": ids[start : start + _AT_ONCE]}).tuples()
            for ticket, into, place, owner in rows:
                shelf.tickets[ticket] = TicketFacts(into or ticket, place, owner)
                if into is not None and into not in seen and into not in shelf.of_ticket:
                    wanted.add(into)
