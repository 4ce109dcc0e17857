"""Asking experts, tutors and others: the question, what they say, and what becomes of the ticket meanwhile."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.consultation_row import (
    asked_of,
    come_back,
    consulting_of,
    hold,
    lines_of,
    put_line,
    say_so,
    standing_of,
    start_clock,
)
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.consultations import LONGEST_WORDS, OPEN, THEIRS, Excerpt, Part, Standing, Via
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.store.models import Agent, Consultation, Message, Ticket


class Asked(msgspec.Struct, frozen=True):
    """Who is asked: `agent` of the desk, else whoever reads letters to `email`."""

    agent: Id | None = None
    name: str = ""
    email: str = ""
    language: str = "en"


class AskExpert(Command, frozen=True):
    """Asks somebody about a ticket, which stays where it is. `within`: an answer is wanted in so much time of the
    desk's hours; None: as is usual there. `hold`: the ticket is on hold until every such answer is there."""

    consultation_id: Id
    ticket: Id
    asked: Asked
    question: str
    excerpts: tuple[Excerpt, ...] = ()
    within: timedelta | None = None
    hold: bool = False


class AskAgain(Command, frozen=True):
    """Says more, or asks once more; the clock begins anew."""

    consultation_id: Id
    line_id: Id
    text: str
    within: timedelta | None = None


class Withdraw(Command, frozen=True):
    """The answer is not needed any more: we found it ourselves, or the matter is over."""

    consultation_id: Id
    line_id: Id


class Unsay(Command, frozen=True):
    """Whoever said the last of a consultation takes it back, as long as it has not left as a letter."""

    consultation_id: Id
    line_id: Id


class AnswerConsultation(Command, frozen=True):
    """Whoever is asked answers at their console, or (`back`) needs to know more; or a colleague writes down what they
    were told."""

    consultation_id: Id
    line_id: Id
    text: str
    back: bool = False


class AnswerFromOutside(Command, frozen=True):
    """Whoever is asked has answered on the page or by letter; only the gateway tells of it.

    `message` is the letter; `proved` says whether a mail server vouches for its sender.
    """

    consultation_id: Id
    line_id: Id
    part: Part
    text: str
    via: Via
    message: NewMessage | None = None
    proved: bool = True


class PassOn(Command, frozen=True):
    """The answer has gone where it was needed; with `undo` it has not."""

    consultation_id: Id
    undo: bool = False


@handles(AskExpert, Right.NOTE)
def ask_expert(ledger: Ledger, command: AskExpert) -> Outcome:
    question = command.question.strip()[:LONGEST_WORDS]
    if not question:
        raise Refused(Refusal.EMPTY)
    if ledger.has(Consultation, command.consultation_id):
        raise Refused(Refusal.EXISTS)
    ticket = ticket_of(ledger, command.ticket)
    asked = asked_of(ledger, ticket, command.asked.agent, command.asked.name, command.asked.email)
    within = command.within or consulting_of(ledger).within
    one = Consultation(
        id=command.consultation_id,
        ticket_id=ticket.id,
        asked_by=ledger.actor,
        asked_at=ledger.stamp.at,
        expert_id=asked.agent,
        name=asked.name,
        email=asked.email if asked.by_letter else "",
        language=asked.language or command.asked.language,
        standing=Standing.WAITING,
        within=int(within.total_seconds()),
        holds=False,
        settled=True,
    )
    ledger.session.add(one)
    ledger.session.flush()
    start_clock(ledger, one)
    put_line(ledger, one, ledger.new_id(), Part.QUESTION, question, excerpts=command.excerpts, letter=True)
    say_so(ledger, one, ticket.id, None)
    if command.hold:
        hold(ledger, one, ticket)
    ledger.touch("ticket", ticket.id)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(AskAgain, Right.NOTE)
def ask_again(ledger: Ledger, command: AskAgain) -> Outcome:
    one = _consultation(ledger, command.consultation_id)
    text = command.text.strip()[:LONGEST_WORDS]
    if not text:
        raise Refused(Refusal.EMPTY)
    before = one.standing
    if command.within is not None:
        one.within = int(command.within.total_seconds())
    one.standing, one.ended_at, one.passed_on_at = Standing.WAITING, None, None
    start_clock(ledger, one)
    put_line(ledger, one, command.line_id, Part.MORE, text, letter=True)
    _tell_ticket(ledger, one, before)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(Withdraw, Right.NOTE)
