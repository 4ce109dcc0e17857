"""The head of the queue column: title, how many are open, the order, the filter button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.domain.filters import Order
from console.ui.queue import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class QueueHeader(QWidget):
    order_chosen = Signal(object)
    filter_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._order = Order.TIME_LEFT
        self._count: int | None = None
        self.title = ElidedLabel(look, "", "heading")
        self.count = ElidedLabel(look, "", "small", "text.tertiary")
        self.sort = Button(look, "", "quiet", icon="sort-ascending", dense=True)
        self.filter = IconButton(look, "funnel-simple", "-")
        self.filter.setCheckable(True)
        self.filter.clicked.connect(self.filter_pressed)
        self._menu = Menu(look, self)
        group = QActionGroup(self)
        for order in Order:
            action = self._menu.addAction(text.order(order))
            action.setCheckable(True)
            action.setData(order.value)
            group.addAction(action)
        self._menu.triggered.connect(self._picked)
        self.sort.set_menu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 3)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addWidget(self.sort)
        row.addWidget(self.filter)
        look.changed.connect(self._fit)
        self._speak()

    def show_count(self, count: int) -> None:
        self._count = count
        self.count.setText(text.open_count(count))
        self._fit()

    def show_order(self, order: Order) -> None:
        self._order = order
        self._speak()

    def show_filter(self, open_: bool, narrowed: bool) -> None:
        """A dot at the button says that a filter is at work while its box is closed."""
        self.filter.setChecked(open_)
        self.filter.set_dot(narrowed and not open_)
        name = translate("queue", "Filter and views")
        self.filter.set_name(translate("queue", "Filter and views, a filter is on") if narrowed else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _picked(self, action: object) -> None:
        self.order_chosen.emit(Order(action.data()))  # type: ignore[attr-defined]

    def _speak(self) -> None:
        self.title.setText(translate("queue", "Queue"))
        if self._count is not None:
            self.show_count(self._count)
        name = translate("queue", "Order: {order}").format(order=text.order(self._order))
        self.sort.setAccessibleName(name)
        self.sort.setToolTip(name)
        self._fit()
        for action in self._menu.actions():
            action.setText(text.order(Order(action.data())))
            action.setChecked(action.data() == self._order.value)
        self.filter.set_name(translate("queue", "Filter and views"))

    def _fit(self) -> None:
        # Where the words of the order have no room beside the count, its icon stands alone; the tool tip has them.
        # With large text the count gives way too, before the title would.
        parts = (self.title, self.count, self.sort, self.filter)
        gaps = 20 + 8 * (len(parts) - 1)
        self.sort.setText(text.order(self._order))
        if self.width() < gaps + sum(part.sizeHint().width() for part in parts):
            self.sort.setText("")
        self.count.setVisible(self.width() >= gaps + sum(part.sizeHint().width() for part in parts))
