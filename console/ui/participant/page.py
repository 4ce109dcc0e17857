"""The people page: everybody the desk knows, found as one types; the chosen person at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.participant import FindPeople, FoundPerson, PersonDetail, RecentPeople
from console.sync.desk import Desk
from console.ui.participant import text
from console.ui.participant.panel import PersonPanel
from console.ui.participant.people_list import PeopleList
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LIST = 332
_FOUND = 200
_REFRESH_MS = 400


class PeoplePage(QWidget):
    open_ticket = Signal(object)
    compose = Signal(str)

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._registry = look, work, registry
        self._wanted: Id | None = None
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="user-plus", dense=True)
        self.search = SearchField(look, "-", "", "-")
        self.doubles = Button(look, "", "link", dense=True)
        self.caption = Label(look, "", "small.strong", "text.secondary")
        self.list = PeopleList(look)
        self.detail = PersonPanel(look, work, desk, registry, notices, large=True)
        self._nobody: EmptyState | None = None
        self._beside = QVBoxLayout()
        self._lay_out()
        self.new.clicked.connect(lambda: self._registry.do("people.new"))
        self.doubles.clicked.connect(lambda: self._registry.do("people.doubles"))
        self.search.changed.connect(lambda _: self._find())
        self.search.lead(self.list.step, lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.list.chosen.connect(lambda person: self._show(person.id))
        self.list.activated_person.connect(lambda person: self._show(person.id))
        self.list.left.connect(self.search.setFocus)
        self.detail.open_ticket.connect(self.open_ticket)
        self.detail.compose.connect(self.compose)
        self.detail.shown.connect(self._shown)
        work.changed.connect(self._hear)
        self.setFocusProxy(self.search)
        self._speak()
        self._find()

    def show_person(self, participant: Id) -> None:
        self._wanted = participant
        if self.list.rows.index_of(participant).isValid():
            self.list.choose(participant)
        elif self.search.text:
            # Found elsewhere: the words of an older search would hide where the person stands.
            self.search.edit.clear()
        self._show(participant)

    def begin_person(self) -> None:
        """Opens the form for somebody new, with what was searched for."""
        if any(act.id == "go.people" for act in self._registry.acts()):
            self._registry.do("go.people")
        self.detail.new_person(self.search.text.strip())

    def show_doubles(self) -> None:
        """Opens the list of all who may be known twice."""
        if any(act.id == "go.people" for act in self._registry.acts()):
            self._registry.do("go.people")
        self.detail.deeds.show_all()

    def flush(self) -> None:
        """Saves a note that is being written."""
        self.detail.flush()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _lay_out(self) -> None:
        side = Paper(self._look)
        side.setFixedWidth(self._look.px(_LIST))
        self._look.changed.connect(lambda: side.setFixedWidth(self._look.px(_LIST)))
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part, below in ((self.search, 10), (self.doubles, 10), (self.caption, 6)):
            row = QHBoxLayout()
            row.setContentsMargins(14, 0, 14, below)
            row.addWidget(part)
            if part is self.doubles:
                row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.list, 1)
        self._beside = column
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Hairline(self._look, Qt.Orientation.Vertical))
        row.addWidget(self.detail, 1)

    def _show(self, participant: Id) -> None:
        self._wanted = participant
        self.detail.show_person(participant)

    def _shown(self, person: PersonDetail) -> None:
        # Somebody who was just made is chosen in the list as soon as they stand in it.
        self._wanted = person.id
        self.list.choose(person.id)

    def _find(self) -> None:
        words = self.search.text.strip()
        query = FindPeople(words, _FOUND) if words else RecentPeople()
        self._work.ask(self, "people", query, self._take)

    def _take(self, people: tuple[FoundPerson, ...]) -> None:
        self.list.show_people(text.best_first(people, self.search.text) if self.search.text.strip() else people)
        if self._nobody is not None:
            self._nobody.hide()
            self._nobody.deleteLater()
            self._nobody = None
        self.list.setVisible(bool(people))
        self._caption()
        if not people:
            self._say_nobody()
        elif self._wanted is None:
            self.list.setCurrentIndex(self.list.rows.index(0))
        else:
            self.list.choose(self._wanted)

    def _say_nobody(self) -> None:
        if self.search.text.strip():
            title = translate("participant", "Nobody found")
            words = translate("participant", "Fewer letters find more. Numbers are found in any notation.")
        else:
            title = translate("participant", "Nobody is known here yet")
            words = translate("participant", "People appear with their first letter, call or chat.")
        self._nobody = EmptyState(
            self._look, "users", title, words, translate("participant", "New person"), "user-plus"
        )
        self._nobody.acted.connect(lambda: self._registry.do("people.new"))
        self._beside.addWidget(self._nobody, 1)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("participant", "ticket"):
            self._work.later(self, "list", _REFRESH_MS, self._find)

    def _caption(self) -> None:
        typed = bool(self.search.text.strip())
        count = self.list.rows.rowCount()
        if typed:
            self.caption.setText(translate("participant", "%n people found", "", count))
        else:
            self.caption.setText(translate("participant", "Recently in touch"))
        self.caption.setVisible(count > 0)

    def _speak(self) -> None:
        self.setAccessibleName(translate("participant", "People"))
        self.title.setText(translate("participant", "People"))
        self.new.setText(translate("participant", "New person"))
        self.doubles.setText(translate("participant", "Possible duplicates…"))
        self.search.set_words(
            translate("participant", "Find a person"), translate("participant", "Name, number or address")
        )
        self.search.clear.set_name(translate("participant", "Clear the search"))
        self.list.setAccessibleName(translate("participant", "People found"))
        self._caption()
