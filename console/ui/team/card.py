"""Paints the cards of a lane: ring, name, subject in two lines, how long they wait."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyleOptionViewItem, QWidget

from console.domain.ids import Id
from console.queries.queue import TicketRow
from console.ui.queue import text as queue_text
from console.ui.queue.row import RINGS
from console.ui.shared.controls.badge import badge_size, paint_badge
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import box, focus_frame, text_line, text_width
from console.ui.shared.ring import RingState, paint_ring
from console.ui.team import board_text

_GAP = 6
BESIDE = 10
"""Room for the scroll bar at the right of the cards."""
_PADDING = 9
_RING = 26
_FADED = 0.4
_KEPT = 3000
_TONES = {"calm": "text.secondary", "soon": "warn.text", "late": "stop.text"}


class CardPainter(QAbstractItemDelegate):
    """`faded` are the tickets that are being carried away. One painter serves all lanes."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look, self.now = look, now
        self.faded: Collection[Id] = ()
        self.by_key = False
        self._broken: dict[tuple[str, int, int], tuple[str, ...]] = {}
        look.changed.connect(self.renew)

        self.set_back: Callable[[Id], str] = lambda _: ""
        """Until when a ticket waits behind a launch, in words."""

    def renew(self) -> None:
        self._broken.clear()

    @property
    def subject_lines(self) -> int:
        return 1 if self.look.density == "compact" else 2

    def height(self) -> int:
        """Of a card with the gap below it."""
        look = self.look
        roomy = look.line("small") if look.density == "roomy" else 0
        lines = look.line("body") * (1 + self.subject_lines) + look.line("small") + roomy
        return max(lines, look.px(_RING)) + 2 * _PADDING + _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.at(index.row()) if isinstance(model, KeyedRows) else None
        if row is None:
            return
        state: QStyle.StateFlag = option.state
        painter.save()
        if row.id in self.faded:
            painter.setOpacity(_FADED)
        area = QRectF(option.rect).adjusted(0, 0, 0, -_GAP)
        view = option.widget
        if isinstance(view, QWidget):
            # The same with and without a scroll bar beside them: cards must not change their words when one more comes.
            area.setWidth(view.width() - BESIDE)
        self.draw(
            painter,
            area,
            row,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        if state & QStyle.StateFlag.State_HasFocus and self.by_key:
            focus_frame(painter, self.look, area, 8)
        painter.restore()

    def mark_of(self, row: TicketRow) -> tuple[object, ...]:
        """What of a card moves with the clock: another mark means that it has to be painted again."""
        standing = row.standing(self.now())
        arc = round(standing.share * 90) if standing.share is not None else -1
        return (standing.reason, arc, board_text.wait(row, self.now())[0])

    def draw(
        self, painter: QPainter, area: QRectF, row: TicketRow, *, selected: bool = False, hovered: bool = False
    ) -> None:
        look, now = self.look, self.now()
        ground = "bg.selected" if selected else "bg.hover" if hovered else "bg.surface"
        edge, width = ("accent.fill", 2.0) if selected else ("border.subtle", 1.0)
        box(painter, look, area, 8, ground, edge, width)
        side = look.px(_RING)
        ring = QRectF(area.left() + _PADDING, area.top() + _PADDING + 1, side, side)
        standing = row.standing(now)
        paint_ring(
            painter,
            ring,
            look,
            standing.share,
            RINGS.get(standing.reason, RingState.PAUSED),
            queue_text.glyph(row.channel),
        )
        left, line = ring.right() + 8, look.line("body")
        room = QRectF(left, area.top() + _PADDING, area.right() - _PADDING - left, line)
        text_line(painter, look, room, queue_text.person(row), "body.strong", "text.primary")
        for words in self._lines(queue_text.subject(row), int(room.width())):
            room.translate(0, line)
            text_line(painter, look, room, words, "body", "text.secondary")
        room.moveTop(room.top() + line)
        room.setHeight(look.line("small"))
        if look.density == "roomy":
            text_line(painter, look, room, queue_text.about(row), "small", "text.tertiary")
            room.translate(0, room.height())
        words, tone = board_text.wait(row, now)
        if self.set_back(row.id):
            # A card is too narrow for the words; its tip has them.
            side = look.px(14)
            spot = QRectF(area.right() - _PADDING - side, room.center().y() - side / 2, side, side)
            look.icons.paint(painter, "hourglass-medium", "text.secondary", spot)
            room.setRight(spot.left() - 4)
        text_line(painter, look, room, words, "small" if tone == "calm" else "small.strong", _TONES[tone])

    def _lines(self, words: str, width: int) -> tuple[str, ...]:
        """Broken into at most as many lines as a card has; the last one is cut where it is painted."""
        key = (words, width, self.subject_lines)
        found = self._broken.get(key)
        if found is None:
            if len(self._broken) >= _KEPT:
                self._broken.clear()
            found = self._broken[key] = self._break(words.split(), width)
        return found

    def _break(self, words: list[str], width: int) -> tuple[str, ...]:
        lines: list[str] = []
        while words and len(lines) < self.subject_lines - 1:
            count = 1
            while count < len(words) and text_width(self.look, " ".join(words[: count + 1]), "body") <= width:
                count += 1
            lines.append(" ".join(words[:count]))
            words = words[count:]
        return tuple([*lines, " ".join(words)] if words else lines)

    def picture(self, row: TicketRow, count: int, width: int, dpr: float) -> QPixmap:
        """What hangs at the pointer while cards are carried: the card, a little aslant, with their number."""
        height = self.height() - _GAP
        margin = 16
        pixmap = QPixmap(round((width + 2 * margin) * dpr), round((height + 2 * margin) * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin + width / 2, margin + height / 2)
        painter.rotate(1.5)
        area = QRectF(-width / 2, -height / 2, width, height)
        shade = self.look.color("shadow")
        for step in range(8, 0, -1):
            shade.setAlphaF(0.022)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(area.adjusted(-step, -step + 4, step, step + 4), 8 + step, 8 + step)
        self.draw(painter, area, row)
        box(painter, self.look, area, 8, None, "accent.fill", 1.5)
        if count > 1:
            size = badge_size(self.look, count)
            paint_badge(painter, self.look, QPointF(area.right() - size.width() / 2, area.top() - 8), count)
        painter.end()
        return pixmap
