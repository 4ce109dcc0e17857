"""The colleagues of a practice: they answer chats and letters, take calls, and write down what was said."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.app.practice.acting import Actors
from console.app.practice.desk import Stage
from console.app.practice.guests import Asked, Guests
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.base import Stamp
from console.commands.calls import TellCall, WrapUpCall
from console.commands.chats import EndChat
from console.commands.tickets import Claim
from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Offered, Rang, Side
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.tickets import Channel, State
from console.importers.scenario import CrewMember, Scenario, said
from console.importers.scenario_course import Course, Happening
from console.queries.queue import TicketRow, TicketRows

_THINKS = timedelta(seconds=30)
"""From taking a ticket to the answer to it."""
_LEAVES_BE = timedelta(seconds=20)
"""So long a ticket stands for whoever practises, before a colleague takes it."""
_RINGS = timedelta(seconds=9)
_TALKS = timedelta(seconds=55)
_PATIENCE = timedelta(seconds=100)
"""So long somebody lets it ring."""
_LOOKS_ASIDE = timedelta(minutes=5)
"""After this the crew answers one by one what nobody made an incident of."""
_DONE = (State.SOLVED, State.CLOSED)


class _Call(msgspec.Struct):
    id: Id
    happening: Happening
    since: timedelta
    by: CrewMember | None = None
    until: timedelta | None = None


class _Busy(msgspec.Struct):
    until: timedelta
    asked: Asked | None = None


class Crew:
    """Who sits at the chats, the letters and the phone. Times are of T."""

    def __init__(self, actors: Actors, stage: Stage, scenario: Scenario, course: Course, guests: Guests) -> None:
        self._actors, self._stage, self._scenario, self._course, self._guests = actors, stage, scenario, course, guests
        self._stories = {one.key: one for one in scenario.troubles}
        self._at = {one.key: one for one in scenario.crew if one.desk}
        self._busy: dict[str, _Busy] = {}
        self._open: dict[Id, Asked] = {}
        self._calls: list[_Call] = []
        self._t = timedelta(0)
        self.known: set[str] = set()
        """The troubles everybody has the answer to: there is an incident, or somebody found out."""

    def take_in(self, asked: list[Asked], calls: list[Happening], t: timedelta) -> None:
        self._open |= {one.ticket: one for one in asked}
        for one in calls:
            self._ring(one, t)

    def step(self, t: timedelta) -> None:
        self._t = t
        self._look_at_calls(t)
        for key, busy in list(self._busy.items()):
            if busy.until <= t:
                del self._busy[key]
                if busy.asked is not None:
                    self._answer(self._at[key], busy.asked)
        self._take(t)

    # Chats and letters

    def _take(self, t: timedelta) -> None:
        free = [one for key, one in self._at.items() if key not in self._busy and one.desk != "phone"]
        rows = self._rows()
        if not free:
            return
        for asked in list(self._open.values()):
            row, story = rows.get(asked.ticket), asked.happening.story
            if row is None or row.owner_id is not None or asked.happening.at + _LEAVES_BE > t:
                continue
            if self._waits_for_the_lead(story, t):
                continue
            language = self._course.guests[asked.happening.person].language
            channel = "chat" if asked.chat is not None else "email"
            able = [one for one in free if one.desk == channel and language in (one.languages or (one.language,))]
            if not able or not self._actors.do(Claim(self._stamp(able[0]), (asked.ticket,))).done:
                continue
            self._busy[able[0].key] = _Busy(t + _THINKS, asked)
            free.remove(able[0])

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
        if trouble is None or not trouble.surge or trouble.outside or story in self.known:
            return False
        return t < timedelta(minutes=trouble.from_) + _LOOKS_ASIDE

    def _help(self, happening: Happening) -> None:
        story = self._stories.get(happening.story)
        if story is not None and story.outside:
            self._guests.helped(happening.person, self._t)

    def _answer(self, member: CrewMember, asked: Asked) -> None:
        actors = self._actors
        rows = actors.ask(TicketRows((asked.ticket,)))
        row = rows[0] if rows else None
        if row is None or row.owner_id != self._stage.crew[member.key] or row.state in _DONE:
            # Whoever practises has taken it over meanwhile.
            return
        language = self._course.guests[asked.happening.person].language
        stamp = self._stamp(member)
        answer = Answer(
            message_id=actors.new_id(),
            ticket=asked.ticket,
            channel=asked.happening.channel or Channel.CHAT,
            text=self._words(asked.happening, language),
            based_on=row.public_count,
            then=State.SOLVED,
        )
        if actors.do(HoldAnswers(stamp, (answer,), stamp.at)).done:
            actors.do(SendHeld(self._stamp(member), stamp.id))
        if asked.chat is not None:
            actors.do(EndChat(self._stamp(member), asked.chat, solve=True))

    def _words(self, happening: Happening, language: str) -> str:
        story = self._stories.get(happening.story)
        return said(story.say if story is not None else self._scenario.questions.say, language)

    # The phone

    def _ring(self, happening: Happening, t: timedelta) -> None:
        call = _Call(self._actors.new_id(), happening, t)
        now, number = self._actors.now(), self._course.guests[happening.person].phone
        facts: list[AnyFact] = [Arrived(at=now, direction=Direction.INBOUND, number=number, dialled="100")]
        for one in self._phones():
            facts += [Offered(at=now, leg=one.key, line=one.phone), Rang(at=now, leg=one.key)]
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
            free = [one for one in self._phones() if one.key not in self._busy]
            if t - call.since >= _RINGS and free:
                call.by, call.until = free[0], t + _TALKS
                self._busy[free[0].key] = _Busy(call.until)
                self._tell(call, Answered(at=now, leg=free[0].key, line=free[0].phone))
            elif t - call.since >= _PATIENCE:
                self._tell(call, Ended(at=now, cause=Cause.GAVE_UP, by=Side.CALLER))
                self._calls.remove(call)

    def _hang_up(self, call: _Call, member: CrewMember) -> None:
        actors = self._actors
        self._tell(call, Ended(at=actors.now(), cause=Cause.NORMAL, by=Side.CALLER))
        trouble = self._stories.get(call.happening.story)
        waits = trouble is not None and trouble.surge and not trouble.outside and trouble.key not in self.known
        outcome = CallOutcome.FOLLOW_UP if waits else CallOutcome.SOLVED
        ticket, text = actors.new_id(), call.happening.text
        done = actors.do(WrapUpCall(self._stamp(member), call.id, actors.new_id(), ticket, text, outcome, text))
        if done.done and outcome is CallOutcome.SOLVED:
            self._help(call.happening)

    def _tell(self, call: _Call, *facts: AnyFact) -> None:
        self._actors.do(TellCall(self._actors.stamp(), call.id, self._stage.pbx, str(call.id), facts))

    def _phones(self) -> list[CrewMember]:
        return [one for one in self._at.values() if one.desk == "phone" and one.phone]

    def _stamp(self, member: CrewMember) -> Stamp:
        return self._actors.stamp(self._stage.crew[member.key])
