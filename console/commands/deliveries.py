"""The way of outgoing messages: begun, ended, tried again, sent another way."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.messages import count_failed
from console.commands.outgoing import mailbox_for
from console.commands.ticket_row import lives_in
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.messages import Address, Delivery, Reason, may_go_on_to
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.models import DeliveryState, Message, Ticket

STALE_AFTER = timedelta(days=1)


class BeginSending(Command, frozen=True):
    """A mailbox is about to hand a message over; refused (TAKEN) when somebody else has begun, or has done it."""

    message_id: Id


class SetDelivery(Command, frozen=True):
    """What became of an outgoing message on its way; refused where its way does not lead (domain/messages.py).

    `due_at`: when it is tried again, for one that goes back to the queue.
    """

    message_id: Id
    state: Delivery
    reason: str = ""
    due_at: datetime | None = None


class Retry(Command, frozen=True):
    """A person has a message that did not leave tried once more: through another mailbox, or to other addresses."""

    message_id: Id
    mailbox_id: Id | None = None
    to: tuple[Address, ...] = ()


class Adopt(Command, frozen=True):
    """Letters that waited for the desk to get a mailbox leave through it; those older than a day fail as stale."""


@handles(BeginSending, Right.ANSWER)
def begin_sending(ledger: Ledger, command: BeginSending) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    if delivery.state is not Delivery.QUEUED:
        raise Refused(Refusal.TAKEN)
    delivery.attempts += 1
    _go_on(ledger, delivery, Delivery.SENDING, delivery.reason)
    return Outcome()


@handles(SetDelivery, Right.ANSWER)
def set_delivery(ledger: Ledger, command: SetDelivery) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    if not may_go_on_to(delivery.state, command.state):
        raise Refused(Refusal.NOT_POSSIBLE)
    delivery.due_at = command.due_at or delivery.due_at
    _go_on(ledger, delivery, command.state, command.reason)
    return Outcome()


@handles(Retry, Right.ANSWER)
def retry(ledger: Ledger, command: Retry) -> Outcome:
    delivery = ledger.get(DeliveryState, command.message_id)
    waits = delivery.state is Delivery.QUEUED and (delivery.mailbox_id is None or delivery.attempts > 0)
    if not waits and delivery.state not in {Delivery.FAILED, Delivery.BOUNCED}:
        raise Refused(Refusal.NOT_POSSIBLE)
    message = ledger.get(Message, command.message_id)
    ticket = ledger.get(Ticket, message.ticket_id)
    mailbox = mailbox_for(ledger.session, ticket, command.mailbox_id or delivery.mailbox_id)
    if mailbox is None or not (command.to or delivery.redirected or message.sent_to):
        raise Refused(Refusal.NOT_POSSIBLE)
    delivery.mailbox_id = mailbox.id
    delivery.redirected = command.to or delivery.redirected
    delivery.due_at = ledger.stamp.at
    delivery.attempts = 0
    delivery.tried_again += 1
    _go_on(ledger, delivery, Delivery.QUEUED, "")
    return Outcome()


@handles(Adopt, Right.ANSWER)
def adopt(ledger: Ledger, command: Adopt) -> Outcome:
    session = ledger.session
    waiting = (
        select(DeliveryState)
        .join(Message, Message.id == DeliveryState.message_id)
        .where(
            DeliveryState.state == Delivery.QUEUED,
            DeliveryState.mailbox_id.is_(None),
            Message.channel == Channel.EMAIL,
        )
        .order_by(DeliveryState.message_id)
        .with_for_update(of=DeliveryState, **FOR_CHANGE)
    )
    for delivery in session.execute(waiting).scalars().all():
        message = ledger.get(Message, delivery.message_id)
        mailbox = mailbox_for(session, ledger.get(Ticket, message.ticket_id))
        if mailbox is None:
            break
        delivery.mailbox_id = mailbox.id
        if ledger.stamp.at - message.at > STALE_AFTER:
            _go_on(ledger, delivery, Delivery.FAILED, Reason.STALE)
        elif not message.sent_to:
            _go_on(ledger, delivery, Delivery.FAILED, Reason.NO_ADDRESS)
        else:
            _go_on(ledger, delivery, Delivery.QUEUED, "")
    return Outcome()


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
