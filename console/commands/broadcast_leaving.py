"""Copies of a broadcast leave: each becomes an answer in its ticket, or a call that somebody is to make."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import msgspec
from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, handles
from console.commands.chat_row import chat_about
from console.commands.messages import NewMessage, say
from console.commands.outgoing import addressed
from console.commands.ticket_row import change, settle, ticket_of
from console.commands.tickets import OpenTicket, open_ticket
from console.domain import templates
from console.domain.broadcast import STALE, Audience, BroadcastKind, CopyState, Letter
from console.domain.changes import Outcome, Ref
from console.domain.ids import Id, named
from console.domain.incidents import Step
from console.domain.mailboxes import header_id_of
from console.domain.messages import AS_USUAL, ASIDE, Address, Delivery, Kind
from console.domain.people import IdentityKind
from console.domain.requests import helped_line
from console.domain.rights import Right
from console.domain.subjects import tagged
from console.domain.tickets import Category, Channel, State, may_become
from console.store import new_rows
from console.store.kin import kin_of_all
from console.store.models import (
    Agent,
    Broadcast,
    BroadcastCopy,
    Cohort,
    DeliveryState,
    Identity,
    Incident,
    IncidentReporter,
    Launch,
    Mailbox,
    Message,
    Participant,
    Setting,
    Ticket,
    Webinar,
)
from console.store.request_links import Links

_WITH_LINK = ("link", "rate", "survey", "contact")
"""Placeholders for which the page of the request is needed."""
_GAP = re.compile(r"\n\s*\n(?:\s*\n)+")


class LetCopiesGo(Command, frozen=True):
    """Lets these copies leave, as far as their time has come; given by the gateway, some at a time.

    What waited for much too long, with no program running, is not sent any more.
    """

    copies: tuple[Id, ...]


class _Sending:
    """What is the same for all copies of one command, and what is known of their people: asked once for all."""

    def __init__(self, ledger: Ledger, copies: Sequence[BroadcastCopy]) -> None:
        self.ledger = ledger
        session = ledger.session
        self.settings: Mapping[str, str] = dict(session.execute(select(Setting.name, Setting.value)).tuples().all())
        ids = {copy.broadcast_id for copy in copies}
        found = session.execute(select(Broadcast).where(Broadcast.id.in_(ids))).scalars()
        self.broadcasts = {broadcast.id: broadcast for broadcast in found}
        self._titles = {one: self._title(broadcast) for one, broadcast in self.broadcasts.items()}
        authors = {one.sent_by for one in self.broadcasts.values() if one.sent_by is not None}
        self._authors = {
            agent.id: agent for agent in session.execute(select(Agent).where(Agent.id.in_(authors))).scalars()
        }
        rows = session.execute(select(Mailbox).where(Mailbox.active).order_by(Mailbox.name, Mailbox.id)).scalars()
        self._mailbox = next((row.settings for row in rows if row.settings.sending is not None), None)
        self.people: dict[Id, Participant] = {}
        self._addresses: dict[Id, str] = {}
        self._know([copy.participant_id for copy in copies if copy.participant_id is not None])
        self._find([copy.ticket_id for copy in copies if copy.ticket_id is not None])

    def _find(self, wanted: Collection[Id]) -> None:
        """Their tickets, and over which channels words have come in those that nothing was merged into."""
        ledger = self.ledger
        tickets = ledger.session.execute(select(Ticket).where(Ticket.id.in_(wanted))).scalars().all()
        ledger.ahead.rows += tickets
        joined = set(ledger.session.execute(select(Ticket.merged_into).where(Ticket.merged_into.in_(wanted))).scalars())
        alone = {one.id for one in tickets if one.merged_into is None and one.id not in joined}
        said = select(Message.ticket_id, Message.channel).where(
            Message.ticket_id.in_(alone), Message.kind.not_in(tuple(ASIDE))
        )
        for ticket in alone:
            ledger.ahead.channels[ticket] = set()
        for ticket, channel in ledger.session.execute(said.distinct()).tuples():
            ledger.ahead.channels[ticket].add(channel)

    def _know(self, wanted: Collection[Id]) -> None:
        ledger = self.ledger
        kin = kin_of_all(ledger.session, wanted)
        members = {one for some in kin.values() for one in some}
        chosen = select(Participant).where(Participant.id.in_(members))
        self.people = {one.id: one for one in ledger.session.execute(chosen).scalars()}
        cohorts = {one.cohort_id for one in self.people.values() if one.cohort_id is not None}
        known = select(Identity).where(Identity.participant_id.in_(members)).order_by(Identity.id)
        identities: dict[Id, list[Identity]] = {}
        for identity in ledger.session.execute(known).scalars():
            identities.setdefault(identity.participant_id, []).append(identity)
        # A session forgets what nobody refers to, and opening a ticket asks for all of these.
        ledger.ahead.rows += self.people.values()
        ledger.ahead.rows += ledger.session.execute(select(Cohort).where(Cohort.id.in_(cohorts))).scalars()
        for person, some in kin.items():
            theirs = sorted((one for member in some for one in identities.get(member, ())), key=lambda one: one.id)
            ledger.ahead.kin[person] = some
            ledger.ahead.shown[some[0]] = [one.shown for one in theirs]
            letters = [one for one in theirs if one.kind is IdentityKind.EMAIL and one.failed_at is None]
            own = sorted(letters, key=lambda one: (one.participant_id != some[0], one.id))
            if own:
                self._addresses[person] = own[0].shown

    def _title(self, broadcast: Broadcast) -> str:
        launched = select(Webinar.title).join(Launch, Launch.webinar_id == Webinar.id)
        found = launched.where(Launch.id == broadcast.launch_id)
        return self.ledger.session.execute(found).scalar_one_or_none() or ""

    def subject(self, broadcast: Broadcast, letter: Letter) -> str:
        return letter.subject.strip() or self._titles[broadcast.id]

    def text(self, broadcast: Broadcast, letter: Letter, ticket: Ticket, name: str, language: str) -> str:
        agent = self._authors.get(broadcast.sent_by) if broadcast.sent_by is not None else None
        asks = broadcast.kind is BroadcastKind.SOLVED
        linked = asks or any("{" + name + "}" in letter.text for name in _WITH_LINK)
        link = Links(self.ledger.session, (ticket.id,)).to(ticket.id, self.ledger.stamp.at) if linked else ""
        known = bool(name) and "@" not in name and not name.lstrip("+").replace(" ", "").isdigit()
        values = {
            **templates.of_person(name, known=known),
            **templates.of_ticket(ticket.number, ticket.subject, link, language),
            **templates.of_desk(self.settings, language, link),
            **(templates.of_agent(agent.name) if agent is not None else {}),
            templates.Placeholder.WEBINAR: self._titles[broadcast.id],
        }
        text = _GAP.sub("\n\n", templates.settled(letter.text, values, language)).strip()
        return f"{text}\n\n{helped_line(link, language)}" if asks else text

    def addressed(self, said: NewMessage, person: Id | None, ticket: Ticket) -> tuple[NewMessage, Id | None] | None:
        """The first letter of a ticket; None where nobody knows an address."""
        to = self._addresses.get(person) if person is not None else None
        if to is None:
            return None
        letter = msgspec.structs.replace(
            said, sent_to=(Address(ticket.participant_name, to),), subject=tagged(ticket.subject, ticket.number)
        )
        box = self._mailbox
        if box is None:
            return letter, None
        ours, header = Address(box.sender, box.address), header_id_of(said.id, box.address)
        return msgspec.structs.replace(letter, sent_from=ours, header_id=header), box.id


@handles(LetCopiesGo, Right.ANSWER)
def let_copies_go(ledger: Ledger, command: LetCopiesGo) -> Outcome:
    due = select(BroadcastCopy).where(
        BroadcastCopy.id.in_(command.copies),
        BroadcastCopy.state == CopyState.WAITING,
        BroadcastCopy.leaves_at <= ledger.stamp.at,
    )
    rows = ledger.session.execute(due.order_by(BroadcastCopy.id).with_for_update(**FOR_CHANGE)).scalars().all()
    ledger.lock_tickets(copy.ticket_id for copy in rows if copy.ticket_id is not None)
    sending = _Sending(ledger, rows)
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
    broadcast = sending.broadcasts[copy.broadcast_id]
    person = sending.people.get(copy.participant_id) if copy.participant_id is not None else None
    if person is not None and person.erased_at is not None:
        return False
    letter = next((one for one in broadcast.letters if one.language == copy.language), broadcast.letters[0])
    new = copy.ticket_id is None
    ticket = ticket_of(ledger, copy.ticket_id) if copy.ticket_id is not None else _opened(sending, letter, copy)
    name = person.name if person is not None else ticket.participant_name
    said = NewMessage(
        id=copy.message_id or ledger.new_id(),
        kind=Kind.OUTBOUND,
        channel=copy.channel,
        at=ledger.stamp.at,
        text=sending.text(broadcast, letter, ticket, name, copy.language),
        agent_id=broadcast.sent_by,
    )
    mailbox: Id | None = None
    if copy.channel is Channel.EMAIL:
        written = sending.addressed(said, copy.participant_id, ticket) if new else None
        said, mailbox = written or addressed(ledger, ticket, said, AS_USUAL)
    elif chat_about(ledger, ticket) is None:
        # The chat ended in the seconds of the hold: they get it by letter, as whatever waits for them there.
        said, mailbox = addressed(ledger, ticket, msgspec.structs.replace(said, channel=Channel.EMAIL), AS_USUAL)
    if said.channel is Channel.EMAIL and not said.sent_to:
        if new:
            change(ledger, ticket, "state", State.CLOSED)
        return False
    copy.ticket_id = ticket.id
    # What the program lets go its author has sent.
    ledger.doer = ledger.stamp.actor or broadcast.sent_by
    _answer(ledger, broadcast, ticket, said, new=new)
    ledger.doer = ledger.stamp.actor
    ledger.put(
        DeliveryState,
        message_id=said.id,
        state=Delivery.QUEUED,
        due_at=ledger.stamp.at,
        reason="",
        updated_at=ledger.stamp.at,
        mailbox_id=mailbox,
        attempts=0,
        tried_again=0,
        redirected=(),
    )
    return True


def _opened(sending: _Sending, letter: Letter, copy: BroadcastCopy) -> Ticket:
    ledger = sending.ledger
    ticket = named(copy.message_id or copy.id, "ticket")
    ledger.ahead.absent.add((Ticket, ticket))
    matter = OpenTicket(
        ledger.stamp,
        ticket,
        sending.subject(sending.broadcasts[copy.broadcast_id], letter),
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
    # The history of what its author has changed with it comes behind it, or a hub would not believe the gateway.
    new_rows.of(ledger.session).write(ledger.session)
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
