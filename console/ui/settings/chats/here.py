"""How loud a chat that waits sounds at this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.settings.options import Options
from console.ui.calls.sound import RingSound
from console.ui.calls.speaker import Speaker
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_LOUD = (0, 20, 40, 80)


class ChatsHere(QWidget):
    """The device is the one calls ring on."""

    def __init__(self, look: Look, options: Options, keep: Callable[[], None], chime: Speaker | None) -> None:
        super().__init__()
        self._look, self._options, self._keep = look, options, keep
        self._sound = RingSound(chime, self._chosen, self) if chime is not None else None
        self._paper: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._fill()

    def _fill(self) -> None:
        look = self._look
        name = translate("chats", "How loud a waiting chat sounds here")
        words = (
            translate("chats", "Silent"),
            translate("chats", "Soft"),
            translate("chats", "Normal"),
            translate("chats", "Loud"),
        )
        self.loud = Segmented(look, name, [(str(loud), word) for loud, word in zip(_LOUD, words, strict=True)])
        self.loud.choose(str(min(_LOUD, key=lambda one: abs(one - self._options.chat_volume))))
        self.loud.chosen.connect(self._choose)
        self.hear = Button(look, translate("chats", "Hear it"), icon="speaker-high", dense=True)
        self.hear.clicked.connect(self._hear)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.loud)
        row.addWidget(self.hear)
        row.addStretch(1)
        about = translate("chats", "It sounds while you are available and have room for one more, never during a call.")
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(look, name, "body.name"))
        column.addLayout(row)
        column.addWidget(Label(look, about, "small", "text.secondary", wrap=True))
        # Only now that it stands in something: alone it would be a window, and take the keys from the one in front.
        self.hear.setVisible(self._sound is not None)
        if self._paper is not None:
            self._column.removeWidget(self._paper)
            self._paper.hide()
            self._paper.deleteLater()
        self._paper = paper
        self._column.addWidget(paper)

    def _choose(self, volume: str) -> None:
        self._options.chat_volume = int(volume)
        self._keep()

    def _hear(self) -> None:
        if self._sound is not None:
            self._sound.once()

    def _chosen(self) -> tuple[str, float]:
        return self._options.ring_device, self._options.chat_volume / 100

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
