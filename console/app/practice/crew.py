"""The colleagues of a practice: they answer chats and letters, take calls, and write down what was said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

import msgspec

from console.app.practice.acting import Actors
from console.app.practice.desk import Stage
from console.app.practice.guests import Asked, Guests
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.broadcasts import AnswerWithIncident
from console.commands.calls import TellCall, WrapUpCall
from console.commands.chats import EndChat
from console.commands.tickets import Claim
from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Offered, Rang, Side
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.roster import SeatDesk, SeatState
from console.domain.tickets import Channel, State
from console.importers.scenario import Scenario, said
from console.importers.scenario_course import Course, Happening
from console.queries.queue import TicketRow, TicketRows
from console.queries.roster import SeatRow

_THINKS = timedelta(seconds=30)
"""From taking a ticket to the answer to it."""
_LEAVES_BE = timedelta(seconds=20)
"""So long a ticket stands for whoever practises, before a colleague takes it."""
_RINGS = timedelta(seconds=9)
_TALKS = timedelta(seconds=35)
_PATIENCE = timedelta(seconds=100)
"""So long somebody lets it ring."""
_LOOKS_ASIDE = timedelta(minutes=5)
"""After this the crew answers one by one what nobody made an incident of."""
_WRITTEN = (SeatDesk.CHAT, SeatDesk.EMAIL, SeatDesk.ENTRY)
_DONE = (State.SOLVED, State.CLOSED)


class _Call(msgspec.Struct):
    id: Id
    happening: Happening
    since: timedelta
    by: Id | None = None
    until: timedelta | None = None


class _Busy(msgspec.Struct):
    until: timedelta
    asked: Asked | None = None


class Crew:
    """Who sits at the chats, the letters and the phone. Times are of T."""

    def __init__(self, actors: Actors, stage: Stage, scenario: Scenario, course: Course, guests: Guests) -> None:
        self._actors, self._stage, self._scenario, self._course, self._guests = actors, stage, scenario, course, guests
        self._stories = {one.key: one for one in scenario.troubles}
        self._crew = {stage.crew[one.key]: one for one in scenario.crew}
        self._at: dict[Id, SeatDesk] = {}
        """Who sits where, as the lead has seated them."""
        self._busy: dict[Id, _Busy] = {}
        self._open: dict[Id, Asked] = {}
        self._calls: list[_Call] = []
        self._t = timedelta(0)
        self._untaken = 0
        self.told: Mapping[str, Id] = {}
        """The incidents with a message that others can be sent, by trouble."""

    @property
    def waiting(self) -> int:
        """Tickets that nobody has taken."""
        return self._untaken

    def take_in(self, asked: list[Asked], calls: list[Happening], t: timedelta) -> None:
        self._open |= {one.ticket: one for one in asked}
        for one in calls:
            self._ring(one, t)

    def step(self, t: timedelta, seats: Iterable[SeatRow]) -> None:
        self._t = t
        here = (one for one in seats if one.state is SeatState.ON and one.agent in self._crew)
        self._at = {one.agent: one.desk for one in here}
        self._look_at_calls(t)
        for agent, busy in list(self._busy.items()):
            if busy.until <= t:
                del self._busy[agent]
                if busy.asked is not None:
                    self._answer(agent, busy.asked)
        self._take(t)

    # Chats and letters

    def _take(self, t: timedelta) -> None:
        free = [agent for agent, desk in self._at.items() if agent not in self._busy and desk in _WRITTEN]
        rows = self._rows()
        self._untaken = sum(row.owner_id is None and row.waiting_since is not None for row in rows.values())
        for asked in list(self._open.values()):
            row = rows.get(asked.ticket)
            if not free:
                return
            if (
                row is None
                or row.owner_id is not None
                or row.waiting_since is None
                or asked.happening.at + _LEAVES_BE > t
            ):
                continue
            able = next((agent for agent in free if self._can(agent, asked)), None)
            if able is None or self._waits_for_the_lead(asked.happening.story, t):
                continue
            if self._actors.do(Claim(self._actors.stamp(able), (asked.ticket,))).done:
                self._busy[able] = _Busy(t + _THINKS, asked)
                free.remove(able)

    def _can(self, agent: Id, asked: Asked) -> bool:
        member, desk = self._crew[agent], self._at[agent]
        if self._course.guests[asked.happening.person].language not in (member.languages or (member.language,)):
            return False
        story = self._stories.get(asked.happening.story)
        if desk is SeatDesk.ENTRY:
            return story is not None and story.outside
        return (desk is SeatDesk.CHAT) is (asked.chat is not None)

    def _rows(self) -> dict[Id, TicketRow]:
        """Of those that are still open; whoever was answered by anybody gets in."""
        rows = {row.id: row for row in self._actors.ask(TicketRows(tuple(self._open)))} if self._open else {}
        for ticket, asked in list(self._open.items()):
            row = rows.get(ticket)
            if row is None or row.state in _DONE or row.merged_into is not None:
                del self._open[ticket]
                rows.pop(ticket, None)
                self._help(asked.happening)
        return rows

    def _waits_for_the_lead(self, story: str, t: timedelta) -> bool:
        """Whether nobody of the crew knows yet what to say: what breaks out is found out by whoever leads."""
        trouble = self._stories.get(story)
        if trouble is None or not trouble.surge or trouble.outside or story in self.told:
            return False
        return t < timedelta(minutes=trouble.from_) + _LOOKS_ASIDE

    def _help(self, happening: Happening) -> None:
        story = self._stories.get(happening.story)
        if story is not None and story.outside:
            self._guests.helped(happening.person, self._t)

    def _answer(self, agent: Id, asked: Asked) -> None:
        actors = self._actors
        rows = actors.ask(TicketRows((asked.ticket,)))
        if not rows or rows[0].owner_id != agent or rows[0].state in _DONE:
            # Whoever practises has taken it over meanwhile.
            return
        incident = self.told.get(asked.happening.story)
        if incident is not None:
            stamp = actors.stamp(agent)
            actors.do(AnswerWithIncident(stamp, incident, asked.ticket, stamp.at))
            return
        language = self._course.guests[asked.happening.person].language
        stamp = actors.stamp(agent)
        answer = Answer(
            message_id=actors.new_id(),
            ticket=asked.ticket,
            channel=asked.happening.channel or Channel.CHAT,
            text=self._words(asked.happening, language),
            based_on=rows[0].public_count,
            then=State.SOLVED,
        )
        if actors.do(HoldAnswers(stamp, (answer,), stamp.at)).done:
            actors.do(SendHeld(actors.stamp(agent), stamp.id))
        if asked.chat is not None:
            actors.do(EndChat(actors.stamp(agent), asked.chat, solve=True))

    def _words(self, happening: Happening, language: str) -> str:
        story = self._stories.get(happening.story)
        return said(story.say if story is not None else self._scenario.questions.say, language)

    # The phone

    def _ring(self, happening: Happening, t: timedelta) -> None:
        call = _Call(self._actors.new_id(), happening, t)
        now, number = self._actors.now(), self._course.guests[happening.person].phone
        facts: list[AnyFact] = [Arrived(at=now, direction=Direction.INBOUND, number=number, dialled="100")]
        for agent in self._phones():
            facts += [Offered(at=now, leg=agent.hex, line=self._crew[agent].phone), Rang(at=now, leg=agent.hex)]
        self._tell(call, *facts)
        self._calls.append(call)

    def _look_at_calls(self, t: timedelta) -> None:
        now = self._actors.now()
        for call in list(self._calls):
            if call.by is not None and call.until is not None:
                if call.until <= t:
                    self._hang_up(call, call.by)
                    self._calls.remove(call)
                continue
            free = [agent for agent in self._phones() if agent not in self._busy]
            if t - call.since >= _RINGS and free:
                call.by, call.until = free[0], t + _TALKS
                self._busy[free[0]] = _Busy(call.until)
                self._tell(call, Answered(at=now, leg=free[0].hex, line=self._crew[free[0]].phone))
            elif t - call.since >= _PATIENCE:
                self._tell(call, Ended(at=now, cause=Cause.GAVE_UP, by=Side.CALLER))
                self._calls.remove(call)

    def _hang_up(self, call: _Call, agent: Id) -> None:
        actors = self._actors
        self._tell(call, Ended(at=actors.now(), cause=Cause.NORMAL, by=Side.CALLER))
        # What nobody knows yet stays open: they are called back.
        waits = self._waits_for_the_lead(call.happening.story, self._t)
        outcome = CallOutcome.FOLLOW_UP if waits else CallOutcome.SOLVED
        ticket, text = actors.new_id(), call.happening.text
        done = actors.do(WrapUpCall(actors.stamp(agent), call.id, actors.new_id(), ticket, text, outcome, text))
        if done.done and outcome is CallOutcome.SOLVED:
            self._help(call.happening)

    def _tell(self, call: _Call, *facts: AnyFact) -> None:
        self._actors.do(TellCall(self._actors.stamp(), call.id, self._stage.pbx, str(call.id), facts))

    def _phones(self) -> list[Id]:
        return [agent for agent, desk in self._at.items() if desk is SeatDesk.PHONE and self._crew[agent].phone]
