"""What is done to tickets: opened, taken, given, set, labelled, snoozed, merged, split, linked, undone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_, select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.carrying import hand_drafts
from console.commands.messages import NewMessage, say
from console.commands.promises import promises_of
from console.commands.ticket_row import change, put_link, settle, show_person, tag, take_over_person, ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import NOBODY, Id
from console.domain.rights import Right
from console.domain.tickets import Category, Channel, Place, Priority, State, may_become, tag_name
from console.store import feed, new_rows
from console.store.chat_load import full
from console.store.models import Agent, Chat, Cohort, Message, Participant, Seen, Ticket, TicketTag


class OpenTicket(Command, frozen=True):
    """A new matter, with its first message if there is one. `contact` stands for an unknown participant's name."""

    ticket_id: Id
    subject: str
    channel: Channel
    language: str
    participant_id: Id | None = None
    contact: str = ""
    category: Category | None = None
    priority: Priority = Priority.NORMAL
    owner_id: Id | None = None
    tags: tuple[str, ...] = ()
    first: NewMessage | None = None
    link_to: Id | None = None
    mailbox_id: Id | None = None
    """The mailbox of the desk it came through; answers leave through the same one."""


class SetState(Command, frozen=True):
    tickets: tuple[Id, ...]
    state: State


class SetPriority(Command, frozen=True):
    tickets: tuple[Id, ...]
    priority: Priority


class SetCategory(Command, frozen=True):
    tickets: tuple[Id, ...]
    category: Category | None


class SetTags(Command, frozen=True):
    """Adds and takes away labels."""

    tickets: tuple[Id, ...]
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


class Claim(Command, frozen=True):
    """Takes tickets for the actor. One that somebody else has is refused unless `from_others`."""

    tickets: tuple[Id, ...]
    from_others: bool = False


class ClaimNext(Command, frozen=True):
    """Takes the unclaimed ticket that needs an answer first; the outcome's ref is it.

    Whoever has as many chats as they may have gets something else.
    """


class Unclaim(Command, frozen=True):
    tickets: tuple[Id, ...]
    owners: tuple[Id | None, ...] = ()
    """As of `Give`."""


class Give(Command, frozen=True):
    """Hands tickets to a person of the desk; what the giver or the owner was writing travels with each."""

    tickets: tuple[Id, ...]
    to: Id
    owners: tuple[Id | None, ...] = ()
    """Whose each of them was where the giver looked: one that has come to somebody else since is left alone.
    Empty: whoever has them."""


class Snooze(Command, frozen=True):
    tickets: tuple[Id, ...]
    until: datetime


class Wake(Command, frozen=True):
    tickets: tuple[Id, ...]


class WakeDue(Command, frozen=True):
    """Wakes every ticket whose snooze has passed by the time of the command."""


class Rename(Command, frozen=True):
    ticket: Id
    subject: str


class SetParticipant(Command, frozen=True):
    ticket: Id
    participant_id: Id


class MarkSeen(Command, frozen=True):
    changes_tickets = False

    tickets: tuple[Id, ...]


class MarkUnseen(Command, frozen=True):
    changes_tickets = False

    tickets: tuple[Id, ...]


@handles(OpenTicket, Right.ANSWER)
def open_ticket(ledger: Ledger, command: OpenTicket) -> Outcome:
    session = ledger.session
    if ledger.has(Ticket, command.ticket_id) or (command.first is not None and ledger.has(Message, command.first.id)):
        raise Refused(Refusal.EXISTS)
    at = command.first.at if command.first else ledger.stamp.at
    ticket = Ticket(
        id=command.ticket_id,
        number=feed.next_ticket_number(session),
        version=0,
        subject=command.subject,
        state=State.NEW if command.owner_id is None else State.OPEN,
        priority=command.priority,
        category=command.category,
        channel=command.channel,
        language=command.language,
        owner_id=command.owner_id,
        participant_id=command.participant_id,
        participant_name=command.contact,
        mailbox_id=command.mailbox_id,
        created_at=at,
        touched_at=at,
        public_count=0,
        channels=1,
        failed=0,
        confidence=0,
        cohort_name="",
        preview="",
    )
    if command.participant_id is not None:
        # Before it is written: afterwards it would be written once more.
        participant = ledger.get(Participant, command.participant_id)
        cohort = session.get(Cohort, participant.cohort_id) if participant.cohort_id else None
        show_person(ticket, participant, cohort)
    if command.owner_id is not None:
        ledger.get(Agent, command.owner_id)
    ledger.add(ticket, ticket.id)
    settle(ledger, ticket)
    ledger.note(ticket.id, "opened", None, str(ticket.number))
    # Labels it was opened with are no change of it: the history begins afterwards.
    names = dict.fromkeys(filter(None, map(tag_name, command.tags)))
    for name in names:
        ledger.put(TicketTag, ticket_id=ticket.id, name=name)
    if names and promises_of(ledger).teams:
        # Its first words set its clocks, in the hours of the team that is told by a tag.
        new_rows.of(session).write(session)
    take_over_person(ledger, ticket, first=True)
    if command.first is not None:
        say(ledger, ticket, command.first, opens=True)
    if command.link_to is not None:
        put_link(ledger, ticket.id, ticket_of(ledger, command.link_to).id)
    return Outcome(refs=(Ref("ticket", ticket.id),))


