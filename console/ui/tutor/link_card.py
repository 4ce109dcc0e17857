"""The small card with the way to the tutor's page: a code for the camera of a phone, and the address to be sent."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from console.domain.ids import Id
from console.queries.tutor import TutorLink
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.printed import paper_ink
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard

_SIDE = 220
_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""


class Code(QWidget):
    """A QR code; dark on light in every theme, as on paper, or cameras do not read it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ink = paper_ink()
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_address(self, address: str) -> None:
        self._rows = tuple(bytes(row) for row in segno.make(address, error="m", micro=False).matrix) if address else ()
        self.setVisible(bool(self._rows))
        self.update()

    @property
    def modules(self) -> int:
        return len(self._rows)

    def sizeHint(self) -> QSize:
        side = self._look.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ink("bg.surface"))
        if not self._rows:
            return
        dark_ink = self._ink("text.primary")
        step = self.width() / (len(self._rows) + 2 * _QUIET)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF((x + _QUIET) * step, (y + _QUIET) * step, step, step), dark_ink)


class LinkCard(SmallCard):
    def __init__(self, look: Look, work: Work, host: QWidget) -> None:
        super().__init__(look, host)
        self._work = work
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.code = Code(look)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.body.addWidget(self.about)
        self.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.address)
        self.button.clicked.connect(self._copy)

    def begin(self, launch: Id) -> None:
        self.heading.setText(translate("tutor", "The view on a phone"))
        self.setAccessibleName(self.heading.text())
        self.button.setText(translate("tutor", "Copy the link"))
        self.address.setAccessibleName(translate("tutor", "Link of the tutor’s page"))
        self._show("")
        self.about.setText(translate("tutor", "A moment…"))
        self.open()
        self._work.ask(self, "link", TutorLink(launch), self._take)

    def _take(self, address: str) -> None:
        if address:
            said = translate(
                "tutor", "Point the camera of the tutor’s phone at it, or send the link. It is theirs alone."
            )
        else:
            said = translate("tutor", "There is no page yet: it needs a tutor, and the address of the help pages.")
        self.about.setText(said)
        self._show(address)

    def _show(self, address: str) -> None:
        self.code.show_address(address)
        self.address.setText(address)
        self.address.setVisible(bool(address))
        self.address.setCursorPosition(0)
        self.button.setVisible(bool(address))
        if self.isVisible():
            self.place()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.dismiss()
