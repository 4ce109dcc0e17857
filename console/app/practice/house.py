"""What goes on by itself at the desk of a practice: copies and letters leave, calls are kept, the channels are well."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.app.practice.acting import Actors
from console.app.practice.desk import Stage
from console.commands.broadcast_leaving import LetCopiesGo
from console.commands.deliveries import BeginSending, SetDelivery
from console.commands.health import TellHealth
from console.commands.roster_keeping import KeepRoster
from console.domain.health import BEAT, Condition, Health, Work
from console.domain.ids import Id, derived
from console.domain.messages import Delivery
from console.queries.broadcasts import CopiesDue
from console.queries.deliveries import Outgoing
from console.queries.roster import RosterToKeep

_CHANNELS = (Work.WEB, Work.PHONE, Work.SENDING, Work.TIMERS)

_EVERY = timedelta(seconds=5)


class House:
    """The part of a gateway that a practice needs. A real one has channels, and its leases are of real seconds."""

    def __init__(self, actors: Actors, stage: Stage, name: str) -> None:
        self._actors, self._stage, self._name = actors, stage, name
        self._beat: datetime | None = None
        self._looked: datetime | None = None

    def step(self) -> None:
        actors, now = self._actors, self._actors.now()
        if self._looked is not None and now - self._looked < _EVERY:
            return
        self._looked = now
        self._tell_health(now)
        copies = actors.ask(CopiesDue())
        if copies:
            actors.do(LetCopiesGo(actors.stamp(), copies))
        seats = actors.ask(RosterToKeep())
        if seats:
            actors.do(KeepRoster(actors.stamp(), seats))
        for letter in actors.ask(Outgoing(self._stage.mailbox)):
            # It lies in no mailbox: whoever is played reads it at once.
            if actors.do(BeginSending(actors.stamp(), letter.id, letter.seen)).done:
                actors.do(SetDelivery(actors.stamp(), letter.id, Delivery.SENT))

    def _tell_health(self, now: datetime) -> None:
        """As a gateway does: without a word its channels count as gone."""
        if self._beat is not None and now - self._beat < BEAT:
            return
        self._beat = now
        told = tuple(
            Health(
                id=derived(self._stage.launch, 100 + place),
                work=work,
                about=self._about(work),
                name=self._name,
                condition=Condition.UP,
                since=now,
                told_at=now,
            )
            for place, work in enumerate(_CHANNELS)
        )
        self._actors.do(TellHealth(self._actors.stamp(), told))

    def _about(self, work: Work) -> Id:
        return {Work.PHONE: self._stage.pbx, Work.SENDING: self._stage.mailbox}.get(work, self._stage.launch)
