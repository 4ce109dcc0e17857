"""The sheet of a person of the desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.queries.desk import AgentRow
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.people.form import PersonForm
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SIZE = (600, 720)


class PersonSheet(FormSheet):
    form: PersonForm

    def __init__(
        self,
        look: Look,
        host: QWidget,
        person: AgentRow,
        teams: Sequence[str],
        *,
        is_new: bool,
        may_edit: bool,
        lead: bool,
    ) -> None:
        """`lead`: all of it may be changed, and not phone and zone alone."""
        super().__init__(look, host, _SIZE, None if is_new else person.id, may_edit=may_edit)
        self._person, self._teams, self._lead = person, teams, lead
        self.put(person)
        self.retranslate()

    def start(self) -> None:
        (self.form.name if self._lead else self.form.phone).setFocus()

    def made(self, entry: AgentRow) -> PersonForm:
        return PersonForm(self.look, entry, self._teams, lead=self._lead)

    def refuse(self, refusal: Refusal) -> None:
        if refusal is Refusal.NOT_POSSIBLE:
            words = translate(
                "colleagues", "They have a login on the team's desk: their role is changed with third-ring hub."
            )
            self.warn(translate("colleagues", "Not kept."), words)
        else:
            super().refuse(refusal)

    def retranslate(self) -> None:
        super().retranslate()
        # Who leaves the desk leaves it with their login, on the command line.
        self.remove.hide()
        self.set_title(translate("colleagues", "New person") if self.is_new else self._person.name)
        self.look_at()
