"""Messages, calls, attachments and their content, the way of outgoing ones, and drafts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Address, CallOutcome, Delivery, File, Heading, Kind, Words
from console.domain.tickets import Channel, State
from console.store.base import Base, Packed, Word


class Message(Base):
    """Words that were said. Nothing here ever changes but the ticket they belong to (a split moves them)."""

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_ticket_id", "ticket_id", "at", "id"),
        Index("ix_message_header_id", "header_id"),
        Index("ix_message_participant_id", "participant_id", "at"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    kind: Mapped[Kind] = mapped_column(Word(Kind))
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    at: Mapped[datetime]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    author: Mapped[str]
    """The author's name as it was then."""
    subject: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    """What was said, without quotes and signature."""
    folded: Mapped[str] = mapped_column(default="")
    """Quoted mail and signature, shown when asked for."""
    html: Mapped[str | None]
    """The cleaned HTML of the whole letter, if it had any."""
    header_id: Mapped[str | None]
    """Message-ID of a letter (RFC 5322), with its angle brackets."""
    in_reply_to: Mapped[str | None]
    original: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """sha256 of the letter as it came, byte for byte."""
    sent_from: Mapped[Address | None] = mapped_column(Packed(Address))
    sent_to: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    cc: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    reply_to: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    """Where its sender wants answers, when that is not where it came from."""
    disposition: Mapped[str] = mapped_column(default="")
    """What the letter was: an ordinary one, a bounce, an automatic answer (channels/email/letter.py)."""


class Arrival(Base):
    """When public words came to a conversation, counted as its ticket's `public_count`: what tells the send guard which
    words an author has not seen.

    Words of a merged ticket came to the target when it was merged, however old they are. What came before the counting
    began (migration 0005) has no row.
    """

    __tablename__ = "arrival"

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    message_id: Mapped[Id] = mapped_column(ForeignKey("message.id"), primary_key=True)
    position: Mapped[int]


class Call(Base):
    """The facts of one call, beside the message that holds its notes."""

    __tablename__ = "call"

    message_id: Mapped[Id] = mapped_column(ForeignKey("message.id"), primary_key=True)
    outgoing: Mapped[bool]
    number: Mapped[str]
    rings: Mapped[int]
    wait_seconds: Mapped[int]
    talk_seconds: Mapped[int]
    answered_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    outcome: Mapped[CallOutcome] = mapped_column(Word(CallOutcome))


class Content(Base):
    """Bytes, stored once under their sha256."""

    __tablename__ = "content"

    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class Attachment(Base):
    """A file of a message or of a draft that is being written."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_message_id", "message_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    message_id: Mapped[Id] = mapped_column(ForeignKey("message.id"))
    position: Mapped[int]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    content_id: Mapped[str | None]
    inline: Mapped[bool] = mapped_column(default=False)


class DeliveryState(Base):
    """Where an outgoing message is on its way; the only thing about a message that goes on changing."""

    __tablename__ = "delivery"
    __table_args__ = (Index("ix_delivery_state", "state", "due_at"),)

    message_id: Mapped[Id] = mapped_column(ForeignKey("message.id"), primary_key=True)
    state: Mapped[Delivery] = mapped_column(Word(Delivery))
    due_at: Mapped[datetime]
    """When it may leave, or be tried again."""
    reason: Mapped[str] = mapped_column(default="")
    """Why it failed: the words of a server, or one of Reason (domain/messages.py)."""
    updated_at: Mapped[datetime]
    mailbox_id: Mapped[Id | None]
    """Through which mailbox of the desk it goes; None for what no mailbox carries."""
    attempts: Mapped[int] = mapped_column(default=0)
    """How often its sending was begun since a person last had it tried."""
    tried_again: Mapped[int] = mapped_column(default=0)
    """How often a person had it tried once more: tells the letters of one message apart that may all have left."""
    redirected: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    """Where it goes instead of the addresses it was written to, which were not reached."""


class Draft(Base):
    """What a person is writing on a ticket, one for the answer and one for the note."""

    __tablename__ = "draft"

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    kind: Mapped[Kind] = mapped_column(Word(Kind), primary_key=True)
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    text: Mapped[str]
    cc: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    files: Mapped[tuple[File, ...]] = mapped_column(Packed(tuple[File, ...]), default=())
    based_on: Mapped[int]
    """`public_count` of the ticket when the writing began; NOTHING_SEEN where that was another conversation."""
    heading: Mapped[Heading] = mapped_column(Packed(Heading), default=AS_USUAL)
    saved_at: Mapped[datetime]


class MovedDraft(Base):
    """A draft that a command gave to somebody else, or took along to another ticket, as it was: for undo."""

    __tablename__ = "moved_draft"
    __table_args__ = (
        Index("ix_moved_draft_ticket_id", "ticket_id", "to_ticket"),
        Index("ix_moved_draft_at", "at"),
    )

    command_id: Mapped[Id] = mapped_column(primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    kind: Mapped[Kind] = mapped_column(Word(Kind), primary_key=True)
    to_ticket: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    to_agent: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]
    words: Mapped[Words] = mapped_column(Packed(Words))
    found: Mapped[Words | None] = mapped_column(Packed(Words))
    """What stood in its new place already, and was joined with it."""


class Held(Base):
    """An answer on its way out that may still be taken back; it becomes a message when it leaves.

    Kept apart from messages, because what was never said must not stand among the words that cannot be changed.
    """

    __tablename__ = "held"
    __table_args__ = (Index("ix_held_leaves_at", "leaves_at"), Index("ix_held_ticket_id", "ticket_id"))

    message_id: Mapped[Id] = mapped_column(primary_key=True)
    batch: Mapped[Id]
    """The command that held it: answers to many tickets are taken back together."""
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    text: Mapped[str]
    cc: Mapped[tuple[Address, ...]] = mapped_column(Packed(tuple[Address, ...]), default=())
    files: Mapped[tuple[File, ...]] = mapped_column(Packed(tuple[File, ...]), default=())
    then: Mapped[State | None] = mapped_column(Word(State))
    """The state the ticket gets when the answer leaves."""
    written_on: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    """The ticket its author had before them: another one when that was merged since."""
    based_on: Mapped[int]
    """`public_count` of `written_on` that its author has seen."""
    heading: Mapped[Heading] = mapped_column(Packed(Heading), default=AS_USUAL)
    held_at: Mapped[datetime]
    leaves_at: Mapped[datetime]
    later: Mapped[bool]
    """Sent later on purpose; otherwise it only waits for the time in which it can be undone."""
