"""The sheet in which a rule is made or changed, tried on past tickets, and shows what it did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.changes import Refusal
from console.domain.rules import Rule
from console.domain.waits import NoWait
from console.queries.rules import Did, RuleLog, TryRule, WouldDo
from console.sync.desk import Desk
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.rules import text
from console.ui.settings.rules.form import Known, RuleForm
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (640, 760)


class RuleSheet(EntrySheet):
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
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.trouble = Strip(look, "warn", "warning", "")
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._paper)
        self._put(rule)
        self.retranslate()
        self._show_stopped()

    def start(self) -> None:
        self.form.name.setFocus()

    def keep(self) -> None:
        if not self.form.missing:
            self.saved.emit(self.form.draft())

    def try_out(self) -> None:
        """Says to which of the last tickets it would be applied; nothing is done to them."""

        def show(found: Sequence[WouldDo]) -> None:
            self.tried.setText(text.tried(found))

        if not self.form.missing:
            self._work.ask(self, "try", TryRule(self.form.draft()), show)

    def refuse(self, refusal: Refusal) -> None:
        late = translate("rules", "Somebody else has changed the rules meanwhile. Open it anew.")
        said = late if refusal is Refusal.TOO_LATE else refusal_text(refusal)
        self.trouble.say("warn", "warning", translate("hours", "Not kept."), said, None)
        self.trouble.show()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("rules", "New rule") if self.is_new else self._rule.name)
        self._look_at()

    def _show_stopped(self) -> None:
        self.trouble.setVisible(self._rule.stopped_at is not None)
        if self._rule.stopped_at is not None:
            self.trouble.say(
                "warn",
                "warning",
                translate("rules", "It went round in circles and was stopped."),
                translate("rules", "It acted on one ticket again and again within an hour. Saved anew it works again."),
                None,
            )

    def _put(self, rule: Rule) -> None:
        self.form = RuleForm(self.look, rule, self._known)
        self.form.setEnabled(self.may_edit)
        self.form.changed.connect(self._look_at)
        self.tried = Label(self.look, "", "small", "text.secondary", wrap=True)
        self.try_it = Button(self.look, translate("rules", "Try it on the last 500 tickets"), icon="play")
        self.try_it.clicked.connect(self.try_out)
        self._did = Label(self.look, "", "small", "text.secondary", wrap=True)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        row = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        row.add(self.try_it)
        column.addWidget(row)
        column.addWidget(self.tried)
        column.addWidget(self._did)
        self._paper.hold(whole)
        if not self.is_new:
            self._work.ask(self, "log", RuleLog(self._rule.id, 20), self._show_log)
        self._look_at()

    def _show_log(self, found: Sequence[Did]) -> None:
        self._did.setText(text.did(found, self._desk.now()))

    def _look_at(self) -> None:
        missing = self.form.missing
        self.save.setEnabled(not missing)
        self.try_it.setEnabled(not missing)
        self.missing.setText(missing if self.may_edit else "")
        self.tried.setText("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            try:
                self._put(self.form.draft())
            except NoWait:
                # What is half written cannot be carried over; it stays in its field, in the language before.
                self._look_at()
        super().changeEvent(event)
