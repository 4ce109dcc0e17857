"""The people of the desk as leads know them: role, skills, languages, how much each may have, phone, time zone."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Refusal
from console.domain.chat_limits import MOST
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.rights import Right, may
from console.store.access_groups import GROUP_OF
from console.store.models import Agent

MOST_POINTS = 200
"""Of what somebody may have at once, in half points."""
_ONES_OWN = frozenset({"phone", "zone"})


class SetPerson(Command, frozen=True):
    """Sets the given facts of somebody; UNSET ones stay. Of themselves everybody says their phone and time zone.

    A role that belongs to another group of a team's hub is not possible while the person has a login there.
    """

    agent_id: Id
    name: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    role: Role | UnsetType = UNSET
    language: str | UnsetType = UNSET
    skills: tuple[str, ...] | UnsetType = UNSET
    languages: tuple[str, ...] | UnsetType = UNSET
    capacity: int | UnsetType | None = UNSET
    """In half points; None: as is usual at the desk."""
    chat_limit: int | UnsetType | None = UNSET
    team: str | UnsetType = UNSET
    zone: str | UnsetType = UNSET
    phone: str | UnsetType = UNSET


_FACTS = tuple(name for name in SetPerson.__struct_fields__ if name not in {"stamp", "agent_id"})


@handles(SetPerson, None)
def set_person(ledger: Ledger, command: SetPerson) -> Outcome:
    agent = ledger.get(Agent, command.agent_id)
    given = {name: value for name in _FACTS if (value := getattr(command, name)) is not UNSET}
    actor = ledger.session.get(Agent, ledger.stamp.actor) if ledger.stamp.actor else None
    if actor is not None and not may(actor.role, Right.EDIT_DESK):
        new = {name for name, value in given.items() if _tidy(value) != getattr(agent, name)}
        if actor.id != agent.id or new - _ONES_OWN:
            raise Refused(Refusal.NO_RIGHT)
    _must_be_possible(agent, command)
    for name, value in given.items():
        tidy = _tidy(value)
        if getattr(agent, name) != tidy:
            setattr(agent, name, tidy)
            ledger.touch("agent", agent.id)
    if not agent.name:
        raise Refused(Refusal.EMPTY)
    return Outcome()


def _must_be_possible(agent: Agent, command: SetPerson) -> None:
    limits = ((command.capacity, MOST_POINTS), (command.chat_limit, MOST))
    if any(isinstance(value, int) and not 0 <= value <= most for value, most in limits):
        raise Refused(Refusal.NOT_POSSIBLE)
    if isinstance(command.zone, str) and command.zone.strip():
        try:
            zone_of(command.zone.strip())
        except ValueError:
            raise Refused(Refusal.NOT_POSSIBLE) from None
    role = command.role
    if role is not UNSET and agent.login is not None and GROUP_OF.get(role) is not GROUP_OF.get(agent.role):
        # What they may in the database hangs on their login.
        raise Refused(Refusal.NOT_POSSIBLE)


def _tidy(value: object) -> object:
    if isinstance(value, Role):
        return value
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))
    return value
