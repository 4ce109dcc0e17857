"""The fields of a phone system: what every one has, and what only one of its kind has."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.pbx import Pbx, PbxKind
from console.settings.push_token import new_token
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.mailboxes.trial import Trial
from console.ui.settings.phone import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_TECHNOLOGIES = ("PJSIP", "SIP", "IAX2", "DAHDI")


def _list(line: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in line.replace(";", ",").split(",") if one.strip())


class PbxForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, pbx: Pbx, *, known: bool, has_secret: bool, listen: str) -> None:
        """`known`: it is kept already, and its kind stays. `listen` is where the gateway's web server listens."""
        super().__init__()
        self._look, self._pbx, self._known, self._listen = look, pbx, known, listen
        self._token_hash = pbx.token
        kinds = [
            (PbxKind.ASTERISK.value, translate("phone", "Asterisk, FreePBX")),
            (PbxKind.PUSH.value, translate("phone", "Another, over HTTP")),
        ]
        self.kind = Segmented(look, translate("phone", "Kind of phone system"), kinds)
        self.kind.choose(pbx.kind.value)
        self.kind.setEnabled(not known)
        self.name = QLineEdit(pbx.name)
        self.active = QCheckBox(translate("phone", "In use"))
        self.active.setChecked(pbx.active)
        self.ring = Count(2, 15, round(pbx.ring_seconds), " s")
        self._make_asterisk(pbx, has_secret)
        self._make_push(pbx)
        self._lay_out()
        self._connect()
        self._show_kind()

    @property
    def secret(self) -> str:
        """What was typed; empty: the one that is kept stays."""
        return self.password.text()

    def draft(self) -> Pbx:
        kind = PbxKind(self.kind.current)
        asterisk = kind is PbxKind.ASTERISK
        return msgspec.structs.replace(
            self._pbx,
            name=self.name.text().strip(),
            kind=kind,
            active=self.active.isChecked(),
            ring_seconds=float(self.ring.value()),
            host=self.host.text().strip() if asterisk else "",
            port=self.port.value(),
            tls=self.tls.isChecked(),
            user=self.user.text().strip() if asterisk else "",
            outside=_list(self.outside.text()),
            context=self.context.text().strip() or "from-internal",
            technology=self.technology.current,
            caller_id=self.caller_id.text().strip(),
            pauses=self.pauses.isChecked(),
            token="" if asterisk else self._token_hash,
            refused=() if asterisk else _list(self.refused.text()),
            caller_ids=() if asterisk else self._routes(),
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        draft = self.draft()
        if not draft.name:
            return translate("phone", "A name is needed first: what the team calls this phone system.")
        if draft.kind is PbxKind.PUSH:
            return ""
        if not draft.host:
            return translate("phone", "The name of the computer is needed first.")
        return "" if draft.user else translate("phone", "The name of the user is needed first.")

    # The parts

    def _make_asterisk(self, pbx: Pbx, has_secret: bool) -> None:
        self.host = QLineEdit(pbx.host)
        self.port = Count(1, 65_535, pbx.port)
        self.tls = QCheckBox(translate("phone", "Encrypted (TLS)"))
        self.tls.setChecked(pbx.tls)
        self.user = QLineEdit(pbx.user)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        if has_secret:
            self.password.setPlaceholderText(translate("phone", "kept, type another one to change it"))
        self.trial = Trial(self._look, translate("phone", "Try the connection"))
        self.outside = QLineEdit(", ".join(pbx.outside))
        self.context = QLineEdit(pbx.context)
        technologies = (*_TECHNOLOGIES, *(() if pbx.technology in _TECHNOLOGIES else (pbx.technology,)))
        self.technology = Choice(tuple((one, one) for one in technologies), pbx.technology)
        self.caller_id = QLineEdit(pbx.caller_id)
        self.pauses = QCheckBox(translate("phone", "Queues skip the phones of people who are not available"))
        self.pauses.setChecked(pbx.pauses)

    def _make_push(self, pbx: Pbx) -> None:
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.copy = Button(self._look, translate("phone", "Copy"), icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.address.text()))
        self.anew = Button(self._look, translate("phone", "Make a new address"), icon="arrows-clockwise", dense=True)
        self.anew.clicked.connect(self.make_address)
        self.once = Label(self._look, "", "small", "text.secondary", wrap=True)
        self.refused = QLineEdit(", ".join(pbx.refused))
        self.routes = QPlainTextEdit("\n".join(f"{pattern} = {shown}" for pattern, shown in pbx.caller_ids))
        self.routes.setTabChangesFocus(True)
        self.routes.setFixedHeight(self._look.px(64))

    def make_address(self) -> None:
        """The one before is good no more once this is kept."""
        token, self._token_hash = new_token()
        self.address.setText(text.address(self._listen, token))
        self._show_kind()
        self.changed.emit()

    def show_address(self, address: str) -> None:
        """One that was made a moment ago."""
        self.address.setText(address)
        self._show_kind()

    def _routes(self) -> tuple[tuple[str, str], ...]:
        lines = (line.partition("=") for line in self.routes.toPlainText().splitlines())
        return tuple(
            (pattern.strip(), shown.strip()) for pattern, _, shown in lines if pattern.strip() and shown.strip()
        )

    # Laying out

    def _lay_out(self) -> None:
        look = self._look
        self._asterisk, self._push = QWidget(), QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            Field(look, translate("phone", "Name"), self.name, translate("phone", "What the team calls it."))
        )
        column.addWidget(self.active, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._asterisk)
        column.addWidget(self._push)
        column.addWidget(
            Field(
                look,
                translate("phone", "One ring lasts"),
                self.ring,
                translate("phone", "5 s in most of Europe, 6 s in North America."),
            )
        )
        self._fill_asterisk()
        self._fill_push()

    def _fill_asterisk(self) -> None:
        look = self._look
        server = QWidget()
        row = QHBoxLayout(server)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(look, translate("phone", "Computer"), self.host), 3)
        row.addWidget(Field(look, translate("phone", "Port"), self.port), 1)
        column = QVBoxLayout(self._asterisk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(server)
        column.addWidget(self.tls, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            Field(
                look,
                translate("phone", "User"),
                self.user,
                translate("phone", "A section of its manager.conf; FreePBX: Settings, Asterisk Manager Users."),
            )
        )
        column.addWidget(Field(look, translate("phone", "Secret"), self.password))
        column.addWidget(self.trial)
        column.addWidget(Label(look, translate("phone", "Dial plan"), "body.strong"))
        column.addWidget(
            Field(
                look,
                translate("phone", "Contexts where calls from outside begin"),
                self.outside,
                translate("phone", "Empty: the usual ones. With commas between them; * stands for anything."),
            )
        )
        column.addWidget(Field(look, translate("phone", "Context for our calls and transfers"), self.context))
        column.addWidget(
            Field(
                look,
                translate("phone", "Technology of the phones"),
                self.technology,
                translate("phone", "What stands before an extension: PJSIP/1001."),
            )
        )
        column.addWidget(
            Field(
                look,
                translate("phone", "Number that our calls show"),
                self.caller_id,
                translate("phone", "Empty: as the dial plan has it."),
            )
        )
        column.addWidget(self.pauses, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_push(self) -> None:
        look = self._look
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.address, 1)
        row.addWidget(self.copy)
        self._address_line = Field(look, translate("phone", "Address that the phone system calls"), line)
        again = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        again.add(self.anew)
        column = QVBoxLayout(self._push)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._address_line)
        column.addWidget(self.once)
        column.addWidget(again)
        column.addWidget(
            Field(
                look,
                translate("phone", "Numbers that are turned away"),
                self.refused,
                translate("phone", "With country code, commas between them. They hear the busy tone."),
            )
        )
        column.addWidget(
            Field(
                look,
                translate("phone", "Number that our calls show, by the number called"),
                self.routes,
                translate("phone", "One a line: 48* = +48221234567. The first that fits counts."),
            )
        )

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _: self._show_kind())
        for field in (self.name, self.host, self.user, self.password, self.outside, self.context, self.caller_id):
            field.textChanged.connect(self.changed)
        for field in (self.host, self.user, self.password):
            field.textChanged.connect(self.trial.end)
        self.port.valueChanged.connect(self.trial.end)
        self.tls.toggled.connect(self.trial.end)

    def _show_kind(self) -> None:
        asterisk = self.kind.current == PbxKind.ASTERISK.value
        self._asterisk.setVisible(asterisk)
        self._push.setVisible(not asterisk)
        fresh = bool(self.address.text())
        if not asterisk and not self._token_hash and not fresh:
            self.make_address()
            return
        self._address_line.setVisible(fresh)
        self.anew.setVisible(not fresh)
        self.once.setText(
            translate(
                "phone",
                "It is shown only now: copy it into the phone system, with the public name of the gateway in place of "
                "the first part.",
            )
            if fresh
            else translate("phone", "Its address was shown when it was made. A new one makes the old one invalid.")
        )
        self.changed.emit()
