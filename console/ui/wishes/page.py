"""The wish list: what people ask for by weight at the left, who asked and what becomes of it at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.commands.wishes import DropWish, EditWish, UnaskWish
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.wishes import WishState
from console.queries.wishes import AskerRow, AskersOf, Wishes, WishRow
from console.sync.desk import Desk
from console.ui.settings.entries import EntryList, EntryRow
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.paper import Paper
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.states import EmptyState
from console.ui.shared.words import day, translate
from console.ui.shared.work import Work
from console.ui.wishes import text
from console.ui.wishes.choosing import WishChoosing
from console.ui.wishes.editing import WishCard
from console.ui.wishes.telling import WishTelling

_WIDTH, _WIDEST = 332, 760
_MARGIN = 14
_ENDED = (WishState.DONE, WishState.DECLINED)


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[WishRow], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        wish = self._rows.at(place)
        if wish is None:
            return
        look = self.look
        left, right, line = area.left() + _MARGIN, area.right() - _MARGIN, look.line("body")
        weight = str(wish.people)
        room = text_width(look, weight, "body.strong") + 10
        first = QRectF(left, area.top() + 8, right - left, line)
        text_line(painter, look, first.adjusted(0, 0, -room, 0), text.name(wish), "body.name", "text.primary")
        text_line(painter, look, first, weight, "body.strong", "text.secondary", RIGHT)
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        text_line(painter, look, second, text.line(wish), "small", "text.secondary")


class WishList(SideList):
    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[WishRow] = KeyedRows(
            lambda wish: f"{text.name(wish)}, {text.line(wish)}", text.name, None, self
        )
        self.show_by(self.rows, _Painter(look, self.rows, self))
        self.selectionModel().currentChanged.connect(lambda now, _: self.enter(now.row()))

    def enter(self, place: int) -> None:
        wish = self.rows.at(place)
        if wish is not None:
            self.chosen.emit(wish.id)


class WishesPage(QWidget):
    open_ticket = Signal(object)

    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget, undo_seconds: Callable[[], int]
    ) -> None:
        """`host` is what cards and sheets open over."""
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self.choosing = WishChoosing(look, work, desk, notices, host)
        self.telling = WishTelling(look, work, desk, notices, host, undo_seconds)
        self._card = WishCard(look, host)
        self._wishes: tuple[WishRow, ...] = ()
        self._current: Id | None = None
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="plus", dense=True)
        self.search = SearchField(look, "-", "", "-")
        self.which = Segmented(look, "-", (("open", ""), ("ended", "")))
        self.list = WishList(look)
        self.name = Label(look, "", "caller", wrap=True)
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.words = Label(look, "", "message", wrap=True)
        self.state = Segmented(look, "-", tuple((str(one), "") for one in WishState))
        self.edit = Button(look, "", icon="pencil-simple")
        self.merge = IconButton(look, "git-merge", "-")
        self.drop = IconButton(look, "trash", "-")
        self.tell = Button(look, "", "primary", icon="paper-plane-tilt")
        self.asked = Label(look, "", "small.strong", "text.secondary")
        self.askers = EntryList(look)
        self._detail = QWidget()
        self._none: EmptyState | None = None
        self._right = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.ask()

    @property
    def wish(self) -> WishRow | None:
        return next((wish for wish in self._wishes if wish.id == self._current), None)

    def ask(self) -> None:
        self._work.ask(self, "wishes", Wishes(), self._take)

    def show_wish(self, wish: Id) -> None:
        self._current = wish
        self._show()

    def begin(self) -> None:
        self._card.ask(None, self._desk, lambda command: self._work.tell(self, command))

    def _take(self, wishes: tuple[WishRow, ...]) -> None:
        self._wishes = wishes
        self._arrange()

    def _arrange(self) -> None:
        ended = self.which.current == "ended"
        asked = self.search.text.strip().casefold()
        listed = [
            wish
            for wish in self._wishes
            if (wish.state in _ENDED) is ended and (not asked or asked in f"{wish.title} {wish.text}".casefold())
        ]
        self.list.rows.arrange({wish.id: wish for wish in listed})
        self.list.viewport().update()
        if self._current not in {wish.id for wish in listed}:
            self._current = listed[0].id if listed else None
        index = self.list.rows.index_of(self._current) if self._current is not None else None
        if index is not None and index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)
        self._show()

    def _show(self) -> None:
        wish = self.wish
        self._detail.setVisible(wish is not None)
        if self._none is not None:
            self._none.hide()
            self._none.deleteLater()
            self._none = None
        if wish is None:
            self._say_none()
            return
        self.name.setText(text.name(wish))
        self.about.setText(text.about(wish, self._desk.now()))
        self.words.setText(wish.text)
        self.words.setVisible(bool(wish.text))
        self.state.blockSignals(True)
        self.state.choose(str(wish.state))
        self.state.blockSignals(False)
        ended = wish.state in _ENDED
        self.tell.setText(text.tell(wish.untold))
        self.tell.setVisible(ended and wish.untold > 0)
        self.drop.setVisible(not wish.people)
        self._work.ask(self, "askers", AskersOf(wish.id), self._show_askers)

    def _say_none(self) -> None:
        if self.search.text.strip() or self.which.current == "ended":
            title, said = translate("wishes", "Nothing here"), ""
        else:
            title = translate("wishes", "Nobody has asked for anything yet")
            said = translate("wishes", "Mark a ticket as a wish or a defect, and it is counted here by people.")
        self._none = EmptyState(self._look, "sparkle", title, said)
        self._right.addWidget(self._none, 1)

    def _show_askers(self, askers: tuple[AskerRow, ...]) -> None:
        self.asked.setText(translate("wishes", "Who asked") if askers else translate("wishes", "Nobody asks for it."))
        self.askers.show_rows([partial(self._asker, one) for one in askers])

    def _asker(self, one: AskerRow) -> EntryRow:
        told = text.told_line(one.told)
        below = f"{ticket_shown(one.number)} · {one.subject} · {day(one.at, self._desk.now())} · {told}"
        row = EntryRow(self._look, one.name or one.subject, below, may_edit=False)
        row.open.setText(translate("wishes", "Open", "verb"))
        row.opened.connect(lambda: self.open_ticket.emit(one.ticket))
        away = IconButton(self._look, "x", translate("wishes", "They do not ask for it"), dense=True)
        away.clicked.connect(lambda: self._unask(one))
        row.put_beside(away)
        return row

    def _unask(self, one: AskerRow) -> None:
        if self._current is not None:
            self._work.tell(self, UnaskWish(self._desk.stamp(), self._current, (one.ticket,)))

    def _set_state(self, chosen: str) -> None:
        wish = self.wish
        if wish is None or chosen == str(wish.state):
            return
        state, before = WishState(chosen), wish.state
        self._work.tell(self, EditWish(self._desk.stamp(), wish.id, state=state))
        self.which.choose("ended" if state in _ENDED else "open")
        self._notices.say(
            Level.TOAST,
            f"{text.state(state)}.",
            lead=f"{wish.title}.",
            icon="check-circle",
            undo=lambda: self._work.tell(self, EditWish(self._desk.stamp(), wish.id, state=before)),
        )

    def _change(self) -> None:
        if self.wish is not None:
            self._card.ask(self.wish, self._desk, lambda command: self._work.tell(self, command))

    def _drop(self) -> None:
        if self._current is not None:
            self._work.tell(self, DropWish(self._desk.stamp(), self._current))

    def _hear(self, changes: Changes) -> None:
        if changes.touches("wish", "held", "message"):
            self._work.later(self, "again", 200, self.ask)

    def _connect(self) -> None:
        self.new.clicked.connect(self.begin)
        self.search.changed.connect(lambda _: self._arrange())
        self.search.lead(self.list.step, lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.which.chosen.connect(lambda _: self._arrange())
        self.list.chosen.connect(self.show_wish)
        self.list.left.connect(self.search.setFocus)
        self.state.chosen.connect(self._set_state)
        self.edit.clicked.connect(self._change)
        self.merge.clicked.connect(lambda: self.choosing.merge(self.wish) if self.wish else None)
        self.drop.clicked.connect(self._drop)
        self.tell.clicked.connect(lambda: self.telling.tell(self.wish) if self.wish else None)
        self._work.changed.connect(self._hear)
        self.setFocusProxy(self.search)

    def retranslate(self) -> None:
        self.title.setText(translate("wishes", "Wishes and defects"))
        self.new.setText(translate("wishes", "New"))
        find = translate("wishes", "Find a wish")
        self.search.set_words(find, find)
        self.search.clear.set_name(translate("wishes", "Clear the search"))
        self.which.setAccessibleName(translate("wishes", "Which wishes"))
        self.which.set_words("open", translate("wishes", "Open", "plural"))
        self.which.set_words("ended", translate("wishes", "Ended"))
        self.list.setAccessibleName(translate("wishes", "Wishes and defects"))
        self.state.setAccessibleName(translate("wishes", "How far it is"))
        for one in WishState:
            self.state.set_words(str(one), text.state(one))
        self.edit.setText(translate("wishes", "Edit"))
        self.merge.set_name(translate("wishes", "The same as another…"))
        self.drop.set_name(translate("wishes", "Delete"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        top = QVBoxLayout()
        top.setContentsMargins(14, 10, 14, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.search)
        top.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        left = Paper(self._look)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline(self._look))
        column.addWidget(self.list, 1)
        left.setFixedWidth(self._look.px(_WIDTH))
        self._look.changed.connect(lambda: left.setFixedWidth(self._look.px(_WIDTH)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(Hairline(self._look, Qt.Orientation.Vertical))
        row.addWidget(self._lay_out_detail(), 1)

    def _lay_out_detail(self) -> QScrollArea:
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.name, 1)
        for button in (self.edit, self.merge, self.drop):
            title.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.state)
        ways.addWidget(self.tell)
        ways.addStretch(1)
        inside = QVBoxLayout(self._detail)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(title)
        inside.addWidget(self.about)
        inside.addWidget(self.words)
        inside.addLayout(ways)
        inside.addSpacing(6)
        inside.addWidget(self.asked)
        inside.addWidget(self.askers)
        inside.addStretch(1)
        self._detail.setMaximumWidth(self._look.px(_WIDEST))
        sheet = Paper(self._look)
        self._right.setContentsMargins(32, 24, 24, 24)
        self._right.addWidget(self._detail, 1)
        sheet.setLayout(self._right)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        return scroll
