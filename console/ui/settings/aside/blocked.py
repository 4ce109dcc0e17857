"""The senders whose letters are set aside: each with the way to let it in again, and a field to block one more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.commands.mailboxes import BlockSender, UnblockSender
from console.domain.changes import Changes, Outcome, Refusal
from console.queries.mailboxes import Blocked, BlockedSenders
from console.sync.desk import Desk
from console.ui.settings.aside import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class BlockedRow(QWidget):
    def __init__(self, look: Look, row: Blocked, since: str) -> None:
        super().__init__()
        self.value = row.value
        words = translate("aside", "Let in again")
        self.let_in = Button(look, words, dense=True)
        self.let_in.setAccessibleName(f"{words}: {row.value}")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(look, text.blocked(row), "body.name"))
        names.addWidget(ElidedLabel(look, since, "small", "text.secondary"))
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 8, 18, 8)
        line.setSpacing(12)
        line.addLayout(names, 1)
        line.addWidget(self.let_in)


class BlockedSendersPanel(QWidget):
    counted = Signal(int)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._shown: tuple[Blocked, ...] | None = None
        self.rows: list[BlockedRow] = []
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self.field = QLineEdit()
        self.field.setMaxLength(254)
        self.block = Button(look, "", icon="prohibit")
        self.wrong = Label(look, "", "small", "stop.text", wrap=True)
        self.wrong.hide()
        self.field.textEdited.connect(lambda _: self.wrong.hide())
        self.field.returnPressed.connect(self._block)
        self.block.clicked.connect(self._block)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._empty = EmptyState(look, "check-circle", "")
        self._build()
        self._retranslate()
        work.changed.connect(self._hear)
        self._ask()

    def _build(self) -> None:
        typing = QHBoxLayout()
        typing.setSpacing(8)
        typing.addWidget(self.field, 1)
        typing.addWidget(self.block)
        top = QVBoxLayout()
        top.setContentsMargins(18, 12, 18, 12)
        top.setSpacing(8)
        top.addWidget(self._about)
        top.addLayout(typing)
        top.addWidget(self.wrong)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline(self._look))
        column.addWidget(self._stack, 1)

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        if changes.touches("blocked_sender"):
            self._ask()

    def _ask(self) -> None:
        self._work.ask(self, "blocked", BlockedSenders(), self._show)

    def _show(self, rows: tuple[Blocked, ...]) -> None:
        if rows == self._shown:
            return
        self._shown = rows
        focused = next((at for at, row in enumerate(self.rows) if row.let_in.hasFocus()), None)
        where = self._scroll.verticalScrollBar().value()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = []
        for row in rows:
            made = BlockedRow(self._look, row, text.blocked_by(row, self._desk.now()))
            made.let_in.clicked.connect(lambda _=False, value=row.value: self._let_in(value))
            self.rows.append(made)
            column.addWidget(made)
            column.addWidget(Hairline(self._look))
        column.addStretch(1)
        # The one before is deleted by this. It makes the new one paint a ground, which is the sheet's to paint.
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.verticalScrollBar().setValue(where)
        self._stack.setCurrentWidget(self._scroll if rows else self._empty)
        if focused is not None:
            (self.rows[min(focused, len(rows) - 1)].let_in if rows else self.field).setFocus()
        self.counted.emit(len(rows))

    # What is done

    def _block(self) -> None:
        value = text.typed_sender(self.field.text())
        if not value:
            return

        def done(outcome: Outcome) -> None:
            if outcome.refusal in (Refusal.EMPTY, Refusal.EXISTS):
                self.wrong.setText(text.not_blocked(outcome.refusal))
                self.wrong.show()
                self.field.setFocus()
                return
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self.field.clear()
            self._notices.say(
                Level.TOAST,
                value,
                lead=translate("aside", "Blocked:"),
                icon="prohibit",
                undo=lambda: self._work.tell(self, UnblockSender(self._desk.stamp(), value)),
            )

        self._work.tell(self, BlockSender(self._desk.stamp(), value), done)

    def _let_in(self, value: str) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._notices.say(
                Level.TOAST,
                value,
                lead=translate("aside", "Let in again:"),
                icon="check",
                undo=lambda: self._work.tell(self, BlockSender(self._desk.stamp(), value)),
            )

        self._work.tell(self, UnblockSender(self._desk.stamp(), value), done)

    # Words

    def _retranslate(self) -> None:
        self._about.setText(
            translate(
                "aside",
                "New letters of a blocked sender are set aside. They open no ticket, and none of them is thrown away.",
            )
        )
        self.field.setPlaceholderText(translate("aside", "An address, or a whole domain: @example.org"))
        self.field.setAccessibleName(translate("aside", "Address or domain to block"))
        self.block.setText(translate("aside", "Block"))
        self._empty.title.setText(translate("aside", "Nobody is blocked"))
        self.wrong.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._shown = None
            self._ask()
