"""Lines of the exported desk about incidents, and about messages to many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.broadcast import Audience, BroadcastKind, CopyState, Letter
from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.tickets import Channel
from console.store.models import BroadcastCopy, IncidentReporter

Rows = Sequence[Any]


class ReporterLine(msgspec.Struct, frozen=True):
    ticket_id: Id
    at: datetime
    asked_at: datetime | None
    helped: bool | None
    helped_at: datetime | None


class IncidentLine(msgspec.Struct, frozen=True, tag_field="kind", tag="incident"):
    id: Id
    launch_id: Id | None
    trouble: str
    title: str
    step: Step
    stepped_at: datetime
    owner_id: Id | None
    cause: str
    article_id: Id | None
    gap_id: Id | None
    wish_id: Id | None
    next_update_at: datetime | None
    opened_at: datetime
    opened_by: Id | None
    solved_at: datetime | None
    reporters: tuple[ReporterLine, ...] = ()


class CopyLine(msgspec.Struct, frozen=True):
    participant_id: Id | None
    ticket_id: Id | None
    message_id: Id | None
    channel: Channel
    language: str
    state: CopyState
    left_at: datetime | None
    called_at: datetime | None
    called_by: Id | None


class BroadcastLine(msgspec.Struct, frozen=True, tag_field="kind", tag="broadcast"):
    id: Id
    launch_id: Id | None
    incident_id: Id | None
    trouble: str
    number: int
    about: BroadcastKind
    audience: Audience
    letters: tuple[Letter, ...]
    sent_at: datetime
    sent_by: Id | None
    leaves_at: datetime
    undone_at: datetime | None
    undone_by: Id | None
    copies: tuple[CopyLine, ...] = ()


def incident_lines(connection: Connection, rows: Rows) -> tuple[IncidentLine, ...]:
    told = select(IncidentReporter).where(IncidentReporter.incident_id.in_([row.id for row in rows]))
    reporters: dict[Id, list[ReporterLine]] = {}
    for one in connection.execute(told.order_by(IncidentReporter.at, IncidentReporter.id)):
        line = ReporterLine(one.ticket_id, one.at, one.asked_at, one.helped, one.helped_at)
        reporters.setdefault(one.incident_id, []).append(line)
    return tuple(_line(IncidentLine, row, reporters=tuple(reporters.get(row.id, ()))) for row in rows)


def broadcast_lines(connection: Connection, rows: Rows) -> tuple[BroadcastLine, ...]:
    made = select(BroadcastCopy).where(BroadcastCopy.broadcast_id.in_([row.id for row in rows]))
    copies: dict[Id, list[CopyLine]] = {}
    for one in connection.execute(made.order_by(BroadcastCopy.id)):
        copies.setdefault(one.broadcast_id, []).append(_line(CopyLine, one))
    return tuple(_line(BroadcastLine, row, about=row.kind, copies=tuple(copies.get(row.id, ()))) for row in rows)


def _line(kind: Any, row: Any, **more: Any) -> Any:
    given = {name: getattr(row, name) for name in kind.__struct_fields__ if name not in more}
    return kind(**given, **more)
