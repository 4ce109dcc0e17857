"""What stands under the words of a letter: the signature that comes to it, and the letter that is answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.look import Look
from console.ui.ticket.composer import text

_SIDE = 14
_LINES, _FEW_LINES = 5, 2


class Ending(QWidget):
    """The signature is shown and not edited; what is quoted is folded, can be edited, and can be taken away."""

    changed = Signal()
    """What is quoted was changed by the person."""
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._room = self._letter = True
        self._gives_way = False
        self.signature = ElidedLabel(look, "", "small", "text.tertiary")
        self.unfold = Button(look, "", "link", icon="quotes", dense=True)
        self.remove = IconButton(look, "x", text.quote_nothing(), dense=True)
        self.edit = QPlainTextEdit()
        self.edit.setProperty("bare", True)
        self.edit.setTabChangesFocus(True)
        self.edit.document().setDocumentMargin(0)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.unfold)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, 8, 5)
        column.setSpacing(3)
        for part in (self.signature, self._row, self.edit):
            column.addWidget(part)
        self.unfold.clicked.connect(self._toggle)
        self.remove.clicked.connect(self._remove)
        self.edit.textChanged.connect(self._edited)
        look.changed.connect(self._dress)
        self._putting = False
        self.retranslate()
        self._dress()
        self.put("")
        self.sign("")

    @property
    def quoted(self) -> str:
        """Nothing but marks is nothing."""
        words = self.edit.toPlainText()
        return words if words.strip("> \n") else ""

    def put(self, quoted: str, *, unfolded: bool = False) -> None:
        if quoted != self.edit.toPlainText():
            self._putting = True
            self.edit.setPlainText(quoted)
            self._putting = False
        self.edit.setVisible(bool(quoted) and unfolded)
        self._show()

    def sign(self, words: str) -> None:
        """The signature and what else the mailbox puts under each letter."""
        self.signature.setText(" · ".join(line.strip() for line in words.split("\n") if line.strip()))
        self.signature.setAccessibleName(text.signature_name(words) if words.strip() else "")
        self._show()

    def show_way(self, *, letter: bool) -> None:
        """A chat and a note have neither."""
        if letter != self._letter:
            self._letter = letter
            self._show()

    def give_room(self, room: bool) -> None:
        """False in a low window, where the line of text is worth more."""
        self._room = room
        self._dress()
        self._show()

    def give_way(self, wanted: bool) -> None:
        """In a low window there is room for this or for the fields of the heading."""
        self._gives_way = wanted
        self._show()

    def retranslate(self) -> None:
        self.remove.set_name(text.quote_nothing())
        self.edit.setAccessibleName(text.quoted_name())
        self._show()

    def _toggle(self) -> None:
        self.edit.setVisible(self.edit.isHidden())
        if not self.edit.isHidden():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _remove(self) -> None:
        self.put("")
        self.changed.emit()
        self.left.emit()

    def _edited(self) -> None:
        if not self._putting:
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        words = self.edit.toPlainText()
        self._row.setVisible(bool(words))
        self.unfold.setText(text.quoted_lines(words, unfolded=not self.edit.isHidden()))
        self.signature.setVisible(bool(self.signature.text()) and self._room)
        hidden = not self._letter or (self._gives_way and not self._room)
        self.setVisible(not hidden and (bool(words) or not self.signature.isHidden()))
        self.updateGeometry()

    def _dress(self) -> None:
        self.edit.setFont(self._look.font("body"))
        lines = _LINES if self._room else _FEW_LINES
        self.edit.setFixedHeight(lines * self._look.line("body") + 4)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())
