"""The two texts of the ticket that is open, a reply and a note: restored, kept apart, changed from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Heading, Kind
from console.domain.tickets import Channel
from console.queries.answering import AnswerBeginning, Beginning
from console.queries.drafts import DraftRow, Drafts
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.shared.work import Work
from console.ui.ticket.composer.sheet import Sheet
from console.ui.ticket.composer.writing import Keeper, Writing

KINDS = (Kind.OUTBOUND, Kind.NOTE)
_PLACES_KEPT = 60


class Texts(QObject):
    shown = Signal()
    """Another text stands in the box, or the same one goes another way."""
    begun = Signal()
    """It is known to whom an answer goes by itself."""
    kept = Signal(object)
    """What is shown is on disk since this moment; None: nothing is kept."""

    def __init__(
        self, work: Work, desk: Desk, sheet: Sheet, as_sent: Callable[[Id, str], Writing | None], parent: QObject
    ) -> None:
        """`as_sent` finds what was sent with the same words, to put the cursor where it was."""
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._sheet = sheet
        self._as_sent = as_sent
        self.keeper = Keeper(work, desk, self.written_now, self)
        self.detail: TicketDetail | None = None
        self.kind = Kind.OUTBOUND
        self.beginning: Beginning | None = None
        self.loaded = True
        self.putting = False
        """The box is being filled by the program: nobody types."""
        self._writings = {kind: self._blank(kind) for kind in KINDS}
        self._left: dict[tuple[Id, Kind], Writing] = {}
        self._before_return: str | None = None
        self._waiting: Callable[[bool], object] | None = None

    @property
    def ticket(self) -> Id | None:
        return self.detail.row.id if self.detail is not None else None

    @property
    def note(self) -> bool:
        return self.kind is Kind.NOTE

    @property
    def channel(self) -> Channel:
        return self._writings[Kind.OUTBOUND].channel

    def now(self) -> Writing:
        """What stands in the box."""
        cursor, anchor = self._sheet.editor.cursor_and_anchor()
        head = self._sheet.head
        return replace(
            self._writings[self.kind],
            text=self._sheet.editor.words,
            cc=() if self.note else head.copies,
            files=self._sheet.files.kept,
            heading=AS_USUAL if self.note else self._heading(),
            own=head.own,
            cursor=cursor,
            anchor=anchor,
        )

    def _heading(self) -> Heading:
        return msgspec.structs.replace(self._sheet.head.heading, quoted=self._sheet.ending.quoted)

    def written_now(self) -> Writing | None:
        """For the keeper: what shall be saved."""
        if self.ticket is None:
            return None
        self._writings[self.kind] = self.now()
        return self._writings[self.kind]

    def open(self) -> None:
        """Begins with the ticket of `detail`: empty at once, with what was kept a moment later."""
        ticket = self.ticket
        self.kind = Kind.OUTBOUND
        self._writings = {kind: self._blank(kind) for kind in KINDS}
        self._before_return = None
        self._waiting = None
        self.kept.emit(None)
        self.beginning = None
        self._sheet.head.begin(None)
        self.put(self._writings[self.kind])
        self.loaded = ticket is None
        self.keeper.hold(not self.loaded)
        if ticket is not None:
            # After the conversation is painted: the answer would come into the middle of that.
            self._work.after_paint(self, "drafts", self._ask_drafts)
        else:
            self._work.never(self, "drafts")
            self._work.forget(self, "beginning")

    def _ask_drafts(self) -> None:
        # First to whom it goes: an answer must not leave before it is known who gets a copy.
        if self.ticket is not None:
            self._work.ask(
                self, "beginning", AnswerBeginning(self.ticket), self._take_beginning, lambda _: self._ask_kept()
            )

    def _take_beginning(self, beginning: Beginning | None) -> None:
        self._begin(beginning)
        self._ask_kept()

    def _ask_kept(self) -> None:
        if self.ticket is not None:
            self._work.ask(self, "drafts", Drafts(self.ticket), self._restore, lambda _: self._restore(()))

    def _begin(self, beginning: Beginning | None) -> None:
        self.beginning = beginning
        self._sheet.head.begin(beginning)
        self.begun.emit()

    def renew(self, detail: TicketDetail | None) -> None:
        """New facts of the ticket that is open. After a letter came the next answer may go to others."""
        before, self.detail = self.detail, detail
        if detail is not None and before is not None and before.row.public_count != detail.row.public_count:
            self.begin_again()

    def begin_again(self) -> None:
        if self.ticket is not None and self.loaded:
            self._work.ask(self, "beginning", AnswerBeginning(self.ticket), self._begin)

    def once_loaded(self, call: Callable[[bool], object]) -> None:
        """Called when what was kept is here; True when it has joined what was typed while it came."""
        self._waiting = call

    def flush(self) -> None:
        """Saves, and remembers where the cursors stand."""
        ticket = self.ticket
        if ticket is not None and self.loaded:
            self._writings[self.kind] = self.now()
            # Not worth a place on disk, but it comes back with the ticket.
            self._left.update({(ticket, kind): writing for kind, writing in self._writings.items()})
            while len(self._left) > _PLACES_KEPT:
                del self._left[next(iter(self._left))]
        self.keeper.flush()

    def put(self, writing: Writing) -> None:
        """Shows it if its kind is the one that is open."""
        self._writings[writing.kind] = writing
        if writing.kind is not self.kind:
            return
        self.putting = True
        self._sheet.editor.put(writing.text, writing.cursor, writing.anchor)
        self._sheet.files.put(writing.files)
        if writing.kind is Kind.OUTBOUND:
            self._sheet.head.put(writing.heading, writing.cc, writing.own)
        self._sheet.ending.put(writing.heading.quoted)
        self.putting = False
        self.shown.emit()

    def switch(self, kind: Kind) -> None:
        if kind is self.kind or self.ticket is None:
            return
        self._sheet.head.finish()
        self.keeper.flush()
        self._writings[self.kind] = self.now()
        self.kind = kind
        self.put(self._writings[kind])

    def edited(self) -> None:
        """A person changed the words."""
        if self._writings[self.kind].empty and self.detail is not None:
            # The writing begins now, after what is on the screen was read.
            before = self._writings[self.kind]
            self._writings[self.kind] = replace(before, based_on=self.detail.row.public_count)
        self._writings[self.kind] = self.now()
        self.keeper.touched()

    def choose_channel(self, channel: Channel) -> None:
        """The words stay; a note has no channel of its own."""
        self._writings[Kind.OUTBOUND] = replace(
            self._writings[Kind.OUTBOUND] if self.note else self.now(), channel=channel
        )
        self.keeper.touched()
        self.shown.emit()

    def have_read(self) -> None:
        """The author has seen what is newest: the reply may go against the whole conversation."""
        if self.detail is not None:
            reply = self._writings[Kind.OUTBOUND]
            seen = max(self.detail.row.public_count, reply.based_on + 1)
            self._writings[Kind.OUTBOUND] = replace(reply, based_on=seen)
            self.keeper.touched()

    def hand_over(self) -> Writing:
        """Takes what is written out of the box, on its way to the desk; no save may come in between."""
        self._sheet.head.fold()
        writing = self.now()
        self.keeper.drop(writing.ticket, writing.kind)
        self.keeper.hold(True)
        self._left.pop((writing.ticket, writing.kind), None)
        self.put(replace(self._blank(self.kind), channel=writing.channel))
        self.kept.emit(None)
        return writing

    def handed_over(self) -> None:
        """The order has an outcome, whichever."""
        self._before_return = None
        self.keeper.hold(not self.loaded)

    def put_back(self, writing: Writing) -> bool:
        """It was not taken. What was typed since stands behind it. False when another ticket is open by now."""
        self.handed_over()
        if writing.ticket != self.ticket:
            # Its draft stands on disk as it was saved last; a key pressed just before sending may not be in it.
            self.keeper.rescue(writing)
            return False
        self.put(_joined(writing, self.now() if writing.kind is self.kind else self._writings[writing.kind]))
        self.keeper.touched()
        return True

    def make_note(self) -> None:
        """The reply becomes a note that is not added yet: nothing goes anywhere without one more key."""
        reply = self.now()
        self.put(self._blank(Kind.OUTBOUND))
        self.keeper.touched()
        self.switch(Kind.NOTE)
        note = self.now()
        end = len(note.text) + (2 if note.text.strip() else 0) + len(reply.text)
        joined = f"{note.text}\n\n{reply.text}" if note.text.strip() else reply.text
        self.put(replace(note, text=joined, files=(*note.files, *reply.files), cursor=end, anchor=end))
        self.keeper.touched()

    def await_return(self, ticket: Id) -> None:
        """An answer is being taken back: the desk puts it before what is saved now."""
        if ticket != self.ticket or not self.loaded:
            return
        self.flush()
        self._before_return = self._sheet.editor.words if not self.note else self._writings[Kind.OUTBOUND].text
        self.keeper.hold(True)

    def take_return(self) -> None:
        """It is back as the draft."""
        ticket = self.ticket
        if ticket is not None:
            self._work.ask(
                self,
                "returned",
                Drafts(ticket),
                lambda rows: self._take_returned(ticket, rows),
                lambda _: self.handed_over(),
            )

    def _take_returned(self, ticket: Id, rows: tuple[DraftRow, ...]) -> None:
        if ticket != self.ticket or not self.loaded:
            return
        row = next((row for row in rows if row.kind is Kind.OUTBOUND), None)
        if row is not None:
            self.switch(Kind.OUTBOUND)
            found, here, before = Writing.of(row), self.now(), self._before_return or ""
            if here.text != before:
                # Typed in the moment between: it takes the place of what it was when the answer was called back.
                first = found.text.removesuffix(before).rstrip("\n") if before else found.text
                words = f"{first}\n\n{here.text}"
                found = replace(found, text=words, cursor=len(words), anchor=len(words))
                self.keeper.touched()
            else:
                found = self._with_cursor(found)
            self.put(found)
            self.kept.emit(row.saved_at)
        self.handed_over()

    def _with_cursor(self, found: Writing) -> Writing:
        sent = self._as_sent(found.ticket, found.text)
        return replace(found, cursor=sent.cursor, anchor=sent.anchor) if sent is not None else found

    def look_again(self, *, typing: bool) -> None:
        """A draft of this ticket was changed by something else than this box."""
        ticket = self.ticket
        if ticket is not None and not typing:
            self._work.ask(self, "changed", Drafts(ticket), lambda rows: self._take_changed(ticket, rows))

    def _take_changed(self, ticket: Id, rows: tuple[DraftRow, ...]) -> None:
        if ticket != self.ticket or not self.loaded or not self.keeper.settled or self._before_return is not None:
            return  # what is being typed here is newer, or what was sent is just coming back
        there = {row.kind: row for row in rows}
        for kind in KINDS:
            here = self.now() if kind is self.kind else self._writings[kind]
            row = there.get(kind)
            found = Writing.of(row) if row is not None else replace(self._blank(kind), channel=here.channel)
            if found.same_words(here) or not (found.kept or here.kept):
                continue
            self.put(self._with_cursor(found))
            if kind is self.kind:
                self.kept.emit(row.saved_at if row is not None else None)

    def _restore(self, rows: tuple[DraftRow, ...]) -> None:
        ticket = self.ticket
        if ticket is None or self.loaded:
            return
        typed = self.now()
        joined = False
        saved: dict[Kind, datetime] = {}
        # Not what is typed in the meantime: that is joined below.
        self._writings = {kind: self._blank(kind) for kind in KINDS}
        for row in rows:
            self._writings[row.kind] = Writing.of(row)
            saved[row.kind] = row.saved_at
        for kind in KINDS:
            # What is still on its way to the disk is newer than what was read from it.
            writing = self.keeper.pending(ticket, kind) or self._writings[kind]
            left = self._left.get((ticket, kind)) or self._as_sent(ticket, writing.text)
            if left is not None and left.text == writing.text:
                writing = replace(writing, cursor=left.cursor, anchor=left.anchor)
            self._writings[kind] = writing
        self.loaded = True
        if not typed.empty:
            # Typed before the answer came, which takes a few milliseconds.
            joined = not self._writings[typed.kind].empty
            self._writings[typed.kind] = _joined(self._writings[typed.kind], typed)
        elif self._writings[Kind.OUTBOUND].empty and not self._writings[Kind.NOTE].empty:
            self.kind = Kind.NOTE
        self.put(self._writings[self.kind])
        self.kept.emit(saved.get(self.kind))
        self.keeper.hold(False)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting(joined)

    def _blank(self, kind: Kind) -> Writing:
        if self.detail is None:
            return Writing(self._desk.me, kind, Channel.EMAIL, 0)
        row = self.detail.row
        # Calls are answered by calling; what is written goes as a letter.
        channel = Channel.CHAT if row.channel is Channel.CHAT else Channel.EMAIL
        return Writing(row.id, kind, channel, row.public_count)


def _joined(first: Writing, second: Writing) -> Writing:
    if not second.text.strip() and not second.files:
        return first
    words = f"{first.text}\n\n{second.text}" if first.text.strip() else second.text
    return replace(first, text=words, files=(*first.files, *second.files), cursor=len(words), anchor=len(words))
