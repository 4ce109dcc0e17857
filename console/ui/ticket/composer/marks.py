"""Small things of the composer: an icon with words, chips that wrap, the box with its two lines."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from console.ui.shared.controls.button import Button, Dress
from console.ui.shared.look import Look
from console.ui.shared.paint import box, rule, text_line, text_width

_ICON = 16
_GAP = 6


class Mark(QLabel):
    """An icon and a few quiet words in one line, cut with "…" where it is narrow."""

    def __init__(
        self, look: Look, icon: str, token: str, role: str = "body", icon_token: str = "", *, gives_way: bool = True
    ) -> None:
        """`gives_way`: may become as narrow as its icon when there is no room."""
        super().__init__()
        self._look = look
        self._icon, self._token, self._role = icon, token, role
        self._icon_token = icon_token or token
        self._gives_way = gives_way
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def say(self, text: str, icon: str | None = None, token: str | None = None) -> None:
        told = (text, icon or self._icon, token or self._token)
        if told == (self.text(), self._icon, self._token):
            return
        self._icon = icon or self._icon
        if token is not None:
            self._token = self._icon_token = token
        self.setText(text)
        self.setToolTip(text)
        self._renew()

    def sizeHint(self) -> QSize:
        side = self._look.px(_ICON)
        words = text_width(self._look, self.text(), self._role)
        return QSize(side + _GAP + words + 1, max(side, self._look.line(self._role)))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(self._look.px(_ICON), size.height()) if self._gives_way else size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._look.px(_ICON)
        icon = QRectF(0, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, self._icon, self._icon_token, icon)
        area = QRectF(side + _GAP, 0, self.width() - side - _GAP, self.height())
        whole = text_width(self._look, self.text(), self._role)
        # A stump of a word says less than the icon alone.
        if area.width() >= whole * 0.7 or not self._gives_way:
            text_line(painter, self._look, area, self.text(), self._role, self._token)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class Flow(QLayout):
    """Chips one after another, on as many lines as they need; the last item takes what is left of its line."""

    def __init__(self, margins: QMargins, gap: int = 6, *, last_grows: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._last_grows = last_grows
        self.setContentsMargins(margins)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, position: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        width = min(widest, 240) + margins.left() + margins.right()
        return QSize(width, max((item.sizeHint().height() for item in self._items), default=0) + margins.top())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, line = area.left(), area.top(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            width = min(size.width(), area.width())
            if x > area.left() and x + width > area.left() + area.width():
                x, y, line = area.left(), y + line + self._gap, 0
            if self._last_grows and item is self._items[-1]:
                width = max(width, area.left() + area.width() - x)
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + self._gap
            line = max(line, size.height())
        return y + line - rect.top() + self.contentsMargins().bottom()


class Box(QWidget):
    """The frame of the composer: top line, text, bottom bar. Yellow paper for a note, a 2 px line while in use."""

    RADIUS = 8

    def __init__(self, look: Look, top: QWidget, bottom: QWidget) -> None:
        super().__init__()
        self._look = look
        self._top, self._bottom = top, bottom
        self._note = False
        self._focused = False
        look.changed.connect(self.update)

    def show_tone(self, *, note: bool, focused: bool) -> None:
        if (note, focused) != (self._note, self._focused):
            self._note, self._focused = note, focused
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = "note.tint" if self._note else "bg.surface"
        edge = "focus" if self._focused else "note.border" if self._note else "border.strong"
        box(painter, self._look, self.rect(), self.RADIUS, ground, edge, 2 if self._focused else 1)
        line = "note.border" if self._note else "border.subtle"
        for y in (self._top.geometry().bottom(), self._bottom.geometry().top()):
            rule(painter, self._look, QPointF(2, y), QPointF(self.width() - 2, y), line)


class NoteButton(Button):
    """White on the yellow paper, with the edge of the paper."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isEnabled():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        fill = "bg.sunken" if self.isDown() else "bg.hover" if self.hovered else "bg.surface"
        box(painter, self.look, self.rect(), self.RADIUS, fill, "note.border")
        self._paint_content(painter, Dress(None, None, "text.primary"))

    def _role(self) -> str:
        return "body.strong"
