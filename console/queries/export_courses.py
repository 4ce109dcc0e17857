"""Courses as lines of the export: the checkpoints of cohorts, who is enrolled where, how far each person is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.queries.base import columns
from console.store.models import Checkpoint, Enrolment, Progress


class CheckpointLine(msgspec.Struct, frozen=True):
    id: Id
    name: str
    due_at: datetime | None


class EnrolmentLine(msgspec.Struct, frozen=True):
    cohort_id: Id
    since: datetime | None
    last_access: datetime | None
    ended_at: datetime | None


class ProgressLine(msgspec.Struct, frozen=True):
    checkpoint_id: Id
    done_at: datetime | None
    due_at: datetime | None
    by: Id | None
    at: datetime


def checkpoints_of(connection: Connection, cohorts: Iterable[Id]) -> dict[Id, list[CheckpointLine]]:
    """In the order of each course."""
    found: dict[Id, list[CheckpointLine]] = {cohort: [] for cohort in cohorts}
    wanted = select(*columns(Checkpoint)).where(Checkpoint.cohort_id.in_(found)).order_by(Checkpoint.position)
    for row in connection.execute(wanted):
        found[row.cohort_id].append(CheckpointLine(row.id, row.name, row.due_at))
    return found


def enrolments_of(connection: Connection, people: Iterable[Id]) -> dict[Id, list[EnrolmentLine]]:
    found: dict[Id, list[EnrolmentLine]] = {person: [] for person in people}
    wanted = select(*columns(Enrolment)).where(Enrolment.participant_id.in_(found)).order_by(Enrolment.id)
    for row in connection.execute(wanted):
        found[row.participant_id].append(EnrolmentLine(row.cohort_id, row.since, row.last_access, row.ended_at))
    return found


def progress_of(connection: Connection, people: Iterable[Id]) -> dict[Id, list[ProgressLine]]:
    found: dict[Id, list[ProgressLine]] = {person: [] for person in people}
    wanted = select(*columns(Progress)).where(Progress.participant_id.in_(found)).order_by(Progress.id)
    for row in connection.execute(wanted):
        found[row.participant_id].append(ProgressLine(row.checkpoint_id, row.done_at, row.due_at, row.by, row.at))
    return found
