"""Telling calls in tests: as a gateway does, with the phones of Ola (1001) and Piotr (1002)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from console.commands.base import Stamp
from console.commands.calls import TellCall, WrapUpCall
from console.commands.desk import SetAgentState
from console.commands.phone import SavePbx, SetPhone
from console.domain.call_facts import (
    Answered,
    AnyFact,
    Arrived,
    Cause,
    Direction,
    Ended,
    LegEnd,
    LegEnded,
    Offered,
    Rang,
    Role,
    Side,
)
from console.domain.changes import Outcome
from console.domain.ids import Id, named
from console.domain.messages import CallOutcome
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import AgentState
from console.queries.calls import CallRow, LiveCalls, OneCall
from console.queries.desk import AgentRow, Agents
from console.queries.queue import TicketRow
from console.queries.ticket import Conversation, MessageEntry, TicketView
from tests.making import NOON, Bench

OLA_LINE, PIOTR_LINE = "PJSIP/1001", "PJSIP/1002"
MARTA = "+48221234567"
OFFICE = Pbx(id=named(Id(int=1), "office"), name="Office", kind=PbxKind.ASTERISK, host="pbx.example", user="console")


class Calls:
    """The phone system of a bench, and what it tells. Times are whole seconds, so that sums are exact."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.clock.at = NOON + timedelta(hours=1)
        bench.do(SavePbx(self.stamp(), OFFICE))
        for person, phone in ((bench.ola, "1001"), (bench.piotr, "1002")):
            bench.do(SetPhone(bench.stamp(person), person, phone))
            bench.do(SetAgentState(bench.stamp(person), person, AgentState.AVAILABLE))
        self._last = 0
        self.sharp()

    def sharp(self) -> None:
        """To the next whole second."""
        at = self.bench.clock.at
        if at.microsecond:
            self.bench.clock.at = at.replace(microsecond=0) + timedelta(seconds=1)

    def tell(self, name: str, *facts: AnyFact) -> Outcome:
        """Tells facts of the call `name` as the gateway does."""
        return self.bench.do(TellCall(self.stamp(), self.id(name), OFFICE.id, name, facts))

    def stamp(self) -> Stamp:
        """Of the program itself."""
        return Stamp(self.bench.new_id(), self.bench.clock.now(), None)

    @staticmethod
    def id(name: str) -> Id:
        return named(OFFICE.id, name)

    def rings(self, name: str, *lines: str, number: str = MARTA, hidden: bool = False) -> None:
        at = self.bench.clock.now()
        told: list[AnyFact] = [
            Arrived(at=at, direction=Direction.INBOUND, number="" if hidden else number, dialled="100", hidden=hidden)
        ]
        for line in lines or (OLA_LINE,):
            told += [Offered(at=at, leg=line, line=line), Rang(at=at, leg=line)]
        self.tell(name, *told)

    def answers(self, name: str, line: str = OLA_LINE) -> None:
        self.tell(name, Answered(at=self.bench.clock.now(), leg=line, line=line))

    def ends(self, name: str) -> None:
        self.tell(name, Ended(at=self.bench.clock.now(), cause=Cause.NORMAL, by=Side.CALLER))

    def gives_up(self, name: str) -> None:
        self.tell(name, Ended(at=self.bench.clock.now(), cause=Cause.GAVE_UP, by=Side.CALLER))

    def ends_at(self, name: str, at: datetime) -> None:
        self.tell(name, Ended(at=at, cause=Cause.GAVE_UP, by=Side.CALLER))

    def answers_at(self, name: str, at: datetime, line: str = OLA_LINE) -> None:
        self.tell(name, Answered(at=at, leg=line, line=line))

    def leaves(self, name: str, line: str = OLA_LINE, how: LegEnd = LegEnd.TALKED) -> None:
        self.tell(name, LegEnded(at=self.bench.clock.now(), leg=line, how=how))

    def calls_out(self, name: str, line: str = OLA_LINE, number: str = MARTA) -> None:
        at = self.bench.clock.now()
        self.tell(
            name,
            Arrived(at=at, direction=Direction.OUTBOUND, number=number, dialled=number, line=line),
            Offered(at=at, leg="own", line=line, role=Role.CALLER),
            Answered(at=at, leg="own", line=line, role=Role.CALLER),
            Offered(at=at, leg="far", line=number, role=Role.FAR),
        )

    def takes(self, name: str, number: str = MARTA) -> None:
        """The other end of a call of ours picks up."""
        self.tell(name, Answered(at=self.bench.clock.now(), leg="far", line=number, role=Role.FAR))

    def missed(self, name: str, seconds: float = 12, number: str = MARTA, *, hidden: bool = False) -> None:
        self.rings(name, number=number, hidden=hidden)
        self.bench.pass_time(seconds=seconds)
        self.gives_up(name)

    def talked(self, name: str, wait: float = 6, talk: float = 60, line: str = OLA_LINE, number: str = MARTA) -> None:
        self.rings(name, line, number=number)
        self.bench.pass_time(seconds=wait)
        self.answers(name, line)
        self.bench.pass_time(seconds=talk)
        self.ends(name)

    def wrap_up(
        self,
        name: str,
        outcome: CallOutcome = CallOutcome.SOLVED,
        *,
        ticket: Id | None = None,
        notes: str = "The cable was loose",
        by: Id | None = None,
        ready: bool = True,
    ) -> Outcome:
        bench = self.bench
        message, new = bench.new_id(), bench.new_id()
        done = bench.do(
            WrapUpCall(
                bench.stamp(by), self.id(name), message, ticket or new, "Sound at last", outcome, notes, ready=ready
            )
        )
        self.sharp()
        return done

    def row(self, name: str) -> CallRow:
        found = self.bench.desk.read(OneCall(self.id(name))).result()
        assert found is not None
        return found

    def live(self) -> Sequence[CallRow]:
        return self.bench.desk.read(LiveCalls()).result()

    def person(self, who: Id) -> AgentRow:
        return next(row for row in self.bench.desk.read(Agents()).result() if row.id == who)

    def state(self, who: Id) -> AgentState:
        return self.person(who).state

    def ticket(self, ticket: Id | None) -> TicketRow:
        assert ticket is not None
        found = self.bench.desk.read(TicketView(ticket)).result()
        assert found is not None
        return found.row

    def entries(self, ticket: Id | None) -> list[MessageEntry]:
        assert ticket is not None
        said = self.bench.desk.read(Conversation(ticket)).result().entries
        return [one for one in said if isinstance(one, MessageEntry)]
