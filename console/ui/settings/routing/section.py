"""How tickets are dealt out, on the settings page."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from console.commands.routing import SaveRouting
from console.domain.ids import NOBODY, Id
from console.domain.routing import Routing
from console.queries.routing import RoutingNow
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.routing import text
from console.ui.settings.routing.sheet import RoutingSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Dealt(msgspec.Struct, frozen=True):
    """The one entry of the section."""

    routing: Routing
    id: Id = NOBODY


class RoutingSection(EntriesSection[Dealt, RoutingSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self.follow("setting", RoutingNow(), lambda routing: self.take_entries((Dealt(routing),)))

    def words(self) -> SectionWords:
        about = translate(
            "routing",
            "To whom new tickets go by themselves: whoever dealt with the person last, then by language, skill and "
            "room. Nobody gets one who is not there, or has no room.",
        )
        return SectionWords(
            heading=translate("routing", "Routing and hand-over"),
            about=about,
            nothing=about,
            only_leads=translate("levels", "Leads change them."),
            new="",
        )

    def show_all(self) -> None:
        super().show_all()
        self.new.hide()

    def row_of(self, entry: Dealt) -> EntryRow:
        on = bool(entry.routing.channels)
        name = (
            translate("routing", "Tickets are dealt out") if on else translate("routing", "People take what they like")
        )
        return EntryRow(self._look, name, text.below(entry.routing), may_edit=self.may_edit, icon="shuffle")

    def sheet_for(self, entry: Dealt | None) -> RoutingSheet:
        routing = entry.routing if entry is not None else Routing()
        return RoutingSheet(self._look, self._host, self._work, routing, may_edit=self.may_edit)

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, Routing):
            raise TypeError(wanted)
        said = translate("routing", "It holds from now on.")
        lead = translate("routing", "Routing")
        self.keep(
            SaveRouting(self._desk.stamp(), wanted),
            lambda: self._notices.say(Level.TOAST, said, lead=lead, icon="shuffle"),
        )
