"""Public answers: held for the time in which they can be taken back, stopped when overtaken, let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import func, select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.drafts import drop_sent, put_words, words_there
from console.commands.guard import seen_of, unseen
from console.commands.messages import NewMessage, deliver, say
from console.commands.outgoing import addressed
from console.commands.ticket_row import change, settle, ticket_of
from console.commands.webinar_row import letter_stays_here
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Address, Delivery, File, Heading, Kind, Reason, Words
from console.domain.rights import Right, may
from console.domain.tickets import Channel, State, after_answer, may_become
from console.store.models import Agent, Held, Seen, Ticket

_STALE_SECONDS = 600


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A public answer to one ticket. `based_on` is the `public_count` of that very ticket that its author has seen."""

    message_id: Id
    ticket: Id
    channel: Channel
    text: str
    based_on: int
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()
    heading: Heading = AS_USUAL
    then: State | None = None


class HoldAnswers(Command, frozen=True):
    """Sends answers, which leave at `leaves_at` and can be taken back until then.

    Refused as NEWER, with the messages that are newer, when the one ticket it is about has moved on (send guard) and
    `forced` is not set; of several tickets those that moved on, or cannot become `then` any more, are skipped.
    """

    answers: tuple[Answer, ...]
    leaves_at: datetime
    later: bool = False
    forced: bool = False


class TakeBack(Command, frozen=True):
    """Takes back the answers held by one command: their author may, and a lead. A single one becomes a draft again."""

    batch: Id


class SendHeld(Command, frozen=True):
    """Lets held answers leave now: those of one command, which their author may, and a lead.

    `batch` None: all of the actor's whose time has come at the time of the command; when the program itself asks,
    everybody's. A console speaks for the person at it: a team's hub takes words in the name of others from no one.

    An answer that waited for its undo time only, and more than ten minutes too long (the program was not running),
    becomes a draft again instead: nobody expects it to leave by itself any more.
    """

    batch: Id | None = None
    messages: tuple[Id, ...] = ()
    """Of what is due these alone; empty: all."""


@handles(HoldAnswers, Right.ANSWER)
def hold_answers(ledger: Ledger, command: HoldAnswers) -> Outcome:
    me = ledger.actor
    if not command.answers or not all(a.text.strip() or a.files for a in command.answers):
        raise Refused(Refusal.EMPTY)
    if len(command.answers) > 1 and not may(ledger.get(Agent, me).role, Right.BULK_ANSWER):
        raise Refused(Refusal.NO_RIGHT)
    ledger.lock_tickets(answer.ticket for answer in command.answers)
    held: list[Ref] = []
    for answer in command.answers:
        ticket = ticket_of(ledger, answer.ticket)
        newer = unseen(ledger.session, ticket, answer.ticket, answer.based_on, me)
        if newer and not command.forced:
            if len(command.answers) == 1:
                raise Refused(Refusal.NEWER, who=newer[-1].agent_id, refs=tuple(Ref("message", m.id) for m in newer))
            continue
        if answer.then is not None and answer.then is not ticket.state and not may_become(ticket.state, answer.then):
            if len(command.answers) == 1:
                raise Refused(Refusal.NOT_POSSIBLE)
            continue
        held.append(Ref("held", answer.message_id))
        ledger.session.add(
            Held(
                message_id=answer.message_id,
                batch=ledger.stamp.id,
                ticket_id=ticket.id,
                agent_id=me,
                channel=answer.channel,
                text=answer.text,
                cc=answer.cc,
                files=answer.files,
                heading=answer.heading,
                then=answer.then,
                # What there is now its author has seen, or was told of: only what comes from now on is newer.
                written_on=ticket.id,
                based_on=ticket.public_count,
                held_at=ledger.stamp.at,
                leaves_at=command.leaves_at,
                later=command.later,
            )
        )
        if len(command.answers) == 1:
            drop_sent(ledger, answer.ticket, ticket.id, me, Kind.OUTBOUND, answer.text)
        show_held(ledger, ticket)
    return Outcome(refs=tuple(held), skipped=len(command.answers) - len(held))


def show_held(ledger: Ledger, ticket: Ticket) -> None:
    """Keeps in the ticket's row when its next answer leaves."""
    ledger.session.flush()
    ticket.held_until = ledger.session.execute(
        select(func.min(Held.leaves_at)).where(Held.ticket_id == ticket.id)
    ).scalar_one()
    settle(ledger, ticket)
    ledger.touch("held", ticket.id)


