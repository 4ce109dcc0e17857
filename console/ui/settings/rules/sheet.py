"""The sheet in which a rule is made or changed, tried on past tickets, and shows what it did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.rules import Rule
from console.queries.rules import Did, RuleLog, TryRule, WouldDo
from console.sync.desk import Desk
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.rules import text
from console.ui.settings.rules.form import Known, RuleForm
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (640, 760)


class RuleSheet(FormSheet):
    form: RuleForm

    def __init__(
        self,
        look: Look,
        host: QWidget,
        work: Work,
        desk: Desk,
        rule: Rule,
        known: Known,
        *,
        is_new: bool,
        may_edit: bool,
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else rule.id, may_edit=may_edit)
        self._work, self._desk, self._rule, self._known = work, desk, rule, known
        self.put(rule)
        self.retranslate()
        if rule.stopped_at is not None:
            self.warn(
                translate("rules", "It went round in circles and was stopped."),
                translate("rules", "It acted on one ticket again and again within an hour. Saved anew it works again."),
            )

    def start(self) -> None:
        self.form.name.setFocus()

    def made(self, entry: Rule) -> RuleForm:
        return RuleForm(self.look, entry, self._known)

    def late(self) -> str:
        return translate("rules", "Somebody else has changed the rules meanwhile. Open it anew.")

    def try_out(self) -> None:
        """Says to which of the last tickets it would be applied; nothing is done to them."""

        def show(found: Sequence[WouldDo]) -> None:
            self.tried.setText(text.tried(found))
            self.bring(self.try_it)

        if not self.form.missing:
            self._work.ask(self, "try", TryRule(self.form.draft()), show)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("rules", "New rule") if self.is_new else self._rule.name)
        self.look_at()

    def around(self, form: QWidget) -> QWidget:
        self.tried = Label(self.look, "", "small", "text.secondary", wrap=True)
        self.try_it = Button(self.look, translate("rules", "Try it on the last 500 tickets"), icon="play")
        self.try_it.clicked.connect(self.try_out)
        self._did = Label(self.look, "", "small", "text.secondary", wrap=True)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(form)
        row = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        row.add(self.try_it)
        for part in (row, self.tried, self._did):
            column.addWidget(part)
        if not self.is_new:
            self._work.ask(self, "log", RuleLog(self._rule.id, 20), self._show_log)
        return whole

    def _show_log(self, found: Sequence[Did]) -> None:
        self._did.setText(text.did(found, self._desk.now()))

    def look_at(self) -> None:
        super().look_at()
        self.try_it.setEnabled(not self.form.missing)
        self.tried.setText("")
