"""Where help is needed: how many wait, by channel and cohort. A cell that is pressed narrows the lanes to its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.board import Cell, HeatMap
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, text_line
from console.ui.shared.words import translate
from console.ui.team import board_text

_HEIGHT = 28


class HeatCell(Pressable):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.cell: Cell | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cell(self, cell: Cell, cohort: str) -> None:
        said = board_text.cell_sentence(cell, cohort)
        if cell != self.cell or said != self.accessibleName():
            self.cell = cell
            self.setAccessibleName(said)
            self.setToolTip(said)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(32), max(self.look.px(_HEIGHT), self.look.line("small") + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        cell = self.cell
        if cell is None:
            return
        painter = QPainter(self)
        if cell.over:
            ground, edge, ink = "stop.fill", "stop.fill", "stop.on"
        elif cell.near:
            ground, edge, ink = "warn.tint", "warn.fill", "warn.text"
        else:
            ground, edge, ink = "bg.hover" if self.hovered else "bg.surface", "border.subtle", "text.primary"
        chosen = self.isChecked()
        box(painter, self.look, self.rect(), 5, ground, "focus" if chosen else edge, 2 if chosen else 1)
        role = "small.strong" if cell.over or cell.near else "small"
        text_line(painter, self.look, self.rect(), str(cell.waiting), role, ink, CENTER)


class HeatGrid(QWidget):
    """`chosen` is told the cell that was pressed and the names of all columns, None when it was let go again."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.map: HeatMap | None = None
        self._shape: tuple[object, ...] = ()
        self._cells: list[list[HeatCell]] = []
        self.title = Label(look, "", "heading")
        self.legend = Label(look, "", "small", "text.secondary", wrap=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._table)
        column.addWidget(self.legend)
        self._speak()

    def show_map(self, shown: HeatMap) -> None:
        self.map = shown
        waiting = any(cell.waiting for _, cells in shown.rows for cell in cells)
        self._table.setVisible(waiting)
        self.legend.setText(_legend() if waiting else translate("board", "Nobody is waiting."))
        shape = (shown.columns, shown.others, tuple(channel for channel, _ in shown.rows))
        if shape != self._shape:
            self._shape = shape
            self._build(shown)
        names = [*shown.columns, board_text.others()]
        for line, (_, cells) in zip(self._cells, shown.rows, strict=True):
            for widget, cell, name in zip(line, cells, names, strict=False):
                widget.show_cell(cell, name)

    def let_go(self) -> None:
        for line in self._cells:
            for widget in line:
                widget.setChecked(False)

    def _build(self, shown: HeatMap) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = [*shown.columns, *([board_text.others()] if shown.others else [])]
        for column, name in enumerate(names, 1):
            head = ElidedLabel(self._look, board_text.short_cohort(name, names), "small", "text.secondary")
            head.setToolTip(name)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._cells = []
        for at, (channel, cells) in enumerate(shown.rows, 1):
            self._grid.addWidget(Label(self._look, board_text.channel(channel), "small", "text.secondary"), at, 0)
            line = []
            for column in range(1, len(cells) + 1):
                widget = HeatCell(self._look)
                widget.clicked.connect(lambda _=False, widget=widget: self._press(widget))
                self._grid.addWidget(widget, at, column)
                line.append(widget)
            self._cells.append(line)

    def _press(self, pressed: HeatCell) -> None:
        on = pressed.isChecked()
        self.let_go()
        pressed.setChecked(on)
        column = next((line.index(pressed) for line in self._cells if pressed in line), 0)
        self.chosen.emit((pressed.cell, column) if on else None)

    def _speak(self) -> None:
        self.title.setText(translate("board", "Where help is needed"))
        self.legend.setText(_legend())
        if self.map is not None:
            self._shape = ()
            self.show_map(self.map)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()


def _legend() -> str:
    return translate("board", "Waiting now, by channel and group. Filled: over the limit. Tinted: near it.")
