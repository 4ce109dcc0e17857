"""The message to many: whom, over which channels, in which words; how many exactly; asked twice where it is to many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.broadcast import Aim, Audience, BroadcastKind
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.queries.broadcasts import BroadcastAudience, Reach
from console.queries.desk import TemplateRow
from console.queries.knowledge import ArticleRow
from console.ui.incidents import text
from console.ui.incidents.audience_chip import AudienceChip
from console.ui.incidents.wording import USUAL, Wording
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LINES = 3
_COUNT_MS = 250
_NARROW = 540
"""Below this width, at 100 %, buttons stand under the languages, and the channels under the audiences."""
AUDIENCES = (Audience.AFFECTED, Audience.ON_THE_WAY, Audience.ROOM)


@dataclass(frozen=True, slots=True)
class Target:
    """What a message is about. `same`: the number of the message that was sent last, 0 where none was."""

    kind: BroadcastKind
    title: str
    launch: Id | None = None
    incident: Id | None = None
    trouble: str = ""
    tickets: tuple[Id, ...] = ()

    def aim(self, audiences: tuple[Audience, ...], number: int) -> Aim:
        return Aim(
            kind=self.kind,
            audience=audiences[0],
            also=audiences[1:],
            launch_id=self.launch,
            incident_id=self.incident,
            trouble=self.trouble if self.incident is None else "",
            tickets=self.tickets,
            number=number,
        )


class MessagePanel(QWidget):
    send = Signal()
    """Everything is right and confirmed: to `audiences`, in `wording`, as the message `number`."""
    preview_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, look: Look, work: Work) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.target: Target | None = None
        self.wording = Wording()
        self.before: tuple[int, Wording] = (0, Wording())
        """The message that was sent last, and its number."""
        self.last = 0
        """The number of the last message about the same thing, of whatever kind."""
        self.reach: Reach | None = None
        self._alone: dict[Audience, int] = {}
        self._filling = False
        self._busy = False
        self._make()
        self._lay_out()
        self.speak()

    # What others say

    def show_target(self, target: Target) -> None:
        if target != self.target:
            self.target = target
            self.count()

    def offer(self, *audiences: Audience) -> None:
        """Those that can be meant; the first is, from the beginning."""
        for one, chip in self.chips.items():
            chip.setVisible(one in audiences)
            chip.setChecked(one is audiences[0])

    def show_wording(self, wording: Wording) -> None:
        """In place of what stands there."""
        self.wording = wording
        if not wording.texts.get(self.languages.current, "").strip() and wording.written:
            self.languages.choose(wording.written[0])
        self._show_words()

    def fill_from_articles(self, family: tuple[ArticleRow, ...], settings: Mapping[str, str]) -> None:
        """What an article says, where nobody has written yet."""
        if family and not self.wording.touched and not self.wording.written:
            self.wording.from_articles(family, settings.get("help", ""))
            self._show_words()

    def use_template(self, templates: tuple[TemplateRow, ...], shortcut: str) -> None:
        self.wording.from_templates(templates, shortcut)
        self.wording.touched = True
        self._show_words()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While it is being sent it cannot be sent again."""
        self._busy = busy
        self._renew()

    @property
    def audiences(self) -> tuple[Audience, ...]:
        return tuple(one for one, chip in self.chips.items() if chip.isChecked() and not chip.isHidden())

    @property
    def number(self) -> int:
        """The same message goes to those who have not got it; other words are the next one."""
        number, words = self.before
        return number if number and self.wording.same_as(words.letters("")) else max(number, self.last) + 1

    def count(self) -> None:
        """Asks how many it reaches as things are now."""
        if self.target is not None:
            self._work.later(self, "count", _COUNT_MS, self._ask_counts)

    # How it counts

    def _ask_counts(self) -> None:
        target, chosen = self.target, self.audiences
        if target is None:
            return
        languages = self.wording.written or USUAL[:1]
        for one, chip in self.chips.items():
            if not chip.isHidden():
                query = BroadcastAudience(target.aim((one,), self.number), languages)
                self._work.ask(self, f"reach {one}", query, partial(self._know, one))
        if chosen:
            aim = target.aim(chosen, self.number)
            self._work.ask(self, "reach", BroadcastAudience(aim, languages), self._take)
        else:
            self.reach = None
            self._renew()

    def _know(self, audience: Audience, reach: Reach) -> None:
        self._alone[audience] = reach.written + reach.calls + reach.had
        self.chips[audience].show_words(text.audience(audience, self._alone[audience]))
        self._flow.updateGeometry()

    def _take(self, reach: Reach) -> None:
        if self.reach is not None and reach.written != self.reach.written:
            # It was confirmed for another number of people.
            self.asked.hide()
        self.reach = reach
        self._renew()

    def _renew(self) -> None:
        reach = self.reach
        people = reach.written if reach is not None else 0
        self.send_button.setText(text.send(people))
        ready = bool(people or (reach is not None and reach.calls)) and bool(self.wording.written)
        self.send_button.setEnabled(ready and not self._busy and self.asked.isHidden())
        self.preview.setEnabled(bool(self.wording.written))
        by: dict[Channel, int] = {}
        for _, channel, number in reach.counts if reach is not None else ():
            by[channel] = by.get(channel, 0) + number
        self.ways.setText(" · ".join(text.channel(one, number) for one, number in by.items()))
        wanted = [language for language, _ in reach.wanted] if reach is not None else []
        self.ready.setText(text.texts_ready(self.languages.current, self.wording.written))
        warning = self._warning(reach, wanted)
        had = text.had(reach.had, everybody=not people and not reach.calls) if reach is not None and reach.had else ""
        self.said.set_token("warn.text" if warning else "text.secondary")
        self.said.setText(f"{warning} {had}".strip() if self.wording.written else "")
        self.said.setVisible(bool(self.said.text()))

    def _warning(self, reach: Reach | None, wanted: list[str]) -> str:
        if reach is None:
            return ""
        parts = []
        missing = [one for one in wanted if one in USUAL and one not in self.wording.written]
        if missing:
            parts.append(text.missing(missing))
        if reach.unreachable:
            parts.append(text.unreachable(reach.unreachable))
        return " ".join(parts)

    # What is written

    def _show_words(self) -> None:
        language = self.languages.current
        self._filling = True
        if self.editor.toPlainText() != self.wording.texts.get(language, ""):
            self.editor.setPlainText(self.wording.texts.get(language, ""))
        if self.subject.text() != self.wording.subjects.get(language, ""):
            self.subject.setText(self.wording.subjects.get(language, ""))
        self._filling = False
        self._renew()
        self.count()

    def _edited(self) -> None:
        if self._filling:
            return
        before, written = self.number, self.wording.written
        language = self.languages.current
        self.wording.texts[language] = self.editor.toPlainText()
        self.wording.subjects[language] = self.subject.text()
        self.wording.touched = True
        self.asked.hide()
        self._renew()
        if (before, written) != (self.number, self.wording.written):
            self.count()

    def _choose_audience(self) -> None:
        chosen = self.audiences
        self.subject.setVisible(any(one is not Audience.AFFECTED for one in chosen))
        self.asked.hide()
        self.reach = None
        self._renew()
        self._ask_counts()

    def _press_send(self) -> None:
        reach = self.reach
        if reach is None or not self.send_button.isEnabled():
            return
        if reach.asks_twice:
            # In another place than the first button: pressing twice at one spot cannot answer it.
            self.asked.say("warn", "users", text.asks(reach.written), text.ask_text(), text.send(reach.written))
            self.asked.show()
            self._renew()
            self.asked.action.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.send.emit()

    def _confirmed(self) -> None:
        self.asked.hide()
        self._renew()
        self.send.emit()

    # How it stands

    def _make(self) -> None:
        look = self._look
        self.asked = Strip(look, "warn", "users", "", "", "")
        self.asked.hide()
        self.asked.acted.connect(self._confirmed)
        self.heading = Label(look, "", "body.strong")
        self.chips = {one: AudienceChip(look) for one in AUDIENCES}
        self.chips[Audience.AFFECTED].setChecked(True)
        for chip in self.chips.values():
            chip.clicked.connect(lambda _: self._choose_audience())
        self.ways = ElidedLabel(look, "", "body", "text.secondary", align=Qt.AlignmentFlag.AlignRight)
        self.subject = QLineEdit()
        self.subject.hide()
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.document().setDocumentMargin(8)
        self.languages = Segmented(look, "", [(code, code.upper()) for code in USUAL])
        self.ready = ElidedLabel(look, "", "body", "text.secondary")
        self.said = Label(look, "", "small", "warn.text", wrap=True)
        self.template = IconButton(look, "lightning", translate("incidents", "Template…"), dense=True)
        self.preview = Button(look, "", icon="eye")
        self.send_button = Button(look, "", "primary", icon="paper-plane-tilt")
        self.subject.textChanged.connect(lambda _: self._edited())
        self.editor.textChanged.connect(self._edited)
        self.languages.chosen.connect(lambda _: self._show_words())
        self.preview.clicked.connect(self.preview_wanted)
        self.template.clicked.connect(self.template_wanted)
        self.send_button.clicked.connect(self._press_send)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.editor.setFixedHeight(self._look.line("body") * _LINES + 18)

    def _lay_out(self) -> None:
        self._flow = Flow()
        for part in (self.heading, *self.chips.values()):
            self._flow.add(part)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(6)
        self._head.addWidget(self._flow, 1)
        self._head.addWidget(self.ways)
        left, right = QHBoxLayout(), QHBoxLayout()
        for line in (left, right):
            line.setSpacing(8)
        left.addWidget(self.languages)
        left.addWidget(self.template)
        left.addWidget(self.ready, 1)
        right.addStretch(1)
        right.addWidget(self.preview)
        right.addWidget(self.send_button)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        self._foot.addLayout(left, 1)
        self._foot.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.asked)
        column.addLayout(self._head)
        column.addWidget(self.subject)
        column.addWidget(self.editor)
        column.addLayout(self._foot)
        column.addWidget(self.said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        for row in (self._head, self._foot):
            if row.direction() != way:
                row.setDirection(way)
                self.ways.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()

    def speak(self) -> None:
        self.heading.setText(translate("incidents", "Message to"))
        self.editor.setAccessibleName(translate("incidents", "Text of the message"))
        self.editor.setPlaceholderText(translate("incidents", "What people should do now, in two sentences"))
        self.subject.setAccessibleName(translate("incidents", "Subject of the letter"))
        self.subject.setPlaceholderText(translate("incidents", "Subject of the letter"))
        self.languages.setAccessibleName(translate("incidents", "Language of the text"))
        self.template.set_name(translate("incidents", "Template…"))
        self.preview.setText(translate("incidents", "Preview"))
        for one, chip in self.chips.items():
            chip.show_words(text.audience(one, self._alone.get(one, 0)))
        self._renew()
