"""Imports of people: begun, some hundred rows at a time taken in, and undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.participants import (
    AddIdentity,
    AddParticipant,
    EditParticipant,
    NewIdentity,
    add_identity,
    add_participant,
    edit_participant,
)
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
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
from console.domain.person_step import PersonStep, Was, WasComing, WasMark
from console.domain.rights import Right
from console.domain.webinars import Coming
from console.store.comings import coming_of, tell_coming
from console.store.known_people import CHECKPOINT, COHORT, PERSON, KnownPeople, in_parts
from console.store.models import (
    Checkpoint,
    Cohort,
    Counterpart,
    Enrolment,
    Identity,
    ImportRun,
    ImportStep,
    Participant,
    Progress,
    Registration,
    Webinar,
)

PARTICIPANT = "participant"


class CheckpointOf(msgspec.Struct, frozen=True):
    """A checkpoint a source knows of: made in its cohort where it is missing."""

    cohort: str
    course: str
    name: str
    due_at: datetime | None = None
    key: str = ""
    """What it is called there: its name and date follow those of the source."""


class BeginImport(Command, frozen=True):
    """`source` is what people see: the name of a file, or of a Moodle. `refused` counts the rows that were left."""

    run_id: Id
    kind: SourceKind
    source: str
    mapping: ColumnMapping | None = None
    refused: int = 0


class ImportPeople(Command, frozen=True):
    """Takes in some hundred people. Whoever is here already only gets what is new of them; nothing is overwritten that
    people of the desk wrote. `skipped` of the outcome counts those of whom nothing was new; the refs are those who
    changed and those who were made."""

    run_id: Id
    source: str
    """Under which the keys of the rows are kept; empty: they have none."""
    language: str
    """Of people whose row says none."""
    rows: tuple[PersonRow, ...]
    checkpoints: tuple[CheckpointOf, ...] = ()
    webinar_id: Id | None = None
    """At which they are all expected, or were."""


@handles(BeginImport, Right.EDIT_DESK)
def begin_import(ledger: Ledger, command: BeginImport) -> Outcome:
    if ledger.session.get(ImportRun, command.run_id) is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.add(
        ImportRun(
            id=command.run_id,
            at=ledger.stamp.at,
            agent_id=ledger.stamp.actor,
            kind=command.kind,
            source=command.source,
            mapping=command.mapping,
            made=0,
            changed=0,
            same=0,
            refused=command.refused,
            stayed=0,
        )
    )
    ledger.session.flush()
    ledger.touch("import_run", command.run_id)
    return Outcome(refs=(Ref("import_run", command.run_id),))


@handles(ImportPeople, Right.EDIT_DESK)
def import_people(ledger: Ledger, command: ImportPeople) -> Outcome:
    run = ledger.get(ImportRun, command.run_id)
    if run.undone_at is not None:
        # Its rest arrives after it was undone: it would be half of an import.
        raise Refused(Refusal.NOT_POSSIBLE)
    taking = _Taking(ledger, command)
    verdicts = [taking.take(row) for row in command.rows]
    run.made += verdicts.count(Verdict.NEW)
    run.changed += verdicts.count(Verdict.CHANGED)
    run.same += verdicts.count(Verdict.SAME)
    run.refused += verdicts.count(Verdict.REFUSED)
    ledger.touch("import_run", run.id)
    return Outcome(refs=tuple(taking.touched), skipped=verdicts.count(Verdict.SAME))


class _Taking:
    """One command at work: what its rows need was asked at once."""

    def __init__(self, ledger: Ledger, command: ImportPeople) -> None:
        self._ledger, self._command = ledger, command
        session = ledger.session
        self._known = KnownPeople(session, command.rows, command.source, command.webinar_id)
        if command.webinar_id is not None:
            ledger.get(Webinar, command.webinar_id)
        self.touched: list[Ref] = []
        self._keys = {(PERSON, key) for key in self._known.keys}
        self._gone: set[str] = set()
        self._cohorts: dict[tuple[str, str], Id] = {}
        self._checkpoints: dict[tuple[Id, str], Checkpoint] = {}
        self._make_cohorts()
        self._make_checkpoints()
        found = [self._known.find(row).person for row in command.rows]
        people = {person for person in found if person is not None}
        made = {row.participant_id for row, person in zip(command.rows, found, strict=True) if person is None}
        there = in_parts(session, made, lambda part: select(Participant.id).where(Participant.id.in_(part)))
        # A command that arrives in two parts: whoever it made stays who they are.
        people |= {person for (person,) in there}
        ledger.ahead.absent.update((Participant, person) for person in made - people)
        self._people: dict[Id, Participant] = {
            person.id: person
            for (person,) in in_parts(session, people, lambda part: select(Participant).where(Participant.id.in_(part)))
        }
        ledger.ahead.rows += self._people.values()
        self._enrolments = self._of(Enrolment, people, "cohort_id")
        self._progress = self._of(Progress, people, "checkpoint_id")
        self._guests = self._of(Registration, people, "webinar_id") if command.webinar_id is not None else {}

    def take(self, row: PersonRow) -> Verdict:
        person = self._known.find(row).person
        if person is None and row.participant_id in self._people:
            person = row.participant_id
        if person is None and not row.name:
            # Nobody is known under what the row says, and it does not say who they are.
            return Verdict.REFUSED
        made = person is None
        step = PersonStep(made=True) if person is None else self._fill(self._people[person], row)
        if person is None:
            person = self._make(row)
        for enrolled in row.enrolled:
            step = self._enrol(person, enrolled, step)
        if self._command.webinar_id is not None:
            step = self._expect(person, self._command.webinar_id, row.coming or Coming(), step)
        if step == PersonStep():
            return Verdict.SAME
        self._remember(PARTICIPANT, person, step)
        self._ledger.touch("participant", person)
        self.touched.append(Ref("participant", person))
        return Verdict.NEW if made else Verdict.CHANGED

    # People

    def _make(self, row: PersonRow) -> Id:
        add_participant(
            self._ledger,
            AddParticipant(
                self._ledger.stamp,
                row.participant_id,
                row.name,
                row.language or self._command.language,
                tuple(NewIdentity(one.kind, one.shown) for one in row.identities),
                organisation=row.organisation,
                cohort_id=next((self._cohort(one) for one in row.enrolled), None),
                note=row.note,
            ),
        )
        self._keep_key(PERSON, row.key, row.participant_id)
        return row.participant_id

    def _fill(self, person: Participant, row: PersonRow) -> PersonStep:
        """What is empty is filled; what the desk wrote stays."""
        before = {fact: getattr(person, fact) for fact in ("organisation", "note", "cohort_id")}
        wanted: dict[str, Any] = {
            "organisation": row.organisation,
            "note": row.note,
            "cohort_id": next((self._cohort(one) for one in row.enrolled), None),
        }
        fresh = {fact: value for fact, value in wanted.items() if value and not before[fact]}
        ledger = self._ledger
        if fresh:
            edit_participant(ledger, EditParticipant(ledger.stamp, person.id, **fresh))
        lacking = self._known.lacks(person.id, row)
        for one in lacking:
            add_identity(ledger, AddIdentity(ledger.stamp, person.id, NewIdentity(one.kind, one.shown)))
        self._keep_key(PERSON, row.key, person.id)
        added: Sequence[Id] = ()
        if lacking:
            values = [one.value for one in lacking]
            theirs = select(Identity.id).where(Identity.participant_id == person.id, Identity.value.in_(values))
            added = ledger.session.execute(theirs).scalars().all()
        return PersonStep(
            identities=tuple(added),
            fields=tuple(Was(fact, str(before[fact] or ""), str(value)) for fact, value in fresh.items()),
        )

    def _keep_key(self, kind: str, key: str, row_id: Id) -> None:
        source = self._command.source
        if key and source and (kind, key) not in self._keys:
            self._keys.add((kind, key))
            self._ledger.put(Counterpart, id=self._ledger.new_id(), source=source, kind=kind, key=key, row_id=row_id)

    def _remember(self, kind: str, row_id: Id, step: PersonStep) -> None:
        self._ledger.put(
            ImportStep, id=self._ledger.new_id(), run_id=self._command.run_id, kind=kind, row_id=row_id, step=step
        )

    def _of(self, table: Any, people: set[Id], other: str) -> dict[tuple[Id, Id], Any]:
        rows = in_parts(self._ledger.session, people, lambda part: select(table).where(table.participant_id.in_(part)))
        return {(row.participant_id, getattr(row, other)): row for (row,) in rows}

    # Courses

    def _cohort(self, enrolled: Enrolled) -> Id:
        return self._cohorts[plain_heading(enrolled.cohort), plain_heading(enrolled.course)]

    def _make_cohorts(self) -> None:
        named = [(one.cohort, one.course) for row in self._command.rows for one in row.enrolled]
        named += [(one.cohort, one.course) for one in self._command.checkpoints]
        for name, course in dict.fromkeys(named):
            found = self._known.cohorts.find(name, course)
            if found is None:
                found = self._ledger.new_id()
                self._ledger.session.add(Cohort(id=found, name=name.strip(), course=course.strip()))
                self._ledger.session.flush()
                self._known.cohorts.add(found, name, course)
                self._remember(COHORT, found, PersonStep(made=True))
                self._ledger.touch("cohort", found)
            self._cohorts[plain_heading(name), plain_heading(course)] = found
        chosen = set(self._cohorts.values())
        rows = in_parts(self._ledger.session, chosen, lambda part: select(Cohort).where(Cohort.id.in_(part)))
        # Kept at hand: each person who is added asks for theirs.
        self._ledger.ahead.rows += [row for (row,) in rows]

    def _make_checkpoints(self) -> None:
        session, ledger = self._ledger.session, self._ledger
        ids = set(self._cohorts.values())
        rows = in_parts(session, ids, lambda part: select(Checkpoint).where(Checkpoint.cohort_id.in_(part)))
        last: dict[Id, int] = {}
        for (row,) in rows:
            self._checkpoints[row.cohort_id, plain_heading(row.name)] = row
            last[row.cohort_id] = max(row.position, last.get(row.cohort_id, 0))
        by_key = self._keyed_checkpoints({row.id: row for (row,) in rows})
        for wanted in self._command.checkpoints:
            cohort = self._cohorts[plain_heading(wanted.cohort), plain_heading(wanted.course)]
            named = (cohort, plain_heading(wanted.name))
            found = by_key.get(wanted.key) if wanted.key else None
            found = found or self._checkpoints.get(named)
            if found is None and wanted.key in self._gone:
                # The desk has taken it out; it stays out.
                continue
            if found is None:
                last[cohort] = last.get(cohort, 0) + 1
                found = Checkpoint(
                    id=ledger.new_id(),
                    cohort_id=cohort,
                    position=last[cohort],
                    name=wanted.name.strip(),
                    due_at=wanted.due_at,
                )
                session.add(found)
                session.flush()
                self._remember(CHECKPOINT, found.id, PersonStep(made=True))
                self._keep_key(CHECKPOINT, wanted.key, found.id)
                ledger.touch("cohort", cohort)
            elif wanted.due_at is not None and found.due_at != wanted.due_at and (wanted.key or found.due_at is None):
                was = WasMark(found.id, None, found.due_at, None, wanted.due_at)
                self._remember(CHECKPOINT, found.id, PersonStep(marks=(was,)))
                found.due_at = wanted.due_at
                ledger.touch("cohort", cohort)
            self._checkpoints[named] = found

    def _keyed_checkpoints(self, rows: dict[Id, Checkpoint]) -> dict[str, Checkpoint]:
        keys = {one.key for one in self._command.checkpoints if one.key}
        found = in_parts(
            self._ledger.session,
            keys,
            lambda part: select(Counterpart.key, Counterpart.row_id).where(
                Counterpart.source == self._command.source,
                Counterpart.kind == CHECKPOINT,
                Counterpart.key.in_(part),
            ),
        )
        self._keys |= {(CHECKPOINT, key) for key, _ in found}
        self._gone = {key for key, row_id in found if row_id not in rows}
        return {key: rows[row_id] for key, row_id in found if row_id in rows}

    def _enrol(self, person: Id, enrolled: Enrolled, step: PersonStep) -> PersonStep:
        cohort = self._cohort(enrolled)
        there = self._enrolments.get((person, cohort))
        if there is None:
            there = Enrolment(
                id=self._ledger.new_id(),
                participant_id=person,
                cohort_id=cohort,
                since=enrolled.since,
                last_access=enrolled.last_access,
                ended_at=None,
            )
            self._ledger.add(there, there.id)
            self._enrolments[person, cohort] = there
            step = msgspec.structs.replace(step, enrolments=(*step.enrolments, there.id))
        elif enrolled.last_access is not None and (
            there.last_access is None or enrolled.last_access > there.last_access
        ):
            # When somebody was last seen is a fact that only grows: undoing an import leaves it.
            there.last_access = enrolled.last_access
            self._ledger.touch("participant", person)
        for mark in enrolled.marks:
            checkpoint = self._checkpoints.get((cohort, plain_heading(mark.checkpoint)))
            if checkpoint is not None:
                step = self._mark(person, checkpoint, mark, step)
        return step

    def _expect(self, person: Id, webinar: Id, told: Coming, step: PersonStep) -> PersonStep:
        there = self._guests.get((person, webinar))
        if there is None:
            there = Registration(id=self._ledger.new_id(), webinar_id=webinar, participant_id=person)
            tell_coming(there, told, self._ledger.stamp.at)
            there.registered_at = told.registered_at or self._ledger.stamp.at
            self._ledger.add(there, there.id)
            self._guests[person, webinar] = there
            self._ledger.touch("registration", there.id)
            self._ledger.touch("webinar", webinar)
            return msgspec.structs.replace(step, registrations=(*step.registrations, there.id))
        before = coming_of(there)
        tell_coming(there, told, self._ledger.stamp.at)
        after = coming_of(there)
        if after == before:
            return step
        self._ledger.touch("registration", there.id)
        return msgspec.structs.replace(step, comings=(*step.comings, WasComing(there.id, before, after)))

    def _mark(self, person: Id, checkpoint: Checkpoint, mark: Mark, step: PersonStep) -> PersonStep:
        at = self._ledger.stamp.at
        there = self._progress.get((person, checkpoint.id))
        if there is None:
            fresh = marked(mark, None, None, by_hand=False, at=at)
            if fresh is None:
                return step
            there = Progress(
                id=self._ledger.new_id(),
                participant_id=person,
                checkpoint_id=checkpoint.id,
                done_at=fresh[0],
                due_at=fresh[1],
                by=None,
                at=at,
            )
            self._ledger.add(there, there.id)
            self._progress[person, checkpoint.id] = there
            return msgspec.structs.replace(step, progress=(*step.progress, there.id))
        wanted = marked(mark, there.done_at, there.due_at, by_hand=there.by is not None, at=at)
        if wanted is None:
            return step
        done_at, due_at = wanted
        was = WasMark(there.id, there.done_at, there.due_at, done_at, due_at)
        there.done_at, there.due_at, there.by, there.at = done_at, due_at, None, at
        return msgspec.structs.replace(step, marks=(*step.marks, was))
