"""Who is known under a phone number, under one that ends like it, or has written it in a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Integer, Select, bindparam, func, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.numbers import phone_numbers_in, phone_tail
from console.domain.people import IdentityKind
from console.store import search
from console.store.kin import kin_of_all, living
from console.store.models import Identity, Message, Ticket
from console.store.search import Area

_LETTERS = 20
"""Tickets that are looked at for a number that nobody is known under."""

_ORDERED = select(Identity.participant_id).where(Identity.kind == IdentityKind.PHONE).distinct()
_UNDER = (
    _ORDERED.where(Identity.value == bindparam("number"))
    .order_by(Identity.participant_id)
    .limit(bindparam("limit", type_=Integer))
)
_UNDER_ANY = _ORDERED.add_columns(Identity.value).where(Identity.value.in_(bindparam("numbers", expanding=True)))
_LIKE_ANY = _ORDERED.add_columns(Identity.tail).where(Identity.tail.in_(bindparam("tails", expanding=True)))
_AUTHOR = func.coalesce(Message.participant_id, Ticket.participant_id)
_WRITTEN = (
    select(_AUTHOR, Message.text)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(
        Message.ticket_id.in_(bindparam("tickets", expanding=True)),
        Message.kind == Kind.INBOUND,
        _AUTHOR.is_not(None),
    )
)


def known_under(place: Session | Connection, number: str, limit: int) -> Sequence[Id]:
    """The people with this number (as `normal_identity` makes it), those known longest first; of such as live on as
    one the first."""
    found = place.execute(_UNDER, {"number": number, "limit": limit}).scalars().all() if number else ()
    if len(found) < 2:
        return found
    lives = kin_of_all(place, found)
    return list({lives[person][0]: person for person in reversed(found)}.values())[::-1]


class Callers:
    """Who calls, of many calls at once; by their numbers in E.164."""

    def __init__(self, place: Connection, numbers: Iterable[str]) -> None:
        self._place = place
        wanted = sorted({number for number in numbers if number})
        self._known = _by(place, _UNDER_ANY, "numbers", wanted)
        tails = sorted({phone_tail(number) for number in wanted if number not in self._known} - {""})
        self._alike = _by(place, _LIKE_ANY, "tails", tails)

    def living(self, person: Id) -> Id:
        """As whom somebody who was chosen lives on."""
        return living(self._place, person)

    def known(self, number: str) -> list[Id]:
        """The people with this number, those known longest first."""
        return self._known.get(number, [])

    def probable(self, number: str) -> Id | None:
        """The one person who is known under a number with the same end, or who alone has written this one."""
        tail = phone_tail(number)
        if not tail:
            return None
        alike = self._alike.get(tail, [])
        if alike:
            return alike[0] if len(alike) == 1 else None
        return _who_wrote(self._place, tail)


def _by(place: Connection, question: Select[Any], name: str, values: list[str]) -> dict[str, list[Id]]:
    found: dict[str, list[Id]] = {}
    rows = sorted(place.execute(question, {name: values}).tuples()) if values else []
    lives = kin_of_all(place, (person for person, _ in rows)) if rows else {}
    for person, value in rows:
        known = found.setdefault(value, [])
        if lives[person][0] not in known:
            known.append(lives[person][0])
    return found


def _who_wrote(place: Connection, tail: str) -> Id | None:
    tickets = search.newest(place, Area.TICKET, tail, _LETTERS)
    if not tickets:
        return None
    written = {
        person
        for person, text in place.execute(_WRITTEN, {"tickets": tickets})
        if any(found.endswith(tail) for found in phone_numbers_in(text))
    }
    people = {members[0] for members in kin_of_all(place, written).values()} if written else set()
    return people.pop() if len(people) == 1 else None
