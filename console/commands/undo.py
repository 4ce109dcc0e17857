"""Undo: takes back what a command did to tickets, as the history tells it."""

from __future__ import annotations

from sqlalchemy import exists, select

from console.commands import handover
from console.commands.base import Command, Ledger, Refused, handles
from console.commands.carrying import bring_back_drafts
from console.commands.joining import live_on, move, tell_again
from console.commands.spam import BLOCKED, keep_out
from console.commands.ticket_row import FIELDS, change, put_link, read_back, shown, tag, take_link, ticket_of
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.store.models import Agent, History, Message, Ticket


class Undo(Command, frozen=True):
    """Takes back what one command changed in tickets, where nobody has changed it again since.

    An undo can itself be undone.
    """

    of: Id


@handles(Undo, Right.ANSWER)
def undo(ledger: Ledger, command: Undo) -> Outcome:
    rows = (
        ledger.session.execute(select(History).where(History.command_id == command.of).order_by(History.at, History.id))
        .scalars()
        .all()
    )
    if not rows:
        raise Refused(Refusal.GONE)
    _check_rights(ledger, {row.field.partition(":")[0] for row in rows})
    ledger.lock_tickets(row.ticket_id for row in rows)
    done = [(row.ticket_id, _take_back(ledger, row)) for row in reversed(rows)]
    undone = {ticket for ticket, result in done if result}
    if not undone:
        raise Refused(Refusal.TOO_LATE)
    bring_back_drafts(ledger, command.of, undone)
    handover.take_back(ledger, command.of)
    # Told in tickets, as people count: a claim changes two fields of a new one.
    return Outcome(skipped=len({ticket for ticket, result in done if result is False}), undo=True)


_NEEDED = {"merged_into": Right.MERGE, "message": Right.MERGE, "participant_id": Right.EDIT_PEOPLE}


def _check_rights(ledger: Ledger, fields: set[str]) -> None:
    """What a person may not do they may not undo: the command can be anybody's."""
    agent = ledger.session.get(Agent, ledger.stamp.actor) if ledger.stamp.actor is not None else None
    if agent is not None and not all(may(agent.role, _NEEDED[field]) for field in fields & set(_NEEDED)):
        raise Refused(Refusal.NO_RIGHT)


def _take_back(ledger: Ledger, row: History) -> bool | None:
    """Puts one field back if it is still as the command left it. None: this line is no change of a field."""
    ticket = ledger.get(Ticket, row.ticket_id)
    if row.field in FIELDS:
        return _put_back(ledger, ticket, row)
    kind, _, rest = row.field.partition(":")
    if kind == "tag":
        return tag(ledger, ticket, rest, present=row.after is None)
    if kind == BLOCKED:
        return keep_out(ledger, ticket.id, rest, blocked=row.after is None)
    if kind == "link":
        other = Id(row.after or row.before or "")
        # Both sides of a link wrote a line; the second one finds it done.
        return (take_link if row.after else put_link)(ledger, ticket.id, other) or None
    if kind == "message":
        return _move_back(ledger, Id(rest), Id(row.before or ""), Id(row.after or ""))
    return None


def _put_back(ledger: Ledger, ticket: Ticket, row: History) -> bool:
    if shown(getattr(ticket, row.field)) != row.after:
        return False
    if row.field != "merged_into":
        put_back = change(ledger, ticket, row.field, read_back(row.field, row.before))
        if row.field == "owner_id":
            # Whoever had it before need not begin with it anew.
            ticket.untouched = False
        return put_back
    target = ledger.get(Ticket, Id(row.before)) if row.before is not None else None
    if target is not None and ticket_of(ledger, target.id) is ticket:
        # They were joined the other way round meanwhile: two tickets living on in each other would both be gone.
        return False
    live_on(ledger, ticket, target)
    return True


def _move_back(ledger: Ledger, message_id: Id, before: Id, after: Id) -> bool:
    message = ledger.get(Message, message_id)
    if message.ticket_id != after:
        return False
    move(ledger, message, before)
    home, left = ledger.get(Ticket, before), ledger.get(Ticket, after)
    tell_again(ledger, home, left)
    empty = not ledger.session.execute(select(exists().where(Message.ticket_id == left.id))).scalar_one()
    if empty and left.merged_into is None and ticket_of(ledger, home.id) is not left:
        # A ticket is never deleted: its number may already be in a letter. It lives on where its words went.
        change(ledger, left, "merged_into", home.id)
    return True
