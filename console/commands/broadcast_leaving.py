"""Copies of a broadcast leave: each becomes an answer in its ticket, or a call that somebody is to make."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, handles
from console.commands.messages import NewMessage, deliver, say
from console.commands.outgoing import addressed
from console.commands.ticket_row import change, settle, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain import templates
from console.domain.broadcast import STALE, Audience, BroadcastKind, CopyState, Letter
from console.domain.changes import Outcome, Ref
from console.domain.ids import Id, named
from console.domain.incidents import Step
from console.domain.messages import Delivery, Heading, Kind
from console.domain.requests import helped_line
from console.domain.rights import Right
from console.domain.tickets import Category, Channel, State, may_become
from console.store.models import (
    Agent,
    Broadcast,
    BroadcastCopy,
    Incident,
    IncidentReporter,
    Launch,
    Participant,
    Setting,
    Ticket,
    Webinar,
)
from console.store.request_links import Links

_GAP = re.compile(r"\n\s*\n(?:\s*\n)+")


class LetCopiesGo(Command, frozen=True):
    """Lets these copies leave, as far as their time has come; given by the gateway, some at a time.

    What waited for much too long, with no program running, is not sent any more.
    """

    copies: tuple[Id, ...]


class _Sending:
    """What is the same for all copies of one command."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.settings: Mapping[str, str] = dict(
            ledger.session.execute(select(Setting.name, Setting.value)).tuples().all()
        )
        self._broadcasts: dict[Id, Broadcast] = {}

    def broadcast(self, of: Id) -> Broadcast:
        if of not in self._broadcasts:
            self._broadcasts[of] = self.ledger.get(Broadcast, of, to_change=False)
        return self._broadcasts[of]

    def title(self, broadcast: Broadcast) -> str:
        """For the subject where nobody wrote one."""
        launch = self.ledger.session.get(Launch, broadcast.launch_id) if broadcast.launch_id is not None else None
        webinar = self.ledger.session.get(Webinar, launch.webinar_id) if launch is not None else None
        return webinar.title if webinar is not None else ""

    def text(self, broadcast: Broadcast, letter: Letter, ticket: Ticket, name: str, known: bool, language: str) -> str:
        agent = self.ledger.session.get(Agent, broadcast.sent_by) if broadcast.sent_by is not None else None
        asks = broadcast.kind is BroadcastKind.SOLVED
        linked = asks or "{" in letter.text
        link = Links(self.ledger.session, (ticket.id,)).to(ticket.id, self.ledger.stamp.at) if linked else ""
        values = {
            **templates.of_person(name, known=known),
            **templates.of_ticket(ticket.number, ticket.subject, link, language),
            **templates.of_desk(self.settings, language, link),
            **(templates.of_agent(agent.name) if agent is not None else {}),
            templates.Placeholder.WEBINAR: self.title(broadcast),
        }
        text = _GAP.sub("\n\n", templates.settled(letter.text, values, language)).strip()
        return f"{text}\n\n{helped_line(link, language)}" if asks else text


@handles(LetCopiesGo, Right.ANSWER)
def let_copies_go(ledger: Ledger, command: LetCopiesGo) -> Outcome:
    due = select(BroadcastCopy).where(
        BroadcastCopy.id.in_(command.copies),
        BroadcastCopy.state == CopyState.WAITING,
        BroadcastCopy.leaves_at <= ledger.stamp.at,
    )
    rows = ledger.session.execute(due.order_by(BroadcastCopy.id).with_for_update(**FOR_CHANGE)).scalars().all()
    ledger.lock_tickets(copy.ticket_id for copy in rows if copy.ticket_id is not None)
    sending = _Sending(ledger)
    left = 0
    for copy in rows:
        if ledger.stamp.at - copy.leaves_at > STALE:
            copy.state = CopyState.LATE
        elif copy.channel is Channel.PHONE:
            copy.state = CopyState.TO_CALL
            left += 1
        else:
            copy.state = CopyState.LEFT if _leave(sending, copy) else CopyState.LOST
            left += copy.state is CopyState.LEFT
        copy.left_at = ledger.stamp.at
        ledger.touch("broadcast_copy", copy.id)
    for broadcast in {copy.broadcast_id for copy in rows}:
        ledger.touch("broadcast", broadcast)
    return Outcome(refs=tuple(Ref("broadcast_copy", copy.id) for copy in rows), skipped=len(command.copies) - left)


