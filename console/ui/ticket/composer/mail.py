"""What an answer has when it goes as a letter: heading, mailbox, signature, and the letter that is answered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.domain.messages import Kind
from console.domain.quoting import quoted
from console.domain.tickets import Channel
from console.ui.shared.actions import Registry
from console.ui.ticket.composer import text
from console.ui.ticket.composer.facts import Facts
from console.ui.ticket.composer.sheet import Sheet
from console.ui.ticket.composer.texts import Texts


class Mail(QObject):
    changed = Signal()
    """The heading, or what is quoted, was changed by the person."""
    said = Signal(str)
    left = Signal()
    """The person is done with it and wants to go on writing."""
    letter_wanted = Signal()
    """The reply shall be what is written now, and go as a letter."""

    def __init__(self, sheet: Sheet, texts: Texts, facts: Facts, registry: Registry, parent: QObject) -> None:
        super().__init__(parent)
        self._head, self._ending, self._files = sheet.head, sheet.ending, sheet.files
        self._texts, self._facts = texts, facts
        self._head.changed.connect(self._head_changed)
        self._head.closed.connect(self.left)
        self._head.quote_wanted.connect(self.quote)
        self._head.unfolded.connect(self._ending.give_way)
        self._ending.changed.connect(self.changed)
        self._ending.left.connect(self.left)
        registry.on("composer.head", self.open_head)
        registry.on("composer.cc", self.open_copies)
        registry.on("composer.quote", self.quote)
        texts.begun.connect(self.sign)
        texts.shown.connect(self.sign)
        facts.changed.connect(self._know)

    def open_copies(self, address: str = "") -> None:
        self._open(self._head.cc.edit)
        if address:
            self._head.cc.edit.setText(address)
            self._head.finish()

    def open_head(self) -> None:
        """Or folds it again."""
        if self._head.opened:
            self._head.fold()
            self.left.emit()
        else:
            self._open(self._head.to.edit)

    def quote(self) -> None:
        """Puts the letter that is answered under the answer, or takes it away."""
        beginning, detail = self._texts.beginning, self._texts.detail
        self.letter_wanted.emit()
        if self._ending.quoted:
            self._ending.put("")
        elif beginning is None or beginning.answered is None or detail is None:
            self.said.emit(text.nothing_to_quote())
            return
        else:
            letter = beginning.answered
            at = letter.at.astimezone()
            self._ending.put(quoted(letter.text, letter.author, at, self._facts.language))
        self.changed.emit()
        self.left.emit()

    def sign(self) -> None:
        """Shows what the mailbox puts under the letter, as its reader will see it."""
        mailbox = self._head.mailbox
        self._ending.sign(self._facts.signature(mailbox) if mailbox is not None else "")
        letter = self._texts.kind is Kind.OUTBOUND and self._texts.channel is Channel.EMAIL
        self._files.limit(mailbox if letter else None)

    def _open(self, field: QWidget) -> None:
        self.letter_wanted.emit()
        self._head.open(field)

    def _head_changed(self) -> None:
        self.sign()
        self.changed.emit()

    def _know(self) -> None:
        if self._head.know(self._facts.mailboxes):
            self._texts.begin_again()
        self.sign()
