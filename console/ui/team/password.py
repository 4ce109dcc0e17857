"""A small card to give the password of the team's desk anew, when it was changed or is not kept here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.errors import ConsoleError
from console.ui.shared.aside import Aside
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate

_WIDTH = 380
_TOP = 56


class PasswordCard(FloatingCard):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        notices: Notices,
        give: Callable[[str], object],
        then: Callable[[], object],
    ) -> None:
        """`give` keeps the password and may wait for the keyring; `then` is called when that was done."""
        super().__init__(look, host)
        self._notices, self._give, self._then = notices, give, then
        self._aside = Aside(self)
        self._title = Label(look, "", "heading")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.go = Button(look, "", "primary")
        self.cancel = Button(look, "")
        self.field.returnPressed.connect(self._use)
        self.field.textChanged.connect(lambda typed: self.go.setEnabled(bool(typed)))
        self.go.clicked.connect(self._use)
        self.cancel.clicked.connect(self.dismiss)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column.addLayout(row)

    def open(self) -> None:
        title = translate("team", "The password for the team's desk")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.setAccessibleName(title)
        self.go.setText(translate("team", "Connect"))
        self.cancel.setText(translate("team", "Cancel"))
        self.field.clear()
        self.go.setEnabled(False)
        super().open()
        self.field.setFocus()

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(_WIDTH), host.width() - 32)
        self.setGeometry((host.width() - width) // 2, self.look.px(_TOP), width, self.sizeHint().height())

    def _use(self) -> None:
        password = self.field.text()
        if password and not self._aside.busy:
            self.go.setEnabled(False)
            self._aside.do(lambda: self._give(password), lambda _: self._kept(), self._failed)

    def _kept(self) -> None:
        self.dismiss()
        self._then()

    def _failed(self, fault: ConsoleError | None) -> None:
        self.go.setEnabled(True)
        if fault is not None:
            self._notices.trouble(fault)
