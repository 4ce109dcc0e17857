"""What goes on in the chat of the ticket that is shown: whether the visitor is there, writes, has read, has rated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from console.domain.changes import Changes
from console.domain.chats import Mark
from console.domain.ids import Id
from console.domain.visiting import Visiting
from console.queries.chats import ChatMarks, ChatOf, ChatRow
from console.sync.desk import Desk
from console.ui.shared.work import Throttle, Work
from console.ui.ticket.conversation.model import Rated, Writing

_BURST_MS = 80


class Live(QObject):
    """`changed`: the chat, or what its visitor does, is otherwise than before."""

    changed = Signal()

    def __init__(self, work: Work, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._ticket: Id | None = None
        self.chat: ChatRow | None = None
        self.marks: Mapping[Id, Mark] = {}
        self.visiting: Visiting | None = None
        self._refresh = Throttle(self, _BURST_MS, self._ask)
        work.changed.connect(self._hear)

    def now(self) -> datetime:
        return self._desk.now()

    @property
    def idle(self) -> bool:
        """No ticket is wanted at all."""
        return self._ticket is None

    def attend(self, ticket: Id | None) -> None:
        """Follows the chat of this ticket; called again with the same one it changes nothing."""
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self.chat, self.marks, self.visiting = None, {}, None
        for slot in ("chat", "marks"):
            self._work.forget(self, slot)
        self.changed.emit()
        if ticket is not None:
            self._look()
            self._ask()

    def beside(self) -> list[Rated | Writing]:
        """What of it stands in the conversation."""
        chat = self.chat
        if chat is None:
            return []
        found: list[Rated | Writing] = []
        if chat.stars is not None and chat.rated_at is not None:
            found.append(Rated(chat.name, chat.stars, chat.rating, chat.rated_at))
        if self.visiting is not None and self.visiting.typing and chat.ended_at is None:
            found.append(Writing(chat.name, self.visiting.text))
        return found

    def _ask(self) -> None:
        if self._ticket is not None:
            self._work.ask(self, "chat", ChatOf(self._ticket), self._take)

    def _take(self, chat: ChatRow | None) -> None:
        # The one more query is for tickets with a chat alone.
        if chat is not None and self._ticket is not None:
            self._work.ask(self, "marks", ChatMarks(self._ticket), self._take_marks)
        if chat != self.chat:
            self.chat = chat
            self.changed.emit()

    def _take_marks(self, marks: dict[Id, Mark]) -> None:
        if marks != self.marks:
            self.marks = marks
            self.changed.emit()

    def _look(self) -> None:
        visiting = self._desk.visiting().get(self._ticket) if self._ticket is not None else None
        if visiting != self.visiting:
            self.visiting = visiting
            self.changed.emit()

    def _hear(self, changes: Changes) -> None:
        if self._ticket is None:
            return
        if changes.touches_one("visiting", self._ticket):
            self._look()
        # Not at each line of every chat: a desk may have a thousand of them.
        own = self.chat is not None and changes.touches_one("chat", self.chat.id)
        if changes.everything or own or self._ticket in changes.of("ticket"):
            self._refresh.poke()
