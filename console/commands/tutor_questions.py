"""Questions for the tutor of a launch: who asks what, which of them the tutor sees, and what becomes of them."""

from __future__ import annotations

from sqlalchemy import func, select

from console.commands.automatic import PROGRAM
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.chat_row import chat_about
from console.commands.launches import of_crew, write_line
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import ticket_of
from console.commands.tutor import launch_of, on_air
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.domain.tutor_cards import LONGEST_QUESTION, Verdict
from console.domain.tutor_words import noted, told
from console.store.models import Agent, Launch, Ticket, TutorAsker, TutorQuestion, Webinar


class AskTutor(Command, frozen=True):
    """Marks a question for the tutor. Where it is known these tickets ask it too, and its words stay."""

    question_id: Id
    launch_id: Id
    words: str
    tickets: tuple[Id, ...] = ()


class ChooseQuestion(Command, frozen=True):
    """The tutor is to see it; `chosen` False: not, as long as nothing was said to it."""

    question_id: Id
    chosen: bool = True


class DecideQuestion(Command, frozen=True):
    """What becomes of it: the tutor answers now or at the end, or the crew does by a text."""

    question_id: Id
    verdict: Verdict


class TellAskers(Command, frozen=True):
    """Whoever asks is told what becomes of it, once: in the chat they are in, and by a note to the team."""

    question_id: Id
    tickets: tuple[Id, ...]


@handles(AskTutor, Right.NOTE)
def ask_tutor(ledger: Ledger, command: AskTutor) -> Outcome:
    ledger.lock_tickets(command.tickets)
    launch = launch_of(ledger, command.launch_id)
    words = " ".join(command.words.split())[:LONGEST_QUESTION]
    question = ledger.session.get(TutorQuestion, command.question_id)
    if question is None:
        if not words:
            raise Refused(Refusal.EMPTY)
        question = TutorQuestion(
            id=command.question_id, launch_id=launch.id, words=words, at=ledger.stamp.at, by=ledger.actor
        )
        ledger.session.add(question)
        ledger.session.flush()
    elif question.launch_id != launch.id:
        raise Refused(Refusal.NOT_POSSIBLE)
    for ticket in dict.fromkeys(command.tickets):
        ticket_of(ledger, ticket)
        if ledger.session.get(TutorAsker, (question.id, ticket)) is None:
            ledger.session.add(
                TutorAsker(question_id=question.id, ticket_id=ticket, launch_id=launch.id, at=ledger.stamp.at)
            )
    ledger.session.flush()
    people = (
        select(func.count(func.distinct(func.coalesce(Ticket.participant_id, Ticket.id))))
        .join(TutorAsker, TutorAsker.ticket_id == Ticket.id)
        .where(TutorAsker.question_id == question.id)
    )
    question.askers = ledger.session.execute(people).scalar_one()
    ledger.touch("launch", launch.id)
    return Outcome(refs=(Ref("tutor_question", question.id),))


def _question(ledger: Ledger, question_id: Id) -> tuple[Launch, TutorQuestion]:
    question = ledger.get(TutorQuestion, question_id)
    launch = launch_of(ledger, question.launch_id)
    ledger.session.refresh(question)
    ledger.touch("launch", launch.id)
    return launch, question


@handles(ChooseQuestion, Right.NOTE)
def choose_question(ledger: Ledger, command: ChooseQuestion) -> Outcome:
    launch, question = _question(ledger, command.question_id)
    if not of_crew(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)
    if question.decided_at is not None or not question.words:
        raise Refused(Refusal.TOO_LATE)
    if command.chosen and question.chosen_at is None:
        question.chosen_at = ledger.stamp.at
    elif not command.chosen:
        question.chosen_at = question.later_at = question.verdict = None
    return Outcome()


@handles(DecideQuestion, None)
def decide_question(ledger: Ledger, command: DecideQuestion) -> Outcome:
    launch, question = _question(ledger, command.question_id)
    on_air(ledger, launch)
    if question.decided_at is not None:
        return Outcome()
    if command.verdict is Verdict.AT_END:
        if question.chosen_at is None and _on_air_alone(ledger):
            # Taken off the list while the tutor pressed: only the crew puts it there.
            raise Refused(Refusal.TOO_LATE)
        question.later_at = question.later_at or ledger.stamp.at
        question.chosen_at = question.chosen_at or ledger.stamp.at
    else:
        question.decided_at = ledger.stamp.at
    question.verdict = command.verdict
    write_line(ledger, launch.id, LineKind.TUTOR_QUESTION, command.verdict)
    return Outcome()


def _on_air_alone(ledger: Ledger) -> bool:
    """Whether a tutor decides, at a console or on the page of the gateway, and nobody who makes the list."""
    actor = ledger.stamp.actor
    return actor is None or ledger.get(Agent, actor, to_change=False).role is Role.TUTOR


@handles(TellAskers, Right.ANSWER)
def tell_askers(ledger: Ledger, command: TellAskers) -> Outcome:
    ledger.lock_tickets(command.tickets)
    question = ledger.get(TutorQuestion, command.question_id)
    launch = ledger.get(Launch, question.launch_id)
    ledger.session.refresh(question)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    verdict = question.verdict
    if verdict is None:
        return Outcome(skipped=len(command.tickets))
    tutor = ledger.get(Agent, webinar.tutor_id, to_change=False).name if webinar.tutor_id is not None else ""
    for one in command.tickets:
        asker = ledger.session.get(TutorAsker, (question.id, one))
        if asker is None or asker.told is verdict:
            continue
        asker.told, asker.told_at = verdict, ledger.stamp.at
        ticket = ticket_of(ledger, one)
        _write(ledger, ticket, Kind.NOTE, ticket.channel, noted(verdict, ticket.language, tutor, question.words))
        line = told(verdict, ticket.language, tutor)
        if line and chat_about(ledger, ticket) is not None:
            _write(ledger, ticket, Kind.AUTOMATIC, Channel.CHAT, line)
    ledger.touch("launch", launch.id)
    return Outcome()


def _write(ledger: Ledger, ticket: Ticket, kind: Kind, channel: Channel, text: str) -> None:
    said = NewMessage(id=ledger.new_id(), kind=kind, channel=channel, at=ledger.stamp.at, text=text, author=PROGRAM)
    say(ledger, ticket, said)
