"""Keeping a consultation true: who is asked, its clock, its lines, and the ticket that waits for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import func, select

from console.commands.base import Ledger, Refused
from console.commands.promises import promises_of
from console.commands.ticket_row import change, settle
from console.domain.addresses import is_email
from console.domain.changes import Refusal
from console.domain.consultations import (
    OPEN,
    SETTING,
    UNDO_TIME,
    Consulting,
    Excerpt,
    Part,
    Standing,
    Via,
    by_letter,
    clock,
    consulting_in,
)
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.tickets import State, may_become
from console.store.family import family
from console.store.models import Agent, Consultation, ConsultationLine, Mailbox, Setting, Ticket
from console.store.request_links import own_addresses

FIELD = "consultation"
"""The field of a ticket's history that tells of its consultations: how one stands, then who is asked."""
_MEANS = {
    Part.QUESTION: Standing.WAITING,
    Part.MORE: Standing.WAITING,
    Part.ASKED_BACK: Standing.ASKED_BACK,
    Part.ANSWER: Standing.ANSWERED,
    Part.WITHDRAWAL: Standing.WITHDRAWN,
}


class Whom(NamedTuple):
    agent: Id | None
    name: str
    email: str
    language: str
    by_letter: bool


def consulting_of(ledger: Ledger) -> Consulting:
    said = select(Setting.value).where(Setting.name == SETTING)
    return consulting_in(ledger.session.execute(said).scalar_one_or_none())


def standing_of(parts: Iterable[Part]) -> Standing:
    """By the last that was said."""
    return next((_MEANS[part] for part in reversed(tuple(parts)) if part in _MEANS), Standing.WAITING)


def asked_of(ledger: Ledger, ticket: Ticket, agent: Id | None, name: str, email: str) -> Whom:
    """Raises Refused where nobody can be asked so."""
    session = ledger.session
    folded = email.strip().casefold()
    if agent is None:
        known = select(Agent.id).where(func.lower(Agent.email) == folded, Agent.active).order_by(Agent.id).limit(1)
        agent = session.execute(known).scalar_one_or_none() if folded else None
    if agent is not None:
        row = ledger.get(Agent, agent)
        letter = by_letter(row.role, row.state)
        if not row.active or row.id == ledger.actor or (row.role is Role.EXPERT and not is_email(row.email)):
            raise Refused(Refusal.NOT_POSSIBLE)
        return Whom(row.id, row.name, row.email, row.language, letter and is_email(row.email))
    if not is_email(folded) or not consulting_of(ledger).outside:
        raise Refused(Refusal.NOT_POSSIBLE)
    ours = {one.casefold() for one in session.execute(select(Mailbox.address)).scalars()}
    # The participant must never read what is said about them, nor the desk write to itself.
    if folded in ours or folded in own_addresses(session, ticket.id):
        raise Refused(Refusal.NOT_POSSIBLE)
    return Whom(None, name.strip() or email.strip(), email.strip(), "", by_letter=True)


def lines_of(ledger: Ledger, one: Consultation) -> list[ConsultationLine]:
    """The oldest first."""
    ledger.session.flush()
    chosen = select(ConsultationLine).where(ConsultationLine.consultation_id == one.id)
    return list(ledger.session.execute(chosen.order_by(ConsultationLine.at, ConsultationLine.id)).scalars())


def start_clock(ledger: Ledger, one: Consultation) -> None:
    found = clock(ledger.stamp.at, timedelta(seconds=one.within), promises_of(ledger).hours)
    one.due_at, one.near_at = found.due_at, found.near_at
    one.reminded_at = one.escalated_at = one.escalated_to = None


def put_line(
    ledger: Ledger,
    one: Consultation,
    line: Id,
    part: Part,
    text: str,
    *,
    author: str = "",
    excerpts: tuple[Excerpt, ...] = (),
    via: Via = Via.CONSOLE,
    proved: bool = True,
    message: Id | None = None,
    letter: bool = False,
) -> None:
    """`letter`: it goes to whoever is asked by letter, once it cannot be taken back any more."""
    if ledger.has(ConsultationLine, line):
        raise Refused(Refusal.EXISTS)
    actor = ledger.stamp.actor
    name = author or (ledger.get(Agent, actor).name if actor is not None else "")
    ledger.session.add(
        ConsultationLine(
            id=line,
            consultation_id=one.id,
            part=part,
            at=ledger.stamp.at,
            agent_id=actor,
            author=name,
            text=text,
            excerpts=excerpts,
            via=via,
            proved=proved,
            letter_at=ledger.stamp.at + UNDO_TIME if letter and one.email else None,
            message_id=message,
        )
    )
    ledger.touch("consultation", one.id)


def say_so(ledger: Ledger, one: Consultation, ticket: Id, before: Standing | None) -> None:
    ledger.note(ticket, FIELD, before, f"{one.standing} {one.name}")


def hold(ledger: Ledger, one: Consultation, ticket: Ticket) -> None:
    if may_become(ticket.state, State.ON_HOLD) or ticket.state is State.ON_HOLD:
        one.holds = True
        change(ledger, ticket, "state", State.ON_HOLD)


def come_back(ledger: Ledger, one: Consultation, ticket: Ticket) -> None:
    """Brings a ticket back that was on hold for it, to its owner, and where somebody waits: not to the queue's end."""
    session = ledger.session
    session.flush()
    others = select(Consultation.id).where(
        Consultation.ticket_id.in_(family(session, ticket.id)),
        Consultation.id != one.id,
        Consultation.holds,
        Consultation.standing == Standing.WAITING,
    )
    waits = session.execute(others.limit(1)).first() is not None
    if not one.holds or waits or ticket.state is not State.ON_HOLD:
        return
    change(ledger, ticket, "state", State.OPEN)
    if ticket.waiting_since is None:
        # They were told that we ask, and wait for what we hear.
        ticket.waiting_since = ledger.stamp.at
        settle(ledger, ticket)
    asker = session.get(Agent, one.asked_by) if one.asked_by is not None else None
    if ticket.owner_id is None and asker is not None and asker.active and one.standing in {*OPEN, Standing.ANSWERED}:
        change(ledger, ticket, "owner_id", asker.id)
