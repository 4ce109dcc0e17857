"""What is said on tickets: received, noted, called, answered with an undo time, drafted, delivered."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

import msgspec
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import change, settle, ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import PUBLIC, Address, CallOutcome, Delivery, File, Kind
from console.domain.rights import Right, may
from console.domain.tickets import Channel, State, after_answer, after_inbound, may_become
from console.store import search
from console.store.models import (
    Agent,
    Attachment,
    Call,
    Content,
    DeliveryState,
    Draft,
    Held,
    Message,
    Participant,
    Seen,
    Ticket,
)
from console.store.search import Area


class NewFile(msgspec.Struct, frozen=True):
    """A file with its bytes, on its way in."""

    name: str
    media_type: str
    content: bytes
    content_id: str | None = None
    inline: bool = False


class CallFacts(msgspec.Struct, frozen=True):
    """What is known of a call. `answered_by` is a person of the desk, None when nobody answered."""

    outgoing: bool
    number: str
    rings: int
    wait_seconds: int
    talk_seconds: int
    answered_by: Id | None
    outcome: CallOutcome


class NewMessage(msgspec.Struct, frozen=True, kw_only=True):
    """Words on their way in. `author` is the name shown when neither an agent nor a participant is known."""

    id: Id
    kind: Kind
    channel: Channel
    at: datetime
    text: str
    author: str = ""
    agent_id: Id | None = None
    participant_id: Id | None = None
    subject: str = ""
    folded: str = ""
    html: str | None = None
    header_id: str | None = None
    in_reply_to: str | None = None
    original: bytes | None = None
    sent_from: Address | None = None
    sent_to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    disposition: str = ""
    files: tuple[NewFile, ...] = ()
    call: CallFacts | None = None
    reopens: bool = True
    """False for automatic letters: they join the conversation and wake nothing."""


class AddMessage(Command, frozen=True):
    """Puts words into a ticket: a letter that arrived, a call that was made, a chat line, an old answer imported."""

    ticket: Id
    message: NewMessage
    then: State | None = None
    delivery: Delivery | None = None
    """Set for outgoing words that something has to carry out of the house."""
    reason: str = ""


class SaveDraft(Command, frozen=True):
    """Keeps what is being written. An empty text without files drops the draft."""

    ticket: Id
    kind: Kind
    channel: Channel
    text: str
    based_on: int
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()


class KeepContent(Command, frozen=True):
    """Stores the bytes of a file that is being attached to a draft."""

    content: bytes


class AddNote(Command, frozen=True):
    """Turns the draft of a note into a note."""

    ticket: Id
    message_id: Id
    text: str
    files: tuple[File, ...] = ()


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A public answer to one ticket. `based_on` is the ticket's `public_count` that its author has seen."""

    message_id: Id
    ticket: Id
    channel: Channel
    text: str
    based_on: int
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()
    then: State | None = None


class HoldAnswers(Command, frozen=True):
    """Sends answers, which leave at `leaves_at` and can be taken back until then.

    Refused as NEWER, with the messages that are newer, when the one ticket it is about has moved on (send guard) and
    `forced` is not set; of several tickets those that moved on are skipped.
    """

    answers: tuple[Answer, ...]
    leaves_at: datetime
    later: bool = False
    forced: bool = False


class TakeBack(Command, frozen=True):
    """Takes back the answers held by one command. A single one becomes a draft again."""

    batch: Id


class SendHeld(Command, frozen=True):
    """Lets held answers leave now. `batch` None: all whose time has come at the time of the command.

    An answer that waited for its undo time only, and more than ten minutes too long (the program was not running),
    becomes a draft again instead: nobody expects it to leave by itself any more.
    """

    batch: Id | None = None


class SetDelivery(Command, frozen=True):
    """What became of an outgoing message on its way."""

    message_id: Id
    state: Delivery
    reason: str = ""


_STALE_SECONDS = 600


def keep_content(session: Session, content: bytes) -> bytes:
    """Stores bytes once; returns their sha256."""
    digest = sha256(content).digest()
    known = session.execute(select(Content.sha256).where(Content.sha256 == digest)).first()
    if known is None:
        session.add(Content(sha256=digest, size=len(content), content=content))
        session.flush()
    return digest


