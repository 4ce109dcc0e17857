"""Opening a team's desk: seen only when it takes a while, or when the person has something to do for it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.errors import ConsoleError, KeyringLocked, KeyringMissing
from console.settings.options import TeamDesk
from console.sync.replica import ReplicaDesk
from console.ui.first_run import text
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import fault, translate

_SEEN_AFTER_MS = 300
_WIDTH = 520


class Door(Protocol):
    """All but `without_keyring` may wait for the keyring and are called on another thread."""

    @property
    def desk(self) -> TeamDesk: ...

    def password(self) -> str | None: ...

    def keep_password(self, password: str) -> None: ...

    def open(self) -> ReplicaDesk: ...

    def without_keyring(self) -> None: ...


class Opening(QWidget):
    """`opened` is the desk, None when the person went away; `another` says that they want another desk."""

    def __init__(self, look: Look, door: Door) -> None:
        super().__init__()
        self._look, self._door = look, door
        self.opened: ReplicaDesk | None = None
        self.another = False
        self._state = ""
        self._loop = QEventLoop(self)
        self._aside = Aside(self)
        self._icon = Glyph(look, "buildings", "accent.text", 28)
        self._title = Label(look, "", "title", wrap=True)
        self._about = Label(look, "", "body", "text.secondary", wrap=True)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self._use_password)
        self.go = Button(look, "", "primary")
        self.password.textChanged.connect(lambda typed: self.go.setEnabled(bool(typed)))
        self.aside_way = Button(look, "")
        self.other = Button(look, translate("first", "Another desk…"), "quiet")
        self.go.clicked.connect(self._go_on)
        self.aside_way.clicked.connect(self._go_aside)
        self.other.clicked.connect(self._want_another)
        self._build()
        self.setWindowTitle("Third Ring")

    def wait(self) -> ReplicaDesk | None:
        """Runs until the desk is open, or the person went away."""
        self._begin()
        QTimer.singleShot(_SEEN_AFTER_MS, self._show_late)
        self._loop.exec()
        self.hide()
        return self.opened

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 28)
        column.setSpacing(8)
        column.addWidget(self._icon)
        column.addSpacing(4)
        for part in (self._title, self._about, self.password):
            column.addWidget(part)
        column.addSpacing(14)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.aside_way)
        row.addWidget(self.go)
        column.addLayout(row)
        self.setFixedWidth(self._look.px(_WIDTH))

    # States

    def _begin(self) -> None:
        """The keyring may ask the person to unlock it; that is the system's own window."""
        self._state = "waiting"
        self._say(
            "hard-drives",
            translate("first", "Opening {desk}…").format(desk=self._door.desk.name),
            translate("first", "If the keyring of your system asks, unlock it."),
        )

        def job() -> ReplicaDesk | None:
            # Without a password the desk could be read, but the hub would not let us in.
            return self._door.open() if self._door.password() is not None else None

        self._aside.do(job, lambda desk: self._came(desk) if desk is not None else self._ask(), self._failed, _close)

    def _ask(self) -> None:
        self._state = "password"
        desk = self._door.desk
        self._say(
            "key",
            translate("first", "The password for {desk}").format(desk=desk.name),
            translate("first", "None is kept on this computer for {login}.").format(login=desk.login),
            go=translate("first", "Open"),
            aside=translate("first", "Work without connection"),
        )
        self.password.setAccessibleName(translate("first", "Password"))
        self.password.show()
        self.go.setEnabled(bool(self.password.text()))
        self.password.setFocus()
        self._show_late()

    def _failed(self, error: ConsoleError | None) -> None:
        self._state = "trouble"
        if error is None:
            title = translate("first", "Something here did not work as it should.")
            self._say("warning", title, "", go=translate("first", "Try again"))
        else:
            # A locked keyring can be unlocked; where there is none one may do without, knowing what it costs.
            self._say(
                "lock-key" if isinstance(error, KeyringMissing | KeyringLocked) else "warning",
                fault(error.title),
                text.told(error),
                go=translate("first", "Try again"),
                aside=translate("first", "Do without a keyring") if isinstance(error, KeyringMissing) else "",
            )
        self.go.setEnabled(True)
        self.go.setFocus()
        self._show_late()

    def _say(self, icon: str, title: str, about: str, *, go: str = "", aside: str = "") -> None:
        self._icon.show_icon(icon, "accent.text" if icon != "warning" else "warn.text")
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.password.hide()
        for button, words in ((self.go, go), (self.aside_way, aside)):
            button.setText(words)
            button.setVisible(bool(words))
        self.setAccessibleName(f"{title} {about}")
        self.adjustSize()

    # What the person does

    def _go_on(self) -> None:
        if self._state == "password":
            self._use_password()
        else:
            self._begin()

    def _use_password(self) -> None:
        password = self.password.text()
        if not password:
            return

        def job() -> ReplicaDesk:
            self._door.keep_password(password)
            return self._door.open()

        self.go.setEnabled(False)
        self._aside.do(job, self._came, self._failed, _close)

    def _go_aside(self) -> None:
        if self._state == "trouble":
            self._door.without_keyring()
            self._begin()
        else:
            self._aside.do(self._door.open, self._came, self._failed, _close)

    def _want_another(self) -> None:
        self.another = True
        self.close()

    def _came(self, desk: ReplicaDesk) -> None:
        self.opened = desk
        self._loop.quit()

    def _show_late(self) -> None:
        if self._loop.isRunning() and not self.isVisible() and self.opened is None:
            self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._aside.call_off()
        self._loop.quit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))


def _close(desk: ReplicaDesk | None) -> None:
    if desk is not None:
        desk.close()
