"""The course of a replayed launch: what the lead does when, and at every step what the desk says beside the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import msgspec

from console.commands.broadcasts import AnswerWithIncident, SendBroadcast
from console.commands.incident_solving import SolveIncident
from console.commands.incidents import OpenIncident, SetCause
from console.commands.launches import (
    AcceptNoGo,
    AnswerCheck,
    AskChecks,
    BeginPhase,
    CallHold,
    EndLaunch,
    GoForStart,
    Resume,
)
from console.commands.relay import StartRelay, StopRelay, WriteRelayLine
from console.commands.tutor import SaidByTutor, ShowTutor
from console.domain.after_action import alarm_at
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.launch_clock import Stop
from console.domain.launches import Answer, Phase, Station
from console.domain.tickets import Channel
from console.domain.trouble_groups import Alarm
from console.domain.tutor_cards import CardKind, Reply
from console.domain.webinars import Turnout
from console.importers.scenario import LANGUAGES
from console.importers.scenario_course import Happening, What
from console.queries.after_action import AfterAction, NeverGotIn
from console.queries.broadcasts import BroadcastAudience, CallBacks
from console.queries.incidents import IncidentsNow
from console.queries.launch_figures import LaunchFigures
from console.queries.launches import LaunchDetail, LaunchNow
from console.queries.troubles import TroubleRow, TroublesNow
from console.queries.tutor import TutorView
from console.queries.webinars import WebinarGuests
from tests.replay.venue import Venue

MINUTE = timedelta(minutes=1)
HOLD_AT, HELD = -8 * MINUTE, 4 * MINUTE
POLL_AT, WAITED = -2 * MINUTE, MINUTE
UNDO = timedelta(seconds=10)
WRITES = timedelta(seconds=50)
"""From an incident to the message about it."""
SOLVED_AT = 11 * MINUTE
PHASES = {
    Phase.CREW_CALL: -59 * MINUTE,
    Phase.SOUND_CHECK: -30 * MINUTE,
    Phase.DOORS_OPEN: -15 * MINUTE,
    Phase.POLL: POLL_AT,
    Phase.LIVE: 0 * MINUTE,
    Phase.QUESTIONS: 20 * MINUTE,
    Phase.WRAP_UP: 26 * MINUTE,
}
END = 29 * MINUTE
LETTERS = {
    "en": "Press the speaker and choose sound on",
    "pl": "Kliknij głośnik i włącz dźwięk",
    "ru": "Нажмите на динамик и включите звук",
}
SOLUTIONS = {"en": "It is mended", "pl": "Naprawione", "ru": "Исправлено"}
Act = Callable[[], Awaitable[object]]


class Found(msgspec.Struct):
    """What was measured beside what was checked."""

    contacts: int = 0
    alarm_after: timedelta = timedelta(0)
    """From the first text of the trouble to the suggestion of an incident."""


class Replay:
    def __init__(self, venue: Venue, every: int = 1) -> None:
        """Once in so many minutes it is looked whether all is as it should be."""
        self.venue, self._every = venue, every
        self.stage, self.course = venue.stage, venue.course
        self.found = Found()
        self._t = -60 * MINUTE
        self._texts = 0
        self._sound: list[tuple[datetime, Happening]] = []
        """Who told of the trouble so far, and when."""
        self._incident: Id | None = None
        self._broadcast_at: datetime | None = None
        self._solved_at: datetime | None = None
        self._told: Counter[tuple[int, Channel]] = Counter()
        """Who is to have got the message on which channel, by all that was sent."""
        self._phones = [one for one in venue.scenario.crew if one.phone]

    # Time

    def clock_at(self, t: timedelta) -> datetime:
        """On the wall, when T is that for the first time."""
        return (
            self.stage.starts_at + t + (HELD if t > HOLD_AT else 0 * MINUTE) + (WAITED if t > POLL_AT else 0 * MINUTE)
        )

    async def run(self) -> Found:
        await self.venue.invite()
        acts = sorted(self._acts(), key=lambda one: one[0])
        asked = [(one.at, one) for one in self.course.happenings if one.at <= END]
        minutes = [minute * MINUTE for minute in range(-58, int(END / MINUTE) + 1, self._every)]
        while acts or asked or minutes:
            t = min(part[0][0] if isinstance(part[0], tuple) else part[0] for part in (acts, asked, minutes) if part)
            self._go_to(t)
            some = []
            while asked and asked[0][0] == t:
                some.append(asked.pop(0)[1])
            if some:
                await self._happen(some)
            while acts and acts[0][0] == t:
                await acts.pop(0)[1]()
            if minutes and minutes[0] == t:
                minutes.pop(0)
                await self._check_minute(t)
        await self._check_report()
        return self.found

    def _go_to(self, t: timedelta) -> None:
        self._t = t
        self.venue.clock.at = max(self.venue.clock.at, self.clock_at(t))

    async def _launch(self) -> LaunchDetail:
        found = await self.venue.ask(LaunchNow(self.stage.launch))
        assert found is not None
        return found

    # What the crew does

    def _acts(self) -> list[tuple[timedelta, Act]]:
        launch, do, stamp = self.stage.launch, self.venue.do, self.venue.stamp

        def begin(phase: Phase) -> Act:
            return lambda: do(BeginPhase(stamp(), launch, phase))

        lines = self.venue.scenario.relay.lines
        every = 24 * MINUTE / len(lines)
        by_hand = (Phase.CREW_CALL, Phase.SOUND_CHECK, Phase.DOORS_OPEN, Phase.QUESTIONS, Phase.WRAP_UP)
        return [
            *((PHASES[phase], begin(phase)) for phase in by_hand),
            (-58 * MINUTE, lambda: do(AskChecks(stamp(), launch))),
            (-50 * MINUTE, self._answer),
            (-49 * MINUTE, self._accept),
            (-10 * MINUTE, lambda: do(AskChecks(stamp(), launch))),
            (-9 * MINUTE, self._answer_again),
            (HOLD_AT, self._hold),
            (POLL_AT, self._poll),
            (0 * MINUTE, lambda: do(StartRelay(stamp(), launch))),
            (timedelta(seconds=1), self.venue.read_relay),
            *((timedelta(seconds=2) + every * place, self._says(words)) for place, words in enumerate(lines)),
            (25 * MINUTE, lambda: do(StopRelay(stamp(), launch))),
            (SOLVED_AT, self._solve),
            (END, lambda: do(EndLaunch(stamp(), launch))),
        ]

    def _says(self, words: str) -> Act:
        return lambda: self.venue.do(WriteRelayLine(self.venue.stamp(), self.venue.new_id(), self.stage.launch, words))

    async def _answer(self) -> None:
        for check in (await self._launch()).checks:
            said = Answer.NO_GO if check.station is Station.RECORDING else Answer.GO
            await self.venue.do(AnswerCheck(self.venue.stamp(check.owner_id), check.id, said))
        waits = GoForStart(self.venue.stamp(), self.stage.launch)
        refused = self.venue.lead.submit(waits).result(60)
        assert (refused.refusal, len(refused.refs)) == (Refusal.NOT_POSSIBLE, 1)

    async def _accept(self) -> None:
        (check,) = [one for one in (await self._launch()).checks if one.answer is Answer.NO_GO]
        await self.venue.do(AcceptNoGo(self.venue.stamp(), check.id, "Somebody records at home"))

    async def _answer_again(self) -> None:
        """Half an hour later answers have faded; what was accepted with a reason stands."""
        detail = await self._launch()
        asked = [one for one in detail.checks if one.answer is Answer.ASKED]
        assert len(asked) == len(detail.checks) - 1
        for check in asked:
            await self.venue.do(AnswerCheck(self.venue.stamp(check.owner_id), check.id, Answer.GO))

    async def _hold(self) -> None:
        """Anybody of the crew stops T, and only the lead lets it run on."""
        launch, venue = self.stage.launch, self.venue
        sam = self.stage.crew["sam"]
        await venue.do(CallHold(venue.stamp(sam), launch, "No microphone"))
        began = venue.clock.at
        for minutes in range(1, int(HELD / MINUTE)):
            venue.clock.at = began + minutes * MINUTE
            reading = (await self._launch()).reading(venue.clock.at)
            assert reading.stop is Stop.HOLD
            assert abs(reading.t - HOLD_AT) < timedelta(milliseconds=100)
        refused = venue.lead.submit(Resume(venue.stamp(sam), launch)).result(60)
        assert refused.refusal is Refusal.NO_RIGHT
        venue.clock.at = self.clock_at(HOLD_AT) + HELD
        await venue.do(Resume(venue.stamp(), launch))

    async def _poll(self) -> None:
        """T waits by itself until the launch is go for start."""
        venue = self.venue
        venue.clock.at += WAITED
        reading = (await self._launch()).reading(venue.clock.at)
        assert (reading.stop, reading.t) == (Stop.POLL, POLL_AT)
        assert (await self._launch()).waiting_on(venue.clock.at) == 0
        await venue.do(GoForStart(venue.stamp(), self.stage.launch))

    # What participants do

    async def _happen(self, some: list[Happening]) -> None:
        calls = await self.venue.happen(some)
        for one in calls:
            answers = self._phones[self._texts % len(self._phones)]
            await self.venue.call(one, self.stage.crew[answers.key], answers.phone)
        asked = [one for one in some if one.what is What.ASKS]
        self._texts += len(asked)
        if not asked:
            return

        async def all_here() -> bool:
            groups = await self._troubles()
            return sum(len(one.texts) for one in groups) == self._texts

        await self.venue.until(all_here, f"{self._texts} texts on the desk")
        for one in asked:
            if one.story == "no_sound":
                self._sound.append((self.venue.clock.at, one))
                await self._check_group()

    async def _troubles(self) -> tuple[TroubleRow, ...]:
        return await self.venue.ask(TroublesNow(self.stage.launch))

    async def _check_group(self) -> None:
        """One group in three languages, with the people who told of it; an incident is suggested when it is one."""
        (group,) = [one for one in await self._troubles() if one.key == "no_sound"]
        people = {one.person for _, one in self._sound}
        assert group.people == len(people)
        truth = alarm_at([(at, str(one.person)) for at, one in self._sound], self._first_text, Alarm())
        if self._incident is None:
            assert group.suggested is (truth is not None), (group, truth)
            if truth is not None:
                await self._open(group)
        elif self._broadcast_at is not None:
            await self._answer_late(group)

    @property
    def _first_text(self) -> datetime:
        return min(self.clock_at(one.at) for one in self.course.happenings if one.what is What.ASKS)

    # The incident

    async def _open(self, group: TroubleRow) -> None:
        venue, launch = self.venue, self.stage.launch
        self.found.alarm_after = venue.clock.at - self._sound[0][0]
        opened = await venue.do(OpenIncident(venue.stamp(), launch, group.key, "", group.tickets))
        self._incident = opened.refs[0].id
        await venue.do(SetCause(venue.stamp(), self._incident, "Browsers mute the room"))
        card = venue.new_id()
        words = "Sound: help comes", "Say that a letter tells how."
        await venue.do(ShowTutor(venue.stamp(), card, launch, CardKind.SAY, *words, self._incident))
        await venue.do(SaidByTutor(venue.stamp(self.stage.crew["jonas"]), card))
        await self._broadcast()

    async def _broadcast(self) -> None:
        """One message to all who told of it so far, each in their language over their channel."""
        venue, launch = self.venue, self.stage.launch
        aim = Aim(kind=BroadcastKind.INCIDENT, audience=Audience.AFFECTED, launch_id=launch, incident_id=self._incident)
        counted = await venue.ask(BroadcastAudience(aim, LANGUAGES))
        truth = Counter((self._language(one), one.channel) for _, one in self._sound)
        assert Counter({(language, way): number for language, way, number in counted.counts}) == truth
        letters = tuple(Letter(language, LETTERS[language], "Sound") for language in LANGUAGES)
        stamp = venue.stamp()
        await venue.do(SendBroadcast(stamp, venue.new_id(), aim, letters, stamp.at + UNDO))
        again = SendBroadcast(venue.stamp(self.stage.crew["lena"]), venue.new_id(), aim, letters, stamp.at + UNDO)
        assert venue.lead.submit(again).result(60).refusal is Refusal.EMPTY
        self._broadcast_at = stamp.at
        self._told.update((one.person, one.channel) for _, one in self._sound if one.channel is not None)
        await self._leave(LETTERS)

    async def _answer_late(self, group: TroubleRow) -> None:
        """Who tells of it later gets the same with one key."""
        venue = self.venue
        assert self._incident is not None
        (incident,) = await venue.ask(IncidentsNow(self.stage.launch))
        assert len(incident.later) == 1
        stamp = venue.stamp()
        await venue.do(AnswerWithIncident(stamp, self._incident, incident.later[0], stamp.at + UNDO))
        _, one = self._sound[-1]
        assert one.channel is not None
        self._told[one.person, one.channel] += 1
        await self._leave(LETTERS)

    async def _leave(self, words: dict[str, str]) -> None:
        """The time to take it back passes; everybody gets it once, and those who called are to be called."""
        venue = self.venue
        before = venue.clock.at
        venue.clock.at += UNDO
        await venue.look()
        written = {person: way for person, way in self._told if way is not Channel.PHONE}
        mails = [person for person, way in written.items() if way is Channel.EMAIL]
        chats = [person for person, way in written.items() if way is Channel.CHAT]
        emails = Counter((self.course.guests[one].email, words[self.course.guests[one].language]) for one in mails)
        await venue.until(lambda: self._letters(words) == emails, f"letters to {len(emails)} people")
        await venue.until(
            lambda: all(self._heard(one).count(words[self.course.guests[one].language]) == 1 for one in chats),
            f"lines in {len(chats)} chats",
        )
        # What participants do meanwhile they do at its own moment.
        venue.clock.at = before
        if words is LETTERS:
            calls = await venue.ask(CallBacks(launch=self.stage.launch))
            assert len(calls) == sum(way is Channel.PHONE for _, way in self._told)
        assert set(self._told.values()) == {1}, "nobody gets it twice on one channel"

    def _letters(self, words: dict[str, str]) -> Counter[tuple[str, str]]:
        sent = set(words.values())
        return Counter({one: number for one, number in self.venue.letters().items() if one[1] in sent})

    def _heard(self, person: int) -> list[str]:
        """The first line of each: below the solution stands where one says whether it helped."""
        return [text.splitlines()[0] for text in self.venue.visitors[person].texts]

    def _language(self, one: Happening) -> str:
        return self.course.guests[one.person].language

    async def _solve(self) -> None:
        venue = self.venue
        assert self._incident is not None
        letters = tuple(Letter(language, SOLUTIONS[language], "Sound") for language in LANGUAGES)
        stamp = venue.stamp()
        await venue.do(SolveIncident(stamp, self._incident, (), letters, venue.new_id(), stamp.at + UNDO))
        self._solved_at = stamp.at
        await self._leave(SOLUTIONS)

    # What is so

    async def _check_minute(self, t: timedelta) -> None:
        """T, the phase, and who is in and who stands outside, as the scenario has it."""
        venue = self.venue
        now = venue.clock.at
        detail = await self._launch()
        reading = detail.reading(now)
        assert abs(reading.t - t) < timedelta(milliseconds=200), (reading, t)
        phase = [phase for phase, at in PHASES.items() if at <= t]
        assert detail.phase(now) is (phase[-1] if phase else Phase.PREPARE)
        figures = await venue.ask(LaunchFigures(self.stage.launch))
        assert figures is not None
        opened, joined, left = (self.course.until(what, t) for what in (What.OPENS, What.JOINS, What.LEAVES))
        assert figures.expected == len(self.course.guests)
        outside = self.course.people("cannot_join")
        opened_outside = sum(
            one.what is What.OPENS and one.at <= t and one.person in outside for one in self.course.happenings
        )
        gone = sum(one.what is What.LEAVES and one.at <= t and one.person in outside for one in self.course.happenings)
        assert figures.in_room == joined - (left - gone)
        assert figures.outside == opened - joined
        assert opened_outside <= figures.outside

    async def _check_report(self) -> None:
        venue, stage = self.venue, self.stage
        venue.clock.at += MINUTE
        report = await venue.ask(AfterAction(stage.webinar))
        assert report is not None
        figures = report.figures
        asked = [one for one in self.course.happenings if one.what is What.ASKS and one.at <= END]
        truth = Counter(one.channel for one in asked)
        assert {way: sum(minutes.values()) for way, minutes in figures.came.items() if minutes} == dict(truth)
        assert figures.contacts == self._texts == len(asked)
        self.found.contacts = figures.contacts
        assert abs(figures.started_at - (stage.starts_at + HELD + WAITED)) < timedelta(seconds=1)
        guests = await venue.ask(WebinarGuests(stage.webinar))
        outside, came = self.course.people("cannot_join"), self.course.until(What.JOINS, END)
        assert sum(one.turnout is Turnout.NEVER_GOT_IN for one in guests) == len(outside)
        to_call = await venue.ask(NeverGotIn(stage.webinar))
        assert len(to_call) == len(outside)
        room = figures.room
        assert (room.registered, room.attended, room.never_got_in) == (len(guests), came, len(outside))
        (sound,) = [one for one in figures.clusters if one.trouble == "no_sound"]
        assert sound.people == len({one.person for _, one in self._sound}) == len(self.course.people("no_sound"))
        assert sound.solved_at == self._solved_at
        assert sound.broadcast_at == self._broadcast_at
        assert sound.told == sum(way is not Channel.PHONE for _, way in self._told)
        (incident,) = await venue.ask(IncidentsNow(stage.launch))
        assert (incident.people, incident.later) == (sound.people, ())
        assert venue.read_along == list(venue.scenario.relay.lines)
        tutor = await venue.ask(TutorView(stage.launch))
        assert tutor is not None
        assert [card.reply for card in tutor.cards] == [Reply.SAID]