def withdraw(ledger: Ledger, command: Withdraw) -> Outcome:
    one = _consultation(ledger, command.consultation_id)
    if one.standing not in OPEN:
        raise Refused(Refusal.NOT_POSSIBLE)
    lines = lines_of(ledger, one)
    before = one.standing
    one.standing, one.ended_at = Standing.WITHDRAWN, ledger.stamp.at
    for line in lines:
        line.letter_at = None
    # Who has got no letter yet needs none that says so.
    left = any(line.message_id is not None and line.part not in THEIRS for line in lines)
    put_line(ledger, one, command.line_id, Part.WITHDRAWAL, "", letter=left)
    _tell_ticket(ledger, one, before)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(Unsay, None)
def unsay(ledger: Ledger, command: Unsay) -> Outcome:
    one = _consultation(ledger, command.consultation_id)
    lines = [line for line in lines_of(ledger, one) if line.part not in {Part.REMINDER, Part.ABSENCE}]
    last = lines[-1] if lines else None
    if last is None or last.id != command.line_id:
        raise Refused(Refusal.TOO_LATE)
    if last.agent_id != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    if last.message_id is not None:
        raise Refused(Refusal.TOO_LATE)
    before = one.standing
    if last.part is Part.QUESTION:
        last.letter_at = None
        one.standing, one.ended_at = Standing.WITHDRAWN, ledger.stamp.at
    else:
        ledger.session.delete(last)
        one.standing = standing_of(line.part for line in lines[:-1])
        one.ended_at = None if one.standing in OPEN else one.ended_at
    ledger.touch("consultation", one.id)
    _tell_ticket(ledger, one, before)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(AnswerConsultation, None)
def answer_consultation(ledger: Ledger, command: AnswerConsultation) -> Outcome:
    one = _consultation(ledger, command.consultation_id)
    text = command.text.strip()[:LONGEST_WORDS]
    if not text:
        raise Refused(Refusal.EMPTY)
    me = ledger.get(Agent, ledger.actor)
    own = one.expert_id == me.id
    if not own and not may(me.role, Right.ANSWER):
        raise Refused(Refusal.NO_RIGHT)
    if one.standing is Standing.WITHDRAWN:
        raise Refused(Refusal.NOT_POSSIBLE)
    part = Part.ASKED_BACK if command.back else Part.ANSWER
    via = Via.CONSOLE if own else Via.TOLD
    put_line(ledger, one, command.line_id, part, text, author=one.name, via=via)
    _answered(ledger, one, part)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(AnswerFromOutside, Right.ANSWER)
def answer_from_outside(ledger: Ledger, command: AnswerFromOutside) -> Outcome:
    if ledger.stamp.actor is not None:
        raise Refused(Refusal.NO_RIGHT)
    one = _consultation(ledger, command.consultation_id)
    text = command.text.strip()[:LONGEST_WORDS]
    if not text and command.message is None:
        raise Refused(Refusal.EMPTY)
    if command.message is not None:
        if ledger.has(Message, command.message.id):
            raise Refused(Refusal.EXISTS)
        say(ledger, ticket_of(ledger, one.ticket_id), msgspec.structs.replace(command.message, author=one.name))
    put_line(
        ledger,
        one,
        command.line_id,
        command.part,
        text,
        author=one.name,
        via=command.via,
        proved=command.proved,
        message=command.message.id if command.message is not None else None,
    )
    if command.part in THEIRS and one.standing is not Standing.WITHDRAWN:
        _answered(ledger, one, command.part)
    return Outcome(refs=(Ref("consultation", one.id),))


@handles(PassOn, Right.NOTE)
def pass_on(ledger: Ledger, command: PassOn) -> Outcome:
    one = _consultation(ledger, command.consultation_id)
    one.passed_on_at = None if command.undo else ledger.stamp.at
    ledger.touch("consultation", one.id)
    return Outcome()


def _consultation(ledger: Ledger, consultation: Id) -> Consultation:
    return ledger.get(Consultation, consultation)


def _answered(ledger: Ledger, one: Consultation, part: Part) -> None:
    before = one.standing
    one.standing = standing_of((part,))
    one.ended_at = None if one.standing in OPEN else ledger.stamp.at
    one.passed_on_at = None
    # What still waited to be sent they need no more.
    for line in lines_of(ledger, one):
        line.letter_at = None
    _tell_ticket(ledger, one, before)


def _tell_ticket(ledger: Ledger, one: Consultation, before: Standing) -> None:
    """Whoever is asked need not see the ticket; then the gateway does what follows for it."""
    row = ledger.session.get(Ticket, one.ticket_id)
    if row is None:
        one.settled = False
        return
    ticket = ticket_of(ledger, row.id)
    if one.standing is not before:
        say_so(ledger, one, row.id, before)
    if one.standing is Standing.WAITING:
        if one.holds:
            hold(ledger, one, ticket)
    else:
        come_back(ledger, one, ticket)
    ledger.touch("ticket", ticket.id)
