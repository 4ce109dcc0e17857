"""A sentence of which a part stands out, on as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look

_ROLE = "sentence"


class Sentence(QWidget):
    """`show_parts`: plain, strong, quiet; painted one behind the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts = ("", "", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_parts(self, plain: str, strong: str, quiet: str) -> None:
        self._parts = plain, strong, quiet
        self.setAccessibleName("".join(self._parts))
        self.setVisible(any(self._parts))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return "".join(self._parts)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, self._laid_out(width).lineCount()) * self._look.line(_ROLE)

    def sizeHint(self) -> QSize:
        width = self._look.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.line(_ROLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.color("text.primary"))
        layout, step = self._laid_out(self.width()), self._look.line(_ROLE)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line.setPosition(QPointF(line.position().x(), number * step))
        layout.draw(painter, QPointF(0, (step - self._look.metrics(_ROLE).height()) / 2))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout("".join(self._parts), self._look.font(_ROLE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        strong, quiet = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        quiet.setForeground(self._look.color("text.secondary"))
        ranges, start = [], 0
        for part, form in zip(self._parts, (QTextCharFormat(), strong, quiet), strict=True):
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = start, len(part), form
            ranges.append(span)
            start += len(part)
        layout.setFormats(ranges)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout
