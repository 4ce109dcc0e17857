"""Links to the pages of requests, and which addresses are the participant's: the same for console and gateway."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain import requests
from console.domain.ids import Id
from console.domain.messages import Address, Kind
from console.domain.people import IdentityKind
from console.domain.requests import ADDRESS_SETTING, page_address, token
from console.store.family import family
from console.store.kin import kin
from console.store.models import Identity, LinkKey, Message, RequestPage, Setting, Ticket


def link_keys(reader: Session | Connection) -> tuple[requests.LinkKey, ...]:
    """Those that open pages, the one that signs first."""
    found = reader.execute(
        select(LinkKey.number, LinkKey.secret).where(LinkKey.withdrawn_at.is_(None)).order_by(LinkKey.number.desc())
    )
    return tuple(requests.LinkKey(number, secret) for number, secret in found)


def home(reader: Session | Connection) -> str:
    """Where visitors reach the gateway; empty: nowhere that the desk knows of."""
    found = reader.execute(select(Setting.value).where(Setting.name == ADDRESS_SETTING)).scalar_one_or_none()
    return (found or "").strip().rstrip("/")


class Links:
    """What is needed for links to the pages of some tickets."""

    def __init__(self, reader: Session | Connection, tickets: Collection[Id]) -> None:
        self._home = home(reader)
        self._keys = link_keys(reader) if self._home and tickets else ()
        self._generations: dict[Id, int] = {}
        if self._keys:
            withdrawn = select(RequestPage.ticket_id, RequestPage.generation).where(RequestPage.ticket_id.in_(tickets))
            self._generations = dict(reader.execute(withdrawn).tuples().all())

    def to(self, ticket: Id, at: datetime) -> str:
        """The address of its page as it is given away at a moment; empty where no page can be reached."""
        if not self._keys:
            return ""
        return page_address(self._home, token(self._keys[0], ticket, self._generations.get(ticket, 0), at))


def own_addresses(reader: Session | Connection, ticket: Id) -> frozenset[str]:
    """The e-mail addresses, folded, of whoever the ticket is with. A link to its page goes to nobody else by itself."""
    person = reader.execute(select(Ticket.participant_id).where(Ticket.id == ticket)).scalar_one_or_none()
    if person is not None:
        known = select(Identity.value).where(
            Identity.participant_id.in_(kin(reader, person)), Identity.kind == IdentityKind.EMAIL
        )
        return frozenset(reader.execute(known).scalars())
    wrote = select(Message.sent_from).where(
        Message.ticket_id.in_(family(reader, ticket)),
        Message.kind == Kind.INBOUND,
        Message.participant_id.is_(None),
        Message.sent_from.is_not(None),
    )
    return frozenset(one.email.strip().casefold() for one in reader.execute(wrote).scalars() if one is not None)


def only_theirs(addresses: Collection[Address], own: Collection[str]) -> bool:
    """Whether a letter to these goes to nobody but the participant."""
    return bool(addresses) and all(one.email.strip().casefold() in own for one in addresses)
