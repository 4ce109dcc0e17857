"""The base of every control that is pressed: hover, keyboard, focus ring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from console.ui.shared.look import Look
from console.ui.shared.paint import FOCUS_GAP, FOCUS_LINE, box

_ROOM = FOCUS_GAP + FOCUS_LINE
# A press of the mouse needs no ring; a popup that closes or a window that comes back shows what was there before.
_SILENT = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class FocusRing(QWidget):
    """The ring round the outside of `target`: 2 px gap, 2 px line. Lies over the neighbours: no layout needs room."""

    # Of the class, not of the module: while the interpreter ends, widgets are still being hidden and module names
    # are gone already. Hiding is no move: a hidden target loses the focus and with it the ring.
    _MOVES = (QEvent.Type.Move, QEvent.Type.Resize)

    def __init__(self, look: Look, target: QWidget, radius: float) -> None:
        host = _host(target)
        super().__init__(host)
        self._look = look
        self._host = host
        self._target = target
        self._radius = radius
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        step: QWidget | None = target
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        # A page that is filled anew takes the focused control away without a word to it. A filter that looks at
        # what is gone raises inside Qt's layouts, and the program ends.
        target.destroyed.connect(self.release)
        self._follow()

    def release(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._MOVES and isValid(self._target):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, self._look, self.rect(), self._radius + _ROOM, None, "focus", FOCUS_LINE)

    def _follow(self) -> None:
        if not self._target.isVisibleTo(self._host):
            self.hide()
            return
        corner = self._target.mapTo(self._host, self._target.rect().topLeft())
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        self.raise_()
        self.show()


class Pressable(QAbstractButton):
    """Measures and paints itself from the look; Enter presses it as Space does."""

    RADIUS = 6.0

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._ring: FocusRing | None = None
        self._ring_wanted = False
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.renew)

    def renew(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _SILENT:
            self._ring_wanted = True
        if self._ring_wanted:
            self.show_focus_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_focus_ring()
        # A menu or another window takes the focus only for a while: the ring comes back with it.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._ring_wanted = False

    def show_focus_ring(self) -> None:
        if self._ring is None:
            self._ring = FocusRing(self.look, self, self.RADIUS)

    def hide_focus_ring(self) -> None:
        if self._ring is not None:
            self._ring.release()
            self._ring = None

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @property
    def hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()


def _host(target: QWidget) -> QWidget:
    """The nearest widget that clips what scrolls, else the window: the ring must not float over other panels."""
    step = target.parentWidget()
    while step is not None and not step.isWindow():
        area = step.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is step:
            return step
        step = area
    return step or target
