"""An incident is solved with all its tickets, whoever reported is asked whether it helped, and the way back."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.broadcasts import SendBroadcast, send_broadcast, stop_copies
from console.commands.incidents import going_on, log, put_to, reporters
from console.commands.ticket_row import change, ticket_of
from console.commands.undo import Undo, undo
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.launch_log import LineKind
from console.domain.rights import Right
from console.domain.tickets import OPEN_PLACES, State, may_become
from console.store.broadcast_people import sent_about
from console.store.models import Broadcast, Incident


class SolveIncident(Command, frozen=True):
    """Solves it with all tickets that tell of it and are open; `tickets` besides those that were put to it.

    With `letters` everybody is told, over their channel, and asked whether it helped; they leave at `leaves_at` and
    are taken back with ReopenIncident. The refs are the tickets and the broadcast.
    """

    incident_id: Id
    tickets: tuple[Id, ...] = ()
    letters: tuple[Letter, ...] = ()
    broadcast_id: Id | None = None
    leaves_at: datetime | None = None


class ReopenIncident(Command, frozen=True):
    """It is not solved after all: the tickets that were solved with it are as they were, where nobody has changed
    them since, and what has not left is taken back."""

    incident_id: Id


@handles(SolveIncident, Right.BULK_ANSWER)
def solve_incident(ledger: Ledger, command: SolveIncident) -> Outcome:
    incident = going_on(ledger, command.incident_id)
    put_to(ledger, incident.id, command.tickets)
    ledger.session.flush()
    told = reporters(ledger, incident.id)
    ledger.lock_tickets(row.ticket_id for row in told)
    refs: dict[Id, Ref] = {}
    if command.letters:
        sent = _tell(ledger, command, incident)
        if sent is not None:
            refs[sent.id] = sent
            for row in told:
                row.asked_at, row.helped, row.helped_at = ledger.stamp.at, None, None
                ledger.touch("incident_reporter", row.id)
    solved = 0
    for row in told:
        ticket = ticket_of(ledger, row.ticket_id)
        if ticket.place not in OPEN_PLACES or not may_become(ticket.state, State.SOLVED):
            continue
        change(ledger, ticket, "state", State.SOLVED)
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)
        refs[ticket.id] = Ref("ticket", ticket.id)
        solved += 1
    incident.step, incident.stepped_at = Step.SOLVED, ledger.stamp.at
    incident.solved_at, incident.solved_command, incident.next_update_at = ledger.stamp.at, ledger.stamp.id, None
    log(ledger, incident, LineKind.INCIDENT_SOLVED, str(solved))
    return Outcome(refs=tuple(refs.values()), skipped=len(told) - solved)


def _tell(ledger: Ledger, command: SolveIncident, incident: Incident) -> Ref | None:
    if command.broadcast_id is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    aim = Aim(
        kind=BroadcastKind.SOLVED,
        audience=Audience.AFFECTED,
        launch_id=incident.launch_id,
        incident_id=incident.id,
        number=sent_about(ledger.session, incident.id) + 1,
    )
    leaves_at = command.leaves_at or ledger.stamp.at
    sending = SendBroadcast(ledger.stamp, command.broadcast_id, aim, command.letters, leaves_at)
    try:
        return send_broadcast(ledger, sending).refs[0]
    except Refused as refused:
        if refused.outcome.refusal is not Refusal.EMPTY or not all(one.text.strip() for one in command.letters):
            raise
        # Nobody can be told: it is solved all the same.
        return None


@handles(ReopenIncident, Right.BULK_ANSWER)
def reopen_incident(ledger: Ledger, command: ReopenIncident) -> Outcome:
    incident = ledger.get(Incident, command.incident_id)
    if incident.step is not Step.SOLVED:
        raise Refused(Refusal.TOO_LATE)
    told = select(Broadcast.kind, Broadcast.id).where(
        Broadcast.incident_id == incident.id, Broadcast.undone_at.is_(None)
    )
    sent = ledger.session.execute(told.order_by(Broadcast.sent_at)).tuples().all()
    for kind, broadcast in sent:
        if kind is BroadcastKind.SOLVED:
            with suppress(Refused):
                # What has left stays said. Whoever reopens it stops the rest, also what a colleague has sent: it would
                # say to people that it works again, and solve their tickets.
                stop_copies(ledger, ledger.get(Broadcast, broadcast))
    back = 0
    if incident.solved_command is not None:
        with suppress(Refused):
            # Refused where nobody's ticket is any more as it was left.
            back = undo(ledger, Undo(ledger.stamp, incident.solved_command)).skipped
    for row in reporters(ledger, incident.id):
        if row.asked_at is not None and row.helped is None:
            row.asked_at = None
            ledger.touch("incident_reporter", row.id)
    helped = any(kind is BroadcastKind.INCIDENT for kind, _ in sent)
    incident.step, incident.stepped_at = Step.HELP_SENT if helped else Step.CONFIRMED, ledger.stamp.at
    incident.solved_at = incident.solved_command = None
    log(ledger, incident, LineKind.INCIDENT_AGAIN)
    return Outcome(skipped=back)
