"""What a panel shows when it has nothing to show: empty, loading, failed."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.errors import ConsoleError
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box, rule
from console.ui.shared.words import fault, translate

_ICON = 40
_WIDEST = 400
# Nothing at all for so long: an answer from this machine is there before, and bars would only flicker.
APPEAR_AFTER_MS = 300
WORDS_AFTER_MS = 10_000


class _Message(QWidget):
    """Icon, sentence, explanation and a row of buttons in the middle of the panel."""

    def __init__(self, look: Look, icon: str | None, icon_token: str, title: str, text: str) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(1)
        if icon is not None:
            column.addWidget(Glyph(look, icon, icon_token, _ICON), 0, centre)
            column.addSpacing(8)
        self.title = Label(look, title, "heading", wrap=True, align=centre)
        self.text = Label(look, text, "body", "text.secondary", wrap=True, align=centre)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addLayout(_narrow(self.text, _WIDEST))
        column.addSpacing(12)
        self.buttons = ButtonRow()
        column.addWidget(self.buttons)
        column.addStretch(1)
        self.text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}")


class EmptyState(_Message):
    """`action` is the one useful next step; None where there is none."""

    acted = Signal()

    def __init__(
        self,
        look: Look,
        icon: str | None,
        sentence: str,
        explanation: str = "",
        action: str | None = None,
        action_icon: str | None = None,
    ) -> None:
        super().__init__(look, icon, "text.secondary", sentence, explanation)
        self.action: Button | None = None
        if action is not None:
            self.action = Button(look, action, icon=action_icon, dense=True)
            self.action.clicked.connect(self.acted)
            self.buttons.add(self.action)


class ErrorState(_Message):
    """Says which part failed, what stays safe and what to do. "Copy details" copies `details`, never people's words."""

    again = Signal()

    def __init__(self, look: Look, title: str, cause: str, next_step: str = "", details: str = "") -> None:
        super().__init__(
            look, "warning-circle", "stop.text", title, " ".join(part for part in (cause, next_step) if part)
        )
        self._details = details or f"{title}\n{cause}\n{next_step}".strip()
        self.try_again = Button(look, "", icon="arrow-clockwise", dense=True)
        self.copy_details = Button(look, "", "quiet", icon="copy", dense=True)
        self._speak()
        self.try_again.clicked.connect(self.again)
        self.copy_details.clicked.connect(self._copy)
        self.buttons.add(self.try_again)
        self.buttons.add(self.copy_details)

    @classmethod
    def of(cls, look: Look, error: ConsoleError) -> ErrorState:
        return cls(look, fault(error.title), fault(error.cause), fault(error.next_step))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        self.try_again.setText(translate("states", "Try again"))
        self.copy_details.setText(translate("states", "Copy details"))
        self.buttons.arrange()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class LoadingBars(QWidget):
    """Still grey bars in place of rows. `begin()` starts the clocks: bars after 300 ms, words and Cancel after 10 s.

    `shape` "rows" has a disc for the ring, "text" has only lines. `finish()` takes everything away.
    """

    cancelled = Signal()

    _WIDTHS = ((0.37, 0.7), (0.29, 0.58), (0.43, 0.78), (0.33, 0.51))

    def __init__(self, look: Look, words: str = "", shape: Literal["rows", "text"] = "rows") -> None:
        super().__init__()
        self._look = look
        self._shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown = False
        self.setAccessibleName(words)
        self._footer = QWidget(self)
        line = QHBoxLayout(self._footer)
        line.setContentsMargins(12, 6, 12, 6)
        self._words = Label(look, words, "small", "text.secondary", wrap=True)
        self.cancel = Button(look, translate("states", "Cancel"), dense=True)
        self.cancel.clicked.connect(self.cancelled)
        line.addWidget(self._words, 1)
        line.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._footer)
        self._footer.hide()
        self._appear = QTimer(self, singleShot=True, interval=APPEAR_AFTER_MS)
        self._appear.timeout.connect(self.show_bars)
        self._long = QTimer(self, singleShot=True, interval=WORDS_AFTER_MS)
        self._long.timeout.connect(self.show_words)
        look.changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.cancel.setText(translate("states", "Cancel"))
        super().changeEvent(event)

    @property
    def bars_shown(self) -> bool:
        return self._shown

    def begin(self) -> None:
        self._appear.start()
        self._long.start()

    def finish(self) -> None:
        self._appear.stop()
        self._long.stop()
        self._shown = False
        self._footer.hide()
        self.update()

    def show_bars(self) -> None:
        self._shown = True
        self.update()

    def show_words(self) -> None:
        self.show_bars()
        self._footer.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        step = self._look.px(57) if self._shape == "rows" else self._look.px(28)
        bottom = self._footer.y() if self._footer.isVisible() else self.height()
        for number in range(max(0, bottom // step)):
            self._paint_row(painter, number, number * step, step)

    def _paint_row(self, painter: QPainter, number: int, top: int, step: int) -> None:
        first, second = self._WIDTHS[number % len(self._WIDTHS)]
        bar = self._look.px(10)
        if self._shape == "text":
            area = QRectF(12, top + (step - bar) / 2, (self.width() - 24) * second, bar)
            box(painter, self._look, area, 4, "bg.sunken")
            return
        disc = self._look.px(34)
        box(painter, self._look, QRectF(12, top + (step - disc) / 2, disc, disc), disc / 2, "bg.sunken")
        left = 12 + disc + 10
        room = self.width() - left - 12
        middle = top + step / 2
        box(painter, self._look, QRectF(left, middle - 5 - bar, room * first, bar), 4, "bg.sunken")
        box(painter, self._look, QRectF(left, middle + 5, room * second, bar), 4, "bg.sunken")
        rule(painter, self._look, QPointF(0, top + step - 1), QPointF(self.width(), top + step - 1), "border.subtle")


def _narrow(widget: QWidget, most: int) -> QHBoxLayout:
    row = QHBoxLayout()
    widget.setMaximumWidth(most)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
