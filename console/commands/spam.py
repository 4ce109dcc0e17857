"""Letters nobody wants: out of the way with one act, and their senders kept out."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import change, tag
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import IdentityKind, normal_identity
from console.domain.rights import Right
from console.domain.tickets import SPAM, Channel, Place, State, may_become
from console.store.models import Agent, BlockedSender, Mailbox, Message, Ticket

BLOCKED = "blocked"
"""What a line of the history begins with that tells of a sender who was blocked with a ticket."""


class MarkSpam(Command, frozen=True):
    """Tags tickets as spam and closes them; with `block` no letter of their senders opens a ticket any more."""

    tickets: tuple[Id, ...]
    block: bool = False


@handles(MarkSpam, Right.ANSWER)
def mark_spam(ledger: Ledger, command: MarkSpam) -> Outcome:
    tickets = [ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)]
    able = [ticket for ticket in tickets if ticket.place is not Place.MERGED]
    if not able:
        raise Refused(Refusal.NOT_POSSIBLE if tickets else Refusal.EMPTY)
    changed = 0
    for ticket in able:
        done = tag(ledger, ticket, SPAM, present=True)
        if may_become(ticket.state, State.CLOSED):
            done = change(ledger, ticket, "state", State.CLOSED) or done
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)
        for sender in senders_of(ledger, ticket) if command.block else ():
            done = keep_out(ledger, ticket.id, sender, blocked=True) or done
        changed += done
    return Outcome(skipped=len(tickets) - changed, undo=changed > 0)


def senders_of(ledger: Ledger, ticket: Ticket) -> list[str]:
    """Who wrote the letters of a ticket, case-folded, except ourselves: what we send is never unwanted."""
    session = ledger.session
    letters = (
        select(Message.sent_from)
        .where(Message.ticket_id == ticket.id, Message.kind == Kind.INBOUND, Message.channel == Channel.EMAIL)
        .order_by(Message.at, Message.id)
    )
    found = dict.fromkeys(
        normal_identity(IdentityKind.EMAIL, sender.email, "")
        for sender in session.execute(letters).scalars()
        if sender is not None
    )
    agents = set(session.execute(select(func.lower(Agent.email)).where(Agent.active)).scalars())
    ours = agents.union(*(mailbox.addresses for mailbox in session.execute(select(Mailbox.settings)).scalars()))
    return [sender for sender in found if sender and sender not in ours]


def keep_out(ledger: Ledger, ticket: Id, sender: str, *, blocked: bool) -> bool:
    """Blocks a sender or lets it in again, and tells it in the history of a ticket; False when it is so already."""
    row = ledger.session.get(BlockedSender, sender)
    if (row is not None) == blocked:
        return False
    if row is None:
        row = BlockedSender(value=sender, id=ledger.new_id(), agent_id=ledger.stamp.actor, at=ledger.stamp.at)
        ledger.session.add(row)
    else:
        ledger.session.execute(delete(BlockedSender).where(BlockedSender.value == sender))
    ledger.touch("blocked_sender", row.id)
    ledger.note(ticket, f"{BLOCKED}:{sender}", None if blocked else sender, sender if blocked else None)
    return True
