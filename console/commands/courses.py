"""Courses: cohorts, their checkpoints, who is enrolled, how far each person is, and kind reminders."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import delete, func, select

from console.commands.answers import Answer, HoldAnswers, hold_answers
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.courses import Step
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.tickets import Category, Channel
from console.store.models import Checkpoint, Cohort, Enrolment, Participant, Progress, Reminder, Ticket


class EditCohort(Command, frozen=True):
    """Sets the given facts; UNSET ones stay."""

    cohort_id: Id
    name: str | msgspec.UnsetType = msgspec.UNSET
    course: str | msgspec.UnsetType = msgspec.UNSET
    tutor_id: Id | msgspec.UnsetType | None = msgspec.UNSET


class SaveCheckpoint(Command, frozen=True):
    """A new checkpoint at the end of its course, or other words and another date for one that is there."""

    checkpoint_id: Id
    cohort_id: Id
    name: str
    due_at: datetime | None = None


class OrderCheckpoints(Command, frozen=True):
    """All checkpoints of a cohort, in the order in which they come."""

    cohort_id: Id
    checkpoints: tuple[Id, ...]


class DropCheckpoint(Command, frozen=True):
    """Takes it out of the course, with what was known of everybody at it. Refused once somebody was reminded of it."""

    checkpoint_id: Id


class SetProgress(Command, frozen=True):
    """What a person says of somebody at a checkpoint: done (when), not done, or given time until `due_at`."""

    participant_id: Id
    checkpoint_id: Id
    done_at: datetime | None
    due_at: datetime | None = None


class Enrol(Command, frozen=True):
    participant_id: Id
    cohort_id: Id


class EndEnrolment(Command, frozen=True):
    """They have left the cohort; what is known of them stays."""

    participant_id: Id
    cohort_id: Id


class RemindKindly(Command, frozen=True):
    """Reminds somebody of a checkpoint by an answer in `ticket_id`, which is made as a new matter by letter where it is
    not there. The answer waits until `leaves_at` and can be taken back, as any."""

    reminder_id: Id
    participant_id: Id
    checkpoint_id: Id
    step: Step
    ticket_id: Id
    message_id: Id
    subject: str
    text: str
    leaves_at: datetime
    channel: Channel = Channel.EMAIL
    """How it goes out in a ticket that is there."""
    based_on: int = 0
    """As in `Answer`."""
    tags: tuple[str, ...] = ()


@handles(EditCohort, Right.EDIT_PEOPLE)
def edit_cohort(ledger: Ledger, command: EditCohort) -> Outcome:
    cohort = ledger.get(Cohort, command.cohort_id)
    for fact in ("name", "course", "tutor_id"):
        value = getattr(command, fact)
        if value is not msgspec.UNSET:
            setattr(cohort, fact, value.strip() if isinstance(value, str) else value)
    if not cohort.name:
        raise Refused(Refusal.EMPTY)
    ledger.touch("cohort", cohort.id)
    return Outcome()


@handles(SaveCheckpoint, Right.EDIT_PEOPLE)
def save_checkpoint(ledger: Ledger, command: SaveCheckpoint) -> Outcome:
    if not command.name.strip():
        raise Refused(Refusal.EMPTY)
    checkpoint = ledger.session.get(Checkpoint, command.checkpoint_id)
    if checkpoint is None:
        ledger.get(Cohort, command.cohort_id)
        last = select(func.max(Checkpoint.position)).where(Checkpoint.cohort_id == command.cohort_id)
        position = (ledger.session.execute(last).scalar_one_or_none() or 0) + 1
        checkpoint = Checkpoint(id=command.checkpoint_id, cohort_id=command.cohort_id, position=position)
        ledger.session.add(checkpoint)
    checkpoint.name, checkpoint.due_at = command.name.strip(), command.due_at
    ledger.touch("cohort", checkpoint.cohort_id)
    return Outcome(refs=(Ref("cohort", checkpoint.cohort_id),))


@handles(OrderCheckpoints, Right.EDIT_PEOPLE)
def order_checkpoints(ledger: Ledger, command: OrderCheckpoints) -> Outcome:
    rows = ledger.session.execute(select(Checkpoint).where(Checkpoint.cohort_id == command.cohort_id)).scalars().all()
    by_id = {row.id: row for row in rows}
    # One that a colleague has added meanwhile keeps its place at the end.
    wanted = [one for one in dict.fromkeys(command.checkpoints) if one in by_id]
    wanted += [row.id for row in sorted(rows, key=lambda row: row.position) if row.id not in wanted]
    for position, one in enumerate(wanted, 1):
        by_id[one].position = position
    ledger.touch("cohort", command.cohort_id)
    return Outcome()


@handles(DropCheckpoint, Right.EDIT_PEOPLE)
def drop_checkpoint(ledger: Ledger, command: DropCheckpoint) -> Outcome:
    checkpoint = ledger.get(Checkpoint, command.checkpoint_id)
    session = ledger.session
    if session.execute(select(Reminder.id).where(Reminder.checkpoint_id == checkpoint.id).limit(1)).first() is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    at_it = select(Progress.participant_id).where(Progress.checkpoint_id == checkpoint.id)
    for participant in session.execute(at_it).scalars():
        ledger.touch("participant", participant)
    session.execute(delete(Progress).where(Progress.checkpoint_id == checkpoint.id))
    session.delete(checkpoint)
    ledger.touch("cohort", checkpoint.cohort_id)
    return Outcome()


@handles(SetProgress, Right.EDIT_PEOPLE)
def set_progress(ledger: Ledger, command: SetProgress) -> Outcome:
    ledger.get(Participant, command.participant_id, to_change=False)
    ledger.get(Checkpoint, command.checkpoint_id)
    progress = ledger.session.execute(
        select(Progress).where(
            Progress.participant_id == command.participant_id, Progress.checkpoint_id == command.checkpoint_id
        )
    ).scalar_one_or_none()
    if progress is None:
        progress = Progress(
            id=ledger.new_id(), participant_id=command.participant_id, checkpoint_id=command.checkpoint_id
        )
        ledger.session.add(progress)
    progress.done_at, progress.due_at = command.done_at, command.due_at
    progress.by, progress.at = ledger.stamp.actor, ledger.stamp.at
    ledger.touch("participant", command.participant_id)
    return Outcome()


@handles(Enrol, Right.EDIT_PEOPLE)
def enrol(ledger: Ledger, command: Enrol) -> Outcome:
    ledger.get(Participant, command.participant_id, to_change=False)
    ledger.get(Cohort, command.cohort_id)
    enrolment = _enrolment(ledger, command.participant_id, command.cohort_id)
    if enrolment is None:
        enrolment = Enrolment(
            id=ledger.new_id(),
            participant_id=command.participant_id,
            cohort_id=command.cohort_id,
            since=ledger.stamp.at,
        )
        ledger.session.add(enrolment)
    enrolment.ended_at = None
    ledger.touch("participant", command.participant_id)
    return Outcome()


@handles(EndEnrolment, Right.EDIT_PEOPLE)
def end_enrolment(ledger: Ledger, command: EndEnrolment) -> Outcome:
    participant = ledger.get(Participant, command.participant_id)
    enrolment = _enrolment(ledger, command.participant_id, command.cohort_id)
    if enrolment is None:
        # They are only shown with this cohort: that they have left it has to be written somewhere.
        enrolment = Enrolment(id=ledger.new_id(), participant_id=command.participant_id, cohort_id=command.cohort_id)
        ledger.session.add(enrolment)
    enrolment.ended_at = ledger.stamp.at
    ledger.touch("participant", participant.id)
    return Outcome()


def _enrolment(ledger: Ledger, participant: Id, cohort: Id) -> Enrolment | None:
    wanted = select(Enrolment).where(Enrolment.participant_id == participant, Enrolment.cohort_id == cohort)
    return ledger.session.execute(wanted).scalar_one_or_none()


@handles(RemindKindly, Right.ANSWER)
def remind_kindly(ledger: Ledger, command: RemindKindly) -> Outcome:
    participant = ledger.get(Participant, command.participant_id, to_change=False)
    ledger.get(Checkpoint, command.checkpoint_id)
    if not command.text.strip():
        raise Refused(Refusal.EMPTY)
    ticket = ledger.session.get(Ticket, command.ticket_id)
    if ticket is None:
        matter = OpenTicket(
            ledger.stamp,
            command.ticket_id,
            command.subject,
            Channel.EMAIL,
            participant.language,
            participant_id=participant.id,
            category=Category.CONTENT,
            owner_id=ledger.actor,
            tags=command.tags,
        )
        open_ticket(ledger, matter)
    answer = Answer(
        message_id=command.message_id,
        ticket=command.ticket_id,
        channel=command.channel if ticket is not None else Channel.EMAIL,
        text=command.text,
        based_on=command.based_on,
    )
    held = hold_answers(ledger, HoldAnswers(ledger.stamp, (answer,), command.leaves_at))
    ledger.session.add(
        Reminder(
            id=command.reminder_id,
            participant_id=participant.id,
            checkpoint_id=command.checkpoint_id,
            ticket_id=command.ticket_id,
            message_id=command.message_id,
            agent_id=ledger.actor,
            step=command.step,
            at=ledger.stamp.at,
        )
    )
    ledger.touch("participant", participant.id)
    return Outcome(refs=(Ref("ticket", command.ticket_id), *held.refs))
