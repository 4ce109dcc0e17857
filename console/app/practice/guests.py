"""The participants of a practice: they open the link, come into the room, and ask by chat, letter and phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

import msgspec

from console.app.practice.acting import Actors
from console.app.practice.desk import Stage
from console.commands.chats import BeginChat, KnowVisitor, SayInChat, TellVisitor
from console.commands.messages import NewMessage
from console.commands.tickets import OpenTicket
from console.commands.webinars import TellTurnout
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Category, Channel
from console.importers.scenario_course import QUESTION, Course, Happening, What

_AT_ONCE = 40
"""Of those who only open and join so many in one step: more would keep the writer from whoever practises."""
_HELPED = timedelta(seconds=25)
"""So long after they were told how to, somebody is in the room."""


class Asked(msgspec.Struct, frozen=True):
    """What somebody asked, with the ticket it became; of a call there is none before it was written down."""

    happening: Happening
    guest: Id
    ticket: Id
    chat: Id | None = None


class Guests:
    def __init__(self, actors: Actors, stage: Stage, course: Course) -> None:
        self._actors, self._stage, self._course = actors, stage, course
        self._next = 0
        self._late: list[Happening] = []
        """What follows from being helped."""

    def step(self, t: timedelta) -> tuple[list[Asked], list[Happening]]:
        """Everything that is due at T: what was asked by chat and letter, and whose phone call comes in now."""
        due = self._due(t)
        asked, calls = [], []
        for one in due:
            match one.what, one.channel:
                case What.ASKS, Channel.PHONE:
                    calls.append(one)
                case What.ASKS, Channel.CHAT:
                    asked.append(self._chat(one))
                case What.ASKS, _:
                    asked.append(self._letter(one))
                case _:
                    self._turnout(one)
        return asked, calls

    def helped(self, person: int, t: timedelta) -> None:
        """They know now how to get in."""
        self._late.append(Happening(t + _HELPED, What.JOINS, person))

    @property
    def over(self) -> bool:
        return self._next >= len(self._course.happenings)

    def _due(self, t: timedelta) -> Sequence[Happening]:
        happenings, first = self._course.happenings, self._next
        while self._next < len(happenings) and happenings[self._next].at <= t and self._next - first < _AT_ONCE:
            self._next += 1
        late = [one for one in self._late if one.at <= t]
        self._late = [one for one in self._late if one.at > t]
        return (*happenings[first : self._next], *late)

    def _turnout(self, one: Happening) -> None:
        now = self._actors.now()
        opened = now if one.what is What.OPENS else msgspec.UNSET
        joined = now if one.what is What.JOINS else msgspec.UNSET
        left = now if one.what is What.LEAVES else msgspec.UNSET
        guest = self._stage.guests[one.person]
        told = TellTurnout(
            self._actors.stamp(), self._stage.webinar, guest, opened_at=opened, joined_at=joined, left_at=left
        )
        self._actors.do(told)

    def _chat(self, one: Happening) -> Asked:
        actors, guest = self._actors, self._course.guests[one.person]
        chat, ticket = actors.new_id(), actors.new_id()
        key = sha256(chat.bytes).digest()
        actors.do(BeginChat(actors.stamp(), chat, self._stage.site, key, guest.language))
        actors.do(KnowVisitor(actors.stamp(), chat, guest.name, guest.email, verified=True))
        actors.do(SayInChat(actors.stamp(), chat, actors.new_id(), ticket, one.text))
        actors.do(TellVisitor(actors.stamp(), chat, online=True))
        return Asked(one, self._stage.guests[one.person], ticket, chat)

    def _letter(self, one: Happening) -> Asked:
        actors, guest = self._actors, self._course.guests[one.person]
        ticket, person = actors.new_id(), self._stage.guests[one.person]
        first = NewMessage(
            id=actors.new_id(),
            kind=Kind.INBOUND,
            channel=Channel.EMAIL,
            at=actors.now(),
            text=one.text,
            author=guest.name,
            participant_id=person,
            subject=one.text,
        )
        category = Category.CONTENT if one.story == QUESTION else Category.WEBINAR
        opened = OpenTicket(
            actors.stamp(),
            ticket,
            one.text,
            Channel.EMAIL,
            guest.language,
            participant_id=person,
            category=category,
            first=first,
            mailbox_id=self._stage.mailbox,
        )
        actors.do(opened)
        return Asked(one, person, ticket)
