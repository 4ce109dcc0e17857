"""Whose phone a line is: `PJSIP/1001` is the phone of the person who is known under 1001, or under just that."""

from __future__ import annotations

from collections.abc import Mapping

from console.domain.ids import Id


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
    found = [agent for agent, phone in phones.items() if same_phone(line, phone) or line == str(agent)]
    return found[0] if len(found) == 1 else None
