"""Pictures of a message shown in the thread: decoded small, so that a giant one cannot fill the memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.domain.messages import File
from console.queries.files import FileContent
from console.ui.shared.paint import box
from console.ui.ticket.conversation.stage import Stage

MOST = 2048
"""Pictures are decoded to at most so many pixels on each side."""
_SHOWN_WIDTH, _SHOWN_HEIGHT = 320, 240
_LARGEST = 25 * 1024 * 1024
_MOST_PIXELS = 60_000_000


def decoded(content: bytes, most: int = MOST) -> QImage | None:
    """None for what is no picture, or one too large to be honest."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(most, most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class Picture(QWidget):
    """An inline picture, at most 320 × 240. A press opens it. Takes no room until it is there."""

    arrived = Signal()
    opened = Signal()

    def __init__(self, stage: Stage, file: File, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._image: QImage | None = None
        self.file = file
        self.setAccessibleName(file.name)
        self.setToolTip(file.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if file.size <= _LARGEST:
            stage.work.ask(self, "content", FileContent(file.sha256), self._show)

    def sizeHint(self) -> QSize:
        if self._image is None:
            return QSize(0, 0)
        most = QSize(self._stage.look.px(_SHOWN_WIDTH), self._stage.look.px(_SHOWN_HEIGHT))
        size = self._image.size()
        if size.width() <= most.width() and size.height() <= most.height():
            return size
        return size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.drawImage(self.rect(), self._image)
        painter.setClipping(False)
        look = self._stage.look
        box(painter, look, self.rect(), 6, None, "focus" if self.hasFocus() else "border.subtle")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _show(self, content: bytes | None) -> None:
        self._image = decoded(content, 2 * max(_SHOWN_WIDTH, _SHOWN_HEIGHT)) if content is not None else None
        if self._image is not None:
            self.updateGeometry()
            self.arrived.emit()
            self.update()
