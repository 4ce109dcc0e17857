"""The sheet of a kind reminder: the letter as it will leave, to be read and changed before it does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from console.commands.answers import TakeBack
from console.commands.courses import RemindKindly
from console.domain.changes import Outcome, Refusal
from console.domain.courses import Hindrance, days_late, step
from console.domain.ids import Id
from console.domain.templates import open_holes
from console.domain.tickets import Channel
from console.queries.courses import PersonCourses, PersonCoursesDetail
from console.queries.desk import AgentRow, Agents, Settings, TemplateRow, Templates
from console.queries.participant import Person, PersonDetail
from console.queries.ticket import TicketDetail, TicketView
from console.sync.desk import Desk
from console.ui.courses import text
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (560, 520)
UNDO = timedelta(seconds=10)
_WRITTEN = (Channel.EMAIL, Channel.CHAT)


class RemindSheet(Sheet):
    """`begin` reads what it needs and opens; one sheet serves all reminders of a window."""

    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices = work, desk, notices
        self._detail: PersonCoursesDetail | None = None
        self._person: PersonDetail | None = None
        self._ticket: TicketDetail | None = None
        self._settings: dict[str, str] = {}
        self._templates: Sequence[TemplateRow] = ()
        self._me: AgentRow | None = None
        self._waiting = 0
        self.strip = Strip(look, "neutral", "info", "")
        self.subject = QLineEdit()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self._subject = Field(look, "", self.subject)
        self._words = Field(look, "", self.words)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._subject)
        self.body.addWidget(self._words, 1)
        self.cancel = Button(look, "")
        self.cancel.clicked.connect(self.dismiss)
        self.send = Button(look, "", "primary", icon="paper-plane-tilt")
        self.send.clicked.connect(self._send)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.send)
        self.subject.textChanged.connect(self._look_at)
        self.words.textChanged.connect(self._look_at)
        self._speak()

    def begin(self, participant: Id) -> None:
        self._detail = self._person = self._ticket = None
        self._waiting = 5
        self._work.ask(self, "courses", PersonCourses(participant), self._take_courses)
        self._work.ask(self, "person", Person(participant, 0), self._take_person)
        self._work.ask(self, "settings", Settings(), self._take_settings)
        self._work.ask(self, "templates", Templates(), self._take_templates)
        self._work.ask(self, "agents", Agents(), self._take_agents)

    def _take_courses(self, detail: PersonCoursesDetail) -> None:
        self._detail = detail
        if detail.open_ticket is not None:
            self._waiting += 1
            self._work.ask(self, "ticket", TicketView(detail.open_ticket), self._take_ticket)
        self._came()

    def _take_person(self, person: PersonDetail | None) -> None:
        self._person = person
        self._came()

    def _take_ticket(self, ticket: TicketDetail | None) -> None:
        self._ticket = ticket
        self._came()

    def _take_settings(self, settings: dict[str, str]) -> None:
        self._settings = settings
        self._came()

    def _take_templates(self, found: tuple[TemplateRow, ...]) -> None:
        self._templates = found
        self._came()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((one for one in agents if one.id == self._desk.me), None)
        self._came()

    def _came(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._fill()

    def _fill(self) -> None:
        detail, person = self._detail, self._person
        if detail is None or person is None or detail.late is None or detail.late.due_at is None:
            return
        late, now = detail.late, self._desk.now()
        days = days_late(late.due_at, now) if late.due_at is not None else 0
        course = next(one for one in detail.courses if late in one.checkpoints)
        values = text.values_of(
            person.name, late.name, course.cohort.name, course.cohort.tutor, self._me, self._settings, person.language
        )
        subject, words = text.letter(person.language, self._templates, step(days), values)
        self.subject.setText(subject)
        self.words.setPlainText(words)
        self.set_title(translate("courses", "Remind kindly"), f"{person.name} · {late.name}")
        self._say_way(detail, days)
        self._look_at()
        self.open()
        self.words.setFocus()

    def _say_way(self, detail: PersonCoursesDetail, days: int) -> None:
        self._subject.setVisible(self._ticket is None)
        if self._ticket is not None:
            self.strip.say(
                "neutral",
                "chat-circle-text",
                translate("courses", "A ticket of theirs is open."),
                translate("courses", "The reminder goes out there: “{subject}”").format(
                    subject=self._ticket.row.subject
                ),
                None,
            )
        elif detail.hindrance is Hindrance.REMINDED:
            self.strip.say("warn", "warning", text.why_not(Hindrance.REMINDED), "", None)
        else:
            self.strip.say("neutral", "hand-waving", text.advice(days), "", None)

    def _look_at(self) -> None:
        subject = self.subject.text().strip() or self._ticket is not None
        words = self.words.toPlainText()
        holes = open_holes(words)
        self.send.setEnabled(bool(subject and words.strip()) and not holes)
        gaps = translate("courses", "Something in braces is still to be filled in.") if holes else ""
        self.send.setToolTip(gaps)

    def _send(self) -> None:
        detail, ticket = self._detail, self._ticket
        if detail is None or detail.late is None or detail.late.due_at is None:
            return
        now = self._desk.now()
        stamp = self._desk.stamp()
        command = RemindKindly(
            stamp,
            self._desk.new_id(),
            detail.participant,
            detail.late.id,
            step(days_late(detail.late.due_at, now)),
            ticket.row.id if ticket is not None else self._desk.new_id(),
            self._desk.new_id(),
            self.subject.text().strip(),
            self.words.toPlainText(),
            now + UNDO,
            channel=ticket.row.channel if ticket is not None and ticket.row.channel in _WRITTEN else Channel.EMAIL,
            based_on=ticket.row.public_count if ticket is not None else 0,
            tags=(text.SHORTCUT,),
        )
        self._work.tell(self, command, lambda outcome: self._told(outcome, stamp.id))

    def _told(self, outcome: Outcome, batch: Id) -> None:
        if outcome.refusal is not None:
            newer = outcome.refusal is Refusal.NEWER
            said = (
                translate("courses", "Something new came in that ticket.") if newer else refusal_text(outcome.refusal)
            )
            self.strip.say("warn", "warning", translate("courses", "Not sent."), said, None)
            return
        self.dismiss()
        name = self._person.name if self._person is not None else ""
        self._notices.say(
            Level.TOAST,
            translate("courses", "The reminder leaves in a few seconds."),
            lead=name,
            icon="paper-plane-tilt",
            undo=lambda: self._work.tell(self, TakeBack(self._desk.stamp(), batch)),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._subject.rename(translate("courses", "Subject"))
        self._words.rename(translate("courses", "Letter"))
        self.cancel.setText(translate("courses", "Cancel"))
        self.send.setText(translate("courses", "Send"))
