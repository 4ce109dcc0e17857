"""A letter as it was sent, with the strip that says which pictures of the network are left out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.domain.messages import File
from console.queries.files import FileContent
from console.queries.ticket import MessageEntry
from console.ui.shared.controls.label import Label
from console.ui.shared.paint import box
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.letter import Letter
from console.ui.ticket.conversation.pictures import decoded
from console.ui.ticket.conversation.stage import Stage

_HOSTS_NAMED = 4
_BESIDE = 10


class SentLetter(QWidget):
    resized = Signal()

    def __init__(self, stage: Stage, entry: MessageEntry, remote: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._found: dict[str, QImage] = {}
        self._letter = Letter(stage.look, entry.html or "", self)
        self._letter.followed.connect(lambda address, at: stage.follow(self, address, at))
        self._letter.setAccessibleName(entry.text)
        self.setFocusProxy(self._letter)
        self._strip: Label | None = None
        if remote:
            hosts = list(dict.fromkeys(remote))
            named = ", ".join(hosts[:_HOSTS_NAMED]) + (", …" if len(hosts) > _HOSTS_NAMED else "")
            words = f"{text.blocked_pictures(len(remote))}: {named}"
            self._strip = Label(stage.look, words, "small", "text.secondary", wrap=True, parent=self)
        for file in entry.files:
            if file.content_id:
                self._fetch(file, file.content_id)

    def dress(self) -> None:
        self._letter.dress()

    def height_for(self, width: int) -> int:
        y = 0
        if self._strip is not None:
            icon = self._stage.look.px(14)
            room = width - 2 * _BESIDE - icon - 6
            tall = self._strip.heightForWidth(room)
            self._strip.setGeometry(_BESIDE + icon + 6, 6, room, tall)
            y = tall + 12
        tall = self._letter.height_for(width)
        self._letter.setGeometry(0, y, width, tall)
        return y + tall

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height_for(max(1, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._strip is None:
            return
        look = self._stage.look
        painter = QPainter(self)
        area = QRectF(0, 0, self.width(), self._letter.y() - 2)
        box(painter, look, area, 6, "bg.sunken")
        side = look.px(14)
        icon = QRectF(_BESIDE, area.center().y() - side / 2, side, side)
        look.icons.paint(painter, "image", "text.secondary", icon)

    def _fetch(self, file: File, content_id: str) -> None:
        def show(content: bytes | None) -> None:
            image = decoded(content) if content is not None else None
            if image is not None:
                self._found[content_id.strip("<>")] = image
                self._letter.show_pictures(self._found)
                self.resized.emit()

        self._stage.work.ask(self, f"cid {content_id}", FileContent(file.sha256), show)