def say(ledger: Ledger, ticket: Ticket, new: NewMessage) -> Message:
    """Writes a message with its files and keeps the ticket's row in step; says nothing of states."""
    session = ledger.session
    files = tuple(
        File(
            name=file.name,
            media_type=file.media_type,
            size=len(file.content),
            sha256=keep_content(session, file.content),
            content_id=file.content_id,
            inline=file.inline,
        )
        for file in new.files
    )
    message = Message(
        id=new.id,
        ticket_id=ticket.id,
        kind=new.kind,
        channel=new.channel,
        at=new.at,
        agent_id=new.agent_id,
        participant_id=new.participant_id,
        author=_author(ledger, ticket, new),
        subject=new.subject,
        text=new.text,
        folded=new.folded,
        html=new.html,
        header_id=new.header_id,
        in_reply_to=new.in_reply_to,
        original=keep_content(session, new.original) if new.original is not None else None,
        sent_from=new.sent_from,
        sent_to=new.sent_to,
        cc=new.cc,
        disposition=new.disposition,
    )
    known_channels = set(
        session.execute(select(Message.channel).where(Message.ticket_id == ticket.id).distinct()).scalars()
    )
    session.add(message)
    session.flush()
    _attach(ledger, message.id, files)
    if new.call is not None:
        session.add(Call(message_id=message.id, **msgspec.structs.asdict(new.call)))
    search.put_fixed(
        session, Area.TICKET, message.id, ticket.id, [message.text, message.author, *(file.name for file in files)]
    )
    ticket.channels = len(known_channels | {new.channel})
    _move_clock(ticket, new)
    if not ticket.last_inbound_at or new.kind is not Kind.INBOUND or new.at >= ticket.last_inbound_at:
        ticket.preview = " ".join(new.text.split())[:160]
    settle(ledger, ticket)
    ledger.touch("message", message.id)
    return message


def _author(ledger: Ledger, ticket: Ticket, new: NewMessage) -> str:
    if new.agent_id is not None:
        return ledger.get(Agent, new.agent_id).name
    if new.participant_id is not None:
        return ledger.get(Participant, new.participant_id).name
    return new.author or ticket.participant_name


def _move_clock(ticket: Ticket, new: NewMessage) -> None:
    """Starts and stops the waiting of the participant."""
    ticket.touched_at = max(ticket.touched_at, new.at)
    if new.kind in PUBLIC:
        ticket.public_count += 1
    missed = new.call is not None and new.call.outcome is CallOutcome.MISSED and not new.call.outgoing
    if (new.kind is Kind.INBOUND or missed) and new.reopens:
        ticket.last_inbound_at = max(new.at, ticket.last_inbound_at or new.at)
        ticket.channel = new.channel
        if ticket.waiting_since is None or ticket.state in {State.SOLVED, State.CLOSED}:
            ticket.waiting_since = new.at
    elif new.kind is Kind.OUTBOUND or (new.kind is Kind.CALL and not missed):
        ticket.answered_at = min(new.at, ticket.answered_at or new.at)
        # An answer imported later than the question it does not know of must not stop the clock of that question.
        if ticket.last_inbound_at is None or new.at >= ticket.last_inbound_at:
            ticket.waiting_since = None


def _attach(ledger: Ledger, message_id: Id, files: tuple[File, ...]) -> None:
    for position, file in enumerate(files):
        ledger.session.add(
            Attachment(
                id=ledger.new_id(),
                message_id=message_id,
                position=position,
                name=file.name,
                media_type=file.media_type,
                size=file.size,
                sha256=file.sha256,
                content_id=file.content_id,
                inline=file.inline,
            )
        )


@handles(AddMessage, Right.ANSWER)
def add_message(ledger: Ledger, command: AddMessage) -> Outcome:
    new = command.message
    if ledger.session.get(Message, new.id) is not None:
        raise Refused(Refusal.EXISTS)
    ticket = ticket_of(ledger, command.ticket)
    before = ticket.state
    say(ledger, ticket, new)
    state = before
    if new.kind is Kind.INBOUND and new.reopens:
        state = after_inbound(before)
    elif new.kind is Kind.OUTBOUND:
        state = after_answer(before, command.then)
    elif command.then is not None:
        state = command.then
    if state is not ticket.state:
        change(ledger, ticket, "state", state)
    if new.kind is Kind.INBOUND and new.reopens and ticket.snoozed_until is not None:
        change(ledger, ticket, "snoozed_until", None)
    if command.delivery is not None:
        _deliver(ledger, ticket, new.id, command.delivery, command.reason)
    return Outcome(refs=(Ref("message", new.id), Ref("ticket", ticket.id)))


