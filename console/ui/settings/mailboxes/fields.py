"""The fields of one server of a mailbox."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from console.domain.mailboxes import Security, Server
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.mailboxes import text
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_PORTS = {
    "imap": {Security.TLS: 993, Security.STARTTLS: 143, Security.PLAIN: 143},
    "smtp": {Security.TLS: 465, Security.STARTTLS: 587, Security.PLAIN: 25},
}


class ServerFields(QWidget):
    """Name, port, encryption and login of one server. What a person has written is not proposed over."""

    changed = Signal()

    def __init__(self, look: Look, kind: str, server: Server | None) -> None:
        """`kind` is "imap" or "smtp"."""
        super().__init__()
        self._ports = _PORTS[kind]
        self.touched = server is not None
        self._proposed: tuple[Server, ...] = ()
        self.host = QLineEdit()
        self.port = Count(1, 65_535, self._ports[Security.TLS])
        self.security = Choice(tuple((one.value, text.security(one)) for one in Security), Security.TLS.value)
        self.user = QLineEdit()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        of = translate("mailboxes", "Receiving") if kind == "imap" else translate("mailboxes", "Sending")
        host = Field(look, translate("mailboxes", "Server"), self.host, of=of)
        port = Field(look, translate("mailboxes", "Port"), self.port, of=of)
        security = Field(look, translate("mailboxes", "Connection"), self.security, of=of)
        at_most = translate("mailboxes", "At most providers the whole address.")
        user = Field(look, translate("mailboxes", "Login"), self.user, at_most, of)
        grid.addWidget(host, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(port, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(security, 1, 0, 1, 2)
        grid.addWidget(user, 2, 0, 1, 2)
        if server is not None:
            self._fill(server)
        self.host.textEdited.connect(self._touch)
        self.user.textEdited.connect(self._touch)
        self.port.editingFinished.connect(self.changed)
        self.port.valueChanged.connect(lambda _: self.changed.emit())
        self.security.activated.connect(self._secured)
        self.host.textChanged.connect(lambda _: self.changed.emit())
        self.user.textChanged.connect(lambda _: self.changed.emit())

    def server(self) -> Server | None:
        host = self.host.text().strip()
        if not host:
            return None
        return Server(host, self.port.value(), Security(self.security.current), self.user.text().strip())

    def candidates(self) -> tuple[Server, ...]:
        """The servers to try, the likeliest first: only the one that is written, where a person wrote it."""
        now = self.server()
        if now is None:
            return ()
        return (now,) if self.touched else self._proposed or (now,)

    def propose(self, servers: tuple[Server, ...]) -> None:
        if not self.touched and servers:
            self._proposed = servers
            self._fill(servers[0])

    def settle(self, server: Server) -> None:
        """The one of the proposed that answered."""
        self._proposed = (server,)
        self._fill(server)

    def carry(self, other: ServerFields) -> None:
        """Goes on where other fields were."""
        self.touched, self._proposed = other.touched, other._proposed

    def _fill(self, server: Server) -> None:
        self.host.setText(server.host)
        self.port.setValue(server.port)
        self.security.choose(server.security.value)
        self.user.setText(server.user)

    def _touch(self) -> None:
        self.touched = True

    def _secured(self) -> None:
        self.touched = True
        if self.port.value() in self._ports.values():
            self.port.setValue(self._ports[Security(self.security.current)])
        self.changed.emit()
