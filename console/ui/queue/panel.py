"""The queue column: header, tabs, filter, the list with its states, and who may move it when."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.commands.desk import DropView, SaveView
from console.domain.changes import Changes, Outcome
from console.domain.filters import Filter, Order
from console.domain.ids import Id
from console.domain.tickets import State
from console.errors import ConsoleError
from console.queries.queue import (
    Counts,
    QueueCounts,
    QueueSections,
    SavedViews,
    Section,
    SectionName,
    Tab,
    TicketRow,
    TicketRows,
    ViewRow,
    Wanted,
)
from console.queries.search import SearchTickets
from console.sync.desk import Desk
from console.ui.queue import text
from console.ui.queue.diff import calm, with_kept
from console.ui.queue.filter_box import FilterBox
from console.ui.queue.header import QueueHeader
from console.ui.queue.list import QueueList
from console.ui.queue.model import Head, Item, Key, Line, QueueModel, arranged
from console.ui.queue.news import NewsPill
from console.ui.queue.presence import Presence
from console.ui.queue.row import RowPainter
from console.ui.queue.states import QueueStates
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.tabs import Tab as StripTab
from console.ui.shared.controls.tabs import TabStrip
from console.ui.shared.lists import add_list_acts
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Throttle, Work

PAGE = 100
REFRESH_MS = 200
OPEN_MS = 80
COUNT_SECONDS = 20
OWN_SECONDS = 60
_CLOSED_AT_FIRST = frozenset({SectionName.PENDING, SectionName.ON_HOLD, SectionName.SNOOZED})
_TABS = (Tab.ALL, Tab.MINE, Tab.UNCLAIMED, Tab.NEAR)
_KINDS = ("ticket", "seen", "held", "counter", "agent", "participant", "cohort", "message", "draft")
_ACTS: tuple[tuple[str, ...], ...] = (
    ("ticket.reply", "ticket.note", "ticket.bulk_reply"),
    ("ticket.claim", "ticket.unclaim", "ticket.give", "ticket.snooze", "ticket.wake", "ticket.solve"),
    ("ticket.state", "ticket.priority", "ticket.category", "ticket.tags", "ticket.unread"),
    ("ticket.merge", "ticket.link", "ticket.own_window"),
)
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
        self._registry, self._notices = registry, notices
        self._tab = Tab.ALL
        self._order = Order.TIME_LEFT
        self._filter = Filter()
        self._folded = _CLOSED_AT_FIRST
        self._limits: dict[SectionName, int] = {}
        self._found_text = ""
        self._counts: QueueCounts | None = None
        self._sections: tuple[Section, ...] | None = None
        self._asking = self._dirty = False
        self._as_asked = False
        self._fetching: frozenset[SectionName] = frozenset()
        self._own: dict[Id, float] = {}
        self._free_until = 0.0
        self._wish: Key | None = None
        self._chosen: tuple[Id, ...] = ()
        self._opened: Id | None = None
        self._marks: dict[Key, tuple[object, ...]] = {}
        self._ticks = 0

        self.model = QueueModel(self._say, self._explain, self)
        self.row_painter = RowPainter(look, self.model, desk.now, desk.me, self)
        self.header = QueueHeader(look)
        self.tabs = TabStrip(look, "-", "-", margin=12)
        self.filter_box = FilterBox(look)
        self.list = QueueList(self.model, self.row_painter)
        self.pill = NewsPill(look, self.list)
        self.states = QueueStates(look)
        self._lay_out()
        self._connect()
        self._speak()
        self._refresher = Throttle(self, REFRESH_MS, self.refresh)
        self._opener = Throttle(self, OPEN_MS, self._open_now)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._second.start()
        self.refresh()
        self._ask_views()

    # What others call

    def chosen(self) -> tuple[Id, ...]:
        """The tickets that acts are about: the selected ones, in their order."""
        return self._chosen

    def chosen_rows(self) -> tuple[TicketRow, ...]:
        found = (self.model.item_of(ticket) for ticket in self._chosen)
        return tuple(item.row for item in found if isinstance(item, Line))

    def current(self) -> Id | None:
        line = self.list.current_line()
        return line.row.id if line is not None else None

    def rows(self) -> tuple[TicketRow, ...]:
        """The tickets in the list, from top to bottom."""
        return tuple(self.model.tickets())

    def select(self, ticket: Id) -> bool:
        """Goes to a ticket; False where it does not stand in the list, and then no row is selected."""
        found = self.model.place_of(ticket) is not None
        self.list.choose(ticket if found else None)
        if found:
            self.list.scrollTo(self.model.index_of(ticket))
        return found

    def select_next(self) -> bool:
        """Goes to the next ticket below, to the first where none was current; False at the end."""
        index = self.list.currentIndex()
        ticket = self.list.next_ticket(index.row() if index.isValid() else -1, 1)
        return ticket is not None and self.select(ticket)

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_tab(self, tab: Tab) -> None:
        """Shows a tab whole: a search or a filter that was on is taken away."""
        self._found_text = ""
        if self._filter != Filter():
            self._filter = Filter()
            self.filter_box.set_filter(self._filter)
        self._set_tab(tab)

    def set_filter(self, chosen: Filter) -> None:
        """Narrows the list; the box shows what by."""
        self.filter_box.set_filter(chosen)
        self.filter_box.setVisible(chosen != Filter())
        self._narrow(chosen)

    def show_found(self, words: str) -> None:
        """Shows what a search finds in place of the queue; "" goes back to it."""
        if words != self._found_text:
            self._found_text = words
            self._start_over()

    def set_narrow(self, narrow: bool) -> None:
        """Two lines for each row, in a small window."""
        if narrow != self.row_painter.narrow:
            self.row_painter.narrow = narrow
            self._measure()

    def set_presence(self, presence: Mapping[Id, Presence]) -> None:
        """Who else is at which ticket; replaces what was told before."""
        before, self.row_painter.presence = self.row_painter.presence, dict(presence)
        self._repaint({key for key in {*before, *presence} if before.get(key) != presence.get(key)})

    def set_unsent(self, tickets: frozenset[Id]) -> None:
        """Tickets with something of ours that waits for the connection."""
        before, self.row_painter.unsent = self.row_painter.unsent, tickets
        self._repaint(set(before ^ tickets))

    def let_move(self, *tickets: Id) -> None:
        """The person at this console sends these away: they leave their place at once, also under the hand."""
        until = monotonic() + OWN_SECONDS
        self._own.update((ticket, until) for ticket in tickets)

    def state(self) -> dict[str, str]:
        """What is worth keeping until the next start."""
        return {"tab": self._tab.value, "order": self._order.value, "folded": " ".join(sorted(self._folded))}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Unknown or old values are left out."""
        tab, order, folded = kept.get("tab"), kept.get("order"), kept.get("folded")
        if order in set(Order):
            self._order = self.row_painter.order = Order(order)
            self.header.show_order(self._order)
        if folded is not None:
            self._folded = frozenset(SectionName(name) for name in folded.split() if name in set(SectionName))
        if tab in set(Tab) and tab != Tab.FOUND:
            self._tab = Tab(tab)
            self._show_tabs()
        self._start_over()

    def refresh(self) -> None:
        """Asks again. While one question is under way the next waits: on a busy desk each would void the one before."""
        if self._asking:
            self._dirty = True
            return
        self._ask()

    # Asking and showing

    def _ask(self) -> None:
        self._asking, self._dirty = True, False
        if self._sections is None:
            self.states.wait()
            self._show_page()
        if self._found_text:
            self._work.ask(self, "list", SearchTickets(self._found_text), self._found, self._failed)
        else:
            wanted = tuple(
                Wanted(name, self._limits.get(name, PAGE)) for name in SectionName if name not in self._unopened()
            )
            tab = Tab.FOUND if self._reaches_beyond() else self._tab
            query = QueueSections(tab, wanted, self._order, self._filter)
            self._work.ask(self, "list", query, self._answered, self._failed)
        self._work.ask(self, "counts", Counts(), self._counted)

    def _unopened(self) -> frozenset[SectionName]:
        # A tab with one section, and what was searched for, are never folded away.
        alone = {SectionName.SOLVED, SectionName.FOUND}
        return self._folded - (alone | ({SectionName.UNCLAIMED} if self._tab is Tab.UNCLAIMED else set()))

    def _reaches_beyond(self) -> bool:
        """Whether the filter names places or states that the sections of the queue do not show."""
        return bool(self._filter.places) or bool({State.SOLVED, State.CLOSED} & set(self._filter.states))

    def _start_over(self) -> None:
        """The person wants another list: it comes as it is, and from its beginning."""
        self._limits.clear()
        self._as_asked = True
        self._ask()

    def _found(self, rows: tuple[TicketRow, ...]) -> None:
        found = (Section(SectionName.FOUND, len(rows), rows, more=False),) if rows else ()
        self._answered(found)

    def _answered(self, sections: tuple[Section, ...]) -> None:
        first = self._sections is None
        self._asking = False
        self._sections = sections
        self.states.answered()
        self._apply(at_once=first or self._as_asked or monotonic() < self._free_until)
        if self._as_asked:
            self._as_asked = False
            self.list.verticalScrollBar().setValue(0)
        self._fetching = frozenset()
        self._show_page()
        self._fetch_more()
        if self._dirty:
            self._refresher.poke()

    def _failed(self, error: Exception) -> None:
        self._asking = False
        self._fetching = frozenset()
        self.states.failed(
            error
            if isinstance(error, ConsoleError)
            else ConsoleError(
                translate("queue", "The queue could not be read"),
                translate("queue", "The program made a mistake; it has been written to the log."),
                translate("queue", "Nothing is lost. Try again."),
            )
        )
        self._show_page()

    def _apply(self, *, at_once: bool) -> None:
        """Brings the list to the last answer, or as near to it as the hand on the list allows."""
        wanted = arranged(self._sections or (), self._unopened())
        now = monotonic()
        self._own = {ticket: until for ticket, until in self._own.items() if until > now}
        shown = list(self.model.keys)
        current = self.list.current_key()
        keys = tuple(wanted)
        held: tuple[Key, ...] = ()
        late = False
        if not at_once:
            if isinstance(current, Id) and current not in wanted and current not in self._own and current in shown:
                # Somebody else took it out of the list; who has it open keeps it until the selection moves on.
                keys = with_kept(shown, keys, current)
            if self.list.hand:
                free: set[Key] = {*self._own, *self._fetched(wanted)}
                found = calm(shown, keys, self.list.edge(), free)
                keys, held, late = found.keys, found.held, found.late
        items = {key: wanted.get(key) or self._leftover(key) for key in keys}
        self.list.arrange(items, self._next_current(current, items))
        self._own = {ticket: until for ticket, until in self._own.items() if ticket in items}
        self._marks.clear()
        self._show_news([key for key in held if not isinstance(key, SectionName)], late)
        ghosts = tuple(key for key in keys if isinstance(key, Id) and key not in wanted)
        if ghosts:
            self._work.ask(self, "ghosts", TicketRows(ghosts), self._renew_ghosts)

    def _leftover(self, key: Key) -> Item:
        item = self.model.item(self.model.keys.index(key))
        return Head(item.name, 0, item.folded) if isinstance(item, Head) else item

    def _fetched(self, wanted: Mapping[Key, Item]) -> set[Key]:
        """Rows that came because somebody scrolled to the end of their section."""
        return {
            row.id
            for section in self._sections or ()
            if section.name in self._fetching
            for row in section.rows[self._limits[section.name] - PAGE :]
            if row.id in wanted
        }

    def _next_current(self, current: Key | None, items: Mapping[Key, Item]) -> Key | None:
        """The row that is current afterwards: the next one down when the hand itself sent the current one away."""
        wish, self._wish = self._wish, None
        if wish is not None and wish in items:
            return wish
        if current is None or isinstance(current, SectionName) or current not in self._own:
            return current if current in items else None
        before, after = self.model.item_of(current), items.get(current)
        moved = isinstance(before, Line) and isinstance(after, Line) and before.section is not after.section
        if after is not None and not (moved and self.list.hasFocus()):
            return current
        place = self.model.place_of(current)
        for step in (1, -1):
            ticket = self.list.next_ticket(place if place is not None else -1, step)
            while ticket is not None and (ticket not in items or ticket in self._own):
                at = self.model.place_of(ticket)
                ticket = self.list.next_ticket(at if at is not None else -1, step)
            if ticket is not None:
                return ticket
        return current if current in items else None

    def _renew_ghosts(self, rows: tuple[TicketRow, ...]) -> None:
        renewed: dict[Key, Item] = {}
        for row in rows:
            before = self.model.item_of(row.id)
            if isinstance(before, Line):
                renewed[row.id] = Line(row, before.section)
        self.model.renew(renewed)

    def _counted(self, counts: QueueCounts) -> None:
        self._counts = counts
        self.header.show_count(counts.waiting)
        self._show_tabs()
        self.list.setAccessibleName(text.list_name(counts.waiting, counts.near))

    def _hear(self, changes: Changes) -> None:
        kinds = {ref.kind for ref in changes.refs}
        if kinds & set(_KINDS):
            self._refresher.poke()
        if "view" in kinds:
            self._ask_views()

    def _hand_left(self) -> None:
        if self.pill.isVisible():
            self._apply(at_once=False)
            self._show_page()

    def _news_wanted(self) -> None:
        self._apply(at_once=True)
        self.list.verticalScrollBar().setValue(0)
        self.focus_list()

    def _show_news(self, held: list[Key], late: bool) -> None:
        # A row that only changed its order is no reason to speak up while somebody works in the list.
        if held or (late and self.pill.isVisible()):
            self.pill.show_news(len(held))
            self._place_pill()
        else:
            had_focus = self.pill.hasFocus()
            self.pill.hide()
            if had_focus:
                self.focus_list()
        self._late = late

    def _fetch_more(self) -> None:
        """Asks for the next rows of a section when the view comes near the end of those that are here."""
        if self._asking or self._found_text or self._sections is None:
            return
        seen = self.list.visible_places()
        wanted = set()
        for section in self._sections:
            if not section.more or not section.rows or section.name in self._unopened():
                continue
            last = self.model.place_of(section.rows[-1].id)
            if last is not None and seen.start <= last and last - seen.stop < PAGE // 4:
                self._limits[section.name] = len(section.rows) + PAGE
                wanted.add(section.name)
        if wanted:
            self._fetching = frozenset(wanted)
            self._ask()

    # By hand

    def _set_tab(self, tab: Tab) -> None:
        self._tab = tab
        self._show_tabs()
        self._start_over()
        self.state_changed.emit()

    def _tab_picked(self, identity: str) -> None:
        if identity != self._tab.value:
            self._found_text = ""
            self._set_tab(Tab(identity))

    def _set_order(self, order: Order) -> None:
        if order != self._order:
            self._order = self.row_painter.order = order
            self.header.show_order(order)
            self._start_over()
            self.state_changed.emit()

    def _fold(self, name: SectionName, folded: bool) -> None:
        if folded == (name in self._unopened()) or (folded and name in {SectionName.SOLVED, SectionName.FOUND}):
            return
        self._folded = self._folded | {name} if folded else self._folded - {name}
        self._limits.pop(name, None)
        self._wish = name if folded else self.list.current_key()
        if folded:
            # Nothing has to be asked for rows that go: they are gone within this very moment.
            self._apply(at_once=True)
        self._free_until = monotonic() + 1
        self._ask()
        self.state_changed.emit()

    def _toggle_filter(self) -> None:
        opened = not self.filter_box.isVisibleTo(self)
        self.filter_box.setVisible(opened)
        self._show_filter()
        if opened:
            self.filter_box.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._ask_views()
        else:
            self.focus_list()

    def _narrow(self, chosen: Filter) -> None:
        self._filter = chosen
        self._show_filter()
        self._found_text = ""
        self._limits.clear()
        self._as_asked = True
        # Typed letter by letter: the one before the pause is the one that is asked.
        self._work.later(self, "narrow", 60, self._ask)

    def _show_filter(self) -> None:
        self.header.show_filter(self.filter_box.isVisibleTo(self), self._filter != Filter())

    def _keep_view(self, name: str) -> None:
        command = SaveView(self._desk.stamp(), self._desk.new_id(), name, self.filter_box.filter)
        self._work.tell(self, command, self._view_kept)

    def _view_kept(self, outcome: Outcome) -> None:
        self._ask_views()
        if not outcome.done:
            self._notices.say(Level.AMBER, translate("queue", "The view could not be saved."), icon="warning")

    def _drop_view(self, view: Id) -> None:
        self._work.tell(self, DropView(self._desk.stamp(), view), lambda _: self._ask_views())

    def _choose_view(self, view: ViewRow) -> None:
        self._tab = Tab.ALL
        self._show_tabs()
        self.set_filter(view.filter)
        self.focus_list()

    def _show_solved(self) -> None:
        self._set_tab(Tab.SOLVED)
        self.focus_list()

    def _ask_views(self) -> None:
        self._work.ask(self, "views", SavedViews(), self.filter_box.show_views)

    def _open_menu(self, at: QPoint) -> None:
        known = {act.id for act in self._registry.acts()}
        menu = Menu(self._look, self)
        for group in _ACTS:
            actions = [self._registry.find(id_) for id_ in group if id_ in known]
            if actions and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(actions)
        if menu.isEmpty():
            menu.deleteLater()
            return
        self._registry.refresh()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _act_done(self, act: str) -> None:
        if act.startswith(_OWN_ACTS):
            self.let_move(*self._chosen)
        elif "undo" in act or "redo" in act:
            self._free_until = monotonic() + 3

    def _choice_moved(self) -> None:
        chosen = tuple(self.list.chosen())
        current = self.current()
        if len(chosen) == 1 and chosen[0] == current and not self.list.marking:
            if current != self._opened:
                self._opener.poke()
        elif not chosen:
            self._opened = None
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit(chosen)
            if self._sections is not None and set(self.model.keys) - set(arranged(self._sections, self._unopened())):
                # A row that was only kept because it was current may go now.
                self._refresher.poke()

    def _open_now(self) -> None:
        current = self.current()
        if current is not None and current != self._opened and self._chosen == (current,):
            self._opened = current
            self.opened.emit(current)

    def _activate(self, ticket: Id) -> None:
        self._opened = ticket
        self.activated.emit(ticket)

    # By the clock

    def _tick(self) -> None:
        """Paints again only the rows whose words or arc are others than a second ago."""
        dpr = self.devicePixelRatioF()
        changed, over = set(), False
        for place in self.list.visible_places():
            key, item = self.model.keys[place], self.model.item(place)
            mark = self.row_painter.mark_of(item, dpr)
            before = self._marks.get(key)
            if before is not None and before != mark:
                changed.add(key)
                over = over or before[0] != mark[0]
            self._marks[key] = mark
        self._repaint(changed)
        self._ticks += 1
        if over or self._ticks % COUNT_SECONDS == 0:
            # A limit that comes near is no change of the desk: nobody tells of it.
            self._refresher.poke()

    def _repaint(self, keys: set[Key]) -> None:
        for key in keys:
            index = self.model.index_of(key)
            if index.isValid():
                self.list.update(index)

    # The shape of it

    def _lay_out(self) -> None:
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().verticalPolicy())
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

    def _connect(self) -> None:
        add_list_acts(self._registry)
        self._registry.attach(self.list, LIST)
        self._registry.done.connect(self._act_done)
        self.header.order_chosen.connect(self._set_order)
        self.header.filter_pressed.connect(self._toggle_filter)
        self.tabs.chosen.connect(self._tab_picked)
        self.filter_box.changed.connect(self._narrow)
        self.filter_box.kept.connect(self._keep_view)
        self.filter_box.view_chosen.connect(self._choose_view)
        self.filter_box.view_dropped.connect(self._drop_view)
        self.filter_box.solved_chosen.connect(self._show_solved)
        self.filter_box.left.connect(self._toggle_filter)
        self.list.fold_wanted.connect(self._fold)
        self.list.chosen_moved.connect(self._choice_moved)
        self.list.activated_row.connect(self._activate)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.hand_left.connect(self._hand_left)
        self.list.scrolled.connect(self._fetch_more)
        self.pill.clicked.connect(self._news_wanted)
        self.states.again.connect(self._try_again)
        self.states.everything.connect(self._show_everything)
        self._work.changed.connect(self._hear)
        self._look.changed.connect(self._measure)

    def _try_again(self) -> None:
        self.states.answered()
        self.refresh()

    def _show_everything(self) -> None:
        self.filter_box.hide()
        self.show_tab(Tab.ALL)
        self._show_filter()
        self.focus_list()

    def _show_page(self) -> None:
        empty = self.model.rowCount() == 0
        narrowed = self._filter != Filter() or bool(self._found_text)
        self.states.show_for(self._tab, narrowed=narrowed, empty=empty)
        # A focus in the list would wander to the next field when the page changes.
        had_focus = self.list.hasFocus()
        self.pages.setCurrentWidget(self.states if empty else self.list)
        if had_focus and empty:
            self.states.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not empty and self.states.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tabs(self) -> None:
        counts = self._counts
        numbers = (
            {
                Tab.ALL: counts.waiting,
                Tab.MINE: counts.mine,
                Tab.UNCLAIMED: counts.unclaimed,
                Tab.NEAR: counts.near,
                Tab.SOLVED: counts.solved,
            }
            if counts is not None
            else {}
        )
        tabs = [*_TABS, Tab.SOLVED] if self._tab is Tab.SOLVED else list(_TABS)
        self.tabs.set_tabs([StripTab(tab.value, text.tab(tab), numbers.get(tab)) for tab in tabs])
        self.tabs.choose(self._tab.value)

    def _measure(self) -> None:
        """New sizes: the current row stays at its height on the screen."""
        self.row_painter.renew()
        index = self.list.currentIndex()
        before = self.list.visualRect(index).top() if index.isValid() else 0
        self.list.doItemsLayout()
        if index.isValid():
            bar = self.list.verticalScrollBar()
            bar.setValue(bar.value() + self.list.visualRect(index).top() - before)
        self.list.verticalScrollBar().setSingleStep(self.row_painter.line())
        self.list.viewport().update()
        self.update()

    def _place_pill(self) -> None:
        self.pill.move((self.list.width() - self.pill.width()) // 2, 8)

    def _say(self, item: Item) -> str:
        if isinstance(item, Head):
            return text.head_sentence(text.section(item.name), item.count, item.folded)
        presence = self.row_painter.presence.get(item.row.id)
        unsent = item.row.id in self.row_painter.unsent
        return text.sentence(item.row, self._desk.now(), self._desk.me, presence, unsent)

    def _explain(self, item: Item) -> str:
        return "" if isinstance(item, Head) else text.tip(item.row, self._desk.now(), self._desk.me)

    def _speak(self) -> None:
        self.setAccessibleName(translate("queue", "Queue"))
        self.tabs.setAccessibleName(translate("queue", "Which tickets"))
        self._show_tabs()
        if self._counts is not None:
            self._counted(self._counts)
        else:
            self.list.setAccessibleName(translate("queue", "Queue"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._marks.clear()
            self._measure()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._found_text:
            self.show_found("")
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pill()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
