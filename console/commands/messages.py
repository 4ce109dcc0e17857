"""What is said on tickets: received, noted, called, and what becomes of it on its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.chat_row import put_line
from console.commands.drafts import drop_sent
from console.commands.guard import came
from console.commands.helped import hear_words
from console.commands.ticket_row import change, settle, ticket_of
from console.domain.calls import CALL_BACK_WITHIN
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.messages import (
    ASIDE,
    PUBLIC,
    Address,
    CallOutcome,
    Delivery,
    File,
    Kind,
    asks_for_answer,
    is_answer,
)
from console.domain.numbers import phone_numbers_in
from console.domain.rights import Right
from console.domain.tickets import Channel, State, after_answer, after_inbound
from console.domain.urgency import waits_beside_phone
from console.store import search
from console.store.content import keep_content
from console.store.family import family
from console.store.models import (
    Agent,
    Attachment,
    Call,
    DeliveryState,
    Message,
    Participant,
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
    reply_to: tuple[Address, ...] = ()
    disposition: str = ""
    files: tuple[NewFile, ...] = ()
    call: CallFacts | None = None
    chat: Id | None = None
    """Of which chat it is a line; None: of the one with the participant of its ticket."""
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
    mailbox_id: Id | None = None
    """Through which mailbox they go."""


class AddNote(Command, frozen=True):
    """Turns the draft of a note into a note."""

    ticket: Id
    message_id: Id
    text: str
    files: tuple[File, ...] = ()


def say(ledger: Ledger, ticket: Ticket, new: NewMessage, kept: tuple[File, ...] = (), *, opens: bool = False) -> None:
    """Writes a message with its files and keeps the ticket's row in step; says nothing of states.

    `kept` are files of it whose bytes the desk has already, as those of drafts. `opens`: nothing was said before.
    """
    session = ledger.session
    arrived = tuple(
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
    files = arrived + kept
    author = _author(ledger, ticket, new)
    known_channels = set() if opens or new.kind in ASIDE else _channels(ledger, ticket.id)
    ledger.put(
        Message,
        id=new.id,
        ticket_id=ticket.id,
        kind=new.kind,
        channel=new.channel,
        at=new.at,
        agent_id=new.agent_id,
        participant_id=new.participant_id,
        author=author,
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
        reply_to=new.reply_to,
        disposition=new.disposition,
    )
    _attach(ledger, new.id, files)
    if new.call is not None:
        ledger.put(Call, message_id=new.id, **msgspec.structs.asdict(new.call))
    if new.kind in ASIDE:
        ledger.touch("message", new.id)
        return
    ticket.channels = len(known_channels | {new.channel})
    known_channels.add(new.channel)
    if new.kind is Kind.AUTOMATIC:
        # Nobody wrote it and nobody looks for it: its words stand in every ticket.
        ledger.touch("message", new.id)
        if new.channel is Channel.CHAT:
            put_line(ledger, ticket, new.id, new.chat)
        return
    search.put_fixed(
        session,
        Area.TICKET,
        new.id,
        ticket.id,
        [new.text, author, *(file.name for file in files)],
        numbers=_numbers(new),
    )
    if new.kind in PUBLIC:
        came(ledger, ticket, [new.id], new=True)
        if new.channel is Channel.CHAT:
            put_line(ledger, ticket, new.id, new.chat)
    _move_clock(ticket, new)
    if not ticket.last_inbound_at or new.kind is not Kind.INBOUND or new.at >= ticket.last_inbound_at:
        ticket.preview = " ".join(new.text.split())[:160]
    settle(ledger, ticket)
    ledger.touch("message", new.id)


def _numbers(new: NewMessage) -> list[str]:
    """Phone numbers by which it is found: of the call, and those the participant has written, in any notation."""
    if new.call is not None:
        return [new.call.number] if new.call.number else []
    return phone_numbers_in(new.text) if new.kind is Kind.INBOUND else []


def _channels(ledger: Ledger, ticket: Id) -> set[Channel]:
    """Of what was said before."""
    looked_up = ledger.ahead.channels.get(ticket)
    if looked_up is not None:
        return looked_up
    session = ledger.session
    known = select(Message.channel).where(
        Message.ticket_id.in_(family(session, ticket)), Message.kind.not_in(tuple(ASIDE))
    )
    return set(session.execute(known.distinct()).scalars())


def _author(ledger: Ledger, ticket: Ticket, new: NewMessage) -> str:
    if new.agent_id is not None:
        return ledger.get(Agent, new.agent_id).name
    if new.participant_id is not None:
        return ledger.get(Participant, new.participant_id).name
    return new.author or ticket.participant_name


def _move_clock(ticket: Ticket, new: NewMessage) -> None:
    """Starts and stops the waiting of the participant."""
    ticket.touched_at = max(ticket.touched_at, new.at)
    if _asks(new):
        ticket.last_inbound_at = max(new.at, ticket.last_inbound_at or new.at)
        ticket.channel = new.channel
        if ticket.waiting_since is None or ticket.state in {State.SOLVED, State.CLOSED}:
            ticket.waiting_since = new.at
            ticket.call_back_at = None
        if new.kind is Kind.CALL:
            # Who was promised a call for later and calls now does not wait for that.
            within = new.at + CALL_BACK_WITHIN
            ticket.call_back_at = min(within, ticket.call_back_at or within)
    elif is_answer(new.kind, *_call(new)):
        ticket.answered_at = min(new.at, ticket.answered_at or new.at)
        # An answer imported later than the question it does not know of must not stop the clock of that question.
        if ticket.last_inbound_at is None or new.at >= ticket.last_inbound_at:
            # Whoever was promised a call for later waits for it, whatever we write meanwhile.
            if new.kind is Kind.CALL or waits_beside_phone(ticket.last_inbound_at, ticket.call_back_at):
                ticket.call_back_at = None
            if ticket.call_back_at is None:
                ticket.waiting_since = None


def _asks(new: NewMessage) -> bool:
    return new.reopens and asks_for_answer(new.kind, *_call(new))


def _call(new: NewMessage) -> tuple[CallOutcome | None, bool | None]:
    return (new.call.outcome, new.call.outgoing) if new.call is not None else (None, None)


def _attach(ledger: Ledger, message_id: Id, files: tuple[File, ...]) -> None:
    for position, file in enumerate(files):
        ledger.put(
            Attachment,
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


@handles(AddMessage, Right.ANSWER)
def add_message(ledger: Ledger, command: AddMessage) -> Outcome:
    new = command.message
    if ledger.has(Message, new.id):
        raise Refused(Refusal.EXISTS)
    ticket = ticket_of(ledger, command.ticket)
    before = ticket.state
    say(ledger, ticket, new)
    state = before
    asks = _asks(new)
    if new.kind is Kind.OUTBOUND:
        state = after_answer(before, command.then)
    elif asks and (new.kind is Kind.INBOUND or command.then is None):
        state = after_inbound(before)
    elif command.then is not None:
        state = command.then
    if state is not ticket.state:
        change(ledger, ticket, "state", state)
    if asks and ticket.snoozed_until is not None:
        change(ledger, ticket, "snoozed_until", None)
    if new.kind is Kind.INBOUND and asks and before in {State.SOLVED, State.CLOSED}:
        hear_words(ledger, ticket, new.text)
    if command.delivery is not None:
        deliver(ledger, ticket, new.id, command.delivery, command.reason, command.mailbox_id)
    return Outcome(refs=(Ref("message", new.id), Ref("ticket", ticket.id)))


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
        command.files,
    )
    drop_sent(ledger, command.ticket, ticket.id, me, Kind.NOTE, command.text)
    return Outcome(refs=(Ref("message", command.message_id),))


def deliver(
    ledger: Ledger, ticket: Ticket, message_id: Id, state: Delivery, reason: str = "", mailbox_id: Id | None = None
) -> None:
    """Begins the way of an outgoing message; through `mailbox_id` where a mailbox carries it."""
    ledger.session.add(
        DeliveryState(
            message_id=message_id,
            state=state,
            due_at=ledger.stamp.at,
            reason=reason,
            updated_at=ledger.stamp.at,
            mailbox_id=mailbox_id,
        )
    )
    count_failed(ledger, ticket)


def count_failed(ledger: Ledger, ticket: Ticket) -> None:
    ledger.session.flush()
    ticket.failed = failed_in(ledger.session, family(ledger.session, ticket.id))
    settle(ledger, ticket)


def failed_in(session: Session, tickets: Sequence[Id]) -> int:
    """How many messages of these tickets could not be delivered."""
    return session.execute(
        select(func.count())
        .select_from(DeliveryState)
        .join(Message, Message.id == DeliveryState.message_id)
        .where(
            Message.ticket_id.in_(tickets),
            # Nobody has to do anything about a letter that nobody wrote.
            or_(Message.kind != Kind.AUTOMATIC, Message.disposition == Disposition.CARRIED),
            # It is told where the question stands.
            Message.kind.not_in(tuple(ASIDE)),
            DeliveryState.state.in_((Delivery.FAILED, Delivery.BOUNCED)),
        )
    ).scalar_one()
