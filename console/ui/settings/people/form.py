"""The fields of a person of the desk. Of themselves everybody writes phone and time zone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.domain.chat_limits import MOST
from console.domain.people import Role
from console.domain.tickets import Category
from console.queries.desk import AgentRow
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.hours.text import zones
from console.ui.settings.people import text
from console.ui.settings.ticks import Ticks
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_MOST_POINTS = 100


class PersonForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, person: AgentRow, teams: Sequence[str], *, lead: bool) -> None:
        super().__init__()
        self._person = person
        self.name, self.email = QLineEdit(person.name), QLineEdit(person.email)
        self.role = Choice(tuple((str(one), text.role(one)) for one in Role), str(person.role))
        self.language = Choice(tuple(text.LANGUAGES.items()), person.language)
        self.languages: Ticks[str] = Ticks(text.LANGUAGES, person.languages)
        named = {str(one): text.skill(one) for one in Category}
        self.categories: Ticks[str] = Ticks(named, [one for one in person.skills if one in named])
        self.tags = QLineEdit(", ".join(one for one in person.skills if one not in named))
        none = ("", translate("colleagues", "No team"))
        known = dict.fromkeys((*teams, *([person.team] if person.team else ())))
        self.team = Choice((none, *((one, one) for one in known)), person.team)
        # 0 stands for what is usual at the desk.
        self.capacity = Count(0, _MOST_POINTS, (person.capacity or 0) // 2)
        self.capacity.setSpecialValueText(translate("colleagues", "as usual"))
        self.limit = Count(-1, MOST, -1 if person.chat_limit is None else person.chat_limit)
        self.limit.setSpecialValueText(translate("colleagues", "as usual"))
        self.phone = QLineEdit(person.phone)
        self.zone = Choice((("", translate("colleagues", "As the desk")), *zones()), person.zone)
        for field in (
            *(self.name, self.email, self.role, self.language, self.languages, self.categories, self.tags),
            *(self.team, self.capacity, self.limit),
        ):
            field.setEnabled(lead)
        self._lay_out(look)
        for line in (self.name, self.email, self.tags, self.phone):
            line.textChanged.connect(self.changed)

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        return "" if self.name.text().strip() else translate("colleagues", "A name is needed first.")

    def draft(self) -> AgentRow:
        tags = (word.strip() for word in self.tags.text().split(","))
        capacity = self.capacity.value() * 2
        before = self._person.capacity
        return msgspec.structs.replace(
            self._person,
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            role=Role(self.role.current),
            language=self.language.current,
            languages=self.languages.chosen(),
            skills=tuple(dict.fromkeys((*self.categories.chosen(), *filter(None, tags)))),
            team=self.team.current,
            # Half a point that was set elsewhere is not lost because the name was written anew.
            capacity=before if before is not None and before // 2 == capacity // 2 else capacity or None,
            chat_limit=self.limit.value() if self.limit.value() >= 0 else None,
            phone=self.phone.text().strip(),
            zone=self.zone.current,
        )

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        answers = translate("colleagues", "None ticked: any.")
        skills = translate("colleagues", "With commas between them, as labels of tickets: sound, billing.")
        points = translate("colleagues", "A call weighs 3, a chat 1, a letter a half.")
        called = translate("colleagues", "As the phone system calls it: 1001, PJSIP/anna.")
        for name, control, hint in (
            (translate("colleagues", "Name"), self.name, ""),
            (translate("colleagues", "E-mail"), self.email, ""),
            (translate("colleagues", "Role"), self.role, ""),
            (translate("colleagues", "Language of their console"), self.language, ""),
            (translate("colleagues", "Languages they answer in"), self.languages, answers),
            (translate("colleagues", "Good at"), self.categories, ""),
            (translate("colleagues", "And at"), self.tags, skills),
            (translate("colleagues", "Team"), self.team, ""),
            (translate("colleagues", "Points at once"), self.capacity, points),
            (translate("colleagues", "Chats at once"), self.limit, ""),
            (translate("colleagues", "Phone"), self.phone, called),
            (translate("colleagues", "Time zone"), self.zone, ""),
        ):
            column.addWidget(Field(look, name, control, hint))
