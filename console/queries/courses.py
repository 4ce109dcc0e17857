"""Courses: the cohorts of a desk, how far people are in them, who is late, and who was reminded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.courses import Hindrance, Marked, Standing, hindrance, standing, together
from console.domain.ids import Id
from console.domain.messages import Kind
from console.queries.base import Asker, Query, answers
from console.queries.participant import CohortRow
from console.store.kin import kin, kin_of_all
from console.store.members import members
from console.store.models import (
    Agent,
    Checkpoint,
    Cohort,
    Enrolment,
    Message,
    Participant,
    PersonMerge,
    Progress,
    Reminder,
    Ticket,
)
from console.store.reminding import LEAVES, OPEN, PEOPLE, REACHED, REMINDED, SENT


class CheckpointRow(msgspec.Struct, frozen=True):
    id: Id
    position: int
    name: str
    due_at: datetime | None


class PassedCheckpoint(msgspec.Struct, frozen=True):
    """A checkpoint with how somebody stands at it. `due_at` is the date that holds for them."""

    id: Id
    position: int
    name: str
    due_at: datetime | None
    own_date: bool
    """They were given another date than the others."""
    done_at: datetime | None
    standing: Standing


class ReminderRow(msgspec.Struct, frozen=True):
    checkpoint: Id
    at: datetime
    agent: str
    ticket: Id
    answered_at: datetime | None


class LeaveRow(msgspec.Struct, frozen=True):
    """Time in which somebody is not reminded; `until` is its end."""

    id: Id
    since: datetime
    until: datetime
    reason: str
    agent: str

    def holds(self, now: datetime) -> bool:
        return self.since <= now < self.until


class CourseOfPerson(msgspec.Struct, frozen=True):
    cohort: CohortRow
    since: datetime | None
    last_access: datetime | None
    checkpoints: tuple[PassedCheckpoint, ...]

    @property
    def done(self) -> int:
        return sum(one.standing is Standing.DONE for one in self.checkpoints)


class PersonCoursesDetail(msgspec.Struct, frozen=True):
    participant: Id
    courses: tuple[CourseOfPerson, ...]
    """The cohort they are shown with first."""
    late: PassedCheckpoint | None
    """What waits longest."""
    reminded: ReminderRow | None
    """The last time, whatever it was about."""
    open_ticket: Id | None
    leave: LeaveRow | None
    """That of now, or else the next one."""
    hindrance: Hindrance | None
    """Why they may not be reminded now."""
    name: str = ""
    language: str = ""


class PersonCourses(Query[PersonCoursesDetail], frozen=True):
    participant: Id


class CohortSummary(msgspec.Struct, frozen=True):
    id: Id
    name: str
    course: str
    tutor_id: Id | None
    tutor: str
    people: int
    checkpoints: int
    late: int
    """People who are late with something."""


class CohortList(Query[tuple[CohortSummary, ...]], frozen=True):
    """All cohorts by name."""


class Learner(msgspec.Struct, frozen=True):
    """Somebody in a cohort: how they stand at each of its checkpoints, in order."""

    id: Id
    name: str
    language: str
    cohort: Id
    standings: tuple[Standing, ...]
    late_since: datetime | None
    late_at: Id | None
    """The checkpoint that waits longest."""
    last_access: datetime | None
    last_contact: datetime | None
    reminded_at: datetime | None
    open_ticket: Id | None
    has_email: bool
    leave: LeaveRow | None = None
    """That of now, or else the next one."""

    def hindrance(self, now: datetime) -> Hindrance | None:
        return hindrance(
            late=self.late_since is not None,
            reminded_at=self.reminded_at,
            ticket_open=self.open_ticket is not None,
            has_address=self.has_email,
            on_leave=self.leave is not None and self.leave.holds(now),
            now=now,
        )


class CohortDetail(msgspec.Struct, frozen=True):
    summary: CohortSummary
    checkpoints: tuple[CheckpointRow, ...]
    people: tuple[Learner, ...]
    """Who has been late for longest first, then by name."""


class CohortPeople(Query[CohortDetail | None], frozen=True):
    cohort: Id


class Overdue(Query[tuple[Learner, ...]], frozen=True):
    """Everybody who is late with something, once for each cohort, longest first."""

    limit: int = 500


class OverdueCount(Query[int], frozen=True):
    """How many people are late with something."""


_member = members()
_tutor = aliased(Agent)
_DUE = func.coalesce(Progress.due_at, Checkpoint.due_at)
_LATE = (
    select(_member.c.cohort_id, _member.c.participant_id, func.min(_DUE).label("since"))
    .join(Checkpoint, Checkpoint.cohort_id == _member.c.cohort_id)
    .outerjoin(
        Progress, and_(Progress.checkpoint_id == Checkpoint.id, Progress.participant_id == _member.c.participant_id)
    )
    .where(Progress.done_at.is_(None), bindparam("now", type_=Checkpoint.due_at.type) > _DUE)
    .group_by(_member.c.cohort_id, _member.c.participant_id)
)
_kin = aliased(PersonMerge)
_merged = exists().where(
    or_(_kin.participant_id == _member.c.participant_id, _kin.living_id == _member.c.participant_id)
)
_ALONE = _LATE.where(~_merged)
"""Of whom nobody else is a part. There are few others, and they are put together one by one."""
_late = _ALONE.subquery("late")
_lives = func.coalesce(PersonMerge.living_id, _member.c.participant_id)
_LIVING = select(_member.c.cohort_id, _lives.label("participant_id")).outerjoin(
    PersonMerge, PersonMerge.participant_id == _member.c.participant_id
)
_FAMILIES = _LIVING.where(_merged).distinct()
_PEOPLE_IN = (
    select(_member.c.cohort_id, func.count(_lives.distinct()))
    .outerjoin(PersonMerge, PersonMerge.participant_id == _member.c.participant_id)
    .group_by(_member.c.cohort_id)
)
_CHECKPOINTS_IN = select(Checkpoint.cohort_id, func.count()).group_by(Checkpoint.cohort_id)
_LATE_IN = select(_late.c.cohort_id, func.count()).group_by(_late.c.cohort_id)
_COHORTS = (
    select(Cohort.id, Cohort.name, Cohort.course, Cohort.tutor_id, func.coalesce(_tutor.name, ""))
    .outerjoin(_tutor, _tutor.id == Cohort.tutor_id)
    .order_by(Cohort.name, Cohort.id)
)
_CHECKPOINTS = (
    select(Checkpoint.cohort_id, Checkpoint.id, Checkpoint.position, Checkpoint.name, Checkpoint.due_at)
    .where(Checkpoint.cohort_id.in_(bindparam("cohorts", expanding=True)))
    .order_by(Checkpoint.position, Checkpoint.id)
)


@answers(CohortList)
def cohort_list(connection: Connection, _: CohortList, asker: Asker) -> tuple[CohortSummary, ...]:
    people: dict[Id, int] = dict(connection.execute(_PEOPLE_IN).all())  # type: ignore[arg-type]
    checkpoints: dict[Id, int] = dict(connection.execute(_CHECKPOINTS_IN).all())  # type: ignore[arg-type]
    late = Counter[Id](dict(connection.execute(_LATE_IN, {"now": asker.now}).all()))  # type: ignore[arg-type]
    late.update(person.cohort for person in _late_families(connection, asker.now))
    return tuple(
        _summary(row, people.get(row.id, 0), checkpoints.get(row.id, 0), late.get(row.id, 0))
        for row in connection.execute(_COHORTS)
    )


@answers(CohortPeople)
def cohort_people(connection: Connection, query: CohortPeople, asker: Asker) -> CohortDetail | None:
    found = connection.execute(_COHORTS.where(Cohort.id == query.cohort)).one_or_none()
    if found is None:
        return None
    checkpoints = tuple(
        CheckpointRow(*row[1:]) for row in connection.execute(_CHECKPOINTS, {"cohorts": [query.cohort]})
    )
    members = _LIVING.where(_member.c.cohort_id == query.cohort).distinct()
    people = _learners(connection, connection.execute(members).all(), asker.now)
    late = sum(person.late_since is not None for person in people)
    return CohortDetail(_summary(found, len(people), len(checkpoints), late), checkpoints, people)


def _summary(row: Any, people: int, checkpoints: int, late: int) -> CohortSummary:
    return CohortSummary(row.id, row.name, row.course, row.tutor_id, row[4], people, checkpoints, late)


@answers(Overdue)
def overdue(connection: Connection, query: Overdue, asker: Asker) -> tuple[Learner, ...]:
    wanted = _ALONE.order_by("since", _member.c.participant_id).limit(query.limit)
    rows = connection.execute(wanted, {"now": asker.now}).all()
    alone = _learners(connection, [(row.cohort_id, row.participant_id) for row in rows], asker.now)
    return _in_order((*alone, *_late_families(connection, asker.now)), asker.now)[: query.limit]


def _late_families(connection: Connection, now: datetime) -> list[Learner]:
    """People who live on as one, where they are late together."""
    return [one for one in _learners(connection, connection.execute(_FAMILIES).all(), now) if one.late_since]


@answers(OverdueCount)
def overdue_count(connection: Connection, _: OverdueCount, asker: Asker) -> int:
    counted = select(func.count(_late.c.participant_id.distinct()))
    alone = connection.execute(counted, {"now": asker.now}).scalar_one()
    return alone + len({person.id for person in _late_families(connection, asker.now)})


_AT_ONCE = 900


def _parts(ids: Iterable[Id]) -> Iterable[Sequence[Id]]:
    every = sorted(set(ids))
    return [every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE)]


_NAMES = select(Participant.id, Participant.name, Participant.language).where(Participant.id.in_(PEOPLE))
_MARKS = select(
    Progress.participant_id, Progress.checkpoint_id, Progress.done_at, Progress.due_at, Progress.at, Progress.by
).where(Progress.participant_id.in_(PEOPLE))
_ACCESS = select(Enrolment.participant_id, Enrolment.cohort_id, Enrolment.last_access).where(
    Enrolment.participant_id.in_(PEOPLE)
)
_CONTACT = (
    select(Ticket.participant_id, func.max(Ticket.touched_at))
    .where(Ticket.participant_id.in_(PEOPLE))
    .group_by(Ticket.participant_id)
)


def _learners(connection: Connection, members: Iterable[Any], now: datetime) -> tuple[Learner, ...]:
    pairs = [tuple(row) for row in members]
    cohorts = sorted({cohort for cohort, _ in pairs})
    families = kin_of_all(connection, {person for _, person in pairs})
    lives = {one: person for person, members in families.items() for one in members}
    checkpoints: dict[Id, list[Any]] = {cohort: [] for cohort in cohorts}
    for row in connection.execute(_CHECKPOINTS, {"cohorts": cohorts}):
        checkpoints[row.cohort_id].append(row)

    def of_all(asked: Select[Any]) -> Iterable[Any]:
        return (row for part in _parts(lives) for row in connection.execute(asked, {"people": part, "now": now}))

    names = {row.id: row for row in of_all(_NAMES)}
    known: dict[tuple[Id, Id], list[Marked]] = {}
    for row in of_all(_MARKS):
        known.setdefault((lives[row.participant_id], row.checkpoint_id), []).append(_marked(row))
    marks = {where: together(said) for where, said in known.items()}
    access = _latest(((lives[row.participant_id], row.cohort_id), row.last_access) for row in of_all(_ACCESS))
    contact = _latest((lives[person], at) for person, at in of_all(_CONTACT))
    opened: dict[Id, Any] = {lives[person]: ticket for person, ticket in of_all(OPEN)}
    reminded = _latest((lives[person], at) for person, at in of_all(REMINDED))
    reached = {lives[person] for (person,) in of_all(REACHED)}
    leaves: dict[Id, LeaveRow] = {}
    for person, *leave in of_all(LEAVES):
        leaves.setdefault(lives[person], LeaveRow(*leave))
    learners = []
    for cohort, person in pairs:
        if person not in names:
            continue
        standings, late = [], []
        for one in checkpoints[cohort]:
            mark = marks.get((person, one.id))
            due = (mark.due_at if mark is not None else None) or one.due_at
            stands = standing(mark.done_at if mark is not None else None, due, now)
            standings.append(stands)
            if stands is Standing.LATE and due is not None:
                late.append((due, one.position, one.id))
        since = min(late, default=None)
        learners.append(
            Learner(
                id=person,
                name=names[person].name,
                language=names[person].language,
                cohort=cohort,
                standings=tuple(standings),
                late_since=since[0] if since else None,
                late_at=since[2] if since else None,
                last_access=access.get((person, cohort)),
                last_contact=contact.get(person),
                reminded_at=reminded.get(person),
                open_ticket=opened.get(person),
                has_email=person in reached,
                leave=leaves.get(person),
            )
        )
    return _in_order(learners, now)


def _in_order(learners: Iterable[Learner], now: datetime) -> tuple[Learner, ...]:
    return tuple(
        sorted(learners, key=lambda one: (one.late_since is None, one.late_since or now, one.name.casefold(), one.id))
    )


def _marked(row: Any) -> Marked:
    return Marked(row.done_at, row.due_at, row.at, row.by is not None)


def _latest(found: Iterable[tuple[Any, datetime | None]]) -> dict[Any, datetime]:
    """Of each the newest time, where there is any."""
    latest: dict[Any, datetime] = {}
    for key, at in found:
        if at is not None:
            latest[key] = max(at, latest.get(key, at))
    return latest


_OF_PERSON = select(_member.c.cohort_id).where(_member.c.participant_id.in_(PEOPLE)).distinct()
_SHOWN_WITH = select(Participant.cohort_id).where(Participant.id == bindparam("person"))
_ENROLMENTS = select(Enrolment.cohort_id, Enrolment.since, Enrolment.last_access).where(
    Enrolment.participant_id.in_(PEOPLE)
)
_answer = (
    select(func.min(Message.at))
    .where(Message.ticket_id == Reminder.ticket_id, Message.kind == Kind.INBOUND, Message.at > Reminder.at)
    .scalar_subquery()
)
_LAST_REMINDER = (
    select(Reminder.checkpoint_id, Reminder.at, Agent.name, Reminder.ticket_id, _answer)
    .join(Agent, Agent.id == Reminder.agent_id)
    .where(Reminder.participant_id.in_(PEOPLE), SENT)
    .order_by(Reminder.at.desc(), Reminder.id.desc())
    .limit(bindparam("limit", type_=Integer))
)


@answers(PersonCourses)
def person_courses(connection: Connection, query: PersonCourses, asker: Asker) -> PersonCoursesDetail:
    people = kin(connection, query.participant)
    everybody = {"people": people, "now": asker.now}
    person = connection.execute(_NAMES, {"people": people[:1]}).one_or_none()
    first = connection.execute(_SHOWN_WITH, {"person": people[0]}).scalar_one_or_none()
    ids = list(connection.execute(_OF_PERSON, everybody).scalars())
    rows = {
        row[0]: CohortRow(row.id, row.name, row.course, row[4])
        for row in connection.execute(_COHORTS.where(Cohort.id.in_(ids)))
    }
    enrolled = connection.execute(_ENROLMENTS, everybody).all()
    since = {row.cohort_id: row.since for row in sorted(enrolled, key=_since, reverse=True)}
    access = _latest((row.cohort_id, row.last_access) for row in enrolled)
    known: dict[Id, list[Marked]] = {}
    for said in connection.execute(_MARKS, everybody):
        known.setdefault(said.checkpoint_id, []).append(_marked(said))
    marks = {checkpoint: together(found) for checkpoint, found in known.items()}
    checkpoints: dict[Id, list[PassedCheckpoint]] = {cohort: [] for cohort in ids}
    for row in connection.execute(_CHECKPOINTS, {"cohorts": ids}):
        mark = marks.get(row.id)
        done_at = mark.done_at if mark is not None else None
        own = mark.due_at if mark is not None else None
        due_at = own or row.due_at
        stands = standing(done_at, due_at, asker.now)
        checkpoints[row.cohort_id].append(
            PassedCheckpoint(row.id, row.position, row.name, due_at, own is not None, done_at, stands)
        )
    courses = tuple(
        CourseOfPerson(
            rows[cohort],
            since.get(cohort),
            access.get(cohort),
            tuple(checkpoints[cohort]),
        )
        for cohort in sorted(ids, key=lambda cohort: (cohort != first, rows[cohort].name, cohort))
    )
    late = [one for course in courses for one in course.checkpoints if one.standing is Standing.LATE]
    reminded = connection.execute(_LAST_REMINDER, {**everybody, "limit": 1}).one_or_none()
    leave = next((LeaveRow(*row[1:]) for row in connection.execute(LEAVES, everybody)), None)
    opened = next((row[1] for row in connection.execute(OPEN, everybody)), None)
    return PersonCoursesDetail(
        participant=query.participant,
        courses=courses,
        late=min(late, key=lambda one: (one.due_at or asker.now, one.position), default=None),
        reminded=ReminderRow(*reminded) if reminded is not None else None,
        open_ticket=opened,
        leave=leave,
        hindrance=hindrance(
            late=bool(late),
            reminded_at=reminded.at if reminded is not None else None,
            ticket_open=opened is not None,
            has_address=connection.execute(REACHED, everybody).first() is not None,
            on_leave=leave is not None and leave.holds(asker.now),
            now=asker.now,
        ),
        name=person.name if person is not None else "",
        language=person.language if person is not None else "",
    )


def _since(row: Any) -> datetime:
    """Whoever came twice is there since the first time."""
    return row.since if row.since is not None else datetime.max.replace(tzinfo=UTC)
