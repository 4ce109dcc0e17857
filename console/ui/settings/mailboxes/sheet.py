"""The sheet in which a mailbox is connected or changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from console.channels.email.oauth import Provider, secret_for
from console.channels.email.trying import Received, Sent, Trying
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.errors import ConsoleError, KeyringMissing
from console.settings.secrets import Secrets
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.mailboxes import text
from console.ui.settings.mailboxes.form import MailboxForm
from console.ui.settings.mailboxes.trial import Trial
from console.ui.shared.aside import Aside
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, number, translate

_SIZE = (640, 760)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a mailbox stands in. `team`: a desk whose gateway runs on another computer."""

    team: bool
    settings: Mapping[str, str]
    """Of the desk."""
    agent: str
    may_edit: bool


class MailboxSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        secrets: Secrets,
        providers: Mapping[Login, Provider],
        trying: Trying,
        mailbox: Mailbox | None,
        new_id: Id,
        around: Surroundings,
    ) -> None:
        """`mailbox` None: a new one, which will be `new_id`."""
        super().__init__(look, host, _SIZE, mailbox.id if mailbox is not None else None, may_edit=around.may_edit)
        self._secrets, self._providers, self._trying, self._around = secrets, providers, trying, around
        self._mailbox = mailbox or Mailbox(id=new_id, name="", address="")
        self._tries = {name: Aside(self) for name in ("receiving", "sending")}
        self._keeping = Aside(self)
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.elsewhere = Strip(look, "neutral", "hard-drives", "")
        self.trouble = Strip(look, "warn", "warning", "")
        self.elsewhere.acted.connect(self._copy_command)
        self.trouble.acted.connect(self._hold)
        for part in (self.elsewhere, self._paper, self.trouble):
            self.body.addWidget(part)
        self.form = self._made(self._mailbox)
        self._put(self.form)
        self.retranslate()
        self.trouble.hide()

    def start(self) -> None:
        (self.form.address if self.is_new else self.form.name).setFocus()

    def leave(self) -> None:
        self.form.sign_in.stop()
        for aside in (*self._tries.values(), self._keeping):
            aside.call_off()
        super().leave()

    def refuse(self, refusal: Refusal) -> None:
        said = refusal_text(refusal)
        if refusal is Refusal.EXISTS:
            said = translate("mailboxes", "Another mailbox of this desk has this address.")
        self._say(translate("mailboxes", "Not kept."), said)

    def _made(self, mailbox: Mailbox) -> MailboxForm:
        around = self._around
        name = secret_name(mailbox.id)
        form = MailboxForm(
            self.look,
            mailbox,
            self._providers,
            lambda: self._secrets.get(name),
            lambda language, draft: text.example(around.settings, around.agent, language, draft),
            known=not self.is_new,
            team=around.team,
        )
        form.setEnabled(self.may_edit)
        form.changed.connect(self._look_at)
        for trial in (form.try_receiving, form.try_sending):
            trial.told.connect(partial(self._bring, trial))
        form.try_receiving.wanted.connect(self._try_receiving)
        form.try_sending.wanted.connect(self._try_sending)
        form.try_receiving.called_off.connect(lambda: self._call_off("receiving", form.try_receiving))
        form.try_sending.called_off.connect(lambda: self._call_off("sending", form.try_sending))
        return form

    def _put(self, form: MailboxForm) -> None:
        self.form = form
        self._paper.hold(form)
        self._look_at()

    def _speak_anew(self) -> None:
        """In another language, with everything that was written."""
        old, at = self.form, self._paper.verticalScrollBar().value()
        old.sign_in.stop()
        for aside in self._tries.values():
            aside.call_off()
        new = self._made(old.draft())
        new.carry(old)
        self._put(new)
        self._paper.verticalScrollBar().setValue(at)

    def retranslate(self) -> None:
        super().retranslate()
        title = translate("mailboxes", "Connect a mailbox") if self.is_new else self._mailbox.name
        self.set_title(title, self._mailbox.address)
        self._tell_where()

    def _tell_where(self) -> None:
        self.elsewhere.setVisible(self._around.team and self.may_edit)
        self.elsewhere.say(
            "neutral",
            "hard-drives",
            translate("mailboxes", "The password belongs where the gateway runs."),
            translate("mailboxes", "There, after saving, run: {command}").format(
                command=text.command_for(self.form.draft())
            ),
            translate("mailboxes", "Copy the command"),
        )

    def _look_at(self) -> None:
        missing = self.form.missing
        busy = self._keeping.busy
        self.save.setEnabled(not missing and not busy)
        self.missing.setText(missing if self.may_edit else "")
        self.trouble.hide()
        if self._around.team:
            self._tell_where()

    def _say(self, title: str, more: str, way: str | None = None) -> None:
        self.trouble.say("warn", "warning", title, more, way)
        self.trouble.show()

    # Trying

    def _secret(self, mailbox: Mailbox) -> Callable[[str], str]:
        given = self.form.sign_in.fresh()
        if given is not None:
            return lambda _: given
        return lambda refused: secret_for(mailbox, self._secrets, refused=refused, providers=self._providers)

    def _try_receiving(self) -> None:
        form = self.form
        draft, servers, secret = form.draft(), form.receiving.candidates(), self._secret(form.draft())

        def well(received: Received) -> None:
            form.try_receiving.calm()
            form.receiving.settle(received.server)
            form.show_folders(received.folders)
            form.try_receiving.well(
                translate("mailboxes", "Receiving works."),
                translate("mailboxes", "{server} let us in. Letters in the folder: {count}").format(
                    server=received.server.host, count=number(received.count)
                ),
            )

        form.try_receiving.begin()
        self._tries["receiving"].do(
            lambda: self._trying.receiving(draft, servers, secret), well, form.try_receiving.failed
        )

    def _try_sending(self) -> None:
        form = self.form
        draft, servers, secret = form.draft(), form.sending.candidates(), self._secret(form.draft())

        def well(sent: Sent) -> None:
            form.try_sending.calm()
            form.sending.settle(sent.server)
            form.try_sending.well(
                translate("mailboxes", "Sending works."),
                translate("mailboxes", "{server} would take letters from {address}. None was sent.").format(
                    server=sent.server.host, address=draft.address
                ),
            )

        form.try_sending.begin()
        self._tries["sending"].do(lambda: self._trying.sending(draft, servers, secret), well, form.try_sending.failed)

    def _bring(self, trial: Trial) -> None:
        """Into view, once what it says has its place."""

        def scroll() -> None:
            paper = self._paper.widget()
            if paper is not None and paper.isAncestorOf(trial):
                self._paper.ensureWidgetVisible(trial, 0, 12)

        QTimer.singleShot(0, self, scroll)

    def _call_off(self, name: str, trial: Trial) -> None:
        self._tries[name].call_off()
        trial.calm()

    # Keeping

    def keep(self) -> None:
        if self.form.missing or self._keeping.busy:
            return
        draft, secret = self.form.draft(), self.form.sign_in.secret
        if not secret or self._around.team:
            self.saved.emit(draft)
            return
        name = secret_name(draft.id)

        def failed(error: ConsoleError | None) -> None:
            self._look_at()
            if error is None:
                self._say(translate("mailboxes", "Something here did not work as it should."), "")
                return
            # Without a keyring one may do without, knowing what it costs.
            way = (
                translate("mailboxes", "Keep it until Third Ring closes") if isinstance(error, KeyringMissing) else None
            )
            self._say(fault(error.title), text.told(error), way)

        # Before the mailbox itself: a gateway that hears of it would look for its secret at once.
        self._keeping.do(lambda: self._secrets.put(name, secret), lambda _: self.saved.emit(draft), failed)
        self._look_at()

    def _hold(self) -> None:
        draft = self.form.draft()
        self._secrets.hold(secret_name(draft.id), self.form.sign_in.secret)
        self.saved.emit(draft)

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(text.command_for(self.form.draft()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak_anew()
        super().changeEvent(event)
