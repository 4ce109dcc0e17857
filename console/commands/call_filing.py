"""What falls due by itself of calls: entries that nobody wrote, and calls of which nothing is heard any more."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, handles
from console.commands.call_acting import end_lost
from console.commands.call_backs import promise, promised
from console.commands.call_entries import Entry, put_down
from console.commands.call_row import agents_of
from console.domain.call_course import Ending
from console.domain.call_parts import to_wrap_up
from console.domain.calls import FILED_AFTER, LOST_AFTER, Call
from console.domain.changes import Outcome, Ref
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.store.models import PhoneCall, PhoneNote

_AT_ONCE = 50


class FileCalls(Command, frozen=True):
    """Calls that nobody wrapped up for a while become entries with what is known. The refs are the calls."""


@handles(FileCalls, None)
def file_calls(ledger: Ledger, _: FileCalls) -> Outcome:
    at = ledger.stamp.at
    lost = select(PhoneCall).where(PhoneCall.ended_at.is_(None), PhoneCall.began_at <= at - LOST_AFTER)
    due = select(PhoneCall).where(PhoneCall.wrapped_up_at.is_(None), PhoneCall.ended_at <= at - FILED_AFTER)
    done = []
    for wanted, act in ((lost, lose), (due, file)):
        chosen = wanted.order_by(PhoneCall.id).limit(_AT_ONCE).with_for_update(skip_locked=True, **FOR_CHANGE)
        for call in ledger.session.execute(chosen).scalars().all():
            act(ledger, call)
            done.append(Ref("phone_call", call.id))
    return Outcome(refs=tuple(done))


def lose(ledger: Ledger, call: PhoneCall) -> None:
    """A call of which nothing is heard any more ended when something was heard of it last."""
    end_lost(ledger, call, max((fact.at for fact in call.facts), default=call.began_at))


def file(ledger: Ledger, call: PhoneCall) -> None:
    """Writes the entries that nobody wrote. Somebody has to look at it: the notes may say more than is known here."""
    known = Call(str(call.id), call.facts)
    course = known.course
    left = to_wrap_up(known, course)
    agents = agents_of(ledger.session, call.id)
    notes = {row.agent_id: row.text for row in _notes(ledger, call.id)}
    if course.ending is Ending.ANSWERED:
        for person in dict.fromkeys(agents.get(part.leg) for part in left):
            text = notes.get(person, "") if person is not None else ""
            if text or call.message_id is None:
                _enter(ledger, call, CallOutcome.FOLLOW_UP, text, person)
    elif left and call.ticket_id is not None and call.message_id is None:
        person = agents.get(left[0].leg)
        _enter(ledger, call, CallOutcome.NO_ANSWER, notes.get(person, "") if person is not None else "", person)
    call.wrapped_up_at = ledger.stamp.at
    ledger.touch("phone_call", call.id)


def _enter(ledger: Ledger, call: PhoneCall, outcome: CallOutcome, text: str, person: Id | None) -> None:
    ticket = put_down(
        ledger,
        call,
        Entry(
            message_id=ledger.new_id(),
            ticket_id=call.ticket_id or ledger.new_id(),
            outcome=outcome,
            text=text,
            by=person,
            moves=False,
        ),
    )
    due = promised(call, Call(str(call.id), call.facts).course)
    if due is not None:
        promise(ledger, ticket, due)


def _notes(ledger: Ledger, call_id: Id) -> list[PhoneNote]:
    return list(ledger.session.execute(select(PhoneNote).where(PhoneNote.call_id == call_id)).scalars())
