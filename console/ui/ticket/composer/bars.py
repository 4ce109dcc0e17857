"""What stands over the composer: the answer on its way with Undo, and the strip of the send guard."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QMargins, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.domain.people import first_name
from console.queries.drafts import HeldRow
from console.queries.ticket import MessageEntry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.ring import Ring, RingState
from console.ui.shared.words import translate
from console.ui.ticket.composer import text
from console.ui.ticket.composer.marks import Flow, Mark


class SendingBar(Card):
    """One answer that can still be taken back."""

    now_wanted = Signal(object)
    """The batch that shall leave at once."""
    undo_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._held: HeldRow | None = None
        self._ring = Ring(look, "envelope-simple", 24)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.send_now = Button(look, "", "quiet")
        self.undo = Button(look, "", icon="arrow-u-up-left", keys="Ctrl+Z")
        self.send_now.clicked.connect(lambda: self._tell(self.now_wanted))
        self.undo.clicked.connect(lambda: self._tell(self.undo_wanted))
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._ring)
        words.addWidget(self._words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.send_now)
        buttons.addWidget(self.undo)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(13, 8, 11, 8)
        self._row.setSpacing(4)
        self._row.addLayout(words, 1)
        self._row.addLayout(buttons)
        self.retranslate()
        self.hide()

    @property
    def row(self) -> HeldRow | None:
        return self._held

    def show_row(self, row: HeldRow | None, now: datetime) -> None:
        """None hides it. Called again as time passes."""
        self._held = row
        if row is None:
            self.hide()
            return
        left = (row.leaves_at - now).total_seconds()
        whole = (row.leaves_at - row.held_at).total_seconds()
        if row.later:
            words, strong = text.sending_later(row.to, row.leaves_at, now)
            self._ring.show_state(None, RingState.PAUSED, "clock")
        else:
            words, strong = text.sending(first_name(row.to) or row.to, max(0, round(left)))
            share = max(0.0, min(1.0, left / whole)) if whole > 0 else 0.0
            self._ring.show_state(share, RingState.NORMAL, text.ICONS[row.channel])
        before, found, after = words.partition(strong)
        bold = f'<span style="font-weight:600">{escape(found)}</span>'
        shown = f"{escape(before)}{bold}{escape(after)}"
        if shown != self._words.text():
            self._words.setText(shown)
            # The name does not count down: a screen reader would read each second.
            self.setAccessibleName(translate("composer", "On its way to {name}").format(name=row.to))
        self.show()

    def minimumSizeHint(self) -> QSize:
        # The buttons go under the words before the window has to become wider for them.
        return QSize(self.undo.sizeHint().width() + 40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.send_now.sizeHint().width() + self.undo.sizeHint().width() + 40
        beside = self.width() - needed >= self._look.px(190)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def retranslate(self) -> None:
        self.send_now.setText(translate("composer", "Send now"))
        self.undo.setText(translate("composer", "Undo"))

    def _tell(self, signal: SignalInstance) -> None:
        if self._held is not None:
            signal.emit(self._held.batch)


class ClashStrip(Card):
    """Something new arrived while one wrote: what it is, and three ways on."""

    show_wanted = Signal(object)
    """The id of the newest message."""
    send_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, ground="warn.tint", edge="warn.fill")
        self._entry: MessageEntry | None = None
        self._title = Mark(look, "git-merge", "text.primary", "body.strong", icon_token="warn.text")
        self._text = Label(look, "", "body", "text.secondary", wrap=True)
        self.show_it = Button(look, "", "primary", dense=True)
        self.send_too = Button(look, "", dense=True)
        self.keep = Button(look, "", dense=True)
        self.show_it.clicked.connect(self._show_it)
        self.send_too.clicked.connect(self.send_wanted)
        self.keep.clicked.connect(self.note_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 10, 13, 11)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        buttons = QWidget()
        row = Flow(QMargins(0, 6, 0, 0), 6)
        buttons.setLayout(row)
        for button in (self.show_it, self.send_too, self.keep):
            row.addWidget(button)
        column.addWidget(buttons)
        self.hide()

    @property
    def entry(self) -> MessageEntry | None:
        return self._entry

    def show_entry(self, entry: MessageEntry | None, now: datetime) -> None:
        self._entry = entry
        if entry is None:
            self.hide()
            return
        title, words = text.clash(entry.kind, first_name(entry.author), entry.at, now)
        self._title.say(title)
        self._text.setText(words)
        self.show_it.setText(text.show_newer(entry.kind))
        self.send_too.setText(translate("composer", "Send mine too"))
        self.keep.setText(translate("composer", "Keep as note"))
        self.setAccessibleName(f"{title}. {words}")
        self.show()

    def _show_it(self) -> None:
        if self._entry is not None:
            self.show_wanted.emit(self._entry.id)
