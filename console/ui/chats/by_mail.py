"""When the chat of the ticket that is open has ended, the answer goes on as a letter, with the words that are there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.domain.ids import Id
from console.domain.tickets import Channel
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.panel import TicketPanel


class ByMail(QObject):
    """Once for each chat: whoever then chooses the chat again means it."""

    def __init__(self, ticket: TicketPanel, composer: Composer) -> None:
        super().__init__(ticket)
        self._ticket, self._composer = ticket, composer
        self._moved: set[Id] = set()
        ticket.live.changed.connect(self._look)
        ticket.shown.connect(self._look)
        composer.texts.shown.connect(self._look)
        composer.facts.changed.connect(self._look)

    def _look(self) -> None:
        chat, detail, texts = self._ticket.live.chat, self._ticket.ticket(), self._composer.texts
        if chat is None or chat.ended_at is None or detail is None or chat.id in self._moved:
            return
        here = texts.ticket == detail.row.id and texts.loaded and texts.channel is Channel.CHAT
        if here and self._composer.facts.reachable(Channel.EMAIL):
            self._moved.add(chat.id)
            texts.choose_channel(Channel.EMAIL)
