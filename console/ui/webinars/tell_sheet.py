"""Tells everybody who is expected that it starts later: in their language, over their channel, once."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.domain.broadcast import Aim, Audience, BroadcastKind, Letter
from console.domain.ids import Id
from console.queries.broadcasts import BroadcastAudience, Reach
from console.sync.desk import Desk
from console.ui.incidents.post import Post
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.webinars import text

_SIZE = (520, 400)


class TellSheet(Sheet):
    calendar_wanted = Signal()

    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, host, *_SIZE)
        self._work = work
        self._post = Post(work, desk, notices, self)
        self._launch: Id | None = None
        self._title = ""
        self._words: dict[str, tuple[str, str]] = {}
        self._reach: Reach | None = None
        self._going = False
        self.languages = Segmented(look, "", text.LANGUAGES)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self._field = Field(look, "", self.words)
        self.about_them = Label(look, "", "body", "text.secondary", wrap=True)
        self.calendar = Button(look, "", "quiet", icon="calendar-blank")
        self.cancel = Button(look, "")
        self.send = Button(look, "", "primary", icon="megaphone")
        self.body.addWidget(self.about_them)
        self.body.addWidget(self.languages)
        self.body.addWidget(self._field, 1)
        self.buttons.addWidget(self.calendar)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.send)
        self.languages.chosen.connect(lambda _: self._show())
        self.words.textChanged.connect(self._take)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.cancel.clicked.connect(self.dismiss)
        self.send.clicked.connect(self._send)
        self._speak()

    def begin(self, launch: Id, title: str, start: datetime, moved: timedelta | None) -> None:
        """`moved`: by how much the start was moved; None: it is held, and nobody knows for how long."""
        self._launch, self._title, self._reach = launch, title, None
        self._words = {code: text.notice(code, moved, start, title) for code, _ in text.LANGUAGES}
        self.set_title(translate("webinars", "Tell everyone"), title)
        self.calendar.setVisible(moved is not None)
        self._work.ask(self, "reach", BroadcastAudience(self._aim(0), tuple(self._words)), self._take_reach)
        self._show()
        self.open()
        self.send.setFocus()

    def _aim(self, number: int) -> Aim:
        return Aim(kind=BroadcastKind.NOTICE, audience=Audience.REGISTERED, launch_id=self._launch, number=number)

    def _take_reach(self, reach: Reach) -> None:
        self._reach = reach
        self._look_at()

    def _show(self) -> None:
        said = self._words.get(self.languages.current, ("", ""))[1]
        self.words.blockSignals(True)
        self.words.setPlainText(said)
        self.words.blockSignals(False)
        self._look_at()

    def _take(self) -> None:
        code = self.languages.current
        if code in self._words:
            self._words[code] = self._words[code][0], self.words.toPlainText()
        self._look_at()

    def _look_at(self) -> None:
        reach = self._reach
        full = all(said.strip() for _, said in self._words.values())
        count = reach.written if reach is not None else 0
        self.send.setEnabled(bool(reach is not None and reach.written + reach.calls) and full and not self._going)
        self.send.setText(translate("webinars", "Tell %n people", "", count) if reach is not None else "…")
        parts = []
        if reach is not None:
            parts.append(translate("webinars", "Everybody expected, each in their language over their channel."))
            if reach.calls:
                parts.append(
                    translate("webinars", "%n can only be called: they stand in the call list.", "", reach.calls)
                )
            if reach.unreachable:
                parts.append(translate("webinars", "%n cannot be reached.", "", reach.unreachable))
        self.about_them.setText(" ".join(parts))

    def _send(self) -> None:
        if self._reach is None:
            return
        letters = tuple(Letter(code, said.strip(), subject) for code, (subject, said) in self._words.items())
        self._going = True
        self._look_at()
        self._post.send(self._aim(self._reach.number), letters, self._reach.written, self._ended)

    def _ended(self, sent: bool) -> None:
        self._going = False
        self._look_at()
        if sent:
            self.dismiss()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.set_title(translate("webinars", "Tell everyone"), self._title)
        self.languages.setAccessibleName(translate("webinars", "Language"))
        self._field.rename(translate("webinars", "What they read"))
        self.calendar.setText(translate("webinars", "New calendar file…"))
        self.cancel.setText(translate("webinars", "Not now"))
        self._look_at()
