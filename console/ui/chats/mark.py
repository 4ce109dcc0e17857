"""How many chats one has, beside one's state; a press shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction

from console.queries.my_chats import MyChat
from console.ui.chats import text
from console.ui.chats.watch import ChatsWatch
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look


class ChatsMark(Chip):
    """Hidden while one has none and none waits."""

    chosen = Signal(object)
    """The ticket of one of them."""

    def __init__(self, look: Look, watch: ChatsWatch) -> None:
        super().__init__(look, "", icon="chat-circle-text")
        self._watch = watch
        self.menu = Menu(look, self)
        self.menu.aboutToShow.connect(self._fill)
        self.clicked.connect(lambda: self.menu.popup(self.mapToGlobal(self.rect().bottomLeft())))
        watch.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        load, new = self._watch.load, len(self._watch.new)
        self.setVisible(load is not None and bool(load.open or self._watch.waiting))
        if load is None:
            return
        icon = "chat-circle-dots" if new else "chat-circle-text"
        token = "accent.text" if new else "text.secondary"
        self.show_state(text.load(load), icon, token, text.new_here(new) if new else "")
        self.setToolTip(text.load_said(load, new))
        self.setAccessibleName(text.load_said(load, new))

    def _fill(self) -> None:
        self.menu.clear()
        for chat in self._watch.mine:
            self.menu.addAction(self._action(chat))

    def _action(self, chat: MyChat) -> QAction:
        action = QAction(text.mine(chat, self._watch.now()).replace("&", "&&"), self.menu)
        token = "accent.text" if chat.unread else "text.tertiary"
        action.setIcon(self.look.icons.icon("chat-circle-dots" if chat.unread else "chat-circle-text", token))
        action.triggered.connect(lambda: self.chosen.emit(chat.ticket_id))
        return action

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()
