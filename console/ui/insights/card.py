"""A chart on a card: as a picture or as a table, both to be copied, and pressed to see the tickets behind them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.ui.insights.charts import Chart
from console.ui.insights.heat import HeatMap
from console.ui.insights.sheets import Sheet
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.paint import text_width
from console.ui.shared.words import translate

_PICTURE_SCALE = 2
_MARGIN = 14
_ROWS_SHOWN = 12

Drawn = Chart | HeatMap


class SheetTable(QTableWidget):
    """The rows of a sheet. Enter or a double click asks for what is behind one."""

    asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.activated.connect(lambda index: self.asked.emit(index.row()))

    def show_sheet(self, sheet: Sheet) -> None:
        self.clear()
        self.setRowCount(len(sheet.lines))
        self.setColumnCount(len(sheet.head))
        self.setHorizontalHeaderLabels(sheet.head)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, line in enumerate(sheet.lines):
            for column, cell in enumerate(line.cells):
                item = QTableWidgetItem(cell.shown)
                item.setToolTip(cell.shown if column == 0 else "")
                side = Qt.AlignmentFlag.AlignLeft if cell.kind == "text" else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | middle)
                self.setItem(row, column, item)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | middle)
        header.setFont(self._look.font("small.strong"))
        header.setHighlightSections(False)
        self.setFont(self._look.font("body"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(sheet.head)):
            widest = max(text_width(self._look, line.cells[column].shown, "body") for line in sheet.lines)
            head = text_width(self._look, sheet.head[column], "small.strong")
            header.resizeSection(column, max(widest, head) + 22)
        self.verticalHeader().setDefaultSectionSize(self._look.line("body") + 8)
        self.setAccessibleName(sheet.title)

    def sizeHint(self) -> QSize:
        row = self._look.line("body") + 8
        return QSize(320, row * min(_ROWS_SHOWN, self.rowCount() + 1) + row)


class ChartCard(Card):
    """`drawn` is None where a table says it best."""

    asked = Signal(object, str)
    """A Slice, and the words of what was pressed."""

    def __init__(self, look: Look, name: str, drawn: Drawn | None, note: Callable[[], str] | None = None) -> None:
        super().__init__(look)
        self.name, self.drawn, self._note = name, drawn, note
        self.sheet: Sheet | None = None
        self.title = ElidedLabel(look, "", "heading")
        self.note = Label(look, "", "small", "text.secondary", wrap=True)
        self.table = SheetTable(look)
        self.turn = IconButton(look, "list", "-", dense=True)
        self.copy = IconButton(look, "copy", "-", dense=True)
        self._menu = Menu(look, self)
        self.copy.clicked.connect(self._open_menu)
        self.turn.clicked.connect(self._turn)
        self.turn.setVisible(drawn is not None)
        self.pages = QStackedWidget()
        if drawn is not None:
            self.pages.addWidget(drawn)
        self.pages.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.turn)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.pages)
        column.addStretch(1)
        self.table.asked.connect(self._ask)
        look.changed.connect(self._renew)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.title.setText(sheet.title)
        said = self._note() if self._note is not None else ""
        self.note.setText(said)
        self.note.setVisible(bool(said))
        self.table.show_sheet(sheet)
        if self.drawn is not None:
            self.drawn.setAccessibleName(f"{sheet.title}. {said}")
        self._fit()
        self._speak()

    def picture(self) -> QImage:
        """Large enough for paper, on the ground of the card."""
        shown: QWidget = self.drawn if self.drawn is not None else self.table
        size = shown.size() * _PICTURE_SCALE
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(self._look.color("bg.surface"))
        painter = QPainter(image)
        if self.drawn is not None:
            painter.scale(_PICTURE_SCALE, _PICTURE_SCALE)
            self.drawn.paint_into(painter, QRectF(self.drawn.rect()))
        else:
            painter.scale(_PICTURE_SCALE, _PICTURE_SCALE)
            self.table.render(painter, QPoint(0, 0))
        painter.end()
        return image

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())

    def copy_table(self) -> None:
        if self.sheet is None:
            return
        rows = [self.sheet.head, *(tuple(cell.shown for cell in line.cells) for line in self.sheet.lines)]
        # Tabs between the cells: a calculation program takes that for a table, and any other for text.
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))

    def ask_number(self, number: int) -> None:
        """A bar was pressed."""
        self._ask(number)

    def _ask(self, number: int) -> None:
        line = self.sheet.lines[number] if self.sheet is not None and number < len(self.sheet.lines) else None
        if line is not None and line.mark is not None and self.sheet is not None:
            self.asked.emit(line.mark, f"{self.sheet.title}: {line.cells[0].shown}")

    def _turn(self) -> None:
        to_table = self.pages.currentWidget() is not self.table
        self.pages.setCurrentIndex(1 if to_table else 0)
        self.turn.set_icon("chart-bar" if to_table else "list")
        self._fit()
        self._speak()
        if to_table:
            self.table.setFocus()

    def _fit(self) -> None:
        shown = self.table if self.drawn is None or self.pages.currentIndex() else self.drawn
        self.pages.setFixedHeight(shown.sizeHint().height())

    def _renew(self) -> None:
        if self.drawn is not None:
            self.drawn.renew()
        if self.sheet is not None:
            self.table.show_sheet(self.sheet)
            self._fit()

    def _open_menu(self) -> None:
        self._menu.clear()
        icon = self._look.icons.icon
        if self.drawn is not None:
            self._menu.addAction(icon("image"), translate("insights", "Copy as picture"), self.copy_picture)
        self._menu.addAction(icon("list"), translate("insights", "Copy as table"), self.copy_table)
        self._menu.popup(self.copy.mapToGlobal(self.copy.rect().bottomLeft()))

    def _speak(self) -> None:
        table = self.pages.currentWidget() is self.table
        shows = translate("insights", "Show as picture") if table else translate("insights", "Show as table")
        self.turn.set_name(f"{shows}: {self.title.text()}")
        self.copy.set_name(translate("insights", "Copy: {title}").format(title=self.title.text()))
