"""The notes of a call, saved while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from console.commands.calls import NoteCall
from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.work import Work

_SAVE_MS = 300
_LEAST, _MOST = 2, 6


class CallNotes(QPlainTextEdit):
    """As high as what is in it, within limits. What somebody else writes of the same call comes in while nobody
    types here."""

    typed = Signal()

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._call: Id | None = None
        self._unsaved = False
        self._least, self._most = _LEAST, _MOST
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        look.changed.connect(self._renew)
        self._renew()

    def set_low(self, low: bool) -> None:
        """One line, where there is little height; more of them scroll."""
        self._least, self._most = (1, 1) if low else (_LEAST, _MOST)
        self.updateGeometry()

    @property
    def words(self) -> str:
        return self.toPlainText().strip()

    def show_call(self, call: Id, notes: str) -> None:
        if call != self._call:
            self.flush()
            self._call = call
            self._put(notes)
        elif not self._unsaved and not self.hasFocus() and notes != self.toPlainText():
            self._put(notes)

    def leave(self) -> None:
        self.flush()
        self._call = None
        self._put("")

    def flush(self) -> None:
        """Saves at once what waits for a pause."""
        self._work.never(self, "save")
        if self._unsaved and self._call is not None:
            self._unsaved = False
            self._work.tell(self, NoteCall(self._desk.stamp(), self._call, self.toPlainText()))

    def forget(self) -> None:
        """What is in the field is written down in another way."""
        self._work.never(self, "save")
        self._unsaved = False

    def sizeHint(self) -> QSize:
        lines = min(self._most, max(self._least, round(self.document().size().height())))
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 2 * self._look.px(7) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _put(self, notes: str) -> None:
        self.blockSignals(True)
        self.setPlainText(notes)
        self.blockSignals(False)
        self._unsaved = False
        self.updateGeometry()

    def _changed(self) -> None:
        self._unsaved = True
        self.updateGeometry()
        self._work.later(self, "save", _SAVE_MS, self.flush)
        self.typed.emit()

    def _renew(self) -> None:
        self.setFont(self._look.font("composer"))
        self.document().setDocumentMargin(self._look.px(7))
        self.updateGeometry()