@handles(TakeBack, Right.ANSWER)
def take_back(ledger: Ledger, command: TakeBack) -> Outcome:
    rows = (
        ledger.session.execute(
            select(Held).where(Held.batch == command.batch).order_by(Held.message_id).with_for_update(**FOR_CHANGE)
        )
        .scalars()
        .all()
    )
    if not rows:
        raise Refused(Refusal.TOO_LATE)
    _check_author(ledger, rows)
    for held in rows:
        back_to_draft(ledger, held, keep_text=len(rows) == 1)
        ticket = ticket_of(ledger, held.ticket_id)
        if len(rows) > 1 and ticket.reminded_at is not None and not ticket.public_count:
            # It was opened for a reminder that never left: nothing is left to be done in it.
            change(ledger, ticket, "state", State.CLOSED)
    return Outcome(refs=tuple(Ref("ticket", held.ticket_id) for held in rows))


def _check_author(ledger: Ledger, rows: Sequence[Held]) -> None:
    me = ledger.stamp.actor
    others = {held.agent_id for held in rows} - {me}
    if me is not None and others and not may(ledger.get(Agent, me).role, Right.ANSWERS_OF_OTHERS):
        raise Refused(Refusal.NO_RIGHT)


def back_to_draft(ledger: Ledger, held: Held, *, keep_text: bool = True, of: Id | None = None) -> None:
    """Makes an answer that has not left a draft of its author again, or of somebody else."""
    ticket = ticket_of(ledger, held.ticket_id)
    if keep_text:
        author = of or held.agent_id
        seen = seen_of(ledger.session, ticket, held.written_on, held.based_on, held.agent_id)
        words = Words(held.channel, held.text, held.cc, held.files, seen, held.heading)
        there = words_there(ledger, ticket.id, author, Kind.OUTBOUND)
        words = words.followed_by(there) if there is not None else words
        put_words(ledger, ticket.id, author, Kind.OUTBOUND, words)
    ledger.session.delete(held)
    letter_stays_here(ledger, held.message_id)
    show_held(ledger, ticket)


@handles(SendHeld, Right.ANSWER)
def send_held(ledger: Ledger, command: SendHeld) -> Outcome:
    due = select(Held).order_by(Held.held_at, Held.message_id)
    if command.batch is not None:
        due = due.where(Held.batch == command.batch)
    else:
        due = due.where(Held.leaves_at <= ledger.stamp.at)
        if command.messages:
            due = due.where(Held.message_id.in_(command.messages))
        if ledger.stamp.actor is not None:
            due = due.where(Held.agent_id == ledger.stamp.actor)
    # What is due is let go wherever its author is at work: one that another console has in its hands leaves there.
    due = due.with_for_update(skip_locked=command.batch is None, **FOR_CHANGE)
    rows = ledger.session.execute(due).scalars().all()
    ledger.lock_tickets(held.ticket_id for held in rows)
    if command.batch is not None and not rows:
        raise Refused(Refusal.TOO_LATE)
    _check_author(ledger, rows)
    back = [held for held in rows if not _leave(ledger, held, asked=command.batch is not None)]
    # Those that could not leave are drafts again; the screen tells their authors.
    return Outcome(refs=tuple(Ref("draft", held.ticket_id) for held in back), skipped=len(back))


def _leave(ledger: Ledger, held: Held, *, asked: bool) -> bool:
    ticket = ticket_of(ledger, held.ticket_id)
    late = (ledger.stamp.at - held.leaves_at).total_seconds() > _STALE_SECONDS
    newer = unseen(ledger.session, ticket, held.written_on, held.based_on, held.agent_id)
    if (late and not held.later and not asked) or newer:
        back_to_draft(ledger, held, keep_text=True)
        return False
    before = ticket.state
    # What the program lets go its author has sent; a lead who hurries it answers for that.
    ledger.doer = ledger.stamp.actor or held.agent_id
    said = NewMessage(
        id=held.message_id,
        kind=Kind.OUTBOUND,
        channel=held.channel,
        at=ledger.stamp.at,
        text=held.text,
        agent_id=held.agent_id,
        cc=held.cc,
    )
    mailbox: Id | None = None
    if held.channel is Channel.EMAIL:
        said, mailbox = addressed(ledger, ticket, said, held.heading)
    say(ledger, ticket, said, held.files)
    ledger.session.delete(held)
    if mailbox is not None and not said.sent_to:
        deliver(ledger, ticket, held.message_id, Delivery.FAILED, Reason.NO_ADDRESS, mailbox)
    else:
        deliver(ledger, ticket, held.message_id, Delivery.QUEUED, mailbox_id=mailbox)
    # What is over and stays so is nobody's: an invitation makes its sender no owner of what is answered to it.
    if ticket.owner_id is None and (before is not State.CLOSED or held.then is not None):
        change(ledger, ticket, "owner_id", held.agent_id)
    state = after_answer(before, held.then)
    if state is not before:
        change(ledger, ticket, "state", state)
    if ledger.doer == held.agent_id:
        ledger.session.merge(Seen(ticket_id=ticket.id, agent_id=held.agent_id, at=ledger.stamp.at))
        ledger.touch("seen", ticket.id)
    show_held(ledger, ticket)
    ledger.doer = ledger.stamp.actor
    return True
