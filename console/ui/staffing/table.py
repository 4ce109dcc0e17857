"""The plan as a table: an interval in each row, with what Erlang A and Erlang C say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from console.domain.staffing_rules import Row
from console.ui.shared.look import Look
from console.ui.shared.paint import text_width
from console.ui.shared.words import translate
from console.ui.staffing import text


class NeedsTable(QTableWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Sequence[Row], datetime, int, float] | None = None
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        look.changed.connect(self._again)

    def show_rows(self, rows: Sequence[Row], start: datetime, interval: int, within: float) -> None:
        """`within`: the seconds in which an answer is in time."""
        self._shown = rows, start, interval, within
        lines = [_cells(row, start, interval, within) for row in rows]
        head = _head()
        self.clear()
        self.setRowCount(len(lines))
        self.setColumnCount(len(head))
        look, middle = self._look, Qt.AlignmentFlag.AlignVCenter
        for column, (words, tip) in enumerate(head):
            item = QTableWidgetItem(words)
            item.setToolTip(text.tip(tip) if tip else "")
            item.setTextAlignment((Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft) | middle)
            self.setHorizontalHeaderItem(column, item)
        for place, (row, cells) in enumerate(zip(rows, lines, strict=True)):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment((Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft) | middle)
                if row.need.short:
                    item.setForeground(look.color("warn.text"))
                self.setItem(place, column, item)
        header = self.horizontalHeader()
        header.setFont(look.font("small.strong"))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        self.setFont(look.font("body"))
        for column, (words, _) in enumerate(head):
            widest = max((text_width(look, cells[column], "body") for cells in lines), default=0)
            header.resizeSection(column, max(widest, text_width(look, words, "small.strong")) + 22)
        self.verticalHeader().setDefaultSectionSize(look.line("body") + 8)

    def _again(self) -> None:
        if self._shown is not None:
            self.show_rows(*self._shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._again()


def _head() -> tuple[tuple[str, str], ...]:
    """Each with what its tooltip says."""
    return (
        (translate("staffing", "Time"), ""),
        (translate("staffing", "Requests"), text.formula_forecast()),
        (translate("staffing", "Needed"), text.formula_a()),
        (translate("staffing", "Rostered"), ""),
        (translate("staffing", "Missing"), ""),
        (translate("staffing", "In time"), text.formula_a()),
        (translate("staffing", "Mean wait"), text.formula_a()),
        (translate("staffing", "Give up"), text.formula_a()),
        (translate("staffing", "Erlang C"), text.formula_c()),
    )


def _cells(row: Row, start: datetime, interval: int, within: float) -> tuple[str, ...]:
    need, service = row.need, row.need.service
    rostered = f"{need.rostered}"
    return (
        text.between(start, need.begins, need.begins + interval),
        text.number(round(need.contacts, 1)),
        f"{need.needed}",
        rostered,
        f"{need.short}" if need.short else "",
        text.share(need.level),
        text.seconds(service.mean_wait) if service is not None else text.NOTHING,
        text.share(service.abandoned) if service is not None else text.NOTHING,
        text.erlang_c(row, within),
    )
