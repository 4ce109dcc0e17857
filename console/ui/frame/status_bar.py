"""The bar at the foot: calm facts, and the keys that matter here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

KeyHint = tuple[Sequence[str], Callable[[], str]]
"""What stands on the caps, and what the keys do."""
_MOST = 4
_USUAL: tuple[KeyHint, ...] = (
    (("J", "K"), lambda: translate("frame", "next, previous")),
    (("R",), lambda: translate("frame", "reply")),
)


class StatusBar(QWidget):
    def __init__(self, look: Look, where: str) -> None:
        """`where` says where the desk is kept, shown as the tooltip of the saved mark."""
        super().__init__()
        self._look = look
        self._saved: datetime | None = None
        self._narrow = False
        self._saved_mark = Label(look, "", role="small", token="text.secondary")
        self._saved_mark.setToolTip(where)
        self._of_place: tuple[KeyHint, ...] | None = None
        self._caps = [KeyCaps(look, ()) for _ in range(_MOST)]
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

    def show_keys(self, keys: Sequence[KeyHint] | None) -> None:
        """The keys that matter in what is in front, three at most, the most useful first; None: those of the queue."""
        self._of_place = tuple(keys)[: _MOST - 1] if keys is not None else None
        self.retranslate()
        self._fit()

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
        self.retranslate()
        self._fit()

    def _fit(self) -> None:
        """Facts come before hints; of these the way to all commands stays longest."""
        hints = len(self._hints_now())
        shown = {0, hints - 1} if self._narrow else set(range(hints))
        facts = sum(
            part.sizeHint().width() + self._row.spacing()
            for at in range(self._row.indexOf(self._caps[0]))
            if (item := self._row.itemAt(at)) is not None
            and (part := item.widget()) is not None
            and not part.isHidden()
        )
        room = self.width() - facts - 60
        pairs = [caps.sizeHint().width() + hint.sizeHint().width() + 22 for caps, hint in self._pairs()]
        for gone in (*range(hints - 2, -1, -1), hints - 1):
            if sum(pairs[at] for at in shown) > room:
                shown.discard(gone)
        for at, (caps, hint) in enumerate(self._pairs()):
            caps.setVisible(at in shown)
            hint.setVisible(at in shown)

    def _pairs(self) -> list[tuple[KeyCaps, Label]]:
        return list(zip(self._caps, self._hints, strict=True))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            # What the facts say changes at any time, and with it how much room is left.
            self._fit()
        return super().event(event)

    def retranslate(self) -> None:
        self._saved_mark.setText(text.saved_at(clock(self._saved)) if self._saved else "")
        for (keys, words), caps, hint in zip(self._hints_now(), self._caps, self._hints, strict=False):
            caps.set_keys(keys)
            hint.setText(words())

    def _hints_now(self) -> tuple[KeyHint, ...]:
        place = _USUAL if self._of_place is None else self._of_place
        return *place, (("Ctrl", "K"), self._all_commands)

    def _all_commands(self) -> str:
        return translate("frame", "commands") if self._narrow else translate("frame", "all commands")

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
