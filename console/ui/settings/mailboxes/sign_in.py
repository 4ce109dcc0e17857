"""How the gateway proves who it is: a password, or signing in at Google or Microsoft in the browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event

import msgspec
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.channels.email.oauth import Application, Grant, Provider, client_secret_of, pack
from console.channels.email.signing_in import SignIn, Words, begin
from console.domain.mail_hosts import Before
from console.domain.mailboxes import Login, Mailbox
from console.errors import ConsoleError
from console.ui.settings.fields import Field
from console.ui.settings.mailboxes import text
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate

_SIGNED = (Login.GOOGLE, Login.MICROSOFT)


class SignInFields(QWidget):
    """`secret` is what is to be kept in the keyring, "" while nothing new was given."""

    changed = Signal()
    chosen = Signal(object)
    """A Login, by the person."""

    def __init__(
        self,
        look: Look,
        mailbox: Mailbox,
        providers: Mapping[Login, Provider],
        kept: Callable[[], str | None],
        *,
        known: bool,
        team: bool,
    ) -> None:
        """`known`: a mailbox that is there, whose secret may be kept already; `kept` asks for it, on another thread."""
        super().__init__()
        self._look, self._mailbox, self._providers, self._known, self._team = look, mailbox, providers, known, team
        self._kept = kept
        self._address = mailbox.address
        self._grant: Grant | None = None
        self._stop = Event()
        self._act_copies = ""
        self.open_page: Callable[[str], object] = lambda url: QDesktopServices.openUrl(QUrl(url))
        """Shows a page in the person's browser."""
        self._aside = Aside(self)
        self.touched = known
        self.way = Segmented(
            look, translate("mailboxes", "Signs in with"), tuple((one.value, text.login(one)) for one in Login)
        )
        self.way.choose(mailbox.login.value)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.client_id = QLineEdit(mailbox.client_id)
        self.client_secret = QLineEdit()
        self.client_secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.tenant = QLineEdit(mailbox.tenant)
        self.tenant.setPlaceholderText("academy.example")
        self.browser = Button(look, "", "primary", icon="arrow-square-out")
        self.by_code = Button(look, translate("mailboxes", "With a code instead"), "quiet")
        self.copy = Button(look, translate("mailboxes", "Copy for the gateway"), icon="copy")
        self.state = Strip(look, "neutral", "key", "")
        self._hint = Label(look, "", "small", "warn.text", wrap=True)
        self._build()
        self.browser.clicked.connect(lambda: self._begin(by_code=False))
        self.by_code.clicked.connect(lambda: self._begin(by_code=True))
        self.copy.clicked.connect(self._copy)
        self.state.acted.connect(self._act)
        self.state.acted_second.connect(self.cancel)
        self.way.chosen.connect(self._choose)
        for field in (self.password, self.client_id, self.client_secret, self.tenant):
            field.textChanged.connect(self._edited)
        self._arrange()

    @property
    def login(self) -> Login:
        return Login(self.way.current)

    @property
    def secret(self) -> str:
        if self.login in _SIGNED:
            return pack(self._grant) if self._grant is not None else ""
        return self.password.text() if self.login is Login.PASSWORD else ""

    @property
    def missing(self) -> str:
        """What is needed before the mailbox can be kept, as a sentence."""
        if self.login in _SIGNED and not self.client_id.text().strip():
            return translate("mailboxes", "The client ID of the application is needed first.")
        kept_before = self._known and self.login is self._mailbox.login
        if not self._team and not kept_before and self.login is not Login.NONE and not self.secret:
            if self.login is Login.PASSWORD:
                return translate("mailboxes", "The password is needed first.")
            return translate("mailboxes", "Sign in first.")
        return ""

    def fresh(self) -> str | None:
        """What was just given, to try with: a password, or an access token. None: what is kept."""
        if self.login in _SIGNED:
            return self._grant.access_token if self._grant is not None else None
        if self.login is Login.NONE:
            return ""
        return self.password.text() or None

    def carry(self, other: SignInFields) -> None:
        """Goes on where other fields were, with what no mailbox holds."""
        self.touched, self._grant, self.open_page = other.touched, other._grant, other.open_page
        self.password.setText(other.password.text())
        self.client_secret.setText(other.client_secret.text())
        self._arrange()

    def show_address(self, address: str) -> None:
        self._address = address

    def propose(self, login: Login, before: Before) -> None:
        """What fits the address; nothing is changed that a person chose."""
        if not self.touched and login is not self.login:
            self.way.blockSignals(True)
            self.way.choose(login.value)
            self.way.blockSignals(False)
            self._arrange()
        self.say_before(before)

    def say_before(self, before: Before) -> None:
        words = text.before(before) if self.login is Login.PASSWORD else ""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def stop(self) -> None:
        """Nobody waits for the browser any more."""
        self._stop.set()
        self._aside.call_off()

    def _build(self) -> None:
        look = self._look
        kept = translate("mailboxes", "One is kept. Write another one only to change it.")
        where = translate("mailboxes", "It is kept in the keyring of this computer, nowhere else.")
        if self._team:
            where = translate("mailboxes", "Only for trying from here; it is not kept on this computer.")
        self._fields = {
            "password": Field(
                look,
                translate("mailboxes", "Password"),
                self.password,
                f"{kept} {where}" if self._known and not self._team else where,
            ),
            "client_id": Field(
                look,
                translate("mailboxes", "Client ID"),
                self.client_id,
                translate("mailboxes", "Of the application that your company registered at the provider."),
            ),
            "client_secret": Field(
                look,
                translate("mailboxes", "Client secret"),
                self.client_secret,
                translate("mailboxes", "Google gives one with the client ID. It is kept with the sign-in."),
            ),
            "tenant": Field(
                look,
                translate("mailboxes", "Organisation"),
                self.tenant,
                translate("mailboxes", "Its domain or its id at Microsoft; empty means any."),
            ),
        }
        self._ways = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        for button in (self.browser, self.by_code, self.copy):
            self._ways.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.way)
        column.addWidget(self._hint)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self._ways)
        column.addWidget(self.state)
        self._hint.hide()

    def _arrange(self) -> None:
        login = self.login
        signed = login in _SIGNED
        self._fields["password"].setVisible(login is Login.PASSWORD)
        self._fields["client_id"].setVisible(signed)
        self._fields["client_secret"].setVisible(login is Login.GOOGLE)
        self._fields["tenant"].setVisible(login is Login.MICROSOFT)
        self._ways.setVisible(signed)
        self.by_code.setVisible(signed and bool(self._providers[login].device))
        self.copy.setVisible(signed and self._team and self._grant is not None)
        self.browser.setText(
            translate("mailboxes", "Sign in with Google")
            if login is Login.GOOGLE
            else translate("mailboxes", "Sign in with Microsoft")
        )
        ready = bool(self.client_id.text().strip()) and not self._aside.busy
        self.browser.setEnabled(ready)
        self.by_code.setEnabled(ready)
        self._ways.arrange()
        if signed and not self._aside.busy and self._grant is not None:
            self.state.say("go", "check-circle", translate("mailboxes", "Signed in."), self._after())
        elif signed and not self._aside.busy and self._known and login is self._mailbox.login and not self._team:
            self.state.say(
                "neutral",
                "key",
                translate("mailboxes", "Signed in before."),
                translate("mailboxes", "Sign in again only if receiving or sending fails."),
            )
        self.state.setVisible(signed and (self._aside.busy or self._grant is not None or self._said_before()))

    def _said_before(self) -> bool:
        return self._known and self.login is self._mailbox.login and not self._team

    def _after(self) -> str:
        if self._team:
            return translate(
                "mailboxes", "Copy it now and paste it where the gateway runs, when its command asks for the password."
            )
        return translate("mailboxes", "It is kept in the keyring when you save.")

    def _choose(self, login: str) -> None:
        self.touched = True
        self.stop()
        self._grant = None
        self._arrange()
        self.chosen.emit(Login(login))
        self.changed.emit()

    def _edited(self) -> None:
        self._arrange()
        self.changed.emit()

    # Signing in

    def _begin(self, *, by_code: bool) -> None:
        self.stop()
        self._stop = stop = Event()
        self._grant = None
        provider = self._providers[self.login].of(self.tenant.text())
        client_id, client_secret = self.client_id.text().strip(), self.client_secret.text().strip()
        words = Words(
            translate("mailboxes", "Signed in. You can close this page and go back to Third Ring."),
            translate("mailboxes", "You are not signed in. Go back to Third Ring to see why."),
        )
        address, google = self._address, self.login is Login.GOOGLE

        def job() -> SignIn:
            known = client_secret or (client_secret_of(self._kept()) if google else "")
            return begin(provider, Application(client_id, known), address, words, by_code=by_code)

        self._aside.do(job, lambda sign_in: self._wait(sign_in, stop), self._failed, lambda unwanted: unwanted.close())
        self.state.say("neutral", "spinner", translate("mailboxes", "Asking the provider…"))
        self._arrange()

    def _wait(self, sign_in: SignIn, stop: Event) -> None:
        shown = sign_in.shown
        if shown.code:
            self.state.say(
                "accent",
                "key",
                translate("mailboxes", "Your code: {code}").format(code=shown.code),
                translate("mailboxes", "Type it on the page {address} and answer yes there.").format(address=shown.url),
                translate("mailboxes", "Copy code"),
                translate("mailboxes", "Cancel"),
            )
            self._act_copies = shown.code
        else:
            self.state.say(
                "accent",
                "arrow-square-out",
                translate("mailboxes", "Go on in your browser."),
                translate("mailboxes", "Sign in there as {address} and answer yes.").format(address=self._address),
                translate("mailboxes", "Copy the address"),
                translate("mailboxes", "Cancel"),
            )
            self._act_copies = shown.url
        self.open_page(shown.url)
        self._aside.do(lambda: sign_in.wait(stop), self._granted, self._failed)
        self._arrange()

    def _act(self) -> None:
        QGuiApplication.clipboard().setText(self._act_copies)

    def cancel(self) -> None:
        self.stop()
        self._arrange()

    def _granted(self, grant: Grant | None) -> None:
        self._grant = grant
        self._arrange()
        self.changed.emit()

    def _failed(self, error: ConsoleError | None) -> None:
        self._arrange()
        if error is None:
            self.state.say("warn", "warning", translate("mailboxes", "Something here did not work as it should."))
        else:
            self.state.say("warn", "warning", fault(error.title), text.told(error))
        self.state.show()
        self.changed.emit()

    def _copy(self) -> None:
        if self._grant is not None:
            # Without the token of this hour: a terminal takes lines of four thousand characters.
            lasting = msgspec.structs.replace(self._grant, access_token="", expires_at=0.0)
            QGuiApplication.clipboard().setText(pack(lasting))
