"""Those of a practice who sit at no queue: the reserves who are called in, the typist of the relay, the tutor."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.app.practice.acting import Actors
from console.app.practice.desk import Stage
from console.commands.base import Stamp
from console.commands.desk import SetAgentState
from console.commands.relay import StartRelay, StopRelay, TellReaders, WriteRelayLine
from console.commands.roster import AnswerCall, TakeSeat
from console.commands.tutor import PausedByTutor, SaidByTutor, SeenByTutor
from console.commands.tutor_questions import DecideQuestion
from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.domain.roster import SeatDesk, SeatState
from console.domain.tutor_cards import CardKind, Verdict
from console.importers.scenario import Scenario
from console.queries.launch_figures import LaunchFigures
from console.queries.roster import SeatRow
from console.queries.tutor import CardRow, QuestionsForTutor, TutorView

_ANSWERS_CALL = timedelta(seconds=45)
_READS = timedelta(seconds=3)
_SAYS = timedelta(seconds=16)
_PAUSES = timedelta(seconds=8)
_TAKES_QUESTION = timedelta(seconds=30)
_READERS = timedelta(seconds=15)


class Others:
    def __init__(self, actors: Actors, stage: Stage, scenario: Scenario) -> None:
        self._actors, self._stage, self._scenario = actors, stage, scenario
        crew = {stage.crew[one.key]: one for one in scenario.crew}
        self._reserves = {person: one for person, one in crew.items() if one.reserve is not None}
        self._typist = next((person for person, one in crew.items() if one.desk is SeatDesk.RELAY), None)
        self._tutor = next((person for person, one in crew.items() if one.role is Role.TUTOR), stage.me)
        self._chosen: dict[Id, datetime] = {}
        """When a question was first seen on the tutor's list."""
        self._lines = 0
        self._counted: timedelta | None = None

    def step(self, t: timedelta, seats: tuple[SeatRow, ...]) -> None:
        now = self._actors.now()
        for seat in seats:
            if seat.agent in self._reserves:
                self._reserve(seat, now)
        self._relay(t)
        self._look_at_cards(now)

    def _reserve(self, seat: SeatRow, now: datetime) -> None:
        actors, comes = self._actors, self._reserves[seat.agent].comes
        if seat.state is SeatState.CALLED and seat.called_at is not None and now - seat.called_at >= _ANSWERS_CALL:
            actors.do(AnswerCall(actors.stamp(seat.agent), seat.id, accept=comes, call=seat.calls))
        if seat.state is SeatState.ACCEPTED and seat.due_at is not None and now >= seat.due_at:
            actors.do(SetAgentState(actors.stamp(seat.agent), seat.agent, AgentState.AVAILABLE))
            actors.do(TakeSeat(actors.stamp(seat.agent), seat.id))

    # The relay

    def _relay(self, t: timedelta) -> None:
        story, launch = self._scenario.relay, self._stage.launch
        begins, every = timedelta(minutes=story.from_), timedelta(seconds=story.every)
        if self._typist is None or t < begins or self._lines > len(story.lines):
            return
        if self._lines == 0 and self._counted is None:
            self._actors.do(StartRelay(self._by(self._typist), launch))
        if self._lines < len(story.lines) and t >= begins + every * (self._lines + 1):
            words, line = story.lines[self._lines], self._actors.new_id()
            self._lines += 1
            self._actors.do(WriteRelayLine(self._by(self._typist), line, launch, words))
        if self._lines == len(story.lines) and t >= begins + every * (self._lines + 3):
            self._lines += 1
            self._actors.do(StopRelay(self._by(self._typist), launch))
        if self._counted is None or t - self._counted >= _READERS:
            self._counted = t
            figures = self._actors.ask(LaunchFigures(launch))
            if figures is not None:
                # Some of them read, and more of them the more have no sound.
                readers = figures.in_room // 12 + figures.waiting
                self._actors.do(TellReaders(self._actors.stamp(), launch, readers))

    # The tutor

    def _look_at_cards(self, now: datetime) -> None:
        view = self._actors.kept(TutorView(self._stage.launch), "launch")
        if view is None:
            return
        for card in view.cards:
            if card.sent_at is not None and card.is_open:
                self._read(card, now - card.sent_at)
        for question in self._actors.kept(QuestionsForTutor(self._stage.launch), "launch", "tutor_question"):
            if question.chosen and question.verdict is None:
                self._decide(question.id, now)

    def _read(self, card: CardRow, since: timedelta) -> None:
        if card.seen_at is None and since >= _READS:
            self._actors.do(SeenByTutor(self._by(self._tutor), card.id))
        if card.kind is CardKind.SAY and since >= _SAYS:
            self._actors.do(SaidByTutor(self._by(self._tutor), card.id))
        if card.kind is CardKind.PAUSE and since >= _PAUSES:
            self._actors.do(PausedByTutor(self._by(self._tutor), card.id))

    def _decide(self, question: Id, now: datetime) -> None:
        since = self._chosen.setdefault(question, now)
        if now - since >= _TAKES_QUESTION:
            self._actors.do(DecideQuestion(self._by(self._tutor), question, Verdict.NOW))

    def _by(self, who: Id) -> Stamp:
        return self._actors.stamp(who)
