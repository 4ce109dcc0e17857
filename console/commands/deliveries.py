"""The way of outgoing messages: begun, ended, tried again, sent another way."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import or_, select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.messages import count_failed
from console.commands.outgoing import mailbox_for
from console.commands.ticket_row import lives_in
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.messages import ABANDONED_AFTER, Address, Delivery, Reason, Try, goes_to, may_go_on_to
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.carriers import able_to_send
from console.store.models import DeliveryState, Message, Ticket

STALE_AFTER = timedelta(days=1)
_EMAIL = re.compile(r"[^\s<>;:,]+@[^\s<>;:,]+")


class BeginSending(Command, frozen=True):
    """A mailbox is about to hand a message over; refused (TAKEN) when somebody else has begun, or has done it.

    `seen`: the way of the message as the mailbox read it. Refused as well when it is another one now: a person has sent
    it elsewhere, and what was read would go to the old address. None: whatever it is.
    """

    message_id: Id
    seen: Try | None = None


class SetDelivery(Command, frozen=True):
    """What became of an outgoing message on its way; refused where its way does not lead (domain/messages.py).

    `due_at`: when it is tried again, for one that goes back to the queue. `seen`: the try that is spoken of; refused
    when it is over, for somebody has decided meanwhile. None: of whichever there is. `counts` False: that it was begun
    is no longer counted; the letter had no part in it.
    """

    message_id: Id
    state: Delivery
    reason: str = ""
    due_at: datetime | None = None
    seen: Try | None = None
    counts: bool = True


class NoteBounce(Command, frozen=True):
    """A report says that a message came back. Nothing is done where it speaks of an earlier try than the present one.

    `unreached`: the addresses it names; the next try goes to them alone. `tried_again`: as the letter it is about was
    marked; None where it does not show that.
    """

    message_id: Id
    reason: str = ""
    unreached: tuple[str, ...] = ()
    tried_again: int | None = None


class Retry(Command, frozen=True):
    """A person has a message that did not leave tried once more: through another mailbox, or to other addresses.

    `to` stands for those who could not be reached. Whoever else has not got it yet gets it with them; after it came
    back it goes to `to` alone, for the others have it.
    """

    message_id: Id
    mailbox_id: Id | None = None
    to: tuple[Address, ...] = ()


class Adopt(Command, frozen=True):
    """Letters that no mailbox carries, or one that is gone or cannot send any more, leave through another one.

    Those that waited longer than a day fail as stale. Of those that were being handed over when their mailbox went it
    is not known whether they left: they fail as doubtful.
    """


@handles(BeginSending, Right.ANSWER)
def begin_sending(ledger: Ledger, command: BeginSending) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    if delivery.state is not Delivery.QUEUED or not _is_as_seen(delivery, command.seen):
        raise Refused(Refusal.TAKEN)
    delivery.attempts += 1
    _go_on(ledger, delivery, Delivery.SENDING, delivery.reason)
    return Outcome()


@handles(SetDelivery, Right.ANSWER)
def set_delivery(ledger: Ledger, command: SetDelivery) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    if not may_go_on_to(delivery.state, command.state) or not _is_as_seen(delivery, command.seen):
        raise Refused(Refusal.NOT_POSSIBLE)
    delivery.due_at = command.due_at or delivery.due_at
    if not command.counts:
        delivery.attempts = max(0, delivery.attempts - 1)
    _go_on(ledger, delivery, command.state, command.reason)
    return Outcome()


@handles(NoteBounce, Right.ANSWER)
def note_bounce(ledger: Ledger, command: NoteBounce) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    if command.tried_again is None:
        # Nothing of this try has left yet, so that nothing of it can have come back.
        earlier = delivery.state is Delivery.QUEUED and delivery.tried_again > 0 and delivery.attempts == 0
    else:
        earlier = command.tried_again < delivery.tried_again
    # Not refused: the report comes in a batch with other letters, and is kept on the ticket whatever it says.
    if earlier or not may_go_on_to(delivery.state, Delivery.BOUNCED):
        return Outcome()
    message = ledger.get(Message, command.message_id)
    delivery.redirected = _still_unreached(delivery, message, command.unreached)
    _go_on(ledger, delivery, Delivery.BOUNCED, command.reason)
    return Outcome()


@handles(Retry, Right.ANSWER)
def retry(ledger: Ledger, command: Retry) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    message = ledger.get(Message, command.message_id)
    forsaken = message.channel is Channel.EMAIL and delivery.mailbox_id not in able_to_send(ledger.session)
    put_off = delivery.attempts > 0 or delivery.due_at > ledger.stamp.at
    may = {
        Delivery.QUEUED: forsaken or put_off,
        Delivery.SENDING: forsaken,
        Delivery.FAILED: True,
        Delivery.BOUNCED: True,
    }
    if not may.get(delivery.state, False):
        raise Refused(Refusal.NOT_POSSIBLE)
    ticket = ledger.get(Ticket, message.ticket_id)
    mailbox = mailbox_for(ledger.session, ticket, command.mailbox_id or delivery.mailbox_id)
    if mailbox is None or not (command.to or delivery.redirected or message.sent_to):
        raise Refused(Refusal.NOT_POSSIBLE)
    delivery.mailbox_id = mailbox.id
    if command.to:
        delivery.redirected = _elsewhere(delivery, message, command.to)
    delivery.due_at = ledger.stamp.at
    delivery.attempts = 0
    delivery.tried_again += 1
    _go_on(ledger, delivery, Delivery.QUEUED, "")
    return Outcome()


@handles(Adopt, Right.ANSWER)
def adopt(ledger: Ledger, command: Adopt) -> Outcome:
    session = ledger.session
    able = able_to_send(session)
    forsaken = (
        select(DeliveryState)
        .join(Message, Message.id == DeliveryState.message_id)
        .where(
            DeliveryState.state.in_((Delivery.QUEUED, Delivery.SENDING)),
            or_(DeliveryState.mailbox_id.is_(None), DeliveryState.mailbox_id.not_in(able)),
            Message.channel == Channel.EMAIL,
        )
        .order_by(DeliveryState.message_id)
        .with_for_update(of=DeliveryState, **FOR_CHANGE)
    )
    for delivery in session.execute(forsaken).scalars().all():
        waited = ledger.stamp.at - delivery.updated_at
        if delivery.state is Delivery.SENDING:
            # The channel of a mailbox that is gone ends what it has begun, and tells it.
            if waited >= ABANDONED_AFTER:
                _go_on(ledger, delivery, Delivery.FAILED, Reason.DOUBTFUL)
            continue
        message = ledger.get(Message, delivery.message_id)
        mailbox = mailbox_for(session, ledger.get(Ticket, message.ticket_id))
        if mailbox is None:
            if delivery.mailbox_id is not None:
                # So that it is seen to wait for a mailbox.
                delivery.mailbox_id = None
                _go_on(ledger, delivery, Delivery.QUEUED, "")
            continue
        delivery.mailbox_id = mailbox.id
        # What one server did not take yet says nothing about the next.
        delivery.due_at = ledger.stamp.at
        delivery.attempts = 0
        if waited > STALE_AFTER:
            _go_on(ledger, delivery, Delivery.FAILED, Reason.STALE)
        elif not (delivery.redirected or message.sent_to):
            _go_on(ledger, delivery, Delivery.FAILED, Reason.NO_ADDRESS)
        else:
            _go_on(ledger, delivery, Delivery.QUEUED, "")
    return Outcome()


def _is_as_seen(delivery: DeliveryState, seen: Try | None) -> bool:
    now = Try(delivery.mailbox_id, delivery.attempts, delivery.tried_again, delivery.updated_at)
    return seen is None or seen == now


def _elsewhere(delivery: DeliveryState, message: Message, wanted: tuple[Address, ...]) -> tuple[Address, ...]:
    """Where a letter goes that is sent to other addresses, as `DeliveryState.redirected`."""
    if delivery.state is Delivery.BOUNCED:
        return wanted
    to, cc = goes_to(message.sent_to, message.cc, delivery.redirected)
    # One address that was not taken kept the letter from all others it was written to, and the reason names it.
    refused = {email.rstrip(".") for email in _EMAIL.findall(delivery.reason.casefold())}
    named = [one for one in to if one.email.casefold() in refused]
    others = [one for one in to if named and one not in named]
    everybody = [*wanted, *others, *cc]
    emails = [one.email.casefold() for one in everybody]
    return tuple(one for at, one in enumerate(everybody) if emails[at] not in emails[:at])


def _still_unreached(delivery: DeliveryState, message: Message, named: tuple[str, ...]) -> tuple[Address, ...]:
    """Where the next try goes, as `DeliveryState.redirected`: as before where the report does not say whom it means."""
    everybody = (*message.sent_to, *message.cc)
    before = delivery.redirected
    second = delivery.state is Delivery.BOUNCED
    if second and not before:
        # Those of the first report are not known.
        return ()
    went_to = (*before, *everybody) if second else before or everybody
    emails = {email.casefold() for email in named}
    if not emails or not emails <= {one.email.casefold() for one in went_to}:
        return before
    if second:
        emails |= {one.email.casefold() for one in before}
    left = tuple({one.email.casefold(): one for one in went_to if one.email.casefold() in emails}.values())
    # Everybody: then as it was written, copies as copies.
    return left if before or len(left) < len(everybody) else ()


def _go_on(ledger: Ledger, delivery: DeliveryState, state: Delivery, reason: str) -> None:
    before = delivery.state
    delivery.state = state
    delivery.reason = reason
    delivery.updated_at = ledger.stamp.at
    ledger.touch("message", delivery.message_id)
    if {before, state} & {Delivery.FAILED, Delivery.BOUNCED}:
        whose = select(Message.ticket_id).where(Message.id == delivery.message_id)
        ticket = ledger.get(Ticket, ledger.session.execute(whose).scalar_one())
        for each in lives_in(ledger, ticket):
            count_failed(ledger, each)
