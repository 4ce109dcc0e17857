"""The lanes beside each other: what is chosen in them, moving between them, carrying cards from one to another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDrag, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from console.domain.ids import Id
from console.queries.loads import AgentLoad
from console.queries.queue import TicketRow
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.look import Look
from console.ui.team.arrangement import LaneOf
from console.ui.team.card import CardPainter
from console.ui.team.carrying import packed
from console.ui.team.lane import Lane

_EDGE, _SCROLL, _SCROLL_MS = 48, 24, 30
PLACE = "board"
"""The place of keys that work on the board alone."""


class Lanes(QScrollArea):
    """Scrolls sideways where there are more lanes than fit. `given(tickets, key)`: let go over the lane of that key."""

    given = Signal(object, str)
    opened = Signal(object)
    chosen_changed = Signal()
    menu_wanted = Signal(QPoint)
    person_wanted = Signal(object, QPoint)
    """The person of a lane, and where what can be done for them is wanted."""
    held = Signal(bool)
    """While cards are carried nothing may move under them."""

    def __init__(self, look: Look, registry: Registry, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look, self._registry, self._now = look, registry, now
        self.painter = CardPainter(look, now, self)
        self.lanes: dict[str, Lane] = {}
        self.taken: tuple[Id, ...] = ()
        """Taken up with the keyboard, to be put down in another lane."""
        self.offer: Callable[[Lane, tuple[Id, ...]], str] = lambda lane, tickets: ""
        self._marks: dict[Id, tuple[object, ...]] = {}
        self._strip = QWidget()
        self._row = QHBoxLayout(self._strip)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.setWidget(self._strip)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._strip.setAutoFillBackground(False)
        self._near_edge = QTimer(self, interval=_SCROLL_MS)
        self._near_edge.timeout.connect(self._scroll_at_edge)
        registry.attach(self, PLACE)
        look.changed.connect(self._renew)

    def set_lanes(self, lanes: Sequence[LaneOf]) -> None:
        """Those that stay keep their place on the screen, their scroll and what is chosen in them."""
        wanted = {lane.key: lane for lane in lanes}
        focused = self.focused()
        for key in [key for key in self.lanes if key not in wanted]:
            gone = self.lanes.pop(key)
            if gone is focused:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, lane in enumerate(lanes):
            known = self.lanes.get(lane.key)
            if known is None:
                known = self.lanes[lane.key] = self._lane(lane)
            known.lane = lane
            if self._row.indexOf(known) != place:
                self._row.insertWidget(place, known, 1)
        self.lanes = {lane.key: self.lanes[lane.key] for lane in lanes}

    def show_heads(self, people: dict[Id, AgentLoad], counts: dict[str, int]) -> None:
        for key, lane in self.lanes.items():
            alone = lane.lane.owners[0] if len(lane.lane.owners) == 1 and key != "absent" else None
            lane.show_head(people.get(alone) if alone is not None else None, counts.get(key, 0))

    # What is chosen

    def chosen(self) -> tuple[TicketRow, ...]:
        """In the order in which they stand. What was taken up with the keyboard is chosen until it is put down."""
        return tuple(row for lane in self.shown() for row in lane.cards.chosen())

    def choose(self, key: str, place: int = 0) -> None:
        """Goes to a card of a lane."""
        lane = self.lanes.get(key)
        if lane is None:
            return
        lane.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._leave_others(lane)
        lane.cards.choose(place)
        self.ensureWidgetVisible(lane, 8, 0)

    def focused(self) -> Lane | None:
        focus = QApplication.focusWidget()
        return next((lane for lane in self.lanes.values() if focus is not None and lane.isAncestorOf(focus)), None)

    def shown(self) -> list[Lane]:
        return [lane for lane in self.lanes.values() if not lane.isHidden()]

    def focus_first(self) -> None:
        lanes = self.shown()
        if lanes:
            with_cards = next((lane for lane in lanes if lane.cards.rows.rowCount()), lanes[0])
            with_cards.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.chosen():
                with_cards.cards.choose(0)

    def let_go(self) -> None:
        self.take(())
        for lane in self.lanes.values():
            lane.cards.let_go()

    def take(self, tickets: tuple[Id, ...]) -> None:
        """Takes these up: they fade until they are put down, or let go."""
        self.taken = tickets
        self._fade(tickets)

    def put(self) -> None:
        """Gives what was taken up to the lane that has the focus."""
        lane = self.focused()
        if lane is not None and self.taken and self.offer(lane, self.taken):
            tickets = self.taken
            self.take(())
            self.given.emit(tickets, lane.lane.key)

    # Carrying

    def carry(self, lane: Lane) -> None:
        """Begins to carry what is chosen, hanging at the pointer; returns when it was let go."""
        rows = self.chosen()
        first = lane.cards.current() or (rows[0] if rows else None)
        if first is None:
            return
        ids = tuple(row.id for row in rows)
        drag = QDrag(lane.cards)
        drag.setMimeData(packed(ids))
        picture = self.picture(first, len(ids), lane)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(round(picture.deviceIndependentSize().width() * 0.8), 40))
        self._fade(ids)
        self.held.emit(True)
        self._near_edge.start()
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self._near_edge.stop()
            self._fade(self.taken)
            self.held.emit(False)

    def picture(self, row: TicketRow, count: int, lane: Lane) -> QPixmap:
        return self.painter.picture(row, count, lane.cards.viewport().width(), self.devicePixelRatioF())

    def paint_again(self, _: Collection[Id] = ()) -> None:
        """What is said of these is another thing now."""
        for lane in self.lanes.values():
            lane.cards.viewport().update()

    def _fade(self, tickets: tuple[Id, ...]) -> None:
        self.painter.faded = frozenset(tickets)
        for lane in self.lanes.values():
            lane.cards.viewport().update()

    def _scroll_at_edge(self) -> None:
        x = self.viewport().mapFromGlobal(QCursor.pos()).x()
        bar = self.horizontalScrollBar()
        if x < _EDGE:
            bar.setValue(bar.value() - _SCROLL)
        elif x > self.viewport().width() - _EDGE:
            bar.setValue(bar.value() + _SCROLL)

    # One lane

    def _lane(self, of: LaneOf) -> Lane:
        lane = Lane(self._look, of, self.painter, self._now)
        lane.offer = self._offer
        lane.dropped.connect(lambda tickets: self.given.emit(tickets, lane.lane.key))
        cards = lane.cards
        cards.carry_wanted.connect(lambda: self.carry(lane))
        cards.opened.connect(self.opened)
        cards.sideways.connect(lambda step: self._step(lane, step))
        cards.escaped.connect(self.let_go)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.alone.connect(lambda: self._leave_others(lane))
        cards.chosen_moved.connect(self.chosen_changed)
        lane.head.clicked.connect(lambda: self._want_person(lane))
        self._registry.attach(cards, LIST)
        return lane

    def _offer(self, lane: Lane, tickets: tuple[Id, ...]) -> str:
        return self.offer(lane, tickets)

    def _want_person(self, lane: Lane) -> None:
        if lane.head.person is not None:
            self.person_wanted.emit(lane.head.person, lane.head.mapToGlobal(lane.head.rect().bottomLeft()))

    def _leave_others(self, lane: Lane) -> None:
        for other in self.lanes.values():
            if other is not lane:
                other.cards.let_go()

    def _step(self, lane: Lane, step: int) -> None:
        lanes = self.shown()
        at = lanes.index(lane) + step if lane in lanes else 0
        if not 0 <= at < len(lanes):
            return
        there = lanes[at]
        place = max(0, lane.cards.currentIndex().row())
        there.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.taken:
            self._leave_others(there)
            there.cards.choose(place)
        self.ensureWidgetVisible(there, 8, 0)

    def tick(self) -> None:
        for lane in self.shown():
            lane.tick(self._marks, self.painter.mark_of)
        if len(self._marks) > 4000:
            self._marks.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._marks.clear()

    def _renew(self) -> None:
        self._marks.clear()
        for lane in self.lanes.values():
            lane.cards.scheduleDelayedItemsLayout()
            lane.update()
