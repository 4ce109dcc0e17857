"""The people of the desk, on the settings page: leads change all of them, everybody their own phone and time zone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.commands.colleagues import SetPerson
from console.commands.desk import AddAgent
from console.domain.changes import Outcome
from console.domain.people import AgentState, Role
from console.domain.sla import Promises
from console.queries.desk import AgentRow
from console.queries.levels import PromisesNow
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.people import text
from console.ui.settings.people.sheet import PersonSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class PeopleSection(EntriesSection[AgentRow, PersonSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._teams: tuple[str, ...] = ()
        self.follow("setting", PromisesNow(), self._take_teams)

    def words(self) -> SectionWords:
        about = translate(
            "colleagues", "What each is good at and how much each may have: routing and the rota go by it."
        )
        if self._desk.team is not None:
            login = translate("colleagues", "Logins are given and taken with third-ring hub, on the command line.")
            about = f"{about} {login}"
        return SectionWords(
            heading=translate("colleagues", "People of the desk"),
            about=about,
            nothing=about,
            only_leads=translate("colleagues", "Leads change them; your own phone and time zone you change yourself."),
            new=translate("colleagues", "New person"),
        )

    def row_of(self, entry: AgentRow) -> EntryRow:
        mine = entry.id == self._desk.me
        return EntryRow(self._look, entry.name, text.line(entry), may_edit=self.may_edit or mine, icon="user")

    def mark_of(self, entry: AgentRow) -> object:
        return entry.id, entry.name, text.line(entry)

    def sheet_for(self, entry: AgentRow | None) -> PersonSheet:
        new = AgentRow(
            id=self._desk.new_id(),
            name="",
            email="",
            role=Role.AGENT,
            language=self.me.language if self.me is not None else "en",
            state=AgentState.OFF_SHIFT,
            state_since=self._desk.now(),
            waiting=0,
        )
        mine = entry is not None and entry.id == self._desk.me
        return PersonSheet(
            self._look,
            self._host,
            entry or new,
            self._teams,
            is_new=entry is None,
            may_edit=self.may_edit or mine,
            lead=self.may_edit,
        )

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, AgentRow):
            raise TypeError(wanted)
        sheet = self.sheet
        if sheet is not None and sheet.is_new:
            made = AddAgent(self._desk.stamp(), wanted.id, wanted.name, wanted.email, wanted.role, wanted.language)

            def added(outcome: Outcome) -> None:
                if outcome.refusal is None:
                    self.keep(self._facts(wanted))
                else:
                    sheet.refuse(outcome.refusal)

            self._work.tell(self, made, added)
            return
        said = translate("colleagues", "Routing and the rota go by it from now on.")
        self.keep(self._facts(wanted), lambda: self._notices.say(Level.TOAST, said, lead=wanted.name, icon="user"))

    def show_all(self) -> None:
        super().show_all()
        # Whoever is added on a team's desk needs a login, which only third-ring hub gives.
        self.new.setVisible(self.may_edit and self._desk.team is None)

    def _facts(self, wanted: AgentRow) -> SetPerson:
        if not self.may_edit:
            return SetPerson(self._desk.stamp(), wanted.id, phone=wanted.phone, zone=wanted.zone)
        return SetPerson(
            self._desk.stamp(),
            wanted.id,
            name=wanted.name,
            email=wanted.email,
            role=wanted.role,
            language=wanted.language,
            skills=wanted.skills,
            languages=wanted.languages,
            capacity=wanted.capacity,
            chat_limit=wanted.chat_limit,
            team=wanted.team,
            zone=wanted.zone,
            phone=wanted.phone,
        )

    def _take_teams(self, promises: Promises) -> None:
        self._teams = tuple(one.team for one in promises.teams)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        super()._take_agents(agents)
        self.take_entries(agents)
