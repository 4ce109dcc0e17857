"""The sheet in which a phone system is connected or changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from console.channels.phone.trying import LetIn, Trying
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.pbx import Pbx, PbxKind, secret_name
from console.errors import ConsoleError, KeyringMissing
from console.settings.secrets import Secrets
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.mailboxes.text import told
from console.ui.settings.phone import text
from console.ui.settings.phone.form import PbxForm
from console.ui.shared.aside import Aside
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate

_SIZE = (620, 720)


class PbxSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        secrets: Secrets,
        trying: Trying,
        pbx: Pbx | None,
        new_id: Id,
        listen: str,
        *,
        team: bool,
        may_edit: bool,
    ) -> None:
        """`team`: the gateway runs on another computer, and the secret belongs there."""
        super().__init__(look, host, _SIZE, pbx.id if pbx is not None else None, may_edit=may_edit)
        self._secrets, self._trying, self._listen, self._team = secrets, trying, listen, team
        self._pbx = pbx or Pbx(id=new_id, name="", kind=PbxKind.ASTERISK)
        self._try, self._keeping, self._looking = Aside(self), Aside(self), Aside(self)
        self._has_secret = False
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.elsewhere = Strip(look, "neutral", "hard-drives", "")
        self.elsewhere.acted.connect(self._copy_command)
        self.trouble = Strip(look, "warn", "warning", "")
        self.trouble.acted.connect(self._hold)
        for part in (self.elsewhere, self._paper, self.trouble):
            self.body.addWidget(part)
        self.form = self._made(self._pbx)
        self._put(self.form)
        self.retranslate()
        self.trouble.hide()
        if not team and pbx is not None:
            self._looking.do(lambda: self._secrets.get(secret_name(self._pbx.id)), self._know_secret, lambda _: None)

    def start(self) -> None:
        self.form.name.setFocus()

    def leave(self) -> None:
        for aside in (self._try, self._keeping, self._looking):
            aside.call_off()
        super().leave()

    def refuse(self, refusal: Refusal) -> None:
        self._say(translate("phone", "Not kept."), refusal_text(refusal))

    def keep(self) -> None:
        if self.form.missing or self._keeping.busy:
            return
        draft, secret = self.form.draft(), self.form.secret
        if not secret or self._team or draft.kind is not PbxKind.ASTERISK:
            self.saved.emit(draft)
            return

        def failed(error: ConsoleError | None) -> None:
            self._look_at()
            if error is None:
                self._say(translate("mailboxes", "Something here did not work as it should."), "")
                return
            # Without a keyring one may do without, knowing what it costs.
            way = translate("phone", "Keep it until Third Ring closes") if isinstance(error, KeyringMissing) else None
            self._say(fault(error.title), told(error), way)

        name = secret_name(draft.id)
        # Before the phone system itself: a gateway that hears of it would look for its secret at once.
        self._keeping.do(lambda: self._secrets.put(name, secret), lambda _: self.saved.emit(draft), failed)
        self._look_at()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("phone", "Connect a phone system") if self.is_new else self._pbx.name)
        self.elsewhere.setVisible(self._team and self.may_edit)
        self.elsewhere.say(
            "neutral",
            "hard-drives",
            translate("phone", "The secret belongs where the gateway runs."),
            translate("phone", "There, after saving, run: {command}").format(
                command=text.command_for(self.form.draft())
            ),
            translate("phone", "Copy the command"),
        )

    # Inside

    def _made(self, pbx: Pbx) -> PbxForm:
        form = PbxForm(
            self.look, pbx, known=not self.is_new, has_secret=self._has_secret or self._team, listen=self._listen
        )
        form.setEnabled(self.may_edit)
        form.changed.connect(self._look_at)
        form.trial.wanted.connect(self._try_it)
        form.trial.called_off.connect(self._call_off)
        return form

    def _put(self, form: PbxForm) -> None:
        self.form = form
        self._paper.hold(form)
        self._look_at()

    def _know_secret(self, secret: str | None) -> None:
        if secret is not None:
            self._has_secret = True
            self.form.password.setPlaceholderText(translate("phone", "kept, type another one to change it"))

    def _look_at(self) -> None:
        missing = self.form.missing
        self.save.setEnabled(not missing and not self._keeping.busy)
        self.missing.setText(missing if self.may_edit else "")
        self.trouble.hide()

    def _say(self, title: str, more: str, way: str | None = None) -> None:
        self.trouble.say("warn", "warning", title, more, way)
        self.trouble.show()

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(text.command_for(self.form.draft()))

    def _hold(self) -> None:
        draft = self.form.draft()
        self._secrets.hold(secret_name(draft.id), self.form.secret)
        self.saved.emit(draft)

    def _try_it(self) -> None:
        form, draft, typed = self.form, self.form.draft(), self.form.secret

        def job() -> LetIn:
            return self._trying.asterisk(draft, typed or self._secrets.get(secret_name(draft.id)) or "")

        form.trial.begin()
        self._try.do(job, lambda found: form.trial.well(*text.let_in(found)), form.trial.failed)

    def _call_off(self) -> None:
        self._try.call_off()
        self.form.trial.calm()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            # In another language, with everything that was written.
            secret, address, token = self.form.secret, self.form.address.text(), self.form.draft()
            form = self._made(token)
            form.password.setText(secret)
            form.show_address(address)
            self._put(form)
        super().changeEvent(event)
