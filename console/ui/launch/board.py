"""The board of a launch: a row for each station with what it said, and the lines of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from console.domain.launch_evidence import Evidence
from console.domain.launches import Answer, Station
from console.queries.launches import CheckRow, LogRow
from console.ui.launch import text
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, RIGHT, box, text_line, text_width
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import clock

_MARGIN = 8
_ICONS = {Answer.GO: "check-bold", Answer.NO_GO: "x-bold", Answer.ACCEPTED: "check-bold"}
_GROUNDS = {Answer.GO: "go.tint", Answer.NO_GO: "stop.fill", Answer.ACCEPTED: "warn.tint"}
_INKS = {Answer.GO: "go.text", Answer.NO_GO: "stop.on", Answer.ACCEPTED: "warn.text"}


class _CheckPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[CheckRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now
        self.found: Mapping[Station, Sequence[Evidence]] = {}

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        check = self._rows.at(place)
        if check is None:
            return
        look, now, line = self.look, self._now(), self.look.line("body")
        margin = look.px(_MARGIN)
        wide = max(text_width(look, text.answer(one), "small.strong") for one in Answer) + look.px(26)
        mark = QRectF(area.left() + margin, area.center().y() - look.px(13), wide, look.px(26))
        self._mark(painter, mark, check, now)
        at = clock(check.at) if check.at is not None else ""
        room = text_width(look, at, "body") + 8 if at else 0
        left = mark.right() + 10
        first = QRectF(left, area.top() + 6, area.right() - margin - left - room, line)
        text_line(painter, look, first, text.station(check.station, check.name), "body.strong", "text.primary")
        second = first.translated(0, line)
        found = self.found.get(check.station, ())
        against = not check.note and any(not one.good for one in found)
        ink = "warn.text" if check.faded(now) or against else "text.secondary"
        text_line(painter, look, second, text.check_line(check, now, found), "body", ink)
        whole = QRectF(left, area.top(), area.right() - margin - left, area.height())
        text_line(painter, look, whole, at, "body", "text.secondary", RIGHT)

    def _mark(self, painter: QPainter, area: QRectF, check: CheckRow, now: datetime) -> None:
        look = self.look
        filled = check.answer in _GROUNDS and not check.faded(now)
        if filled:
            box(painter, look, area, 5, _GROUNDS[check.answer])
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            dashed = Qt.PenStyle.DashLine if check.answer is not Answer.NOT_ASKED else Qt.PenStyle.DotLine
            painter.setPen(QPen(look.color("border.strong"), 1, dashed))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if filled and check.answer is Answer.ACCEPTED:
            # Hatched: neither go nor no-go, whatever the colours of the screen are.
            painter.fillRect(area.adjusted(3, 3, -3, -3), _hatch(look))
        icon = _ICONS.get(check.answer)
        ink = _INKS[check.answer] if filled else "text.secondary"
        words = area
        if icon is not None:
            side = look.px(12)
            wide = text_width(look, text.answer(check.answer), "small.strong") + side + 5
            left = area.center().x() - wide / 2
            look.icons.paint(painter, icon, ink, QRectF(left, area.center().y() - side / 2, side, side))
            words = QRectF(left + side + 5, area.top(), area.right() - left, area.height())
            text_line(painter, look, words, text.answer(check.answer), "small.strong", ink)
        else:
            text_line(painter, look, words, text.answer(check.answer), "small.strong", ink, CENTER)


def _hatch(look: Look) -> QBrush:
    ink = QColor(look.color("warn.fill"))
    ink.setAlphaF(0.28)
    return QBrush(ink, Qt.BrushStyle.BDiagPattern)


class CheckList(SideList):
    """Enter or a press on the answer asks what is to be done with a check."""

    act_wanted = Signal(object)
    """The CheckRow."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(look)
        self.rows: KeyedRows[CheckRow] = KeyedRows(
            lambda one: text.check_sentence(one, now(), self._painter.found.get(one.station, ())),
            lambda one: text.station(one.station, one.name),
            lambda one: text.check_sentence(one, now(), self._painter.found.get(one.station, ())),
            self,
        )
        self._painter = _CheckPainter(look, self.rows, now, self)
        self.show_by(self.rows, self._painter)
        self.clicked.connect(lambda index: self.enter(index.row()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_checks(self, checks: Sequence[CheckRow]) -> None:
        self.rows.arrange({one.id: one for one in checks})

    def show_found(self, found: Mapping[Station, Sequence[Evidence]]) -> None:
        """What the program found out by itself, by station."""
        self._painter.found = found
        self.viewport().update()

    def current(self) -> CheckRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        check = self.rows.at(place)
        if check is not None:
            self.act_wanted.emit(check)

    def sizeHint(self) -> QSize:
        # As high as its rows, so that the log stands right below.
        row = self.look_line()
        return QSize(320, max(1, self.rows.rowCount()) * row + 2)

    def look_line(self) -> int:
        return 2 * self._look.line("body") + 14


class _LogPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[LogRow], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.line("body") + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # A log is read, not chosen from: no grounds and no rules.
        painter.save()
        self.draw(painter, QRectF(option.rect), index.row())
        painter.restore()

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        line = self._rows.at(place)
        if line is None:
            return
        at = clock(line.at)
        wide = text_width(self.look, "00:00", "body") + 10
        text_line(painter, self.look, area, at, "body", "text.secondary")
        text_line(painter, self.look, area.adjusted(wide, 0, 0, 0), text.log_line(line), "body", "text.primary")


class LogList(SideList):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[LogRow] = KeyedRows(
            lambda one: f"{clock(one.at)}, {text.log_line(one)}", text.log_line, text.log_line, self
        )
        self.show_by(self.rows, _LogPainter(look, self.rows, self))
        self.viewport().setAutoFillBackground(False)

    def show_lines(self, lines: Sequence[LogRow]) -> None:
        self.rows.arrange({one.id: one for one in lines})

    def enter(self, place: int) -> None:
        """Nothing more is known of a line."""
