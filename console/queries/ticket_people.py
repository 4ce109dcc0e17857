"""Who takes part in a ticket besides its participant: everybody its letters were written by, to, or copied to."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, func, select

from console.domain.ids import Id
from console.domain.messages import PUBLIC
from console.domain.people import IdentityKind
from console.queries.base import Asker, Query, answers
from console.queries.mailboxes import our_addresses
from console.store.family import family
from console.store.kin import kin
from console.store.models import Agent, Identity, Message, Participant, Ticket

_WORDS = 500
"""The newest messages that are looked at: the people of a longer conversation are all among them."""
_MOST = 200


class TicketPerson(msgspec.Struct, frozen=True):
    """`participant_id` is None for an address that belongs to nobody the desk knows (it was only written to)."""

    participant_id: Id | None
    name: str
    email: str
    wrote: bool
    """Whether they have written here themselves."""


class TicketPeople(Query[tuple[TicketPerson, ...]], frozen=True):
    """Those who wrote first, then those in copy, each in the order in which they came; none of the desk."""

    ticket: Id


@answers(TicketPeople)
def ticket_people(connection: Connection, query: TicketPeople, _: Asker) -> tuple[TicketPerson, ...]:
    tickets = family(connection, query.ticket)
    letters = connection.execute(
        select(Message.sent_from, Message.sent_to, Message.cc)
        .where(Message.ticket_id.in_(tickets), Message.kind.in_(tuple(PUBLIC)))
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(_WORDS)
    ).all()
    names: dict[str, str] = {}
    wrote: dict[str, None] = {}
    for sent_from, sent_to, cc in reversed(letters):
        for address in (*((sent_from,) if sent_from else ()), *(sent_to or ()), *(cc or ())):
            email = address.email.strip().casefold()
            names[email] = names.get(email) or address.name
        if sent_from is not None:
            wrote[sent_from.email.strip().casefold()] = None
    emails = [email for email in names if email][:_MOST]
    apart = _of_the_desk(connection, emails) | _own(connection, tickets)
    known = _known(connection, emails)
    people = dict.fromkeys(email for email in (*wrote, *emails) if email in names and email and email not in apart)
    found: dict[Id | str, TicketPerson] = {}
    for email in people:
        person, name = known.get(email, (None, names[email]))
        # Somebody with two addresses is one person.
        found.setdefault(person or email, TicketPerson(person, name or email, email, email in wrote))
    return tuple(found.values())


def _of_the_desk(connection: Connection, emails: list[str]) -> frozenset[str]:
    agents = connection.execute(select(func.lower(Agent.email)).where(func.lower(Agent.email).in_(emails))).scalars()
    return our_addresses(connection) | frozenset(agents)


def _own(connection: Connection, tickets: list[Id]) -> frozenset[str]:
    whose = connection.execute(select(Ticket.participant_id).where(Ticket.id.in_(tickets))).scalars()
    people = {one for person in whose if person is not None for one in kin(connection, person)}
    own = select(Identity.value).where(Identity.participant_id.in_(people), Identity.kind == IdentityKind.EMAIL)
    return frozenset(connection.execute(own).scalars())


def _known(connection: Connection, emails: list[str]) -> dict[str, tuple[Id, str]]:
    rows = connection.execute(
        select(Identity.value, Participant.id, Participant.name)
        .join(Participant, Participant.id == Identity.participant_id)
        .where(Identity.value.in_(emails), Identity.kind == IdentityKind.EMAIL)
        .order_by(Participant.created_at.desc(), Participant.id.desc())
    )
    # The longest known of several with one address stands last and stays.
    return {email: (person, name) for email, person, name in rows}
