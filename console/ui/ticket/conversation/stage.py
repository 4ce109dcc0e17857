"""What every entry of the thread stands on: the look, the desk, and the ways out of the thread."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from console.commands.base import Stamp
from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work
from console.ui.ticket.conversation.files import Files
from console.ui.ticket.conversation.links import Opener, ask_then_follow, open_outside
from console.ui.ticket.conversation.ways import Ways


class Stage(QObject):
    compose_to = Signal(str)
    """A mail address the next answer shall go to."""
    split_asked = Signal(object)
    """tuple of message ids that shall become a ticket of their own."""
    step = Signal(object, int)
    """An entry, and how many entries the focus shall go on from it."""
    selecting = Signal(object)
    """The Prose the mouse began to select in."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        opener: Opener = open_outside,
        parent: QObject | None = None,
    ) -> None:
        """`opener` shows a file or a page of the web in the program the computer has for it."""
        super().__init__(parent)
        self.look = look
        self.work = work
        self.desk = desk
        self.notices = notices
        self.opener = opener
        self.files = Files(work, notices, opener, self)
        self.ways = Ways(look, work, desk, notices, opener, self)
        self.unfolded: set[str] = set()
        """Keys of quotes, letters and runs that were opened by hand: they stay so when they come into view again."""

    @property
    def me(self) -> Id:
        return self.desk.me

    def now(self) -> datetime:
        return self.desk.now()

    def stamp(self) -> Stamp:
        return self.desk.stamp()

    def follow(self, parent: QWidget, address: str, at: QPoint) -> None:
        ask_then_follow(self.look, parent, address, at, self.opener, self.compose_to.emit)

    def is_open(self, key: str) -> bool:
        return key in self.unfolded

    def toggle(self, key: str) -> None:
        self.unfolded ^= {key}
