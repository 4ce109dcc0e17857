"""Everything a desk holds as lines for a file, page by page; docs/export.md describes each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection, func, or_, select
from sqlalchemy.orm import DeclarativeBase

from console.domain.ids import Id
from console.domain.messages import Address, CallOutcome, Delivery, Kind
from console.domain.people import IdentityKind
from console.domain.tickets import Category, Channel, Priority, State
from console.queries.base import Asker, Query, answers, columns
from console.queries.export_advice import ConsultationLineOut, ReviewLine, consultation_lines, review_lines
from console.queries.export_agents import AgentLine, agent_lines
from console.queries.export_courses import (
    CheckpointLine,
    EnrolmentLine,
    ProgressLine,
    checkpoints_of,
    enrolments_of,
    progress_of,
)
from console.queries.export_incidents import BroadcastLine, IncidentLine, broadcast_lines, incident_lines
from console.queries.export_knowledge import ArticleLine, GapLine, WishLine, article_lines, gap_lines, wish_lines
from console.queries.export_relay import RelayTranscript, relay_transcripts
from console.store.kin import kin_of_all
from console.store.models import (
    Agent,
    Article,
    AsideLetter,
    Attachment,
    Broadcast,
    Call,
    Cohort,
    Consultation,
    DeliveryState,
    Gap,
    History,
    Identity,
    Incident,
    Message,
    Participant,
    Relay,
    RequestPage,
    Review,
    Template,
    Ticket,
    TicketLink,
    TicketTag,
    Wish,
)


class Part(StrEnum):
    """The kinds of lines, in the order in which they are written: what is pointed to comes first."""

    AGENT = "agent"
    COHORT = "cohort"
    PARTICIPANT = "participant"
    TICKET = "ticket"
    MESSAGE = "message"
    ARTICLE = "article"
    GAP = "gap"
    WISH = "wish"
    CONSULTATION = "consultation"
    REVIEW = "review"
    INCIDENT = "incident"
    BROADCAST = "broadcast"
    RELAY = "relay"
    TEMPLATE = "template"
    ASIDE = "aside_letter"


class CohortLine(msgspec.Struct, frozen=True, tag_field="kind", tag="cohort"):
    id: Id
    name: str
    course: str
    tutor_id: Id | None
    checkpoints: tuple[CheckpointLine, ...]


class IdentityLine(msgspec.Struct, frozen=True):
    id: Id
    type: IdentityKind
    value: str
    shown: str
    failed_at: datetime | None


class ParticipantLine(msgspec.Struct, frozen=True, tag_field="kind", tag="participant"):
    id: Id
    name: str
    language: str
    organisation: str
    cohort_id: Id | None
    confidence: int
    confidence_by: Id | None
    confidence_at: datetime | None
    prefers: Channel | None
    good_to_know: str
    note: str
    time_zone: str
    said_as: str
    best_time: str
    lives_as: Id | None
    erased_at: datetime | None
    created_at: datetime
    updated_at: datetime
    identities: tuple[IdentityLine, ...]
    enrolments: tuple[EnrolmentLine, ...]
    progress: tuple[ProgressLine, ...]


class HistoryLine(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    actor_id: Id | None
    command_id: Id
    field: str
    before: str | None
    after: str | None


class RatingLine(msgspec.Struct, frozen=True):
    stars: int
    remark: str
    at: datetime | None
    owner_id: Id | None


class TicketLine(msgspec.Struct, frozen=True, tag_field="kind", tag="ticket"):
    id: Id
    number: int
    subject: str
    state: State
    priority: Priority
    category: Category | None
    channel: Channel
    language: str
    owner_id: Id | None
    participant_id: Id | None
    contact: str
    snoozed_until: datetime | None
    merged_into: Id | None
    created_at: datetime
    touched_at: datetime
    solved_at: datetime | None
    answered_at: datetime | None
    waiting_since: datetime | None
    tags: tuple[str, ...]
    links: tuple[Id, ...]
    history: tuple[HistoryLine, ...]
    rating: RatingLine | None


class AttachmentLine(msgspec.Struct, frozen=True):
    name: str
    media_type: str
    size: int
    sha256: str
    content_id: str | None
    inline: bool


class DeliveryLine(msgspec.Struct, frozen=True):
    state: Delivery
    due_at: datetime
    reason: str
    updated_at: datetime


class CallLine(msgspec.Struct, frozen=True):
    outgoing: bool
    number: str
    rings: int
    wait_seconds: int
    talk_seconds: int
    answered_by: Id | None
    outcome: CallOutcome


class MessageLine(msgspec.Struct, frozen=True, tag_field="kind", tag="message"):
    id: Id
    ticket_id: Id
    type: Kind
    channel: Channel
    at: datetime
    agent_id: Id | None
    participant_id: Id | None
    author: str
    subject: str
    text: str
    folded: str
    html: str | None
    message_id: str | None
    in_reply_to: str | None
    sent_from: Address | None
    sent_to: tuple[Address, ...]
    cc: tuple[Address, ...]
    disposition: str
    original_sha256: str | None
    attachments: tuple[AttachmentLine, ...]
    delivery: DeliveryLine | None
    call: CallLine | None


class TemplateLine(msgspec.Struct, frozen=True, tag_field="kind", tag="template"):
    id: Id
    shortcut: str
    name: str
    language: str
    text: str


class AsideLine(msgspec.Struct, frozen=True, tag_field="kind", tag="aside_letter"):
    id: Id
    at: datetime
    disposition: str
    sender: str
    subject: str
    message_id: str | None
    about: tuple[str, ...]
    original_sha256: str


Line = (
    AgentLine
    | CohortLine
    | ParticipantLine
    | TicketLine
    | MessageLine
    | ArticleLine
    | GapLine
    | WishLine
    | ConsultationLineOut
    | ReviewLine
    | IncidentLine
    | BroadcastLine
    | RelayTranscript
    | TemplateLine
    | AsideLine
)


class ExportPage(Query[tuple[Line, ...]], frozen=True):
    """The next lines of one part, after the id of the last line of the page before; none: the part is at its end."""

    part: Part
    after: Id | None = None
    limit: int = 500
    good_to_know: bool = False
    """With what few may know of people."""


class ExportSize(Query[int], frozen=True):
    """How many lines there will be."""


@answers(ExportSize)
def export_size(connection: Connection, _: ExportSize, __: Asker) -> int:
    return sum(connection.execute(select(func.count()).select_from(table)).scalar_one() for table, _ in _PARTS.values())


@answers(ExportPage)
def export_page(connection: Connection, query: ExportPage, _: Asker) -> tuple[Line, ...]:
    table, lines = _PARTS[query.part]
    key: Any = table.__table__.c.id
    wanted = select(*columns(table)).order_by(key).limit(query.limit)
    if query.after is not None:
        wanted = wanted.where(key > query.after)
    page = lines(connection, connection.execute(wanted).all())
    if query.good_to_know:
        return page
    return tuple(
        msgspec.structs.replace(line, good_to_know="") if isinstance(line, ParticipantLine) else line for line in page
    )


Rows = Sequence[Any]


def _cohorts(connection: Connection, rows: Rows) -> tuple[Line, ...]:
    checkpoints = checkpoints_of(connection, [row.id for row in rows])
    return tuple(CohortLine(row.id, row.name, row.course, row.tutor_id, tuple(checkpoints[row.id])) for row in rows)


def _participants(connection: Connection, rows: Rows) -> tuple[Line, ...]:
    identities: dict[Id, list[IdentityLine]] = {row.id: [] for row in rows}
    lives = kin_of_all(connection, identities)
    for found in connection.execute(
        select(*columns(Identity)).where(Identity.participant_id.in_(identities)).order_by(Identity.id)
    ):
        identities[found.participant_id].append(
            IdentityLine(found.id, found.kind, found.value, found.shown, found.failed_at)
        )
    enrolments, progress = enrolments_of(connection, identities), progress_of(connection, identities)
    return tuple(
        ParticipantLine(
            row.id,
            row.name,
            row.language,
            row.organisation,
            row.cohort_id,
            row.confidence,
            row.confidence_by,
            row.confidence_at,
            row.prefers,
            row.good_to_know,
            row.note,
            row.time_zone,
            row.said_as,
            row.best_time,
            lives[row.id][0] if lives[row.id][0] != row.id else None,
            row.erased_at,
            row.created_at,
            row.updated_at,
            tuple(identities[row.id]),
            tuple(enrolments[row.id]),
            tuple(progress[row.id]),
        )
        for row in rows
    )


def _tickets(connection: Connection, rows: Rows) -> tuple[Line, ...]:
    ids = [row.id for row in rows]
    tags: dict[Id, list[str]] = {ticket: [] for ticket in ids}
    links: dict[Id, list[Id]] = {ticket: [] for ticket in ids}
    history: dict[Id, list[HistoryLine]] = {ticket: [] for ticket in ids}
    for ticket, name in connection.execute(
        select(TicketTag.ticket_id, TicketTag.name).where(TicketTag.ticket_id.in_(ids)).order_by(TicketTag.name)
    ):
        tags[ticket].append(name)
    for one, other in connection.execute(
        select(TicketLink.one_id, TicketLink.other_id).where(
            or_(TicketLink.one_id.in_(ids), TicketLink.other_id.in_(ids))
        )
    ):
        for ticket, linked in ((one, other), (other, one)):
            if ticket in links:
                links[ticket].append(linked)
    rated = select(*columns(RequestPage)).where(RequestPage.ticket_id.in_(ids), RequestPage.stars.is_not(None))
    ratings = {
        one.ticket_id: RatingLine(one.stars, one.remark, one.rated_at, one.rated_of)
        for one in connection.execute(rated)
    }
    for change in connection.execute(
        select(*columns(History)).where(History.ticket_id.in_(ids)).order_by(History.at, History.id)
    ):
        history[change.ticket_id].append(
            HistoryLine(
                change.id,
                change.at,
                change.actor_id,
                change.command_id,
                change.field,
                change.before,
                change.after,
            )
        )
    return tuple(
        TicketLine(
            row.id,
            row.number,
            row.subject,
            row.state,
            row.priority,
            row.category,
            row.channel,
            row.language,
            row.owner_id,
            row.participant_id,
            row.participant_name,
            row.snoozed_until,
            row.merged_into,
            row.created_at,
            row.touched_at,
            row.solved_at,
            row.answered_at,
            row.waiting_since,
            tuple(tags[row.id]),
            tuple(sorted(links[row.id])),
            tuple(history[row.id]),
            ratings.get(row.id),
        )
        for row in rows
    )


def _messages(connection: Connection, rows: Rows) -> tuple[Line, ...]:
    ids = [row.id for row in rows]
    files: dict[Id, list[AttachmentLine]] = {message: [] for message in ids}
    for file in connection.execute(
        select(*columns(Attachment))
        .where(Attachment.message_id.in_(ids))
        .order_by(Attachment.message_id, Attachment.position)
    ):
        files[file.message_id].append(
            AttachmentLine(file.name, file.media_type, file.size, file.sha256.hex(), file.content_id, file.inline)
        )
    deliveries = {
        row.message_id: DeliveryLine(row.state, row.due_at, row.reason, row.updated_at)
        for row in connection.execute(select(*columns(DeliveryState)).where(DeliveryState.message_id.in_(ids)))
    }
    calls = {
        row.message_id: CallLine(
            row.outgoing, row.number, row.rings, row.wait_seconds, row.talk_seconds, row.answered_by, row.outcome
        )
        for row in connection.execute(select(*columns(Call)).where(Call.message_id.in_(ids)))
    }
    return tuple(
        MessageLine(
            row.id,
            row.ticket_id,
            row.kind,
            row.channel,
            row.at,
            row.agent_id,
            row.participant_id,
            row.author,
            row.subject,
            row.text,
            row.folded,
            row.html,
            row.header_id,
            row.in_reply_to,
            row.sent_from,
            row.sent_to or (),
            row.cc or (),
            row.disposition,
            row.original.hex() if row.original is not None else None,
            tuple(files[row.id]),
            deliveries.get(row.id),
            calls.get(row.id),
        )
        for row in rows
    )


def _templates(_: Connection, rows: Rows) -> tuple[Line, ...]:
    return tuple(TemplateLine(row.id, row.shortcut, row.name, row.language, row.text) for row in rows)


def _aside(_: Connection, rows: Rows) -> tuple[Line, ...]:
    return tuple(
        AsideLine(
            row.id,
            row.at,
            row.disposition,
            row.sender,
            row.subject,
            row.header_id,
            tuple(row.about.split()),
            row.original.hex(),
        )
        for row in rows
    )


_PARTS: dict[Part, tuple[type[DeclarativeBase], Callable[[Connection, Rows], tuple[Line, ...]]]] = {
    Part.AGENT: (Agent, agent_lines),
    Part.COHORT: (Cohort, _cohorts),
    Part.PARTICIPANT: (Participant, _participants),
    Part.TICKET: (Ticket, _tickets),
    Part.MESSAGE: (Message, _messages),
    Part.ARTICLE: (Article, article_lines),
    Part.GAP: (Gap, gap_lines),
    Part.WISH: (Wish, wish_lines),
    Part.CONSULTATION: (Consultation, consultation_lines),
    Part.REVIEW: (Review, review_lines),
    Part.INCIDENT: (Incident, incident_lines),
    Part.BROADCAST: (Broadcast, broadcast_lines),
    Part.RELAY: (Relay, relay_transcripts),
    Part.TEMPLATE: (Template, _templates),
    Part.ASIDE: (AsideLetter, _aside),
}
