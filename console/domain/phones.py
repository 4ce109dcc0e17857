"""Whose phone a line is: `PJSIP/1001` is the phone of the person who is known under 1001, or under just that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from console.domain.ids import Id


class Holder(NamedTuple):
    """A person of the desk, as a phone system may name them."""

    id: Id
    phone: str
    name: str
    email: str
    here: bool = True
    """On shift: of people who share a phone it is whose who is there."""


def same_phone(line: str, phone: str) -> bool:
    """Whether a line as a phone system names it is a person's phone as it was set: with or without its technology."""
    one, other = line.strip().casefold(), phone.strip().casefold()
    if not one or not other:
        return False
    return one == other or (("/" in one) != ("/" in other) and one.rpartition("/")[2] == other.rpartition("/")[2])


def line_of(agent: Id, phone: str) -> str:
    """How a person stands in the facts of a call that no phone system tells of."""
    return phone.strip() or str(agent)


def agent_at(line: str, phones: Mapping[Id, str]) -> Id | None:
    """Whose phone it is; None where it is nobody's, or not clear whose."""
    return whose(line, "", (Holder(agent, phone, "", "") for agent, phone in phones.items()))


def whose(line: str, name: str, people: Iterable[Holder]) -> Id | None:
    """Who is meant by a line and the name beside it; None where that is nobody, or not clear who.

    A line may be a phone, and with systems that push, an address or a login; the name counts where the line says
    nothing.
    """
    known = tuple(people)
    told, called = line.strip().casefold(), name.strip().casefold()
    found = [one.id for one in known if same_phone(line, one.phone) or told == str(one.id)]
    if not found and told:
        found = [one.id for one in known if told in {one.email.casefold(), one.email.casefold().partition("@")[0]}]
    if not found and called:
        found = [one.id for one in known if one.name.casefold() == called]
    if len(found) > 1:
        found = [one.id for one in known if one.here and one.id in found]
    return found[0] if len(found) == 1 else None
