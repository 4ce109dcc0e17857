"""A letter as it was sent: its cleaned HTML on white paper, with no way out to the network or the disk."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QPoint, QUrl, Signal
from PySide6.QtGui import QCursor, QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from console.ui.shared.look import Look
from console.ui.shared.theme import read_tokens
from console.ui.ticket.conversation.pictures import decoded
from console.ui.ticket.conversation.prose import real_host

# Remote pictures are marked when a letter is read (channels/email): their address is kept where nothing fetches it.
_REMOTE = re.compile(
    r"""(?:data-remote-src\s*=\s*["']?|\bsrc\s*=\s*["']?(?:remote:)?(?=https?://))([^"'\s>]+)""", re.IGNORECASE
)
_DATA_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp);base64,(.*)", re.IGNORECASE | re.DOTALL)
_PADDING = 12
_MARGIN = 1


def remote_hosts(html: str) -> list[str]:
    """The host of every picture of the network in it, as often as it is there."""
    return [real_host(unescape(address).removeprefix("remote:")) for address in _REMOTE.findall(html)]


class Letter(QTextBrowser):
    """Answers only for pictures of the message itself (`cid:`) and those written out in it (`data:`)."""

    followed = Signal(str, QPoint)

    def __init__(self, look: Look, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._html = html
        self._pictures: Mapping[str, QImage] = {}
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(self.verticalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_PADDING)
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString(), QCursor.pos()))
        self.highlighted.connect(lambda url: self.setToolTip(real_host(url.toString()) if url.toString() else ""))
        self.dress()

    def dress(self) -> None:
        # Letters name the colour of their text and count on white paper: in the dark they would be black on black.
        paper = read_tokens("light")
        self.document().setDefaultStyleSheet(f"a {{ color: {paper['accent.text'].name()}; }}")
        self.setStyleSheet(
            f"QTextBrowser {{ background: {paper['bg.surface'].name()}; color: {paper['text.primary'].name()};"
            " border: none; border-radius: 6px; }"
        )
        self.document().setDefaultFont(self._look.font("message"))
        self.setHtml(self._html)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """By Content-ID, without angle brackets."""
        self._pictures = pictures
        self.setHtml(self._html)

    def height_for(self, width: int) -> int:
        self.document().setTextWidth(width)
        bar = self.horizontalScrollBar().sizeHint().height() if self.document().idealWidth() > width else 0
        return round(self.document().size().height()) + bar + _MARGIN

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Never None and never what Qt would find: it reads files of this computer named in a letter."""
        url = QUrl(name)
        if type_ != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        if url.scheme() == "cid":
            return self._pictures.get(url.toString().partition(":")[2].strip("<>"), self._nothing)
        if url.scheme() == "data":
            written = _DATA_PICTURE.match(unquote(url.toString()))
            if written is not None:
                try:
                    content = base64.b64decode(written.group(1), validate=False)
                except (binascii.Error, ValueError):
                    return self._nothing
                return decoded(content) or self._nothing
        return self._nothing

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The thread scrolls; the letter is as high as its text.
        event.ignore()
