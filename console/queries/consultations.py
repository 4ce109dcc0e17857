"""Questions to experts: those of a ticket, those to the asker, what is to be done for them, and their page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, Select, bindparam, func, or_, select

from console.domain.consultations import (
    OPEN,
    SETTING,
    Consulting,
    Excerpt,
    Part,
    Standing,
    Via,
    consulting_in,
)
from console.domain.ids import Id
from console.domain.messages import Delivery, File
from console.queries.base import Asker, Query, answers
from console.store.family import family
from console.store.models import (
    Agent,
    Attachment,
    Consultation,
    ConsultationLine,
    DeliveryState,
    Setting,
    Ticket,
)

_MOST = 200
AT_ONCE = 50


class LineRow(msgspec.Struct, frozen=True):
    """`delivery` and `reason` are those of the letter by which it went; `letter_at`: it is still to be written."""

    id: Id
    part: Part
    at: datetime
    agent: Id | None
    author: str
    text: str
    excerpts: tuple[Excerpt, ...]
    via: Via
    proved: bool
    letter_at: datetime | None
    message: Id | None
    delivery: Delivery | None
    reason: str
    files: tuple[File, ...] = ()


class ConsultationRow(msgspec.Struct, frozen=True):
    """`lines` are the oldest first. The facts of the ticket are empty for whoever does not see it."""

    id: Id
    ticket: Id
    number: int
    subject: str
    participant: str
    spoken: str
    """The language of the ticket."""
    asked_by: Id | None
    asker: str
    asked_at: datetime
    expert: Id | None
    name: str
    email: str
    """Where letters go; empty: asked at the console."""
    standing: Standing
    within: int
    due_at: datetime | None
    near_at: datetime | None
    ended_at: datetime | None
    holds: bool
    escalated_at: datetime | None
    passed_on_at: datetime | None
    lines: tuple[LineRow, ...] = ()

    @property
    def question(self) -> str:
        return next((line.text for line in self.lines if line.part is Part.QUESTION), "")

    @property
    def answer(self) -> LineRow | None:
        """The newest."""
        return next((line for line in reversed(self.lines) if line.part is Part.ANSWER), None)

    @property
    def is_open(self) -> bool:
        return self.standing in OPEN

    @property
    def undelivered(self) -> LineRow | None:
        """The newest of ours whose letter has not arrived."""
        ours = (line for line in reversed(self.lines) if line.delivery is not None)
        newest = next(ours, None)
        failed = newest is not None and newest.delivery in {Delivery.FAILED, Delivery.BOUNCED}
        return newest if failed else None


class ConsultationsOf(Query[tuple[ConsultationRow, ...]], frozen=True):
    """What was asked about a ticket and those that live on in it, the oldest first."""

    ticket: Id


class MyConsultations(Query[tuple[ConsultationRow, ...]], frozen=True):
    """Questions to the asker, those they put or whose tickets are theirs, and (`all_open`) everybody's open ones.

    Open ones, what is not passed on yet, and of the rest the newest; what is needed soonest first.
    """

    all_open: bool = False


class ConsultingNow(Query[Consulting], frozen=True):
    """What the desk has set."""


class AskableRow(msgspec.Struct, frozen=True):
    """Somebody who was asked before and is not of the desk."""

    name: str
    email: str
    asked_at: datetime


class AskedBefore(Query[tuple[AskableRow, ...]], frozen=True):
    """Whom the desk has asked outside, the last one first."""


class ToKeep(msgspec.Struct, frozen=True):
    """What the gateway has to do; as in KeepConsultations (commands/consultation_care.py)."""

    lines: tuple[Id, ...]
    near: tuple[Id, ...]
    late: tuple[Id, ...]
    settle: tuple[Id, ...]

    def __bool__(self) -> bool:
        return bool(self.lines or self.near or self.late or self.settle)


class ConsultationsToKeep(Query[ToKeep], frozen=True):
    """`AT_ONCE` of each at most."""


class PageLine(msgspec.Struct, frozen=True):
    part: Part
    at: datetime
    author: str
    text: str
    excerpts: tuple[Excerpt, ...]


class ConsultationPage(msgspec.Struct, frozen=True):
    """A consultation as whoever is asked sees it: nothing of the ticket but what was put to the question."""

    id: Id
    name: str
    asker: str
    language: str
    standing: Standing
    due_at: datetime | None
    lines: tuple[PageLine, ...]


class ConsultationAt(Query[ConsultationPage | None], frozen=True):
    consultation: Id


_ticket = Ticket.__table__.alias("about")
_asker = Agent.__table__.alias("asker")
_ROWS: Select[Any] = (
    select(
        Consultation.id,
        Consultation.ticket_id,
        func.coalesce(_ticket.c.number, 0),
        func.coalesce(_ticket.c.subject, ""),
        func.coalesce(_ticket.c.participant_name, ""),
        func.coalesce(_ticket.c.language, "en"),
        Consultation.asked_by,
        func.coalesce(_asker.c.name, ""),
        Consultation.asked_at,
        Consultation.expert_id,
        Consultation.name,
        Consultation.email,
        Consultation.standing,
        Consultation.within,
        Consultation.due_at,
        Consultation.near_at,
        Consultation.ended_at,
        Consultation.holds,
        Consultation.escalated_at,
        Consultation.passed_on_at,
    )
    .outerjoin(_ticket, _ticket.c.id == Consultation.ticket_id)
    .outerjoin(_asker, _asker.c.id == Consultation.asked_by)
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_LINES = (
    select(
        ConsultationLine.consultation_id,
        ConsultationLine.id,
        ConsultationLine.part,
        ConsultationLine.at,
        ConsultationLine.agent_id,
        ConsultationLine.author,
        ConsultationLine.text,
        ConsultationLine.excerpts,
        ConsultationLine.via,
        ConsultationLine.proved,
        ConsultationLine.letter_at,
        ConsultationLine.message_id,
        DeliveryState.state,
        func.coalesce(DeliveryState.reason, ""),
    )
    .outerjoin(DeliveryState, DeliveryState.message_id == ConsultationLine.message_id)
    .where(ConsultationLine.consultation_id.in_(_IDS))
    .order_by(ConsultationLine.at, ConsultationLine.id)
)
_FILES = (
    select(
        Attachment.message_id,
        Attachment.name,
        Attachment.media_type,
        Attachment.size,
        Attachment.sha256,
        Attachment.content_id,
        Attachment.inline,
    )
    .where(Attachment.message_id.in_(_IDS))
    .order_by(Attachment.message_id, Attachment.position)
)


@answers(ConsultationsOf)
def consultations_of(connection: Connection, query: ConsultationsOf, _: Asker) -> tuple[ConsultationRow, ...]:
    members = family(connection, query.ticket)
    chosen = _ROWS.where(Consultation.ticket_id.in_(members)).order_by(Consultation.asked_at, Consultation.id)
    return _with_lines(connection, chosen)


@answers(MyConsultations)
def my_consultations(connection: Connection, query: MyConsultations, asker: Asker) -> tuple[ConsultationRow, ...]:
    mine = or_(Consultation.expert_id == asker.me, Consultation.asked_by == asker.me, _ticket.c.owner_id == asker.me)
    if query.all_open:
        mine = or_(mine, Consultation.standing.in_(tuple(OPEN)))
    chosen = _ROWS.where(mine).order_by(Consultation.asked_at.desc(), Consultation.id.desc()).limit(_MOST)
    found = _with_lines(connection, chosen)
    far = asker.now.replace(year=9999)
    return tuple(sorted(found, key=lambda one: (not one.is_open, one.due_at if one.is_open and one.due_at else far)))


@answers(ConsultingNow)
def consulting_now(connection: Connection, _: ConsultingNow, __: Asker) -> Consulting:
    said = select(Setting.value).where(Setting.name == SETTING)
    return consulting_in(connection.execute(said).scalar_one_or_none())


@answers(AskedBefore)
def asked_before(connection: Connection, _: AskedBefore, __: Asker) -> tuple[AskableRow, ...]:
    rows = connection.execute(
        select(func.max(Consultation.name), Consultation.email, func.max(Consultation.asked_at))
        .where(Consultation.expert_id.is_(None))
        .group_by(Consultation.email)
        .order_by(func.max(Consultation.asked_at).desc())
        .limit(_MOST)
    )
    return tuple(AskableRow(*row) for row in rows)


@answers(ConsultationsToKeep)
def consultations_to_keep(connection: Connection, _: ConsultationsToKeep, asker: Asker) -> ToKeep:
    waiting = Consultation.standing == Standing.WAITING
    lines = select(ConsultationLine.id).where(ConsultationLine.letter_at <= asker.now)
    near = select(Consultation.id).where(
        waiting, Consultation.due_at > asker.now, Consultation.near_at <= asker.now, _untold("reminded_at")
    )
    late = select(Consultation.id).where(waiting, Consultation.due_at <= asker.now, _untold("escalated_at"))
    settle = select(Consultation.id).where(Consultation.settled.is_(False))
    # Asked every other second, and mostly there is nothing: one question then, and not four.
    if not connection.execute(select(or_(*(one.exists() for one in (lines, near, late, settle))))).scalar():
        return ToKeep(lines=(), near=(), late=(), settle=())
    return ToKeep(
        lines=_ids(connection, lines),
        near=_ids(connection, near),
        late=_ids(connection, late),
        settle=_ids(connection, settle),
    )


@answers(ConsultationAt)
def consultation_at(connection: Connection, query: ConsultationAt, _: Asker) -> ConsultationPage | None:
    row = connection.execute(
        select(Consultation, func.coalesce(Agent.name, "").label("asker"))
        .outerjoin(Agent, Agent.id == Consultation.asked_by)
        .where(Consultation.id == query.consultation)
    ).one_or_none()
    if row is None:
        return None
    told = {Part.QUESTION, Part.MORE, Part.ASKED_BACK, Part.ANSWER}
    lines = connection.execute(_LINES, {"ids": [row.id]}).all()
    return ConsultationPage(
        id=row.id,
        name=row.name,
        asker=row.asker,
        language=row.language,
        standing=row.standing,
        due_at=row.due_at,
        lines=tuple(
            PageLine(line.part, line.at, line.author, line.text, line.excerpts) for line in lines if line.part in told
        ),
    )


def _untold(column: str) -> Any:
    return getattr(Consultation, column).is_(None)


def _ids(connection: Connection, chosen: Select[tuple[Id]]) -> tuple[Id, ...]:
    return tuple(connection.execute(chosen.limit(AT_ONCE)).scalars())


def _with_lines(connection: Connection, chosen: Select[Any]) -> tuple[ConsultationRow, ...]:
    rows = connection.execute(chosen).all()
    found = connection.execute(_LINES, {"ids": [row[0] for row in rows]}).all() if rows else []
    files = _files(connection, [row.message_id for row in found if row.message_id is not None])
    lines: dict[Id, list[LineRow]] = {}
    for consultation, *line in found:
        lines.setdefault(consultation, []).append(LineRow(*(*line, files.get(line[10], ()))))
    return tuple(ConsultationRow(*(*row, tuple(lines.get(row[0], ())))) for row in rows)


def _files(connection: Connection, messages: Sequence[Id]) -> dict[Id, tuple[File, ...]]:
    found: dict[Id, tuple[File, ...]] = {}
    if messages:
        for message, *file in connection.execute(_FILES, {"ids": messages}):
            found[message] = (*found.get(message, ()), File(*file))
    return found
