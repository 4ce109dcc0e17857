"""Fields of the sheets of the settings: a name above each, a hint below it."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look


class Field(QWidget):
    """One control under its name."""

    def __init__(self, look: Look, name: str, control: QWidget, hint: str = "", of: str = "") -> None:
        """`of` is what tells it from a field of the same name elsewhere in the form, for those who do not see where it
        stands."""
        super().__init__()
        self._control = control
        self._name = Label(look, name, "body.name")
        self._name.setBuddy(control)
        control.setAccessibleName(f"{of}: {name}" if of else name)
        self._hint = Label(look, hint, "small", "text.secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(control)
        column.addWidget(self._hint)
        self.say(hint)

    def rename(self, name: str) -> None:
        self._name.setText(name)
        self._control.setAccessibleName(name)

    def say(self, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class Choice(QComboBox):
    """A list to choose from. The wheel scrolls the form: a choice that changed under it would be saved unseen."""

    def __init__(self, choices: tuple[tuple[str, str], ...] = (), current: str = "") -> None:
        super().__init__()
        for value, words in choices:
            self.addItem(words, value)
        self.choose(current)
        # As wide as the form, not as its longest words.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def current(self) -> str:
        return str(self.currentData())

    def choose(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Count(QSpinBox):
    def __init__(self, least: int, most: int, value: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
