"""Calls for the pictures of the tour: one that rings, one that is talked in, one to be wrapped up."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.calls import NoteCall, TellCall
from console.commands.desk import SetAgentState
from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Offered, Queued, Side
from console.domain.ids import Id
from console.domain.people import AgentState, IdentityKind
from console.domain.phones import line_of
from console.queries.desk import Agents
from console.queries.participant import Person
from console.sync.desk import Desk

_WAITED = timedelta(seconds=7)


class TourCalls:
    """`ring`, `talk` and `finish` are steps of one call; each `ring` begins another one."""

    def __init__(self, desk: Desk, caller: Id | None) -> None:
        """`caller`: who calls, by a number of theirs; None or without one: a number nobody knows."""
        self._desk = desk
        me = next(one for one in desk.read(Agents()).result() if one.id == desk.me)
        self._line = line_of(desk.me, me.phone)
        self._number = "+442079460172"
        person = desk.read(Person(caller)).result() if caller is not None else None
        phones = [one.value for one in person.identities if one.kind is IdentityKind.PHONE] if person else []
        self._number = next(iter(phones), self._number)
        self._call = desk.new_id()

    def ring(self) -> None:
        for one in self._desk.read(Agents()).result():
            # On the first rings it is for those who are free: here that is whoever looks at it.
            state = AgentState.AVAILABLE if one.id == self._desk.me else AgentState.AWAY
            self._desk.submit(SetAgentState(self._desk.stamp(), one.id, state)).result()
        self._call, at = self._desk.new_id(), self._desk.now() - _WAITED
        self._tell(Arrived(at=at, direction=Direction.INBOUND, number=self._number), Queued(at=at, queue="600"))

    def talk(self) -> None:
        at = self._desk.now()
        self._tell(Offered(at=at, leg="1", line=self._line), Answered(at=at, leg="1", line=self._line))
        words = "No sound in the recorded lesson. The speaker of the tab was crossed out."
        self._desk.submit(NoteCall(self._desk.stamp(), self._call, words)).result()

    def finish(self) -> None:
        self._tell(Ended(at=self._desk.now(), cause=Cause.NORMAL, by=Side.CALLER))

    def _tell(self, *facts: AnyFact) -> None:
        stamp = msgspec.structs.replace(self._desk.stamp(), actor=None)
        self._desk.submit(TellCall(stamp, self._call, None, "", facts)).result()
