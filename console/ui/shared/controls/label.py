"""Words on the screen: plain text in a role and a colour token, wrapped or cut with "…"."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

# Wrapped text asks for this many letters in a line at most, when its layout gives it freedom.
_LETTERS = 56
_WIDTHS = 8


class Label(QLabel):
    """Never guesses rich text: names and subjects come from strangers.

    With `wrap` the height follows the width and lines stand apart as the role says; it is a real QLabel, so it can
    be a buddy and a screen reader reads it.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        token: str = "text.primary",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._role = role
        self._token = token
        self._counts: dict[tuple[str, int], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self._renew()
        look.changed.connect(self._renew)

    @property
    def role(self) -> str:
        return self._role

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    def set_role(self, role: str) -> None:
        self._role = role
        self._renew()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        beside, above = margins.left() + margins.right(), margins.top() + margins.bottom()
        width = max((text_width(self.look, line, self._role) for line in self.text().split("\n")), default=0)
        if self.wordWrap():
            width = min(width, text_width(self.look, "n" * _LETTERS, self._role))
            return QSize(width + beside, self.heightForWidth(width + beside))
        return QSize(width + beside, self.look.line(self._role) + above)

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        longest = max((text_width(self.look, word, self._role) for word in self.text().split()), default=0)
        margins = self.contentsMargins()
        least = min(longest, text_width(self.look, "n" * 16, self._role)) + margins.left() + margins.right()
        return QSize(least, self.look.line(self._role))

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return self.sizeHint().height()
        margins = self.contentsMargins()
        # A layout asks again and again; breaking the lines each time took a tenth of opening a ticket.
        asked = (self.text(), width - margins.left() - margins.right())
        if asked not in self._counts:
            if len(self._counts) >= _WIDTHS:
                self._counts.clear()
            self._counts[asked] = self._laid_out(asked[1]).lineCount()
        count = self._counts[asked]
        return max(1, count) * self.look.line(self._role) + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = self._token if self.isEnabled() else "text.disabled"
        area = self.contentsRect()
        if not self.wordWrap():
            text_line(painter, self.look, area, self.text(), self._role, token, self.alignment())
            return
        layout = self._laid_out(area.width())
        painter.setPen(self.look.color(token))
        step = self.look.line(self._role)
        spare = max(0, area.height() - layout.lineCount() * step)
        top = area.top() + (step - self.look.metrics(self._role).height() + spare) / 2
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line.setPosition(QPointF(line.position().x(), number * step))
        layout.draw(painter, QPointF(area.left(), top))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        return super().event(event)

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.look.font(self._role))
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout

    def _renew(self) -> None:
        # The font of the widget itself too: its size decides what QLabel tells a screen reader about the text.
        self._counts.clear()
        self.setFont(self.look.font(self._role))
        self.updateGeometry()
        self.update()


class ElidedLabel(Label):
    """One line that may become narrow: cut with "…", the whole text in the tool tip while it is cut."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        token: str = "text.primary",
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, role, token, align=align, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self.updateGeometry()
            self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        least = min(self.sizeHint().width(), math.ceil(text_width(self.look, "nnn…", self._role)))
        return QSize(least, self.look.line(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        cut = self.contentsRect().width() < text_width(self.look, self.text(), self._role)
        self.setToolTip(self.text() if cut else "")
