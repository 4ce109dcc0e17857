"""The lower bar of the composer: what can be put in, what Send will do, and Send with its other ways."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.tickets import Channel
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import SplitButton
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.keys import key_text
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.composer import text
from console.ui.ticket.composer.marks import NoteButton

_REPLY = ("template", "article", "attach", "bold", "list", "link")
_NOTE = ("attach", "mention", "article")
_MORE_WAYS = ("send_plain", "send_wait", "send_solve", "send_next", "send_later")
# What goes first where there is no room; each is in the menu Reply and, where it has one, under its key.
_DISPENSABLE = ("link", "list", "bold", "article", "mention")


class Bottom(QWidget):
    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self._look = look
        self._registry = registry
        self._note: bool | None = None
        self._channel = Channel.EMAIL
        self._seconds = 10
        self.tools = {name: self._tool(name) for name in dict.fromkeys((*_REPLY, *_NOTE))}
        self.hint = Label(look, "", "body", "text.secondary")
        self.send = SplitButton(look, "", "", icon="paper-plane-tilt")
        self.add_note = NoteButton(look, "", icon="lock-simple")
        self._menu = Menu(look, self)
        for name in _MORE_WAYS:
            self._menu.addAction(registry.find(f"composer.{name}"))
        self._menu.aboutToShow.connect(registry.refresh)
        self.send.set_menu(self._menu)
        self.send.pressed_main.connect(registry.find("composer.send").trigger)
        self.add_note.clicked.connect(registry.find("composer.send").trigger)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(7, 7, 9, 8)
        self._row.setSpacing(1)
        self._row.addStretch(1)
        self._row.addWidget(self.hint)
        self._row.addSpacing(8)
        self._row.addWidget(self.send)
        self._row.addWidget(self.add_note)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        registry.changed.connect(self.retranslate)
        self.show_way(note=False, channel=Channel.EMAIL, seconds=10)

    def show_way(self, *, note: bool, channel: Channel, seconds: int) -> None:
        other = note is not self._note
        self._note, self._channel, self._seconds = note, channel, seconds
        if other:
            self._arrange(note=note)
        self.retranslate()

    def _arrange(self, *, note: bool) -> None:
        for tool in self.tools.values():
            self._row.removeWidget(tool)
        for position, name in enumerate(_NOTE if note else _REPLY):
            self._row.insertWidget(position, self.tools[name])
        self.send.setVisible(not note)
        self.add_note.setVisible(note)
        # Tab goes as the eye does, also after the tools of the other mode came in.
        order: list[QWidget] = [self.tools[name] for name in (_NOTE if note else _REPLY)]
        order += [self.add_note] if note else [self.send.main, self.send.more]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def open_menu(self) -> None:
        corner = self.send.more.mapToGlobal(QPoint(0, 0))
        size = self._menu.sizeHint()
        self._menu.popup(QPoint(corner.x() + self.send.more.width() - size.width(), corner.y() - size.height() - 4))

    def retranslate(self) -> None:
        ways = translate("composer", "More ways to send")
        self.send.more.setAccessibleName(ways)
        self.send.more.setToolTip(ways)
        self.send.main.setText(text.send_label(self._channel))
        self.send.main.setAccessibleName(text.send_label(self._channel))
        self.add_note.setText(translate("composer", "Add note"))
        self.hint.setText("" if self._note else text.send_hint(self._channel, self._seconds))
        self.fit()

    def fit(self) -> None:
        """Shows as much as there is room for; what sends is never cut."""
        keys = self._registry.keys_of("composer.send")
        shown_keys = key_text(keys[0]) if keys else None
        main = self.add_note if self._note else self.send.main
        main.set_keys(shown_keys)
        shown = list(_NOTE if self._note else _REPLY)
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 10
        button = (self.add_note if self._note else self.send).sizeHint().width()
        side = self._look.px(32) + 1
        tools = len(shown) * side
        words = self.hint.sizeHint().width() + 8
        self.hint.setVisible(bool(self.hint.text()) and tools + words + 16 + button <= room)
        if tools + button > room:
            main.set_keys(None)
            button = (self.add_note if self._note else self.send).sizeHint().width()
        for name in _DISPENSABLE:
            if len(shown) * side + button <= room:
                break
            if name in shown:
                shown.remove(name)
        for name, tool in self.tools.items():
            tool.setVisible(name in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        height = self.send.sizeHint().height() + self._row.contentsMargins().top() + 8
        return QSize(200, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _tool(self, name: str) -> IconButton:
        id_ = f"composer.{name}"
        tool = IconButton(self._look, self._registry.act(id_).icon, self._registry.text(id_), parent=self)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._registry.bind(tool, id_)
        return tool
