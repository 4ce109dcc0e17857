"""What the desk promises, as a command knows it: hours and levels from the settings, read once."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from console.commands.base import Ledger
from console.domain.hours import ALWAYS, Hours
from console.domain.ids import Id
from console.domain.sla import SETTING, Level, Promises, promises_in
from console.store.models import Participant, Setting, Ticket, TicketTag

_SAID = select(Setting.value).where(Setting.name == bindparam("name"))
_TAGS = select(TicketTag.name).where(TicketTag.ticket_id == bindparam("ticket"))


def promises_of(ledger: Ledger) -> Promises:
    known = ledger.ahead.promises
    if known is None:
        # Past the session, which would write a ticket that is only being made (store/new_rows.py).
        said = ledger.session.connection().execute(_SAID, {"name": SETTING}).scalar_one_or_none()
        known = ledger.ahead.promises = promises_in(said)
    return known


def cohort_of(ledger: Ledger, ticket: Ticket) -> Id | None:
    """Asked for only where a level is for some cohorts."""
    if ticket.participant_id is None or not any(level.cohorts for level in promises_of(ledger).levels):
        return None
    participant = ledger.session.get(Participant, ticket.participant_id)
    return participant.cohort_id if participant is not None else None


def hours_of(ledger: Ledger, ticket: Ticket, level: Level) -> Hours:
    """In which its clock runs: at all hours, in those of its team, or in those of the desk."""
    promises = promises_of(ledger)
    if level.around_the_clock:
        return ALWAYS
    if not promises.teams:
        return promises.hours
    tags = ledger.session.connection().execute(_TAGS, {"ticket": ticket.id}).scalars()
    return promises.hours_of(frozenset(tags))
