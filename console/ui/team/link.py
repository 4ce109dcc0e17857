"""The way to the team's desk as the window shows it: a fact at its foot, and a strip when something is to be known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.link import Link, Standing
from console.sync.desk import Desk, Team
from console.ui.frame.status_bar import StatusBar
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.work import Work
from console.ui.team import text

_TICK_MS = 1_000
_PATIENCE = 3
"""Ticks an absence lasts before the strip speaks of it: a link that comes back at once is no news."""
_BACK_MS = 3_000

_MARKS = {
    Standing.CONNECTED: ("check-circle-fill", "go.fill"),
    Standing.FILLING: ("cloud-arrow-down", "text.secondary"),
    Standing.CONNECTING: ("arrows-clockwise", "text.secondary"),
    Standing.AWAY: ("wifi-slash", "warn.fill"),
    Standing.SHUT_OUT: ("lock-key", "warn.fill"),
}


class LinkStrip(QWidget):
    """One strip over the whole window."""

    password_wanted = Signal()

    def __init__(self, look: Look, work: Work, desk: Desk, team: Team, bar: StatusBar, *, can_give: bool) -> None:
        """`can_give`: a password can be given while the window is open."""
        super().__init__()
        self._can_give = can_give
        self._desk, self._team, self._bar = desk, team, bar
        self._was = Standing.CONNECTING
        """How it stood before this attempt to connect, so that nothing flickers while it lasts."""
        self._ticks = 0
        self._told_away = self._hidden = False
        self.strip = Strip(look, "warn", "wifi-slash", "")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.progress)
        self.strip.acted.connect(self._act)
        self.strip.acted_second.connect(self.password_wanted)
        self._acts: Callable[[], object] = team.retry_now
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._pass_time)
        self._tick.start()
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_BACK_MS)
        self._back.timeout.connect(self.hide)
        work.changed.connect(self._hear)
        self.hide()
        self.renew()

    def renew(self) -> None:
        link = self._team.link
        standing = link.standing
        if standing is Standing.CONNECTING and self._was in {Standing.AWAY, Standing.SHUT_OUT}:
            standing = self._was
        if standing is not self._was and standing is Standing.FILLING:
            self._hidden = False
        self._was = standing
        self._show_mark(link, standing)
        if standing is Standing.SHUT_OUT:
            self._show_shut_out(link)
        elif standing is Standing.AWAY:
            self._show_away(link)
        elif standing is Standing.FILLING:
            self._show_filling(link)
        elif standing is Standing.CONNECTED:
            self._show_connected(link)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("link"):
            self.renew()

    def _pass_time(self) -> None:
        self._ticks = self._ticks + 1 if self._was is Standing.AWAY else 0
        self.renew()

    def _show_mark(self, link: Link, standing: Standing) -> None:
        icon, token = _MARKS[standing]
        if link.waiting and standing is Standing.CONNECTED:
            icon, token = "cloud-arrow-up", "text.secondary"
        tip = " ".join(text.shut_out(link)) if link.trouble is not None else ""
        self._bar.show_link(icon, token, text.status(link), tip)

    def _show_away(self, link: Link) -> None:
        if self._ticks < _PATIENCE and not self._told_away:
            return
        self._told_away = True
        self._say("wifi-slash", text.away_title(link), text.away_text(link, self._desk.now()), text.try_now())
        self._acts = self._team.retry_now

    def _show_shut_out(self, link: Link) -> None:
        self._told_away = True
        self._say("lock-key", *text.shut_out(link), text.try_now(), text.password() if self._can_give else None)
        self._acts = self._team.retry_now

    def _show_filling(self, link: Link) -> None:
        self._told_away = False
        if self._hidden:
            self.hide()
            return
        self.strip.say("neutral", "cloud-arrow-down", text.filling_title(), text.filling_text(link), text.hide())
        self._acts = self._hide_filling
        self.progress.setRange(0, link.total)
        self.progress.setValue(link.done)
        self.progress.setAccessibleName(text.stage(link))
        self.progress.show()
        self._back.stop()
        self.show()

    def _show_connected(self, link: Link) -> None:
        if self._told_away:
            if link.waiting:
                return  # told when everything is sent
            self._told_away = False
            title, more = text.back(link.returned)
            self.progress.hide()
            self.strip.say("go" if not link.returned else "warn", "cloud-check", title, more)
            self._back.start()
        elif not self._back.isActive():
            self.hide()

    def _say(self, icon: str, title: str, words: str, action: str, second: str | None = None) -> None:
        self._back.stop()
        self.progress.hide()
        self.strip.say("warn", icon, title, words, action, second)
        self.show()

    def _act(self) -> None:
        self._acts()

    def _hide_filling(self) -> None:
        self._hidden = True
        self.hide()
