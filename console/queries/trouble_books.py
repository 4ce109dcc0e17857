"""The groups of a launch as they are kept between two questions, one book for each desk and launch."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
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
from console.store.models import Call, Message, PersonMerge, Setting, Ticket, TroubleMove
from console.store.webinar_tickets import LIVING, about_webinar, webinar_of, window

_LAUNCHES = 3
"""Books of so many launches are kept; more than one at a time is rare."""
_AT_ONCE = 900
_PLACES = (*OPEN_PLACES, Place.DONE, Place.MERGED)


class _Desk:
    """What is kept of one desk. Questions come from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.books: OrderedDict[Id, Book] = OrderedDict()
        self.setting: str | None = None
        self.own: tuple[OwnTrouble, ...] = ()
        self.lexicon: Lexicon | None = None

    def book(self, launch: Id, setting: str) -> Book:
        if self.lexicon is None or setting != self.setting:
            self.setting, self.own = setting, own_troubles(setting)
            self.lexicon = lexicon_of(self.own)
            self.books.clear()
        book = self.books.pop(launch, None) or Book(self.lexicon)
        self.books[launch] = book
        while len(self.books) > _LAUNCHES:
            self.books.popitem(last=False)
        return book


# It goes with the engine: a desk that was closed leaves nothing behind.
_desks: WeakKeyDictionary[Engine, _Desk] = WeakKeyDictionary()
_all = threading.Lock()


class Told(msgspec.Struct, frozen=True):
    """A text of the launch: in which ticket it stands, and whose it is."""

    ticket: Id
    person: Id


class Opened(msgspec.Struct, frozen=True):
    book: Book
    texts: dict[str, Told]
    alarm: AlarmSetting
    own: tuple[OwnTrouble, ...]


_author = aliased(PersonMerge)
_SPEAKS = func.coalesce(_author.living_id, Message.participant_id, LIVING, Ticket.id)
"""Whose words: the participant who lives, or, of somebody unknown, the ticket."""
_READ = select(Message.id, Message.at, Message.text).where(Message.id.in_(bindparam("texts", expanding=True)))
_MOVES = select(
    *(TroubleMove.id, TroubleMove.at, TroubleMove.kind),
    *(TroubleMove.trouble, TroubleMove.into, TroubleMove.title, TroubleMove.texts),
).where(TroubleMove.launch_id == bindparam("launch"), TroubleMove.undone_at.is_(None))
_SETTINGS = select(Setting.name, Setting.value).where(Setting.name.in_((LEXICON, ALARM)))


@contextmanager
def opened(connection: Connection, launch: Id) -> Iterator[Opened | None]:
    """The groups of a launch as its rows are now; nobody else looks into them meanwhile. None: no such launch."""
    webinar = webinar_of(connection, launch)
    if webinar is None:
        yield None
        return
    with _all:
        desk = _desks.setdefault(connection.engine, _Desk())
    settings = dict(connection.execute(_SETTINGS).tuples().all())
    with desk.lock:
        book = desk.book(launch, settings.get(LEXICON, ""))
        said = (
            about_webinar(webinar, Message.id, Message.ticket_id, _SPEAKS, places=_PLACES)
            .join(Message, Message.ticket_id == Ticket.id)
            .outerjoin(_author, _author.participant_id == Message.participant_id)
            .outerjoin(Call, Call.message_id == Message.id)
            .where(
                Message.at >= bindparam("since", type_=Ticket.touched_at.type),
                Message.text != "",
                or_(Message.kind == Kind.INBOUND, (Message.kind == Kind.CALL) & Call.outgoing.is_(False)),
            )
        )
        rows = connection.execute(said, window(webinar)).tuples()
        texts = {str(message): Told(ticket, person) for message, ticket, person in rows}
        moves = [
            Move(id=str(id_), at=at, kind=kind, trouble=trouble, into=into, title=title, texts=moved)
            for id_, at, kind, trouble, into, title, moved in connection.execute(_MOVES, {"launch": launch})
        ]

        def read(wanted: Collection[str]) -> list[Said]:
            ids = [Id(text) for text in wanted]
            found = []
            for start in range(0, len(ids), _AT_ONCE):
                for id_, at, text in connection.execute(_READ, {"texts": ids[start : start + _AT_ONCE]}).tuples():
                    found.append(Said(str(id_), str(texts[str(id_)].person), at, text))
            return found

        book.keep({text: str(told.person) for text, told in texts.items()}, read, moves)
        yield Opened(book, texts, alarm_of(settings), desk.own)