def _leave(sending: _Sending, copy: BroadcastCopy) -> bool:
    ledger = sending.ledger
    broadcast = sending.broadcast(copy.broadcast_id)
    person = ledger.session.get(Participant, copy.participant_id) if copy.participant_id is not None else None
    if person is not None and person.erased_at is not None:
        return False
    letter = next((one for one in broadcast.letters if one.language == copy.language), broadcast.letters[0])
    # What the program lets go its author has sent.
    ledger.doer = ledger.stamp.actor or broadcast.sent_by
    try:
        new = copy.ticket_id is None
        ticket = _opened(sending, broadcast, letter, copy) if new else ticket_of(ledger, copy.ticket_id)  # type: ignore[arg-type]
        copy.ticket_id = ticket.id
        name = person.name if person is not None else ticket.participant_name
        known = bool(name) and "@" not in name and not name.lstrip("+").replace(" ", "").isdigit()
        said = NewMessage(
            id=copy.message_id or ledger.new_id(),
            kind=Kind.OUTBOUND,
            channel=copy.channel,
            at=ledger.stamp.at,
            text=sending.text(broadcast, letter, ticket, name, known, copy.language),
            agent_id=broadcast.sent_by,
        )
        mailbox: Id | None = None
        if copy.channel is Channel.EMAIL:
            said, mailbox = addressed(ledger, ticket, said, Heading(subject=letter.subject) if new else Heading())
            if not said.sent_to:
                if new:
                    change(ledger, ticket, "state", State.CLOSED)
                return False
        _answer(ledger, broadcast, ticket, said, new=new)
        deliver(ledger, ticket, said.id, Delivery.QUEUED, mailbox_id=mailbox)
    finally:
        ledger.doer = ledger.stamp.actor
    return True


def _opened(sending: _Sending, broadcast: Broadcast, letter: Letter, copy: BroadcastCopy) -> Ticket:
    ledger = sending.ledger
    ticket = named(copy.message_id or copy.id, "ticket")
    matter = OpenTicket(
        ledger.stamp,
        ticket,
        letter.subject.strip() or sending.title(broadcast),
        copy.channel,
        copy.language,
        participant_id=copy.participant_id,
        category=Category.WEBINAR,
    )
    open_ticket(ledger, matter)
    return ledger.get(Ticket, ticket)


def _answer(ledger: Ledger, broadcast: Broadcast, ticket: Ticket, said: NewMessage, *, new: bool) -> None:
    """Says it, and moves the ticket on as far as it is an answer to what stands there."""
    before = ticket.state
    answers = new or broadcast.audience is Audience.AFFECTED or _tells_of(ledger, broadcast, ticket)
    clocks = ticket.waiting_since, ticket.answered_at, ticket.call_back_at
    say(ledger, ticket, said, opens=new)
    if not answers:
        # They asked something else, and go on waiting for that.
        ticket.waiting_since, ticket.answered_at, ticket.call_back_at = clocks
        settle(ledger, ticket)
        return
    then = _then(ledger, broadcast, new=new)
    if then is not before and may_become(before, then) and before not in {State.SOLVED, State.CLOSED}:
        change(ledger, ticket, "state", then)
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)


def _then(ledger: Ledger, broadcast: Broadcast, *, new: bool) -> State:
    if new:
        # They have asked nothing: what they may write opens it.
        return State.PENDING if broadcast.kind is BroadcastKind.INCIDENT else State.SOLVED
    if broadcast.then:
        return State(broadcast.then)
    if broadcast.kind is BroadcastKind.SOLVED:
        return State.SOLVED
    incident = ledger.session.get(Incident, broadcast.incident_id) if broadcast.incident_id is not None else None
    return State.ON_HOLD if incident is not None and incident.step is not Step.SOLVED else State.PENDING


def _tells_of(ledger: Ledger, broadcast: Broadcast, ticket: Ticket) -> bool:
    if broadcast.incident_id is None:
        return False
    told = select(IncidentReporter.id).where(
        IncidentReporter.incident_id == broadcast.incident_id, IncidentReporter.ticket_id == ticket.id
    )
    return ledger.session.execute(told.limit(1)).first() is not None
