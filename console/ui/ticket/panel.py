"""The ticket that is open: header, strips, conversation, and the room for the composer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.joining import Merge, Unmerge
from console.commands.undo import Undo
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.messages import Kind
from console.errors import ConsoleError
from console.queries.drafts import HeldAnswers, HeldRow
from console.queries.ticket import Conversation, ConversationPart, Entry, MessageEntry, TicketDetail, TicketView
from console.sync.desk import Desk
from console.ui.queue.presence import Presence
from console.ui.shared.actions import Act, Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.states import EmptyState, ErrorState, LoadingBars
from console.ui.shared.words import translate
from console.ui.shared.work import Throttle, Work
from console.ui.ticket import text
from console.ui.ticket.conversation.find import FindBar
from console.ui.ticket.conversation.links import Opener, open_outside
from console.ui.ticket.conversation.model import Item, Said, items
from console.ui.ticket.conversation.stage import Stage
from console.ui.ticket.conversation.text import not_delivered
from console.ui.ticket.conversation.thread import Thread
from console.ui.ticket.header import Header
from console.ui.ticket.live import Live
from console.ui.ticket.room import Room
from console.ui.ticket.seeing import Seeing
from console.ui.ticket.strips import Strips

PART = 60
"""Messages that are fetched at once."""
_REFRESH_MS = 80
_ALL = 2000


class TicketPanel(QWidget):
    shown = Signal(object)
    """TicketDetail of the ticket that is shown now, after every change of it; None when none is."""
    arrived = Signal(object)
    """The MessageEntry of the participant that came while the ticket is shown, the newest of several."""
    participant_changed = Signal(object)
    """The Id of the person whose ticket is shown, or None."""
    open_ticket = Signal(object)
    rename_wanted = Signal(object, str)
    """The TicketRow that is shown, and its new subject."""
    split_asked = Signal(object)
    """tuple of message ids that shall become a ticket of their own."""
    compose_to = Signal(str)
    """The next answer shall go to this address; "" asks for another one than before."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        parent: QWidget | None = None,
        opener: Opener = open_outside,
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._registry, self._notices = look, work, desk, registry, notices
        self._wanted: Id | None = None
        self._detail: TicketDetail | None = None
        self._entries: tuple[Entry, ...] = ()
        self._held: tuple[HeldRow, ...] = ()
        self._earlier = False
        self._unread: Id | None = None
        self._arrived: TicketDetail | None = None
        self._part: ConversationPart | None = None
        self._participant: Id | None = None
        self._seeking_failed = False
        self.live = Live(work, desk, self)
        self._seeing = Seeing(work, desk, self, self.ticket)
        self._stage = Stage(look, work, desk, notices, opener, self)
        self.header = Header(look, desk, registry, notices)
        self.strips = Strips(look)
        self.conversation = Thread(self._stage)
        self.find_bar = FindBar(look, self.conversation)
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self._refresh = Throttle(self, _REFRESH_MS, self._ask)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._add_acts()
        self.show_ticket(None)

    # For the window

    def set_composer(self, composer: QWidget) -> None:
        self.room.put(composer)
        self.room.show_composer(self._detail is not None)

    def put_above(self, part: QWidget) -> None:
        """Over whatever is shown here, also while no ticket is."""
        self._column.insertWidget(0, part)

    def put_under_header(self, part: QWidget) -> None:
        self._under_header.addWidget(part)

    def set_dial(self, dial: Callable[[str], bool]) -> None:
        """`dial` calls a number where a phone system is, and is False where none is."""
        self._stage.ways.dial = dial

    def ticket(self) -> TicketDetail | None:
        """The ticket that is shown; None while another one is on its way: an act must not hit the one before."""
        return self._detail

    def show_ticket(self, ticket: Id | None) -> None:
        if ticket is not None and ticket == self._wanted:
            return
        self._wanted = ticket
        self._detail = self._arrived = None
        self._part = None
        self._held = ()
        self.live.attend(ticket)
        self._seeing.never()
        self._seeking_failed = False
        self.find_bar.close_bar()
        self._loading.finish()
        if ticket is None:
            self._show_nothing(self._empty)
            return
        self._clock.start()
        self._loading.begin()
        self._slow.start()
        self._ask()

    def set_compact(self, compact: bool) -> None:
        """For windows below 1400: buttons without words."""
        self.header.set_compact(compact)

    def set_presence(self, presence: Sequence[Presence]) -> None:
        """Who else is at the ticket that is shown."""
        self.header.show_presence(presence)

    def composer_height(self) -> int:
        return self.room.height_now

    def set_composer_height(self, height: int) -> None:
        self.room.set_height(height)

    def edit_subject(self) -> None:
        if self._detail is not None:
            self.header.subject.edit()

    def open_find(self) -> None:
        if self._detail is None:
            return
        self.find_bar.open()
        if self._earlier:
            self._ask_earlier(_ALL)

    def focus_thread(self) -> None:
        self.conversation.focus_current()

    # Building

    def _build(self) -> None:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.conversation, 1)
        self.room = Room(self._look, upper)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._under_header = QVBoxLayout()
        column.addWidget(self.header)
        column.addLayout(self._under_header)
        column.addWidget(self.strips)
        column.addWidget(self.room, 1)
        self._whole = whole
        self._empty = self._gone = QWidget()
        self._trouble: QWidget | None = None
        self._loading = LoadingBars(self._look, translate("ticket", "Fetching the conversation."), "text")
        self._slow = QTimer(self, singleShot=True, interval=300)
        self._slow.timeout.connect(self._show_loading)
        self._pages.addWidget(whole)
        self._pages.addWidget(self._loading)
        self._make_states()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self.setAutoFillBackground(True)
        self._dress()

    def _make_states(self) -> None:
        for old in (self._empty, self._gone):
            self._pages.removeWidget(old)
            old.deleteLater()
        self._empty = EmptyState(
            self._look,
            "chats-circle",
            translate("ticket", "Choose a conversation"),
            translate("ticket", "Pick one in the queue with ↑ ↓ and Enter, or press T to take the next one."),
        )
        self._gone = EmptyState(
            self._look,
            "tray",
            translate("ticket", "This ticket is not here any more"),
            translate("ticket", "It may have been removed from the desk. Choose another one in the queue."),
        )
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._gone)

    def _connect(self) -> None:
        self._work.changed.connect(self._hear)
        self.live.changed.connect(self._show_entries)
        self._look.changed.connect(self._dress)
        self.conversation.earlier_wanted.connect(lambda: self._ask_earlier(PART))
        self.header.renamed.connect(self._renamed)
        self.header.open_ticket.connect(self.open_ticket)
        self.strips.open_ticket.connect(self.open_ticket)
        self.strips.merge_wanted.connect(self._merge)
        self.strips.part_wanted.connect(self._part_again)
        self.strips.show_failed.connect(self._show_failed)
        self._stage.split_asked.connect(self.split_asked)
        self._stage.compose_to.connect(self.compose_to)
        self._stage.ways.mailbox_wanted.connect(lambda: self._registry.do("mail.connect"))
        self._loading.cancelled.connect(lambda: self.show_ticket(None))

    def _add_acts(self) -> None:
        self._registry.add(
            Act(
                "conversation.find",
                lambda: translate("conversation", "Find in this conversation"),
                icon="magnifying-glass",
                keys=("Ctrl+F",),
                menu="edit",
                section=1,
                enabled_when=lambda: self._detail is not None,
                call=self.open_find,
            )
        )

    # Asking and showing

    def _ask(self) -> None:
        ticket = self._wanted
        if ticket is None:
            return
        loaded = sum(isinstance(entry, MessageEntry) for entry in self._entries) if self._detail is not None else 0
        # A little more than is there: what is new must not push out the oldest that is being read.
        limit = max(PART, loaded + PART // 2 if loaded > PART // 2 else PART)
        self._work.ask(self, "ticket", TicketView(ticket), self._take_detail, self._failed)
        self._work.ask(self, "held", HeldAnswers(ticket), self._take_held, self._failed)
        self._work.ask(self, "conversation", Conversation(ticket, limit), self._take_part, self._failed)
        self._work.forget(self, "earlier")

    def _take_detail(self, detail: TicketDetail | None) -> None:
        if detail is None:
            self._detail = None
            self._show_nothing(self._gone)
            return
        self._arrived = detail
        if self._detail is not None:
            self._show_detail(detail)
            self._show_entries()
        else:
            self._open()

    def _take_held(self, held: tuple[HeldRow, ...]) -> None:
        self._held = held
        self._show_entries()

    def _take_part(self, part: ConversationPart) -> None:
        self._part = part
        if self._detail is None:
            self._open()
            return
        known = {entry.id for entry in self._entries}
        said = (e for e in part.entries if isinstance(e, MessageEntry) and e.kind is Kind.INBOUND)
        arrived = [entry for entry in said if entry.id not in known]
        self._entries, self._earlier = part.entries, part.earlier
        self._show_entries()
        if arrived:
            self._seeing.soon()
            self.arrived.emit(arrived[-1])

    def _open(self) -> None:
        """Shows a ticket as soon as both its facts and its words are here."""
        if self._arrived is None or self._part is None:
            return
        self._slow.stop()
        self._loading.finish()
        part = self._part
        self._entries, self._earlier, self._unread = part.entries, part.earlier, part.first_unread
        self._pages.setCurrentWidget(self._whole)
        self._show_detail(self._arrived)
        self.conversation.open(self._items(), self._arrived.row.participant_name)
        self._seeing.soon()

    def _show_detail(self, detail: TicketDetail) -> None:
        first = self._detail is None
        before = self._detail
        self._detail = detail
        self.header.show_ticket(detail)
        self.strips.show_ticket(detail)
        if first:
            self.room.show_composer(True)
        self._tell_participant(detail.row.participant_id)
        if detail != before:
            self._registry.refresh("conversation.find")
            self.shown.emit(detail)

    def _items(self) -> list[Item]:
        subject = self._detail.row.subject if self._detail is not None else ""
        # Not those that leave after their seconds of undo: the composer shows them, with the way back.
        held = [row for row in self._held if row.later or row.agent_id != self._desk.me]
        live = self.live
        return items(self._entries, subject, self._unread, held, marks=live.marks, beside=live.beside())

    def _show_entries(self) -> None:
        if self._detail is not None:
            self.conversation.refresh(self._items())
            self.find_bar.renew()

    def _show_nothing(self, page: QWidget) -> None:
        self._slow.stop()
        self._loading.finish()
        self._clock.stop()
        self._entries = ()
        self.conversation.clear()
        self.room.show_composer(False)
        self._pages.setCurrentWidget(page)
        self._tell_participant(None)
        self._registry.refresh("conversation.find")
        self.shown.emit(None)

    def _show_loading(self) -> None:
        if self._detail is None and self._wanted is not None:
            self._pages.setCurrentWidget(self._loading)

    def _failed(self, error: Exception) -> None:
        self._slow.stop()
        self._loading.finish()
        if self._detail is not None or not isinstance(error, ConsoleError):
            return
        if self._trouble is not None:
            self._pages.removeWidget(self._trouble)
            self._trouble.deleteLater()
        trouble = self._trouble = ErrorState.of(self._look, error)
        trouble.again.connect(self._ask)
        self._pages.addWidget(trouble)
        self._pages.setCurrentWidget(trouble)

    def _ask_earlier(self, number: int) -> None:
        first = next((entry for entry in self._entries if isinstance(entry, MessageEntry)), None)
        if not self._earlier or first is None or self._detail is None:
            return
        query = Conversation(self._detail.row.id, number, (first.at, first.id))
        self._work.ask(self, "earlier", query, self._take_earlier)

    def _take_earlier(self, part: ConversationPart) -> None:
        known = {entry.id for entry in self._entries}
        self._entries = (*(entry for entry in part.entries if entry.id not in known), *self._entries)
        self._earlier = part.earlier
        self._show_entries()
        if self._seeking_failed:
            self._seeking_failed = False
            self._show_failed()

    # What happens

    def _hear(self, changes: Changes) -> None:
        if self._wanted is None:
            return
        detail = self._detail
        near = {self._wanted}
        if detail is not None:
            near |= {other.id for other in (*detail.links, *detail.merged, *detail.others_open)}
            if detail.merged_into is not None:
                near.add(detail.merged_into.id)
        touched = changes.of("ticket") | changes.of("held") | changes.of("seen")
        person = detail.row.participant_id if detail is not None else None
        if changes.everything or near & touched or (person is not None and person in changes.of("participant")):
            self._refresh.poke()

    def _tick(self) -> None:
        if self.isVisible():
            self.header.tick()
            self.conversation.tick()

    def _tell_participant(self, participant: Id | None) -> None:
        if participant != self._participant:
            self._participant = participant
            self._stage.ways.participant = participant
            self.participant_changed.emit(participant)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._detail is not None:
            self._tick()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_clock"):
            current = self._pages.currentWidget()
            was_empty, was_gone = current is self._empty, current is self._gone
            self._make_states()
            if was_empty or was_gone:
                self._pages.setCurrentWidget(self._empty if was_empty else self._gone)
            self.strips.retranslate()
        super().changeEvent(event)

    # What is done from here

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)

    def _renamed(self, subject: str) -> None:
        if self._detail is not None:
            self.rename_wanted.emit(self._detail.row, subject)

    def _merge(self, other: Id) -> None:
        detail = self._detail
        if detail is None:
            return
        linked = next((one for one in detail.others_open if one.id == other), None)
        if linked is not None:
            into = text.number(detail.row)
            said = translate("ticket", "{number} lives on in {into}").format(number=text.number(linked), into=into)
            self._do(Merge(self._desk.stamp(), other, detail.row.id), said)

    def _part_again(self) -> None:
        if self._detail is not None:
            self._do(Unmerge(self._desk.stamp(), self._detail.row.id), translate("ticket", "Parted again"))

    def _do(self, command: Command, said: str) -> None:
        """Gives an order that can be taken back, and says that it was done."""

        def done(outcome: Outcome) -> None:
            if not outcome.done:
                self._notices.refused(outcome)
                self._ask()
                return
            undo = (lambda: self._tell(Undo(self._desk.stamp(), command.stamp.id))) if outcome.undo else None
            self._notices.say(Level.TOAST, said, undo=undo)

        self._work.tell(self, command, done)

    def _show_failed(self) -> None:
        for item in reversed(self.conversation.items):
            if isinstance(item, Said) and not_delivered(item.entry):
                self.conversation.go_to(item.key)
                return
        # It is older than what is here.
        self._seeking_failed = self._earlier
        self._ask_earlier(_ALL)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._look.color("bg.surface"))
        self.setPalette(palette)
