"""The slot above the queue with the chats that nobody has taken: a press takes one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from console.queries.chats import WaitingChat
from console.ui.chats import text
from console.ui.chats.watch import ChatsWatch
from console.ui.queue.slot import MARGIN, Slot, SlotPainter
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width
from console.ui.shared.ring import RingState, paint_ring

_LINE, _RING, _LEAST = 17, 32, 80


class _Painter(SlotPainter):
    def __init__(self, look: Look, rows: KeyedRows[WaitingChat], watch: ChatsWatch, keys: Callable[[], str]) -> None:
        super().__init__(watch)
        self._look, self._rows, self._watch, self._keys = look, rows, watch, keys

    def line(self) -> int:
        return max(self._look.px(_LINE), self._look.metrics("body.strong").height())

    def height(self) -> int:
        return (2 if self.narrow else 3) * self.line() + (10 if self.narrow else 15)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chat = self._rows.at(index.row())
        if chat is None:
            return
        look, line = self._look, self.line()
        area = QRectF(option.rect)
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, look.color("bg.hover" if hovered else "accent.tint"))
        rule(painter, look, area.bottomLeft(), area.bottomRight(), "border.subtle")
        top = area.top() + (5 if self.narrow else 8)
        side = look.px(_RING)
        ring = QRectF(area.left() + MARGIN - 1, top + 1, side, side)
        paint_ring(painter, ring, look, 1.0, RingState.NORMAL, "chat-circle-dots")
        left = area.left() + MARGIN + side + look.px(10)
        room = QRectF(left, top, area.right() - MARGIN - left, line)
        waited = text.waited(chat, self._watch.now())
        used = text_width(look, waited, "small.strong")
        text_line(painter, look, room, waited, "small.strong", "accent.text", RIGHT)
        rest = room.adjusted(0, 0, -used - 12, 0)
        text_line(painter, look, rest, text.visitor(chat.name), "body.strong", "text.primary")
        room.translate(0, line)
        if self.narrow:
            self._take(painter, room, first=index.row() == 0, words=chat.subject)
        else:
            text_line(painter, look, room, chat.subject, "body.strong", "text.primary")
            room.translate(0, line)
            self._take(painter, room, first=index.row() == 0, words=chat.site)
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()

    def _take(self, painter: QPainter, room: QRectF, *, first: bool, words: str) -> None:
        """At the right what a press does, before it `words`; the key takes the first of them."""
        look, mark = self._look, self._look.px(16)
        keys = self._keys() if first and not self.narrow else ""
        used = 0.0
        if keys:
            used = text_width(look, keys, "small") + 8
            text_line(painter, look, room, keys, "small", "text.secondary", RIGHT)
        room = room.adjusted(0, 0, -used, 0)
        taking = text_width(look, text.take(), "small.strong") + 5.0
        # In a narrow column the hand alone says it: what it is about needs the room.
        if room.width() - taking - mark >= look.px(_LEAST):
            text_line(painter, look, room, text.take(), "small.strong", "accent.text", RIGHT)
        else:
            taking = 0.0
        icon = QRectF(room.right() - taking - mark, room.center().y() - mark / 2, mark, mark)
        look.icons.paint(painter, "hand-grabbing", "accent.text", icon)
        rest = room.adjusted(0, 0, -taking - mark - 8, 0)
        text_line(painter, look, rest, words, "small", "text.secondary")


class WaitingRows(Slot[WaitingChat]):
    """`taken` gives the id of a chat."""

    def __init__(self, look: Look, watch: ChatsWatch, queue: QListView, keys: Callable[[], str]) -> None:
        """`keys` are those that take the first one, as they are shown; "" for none."""
        rows: KeyedRows[WaitingChat] = KeyedRows(self._say, lambda chat: text.visitor(chat.name))
        super().__init__(look, rows, _Painter(look, rows, watch, keys), queue, ink="accent.text")
        self._watch = watch
        self.list.setMouseTracking(True)
        watch.changed.connect(self._renew)
        watch.ticked.connect(self.repaint_rows)
        self._retranslate()

    def _renew(self) -> None:
        self.arrange({one.id: one for one in self._watch.waiting})

    def _say(self, chat: WaitingChat) -> str:
        return text.waiting_said(chat, self._watch.now())

    def _retranslate(self) -> None:
        self.title.setText(text.waiting_title())
        self.list.setAccessibleName(text.waiting_title())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.list.viewport().update()
