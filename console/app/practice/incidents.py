"""Incidents in a practice: what breaks out is seen, a colleague finds the cause, and the lead is told what is next."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.app.practice.acting import Actors
from console.app.practice.coach import Act, Next
from console.app.practice.desk import Stage
from console.commands.broadcasts import SendBroadcast
from console.commands.incident_solving import SolveIncident
from console.commands.incidents import OpenIncident, SetCause
from console.commands.tutor import ShowTutor
from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.ids import Id
from console.domain.incidents import Step
from console.domain.practice import Hint
from console.domain.tutor_cards import CardKind
from console.importers.scenario import LANGUAGES, Scenario, TroubleStory, said
from console.queries.incidents import IncidentRow, IncidentsNow
from console.queries.troubles import TroubleRow, TroublesNow
from console.queries.tutor import TutorView

_LOOKS = timedelta(seconds=5)
"""How often groups are looked at."""
_CHANGES_WITH = ("ticket", "message", "incident", "broadcast", "trouble_move")
_FINDS_OUT = timedelta(seconds=50)
"""After this a colleague knows what an incident comes from."""
_UNDO = timedelta(seconds=10)
_QUIET = timedelta(seconds=90)
"""So long after the last one told of it, it is over."""


class Incidents:
    def __init__(self, actors: Actors, stage: Stage, scenario: Scenario, language: str, colleague: Id) -> None:
        """`language` is that of whoever practises, `colleague` who finds out what is wrong."""
        self._actors, self._stage, self._language, self._colleague = actors, stage, language, colleague
        self._stories = {one.key: one for one in scenario.troubles}
        self._looked: datetime | None = None
        self._next: Next | None = None
        self.told: dict[str, Id] = {}
        """The incidents with a message that others can be sent, by trouble."""

    def step(self, t: timedelta) -> Next | None:
        """What is next for the lead."""
        now = self._actors.now()
        if self._looked is None or now - self._looked >= _LOOKS:
            self._looked = now
            self._next = self._look(t, now)
        return self._next

    def _look(self, t: timedelta, now: datetime) -> Next | None:
        launch = self._stage.launch
        going_on = [
            one for one in self._actors.kept(IncidentsNow(launch), *_CHANGES_WITH) if one.step is not Step.SOLVED
        ]
        self.told = {one.trouble: one.id for one in going_on if one.messages}
        for one in going_on:
            if not one.cause and now - one.opened_at >= _FINDS_OUT and one.trouble in self._stories:
                self._actors.do(SetCause(self._actors.stamp(self._colleague), one.id, self._cause(one)))
        found = [one for one in (self._of(one, t) for one in going_on) if one is not None]
        groups = [
            one
            for one in self._actors.kept(TroublesNow(launch), *_CHANGES_WITH)
            if one.suggested and one.incident is None
        ]
        if groups:
            found.append(Next(Hint.SURGE, (self._opens(groups[0]),), number=groups[0].people))
        return min(found, key=lambda one: _ORDER.index(one.hint), default=None)

    def _of(self, incident: IncidentRow, t: timedelta) -> Next | None:
        story = self._stories.get(incident.trouble)
        if story is None:
            return None
        if not incident.messages:
            cause = () if incident.cause else (self._finds(incident),)
            return Next(Hint.BROADCAST, (*cause, self._writes(incident, story)), number=incident.people)
        if t >= timedelta(minutes=story.until) + _QUIET:
            return Next(Hint.SOLVE, (self._solves(incident, story),))
        view = self._actors.kept(TutorView(self._stage.launch), "launch")
        if story.headline and view is not None and not view.cards:
            return Next(Hint.TUTOR, (self._shows(incident, story),))
        return None

    def _cause(self, incident: IncidentRow) -> str:
        story = self._stories[incident.trouble]
        return said(story.cause or story.say, self._language)

    # What can be done for the lead

    def _opens(self, group: TroubleRow) -> Act:
        return lambda stamp: OpenIncident(stamp, self._stage.launch, group.key, "", group.tickets)

    def _finds(self, incident: IncidentRow) -> Act:
        return lambda stamp: SetCause(stamp, incident.id, self._cause(incident))

    def _writes(self, incident: IncidentRow, story: TroubleStory) -> Act:
        aim = Aim(
            kind=BroadcastKind.INCIDENT,
            audience=Audience.AFFECTED,
            launch_id=self._stage.launch,
            incident_id=incident.id,
            tickets=incident.later,
        )
        return lambda stamp: SendBroadcast(stamp, self._actors.new_id(), aim, _letters(story), stamp.at + _UNDO)

    def _solves(self, incident: IncidentRow, story: TroubleStory) -> Act:
        return lambda stamp: SolveIncident(
            stamp, incident.id, incident.later, _letters(story), self._actors.new_id(), stamp.at + _UNDO
        )

    def _shows(self, incident: IncidentRow, story: TroubleStory) -> Act:
        headline, sentence = said(story.headline, self._language), said(story.sentence, self._language)
        return lambda stamp: ShowTutor(
            stamp, self._actors.new_id(), self._stage.launch, CardKind.SAY, headline, sentence, incident.id
        )


_ORDER = (Hint.BROADCAST, Hint.SURGE, Hint.TUTOR, Hint.SOLVE)


def _letters(story: TroubleStory) -> tuple[Letter, ...]:
    return tuple(Letter(language, said(story.say, language), said(story.cause, language)) for language in LANGUAGES)
