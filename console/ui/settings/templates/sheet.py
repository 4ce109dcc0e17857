"""The sheet in which a template is written: its words on the left, what a person would get on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from console.commands.desk import SaveTemplate
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.templates import fill, of_agent, of_desk, of_person, of_ticket, unknown
from console.queries.desk import TemplateRow
from console.queries.participant import FindPeople, FoundPerson, Person, PersonDetail, RecentPeople
from console.sync.desk import Desk
from console.ui.settings.entry_sheet import EntrySheet
from console.ui.settings.fields import Choice, Field
from console.ui.settings.templates import text
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer.positions import units

_SIZE = (960, 620)
_EXAMPLE_NUMBER = 1042


class TemplateSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        work: Work,
        desk: Desk,
        template: TemplateRow | None,
        language: str,
        *,
        agent: str,
        settings: Mapping[str, str],
        may_edit: bool,
    ) -> None:
        """`template` None: a new one, in `language`."""
        super().__init__(look, host, _SIZE, template.id if template is not None else None, may_edit=may_edit)
        self._work, self._desk = work, desk
        self._template = template
        self._id = template.id if template is not None else desk.new_id()
        self._agent, self._settings = agent, settings
        self._person: PersonDetail | None = None
        self._chooser = Chooser(look, host)
        self.name = QLineEdit(template.name if template is not None else "")
        self.shortcut = QLineEdit(template.shortcut if template is not None else "")
        # One that was brought along in another language keeps it.
        spoken = template.language if template is not None else language
        codes = dict.fromkeys((*text.LANGUAGES, spoken))
        self.language = Choice(tuple((code, text.language(code)) for code in codes), spoken)
        self.words = QPlainTextEdit(template.text if template is not None else "")
        self.words.setTabChangesFocus(True)
        self.words.document().setDocumentMargin(8)
        self.insert = Button(look, "", "quiet", icon="plus", dense=True, caret=True)
        self.whom = Button(look, "", "quiet", icon="user", dense=True, caret=True)
        self.preview = QPlainTextEdit()
        self.preview.setProperty("bare", True)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.said = Label(look, "", "small", "warn.text", wrap=True)
        self._fields: list[Field] = []
        self._arrange()
        for field in (self.name, self.shortcut):
            field.setReadOnly(not may_edit)
            field.textChanged.connect(lambda _: self._renew())
        self.words.setReadOnly(not may_edit)
        self.language.setEnabled(may_edit)
        self.words.textChanged.connect(self._renew)
        self.language.currentIndexChanged.connect(lambda _: self._renew())
        self.insert.clicked.connect(self._offer_places)
        self.whom.clicked.connect(self._ask_person)
        self.retranslate()
        work.ask(self, "recent", RecentPeople(1), self._take_recent)

    def start(self) -> None:
        (self.words if self._template is not None else self.name).setFocus()

    def refuse(self, refusal: Refusal) -> None:
        said = refusal_text(refusal)
        if refusal is Refusal.EXISTS:
            said = translate("templates", "Another template in this language has this shortcut.")
        self.said.setText(said)
        self.said.show()

    def _arrange(self) -> None:
        look = self.look
        heads = QHBoxLayout()
        heads.setSpacing(10)
        for control, share in ((self.name, 4), (self.shortcut, 2), (self.language, 2)):
            field = Field(look, "·", control)
            self._fields.append(field)
            heads.addWidget(field, share)
        left = QVBoxLayout()
        left.setSpacing(6)
        bar = QHBoxLayout()
        self.words_label = Label(look, "", "body.name")
        self.words_label.setBuddy(self.words)
        bar.addWidget(self.words_label)
        bar.addStretch(1)
        bar.addWidget(self.insert)
        left.addLayout(bar)
        left.addWidget(self.words, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.whom)
        top.addStretch(1)
        right.addLayout(top)
        bubble = Card(look, ground="bubble.ours", edge=None, radius=10)
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.preview)
        right.addWidget(bubble, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(heads)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.said)

    def retranslate(self) -> None:
        super().retranslate()
        fresh = translate("templates", "New template")
        self.set_title(self._template.name if self._template is not None else fresh)
        names = (
            translate("templates", "Name"),
            translate("templates", "Shortcut, after /"),
            translate("templates", "Language"),
        )
        for field, name in zip(self._fields, names, strict=True):
            field.rename(name)
        self.words_label.setText(translate("templates", "Words"))
        self.words.setAccessibleName(translate("templates", "Words"))
        self.preview.setAccessibleName(translate("templates", "What this person gets"))
        self.insert.setText(translate("templates", "Insert a place"))
        self.insert.setVisible(self.may_edit)
        self._renew()

    # The preview

    def _renew(self) -> None:
        words, language = self.words.toPlainText(), self.language.current
        made = fill(words, self._values(language), language)
        self.preview.setPlainText(made.text)
        self._mark(made.holes)
        self.whom.setText(text.preview_for(self._person.name if self._person is not None else ""))
        mistyped = unknown(words)
        said = text.mistyped(mistyped) if mistyped else text.left_open(len(made.holes)) if made.holes else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.save.setEnabled(bool(words.strip()) and bool(self.shortcut.text().strip(" /")))

    def _values(self, language: str) -> dict[str, str]:
        person = self._person
        values = (
            of_ticket(_EXAMPLE_NUMBER, text.example_subject())
            | of_agent(self._agent)
            | of_desk(self._settings, language)
        )
        if person is None:
            return values
        cohort = person.cohort
        return values | of_person(
            person.name,
            known=True,
            email=next((one.shown for one in person.identities if one.kind == "email"), ""),
            organisation=person.organisation,
            cohort=cohort.name if cohort is not None else "",
            tutor=cohort.tutor if cohort is not None else "",
        )

    def _mark(self, holes: Sequence[tuple[int, int]]) -> None:
        marks, words = [], self.preview.toPlainText()
        for start, end in holes:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.preview.document())
            cursor.setPosition(units(words, start))
            cursor.setPosition(units(words, end), QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setBackground(self.look.color("warn.tint"))
            style.setForeground(self.look.color("warn.text"))
            mark.cursor, mark.format = cursor, style
            marks.append(mark)
        self.preview.setExtraSelections(marks)

    def _take_recent(self, people: tuple[FoundPerson, ...]) -> None:
        if people and self._person is None:
            self._choose(people[0].id)

    def _ask_person(self) -> None:
        def find(typed: str, give: Callable[[Sequence[Row]], None]) -> None:
            query = FindPeople(typed, 12) if len(typed.strip()) >= 2 else RecentPeople(12)
            self._work.ask(self, "people", query, lambda people: give([self._row(one) for one in people]))

        self._chooser.ask(Question(text.preview_for(""), find=find))

    def _row(self, person: FoundPerson) -> Row:
        return Row(f"person {person.id}", person.name, "user", lambda _: self._choose(person.id), person.cohort)

    def _choose(self, person: Id) -> None:
        self._work.ask(self, "person", Person(person, 0), self._take_person)

    def _take_person(self, person: PersonDetail | None) -> None:
        self._person = person
        self._renew()

    # Writing

    def _offer_places(self) -> None:
        menu = Menu(self.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, places in text.groups():
            part = Menu(self.look, menu)
            part.setTitle(name)
            for place in places:
                part.addAction(f"{text.meaning(place)}\t{{{place}}}", self._putter(f"{{{place}}}"))
            menu.addMenu(part)
        menu.addSeparator()
        menu.addAction(f"{text.optional_part()}\t{{? }}", self._putter("{? ", "}"))
        for code in text.LANGUAGES:
            menu.addAction(f"{text.part_in(code)}\t{{{code}: }}", self._putter(f"{{{code}: ", "}"))
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _putter(self, before: str, after: str = "") -> Callable[[], None]:
        """Round what is selected, if it has two ends."""

        def put() -> None:
            cursor = self.words.textCursor()
            inside = cursor.selectedText().replace("\u2029", "\n") if after else ""
            cursor.insertText(before + inside + after)
            if after:
                cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(after))
                self.words.setTextCursor(cursor)
            self.words.setFocus()

        return put

    def keep(self) -> None:
        self.saved.emit(
            SaveTemplate(
                self._desk.stamp(),
                self._id,
                self.shortcut.text(),
                self.name.text(),
                self.language.current,
                self.words.toPlainText(),
            )
        )
