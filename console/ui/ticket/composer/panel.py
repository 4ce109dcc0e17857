"""The composer under a conversation: what is written, for which ticket, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from console.commands.knowledge import CountUse
from console.domain import markup
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.templates import open_holes
from console.domain.tickets import Channel, State, may_become
from console.queries.knowledge import ArticleRow
from console.queries.ticket import DraftRow, Drafts, MessageEntry, TicketDetail
from console.sync.desk import Desk
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import acts, later, text
from console.ui.ticket.composer.article import answer_of
from console.ui.ticket.composer.bars import ClashStrip, SendingBar
from console.ui.ticket.composer.choices import Choices
from console.ui.ticket.composer.completing import Completing, What
from console.ui.ticket.composer.facts import Facts
from console.ui.ticket.composer.outgoing import Courier
from console.ui.ticket.composer.sending import Sending, Way
from console.ui.ticket.composer.sheet import NOTE, Sheet
from console.ui.ticket.composer.writing import Keeper, Writing

_MARGINS = (15, 6, 15, 12)
_MOST_SHARE = 0.45
_TICK_MS = 200
_WRITING_ENDS_MS = 10_000
_SAID_MS = 10_000
_REPLY_KINDS = (Kind.OUTBOUND, Kind.NOTE)


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
        self._detail: TicketDetail | None = None
        self._kind = Kind.OUTBOUND
        self._writings: dict[Kind, Writing] = {}
        self._left: dict[tuple[Id, Kind], Writing] = {}
        self._loaded = True
        self._putting = False
        self._warned = ""
        self._clash_way = Way()
        self._short = False
        self._card: Choices | None = None
        self.courier = Courier(work, desk, notices, self)
        self.sending = Sending(work, desk, self.courier, undo_seconds, self)
        self.facts = Facts(work, desk, self)
        self.keeper = Keeper(work, desk, self._written_now, self)
        acts.register(registry, self._calls(), self._open_to_write)
        self.sheet = Sheet(look, work, desk, registry, self._choices)
        self.editor = self.sheet.editor
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
        self._idle = self._timer(_WRITING_ENDS_MS, lambda: self._tell_writing(False))
        self._hush = self._timer(_SAID_MS, lambda: self.sheet.say(""))
        self._writes = False
        registry.attach(self, acts.PLACE)
        self._connect()
        self.show_ticket(None)

    def _connect(self) -> None:
        sheet = self.sheet
        self.editor.changed.connect(self._edited)
        self.editor.escaped.connect(self._escaped)
        self.editor.undo_wanted.connect(self._notices.undo_latest)
        self.editor.files_given.connect(sheet.files.add_paths)
        self.editor.picture_given.connect(self._add_picture)
        self.editor.focus_moved.connect(self._editor_focus_moved)
        self.editor.grown.connect(self.updateGeometry)
        sheet.kind.chosen.connect(lambda chosen: self._switch(Kind.NOTE if chosen == NOTE else Kind.OUTBOUND))
        sheet.channel.clicked.connect(self._open_channels)
        sheet.files.changed.connect(self._files_changed)
        sheet.files.said.connect(self._say)
        sheet.copies.changed.connect(self._changed_beside)
        sheet.copies.closed.connect(self.editor.setFocus)
        self.keeper.saved.connect(self._saved)
        self.keeper.failing.connect(self._not_saved)
        self.sending.sent.connect(self._was_sent)
        self.sending.noted.connect(self._was_noted)
        self.sending.came_back.connect(self._came_back)
        self.sending.newer.connect(self._found_newer)
        self.courier.changed.connect(self._show_held)
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
        before = self._ticket
        self._detail_taken(detail)
        if self._ticket == before and before is not None:
            self._show_kind()
            return
        self._open_ticket()

    def insert_text(self, words: str) -> None:
        """At the cursor, in what is being written now."""
        if self._open_to_write():
            self.editor.insert(words)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_article(self, article: ArticleRow) -> None:
        """The part that answers, and the way to the whole article where there is one."""
        if self._open_to_write():
            self.insert_text(answer_of(article, self.facts.settings.get("help", "")))
            self._work.tell(self, CountUse(self._desk.stamp(), article.id))

    def start_reply(self) -> None:
        self._start(Kind.OUTBOUND)

    def start_note(self) -> None:
        self._start(Kind.NOTE)

    def flush(self) -> None:
        """Writes the draft now."""
        self._keep_places()
        self.keeper.flush()

    def has_text(self) -> bool:
        return bool(self.editor.words.strip())

    def set_short(self, short: bool) -> None:
        """The window is low: what is not needed for writing steps back."""
        self._short = short

    # The ticket and its two texts

    @property
    def _ticket(self) -> Id | None:
        return self._detail.row.id if self._detail is not None else None

    def _open_to_write(self) -> bool:
        return self._detail is not None

    def _language(self) -> str:
        return self._detail.row.language if self._detail is not None else "en"

    def _detail_taken(self, detail: TicketDetail | None) -> None:
        other = detail is None or detail.row.id != self._ticket
        if other and self._detail is not None:
            # A word half typed into the address line belongs to this ticket, not to the next.
            self.sheet.copies.finish()
            self.flush()
            self._tell_writing(False)
            self.completing.close()
        self._detail = detail
        self.facts.attend(detail)

    def _open_ticket(self) -> None:
        ticket = self._ticket
        self._warned = ""
        self.sheet.say("")
        self.clash.show_entry(None, self._desk.now())
        self.sheet.saved.hide()
        self.setEnabled(ticket is not None)
        self._kind = Kind.OUTBOUND
        self._writings = {kind: self._blank(kind) for kind in _REPLY_KINDS}
        self._put(self._writings[self._kind])
        self.courier.attend(ticket)
        self._show_held()
        self._loaded = ticket is None
        self.keeper.hold(not self._loaded)
        if ticket is not None:
            self._work.ask(self, "drafts", Drafts(ticket), self._restore, lambda _: self._restore(()))
        self._registry.refresh()

    def _blank(self, kind: Kind) -> Writing:
        row = self._detail.row if self._detail is not None else None
        if row is None:
            return Writing(self._desk.me, kind, Channel.EMAIL, 0)
        channel = Channel.CHAT if row.channel is Channel.CHAT else Channel.EMAIL
        return Writing(row.id, kind, channel, row.public_count)

    def _restore(self, rows: tuple[DraftRow, ...]) -> None:
        """What was kept for this ticket; something typed in the meantime stays behind it."""
        ticket = self._ticket
        if ticket is None:
            return
        typed = self._writing()
        for row in rows:
            self._writings[row.kind] = Writing.of(row)
            self._mark_saved(row.saved_at)
        for kind in _REPLY_KINDS:
            newer = self.keeper.pending(ticket, kind)
            kept = self._left.get((ticket, kind))
            if newer is not None:
                self._writings[kind] = newer
            writing = self._writings[kind]
            if kept is not None and kept.text == writing.text:
                self._writings[kind] = replace(writing, cursor=kept.cursor, anchor=kept.anchor)
        if not typed.empty:
            known = self._writings[typed.kind]
            words = f"{known.text}\n\n{typed.text}" if known.text else typed.text
            end = len(words)
            self._writings[typed.kind] = replace(known, text=words, cursor=end, anchor=end)
        elif self._writings[Kind.OUTBOUND].empty and not self._writings[Kind.NOTE].empty:
            self._kind = Kind.NOTE
        self._loaded = True
        self._put(self._writings[self._kind])
        self.keeper.hold(False)
        self._show_kind()

    def _writing(self) -> Writing:
        """What stands in the box now."""
        cursor, anchor = self.editor.cursor_and_anchor()
        return replace(
            self._writings[self._kind],
            text=self.editor.words,
            cc=self.sheet.copies.addresses if self._kind is Kind.OUTBOUND else (),
            files=self.sheet.files.kept,
            cursor=cursor,
            anchor=anchor,
        )

    def _written_now(self) -> Writing | None:
        if self._ticket is None:
            return None
        self._writings[self._kind] = self._writing()
        return self._writings[self._kind]

    def _put(self, writing: Writing) -> None:
        self._putting = True
        self._writings[writing.kind] = writing
        self.editor.put(writing.text, writing.cursor, writing.anchor)
        self.sheet.files.put(writing.files)
        self.sheet.copies.put(writing.cc if writing.kind is Kind.OUTBOUND else ())
        self._putting = False
        self._show_kind()

    def _keep_places(self) -> None:
        """Where the cursor stands comes back with the ticket; it is not worth a place on disk."""
        ticket = self._ticket
        if ticket is not None and self._loaded:
            self._writings[self._kind] = self._writing()
            self._left.update({(ticket, kind): writing for kind, writing in self._writings.items()})
            while len(self._left) > 60:
                del self._left[next(iter(self._left))]

    def _switch(self, kind: Kind) -> None:
        if kind is self._kind or self._ticket is None:
            return
        self.completing.close()
        self.sheet.copies.finish()
        self.keeper.flush()
        self._writings[self._kind] = self._writing()
        self._kind = kind
        self.sheet.say("")
        self._put(self._writings[kind])

    def _start(self, kind: Kind) -> None:
        if self._open_to_write():
            self._switch(kind)
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_kind(self) -> None:
        writing = self._writings[self._kind]
        name = self._detail.row.participant_name if self._detail is not None else ""
        note = self._kind is Kind.NOTE
        self.completing.note = note
        seconds = self.sending.seconds(writing.channel)
        self.sheet.show_kind(note=note, channel=writing.channel, name=name, seconds=seconds)

    # Writing

    def _edited(self) -> None:
        if self._putting:
            return
        before = self._writings[self._kind]
        if before.empty and self._detail is not None:
            # The writing begins now, after what is on the screen was read.
            self._writings[self._kind] = replace(before, based_on=self._detail.row.public_count)
        self._writings[self._kind] = self._writing()
        self._tell_writing(True)
        self._changed_beside()

    def _changed_beside(self) -> None:
        self._warned = ""
        if self.sheet.said.isVisible():
            self.sheet.say("")
        self.keeper.touched()

    def _files_changed(self) -> None:
        # The bytes are on the disk already; their name in the draft must not wait for a key.
        self._changed_beside()
        self.keeper.flush()

    def _editor_focus_moved(self) -> None:
        if not self.editor.hasFocus():
            self.keeper.flush()

    def _focus_moved(self, _: QWidget | None, new: QWidget | None) -> None:
        self.sheet.show_focus(new is not None and (new is self.sheet or self.sheet.isAncestorOf(new)))

    def _tell_writing(self, writes: bool) -> None:
        if writes:
            self._idle.start()
        else:
            self._idle.stop()
        if writes != self._writes and self._ticket is not None:
            self._writes = writes
            self.writing.emit(self._ticket, writes)

    def _escaped(self) -> None:
        self.escape.emit()

    def _saved(self, writing: Writing, at: datetime) -> None:
        if writing.ticket == self._ticket and writing.kind is self._kind:
            if writing.empty:
                self.sheet.saved.hide()
            else:
                self._mark_saved(at)

    def _mark_saved(self, at: datetime) -> None:
        self.sheet.saved.say(text.saved_mark(at), "cloud-check", "text.tertiary")
        self.sheet.saved.show()

    def _not_saved(self) -> None:
        self.sheet.saved.say(text.unsaved_mark(), "cloud-slash", "warn.text")
        self.sheet.saved.show()

    def _heard(self, changes: Changes) -> None:
        ticket = self._ticket
        if ticket is None or ticket not in changes.of("draft") or self.keeper.take_own(changes.commands):
            return
        self._work.ask(self, "changed drafts", Drafts(ticket), lambda rows: self._take_changed(ticket, rows))

    def _take_changed(self, ticket: Id, rows: tuple[DraftRow, ...]) -> None:
        """A draft that was changed elsewhere: shown unless somebody is typing here."""
        if ticket != self._ticket or not self._loaded or not self.keeper.settled or self._writes:
            return
        found = {row.kind: Writing.of(row) for row in rows}
        for kind in _REPLY_KINDS:
            here = self._writing() if kind is self._kind else self._writings[kind]
            there = found.get(kind, self._blank(kind))
            if there.same_words(here) or (there.empty and here.empty):
                continue
            sent = self.sending.as_sent(ticket, there.text)
            if sent is not None:
                there = replace(there, cursor=sent.cursor, anchor=sent.anchor)
            self._writings[kind] = there
            if kind is self._kind:
                self._put(there)
            if kind in found:
                self._mark_saved(next(row.saved_at for row in rows if row.kind is kind))

    # Sending

    def _default_then(self) -> State | None:
        """A letter waits for its answer; in a chat the person is there."""
        row = self._detail.row if self._detail is not None else None
        if row is None or self._writings[self._kind].channel is Channel.CHAT:
            return None
        possible = row.state is State.PENDING or may_become(row.state, State.PENDING)
        return State.PENDING if possible else None

    def _send(self, way: Way) -> None:
        """Hands over what stands in the box. A note goes to the team and nowhere else, whatever key was pressed."""
        if self._ticket is None or not self._loaded:
            return
        self.completing.close()
        self.sheet.copies.finish()
        writing = self._writing()
        note = self._kind is Kind.NOTE
        hindrance = self._hindrance(writing) or self._places_left(writing)
        if hindrance:
            self._say(hindrance)
            return
        if note and way.then is State.SOLVED:
            self._say(translate("composer", "This is a note. Add it first, then solve the ticket."))
            return
        self.clash.show_entry(None, self._desk.now())
        self._tell_writing(False)
        self.keeper.drop(writing.ticket, writing.kind)
        self.keeper.hold(True)
        self._put(replace(self._blank(self._kind), channel=writing.channel))
        self.sheet.saved.hide()
        if note:
            self.sending.note(writing)
        else:
            self.sending.send(writing, way)

    def _hindrance(self, writing: Writing) -> str:
        name = self._detail.row.participant_name if self._detail is not None else ""
        note = self._kind is Kind.NOTE
        if self.sheet.files.busy:
            return text.still_reading()
        if writing.empty:
            return text.empty(note)
        if note:
            return ""
        if self.sheet.copies.wrong:
            return text.wrong_addresses(self.sheet.copies.wrong)
        if self.facts.reachable(writing.channel) is False:
            return text.no_address(name, writing.channel)
        return ""

    def _places_left(self, writing: Writing) -> str:
        """Stops once for each text; whoever sends it again means it."""
        holes = open_holes(writing.text)
        if not holes or self._kind is Kind.NOTE or self._warned == writing.text:
            return ""
        self.editor.select(*holes[0])
        self._warned = writing.text
        return text.holes_left(len(holes))

    def _say(self, words: str) -> None:
        self.sheet.say(words)
        self._hush.start()

    def _released(self, writing: Writing) -> bool:
        """The order has an outcome: drafts may be saved again. False when another ticket is open by now."""
        self.keeper.hold(not self._loaded)
        return writing.ticket == self._ticket

    def _was_sent(self, writing: Writing, way: Way) -> None:
        self._released(writing)
        self._left.pop((writing.ticket, writing.kind), None)
        self.sent.emit(writing.ticket, way.then, way.next_one)

    def _was_noted(self, writing: Writing) -> None:
        self._released(writing)
        self._left.pop((writing.ticket, writing.kind), None)

    def _came_back(self, writing: Writing, why: str) -> None:
        if self._released(writing):
            self._put_back(writing)
            self._say(why)

    def _put_back(self, writing: Writing) -> None:
        """It was not taken. What was typed since stands behind it."""
        since = self._writing() if writing.kind is self._kind else self._writings[writing.kind]
        if since.text.strip():
            words = f"{writing.text}\n\n{since.text}"
            writing = replace(writing, text=words, cursor=len(words), anchor=len(words))
        self._writings[writing.kind] = writing
        if writing.kind is self._kind:
            self._put(writing)
        self.keeper.touched()

    def _found_newer(self, writing: Writing, entry: MessageEntry | None, way: Way) -> None:
        if self._released(writing):
            self._put_back(writing)
            self._clash_way = way
            self.clash.show_entry(entry, self._desk.now())

    def _show_newer(self, message: Id) -> None:
        self.clash.show_entry(None, self._desk.now())
        if self._detail is not None:
            # It is being read now, so the answer may go against the whole conversation.
            seen = max(self._detail.row.public_count, self._writings[Kind.OUTBOUND].based_on + 1)
            self._writings[Kind.OUTBOUND] = replace(self._writings[Kind.OUTBOUND], based_on=seen)
            self.keeper.touched()
        self.reveal.emit(message)

    def _keep_as_note(self) -> None:
        """The reply becomes a note that is not added yet: nothing goes anywhere without one more key."""
        reply = self._writing()
        self.clash.show_entry(None, self._desk.now())
        self._put(self._blank(Kind.OUTBOUND))
        self.keeper.touched()
        self._switch(Kind.NOTE)
        note = self._writing()
        words = f"{note.text}\n\n{reply.text}" if note.text.strip() else reply.text
        end = len(words)
        self._put(replace(note, text=words, files=(*note.files, *reply.files), cursor=end, anchor=end))
        self.keeper.touched()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _was_taken_back(self, ticket: Id) -> None:
        if ticket != self._ticket:
            self.ticket_wanted.emit(ticket)
            return
        self._switch(Kind.OUTBOUND)
        self._tell_writing(False)
        self._work.ask(self, "changed drafts", Drafts(ticket), lambda rows: self._take_changed(ticket, rows))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_held(self) -> None:
        row = self.courier.of(self._ticket) if self._ticket is not None else None
        now = self._desk.now()
        self.bar.show_row(row, now)
        if row is not None and not self._tick.isActive():
            self._tick.start()
        elif row is None:
            self._tick.stop()

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
            "note": lambda: self._start(Kind.OUTBOUND if self._kind is Kind.NOTE else Kind.NOTE),
            "cc": self._open_copies,
            "template": lambda: self._complete(What.TEMPLATE),
            "mention": self._mention,
            "article": self.articles_wanted.emit,
            "attach": self._attach,
            "bold": lambda: self._mark(markup.BOLD),
            "italic": lambda: self._mark(markup.ITALIC),
            "list": self._list,
            "link": self._link,
        }
        return {f"composer.{name}": call for name, call in calls.items()}

    def _send_later(self) -> None:
        if self._kind is Kind.NOTE:
            self._say(text.empty(note=True) if self._writing().empty else translate("composer", "A note is added now."))
            return
        more = self.sheet.bottom.send.more
        at = more.mapToGlobal(QPoint(more.width(), 0))
        later.offer(self._look, self, at, self._desk.now(), self._send_at)

    def _send_at(self, moment: datetime) -> None:
        self._send(Way(self._default_then(), at=moment))

    def _open_copies(self) -> None:
        self._switch(Kind.OUTBOUND)
        self.sheet.copies.open()

    def _complete(self, what: What) -> None:
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.completing.open(what)

    def _mention(self) -> None:
        self._start(Kind.NOTE)
        self.editor.insert("@")

    def _attach(self) -> None:
        title = translate("composer", "Attach files")
        paths, _ = QFileDialog.getOpenFileNames(self, title)
        self.sheet.files.add_paths(paths)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_picture(self, content: bytes) -> None:
        name = f"screenshot-{self._desk.now().astimezone():%H%M%S}.png"
        self.sheet.files.add_bytes(name, "image/png", content)

    def _mark(self, mark: str) -> None:
        self.editor.apply(markup.toggled(self.editor.words, *self.editor.selection(), mark))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> None:
        self.editor.apply(markup.listed(self.editor.words, *self.editor.selection()))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self) -> None:
        copied = QGuiApplication.clipboard().text().strip()
        address = copied if copied.startswith(("https://", "http://", "mailto:")) and " " not in copied else ""
        start, end = self.editor.selection()
        if address:
            self.editor.apply(markup.linked(self.editor.words, start, end, address))
        else:
            words = self.editor.words[start:end] or translate("composer", "words")
            new = f"[{words}](https://)"
            self.editor.apply(markup.Edit(start, end, new, start + len(new) - 1, start + len(new) - 1))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_channels(self) -> None:
        menu = self.sheet.channel_menu(self._writings[self._kind].channel, self.facts.reachable, self._choose_channel)
        menu.addSeparator()
        menu.addAction(self._registry.find("composer.cc"))
        menu.popup(self.sheet.channel.mapToGlobal(QPoint(0, self.sheet.channel.height() + 4)))

    def _choose_channel(self, channel: Channel) -> None:
        self._writings[self._kind] = replace(self._writing(), channel=channel)
        self._show_kind()
        self.keeper.touched()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit()

    def event(self, event: QEvent) -> bool:
        # A change inside (a line of chips, a strip) may ask for more than the share of the pane that is ours.
        if event.type() == QEvent.Type.LayoutRequest:
            self._limit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_kind()
            self.bar.retranslate()
            self._show_held()

    def _limit(self) -> None:
        pane = self.parentWidget()
        if pane is not None:
            most = int(pane.height() * _MOST_SHARE)
            self.editor.set_most(max(self._look.line("composer"), most - self.sheet.chrome()))

    def _choices(self) -> Choices:
        # The list floats over the window, which is known when the composer is in it.
        if self._card is None or self._card.parentWidget() is not self.window():
            if self._card is not None:
                self._card.deleteLater()
            self._card = Choices(self._look, self.window())
        return self._card

    def _timer(self, ms: int, call: Callable[[], object], *, single: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.setInterval(ms)
        timer.timeout.connect(call)
        return timer
