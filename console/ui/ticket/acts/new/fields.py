"""Fields of the sheet for a new ticket: labelled ones, a choice from a few words, and who it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.numbers import looks_like_phone
from console.queries.participant import FindPeople, FoundPerson
from console.ui.shared.chooser import Chooser, Give, Question
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.new import text
from console.ui.ticket.acts.new.writing import NewPerson
from console.ui.ticket.acts.text import LANGUAGES


class _Name(Label):
    """The name of a field, in the language in use; a screen reader says it with the field."""

    def __init__(self, look: Look, say: Callable[[], str], field: QWidget) -> None:
        super().__init__(look, say(), "small.name", "text.secondary")
        self._say = say
        self._field = field
        self.setBuddy(field)
        field.setAccessibleName(say())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(self._say())
            self._field.setAccessibleName(self._say())


def inset(field: QAbstractSpinBox) -> None:
    """The style sheet gives no room before the text of these."""
    edit = field.findChild(QLineEdit)
    if edit is not None:
        edit.setTextMargins(6, 0, 0, 0)


def labelled(look: Look, say: Callable[[], str], field: QWidget) -> QVBoxLayout:
    label = _Name(look, say, field)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    return column


class Choice(QComboBox):
    """A few words to choose from, each with its value."""

    def offer(self, choices: Sequence[tuple[str, object]], value: object = None) -> None:
        """Keeps what is chosen where it is offered again."""
        before = self.currentData() if value is None else value
        self.blockSignals(True)
        self.clear()
        for words, each in choices:
            self.addItem(words, each)
        position = next((at for at, (_, each) in enumerate(choices) if each == before), 0)
        self.setCurrentIndex(position)
        self.blockSignals(False)


class WhoField(QWidget):
    """Somebody known, found by name, number or address, or somebody new."""

    changed = Signal()

    def __init__(self, look: Look, work: Work, chooser: Chooser) -> None:
        super().__init__()
        self._work = work
        self._chooser = chooser
        self.known: FoundPerson | None = None
        self.button = Button(look, "", icon="magnifying-glass", caret=True)
        self.button.clicked.connect(self.ask)
        self.setFocusProxy(self.button)
        self.name, self.email, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.language = Choice()
        for field in (self.name, self.email, self.phone):
            field.textChanged.connect(self.changed)
        self._new = QWidget()
        grid = QGridLayout(self._new)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Name"), self.name), 0, 0)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Language"), self.language), 0, 1)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Phone"), self.phone), 1, 0)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Email"), self.email), 1, 1)
        self._new.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._new)

    def clear(self, language: str) -> None:
        self.known = None
        for field in (self.name, self.email, self.phone):
            field.clear()
        self.language.offer([(say(), code) for code, say in LANGUAGES.items()], language)
        self._new.hide()
        self._show()

    @property
    def person(self) -> FoundPerson | NewPerson | None:
        if self.known is not None:
            return self.known
        if self._new.isHidden():
            return None
        made = NewPerson(
            " ".join(self.name.text().split()),
            str(self.language.currentData()),
            self.email.text().strip(),
            self.phone.text().strip(),
        )
        return made if made.name or made.email or made.phone else None

    def ask(self) -> None:
        self._chooser.ask(
            Question(
                translate("new ticket", "Name, number or email address"),
                find=self._find,
                free=self._free,
                nothing=translate("new ticket", "Type a part of a name, a number or an address."),
            )
        )

    def _find(self, typed: str, give: Give) -> None:
        if not typed:
            self._work.forget(self._chooser, "who")
            return
        self._work.ask(
            self._chooser, "who", FindPeople(typed), lambda found: give([self._row(person) for person in found])
        )

    def _row(self, person: FoundPerson) -> Row:
        hint = " · ".join(part for part in (person.cohort, *person.identities[:1]) if part)
        return Row(f"person {person.id}", person.name, "user", self._taker(person), hint)

    def _taker(self, person: FoundPerson) -> Callable[[bool], None]:
        return lambda _: self.take(person)

    def _free(self, typed: str) -> Row:
        return Row("new person", text.new_person(typed), "user-plus", lambda _: self.make(typed))

    def take(self, person: FoundPerson) -> None:
        self.known = person
        self._new.hide()
        self._show()
        self.changed.emit()

    def make(self, typed: str) -> None:
        """A new person, with what was typed in the field it belongs to."""
        self.known = None
        field = self.email if "@" in typed else self.phone if looks_like_phone(typed) else self.name
        field.setText(typed)
        self._new.show()
        self._show()
        (self.name if field is not self.name else self.phone).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
            self.language.offer([(say(), code) for code, say in LANGUAGES.items()])

    def _show(self) -> None:
        if self.known is not None:
            words, icon = self.known.name, "user"
        elif not self._new.isHidden():
            words, icon = translate("new ticket", "New person"), "user-plus"
        else:
            words, icon = translate("new ticket", "Choose a person…"), "magnifying-glass"
        self.button.set_icon(icon)
        self.button.setText(words)
        self.button.setAccessibleName(words)
