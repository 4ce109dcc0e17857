"""The head of a section that folds: name, count, caret."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

_HEIGHT = 27
_CARET = 14


def section_height(look: Look) -> int:
    return max(look.px(_HEIGHT), look.line("small.strong") + 8)


def paint_section(
    painter: QPainter, rect: QRectF | QRect, look: Look, text: str, count: int | None, folded: bool, margin: int = 14
) -> None:
    """For lists that paint themselves: name left, count after it, caret right, `margin` at both sides."""
    area = QRectF(rect).adjusted(margin, 0, -margin, 0)
    side = look.px(_CARET)
    words = area.adjusted(0, 0, -side - 4, 0)
    used = text_line(painter, look, words, text, "small.strong", "text.tertiary")
    if count is not None:
        text_line(painter, look, words.adjusted(used + 6, 0, 0, 0), str(count), "small", "text.tertiary")
    caret = QRectF(area.right() - side, area.center().y() - side / 2, side, side)
    look.icons.paint(painter, "caret-right" if folded else "caret-down", "text.tertiary", caret)


class SectionHeader(Pressable):
    """Pressing it, Space or Enter fold and unfold; Left folds, Right unfolds. `toggled(bool)`: True is folded."""

    def __init__(
        self,
        look: Look,
        text: str,
        count: int | None = None,
        *,
        folded: bool = False,
        margin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._count = count
        self._margin = margin
        self.setCheckable(True)
        self.setChecked(folded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def folded(self) -> bool:
        return self.isChecked()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        count = 6 + text_width(self.look, str(self._count), "small") if self._count is not None else 0
        words = text_width(self.look, self.text(), "small.strong")
        return QSize(2 * self._margin + words + count + 8 + self.look.px(_CARET), section_height(self.look))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(event.key() == Qt.Key.Key_Left)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_section(painter, self.rect(), self.look, self.text(), self._count, self.folded, self._margin)

    def _name(self) -> None:
        self.setAccessibleName(self.text() if self._count is None else f"{self.text()}, {self._count}")
