"""Whether the person in a chat is there: beside the channel, where one decides to write."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer

from console.domain.changes import Changes
from console.domain.chats import ChatState
from console.domain.ids import Id
from console.domain.people import first_name
from console.queries.chats import ChatOf, ChatRow
from console.sync.desk import Desk
from console.ui.shared.controls.pill import Pill
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LOOK_AGAIN_MS = 15_000


class Visitor(Pill):
    """Hidden where no chat is, and while something else than a line of it is written."""

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__(look, "")
        self._work, self._desk = work, desk
        self._ticket: Id | None = None
        self._in_chat = False
        self._chat: ChatRow | None = None
        self.hide()
        # Whoever only lost their connection has left after a while, and nothing changes at that moment.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._show_it)
        work.changed.connect(self._heard)

    def attend(self, ticket: Id | None, *, in_chat: bool) -> None:
        other = ticket != self._ticket
        self._ticket, self._in_chat = ticket, in_chat
        if other:
            self._chat = None
            self._work.forget(self, "chat")
        if in_chat and self._chat is None:
            self._ask()
        self._show_it()

    def _ask(self) -> None:
        if self._ticket is not None:
            self._work.ask(self, "chat", ChatOf(self._ticket), self._take)

    def _take(self, chat: ChatRow | None) -> None:
        self._chat = chat
        self._show_it()

    def _heard(self, changes: Changes) -> None:
        other = self._chat is not None and not changes.touches_one("chat", self._chat.id)
        if self._in_chat and changes.touches("chat") and not other:
            self._ask()

    def _show_it(self) -> None:
        chat = self._chat
        shown = self._in_chat and chat is not None
        if chat is not None:
            state = chat.state(self._desk.now())
            name = first_name(chat.name) or translate("composer", "The visitor")
            words = {
                ChatState.HERE: translate("composer", "{name} is online"),
                ChatState.LEFT: translate("composer", "{name} has left: it goes by e-mail"),
                ChatState.ENDED: translate("composer", "The chat has ended"),
            }[state]
            here = state is ChatState.HERE
            self.show_state(words.format(name=name), tone="go" if here else "neutral", dot=here)
            self.setToolTip(words.format(name=name))
        self.setVisible(shown)
        if shown:
            self._timer.start()
        else:
            self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_it()
