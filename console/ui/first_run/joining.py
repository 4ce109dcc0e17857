"""The form to join a team: an invitation as file or code, or an address typed by hand; and the password."""

from __future__ import annotations

from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from console.domain.ids import NOBODY
from console.errors import InputUnreadable
from console.settings import invitation as invitations
from console.settings.invitation import Invitation
from console.ui.first_run import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.words import fault, translate

_TYPED = ("address", "database", "login")


class JoinForm(QWidget):
    changed = Signal()
    entered = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._invitation: Invitation | None = None
        self._by_hand = False
        self.code = QLineEdit()
        self.code.textChanged.connect(self._read_code)
        self.file = Button(look, "", icon="folder-open")
        self.file.clicked.connect(self._choose_file)
        self.hand = Button(look, "", "link")
        self.hand.clicked.connect(lambda: self._type_address(not self._by_hand))
        self._fault = Label(look, "", "small", "warn.text", wrap=True)
        self._desk = _DeskCard(look)
        self._desk.other.clicked.connect(self._ask_again)
        self.fields = {name: QLineEdit() for name in _TYPED}
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self.entered)
        self._names = {name: Label(look, role="body.name") for name in ("code", *_TYPED, "password")}
        for field in (*self.fields.values(), self.password):
            field.textChanged.connect(self.changed)
        self._build()
        self.setAcceptDrops(True)
        self._arrange()

    def asked(self) -> tuple[Invitation, str] | None:
        """The invitation and the password; None while something is missing."""
        invitation = self._typed() if self._by_hand else self._invitation
        if invitation is None or not self.password.text():
            return None
        return invitation, self.password.text()

    def missing(self) -> str:
        """What is needed first, as a sentence."""
        if self._by_hand and self._typed() is None:
            return translate("first", "The address, the database and your login are needed first.")
        if not self._by_hand and self._invitation is None:
            return translate("first", "The invitation is needed first: a file, or a code that begins with TR1.")
        return translate("first", "The password is needed first. It was told to you apart from the invitation.")

    def open_file(self, path: Path) -> None:
        try:
            self._take(invitations.read_file(path))
        except InputUnreadable as error:
            self._refuse(error)

    def start(self) -> None:
        """The focus goes where something is to be written."""
        (self.password if self._invitation is not None else self.code).setFocus()

    def retranslate(self) -> None:
        words = {
            "code": translate("first", "Your invitation"),
            "address": translate("first", "Address of the desk's server"),
            "database": translate("first", "Database"),
            "login": translate("first", "Your login"),
            "password": translate("first", "Password"),
        }
        for name, field in (("code", self.code), *self.fields.items(), ("password", self.password)):
            self._names[name].setText(words[name])
            self._names[name].setBuddy(field)
            field.setAccessibleName(words[name])
        self.code.setPlaceholderText(translate("first", "Paste the code, it begins with TR1"))
        self.fields["address"].setPlaceholderText("db.academy.example:5432")
        self.file.setText(translate("first", "Open the file…"))
        self._desk.other.set_name(translate("first", "Another invitation"))
        self._show_hand()
        if self._invitation is not None:
            self._desk.show_invitation(self._invitation)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            self.open_file(path)
            event.acceptProposedAction()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._names["code"])
        self._code_row = QWidget()
        row = QHBoxLayout(self._code_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.code, 1)
        row.addWidget(self.file)
        column.addWidget(self._code_row)
        column.addWidget(self._desk)
        column.addWidget(self._fault)
        for name, field in self.fields.items():
            column.addWidget(self._names[name])
            column.addWidget(field)
        column.addWidget(self.hand)
        column.addSpacing(4)
        column.addWidget(self._names["password"])
        column.addWidget(self.password)
        column.addStretch(1)

    def _arrange(self) -> None:
        known = self._invitation is not None
        self._names["code"].setVisible(not self._by_hand)
        self._code_row.setVisible(not self._by_hand and not known)
        self._desk.setVisible(not self._by_hand and known)
        self._fault.setVisible(not self._by_hand and not known and bool(self._fault.text()))
        for name, field in self.fields.items():
            field.setVisible(self._by_hand)
            self._names[name].setVisible(self._by_hand)
        self.hand.setVisible(not known)
        self.retranslate()

    def _show_hand(self) -> None:
        back = translate("first", "Back to the invitation")
        self.hand.setText(back if self._by_hand else translate("first", "No invitation, but an address"))

    def _type_address(self, by_hand: bool) -> None:
        self._by_hand = by_hand
        self._arrange()
        (self.fields["address"] if by_hand else self.code).setFocus()
        self.changed.emit()

    def _read_code(self, typed: str) -> None:
        self._fault.setText("")
        if typed.strip():
            try:
                self._take(invitations.read(typed))
            except InputUnreadable as error:
                # A code is pasted at once; while one types it, every step but the last is unreadable.
                if len(typed) > len("TR1") + 1:
                    self._refuse(error)
        self._arrange()
        self.changed.emit()

    def _choose_file(self) -> None:
        kinds = translate("first", "Invitations") + f" (*{invitations.SUFFIX})"
        every = translate("first", "All files") + " (*)"
        title = translate("first", "Open the invitation")
        path, _ = QFileDialog.getOpenFileName(self, title, "", f"{kinds};;{every}")
        if path:
            self.open_file(Path(path))

    def _take(self, invitation: Invitation) -> None:
        self._invitation = invitation
        self._by_hand = False
        self._desk.show_invitation(invitation)
        self._arrange()
        self.password.setFocus()
        self.changed.emit()

    def _refuse(self, error: InputUnreadable) -> None:
        self._fault.setText(f"{fault(error.title)} {text.told(error)}")
        self._arrange()

    def _ask_again(self) -> None:
        self._invitation = None
        self.code.clear()
        self._arrange()
        self.code.setFocus()
        self.changed.emit()

    def _typed(self) -> Invitation | None:
        address, database, login = (self.fields[name].text().strip() for name in _TYPED)
        host, _, port = address.rpartition(":") if ":" in address and "]" not in address[-1:] else (address, "", "5432")
        try:
            return Invitation(
                desk=host.strip("[]"),
                # Known by its address alone, until an invitation says what the desk calls itself.
                desk_id=uuid5(NAMESPACE_URL, f"postgresql://{host}:{port}/{database}"),
                person_id=NOBODY,
                login=login,
                host=host.strip("[]"),
                database=database,
                port=int(port),
            )
        except ValueError:
            return None


class _DeskCard(Card):
    """Whose desk an invitation leads to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._title = ElidedLabel(look, "", "body.strong")
        self._about = ElidedLabel(look, "", "small", "text.secondary")
        self.other = IconButton(look, "x", "-", dense=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(Glyph(look, "buildings", "accent.text", 22))
        row.addLayout(words, 1)
        row.addWidget(self.other)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_invitation(self, invitation: Invitation) -> None:
        self._title.setText(invitation.desk)
        self._about.setText(text.where(invitation))
        self.setAccessibleName(f"{invitation.desk}, {text.where(invitation)}")


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
