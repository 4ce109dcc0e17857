"""The people of the desk as lines of the export, with their shifts and when they were at work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.store.models import Attendance, Shift


class ShiftLine(msgspec.Struct, frozen=True):
    starts_at: datetime
    ends_at: datetime
    station: str
    note: str


class AttendanceLine(msgspec.Struct, frozen=True):
    began_at: datetime
    ended_at: datetime | None


class AgentLine(msgspec.Struct, frozen=True, tag_field="kind", tag="agent"):
    id: Id
    name: str
    email: str
    role: Role
    language: str
    state: AgentState
    state_since: datetime
    active: bool
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int | None
    chat_limit: int | None
    team: str
    zone: str
    phone: str
    shifts: tuple[ShiftLine, ...]
    attendance: tuple[AttendanceLine, ...]


def agent_lines(connection: Connection, rows: Sequence[Any]) -> tuple[AgentLine, ...]:
    ids = [row.id for row in rows]
    shifts, attendance = _shifts_of(connection, ids), _attendances_of(connection, ids)
    return tuple(
        AgentLine(
            id=row.id,
            name=row.name,
            email=row.email,
            role=row.role,
            language=row.language,
            state=row.state,
            state_since=row.state_since,
            active=row.active,
            skills=row.skills,
            languages=row.languages,
            capacity=row.capacity,
            chat_limit=row.chat_limit,
            team=row.team,
            zone=row.zone,
            phone=row.phone,
            shifts=tuple(shifts[row.id]),
            attendance=tuple(attendance[row.id]),
        )
        for row in rows
    )


def _shifts_of(connection: Connection, people: Iterable[Id]) -> dict[Id, list[ShiftLine]]:
    found: dict[Id, list[ShiftLine]] = {person: [] for person in people}
    wanted = select(Shift.agent_id, Shift.starts_at, Shift.ends_at, Shift.station, Shift.note)
    for owner, *rest in connection.execute(wanted.where(Shift.agent_id.in_(found)).order_by(Shift.starts_at)):
        found[owner].append(ShiftLine(*rest))
    return found


def _attendances_of(connection: Connection, people: Iterable[Id]) -> dict[Id, list[AttendanceLine]]:
    found: dict[Id, list[AttendanceLine]] = {person: [] for person in people}
    wanted = select(Attendance.agent_id, Attendance.began_at, Attendance.ended_at)
    wanted = wanted.where(Attendance.agent_id.in_(found)).order_by(Attendance.began_at)
    for owner, *rest in connection.execute(wanted):
        found[owner].append(AttendanceLine(*rest))
    return found
