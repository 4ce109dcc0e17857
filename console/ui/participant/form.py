"""A small form for a person: who they are, where they belong, how they are reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import available_timezones

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.commands.base import Command, Stamp
from console.commands.participants import AddIdentity, AddParticipant, EditParticipant, NewIdentity, RemoveIdentity
from console.domain.addresses import is_email
from console.domain.ids import Id
from console.domain.numbers import looks_like_phone
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.queries.participant import CohortRow, Cohorts, PersonDetail
from console.ui.participant import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paint import text_width
from console.ui.shared.words import LANGUAGES, translate
from console.ui.shared.work import Work

_WIDTH = 460


@dataclass(frozen=True, slots=True)
class Known:
    """An address as the form holds it; `id` is None for one that is new."""

    id: Id | None
    kind: IdentityKind
    shown: str


def kind_of(typed: str) -> IdentityKind | None:
    """What somebody most likely typed; None for what is a name."""
    if "@" in typed:
        return IdentityKind.EMAIL if is_email(typed.strip()) else None
    return IdentityKind.PHONE if looks_like_phone(typed) else None


class PersonForm(QDialog):
    """`made` are the commands to give when it was accepted, and the id of the person."""

    made = Signal(object, object)
    """The id, and a tuple of commands in their order."""

    def __init__(
        self,
        look: Look,
        work: Work,
        stamp: Callable[[], Stamp],
        person: PersonDetail | None,
        new_id: Id,
        begin: str,
        parent: QWidget,
    ) -> None:
        """`new_id` is for a person who is not there yet; `begin` a name, number or address known of them."""
        super().__init__(parent)
        self._look, self._stamp, self._person, self._id = look, stamp, person, person.id if person else new_id
        self._known: list[Known] = [Known(i.id, i.kind, i.shown) for i in person.identities] if person else []
        self.setModal(True)
        self.setWindowTitle(
            translate("participant", "Edit person") if person else translate("participant", "New person")
        )
        self.name = QLineEdit(person.name if person else "")
        self.language = QComboBox()
        self.organisation = QLineEdit(person.organisation if person else "")
        self.cohort = QComboBox()
        self.prefers = QComboBox()
        self.good_to_know = QLineEdit(person.good_to_know if person else "")
        self.said_as = QLineEdit(person.said_as if person else "")
        self.best_time = QLineEdit(person.best_time if person else "")
        self.time_zone = QComboBox()
        self.kind = QComboBox()
        self.address = QLineEdit()
        self.add = Button(look, translate("participant", "Add"), dense=True)
        self.trouble = Label(look, "", "small", "stop.text", wrap=True)
        self.save = Button(look, translate("participant", "Save"), "primary")
        self.cancel = Button(look, translate("participant", "Cancel"))
        self._addresses = QVBoxLayout()
        self._addresses.setSpacing(2)
        self._fill_choices()
        self._lay_out()
        if person is None and begin:
            kind = kind_of(begin)
            if kind is None:
                self.name.setText(begin)
            else:
                self._known.append(Known(None, kind, begin.strip()))
        self._show_addresses()
        self.name.textChanged.connect(self._look_at)
        self.address.returnPressed.connect(self._add_address)
        self.address.textChanged.connect(self._guess_kind)
        self.add.clicked.connect(self._add_address)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._look_at()
        self.name.setFocus()
        work.ask(self, "cohorts", Cohorts(), self._show_cohorts)

    def accept(self) -> None:
        if self.address.text().strip() and not self._add_address():
            return
        if not self.name.text().strip():
            self.name.setFocus()
            return
        commands = self._commands()
        super().accept()
        self.made.emit(self._id, commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field saves only with Ctrl: in the address line it adds.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))

    def _fill_choices(self) -> None:
        person = self._person
        codes = list(LANGUAGES)
        if person and person.language and person.language not in codes:
            codes.append(person.language)
        for code in codes:
            self.language.addItem(text.language(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(person.language if person else codes[0])))
        self.prefers.addItem(translate("participant", "No preference"), None)
        for channel in Channel:
            self.prefers.addItem(text.channel(channel), channel.value)
        preferred = person.prefers.value if person and person.prefers else None
        self.prefers.setCurrentIndex(max(0, self.prefers.findData(preferred)))
        known = person.time_zone if person else ""
        self.time_zone.setEditable(True)
        self.time_zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.time_zone.addItems(["", *sorted(name for name in available_timezones() if "/" in name)])
        self.time_zone.setCurrentText(known)
        found = self.time_zone.completer()
        if found is not None:
            found.setFilterMode(Qt.MatchFlag.MatchContains)
        for kind in IdentityKind:
            self.kind.addItem(text.identity_kind(kind), kind.value)
        self._show_cohorts((person.cohort,) if person and person.cohort else ())

    def _show_cohorts(self, cohorts: tuple[CohortRow, ...]) -> None:
        cohort = self._person.cohort if self._person else None
        chosen = self.cohort.currentData() if self.cohort.count() else str(cohort.id) if cohort else None
        self.cohort.clear()
        self.cohort.addItem(translate("participant", "No group"), None)
        for one in cohorts:
            # As text: a combo box finds no object of Python again.
            self.cohort.addItem(text.group(one), str(one.id))
        self.cohort.setCurrentIndex(max(0, self.cohort.findData(chosen)))

    def _lay_out(self) -> None:
        look = self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        fields = (
            (translate("participant", "Name"), self.name),
            (translate("participant", "Language"), self.language),
            (translate("participant", "Organisation"), self.organisation),
            (translate("participant", "Group"), self.cohort),
            (translate("participant", "Prefers"), self.prefers),
            (translate("participant", "Best reached"), self.best_time),
            (translate("participant", "Time zone"), self.time_zone),
            (translate("participant", "Say the name"), self.said_as),
            (translate("participant", "Good to know"), self.good_to_know),
        )
        self.kind.setAccessibleName(translate("participant", "Kind of address"))
        if self._person is not None and self._person.care_hidden:
            self.good_to_know.setEnabled(False)
            self.good_to_know.setPlaceholderText(translate("participant", "For those on a ticket. Take it to see."))
        self.best_time.setPlaceholderText(translate("participant", "After five, not on Mondays"))
        for row, (words, field) in enumerate(fields):
            label = Label(look, words, "body", "text.secondary")
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        words = translate("participant", "Reached at")
        grid.addWidget(Label(look, words, "body", "text.secondary"), len(fields), 0, Qt.AlignmentFlag.AlignTop)
        reached = QVBoxLayout()
        reached.setSpacing(6)
        reached.addLayout(self._addresses)
        line = QHBoxLayout()
        line.addWidget(self.kind)
        line.addWidget(self.address, 1)
        line.addWidget(self.add)
        self.address.setAccessibleName(translate("participant", "One more address or number"))
        self.address.setPlaceholderText(translate("participant", "E-mail, number or chat name"))
        reached.addLayout(line)
        reached.addWidget(self.trouble)
        grid.addLayout(reached, len(fields), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(Label(look, self.windowTitle(), "title"))
        column.addLayout(grid)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.setMinimumWidth(look.px(_WIDTH))

    def _show_addresses(self) -> None:
        while self._addresses.count():
            item = self._addresses.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for known in self._known:
            self._addresses.addWidget(self._address_row(known))
        self.trouble.hide()

    def _address_row(self, known: Known) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        kind = Label(self._look, text.identity_kind(known.kind), "small", "text.tertiary")
        kinds = [text_width(self._look, text.identity_kind(one), "small") for one in IdentityKind]
        kind.setMinimumWidth(max(kinds))
        row.addWidget(kind)
        row.addWidget(ElidedLabel(self._look, known.shown), 1)
        remove = IconButton(
            self._look, "x", translate("participant", "Remove {address}").format(address=known.shown), dense=True
        )
        remove.clicked.connect(lambda: self._remove(known))
        row.addWidget(remove)
        return holder

    def _remove(self, known: Known) -> None:
        self._known.remove(known)
        self._show_addresses()
        self.address.setFocus()

    def _add_address(self) -> bool:
        typed = self.address.text().strip()
        if not typed:
            return True
        if self.kind.currentData() == IdentityKind.EMAIL and kind_of(typed) is not IdentityKind.EMAIL:
            self.trouble.setText(translate("participant", "This address has a slip: a letter could not be sent there."))
            self.trouble.show()
            return False
        if all(known.shown != typed for known in self._known):
            self._known.append(Known(None, IdentityKind(self.kind.currentData()), typed))
        self.address.clear()
        self._show_addresses()
        return True

    def _guess_kind(self, typed: str) -> None:
        """What is typed says what it is; a login on the platform, which may be anything, is chosen."""
        if self.kind.currentData() == IdentityKind.PLATFORM:
            return
        kind = IdentityKind.EMAIL if "@" in typed else kind_of(typed)
        if kind is not None:
            self.kind.setCurrentIndex(self.kind.findData(kind.value))
        elif self.kind.currentData() in {IdentityKind.EMAIL, IdentityKind.PHONE}:
            self.kind.setCurrentIndex(self.kind.findData(IdentityKind.CHAT.value))

    def _look_at(self) -> None:
        ready = bool(self.name.text().strip())
        self.save.setEnabled(ready)
        self.save.setToolTip("" if ready else translate("participant", "A name is needed first."))

    def _commands(self) -> tuple[Command, ...]:
        channel, cohort = self.prefers.currentData(), self.cohort.currentData()
        new = {
            "name": self.name.text().strip(),
            "language": self.language.currentData(),
            "organisation": self.organisation.text().strip(),
            "cohort_id": Id(cohort) if cohort else None,
            "prefers": Channel(channel) if channel else None,
            "good_to_know": self.good_to_know.text().strip(),
            "said_as": self.said_as.text().strip(),
            "best_time": self.best_time.text().strip(),
            "time_zone": self.time_zone.currentText().strip(),
        }
        added = tuple(NewIdentity(known.kind, known.shown) for known in self._known if known.id is None)
        person = self._person
        if person is None:
            return (AddParticipant(self._stamp(), self._id, identities=added, **new),)
        before = {
            "name": person.name,
            "language": person.language,
            "organisation": person.organisation,
            "cohort_id": person.cohort.id if person.cohort else None,
            "prefers": person.prefers,
            "good_to_know": person.good_to_know,
            "said_as": person.said_as,
            "best_time": person.best_time,
            "time_zone": person.time_zone,
        }
        # Only what was changed here: a colleague may have the same form open.
        changed = {name: value for name, value in new.items() if value != before[name]}
        kept = {known.id for known in self._known}
        commands: list[Command] = []
        if changed:
            commands.append(msgspec.structs.replace(EditParticipant(self._stamp(), person.id), **changed))
        commands += [RemoveIdentity(self._stamp(), i.id) for i in person.identities if i.id not in kept]
        commands += [AddIdentity(self._stamp(), person.id, identity) for identity in added]
        return tuple(commands)
