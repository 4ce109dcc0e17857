"""Initials on a muted disc: decoration beside a name, the same colours for the same person everywhere."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look

_PAIRS = 6


def initials(name: str) -> str:
    """First letters of the first and last word: "Anna Maria Nowak-Lis" → "AN". A bare number or nothing → ""."""
    words = [word for word in name.split() if word[0].isalpha()]
    picked = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper()


def pair_of(person_id: str) -> int:
    # Not hash(): Python salts it anew in each process, and people would change colour with every start.
    return crc32(person_id.encode()) % _PAIRS + 1


def paint_avatar(painter: QPainter, rect: QRectF | QRect, look: Look, person_id: str, name: str) -> None:
    area = QRectF(rect)
    pair = pair_of(person_id)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.color(f"avatar.{pair}.on") if look.theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"avatar.{pair}.tint"))
    painter.drawEllipse(area)
    letters = initials(name)
    if letters:
        font = QFont(look.font("body.strong"))
        font.setPixelSize(max(8, round(area.height() * (0.4 if area.height() <= 32 else 0.375))))
        painter.setFont(font)
        painter.setPen(look.color(f"avatar.{pair}.on"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), letters)
    painter.restore()
    if not letters:
        side = area.height() * 0.5
        glyph = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        look.icons.paint(painter, "user", f"avatar.{pair}.on", glyph)


class Avatar(QWidget):
    """28 in bars, 40 on the person panel."""

    def __init__(self, look: Look, person_id: str, name: str, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._person_id = person_id
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_person(self, person_id: str, name: str) -> None:
        self._person_id, self._name = person_id, name
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.rect(), self._look, self._person_id, self._name)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
