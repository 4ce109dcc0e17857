"""Keeping a ticket's row true: fields with history, and everything that is derived from them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Ledger, Refused
from console.commands.promises import cohort_of, hours_of, promises_of
from console.domain import sla, urgency
from console.domain.changes import Refusal
from console.domain.hours import Hours
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Category, Place, Priority, State, place
from console.store import search
from console.store.kin import kin
from console.store.models import Cohort, Identity, Message, Participant, Ticket, TicketLink, TicketTag
from console.store.search import Area

NOT_LOOKED_AT, CHANGED_SINCE, LOOKED_AT = range(3)
"""Values of `Ticket.ruled`."""

# Every field a person can change, and how its value reads in the history.
FIELDS: dict[str, Any] = {
    "subject": str,
    "state": State,
    "priority": Priority,
    "category": Category,
    "owner_id": Id,
    "participant_id": Id,
    "merged_into": Id,
    "language": str,
    "snoozed_until": datetime.fromisoformat,
}


def shown(value: Any) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, datetime) else str(value)


def read_back(field: str, text: str | None) -> Any:
    return None if text is None else FIELDS[field](text)


def ticket_of(ledger: Ledger, ticket_id: Id) -> Ticket:
    """The ticket, or the one it was merged into: what is said to a merged ticket belongs to its target."""
    return lives_in(ledger, ledger.get(Ticket, ticket_id))[-1]


def lives_in(ledger: Ledger, ticket: Ticket) -> list[Ticket]:
    """The ticket, what it was merged into, what that was merged into; the one that lives stands last."""
    line = [ticket]
    while line[-1].merged_into is not None:
        line.append(ledger.get(Ticket, line[-1].merged_into))
        if len(line) > 100:
            raise Refused(Refusal.NOT_POSSIBLE)
    return line


def change(ledger: Ledger, ticket: Ticket, field: str, value: Any) -> bool:
    """Sets a field and writes it to the history; False when it has the value already."""
    before = getattr(ticket, field)
    if before == value:
        return False
    setattr(ticket, field, value)
    ledger.note(ticket.id, field, shown(before), shown(value))
    if field == "owner_id":
        _given(ledger, ticket)
    settle(ledger, ticket)
    if field == "participant_id" and value is None:
        _forget_person(ledger.session, ticket)
    if field in {"subject", "participant_id"}:
        take_over_person(ledger, ticket)
    return True


def _given(ledger: Ledger, ticket: Ticket) -> None:
    """Who takes a ticket has it in hand; who is given one may not have seen it yet."""
    ticket.untouched = ticket.owner_id is not None and ticket.owner_id != ledger.doer
    ticket.given_at = ledger.stamp.at if ticket.untouched else None
    ticket.given_by = ledger.doer if ticket.untouched else None


def tag(ledger: Ledger, ticket: Ticket, name: str, *, present: bool) -> bool:
    found = ledger.session.get(TicketTag, (ticket.id, name))
    if (found is not None) == present:
        return False
    if found is None:
        ledger.session.add(TicketTag(ticket_id=ticket.id, name=name))
    else:
        ledger.session.delete(found)
    ledger.note(ticket.id, f"tag:{name}", None if present else name, name if present else None)
    # The hours of a ticket may be those of a team, which is known by its tag.
    ledger.session.flush()
    settle(ledger, ticket)
    return True


def settle(ledger: Ledger, ticket: Ticket, *, news: bool = True) -> None:
    """Derives everything a list shows or sorts by. Called after any change of a ticket's row.

    What is no `news` in the conversation (a new spelling of a name) leaves the ticket in its place.
    """
    ticket.version = (ticket.version or 0) + 1
    if ticket.untouched and ledger.doer == ticket.owner_id:
        ticket.untouched = False
    if news:
        ticket.touched_at = max(ticket.touched_at, ledger.stamp.at) if ticket.touched_at else ledger.stamp.at
        if ticket.ruled == LOOKED_AT:
            ticket.ruled = CHANGED_SINCE
    ticket.place = place(ticket.state, ticket.snoozed_until, ticket.merged_into is not None)
    ticket.owner_key = ticket.owner_id or NOBODY
    _set_clocks(ledger, ticket)
    calls = urgency.waits_beside_phone(ticket.last_inbound_at, ticket.call_back_at)
    ticket.order_at = urgency.order_at(ticket.due_at, ticket.touched_at, first=calls)
    ticket.wait_at = ticket.waiting_since or ticket.touched_at
    if ticket.state in {State.SOLVED, State.CLOSED}:
        ticket.solved_at = ticket.solved_at or ledger.stamp.at
    else:
        ticket.solved_at = None
    ledger.touch("ticket", ticket.id)


def _set_clocks(ledger: Ledger, ticket: Ticket) -> None:
    """Until when we have promised to answer, from when on that is near, and until when it has to be solved."""
    promises = promises_of(ledger)
    level = promises.level(ticket.channel, ticket.category, cohort_of(ledger, ticket), ticket.priority)
    hours = hours_of(ledger, ticket, level)
    ticket.promised = promises.edition
    ticket.due_at = ticket.near_at = None
    if ticket.waiting_since is not None:
        if ticket.call_back_at is not None:
            limit = sla.agreed(ticket.waiting_since, ticket.call_back_at)
        else:
            wait = level.first if ticket.answered_at is None else level.next
            limit = sla.limit(ticket.waiting_since, wait, hours)
        ticket.due_at, ticket.near_at = limit.due_at, limit.near_at
    _run_resolution(ledger.stamp.at, ticket, level, hours)
    late = any(due is not None and due <= ledger.stamp.at for due in (ticket.due_at, ticket.resolve_due_at))
    if not late:
        ticket.escalated_at = ticket.escalated_to = None


def _run_resolution(now: datetime, ticket: Ticket, level: sla.Level, hours: Hours) -> None:
    """The clock of the whole ticket stands still while we wait for the participant, and when it is solved."""
    runs = ticket.place in {Place.WAITING, Place.ON_HOLD, Place.SNOOZED}
    if runs and ticket.resolve_since is None:
        ticket.resolve_since = now
    elif not runs and ticket.resolve_since is not None:
        passed = sla.spent(ticket.resolve_since, now, hours)
        ticket.resolve_spent = (ticket.resolve_spent or 0) + int(passed.total_seconds())
        ticket.resolve_since = None
    ticket.resolve_due_at = None
    if ticket.resolve_since is not None and level.resolution is not None:
        left = max(timedelta(), level.resolution - timedelta(seconds=ticket.resolve_spent or 0))
        ticket.resolve_due_at = sla.limit(ticket.resolve_since, left, hours).due_at


def take_over_person(ledger: Ledger, ticket: Ticket, *, first: bool = False) -> None:
    """Copies what a row shows of the participant, and indexes the ticket under their names and addresses.

    `first`: it was not indexed before.
    """
    session = ledger.session
    participant = ledger.get(Participant, lives_as(ledger, ticket.participant_id)) if ticket.participant_id else None
    if participant is not None:
        cohort = session.get(Cohort, participant.cohort_id) if participant.cohort_id else None
        show_person(ticket, participant, cohort)
    session.flush()
    index(session, ticket, identities_of(ledger, participant), first=first)


def show_person(ticket: Ticket, participant: Participant, cohort: Cohort | None) -> None:
    """Copies what a row shows of the participant."""
    ticket.participant_name = participant.name
    ticket.cohort_name = cohort.name if cohort else ""
    ticket.confidence = participant.confidence


def _forget_person(session: Session, ticket: Ticket) -> None:
    """Takes back what the row shows of a participant it was wrongly given: who wrote is again known by name alone."""
    session.flush()
    author = session.execute(
        select(Message.author)
        .where(Message.ticket_id == ticket.id, Message.participant_id.is_(None), Message.agent_id.is_(None))
        .order_by(Message.at, Message.id)
        .limit(1)
    ).scalar_one_or_none()
    ticket.participant_name = author or ""
    ticket.cohort_name = ""
    ticket.confidence = 0


def kin_of(ledger: Ledger, person: Id) -> list[Id]:
    """As whom the person lives on, first, and all who live on as that one."""
    if person not in ledger.ahead.kin:
        ledger.ahead.kin[person] = kin(ledger.session, person)
    return ledger.ahead.kin[person]


def lives_as(ledger: Ledger, person: Id) -> Id:
    return kin_of(ledger, person)[0]


def identities_of(ledger: Ledger, participant: Participant | None) -> list[str]:
    """The addresses and numbers of a person, as they are shown."""
    if participant is None:
        return []
    shown = ledger.ahead.shown.get(participant.id)
    if shown is None:
        members = kin_of(ledger, participant.id)
        known = select(Identity.shown).where(Identity.participant_id.in_(members)).order_by(Identity.id)
        shown = ledger.ahead.shown[participant.id] = list(ledger.session.execute(known).scalars())
    return shown


def index(session: Session, ticket: Ticket, identities: list[str], *, first: bool = False) -> None:
    """Makes the ticket found by its number and subject, and by its participant's names and identities."""
    search.put(
        session,
        Area.TICKET,
        ticket.id,
        [
            ticket.subject,
            ticket.participant_name,
            ticket.cohort_name,
            f"t{ticket.number}",
            str(ticket.number),
            *identities,
        ],
        numbers=[shown for shown in identities if "@" not in shown],
        first=first,
    )


def put_link(ledger: Ledger, one: Id, other: Id) -> bool:
    pair = (min(one, other), max(one, other))
    if ledger.session.get(TicketLink, pair) is not None:
        return False
    ledger.session.add(TicketLink(one_id=pair[0], other_id=pair[1]))
    for ticket_id, linked in ((one, other), (other, one)):
        ledger.note(ticket_id, "link", None, str(linked))
        ledger.touch("ticket", ticket_id)
    return True


def take_link(ledger: Ledger, one: Id, other: Id) -> bool:
    found = ledger.session.get(TicketLink, (min(one, other), max(one, other)))
    if found is None:
        return False
    ledger.session.delete(found)
    for ticket_id, linked in ((one, other), (other, one)):
        ledger.note(ticket_id, "link", str(linked), None)
        ledger.touch("ticket", ticket_id)
    return True
