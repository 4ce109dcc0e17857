"""The composer under a conversation: what is written, for which ticket, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.templates import open_holes
from console.domain.tickets import Channel, State, may_become
from console.queries.ticket import MessageEntry, TicketDetail
from console.sync.desk import Desk
from console.ui.shared.actions import Registry
from console.ui.shared.announce import Announcer
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work
from console.ui.ticket.composer import acts, formatting, later, text
from console.ui.ticket.composer.bars import ClashStrip, SendingBar
from console.ui.ticket.composer.choices import Choices
from console.ui.ticket.composer.completing import Completing, What
from console.ui.ticket.composer.facts import Facts
from console.ui.ticket.composer.inserting import Inserting
from console.ui.ticket.composer.mail import Mail
from console.ui.ticket.composer.outgoing import Courier
from console.ui.ticket.composer.sending import Sending, Way, hindrance
from console.ui.ticket.composer.sheet import NOTE, Sheet
from console.ui.ticket.composer.texts import Texts
from console.ui.ticket.composer.tone_line import ToneLine
from console.ui.ticket.composer.writing import Writing

_MARGINS = (15, 6, 15, 12)
_TICK_MS, _WRITING_ENDS_MS, _SAID_MS = 200, 10_000, 10_000


class Composer(QWidget):
    """One for each window. It keeps a reply and a note for every ticket apart, and restores both when it is opened."""

    sent = Signal(object, object, bool)
    """Ticket, the state it takes when the answer leaves (None: as it is), whether the next ticket is wanted."""
    escape = Signal()
    """Esc with nothing of the composer left to close."""
    writing = Signal(object, bool)
    """Somebody writes in this ticket now, or stopped: for others to see."""
    reveal = Signal(object)
    """The id of a message that shall be brought into view."""
    ticket_wanted = Signal(object)
    """An answer of this ticket was taken back while another was open."""
    articles_wanted = Signal()

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        *,
        undo_seconds: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._registry = registry
        self._warned = ""
        self._most = 10_000
        self._clash_way = Way()
        self._card: Choices | None = None
        self.courier = Courier(work, desk, notices, self)
        self.sending = Sending(work, desk, self.courier, undo_seconds, self)
        self.facts = Facts(work, desk, self)
        self.insert_article = Inserting(work, desk, self.facts, self.insert_text, self).insert
        self._acts = acts.register(registry, self._calls(), self._open_to_write)
        self.sheet = Sheet(look, work, desk, registry, self._choices)
        self.editor = self.sheet.editor
        self.texts = Texts(work, desk, self.sheet, self.sending.as_sent, self)
        self.tone = ToneLine(look, work, self.editor)
        self.sheet.add_under_text(self.tone)
        self.mail = Mail(self.sheet, self.texts, self.facts, registry, self)
        self.completing = Completing(self.editor, self.facts, self._choices, self._language)
        self.bar = SendingBar(look)
        self.clash = ClashStrip(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        for part in (self.clash, self.bar, self.sheet):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.editor)
        self._tick = self._timer(_TICK_MS, self._show_held, single=False)
        self._idle = self._timer(_WRITING_ENDS_MS, self._stopped_writing)
        self._hush = self._timer(_SAID_MS, lambda: self.sheet.say(""))
        self._writes = False
        self._announcer = Announcer(self)
        registry.attach(self, acts.PLACE)
        self._connect()
        self.show_ticket(None)

    def _connect(self) -> None:
        sheet, texts = self.sheet, self.texts
        self.editor.changed.connect(self._edited)
        self.editor.escaped.connect(self._escaped)
        self.editor.undo_wanted.connect(self._notices.undo_latest)
        self.editor.files_given.connect(sheet.files.add_paths)
        self.editor.picture_given.connect(sheet.files.add_picture)
        self.editor.focus_moved.connect(self._editor_focus_moved)
        self.editor.grown.connect(self.updateGeometry)
        self.tone.announced.connect(self._announcer.say)
        sheet.kind.chosen.connect(lambda chosen: self._switch(Kind.NOTE if chosen == NOTE else Kind.OUTBOUND))
        sheet.channel.clicked.connect(self._open_channels)
        sheet.files.changed.connect(self._files_changed)
        sheet.files.said.connect(self._say)
        self.mail.changed.connect(self._changed_beside)
        self.mail.said.connect(self._say)
        self.mail.left.connect(self._focus_editor)
        self.mail.letter_wanted.connect(self._write_letter)
        texts.shown.connect(self._show_kind)
        texts.kept.connect(self._mark_kept)
        texts.keeper.saved.connect(self._saved)
        texts.keeper.failing.connect(self._not_saved)
        self.sending.sent.connect(self._was_sent)
        self.sending.noted.connect(lambda _: texts.handed_over())
        self.sending.came_back.connect(self._came_back)
        self.sending.newer.connect(self._found_newer)
        self.courier.changed.connect(self._show_held)
        self.courier.taking_back.connect(texts.await_return)
        self.courier.stays.connect(lambda _: texts.handed_over())
        self.courier.taken_back.connect(self._was_taken_back)
        self.bar.now_wanted.connect(self.courier.send_now)
        self.bar.undo_wanted.connect(self.courier.take_back)
        self.clash.show_wanted.connect(self._show_newer)
        self.clash.send_wanted.connect(lambda: self._send(replace(self._clash_way, forced=True)))
        self.clash.note_wanted.connect(self._keep_as_note)
        self._work.changed.connect(self._heard)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # What the window asks

    def show_ticket(self, detail: TicketDetail | None) -> None:
        """Another ticket, or new facts of the one that is shown; None: there is nothing to write to."""
        texts = self.texts
        new = detail.row.id if detail is not None else None
        if new == texts.ticket and new is not None:
            texts.renew(detail)
            self.facts.attend(detail)
            self._show_kind()
            return
        if texts.ticket is not None:
            # A word half typed into the address line belongs to this ticket, not to the next.
            self.sheet.head.fold()
            self.sheet.head.finish()
            texts.flush()
            self._tell_writing(False)
            self.completing.close()
        texts.detail = detail
        self.facts.attend(detail)
        self._warned = ""
        self.sheet.say("")
        self.clash.show_entry(None, self._desk.now())
        self.setEnabled(new is not None)
        texts.open()
        self.courier.attend(new)
        self._show_held()
        self._registry.refresh(*self._acts)

    def insert_text(self, words: str) -> None:
        """At the cursor, in what is being written now."""
        if self._open_to_write():
            self.editor.insert(words)
            self._focus_editor()

    def start_reply(self) -> None:
        self._start(Kind.OUTBOUND)

    def write_to(self, address: str) -> None:
        """An answer that goes to one more address; "" leaves it to be typed."""
        self.start_reply()
        self.mail.open_copies(address)

    def start_note(self) -> None:
        self._start(Kind.NOTE)

    def flush(self) -> None:
        """Writes the draft now."""
        self.texts.flush()

    def has_text(self) -> bool:
        return bool(self.editor.words.strip())

    def grow_to(self, height: int) -> None:
        """The most it may take of the pane it stands in, before its text scrolls."""
        self._most = height
        self._limit()

    def set_short(self, short: bool) -> None:
        """The window is low: what is not needed for writing steps back."""
        self.tone.give_room(not short)
        self.sheet.ending.give_room(not short)

    # Writing

    def _open_to_write(self) -> bool:
        return self.texts.ticket is not None

    def _language(self) -> str:
        return self.texts.detail.row.language if self.texts.detail is not None else "en"

    def _name(self) -> str:
        return self.texts.detail.row.participant_name if self.texts.detail is not None else ""

    def _start(self, kind: Kind) -> None:
        if self._open_to_write():
            self._switch(kind)
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _switch(self, kind: Kind) -> None:
        if kind is not self.texts.kind:
            self.completing.close()
            self.sheet.say("")
            self.sheet.saved.hide()
            self.texts.switch(kind)

    def _show_kind(self) -> None:
        note, channel = self.texts.note, self.texts.channel
        if self._writes and self.texts.ticket is not None:
            self._say_writing(self.texts.ticket)
        self.completing.note = note
        self.sheet.show_kind(note=note, channel=channel, name=self._name(), seconds=self.sending.seconds(channel))
        self.sheet.visitor.attend(self.texts.ticket, in_chat=not note and channel is Channel.CHAT)
        self.tone.attend(self.texts.detail, active=not note)

    def _edited(self) -> None:
        if self.texts.putting:
            return
        self.texts.edited()
        self._tell_writing(True)
        self._changed_beside()

    def _changed_beside(self) -> None:
        self._warned = ""
        if self.sheet.said.isVisible():
            self.sheet.say("")
        self.texts.keeper.touched()

    def _files_changed(self) -> None:
        # The bytes are on the disk already; their name in the draft must not wait for a key.
        self._changed_beside()
        self.texts.keeper.flush()

    def _editor_focus_moved(self) -> None:
        if self.editor.hasFocus():
            self.sheet.head.fold()
        else:
            self.texts.keeper.flush()

    def _focus_moved(self, _: QWidget | None, new: QWidget | None) -> None:
        self.sheet.show_focus(new is not None and (new is self.sheet or self.sheet.isAncestorOf(new)))

    def _focus_editor(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_writing(self, writes: bool) -> None:
        if writes:
            self._idle.start()
        else:
            self._idle.stop()
        if writes != self._writes and self.texts.ticket is not None:
            self._writes = writes
            self._say_writing(self.texts.ticket)

    def _say_writing(self, ticket: Id) -> None:
        self.writing.emit(ticket, self._writes)
        if self._desk.team is None:
            # In a team it is said together with who looks at what; here nobody but a visitor of a chat is to know.
            self._desk.here(ticket if self._writes else None, typing=self._writes, public=self.public)

    @property
    def public(self) -> bool:
        """Whether what is written is an answer: of a note nobody outside learns anything."""
        return not self.texts.note

    def _stopped_writing(self) -> None:
        self._tell_writing(False)
        # What was changed elsewhere while somebody typed here has waited for this pause.
        self.texts.look_again(typing=False)

    def _escaped(self) -> None:
        if not self.tone.dismiss():
            self.escape.emit()

    def _saved(self, writing: Writing, at: datetime) -> None:
        if writing.ticket == self.texts.ticket and writing.kind is self.texts.kind:
            # A save that was under way when the answer was sent arrives under an empty box.
            self._mark_kept(at if writing.kept and self.texts.now().kept else None)

    def _mark_kept(self, at: datetime | None) -> None:
        if at is not None:
            self.sheet.saved.say(text.saved_mark(at), "cloud-check", "text.tertiary")
        self.sheet.saved.setVisible(at is not None)

    def _not_saved(self) -> None:
        self.sheet.saved.say(text.unsaved_mark(), "cloud-slash", "warn.text")
        self.sheet.saved.show()

    def _heard(self, changes: Changes) -> None:
        if self.texts.ticket is None or not changes.touches_one("draft", self.texts.ticket):
            return
        if not self.texts.keeper.take_own(changes.commands):
            self.texts.look_again(typing=self._writes)

    # Sending

    def _default_then(self) -> State | None:
        """A letter waits for its answer; in a chat the person is there."""
        if self.texts.detail is None or self.texts.channel is Channel.CHAT:
            return None
        state = self.texts.detail.row.state
        return State.PENDING if state is State.PENDING or may_become(state, State.PENDING) else None

    def _send(self, way: Way) -> None:
        """Hands over what stands in the box. A note goes to the team and nowhere else, whatever key was pressed."""
        if not self._open_to_write() or not self.texts.loaded:
            # Sent unread, the words of another day would go along with those of now.
            self.texts.once_loaded(lambda joined: self._say(text.draft_joined()) if joined else self._send(way))
            return
        self.completing.close()
        self.sheet.head.finish()
        writing = self.texts.now()
        reachable = self.facts.reachable(writing.channel)
        stop = hindrance(writing, way, self.sheet, reachable, self._name()) or self._places_left(writing)
        if stop:
            self._say(stop)
            return
        self.clash.show_entry(None, self._desk.now())
        self._tell_writing(False)
        self.texts.hand_over()
        self.sheet.say("")
        if writing.kind is Kind.NOTE:
            self.sending.note(writing)
        else:
            self.sending.send(writing, way)

    def _places_left(self, writing: Writing) -> str:
        """Stops once for each text; whoever sends it again means it."""
        holes, in_subject = open_holes(writing.text), open_holes(writing.heading.subject)
        asked = f"{writing.heading.subject}\n{writing.text}"
        if not (holes or in_subject) or writing.kind is Kind.NOTE or self._warned == asked:
            return ""
        if holes:
            self.editor.select(*holes[0])
        self._warned = asked
        return text.holes_left(len(holes) + len(in_subject))

    def _say(self, words: str) -> None:
        self.sheet.say(words)
        self._announcer.say(words)
        self._hush.start()

    def _was_sent(self, writing: Writing, way: Way) -> None:
        self.texts.handed_over()
        self.sent.emit(writing.ticket, way.then, way.next_one)

    def _came_back(self, writing: Writing, why: str) -> None:
        if self.texts.put_back(writing):
            self._say(why)

    def _found_newer(self, writing: Writing, entry: MessageEntry | None, way: Way) -> None:
        if self.texts.put_back(writing):
            self._clash_way = way
            self.clash.show_entry(entry, self._desk.now())
            self._announcer.say(self.clash.accessibleName(), urgent=True)

    def _show_newer(self, message: Id) -> None:
        self.clash.show_entry(None, self._desk.now())
        self.texts.have_read()
        self.reveal.emit(message)

    def _keep_as_note(self) -> None:
        self.clash.show_entry(None, self._desk.now())
        self.texts.make_note()
        self._focus_editor()

    def _was_taken_back(self, ticket: Id) -> None:
        if ticket != self.texts.ticket:
            self.ticket_wanted.emit(ticket)
            return
        self._tell_writing(False)
        self.texts.take_return()
        self._focus_editor()

    def _show_held(self) -> None:
        ticket = self.texts.ticket
        row = self.courier.of(ticket) if ticket is not None else None
        self.bar.show_row(row, self._desk.now())
        if row is None:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    # The commands

    def _calls(self) -> dict[str, Callable[[], object]]:
        def send(**changed: object) -> Callable[[], object]:
            return lambda: self._send(replace(Way(self._default_then()), **changed))  # type: ignore[arg-type]

        calls: dict[str, Callable[[], object]] = {
            "send": send(),
            "send_plain": send(then=None),
            "send_wait": send(then=State.PENDING),
            "send_solve": send(then=State.SOLVED),
            "send_next": send(next_one=True),
            "send_later": self._send_later,
            "note": lambda: self._start(Kind.OUTBOUND if self.texts.note else Kind.NOTE),
            "template": lambda: self._complete(What.TEMPLATE),
            "mention": self._mention,
            "article": self.articles_wanted.emit,
            "attach": self._attach,
            "bold": lambda: formatting.bold(self.editor),
            "italic": lambda: formatting.italic(self.editor),
            "list": lambda: formatting.listed(self.editor),
            "link": lambda: formatting.link(self.editor),
        }
        return {f"composer.{name}": call for name, call in calls.items()}

    def _send_later(self) -> None:
        if self.texts.note or self.texts.now().empty:
            self._say(text.note_only() if self.texts.note else text.empty(note=False))
            return
        later.offer(self._look, self, self.sheet.bottom.send.more, self._desk.now(), self._send_at)

    def _send_at(self, moment: datetime) -> None:
        self._send(Way(self._default_then(), at=moment))

    def _write_letter(self) -> None:
        """A chat has no heading: what is given one goes as a letter."""
        self._switch(Kind.OUTBOUND)
        if self.texts.channel is not Channel.EMAIL:
            self.texts.choose_channel(Channel.EMAIL)

    def _complete(self, what: What) -> None:
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.completing.open(what)

    def _mention(self) -> None:
        self._start(Kind.NOTE)
        self.editor.insert("@")

    def _attach(self) -> None:
        self.sheet.files.choose()
        self._focus_editor()

    def _open_channels(self) -> None:
        copies = self._registry.find("composer.cc")
        self.sheet.open_channels(self.texts.channel, self.facts.reachable, self._choose_channel, copies)

    def _choose_channel(self, channel: Channel) -> None:
        self.texts.choose_channel(channel)
        self._focus_editor()

    # Qt

    def event(self, event: QEvent) -> bool:
        # A change inside (a line of chips, a strip) may ask for more than the share of the pane that is ours.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._limit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_kind()
            self.bar.retranslate()
            self.tone.retranslate()
            self._show_held()

    def _limit(self) -> None:
        most = self._most - _MARGINS[1] - _MARGINS[3]
        self.editor.set_most(max(self._look.line("composer"), most - self.sheet.chrome()))

    def _choices(self) -> Choices:
        # The list floats over the window, which is known when the composer is in it.
        if self._card is None or self._card.parentWidget() is not self.window():
            if self._card is not None:
                self._card.deleteLater()
            self._card = Choices(self._look, self.window())
        return self._card

    def _timer(self, ms: int, call: Callable[[], object], *, single: bool = True) -> QTimer:
        timer = QTimer(self, singleShot=single, interval=ms)
        timer.timeout.connect(call)
        return timer
