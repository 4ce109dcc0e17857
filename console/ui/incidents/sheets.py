"""The sheets that open over a launch for its groups and incidents, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.commands.incident_solving import ReopenIncident, SolveIncident
from console.domain.broadcast import HOLD
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.queries.incidents import IncidentRow
from console.queries.troubles import TroubleRow
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.incidents.call_list import CallSheet
from console.ui.incidents.looking import TextsSheet
from console.ui.incidents.solving import SolveSheet
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Sheets(QObject):
    open_ticket = Signal(object)
    move_wanted = Signal(object)
    """list[TextRow] that somebody wants in another group."""
    split_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._registry, self._notices = look, work, desk, registry, notices
        self._host = host
        self.dial: Callable[[str], bool] = lambda _: False
        """Calls a number through the phone system; False where none is."""
        self.texts: TextsSheet | None = None
        self.call_list: CallSheet | None = None
        self.solving: SolveSheet | None = None

    def look(self, launch: Id, group: TroubleRow) -> None:
        if self.texts is None:
            self.texts = TextsSheet(self._look, self._work, self._registry, self._desk.now, self._host)
            self.texts.open_ticket.connect(self.open_ticket)
            self.texts.move_wanted.connect(self.move_wanted)
            self.texts.split_wanted.connect(self.split_wanted)
        self.texts.show_group(launch, group)

    @property
    def texts_open(self) -> bool:
        return self.texts is not None and self.texts.isVisible()

    @property
    def looked_at(self) -> str:
        """The key of the group whose texts are shown."""
        return self.texts.group.key if self.texts is not None and self.texts.group is not None else ""

    def move_chosen(self) -> None:
        if self.texts is not None:
            self.move_wanted.emit(self.texts.list.chosen())

    def renew(self, groups: Sequence[TroubleRow]) -> None:
        """The groups as they are now: what is shown of one of them is asked for again."""
        if self.texts is not None and self.texts.isVisible():
            self.texts.renew(next((one for one in groups if one.key == self.looked_at), None))

    def hear(self, changes: Changes) -> None:
        if self.call_list is not None and self.call_list.isVisible() and changes.touches("broadcast_copy"):
            self.call_list.renew()

    def calls(self, row: IncidentRow) -> None:
        if self.call_list is None:
            self.call_list = CallSheet(self._look, self._work, self._desk, self._notices, self.dial, self._host)
            self.call_list.open_ticket.connect(self.open_ticket)
        self.call_list.show_incident(row.id, text.trouble(row.trouble, row.title))

    def solve(self, row: IncidentRow) -> None:
        if self.solving is None:
            self.solving = SolveSheet(self._look, self._host)
            self.solving.solve.connect(self._solve)
        self.solving.ask(row)

    def reopen(self, row: IncidentRow) -> None:
        self._work.tell(self, ReopenIncident(self._desk.stamp(), row.id))

    def _solve(self) -> None:
        sheet = self.solving
        if sheet is None or sheet.row is None:
            return
        row, stamp = sheet.row, self._desk.stamp()
        title = text.trouble(row.trouble, row.title)
        letters = sheet.wording.letters(title) if sheet.tell.isChecked() else ()
        command = SolveIncident(
            *(stamp, row.id, row.tickets, letters),
            broadcast_id=self._desk.new_id() if letters else None,
            leaves_at=stamp.at + HOLD if letters else None,
        )
        sheet.dismiss()

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            solved = sum(ref.kind == "ticket" for ref in outcome.refs)
            said = translate("incidents", "%n tickets were solved with it.", "", solved)
            if letters:
                said = f"{said} {translate('incidents', 'Everybody is asked whether it helped, in 10 seconds.')}"
            key = f"solved {row.id}"
            lead = translate("incidents", "{title} is solved.").format(title=title)
            self._notices.say(Level.TOAST, said, lead=lead, icon="check", key=key, undo=lambda: self.reopen(row))
            self._work.later(self, key, _ms(HOLD), lambda: self._notices.end_undo(key))

        self._work.tell(self, command, answered)


def _ms(length: timedelta) -> int:
    return round(length.total_seconds() * 1000)
