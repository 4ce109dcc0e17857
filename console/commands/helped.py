"""Whether the solution of an incident helped: what participants say of it on a page, in a chat, in a letter."""

from __future__ import annotations

from functools import cache

from sqlalchemy import select

from console.commands.base import Ledger
from console.commands.ticket_row import tag
from console.domain.incidents import NOT_HELPED
from console.domain.trouble_lexicon import Lexicon
from console.store.models import Incident, IncidentReporter, Ticket


@cache
def _lexicon() -> Lexicon:
    return Lexicon()


def hear_helped(ledger: Ledger, ticket: Ticket, helped: bool) -> None:
    """They say that it did or did not help, if they were asked. Who says no is marked where the ticket stands."""
    row = _asked(ledger, ticket)
    if row is None:
        return
    row.helped, row.helped_at = helped, ledger.stamp.at
    ledger.touch("incident_reporter", row.id)
    ledger.touch("incident", row.incident_id)
    tag(ledger, ticket, NOT_HELPED, present=not helped)


def hear_words(ledger: Ledger, ticket: Ticket, text: str) -> None:
    """They have written after they were asked: where that tells of a trouble, it did not help."""
    if _asked(ledger, ticket) is not None and (_lexicon().told(text).trouble or _lexicon().amiss(text)):
        hear_helped(ledger, ticket, False)


def _asked(ledger: Ledger, ticket: Ticket) -> IncidentReporter | None:
    asked = (
        select(IncidentReporter)
        .join(Incident, Incident.id == IncidentReporter.incident_id)
        .where(
            IncidentReporter.ticket_id == ticket.id,
            IncidentReporter.asked_at.is_not(None),
            Incident.solved_at.is_not(None),
        )
        .order_by(IncidentReporter.asked_at.desc())
        .limit(1)
    )
    return ledger.session.execute(asked).scalar_one_or_none()
