"""The strip of a ticket that tells of an open incident: one key answers it with what the others got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.commands.incidents import PutToIncident
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.incidents import KnownTrouble, TicketIncident
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.incidents.post import Post
from console.ui.shared.actions import Act
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

if TYPE_CHECKING:
    from console.ui.window import Window

_AGAIN_MS = 300
_KINDS = ("incident", "incident_reporter", "broadcast", "broadcast_copy", "trouble_move", "ticket")


class KnownStrip(QWidget):
    answered = Signal()

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._work, self._desk = work, desk
        self._detail: TicketDetail | None = None
        self._dismissed: set[tuple[Id, Id]] = set()
        self.known: TicketIncident | None = None
        self.post = Post(work, desk, notices, self)
        self.strip = Strip(look, "accent", "warning", "", "", "", "")
        self.strip.acted.connect(self.act)
        self.strip.acted_second.connect(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        work.changed.connect(self._hear)
        self.hide()

    @property
    def answerable(self) -> bool:
        return self.isVisible() and self.known is not None and self.known.answerable

    def show_ticket(self, detail: TicketDetail | None) -> None:
        another = detail is None or self._detail is None or detail.row.id != self._detail.row.id
        self._detail = detail
        if another:
            self._take(None)
        self._ask()

    def act(self) -> None:
        """Answers; while nothing was sent yet, puts the ticket to the incident."""
        known, detail = self.known, self._detail
        if known is None or detail is None or not self.isVisible():
            return
        if known.answerable:
            name = detail.row.participant_name
            self.post.answer(known.incident, detail.row.id, name, self.answered.emit)
        elif not known.put_to_it:
            self._work.tell(self, PutToIncident(self._desk.stamp(), known.incident, (detail.row.id,)))

    def _ask(self) -> None:
        if self._detail is not None:
            self._work.ask(self, "known", KnownTrouble(self._detail.row.id), self._take)

    def _take(self, known: TicketIncident | None) -> None:
        detail = self._detail
        if known is not None and detail is not None and (detail.row.id, known.incident) in self._dismissed:
            known = None
        self.known = known
        if known is not None:
            self._say(known)
        self.setVisible(known is not None)

    def _say(self, known: TicketIncident) -> None:
        title = translate("incidents", "Known: {title}.").format(title=text.trouble(known.trouble, known.title))
        not_this = translate("incidents", "Not this")
        if known.answerable:
            action = translate("incidents", "Answer with the incident text")
            self.strip.say("accent", "warning", title, "", action, not_this)
            self.strip.action.set_keys("↵")
        elif known.got:
            said = translate("incidents", "They have got what we know.")
            self.strip.say("accent", "warning", title, said, None)
        elif known.put_to_it:
            said = translate("incidents", "They hear from us with all the others.")
            self.strip.say("accent", "warning", title, said, None)
        else:
            said = translate("incidents", "Nothing was sent about it yet.")
            self.strip.say("accent", "warning", title, said, translate("incidents", "Belongs to it"), not_this)
            self.strip.action.set_keys(None)

    def _dismiss(self) -> None:
        if self.known is not None and self._detail is not None:
            self._dismissed.add((self._detail.row.id, self.known.incident))
            self._take(None)

    def _hear(self, changes: Changes) -> None:
        if self._detail is not None and changes.touches(*_KINDS):
            self._work.later(self, "known", _AGAIN_MS, self._ask)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.known is not None:
            self._say(self.known)


class _Enter(QObject):
    """Enter in an answer that is empty still."""

    def __init__(self, strip: KnownStrip, window: Window) -> None:
        super().__init__(window)
        self._strip, self._window = strip, window
        window.composer.editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._means(event):
            if not event.isAutoRepeat():
                self._strip.act()
            return True
        return False

    def _means(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
        return enter and self._strip.answerable and not self._window.composer.has_text()


def known_in(window: Window) -> KnownStrip:
    """Puts the strip into the window, with its act and its key."""
    strip = KnownStrip(window.look, window.work, window.desk, window.notices)
    window.ticket.put_under_header(strip)
    window.ticket.shown.connect(strip.show_ticket)
    _Enter(strip, window)
    window.registry.add(
        Act(
            "incident.answer",
            lambda: translate("incidents", "Answer with the incident text"),
            icon="warning",
            menu="reply",
            words=lambda: translate("incidents", "known trouble broadcast same"),
            enabled_when=lambda: strip.answerable,
            call=strip.act,
        )
    )
    return strip
