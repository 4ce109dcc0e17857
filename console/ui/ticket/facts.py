"""The second line of the header: number, state, owner and the rest, wrapped when there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.pill import Pill, pill_height, pill_width
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

_DOT_ROOM = 18
_CHIP_GAP = 6
_ICON = 16


class Fact(QWidget):
    """A word, with an icon before it perhaps."""

    def __init__(self, look: Look, text: str, icon: str = "", token: str = "text.secondary") -> None:
        super().__init__()
        self._look, self._text, self._icon, self._token = look, text, icon, token
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        mark = self._look.px(_ICON) + 5 if self._icon else 0
        return QSize(mark + text_width(self._look, self._text, "body"), self._look.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        if self._icon:
            side = self._look.px(_ICON)
            place = QRectF(0, (self.height() - side) / 2, side, side)
            self._look.icons.paint(painter, self._icon, self._token, place)
            x = side + 5
        area = QRectF(x, 0, self.width() - x + 1, self.height())
        text_line(painter, self._look, area, self._text, "body", self._token)


class PressableFact(Pressable):
    """A word that does something: the number is copied, a linked ticket opens."""

    def __init__(self, look: Look, text: str, icon: str = "") -> None:
        super().__init__(look, text)
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        mark = self.look.px(14) + 4 if self._icon else 0
        return QSize(mark + text_width(self.look, self.text(), "body"), self.look.line("body"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = "accent.text" if self.hovered else "text.secondary"
        x = 0.0
        if self._icon:
            side = self.look.px(14)
            self.look.icons.paint(painter, self._icon, token, QRectF(0, (self.height() - side) / 2, side, side))
            x = side + 4
        area = QRectF(x, 0, self.width() - x + 1, self.height())
        text_line(painter, self.look, area, self.text(), "body", token)


class FactsLine(QWidget):
    """Facts apart by dots, which go to a next line when they must, then as many chips as there is room for."""

    def __init__(self, look: Look, beside: QWidget, parent: QWidget | None = None) -> None:
        """`beside` stands at the right end of the first line while it is not hidden."""
        super().__init__(parent)
        self._look = look
        self._beside = beside
        beside.setParent(self)
        self._facts: list[QWidget] = []
        self._chips: list[Pill] = []
        self._rest = Pill(look, "", parent=self)
        self._rest.hide()
        self._dots: list[tuple[float, float]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def show_facts(self, facts: Sequence[QWidget], chips: Sequence[Pill]) -> None:
        """Takes the widgets over; those shown before go."""
        for old in (*self._facts, *self._chips):
            old.hide()
            old.deleteLater()
        self._facts, self._chips = list(facts), list(chips)
        for widget in (*self._facts, *self._chips):
            widget.setParent(self)
            widget.show()
        self._rest.hide()
        self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = sum(widget.sizeHint().width() + _DOT_ROOM for widget in (*self._facts, *self._chips))
        return QSize(width, self._look.line("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.line("body"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # What stands beside has other words now, or is gone.
            self._renew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for x, y in self._dots:
            area = QRectF(x, y, _DOT_ROOM, self._look.line("body"))
            text_line(painter, self._look, area, "·", "body", "text.tertiary", Qt.AlignmentFlag.AlignCenter)

    def _place(self, width: int, *, move: bool) -> int:
        line = self._look.line("body")
        x, y, tall = 0, self._rise(), line
        whole, width = width, width - self._place_beside(width, move=move)
        dots = []
        for number, widget in enumerate(self._facts):
            size = widget.sizeHint()
            gap = _DOT_ROOM if number else 0
            if x and x + gap + size.width() > width:
                x, y, gap, tall = 0, y + tall + 4, 0, line
                width = whole
            if gap:
                dots.append((float(x), float(y)))
            if move:
                widget.setGeometry(x + gap, y + (line - size.height()) // 2, min(size.width(), width), size.height())
            x += gap + size.width()
            tall = max(tall, size.height() - (size.height() - line) // 2)
        if self._chips:
            if x + 2 * _CHIP_GAP + pill_width(self._look, f"+{len(self._chips)}") > width:
                x, y, tall = 0, y + tall + 4, line
                width = whole
            tall = max(tall, self._place_chips(x, y, width, move=move) - y)
        if move:
            self._dots = dots
        return y + tall

    def _rise(self) -> int:
        """How far a chip reaches above its line of text: without it the first line would lose its tops."""
        return max(0, (pill_height(self._look) - self._look.line("body") + 1) // 2)

    def _place_beside(self, width: int, *, move: bool) -> int:
        """Returns how much of the first line it takes."""
        if self._beside.isHidden():
            return 0
        size = self._beside.sizeHint()
        if move:
            top = self._rise() + (self._look.line("body") - size.height()) // 2
            self._beside.setGeometry(width - size.width(), top, size.width(), size.height())
        return size.width() + 2 * _CHIP_GAP

    def _place_chips(self, x: int, y: int, width: int, *, move: bool) -> int:
        """Into what is left of the line; how many have no room is said by the last one. Returns the bottom."""
        line = self._look.line("body")
        sizes = [chip.sizeHint() for chip in self._chips]
        lead = 2 * _CHIP_GAP if x else 0
        room = width - x
        shown, used = 0, lead - _CHIP_GAP
        for number, size in enumerate(sizes):
            left = len(sizes) - number - 1
            rest = _CHIP_GAP + pill_width(self._look, f"+{left}") if left else 0
            if used + _CHIP_GAP + size.width() + rest > room:
                break
            used += _CHIP_GAP + size.width()
            shown += 1
        if move:
            at = x + lead
            for number, (chip, size) in enumerate(zip(self._chips, sizes, strict=True)):
                chip.setVisible(number < shown)
                if number < shown:
                    chip.setGeometry(at, y + (line - size.height()) // 2, size.width(), size.height())
                    at += size.width() + _CHIP_GAP
            left = len(sizes) - shown
            self._rest.setVisible(left > 0)
            if left > 0:
                self._rest.setText(f"+{left}")
                self._rest.setToolTip(", ".join(chip.text() for chip in self._chips[-left:]))
                size = self._rest.sizeHint()
                self._rest.setGeometry(at, y + (line - size.height()) // 2, size.width(), size.height())
        return y + line + (pill_height(self._look) - line) // 2

    def _renew(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)
        self.update()
