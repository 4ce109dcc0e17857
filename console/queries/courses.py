"""Courses: the cohorts of a desk, how far people are in them, who is late, and who was reminded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, Select, and_, bindparam, exists, func, or_, select, union
from sqlalchemy.orm import aliased

from console.domain.courses import Hindrance, Standing, hindrance, standing
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import IdentityKind
from console.domain.tickets import OPEN_PLACES
from console.queries.base import Asker, Query, answers
from console.queries.participant import CohortRow
from console.store.models import (
    Agent,
    Checkpoint,
    Cohort,
    Enrolment,
    Held,
    Identity,
    Message,
    Participant,
    Progress,
    Reminder,
    Ticket,
)


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
    hindrance: Hindrance | None
    """Why no new letter of reminder should go out now."""


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

    def hindrance(self, now: datetime) -> Hindrance | None:
        return hindrance(
            late=self.late_since is not None,
            reminded_at=self.reminded_at,
            ticket_open=self.open_ticket is not None,
            has_address=self.has_email,
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


def _members() -> Any:
    """(cohort, participant): who is enrolled, and who is shown with a cohort and has not left it."""
    enrolled = select(Enrolment.cohort_id.label("cohort_id"), Enrolment.participant_id.label("participant_id")).where(
        Enrolment.ended_at.is_(None)
    )
    left = exists().where(
        Enrolment.participant_id == Participant.id,
        Enrolment.cohort_id == Participant.cohort_id,
        Enrolment.ended_at.is_not(None),
    )
    shown = select(Participant.cohort_id, Participant.id).where(Participant.cohort_id.is_not(None), ~left)
    return union(enrolled, shown).subquery("member")


_member = _members()
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
_late = _LATE.subquery("late")
_PEOPLE_IN = select(_member.c.cohort_id, func.count()).group_by(_member.c.cohort_id)
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
    late: dict[Id, int] = dict(connection.execute(_LATE_IN, {"now": asker.now}).all())  # type: ignore[arg-type]
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
    members = select(_member.c.cohort_id, _member.c.participant_id).where(_member.c.cohort_id == query.cohort)
    people = _learners(connection, connection.execute(members).all(), asker.now)
    late = sum(person.late_since is not None for person in people)
    return CohortDetail(_summary(found, len(people), len(checkpoints), late), checkpoints, people)


def _summary(row: Any, people: int, checkpoints: int, late: int) -> CohortSummary:
    return CohortSummary(row.id, row.name, row.course, row.tutor_id, row[4], people, checkpoints, late)


@answers(Overdue)
def overdue(connection: Connection, query: Overdue, asker: Asker) -> tuple[Learner, ...]:
    wanted = _LATE.order_by("since", _member.c.participant_id).limit(query.limit)
    rows = connection.execute(wanted, {"now": asker.now}).all()
    return _learners(connection, [(row.cohort_id, row.participant_id) for row in rows], asker.now)


@answers(OverdueCount)
def overdue_count(connection: Connection, _: OverdueCount, asker: Asker) -> int:
    counted = select(func.count(_late.c.participant_id.distinct()))
    return connection.execute(counted, {"now": asker.now}).scalar_one()


_AT_ONCE = 900


def _parts(ids: Iterable[Id]) -> Iterable[Sequence[Id]]:
    every = sorted(set(ids))
    return [every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE)]


_PEOPLE: Any = bindparam("people", expanding=True)
_NAMES = select(Participant.id, Participant.name, Participant.language).where(Participant.id.in_(_PEOPLE))
_MARKS = select(Progress.participant_id, Progress.checkpoint_id, Progress.done_at, Progress.due_at).where(
    Progress.participant_id.in_(_PEOPLE)
)
_ACCESS = select(Enrolment.participant_id, Enrolment.cohort_id, Enrolment.last_access).where(
    Enrolment.participant_id.in_(_PEOPLE)
)
_CONTACT = (
    select(Ticket.participant_id, func.max(Ticket.touched_at))
    .where(Ticket.participant_id.in_(_PEOPLE))
    .group_by(Ticket.participant_id)
)
_OPEN = (
    select(Ticket.participant_id, Ticket.id)
    .where(Ticket.participant_id.in_(_PEOPLE), Ticket.place.in_(OPEN_PLACES))
    .order_by(Ticket.touched_at)
)
_SENT = or_(
    exists().where(Message.id == Reminder.message_id),
    exists().where(Held.message_id == Reminder.message_id),
)
"""A letter that was taken back before it left reminded nobody."""
_REMINDED = (
    select(Reminder.participant_id, func.max(Reminder.at))
    .where(Reminder.participant_id.in_(_PEOPLE), _SENT)
    .group_by(Reminder.participant_id)
)
_REACHED = (
    select(Identity.participant_id)
    .where(Identity.participant_id.in_(_PEOPLE), Identity.kind == IdentityKind.EMAIL, Identity.failed_at.is_(None))
    .distinct()
)


def _learners(connection: Connection, members: Iterable[Any], now: datetime) -> tuple[Learner, ...]:
    pairs = [tuple(row) for row in members]
    cohorts = sorted({cohort for cohort, _ in pairs})
    checkpoints: dict[Id, list[Any]] = {cohort: [] for cohort in cohorts}
    for row in connection.execute(_CHECKPOINTS, {"cohorts": cohorts}):
        checkpoints[row.cohort_id].append(row)

    def of_all(asked: Select[Any]) -> Iterable[Any]:
        return (row for part in _parts(one for _, one in pairs) for row in connection.execute(asked, {"people": part}))

    names = {row.id: row for row in of_all(_NAMES)}
    marks = {(row.participant_id, row.checkpoint_id): row for row in of_all(_MARKS)}
    access = {(row.participant_id, row.cohort_id): row.last_access for row in of_all(_ACCESS)}
    contact: dict[Id, Any] = dict(of_all(_CONTACT))
    opened: dict[Id, Any] = dict(of_all(_OPEN))
    reminded: dict[Id, Any] = dict(of_all(_REMINDED))
    reached = {person for (person,) in of_all(_REACHED)}
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
            )
        )
    learners.sort(key=lambda one: (one.late_since is None, one.late_since or now, one.name.casefold(), one.id))
    return tuple(learners)


_OF_PERSON = select(_member.c.cohort_id).where(_member.c.participant_id == bindparam("person"))
_SHOWN_WITH = select(Participant.cohort_id).where(Participant.id == bindparam("person"))
_ENROLMENTS = select(Enrolment.cohort_id, Enrolment.since, Enrolment.last_access).where(
    Enrolment.participant_id == bindparam("person")
)
_answer = (
    select(func.min(Message.at))
    .where(Message.ticket_id == Reminder.ticket_id, Message.kind == Kind.INBOUND, Message.at > Reminder.at)
    .scalar_subquery()
)
_LAST_REMINDER = (
    select(Reminder.checkpoint_id, Reminder.at, Agent.name, Reminder.ticket_id, _answer)
    .join(Agent, Agent.id == Reminder.agent_id)
    .where(Reminder.participant_id == bindparam("person"), _SENT)
    .order_by(Reminder.at.desc(), Reminder.id.desc())
    .limit(bindparam("limit", type_=Integer))
)


@answers(PersonCourses)
def person_courses(connection: Connection, query: PersonCourses, asker: Asker) -> PersonCoursesDetail:
    asked = {"person": query.participant}
    first = connection.execute(_SHOWN_WITH, asked).scalar_one_or_none()
    ids = list(connection.execute(_OF_PERSON, asked).scalars())
    rows = {
        row[0]: CohortRow(row.id, row.name, row.course, row[4])
        for row in connection.execute(_COHORTS.where(Cohort.id.in_(ids)))
    }
    enrolments = {row.cohort_id: row for row in connection.execute(_ENROLMENTS, asked)}
    marks = {row.checkpoint_id: row for row in connection.execute(_MARKS, {"people": [query.participant]})}
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
            enrolments[cohort].since if cohort in enrolments else None,
            enrolments[cohort].last_access if cohort in enrolments else None,
            tuple(checkpoints[cohort]),
        )
        for cohort in sorted(ids, key=lambda cohort: (cohort != first, rows[cohort].name, cohort))
    )
    late = [one for course in courses for one in course.checkpoints if one.standing is Standing.LATE]
    reminded = connection.execute(_LAST_REMINDER, {**asked, "limit": 1}).one_or_none()
    everybody = {"people": [query.participant]}
    opened = next((row[1] for row in connection.execute(_OPEN, everybody)), None)
    return PersonCoursesDetail(
        participant=query.participant,
        courses=courses,
        late=min(late, key=lambda one: (one.due_at or asker.now, one.position), default=None),
        reminded=ReminderRow(*reminded) if reminded is not None else None,
        open_ticket=opened,
        hindrance=hindrance(
            late=bool(late),
            reminded_at=reminded.at if reminded is not None else None,
            ticket_open=opened is not None,
            has_address=connection.execute(_REACHED, everybody).first() is not None,
            now=asker.now,
        ),
    )
