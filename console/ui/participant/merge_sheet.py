"""Two people side by side who may be one: what speaks for it, what each is known by, and which facts go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from console.domain.duplicates import Reason, Sureness
from console.domain.ids import Id
from console.domain.merging import blank, differing, offered
from console.domain.tickets import Channel
from console.queries.participant import Person, PersonDetail
from console.ui.participant import know_text, text
from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_WIDTH = 620
_CONTACTS = 3


class MergeSheet(QDialog):
    """The first of the two goes on unless the other is chosen. `merge` comes with (gone, goes on, facts taken over),
    `two` with both ids."""

    merge = Signal(object, object, object)
    two = Signal(object, object)

    def __init__(
        self,
        look: Look,
        work: Work,
        one: Id,
        other: Id,
        sureness: Sureness | None,
        reasons: Sequence[Reason],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ids = (one, other)
        self._people: dict[Id, PersonDetail] = {}
        self._choices: dict[str, QButtonGroup] = {}
        self.setModal(True)
        self.setWindowTitle(translate("participant", "Are these one person?"))
        self.goes_on = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, look.px(180))
        self.do = Button(look, translate("participant", "Merge"), "primary", icon="git-merge")
        self.apart = Button(look, translate("participant", "These are two people"))
        self.cancel = Button(look, translate("participant", "Cancel"), "quiet")
        self.do.setEnabled(False)
        self._lay_out(sureness, reasons)
        self.do.clicked.connect(self._merge)
        self.apart.clicked.connect(self._two)
        self.cancel.clicked.connect(self.reject)
        self.goes_on.idClicked.connect(lambda _: self._fill())
        for slot, person in (("one", one), ("other", other)):
            work.ask(self, slot, Person(person, _CONTACTS), self._take)

    def choose_to_go_on(self, person: Id) -> None:
        self.goes_on.button(self._ids.index(person)).click()

    def take(self, fact: str, person: Id) -> None:
        """Chooses whose fact goes on, where both have another one."""
        self._choices[fact].button(self._ids.index(person)).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))

    def _take(self, person: PersonDetail | None) -> None:
        if person is None:
            self.reject()
            return
        self._people[person.id] = person
        if set(self._people) == set(self._ids):
            self._fill()
            self.adjustSize()
            self.do.setEnabled(True)
            self.do.setFocus()

    def _lay_out(self, sureness: Sureness | None, reasons: Sequence[Reason]) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(look, self.windowTitle(), "title"))
        if sureness is not None:
            said = f"{know_text.sureness(sureness)}: {know_text.reasons(reasons)}."
            column.addWidget(Label(look, said, "body", "text.secondary", wrap=True))
        column.addLayout(self._grid)
        kept = translate(
            "participant",
            "All addresses, requests and notes of both are kept together. They can be parted again at any time; "
            "letters that come until then go to the one they belong to.",
        )
        column.addWidget(Label(look, kept, "small", "text.secondary", wrap=True))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apart)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.do)
        column.addLayout(buttons)
        self.setMinimumWidth(look.px(_WIDTH))

    def _fill(self) -> None:
        """What both have goes in the middle of two columns; where they differ somebody chooses."""
        going = max(0, self.goes_on.checkedId())
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.goes_on = QButtonGroup(self)
        self._choices = {}
        one, other = (self._people[person] for person in self._ids)
        self._grid.addWidget(Label(self._look, translate("participant", "Goes on"), "body", "text.secondary"), 0, 0)
        for place, person in enumerate((one, other)):
            self._grid.addWidget(self._head(person, place, going), 0, place + 1)
        self.goes_on.idClicked.connect(lambda _: self._fill())
        row = 1
        different = differing(_facts(one), _facts(other))
        for fact, name, shown in _rows():
            values = [shown(person) for person in (one, other)]
            if not any(values):
                continue
            self._grid.addWidget(Label(self._look, name, "body", "text.secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            group = QButtonGroup(self) if fact in different else None
            for place, words in enumerate(values):
                value = self._value(name, words, place, going, group)
                self._grid.addWidget(value, row, place + 1, Qt.AlignmentFlag.AlignTop)
            if group is not None:
                self._choices[fact] = group
            row += 1

    def _head(self, person: PersonDetail, place: int, going: int) -> QWidget:
        holder = QWidget()
        box = QHBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        avatar = Avatar(self._look, "", "", 28)
        avatar.show_person(str(person.id), person.name)
        choice = QRadioButton(person.name.replace("&", "&&"))
        choice.setChecked(place == going)
        self.goes_on.addButton(choice, place)
        box.addWidget(avatar)
        box.addWidget(choice, 1)
        return holder

    def _value(self, name: str, words: str, place: int, going: int, group: QButtonGroup | None) -> QWidget:
        if group is None:
            return Label(self._look, words or "–", "body", "text.primary" if words else "text.tertiary", wrap=True)
        choice = QRadioButton(words.replace("&", "&&"))
        choice.setAccessibleName(f"{name}: {words}")
        choice.setChecked(place == going)
        group.addButton(choice, place)
        return choice

    def _merge(self) -> None:
        going = max(0, self.goes_on.checkedId())
        into, gone = self._ids[going], self._ids[1 - going]
        facts, others = _facts(self._people[into]), _facts(self._people[gone])
        chosen = tuple(fact for fact, group in self._choices.items() if group.checkedId() == 1 - going)
        self.accept()
        self.merge.emit(gone, into, (*offered(facts, others), *chosen))

    def _two(self) -> None:
        self.accept()
        self.two.emit(*self._ids)


def _facts(person: PersonDetail) -> dict[str, Any]:
    return {
        "name": person.name,
        "language": person.language,
        "organisation": person.organisation,
        "cohort_id": person.cohort.id if person.cohort else None,
        "prefers": person.prefers,
        "time_zone": person.time_zone,
        "said_as": person.said_as,
        "best_time": person.best_time,
        "confidence": int(person.confidence),
    }


def _rows() -> list[tuple[str, str, Any]]:
    """The facts in their order: the name of each, what it is called, and how it is shown."""
    return [
        ("name", translate("participant", "Name"), lambda one: one.name),
        ("", translate("participant", "Reached at"), lambda one: "\n".join(each.shown for each in one.identities)),
        ("language", translate("participant", "Language"), lambda one: text.language(one.language)),
        ("cohort_id", translate("participant", "Group"), lambda one: one.cohort.name if one.cohort else ""),
        ("organisation", translate("participant", "Organisation"), lambda one: one.organisation),
        ("prefers", translate("participant", "Prefers"), lambda one: _prefers(one.prefers)),
        ("best_time", translate("participant", "Best reached"), lambda one: one.best_time),
        ("time_zone", translate("participant", "Time zone"), lambda one: one.time_zone),
        ("said_as", translate("participant", "Say the name"), lambda one: one.said_as),
        (
            "confidence",
            translate("participant", "Tech level"),
            lambda one: "" if blank(int(one.confidence)) else text.confidence(one.confidence),
        ),
        ("", translate("participant", "Notes"), lambda one: one.note),
        ("", translate("participant", "All contacts"), _contacts),
    ]


def _prefers(channel: Channel | None) -> str:
    return text.channel(channel) if channel is not None else ""


def _contacts(person: PersonDetail) -> str:
    subjects = [text.subject(contact) for contact in person.contacts]
    more = person.contact_count - len(subjects)
    return "\n".join([*subjects, *([translate("participant", "and %n more", "", more)] if more > 0 else [])])
