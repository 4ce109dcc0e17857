"""The desk of a practice: made for it, with its crew and participants, one webinar, and the launch to be practised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from console.commands.base import Command, Stamp
from console.commands.chats import SaveChatSite
from console.commands.colleagues import SetPerson
from console.commands.desk import AddAgent, SetAgentState, SetSetting
from console.commands.launches import PrepareLaunch, SetCheck
from console.commands.mailboxes import SaveMailbox
from console.commands.participants import AddCohort, AddParticipant, NewIdentity
from console.commands.phone import SavePbx, SetPhone
from console.commands.roster import SeatPerson
from console.commands.shifts import PlanShifts
from console.commands.webinars import SaveWebinar
from console.domain.chats import ChatSite
from console.domain.clock import Clock
from console.domain.ids import Id, derived
from console.domain.launches import StationPlan, usual_plan
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import AgentState, IdentityKind, Role
from console.domain.roster import SeatDesk
from console.domain.shifts import Edit, Shift
from console.domain.webinars import WebinarFacts
from console.importers.scenario import LANGUAGES, Scenario, said
from console.importers.scenario_course import Guest
from console.sync.hub import HubDesk

YOU = "you"
"""The key of the person who practises."""
_EARLIER = timedelta(days=3)
_SHIFT = timedelta(hours=8)
_STATIONS = {SeatDesk.CHAT: "Chat", SeatDesk.PHONE: "Phone", SeatDesk.EMAIL: "E-mail"}


class Stage(msgspec.Struct, frozen=True):
    """What a practice needs to know of its desk."""

    launch: Id
    webinar: Id
    starts_at: datetime
    site: Id
    pbx: Id
    mailbox: Id
    crew: dict[str, Id]
    guests: tuple[Id, ...]
    """In the order of the course."""

    @property
    def me(self) -> Id:
        return self.crew[YOU]


def make_practice_desk(path: Path, clock: Clock, scenario: Scenario, guests: Sequence[Guest], language: str) -> Stage:
    """A new desk at `path`; what is said in one language alone is in that of whoever practises."""
    HubDesk.create(path)
    desk = HubDesk(path, None, clock)
    try:
        making = _Making(desk, scenario, guests, language)
        desk.submit_all(list(making.commands()))
        return making.stage
    finally:
        desk.close()


class _Making:
    def __init__(self, desk: HubDesk, scenario: Scenario, guests: Sequence[Guest], language: str) -> None:
        self._desk, self._scenario, self._people, self._language = desk, scenario, guests, language
        # Whole minutes: nobody announces a webinar for 14:07:31.
        starts = (desk.now() + timedelta(minutes=scenario.before)).replace(second=0, microsecond=0)
        self.stage = Stage(
            launch=desk.new_id(),
            webinar=desk.new_id(),
            starts_at=starts,
            site=desk.new_id(),
            pbx=desk.new_id(),
            mailbox=desk.new_id(),
            crew={key: desk.new_id() for key in (YOU, *(one.key for one in scenario.crew))},
            guests=tuple(desk.new_id() for _ in guests),
        )

    def _stamp(self, actor: Id | None = None, before: timedelta = timedelta(0)) -> Stamp:
        return Stamp(self._desk.new_id(), self._desk.now() - before, actor)

    def commands(self) -> Iterator[Command]:
        yield from self._house()
        yield from self._crew()
        yield from self._guests()
        yield from self._launch()

    def _house(self) -> Iterator[Command]:
        stage, name = self.stage, said(self._scenario.desk, self._language)
        yield SetSetting(self._stamp(), "name", name)
        yield SetSetting(self._stamp(), "email", "practice@desk.example")
        yield SaveChatSite(self._stamp(), ChatSite(id=stage.site, name=name, language=self._language))
        sending = Server("mail.desk.example", 465, Security.TLS, "practice@desk.example")
        mailbox = Mailbox(id=stage.mailbox, name=name, address="practice@desk.example", sending=sending)
        yield SaveMailbox(self._stamp(), mailbox)
        pbx = Pbx(id=stage.pbx, name=name, kind=PbxKind.ASTERISK, host="pbx.desk.example", user="practice")
        yield SavePbx(self._stamp(), pbx)

    def _crew(self) -> Iterator[Command]:
        crew = self.stage.crew
        you = said(self._scenario.you, self._language)
        yield AddAgent(self._stamp(), crew[YOU], you, "", Role.LEAD, self._language)
        yield SetPerson(self._stamp(), crew[YOU], languages=LANGUAGES)
        yield SetAgentState(self._stamp(), crew[YOU], AgentState.AVAILABLE)
        shifts = []
        for one in self._scenario.crew:
            email = f"{one.key}@desk.example"
            yield AddAgent(self._stamp(), crew[one.key], one.name, email, one.role, one.language)
            yield SetPerson(self._stamp(), crew[one.key], languages=one.languages or (one.language,))
            if one.phone:
                yield SetPhone(self._stamp(), crew[one.key], one.phone)
            state = AgentState.AVAILABLE if one.reserve is None else AgentState.OFF_SHIFT
            yield SetAgentState(self._stamp(), crew[one.key], state)
            if one.desk in _STATIONS and one.reserve is None:
                begins = self._desk.now().replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)
                shifts.append(
                    Shift(
                        id=self._desk.new_id(),
                        agent=crew[one.key],
                        starts_at=begins,
                        ends_at=begins + _SHIFT,
                        station=_STATIONS[one.desk],
                    )
                )
        if shifts:
            yield PlanShifts(self._stamp(), tuple(Edit(None, shift) for shift in shifts))

    def _guests(self) -> Iterator[Command]:
        cohort = self._cohort
        yield AddCohort(self._stamp(), cohort, said(self._scenario.title, self._language))
        for person, guest in zip(self.stage.guests, self._people, strict=True):
            known = [NewIdentity(IdentityKind.EMAIL, guest.email)]
            if guest.phone:
                known.append(NewIdentity(IdentityKind.PHONE, guest.phone))
            yield AddParticipant(self._stamp(), person, guest.name, guest.language, tuple(known), cohort_id=cohort)

    def _launch(self) -> Iterator[Command]:
        stage, scenario = self.stage, self._scenario
        tutor = next((one.key for one in scenario.crew if one.role is Role.TUTOR), YOU)
        facts = WebinarFacts(
            title=said(scenario.title, self._language),
            starts_at=stage.starts_at,
            length=scenario.length,
            tutor_id=stage.crew[tutor],
            link="https://rooms.example/practice",
            language=self._language,
            cohorts=(self._cohort,),
        )
        yield SaveWebinar(self._stamp(stage.me, _EARLIER), stage.webinar, facts)
        plan = msgspec.structs.replace(
            usual_plan(scenario.length), stations=tuple(StationPlan(one.station) for one in scenario.checks)
        )
        made = self._stamp(stage.me, timedelta(hours=2))
        yield PrepareLaunch(made, stage.launch, stage.webinar, stage.me, plan)
        for place, one in enumerate(scenario.checks, 1):
            # As the handler of PrepareLaunch makes them: the ids follow from the command.
            check, owner = derived(made.id, place), stage.crew[one.by]
            yield SetCheck(self._stamp(stage.me), check, stage.launch, one.station, owner)
        for member in scenario.crew:
            if member.desk is not None:
                yield SeatPerson(
                    self._stamp(stage.me),
                    stage.launch,
                    stage.crew[member.key],
                    member.desk,
                    reserve=member.reserve is not None,
                    ready_minutes=member.reserve or 0,
                )

    @property
    def _cohort(self) -> Id:
        return derived(self.stage.webinar, 1)
