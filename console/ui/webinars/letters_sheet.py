"""The sheet of invitations and reminders: whom, in which words of each language, three of them as they will leave."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from console.commands.answers import TakeBack
from console.commands.webinar_letters import SendWebinarLetters
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.templates import open_holes
from console.domain.webinar_letters import MOST_AT_ONCE, LetterKind, LetterText, chosen, filled, own_texts
from console.queries.desk import TemplateRow, Templates
from console.queries.webinar_letters import LetterPlan, WebinarLetters
from console.queries.webinars import WebinarRow
from console.sync.desk import Desk
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.webinars import text

_SIZE = (620, 700)
UNDO = timedelta(seconds=10)
_EACH = timedelta(seconds=3)
"""What one command may take."""
_CALL_BEFORE = timedelta(hours=2)
_REFRESH_MS = 400
_SHORTCUTS = {LetterKind.INVITATION: "webinar-invitation", LetterKind.REMINDER: "webinar-reminder"}
"""Templates of the desk that are taken in place of our own words."""


class LettersSheet(Sheet):
    def __init__(
        self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices, webinar: WebinarRow
    ) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._webinar = work, desk, notices, webinar
        self.kind = LetterKind.INVITATION
        self._texts: dict[LetterKind, dict[str, LetterText]] = {kind: own_texts(kind) for kind in LetterKind}
        self._plan: LetterPlan | None = None
        self._at = 0
        self._going = False
        self.strip = Strip(look, "neutral", "envelope-simple", "")
        self.kinds = Segmented(look, "", [(str(kind), text.kind(kind)) for kind in LetterKind])
        self.languages = Segmented(look, "", text.LANGUAGES)
        self.subject, self.words = QLineEdit(), QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self._subject, self._words = Field(look, "", self.subject), Field(look, "", self.words)
        self.calls = Chip(look, "")
        self.calls.setCheckable(True)
        self.calls.setChecked(True)
        self.which = Label(look, "", "small", "text.secondary", wrap=True)
        self.shown = Label(look, "", "body", wrap=True)
        self.before = Button(look, "", "quiet", icon="caret-left", dense=True)
        self.after = Button(look, "", "quiet", icon="caret-right", dense=True)
        self.cancel = Button(look, "")
        self.send = Button(look, "", "primary", icon="paper-plane-tilt")
        self._lay_out()
        self.kinds.chosen.connect(self._choose_kind)
        self.languages.chosen.connect(lambda _: self._show_words())
        self.subject.textEdited.connect(lambda _: self._take_words())
        self.words.textChanged.connect(self._take_words)
        self.calls.toggled.connect(lambda _: self._look_at())
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.cancel.clicked.connect(self.dismiss)
        self.send.clicked.connect(self._send)
        work.changed.connect(self._hear)
        self._speak()

    def begin(self, kind: LetterKind) -> None:
        self.kind = kind
        self.kinds.choose(str(kind))
        self._work.ask(self, "templates", Templates(), self._take_templates)
        self._ask()
        self.open()
        self.send.setFocus()

    def _ask(self) -> None:
        self._work.ask(self, "plan", WebinarLetters(self._webinar.id, self.kind), self._take_plan)

    def _take_templates(self, found: tuple[TemplateRow, ...]) -> None:
        for kind, shortcut in _SHORTCUTS.items():
            own = own_texts(kind)
            for one in found:
                written = self._texts[kind].get(one.language)
                # What somebody has begun to write here stays.
                if one.shortcut == shortcut and written == own.get(one.language):
                    subject = written.subject if written is not None else own["en"].subject
                    self._texts[kind][one.language] = LetterText(one.language, subject, one.text)
        self._show_words()

    def _take_plan(self, plan: LetterPlan) -> None:
        first = self._plan is None
        self._plan = plan
        if first and plan.languages:
            self.languages.choose(next((code for code, _ in plan.languages if code in text.CODES), "en"))
        self._show_words()

    def _choose_kind(self, kind: str) -> None:
        self.kind = LetterKind(kind)
        self._plan, self._at = None, 0
        self._ask()
        self._show_words()

    # What is shown

    def _show_words(self) -> None:
        letter = self._texts[self.kind].get(self.languages.current) or chosen(self._texts[self.kind], "en")
        for field, said in ((self.subject, letter.subject), (self.words, letter.text)):
            field.blockSignals(True)
            field.setText(said) if isinstance(field, QLineEdit) else field.setPlainText(said)
            field.blockSignals(False)
        self._look_at()

    def _take_words(self) -> None:
        language = self.languages.current
        said = LetterText(language, self.subject.text().strip(), self.words.toPlainText())
        self._texts[self.kind][language] = said
        self._look_at()

    def _turn(self, by: int) -> None:
        self._at += by
        self._look_at()

    def _look_at(self) -> None:
        plan = self._plan
        sends = len(plan.letters) if plan is not None else 0
        calls = len(plan.calls) if plan is not None and self.calls.isChecked() else 0
        previews = plan.previews if plan is not None else ()
        holes = False
        if previews:
            one = previews[self._at % len(previews)]
            subject, said = filled(chosen(self._texts[self.kind], one.language), one.values, one.language)
            self.shown.setText(f"{subject}\n\n{said}")
            self.which.setText(text.preview(one.name, self._at % len(previews) + 1, len(previews), call=one.call))
            holes = any(open_holes(" ".join(filled(each, one.values, one.language))) for each in self._used())
        else:
            self.shown.setText("")
            self.which.setText("")
        for button in (self.before, self.after):
            button.setVisible(len(previews) > 1)
        self.calls.setVisible(plan is not None and bool(plan.calls))
        self.calls.setText(text.calls(len(plan.calls)) if plan is not None else "")
        full = all(letter.subject.strip() and letter.text.strip() for letter in self._used())
        self.send.setEnabled(bool(sends + calls) and full and not holes and not self._going)
        self.send.setText(text.sends(self.kind, sends, calls))
        if plan is not None:
            tone, said = text.reach(plan, self.kind)
            self.strip.say(tone, "envelope-simple", said, text.links(plan, self._webinar.facts.link), None)

    def _used(self) -> list[LetterText]:
        """The words that anybody would get."""
        plan = self._plan
        languages = [code for code, _ in plan.languages] if plan is not None else []
        return [chosen(self._texts[self.kind], code) for code in languages or ["en"]]

    # What is sent

    def _send(self) -> None:
        plan = self._plan
        if plan is None or self._going:
            return
        people = [*plan.letters, *(plan.calls if self.calls.isChecked() else ())]
        parts = [tuple(people[start : start + MOST_AT_ONCE]) for start in range(0, len(people), MOST_AT_ONCE)]
        self._going = True
        self._look_at()
        self._send_next(parts, [], 0)

    def _send_next(self, parts: list[tuple[Id, ...]], sent: list[Id], letters: int) -> None:
        """One command after the other; all leave together, counted from the last."""
        if not parts:
            self._sent(sent, letters)
            return
        stamp, now = self._desk.stamp(), self._desk.now()
        begins = self._webinar.facts.starts_at
        command = SendWebinarLetters(
            stamp,
            self._webinar.id,
            self.kind,
            parts[0],
            tuple(self._texts[self.kind].values()),
            # What can be taken back stands at the end: the first ones wait for the others.
            now + UNDO + _EACH * (len(parts) - 1),
            max(now, begins - _CALL_BEFORE) if self.calls.isChecked() else None,
        )

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None and not sent and len(parts) == 1:
                self._going = False
                said = refusal_text(outcome.refusal)
                self.strip.say("warn", "warning", translate("webinars", "Nothing was sent."), said, None)
                self._ask()
                return
            here = sum(ref.kind == "held" for ref in outcome.refs)
            self._send_next(parts[1:], [*sent, stamp.id] if here else sent, letters + here)

        self._work.tell(self, command, answered)

    def _sent(self, batches: list[Id], letters: int) -> None:
        self._going = False
        self.dismiss()
        said = translate("webinars", "%n letters leave in a few seconds.", "", letters)
        self._notices.say(
            Level.TOAST,
            said if letters else translate("webinars", "The calls stand in the queue."),
            lead=self._webinar.facts.title,
            icon="paper-plane-tilt" if letters else "phone",
            undo=(lambda: self._take_back(batches)) if batches else None,
        )

    def _take_back(self, batches: list[Id]) -> None:
        for batch in batches:
            self._work.tell(self, TakeBack(self._desk.stamp(), batch))

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and not self._going and changes.touches("registration", "webinar", "participant"):
            self._work.later(self, "letters", _REFRESH_MS, self._ask)

    # How it looks

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.kinds)
        head.addStretch(1)
        head.addWidget(self.languages)
        turning = QHBoxLayout()
        turning.addWidget(self.which, 1)
        turning.addWidget(self.before)
        turning.addWidget(self.after)
        self.body.addWidget(self.strip)
        self.body.addLayout(head)
        self.body.addWidget(self._subject)
        self.body.addWidget(self._words, 1)
        self.body.addLayout(turning)
        self.body.addWidget(self.shown)
        self.buttons.addWidget(self.calls)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.send)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.set_title(translate("webinars", "Letters to everybody expected"), self._webinar.facts.title)
        self.kinds.setAccessibleName(translate("webinars", "Kind of letter"))
        self.languages.setAccessibleName(translate("webinars", "Language"))
        for one in LetterKind:
            self.kinds.set_words(str(one), text.kind(one))
        self._subject.rename(translate("webinars", "Subject"))
        self._words.rename(translate("webinars", "Letter"))
        self.before.setText(translate("webinars", "Previous"))
        self.after.setText(translate("webinars", "Next"))
        self.cancel.setText(translate("webinars", "Cancel"))
        self._look_at()
