"""The sheet in which a webinar becomes a series."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from console.commands.webinar_series import CallOffFollowing, RepeatWebinar
from console.domain.changes import Outcome
from console.domain.hours import zone_of
from console.domain.webinar_series import MOST, Every, Repeats, repeats_from
from console.queries.webinars import WebinarRow
from console.sync.desk import Desk
from console.ui.settings.fields import Choice, Count, Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, refusal_text
from console.ui.shared.sheet import Sheet
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.webinars import text

_SIZE = (500, 380)
_UNTIL, _NUMBER = "until", "number"


class _Day(QDateEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RepeatSheet(Sheet):
    def __init__(
        self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices, webinar: WebinarRow, zone: str
    ) -> None:
        """`zone`: by whose wall clock it comes again."""
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._webinar, self._zone = work, desk, notices, webinar, zone
        first = webinar.facts.starts_at.astimezone(zone_of(zone)).date()
        self.every = Choice(tuple((str(one), text.every(one)) for one in Every), str(Every.WEEK))
        self.ends = Choice(((_NUMBER, ""), (_UNTIL, "")), _NUMBER)
        self.number = Count(2, MOST, 10)
        ends = first + timedelta(weeks=10)
        self.until = _Day(QDate(ends.year, ends.month, ends.day))
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.strip = Strip(look, "warn", "warning", "")
        self.strip.hide()
        self.shown = Label(look, "", "body", "text.secondary", wrap=True)
        self.cancel = Button(look, "")
        self.save = Button(look, "", "primary", icon="repeat")
        self._every, self._ends = Field(look, "", self.every), Field(look, "", self.ends)
        self._number, self._until = Field(look, "", self.number), Field(look, "", self.until)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._ends, 1)
        row.addWidget(self._number, 1)
        row.addWidget(self._until, 1)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._every)
        self.body.addLayout(row)
        self.body.addWidget(self.shown)
        self.body.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)
        self.every.currentIndexChanged.connect(lambda _: self._look_at())
        self.ends.currentIndexChanged.connect(lambda _: self._look_at())
        self.number.valueChanged.connect(lambda _: self._look_at())
        self.until.dateChanged.connect(lambda _: self._look_at())
        self.cancel.clicked.connect(self.dismiss)
        self.save.clicked.connect(self._save)
        self._speak()

    def draft(self) -> Repeats:
        chosen = self.until.date()
        until = date(chosen.year(), chosen.month(), chosen.day()) if self.ends.current == _UNTIL else None
        number = self.number.value() if until is None else 0
        start = self._webinar.facts.starts_at
        return repeats_from(start, self._zone, Every(self.every.current), until=until, number=number)

    def _save(self) -> None:
        series = self._desk.new_id()
        command = RepeatWebinar(self._desk.stamp(), self._webinar.id, series, self.draft())
        self.save.setEnabled(False)

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self.strip.say("warn", "warning", refusal_text(outcome.refusal), "", None)
                self.strip.show()
                self._look_at()
                return
            self.dismiss()
            made = len(outcome.refs)
            said = translate("webinars", "%n more were announced.", "", made)
            first = outcome.refs[0].id
            self._notices.say(
                Level.TOAST,
                said,
                lead=self._webinar.facts.title,
                icon="repeat",
                undo=lambda: self._work.tell(self, CallOffFollowing(self._desk.stamp(), first)),
                undo_text=translate("webinars", "Call them off"),
            )

        self._work.tell(self, command, answered)

    def _look_at(self) -> None:
        by_number = self.ends.current == _NUMBER
        self._number.setVisible(by_number)
        self._until.setVisible(not by_number)
        draft = self.draft()
        self.save.setEnabled(draft.possible)
        said = text.series_preview(draft, self._desk.now().astimezone(zone_of(self._zone)).date())
        self.shown.setText(said if draft.possible else translate("webinars", "That is no series yet."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.set_title(translate("webinars", "Repeat the webinar"), self._webinar.facts.title)
        for place, one in enumerate(Every):
            self.every.setItemText(place, text.every(one))
        self.ends.setItemText(0, translate("webinars", "After so many"))
        self.ends.setItemText(1, translate("webinars", "On a day"))
        self._every.rename(translate("webinars", "It comes again"))
        self._ends.rename(translate("webinars", "It ends"))
        self._number.rename(translate("webinars", "Webinars, this one too"))
        self._until.rename(translate("webinars", "Last day"))
        self.cancel.setText(translate("webinars", "Cancel"))
        self.save.setText(translate("webinars", "Announce them"))
        self._look_at()
