""" "Who is this?": what the panel asks when a ticket belongs to nobody yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.queries.participant import FindPeople, FoundPerson
from console.ui.participant import text
from console.ui.participant.people_list import PeopleList
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_BEST = 3
_FOUND = 12


class WhoIsThis(QWidget):
    """`contact` is what is known of them: a number, an address, a name that was said."""

    chosen = Signal(object)
    """A FoundPerson."""
    new_wanted = Signal(str)
    """What to begin the new person with."""
    left = Signal()

    def __init__(self, look: Look, work: Work) -> None:
        super().__init__()
        self._work = work
        self._contact = ""
        self.title = Label(look, "", "heading")
        self.known = ElidedLabel(look, "", "body", "text.secondary")
        self.search = SearchField(look, "-", "", "-")
        self.caption = Label(look, "", "small.strong", "text.secondary", wrap=True)
        self.list = PeopleList(look)
        self.new = Button(look, "", icon="user-plus", dense=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(0)
        column.addWidget(_inset(self.title, 2))
        column.addWidget(_inset(self.known, 10))
        column.addWidget(_inset(self.search, 10))
        self._captioned = _inset(self.caption, 4)
        column.addWidget(self._captioned)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(17, 8, 16, 0)
        foot.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        self.setFocusProxy(self.search)
        self.search.lead(self.list.step, self._take_current)
        self.search.changed.connect(lambda _: self._find())
        self.search.left.connect(self.left)
        self.list.left.connect(self.search.setFocus)
        self.list.activated_person.connect(self.chosen)
        self.new.clicked.connect(lambda: self.new_wanted.emit(self.search.text.strip() or self._contact))
        self.retranslate()

    def ask(self, contact: str) -> None:
        self._contact = contact.strip()
        self.search.edit.clear()
        self.retranslate()
        self._find()

    def retranslate(self) -> None:
        self.title.setText(translate("participant", "Who is this?"))
        self.known.setText(self._contact)
        self.known.setVisible(bool(self._contact))
        name = translate("participant", "Find a person")
        self.search.set_words(name, translate("participant", "Name, number or address"))
        self.search.clear.set_name(translate("participant", "Clear the search"))
        self.list.setAccessibleName(translate("participant", "People found"))
        self.new.setText(translate("participant", "New person…"))
        self._caption()

    def _take_current(self) -> None:
        person = self.list.current()
        if person is not None:
            self.chosen.emit(person)

    def _find(self) -> None:
        words = self.search.text.strip()
        query = FindPeople(words, _FOUND) if words else FindPeople(self._contact, _BEST)
        self._work.ask(self, "people", query, self._show)

    def _show(self, people: tuple[FoundPerson, ...]) -> None:
        self.list.show_people(text.best_first(people, self.search.text))
        self._caption()
        if people and self.search.text.strip():
            # Enter takes the best one at once; without words nothing is taken by a slip of the hand.
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _caption(self) -> None:
        typed, found = bool(self.search.text.strip()), self.list.rows.rowCount() > 0
        if found:
            said = translate("participant", "Found") if typed else translate("participant", "Perhaps")
        elif typed:
            said = translate("participant", "Nobody found. Fewer letters find more.")
        else:
            said = translate("participant", "Nobody is known by this yet.") if self._contact else ""
        self.caption.setText(said)
        self._captioned.setVisible(bool(said))


def _inset(part: QWidget, below: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(17, 0, 16, below)
    row.addWidget(part)
    return holder
