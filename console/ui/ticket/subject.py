"""The subject of a ticket: up to two lines, edited in its place by a double click or F2."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from console.ui.shared.controls.button import DENSE
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_ROLE = "title"
_LINES = 2


class _Edit(QLineEdit):
    ended = Signal(bool)
    """Whether what was typed is wanted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of the field itself, or another window, is only a pause.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.ended.emit(True)


class Subject(QLabel):
    """`renamed` comes with the new subject, never empty and never the old one."""

    renamed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._edit = _Edit(self)
        self._edit.hide()
        self._edit.ended.connect(self._end)
        self._before: QWidget | None = None
        self.editable = True
        look.changed.connect(self._renew)
        self._renew()

    @property
    def editing(self) -> bool:
        return self._edit.isVisible()

    def show_subject(self, text: str) -> None:
        """Leaves alone what is just being typed."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text if self._cut(self.width()) else "")
            self.updateGeometry()

    def edit(self) -> None:
        if not self.editable:
            return
        self._before = self.window().focusWidget()
        self._edit.setText(self.text())
        self._edit.setGeometry(self.rect().adjusted(-9, 0, 0, 0))
        self._edit.show()
        self._edit.raise_()
        self._edit.selectAll()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Another ticket is shown: what was typed was for the one before."""
        self._edit.hide()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = min(_LINES, self._laid_out(width).lineCount())
        return max(self._row, lines * self._look.line(_ROLE))

    @property
    def _row(self) -> int:
        # One line stands in the middle of the buttons beside it.
        return self._look.px(DENSE)

    def sizeHint(self) -> QSize:
        width = math.ceil(QFontMetricsF(self._look.font(_ROLE)).horizontalAdvance(self.text()))
        return QSize(width, max(self._row, self._look.line(_ROLE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), max(self._row, self._look.line(_ROLE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.editing:
            return
        painter = QPainter(self)
        painter.setPen(self._look.color("text.primary"))
        painter.setFont(self._look.font(_ROLE))
        metrics = QFontMetricsF(self._look.font(_ROLE))
        layout = self._laid_out(self.width())
        step = self._look.line(_ROLE)
        shown = min(_LINES, layout.lineCount())
        spare = max(0, self.height() - shown * step) / 2
        for number in range(shown):
            line = layout.lineAt(number)
            top = spare + number * step + (step - line.height()) / 2
            if number == _LINES - 1 and layout.lineCount() > _LINES:
                rest = metrics.elidedText(self.text()[line.textStart() :], Qt.TextElideMode.ElideRight, self.width())
                area = QRectF(0, spare + number * step, self.width(), step)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, rest)
            else:
                line.draw(painter, QPointF(0, top - line.y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_edit"):
            self._name()
        super().changeEvent(event)

    def _end(self, wanted: bool) -> None:
        if not self.editing:
            return
        text = " ".join(self._edit.text().split())
        had_focus = self._edit.hasFocus()
        # Hidden first: hiding takes the focus away, which would end the editing a second time.
        self._edit.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted and text and text != self.text():
            self.show_subject(text)
            self.renamed.emit(text)
        self.update()

    def _cut(self, width: int) -> bool:
        return self._laid_out(width).lineCount() > _LINES

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self._look.font(_ROLE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout

    def _renew(self) -> None:
        self.setFont(self._look.font(_ROLE))
        self._edit.setFont(self._look.font(_ROLE))
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self._edit.setAccessibleName(translate("ticket", "Subject"))
