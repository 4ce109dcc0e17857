"""A small window beside the desk's own, in which one reads along: "what did he just say?"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.relay import RelayBeside
from console.ui.relay import text
from console.ui.relay.feed import RelayFeed
from console.ui.relay.lines import LinesView
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.controls.pill import Pill
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = 400, 460
_TICK_MS = 1000


class ReadingPane(Paper):
    """Takes no keyboard from what one works on, and stays where it was put."""

    def __init__(self, look: Look, work: Work, host: QWidget) -> None:
        super().__init__(look)
        self.setParent(host, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(*_SIZE)
        self._look, self._work = look, work
        self.feed = RelayFeed(work, self)
        self.title = ElidedLabel(look, "", "heading")
        self.pill = Pill(look, "")
        self.lines = LinesView(look)
        self.lines.setProperty("bare", True)
        self.jump = Button(look, "", "default", dense=True)
        self.jump.hide()
        self.nothing: EmptyState | None = None
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.pill)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self.lines, 1)
        self._column.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignHCenter)
        self.feed.changed.connect(self._show_state)
        self.feed.lines_changed.connect(self._show_lines)
        self.jump.clicked.connect(self.lines.to_now)
        self.lines.verticalScrollBar().valueChanged.connect(self._offer_jump)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_state)
        work.changed.connect(self._hear)
        self._speak()

    def read_beside(self, ticket: Id | None) -> None:
        """The relay of the webinar that a ticket has to do with."""
        self._work.ask(self, "which", RelayBeside(ticket), self._take)
        self.show()
        self.raise_()

    def _take(self, launch: Id | None) -> None:
        if launch is None:
            if self.nothing is None:
                title = translate("relay", "No relay to read")
                words = translate("relay", "While a webinar is typed along, its words stand here.")
                self.nothing = EmptyState(self._look, "broadcast", title, words)
                self._column.insertWidget(1, self.nothing, 1)
            self.nothing.show()
            self.lines.hide()
            self.pill.hide()
            self.title.setText(translate("relay", "Text relay"))
            return
        if self.nothing is not None:
            self.nothing.hide()
        self.lines.show()
        self.feed.show_launch(launch)

    def _show_state(self) -> None:
        state = self.feed.state
        if state is None:
            return
        self.title.setText(state.title)
        self.pill.setVisible(True)
        self.pill.show_state(text.standing(state), tone="go" if state.on_air else "neutral")

    def _show_lines(self) -> None:
        self.lines.show_lines(self.feed.lines)
        self._offer_jump()

    def _offer_jump(self) -> None:
        self.jump.setVisible(not self.lines.follows and not self.lines.isHidden())

    def _hear(self, changes: Changes) -> None:
        if self.isVisible():
            self.feed.hear(changes)

    def showEvent(self, event: QShowEvent) -> None:
        self._tick.start()
        # What was said while it was away was not heard here.
        self.feed.ask()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.setWindowTitle(translate("relay", "Text relay"))
        self.setAccessibleName(translate("relay", "Text relay"))
        self.jump.setText(translate("relay", "Jump to now"))
        self.lines.speak()
        self._show_state()
