"""Imports of people: what one would do, what those before did, how sheets were read; and the Moodles of the desk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, bindparam, func, select

from console.domain.ids import Id
from console.domain.moodle import MoodleSite as Site
from console.domain.people_import import (
    ColumnMapping,
    Enrolled,
    Mark,
    PersonRow,
    SourceKind,
    Verdict,
    marked,
    plain_heading,
)
from console.domain.webinars import Coming
from console.queries.base import Asker, Query, answers
from console.store.comings import coming_after, coming_of
from console.store.known_people import PERSON, KnownPeople, in_parts
from console.store.models import (
    Agent,
    Checkpoint,
    Counterpart,
    Enrolment,
    ImportRun,
    MoodleSite,
    Participant,
    Progress,
    Registration,
)


class Expected(msgspec.Struct, frozen=True):
    """What would become of a row now. `person` is whom it is about, where they are here."""

    line: int
    verdict: Verdict
    person: Id | None
    name: str
    """Theirs, as the desk knows it."""
    shared: bool
    """Somebody of another name has the same address or number."""


class PreviewPeople(Query[tuple[Expected, ...]], frozen=True):
    """One answer for each row."""

    rows: tuple[PersonRow, ...]
    source: str = ""
    webinar: Id | None = None


class RunRow(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    agent: str
    """Empty: the gateway did it."""
    kind: SourceKind
    source: str
    mapping: ColumnMapping | None
    made: int
    changed: int
    same: int
    refused: int
    undone_at: datetime | None
    stayed: int


class ImportRuns(Query[tuple[RunRow, ...]], frozen=True):
    """Newest first. Rounds of a Moodle that brought nothing are no runs."""

    limit: int = 50


class MoodleRow(msgspec.Struct, frozen=True):
    site: Site
    brought_until: datetime | None
    tried_at: datetime | None
    trouble: str

    @property
    def id(self) -> Id:
        return self.site.id


class MoodleList(Query[tuple[MoodleRow, ...]], frozen=True):
    """All of the desk, those in use first, by name."""


class BroughtKeys(Query[frozenset[str]], frozen=True):
    """What the people are called in a source who were brought from it before."""

    source: str


@answers(BroughtKeys)
def brought_keys(connection: Connection, query: BroughtKeys, _: Asker) -> frozenset[str]:
    keys = select(Counterpart.key).where(Counterpart.source == query.source, Counterpart.kind == PERSON)
    return frozenset(connection.execute(keys).scalars())


@answers(PreviewPeople)
def preview_people(connection: Connection, query: PreviewPeople, asker: Asker) -> tuple[Expected, ...]:
    known = KnownPeople(connection, query.rows, query.source, query.webinar)
    found = [known.find(row) for row in query.rows]
    people = {one.person for one in found if one.person is not None}
    names = _names(connection, people)
    guests = _guests(connection, query.webinar)
    news = _News(connection, known, people, asker)
    expected = []
    for row, one in zip(query.rows, found, strict=True):
        if one.person is None:
            verdict = Verdict.NEW if row.name else Verdict.REFUSED
        elif (
            known.lacks(one.person, row)
            or news.of(one.person, row)
            or (query.webinar is not None and _comes(guests.get(one.person), row))
        ):
            verdict = Verdict.CHANGED
        else:
            verdict = Verdict.SAME
        name = names.get(one.person, "") if one.person is not None else ""
        expected.append(Expected(row.line, verdict, one.person, name, one.shared))
    return tuple(expected)


class _News:
    """Whether a row says anything of somebody that the desk does not know."""

    def __init__(self, connection: Connection, known: KnownPeople, people: set[Id], asker: Asker) -> None:
        self._known, self._now = known, asker.now
        of = Enrolment.participant_id
        enrolled = in_parts(connection, people, lambda part: select(of, Enrolment.cohort_id).where(of.in_(part)))
        self._enrolled = {(person, cohort) for person, cohort in enrolled}
        whose = Progress.participant_id
        marks = in_parts(connection, people, lambda part: select(Progress).where(whose.in_(part)))
        self._marks = {(row.participant_id, row.checkpoint_id): row for row in marks}
        self._checkpoints = {
            (row.cohort_id, plain_heading(row.name)): row.id
            for row in connection.execute(select(Checkpoint.id, Checkpoint.cohort_id, Checkpoint.name))
        }
        facts = (Participant.id, Participant.organisation, Participant.note, Participant.cohort_id)
        rows = in_parts(connection, people, lambda part: select(*facts).where(Participant.id.in_(part)))
        self._facts = {row.id: row for row in rows}

    def of(self, person: Id, row: PersonRow) -> bool:
        facts = self._facts[person]
        if (row.organisation and not facts.organisation) or (row.note and not facts.note):
            return True
        return any(self._of_a_course(person, enrolled) for enrolled in row.enrolled)

    def _of_a_course(self, person: Id, enrolled: Enrolled) -> bool:
        cohort = self._known.cohorts.find(enrolled.cohort, enrolled.course)
        if cohort is None or (person, cohort) not in self._enrolled or self._facts[person].cohort_id is None:
            return True
        return any(self._moves(person, cohort, mark) for mark in enrolled.marks)

    def _moves(self, person: Id, cohort: Id, mark: Mark) -> bool:
        checkpoint = self._checkpoints.get((cohort, plain_heading(mark.checkpoint)))
        there = self._marks.get((person, checkpoint)) if checkpoint is not None else None
        if there is None:
            return marked(mark, None, None, by_hand=False, at=self._now) is not None
        return marked(mark, there.done_at, there.due_at, by_hand=there.by is not None, at=self._now) is not None


def _guests(connection: Connection, webinar: Id | None) -> dict[Id, Any]:
    """Registrations of the webinar the rows are about, by person."""
    if webinar is None:
        return {}
    rows = connection.execute(select(Registration.__table__).where(Registration.webinar_id == webinar))
    return {row.participant_id: row for row in rows}


def _comes(there: Any, row: PersonRow) -> bool:
    if there is None:
        return True
    before = coming_of(there)
    return coming_after(before, row.coming or Coming()) != before


def _names(connection: Connection, people: set[Id]) -> dict[Id, str]:
    every = sorted(people)
    rows = (
        row
        for start in range(0, len(every), 900)
        for row in connection.execute(
            select(Participant.id, Participant.name).where(Participant.id.in_(every[start : start + 900]))
        )
    )
    return {row.id: row.name for row in rows}


_RUNS = (
    select(
        ImportRun.id,
        ImportRun.at,
        func.coalesce(Agent.name, ""),
        ImportRun.kind,
        ImportRun.source,
        ImportRun.mapping,
        ImportRun.made,
        ImportRun.changed,
        ImportRun.same,
        ImportRun.refused,
        ImportRun.undone_at,
        ImportRun.stayed,
    )
    .outerjoin(Agent, Agent.id == ImportRun.agent_id)
    .order_by(ImportRun.at.desc(), ImportRun.id.desc())
    .limit(bindparam("limit", type_=Integer))
)


@answers(ImportRuns)
def import_runs(connection: Connection, query: ImportRuns, _: Asker) -> tuple[RunRow, ...]:
    return tuple(RunRow(*row) for row in connection.execute(_RUNS, {"limit": query.limit}))


@answers(MoodleList)
def moodle_list(connection: Connection, _: MoodleList, __: Asker) -> tuple[MoodleRow, ...]:
    rows = select(MoodleSite.settings, MoodleSite.brought_until, MoodleSite.tried_at, MoodleSite.trouble)
    ordered = rows.order_by(MoodleSite.active.desc(), MoodleSite.name, MoodleSite.id)
    return tuple(MoodleRow(*row) for row in connection.execute(ordered))
