"""The texts of a group, one under the other: read, moved to another group, made a group of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from console.domain.ids import Id
from console.queries.troubles import TextRow, TroubleRow, TroubleTexts
from console.ui.incidents import text
from console.ui.incidents.carrying import packed_texts
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.sheet import Sheet
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import span, translate
from console.ui.shared.work import Work

_SIZE = (680, 560)
_MARGIN = 14
_MOST = 300


class _TextRows(KeyedRows[TextRow]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class _TextPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[TextRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 2 * self.look.line("body") + 12)

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line = self.look, self.look.line("body")
        ago = span(self._now() - row.at)
        room = text_width(look, ago, "small") + 12
        first = QRectF(area.left() + _MARGIN, area.top() + 6, area.width() - 2 * _MARGIN, line)
        said = " ".join(row.text.split())
        text_line(painter, look, first.adjusted(0, 0, -room, 0), said, "body", "text.primary")
        text_line(painter, look, first, ago, "small", "text.secondary", RIGHT)
        text_line(painter, look, first.translated(0, line), row.author, "small", "text.secondary")


class TextList(SideList):
    opened = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[TextRow] = _TextRows(
            lambda row: f"{row.author}: {row.text}, {span(now() - row.at)}",
            lambda row: row.text,
            lambda row: row.text,
            self,
        )
        self.show_by(self.rows, _TextPainter(look, self.rows, now, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.doubleClicked.connect(lambda index: self.enter(index.row()))

    def chosen(self) -> list[TextRow]:
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row for place in places if (row := self.rows.at(place)) is not None]

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.opened.emit(row.ticket)

    def startDrag(self, actions: Qt.DropAction) -> None:
        chosen = self.chosen()
        if chosen:
            drag = QDrag(self)
            drag.setMimeData(packed_texts(row.id for row in chosen))
            drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
            drag.setHotSpot(QPoint(24, 12))
            drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.selectionModel().select(self.currentIndex(), self.selectionModel().SelectionFlag.Toggle)
            return
        super().keyPressEvent(event)


class TextsSheet(Sheet):
    move_wanted = Signal(object)
    """list[TextRow]."""
    split_wanted = Signal(object)
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, registry: Registry, now: Callable[[], datetime], host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self._work = work
        self._launch: Id | None = None
        self.group: TroubleRow | None = None
        self.list = TextList(look, now)
        self.move_ = Button(look, "", icon="arrow-bend-up-right", keys="G")
        self.split = Button(look, "", icon="git-fork")
        self.open_ = Button(look, "", keys="↵")
        self.body.addWidget(self.list)
        self.buttons.addWidget(self.open_)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.split)
        self.buttons.addWidget(self.move_)
        registry.attach(self.list, LIST)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._look_at())
        self.list.opened.connect(self._open)
        self.list.left.connect(self.dismiss)
        self.move_.clicked.connect(lambda: self.move_wanted.emit(self.list.chosen()))
        self.split.clicked.connect(lambda: self.split_wanted.emit(self.list.chosen()))
        self.open_.clicked.connect(lambda: self.list.enter(self.list.currentIndex().row()))
        self._speak()

    def show_group(self, launch: Id, group: TroubleRow) -> None:
        self._launch, self.group = launch, group
        self.list.rows.arrange({})
        self.renew()
        self._speak()
        self.open()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def renew(self, group: TroubleRow | None = None) -> None:
        """Asks again; `group` is as it stands now."""
        self.group = group or self.group
        if self._launch is not None and self.group is not None:
            self._work.ask(self, "texts", TroubleTexts(self._launch, self.group.key), self._take)

    def _take(self, rows: tuple[TextRow, ...]) -> None:
        self.list.rows.arrange({row.id: row for row in rows[:_MOST]})
        if not self.list.currentIndex().isValid() and rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
        self._speak()

    def _open(self, ticket: Id) -> None:
        self.dismiss()
        self.open_ticket.emit(ticket)

    def _look_at(self) -> None:
        chosen = bool(self.list.chosen())
        for button in (self.move_, self.split, self.open_):
            button.setEnabled(chosen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.move_.setText(translate("incidents", "Move to group…"))
        self.split.setText(translate("incidents", "Make a group of these…"))
        self.open_.setText(translate("incidents", "Open the ticket"))
        if self.group is not None:
            title = text.title(self.group)
            self.set_title(title, text.people(self.group.people))
            self.list.setAccessibleName(title)
        self._look_at()
