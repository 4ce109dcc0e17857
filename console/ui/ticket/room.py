"""Conversation above, composer below, and a handle between them that is seen only when it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from console.ui.shared.look import Look
from console.ui.shared.words import translate

DEFAULT, LEAST, MOST_SHARE = 176, 96, 0.45
_STEP = 16
_GRAB = 7
_SEEN = 30


class _Handle(QSplitterHandle):
    def __init__(self, room: Room) -> None:
        super().__init__(Qt.Orientation.Vertical, room)
        self._room = room
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("ticket", "Height of the composer"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._room.look.color("bg.surface"))
        if self.hasFocus() or self.underMouse():
            middle = QRect(0, self.height() // 2, self.width(), 1 + self.hasFocus())
            painter.fillRect(middle, self._room.look.color("focus" if self.hasFocus() else "border.subtle"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._room.set_height(self._room.height_now + (_STEP if event.key() == Qt.Key.Key_Up else -_STEP))
        elif event.key() == Qt.Key.Key_Home:
            self._room.set_height(DEFAULT)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._room.set_height(DEFAULT)


class Room(QSplitter):
    offers = Signal(int)
    """The height a composer may grow to by itself."""

    def __init__(self, look: Look, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.look = look
        self._wanted = DEFAULT
        self._below = QWidget()
        self._slot = QVBoxLayout(self._below)
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.addWidget(above)
        self.addWidget(self._below)
        self.setHandleWidth(_GRAB)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self._below.hide()
        self._below.installEventFilter(self)
        self.splitterMoved.connect(lambda: self.set_height(self._below.height()))

    @property
    def height_now(self) -> int:
        return self._below.height()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)

    def put(self, composer: QWidget) -> None:
        while (item := self._slot.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
        self._slot.addWidget(composer, 0, Qt.AlignmentFlag.AlignBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A line of text more, or the strip of an answer on its way: the composer asks for room and gets it.
        if event.type() == QEvent.Type.LayoutRequest and watched is self._below:
            QTimer.singleShot(0, self, self._apply)
        return super().eventFilter(watched, event)

    @property
    def filled(self) -> bool:
        return self._slot.count() > 0

    def show_composer(self, shown: bool) -> None:
        self._below.setVisible(shown and self.filled)
        self._apply()

    def set_height(self, height: int) -> None:
        """What the reader wants the composer's height to be, at 100 % text."""
        self._wanted = max(LEAST, height)
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        share = round(self.height() * MOST_SHARE)
        self.offers.emit(share)
        # With large text in a low window the share would squeeze the buttons: a line of the conversation is left then.
        asked = min(self._slot.minimumSize().height(), self.height() - self.look.px(_SEEN))
        most = max(LEAST, asked, share)
        self._below.setMinimumHeight(min(LEAST, most))
        self._below.setMaximumHeight(most)
        tall = min(max(self._wanted, asked), most)
        self.setSizes([max(0, self.height() - tall - self.handleWidth()), tall])
