"""The sheet in which a desk's own words for a trouble are written."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from console.domain.incidents import OwnTrouble
from console.ui.incidents import text
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.troubles.form import TroubleForm
from console.ui.settings.troubles.own import Own
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SIZE = (560, 640)


class TroubleSheet(FormSheet):
    form: TroubleForm

    def __init__(
        self, look: Look, host: QWidget, one: Own, taken: Collection[str], *, is_new: bool, may_edit: bool
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else one.id, may_edit=may_edit)
        self._one, self._taken = one, taken
        self.put(one.trouble)
        self.retranslate()

    def start(self) -> None:
        (self.form.title if self.form.own else self.form.words["en"]).setFocus()

    def made(self, entry: OwnTrouble) -> TroubleForm:
        return TroubleForm(self.look, entry, self._taken, is_new=self.is_new)

    def retranslate(self) -> None:
        super().retranslate()
        known = self._one.trouble
        self.set_title(translate("incidents", "Own words") if self.is_new else text.trouble(known.key, known.title))
        self.look_at()