@handles(KeepContent, Right.NOTE)
def keep(ledger: Ledger, command: KeepContent) -> Outcome:
    keep_content(ledger.session, command.content)
    return Outcome()


@handles(SaveDraft, Right.NOTE)
def save_draft(ledger: Ledger, command: SaveDraft) -> Outcome:
    me = ledger.actor
    ledger.get(Ticket, command.ticket)
    if command.text.strip() or command.files:
        ledger.session.merge(
            Draft(
                ticket_id=command.ticket,
                agent_id=me,
                kind=command.kind,
                channel=command.channel,
                text=command.text,
                cc=command.cc,
                files=command.files,
                based_on=command.based_on,
                saved_at=ledger.stamp.at,
            )
        )
    else:
        _drop_draft(ledger, command.ticket, me, command.kind)
    ledger.touch("draft", command.ticket)
    return Outcome()


def _drop_draft(ledger: Ledger, ticket: Id, agent: Id, kind: Kind) -> None:
    ledger.session.execute(delete(Draft).where(Draft.ticket_id == ticket, Draft.agent_id == agent, Draft.kind == kind))
    ledger.touch("draft", ticket)


@handles(AddNote, Right.NOTE)
def add_note(ledger: Ledger, command: AddNote) -> Outcome:
    if not command.text.strip() and not command.files:
        raise Refused(Refusal.EMPTY)
    me = ledger.actor
    ticket = ticket_of(ledger, command.ticket)
    say(
        ledger,
        ticket,
        NewMessage(
            id=command.message_id,
            kind=Kind.NOTE,
            channel=ticket.channel,
            at=ledger.stamp.at,
            text=command.text,
            agent_id=me,
        ),
    )
    _attach(ledger, command.message_id, command.files)
    _drop_draft(ledger, command.ticket, me, Kind.NOTE)
    return Outcome(refs=(Ref("message", command.message_id),))


@handles(HoldAnswers, Right.ANSWER)
def hold_answers(ledger: Ledger, command: HoldAnswers) -> Outcome:
    me = ledger.actor
    if not command.answers or not all(a.text.strip() or a.files for a in command.answers):
        raise Refused(Refusal.EMPTY)
    if len(command.answers) > 1 and not may(ledger.get(Agent, me).role, Right.BULK_ANSWER):
        raise Refused(Refusal.NO_RIGHT)
    skipped = 0
    for answer in command.answers:
        ticket = ticket_of(ledger, answer.ticket)
        newer = _newer(ledger.session, ticket, answer.based_on, me)
        if newer and not command.forced:
            if len(command.answers) == 1:
                raise Refused(Refusal.NEWER, who=newer[-1].agent_id, refs=tuple(Ref("message", m.id) for m in newer))
            skipped += 1
            continue
        if answer.then is not None and answer.then is not ticket.state and not may_become(ticket.state, answer.then):
            raise Refused(Refusal.NOT_POSSIBLE)
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
                then=answer.then,
                based_on=max(answer.based_on, ticket.public_count),
                forced=command.forced,
                held_at=ledger.stamp.at,
                leaves_at=command.leaves_at,
                later=command.later,
            )
        )
        if len(command.answers) == 1:
            _drop_draft(ledger, answer.ticket, me, Kind.OUTBOUND)
        _show_held(ledger, ticket)
    return Outcome(refs=tuple(Ref("held", a.message_id) for a in command.answers), skipped=skipped)


def _newer(session: Session, ticket: Ticket, based_on: int, author: Id) -> list[Message]:
    """The public messages that an answer written against `based_on` has not seen, oldest first.

    What its author said in the meantime is no news to the author: the answer before may have left only now.
    """
    unseen = ticket.public_count - based_on
    if unseen <= 0:
        return []
    rows = session.execute(
        select(Message)
        .where(Message.ticket_id == ticket.id, Message.kind.in_(tuple(PUBLIC)))
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(unseen)
    )
    return [message for message in reversed(rows.scalars().all()) if message.agent_id != author]


def _show_held(ledger: Ledger, ticket: Ticket) -> None:
    ledger.session.flush()
    ticket.held_until = ledger.session.execute(
        select(func.min(Held.leaves_at)).where(Held.ticket_id == ticket.id)
    ).scalar_one()
    settle(ledger, ticket)
    ledger.touch("held", ticket.id)


