"""The first synchronisation: the queue first, so that work can begin, then everything else of the working set.

It goes page by page and remembers how far it has come, so that it can be interrupted anywhere; what changes meanwhile
comes through the feed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Engine, func, or_, select
from sqlalchemy.orm import Session

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker
from console.store import feed
from console.store.base import Base
from console.store.faults import faults_told
from console.store.models import (
    Agent,
    Article,
    ArticleFlag,
    ArticlePicture,
    AsideLetter,
    Attendance,
    BlockedSender,
    Broadcast,
    BroadcastCopy,
    ChannelHealth,
    ChatSite,
    Cohort,
    Consultation,
    Enrolment,
    Gap,
    HandOver,
    ImportRun,
    Incident,
    IncidentReporter,
    Launch,
    Mailbox,
    MoodleSite,
    Notice,
    Participant,
    Pbx,
    PhoneCall,
    Registration,
    Relay,
    RelayLine,
    Review,
    SearchMiss,
    Seat,
    Shift,
    ShiftSeries,
    ShiftSwap,
    Template,
    Ticket,
    TroubleMove,
    View,
    Webinar,
    Wish,
)
from console.sync.cycle import Replica, answered, as_of_one_moment
from console.sync.local import Position
from console.sync.pull import Fetching

RECENT = timedelta(days=90)
"""Solved tickets are kept here when they were touched in this time, and calls that were; older ones are asked from the
hub."""

_RELAYS = timedelta(days=2)
_LISTED_FIRST = 300
_LITTLE = 200
"""Rows of which a page brings the next stage as well."""


class Stage(StrEnum):
    """What is being brought, in this order."""

    DESK = "desk"
    QUEUE = "queue"
    """The tickets that stand first: from here on an agent can work."""
    TICKETS = "tickets"
    ARTICLES = "articles"
    LEARNERS = "learners"
    """Everybody in a cohort or expected at a webinar, whether they ever asked anything or not."""
    CONVERSATIONS = "conversations"
    RECENT = "recent"
    CALLS = "calls"
    WHOLE = "whole"
    """Everything is here."""


class Filled(msgspec.Struct, frozen=True):
    """How far it has come: the stage, the last id brought, and how many of how many rows of this stage."""

    stage: Stage = Stage.DESK
    last: Id | None = None
    done: int = 0
    total: int = 0

    @property
    def usable(self) -> bool:
        """Whether the queue shows what is to be done first."""
        return list(Stage).index(self.stage) > list(Stage).index(Stage.QUEUE)

    @property
    def whole(self) -> bool:
        return self.stage is Stage.WHOLE


def filled(position: Position) -> Filled:
    return msgspec.json.decode(position.filled, type=Filled) if position.filled else Filled()


_DESK: tuple[tuple[str, Any], ...] = (
    ("agent", Agent),
    ("cohort", Cohort),
    ("import_run", ImportRun),
    ("moodle_site", MoodleSite),
    ("template", Template),
    ("view", View),
    ("mailbox", Mailbox),
    ("blocked_sender", BlockedSender),
    ("channel_health", ChannelHealth),
    ("pbx", Pbx),
    ("chat_site", ChatSite),
    ("article_picture", ArticlePicture),
    ("article_flag", ArticleFlag),
    ("gap", Gap),
    ("search_miss", SearchMiss),
    ("wish", Wish),
    ("consultation", Consultation),
    ("review", Review),
    ("notice", Notice),
    ("shift_series", ShiftSeries),
    ("webinar", Webinar),
    ("launch", Launch),
    ("incident", Incident),
    ("broadcast", Broadcast),
    ("relay", Relay),
    ("seat", Seat),
)
"""What is small, and brought whole."""


class _Pages(NamedTuple):
    """One stage: which rows, how many at once, and what is brought of each page of ids."""

    table: type[Base]
    which: Callable[[Asker], ColumnElement[bool]]
    at_once: int
    bring: Callable[[Fetching, Sequence[Id]], None]


def _heads(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.heads(ids)


def _conversations(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.tickets(ids, here=ids)


def _whole(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.tickets(ids)


def _articles(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.things("article", ids)
    fetching.last_revisions(ids)


def _people(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.things("participant", ids)


def _enrolled(_: Asker) -> ColumnElement[bool]:
    expected = select(Registration.participant_id)
    return or_(
        Participant.cohort_id.is_not(None),
        Participant.id.in_(select(Enrolment.participant_id)),
        Participant.id.in_(expected),
    )


def _unsolved(_: Asker) -> ColumnElement[bool]:
    return Ticket.place.in_(OPEN_PLACES)


def _recent(asker: Asker) -> ColumnElement[bool]:
    return Ticket.place.not_in(OPEN_PLACES) & (Ticket.touched_at >= asker.now - RECENT)


def _calls(fetching: Fetching, ids: Sequence[Id]) -> None:
    fetching.things("phone_call", ids)


def _recent_calls(asker: Asker) -> ColumnElement[bool]:
    return PhoneCall.ended_at >= asker.now - RECENT


_STAGES: dict[Stage, _Pages] = {
    Stage.TICKETS: _Pages(Ticket, _unsolved, 1000, _heads),
    Stage.ARTICLES: _Pages(Article, lambda _: Article.id.is_not(None), 500, _articles),
    Stage.LEARNERS: _Pages(Participant, _enrolled, 500, _people),
    Stage.CONVERSATIONS: _Pages(Ticket, _unsolved, 250, _conversations),
    Stage.RECENT: _Pages(Ticket, _recent, 250, _whole),
    Stage.CALLS: _Pages(PhoneCall, _recent_calls, 500, _calls),
}


def bring_page(hub: Engine, replica: Replica, asker: Asker) -> Changes:
    """Brings the next page; nothing is left to bring when `filled(position).whole`. Raises as `cycle.pull` does."""
    here = replica.position()
    progress = filled(here)
    before = here.filled
    with faults_told(), as_of_one_moment(hub) as session:
        if here.epoch is None:
            answered(session, replica.outbox)
            here = Position(feed.epoch(session), feed.current_seq(session), replica.outbox.settled_through())
        fetching = Fetching(session.connection())
        progress = _bring(fetching, session, asker, progress)
        # Stages of which there is little come together: a small desk is here after a question or two.
        while not progress.whole and progress.last is None and len(fetching) < _LITTLE:
            progress = _bring(fetching, session, asker, progress)
    pulled = fetching.taken(here.cursor)
    to = msgspec.structs.replace(here, filled=msgspec.json.encode(progress).decode())
    # The place is that of before until the last part: an interrupted page is brought again.
    refs = replica.take_in_parts(pulled, msgspec.structs.replace(here, filled=before), to)
    return Changes(pulled.changes.refs | refs)


def _bring(fetching: Fetching, session: Session, asker: Asker, progress: Filled) -> Filled:
    match progress.stage:
        case Stage.DESK:
            return _bring_desk(fetching, session, asker)
        case Stage.QUEUE:
            return _bring_first(fetching, session, asker)
        case _:
            return _bring_next(fetching, session, asker, progress)


def _bring_desk(fetching: Fetching, session: Session, asker: Asker) -> Filled:
    for kind, table in _DESK:
        fetching.things(kind, session.execute(select(table.id)).scalars())
    waiting = select(AsideLetter.id).where(AsideLetter.seen_at.is_(None))
    fetching.things("aside_letter", session.execute(waiting).scalars())
    near = asker.now - RECENT
    for kind, table, when in (
        ("shift", Shift, Shift.ends_at >= near),
        ("shift_swap", ShiftSwap, ShiftSwap.at >= near),
        ("attendance", Attendance, or_(Attendance.ended_at.is_(None), Attendance.ended_at >= near)),
        ("trouble_move", TroubleMove, TroubleMove.at >= near),
        ("incident_reporter", IncidentReporter, IncidentReporter.at >= near),
        ("broadcast_copy", BroadcastCopy, BroadcastCopy.leaves_at >= near),
        ("handover", HandOver, or_(HandOver.done_at.is_(None), HandOver.ends_at >= near)),
    ):
        fetching.things(kind, session.execute(select(table.id).where(when)).scalars())
    # A relay is here whole or not at all: what an older one said is asked for when somebody reads it (beyond.py).
    lately = select(Relay.id).where(Relay.started_at >= asker.now - _RELAYS)
    lines = select(RelayLine.id).where(RelayLine.relay_id.in_(lately))
    fetching.things("relay_line", session.execute(lines).scalars())
    ringing = select(PhoneCall.id).where(PhoneCall.ended_at.is_(None))
    fetching.things("phone_call", session.execute(ringing).scalars())
    fetching.things("setting", ())
    fetching.things("link_key", ())
    return Filled(Stage.QUEUE)


def _bring_first(fetching: Fetching, session: Session, asker: Asker) -> Filled:
    wanted: list[Id] = []
    for owner in (Ticket.owner_key == asker.me, Ticket.owner_key != asker.me):
        first = select(Ticket.id).where(owner, Ticket.place == Place.WAITING)
        wanted += session.execute(first.order_by(Ticket.order_at, Ticket.id).limit(_LISTED_FIRST)).scalars()
    fetching.heads(wanted)
    return _begun(session, Stage.TICKETS, asker)


def _bring_next(fetching: Fetching, session: Session, asker: Asker, progress: Filled) -> Filled:
    stage = _STAGES[progress.stage]
    key: Any = stage.table.__table__.c.id
    # Newest first: ids sort by time, and what is newest is what is asked for.
    wanted = select(key).where(stage.which(asker)).order_by(key.desc()).limit(stage.at_once)
    if progress.last is not None:
        wanted = wanted.where(key < progress.last)
    ids = session.execute(wanted).scalars().all()
    stage.bring(fetching, ids)
    if len(ids) == stage.at_once:
        return Filled(progress.stage, ids[-1], progress.done + len(ids), progress.total)
    following = list(Stage)[list(Stage).index(progress.stage) + 1]
    return _begun(session, following, asker)


def _begun(session: Session, stage: Stage, asker: Asker) -> Filled:
    if stage is Stage.WHOLE:
        return Filled(stage)
    pages = _STAGES[stage]
    total = session.execute(select(func.count()).select_from(pages.table).where(pages.which(asker))).scalar_one()
    return Filled(stage, total=total)
