"""Pictures of articles: made small enough to be kept, and brought for what is read."""

from __future__ import annotations

from hashlib import sha256

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter

from console.commands.gaps import AddPicture
from console.domain.articles import pictures_in
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.queries.files import FileContent
from console.queries.writing import PictureRow, Pictures
from console.sync.desk import Desk
from console.ui.shared.work import Work

_WIDEST = 1600
_PHOTO = 400 * 1024
"""A picture that is larger without loss is a photograph: then as JPEG, where nobody sees what is lost."""
_QUALITY = 86


class Made(msgspec.Struct, frozen=True):
    content: bytes
    width: int
    height: int


def made(picture: QImage) -> Made | None:
    """As it is kept: not wider than any screen shows it, and without what a camera writes into it."""
    if picture.isNull():
        return None
    if picture.width() > _WIDEST:
        picture = picture.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    content = _packed(picture, QByteArray(b"png"))
    if len(content) > _PHOTO and not picture.hasAlphaChannel():
        content = _packed(picture, QByteArray(b"jpg"), _QUALITY)
    return Made(content, picture.width(), picture.height())


def _packed(picture: QImage, kind: QByteArray, quality: int = -1) -> bytes:
    # A copy of the dots alone: positions and dates of a photograph stay behind.
    bare = picture.convertToFormat(QImage.Format.Format_ARGB32)
    for key in bare.textKeys():
        bare.setText(key, "")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(quality)
    writer.write(bare)
    return bytes(buffer.data().data())


class PictureShelf(QObject):
    """The pictures of the family that is read or written now. `came`: one more is here, what shows it is drawn anew."""

    came = Signal()

    def __init__(self, work: Work, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._family: Id | None = None
        self._wanted: tuple[str, ...] = ()
        self._images: dict[str, QImage] = {}
        work.changed.connect(self._hear)

    def attend(self, family: Id, *bodies: str) -> None:
        """Brings what these texts show."""
        wanted = tuple(name for body in bodies for name in pictures_in(body))
        if family == self._family and set(wanted) <= set(self._wanted):
            return
        self._family, self._wanted = family, wanted
        if any(name not in self._images for name in wanted):
            self._ask()

    def image(self, begins: str) -> QImage | None:
        """By the first 16 hexadecimal digits of its sha256; None while it is not here."""
        return self._images.get(begins)

    def add(self, family: Id, picture: Made, name: str) -> str:
        """Keeps it; returns how a text names it."""
        begins = sha256(picture.content).hexdigest()[:16]
        image = QImage()
        image.loadFromData(picture.content)
        self._images[begins] = image
        new = self._desk.new_id()
        command = AddPicture(self._desk.stamp(), new, family, picture.content, name, picture.width, picture.height)
        self._work.tell(self, command, lambda outcome: self._added(begins, outcome))
        return f"picture:{begins}"

    def _added(self, begins: str, outcome: Outcome) -> None:
        if not outcome.done:
            self._images.pop(begins, None)
            self.came.emit()
            self._work.refused.emit(outcome)

    def _ask(self) -> None:
        if self._family is not None:
            self._work.ask(self, "pictures", Pictures(self._family), self._take)

    def _take(self, pictures: tuple[PictureRow, ...]) -> None:
        for picture in pictures:
            begins = picture.sha256.hex()[:16]
            if begins in self._wanted and begins not in self._images:
                self._bring(begins, picture)

    def _bring(self, begins: str, picture: PictureRow) -> None:
        def take(content: bytes | None) -> None:
            image = QImage()
            if content is not None and image.loadFromData(content):
                self._images[begins] = image
                self.came.emit()

        self._work.ask(self, f"bytes {begins}", FileContent(picture.sha256), take)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("article_picture") and any(name not in self._images for name in self._wanted):
            self._ask()
