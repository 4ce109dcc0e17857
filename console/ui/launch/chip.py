"""The launch that is near, in the bar on top: its T at every console, one press from its screen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.launch_clock import read_clock, shown
from console.queries.launches_near import LaunchesNear, NearLaunch
from console.sync.desk import Desk
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_LOOKS_MS = 30_000
"""Time alone brings a launch near."""
_TICK_MS = 500
_HEARS_MS = 200
_LETTERS = 28
KIND = "crew call"


class LaunchChip(Chip):
    """Hidden while no launch is near. At crew call it tells the crew, once."""

    wanted = Signal(object)
    """The launch somebody wants to see."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__(look, "", icon="rocket-launch")
        self._work, self._desk, self._notices = work, desk, notices
        self.near: tuple[NearLaunch, ...] = ()
        self._told: set[Id] = set()
        self.hide()
        self._look_again = QTimer(self)
        self._look_again.setInterval(_LOOKS_MS)
        self._look_again.timeout.connect(self.ask)
        self._look_again.start()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show)
        self.clicked.connect(self._open)
        work.changed.connect(self._hear)
        self.ask()

    def ask(self) -> None:
        self._work.ask(self, "near", LaunchesNear(), self._take)

    def retranslate(self) -> None:
        self._show()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("launch", "webinar", "seat"):
            self._work.later(self, "near", _HEARS_MS, self.ask)

    def _take(self, near: tuple[NearLaunch, ...]) -> None:
        self.near = near
        if near:
            self._tick.start()
        else:
            self._tick.stop()
        self._show()
        for one in near:
            if one.crew_called and one.mine and one.id not in self._told:
                self._told.add(one.id)
                self._call(one)

    def _call(self, one: NearLaunch) -> None:
        """Whoever writes to somebody is not torn away: a line with the way there, in place of the screen itself."""
        now = self._desk.now()
        reading = read_clock(one.clock, now)
        if reading.live:
            said = translate("launch", "The webinar is live.")
        else:
            said = translate("launch", "It starts at {time}.").format(time=clock(reading.start_at))
        way = Way(translate("launch", "Open the launch"), lambda: self.wanted.emit(one.id))
        lead = translate("launch", "Crew call: {title}.").format(title=one.title)
        self._notices.say(
            Level.TOAST, said, lead=lead, icon="rocket-launch", kind=KIND, key=f"crew {one.id}", action=way
        )

    def _first(self) -> NearLaunch | None:
        """One's own before those of others."""
        return next((one for one in self.near if one.mine), next(iter(self.near), None))

    def _show(self) -> None:
        one = self._first()
        self.setVisible(one is not None)
        if one is None:
            return
        reading = read_clock(one.clock, self._desk.now())
        held = reading.stop is not None
        title = one.title if len(one.title) <= _LETTERS else f"{one.title[: _LETTERS - 1].rstrip()}…"
        icon, token = ("hand-palm", "warn.fill") if held else ("rocket-launch-fill", "accent.fill")
        self.show_state(shown(reading.t), icon, token, title)
        name = translate("launch", "Launch of {title}: {t}").format(
            title=one.title, t=_minutes(reading.t.total_seconds())
        )
        if self.accessibleName() != name:
            self.setAccessibleName(name)
            self.setToolTip(one.title)

    def _open(self) -> None:
        one = self._first()
        if one is not None:
            self.wanted.emit(one.id)


def _minutes(seconds: float) -> str:
    """For a screen reader, which would hear every second of the figures."""
    minutes = round(abs(seconds) / 60)
    if seconds < 0:
        return translate("launch", "%n minutes to the start", "", minutes)
    return translate("launch", "%n minutes since the start", "", minutes)
