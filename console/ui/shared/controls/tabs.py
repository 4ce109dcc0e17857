"""Tabs with counts under which a line runs; what does not fit goes behind a button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import rule, text_line, text_width

_HEIGHT = 36
_PADDING = 2
_GAP = 14
_LINE = 2


@dataclass(frozen=True, slots=True)
class Tab:
    id: str
    text: str
    count: int | None = None


class _TabButton(Pressable):
    def __init__(self, look: Look, tab: Tab, parent: QWidget) -> None:
        super().__init__(look, tab.text, parent)
        self.setCheckable(True)
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        self.setText(tab.text)
        self.setAccessibleName(tab.text if tab.count is None else f"{tab.text}, {tab.count}")
        self.renew()

    def sizeHint(self) -> QSize:
        # Measured semibold: the neighbours stay where they are when the choice moves.
        width = text_width(self.look, self._tab.text, "body.strong") + 2 * _PADDING
        if self._tab.count is not None:
            width += self.look.px(5) + text_width(self.look, str(self._tab.count), "body")
        return QSize(width, max(self.look.px(_HEIGHT), self.look.line("body") + 12))

    def nextCheckState(self) -> None:
        # A press on the chosen tab keeps it chosen.
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        role = "body.strong" if chosen else "body"
        ink = "text.primary" if chosen or self.hovered else "text.secondary"
        area = QRectF(self.rect()).adjusted(_PADDING, 0, 0, -_LINE)
        used = text_line(painter, self.look, area, self._tab.text, role, ink)
        if self._tab.count is not None:
            area.setLeft(area.left() + used + self.look.px(5))
            text_line(painter, self.look, area, str(self._tab.count), "body", "text.tertiary")
        if chosen:
            width = used + 2 * _PADDING
            if self._tab.count is not None:
                width += self.look.px(5) + text_width(self.look, str(self._tab.count), "body")
            line = QRectF(0, self.height() - _LINE, width, _LINE)
            painter.fillRect(line, self.look.color("accent.fill"))


class TabStrip(QWidget):
    """Left and Right, Home and End move the choice. Tabs that do not fit open from the last button as a menu;
    a tab chosen there takes the last visible place."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, more_name: str, *, margin: int = 14, parent: QWidget | None = None
    ) -> None:
        """`name` is what the strip is called, `more_name` what the button for the rest is called."""
        super().__init__(parent)
        self._look = look
        self._margin = margin
        self._tabs: list[Tab] = []
        self._buttons: dict[str, _TabButton] = {}
        self._current = ""
        self._hidden: list[str] = []
        self._more = IconButton(look, "dots-three", more_name, dense=True, parent=self)
        self._more.clicked.connect(self._open_more)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._arrange)

    @property
    def current(self) -> str:
        return self._current

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Same ids keep their buttons, and with them the focus. The first tab is chosen if the chosen one is gone."""
        kept = {tab.id for tab in tabs}
        for gone in [identity for identity in self._buttons if identity not in kept]:
            old = self._buttons.pop(gone)
            old.hide()
            old.deleteLater()
        self._tabs = list(tabs)
        for tab in tabs:
            button = self._buttons.get(tab.id)
            if button is None:
                button = self._buttons[tab.id] = _TabButton(self._look, tab, self)
                button.clicked.connect(self._clicked)
            else:
                button.show_tab(tab)
        if self._current not in kept and tabs:
            self._current = tabs[0].id
        self._arrange()

    def choose(self, identity: str) -> None:
        """KeyError for an unknown id. Emits `chosen` when it is another one."""
        had_focus = any(button.hasFocus() for button in self._buttons.values())
        button = self._buttons[identity]
        if identity != self._current:
            self._current = identity
            self._arrange()
            self.chosen.emit(identity)
        if had_focus:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        widths = [self._buttons[tab.id].sizeHint().width() for tab in self._tabs]
        height = max(self._look.px(_HEIGHT), self._look.line("body") + 12)
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1) + 2 * self._margin, height)

    def minimumSizeHint(self) -> QSize:
        # One tab and the button for the rest.
        first = self._buttons[self._current].sizeHint().width() if self._current in self._buttons else 0
        return QSize(first + self._more.sizeHint().width() + 2 * self._margin, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = [tab.id for tab in self._tabs]
        if not order:
            return
        here = order.index(self._current)
        steps = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(len(order) - 1, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(order) - 1,
        }
        target = steps.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        self.choose(order[target])

    def paintEvent(self, event: QPaintEvent) -> None:
        low = self.height() - 1
        rule(QPainter(self), self._look, QPointF(0, low), QPointF(self.width(), low), "border.subtle")

    def _arrange(self) -> None:
        shown = self._fitting()
        self._hidden = [tab.id for tab in self._tabs if tab.id not in shown]
        x = self._margin
        previous: QWidget | None = None
        for tab in self._tabs:
            button = self._buttons[tab.id]
            button.setChecked(tab.id == self._current)
            # Only the chosen tab is a stop for the Tab key; arrows go on from there.
            chosen = tab.id == self._current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            button.setVisible(tab.id in shown)
            if tab.id in shown:
                button.setGeometry(x, 0, button.sizeHint().width(), self.height())
                x += button.width() + _GAP
                if previous is not None:
                    QWidget.setTabOrder(previous, button)
                previous = button
        self._more.setVisible(bool(self._hidden))
        side = self._more.sizeHint()
        self._more.setGeometry(
            self.width() - side.width() - 8, (self.height() - side.height()) // 2, side.width(), side.height()
        )
        self.updateGeometry()
        self.update()

    def _fitting(self) -> set[str]:
        widths = {tab.id: self._buttons[tab.id].sizeHint().width() for tab in self._tabs}
        room = self.width() - 2 * self._margin
        if sum(widths.values()) + _GAP * (len(widths) - 1) <= room:
            return set(widths)
        room -= self._more.sizeHint().width()
        # The chosen tab is always seen, the others in their order as long as there is room.
        shown = {self._current} & set(widths)
        used = sum(widths[identity] for identity in shown)
        for tab in self._tabs:
            if tab.id in shown:
                continue
            if used + _GAP + widths[tab.id] > room:
                break
            shown.add(tab.id)
            used += _GAP + widths[tab.id]
        return shown

    def _open_more(self) -> None:
        menu = Menu(self._look, self)
        for tab in self._tabs:
            if tab.id in self._hidden:
                words = tab.text if tab.count is None else f"{tab.text}  {tab.count}"
                menu.addAction(words).setData(tab.id)
        menu.triggered.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _picked(self, action: object) -> None:
        self.choose(action.data())  # type: ignore[attr-defined]

    def _clicked(self) -> None:
        sender = self.sender()
        for identity, button in self._buttons.items():
            if button is sender:
                self.choose(identity)
