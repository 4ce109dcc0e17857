"""What templates and signatures say of the desk: its name, its telephone, its address, when somebody is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.domain.requests import ADDRESS_SETTING
from console.sync.desk import Desk
from console.ui.settings.fields import Field
from console.ui.settings.templates import text
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_NAMES: dict[str, Callable[[], str]] = {
    "name": lambda: translate("templates", "Name of the desk"),
    "phone": lambda: translate("templates", "Telephone of the desk"),
    "email": lambda: translate("templates", "E-mail of the desk"),
    ADDRESS_SETTING: lambda: translate("templates", "Address of our pages"),
}
_IN_EACH_LANGUAGE: dict[str, Callable[[], str]] = {
    "hours": lambda: translate("templates", "When we are here: {language}"),
    "outside": lambda: translate("templates", "What to do outside of it: {language}"),
}
_FIELDS = (
    "name",
    "phone",
    "email",
    *(f"{kind}.{code}" for kind in _IN_EACH_LANGUAGE for code in text.LANGUAGES),
    ADDRESS_SETTING,
)


_COLUMNS = 2
"""Three would cut the longer names in Polish and Russian."""


class Us(QWidget):
    """Kept when a field is left, as everything in the settings."""

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__()
        self._work, self._desk = work, desk
        self._kept: Mapping[str, str] = {}
        self._heading = Label(look, "", "body.strong")
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        self.fields: dict[str, QLineEdit] = {}
        self._shown: dict[str, Field] = {}
        self._hint = Label(look, "", "small", "text.secondary", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, name in enumerate(_FIELDS):
            line = self.fields[name] = QLineEdit()
            line.editingFinished.connect(self._keeper(name))
            self._shown[name] = Field(look, "·", line)
            grid.addWidget(self._shown[name], at // _COLUMNS, at % _COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._about)
        column.addLayout(grid)
        column.addWidget(self._hint)
        self._retranslate()

    def put(self, settings: Mapping[str, str]) -> None:
        self._kept = settings
        for name, line in self.fields.items():
            if not line.hasFocus():
                line.setText(settings.get(name, ""))

    def _keeper(self, name: str) -> Callable[[], None]:
        def keep() -> None:
            value = self.fields[name].text().strip()
            if name == ADDRESS_SETTING and value and "://" not in value:
                # Programs for letters make no link of a bare name.
                value = f"https://{value}"
                self.fields[name].setText(value)
            if value != self._kept.get(name, ""):
                self._kept = {**self._kept, name: value}
                self._work.tell(self, SetSetting(self._desk.stamp(), name, value))

        return keep

    def _retranslate(self) -> None:
        self._heading.setText(translate("templates", "What templates and signatures say of us"))
        self._about.setText(
            translate("templates", "What is left empty is left out, or stops an answer once to be filled in by hand.")
        )
        self._hint.setText(
            translate(
                "templates",
                "Participants reach the pages of the gateway under their address, as https://help.example.org. "
                "Without it no letter holds a link to them.",
            )
        )
        for name, field in self._shown.items():
            kind, _, code = name.partition(".")
            if name in _NAMES:
                field.rename(_NAMES[name]())
            else:
                field.rename(_IN_EACH_LANGUAGE[kind]().format(language=text.language(code)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
