"""The sheet of kind reminders, to one person or to several: the letters as they will leave, and calls to be made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from console.commands.answers import TakeBack
from console.commands.courses import KindReminder, RemindKindly
from console.domain.changes import Outcome, Refusal
from console.domain.courses import MOST_AT_ONCE, Hindrance, Step, days_late, step
from console.domain.ids import Id
from console.domain.templates import open_holes
from console.domain.tickets import Channel
from console.queries.courses import PersonCourses, PersonCoursesDetail
from console.queries.desk import AgentRow, Agents, Settings, TemplateRow, Templates
from console.sync.desk import Desk
from console.ui.courses import text
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (560, 540)
UNDO = timedelta(seconds=10)
CALL_WITHIN = timedelta(days=1)
SHOWN = 3
"""Of several letters so many are shown beforehand."""


class _Planned(msgspec.Struct):
    """What one person gets, as it stands now."""

    detail: PersonCoursesDetail
    step: Step
    by: Channel
    subject: str = ""
    words: str = ""


class RemindSheet(Sheet):
    """`begin` reads what it needs and opens; one sheet serves all reminders of a window."""

    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices = work, desk, notices
        self._people: dict[Id, PersonCoursesDetail] = {}
        self.planned: list[_Planned] = []
        self._asked: tuple[Id, ...] = ()
        self._left = 0
        self._at = 0
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
        self.which = Label(look, "", "small", "text.secondary")
        self.before = Button(look, "", "quiet", icon="caret-left", dense=True)
        self.after = Button(look, "", "quiet", icon="caret-right", dense=True)
        self._turning = QWidget()
        turning = QHBoxLayout(self._turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.addWidget(self.which, 1)
        turning.addWidget(self.before)
        turning.addWidget(self.after)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._turning)
        self.body.addWidget(self._subject)
        self.body.addWidget(self._words, 1)
        self.other_way = Button(look, "", "quiet")
        self.cancel = Button(look, "")
        self.send = Button(look, "", "primary", icon="paper-plane-tilt")
        self.buttons.addWidget(self.other_way)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.send)
        self.cancel.clicked.connect(self.dismiss)
        self.send.clicked.connect(self._send)
        self.other_way.clicked.connect(self._change_way)
        self.before.clicked.connect(lambda: self._show(self._at - 1))
        self.after.clicked.connect(lambda: self._show(self._at + 1))
        self.subject.textEdited.connect(lambda _: self._take_words())
        self.words.textChanged.connect(self._take_words)
        self._speak()

    def begin(self, *people: Id) -> None:
        """Nothing opens where none of them may be reminded: it is said why."""
        self._people = {}
        self.planned = []
        asked = dict.fromkeys(people)
        self._waiting, self._asked = 3 + len(asked), tuple(asked)
        self._work.ask(self, "settings", Settings(), self._take_settings)
        self._work.ask(self, "templates", Templates(), self._take_templates)
        self._work.ask(self, "agents", Agents(), self._take_agents)
        for place, person in enumerate(asked):
            self._work.ask(self, f"courses {place}", PersonCourses(person), self._take_courses)

    def _take_courses(self, detail: PersonCoursesDetail) -> None:
        self._people[detail.participant] = detail
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
        several = len(self._people) > 1
        able = [plan for one in self._asked if (plan := self._plan(self._people[one], several=several))]
        self.planned = able[:MOST_AT_ONCE]
        self._left = len(self._people) - len(self.planned)
        if not self.planned:
            self._say_why()
            return
        if several:
            self.set_title(translate("courses", "Remind kindly"), text.people(len(self.planned)))
        else:
            detail = self.planned[0].detail
            late = detail.late.name if detail.late is not None else ""
            self.set_title(translate("courses", "Remind kindly"), f"{detail.name} · {late}")
        self._turning.setVisible(several)
        self.other_way.setVisible(not several)
        self.subject.setReadOnly(several)
        self.words.setReadOnly(several)
        self._say_way()
        self._show(0)
        self.open()
        (self.send if several else self.words).setFocus()

    def _plan(self, detail: PersonCoursesDetail, *, several: bool) -> _Planned | None:
        """None where they may not be reminded, or, of several, where it is too early to."""
        late, now = detail.late, self._desk.now()
        if late is None or late.due_at is None:
            return None
        due = step(days_late(late.due_at, now))
        bare = detail.hindrance is Hindrance.NO_ADDRESS
        if (detail.hindrance is not None and not bare) or (several and due is Step.WAIT):
            return None
        plan = _Planned(detail, due, Channel.PHONE if due is Step.CALL or bare else Channel.EMAIL)
        self._write(plan)
        return plan

    def _write(self, plan: _Planned) -> None:
        detail, late = plan.detail, plan.detail.late
        if late is None or late.due_at is None:
            return
        course = next(one for one in detail.courses if late in one.checkpoints)
        cohort = course.cohort
        if plan.by is Channel.PHONE:
            plan.subject, plan.words = text.call_to_make(detail.name, late, self._desk.now())
            return
        values = text.values_of(
            detail.name, late.name, cohort.name, cohort.tutor, self._me, self._settings, detail.language
        )
        plan.subject, plan.words = text.letter(detail.language, self._templates, plan.step, values)

    def _say_why(self) -> None:
        one = next(iter(self._people.values()), None)
        why = one.hindrance if one is not None else None
        said = text.why_not(why) if why is not None and len(self._people) == 1 else text.nobody_due()
        name = one.name if one is not None and len(self._people) == 1 else ""
        self._notices.say(Level.TOAST, said, lead=name, icon="hand-waving")

    def _say_way(self) -> None:
        calls = sum(plan.by is Channel.PHONE for plan in self.planned)
        if len(self._people) > 1:
            self.strip.say("neutral", "hand-waving", text.plan(len(self.planned) - calls, calls, self._left), "", None)
            return
        plan = self.planned[0]
        late = plan.detail.late
        days = days_late(late.due_at, self._desk.now()) if late is not None and late.due_at is not None else 0
        self.strip.say("neutral", "hand-waving", text.advice(days), "", None)
        letter = plan.by is Channel.PHONE
        self.other_way.setText(
            translate("courses", "Write a letter instead") if letter else translate("courses", "Plan a call instead")
        )
        self.other_way.setEnabled(not letter or plan.detail.hindrance is None)

    def _change_way(self) -> None:
        plan = self.planned[0]
        plan.by = Channel.EMAIL if plan.by is Channel.PHONE else Channel.PHONE
        self._write(plan)
        self._say_way()
        self._show(0)

    def _show(self, place: int) -> None:
        shown = min(SHOWN, len(self.planned))
        self._at = place % shown
        plan = self.planned[self._at]
        letter = plan.by is Channel.EMAIL
        for field, words in ((self.subject, plan.subject), (self.words, plan.words)):
            field.blockSignals(True)
            field.setText(words) if isinstance(field, QLineEdit) else field.setPlainText(words)
            field.blockSignals(False)
        self._words.rename(translate("courses", "Letter") if letter else translate("courses", "For whoever calls"))
        self.which.setText(text.preview(plan.detail.name, self._at + 1, shown))
        self._look_at()

    def _take_words(self) -> None:
        if self.planned and not self.words.isReadOnly():
            plan = self.planned[self._at]
            plan.subject, plan.words = self.subject.text().strip(), self.words.toPlainText()
        self._look_at()

    def _look_at(self) -> None:
        holes = any(open_holes(plan.words) for plan in self.planned)
        full = all(plan.subject.strip() and plan.words.strip() for plan in self.planned)
        self.send.setEnabled(bool(self.planned) and full and not holes)
        self.send.setToolTip(translate("courses", "Something in braces is still to be filled in.") if holes else "")
        self.send.setText(self._sends())

    def _sends(self) -> str:
        if len(self.planned) > 1:
            return translate("courses", "Remind %n people", "", len(self.planned))
        if self.planned and self.planned[0].by is Channel.PHONE:
            return translate("courses", "Plan the call")
        return translate("courses", "Send")

    def _send(self) -> None:
        now, stamp, new_id = self._desk.now(), self._desk.stamp(), self._desk.new_id
        reminders = tuple(
            KindReminder(
                new_id(),
                plan.detail.participant,
                plan.detail.late.id,
                plan.step,
                new_id(),
                new_id(),
                plan.subject,
                plan.words,
                plan.by,
            )
            for plan in self.planned
            if plan.detail.late is not None
        )
        letters = sum(one.by is Channel.EMAIL for one in reminders)
        command = RemindKindly(stamp, reminders, now + UNDO, now + CALL_WITHIN, tags=(text.SHORTCUT,))
        self._work.tell(self, command, lambda outcome: self._told(outcome, stamp.id, letters))

    def _told(self, outcome: Outcome, batch: Id, letters: int) -> None:
        if outcome.refusal is not None:
            meanwhile = outcome.refusal is Refusal.NOT_POSSIBLE
            said = (
                translate("courses", "They were reminded meanwhile, or a ticket of theirs is open.")
                if meanwhile
                else refusal_text(outcome.refusal)
            )
            self.strip.say("warn", "warning", translate("courses", "Not sent."), said, None)
            return
        self.dismiss()
        name = self.planned[0].detail.name if len(self.planned) == 1 else text.people(len(self.planned))
        said = (
            translate("courses", "%n reminders leave in a few seconds.", "", letters)
            if letters
            else translate("courses", "The call stands in the queue.")
        )
        if outcome.skipped:
            said = f"{said} {translate('courses', '%n were left out.', '', outcome.skipped)}"
        self._notices.say(
            Level.TOAST,
            said,
            lead=name,
            icon="paper-plane-tilt" if letters else "phone",
            undo=(lambda: self._work.tell(self, TakeBack(self._desk.stamp(), batch))) if letters else None,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._subject.rename(translate("courses", "Subject"))
        self._words.rename(translate("courses", "Letter"))
        self.before.setText(translate("courses", "Previous"))
        self.after.setText(translate("courses", "Next"))
        self.cancel.setText(translate("courses", "Cancel"))
        self._look_at()
