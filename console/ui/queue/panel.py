"""The queue column: header, tabs, filter, the list with its states, and what others call it by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.domain.filters import Filter, Order
from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.queue import QueueCounts, SectionName, Tab, TicketRow, TicketRows, ViewRow
from console.sync.desk import Desk
from console.ui.queue import text
from console.ui.queue.filter_box import FilterBox
from console.ui.queue.going_on import GoingOn
from console.ui.queue.header import QueueHeader
from console.ui.queue.list import QueueList
from console.ui.queue.menu import ticket_menu
from console.ui.queue.model import Head, Item, Key, Line, QueueModel
from console.ui.queue.news import NewsPill
from console.ui.queue.presence import Presence
from console.ui.queue.row import RowPainter
from console.ui.queue.settling import Settling
from console.ui.queue.states import QueueStates
from console.ui.queue.supply import Supply
from console.ui.queue.ticking import Ticking
from console.ui.queue.views import Views
from console.ui.roster.set_back import SetBackMarks
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.controls.tabs import Tab as StripTab
from console.ui.shared.controls.tabs import TabStrip
from console.ui.shared.lists import add_list_acts
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Throttle, Work

_OPEN_MS = 80
_TABS = (Tab.ALL, Tab.MINE, Tab.UNCLAIMED, Tab.NEAR)
# Acts after which the chosen rows may leave their place at once: the hand itself has sent them away.
_OWN_ACTS = ("ticket.", "reply.", "composer.", "send.")


class QueuePanel(QWidget):
    """`opened`: a row was gone to and should be shown; `activated`: Enter or a double click on it.
    `chosen_changed`: what acts are about now, one ticket or several. `state_changed`: `state()` is worth keeping."""

    opened = Signal(object)
    activated = Signal(object)
    chosen_changed = Signal(object)
    state_changed = Signal()

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk = look, work, desk
        self._registry = registry
        self._chosen: tuple[Id, ...] = ()
        self._opened: Id | None = None
        self._unfolding = False
        self.model = QueueModel(self._say, self._explain, self)
        self.row_painter = RowPainter(look, self.model, desk.now, desk.me, self)
        self.row_painter.marked = self.is_marked
        self.header = QueueHeader(look)
        self.tabs = TabStrip(look, "-", "-", margin=12)
        self.filter_box = FilterBox(look)
        self.list = QueueList(self.model, self.row_painter)
        self.pill = NewsPill(look, self.list)
        self.states = QueueStates(look)
        self._supply = Supply(work, self)
        self._views = Views(work, desk, notices, self)
        self._settling = Settling(self.list)
        self._going_on = GoingOn(self.list)
        self._opener = Throttle(self, _OPEN_MS, self._open_now)
        self._ticking = Ticking(self.list, self.row_painter, self._supply.soon, self)
        self.row_painter.set_back = SetBackMarks(work, desk, self._ticking.repaint, self).words_of
        self._lay_out()
        self._connect()
        self._speak()
        self.refresh()
        self._views.ask()

    # What others call

    def chosen(self) -> tuple[Id, ...]:
        """The tickets that acts are about: the selected ones, in their order."""
        return self._chosen

    def chosen_rows(self) -> tuple[TicketRow, ...]:
        """Those that acts are about; none where the list has gone on by itself, for it is the open ticket then."""
        found = (self.model.item_of(ticket) for ticket in (() if self._by_itself else self._chosen))
        return tuple(item.row for item in found if isinstance(item, Line))

    def current(self) -> Id | None:
        line = self.list.current_line()
        return line.row.id if line is not None else None

    def meant(self) -> Id | None:
        """The ticket that writing is about: the current one, or the open one where the list went on by itself."""
        return self._opened if self.list.gone_on else self.current()

    def is_marked(self, ticket: Id, selected: bool) -> bool:
        """Whether its row is painted as one that acts are about."""
        return ticket == self._opened if self._by_itself else selected

    @property
    def _by_itself(self) -> bool:
        return self.list.gone_on and len(self._chosen) < 2

    def rows(self) -> tuple[TicketRow, ...]:
        """The tickets in the list, from top to bottom."""
        return tuple(self.model.tickets())

    def select(self, ticket: Id) -> bool:
        """Goes to a ticket; False where it does not stand in the list, and then no row is selected."""
        found = self.model.place_of(ticket) is not None
        self._opened = self._opened if found else None
        self.list.choose(ticket if found else None)
        if found:
            self.list.scrollTo(self.model.index_of(ticket))
        self._pressed()
        return found

    def select_next(self) -> bool:
        """Goes to the next ticket below, to the first where none was current; False at the end."""
        if self.list.gone_on and (current := self.current()) is not None:
            return self.select(current)
        index = self.list.currentIndex()
        ticket = self.list.next_ticket(index.row() if index.isValid() else -1, 1)
        return ticket is not None and self.select(ticket)

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        self._supply.refresh()

    def show_tab(self, tab: Tab) -> None:
        """Shows a tab whole: a search or a filter that was on is taken away."""
        self.filter_box.set_filter(Filter())
        self._supply.filter, self._supply.found_text = Filter(), ""
        self._show_filter()
        self._set_tab(tab)

    def set_filter(self, chosen: Filter) -> None:
        """Narrows the list; the box shows what by."""
        self.filter_box.set_filter(chosen)
        self.filter_box.setVisible(chosen != Filter())
        self._narrow(chosen, typing=False)

    def show_found(self, words: str) -> None:
        """Shows what a search finds in place of the queue; "" goes back to it."""
        if words != self._supply.found_text:
            self._supply.found_text = words
            self._supply.start_over()

    def set_narrow(self, narrow: bool) -> None:
        """Two lines for each row, in a small window."""
        if narrow != self.row_painter.narrow:
            self.row_painter.narrow = narrow
            self._measure()

    def set_presence(self, presence: Mapping[Id, Presence]) -> None:
        """Who else is at which ticket; replaces what was told before."""
        before, self.row_painter.presence = self.row_painter.presence, dict(presence)
        self._ticking.repaint({key for key in {*before, *presence} if before.get(key) != presence.get(key)})

    def set_unsent(self, tickets: frozenset[Id]) -> None:
        """Tickets with something of ours that waits for the connection; replaces what was told before."""
        before, self.row_painter.unsent = self.row_painter.unsent, tickets
        self._ticking.repaint(before ^ tickets)

    def let_move(self, *tickets: Id) -> None:
        """The person at this console sends these away: they leave their place at once, also under the hand."""
        self._settling.let_move(tickets)

    def state(self) -> dict[str, str]:
        """What is worth keeping until the next start."""
        supply = self._supply
        return {"tab": supply.tab.value, "order": supply.order.value, "folded": " ".join(sorted(supply.folded))}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Unknown or old values are left out."""
        supply = self._supply
        tab, order, folded = kept.get("tab"), kept.get("order"), kept.get("folded")
        if order in set(Order):
            supply.order = self.row_painter.order = Order(order)
            self.header.show_order(supply.order)
        if folded is not None:
            supply.folded = frozenset(SectionName(name) for name in folded.split() if name in set(SectionName))
        if tab in set(Tab) and tab != Tab.FOUND:
            supply.tab = Tab(tab)
            self._show_tabs()
        supply.start_over()

    # What comes from the desk

    def _came(self, other: bool) -> None:
        self.states.answered()
        self._settle(at_once=other or self._unfolding)
        self._unfolding = False
        if other:
            self.list.verticalScrollBar().setValue(0)
            if self.list.current_key() is None and self._opened in self.model.keys:
                # Back in a list with the ticket that is still open beside it.
                self.list.choose(self._opened)
        self._fetch_more()

    def _settle(self, *, at_once: bool, wish: Key | None = None) -> None:
        with self._going_on.settling():
            self._settling.settle(self._supply.items(), at_once=at_once, fetched=self._supply.fetched(), wish=wish)
        self._ticking.forget()
        self._show_news()
        self._show_page()
        if self._settling.leftovers:
            self._work.ask(self, "leftovers", TicketRows(self._settling.leftovers), self._renew_leftovers)

    def _renew_leftovers(self, rows: tuple[TicketRow, ...]) -> None:
        renewed: dict[Key, Item] = {}
        for row in rows:
            before = self.model.item_of(row.id)
            if isinstance(before, Line) and row.id in self._settling.leftovers:
                renewed[row.id] = Line(row, before.section)
        self.model.renew(renewed)

    def _counted(self, counts: QueueCounts) -> None:
        self.header.show_count(counts.waiting)
        self._show_tabs()
        self.list.setAccessibleName(text.list_name(counts.waiting, counts.near))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            error = ConsoleError(
                translate("queue", "The queue could not be read."),
                translate("queue", "The program made a mistake, and wrote it to its log."),
                translate("queue", "Your tickets are safe. Try again."),
            )
        self.states.failed(error)
        self._show_page()

    def _waiting(self) -> None:
        self.states.wait()
        self._show_page()

    def _hand_left(self) -> None:
        if self._settling.late:
            self._settle(at_once=False)

    def _news_wanted(self) -> None:
        self._settle(at_once=True)
        self.list.verticalScrollBar().setValue(0)
        self.focus_list()

    def _show_news(self) -> None:
        # Rows that only stand elsewhere now are no reason to speak up: they change places when the hand has left.
        had_focus = self.pill.hasFocus()
        self.pill.show_news(self._settling.held)
        self._place_pill()
        if had_focus and not self._settling.held:
            self.focus_list()

    def _fetch_more(self) -> None:
        last = self._supply.last_ids()
        places = {ticket: place for ticket in last if (place := self.model.place_of(ticket)) is not None}
        if places:
            self._supply.fetch_more(self.list.visible_places(), places)

    # What is done by hand

    def _set_tab(self, tab: Tab) -> None:
        self._supply.tab = tab
        self._show_tabs()
        self._supply.start_over()
        self.state_changed.emit()

    def _tab_picked(self, identity: str) -> None:
        if identity != self._supply.tab.value:
            self._supply.found_text = ""
            self._set_tab(Tab(identity))

    def _set_order(self, order: Order) -> None:
        if order != self._supply.order:
            self._supply.order = self.row_painter.order = order
            self.header.show_order(order)
            self._supply.start_over()
            self.state_changed.emit()

    def _fold(self, name: SectionName, folded: bool) -> None:
        if not self._supply.fold(name, folded):
            return
        current = self.list.current_line()
        # The rows go at once; a current row among them leaves the keys at the head they went into.
        inside = folded and current is not None and current.section is name and self.list.hasFocus()
        self._settle(at_once=True, wish=name if inside else None)
        self._unfolding = not folded
        self.state_changed.emit()

    def _toggle_filter(self) -> None:
        opened = not self.filter_box.isVisibleTo(self)
        self.filter_box.setVisible(opened)
        self._show_filter()
        if opened:
            self.filter_box.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._views.ask()
        else:
            self.focus_list()

    def _narrow(self, chosen: Filter, *, typing: bool = True) -> None:
        self._supply.filter, self._supply.found_text = chosen, ""
        self._show_filter()
        self._supply.start_over(typing=typing)

    def _show_filter(self) -> None:
        self.header.show_filter(self.filter_box.isVisibleTo(self), self._supply.filter != Filter())

    def _keep_view(self, name: str) -> None:
        self._views.save(name, self.filter_box.filter)

    def _choose_view(self, view: ViewRow) -> None:
        self._supply.tab = Tab.ALL
        self._show_tabs()
        self.set_filter(view.filter)
        self.focus_list()

    def _show_solved(self) -> None:
        self._set_tab(Tab.SOLVED)
        self.focus_list()

    def _open_menu(self, at: QPoint) -> None:
        menu = ticket_menu(self._look, self._registry, self)
        if not menu.isEmpty():
            menu.popup(at)

    def _act_done(self, act: str) -> None:
        if act.startswith(_OWN_ACTS):
            about = self._going_on.about(self._chosen, self._opened)
            self._going_on.done(act, about)
            self.let_move(*about)
        elif "undo" in act or "redo" in act:
            self._settling.let_all_move()

    def _choice_moved(self) -> None:
        before, self._chosen = self._chosen, tuple(self.list.chosen())
        opens = self._going_on.opens(self._opened)
        if opens and self._chosen == (self.current(),) != (self._opened,) and not self.list.marking:
            self._opener.poke()
        if self._chosen != before:
            self.chosen_changed.emit(self._chosen)
            if self._settling.leftovers:
                # A row that was only kept because it was current may go now.
                self._supply.soon()

    def _pressed(self) -> None:
        """The hand has come to the current row, which does not change by it."""
        if self.list.gone_on:
            self._choice_moved()

    def _open_now(self) -> None:
        current = self.current()
        if self.list.gone_on:
            return
        if current is not None and current != self._opened and self._chosen == (current,):
            self._opened = current
            self.opened.emit(current)

    def _activate(self, ticket: Id) -> None:
        self._opened = ticket
        self.list.gone_on = False
        self.activated.emit(ticket)

    # The shape of it

    def _lay_out(self) -> None:
        self.setMinimumWidth(264)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.states)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self.filter_box)
        column.addWidget(self.states.strip)
        column.addWidget(self.pages, 1)
        self.filter_box.hide()
        self.states.strip.hide()
        self.list.verticalScrollBar().setSingleStep(self.row_painter.line())

    def _connect(self) -> None:
        add_list_acts(self._registry)
        self._registry.attach(self.list, LIST)
        self._registry.done.connect(self._act_done)
        self._supply.came.connect(self._came)
        self._supply.counted.connect(self._counted)
        self._supply.failed.connect(self._failed)
        self._supply.waiting.connect(self._waiting)
        self.header.order_chosen.connect(self._set_order)
        self.header.filter_pressed.connect(self._toggle_filter)
        self.tabs.chosen.connect(self._tab_picked)
        self.filter_box.changed.connect(self._narrow)
        self.filter_box.kept.connect(self._keep_view)
        self.filter_box.view_chosen.connect(self._choose_view)
        self.filter_box.view_dropped.connect(self._views.drop)
        self.filter_box.solved_chosen.connect(self._show_solved)
        self.filter_box.left.connect(self._toggle_filter)
        self.list.fold_wanted.connect(self._fold)
        self.list.chosen_moved.connect(self._choice_moved)
        self.list.pressed.connect(self._pressed)
        self.list.activated_row.connect(self._activate)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.hand_left.connect(self._hand_left)
        self.list.scrolled.connect(self._fetch_more)
        self.pill.clicked.connect(self._news_wanted)
        self.states.again.connect(self.refresh)
        self.states.everything.connect(self._show_everything)
        self._views.came.connect(self.filter_box.show_views)
        self._look.changed.connect(self._measure)

    def _show_everything(self) -> None:
        self.filter_box.hide()
        self.show_tab(Tab.ALL)
        self.focus_list()

    def _show_page(self) -> None:
        empty = self.model.rowCount() == 0
        self.states.show_for(self._supply.tab, narrowed=self._supply.narrowed, empty=empty)
        self.pages.setCurrentWidget(self.states if empty else self.list)

    def _show_tabs(self) -> None:
        tab, numbers = self._supply.tab, text.tab_numbers(self._supply.counts)
        shown = [*_TABS, Tab.SOLVED] if tab is Tab.SOLVED else list(_TABS)
        self.tabs.set_tabs([StripTab(name.value, text.tab(name), numbers.get(name)) for name in shown])
        self.tabs.choose(tab.value)

    def _measure(self) -> None:
        """New sizes: the current row stays at its height on the screen."""
        self.row_painter.renew()
        index = self.list.currentIndex()
        before = self.list.visualRect(index).top() if index.isValid() else 0
        self.list.doItemsLayout()
        bar = self.list.verticalScrollBar()
        if index.isValid():
            bar.setValue(bar.value() + self.list.visualRect(index).top() - before)
        bar.setSingleStep(self.row_painter.line())
        self.list.viewport().update()
        self.update()

    def _place_pill(self) -> None:
        self.pill.move((self.list.width() - self.pill.width()) // 2, 8)

    def _say(self, item: Item) -> str:
        if isinstance(item, Head):
            return text.head_sentence(text.section(item.name), item.count, item.folded)
        presence = self.row_painter.presence.get(item.row.id)
        unsent = item.row.id in self.row_painter.unsent
        back = self.row_painter.set_back(item.row.id)
        return text.sentence(item.row, self._desk.now(), self._desk.me, presence, unsent, back)

    def _explain(self, item: Item) -> str:
        return "" if isinstance(item, Head) else text.tip(item.row, self._desk.now(), self._desk.me)

    def _speak(self) -> None:
        self.setAccessibleName(translate("queue", "Queue"))
        self.tabs.setAccessibleName(translate("queue", "Which tickets"))
        self.list.setAccessibleName(translate("queue", "Queue"))
        self._show_tabs()
        if self._supply.counts is not None:
            self._counted(self._supply.counts)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._ticking.forget()
            self._measure()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._supply.found_text:
            self.show_found("")
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pill()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
