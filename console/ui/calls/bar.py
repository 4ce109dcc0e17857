"""The bar of the call one is in: who, how long, on hold or not, and what the phone system can be asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.call_course import State
from console.domain.call_facts import Direction
from console.domain.pbx import Act
from console.queries.calls import CallRow
from console.ui.calls import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.words import translate

_WIDE = 620
"""From this width on, in pixels at 100 %, buttons have words."""
HELLO_WITHIN = timedelta(seconds=60)
"""Whoever is on hold wants to hear a voice by then."""
Tone = Literal["go", "warn", "neutral"]

_GROUNDS: dict[Tone, str] = {"go": "go.tint", "warn": "warn.tint", "neutral": "bg.sunken"}
_INKS: dict[Tone, str] = {"go": "go.text", "warn": "warn.text", "neutral": "text.secondary"}


@dataclass(frozen=True, slots=True)
class BarState:
    """What the bar says of a call at a moment."""

    tone: Tone
    icon: str
    name: str
    clock: str
    beside: str
    """A word on how it is, small."""


def bar_state(call: CallRow, now: datetime) -> BarState:
    course = call.course
    who = text.name(call)
    if course.state is State.OFFERED and call.direction is Direction.OUTBOUND:
        length = text.clock_of(now - (course.arrived_at or now))
        return BarState("go", "phone-outgoing", who, length, translate("calls", "It rings there"))
    length = text.clock_of(course.talk(now))
    if course.held_since is not None:
        held = now - course.held_since
        if held > HELLO_WITHIN:
            beside = translate("calls", "on hold for {time}, say hello again").format(time=text.clock_of(held))
            return BarState("warn", "pause-circle-fill", who, length, beside)
        beside = translate("calls", "on hold for {time}, say hello by 1:00").format(time=text.clock_of(held))
        return BarState("go", "pause-circle-fill", who, length, beside)
    return BarState("go", "phone-fill", who, length, text.state(call))


class CallBar(QWidget):
    ended = Signal()
    transfer_wanted = Signal(object)
    """Act.TRANSFER: at once; Act.CONSULT: they are asked first."""
    person_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._tone: Tone = "go"
        self.glyph = Glyph(look, "phone-fill", "go.text", 18)
        self.name = ElidedLabel(look, "", "body.strong")
        self.clock = Label(look, "", "body")
        self.beside = ElidedLabel(look, "", "small", "text.secondary")
        self.person = Button(look, "", "quiet", icon="user", dense=True)
        self.person.clicked.connect(self.person_wanted)
        self.ask_first = Button(look, "", icon="headset", dense=True)
        self.ask_first.clicked.connect(lambda: self.transfer_wanted.emit(Act.CONSULT))
        self.transfer = Button(look, "", icon="arrows-left-right", dense=True)
        self.transfer.clicked.connect(lambda: self.transfer_wanted.emit(Act.TRANSFER))
        self.end = Button(look, "", "stop", icon="phone-disconnect")
        self.end.clicked.connect(self.ended)
        row = self._row = QHBoxLayout(self)
        self.set_low(False)
        row.setSpacing(8)
        row.addWidget(self.glyph)
        row.addWidget(self.name)
        row.addWidget(self.clock)
        row.addWidget(self.beside, 1)
        for button in (self.person, self.ask_first, self.transfer, self.end):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.retranslate()

    def set_low(self, low: bool) -> None:
        self._row.setContentsMargins(16, 2 if low else 7, 12, 2 if low else 8)

    def show_call(self, call: CallRow, now: datetime) -> None:
        how = bar_state(call, now)
        self._tone = how.tone
        self.glyph.show_icon(how.icon, _INKS[how.tone])
        self.name.setText(how.name)
        self.clock.setText(how.clock)
        self.beside.setText(how.beside)
        self.beside.set_token(_INKS[how.tone] if how.beside else "text.secondary")
        by_hand = call.pbx_id is None
        talking = call.course.state is not State.OFFERED
        self.end.setVisible(by_hand or Act.HANG_UP in call.acts)
        self.transfer.setVisible(talking and Act.TRANSFER in call.acts)
        self.ask_first.setVisible(talking and Act.CONSULT in call.acts)
        self.person.setVisible(bool(call.people))
        self.setAccessibleName(", ".join(part for part in (how.name, how.clock, how.beside) if part))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """With words where there is room for them beside the name; the pointer is told them anyway."""
        narrow = self.width() < self.look.px(_WIDE)
        for button, words, more in (
            (self.person, translate("calls", "Person"), ""),
            (
                self.ask_first,
                translate("calls", "Ask first"),
                translate("calls", "The caller waits while you ask a colleague"),
            ),
            (
                self.transfer,
                translate("calls", "Transfer"),
                translate("calls", "The caller goes to somebody else at once"),
            ),
        ):
            button.setText("" if narrow else words)
            button.setAccessibleName(words)
            button.setToolTip(f"{words}: {more}" if more else words)

    def retranslate(self) -> None:
        self.end.setText(translate("calls", "End"))
        self._name_buttons()
        self.glyph.setToolTip(translate("calls", "Hold, mute and keypad are on your phone."))
        self.beside.setAccessibleDescription(self.glyph.toolTip())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.color(_GROUNDS[self._tone]))
        low = self.height() - 1
        rule(painter, self.look, QPointF(0, low), QPointF(self.width(), low), "border.subtle")
