"""What was filled in for a new ticket, and the commands it becomes. Values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from console.commands.base import Command
from console.commands.messages import CallFacts, NewMessage
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket, SetState
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.people import IdentityKind
from console.domain.tickets import Category, Channel, Priority, State
from console.queries.participant import FoundPerson
from console.sync.desk import Desk


class Way(StrEnum):
    CALL = "call"
    LETTER = "letter"
    WALK_IN = "walk_in"


CHANNELS = {Way.CALL: Channel.PHONE, Way.LETTER: Channel.EMAIL, Way.WALK_IN: Channel.IN_PERSON}

OUTCOMES_IN = (
    CallOutcome.FOLLOW_UP,
    CallOutcome.SOLVED,
    CallOutcome.PASSED_ON,
    CallOutcome.CALL_BACK,
    CallOutcome.MISSED,
    CallOutcome.WRONG_NUMBER,
)
OUTCOMES_OUT = (
    CallOutcome.FOLLOW_UP,
    CallOutcome.SOLVED,
    CallOutcome.PASSED_ON,
    CallOutcome.CALL_BACK,
    CallOutcome.NO_ANSWER,
    CallOutcome.WRONG_NUMBER,
)
_SILENT = (CallOutcome.MISSED, CallOutcome.NO_ANSWER)


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Without a name nobody is added: the ticket then carries the number or address."""

    name: str
    language: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Written:
    way: Way
    person: FoundPerson | NewPerson
    subject: str
    words: str
    category: Category | None
    priority: Priority
    outgoing: bool = False
    outcome: CallOutcome = CallOutcome.FOLLOW_UP
    minutes: int = 0

    @property
    def talked(self) -> bool:
        return self.way is Way.CALL and self.outcome not in _SILENT


def commands(desk: Desk, written: Written) -> tuple[Id, tuple[Command, ...]]:
    """The id of the ticket, and what makes it: the person first where they are new."""
    ticket = desk.new_id()
    given: list[Command] = []
    person = written.person
    contact = ""
    participant: Id | None = None
    if isinstance(person, FoundPerson):
        participant = person.id
    elif person.name:
        participant = desk.new_id()
        identities = [(IdentityKind.EMAIL, person.email), (IdentityKind.PHONE, person.phone)]
        known = tuple(NewIdentity(kind, shown) for kind, shown in identities if shown)
        given.append(AddParticipant(desk.stamp(), participant, person.name, person.language, known))
    else:
        contact = person.phone or person.email
    given.append(
        OpenTicket(
            desk.stamp(),
            ticket,
            written.subject,
            CHANNELS[written.way],
            person.language,
            participant_id=participant,
            contact=contact,
            category=written.category,
            priority=written.priority,
            owner_id=desk.me,
            first=_first(desk, written, participant, contact),
        )
    )
    if written.way is Way.CALL and written.outcome is CallOutcome.SOLVED:
        given.append(SetState(desk.stamp(), (ticket,), State.SOLVED))
    return ticket, tuple(given)


def _first(desk: Desk, written: Written, participant: Id | None, contact: str) -> NewMessage:
    is_call = written.way is Way.CALL
    length = timedelta(minutes=written.minutes) if written.talked else timedelta()
    return NewMessage(
        id=desk.new_id(),
        kind=Kind.CALL if is_call else Kind.INBOUND,
        channel=CHANNELS[written.way],
        # It is written down when it is over.
        at=desk.now() - length,
        text=written.words,
        author=contact,
        agent_id=desk.me if is_call else None,
        participant_id=participant,
        subject=written.subject if written.way is Way.LETTER else "",
        call=_call(desk, written, length) if is_call else None,
    )


def _call(desk: Desk, written: Written, length: timedelta) -> CallFacts:
    person = written.person
    if isinstance(person, NewPerson):
        number = person.phone
    else:
        number = next((shown for shown in person.identities if "@" not in shown), "")
    return CallFacts(
        outgoing=written.outgoing,
        number=number,
        rings=0,
        wait_seconds=0,
        talk_seconds=int(length.total_seconds()),
        answered_by=desk.me if written.talked else None,
        outcome=written.outcome,
    )
