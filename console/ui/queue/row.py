"""Paints the rows of the queue: ring, name, time, subject, group, who is on it; and the heads of sections."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyleOptionViewItem

from console.domain.filters import Order
from console.domain.ids import Id
from console.domain.urgency import Reason
from console.queries.queue import TicketRow
from console.ui.queue import text
from console.ui.queue.model import Head, Index, Item, QueueModel
from console.ui.queue.presence import Presence
from console.ui.queue.text import RowText
from console.ui.shared.controls.badge import paint_dot
from console.ui.shared.controls.section import paint_section, section_height
from console.ui.shared.look import Look
from console.ui.shared.paint import box, focus_frame, rule
from console.ui.shared.ring import RingState, paint_ring

Shape = Literal["line", "pair", "three", "roomy"]
"""One line (compact), two lines (a narrow window), three (comfortable), and with the words of the message (roomy)."""

_LINE = 17
_MARGIN = 14
_RING = 32
_RING_LEFT = 13
_TEXT_LEFT = 56
_SMALL_RING = 26
_SMALL_LEFT = 48
_BAR = 3
_GAP = 12
_KEPT = 4000

RINGS = {
    Reason.RINGING: RingState.RINGING,
    Reason.OVER: RingState.LATE,
    Reason.NEAR: RingState.NEAR,
    Reason.IN_TIME: RingState.NORMAL,
}
_WAIT_TOKENS = {"calm": "text.secondary", "soon": "warn.text", "late": "stop.text"}


class RowPainter(QAbstractItemDelegate):
    """`narrow` gives two lines in every density; `marking` shows ticks in place of the rings of selected rows."""

    def __init__(
        self, look: Look, model: QueueModel, now: Callable[[], datetime], me: Id, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._now = now
        self._me = me
        self.order = Order.TIME_LEFT
        self.narrow = False
        self.marking = False
        self.by_key = False
        self.marked: Callable[[Id, bool], bool] = lambda _, selected: selected
        """Whether a row is painted as one that acts are about; told whether it is selected."""
        self.presence: dict[Id, Presence] = {}
        self.unsent: frozenset[Id] = frozenset()
        self.typing: frozenset[Id] = frozenset()
        """Tickets with a chat whose visitor types at this moment."""
        self.set_back: Callable[[Id], str] = lambda _: ""
        """Until when a ticket waits behind a launch, in words."""
        self._laid_out: dict[tuple[str, str, int], tuple[QStaticText, float, float]] = {}
        self._sizes: tuple[QSize, QSize] | None = None
        look.changed.connect(self.renew)

    def renew(self) -> None:
        """Everything is measured again."""
        self._laid_out.clear()
        self._sizes = None

    @property
    def shape(self) -> Shape:
        if self.narrow:
            return "pair"
        return {"compact": "line", "comfortable": "three", "roomy": "roomy"}[self._look.density]  # type: ignore[return-value]

    def line(self) -> int:
        return max(self._look.px(_LINE), self._look.metrics("body.strong").height())

    def row_height(self) -> int:
        line = self.line()
        single = max(line + 27, self._look.px(_SMALL_RING) + 18)
        return {"line": single, "pair": 2 * line + 10, "three": 3 * line + 15, "roomy": 4 * line + 12}[self.shape]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Asked for every row at each change of the list: two sizes are all there are.
        if self._sizes is None:
            self._sizes = (QSize(0, self.row_height()), QSize(0, section_height(self._look)))
        return self._sizes[isinstance(self._model.item(index.row()), Head)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self.by_key
        item = self._model.item(index.row())
        painter.save()
        if isinstance(item, Head):
            if state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(area, self._look.color("bg.hover"))
            # The count stands where the rows are out of sight; beside them it would only be noise.
            count = item.count if item.folded else None
            paint_section(painter, area, self._look, text.section(item.name), count, item.folded, _MARGIN)
        else:
            self._paint_row(painter, area, item.row, state)
        if focused:
            focus_frame(painter, self._look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()

    def mark_of(self, item: Item, dpr: float) -> tuple[object, ...]:
        """What of a row moves with the clock: another mark means that it has to be painted again."""
        if isinstance(item, Head):
            return ()
        now = self._now()
        standing = item.row.standing(now)
        around = math.tau * _RING / 2 * dpr
        arc = round(standing.share * around) if standing.share is not None else -1
        held = item.row.held_until is not None and item.row.held_until > now
        return (standing.reason, arc, text.wait(standing, now, self.order)[0], held)

    def words(self, row: TicketRow, now: datetime) -> RowText:
        return text.row_text(
            row,
            now,
            self._me,
            self.order,
            self.presence.get(row.id),
            unsent=row.id in self.unsent,
            typing=row.id in self.typing,
            set_back=self.set_back(row.id),
        )

    def _paint_row(self, painter: QPainter, area: QRectF, row: TicketRow, state: QStyle.StateFlag) -> None:
        look, now = self._look, self._now()
        selected = self.marked(row.id, bool(state & QStyle.StateFlag.State_Selected))
        standing = row.standing(now)
        if selected:
            if look.theme.high_contrast:
                box(painter, look, area, 0, "bg.selected", "text.primary", 2)
            painter.fillRect(area, look.color("bg.selected"))
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent.fill"))
        elif standing.reason is Reason.RINGING:
            painter.fillRect(area, look.color("warn.tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("bg.hover"))
        low = area.bottom() - 1
        rule(painter, look, QPointF(area.left(), low), QPointF(area.right(), low), "border.subtle")
        words = self.words(row, now)
        if self.shape == "line":
            self._paint_single(painter, area, row, words, selected)
        else:
            self._paint_lines(painter, area, row, words, selected)

    def _paint_lines(self, painter: QPainter, area: QRectF, row: TicketRow, words: RowText, selected: bool) -> None:
        look, line, shape = self._look, self.line(), self.shape
        left = area.left() + self._look.px(_TEXT_LEFT - _MARGIN) + _MARGIN
        right = area.right() - _MARGIN
        top = area.top() + {"pair": 5, "three": 8, "roomy": 6}[shape]
        side = look.px(_RING)
        ring_top = area.top() + (area.height() - 1 - side) / 2 if shape == "pair" else top + 1
        self._paint_ring(painter, QRectF(area.left() + _RING_LEFT, ring_top, side, side), row, selected)
        unread = row.unread
        self._first_line(painter, QRectF(left, top, right - left, line), words, unread)
        room = QRectF(left, top + line, right - left, line)
        if unread:
            dot = look.px(8)
            paint_dot(painter, look, right - dot / 2, room.center().y())
            room.setRight(right - dot - 8)
        self._text(painter, room, words.subject, "body.strong" if unread else "body", "text.primary")
        if shape == "pair":
            return
        if shape == "roomy":
            room = QRectF(left, top + 2 * line, right - left, line)
            self._text(painter, room, " ".join(row.preview.split()), "small", "text.secondary")
        last = QRectF(left, top + line * (3 if shape == "roomy" else 2), right - left, line)
        used = self._who(painter, last, words)
        last.setRight(last.right() - used)
        if words.third_late:
            mark = look.px(14)
            look.icons.paint(
                painter,
                "warning-circle-fill",
                "stop.text",
                QRectF(last.left(), last.center().y() - mark / 2, mark, mark),
            )
            last.setLeft(last.left() + mark + 5)
        self._text(painter, last, words.third, "small", "stop.text" if words.third_late else "text.tertiary")

    def _paint_single(self, painter: QPainter, area: QRectF, row: TicketRow, words: RowText, selected: bool) -> None:
        look = self._look
        side = look.px(_SMALL_RING)
        middle = area.center().y() - 0.5
        self._paint_ring(painter, QRectF(area.left() + _MARGIN, middle - side / 2, side, side), row, selected)
        left = area.left() + look.px(_SMALL_LEFT - _MARGIN) + _MARGIN
        room = QRectF(left, area.top(), area.right() - _MARGIN - left, area.height() - 1)
        used = self._wait(painter, room, words)
        room.setRight(room.right() - used - _GAP)
        if row.unread:
            dot = look.px(8)
            paint_dot(painter, look, room.right() - dot / 2, middle)
            room.setRight(room.right() - dot - 8)
        # The name gives way last: a subject without its person says little.
        name = QRectF(room.left(), room.top(), room.width() * 0.6, room.height())
        taken = self._text(painter, name, words.name, "body.strong" if row.unread else "body.name", "text.primary")
        room.setLeft(room.left() + taken)
        strong = "body.strong" if row.unread else "body"
        self._text(painter, room, f" · {words.subject}", strong, "text.secondary")

    def _paint_ring(self, painter: QPainter, area: QRectF, row: TicketRow, selected: bool) -> None:
        look = self._look
        if selected and self.marking:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent.fill"))
            painter.drawEllipse(area)
            mark = area.width() / 2
            look.icons.paint(
                painter,
                "check-bold",
                "accent.on",
                QRectF(area.center().x() - mark / 2, area.center().y() - mark / 2, mark, mark),
            )
            return
        standing = row.standing(self._now())
        state = RINGS.get(standing.reason, RingState.PAUSED)
        glyph = "phone-call" if state is RingState.RINGING else text.glyph(row.channel)
        paint_ring(painter, area, look, standing.share, state, glyph)

    def _first_line(self, painter: QPainter, room: QRectF, words: RowText, unread: bool) -> None:
        used = self._wait(painter, room, words)
        name = room.adjusted(0, 0, -used - _GAP, 0)
        self._text(painter, name, words.name, "body.strong" if unread else "body.name", "text.primary")

    def _wait(self, painter: QPainter, room: QRectF, words: RowText) -> float:
        role = "small" if words.tone == "calm" else "small.strong"
        return self._text(painter, room, words.wait, role, _WAIT_TOKENS[words.tone], right=True)

    def _who(self, painter: QPainter, room: QRectF, words: RowText) -> float:
        """Who is on it, at the right. Returns the room it took, with the gap before it."""
        if not words.who_icon:
            return 0.0
        look = self._look
        mark = look.px(16)
        # A long name leaves half of the line to the group.
        most = QRectF(room.left() + room.width() / 2, room.top(), room.width() / 2, room.height())
        used = self._text(painter, most, words.who, "small", "text.secondary", right=True) if words.who else -4.0
        icon = QRectF(room.right() - used - 5 - mark, room.center().y() - mark / 2, mark, mark)
        look.icons.paint(painter, words.who_icon, "text.secondary", icon)
        return used + 5 + mark + 8

    def _text(
        self, painter: QPainter, room: QRectF, words: str, role: str, token: str, *, right: bool = False
    ) -> float:
        """One line in the middle of `room`. It is laid out once and kept: that is what costs most in a row."""
        key = (words, role, math.ceil(room.width()))
        found = self._laid_out.get(key)
        font = self._look.font(role)
        if found is None:
            if len(self._laid_out) >= _KEPT:
                self._laid_out.clear()
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, key[2]))
            laid = QStaticText(shown)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid.prepare(QTransform(), font)
            size = laid.size()
            found = self._laid_out[key] = (laid, size.width(), size.height())
        laid, width, height = found
        painter.setFont(font)
        painter.setPen(self._look.color(token))
        x = room.right() - width if right else room.left()
        painter.drawStaticText(QPointF(x, room.top() + (room.height() - height) / 2), laid)
        return width

    def helpEvent(self, event: QEvent, view: object, option: QStyleOptionViewItem, index: Index) -> bool:
        # The tool tip of a head would only repeat it.
        if index.isValid() and isinstance(self._model.item(index.row()), Head):
            return False
        return super().helpEvent(event, view, option, index)  # type: ignore[arg-type]
