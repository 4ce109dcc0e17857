"""Keeping what is shown and found of a person true: in the index, and in the rows of their tickets."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Ledger, Refused
from console.commands.ticket_row import identities_of, index, settle, show_person
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.store import search
from console.store.kin import kin
from console.store.models import Cohort, Identity, Participant, Ticket
from console.store.search import Area


def living_to_change(ledger: Ledger, person_id: Id) -> Participant:
    """As whom somebody lives on, held until the command has ended: whoever merges them meanwhile waits, or was first
    and is heeded. Refused as GONE when there is nobody, or nothing is kept of them any more."""
    _hold(ledger, person_id)
    return _hold(ledger, kin(ledger.session, person_id)[0])


def _hold(ledger: Ledger, person_id: Id) -> Participant:
    ledger.session.flush()
    held = select(Participant).where(Participant.id == person_id).with_for_update(**FOR_CHANGE)
    person = ledger.session.execute(held, execution_options={"populate_existing": True}).scalar_one_or_none()
    if person is None or person.erased_at is not None:
        raise Refused(Refusal.GONE)
    return person


def index_person(
    ledger: Ledger, participant: Participant, identities: Sequence[Identity] | None = None, *, first: bool = False
) -> None:
    """Makes one who lives found by everything of those who live on as them, who are not found by themselves.

    `identities` are all of theirs, where they are known; `first`: nothing of them was indexed before.
    """
    session = ledger.session
    members = [participant.id] if first else kin(session, participant.id)
    living = ledger.get(Participant, members[0])
    if identities is None:
        theirs = select(Identity).where(Identity.participant_id.in_(members)).order_by(Identity.id)
        identities = session.execute(theirs).scalars().all()
    for merged in members[1:]:
        search.take_out(session, Area.PARTICIPANT, merged)
        ledger.touch("participant", merged)
    names = [other.name for other in (ledger.get(Participant, merged) for merged in members[1:])]
    cohort = session.get(Cohort, living.cohort_id) if living.cohort_id else None
    search.put(
        session,
        Area.PARTICIPANT,
        living.id,
        [living.name, *names, living.organisation, cohort.name if cohort else "", *(i.shown for i in identities)],
        numbers=[i.value for i in identities if i.kind == "phone"],
        first=first,
    )
    ledger.touch("participant", living.id)


def show_in_tickets(ledger: Ledger, participant: Participant, *, found_anew: bool) -> None:
    """Brings what the tickets of a person, and of all who live on as them, show and are found by up to date."""
    session = ledger.session
    members = kin(session, participant.id)
    living = ledger.get(Participant, members[0])
    cohort = session.get(Cohort, living.cohort_id) if living.cohort_id else None
    identities = identities_of(ledger, living)
    theirs = select(Ticket).where(Ticket.participant_id.in_(members)).order_by(Ticket.id)
    for ticket in session.execute(theirs.with_for_update(**FOR_CHANGE)).scalars().all():
        show_person(ticket, living, cohort)
        settle(ledger, ticket, news=False)
        if found_anew:
            index(session, ticket, identities)
