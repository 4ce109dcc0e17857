"""The fields of a chat: on which pages it is, who its visitors are, and the line that puts it there."""

from __future__ import annotations

import secrets

import msgspec
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.ui.settings.chats import text
from console.ui.settings.fields import Choice, Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SECRET_BYTES = 32
_LANGUAGES = (("en", "English"), ("pl", "Polski"), ("ru", "Русский"))


class ChatForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, site: ChatSite, mailboxes: tuple[Mailbox, ...], *, known: bool, listen: str) -> None:
        """`known`: it is kept already; before that nobody can open it. `listen` is where the gateway serves pages."""
        super().__init__()
        self._look, self._site, self._known, self._listen = look, site, known, listen
        self.secret = ""
        """One that was made here and is to be kept."""
        self.name = QLineEdit(site.name)
        self.active = QCheckBox(translate("chats", "In use"))
        self.active.setChecked(site.active)
        self.pages = QPlainTextEdit("\n".join(site.origins))
        self.pages.setTabChangesFocus(True)
        self.pages.setFixedHeight(look.px(64))
        self.language = Choice(_LANGUAGES, site.language)
        self.team = QLineEdit(site.team)
        any_box = ("", translate("chats", "As any other ticket"))
        boxes = tuple((str(one.id), f"{one.name} <{one.address}>") for one in mailboxes)
        self.mailbox = Choice((any_box, *boxes), str(site.mailbox_id or ""))
        self.signed = QCheckBox(translate("chats", "The platform signs who its visitors are"))
        self.signed.setChecked(site.signed)
        self.preview = QCheckBox(translate("chats", "We see what a visitor types before it is sent"))
        self.preview.setChecked(site.preview)
        self.preview.setToolTip(translate("chats", "Their window says so while they type."))
        self.shown = QLineEdit()
        self.shown.setReadOnly(True)
        self.make = Button(look, translate("chats", "Make a secret"), icon="arrows-clockwise", dense=True)
        self.make.clicked.connect(self.make_secret)
        self.line = QLineEdit(text.line_for(listen, site))
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self.copy = Button(look, translate("chats", "Copy"), icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.line.text()))
        self.open = Button(look, translate("chats", "Try it in the browser"), icon="arrow-square-out", dense=True)
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(text.page_of(listen, site))))
        self.open.setVisible(known)
        self._lay_out()
        for field in (self.name, self.team):
            field.textChanged.connect(self.changed)
        self.pages.textChanged.connect(self.changed)
        self.preview.toggled.connect(lambda _: self.changed.emit())
        self.signed.toggled.connect(self._show_secret)
        self._show_secret()

    def draft(self) -> ChatSite:
        lines = self.pages.toPlainText().replace(",", "\n").splitlines()
        return msgspec.structs.replace(
            self._site,
            name=self.name.text().strip(),
            origins=tuple(dict.fromkeys(one.strip().rstrip("/").casefold() for one in lines if one.strip())),
            team=self.team.text().strip(),
            language=self.language.current,
            signed=self.signed.isChecked(),
            preview=self.preview.isChecked(),
            mailbox_id=Id(self.mailbox.current) if self.mailbox.current else None,
            active=self.active.isChecked(),
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        draft = self.draft()
        if not draft.name:
            return translate("chats", "A name is needed first: what the team calls these pages.")
        wrong = text.spoilt(draft.origins)
        if wrong:
            said = translate("chats", "“{page}” is no address of pages: https:// and the name of the server, no more.")
            return said.format(page=wrong)
        return ""

    def make_secret(self) -> None:
        """The one before is good no more once this is kept."""
        self.show_secret(secrets.token_urlsafe(_SECRET_BYTES))

    def show_secret(self, secret: str) -> None:
        self.secret = secret
        self.shown.setText(secret)
        self._show_secret()

    def _show_secret(self) -> None:
        self._secret.setVisible(self.signed.isChecked())
        self.shown.setVisible(bool(self.secret))
        self.changed.emit()

    def _lay_out(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(
            Field(look, translate("chats", "Name"), self.name, translate("chats", "What the team calls it."))
        )
        column.addWidget(self.active, 0, Qt.AlignmentFlag.AlignLeft)
        pages = translate("chats", "One a line, as the browser shows it: https://learn.example.org")
        column.addWidget(Field(look, translate("chats", "Pages it is on"), self.pages, pages))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy)
        public = translate("chats", "With the public name of the gateway in place of the first part.")
        column.addWidget(Field(look, translate("chats", "The line for these pages"), line, public))
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Field(look, translate("chats", "Language, where a page does not say"), self.language))
        team = translate("chats", "New tickets from here get this label.")
        column.addWidget(Field(look, translate("chats", "Label"), self.team, team))
        gone = translate("chats", "When a visitor has left, answers go by e-mail.")
        column.addWidget(Field(look, translate("chats", "Mailbox"), self.mailbox, gone))
        column.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.signed, 0, Qt.AlignmentFlag.AlignLeft)
        self._secret = QWidget()
        inside = QVBoxLayout(self._secret)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        how = translate(
            "chats",
            "The platform signs a token for whoever is logged in (docs/chat.md). The secret is shown once, when it is "
            "made; a new one makes the old one invalid.",
        )
        inside.addWidget(Field(look, translate("chats", "Secret"), self.shown, how))
        again = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        again.add(self.make)
        inside.addWidget(again)
        column.addWidget(self._secret)
