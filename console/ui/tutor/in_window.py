"""Puts the tutor's view into the program: it opens by itself for the tutor, and by an act for anybody of the crew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.launches import LaunchesAround
from console.queries.tutor import LaunchToTutor
from console.ui.calls.sound import RingSound
from console.ui.shared.notices import Level
from console.ui.shared.words import translate
from console.ui.tutor.acts import add_tutor_acts
from console.ui.tutor.asking import TutorQuestionCard
from console.ui.tutor.hands import HandsWatch
from console.ui.tutor.view import TutorSight

if TYPE_CHECKING:
    from console.ui.window import Window

_LOOK_MS = 20_000
"""A crew call comes with the time alone: no row changes."""
_REFRESH_MS = 200
_BEFORE, _AFTER = timedelta(hours=6), timedelta(hours=24)


class Tutoring(QObject):
    """`sight` is made when it is first needed."""

    def __init__(self, window: Window, keep: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._keep = window, keep
        self.sight: TutorSight | None = None
        self._mine: Id | None = None
        self._put_away: Id | None = None
        """What the tutor has closed by hand does not come again by itself."""
        self.asking = TutorQuestionCard(window.look, window.work, window.desk, window)
        add_tutor_acts(
            window.registry,
            self.toggle,
            self.raise_hand,
            lambda: self.on_air,
            self._ask_about_ticket,
            lambda: window.ticket.ticket() is not None,
        )
        window.pages.tutor_hand = self.raise_hand
        window.pages.tutor_on_air = lambda: self.on_air
        self.hands = HandsWatch(window.work, window.desk, window.notices, self._sound, self._show_launch)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._look.start()
        window.work.changed.connect(self._hear)
        window.installEventFilter(self)
        self._ask()

    @property
    def on_air(self) -> bool:
        """Whether the person at this console is the tutor whose view is open."""
        sight = self.sight
        return sight is not None and sight.is_open and sight.screen is not None and self._is_tutor(sight)

    def _is_tutor(self, sight: TutorSight) -> bool:
        return sight.screen is not None and sight.screen.tutor_id == self._window.desk.me

    def raise_hand(self) -> None:
        if self.sight is not None:
            self.sight.raise_hand()

    def toggle(self) -> None:
        """Shows it for the launch in front, one's own, or the next one; puts it away where it stands."""
        if self.sight is not None and self.sight.is_open:
            self._put_away = self._mine
            self.sight.close()
            return
        self._put_away = None
        front = self._window.pages.launch_in_front()
        if front is not None or self._mine is not None:
            self.show(front or self._mine)
            return
        now = self._window.desk.now()
        around = LaunchesAround(now - _BEFORE, now + _AFTER)
        self._window.work.ask(self, "around", around, self._show_first)

    def show(self, launch: Id | None) -> None:
        if launch is None:
            return
        if self.sight is None:
            window = self._window
            place = window.options.tutor
            self.sight = TutorSight(window.look, window.work, window.desk, place, self._keep, self)
            # From then on the keys of a hold raise the hand of whoever is on air.
            for told in (self.sight.came, self.sight.closed):
                told.connect(lambda: window.registry.refresh("launch.hold", "tutor.hand"))
        self.sight.show_launch(launch)
        QTimer.singleShot(0, self, self._warn)

    def _sound(self) -> None:
        """The one of a chat that waits, once: a hand is for the lead alone, and the lead is not on air."""
        chime = self._window.pages.chime
        if chime is not None:
            options = self._window.options
            RingSound(chime, lambda: (options.ring_device, options.chat_volume / 100), self).once()

    def _show_launch(self, launch: Id) -> None:
        self._window.show_place("launch")
        self._window.pages.launches.show_launch(launch)

    def _show_first(self, found: tuple[Id, ...]) -> None:
        if found:
            self.show(found[0])
            return
        words = translate("tutor", "No launch is near. The tutor’s view belongs to one.")
        self._window.notices.say(Level.TOAST, words, kind="tutor")

    def _warn(self) -> None:
        """Once on each computer, where the system shows the view to whoever sees the whole screen."""
        place, sight = self._window.options.tutor, self.sight
        if place.warned or sight is None or sight.window.kept_out or not sight.window.isVisible():
            return
        place.warned = True
        self._keep()
        self._window.notices.say(
            Level.AMBER,
            translate(
                "tutor", "Whoever you share the whole screen with sees it. Share one window, or drag it elsewhere."
            ),
            lead=translate("tutor", "The tutor’s view stays on top."),
            kind="tutor",
        )

    def _ask_about_ticket(self) -> None:
        detail = self._window.ticket.ticket()
        if detail is not None:
            self.asking.begin(detail.row.id, detail.row.preview)

    def _ask(self) -> None:
        if self._window.work.open:
            self._window.work.ask(self, "mine", LaunchToTutor(), self._take)

    def _take(self, launch: Id | None) -> None:
        self._mine = launch
        if launch is not None and launch != self._put_away and (self.sight is None or not self.sight.is_open):
            self.show(launch)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("launch", "webinar"):
            self._window.work.later(self, "mine", _REFRESH_MS, self._ask)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self._look.stop()
            if self.sight is not None:
                self.sight.end()
                self.sight = None
        return False


def tutoring_in(window: Window, keep: Callable[[], None]) -> Tutoring:
    return Tutoring(window, keep)