def _bulk(ledger: Ledger, tickets: tuple[Id, ...], field: str, value: object) -> Outcome:
    changed = sum(change(ledger, ledger.get(Ticket, ticket), field, value) for ticket in dict.fromkeys(tickets))
    if not tickets:
        raise Refused(Refusal.EMPTY)
    return Outcome(skipped=len(tickets) - changed, undo=changed > 0)


@handles(SetState, Right.ANSWER)
def set_state(ledger: Ledger, command: SetState) -> Outcome:
    tickets = [ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)]
    able = [ticket for ticket in tickets if may_become(ticket.state, command.state)]
    if not able:
        raise Refused(Refusal.NOT_POSSIBLE if tickets else Refusal.EMPTY)
    for ticket in able:
        change(ledger, ticket, "state", command.state)
        if ticket.snoozed_until is not None:
            change(ledger, ticket, "snoozed_until", None)
    return Outcome(skipped=len(tickets) - len(able), undo=True)


@handles(SetPriority, Right.ANSWER)
def set_priority(ledger: Ledger, command: SetPriority) -> Outcome:
    return _bulk(ledger, command.tickets, "priority", command.priority)


@handles(SetCategory, Right.ANSWER)
def set_category(ledger: Ledger, command: SetCategory) -> Outcome:
    return _bulk(ledger, command.tickets, "category", command.category)


@handles(SetTags, Right.ANSWER)
def set_tags(ledger: Ledger, command: SetTags) -> Outcome:
    changed = 0
    for ticket_id in dict.fromkeys(command.tickets):
        ticket = ledger.get(Ticket, ticket_id)
        names = dict.fromkeys(filter(None, map(tag_name, command.add)))
        changes = [tag(ledger, ticket, name, present=True) for name in names]
        changes += [tag(ledger, ticket, name, present=False) for name in command.remove]
        changed += any(changes)
    return Outcome(skipped=len(command.tickets) - changed, undo=changed > 0)


@handles(Claim, Right.ANSWER)
def claim(ledger: Ledger, command: Claim) -> Outcome:
    me = ledger.actor
    tickets = [ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)]
    free = [t for t in tickets if t.owner_id is None or (command.from_others and t.owner_id != me)]
    if not free:
        theirs = [t for t in tickets if t.owner_id != me]
        if theirs:
            raise Refused(Refusal.TAKEN, who=theirs[0].owner_id, refs=(Ref("ticket", theirs[0].id),))
        return Outcome(skipped=len(tickets))
    for ticket in free:
        _own(ledger, ticket, me)
    return Outcome(skipped=len(tickets) - len(free), undo=bool(free))


_IS_A_CHAT = (
    select(Chat.id)
    .where(Chat.ticket_id == Ticket.id, Chat.ended_at.is_(None), Chat.online.is_(True))
    .correlate(Ticket)
    .exists()
)


@handles(ClaimNext, Right.ANSWER)
def claim_next(ledger: Ledger, command: ClaimNext) -> Outcome:
    me = ledger.actor
    found = ledger.session.execute(
        select(Ticket)
        .where(
            Ticket.place == Place.WAITING,
            Ticket.owner_key == NOBODY,
            # An answer to it is on its way: who sent it wants the next one.
            or_(Ticket.held_until.is_(None), Ticket.held_until <= command.stamp.at),
            *(() if not full(ledger.session, me, command.stamp.at) else (~_IS_A_CHAT,)),
        )
        .order_by(Ticket.order_at, Ticket.id)
        .limit(1)
        .with_for_update(skip_locked=True, **FOR_CHANGE)
    ).scalar_one_or_none()
    if found is None:
        raise Refused(Refusal.EMPTY)
    _own(ledger, found, me)
    return Outcome(refs=(Ref("ticket", found.id),), undo=True)


@handles(Unclaim, Right.ANSWER)
def unclaim(ledger: Ledger, command: Unclaim) -> Outcome:
    if not command.owners:
        return _bulk(ledger, command.tickets, "owner_id", None)
    tickets = _still_there(ledger, command.tickets, command.owners)
    changed = sum(change(ledger, ticket, "owner_id", None) for ticket in tickets)
    return Outcome(skipped=len(command.tickets) - changed, undo=changed > 0)


