"""One's own state: chosen from a menu or the palette, with a reason and when one is back; clocking in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from console.commands.attendance import ClockIn, ClockOut
from console.commands.desk import SetAgentState
from console.domain.people import AgentState, Reason
from console.domain.shifts import time_in
from console.domain.waits import NoWait, wait_in
from console.queries.desk import AgentRow
from console.sync.desk import Desk
from console.ui.frame import text
from console.ui.settings.fields import Field
from console.ui.shared.actions import Act, Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard

ICONS = {
    Reason.BREAK: "coffee-fill",
    Reason.LUNCH: "fork-knife",
    Reason.MEETING: "users-three",
    Reason.TRAINING: "graduation-cap",
}


class AwayCard(SmallCard):
    """A reason in one's own words, and when one is back."""

    said = Signal(str, object)

    def __init__(self, look: Look, host: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(look, host)
        self._now = now
        self.reason, self.back = QLineEdit(), QLineEdit()
        self._reason, self._back = Field(look, "", self.reason), Field(look, "", self.back)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._back)
        for field in (self.reason, self.back):
            field.textChanged.connect(lambda _: self._look_at())
            field.returnPressed.connect(self._say)
        self.button.clicked.connect(self._say)
        self._speak()

    def open(self) -> None:
        self.reason.clear()
        self.back.clear()
        super().open()
        self.reason.setFocus()
        self._look_at()

    def back_at(self) -> datetime | None:
        """The moment that is written; None: nothing is. Raises NoWait for what is no time."""
        written = self.back.text().strip()
        if not written:
            return None
        minutes = time_in(written)
        if minutes is None:
            return self._now() + wait_in(written)
        local = self._now().astimezone()
        there = local.replace(hour=minutes // 60 % 24, minute=minutes % 60, second=0, microsecond=0)
        return there if there > local else there + timedelta(days=1)

    def _look_at(self) -> None:
        try:
            self.back_at()
        except NoWait:
            self.button.setEnabled(False)
        else:
            self.button.setEnabled(True)

    def _say(self) -> None:
        if self.button.isEnabled():
            self.dismiss()
            self.said.emit(self.reason.text().strip(), self.back_at())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.heading.setText(translate("frame", "Away"))
        self._reason.rename(translate("frame", "Why"))
        self._back.rename(translate("frame", "Back at"))
        self._back.say(translate("frame", "14:30, or 20 min. Empty: you do not know yet."))
        self.button.setText(translate("frame", "Say so"))


class MyState(QObject):
    def __init__(
        self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._registry = look, work, desk, registry
        self._notices, self._parent = notices, parent
        self._me: AgentRow | None = None
        self._card: AwayCard | None = None
        registry.add(*self._acts())

    def know(self, me: AgentRow | None) -> None:
        self._me = me

    def say(self, state: AgentState, reason: str = "", back_at: datetime | None = None) -> None:
        self._work.tell(self, SetAgentState(self._desk.stamp(), self._desk.me, state, reason, back_at))

    def clock_in(self) -> None:
        self._work.tell(self, ClockIn(self._desk.stamp(), self._desk.me), lambda outcome: self._clocked(outcome.done))

    def clock_out(self) -> None:
        self._work.tell(self, ClockOut(self._desk.stamp(), self._desk.me), lambda outcome: self._clocked(outcome.done))

    def own_words(self) -> None:
        if self._card is None:
            self._card = AwayCard(self._look, self._parent.window(), self._desk.now)
            self._card.said.connect(lambda reason, back: self.say(AgentState.AWAY, reason, back))
        self._card.open()

    def fill(self, menu: QMenu, states: Mapping[AgentState, tuple[str, str]]) -> None:
        """The choice as it is now; `states` with the icon and colour of each."""
        menu.clear()
        me = self._me
        for state, (icon, token) in states.items():
            for reason in ("", *Reason) if state is AgentState.AWAY else ("",):
                words = text.reason_name(reason) if reason else text.state_name(state)
                action = QAction(words, menu)
                action.setCheckable(True)
                action.setChecked(me is not None and me.state is state and me.reason == reason)
                named = ICONS[Reason(reason)] if reason else icon
                action.setIcon(self._look.icons.icon(named, token))
                action.triggered.connect(lambda _=False, state=state, reason=reason: self.say(state, reason))
                menu.addAction(action)
            if state is AgentState.AWAY:
                menu.addAction(self._registry.find("state.own"))
        menu.addSeparator()
        clocked = me is not None and me.clocked_in is not None
        menu.addAction(self._registry.find("attendance.out" if clocked else "attendance.in"))

    def _clocked(self, done: bool) -> None:
        if not done:
            words = translate("frame", "Nothing to change: you are clocked in already, or not at all.")
            self._notices.say(Level.TOAST, words, icon="clock", key="attendance")

    def _acts(self) -> tuple[Act, ...]:
        def away(reason: Reason) -> Act:
            return Act(
                f"state.{reason}",
                lambda: text.reason_name(reason),
                icon=ICONS[reason],
                words=lambda: translate("frame", "my state away pause"),
                call=lambda: self.say(AgentState.AWAY, reason),
            )

        def plain(name: str, state: AgentState, icon: str) -> Act:
            return Act(
                f"state.{name}",
                lambda: text.state_name(state),
                icon=icon,
                words=lambda: translate("frame", "my state"),
                call=lambda: self.say(state),
            )

        return (
            plain("available", AgentState.AVAILABLE, "check-circle-fill"),
            *(away(reason) for reason in Reason),
            Act(
                "state.own",
                lambda: translate("frame", "Away, and back at…"),
                icon="hourglass-medium",
                words=lambda: translate("frame", "my state reason own words"),
                call=self.own_words,
            ),
            plain("do_not_disturb", AgentState.DO_NOT_DISTURB, "minus-circle-fill"),
            plain("off_shift", AgentState.OFF_SHIFT, "moon-fill"),
            Act(
                "attendance.in",
                lambda: translate("frame", "Clock in"),
                icon="sign-in",
                menu="desk",
                section=2,
                words=lambda: translate("frame", "begin shift work arrive"),
                call=self.clock_in,
            ),
            Act(
                "attendance.out",
                lambda: translate("frame", "Clock out"),
                icon="sign-out",
                menu="desk",
                section=2,
                words=lambda: translate("frame", "end shift work leave home"),
                call=self.clock_out,
            ),
        )
