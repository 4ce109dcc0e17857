"""Where the card of a ringing call hangs: over the context column, or on top of the program that is in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.ui.calls.card import RADIUS, CallCard, Face
from console.ui.calls.rings import Ringing
from console.ui.shared.floating import Shadow
from console.ui.shared.look import Look

WIDTH = 404
_EDGE = 9
_CORNER = 16
_LOW = 620
"""In a window lower than this, in pixels at 100 %, the card goes without what can be read after answering."""


class Outside(QWidget):
    """A small window above all programs. It never gets the focus: another program has it, and its words are typed."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # A tool window of a program that is not in front would be hidden by macOS.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self._look = look
        self.card = CallCard(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.settled.connect(self.place)

    def place(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width = min(self._look.px(WIDTH), screen.width() - 2 * _EDGE)
        height = min(tall(self.card, width), screen.height() - 2 * _EDGE)
        free = screen.adjusted(_CORNER, _CORNER, -_CORNER, -_CORNER)
        corners = [QRect(0, 0, width, height) for _ in range(3)]
        corners[0].moveBottomRight(free.bottomRight())
        corners[1].moveTopRight(free.topRight())
        corners[2].moveBottomLeft(free.bottomLeft())
        # What else stands above all programs, the tutor's view, is neither covered nor covers who calls.
        taken = [window.frameGeometry() for window in QApplication.topLevelWidgets() if self._beside(window)]
        clear = (corner for corner in corners if not any(corner.intersects(one) for one in taken))
        self.setGeometry(next(clear, corners[0]))

    def _beside(self, window: QWidget) -> bool:
        above = bool(window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)
        return above and window is not self and window.isVisible()

    def title(self, words: str) -> None:
        self.setWindowTitle(words)


def tall(card: CallCard, width: int) -> int:
    layout = card.layout()
    if layout is None:
        return card.sizeHint().height()
    layout.activate()
    return layout.totalHeightForWidth(width)


class Pop(QObject):
    """Shows one card, in the window while that is in front, above everything while it is not."""

    acted = Signal(str)
    """ "answer", "pass_on", "call_back", "search": what was pressed."""
    chosen = Signal(object)
    other_wanted = Signal(object)
    shown = Signal()
    """The card has come to be seen."""

    def __init__(self, look: Look, host: QWidget, area: Callable[[], QRect]) -> None:
        """`area` is the context column inside `host`."""
        super().__init__(host)
        self._look, self._host, self._area = look, host, area
        self._face: Face | None = None
        self._at: Ringing | None = None
        self.card = CallCard(look, host)
        self.card.hide()
        self.card.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.shadow = Shadow(look, self.card, RADIUS)
        self.outside = Outside(look)
        for card in (self.card, self.outside.card):
            self._connect(card)
        self.card.settled.connect(self.place)
        host.installEventFilter(self)
        # Told when it is so; a window hears that it is not in front any more while it may still be.
        QGuiApplication.instance().focusWindowChanged.connect(self._settle)  # type: ignore[union-attr]
        host.destroyed.connect(self.outside.deleteLater)

    @property
    def face(self) -> Face | None:
        return self._face

    @property
    def is_outside(self) -> bool:
        return self.outside.isVisible()

    def show_face(self, face: Face, at: Ringing) -> None:
        first = self._face is None
        self._face = face
        self._at = at
        self._settle()
        if first:
            self.shown.emit()

    def tick(self, at: Ringing, others: dict[Id, Ringing]) -> None:
        self._at = at
        # What nobody sees need not be told.
        for card in (self.card, self.outside.card) if self.is_outside else (self.card,):
            card.show_rings(at)
            card.tick_others(others)

    def hide(self) -> None:
        if self._face is not None:
            self._face = None
            self.card.hide()
            self.outside.hide()

    def close(self) -> None:
        """With the window."""
        self.hide()
        self.outside.close()
        self.outside.deleteLater()

    def place(self) -> None:
        if self._face is None:
            return
        area, host = self._area(), self._host.rect()
        self.card.set_short(host.height() < self._look.px(_LOW))
        width = min(self._look.px(WIDTH), max(area.width(), self._look.px(320)), host.width()) - 2 * _EDGE
        height = min(tall(self.card, width), host.height() - area.top() - 2 * _EDGE)
        self.card.setGeometry(QRect(area.right() + 1 - _EDGE - width, area.top() + _EDGE, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.WindowActivate,
            QEvent.Type.WindowDeactivate,
            QEvent.Type.WindowStateChange,
        ):
            self._settle()
        return False

    def _settle(self, _: object = None) -> None:
        if self._face is None:
            return
        behind = self._host.isMinimized() or not self._host.isVisible() or QGuiApplication.focusWindow() is None
        self.card.show_face(self._face)
        if behind:
            # Its keys work in our window only.
            self.outside.card.show_face(replace(self._face, answer_keys="", pass_keys=""))
        if self._at is not None:
            self.card.show_rings(self._at)
            self.outside.card.show_rings(self._at)
        if behind:
            self.outside.place()
            self.outside.show()
            self.outside.raise_()
        else:
            self.outside.hide()
        self.place()
        if not self.card.isVisible():
            self.card.show()
        self.card.raise_()

    def _connect(self, card: CallCard) -> None:
        card.answer.connect(lambda: self.acted.emit("answer"))
        card.passed_on.connect(lambda: self.acted.emit("pass_on"))
        card.call_back.connect(lambda: self.acted.emit("call_back"))
        card.search_wanted.connect(lambda: self.acted.emit("search"))
        card.chosen.connect(self.chosen)
        card.other_wanted.connect(self.other_wanted)
