"""Undoing a whole import of people: what it made goes, what it changed is as before; what was used since stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Column, Row, Select, Table, delete, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.participants import EditParticipant, RemoveIdentity, edit_participant, remove_identity
from console.commands.people_import import PARTICIPANT
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.person_step import PersonStep
from console.domain.rights import Right
from console.store import search
from console.store.base import Base
from console.store.comings import coming_of, put_coming
from console.store.known_people import CHECKPOINT, COHORT, in_parts
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
)
from console.store.search import Area

_GO_WITH_A_PERSON = (Identity, Enrolment, Progress)


class UndoImport(Command, frozen=True):
    """The refs are the people it had made who stay, because something of theirs has come since: a ticket, a call,
    a change by hand, another import."""

    run_id: Id


@handles(UndoImport, Right.EDIT_DESK)
def undo_import(ledger: Ledger, command: UndoImport) -> Outcome:
    session = ledger.session
    run = ledger.get(ImportRun, command.run_id)
    if run.undone_at is not None:
        raise Refused(Refusal.TOO_LATE)
    # Plain rows: thousands of living ones would be looked through at every statement below.
    wanted = select(ImportStep.id, ImportStep.kind, ImportStep.row_id, ImportStep.step)
    steps = session.execute(wanted.where(ImportStep.run_id == run.id).order_by(ImportStep.id)).all()
    people = [step for step in steps if step.kind == PARTICIPANT]
    _undo_registrations(ledger, people)
    stay = _undo_people(ledger, run, people)
    _undo_courses(ledger, [step for step in steps if step.kind in (COHORT, CHECKPOINT)])
    session.execute(delete(ImportStep).where(ImportStep.run_id == run.id))
    run.undone_at, run.undone_by, run.stayed = ledger.stamp.at, ledger.stamp.actor, len(stay)
    ledger.touch("import_run", run.id)
    return Outcome(refs=tuple(Ref("participant", person) for person in sorted(stay)), skipped=len(stay))


def _undo_people(ledger: Ledger, run: ImportRun, steps: Sequence[Row[Any]]) -> set[Id]:
    """Returns those it made who stay."""
    made = {step.row_id: step for step in steps if step.step.made}
    stay = _used(ledger, run, made)
    go = set(made) - stay
    _take_out(ledger, go)
    for step in steps:
        if step.row_id not in made:
            _restore(ledger, step.row_id, step.step)
    return stay


def _undo_registrations(ledger: Ledger, steps: Sequence[Row[Any]]) -> None:
    """Before the people: whoever was brought for a webinar is not there because of it."""
    for step in steps:
        for registration in step.step.registrations:
            row = ledger.session.get(Registration, registration)
            # Once somebody was written to, the registration is what tells of it.
            if row is not None and (row.invited_at, row.reminded_at, row.opened_at) == (None, None, None):
                ledger.session.delete(row)
                ledger.touch("webinar", row.webinar_id)
                ledger.touch("registration", row.id)
        for was in step.step.comings:
            row = ledger.session.get(Registration, was.registration_id)
            if row is not None and coming_of(row) == was.after:
                put_coming(row, was.before)
                ledger.touch("registration", row.id)
    ledger.session.flush()


def _used(ledger: Ledger, run: ImportRun, made: dict[Id, Row[Any]]) -> set[Id]:
    session = ledger.session
    used: set[Id] = set()
    for table, column in _pointing_at(Participant.__tablename__):
        if table.name not in {one.__tablename__ for one in _GO_WITH_A_PERSON}:
            used |= {person for (person,) in in_parts(session, made, _named_in(table.c[column]))}
    edited = in_parts(
        session,
        made,
        lambda part: select(Participant.id).where(
            Participant.id.in_(part), Participant.updated_at != Participant.created_at
        ),
    )
    others = in_parts(
        session,
        made,
        lambda part: select(ImportStep.row_id).where(ImportStep.row_id.in_(part), ImportStep.run_id != run.id),
    )
    by_hand = in_parts(
        session,
        made,
        lambda part: select(Progress.participant_id).where(Progress.participant_id.in_(part), Progress.by.is_not(None)),
    )
    used |= {person for (person,) in (*edited, *others, *by_hand)}
    for person, identity in in_parts(
        session,
        made,
        lambda part: select(Identity.participant_id, Identity.id).where(Identity.participant_id.in_(part)),
    ):
        # What follows from one command begins with its time: an address that does not was added since.
        if identity.bytes[:6] != made[person].id.bytes[:6]:
            used.add(person)
    return used


def _named_in(column: Column[Any]) -> Callable[[Sequence[Id]], Select[Any]]:
    return lambda part: select(column).where(column.in_(part)).distinct()


def _pointing_at(name: str) -> Iterable[tuple[Table, str]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == name for key in column.foreign_keys):
                yield table, column.name


def _take_out(ledger: Ledger, people: set[Id]) -> None:
    for table in _GO_WITH_A_PERSON:
        _delete(ledger, table, "participant_id", people)
    _delete(ledger, Counterpart, "row_id", people)
    _delete(ledger, Participant, "id", people)
    search.take_out_all(ledger.session, Area.PARTICIPANT, sorted(people))
    for person in people:
        ledger.touch("participant", person)


def _delete(ledger: Ledger, table: type[Base], column: str, ids: set[Id]) -> None:
    key: Any = cast("Table", table.__table__).c[column]
    every = sorted(ids)
    for start in range(0, len(every), 900):
        ledger.session.execute(
            delete(table).where(key.in_(every[start : start + 900])), execution_options={"synchronize_session": False}
        )


def _restore(ledger: Ledger, person_id: Id, step: PersonStep) -> None:
    person = ledger.session.get(Participant, person_id)
    if person is None:
        return
    back: dict[str, Any] = {}
    for was in step.fields:
        if str(getattr(person, was.field) or "") == was.after:
            back[was.field] = None if was.field == "cohort_id" else was.before
    if back:
        edit_participant(ledger, EditParticipant(ledger.stamp, person_id, **back))
    for identity in step.identities:
        if ledger.session.get(Identity, identity) is not None:
            remove_identity(ledger, RemoveIdentity(ledger.stamp, identity))
    _restore_courses(ledger, step)
    ledger.touch("participant", person_id)


def _restore_courses(ledger: Ledger, step: PersonStep) -> None:
    session = ledger.session
    for enrolment in step.enrolments:
        enrolled = session.get(Enrolment, enrolment)
        if enrolled is not None:
            session.delete(enrolled)
    for made in step.progress:
        progress = session.get(Progress, made)
        # What somebody of the desk has said since is theirs.
        if progress is not None and progress.by is None:
            session.delete(progress)
    for mark in step.marks:
        progress = session.get(Progress, mark.progress_id)
        if progress is not None and (progress.done_at, progress.due_at) == (mark.done_after, mark.due_after):
            progress.done_at, progress.due_at = mark.done_before, mark.due_before


def _undo_courses(ledger: Ledger, steps: Sequence[Row[Any]]) -> None:
    """Cohorts and checkpoints it had made go where nothing hangs on them any more."""
    session = ledger.session
    session.flush()
    for step in sorted(steps, key=lambda step: step.kind == COHORT):
        table: Any = Cohort if step.kind == COHORT else Checkpoint
        row = session.get(table, step.row_id)
        if row is None:
            continue
        if not step.step.made:
            for mark in step.step.marks:
                if row.due_at == mark.due_after:
                    row.due_at = mark.due_before
        elif not any(
            session.execute(select(other.c[column]).where(other.c[column] == row.id).limit(1)).first()
            for other, column in _pointing_at(table.__tablename__)
        ):
            session.delete(row)
            session.execute(delete(Counterpart).where(Counterpart.row_id == row.id))
            session.flush()
        ledger.touch("cohort", row.id if step.kind == COHORT else row.cohort_id)
