"""Letters to everybody who is expected at a webinar: invitations and reminders, each in their language, never twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from console.commands.answers import Answer, HoldAnswers, hold_answers
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_backs import promise
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import settle, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import File, Heading, Kind
from console.domain.rights import Right
from console.domain.tickets import Category, Channel, State
from console.domain.webinar_calendar import MEDIA_TYPE, calendar_file, file_name
from console.domain.webinar_letters import MOST_AT_ONCE, TAG, LetterKind, LetterText, chosen, due, filled
from console.domain.webinars import Registration as Facts
from console.store.content import keep_content
from console.store.kin import living
from console.store.models import Agent, Registration, Ticket, Webinar
from console.store.webinar_letters import Invited, LetterDesk

_CALL_WITHIN = timedelta(days=1)


class SendWebinarLetters(Command, frozen=True):
    """Writes to some of those who are expected; the letters leave at `leaves_at` and can be taken back until then.

    Whoever has no address and can be called is to be called until `call_by`, where that is given. Who has their letter
    already, has cancelled or cannot be reached is left out and counted as `skipped`; where that is everybody, it is
    refused. The refs are the letters held back and the tickets of calls.
    """

    webinar_id: Id
    kind: LetterKind
    people: tuple[Id, ...]
    texts: tuple[LetterText, ...]
    leaves_at: datetime
    call_by: datetime | None = None


@handles(SendWebinarLetters, Right.BULK_ANSWER)
def send_webinar_letters(ledger: Ledger, command: SendWebinarLetters) -> Outcome:
    texts = {one.language: one for one in command.texts}
    if not command.people or not texts or not all(one.text.strip() and one.subject.strip() for one in command.texts):
        raise Refused(Refusal.EMPTY)
    webinar = ledger.get(Webinar, command.webinar_id)
    if len(command.people) > MOST_AT_ONCE or webinar.cancelled_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    me = ledger.get(Agent, ledger.actor, to_change=False)
    desk = LetterDesk(ledger.session, webinar.id, ledger.stamp.at, me.name)
    answers: list[Answer] = []
    calls: list[Ref] = []
    for one in desk.people(frozenset(command.people)):
        if not due(command.kind, _known(one), ledger.stamp.at):
            continue
        row = ledger.get(Registration, one.registration)
        subject, words = filled(chosen(texts, one.guest.language), desk.values(one), one.guest.language)
        if one.email:
            answers.append(_letter(ledger, command, desk, row, one, subject, words))
        elif one.phone and command.call_by is not None:
            calls.append(_call(ledger, command.call_by, row, one, subject, words))
            _mark(ledger, command.kind, row, None)
    if not answers and not calls:
        raise Refused(Refusal.NOT_POSSIBLE)
    held = hold_answers(ledger, HoldAnswers(ledger.stamp, tuple(answers), command.leaves_at)).refs if answers else ()
    ledger.touch("webinar", webinar.id)
    return Outcome(refs=(*held, *calls), skipped=len(command.people) - len(answers) - len(calls))


def _known(one: Invited) -> Facts:
    return Facts(invited_at=one.invited_at, reminded_at=one.reminded_at, joined_at=one.joined_at)


def _letter(
    ledger: Ledger,
    command: SendWebinarLetters,
    desk: LetterDesk,
    row: Registration,
    one: Invited,
    subject: str,
    words: str,
) -> Answer:
    ticket = _ticket(ledger, row, one, subject, Channel.EMAIL)
    message = ledger.new_id()
    _mark(ledger, command.kind, row, message)
    raw = calendar_file(
        desk.webinar,
        desk.facts,
        ledger.stamp.at,
        sequence=desk.sequence,
        link=desk.link(row.id),
        organiser=desk.organiser,
        organiser_email=desk.mailbox,
    )
    keep_content(ledger.session, raw)
    file = File(name=file_name(desk.facts), media_type=MEDIA_TYPE, size=len(raw), sha256=sha256(raw).digest())
    return Answer(
        message_id=message,
        ticket=ticket.id,
        channel=Channel.EMAIL,
        text=words,
        based_on=ticket.public_count,
        files=(file,),
        heading=Heading(subject=subject),
    )


def _call(ledger: Ledger, until: datetime, row: Registration, one: Invited, subject: str, words: str) -> Ref:
    """A call to be made: what the letter would say is a note for whoever makes it."""
    ticket = _ticket(ledger, row, one, subject, Channel.PHONE)
    note = NewMessage(
        id=ledger.new_id(),
        kind=Kind.NOTE,
        channel=Channel.PHONE,
        at=ledger.stamp.at,
        text=words,
        agent_id=ledger.actor,
    )
    say(ledger, ticket, note)
    promise(ledger, ticket, until)
    return Ref("ticket", ticket.id)


def _ticket(ledger: Ledger, row: Registration, one: Invited, subject: str, channel: Channel) -> Ticket:
    """The one in which they were written to about this webinar before, or a new one: closed, for nobody has to do
    anything in it until they answer."""
    if row.ticket_id is not None and ledger.has(Ticket, row.ticket_id):
        before = ticket_of(ledger, row.ticket_id)
        # A ticket may have become somebody else's since, alone or merged with another: their letter has a way in for
        # one person. And where they wait for an answer ours to everybody is none, and would take their words out of
        # the queue.
        theirs = before.participant_id is not None and living(ledger.session, before.participant_id) == one.id
        if theirs and (before.waiting_since is None or channel is Channel.PHONE):
            return before
    ticket_id = ledger.new_id()
    matter = OpenTicket(
        ledger.stamp,
        ticket_id,
        subject,
        channel,
        one.guest.language,
        participant_id=one.id,
        category=Category.WEBINAR,
        tags=(TAG,),
    )
    open_ticket(ledger, matter)
    ticket = ledger.get(Ticket, ticket_id)
    if channel is Channel.EMAIL:
        ticket.state = State.CLOSED
        # What they answer is theirs who are at work then: not of whoever has invited a whole cohort.
        ticket.reminded_at = ledger.stamp.at
        settle(ledger, ticket)
    row.ticket_id = ticket_id
    return ticket


def _mark(ledger: Ledger, kind: LetterKind, row: Registration, message: Id | None) -> None:
    if kind is LetterKind.INVITATION:
        row.invited_at, row.invite_id = ledger.stamp.at, message
    else:
        row.reminded_at, row.remind_id = ledger.stamp.at, message
    ledger.touch("registration", row.id)
