"""The sheet in which one entry of a section of the settings is made, changed or removed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from console.domain.changes import Refusal
from console.domain.ids import Id
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate


class Paper(QScrollArea):
    """What a form stands on; it scrolls where the window is low."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)

    def hold(self, form: QWidget) -> None:
        """In place of the one before."""
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(18, 14, 18, 18)
        column.addWidget(form)
        column.addStretch(1)
        self.setWidget(paper)
        paper.setAutoFillBackground(False)  # setWidget turns it on


class EntrySheet(Sheet):
    """What was begun stays in it while one looks elsewhere, until it is saved or given up.

    A subclass fills `body`, makes `keep` emit `saved`, tells a refusal, and calls `retranslate` when it is complete.
    """

    saved = Signal(object)
    """What is to be kept, as the section takes it."""
    removed = Signal()
    given_up = Signal()

    def __init__(self, look: Look, host: QWidget, size: tuple[int, int], entry: Id | None, *, may_edit: bool) -> None:
        """`entry` None: a new one. `size` in pixels at 100 %."""
        super().__init__(look, host, *size)
        self._about_entry = entry
        self.may_edit = may_edit
        self.remove = Button(look, "", "quiet", icon="trash")
        self.remove.clicked.connect(self.removed)
        self.missing = Label(look, "", "small", "text.secondary", wrap=True)
        """What is needed before it can be saved, beside the buttons."""
        self.discard = Button(look, "")
        self.discard.clicked.connect(self.given_up)
        self.save = Button(look, "", "primary")
        self.save.clicked.connect(self.keep)
        self.buttons.addWidget(self.remove)
        self.buttons.addWidget(self.missing, 1)
        self.buttons.addWidget(self.discard)
        self.buttons.addWidget(self.save)

    @property
    def is_new(self) -> bool:
        return self._about_entry is None

    def is_about(self, entry: Id | None) -> bool:
        return entry == self._about_entry

    def start(self) -> None:
        """The focus goes where something is to be written."""
        raise NotImplementedError

    def keep(self) -> None:
        """Emits `saved`."""
        raise NotImplementedError

    def refuse(self, refusal: Refusal) -> None:
        """The desk would not keep it; what was written stays."""
        raise NotImplementedError

    def leave(self) -> None:
        """Nothing that is under way here is waited for any more."""
        self.dismiss()

    def retranslate(self) -> None:
        self.remove.setText(translate("entries", "Remove"))
        self.discard.setText(translate("entries", "Discard") if self.may_edit else translate("entries", "Close"))
        self.save.setText(translate("entries", "Save"))
        self.remove.setVisible(not self.is_new and self.may_edit)
        self.save.setVisible(self.may_edit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
