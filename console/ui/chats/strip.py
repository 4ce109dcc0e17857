"""The line under the header of a ticket with a chat: whether the visitor is there, from where, what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from console.domain.chats import ChatState
from console.queries.chats import ChatRow
from console.ui.chats import text
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.controls.pill import Pill
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.words import translate
from console.ui.ticket.panel import TicketPanel

_LOOK_AGAIN_MS = 5_000
_GAP = 8
_ACTS = (
    ("chat.pass", "arrow-bend-up-right"),
    ("chat.to_mail", "envelope-simple"),
    ("chat.end", "check-circle"),
)


class ChatStrip(QWidget):
    """Hidden where the ticket has no chat."""

    def __init__(self, look: Look, ticket: TicketPanel, registry: Registry) -> None:
        super().__init__()
        self._look, self._ticket = look, ticket
        self.standing = Pill(look, "")
        self.about = ElidedLabel(look, "", "small", "text.secondary")
        self._wide: dict[str, Button] = {}
        self._narrow: dict[str, IconButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 16, 6)
        row.setSpacing(_GAP)
        row.addWidget(self.standing)
        row.addWidget(self.about, 1)
        for act, icon in _ACTS:
            wide = self._wide[act] = Button(look, "-", "quiet", icon=icon, dense=True)
            narrow = self._narrow[act] = IconButton(look, icon, "-", dense=True)
            for button in (wide, narrow):
                row.addWidget(button)
                registry.bind(button, act)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Whoever only lost their connection has left after a while, and nothing changes at that moment.
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.renew)
        ticket.live.changed.connect(self.renew)
        ticket.shown.connect(self.renew)
        look.changed.connect(self._show_buttons)
        self._speak()
        self.hide()

    def button(self, act: str) -> QAbstractButton:
        """The button of an act as it is shown now."""
        return self._wide[act] if self._wide[act].isVisible() else self._narrow[act]

    def renew(self) -> None:
        if self._ticket.ticket() is None and self._ticket.live.chat is None and not self._ticket.live.idle:
            # Another ticket is on its way: what is seen still is the one before.
            return
        chat = self._ticket.live.chat
        self.setVisible(chat is not None)
        if chat is None:
            self._timer.stop()
            return
        self._timer.start()
        self._show(chat)
        self._show_buttons()

    def _show(self, chat: ChatRow) -> None:
        now = self._ticket.live.now()
        state = chat.state(now)
        words = text.standing(chat, now)
        here = state is ChatState.HERE
        self.standing.show_state(words, tone="go" if here else "neutral", dot=here)
        self.standing.setToolTip(words)
        parts = []
        if chat.verified:
            who = text.vouched_for()
        elif chat.name or chat.email:
            parts.append(text.told_by_themselves())
            who = ", ".join(part for part in (chat.name, chat.email) if part)
        else:
            who = ""
        if chat.page:
            parts.append(text.on_page(chat.page))
        self.about.setText(" · ".join(parts))
        self.about.setToolTip("\n".join(part for part in (who, chat.page) if part))
        self.setAccessibleName(", ".join([words, *parts]))

    def _show_buttons(self) -> None:
        """Words on the buttons are given up before those about the visitor."""
        chat = self._ticket.live.chat
        ended = chat is None or chat.ended_at is not None
        words = self.standing.sizeHint().width() + self.about.sizeHint().width() + 2 * _GAP
        wide = sum(button.sizeHint().width() + _GAP for button in self._wide.values()) + words <= self.width() - 36
        for act, _ in _ACTS:
            self._wide[act].setVisible(wide and not ended)
            self._narrow[act].setVisible(not wide and not ended)

    def _speak(self) -> None:
        words = {
            "chat.pass": translate("chat", "Pass on…"),
            "chat.to_mail": translate("chat", "Go on by e-mail"),
            "chat.end": translate("chat", "End…"),
        }
        for act, said in words.items():
            self._wide[act].setText(said)
            self._wide[act].renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.surface"))
        low = self.height() - 1
        rule(painter, self._look, QPointF(0, low), QPointF(self.width(), low), "border.subtle")
