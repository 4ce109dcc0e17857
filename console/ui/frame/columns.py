"""The three columns of the queue page: queue, ticket, context; what they do when the window is narrow."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from console.settings.options import WindowMemory
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_STEP = 16
_GRAB = 7


class Breakpoint(IntEnum):
    """Widths of the window from which the layout changes, in logical pixels at 100 % text."""

    S = 0
    M = 1280
    L = 1400
    XL = 1800


_QUEUE = {Breakpoint.S: 272, Breakpoint.M: 292, Breakpoint.L: 332, Breakpoint.XL: 332}
_CONTEXT = {Breakpoint.S: 320, Breakpoint.M: 352, Breakpoint.L: 404, Breakpoint.XL: 728}
_STRIP = 40


def breakpoint_of(width: float) -> Breakpoint:
    return max(point for point in Breakpoint if width >= point)


class Handle(QSplitterHandle):
    """A line of one pixel with room to grab it; arrow keys move it, Home and a double click put it back."""

    def __init__(self, orientation: Qt.Orientation, parent: Columns | Stack) -> None:
        super().__init__(orientation, parent)
        self._columns = parent
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("frame", "Divider"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._columns.look
        painter.fillRect(self.rect(), look.color("bg.surface"))
        upright = self.orientation() == Qt.Orientation.Horizontal
        middle = (
            QRectF(self.width() // 2, 0, 1, self.height())
            if upright
            else QRectF(0, self.height() // 2, self.width(), 1)
        )
        if not upright:
            middle = QRectF(self.rect())
        if self.hasFocus():
            middle = QRectF(self.rect())
        painter.fillRect(middle, look.color("focus" if self.hasFocus() else "border.subtle"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Right: _STEP, Qt.Key.Key_Down: _STEP}
        if event.key() in steps:
            at = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
            self.moveSplitter(at + steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self._columns.restore_default()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        self._columns.restore_default()


class Stack(QSplitter):
    """Person over articles; side by side when there is much room."""

    def __init__(self, look: Look, person: QWidget, articles: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.look = look
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        self.addWidget(person)
        self.addWidget(articles)

    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self)

    def restore_default(self) -> None:
        whole = self.height() if self.orientation() == Qt.Orientation.Vertical else self.width()
        share = 0.53 if self.orientation() == Qt.Orientation.Vertical else 0.5
        self.setSizes([int(whole * share), int(whole * (1 - share))])


class DrawerStrip(QWidget):
    """The narrow strip at the right edge that opens the context when it is a drawer."""

    asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons = {
            "person": IconButton(look, "user-circle", translate("frame", "Person"), keys="F9"),
            "articles": IconButton(look, "book-open", translate("frame", "Articles"), keys="Ctrl+J"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        for name, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        column.addStretch(1)
        look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self.setFixedWidth(self._look.px(_STRIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.sunken"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self._look.color("border.subtle"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._buttons["person"].set_name(translate("frame", "Person"), "F9")
            self._buttons["articles"].set_name(translate("frame", "Articles"), "Ctrl+J")


class Columns(QSplitter):
    """`changed_breakpoint` tells panels to show words or icons."""

    changed_breakpoint = Signal(object)

    def __init__(self, look: Look, queue: QWidget, ticket: QWidget, person: QWidget, articles: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.look = look
        self._point = Breakpoint.L
        self._shown = True
        self._person, self._articles = person, articles
        self.context = Stack(look, person, articles)
        self._strip = DrawerStrip(look)
        self._strip.asked.connect(self.open_drawer)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(ticket, 1)
        row.addWidget(self._strip)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for widget in (queue, middle, self.context):
            self.addWidget(widget)
        queue.setMinimumWidth(264)
        queue.setMaximumWidth(480)
        ticket.setMinimumWidth(440)
        self.setStretchFactor(1, 1)
        self._drawer = _Drawer(look, self)
        self._strip.hide()
        self.restore_default()

    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self)

    @property
    def breakpoint(self) -> Breakpoint:
        return self._point

    @property
    def context_shown(self) -> bool:
        return self._drawer.isVisible() if self._point is Breakpoint.S else self._shown

    def restore_default(self) -> None:
        queue, context = _QUEUE[self._point], _CONTEXT[self._point]
        self.setSizes([queue, max(440, self.width() - queue - context), context])
        self.context.restore_default()

    def toggle_context(self) -> None:
        if self._point is Breakpoint.S:
            if self._drawer.isVisible():
                self._drawer.hide()
            else:
                self.open_drawer("person")
            return
        self._shown = not self._shown
        self.context.setVisible(self._shown)

    def open_drawer(self, part: str) -> None:
        """Shows the context over the conversation, or simply shows it where there is room."""
        if self._point is not Breakpoint.S:
            if not self._shown:
                self.toggle_context()
            return
        self._drawer.open()
        chosen = self._person if part == "person" else self._articles
        chosen.setFocus()

    def fit(self, width: float) -> None:
        """Takes the layout for a window of this width."""
        point = breakpoint_of(width)
        if point is self._point:
            return
        before, self._point = self._point, point
        if point is Breakpoint.S:
            self._drawer.take(self.context)
            self._strip.show()
        elif before is Breakpoint.S:
            self._drawer.hide()
            self.addWidget(self.context)
            self.context.setVisible(self._shown)
            self._strip.hide()
        upright = Qt.Orientation.Horizontal if point is Breakpoint.XL else Qt.Orientation.Vertical
        self.context.setOrientation(upright)
        self.context.setMinimumWidth(0 if point is Breakpoint.XL else 320)
        self.context.setMaximumWidth(16_777_215 if point in {Breakpoint.XL, Breakpoint.S} else 560)
        self.restore_default()
        self.changed_breakpoint.emit(point)

    def remember(self, memory: WindowMemory) -> None:
        memory.columns = self.sizes()
        memory.context = self.context.sizes()
        memory.context_shown = self._shown

    def recall(self, memory: WindowMemory) -> None:
        if len(memory.columns) == self.count():
            self.setSizes(memory.columns)
        if len(memory.context) == self.context.count():
            self.context.setSizes(memory.context)
        if not memory.context_shown and self._point is not Breakpoint.S:
            self.toggle_context()


class _Drawer(QWidget):
    """Holds the context over the right part of the columns."""

    def __init__(self, look: Look, columns: Columns) -> None:
        super().__init__(columns.parentWidget() or columns)
        self._look = look
        self._columns = columns
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(1, 0, 0, 0)
        columns.installEventFilter(self)
        self.hide()

    def take(self, context: QWidget) -> None:
        self.setParent(self._columns.window())
        self._box.addWidget(context)
        context.show()

    def open(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        corner = self._columns.mapTo(self._columns.window(), QPoint(0, 0))
        width = min(self._look.px(404), self._columns.width() - self._look.px(_STRIP))
        left = corner.x() + self._columns.width() - self._look.px(_STRIP) - width
        self.setGeometry(QRect(left, corner.y(), width, self._columns.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.surface"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self._look.color("border.strong"))
