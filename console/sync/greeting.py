"""The first words with a team's hub: whether it lets a person in, its name, its people, its clock."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from sqlalchemy import select

from console.domain.ids import Id
from console.domain.people import Role
from console.errors import HubRefuses
from console.queries.base import Asker, answer
from console.queries.desk import Settings
from console.store.faults import faults_told
from console.store.models import Agent
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection


class Met(msgspec.Struct, frozen=True):
    """A person of the desk, as anybody who may log in can see them."""

    id: Id
    name: str
    role: Role


class Greeting(msgspec.Struct, frozen=True):
    desk: str
    """What the team calls its desk; "" where nobody named it."""
    people: tuple[Met, ...]
    me: Id | None
    """Whose login it was that opened the hub; None for a login that is nobody's, as its owner's."""
    behind: timedelta
    """By how much this computer's clock is behind the hub's."""

    def person(self, who: Id) -> Met:
        """Raises HubRefuses when this person does not belong to the desk, or logs in as somebody else."""
        for agent in self.people:
            if agent.id == who and self.me in {None, who}:
                return agent
        raise HubRefuses(
            "You are not one of the people of this desk.",
            "The team's desk answers, but the person this invitation was made for is not there, or not any more.",
            "Ask the lead of the desk for a new invitation.",
        )


def meet(address: HubAddress, me: Id) -> Greeting:
    """Connects, looks around and goes again. Raises ConsoleError; takes ten seconds where nothing answers."""
    hub = HubConnection(address)
    try:
        return greet(hub, address, me)
    finally:
        hub.close()


def greet(hub: HubConnection, address: HubAddress, me: Id) -> Greeting:
    """Looks around in a hub that is open. Raises ConsoleError."""
    clock = HubClock()
    behind = clock.measure(hub.time)
    asker = Asker(me, clock.now())
    with faults_told(), hub.engine.begin() as connection:
        settings = answer(connection, Settings(), asker)
        # Not the question the screens ask: how busy everybody is, a tutor may not see.
        people = connection.execute(
            select(Agent.id, Agent.name, Agent.role).where(Agent.active).order_by(Agent.name)
        ).all()
        mine = connection.execute(select(Agent.id).where(Agent.login == address.user, Agent.active)).scalar()
    return Greeting(settings.get("name", ""), tuple(Met(*person) for person in people), mine, behind)
