"""The slot above the queue with the calls that ring now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from console.queries.calls import CallRow
from console.ui.calls import text
from console.ui.calls.watch import CallsWatch
from console.ui.queue.slot import MARGIN, Slot, SlotPainter
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width
from console.ui.shared.ring import RingState, paint_ring
from console.ui.shared.words import translate

_LINE, _RING = 17, 32


class _Painter(SlotPainter):
    def __init__(self, look: Look, rows: KeyedRows[CallRow], watch: CallsWatch) -> None:
        super().__init__(watch)
        self._look, self._rows, self._watch = look, rows, watch

    def line(self) -> int:
        return max(self._look.px(_LINE), self._look.metrics("body.strong").height())

    def height(self) -> int:
        return (2 if self.narrow else 3) * self.line() + (10 if self.narrow else 15)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        call = self._rows.at(index.row())
        if call is None:
            return
        look, line = self._look, self.line()
        area = QRectF(option.rect)
        at = self._watch.rings_of(call)
        ink = "stop.text" if at.past else "warn.text"
        painter.save()
        painter.fillRect(area, look.color("stop.tint" if at.past else "warn.tint"))
        rule(painter, look, area.bottomLeft(), area.bottomRight(), "border.subtle")
        top = area.top() + (5 if self.narrow else 8)
        side = look.px(_RING)
        ring = QRectF(area.left() + MARGIN - 1, top + 1, side, side)
        state = RingState.LATE if at.past else RingState.RINGING
        paint_ring(painter, ring, look, None, state, "phone-x" if at.past else "phone-call")
        left = area.left() + MARGIN + side + look.px(10)
        room = QRectF(left, top, area.right() - MARGIN - left, line)
        waited = text.clock_of(at.waited)
        used = text_width(look, waited, "small.strong")
        text_line(painter, look, room, waited, "small.strong", ink, RIGHT)
        text_line(painter, look, room.adjusted(0, 0, -used - 12, 0), text.name(call), "body.strong", "text.primary")
        room.translate(0, line)
        text_line(painter, look, room, text.ring(at), "body.strong", "stop.text" if at.past else "text.primary")
        if not self.narrow:
            room.translate(0, line)
            self._third(painter, room, call, text.audience(at))
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()

    def _third(self, painter: QPainter, room: QRectF, call: CallRow, audience: str) -> None:
        look = self._look
        mark = look.px(16)
        used = text_width(look, audience, "small")
        text_line(painter, look, room, audience, "small", "text.secondary", RIGHT)
        icon = QRectF(room.right() - used - 5 - mark, room.center().y() - mark / 2, mark, mark)
        look.icons.paint(painter, "users", "text.secondary", icon)
        words = call.people[0].cohort if len(call.people) == 1 and call.people[0].cohort else text.under_name(call)
        rest = room.adjusted(0, 0, -used - mark - 13, 0)
        text_line(painter, look, rest, words, "small", "text.secondary")


class RingingRows(Slot[CallRow]):
    """Answers the call that is pressed: `taken` gives its id."""

    def __init__(self, look: Look, watch: CallsWatch, queue: QListView) -> None:
        rows: KeyedRows[CallRow] = KeyedRows(self._say, text.name)
        super().__init__(look, rows, _Painter(look, rows, watch), queue)
        self._watch = watch
        watch.changed.connect(lambda: self.arrange({one.id: one for one in watch.ringing}))
        watch.ticked.connect(self.repaint_rows)
        self._retranslate()

    def _say(self, call: CallRow) -> str:
        at = self._watch.rings_of(call)
        parts = (text.rings_for(call, at), text.under_name(call), text.audience(at))
        return ", ".join(part for part in parts if part)

    def _retranslate(self) -> None:
        self.title.setText(translate("calls", "Ringing now"))
        self.list.setAccessibleName(translate("calls", "Ringing now"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.list.viewport().update()
