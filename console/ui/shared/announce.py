"""What a screen reader says of its own accord: urgent things at once, the rest at most once in three seconds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from console.ui.shared.notices import Level, Notice, Notices

POLITE_EVERY_MS = 3000


class Announcer(QObject):
    """Speaks through `source`, a widget that is shown (the window)."""

    announced = Signal(str, bool)
    """The text, and whether it was urgent."""

    def __init__(self, source: QObject, polite_every_ms: int = POLITE_EVERY_MS) -> None:
        super().__init__(source)
        self._source = source
        self._waiting: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(polite_every_ms)
        self._pause.timeout.connect(self._speak_waiting)

    def say(self, text: str, *, urgent: bool = False) -> None:
        """Urgent (a call rings, a hold, the connection is lost) interrupts what is being read. What comes in between
        is said together later, each sentence once."""
        if urgent:
            self._speak(text, urgent=True)
        elif self._pause.isActive():
            if text not in self._waiting:
                self._waiting.append(text)
        else:
            self._pause.start()
            self._speak(text, urgent=False)

    def follow(self, notices: Notices) -> None:
        """Reads what is shown as a toast; what is only kept in the bell stays unread."""
        notices.said.connect(self._say_notice)

    def _say_notice(self, notice: Notice) -> None:
        if notice.level > Level.QUIET:
            self.say(notice.sentence(), urgent=notice.level == Level.RED)

    def _speak_waiting(self) -> None:
        if self._waiting:
            text = " ".join(self._waiting)
            self._waiting.clear()
            self._pause.start()
            self._speak(text, urgent=False)

    def _speak(self, text: str, *, urgent: bool) -> None:
        event = QAccessibleAnnouncementEvent(self._source, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self.announced.emit(text, urgent)
