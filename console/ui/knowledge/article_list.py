"""The list of articles: title, language, use and age; a dot where something is not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from console.domain.ids import Id
from console.queries.knowledge import ArticleRow
from console.ui.knowledge import text
from console.ui.shared.controls.badge import paint_dot
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import translate

_MARGIN = 14


@dataclass(frozen=True, slots=True)
class Listed:
    """`article` is None for one that is only being written; `unsaved` says that its text is here alone."""

    id: Id
    title: str
    article: ArticleRow | None
    unsaved: bool = False


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[Listed], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now
        self.with_language = True

    def line(self, listed: Listed) -> str:
        if listed.unsaved:
            return translate("knowledge", "Not saved yet")
        if listed.article is None:
            return ""
        return text.list_line(listed.article, self._now(), with_language=self.with_language)

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        listed = self._rows.at(place)
        if listed is None:
            return
        look = self.look
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


class ArticleList(SideList):
    chosen = Signal(object)
    """The id of the article the list stands on."""
    entered = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[Listed] = KeyedRows(self._sentence, lambda listed: listed.title, None, self)
        self._painter = _Painter(look, self.rows, now, self)
        self.show_by(self.rows, self._painter)
        self.selectionModel().currentChanged.connect(self._tell)

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

    def enter(self, place: int) -> None:
        listed = self.rows.at(place)
        if listed is not None:
            self.entered.emit(listed.id)

    def _tell(self, now: Index, before: Index) -> None:
        listed = self.rows.at(now.row())
        if listed is not None:
            self.chosen.emit(listed.id)

    def _sentence(self, listed: Listed) -> str:
        return ", ".join(part for part in (listed.title, self._painter.line(listed)) if part)
