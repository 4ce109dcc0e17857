"""All revisions of an article: what each changed, and the way back to one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.queries.writing import RevisionRow
from console.sync.desk import Desk
from console.ui.knowledge import text
from console.ui.knowledge.difference import Difference
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_LIST = 250


class VersionsSheet(Sheet):
    restore = Signal(object)
    """A RevisionRow whose words shall be those of the article again."""

    def __init__(self, look: Look, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host, 940, 620)
        self._desk = desk
        self._revisions: tuple[RevisionRow, ...] = ()
        self._name = ""
        self.list = QListWidget()
        self.list.setFixedWidth(look.px(_LIST))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.against = Segmented(look, "-", (("before", ""), ("now", "")))
        self.against.chosen.connect(lambda _: self._show())
        self.said = Label(look, "", "small", "text.secondary", wrap=True)
        self.difference = Difference(look)
        self.back = Button(look, "", icon="arrow-counter-clockwise")
        self.back.clicked.connect(self._restore)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.against)
        right.addWidget(self.said)
        right.addWidget(self.difference, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back)
        self.setFocusProxy(self.list)

    def show_revisions(self, name: str, revisions: tuple[RevisionRow, ...]) -> None:
        """The newest first."""
        self._name, self._revisions = name, revisions
        self._retranslate()
        self.list.clear()
        for revision in revisions:
            item = QListWidgetItem(text.revision_line(revision, self._desk.now()))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.open()
        self.list.setFocus()

    def _show(self) -> None:
        place = self.list.currentRow()
        if not 0 <= place < len(self._revisions):
            return
        chosen = self._revisions[place]
        newest = self._revisions[0]
        before: RevisionRow | None
        if self.against.current == "now":
            before, after = chosen, newest
            self.said.setText(translate("knowledge", "What has changed since, up to now."))
        else:
            before = self._revisions[place + 1] if place + 1 < len(self._revisions) else None
            after = chosen
            self.said.setText(
                translate("knowledge", "What changed with it.")
                if before is not None
                else translate("knowledge", "This is the first.")
            )
        self.difference.show_texts(_whole(before) if before is not None else "", _whole(after))
        self.back.setEnabled(place > 0)

    def _restore(self) -> None:
        place = self.list.currentRow()
        if 0 < place < len(self._revisions):
            self.dismiss()
            self.restore.emit(self._revisions[place])

    def _retranslate(self) -> None:
        self.set_title(translate("knowledge", "Revisions"), self._name)
        self.list.setAccessibleName(translate("knowledge", "Revisions"))
        self.difference.setAccessibleName(translate("knowledge", "Difference"))
        self.against.setAccessibleName(translate("knowledge", "Compared with"))
        self.against.set_words("before", translate("knowledge", "With the one before"))
        self.against.set_words("now", translate("knowledge", "With the newest"))
        self.back.setText(translate("knowledge", "Restore this one"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._revisions:
            self._retranslate()
            self._show()


def _whole(revision: RevisionRow) -> str:
    """Title and text, so that a change of the title is seen as well."""
    return f"{revision.title}\n\n{revision.body}"
