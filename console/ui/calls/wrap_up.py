"""What is left to do after talking: the clock, how it ended, and being ready again."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.messages import CallOutcome
from console.ui.calls import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.words import translate

LENGTH = timedelta(seconds=60)
MORE = timedelta(minutes=1)


class WrapUpBar(QWidget):
    """In place of the bar of the call. Its clock forces nothing: over time it only says so."""

    ready = Signal()
    more_time = Signal()
    call_back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._over = False
        self.glyph = Glyph(look, "note-pencil", "text.secondary", 18)
        self.title = Label(look, "", "body.strong")
        self.clock = Label(look, "", "body")
        self.name = ElidedLabel(look, "", "body", "text.secondary")
        self.back = Button(look, "", icon="phone-outgoing", dense=True)
        self.back.clicked.connect(self.call_back)
        self.more = Button(look, "", "quiet")
        self.more.clicked.connect(self.more_time)
        self.done = Button(look, "", "primary", icon="check", keys="Ctrl+↵")
        self.done.clicked.connect(self.ready)
        row = self._row = QHBoxLayout(self)
        self.set_low(False)
        row.setSpacing(8)
        row.addWidget(self.glyph)
        row.addWidget(self.title)
        row.addWidget(self.clock)
        row.addWidget(self.name, 1)
        for button in (self.back, self.more, self.done):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.retranslate()

    def set_low(self, low: bool) -> None:
        self._row.setContentsMargins(16, 2 if low else 7, 12, 2 if low else 8)

    def show_time(self, name: str, until: datetime, now: datetime) -> None:
        left = until - now
        self._over = left <= timedelta()
        if self._over:
            words = translate("calls", "{time} over").format(time=text.clock_of(-left))
        else:
            words = translate("calls", "{time} left").format(time=text.clock_of(left + timedelta(milliseconds=999)))
        self.clock.setText(words)
        self.clock.set_token("warn.text" if self._over else "text.primary")
        self.glyph.show_icon("note-pencil", "warn.text" if self._over else "text.secondary")
        self.name.setText(name)
        self.setAccessibleName(f"{self.title.text()}, {name}, {words}")
        self.update()

    def retranslate(self) -> None:
        self.title.setText(translate("calls", "Wrap-up"))
        self.back.setText(translate("calls", "Call back"))
        self.more.setText(translate("calls", "+1 min"))
        self.more.setAccessibleName(translate("calls", "One minute more"))
        self.done.setText(translate("calls", "Ready"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.color("warn.tint" if self._over else "bg.sunken"))
        low = self.height() - 1
        rule(painter, self.look, QPointF(0, low), QPointF(self.width(), low), "border.subtle")


class Outcomes(QWidget):
    """How a call ended, by one press or one key."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._ask = Label(look, "", "body", "text.secondary")
        self.buttons: dict[CallOutcome, Button] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        flow = Flow(self)
        for place, outcome in enumerate(text.OUTCOMES, 1):
            button = Button(look, "", cap=str(place), dense=True)
            button.setCheckable(True)
            button.toggled.connect(lambda on, outcome=outcome: self.chosen.emit(outcome) if on else None)
            self._group.addButton(button)
            self.buttons[outcome] = button
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._ask)
        column.addWidget(flow)
        self.retranslate()

    @property
    def outcome(self) -> CallOutcome | None:
        return next((outcome for outcome, button in self.buttons.items() if button.isChecked()), None)

    def clear(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def choose(self, outcome: CallOutcome) -> None:
        self.buttons[outcome].setChecked(True)

    def choose_by_key(self, key: int) -> bool:
        """True where the key names one of them."""
        place = key - Qt.Key.Key_1.value
        if not 0 <= place < len(text.OUTCOMES):
            return False
        self.choose(text.OUTCOMES[place])
        return True

    def set_low(self, low: bool) -> None:
        """Without the question: the buttons say what they are."""
        self._ask.setVisible(not low)

    def retranslate(self) -> None:
        self._ask.setText(translate("calls", "How did it end? One key is enough."))
        for outcome, button in self.buttons.items():
            button.setText(text.outcome(outcome))
            keys = f"Alt+{text.OUTCOMES.index(outcome) + 1}"
            button.setToolTip(translate("calls", "{keys}, also while you write").format(keys=keys))
