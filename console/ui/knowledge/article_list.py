"""The list of articles: title, language, use and age; a dot where something is not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QStyle, QStyleOptionViewItem

from console.domain.ids import Id
from console.queries.knowledge import ArticleRow
from console.ui.knowledge import text
from console.ui.shared.controls.badge import paint_dot
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width
from console.ui.shared.words import translate

_MARGIN = 14
_BAR = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """`article` is None for one that is only being written; `unsaved` says that its text is here alone."""

    id: Id
    title: str
    article: ArticleRow | None
    unsaved: bool = False


class _Painter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[Listed], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows, self._now = look, rows, now
        self.with_language = True
        self.by_key = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.line("body") + self._look.line("small") + 16)

    def line(self, listed: Listed) -> str:
        if listed.unsaved:
            return translate("knowledge", "Not saved yet")
        if listed.article is None:
            return ""
        return text.list_line(listed.article, self._now(), with_language=self.with_language)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        listed = self._rows.at(index.row())
        if listed is None:
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("bg.selected"))
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent.fill"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("bg.hover"))
        low = area.bottom() - 1
        rule(painter, look, QPointF(area.left(), low), QPointF(area.right(), low), "border.subtle")
        left, right = area.left() + _MARGIN, area.right() - _MARGIN
        line = look.line("body")
        first = QRectF(left, area.top() + 8, right - left - (14 if listed.unsaved else 0), line)
        text_line(painter, look, first, listed.title, "body.name", "text.primary")
        if listed.unsaved:
            paint_dot(painter, look, right - 4, first.center().y())
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        helped = text.helped(listed.article) if listed.article and not listed.unsaved else ""
        room = second.adjusted(0, 0, -(text_width(look, helped, "small") + 8 if helped else 0), 0)
        ink = "accent.text" if listed.unsaved else "text.secondary"
        text_line(painter, look, room, self.line(listed), "small", ink)
        text_line(painter, look, second, helped, "small", "text.tertiary", RIGHT)
        if option.state & QStyle.StateFlag.State_HasFocus and self.by_key:
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()


class ArticleList(QListView):
    chosen = Signal(object)
    """The id of the article the list stands on."""
    entered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.rows: KeyedRows[Listed] = KeyedRows(self._sentence, lambda listed: listed.title, None, self)
        self._painter = _Painter(look, self.rows, now, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self._measure)

    def show_articles(self, listed: Sequence[Listed], *, with_language: bool) -> None:
        self._painter.with_language = with_language
        self.rows.arrange({one.id: one for one in listed})
        self.viewport().update()

    def choose(self, article: Id | None) -> None:
        """Without telling that it was chosen."""
        index = self.rows.index_of(article)
        self.selectionModel().blockSignals(True)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def step(self, by: int) -> None:
        count = self.rows.rowCount()
        if count:
            self.setCurrentIndex(self.rows.index(max(0, min(count - 1, self.currentIndex().row() + by))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            listed = self.rows.at(self.currentIndex().row())
            if listed is not None:
                self.entered.emit(listed.id)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        self._painter.by_key = True
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painter.by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _tell(self, now: Index, before: Index) -> None:
        listed = self.rows.at(now.row())
        if listed is not None:
            self.chosen.emit(listed.id)

    def _sentence(self, listed: Listed) -> str:
        return ", ".join(part for part in (listed.title, self._painter.line(listed)) if part)

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
