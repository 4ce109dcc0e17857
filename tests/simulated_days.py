"""Two days of twenty people at a desk, played in no time: real commands, and beside them what really happened."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import pairwise

from console.commands.base import Command, Stamp
from console.commands.calls import TellCall, WrapUpCall
from console.commands.chats import BeginChat, EndChat, RateChat, SaveChatSite, SayInChat
from console.commands.desk import AddAgent
from console.commands.joining import Merge
from console.commands.knowledge import CountUse, SaveArticle
from console.commands.levels import SavePromises
from console.commands.messages import AddMessage, NewMessage
from console.commands.participants import AddCohort, AddParticipant
from console.commands.phone import SavePbx, SetPhone
from console.commands.requests import RateRequest
from console.commands.spam import MarkSpam
from console.commands.tickets import Claim, OpenTicket, SetState
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
    Side,
)
from console.domain.chats import ChatSite
from console.domain.hours import Hours, Span
from console.domain.ids import Id, uuid7
from console.domain.messages import CallOutcome, Kind
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import Role
from console.domain.sla import Promises
from console.domain.tickets import Category, Channel, Priority, State
from console.sync.hub import HubDesk

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
ZONE = "Europe/Warsaw"
"""Behind UTC by an hour in March."""
MADE = datetime(2026, 2, 27, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
"""When the report is asked for: Wednesday noon."""
OPEN = [(datetime(2026, 3, day, 7, 0, tzinfo=UTC), datetime(2026, 3, day, 19, 0, tzinfo=UTC)) for day in (2, 3, 4)]
"""From 8 to 20 by the wall clock."""
PROMISED = {Priority.NORMAL: timedelta(hours=4), Priority.HIGH: timedelta(hours=2)}
PROMISED_IN_CHAT = timedelta(minutes=2)
CATEGORIES = (*Category, None)


def hours() -> Hours:
    open_day = (Span(8 * 60, 20 * 60),)
    return Hours(zone=ZONE, week=(*(open_day,) * 5, (), ()))


def by_hand(since: datetime, until: datetime) -> int:
    """Seconds in which the desk was open, from the list of openings alone."""
    passed = sum((max(timedelta(), min(until, end) - max(since, begin)) for begin, end in OPEN), timedelta())
    return int(passed.total_seconds())


@dataclass
class Story:
    """What happened to one ticket."""

    channel: Channel
    at: datetime
    category: Category | None = None
    cohort: str = ""
    priority: Priority = Priority.NORMAL
    asked: bool = True
    answered: datetime | None = None
    states: list[tuple[datetime, State]] = field(default_factory=list)
    counts: bool = True
    """Neither spam nor a part of another ticket."""

    @property
    def state(self) -> State:
        return self.states[-1][1]


@dataclass
class CallStory:
    ended: datetime
    waited: int
    answered: bool


class Days:
    """What is told to a desk; `tickets`, `calls`, `stars`, `uses` are what the simulation knows of itself."""

    def __init__(self, seed: int, letters: int = 45, chats: int = 12, calls: int = 12) -> None:
        """So many on each of the two days."""
        self.seed = seed
        self.random = random.Random(seed)
        self.tickets: list[Story] = []
        self.calls: list[CallStory] = []
        self.stars: list[tuple[datetime, int]] = []
        self.uses: list[tuple[datetime, bool | None]] = []
        self._told: list[tuple[datetime, int, Command]] = []
        self._ids = 0
        self.agents = [self.new_id(MADE) for _ in range(20)]
        self.cohorts = {name: self.new_id(MADE) for name in ("UX Foundations B", "SQL Basics", "Data Week")}
        self.people: list[tuple[Id, str]] = []
        self._site, self._pbx, self._article = (self.new_id(MADE) for _ in range(3))
        self._house()
        for day in (MONDAY, TUESDAY):
            unanswered: list[tuple[Id, Story]] = []
            for _ in range(letters):
                self._letter(self._moment(day, 0, 24), unanswered)
            for _ in range(chats):
                self._chat(self._moment(day, 7, 19))
            for _ in range(calls):
                self._call(self._moment(day, 7, 19))
            for first, other in list(zip(unanswered[::2], unanswered[1::2], strict=False))[:2]:
                at = max(first[1].at, other[1].at) + timedelta(minutes=1)
                self._tell(Merge(self._stamp(at, self._on_shift(at)), other[0], first[0]))
                other[1].counts = False

    def play(self, desk: HubDesk) -> None:
        told = sorted(self._told, key=lambda one: one[:2])
        # First who is there, then what they do.
        desk.submit_all([command for at, _, command in told if at == MADE])
        desk.submit_all([command for at, _, command in told if at > MADE])

    def new_id(self, at: datetime) -> Id:
        self._ids += 1
        return uuid7(at, sha256(f"{self._ids}".encode()).digest())

    def _stamp(self, at: datetime, actor: Id | None = None) -> Stamp:
        return Stamp(self.new_id(at), at, actor)

    def _tell(self, command: Command) -> None:
        self._told.append((command.stamp.at, len(self._told), command))

    def _moment(self, day: date, first_hour: int, last_hour: int) -> datetime:
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=1)
        second = self.random.randrange((first_hour + 1) * 3600, (last_hour + 1) * 3600)
        return min(midnight + timedelta(seconds=second), midnight + timedelta(hours=24, seconds=-1))

    def _on_shift(self, at: datetime) -> Id:
        """The first ten work until 14, the others from then on."""
        early = at.hour + 1 < 14
        return self.random.choice(self.agents[:10] if early else self.agents[10:])

    def _house(self) -> None:
        for number, agent in enumerate(self.agents):
            made = AddAgent(self._stamp(MADE), agent, f"Agent {number}", f"a{number}@desk.example", Role.LEAD, "en")
            self._tell(made)
            self._tell(SetPhone(self._stamp(MADE), agent, f"2{number:03}"))
        self._tell(SavePromises(self._stamp(MADE, self.agents[0]), Promises(hours=hours())))
        self._tell(SaveChatSite(self._stamp(MADE), ChatSite(id=self._site, name="Site")))
        office = Pbx(id=self._pbx, name="Office", kind=PbxKind.ASTERISK, host="pbx.example", user="console")
        self._tell(SavePbx(self._stamp(MADE), office))
        self._tell(
            SaveArticle(self._stamp(MADE), self._article, self.new_id(MADE), "en", "No sound", "Press it.", (), False)
        )
        for name, cohort in self.cohorts.items():
            self._tell(AddCohort(self._stamp(MADE), cohort, name, name.split()[0], None))
        for number in range(30):
            name = self.random.choice([*self.cohorts, ""])
            person = self.new_id(MADE)
            group = self.cohorts.get(name)
            self._tell(AddParticipant(self._stamp(MADE), person, f"Person {number}", "en", (), "", group))
            self.people.append((person, name))

    # Letters

    def _letter(self, at: datetime, unanswered: list[tuple[Id, Story]]) -> None:
        chance = self.random
        person, cohort = chance.choice(self.people)
        story = Story(Channel.EMAIL, at, chance.choice(CATEGORIES), cohort, chance.choice(list(PROMISED)))
        story.states.append((at, State.NEW))
        self.tickets.append(story)
        ticket = self.new_id(at)
        self._tell(
            OpenTicket(
                self._stamp(at),
                ticket,
                "No sound in the webinar",
                Channel.EMAIL,
                "en",
                participant_id=person,
                category=story.category,
                priority=story.priority,
                first=self._said(at, Kind.INBOUND, Channel.EMAIL),
            )
        )
        if chance.random() < 0.15:
            unanswered.append((ticket, story))
            return
        if chance.random() < 0.05:
            self._tell(MarkSpam(self._stamp(at + timedelta(minutes=3), self._on_shift(at)), (ticket,)))
            story.counts = False
            return
        when = self._at_work(at + timedelta(seconds=chance.randrange(60, 6 * 3600)))
        agent = self._on_shift(when)
        self._tell(Claim(self._stamp(when - timedelta(seconds=5), agent), (ticket,)))
        then = chance.choice((None, None, State.PENDING, State.SOLVED))
        self._answer(ticket, story, when, agent, then)
        if chance.random() < 0.3:
            helped = chance.choice((True, False, None))
            used = CountUse(
                self._stamp(when, agent), self._article, helped is True, ticket=ticket, failed=helped is False
            )
            self._tell(used)
            self.uses.append((when, helped))
        self._go_on(ticket, story, when, agent)

    def _go_on(self, ticket: Id, story: Story, when: datetime, agent: Id) -> None:
        chance = self.random
        when += timedelta(seconds=chance.randrange(600, 8 * 3600))
        if story.state is State.OPEN:
            if chance.random() < 0.8:
                self._set(ticket, story, when, agent, State.SOLVED)
                if chance.random() < 0.2:
                    # A slip of the hand, taken back in time.
                    self._set(ticket, story, when + timedelta(seconds=20), agent, State.OPEN)
                    self._set(ticket, story, when + timedelta(seconds=600), agent, State.SOLVED)
                elif chance.random() < 0.3:
                    self._set(ticket, story, when + timedelta(seconds=90), agent, State.CLOSED)
        elif chance.random() < 0.5:
            self._tell(AddMessage(self._stamp(when), ticket, self._said(when, Kind.INBOUND, Channel.EMAIL)))
            story.states.append((when, State.OPEN))
            when = self._at_work(when + timedelta(seconds=chance.randrange(60, 3600)))
            self._answer(ticket, story, when, agent, State.SOLVED)
        if story.state is State.SOLVED and chance.random() < 0.4:
            self._rated(RateRequest(self._stamp(when + timedelta(hours=1)), ticket, chance.randint(1, 5)))

    def _at_work(self, at: datetime) -> datetime:
        """Nobody answers at night: the next morning, one after the other."""
        for begin, end in OPEN:
            if at < begin:
                return begin + timedelta(seconds=self.random.randrange(60, 1800))
            if at < end:
                return at
        return at

    def _answer(self, ticket: Id, story: Story, at: datetime, agent: Id, then: State | None) -> None:
        said = self._said(at, Kind.OUTBOUND, story.channel, agent)
        self._tell(AddMessage(self._stamp(at, agent), ticket, said, then=then))
        story.answered = story.answered or at
        after = then or (State.OPEN if story.state is State.NEW else story.state)
        if after is not story.state:
            story.states.append((at, after))

    def _set(self, ticket: Id, story: Story, at: datetime, agent: Id, state: State) -> None:
        self._tell(SetState(self._stamp(at, agent), (ticket,), state))
        story.states.append((at, state))

    def _rated(self, command: RateRequest | RateChat) -> None:
        self._tell(command)
        self.stars.append((command.stamp.at, command.stars))

    def _said(self, at: datetime, kind: Kind, channel: Channel, agent: Id | None = None) -> NewMessage:
        return NewMessage(id=self.new_id(at), kind=kind, channel=channel, at=at, text="Nothing works", agent_id=agent)

    # Chats

    def _chat(self, at: datetime) -> None:
        chance = self.random
        story = Story(Channel.CHAT, at)
        story.states.append((at, State.NEW))
        self.tickets.append(story)
        chat, ticket = self.new_id(at), self.new_id(at)
        key = sha256(chat.bytes).digest()
        self._tell(BeginChat(self._stamp(at - timedelta(seconds=9)), chat, self._site, key, "en"))
        self._tell(SayInChat(self._stamp(at), chat, self.new_id(at), ticket, "There is no sound"))
        if chance.random() < 0.2:
            # Whoever waits in vain goes away, and the chat stays on the desk.
            self._tell(EndChat(self._stamp(at + timedelta(minutes=chance.randrange(1, 9))), chat))
            return
        when = at + timedelta(seconds=chance.randrange(10, 240))
        agent = self._on_shift(when)
        self._answer(ticket, story, when, agent, None)
        end = when + timedelta(seconds=chance.randrange(120, 900))
        self._tell(EndChat(self._stamp(end, agent), chat, "Heard again", solve=True))
        story.states.append((end, State.SOLVED))
        if chance.random() < 0.5:
            self._rated(RateChat(self._stamp(end + timedelta(seconds=30)), chat, chance.randint(1, 5)))

    # Calls

    def _call(self, at: datetime) -> None:
        chance = self.random
        call, number = self.new_id(at), f"+4822{self._ids:07}"
        waited = chance.choice((2, 4, 7, 9, 12, 14, 15, 17, 21, 40))
        line = f"2{self.agents.index(agent := self._on_shift(at)):03}"
        until = at + timedelta(seconds=waited)
        facts: list[AnyFact] = [
            Arrived(at=at, direction=Direction.INBOUND, number=number, dialled="100"),
            Offered(at=at, leg=line, line=line),
            Rang(at=at, leg=line),
        ]
        answered = chance.random() < 0.75
        if answered:
            end = until + timedelta(seconds=chance.randrange(60, 600))
            facts += [Answered(at=until, leg=line, line=line)]
            facts += [LegEnded(at=end, leg=line, how=LegEnd.TALKED), Ended(at=end, cause=Cause.NORMAL, by=Side.CALLER)]
        else:
            end = until
            facts += [LegEnded(at=end, leg=line, how=LegEnd.CALLER_GONE)]
            facts += [Ended(at=end, cause=Cause.GAVE_UP, by=Side.CALLER)]
        self._tell(TellCall(self._stamp(end), call, self._pbx, f"call {self._ids}", tuple(facts)))
        self.calls.append(CallStory(end, waited, answered))
        if not answered:
            # The desk itself opens a ticket, so that somebody calls back; here nobody does.
            missed = Story(Channel.PHONE, end, states=[(end, State.NEW)])
            self.tickets.append(missed)
            return
        wrapped = end + timedelta(seconds=chance.randrange(10, 60))
        outcome = chance.choice((CallOutcome.SOLVED, CallOutcome.FOLLOW_UP))
        ticket = self.new_id(wrapped)
        wrap = WrapUpCall(
            self._stamp(wrapped, agent), call, self.new_id(wrapped), ticket, "A question", outcome, "Said"
        )
        self._tell(wrap)
        story = Story(Channel.PHONE, wrapped, asked=False, states=[(wrapped, State.OPEN)])
        if outcome is CallOutcome.SOLVED:
            story.states.append((wrapped, State.SOLVED))
        self.tickets.append(story)


DONE = {State.SOLVED, State.CLOSED}


def turns_of(story: Story) -> list[tuple[datetime, bool]]:
    """When it was solved (True) or opened again, without what was taken back within a minute."""
    found: list[tuple[datetime, bool]] = []
    for (_, before), (at, after) in pairwise(story.states):
        if (before in DONE) != (after in DONE):
            found.append((at, after in DONE))
    kept: list[tuple[datetime, bool]] = []
    for turn in found:
        if not turn[1] and kept and kept[-1][1] and turn[0] - kept[-1][0] <= timedelta(seconds=60):
            kept.pop()
        else:
            kept.append(turn)
    return kept


def ran(story: Story) -> int:
    """Seconds of the desk's hours in which it was ours to do something."""
    runs = {State.NEW, State.OPEN, State.ON_HOLD}
    stretches = pairwise(story.states)
    return sum(by_hand(since, until) for (since, state), (until, _) in stretches if state in runs)


def middle(lengths: Sequence[int]) -> int | None:
    ranked = sorted(lengths)
    if not ranked:
        return None
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else round((ranked[half - 1] + ranked[half]) / 2)


def counted(stories: Sequence[Story], key: str) -> dict[str, int]:
    return dict(Counter(str(getattr(story, key) or "") for story in stories))
