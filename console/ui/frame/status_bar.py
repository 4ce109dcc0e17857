"""The bar at the foot: calm facts, and the keys that matter here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.ui.frame import text
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.keycap import KeyCaps
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.words import clock, translate


class StatusBar(QWidget):
    def __init__(self, look: Look, where: str) -> None:
        """`where` says where the desk is kept, shown as the tooltip of the saved mark."""
        super().__init__()
        self._look = look
        self._saved: datetime | None = None
        self._narrow = False
        self._saved_mark = Label(look, "", role="small", token="text.secondary")
        self._saved_mark.setToolTip(where)
        self._caps = [KeyCaps(look, keys) for keys in (("J", "K"), ("R",), ("Ctrl", "K"))]
        self._hints = [Label(look, "", role="small", token="text.secondary") for _ in self._caps]
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(6)
        self._link_icon = Glyph(look, "check-circle-fill", "go.fill")
        self.link = ElidedLabel(look, "", "small", "text.secondary")
        row.addWidget(self._link_icon)
        row.addWidget(self.link)
        row.addSpacing(8)
        row.addWidget(self._saved_mark)
        row.addStretch(1)
        self._link_icon.hide()
        self.link.hide()
        for caps, hint in zip(self._caps, self._hints, strict=True):
            row.addWidget(caps)
            row.addWidget(hint)
            row.addSpacing(10)
        look.changed.connect(self._renew)
        self._renew()
        self.retranslate()

    def add_channels(self, mark: QWidget) -> None:
        """How the channels are, beside what is saved."""
        self._row.insertWidget(self._row.indexOf(self._saved_mark) + 1, mark)

    def show_saved(self, at: datetime) -> None:
        self._saved = at
        self.retranslate()

    def show_link(self, icon: str, token: str, words: str, tip: str = "") -> None:
        """The way to the team's desk; never called where the desk is kept on this computer alone."""
        self._link_icon.show_icon(icon, token)
        if words != self.link.text():
            self.link.setText(words)
        self._link_icon.setToolTip(tip)
        self.link.setAccessibleDescription(tip)
        self._link_icon.show()
        self.link.show()
        # What is kept here alone is no longer all that matters, and the two could seem to contradict each other.
        self._saved_mark.hide()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._caps[1].setVisible(not narrow)
        self._hints[1].setVisible(not narrow)
        self.retranslate()

    def retranslate(self) -> None:
        self._saved_mark.setText(text.saved_at(clock(self._saved)) if self._saved else "")
        words = (
            translate("frame", "next, previous"),
            translate("frame", "reply"),
            translate("frame", "commands") if self._narrow else translate("frame", "all commands"),
        )
        for hint, word in zip(self._hints, words, strict=True):
            hint.setText(word)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.color("border.subtle"))

    def _renew(self) -> None:
        self.setFixedHeight(self._look.px(26))
