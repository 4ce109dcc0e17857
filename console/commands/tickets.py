"""What is done to tickets: opened, taken, given, set, labelled, snoozed, merged, split, linked, undone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.messages import NewMessage, say
from console.commands.ticket_row import FIELDS, change, read_back, settle, shown, tag, take_over_person, ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import NOBODY, Id
from console.domain.rights import Right
from console.domain.tickets import Category, Channel, Place, Priority, State, may_become
from console.store import feed, search
from console.store.models import Agent, Draft, History, Message, Participant, Seen, Ticket, TicketLink


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
    """Takes the unclaimed ticket that needs an answer first; the outcome's ref is it."""


class Unclaim(Command, frozen=True):
    tickets: tuple[Id, ...]


class Give(Command, frozen=True):
    """Hands tickets to a person of the desk; a draft of the giver travels with each."""

    tickets: tuple[Id, ...]
    to: Id


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


class Merge(Command, frozen=True):
    """Lets `ticket` live on in `into`: its messages are shown there, and letters to it arrive there."""

    ticket: Id
    into: Id


class Unmerge(Command, frozen=True):
    ticket: Id


class Split(Command, frozen=True):
    """Moves messages of a ticket into a new one."""

    ticket: Id
    messages: tuple[Id, ...]
    new_ticket: Id
    subject: str


class Link(Command, frozen=True):
    one: Id
    other: Id


class Unlink(Command, frozen=True):
    one: Id
    other: Id


class MarkSeen(Command, frozen=True):
    tickets: tuple[Id, ...]


class MarkUnseen(Command, frozen=True):
    tickets: tuple[Id, ...]


class Undo(Command, frozen=True):
    """Takes back what one command changed in tickets, where nobody has changed it again since.

    An undo can itself be undone.
    """

    of: Id


@handles(OpenTicket, Right.ANSWER)
def open_ticket(ledger: Ledger, command: OpenTicket) -> Outcome:
    session = ledger.session
    if session.get(Ticket, command.ticket_id) is not None:
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
        ledger.get(Participant, command.participant_id)
    if command.owner_id is not None:
        ledger.get(Agent, command.owner_id)
    session.add(ticket)
    settle(ledger, ticket)
    session.flush()
    ledger.note(ticket.id, "opened", None, str(ticket.number))
    for name in dict.fromkeys(command.tags):
        tag(ledger, ticket, name, present=True)
    take_over_person(ledger, ticket)
    if command.first is not None:
        say(ledger, ticket, command.first)
    if command.link_to is not None:
        _link(ledger, ticket.id, ticket_of(ledger, command.link_to).id)
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
        changes = [tag(ledger, ticket, name.strip(), present=True) for name in command.add if name.strip()]
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


