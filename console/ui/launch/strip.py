"""The strip on top of a launch: what it is, its clock, its phases, and what can be decided now."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.launch_clock import Reading, Stop
from console.domain.launches import Phase
from console.queries.launches import LaunchDetail
from console.ui.launch import text
from console.ui.launch.face import ClockFace
from console.ui.launch.phase_line import PhaseLine, PhaseMark
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.words import clock, translate
from console.ui.webinars.telling import worth_telling

_TITLE = 322
_TITLE_SHARE = 0.22
_BY_HAND = (Phase.CREW_CALL, Phase.SOUND_CHECK, Phase.DOORS_OPEN, Phase.QUESTIONS, Phase.WRAP_UP)


class LaunchStrip(Paper):
    begun = Signal(object)
    """The phase that is to begin."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.back = Button(look, "", "quiet", icon="arrow-left", dense=True)
        self.title = ElidedLabel(look, "", "title")
        self.tutor = ElidedLabel(look, "", "body", "text.secondary")
        self.lead = ElidedLabel(look, "", "body", "text.secondary")
        self.face = ClockFace(look)
        self.phases = PhaseLine(look)
        self.why = ElidedLabel(look, "", "body", "text.secondary")
        self.begin = Button(look, "", icon="arrow-right")
        self.hold = Button(look, "", icon="pause")
        self.later = Button(look, "", icon="clock", caret=True)
        self.tell = Button(look, "", icon="megaphone")
        self.go = Button(look, "", "primary", icon="rocket-launch")
        self._coming: Phase | None = None
        self.begin.clicked.connect(lambda: self.begun.emit(self._coming))
        self._names = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names)
        row.addWidget(Hairline(look, Qt.Orientation.Vertical))
        row.addWidget(self.face)
        row.addWidget(Hairline(look, Qt.Orientation.Vertical))
        row.addLayout(self._lay_out_deciding(), 1)
        self._lay_out_names()
        look.changed.connect(self._share_width)
        self.speak()

    def _share_width(self) -> None:
        """In large letters on a small screen the names give way to what can be decided."""
        self._names.setFixedWidth(min(self._look.px(_TITLE), round(self.width() * _TITLE_SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def show_launch(self, detail: LaunchDetail, now: datetime, *, leads: bool) -> None:
        """`leads`: whoever is here may decide."""
        self.title.setText(detail.webinar.facts.title)
        tutor = detail.webinar.tutor or translate("launch", "nobody yet")
        self.tutor.setText(translate("launch", "Tutor {name}").format(name=tutor))
        self.lead.setText(translate("launch", "Launch lead: {name}").format(name=detail.lead))
        reading, here = detail.reading(now), detail.phase(now)
        under, left = text.under_the_clock(detail, reading)
        wall = clock(now) + now.astimezone().strftime(":%S")
        self.face.show_reading(reading, text.over_the_clock(detail, reading), wall, under, left)
        self.phases.show_marks(_marks(detail, reading, here))
        self.why.setText(_why(detail, reading, now))
        self._offer(detail, reading, here, now, leads)

    def _offer(self, detail: LaunchDetail, reading: Reading, here: Phase, now: datetime, leads: bool) -> None:
        over, held = detail.clock.ended_at is not None, reading.stop is Stop.HOLD
        self._coming = _coming(here, live=reading.live) if leads and not over and not held else None
        self.begin.setVisible(self._coming is not None)
        if self._coming is not None:
            self.begin.setText(text.phase(self._coming))
            said = translate("launch", "Begin: {phase}").format(phase=text.phase(self._coming))
            self.begin.setAccessibleName(said)
            self.begin.setToolTip(said)
        self.hold.setVisible(not reading.live and not held and not over)
        # Before that the start is moved in the form of the webinar: nobody moves it by a press beside the hold.
        self.later.setVisible(leads and reading.stop is not None and not over)
        self.tell.setVisible(leads and not over and not reading.live and worth_telling(detail, now))
        self.go.setVisible(leads and not over)
        words, able = translate("launch", "Go for start"), detail.waiting_on(now) == 0
        if held:
            words, able = translate("launch", "Resume the count"), True
        elif reading.live:
            words, able = translate("launch", "End the launch"), here is Phase.WRAP_UP
        elif detail.clock.go_at is not None:
            words, able = translate("launch", "Take the go back"), True
        self.go.setText(words)
        self.go.setEnabled(able)

    def speak(self) -> None:
        self.back.setText(translate("launch", "All webinars"))
        self.hold.setText(translate("launch", "Call a hold"))
        self.later.setText(translate("launch", "Move the start"))
        self.tell.setText(translate("webinars", "Tell everyone"))

    def _lay_out_names(self) -> None:
        column = QVBoxLayout(self._names)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.title, self.tutor, self.lead):
            column.addWidget(label)

    def _lay_out_deciding(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(18, 10, 18, 10)
        column.setSpacing(8)
        column.addWidget(self.phases)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.why, 1)
        for button in (self.begin, self.hold, self.later, self.tell, self.go):
            acts.addWidget(button)
        column.addLayout(acts)
        return column


def _coming(here: Phase, *, live: bool) -> Phase | None:
    """The next phase that somebody has to begin; before the start only those before it, and afterwards those after."""
    order = list(Phase)
    for one in _BY_HAND:
        if order.index(one) > order.index(here) and (one in {Phase.QUESTIONS, Phase.WRAP_UP}) is live:
            return one
    return None


def _marks(detail: LaunchDetail, reading: Reading, here: Phase) -> list[PhaseMark]:
    order = [one.phase for one in detail.plan.phases]
    marks = []
    for place, one in enumerate(order):
        state = "now" if one is here else "over" if place < order.index(here) else "ahead"
        begins = detail.plan.begins(one, reading.start_at)
        when = clock(begins) if begins is not None and one is not Phase.PREPARE else ""
        uncertain = reading.stop is not None and one is Phase.LIVE
        marks.append(PhaseMark(text.phase(one), f"{when}?" if uncertain else when, state, uncertain))
    return marks


def _why(detail: LaunchDetail, reading: Reading, now: datetime) -> str:
    """Beside the buttons: why it is held, why it cannot start yet."""
    if detail.clock.ended_at is not None or reading.live:
        return ""
    if reading.stop is Stop.HOLD and reading.asks_to_move:
        minutes = reading.stopped_for // timedelta(minutes=1)
        return translate("webinars", "Held for %n minutes: move the start?", "", minutes)
    if reading.stop is Stop.HOLD:
        return " ".join(part for part in (f"“{detail.hold_reason}”" * bool(detail.hold_reason), detail.held_by) if part)
    if detail.clock.go_at is not None:
        return translate("launch", "Go for start was given")
    return text.waiting_on(detail, now)
