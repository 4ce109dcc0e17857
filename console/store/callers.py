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
    """The people with this number (as `normal_identity` makes it), those known longest first."""
    return place.execute(_UNDER, {"number": number, "limit": limit}).scalars().all() if number else ()


class Callers:
    """Who calls, of many calls at once; by their numbers in E.164."""

    def __init__(self, place: Connection, numbers: Iterable[str]) -> None:
        self._place = place
        wanted = sorted({number for number in numbers if number})
        self._known = _by(place, _UNDER_ANY, "numbers", wanted)
        tails = sorted({phone_tail(number) for number in wanted if number not in self._known} - {""})
        self._alike = _by(place, _LIKE_ANY, "tails", tails)

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
    if values:
        for person, value in sorted(place.execute(question, {name: values}).tuples()):
            found.setdefault(value, []).append(person)
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
    return written.pop() if len(written) == 1 else None