@handles(ClaimNext, Right.ANSWER)
def claim_next(ledger: Ledger, command: ClaimNext) -> Outcome:
    me = ledger.actor
    found = ledger.session.execute(
        select(Ticket)
        .where(Ticket.place == Place.WAITING, Ticket.owner_key == NOBODY)
        .order_by(Ticket.order_at, Ticket.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).scalar_one_or_none()
    if found is None:
        raise Refused(Refusal.EMPTY)
    _own(ledger, found, me)
    return Outcome(refs=(Ref("ticket", found.id),), undo=True)


@handles(Unclaim, Right.ANSWER)
def unclaim(ledger: Ledger, command: Unclaim) -> Outcome:
    return _bulk(ledger, command.tickets, "owner_id", None)


@handles(Give, Right.ANSWER)
def give(ledger: Ledger, command: Give) -> Outcome:
    agent = ledger.get(Agent, command.to)
    if not agent.active:
        raise Refused(Refusal.NOT_POSSIBLE)
    changed = 0
    for ticket_id in dict.fromkeys(command.tickets):
        ticket = ledger.get(Ticket, ticket_id)
        if ticket.owner_id == command.to:
            continue
        changed += 1
        _own(ledger, ticket, command.to)
        _hand_draft(ledger, ticket, command.to)
    return Outcome(skipped=len(command.tickets) - changed, undo=changed > 0)


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
    due = ledger.session.execute(select(Ticket).where(Ticket.snoozed_until <= ledger.stamp.at)).scalars().all()
    for ticket in due:
        change(ledger, ticket, "snoozed_until", None)
    return Outcome(refs=tuple(Ref("ticket", ticket.id) for ticket in due))


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


@handles(Merge, Right.MERGE)
def merge(ledger: Ledger, command: Merge) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    target = ticket_of(ledger, command.into)
    if ticket.merged_into is not None or target.id == ticket.id:
        raise Refused(Refusal.NOT_POSSIBLE)
    _live_on(ledger, ticket, target)
    return Outcome(refs=(Ref("ticket", target.id),), undo=True)


@handles(Unmerge, Right.MERGE)
def unmerge(ledger: Ledger, command: Unmerge) -> Outcome:
    ticket = ledger.get(Ticket, command.ticket)
    if ticket.merged_into is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    _live_on(ledger, ticket, None)
    return Outcome(undo=True)


def _live_on(ledger: Ledger, ticket: Ticket, target: Ticket | None) -> None:
    """Merges a ticket into another, or parts it again (None), and keeps the clocks of both true."""
    left = ledger.get(Ticket, ticket.merged_into) if ticket.merged_into is not None else None
    change(ledger, ticket, "merged_into", target.id if target is not None else None)
    if left is not None:
        recount(ledger.session, left)
        settle(ledger, left)
    if target is None:
        return
    if ticket.waiting_since is not None and target.state not in {State.SOLVED, State.CLOSED}:
        # Nobody waits longer because two tickets became one.
        target.waiting_since = min(target.waiting_since or ticket.waiting_since, ticket.waiting_since)
    settle(ledger, target)


@handles(Split, Right.MERGE)
def split(ledger: Ledger, command: Split) -> Outcome:
    session = ledger.session
    source = ledger.get(Ticket, command.ticket)
    if session.get(Ticket, command.new_ticket) is not None:
        raise Refused(Refusal.EXISTS)
    messages = (
        session.execute(select(Message).where(Message.id.in_(command.messages)).order_by(Message.at)).scalars().all()
    )
    if not messages:
        raise Refused(Refusal.EMPTY)
    home = {message.ticket_id for message in messages}
    family = {source.id, *session.execute(select(Ticket.id).where(Ticket.merged_into == source.id)).scalars()}
    if not home <= family:
        raise Refused(Refusal.NOT_POSSIBLE)
    first = messages[0]
    open_ticket(
        ledger,
        OpenTicket(
            stamp=command.stamp,
            ticket_id=command.new_ticket,
            subject=command.subject.strip() or source.subject,
            channel=first.channel,
            language=source.language,
            participant_id=source.participant_id,
            contact=source.participant_name,
            category=source.category,
            owner_id=source.owner_id,
            link_to=source.id,
        ),
    )
    ticket = ledger.get(Ticket, command.new_ticket)
    for message in messages:
        _move(ledger, message, ticket.id)
    for touched in (ticket, *(ledger.get(Ticket, ticket_id) for ticket_id in home)):
        recount(session, touched)
        settle(ledger, touched)
    return Outcome(refs=(Ref("ticket", ticket.id),), undo=True)


def _move(ledger: Ledger, message: Message, to: Id) -> None:
    ledger.note(message.ticket_id, f"message:{message.id}", str(message.ticket_id), str(to))
    message.ticket_id = to
    ledger.session.flush()
    search.move(ledger.session, message.id, to)
    ledger.touch("message", message.id)


def recount(session: Session, ticket: Ticket) -> None:
    """Tells again from a ticket's messages what its row keeps of them, after some were moved."""
    session.flush()
    said = (
        session.execute(select(Message).where(Message.ticket_id == ticket.id).order_by(Message.at, Message.id))
        .scalars()
        .all()
    )
    public = [message for message in said if message.kind in {"inbound", "outbound"}]
    inbound = [message for message in said if message.kind == "inbound"]
    answers = [message for message in said if message.kind == "outbound"]
    # Never smaller than it was: the send guard compares drafts with it.
    ticket.public_count = max(ticket.public_count, len(public))
    ticket.channels = max(1, len({message.channel for message in said}))
    ticket.last_inbound_at = inbound[-1].at if inbound else None
    ticket.answered_at = answers[0].at if answers else None
    open_words = [m for m in inbound if not answers or m.at > answers[-1].at]
    ticket.waiting_since = open_words[0].at if open_words else None
    ticket.preview = said[-1].text[:160] if said else ""


@handles(Link, Right.ANSWER)
def link(ledger: Ledger, command: Link) -> Outcome:
    if command.one == command.other:
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.get(Ticket, command.one)
    ledger.get(Ticket, command.other)
    return Outcome(undo=_link(ledger, command.one, command.other))


def _link(ledger: Ledger, one: Id, other: Id) -> bool:
    pair = (min(one, other), max(one, other))
    if ledger.session.get(TicketLink, pair) is not None:
        return False
    ledger.session.add(TicketLink(one_id=pair[0], other_id=pair[1]))
    for ticket_id, linked in ((one, other), (other, one)):
        ledger.note(ticket_id, "link", None, str(linked))
        ledger.touch("ticket", ticket_id)
    return True


@handles(Unlink, Right.ANSWER)
def unlink(ledger: Ledger, command: Unlink) -> Outcome:
    return Outcome(undo=_unlink(ledger, command.one, command.other))


def _unlink(ledger: Ledger, one: Id, other: Id) -> bool:
    found = ledger.session.get(TicketLink, (min(one, other), max(one, other)))
    if found is None:
        return False
    ledger.session.delete(found)
    for ticket_id, linked in ((one, other), (other, one)):
        ledger.note(ticket_id, "link", str(linked), None)
        ledger.touch("ticket", ticket_id)
    return True


@handles(MarkSeen, None)
def mark_seen(ledger: Ledger, command: MarkSeen) -> Outcome:
    me = ledger.actor
    for ticket_id in command.tickets:
        ledger.session.merge(Seen(ticket_id=ledger.get(Ticket, ticket_id).id, agent_id=me, at=ledger.stamp.at))
        ledger.touch("seen", ticket_id)
    return Outcome()


@handles(MarkUnseen, None)
def mark_unseen(ledger: Ledger, command: MarkUnseen) -> Outcome:
    ledger.session.execute(delete(Seen).where(Seen.agent_id == ledger.actor, Seen.ticket_id.in_(command.tickets)))
    for ticket_id in command.tickets:
        ledger.touch("seen", ticket_id)
    return Outcome()


@handles(Undo, Right.ANSWER)
def undo(ledger: Ledger, command: Undo) -> Outcome:
    rows = (
        ledger.session.execute(select(History).where(History.command_id == command.of).order_by(History.at, History.id))
        .scalars()
        .all()
    )
    if not rows:
        raise Refused(Refusal.GONE)
    done = [(row.ticket_id, _take_back(ledger, row)) for row in reversed(rows)]
    if not any(result for _, result in done):
        raise Refused(Refusal.TOO_LATE)
    # Told in tickets, as people count: a claim changes two fields of a new one.
    return Outcome(skipped=len({ticket for ticket, result in done if result is False}), undo=True)


def _take_back(ledger: Ledger, row: History) -> bool | None:
    """Puts one field back if it is still as the command left it. None: this line is no change of a field."""
    ticket = ledger.get(Ticket, row.ticket_id)
    if row.field in FIELDS:
        return _put_back(ledger, ticket, row)
    kind, _, rest = row.field.partition(":")
    if kind == "tag":
        return tag(ledger, ticket, rest, present=row.after is None)
    if kind == "link":
        other = Id(row.after or row.before or "")
        # Both sides of a link wrote a line; the second one finds it done.
        return (_unlink if row.after else _link)(ledger, ticket.id, other) or None
    if kind == "message":
        return _move_back(ledger, Id(rest), Id(row.before or ""), Id(row.after or ""))
    return None


def _put_back(ledger: Ledger, ticket: Ticket, row: History) -> bool:
    if shown(getattr(ticket, row.field)) != row.after:
        return False
    if row.field != "merged_into":
        return change(ledger, ticket, row.field, read_back(row.field, row.before))
    _live_on(ledger, ticket, ledger.get(Ticket, Id(row.before)) if row.before is not None else None)
    return True


def _move_back(ledger: Ledger, message_id: Id, before: Id, after: Id) -> bool:
    message = ledger.get(Message, message_id)
    if message.ticket_id != after:
        return False
    _move(ledger, message, before)
    home, left = ledger.get(Ticket, before), ledger.get(Ticket, after)
    for ticket in (home, left):
        recount(ledger.session, ticket)
        settle(ledger, ticket)
    empty = not ledger.session.execute(select(exists().where(Message.ticket_id == left.id))).scalar_one()
    if empty and left.merged_into is None:
        # A ticket is never deleted: its number may already be in a letter. It lives on where its words went.
        change(ledger, left, "merged_into", home.id)
    return True


def _own(ledger: Ledger, ticket: Ticket, agent: Id) -> None:
    change(ledger, ticket, "owner_id", agent)
    if ticket.state is State.NEW:
        change(ledger, ticket, "state", State.OPEN)


def _hand_draft(ledger: Ledger, ticket: Ticket, to: Id) -> None:
    me = ledger.stamp.actor
    if me is None or me == to:
        return
    session = ledger.session
    theirs = set(
        session.execute(select(Draft.kind).where(Draft.ticket_id == ticket.id, Draft.agent_id == to)).scalars()
    )
    session.execute(
        update(Draft)
        .where(Draft.ticket_id == ticket.id, Draft.agent_id == me, Draft.kind.not_in(theirs))
        .values(agent_id=to)
    )
    ledger.touch("draft", ticket.id)
