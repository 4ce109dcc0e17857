"""What if: more contacts, people more, other patience, another target. It changes nothing but the picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.staffing_rules import StaffingRules, WhatIf
from console.domain.tickets import Channel
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.slider import Slider
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.staffing import text

_NAMES = ("more", "people", "patience", "away", "level")


class Trying(QWidget):
    """`tried` is what the sliders say; as long as nobody moves them, what the desk has agreed on."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._rules, self._channel = StaffingRules(), Channel.CHAT
        self.heading = Label(look, "", "body.strong")
        self.sliders = {
            "more": Slider(look, 2, 40, 10),
            "people": Slider(look, 0, 10, 0),
            "patience": Slider(look, 1, 20, 10),
            "away": Slider(look, 0, 50, 10),
            "level": Slider(look, 50, 98, 80),
        }
        self._names = {name: Label(look, "", "body") for name in _NAMES}
        self._values = {name: Label(look, "", "body.name") for name in _NAMES}
        self.back = Button(look, "", "link")
        self.outcome = Label(look, "", "body", wrap=True)
        self.helps = Label(look, "", "body", "text.secondary", wrap=True)
        column = QVBoxLayout(self)
        # Beside it runs a scroll bar where the window is low.
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.back)
        column.addLayout(head)
        for name, slider in self.sliders.items():
            row = QHBoxLayout()
            row.addWidget(self._names[name], 1)
            row.addWidget(self._values[name])
            column.addSpacing(4)
            column.addLayout(row)
            column.addWidget(slider)
            slider.valueChanged.connect(self._move)
        column.addSpacing(8)
        column.addWidget(self.outcome)
        column.addWidget(self.helps)
        column.addStretch(1)
        self.back.clicked.connect(self.reset)
        self.speak()

    @property
    def tried(self) -> WhatIf:
        at = {name: slider.value() for name, slider in self.sliders.items()}
        away, level = at["away"] / 100, at["level"] / 100
        return WhatIf(
            more=at["more"] / 10,
            people=at["people"],
            patience=at["patience"] / 10,
            shrinkage=None if at["away"] == self._plain["away"] else away,
            level=None if at["level"] == self._plain["level"] else level,
        )

    @property
    def touched(self) -> bool:
        return any(slider.value() != self._plain[name] for name, slider in self.sliders.items())

    @property
    def _plain(self) -> dict[str, int]:
        """Where they stand while nobody tries anything."""
        rules = self._rules
        return {
            "more": 10,
            "people": 0,
            "patience": 10,
            "away": round(100 * rules.shrinkage),
            "level": round(100 * rules.of(self._channel).level),
        }

    def show_rules(self, rules: StaffingRules, channel: Channel) -> None:
        """Sliders that nobody has moved follow what the desk agreed on."""
        moved = {name for name, slider in self.sliders.items() if slider.value() != self._plain[name]}
        self._rules, self._channel = rules, channel
        plain = self._plain
        for name, slider in self.sliders.items():
            if name not in moved:
                self._put(slider, plain[name])
        self.sliders["patience"].setEnabled(rules.of(channel).patience is not None)
        self._say()

    def reset(self) -> None:
        for name, slider in self.sliders.items():
            self._put(slider, self._plain[name])
        self._move()

    def _put(self, slider: Slider, value: int) -> None:
        slider.blockSignals(True)
        slider.setValue(value)
        slider.blockSignals(False)
        slider.update()

    def _move(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        at = {name: slider.value() for name, slider in self.sliders.items()}
        patience = self._rules.of(self._channel).patience
        said: dict[str, Callable[[], str]] = {
            "more": lambda: translate("staffing", "× {times}").format(times=text.number(at["more"] / 10)),
            "people": lambda: f"+{at['people']}" if at["people"] else text.NOTHING,
            "patience": lambda: text.NOTHING if patience is None else text.seconds(patience * at["patience"] / 10),
            "away": lambda: f"{at['away']} %",
            "level": lambda: f"{at['level']} %",
        }
        for name, value in self._values.items():
            value.setText(said[name]())
            self.sliders[name].setAccessibleDescription(said[name]())
        self.back.setVisible(self.touched)

    def speak(self) -> None:
        self.heading.setText(translate("staffing", "What if"))
        self.back.setText(translate("staffing", "As it is"))
        names = {
            "more": translate("staffing", "Requests"),
            "people": translate("staffing", "People more"),
            "patience": translate("staffing", "Patience"),
            "away": translate("staffing", "Rostered, not there"),
            "level": translate("staffing", "Answered in time"),
        }
        for name, words in names.items():
            self._names[name].setText(words)
            self.sliders[name].setAccessibleName(words)
        self._say()
