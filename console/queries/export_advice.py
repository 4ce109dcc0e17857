"""Lines of the exported desk about questions to experts and reviews."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain import consultations
from console.domain.consultations import Excerpt, Standing, Via
from console.domain.ids import Id
from console.domain.quality import FollowUp, Mark, ReviewState
from console.store.models import ConsultationLine

Rows = Sequence[Any]


class SaidLine(msgspec.Struct, frozen=True):
    id: Id
    part: consultations.Part
    at: datetime
    agent_id: Id | None
    author: str
    text: str
    excerpts: tuple[Excerpt, ...]
    via: Via
    proved: bool
    message_id: Id | None


class ConsultationLineOut(msgspec.Struct, frozen=True, tag_field="kind", tag="consultation"):
    id: Id
    ticket_id: Id
    asked_by: Id | None
    asked_at: datetime
    expert_id: Id | None
    name: str
    email: str
    language: str
    standing: Standing
    within: int
    due_at: datetime | None
    ended_at: datetime | None
    passed_on_at: datetime | None
    escalated_at: datetime | None
    said: tuple[SaidLine, ...] = ()


class ReviewLine(msgspec.Struct, frozen=True, tag_field="kind", tag="review"):
    id: Id
    ticket_id: Id
    agent_id: Id
    reviewer_id: Id
    week: str
    drawn_at: datetime
    state: ReviewState
    marks: tuple[Mark, ...]
    remark: str
    example: bool
    done_at: datetime | None
    follow_up: FollowUp
    read_at: datetime | None
    reply: str
    replied_at: datetime | None


def consultation_lines(connection: Connection, rows: Rows) -> tuple[ConsultationLineOut, ...]:
    names = SaidLine.__struct_fields__
    columns = (getattr(ConsultationLine, name) for name in names)
    wanted = (
        select(ConsultationLine.consultation_id, *columns)
        .where(ConsultationLine.consultation_id.in_([row.id for row in rows]))
        .order_by(ConsultationLine.at, ConsultationLine.id)
    )
    said: dict[Id, list[SaidLine]] = {}
    for consultation, *line in connection.execute(wanted):
        said.setdefault(consultation, []).append(SaidLine(*line))
    own = [name for name in ConsultationLineOut.__struct_fields__ if name != "said"]
    return tuple(
        ConsultationLineOut(**{name: getattr(row, name) for name in own}, said=tuple(said.get(row.id, ())))
        for row in rows
    )


def review_lines(_: Connection, rows: Rows) -> tuple[ReviewLine, ...]:
    return tuple(ReviewLine(**{name: getattr(row, name) for name in ReviewLine.__struct_fields__}) for row in rows)
