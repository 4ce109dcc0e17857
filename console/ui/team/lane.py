"""One lane of the board: its head, the gap into which cards are given, and the list of its cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.queries.loads import AgentLoad
from console.queries.queue import TicketRow
from console.ui.frame.top_bar import STATES
from console.ui.queue import text as queue_text
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, RIGHT, box, focus_frame, text_line, text_width
from console.ui.team import board_text
from console.ui.team.arrangement import LaneOf
from console.ui.team.card import BESIDE, CardPainter
from console.ui.team.carrying import carried

LEAST, MOST = 168, 300
_AVATAR = 28
_PADDING = 10
_BAR = 4
_Flag = QItemSelectionModel.SelectionFlag
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CardRows(KeyedRows[TicketRow]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class LaneHead(Pressable):
    """Who it is, in what state, with how much. Pressed, it offers what can be done for them."""

    RADIUS = 8.0

    def __init__(self, look: Look, lane: LaneOf, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self._lane, self._now = lane, now
        self.person: AgentLoad | None = None
        self.cards = 0
        self._shown: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_person(self, person: AgentLoad | None, cards: int) -> bool:
        self.person, self.cards = person, cards
        return self.tick()

    def tick(self) -> bool:
        """Paints again where its words are others than before, and says whether they are."""
        now = self._now()
        words = board_text.state(self.person, now) if self.person is not None else ""
        shown = (words, self.person, self.cards)
        if shown == self._shown:
            return False
        self._shown = shown
        said = self.sentence()
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()
        return True

    def forget(self) -> None:
        """What is shown was said in another language."""
        self._shown = ()

    def name(self) -> str:
        if self.person is not None:
            return self.person.name
        return board_text.absent() if self._lane.key == "absent" else board_text.unclaimed()

    def sentence(self) -> str:
        if self.person is not None:
            return board_text.lane_sentence(self.person, self.cards, self._now())
        return board_text.plain_lane_sentence(self.name(), self.cards)

    def sizeHint(self) -> QSize:
        look = self.look
        words = look.line("body.strong") + look.line("small") + 2
        return QSize(look.px(LEAST), max(words, look.px(_AVATAR)) + 2 * _PADDING + _BAR + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, person = self.look, self.person
        if self.hovered and self.isEnabled() and person is not None:
            box(painter, look, QRectF(self.rect()).adjusted(2, 2, -2, -2), 7, "bg.hover")
        side = look.px(_AVATAR)
        line, small = look.line("body.strong"), look.line("small")
        middle = _PADDING + max(line + small + 2, side) / 2
        spot = QRectF(_PADDING, middle - side / 2, side, side)
        if person is not None:
            paint_avatar(painter, spot, look, str(person.agent), person.name)
        left, right = spot.right() + 6, self.width() - _PADDING
        top = middle - (line + small + 2) / 2
        first = QRectF(left, top, right - left, line)
        if person is None:
            mark = look.px(16)
            icon = "moon" if self._lane.key == "absent" else "tray"
            look.icons.paint(
                painter, icon, "text.secondary", QRectF(_PADDING, first.center().y() - mark / 2, mark, mark)
            )
            left = float(_PADDING)
            first.setLeft(left + mark + 6)
        number = board_text.load(person) if person is not None else str(self.cards)
        wide = text_width(look, number, "small") + 6
        name = board_text.first(person.name) if person is not None else self.name()
        text_line(painter, look, first.adjusted(0, 0, -wide, 0), name, "body.strong", "text.primary")
        text_line(painter, look, first, number, "small", "text.secondary", RIGHT)
        second = QRectF(left, top + line + 2, right - left, small)
        if person is None:
            self._paint_plain(painter, second)
            return
        icon, token = STATES[person.state]
        if person.state.value == "available" and person.chats:
            icon = "chat-circle-text-fill"
        mark = look.px(13)
        look.icons.paint(painter, icon, token, QRectF(left, second.center().y() - mark / 2, mark, mark))
        words = second.adjusted(mark + 4, 0, 0, 0)
        text_line(painter, look, words, board_text.state(person, self._now()), "small", "text.secondary")
        self._paint_bar(painter, person)

    def _paint_plain(self, painter: QPainter, room: QRectF) -> None:
        if self._lane.key != "absent":
            text_line(painter, self.look, room, board_text.least_first(), "small", "text.tertiary")

    def _paint_bar(self, painter: QPainter, person: AgentLoad) -> None:
        look = self.look
        whole = QRectF(_PADDING, self.height() - _BAR - 5, self.width() - 2 * _PADDING, _BAR)
        box(painter, look, whole, _BAR / 2, "bg.surface", "border.subtle")
        share = min(1.0, max(0.0, person.share))
        if share > 0:
            filled = QRectF(whole.left(), whole.top(), max(_BAR, whole.width() * share), _BAR)
            token = "warn.fill" if person.share >= board_text.NEARLY else "text.secondary"
            box(painter, look, filled, _BAR / 2, token)


class Gap(QWidget):
    """Says what letting go here does."""

    def __init__(self, look: Look, painter: CardPainter) -> None:
        super().__init__()
        self._look, self._card = look, painter
        self.words = ""
        self.hide()

    def say(self, words: str) -> None:
        self.words = words
        self.setFixedHeight(self._card.height())
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        pen = QPen(look.color("accent.fill"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(look.color("bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -6.5), 8, 8)
        painter.setFont(look.font("small.strong"))
        painter.setPen(look.color("accent.text"))
        inside = QRectF(self.rect()).adjusted(8, 4, -8, -10)
        painter.drawText(inside, int(CENTER | Qt.TextFlag.TextWordWrap), self.words)


class CardList(QListView):
    """The cards of a lane. `sideways` wants the neighbour, `carry_wanted` carries what is chosen with the pointer."""

    opened = Signal(object)
    sideways = Signal(int)
    up_wanted = Signal()
    escaped = Signal()
    menu_wanted = Signal(QPoint)
    carry_wanted = Signal()
    chosen_moved = Signal()
    alone = Signal()
    """What is chosen here is chosen alone: other lanes let go what is chosen there."""

    def __init__(self, rows: CardRows, painter: CardPainter) -> None:
        super().__init__()
        self.rows, self._painter = rows, painter
        self.arranging = False
        self.marking = False
        """While marking, keys move without choosing, and X chooses."""
        self.setModel(rows)
        self.setItemDelegate(painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.selectionModel().selectionChanged.connect(self._choice_changed)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def chosen(self) -> list[TicketRow]:
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row for place in places if (row := self.rows.at(place)) is not None]

    def current(self) -> TicketRow | None:
        return self.rows.at(self.currentIndex().row())

    def choose(self, place: int) -> None:
        self.marking = False
        if self.rows.rowCount():
            index = self.rows.index(max(0, min(place, self.rows.rowCount() - 1)))
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def let_go(self) -> None:
        self.marking = False
        self.selectionModel().clearSelection()

    def arrange(self, rows: Mapping[Id, TicketRow]) -> None:
        """Shows these. What is seen, chosen and current stays."""
        bar = self.verticalScrollBar()
        at_top = bar.value() == 0
        first = self.indexAt(QPoint(8, 2))
        seen = (
            [self.rows.key_at(place) for place in range(first.row(), self.rows.rowCount())] if first.isValid() else []
        )
        anchor = next((key for key in seen if key in rows), None)
        height = self.visualRect(self.rows.index_of(anchor)).top() if anchor is not None else 0
        self.arranging = True
        try:
            self.rows.arrange(rows)
            if anchor is not None and not at_top:
                self.executeDelayedItemsLayout()
                moved = self.visualRect(self.rows.index_of(anchor)).top() - height
                bar.setValue(bar.value() + moved)
        finally:
            self.arranging = False

    def visible_places(self) -> range:
        first = self.indexAt(QPoint(8, 2))
        if not first.isValid():
            return range(0)
        last = self.indexAt(QPoint(8, self.viewport().height() - 2))
        return range(first.row(), last.row() + 1 if last.isValid() else self.rows.rowCount())

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.carry_wanted.emit()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and self._plain(Qt.Key(event.key())):
            return
        super().keyPressEvent(event)

    def _plain(self, key: Qt.Key) -> bool:
        here = self.currentIndex().row()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps:
            self.sideways.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(here)
        elif key == Qt.Key.Key_Space:
            self._mark()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Up and here <= 0:
            self.up_wanted.emit()
        else:
            return False
        return True

    def _mark(self) -> None:
        """Chooses the card the focus is on beside the others, or lets it go."""
        # The card one came to with the arrows is chosen already: the first mark keeps it.
        self.selectionModel().select(self.currentIndex(), _Flag.Toggle if self.marking else _Flag.Select)
        self.marking = self.selectionModel().hasSelection()

    def selectionCommand(self, index: Any, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        if self.marking and isinstance(event, QKeyEvent) and not event.modifiers() & _HELD:
            return _Flag.NoUpdate
        modifiers = Qt.KeyboardModifier.NoModifier
        if isinstance(event, (QKeyEvent, QMouseEvent)):
            modifiers = event.modifiers()
        command = super().selectionCommand(index, event)
        if command & _Flag.Clear and not modifiers & _HELD:
            self.alone.emit()
        return command

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_focus(False)
        if not event.modifiers() & _HELD:
            self.marking = False
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            if self.current() is not None:
                self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._show_focus(True)
        super().focusInEvent(event)

    def _show_focus(self, by_key: bool) -> None:
        if by_key != self._painter.by_key:
            self._painter.by_key = by_key
        self.viewport().update()

    def _open(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.opened.emit(row.id)

    def _choice_changed(self) -> None:
        if not self.arranging:
            self.chosen_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._painter.by_key and not self.rows.rowCount():
            # An empty lane can be given to as well: it must be seen to have the focus.
            focus_frame(QPainter(self.viewport()), self._painter.look, self.viewport().rect(), 8)


class Lane(QWidget):
    """`lane` says whose it is. `dropped` is told the tickets that were let go over it."""

    dropped = Signal(object)

    def __init__(self, look: Look, lane: LaneOf, painter: CardPainter, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look, self._now = look, now
        self._painted_by = painter
        self.lane = lane
        self.target = False
        self.offer: Callable[[Lane, tuple[Id, ...]], str] = lambda lane, tickets: ""
        """What letting go of these over it would do, in words; "" where nothing can be given."""
        self.head = LaneHead(look, lane, now)
        self.gap = Gap(look, painter)
        self.cards = CardList(CardRows(self._say, queue_text.subject, self._tip), painter)
        self.more = Label(look, "", "small", "text.secondary", wrap=True)
        self.more.setContentsMargins(6, 2, 6, 4)
        self.more.hide()
        given = QVBoxLayout()
        given.setContentsMargins(0, 0, BESIDE, 0)
        given.addWidget(self.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addLayout(given)
        column.addWidget(self.cards, 1)
        column.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        self.cards.up_wanted.connect(lambda: self.head.setFocus(Qt.FocusReason.TabFocusReason))
        look.changed.connect(self._measure)
        self._measure()

    def show_head(self, person: AgentLoad | None, count: int) -> None:
        if self.head.show_person(person, count):
            self.cards.setAccessibleName(self.head.accessibleName())

    def show_rows(self, rows: tuple[TicketRow, ...], count: int, more: bool) -> None:
        self.cards.arrange({row.id: row for row in rows})
        self.more.setText(board_text.more(count - len(rows)) if more else "")
        self.more.setVisible(more)

    def show_gap(self, words: str) -> None:
        """ "" when nothing is held over it."""
        target = bool(words)
        if target != self.target or words != self.gap.words:
            self.target = target
            self.gap.say(words)
            self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.show_gap(self.offer(self, carried(event.mimeData())))
        event.setAccepted(self.target)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self.target)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_gap("")

    def dropEvent(self, event: QDropEvent) -> None:
        tickets = carried(event.mimeData())
        taken = bool(self.offer(self, tickets))
        self.show_gap("")
        event.setAccepted(taken)
        if taken:
            self.dropped.emit(tickets)

    def tick(self, marks: dict[Id, tuple[object, ...]], mark_of: Callable[[TicketRow], tuple[object, ...]]) -> None:
        """Paints what is another a second later."""
        self.head.tick()
        for place in self.cards.visible_places():
            row = self.cards.rows.at(place)
            if row is None:
                continue
            mark = mark_of(row)
            if marks.get(row.id, mark) != mark:
                self.cards.update(self.cards.rows.index(place))
            marks[row.id] = mark

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.target:
            box(painter, self._look, self.rect(), 8, "accent.tint", "accent.fill", 2)
        else:
            box(painter, self._look, self.rect(), 8, "bg.sunken")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.head.forget()
            self.show_head(self.head.person, self.head.cards)
            self.cards.viewport().update()

    def _say(self, row: TicketRow) -> str:
        said = (board_text.sentence(row, self._now()), self._painted_by.set_back(row.id))
        return ", ".join(part for part in said if part)

    def _tip(self, row: TicketRow) -> str:
        tip = queue_text.tip(row, self._now(), row.owner_id or row.id)
        back = self._painted_by.set_back(row.id)
        return f"{tip}\n{back[:1].upper()}{back[1:]}" if back else tip

    def _measure(self) -> None:
        self.setMinimumWidth(self._look.px(LEAST))
        self.setMaximumWidth(self._look.px(MOST))
        self.cards.scheduleDelayedItemsLayout()
