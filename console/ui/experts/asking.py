"""The sheet in which somebody is asked: whom, what, what of the ticket goes along, and how soon it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from console.commands.consultations import Asked, AskExpert
from console.domain.addresses import is_email, typed_address
from console.domain.consultations import Consulting, Excerpt, Whose, by_letter, excerpt, nameless
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import Role
from console.domain.tickets import State, may_become
from console.domain.waits import NoWait, wait_in, wait_said
from console.queries.consultations import AskableRow, AskedBefore, ConsultingNow
from console.queries.desk import AgentRow, Agents
from console.queries.ticket import Conversation, ConversationPart, MessageEntry, TicketDetail
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.settings.fields import Choice, Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate, when
from console.ui.shared.work import Work

_READ, _LISTED = 40, 8
_QUESTION = 92
_OUTSIDE = "outside"
_ORDER = (Role.EXPERT, Role.TUTOR, Role.LEAD, Role.ADMIN, Role.AGENT)
_WHOSE = {Kind.INBOUND: Whose.PARTICIPANT, Kind.OUTBOUND: Whose.DESK, Kind.NOTE: Whose.TEAM}


class AskSheet(Sheet):
    """What is begun stays while one looks something up; `asked` is given the command and whom it names."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, host: QWidget, asked: Callable[[AskExpert, str], object]
    ) -> None:
        super().__init__(look, host, 720, 700)
        self._work, self._desk, self._asked = work, desk, asked
        self._detail: TicketDetail | None = None
        self._chose = False
        """Whether somebody was chosen by hand: the list is filled while one looks at it."""
        self._people: dict[str, AgentRow] = {}
        self._known: tuple[AskableRow, ...] = ()
        self._consulting = Consulting()
        self._boxes: list[tuple[QCheckBox, MessageEntry]] = []
        self.whom = Choice()
        self.address = QLineEdit()
        self.question = QPlainTextEdit()
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(look.px(_QUESTION))
        self.question.document().setDocumentMargin(8)
        look.changed.connect(lambda: self.question.setFixedHeight(look.px(_QUESTION)))
        self.nameless = QCheckBox()
        self.nameless.setChecked(True)
        self.within = QLineEdit()
        self.hold = QCheckBox()
        self.preview = Label(look, "", "body", "text.secondary", wrap=True)
        self.missing = Label(look, "", "small", "text.secondary", wrap=True)
        self.ask = Button(look, "", "primary", icon="paper-plane-tilt")
        self._fields = {
            name: Field(look, "", control)
            for name, control in (
                ("whom", self.whom),
                ("address", self.address),
                ("question", self.question),
                ("within", self.within),
            )
        }
        self._along = Label(look, "", "body.name")
        self._goes = Label(look, "", "small.strong", "text.secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._lay_out()
        self.whom.currentIndexChanged.connect(lambda _: self._look_at())
        self.whom.activated.connect(lambda _: self._choose())
        self.nameless.toggled.connect(lambda _: self._preview())
        for field in (self.address, self.within):
            field.textChanged.connect(lambda _: self._look_at())
        self.question.textChanged.connect(self._look_at)
        self.ask.clicked.connect(self._send)
        self._speak()

    def begin(self, detail: TicketDetail, words: str = "") -> None:
        """For this ticket; what was begun for it before is still there."""
        again = self._detail is not None and self._detail.row.id == detail.row.id
        self._detail = detail
        if not again:
            self.question.setPlainText(words)
            self._chose = False
            self._list_messages(())
            self.hold.setChecked(may_become(detail.row.state, State.ON_HOLD))
        self.hold.setVisible(may_become(detail.row.state, State.ON_HOLD) or detail.row.state is State.ON_HOLD)
        self.set_title(translate("experts", "Ask somebody"), detail.row.subject)
        self._work.ask(self, "people", Agents(), self._take_people)
        self._work.ask(self, "before", AskedBefore(), self._take_before)
        self._work.ask(self, "consulting", ConsultingNow(), self._take_consulting)
        if not again:
            self._work.ask(self, "said", Conversation(detail.row.id, limit=_READ), self._take_said)
        self.open()
        self.question.setFocus()

    def excerpts(self) -> tuple[Excerpt, ...]:
        """What goes along, as it will be read."""
        return tuple(
            excerpt(_WHOSE[entry.kind], entry.at, self._told(entry.text))
            for box, entry in self._boxes
            if box.isChecked()
        )

    def _told(self, words: str) -> str:
        if not self.nameless.isChecked() or self._detail is None:
            return words
        return nameless(words, (self._detail.row.participant_name,))

    def _choose(self) -> None:
        self._chose = True

    # What is known

    def _take_people(self, people: tuple[AgentRow, ...]) -> None:
        self._people = {str(one.id): one for one in people if one.id != self._desk.me}
        self._fill()

    def _take_before(self, before: tuple[AskableRow, ...]) -> None:
        self._known = before
        self._fill()

    def _take_consulting(self, consulting: Consulting) -> None:
        self._consulting = consulting
        if not self.within.text().strip():
            self.within.setText(wait_said(consulting.within))
        self._fill()

    def _fill(self) -> None:
        chosen = self.whom.current if self._chose else ""
        self.whom.blockSignals(True)
        self.whom.clear()
        for one in sorted(self._people.values(), key=lambda one: (_ORDER.index(one.role), one.name.casefold())):
            if one.role is not Role.EXPERT or is_email(one.email):
                letter = by_letter(one.role, one.state) and is_email(one.email)
                self.whom.addItem(text.person(one, letter=letter), str(one.id))
        if self._consulting.outside:
            for known in self._known:
                self.whom.addItem(f"{known.name} · {known.email}", f"@{known.email}")
            self.whom.addItem(translate("experts", "Somebody else, by e-mail…"), _OUTSIDE)
        if chosen:
            self.whom.choose(chosen)
        self.whom.blockSignals(False)
        self._look_at()

    def _take_said(self, part: ConversationPart) -> None:
        said = [
            one for one in part.entries if isinstance(one, MessageEntry) and one.kind in _WHOSE and one.text.strip()
        ]
        self._list_messages(said[-_LISTED:])

    def _list_messages(self, said: Sequence[MessageEntry]) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes = []
        last = next((one for one in reversed(said) if one.kind is Kind.INBOUND), None)
        for entry in said:
            words = f"{entry.author}, {when(entry.at, self._desk.now())}: {text.short(entry.text, 70)}"
            box = QCheckBox(words.replace("&", "&&"))
            box.setChecked(entry is last)
            box.toggled.connect(lambda _: self._preview())
            self._boxes.append((box, entry))
            self._list.addWidget(box)
        self._preview()

    # What is written

    def _preview(self) -> None:
        found = self.excerpts()
        self.preview.setText("\n\n".join(f"{text.of(one)}\n{one.text}" for one in found))
        self.preview.setVisible(bool(found))
        self._goes.setVisible(bool(found))

    def _wrong(self) -> str:
        if self.whom.current == _OUTSIDE and not is_email(typed_address(self.address.text()).email):
            return translate("experts", "Their e-mail address is needed first.")
        if not self.question.toPlainText().strip():
            return translate("experts", "Write the question first.")
        try:
            wait_in(self.within.text())
        except NoWait:
            return translate("experts", "An answer within what time? 30 min, 4 h, or 2 d.")
        return ""

    def _look_at(self) -> None:
        self._fields["address"].setVisible(self.whom.current == _OUTSIDE)
        agent = self._people.get(self.whom.current)
        letter = agent is None or (by_letter(agent.role, agent.state) and is_email(agent.email))
        how = (
            translate("experts", "They get a letter, and answer it or write on a page without logging in.")
            if letter
            else translate("experts", "They see it in their console.")
        )
        self._fields["whom"].say(how)
        wrong = self._wrong()
        self.missing.setText(wrong)
        self.ask.setEnabled(not wrong)

    def _whom(self) -> tuple[Asked, str]:
        agent = self._people.get(self.whom.current)
        if agent is not None:
            return Asked(agent.id, language=agent.language), agent.name
        mine = self._language()
        if self.whom.current.startswith("@"):
            known = next(one for one in self._known if f"@{one.email}" == self.whom.current)
            return Asked(None, known.name, known.email, mine), known.name
        typed = typed_address(self.address.text())
        return Asked(None, typed.name, typed.email, mine), typed.name or typed.email

    def _language(self) -> str:
        return self._detail.row.language if self._detail is not None else "en"

    def _send(self) -> None:
        if self._detail is None or self._wrong():
            return
        asked, name = self._whom()
        command = AskExpert(
            self._desk.stamp(),
            self._desk.new_id(),
            self._detail.row.id,
            asked,
            self.question.toPlainText().strip(),
            self.excerpts(),
            wait_in(self.within.text()),
            self.hold.isChecked() and not self.hold.isHidden(),
        )
        self._asked(command, name)

    def sent(self, ticket: Id) -> None:
        """The desk has it."""
        if self._detail is not None and self._detail.row.id == ticket:
            self._detail = None
            self.question.clear()
            self.address.clear()
            self.dismiss()

    # How it looks

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(12)
        for name in ("whom", "address", "question"):
            column.addWidget(self._fields[name])
        column.addWidget(self._along)
        column.addLayout(self._list)
        column.addWidget(self.nameless)
        column.addWidget(self._goes)
        column.addWidget(self.preview)
        column.addWidget(self._fields["within"])
        column.addWidget(self.hold)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scroll, 1)
        self.buttons.addWidget(self.missing, 1)
        self.buttons.addWidget(self.ask)

    def _speak(self) -> None:
        self._fields["whom"].rename(translate("experts", "Whom"))
        self._fields["address"].rename(translate("experts", "E-mail address"))
        self._fields["question"].rename(translate("experts", "Question"))
        self._fields["within"].rename(translate("experts", "An answer is needed within"))
        self._fields["within"].say(translate("experts", "In the hours of the desk. As 30 min, 4 h, or 2 d."))
        self._along.setText(translate("experts", "What goes along"))
        self._goes.setText(translate("experts", "They will read"))
        self.nameless.setText(translate("experts", "Without names, addresses and numbers"))
        self.hold.setText(translate("experts", "On hold until the answer is there"))
        self.ask.setText(translate("experts", "Ask"))
        self._fill()
        self._preview()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_list"):
            self._speak()
