"""A sheet with one form, whose entry stands among others that leads change together: hours, promises, rules."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.domain.ids import Id
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate


class FormSheet(EntrySheet):
    """A subclass makes the form in `made`, says in `late` what a refusal as too late means, and calls `put` first."""

    form: Any
    """A widget with a signal `changed`; `missing` is what is needed before it can be kept, `draft()` the entry as it is
    written, which raises ValueError for what is half written."""

    def __init__(self, look: Look, host: QWidget, size: tuple[int, int], entry: Id | None, *, may_edit: bool) -> None:
        super().__init__(look, host, size, entry, may_edit=may_edit)
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.trouble = Strip(look, "warn", "warning", "")
        self.body.addWidget(self._paper)
        self.body.addWidget(self.trouble)
        self.trouble.hide()

    def made(self, entry: Any) -> QWidget:
        """The form of an entry, in the language of now."""
        raise NotImplementedError

    def late(self) -> str:
        return translate("hours", "Somebody else has changed the hours or promises meanwhile. Open it anew.")

    def put(self, entry: Any) -> None:
        self.form = self.made(entry)
        self.form.setEnabled(self.may_edit)
        self.form.changed.connect(self.look_at)
        self._paper.hold(self.around(self.form))
        self.look_at()

    def around(self, form: QWidget) -> QWidget:
        """The form, with what a subclass puts below it."""
        return form

    def bring(self, part: QWidget) -> None:
        """Scrolls to a part and what stands under it, once that has its place: it would be out of sight."""

        def scroll() -> None:
            paper = self._paper.widget()
            if paper is not None and paper.isAncestorOf(part):
                self._paper.verticalScrollBar().setValue(part.mapTo(paper, QPoint()).y())

        QTimer.singleShot(0, self, scroll)

    def keep(self) -> None:
        if not self.form.missing:
            self.saved.emit(self.form.draft())

    def refuse(self, refusal: Refusal) -> None:
        said = self.late() if refusal is Refusal.TOO_LATE else refusal_text(refusal)
        self.warn(translate("hours", "Not kept."), said)

    def warn(self, title: str, words: str) -> None:
        self.trouble.say("warn", "warning", title, words, None)
        self.trouble.show()

    def look_at(self) -> None:
        """What is written decides what can be done."""
        missing = self.form.missing
        self.save.setEnabled(not missing)
        self.missing.setText(missing if self.may_edit else "")
        self.trouble.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            try:
                self.put(self.form.draft())
            except ValueError:
                # What is half written cannot be carried over; it stays in its field, in the language before.
                self.look_at()
        super().changeEvent(event)
