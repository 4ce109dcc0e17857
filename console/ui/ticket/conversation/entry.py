"""The base of what stands in the thread: it measures itself, has the focus, is copied, and has a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from console.queries.ticket import MessageEntry
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pressable import FocusRing
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.words import clock, moment, translate
from console.ui.ticket.conversation.model import Item
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

HEAD_GLYPH = 14
HEAD_GAP = 7


class Entry(QWidget):
    """The thread asks `lay_out` for the height at a width, sets the geometry, and asks again after `resized`."""

    resized = Signal()
    renewable = False
    """Whether it can be given another item of its kind with `take`: a widget costs more than what it shows."""

    def __init__(self, stage: Stage, item: Item, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage
        self.item = item
        self._ring: FocusRing | None = None
        self._head_area = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def take(self, item: Item) -> None:
        """Shows this item from now on; nothing of the one before is left."""
        raise NotImplementedError

    def lay_out(self, width: int) -> int:
        raise NotImplementedError

    def dress(self) -> None:
        """Fonts and colours are others now."""
        for prose in self.proses():
            prose.dress()
        self.update()

    def tick(self) -> None:
        """Time has passed: words like "in 8 s" are told again."""

    def proses(self) -> Sequence[Prose]:
        return ()

    def main_prose(self) -> Prose | None:
        """The one that holds the text the search looks through."""
        return None

    def controls(self) -> Sequence[QWidget]:
        """What can be pressed in it, in the order of the Tab key."""
        return ()

    def reveal(self) -> None:
        """Shows its text when it is folded away: a search found something there."""

    def plain_text(self) -> str:
        return ""

    @property
    def look(self) -> Look:
        return self.stage.look

    def set_current(self, current: bool) -> None:
        """Only the current entry is a stop of the Tab key; arrow keys go to the others."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        for control in self.controls():
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def make_prose(self, *, role: str = "message", token: str = "text.primary", centred: bool = False) -> Prose:
        prose = Prose(self.look, self, role=role, token=token, centred=centred)
        prose.followed.connect(self._follow)
        prose.taken.connect(self._prose_taken)
        return prose

    def selected_text(self) -> str:
        return next((text for prose in self.proses() if (text := prose.selected_text())), "")

    def copy(self) -> None:
        """What is selected, else all of it."""
        QGuiApplication.clipboard().setText(self.selected_text() or self.plain_text())

    def fill_menu(self, menu: Menu) -> None:
        if self.selected_text():
            menu.addAction(translate("conversation", "Copy"), self.copy)
        if self.plain_text():
            whole = self.plain_text()
            menu.addAction(
                translate("conversation", "Copy message"), lambda: QGuiApplication.clipboard().setText(whole)
            )

    def open_menu(self, at: QPoint) -> Menu | None:
        menu = Menu(self.look, self)
        self.fill_menu(menu)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and (prose := self.main_prose()) is not None:
            self._prose_taken(prose)
            prose.select_all()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.stage.step.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press beside the words ends a selection, as everywhere.
        self.stage.selecting.emit(None)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        silent = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in silent and self._ring is None:
            self._ring = FocusRing(self.look, self, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.release()
            self._ring = None

    def tip_at(self, place: QPoint) -> str:
        """What the mouse is told at a place of the entry: where a link leads, or when exactly it was said."""
        if self._head_area.contains(QPointF(place)):
            return self.head_tip()
        found = self.childAt(place)
        return found.tip_at(found.mapFrom(self, place)) if isinstance(found, Prose) else ""

    def head_tip(self) -> str:
        return ""

    def moment_of(self, entry: MessageEntry) -> str:
        return moment(entry.at, self.stage.now())

    def head_height(self) -> int:
        return self.look.line("small")

    def paint_head(
        self,
        painter: QPainter,
        glyph: str,
        name: str,
        entry: MessageEntry,
        area: QRectF,
        *,
        right: bool,
        tail: str = "",
    ) -> None:
        """Glyph, name, time; from the left, or up to the right edge."""
        look = self.look
        side = look.px(HEAD_GLYPH)
        time = clock(entry.at)
        time_width = text_width(look, time, "small")
        room = area.width() - side - 2 * HEAD_GAP - time_width
        name_width = min(text_width(look, name, "small.strong"), max(0, round(room)))
        whole = side + HEAD_GAP + name_width + HEAD_GAP + time_width
        x = area.right() - whole if right else area.left()
        self._head_area = QRectF(x, area.top(), whole, area.height())
        middle = area.center().y()
        look.icons.paint(painter, glyph, "text.secondary", QRectF(x, middle - side / 2, side, side))
        x += side + HEAD_GAP
        box = QRectF(x, area.top(), name_width + 1, area.height())
        text_line(painter, look, box, name, "small.strong", "text.secondary")
        x += name_width + HEAD_GAP
        box = QRectF(x, area.top(), time_width + 1, area.height())
        text_line(painter, look, box, time, "small", "text.tertiary")
        if tail:
            x += time_width + HEAD_GAP
            box = QRectF(x, area.top(), area.right() - x, area.height())
            text_line(painter, look, box, tail, "small", "text.tertiary")

    def paint_right(self, painter: QPainter, area: QRectF, text: str, token: str = "text.tertiary") -> None:
        text_line(painter, self.look, area, text, "small", token, RIGHT)

    def _follow(self, address: str, at: QPoint) -> None:
        self.stage.follow(self, address, at)

    def _prose_taken(self, prose: Prose | None = None) -> None:
        sender = prose or self.sender()
        self.stage.selecting.emit(sender)
        self.setFocus(Qt.FocusReason.MouseFocusReason)


def flow(
    widgets: Sequence[QWidget],
    left: int,
    top: int,
    width: int,
    *,
    gap: int = 8,
    right: bool = False,
    loose: Sequence[QWidget] = (),
) -> tuple[int, int]:
    """Places widgets in lines, each as large as it likes to be; those in `loose` keep twice the distance.

    Returns the bottom and the width of the widest line.
    """
    lines: list[list[tuple[QWidget, int, int]]] = [[]]
    used = 0
    for widget in widgets:
        wide = min(widget.sizeHint().width(), width)
        before = (2 * gap if widget in loose else gap) if lines[-1] else 0
        if used + before + wide > width and lines[-1]:
            lines.append([])
            used = before = 0
        lines[-1].append((widget, before, wide))
        used += before + wide
    y, widest = top, 0
    for line in lines:
        if not line:
            continue
        tall = max(widget.sizeHint().height() for widget, _, _ in line)
        total = sum(before + wide for _, before, wide in line)
        widest = max(widest, total)
        x = left + (width - total if right else 0)
        for widget, before, wide in line:
            height = widget.sizeHint().height()
            widget.setGeometry(x + before, y + (tall - height) // 2, wide, height)
            x += before + wide
        y += tall + 6
    return (y - 6 if y > top else top), widest
