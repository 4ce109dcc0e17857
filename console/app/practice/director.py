"""The director of a practice: lets everything happen at its T, colleagues do their part, and says what is next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from console.app.practice.acting import Actors
from console.app.practice.coach import Next, do_next, next_of
from console.app.practice.crew import Crew
from console.app.practice.desk import Stage
from console.app.practice.guests import Guests
from console.app.practice.house import House
from console.app.practice.incidents import Incidents
from console.app.practice.others import Others
from console.commands.launches import AnswerCheck
from console.commands.roster import CallIn
from console.domain.ids import Id
from console.domain.launch_clock import Reading, Stop
from console.domain.launches import Answer, Station
from console.domain.people import Role
from console.domain.practice import Hint, Scene
from console.domain.roster import SeatState
from console.importers.scenario import CheckStory, Scenario, said
from console.importers.scenario_course import Course
from console.queries.launches import CheckRow, LaunchDetail, LaunchNow
from console.queries.roster import RosterNow, SeatRow
from console.sync.hub import HubDesk

_HELD_PACE = 4.0
"""While T stands still."""
_MANY = 8
"""So many who wait and whom nobody has taken are more than the crew can answer."""


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
        self.actors, self._stage, self._scenario, self._language = Actors(desk), stage, scenario, language
        self._pace, self.alone = pace, alone
        self._deputy = stage.crew[next(one.key for one in scenario.crew if one.role is Role.LEAD)]
        self._house = House(self.actors, stage, said(scenario.desk, language))
        self._guests = Guests(self.actors, stage, course)
        self._crew = Crew(self.actors, stage, scenario, course, self._guests)
        self._others = Others(self.actors, stage, scenario)
        self._incidents = Incidents(self.actors, stage, scenario, language, self._deputy)
        self._asked: dict[Id, datetime] = {}
        """When a check was asked first."""
        self._said: dict[Id, int] = {}
        """How many of its answers a station has given."""
        self._next = Next(Hint.LOOK)

    def step(self) -> Scene | None:
        """Everything that is due now; None where the launch is gone."""
        detail = self.actors.kept(LaunchNow(self._stage.launch), "launch", "webinar", "agent")
        if detail is None:
            return None
        now = self.actors.now()
        reading = detail.reading(now)
        self._keep_pace(reading)
        over = detail.clock.ended_at is not None
        seats = self.actors.kept(RosterNow(self._stage.launch), "seat", "launch", "agent").seats
        if not over:
            asked, calls = self._guests.step(reading.t)
            self._crew.take_in(asked, calls, reading.t)
            self._answer_checks(detail, now)
            self._others.step(reading.t, seats)
        self._house.step()
        aside = self._incidents.step(reading.t)
        self._crew.told = self._incidents.told
        self._crew.step(reading.t, seats)
        following = _first(next_of(detail, now, self._scenario.length), aside)
        self._next = following = self._with_help(following, seats) if reading.live and not over else following
        due = following.due
        if following.acts and (self.alone or (due is not None and reading.t >= due)):
            do_next(self.actors, following, self._deputy)
        return Scene(
            hint=following.hint,
            t=reading.t,
            share=1.0 if over else self._share(reading.t),
            can_help=bool(following.acts),
            number=following.number,
        )

    def _with_help(self, following: Next, seats: Iterable[SeatRow]) -> Next:
        """Where nothing else is next and many wait, somebody can be called in."""
        ready = [one for one in seats if one.state is SeatState.READY]
        if following.acts or not ready or self._crew.waiting < _MANY:
            return following
        return Next(Hint.CALL_IN, (lambda stamp: CallIn(stamp, (ready[0].id,)),), number=self._crew.waiting)

    def help(self) -> None:
        """Does what is next in the name of whoever practises. On the thread of `step`."""
        do_next(self.actors, self._next, self._stage.me)

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
        self.actors.do(AnswerCheck(self.actors.stamp(row.owner_id), row.id, answer, note))


def _first(launch: Next, aside: Next | None) -> Next:
    """What the launch itself waits for goes before the tutor's card and the end of an incident, and after all else."""
    if aside is None or launch.hint is Hint.OVER:
        return launch
    later = aside.hint in {Hint.TUTOR, Hint.SOLVE} and launch.acts
    return launch if later else aside
