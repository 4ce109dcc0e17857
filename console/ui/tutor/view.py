"""What the tutor's window shows at each moment, what a press does, and what the lead is told of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from console.commands.base import Command
from console.commands.tutor import SeenByTutor
from console.commands.tutor_press import pressed
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.launch_clock import read_clock
from console.domain.tutor_cards import LOST_AFTER, Face, Press, Shown, shown
from console.queries.tutor import TutorScreen, TutorView
from console.settings.options import TutorPlace
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.work import Work
from console.ui.tutor import text
from console.ui.tutor.window import TutorWindow

_TICK_MS = 100
_REFRESH_MS = 40
_FIGURES_MS = 2000


class TutorSight(QObject):
    """The view of one launch, from its opening until it is closed."""

    came = Signal()
    """What it is about is known: whose view it is."""
    closed = Signal()

    def __init__(
        self, look: Look, work: Work, desk: Desk, place: TutorPlace, keep: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._launch: Id | None = None
        self.screen: TutorScreen | None = None
        self.seen = Shown(Face.FINE, shrunk=True)
        self._open_since: datetime | None = None
        self._shrunk_card: Id | None = None
        self._refusing: Id | None = None
        self._told: set[Id] = set()
        self._away_since: datetime | None = None
        self.window = TutorWindow(look, place, keep)
        self.window.face.pressed.connect(self.press)
        self.window.face.shrunk.connect(self._shrink)
        self.window.opened.connect(self._open)
        self.window.gone.connect(self.closed)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look_again)
        work.changed.connect(self._hear)

    @property
    def is_open(self) -> bool:
        return self._launch is not None

    def show_launch(self, launch: Id) -> None:
        if launch != self._launch:
            self._launch, self.screen = launch, None
            self._told.clear()
        self._ask()
        self._tick.start()

    def close(self) -> None:
        self._launch, self.screen = None, None
        self._tick.stop()
        self.window.hide()

    def end(self) -> None:
        """With the console."""
        self.close()
        self.window.deleteLater()

    def press(self, press: Press) -> None:
        """Answers what is shown, or raises and lowers the hand."""
        screen, now = self.screen, self._desk.now()
        if screen is None:
            return
        stamp = self._desk.stamp()
        hand = screen.hand
        if press is Press.HAND:
            self._tell(pressed(stamp, press, self.seen.face, screen.launch))
        elif press is Press.LOWER:
            self._tell(pressed(stamp, press, self.seen.face, hand.id) if hand is not None else None)
        elif self.seen.id is not None and self.seen.takes_press(now):
            if press is Press.NO_GO:
                self._refusing = self.seen.id
                self.look_again()
                return
            note = text.press(press) if self.seen.face is Face.CHECK else ""
            self._refusing = None
            self._tell(pressed(stamp, press, self.seen.face, self.seen.id, note))

    def raise_hand(self) -> None:
        """By the keys: a hand that is up stays up, they may have been pressed twice."""
        if self.screen is not None and (self.screen.hand is None or not self.screen.hand.up):
            self.press(Press.HAND)

    def look_again(self) -> None:
        """What follows from the time."""
        screen, now = self.screen, self._desk.now()
        if screen is None:
            return
        seen = shown(screen.standing, now)
        if self._cut_off(now):
            seen = Shown(Face.LOST, None, self._away_since)
        if (seen.face, seen.id) != (self.seen.face, self.seen.id):
            self._refusing = self._shrunk_card = None
            if seen.face is not Face.FINE:
                self._open_since = None
        news = (seen.face, seen.id, seen.since) != (self.seen.face, self.seen.id, self.seen.since)
        self.seen = seen
        face = self.window.face
        refusing = self._refusing is not None and self._refusing == seen.id
        face.show_card(text.dressed(screen, seen, now, refusing=refusing), small=self._small(now))
        face.take_presses(taken=seen.takes_press(now))
        face.show_time(text.t_shown(read_clock(screen.clock, now)), text.beside_the_clock(screen, seen, now))
        face.show_hand(up=screen.hand is not None and screen.hand.up)
        if not self.window.isVisible():
            self.window.appear()
        elif news and seen.face is not Face.FINE:
            self.window.raise_()
        if news and seen.face is not Face.FINE:
            self.window.fade_in()
        self._tell_seen(screen)

    def _small(self, now: datetime) -> bool:
        seen = self.seen
        if seen.face is not Face.FINE:
            return self._shrunk_card is not None and self._shrunk_card == seen.id
        if self._open_since is not None:
            return (now - self._open_since).total_seconds() >= 20
        return seen.shrunk

    def _shrink(self) -> None:
        self._shrunk_card, self._open_since = self.seen.id, None
        if self.seen.face is Face.FINE:
            # As if the news were longer ago.
            self._open_since = datetime.min.replace(tzinfo=self._desk.now().tzinfo)
        self.look_again()

    def _open(self) -> None:
        self._shrunk_card, self._open_since = None, self._desk.now()
        self.look_again()

    def _cut_off(self, now: datetime) -> bool:
        team = self._desk.team
        if team is None or team.link.up:
            self._away_since = None
            return False
        self._away_since = self._away_since or now
        return now - self._away_since > LOST_AFTER

    def _tell_seen(self, screen: TutorScreen) -> None:
        """The lead sees that the tutor has it before them; what others see of it says nothing."""
        card = screen.card(self.seen.id)
        if card is None or card.seen_at is not None or card.id in self._told or screen.tutor_id != self._desk.me:
            return
        self._told.add(card.id)
        self._work.tell(self, SeenByTutor(self._desk.stamp(), card.id), lambda _: None)

    def _tell(self, command: Command | None) -> None:
        if command is not None:
            self._work.tell(self, command, self._done)

    def _done(self, _: Outcome) -> None:
        # Whatever it was, what is shown now says it; a tutor on air is told nothing else.
        self._ask()

    def _ask(self) -> None:
        if self._launch is not None:
            self._work.ask(self, "screen", TutorView(self._launch), self._take)

    def _take(self, screen: TutorScreen | None) -> None:
        if self._launch is None:
            return
        if screen is None or screen.clock.ended_at is not None:
            self.close()
            self.closed.emit()
            return
        first, self.screen = self.screen is None, screen
        self.look_again()
        if first:
            self.came.emit()

    def _hear(self, changes: Changes) -> None:
        if self._launch is None:
            return
        if changes.touches_one("launch", self._launch) or changes.touches("webinar"):
            self._work.later(self, "news", _REFRESH_MS, self._ask)
        elif changes.touches("ticket", "registration", "agent"):
            self._work.later(self, "figures", _FIGURES_MS, self._ask)
