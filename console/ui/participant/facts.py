"""The facts about a person: names at the left, values at the right, some of them pressed or written in place."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QTextEdit, QWidget

from console.ui.shared.controls.label import Label
from console.ui.shared.controls.level import bars_width, paint_bars
from console.ui.shared.controls.pressable import FocusRing, Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width

_LABEL = 94
_GAP = 8
_ROW_GAP = 5


class Fact(QWidget):
    """A glyph and words; the words wrap."""

    def __init__(self, look: Look, icon: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.words = Label(look, "", "body", wrap=True)
        self._row = QHBoxLayout(self)
        # Its height follows from the width it is given; what it would like to have would push the rest down.
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.words)
        look.changed.connect(self._renew)
        self._renew()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            side = self._look.px(15)
            area = QRectF(0, (self._look.line("body") - side) / 2, side, side)
            self._look.icons.paint(QPainter(self), self._icon, "text.primary", area)

    def _renew(self) -> None:
        self._row.setContentsMargins(self._look.px(15) + 5 if self._icon else 0, 0, 0, 0)
        self.update()


class LevelButton(Pressable):
    """Three bars and words; pressing it asks for another level."""

    RADIUS = 4.0

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int, words: str) -> None:
        self._level = level
        self.setText(words)
        self.renew()

    def sizeHint(self) -> QSize:
        words = text_width(self.look, self.text(), "body")
        return QSize(bars_width(self.look) + 8 + words + self.look.px(20), self.look.line("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(bars_width(self.look) + self.look.px(60), self.look.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bars(painter, self.look, 0, self.height() / 2, self._level)
        x = bars_width(self.look) + 8
        side = self.look.px(12)
        ink = "text.primary" if self._level else "text.tertiary"
        # The caret shows only under the hand: at rest the panel is there to be read.
        caret = self.hovered or self.hasFocus()
        room = QRectF(x, 0, self.width() - x - (side + 6 if caret else 0), self.height())
        used = text_line(painter, self.look, room, self.text(), "body", ink)
        if caret:
            area = QRectF(x + used + 6, (self.height() - side) / 2, side, side)
            self.look.icons.paint(painter, "caret-down", "text.secondary", area)


class ValueButton(Pressable):
    """An address or a number; pressing it offers what can be done with it. `note` stands small below it."""

    RADIUS = 4.0

    def __init__(self, look: Look, text: str, note: str = "", *, failed: bool = False) -> None:
        super().__init__(look, text)
        self._note = note
        self._failed = failed
        self.setAccessibleName(", ".join(part for part in (text, note) if part))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = max(text_width(self.look, self.text(), "body") + 1, self._note_left() + self._note_width())
        height = self.look.line("body") + (self.look.line("small") if self._note else 0)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.look.line("body")
        ink = "accent.text" if self.hovered else "text.primary"
        text_line(painter, self.look, QRectF(0, 0, self.width(), line), self.text(), "body", ink)
        if not self._note:
            return
        area = QRectF(self._note_left(), line, self.width() - self._note_left(), self.look.line("small"))
        if self._failed:
            side = self.look.px(14)
            icon = QRectF(0, line + (area.height() - side) / 2, side, side)
            self.look.icons.paint(painter, "warning", "stop.text", icon)
        text_line(painter, self.look, area, self._note, "small", "stop.text" if self._failed else "text.tertiary")

    def _note_left(self) -> int:
        return self.look.px(14) + 4 if self._failed else 0

    def _note_width(self) -> int:
        return text_width(self.look, self._note, "small") + 1 if self._note else 0


class NoteEdit(QTextEdit):
    """Looks like words until it is pressed; as high as what is in it, up to `set_most` lines until it has the focus.

    `touched` comes with each letter.
    """

    touched = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ring: FocusRing | None = None
        self._most = 0
        self.setProperty("bare", True)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The viewport paints its own ground otherwise, over the paper of the panel.
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self.touched)
        look.changed.connect(self._renew)
        self._renew()

    def put(self, words: str) -> None:
        """Other words without telling that somebody wrote."""
        if words != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(words)
            self._set_lines()
            self.blockSignals(False)
            self._fit()

    def set_most(self, lines: int) -> None:
        """How many lines show at rest; 0 for all. What is below is told by "…" and seen by pressing."""
        self._most = lines
        self._fit()

    @property
    def shortened(self) -> bool:
        return self._whole_height() > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.shortened:
            return
        painter = QPainter(self.viewport())
        line = self._look.line("body")
        width = text_width(self._look, "…", "body") + self._look.px(40)
        area = QRectF(self.viewport().width() - width, self.height() - line, width, line)
        ground, clear = self._look.color("bg.surface"), self._look.color("bg.surface")
        clear.setAlpha(0)
        fading = QLinearGradient(area.topLeft(), area.topRight())
        fading.setColorAt(0, clear)
        fading.setColorAt(0.7, ground)
        painter.fillRect(area, fading)
        text_line(painter, self._look, area, "…", "body", "text.secondary", RIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._ring is None:
            self._ring = FocusRing(self._look, self, 4)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.release()
            self._ring = None
        self.left.emit()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _whole_height(self) -> int:
        return max(self._look.line("body"), math.ceil(self.document().size().height()))

    def _fit(self) -> None:
        height = self._whole_height()
        if self._most and not self.hasFocus():
            height = min(height, self._most * self._look.line("body"))
            self.verticalScrollBar().setValue(0)
        self.setFixedHeight(height)
        self.setToolTip(self.toPlainText() if self.shortened else "")

    def _set_lines(self) -> None:
        """Lines stand apart as in the labels beside it; new paragraphs take it over from the last one."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(self._look.line("body"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(lines)
        self.document().clearUndoRedoStacks()

    def _renew(self) -> None:
        self.setFont(self._look.font("body"))
        self.blockSignals(True)
        self._set_lines()
        self.blockSignals(False)
        self._fit()


class Facts(QWidget):
    """Rows of a name and a value. `show_row` puts one in or takes it out; the order is the order of `add`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: dict[str, tuple[Label, QWidget]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_ROW_GAP)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._measure)
        self._measure()

    def add(self, name: str, value: QWidget) -> None:
        label = Label(self._look, "", "body", "text.secondary")
        label.setBuddy(value)
        row = len(self._rows)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        self._rows[name] = (label, value)

    def say(self, name: str, words: str) -> None:
        label, value = self._rows[name]
        label.setText(words)
        if not value.accessibleName():
            value.setAccessibleName(words)
        self._measure()

    def show_row(self, name: str, shown: bool) -> None:
        for widget in self._rows[name]:
            widget.setVisible(shown)

    def _measure(self) -> None:
        widths = [label.sizeHint().width() for label, _ in self._rows.values()]
        self._grid.setColumnMinimumWidth(0, max([self._look.px(_LABEL), *widths]))


class Stacked(QWidget):
    """Values one under the other, in place of those before."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QGridLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setVerticalSpacing(_ROW_GAP)

    def show_values(self, values: list[QWidget]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row, value in enumerate(values):
            self._column.addWidget(value, row, 0, Qt.AlignmentFlag.AlignLeft)
