"""The director of a practice: lets everything happen at its T, colleagues do their part, and says what is next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from console.app.practice.acting import Actors
from console.app.practice.coach import Next, do_next, next_of
from console.app.practice.crew import Crew
from console.app.practice.desk import Stage
from console.app.practice.guests import Guests
from console.commands.health import TellHealth
from console.commands.launches import AnswerCheck
from console.domain.health import BEAT, Condition, Health, Work
from console.domain.ids import Id, derived
from console.domain.launch_clock import Reading, Stop
from console.domain.launches import Answer, Station
from console.domain.people import Role
from console.domain.practice import Hint, Scene
from console.importers.scenario import CheckStory, Scenario, said
from console.importers.scenario_course import Course
from console.queries.launches import CheckRow, LaunchDetail, LaunchNow
from console.sync.hub import HubDesk

_HELD_PACE = 4.0
"""While T stands still."""
_CHANNELS = (Work.WEB, Work.PHONE, Work.SENDING, Work.TIMERS)


class Director:
    """`step` is called again and again, on one thread. `pace` is told how many seconds are to pass in one.

    `alone`: the colleagues decide in place of the lead as well, so that a practice can be watched.
    """

    def __init__(
        self,
        desk: HubDesk,
        stage: Stage,
        scenario: Scenario,
        course: Course,
        language: str,
        *,
        pace: Callable[[float], object] = lambda _: None,
        alone: bool = False,
    ) -> None:
        self._actors, self._stage, self._scenario, self._language = Actors(desk), stage, scenario, language
        self._pace, self.alone = pace, alone
        self.guests = Guests(self._actors, stage, course)
        self.crew = Crew(self._actors, stage, scenario, course, self.guests)
        self._deputy = stage.crew[next(one.key for one in scenario.crew if one.role is Role.LEAD)]
        self._asked: dict[Id, datetime] = {}
        """When a check was asked first."""
        self._said: dict[Id, int] = {}
        """How many of its answers a station has given."""
        self._next = Next(Hint.LOOK)
        self._beat: datetime | None = None

    def step(self) -> Scene | None:
        """Everything that is due now; None where the launch is gone."""
        detail = self._actors.ask(LaunchNow(self._stage.launch))
        if detail is None:
            return None
        now = self._actors.now()
        reading = detail.reading(now)
        self._keep_pace(reading)
        self._tell_health(now)
        over = detail.clock.ended_at is not None
        if not over:
            asked, calls = self.guests.step(reading.t)
            self.crew.take_in(asked, calls, reading.t)
            self._answer_checks(detail, now)
        self.crew.step(reading.t)
        self._next = next_of(detail, now, self._scenario.length)
        due = self._next.due
        if self._next.acts and (self.alone or (due is not None and reading.t >= due)):
            do_next(self._actors, self._next, self._deputy)
        return Scene(
            hint=self._next.hint,
            t=reading.t,
            share=1.0 if over else self._share(reading.t),
            can_help=bool(self._next.acts),
            number=self._next.number,
        )

    def help(self) -> None:
        """Does what is next in the name of whoever practises. On the thread of `step`."""
        do_next(self._actors, self._next, self._stage.me)

    def _share(self, t: timedelta) -> float:
        passed, whole = 0.0, sum(one.seconds for one in self._scenario.pace)
        since, at = -float(self._scenario.before), t / timedelta(minutes=1)
        for one in self._scenario.pace:
            passed += one.seconds * min(1.0, max(0.0, (at - since) / (one.until - since)))
            since = one.until
        return min(1.0, passed / whole)

    def _keep_pace(self, reading: Reading) -> None:
        if reading.stop is Stop.HOLD:
            self._pace(_HELD_PACE)
            return
        since, at = -float(self._scenario.before), reading.t / timedelta(minutes=1)
        for one in self._scenario.pace:
            if at < one.until:
                self._pace((one.until - since) * 60 / one.seconds)
                return
            since = one.until

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
                name=said(self._scenario.desk, self._language),
                condition=Condition.UP,
                since=now,
                told_at=now,
            )
            for place, work in enumerate(_CHANNELS)
        )
        self._actors.do(TellHealth(self._actors.stamp(), told))

    def _about(self, work: Work) -> Id:
        return {Work.PHONE: self._stage.pbx, Work.SENDING: self._stage.mailbox}.get(work, self._stage.launch)

    # The stations

    def _answer_checks(self, detail: LaunchDetail, now: datetime) -> None:
        stories = {one.station: one for one in self._scenario.checks}
        for row in detail.checks:
            story = stories.get(row.station)
            if story is not None and row.station is not Station.OWN:
                self._answer_check(row, story, now)

    def _answer_check(self, row: CheckRow, story: CheckStory, now: datetime) -> None:
        if row.answer is Answer.NOT_ASKED or row.owner_id is None or row.owner_id == self._stage.me:
            return
        since = self._asked.setdefault(row.id, row.at or now)
        given = self._said.get(row.id, 0)
        answers = story.answers
        if given < len(answers):
            following = answers[given]
            if now - since >= timedelta(seconds=following.after):
                self._said[row.id] = given + 1
                if row.answer is not Answer.ACCEPTED and row.answer is not following.answer:
                    self._say(row, following.answer, said(following.note, self._language))
        elif row.answer is Answer.ASKED and row.at is not None and now - row.at >= timedelta(seconds=20):
            # Asked once more at the poll: it is as it was.
            self._say(row, Answer.GO, "")

    def _say(self, row: CheckRow, answer: Answer, note: str) -> None:
        self._actors.do(AnswerCheck(self._actors.stamp(row.owner_id), row.id, answer, note))
