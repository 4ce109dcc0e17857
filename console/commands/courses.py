"""Courses: cohorts, their checkpoints, who is enrolled, how far each person is, and kind reminders."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import delete, func, select

from console.commands.answers import Answer, HoldAnswers, hold_answers
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_backs import promise
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import kin_of, lives_as
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.courses import MOST_AT_ONCE, Hindrance, Step
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.rights import Right
from console.domain.tickets import Category, Channel, State
from console.store.models import Checkpoint, Cohort, Enrolment, Leave, Participant, Progress, Reminder, Ticket
from console.store.reminding import hindrance_of, waiting_reminder

_CALL_WITHIN = timedelta(days=1)
"""A call is to be made until then, where nothing else is said."""


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


class KindReminder(msgspec.Struct, frozen=True):
    """Reminds somebody of a checkpoint, in `ticket_id`, a new matter, or in the ticket of an earlier reminder that they
    have not answered. By letter, or (`by` is PHONE) as a call to be made: then `text` is a note for whoever makes it.
    """

    reminder_id: Id
    participant_id: Id
    checkpoint_id: Id
    step: Step
    ticket_id: Id
    message_id: Id
    subject: str
    text: str
    by: Channel = Channel.EMAIL


class RemindKindly(Command, frozen=True):
    """Reminds at most MOST_AT_ONCE people. Letters wait until `leaves_at` and can be taken back, as any answers; calls
    are to be made until `call_by`.

    Whoever may not be reminded (domain/courses.py) is left out and counted as `skipped`; where that is everybody, it is
    refused.
    """

    reminders: tuple[KindReminder, ...]
    leaves_at: datetime
    call_by: datetime | None = None
    tags: tuple[str, ...] = ()


class AgreeLeave(Command, frozen=True):
    """Somebody is not reminded between `since` and `until`."""

    leave_id: Id
    participant_id: Id
    since: datetime
    until: datetime
    reason: str = ""


class EndLeave(Command, frozen=True):
    """It is over, or was never meant."""

    leave_id: Id


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
    if not command.reminders or not all(one.text.strip() for one in command.reminders):
        raise Refused(Refusal.EMPTY)
    if len(command.reminders) > MOST_AT_ONCE:
        raise Refused(Refusal.NOT_POSSIBLE)
    answers: list[Answer] = []
    refs: list[Ref] = []
    reminded: set[Id] = set()
    for one in command.reminders:
        who = lives_as(ledger, one.participant_id)
        ticket = _reminded_in(ledger, command, one) if who not in reminded else None
        if ticket is None:
            continue
        # Somebody who stands in it twice is reminded once.
        reminded.add(who)
        ticket.reminded_at = ledger.stamp.at
        if one.by is Channel.PHONE:
            note = NewMessage(
                id=one.message_id,
                kind=Kind.NOTE,
                channel=Channel.PHONE,
                at=ledger.stamp.at,
                text=one.text,
                agent_id=ledger.actor,
            )
            say(ledger, ticket, note)
            promise(ledger, ticket, command.call_by or ledger.stamp.at + _CALL_WITHIN)
        else:
            answers.append(
                Answer(
                    message_id=one.message_id,
                    ticket=ticket.id,
                    channel=Channel.EMAIL,
                    text=one.text,
                    based_on=ticket.public_count,
                    # They are asked; until they answer it is theirs to do.
                    then=State.PENDING,
                )
            )
        ledger.session.add(
            Reminder(
                id=one.reminder_id,
                participant_id=one.participant_id,
                checkpoint_id=one.checkpoint_id,
                ticket_id=ticket.id,
                message_id=one.message_id,
                agent_id=ledger.actor,
                step=one.step,
                at=ledger.stamp.at,
            )
        )
        ledger.touch("participant", one.participant_id)
        refs.append(Ref("ticket", ticket.id))
    if not refs:
        raise Refused(Refusal.NOT_POSSIBLE)
    held = hold_answers(ledger, HoldAnswers(ledger.stamp, tuple(answers), command.leaves_at)).refs if answers else ()
    return Outcome(refs=(*refs, *held), skipped=len(command.reminders) - len(refs))


def _reminded_in(ledger: Ledger, command: RemindKindly, one: KindReminder) -> Ticket | None:
    """The ticket it goes to; None where they may not be reminded."""
    participant = ledger.get(Participant, one.participant_id, to_change=False)
    people = kin_of(ledger, participant.id)
    checkpoint = ledger.get(Checkpoint, one.checkpoint_id)
    hindered = hindrance_of(ledger.session, people, checkpoint, ledger.stamp.at)
    if hindered is Hindrance.NO_ADDRESS and one.by is Channel.PHONE:
        hindered = None
    if hindered is not None:
        return None
    there = waiting_reminder(ledger.session, people)
    if there is not None:
        return ledger.get(Ticket, there)
    matter = OpenTicket(
        ledger.stamp,
        one.ticket_id,
        one.subject,
        one.by,
        participant.language,
        participant_id=people[0],
        category=Category.CONTENT,
        owner_id=ledger.actor,
        tags=command.tags,
    )
    open_ticket(ledger, matter)
    return ledger.get(Ticket, one.ticket_id)


@handles(AgreeLeave, Right.EDIT_PEOPLE)
def agree_leave(ledger: Ledger, command: AgreeLeave) -> Outcome:
    ledger.get(Participant, command.participant_id, to_change=False)
    if command.until <= command.since:
        raise Refused(Refusal.NOT_POSSIBLE)
    if ledger.session.get(Leave, command.leave_id) is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.add(
        Leave(
            id=command.leave_id,
            participant_id=command.participant_id,
            since=command.since,
            until=command.until,
            reason=" ".join(command.reason.split()),
            agent_id=ledger.stamp.actor,
            at=ledger.stamp.at,
        )
    )
    ledger.touch("participant", command.participant_id)
    return Outcome()


@handles(EndLeave, Right.EDIT_PEOPLE)
def end_leave(ledger: Ledger, command: EndLeave) -> Outcome:
    leave = ledger.get(Leave, command.leave_id)
    ledger.session.delete(leave)
    ledger.touch("participant", leave.participant_id)
    return Outcome()
