"""One message to many: sent with one command, taken back, let go copy by copy, and what is owed to those who call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.incidents import going_on, put_to, set_step
from console.commands.launches import leads, write_line
from console.commands.ticket_row import ticket_of
from console.domain.broadcast import Aim, Audience, BroadcastKind, Copy, CopyState, Letter, copy_id, message_key
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id, named
from console.domain.incidents import UPDATE_WITHIN, Step, further
from console.domain.launch_log import LineKind
from console.domain.rights import Right, may
from console.domain.tickets import State
from console.store.broadcast_people import planned
from console.store.models import Agent, Broadcast, BroadcastCopy, Incident, Launch


class SendBroadcast(Command, frozen=True):
    """Sends one message to all whom `aim` means, which leaves at `leaves_at` and can be taken back until then.

    Agents write to those who are affected; the lead of the launch to everybody else. Who has got the message of this
    number on a channel does not get it again there, whoever sends it. Refused as EMPTY where nobody is left.
    `skipped` counts those who had it and those whom nothing reaches. `then`: the state that tickets of those who asked
    get as it leaves; None: on hold while an incident goes on, else waiting for them.
    """

    changes_tickets = False

    broadcast_id: Id
    aim: Aim
    letters: tuple[Letter, ...]
    leaves_at: datetime
    then: State | None = None


class TakeBackBroadcast(Command, frozen=True):
    """Takes back what has not left: nothing of it stays but a line of the log. Its author may, and a lead."""

    broadcast_id: Id


class AnswerWithIncident(Command, frozen=True):
    """Puts a ticket to an incident and sends its newest message there, as it was sent to the others."""

    changes_tickets = False

    incident_id: Id
    ticket: Id
    leaves_at: datetime


class TellCalled(Command, frozen=True):
    """Somebody has called them; with `called` False not after all."""

    copies: tuple[Id, ...]
    called: bool = True


@handles(SendBroadcast, Right.BULK_ANSWER)
def send_broadcast(ledger: Ledger, command: SendBroadcast) -> Outcome:
    aim = command.aim
    of = aim.about
    if of is None or aim.number < 1:
        raise Refused(Refusal.NOT_POSSIBLE)
    if not command.letters or not all(letter.text.strip() for letter in command.letters):
        raise Refused(Refusal.EMPTY)
    # Whoever sends about the same thing waits here for the one who was first, and finds what that one has made.
    incident = ledger.get(Incident, aim.incident_id) if aim.incident_id is not None else None
    launch = ledger.get(Launch, aim.launch_id) if aim.launch_id is not None else None
    if aim.audiences != {Audience.AFFECTED}:
        _to_the_room(ledger, launch)
    if ledger.session.get(Broadcast, command.broadcast_id) is not None:
        raise Refused(Refusal.EXISTS)
    found = planned(ledger.session, aim, [letter.language for letter in command.letters])
    if not found.copies:
        raise Refused(Refusal.EMPTY)
    broadcast = Broadcast(
        id=command.broadcast_id,
        launch_id=aim.launch_id,
        incident_id=aim.incident_id,
        trouble=aim.trouble,
        about=of,
        number=aim.number,
        kind=aim.kind,
        audience=aim.widest,
        letters=command.letters,
        then=command.then or "",
        sent_at=ledger.stamp.at,
        sent_by=ledger.stamp.actor,
        leaves_at=command.leaves_at,
        copies=len(found.copies),
    )
    ledger.session.add(broadcast)
    ledger.session.flush()
    _forget_unsent(ledger, broadcast, found.copies)
    for copy in found.copies:
        _make(ledger, broadcast, copy, command.leaves_at)
    ledger.touch("broadcast", broadcast.id)
    if incident is not None:
        _told(ledger, incident, aim)
    if launch is not None:
        write_line(ledger, launch.id, LineKind.BROADCAST, aim.widest, str(len(found.copies)))
    left_out = len(found.unreachable) + found.had
    return Outcome(refs=(Ref("broadcast", broadcast.id),), skipped=left_out)


def _to_the_room(ledger: Ledger, launch: Launch | None) -> None:
    if launch is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    if ledger.stamp.actor is not None and not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)


def _told(ledger: Ledger, incident: Incident, aim: Aim) -> None:
    if Audience.AFFECTED in aim.audiences:
        put_to(ledger, incident.id, aim.tickets)
    if aim.kind is BroadcastKind.INCIDENT:
        incident.next_update_at = ledger.stamp.at + UPDATE_WITHIN
        step = further(incident.step, Step.HELP_SENT)
        if step is not incident.step:
            set_step(ledger, incident, step)
    ledger.touch("incident", incident.id)


@handles(TakeBackBroadcast, Right.BULK_ANSWER)
def take_back_broadcast(ledger: Ledger, command: TakeBackBroadcast) -> Outcome:
    broadcast = ledger.get(Broadcast, command.broadcast_id)
    me = ledger.stamp.actor
    if me is not None and me != broadcast.sent_by and not may(ledger.get(Agent, me).role, Right.ANSWERS_OF_OTHERS):
        raise Refused(Refusal.NO_RIGHT)
    return stop_copies(ledger, broadcast)


def stop_copies(ledger: Ledger, broadcast: Broadcast) -> Outcome:
    """What has not left does not leave, whoever sent it. Refused as too late where nothing is left to stop."""
    waiting = select(BroadcastCopy).where(
        BroadcastCopy.broadcast_id == broadcast.id, BroadcastCopy.state == CopyState.WAITING
    )
    rows = ledger.session.execute(waiting.order_by(BroadcastCopy.id).with_for_update(**FOR_CHANGE)).scalars().all()
    if not rows:
        raise Refused(Refusal.TOO_LATE)
    for copy in rows:
        ledger.session.delete(copy)
        ledger.touch("broadcast_copy", copy.id)
    left = broadcast.copies - len(rows)
    broadcast.copies = left
    if not left:
        broadcast.undone_at, broadcast.undone_by = ledger.stamp.at, ledger.stamp.actor
    ledger.touch("broadcast", broadcast.id)
    if broadcast.incident_id is not None:
        ledger.touch("incident", broadcast.incident_id)
    if broadcast.launch_id is not None:
        write_line(ledger, broadcast.launch_id, LineKind.BROADCAST_BACK, broadcast.audience, str(len(rows)))
    return Outcome(skipped=left)


@handles(AnswerWithIncident, Right.BULK_ANSWER)
def answer_with_incident(ledger: Ledger, command: AnswerWithIncident) -> Outcome:
    incident = going_on(ledger, command.incident_id)
    ticket = ticket_of(ledger, command.ticket)
    put_to(ledger, incident.id, (ticket.id,))
    newest = (
        select(Broadcast)
        .where(
            Broadcast.incident_id == incident.id,
            Broadcast.kind == BroadcastKind.INCIDENT,
            Broadcast.undone_at.is_(None),
        )
        .order_by(Broadcast.number.desc(), Broadcast.sent_at.desc(), Broadcast.id)
        .limit(1)
    )
    broadcast = ledger.session.execute(newest).scalar_one_or_none()
    if broadcast is None:
        raise Refused(Refusal.EMPTY)
    broadcast = ledger.get(Broadcast, broadcast.id)
    aim = Aim(
        kind=broadcast.kind,
        audience=Audience.AFFECTED,
        launch_id=broadcast.launch_id,
        tickets=(ticket.id,),
        number=broadcast.number,
    )
    found = planned(ledger.session, aim, [letter.language for letter in broadcast.letters], of=broadcast.about)
    if not found.copies:
        raise Refused(Refusal.EXISTS if found.had else Refusal.NOT_POSSIBLE)
    _forget_unsent(ledger, broadcast, found.copies)
    made = [_make(ledger, broadcast, copy, command.leaves_at) for copy in found.copies]
    broadcast.copies += len(made)
    ledger.touch("broadcast", broadcast.id)
    return Outcome(refs=tuple(Ref("broadcast_copy", copy) for copy in made))


@handles(TellCalled, Right.PHONE)
def tell_called(ledger: Ledger, command: TellCalled) -> Outcome:
    before = CopyState.TO_CALL if command.called else CopyState.CALLED
    chosen = select(BroadcastCopy).where(BroadcastCopy.id.in_(command.copies), BroadcastCopy.state == before)
    rows = ledger.session.execute(chosen.order_by(BroadcastCopy.id).with_for_update(**FOR_CHANGE)).scalars().all()
    if not rows:
        raise Refused(Refusal.TOO_LATE)
    for copy in rows:
        copy.state = CopyState.CALLED if command.called else CopyState.TO_CALL
        copy.called_at = ledger.stamp.at if command.called else None
        copy.called_by = ledger.stamp.actor if command.called else None
        ledger.touch("broadcast_copy", copy.id)
        ledger.touch("broadcast", copy.broadcast_id)
    return Outcome(skipped=len(command.copies) - len(rows))


def _forget_unsent(ledger: Ledger, broadcast: Broadcast, copies: Iterable[Copy]) -> None:
    """Copies of this message that were not sent the last time: now they are, under the same ids. Those of other
    people stay: nobody would know that they were never told."""
    key = message_key(broadcast.about, broadcast.number)
    chosen = select(BroadcastCopy).where(
        BroadcastCopy.message_key == key, BroadcastCopy.state.in_((CopyState.LATE, CopyState.LOST))
    )
    again = {copy_id(key, copy.person, copy.channel) for copy in copies}
    for copy in ledger.session.execute(chosen).scalars().all():
        if copy.id in again:
            ledger.session.delete(copy)
            ledger.touch("broadcast_copy", copy.id)
    ledger.session.flush()


def _make(ledger: Ledger, broadcast: Broadcast, copy: Copy, leaves_at: datetime) -> Id:
    key = message_key(broadcast.about, broadcast.number)
    row = copy_id(key, copy.person, copy.channel)
    ledger.put(
        BroadcastCopy,
        id=row,
        broadcast_id=broadcast.id,
        message_key=key,
        person=copy.person,
        participant_id=copy.participant,
        ticket_id=copy.ticket,
        # Of each broadcast its own: what was taken back and is sent again is another message.
        message_id=named(broadcast.id, f"copy {copy.person} {copy.channel}"),
        channel=copy.channel,
        language=copy.language,
        state=CopyState.WAITING,
        leaves_at=leaves_at,
        left_at=None,
        called_at=None,
        called_by=None,
    )
    ledger.touch("broadcast_copy", row)
    return row