@handles(TakeBack, Right.ANSWER)
def take_back(ledger: Ledger, command: TakeBack) -> Outcome:
    rows = ledger.session.execute(select(Held).where(Held.batch == command.batch)).scalars().all()
    if not rows:
        raise Refused(Refusal.TOO_LATE)
    for held in rows:
        _back_to_draft(ledger, held, keep_text=len(rows) == 1)
    return Outcome(refs=tuple(Ref("ticket", held.ticket_id) for held in rows))


def _back_to_draft(ledger: Ledger, held: Held, *, keep_text: bool) -> None:
    session = ledger.session
    if keep_text:
        draft = session.get(Draft, (held.ticket_id, held.agent_id, Kind.OUTBOUND))
        text = held.text if draft is None or not draft.text.strip() else f"{held.text}\n\n{draft.text}"
        session.merge(
            Draft(
                ticket_id=held.ticket_id,
                agent_id=held.agent_id,
                kind=Kind.OUTBOUND,
                channel=held.channel,
                text=text,
                cc=held.cc,
                files=held.files + (draft.files if draft else ()),
                based_on=held.based_on,
                saved_at=ledger.stamp.at,
            )
        )
        ledger.touch("draft", held.ticket_id)
    ticket = ledger.get(Ticket, held.ticket_id)
    session.delete(held)
    _show_held(ledger, ticket)


@handles(SendHeld, Right.ANSWER)
def send_held(ledger: Ledger, command: SendHeld) -> Outcome:
    chosen = Held.batch == command.batch if command.batch is not None else Held.leaves_at <= ledger.stamp.at
    rows = ledger.session.execute(select(Held).where(chosen).order_by(Held.held_at)).scalars().all()
    if command.batch is not None and not rows:
        raise Refused(Refusal.TOO_LATE)
    back = [held for held in rows if not _leave(ledger, held, asked=command.batch is not None)]
    # Those that could not leave are drafts again; the screen tells their authors.
    return Outcome(refs=tuple(Ref("draft", held.ticket_id) for held in back), skipped=len(back))


def _leave(ledger: Ledger, held: Held, *, asked: bool) -> bool:
    ticket = ticket_of(ledger, held.ticket_id)
    late = (ledger.stamp.at - held.leaves_at).total_seconds() > _STALE_SECONDS
    newer = not held.forced and not held.later and _newer(ledger.session, ticket, held.based_on, held.agent_id)
    if (late and not held.later and not asked) or newer:
        _back_to_draft(ledger, held, keep_text=True)
        return False
    before = ticket.state
    say(
        ledger,
        ticket,
        NewMessage(
            id=held.message_id,
            kind=Kind.OUTBOUND,
            channel=held.channel,
            at=ledger.stamp.at,
            text=held.text,
            agent_id=held.agent_id,
            cc=held.cc,
        ),
    )
    _attach(ledger, held.message_id, held.files)
    ledger.session.delete(held)
    _deliver(ledger, ticket, held.message_id, Delivery.QUEUED, "")
    if ticket.owner_id is None:
        change(ledger, ticket, "owner_id", held.agent_id)
    state = after_answer(before, held.then)
    if state is not before:
        change(ledger, ticket, "state", state)
    ledger.session.merge(Seen(ticket_id=ticket.id, agent_id=held.agent_id, at=ledger.stamp.at))
    _show_held(ledger, ticket)
    return True


def _deliver(ledger: Ledger, ticket: Ticket, message_id: Id, state: Delivery, reason: str) -> None:
    ledger.session.add(
        DeliveryState(
            message_id=message_id, state=state, due_at=ledger.stamp.at, reason=reason, updated_at=ledger.stamp.at
        )
    )
    _count_failed(ledger, ticket)


def _count_failed(ledger: Ledger, ticket: Ticket) -> None:
    ledger.session.flush()
    ticket.failed = ledger.session.execute(
        select(func.count())
        .select_from(DeliveryState)
        .join(Message, Message.id == DeliveryState.message_id)
        .where(Message.ticket_id == ticket.id, DeliveryState.state.in_((Delivery.FAILED, Delivery.BOUNCED)))
    ).scalar_one()
    settle(ledger, ticket)


@handles(SetDelivery, Right.ANSWER)
def set_delivery(ledger: Ledger, command: SetDelivery) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    delivery.state = command.state
    delivery.reason = command.reason
    delivery.updated_at = ledger.stamp.at
    message = ledger.get(Message, command.message_id)
    _count_failed(ledger, ledger.get(Ticket, message.ticket_id))
    ledger.touch("message", message.id)
    return Outcome()
