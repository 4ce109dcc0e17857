"""Tells the person at this console that their hand-over is prepared, and that there is one to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.sync.desk import Desk
from console.ui.handover import text
from console.ui.handover.pages import Pages
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_MINE, _READ = "handover mine", "handover read"


class HandOverNotices(QObject):
    """`show` brings the page to the front."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, show: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._show = notices, show
        self._told: set[object] = set()
        self.pages = Pages(work, desk, notices, self)
        self.pages.changed.connect(self._tell)
        work.after_paint(self, "begin", self.pages.begin)

    def _tell(self) -> None:
        mine = self.pages.mine()
        if mine is None:
            self._notices.withdraw(_MINE)
        elif mine.id not in self._told:
            self._told.add(mine.id)
            said = translate("handover", "It is prepared: what is open, whose it becomes, what to watch.")
            way = Way(translate("handover", "Open"), self._show)
            self._notices.say(
                Level.TOAST, said, lead=text.title(clock(mine.ends_at)), icon="handshake", action=way, key=_MINE
            )
        unread = self.pages.to_read()
        if not unread:
            self._notices.withdraw(_READ)
        elif not {row.id for row in unread} <= self._told:
            self._told.update(row.id for row in unread)
            said = translate("handover", "What the shift before you leaves: {people}.").format(
                people=text.names([row.name for row in unread])
            )
            way = Way(translate("handover", "Read"), self._show)
            lead = translate("handover", "Read this first.")
            self._notices.say(Level.TOAST, said, lead=lead, icon="handshake", action=way, key=_READ)
