"""The sheet in which a chat is made or changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.domain.chats import ChatSite, secret_name
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.errors import ConsoleError
from console.settings.secrets import Secrets
from console.ui.settings.chats import text
from console.ui.settings.chats.form import ChatForm
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.mailboxes.text import told
from console.ui.shared.aside import Aside
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate

_SIZE = (620, 720)


class ChatSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        secrets: Secrets,
        site: ChatSite | None,
        new_id: Id,
        mailboxes: tuple[Mailbox, ...],
        listen: str,
        *,
        team: bool,
        may_edit: bool,
    ) -> None:
        """`team`: the gateway runs on another computer, and the secret belongs there."""
        super().__init__(look, host, _SIZE, site.id if site is not None else None, may_edit=may_edit)
        self._secrets, self._mailboxes, self._listen, self._team = secrets, mailboxes, listen, team
        self._site = site or ChatSite(id=new_id, name="")
        self._keeping = Aside(self)
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.elsewhere = Strip(look, "neutral", "hard-drives", "")
        self.elsewhere.acted.connect(lambda: QGuiApplication.clipboard().setText(text.command_for(self.form.draft())))
        self.trouble = Strip(look, "warn", "warning", "")
        for part in (self.elsewhere, self._paper, self.trouble):
            self.body.addWidget(part)
        self._put(self._made(self._site))
        self.retranslate()
        self.trouble.hide()

    def start(self) -> None:
        self.form.name.setFocus()

    def leave(self) -> None:
        self._keeping.call_off()
        super().leave()

    def refuse(self, refusal: Refusal) -> None:
        self._say(translate("chats", "Not kept."), refusal_text(refusal))

    def keep(self) -> None:
        if self.form.missing or self._keeping.busy:
            return
        draft, secret = self.form.draft(), self.form.secret
        if not secret or self._team:
            self.saved.emit(draft)
            return

        def failed(error: ConsoleError | None) -> None:
            self._look_at()
            if error is None:
                self._say(translate("mailboxes", "Something here did not work as it should."), "")
            else:
                self._say(fault(error.title), told(error))

        # Before the chat itself: a gateway that hears of it would look for its secret at once.
        name = secret_name(draft.id)
        self._keeping.do(lambda: self._secrets.put(name, secret), lambda _: self.saved.emit(draft), failed)
        self._look_at()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("chats", "New chat") if self.is_new else self._site.name)
        self._look_at()

    def _made(self, site: ChatSite) -> ChatForm:
        form = ChatForm(self.look, site, self._mailboxes, known=not self.is_new, listen=self._listen)
        form.setEnabled(self.may_edit)
        form.changed.connect(self._look_at)
        return form

    def _put(self, form: ChatForm) -> None:
        self.form = form
        self._paper.hold(form)
        self._look_at()

    def _look_at(self) -> None:
        missing = self.form.missing
        self.save.setEnabled(not missing and not self._keeping.busy)
        self.missing.setText(missing if self.may_edit else "")
        self.elsewhere.setVisible(self._team and self.may_edit and bool(self.form.secret))
        self.elsewhere.say(
            "neutral",
            "hard-drives",
            translate("chats", "The secret belongs where the gateway runs."),
            translate("chats", "There, after saving, run: {command}").format(
                command=text.command_for(self.form.draft())
            ),
            translate("chats", "Copy the command"),
        )
        self.trouble.hide()

    def _say(self, title: str, more: str) -> None:
        self.trouble.say("warn", "warning", title, more, None)
        self.trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            # In another language, with everything that was written.
            form = self._made(self.form.draft())
            if self.form.secret:
                form.show_secret(self.form.secret)
            self._put(form)
        super().changeEvent(event)
