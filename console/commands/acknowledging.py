"""The letter that says by itself that a letter has arrived."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.automatic import filled, write_by_itself
from console.commands.base import Command, Ledger, handles
from console.commands.ticket_row import kin_of, lives_as, ticket_of
from console.domain.acknowledging import A_DAY, Given, may_acknowledge, own_words
from console.domain.changes import Outcome, Ref
from console.domain.ids import Id
from console.domain.messages import Address, Kind
from console.domain.people import IdentityKind, normal_identity
from console.domain.rights import Right
from console.domain.subjects import answer_to
from console.domain.tickets import Channel
from console.store.family import family
from console.store.models import Identity, Mailbox, Message, Participant, Ticket


class Acknowledge(Command, frozen=True):
    """Tells whoever began a conversation that it has arrived.

    Skipped where the mailbox does not do that, and where it would be said too often (domain/acknowledging.py). `to` is
    an address of the participant, and never one that the letter merely names: that could be anybody's.
    """

    ticket: Id
    message_id: Id
    mailbox_id: Id
    to: Address


@handles(Acknowledge, Right.ANSWER)
def acknowledge(ledger: Ledger, command: Acknowledge) -> Outcome:
    session = ledger.session
    row = session.get(Mailbox, command.mailbox_id)
    ticket = ticket_of(ledger, command.ticket)
    mailbox = row.settings if row is not None and row.active else None
    living = lives_as(ledger, ticket.participant_id) if ticket.participant_id is not None else None
    person = session.get(Participant, living) if living is not None else None
    if mailbox is None or not mailbox.acknowledges or mailbox.sending is None or person is None:
        return Outcome(skipped=1)
    if not may_acknowledge(given(ledger, ticket, command.to), ticket.id, ledger.stamp.at):
        return Outcome(skipped=1)
    words = mailbox.acknowledgement or own_words(person.language or ticket.language)
    text = filled(session, words, ticket, person, mailbox, ledger.stamp.at)
    if not text:
        return Outcome(skipped=1)
    answered = session.execute(
        select(Message.header_id)
        .where(Message.ticket_id == ticket.id, Message.kind == Kind.INBOUND)
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    subject = answer_to(ticket.subject, ticket.number)
    write_by_itself(ledger, ticket, mailbox, command.message_id, command.to, text, subject, answered)
    return Outcome(refs=(Ref("message", command.message_id),))


def given(ledger: Ledger, ticket: Ticket, to: Address) -> list[Given]:
    """The automatic letters of a ticket, and those of the last day to the same address."""
    session = ledger.session
    since = ledger.stamp.at - A_DAY
    here = select(Message.ticket_id, Message.at).where(
        Message.ticket_id.in_(family(session, ticket.id)),
        Message.kind == Kind.AUTOMATIC,
        Message.channel == Channel.EMAIL,
    )
    known = select(Identity.participant_id).where(
        Identity.kind == IdentityKind.EMAIL, Identity.value == normal_identity(IdentityKind.EMAIL, to.email, "")
    )
    theirs = [one for person in session.execute(known).scalars() for one in kin_of(ledger, person)]
    elsewhere = (
        select(Message.ticket_id, Message.at)
        .join(Ticket, Ticket.id == Message.ticket_id)
        .where(
            Ticket.participant_id.in_(theirs),
            # By the index of a person's tickets: ours was written on the desk's clock, whatever the letter that it
            # answers says of its date, and moved its ticket to that moment.
            Ticket.touched_at >= since,
            Message.kind == Kind.AUTOMATIC,
            Message.channel == Channel.EMAIL,
            Message.at > since,
        )
    )
    found = [Given(ticket.id, at) for _, at in session.execute(here)]
    return found + [Given(other, at) for other, at in session.execute(elsewhere) if other != ticket.id]