@handles(Give, Right.ANSWER)
def give(ledger: Ledger, command: Give) -> Outcome:
    agent = ledger.get(Agent, command.to)
    if not agent.active:
        raise Refused(Refusal.NOT_POSSIBLE)
    changed = 0
    for ticket in _still_there(ledger, command.tickets, command.owners, command.to):
        before = ticket.owner_id
        if before == command.to:
            continue
        changed += 1
        _own(ledger, ticket, command.to)
        hand_drafts(ledger, ticket, command.to, before)
    return Outcome(skipped=len(command.tickets) - changed, undo=changed > 0)


def _still_there(
    ledger: Ledger, tickets: tuple[Id, ...], owners: tuple[Id | None, ...], to: Id | None = None
) -> list[Ticket]:
    """Those that are still whose they were said to be, that nobody has, or that have come to `to` already. Refused
    as taken when there are none: of two who move the same pile at once the first one does."""
    seen = dict(zip(tickets, owners, strict=False))
    found = [ledger.get(Ticket, ticket) for ticket in dict.fromkeys(tickets)]
    left = [ticket for ticket in found if ticket.owner_id in {None, to, seen.get(ticket.id, ticket.owner_id)}]
    if found and not left:
        raise Refused(Refusal.TAKEN, who=found[0].owner_id, refs=tuple(Ref("ticket", ticket.id) for ticket in found))
    return left


@handles(Snooze, Right.ANSWER)
def snooze(ledger: Ledger, command: Snooze) -> Outcome:
    if command.until <= ledger.stamp.at:
        raise Refused(Refusal.NOT_POSSIBLE)
    tickets = [ledger.get(Ticket, ticket) for ticket in dict.fromkeys(command.tickets)]
    able = [ticket for ticket in tickets if ticket.place not in {Place.DONE, Place.MERGED}]
    if not able:
        raise Refused(Refusal.NOT_POSSIBLE if tickets else Refusal.EMPTY)
    for ticket in able:
        change(ledger, ticket, "snoozed_until", command.until)
    return Outcome(skipped=len(tickets) - len(able), undo=True)


@handles(Wake, Right.ANSWER)
def wake(ledger: Ledger, command: Wake) -> Outcome:
    return _bulk(ledger, command.tickets, "snoozed_until", None)


@handles(WakeDue, None)
def wake_due(ledger: Ledger, command: WakeDue) -> Outcome:
    due = (
        ledger.session.execute(
            select(Ticket)
            .where(Ticket.snoozed_until <= ledger.stamp.at)
            .order_by(Ticket.id)
            .with_for_update(skip_locked=True, **FOR_CHANGE)
        )
        .scalars()
        .all()
    )
    # One that was solved or merged in its sleep stays where it is: nobody is told of it.
    woken = [ticket for ticket in due if ticket.place is Place.SNOOZED]
    for ticket in due:
        change(ledger, ticket, "snoozed_until", None)
    return Outcome(refs=tuple(Ref("ticket", ticket.id) for ticket in woken))


@handles(Rename, Right.ANSWER)
def rename(ledger: Ledger, command: Rename) -> Outcome:
    if not command.subject.strip():
        raise Refused(Refusal.EMPTY)
    return Outcome(undo=change(ledger, ledger.get(Ticket, command.ticket), "subject", command.subject.strip()))


@handles(SetParticipant, Right.EDIT_PEOPLE)
def set_participant(ledger: Ledger, command: SetParticipant) -> Outcome:
    ledger.get(Participant, command.participant_id)
    ticket = ledger.get(Ticket, command.ticket)
    return Outcome(undo=change(ledger, ticket, "participant_id", command.participant_id))


@handles(MarkSeen, None)
def mark_seen(ledger: Ledger, command: MarkSeen) -> Outcome:
    me = ledger.actor
    for ticket_id in command.tickets:
        ledger.get(Ticket, ticket_id, to_change=False)
        ledger.session.merge(Seen(ticket_id=ticket_id, agent_id=me, at=ledger.stamp.at))
        ledger.touch("seen", ticket_id)
    return Outcome()


@handles(MarkUnseen, None)
def mark_unseen(ledger: Ledger, command: MarkUnseen) -> Outcome:
    ledger.session.execute(delete(Seen).where(Seen.agent_id == ledger.actor, Seen.ticket_id.in_(command.tickets)))
    for ticket_id in command.tickets:
        ledger.touch("seen", ticket_id)
    return Outcome()


def _own(ledger: Ledger, ticket: Ticket, agent: Id) -> None:
    change(ledger, ticket, "owner_id", agent)
    if ticket.state is State.NEW:
        change(ledger, ticket, "state", State.OPEN)
