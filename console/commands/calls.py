"""Calls: what is told of them, what people write and decide while they last, and how they become entries."""

from __future__ import annotations

from datetime import datetime

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_acting import act_on
from console.commands.call_backs import promise, promised, solve_made
from console.commands.call_entries import Entry, put_down
from console.commands.call_people import free
from console.commands.call_row import agents_of, call_of, call_told, tell
from console.commands.participants import learn_number
from console.commands.ticket_row import change, ticket_of
from console.domain.call_course import State
from console.domain.call_facts import AnyFact, CallBackPromised, PassedOn, WrappedUp
from console.domain.call_parts import Part, parts
from console.domain.calls import CALL_BACK_LATER, Call
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.phones import line_of
from console.domain.rights import Right
from console.store.models import Agent, Participant, PhoneCall, PhoneNote, Ticket


class TellCall(Command, frozen=True):
    """What happened to a call, told by a phone system (`actor` None) or written down by a person.

    Facts may be told in any order and as often as one likes. `source_id` is what the phone system calls it; of a call
    that a person enters by hand `pbx_id` is None. The ref is the call.
    """

    call_id: Id
    pbx_id: Id | None
    source_id: str
    facts: tuple[AnyFact, ...]


class NoteCall(Command, frozen=True):
    """What a person writes down while they speak; saved as they type."""

    call_id: Id
    notes: str


class ChooseCaller(Command, frozen=True):
    """A person says who it is. `keep_number`: they are known under this number from now on."""

    call_id: Id
    participant_id: Id
    keep_number: bool = False


class ChooseCallTicket(Command, frozen=True):
    """The ticket that the call is about; None: a new one when it is over."""

    call_id: Id
    ticket_id: Id | None


class PassOnCall(Command, frozen=True):
    """A ringing call goes to the others."""

    call_id: Id


class PromiseCallBack(Command, frozen=True):
    """Somebody calls back until `due`."""

    call_id: Id
    due: datetime


class WrapUpCall(Command, frozen=True):
    """A call is over and its notes are written: it becomes an entry of `ticket_id`, or of a new ticket of that id.

    `ready`: its author takes calls again.
    """

    call_id: Id
    message_id: Id
    ticket_id: Id
    subject: str
    outcome: CallOutcome
    notes: str
    ready: bool = True


@handles(TellCall, Right.PHONE)
def tell_call(ledger: Ledger, command: TellCall) -> Outcome:
    if not command.facts:
        raise Refused(Refusal.EMPTY)
    if ledger.stamp.actor is not None and command.pbx_id is not None:
        # What a phone system tells nobody else tells.
        raise Refused(Refusal.NO_RIGHT)
    call = call_told(ledger, command.call_id, command.pbx_id, command.source_id)
    told = tell(ledger, call, command.facts)
    if told is not None:
        act_on(ledger, call, told)
    return Outcome(refs=(Ref("phone_call", command.call_id),))


@handles(NoteCall, Right.PHONE)
def note_call(ledger: Ledger, command: NoteCall) -> Outcome:
    me = ledger.actor
    ledger.get(PhoneCall, command.call_id, to_change=False)
    _keep_note(ledger, command.call_id, me, command.notes)
    return Outcome()


@handles(ChooseCaller, Right.PHONE)
def choose_caller(ledger: Ledger, command: ChooseCaller) -> Outcome:
    call = call_of(ledger, command.call_id)
    person = ledger.get(Participant, command.participant_id)
    call.participant_id, call.chosen = person.id, True
    ledger.touch("phone_call", call.id)
    if command.keep_number and call.number:
        learn_number(ledger, person, call.number)
    if call.message_id is not None and call.ticket_id is not None:
        ticket = ticket_of(ledger, call.ticket_id)
        if ticket.participant_id is None:
            change(ledger, ticket, "participant_id", person.id)
    return Outcome()


@handles(ChooseCallTicket, Right.PHONE)
def choose_call_ticket(ledger: Ledger, command: ChooseCallTicket) -> Outcome:
    call = call_of(ledger, command.call_id)
    if call.message_id is not None:
        raise Refused(Refusal.TOO_LATE)
    call.ticket_id = ticket_of(ledger, command.ticket_id).id if command.ticket_id is not None else None
    ledger.touch("phone_call", call.id)
    return Outcome()


@handles(PassOnCall, Right.PHONE)
def pass_on_call(ledger: Ledger, command: PassOnCall) -> Outcome:
    call = call_of(ledger, command.call_id)
    if call.state is not State.OFFERED:
        raise Refused(Refusal.TOO_LATE)
    me = ledger.get(Agent, ledger.actor)
    tell(ledger, call, [PassedOn(at=ledger.stamp.at, line=line_of(me.id, me.phone))])
    return Outcome()


@handles(PromiseCallBack, Right.PHONE)
def promise_call_back(ledger: Ledger, command: PromiseCallBack) -> Outcome:
    call = call_of(ledger, command.call_id)
    tell(ledger, call, [CallBackPromised(at=ledger.stamp.at, due=command.due)])
    if call.message_id is not None and call.ticket_id is not None:
        promise(ledger, ticket_of(ledger, call.ticket_id), command.due)
    return Outcome()


@handles(WrapUpCall, Right.PHONE)
def wrap_up_call(ledger: Ledger, command: WrapUpCall) -> Outcome:
    me = ledger.get(Agent, ledger.actor)
    call = call_of(ledger, command.call_id)
    mine = _parts_of(ledger, call, me.id)
    if call.state is State.OFFERED and not mine:
        raise Refused(Refusal.NOT_POSSIBLE)
    if mine and all(part.wrapped_up_at is not None for part in mine):
        raise Refused(Refusal.EXISTS)
    lines = dict.fromkeys(part.line for part in mine) or [line_of(me.id, me.phone)]
    tell(ledger, call, [WrappedUp(at=ledger.stamp.at, line=line) for line in lines])
    if not mine and call.ended_at is not None:
        call.wrapped_up_at = call.wrapped_up_at or ledger.stamp.at
    # What one has written of it already is not written of elsewhere: in their name, or by the one who talked before.
    written = call.message_id is not None and ledger.session.get(Ticket, command.ticket_id) is None
    entry = Entry(
        message_id=command.message_id,
        ticket_id=call.ticket_id if written and call.ticket_id is not None else command.ticket_id,
        outcome=command.outcome,
        subject=command.subject,
        text=command.notes,
        by=me.id,
    )
    ticket = put_down(ledger, call, entry)
    due = promised(call, Call(str(call.id), call.facts).course)
    if due is None and command.outcome is CallOutcome.CALL_BACK:
        due = ledger.stamp.at + CALL_BACK_LATER
    if due is not None:
        promise(ledger, ticket, due)
    solve_made(ledger, call, ticket)
    _keep_note(ledger, call.id, me.id, command.notes)
    if command.ready:
        free(ledger, me.id)
    return Outcome(refs=(Ref("message", command.message_id), Ref("ticket", ticket.id)))


def _parts_of(ledger: Ledger, call: PhoneCall, person: Id) -> list[Part]:
    known = Call(str(call.id), call.facts)
    agents = agents_of(ledger.session, call.id)
    return [part for part in parts(known, known.course) if agents.get(part.leg) == person]


def _keep_note(ledger: Ledger, call_id: Id, person: Id, text: str) -> None:
    ledger.session.merge(PhoneNote(call_id=call_id, agent_id=person, text=text, at=ledger.stamp.at))
    ledger.touch("phone_call", call_id)
