"""The fields of routing: which channels, weights and room, who is needed for what, and when something comes back."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.load import FEWEST, HALVES, MOST, Weights, points
from console.domain.routing import Need, Routing
from console.domain.tickets import Category, Channel, tag_name
from console.domain.waits import NoWait, wait_in, wait_said
from console.ui.queue.filter_text import category
from console.ui.queue.text import channel
from console.ui.settings.fields import Field
from console.ui.settings.ticks import Ticks
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Halves(QDoubleSpinBox):
    """Points in steps of a half."""

    def __init__(self, least: int, most: int, value: int) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setSingleStep(1 / HALVES)
        self.setRange(points(least), points(most))
        self.setValue(points(value))
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    @property
    def halves(self) -> int:
        return round(self.value() * HALVES)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RoutingForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, routing: Routing) -> None:
        super().__init__()
        self._routing = routing
        weights = routing.weights
        self.channels = Ticks({one: channel(one) for one in Channel}, routing.channels)
        self.call = Halves(0, MOST, weights.call)
        self.chat = Halves(0, MOST, weights.chat)
        self.letter = Halves(0, MOST, weights.letter)
        self.capacity = Halves(FEWEST, MOST, weights.capacity)
        self.skills = {
            one: QLineEdit(", ".join(need.skill for need in routing.needs if need.category is one)) for one in Category
        }
        self.back = QLineEdit(wait_said(routing.return_after) if routing.return_after is not None else "")
        self.absent = QLineEdit(wait_said(routing.absent_after) if routing.absent_after is not None else "")
        self.hands_over = QCheckBox(translate("routing", "At the end of a shift what is still open is handed over"))
        self.hands_over.setChecked(routing.hands_over)
        self._lay_out(look)
        for field in (self.back, self.absent, *self.skills.values()):
            field.textChanged.connect(self.changed)
        for box in (self.call, self.chat, self.letter, self.capacity):
            box.valueChanged.connect(self.changed)
        for tick in (*self.channels.boxes.values(), self.hands_over):
            tick.toggled.connect(self.changed)

    def draft(self) -> Routing:
        """Raises NoWait."""
        back, absent = self.back.text().strip(), self.absent.text().strip()
        needs = [
            Need(one, skill)
            for one, field in self.skills.items()
            for skill in dict.fromkeys(filter(None, map(tag_name, field.text().split(","))))
        ]
        return msgspec.structs.replace(
            self._routing,
            channels=self.channels.chosen(),
            weights=Weights(
                call=self.call.halves,
                chat=self.chat.halves,
                letter=self.letter.halves,
                capacity=self.capacity.halves,
            ),
            needs=tuple(needs),
            return_after=wait_in(back) if back else None,
            absent_after=wait_in(absent) if absent else None,
            hands_over=self.hands_over.isChecked(),
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        try:
            self.draft()
        except NoWait as wrong:
            return translate("levels", "“{wait}” is no length of time: 30 min, 4 h, or 2 d.").format(wait=wrong)
        return ""

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        which = translate("routing", "None ticked: people take what they like, and nothing is dealt out.")
        column.addWidget(Field(look, translate("routing", "Deal out by itself"), self.channels, which))
        weights = QHBoxLayout()
        weights.setSpacing(12)
        for name, box in (
            (translate("routing", "A call weighs"), self.call),
            (translate("routing", "A chat"), self.chat),
            (translate("routing", "Anything else"), self.letter),
            (translate("routing", "Room of a person"), self.capacity),
        ):
            weights.addWidget(Field(look, name, box), 1)
        column.addLayout(weights)
        about = translate("routing", "Who has room for another number has it set among the people of the desk.")
        column.addWidget(Label(look, about, "small", "text.secondary", wrap=True))
        column.addWidget(Label(look, translate("routing", "Who is needed"), "body.strong"))
        about = translate(
            "routing",
            "Skills, with commas between them. Tags and the name of a category count as skills by themselves.",
        )
        column.addWidget(Label(look, about, "small", "text.secondary", wrap=True))
        needed = QGridLayout()
        needed.setHorizontalSpacing(12)
        needed.setVerticalSpacing(6)
        for at, (one, field) in enumerate(self.skills.items()):
            label = Label(look, category(one))
            label.setBuddy(field)
            field.setAccessibleName(category(one))
            needed.addWidget(label, at, 0)
            needed.addWidget(field, at, 1)
        needed.setColumnStretch(1, 1)
        column.addLayout(needed)
        how = translate("routing", "As 30 min or 2 h; empty: it stays. Only hours of the desk and of the shift count.")
        column.addWidget(Field(look, translate("routing", "Back to the queue when not touched for"), self.back, how))
        gone = translate("routing", "Empty: it waits until its owner is there again.")
        name = translate("routing", "Words for somebody who is not there go to the queue after")
        column.addWidget(Field(look, name, self.absent, gone))
        column.addWidget(self.hands_over, 0, Qt.AlignmentFlag.AlignLeft)
