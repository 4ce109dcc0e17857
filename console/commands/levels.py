"""What the desk promises: changed, applied to the tickets there are, and told to a person when it is broken."""

from __future__ import annotations

import msgspec

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.promises import promises_of
from console.commands.ticket_row import settle
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import NOBODY, Id
from console.domain.people import Role
from console.domain.rights import Right
from console.domain.sla import SETTING, Promises
from console.domain.tickets import OPEN_PLACES
from console.store.models import Agent, Setting, Ticket


class SavePromises(Command, frozen=True):
    """The clocks of the tickets there are follow with `SetClocks`. `promises.edition` is the one they were read in: who
    did not see the last change is refused as being too late."""

    promises: Promises


class SetClocks(Command, frozen=True):
    """Sets the clocks of tickets anew, by what is promised now."""

    tickets: tuple[Id, ...]


class Escalate(Command, frozen=True):
    """Somebody is to be told that these tickets are over their time; those that are not, or no more, are left out."""

    tickets: tuple[Id, ...]


@handles(SavePromises, Right.EDIT_DESK)
def save_promises(ledger: Ledger, command: SavePromises) -> Outcome:
    new = command.promises
    if new.edition != promises_of(ledger).edition:
        raise Refused(Refusal.TOO_LATE)
    if new.escalate_to is not None:
        agent = ledger.session.get(Agent, new.escalate_to)
        if agent is None or not agent.active or agent.role is Role.TUTOR:
            raise Refused(Refusal.NOT_POSSIBLE)
    saved = ledger.ahead.promises = msgspec.structs.replace(new, edition=new.edition + 1)
    ledger.session.merge(Setting(name=SETTING, value=msgspec.json.encode(saved).decode()))
    ledger.touch("setting", NOBODY)
    return Outcome()


@handles(SetClocks, Right.EDIT_DESK)
def set_clocks(ledger: Ledger, command: SetClocks) -> Outcome:
    edition = promises_of(ledger).edition
    for ticket in (ledger.get(Ticket, each) for each in command.tickets):
        if ticket.promised != edition:
            settle(ledger, ticket, news=False)
    return Outcome()


@handles(Escalate, Right.EDIT_DESK)
def escalate(ledger: Ledger, command: Escalate) -> Outcome:
    whom = promises_of(ledger).escalate_to
    now, told = ledger.stamp.at, []
    for ticket in (ledger.get(Ticket, each) for each in command.tickets):
        over = any(due is not None and due <= now for due in (ticket.due_at, ticket.resolve_due_at))
        if not over or ticket.escalated_at is not None or ticket.place not in OPEN_PLACES:
            continue
        ticket.escalated_at, ticket.escalated_to = now, whom
        ledger.note(ticket.id, "escalated", None, str(whom) if whom is not None else "")
        settle(ledger, ticket, news=False)
        told.append(Ref("ticket", ticket.id))
    return Outcome(refs=tuple(told), skipped=len(command.tickets) - len(told))
