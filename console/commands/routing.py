"""Dealing out what nobody has taken, and bringing back to the queue what lies with somebody who cannot look at it."""

from __future__ import annotations

import msgspec

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import change
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import NOBODY, Id
from console.domain.load import FEWEST, MOST
from console.domain.rights import Right
from console.domain.routing import RETURNED, ROUTED, SETTING, Back, Routing, deal
from console.domain.tickets import Place, State
from console.store.loads import candidates, routing_of
from console.store.matters import defended_waits, matters, to_return
from console.store.models import Setting, Ticket


class SaveRouting(Command, frozen=True):
    """`routing.edition` is the one it was read in: who did not see the last change is refused as being too late."""

    routing: Routing


class Route(Command, frozen=True):
    """Gives each of these tickets to the best person there; those for which there is none stay where they are."""

    tickets: tuple[Id, ...]


class ReturnToQueue(Command, frozen=True):
    """Takes tickets from owners who have not touched them in time, or who are not there; others are left alone."""

    tickets: tuple[Id, ...]


@handles(SaveRouting, Right.EDIT_DESK)
def save_routing(ledger: Ledger, command: SaveRouting) -> Outcome:
    before, new = routing_of(ledger.session), command.routing
    if new.edition != before.edition:
        raise Refused(Refusal.TOO_LATE)
    weights = new.weights
    possible = FEWEST <= weights.capacity <= MOST and min(weights.call, weights.chat, weights.letter) >= 0
    if not possible or any(not need.skill.strip() for need in new.needs):
        raise Refused(Refusal.NOT_POSSIBLE)
    kept = msgspec.structs.replace(new, edition=new.edition + 1)
    ledger.session.merge(Setting(name=SETTING, value=msgspec.json.encode(kept).decode()))
    ledger.touch("setting", NOBODY)
    return Outcome()


@handles(Route, Right.EDIT_DESK)
def route(ledger: Ledger, command: Route) -> Outcome:
    session, now = ledger.session, ledger.stamp.at
    routing = routing_of(session)
    tickets = {ticket: ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)}
    free = [one.id for one in tickets.values() if one.owner_id is None and one.place is Place.WAITING]
    known = {
        ticket: matter
        for ticket, matter in matters(session, free, now).items()
        if matter.launch is not None or matter.channel in routing.channels
    }
    waits = any(one.launch is not None for one in known.values()) and defended_waits(session, routing, now, known)
    dealt = []
    people = candidates(session, now, routing)
    choices = deal(tuple(known.values()), people, routing, now, others_wait=waits)
    for ticket, choice in zip((tickets[one] for one in known), choices, strict=True):
        if choice.agent is None:
            continue
        change(ledger, ticket, "owner_id", choice.agent)
        if ticket.state is State.NEW:
            change(ledger, ticket, "state", State.OPEN)
        ledger.note(ticket.id, ROUTED, str(choice.agent), choice.told)
        dealt.append(Ref("ticket", ticket.id))
    return Outcome(refs=tuple(dealt), skipped=len(command.tickets) - len(dealt), undo=bool(dealt))


@handles(ReturnToQueue, Right.EDIT_DESK)
def return_to_queue(ledger: Ledger, command: ReturnToQueue) -> Outcome:
    tickets = {ticket: ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)}
    back = to_return(ledger.session, routing_of(ledger.session), ledger.stamp.at, tickets)
    for ticket, why in back.items():
        bring_back(ledger, tickets[ticket], why)
    refs = tuple(Ref("ticket", ticket) for ticket in back)
    return Outcome(refs=refs, skipped=len(command.tickets) - len(back), undo=bool(back))


def bring_back(ledger: Ledger, ticket: Ticket, why: Back) -> None:
    """To the queue, with a line. What its owner was writing stays theirs."""
    owner = ticket.owner_id
    if owner is not None:
        change(ledger, ticket, "owner_id", None)
        ledger.note(ticket.id, RETURNED, str(owner), why.told)
