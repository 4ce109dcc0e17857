"""Sending: what must be right before, the order to the desk, the guard when something newer is there, and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from console.commands.answers import Answer, HoldAnswers
from console.commands.messages import AddNote
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel, State
from console.domain.weight import takes
from console.queries.ticket import Conversation, ConversationPart, MessageEntry
from console.sync.desk import Desk
from console.ui.shared.work import Work
from console.ui.ticket.composer import text
from console.ui.ticket.composer.outgoing import Courier
from console.ui.ticket.composer.sheet import Sheet
from console.ui.ticket.composer.writing import Writing


@dataclass(frozen=True, slots=True)
class Way:
    """How a person wants an answer to go. `at` for one that goes later; `forced` when what is newer was seen."""

    then: State | None = None
    next_one: bool = False
    at: datetime | None = None
    forced: bool = False


class Sending(QObject):
    """Hands one answer after another over. The text is out of the hand of the person as soon as it was handed over."""

    sent = Signal(object, object)
    """The Writing that is held now, and its Way."""
    noted = Signal(object)
    came_back = Signal(object, str)
    """A Writing that was not taken, and why."""
    newer = Signal(object, object, object)
    """A Writing that was not taken because of a newer MessageEntry, and its Way."""

    def __init__(
        self, work: Work, desk: Desk, courier: Courier, undo_seconds: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._courier = courier
        self._undo_seconds = undo_seconds
        self._sent: dict[Id, Writing] = {}

    def seconds(self, channel: Channel) -> int:
        """How long an answer waits to be taken back: a chat does not wait."""
        return 0 if channel is Channel.CHAT else max(0, min(30, self._undo_seconds()))

    def send(self, writing: Writing, way: Way) -> None:
        stamp = self._desk.stamp()
        wait = timedelta(seconds=self.seconds(writing.channel))
        answer = Answer(
            message_id=self._desk.new_id(),
            ticket=writing.ticket,
            channel=writing.channel,
            text=writing.text,
            based_on=writing.based_on,
            cc=writing.cc,
            files=writing.files,
            heading=writing.heading,
            then=way.then,
        )
        command = HoldAnswers(
            stamp,
            (answer,),
            way.at or stamp.at + wait,
            later=way.at is not None,
            forced=way.forced,
        )
        at_once = way.at is None and not wait
        if not at_once:
            self._courier.begun(stamp.id)
            self._sent = {**dict(list(self._sent.items())[-20:]), stamp.id: writing}
        self._work.tell(
            self,
            command,
            lambda outcome: self._held(writing, way, stamp.id, at_once, outcome),
            lambda error: self._failed(writing, stamp.id, error),
        )

    def note(self, writing: Writing) -> None:
        command = AddNote(self._desk.stamp(), writing.ticket, self._desk.new_id(), writing.text, writing.files)
        self._work.tell(
            self,
            command,
            lambda outcome: self._note_ended(writing, outcome),
            lambda error: self.came_back.emit(writing, str(error)),
        )

    def as_sent(self, ticket: Id, words: str) -> Writing | None:
        """What was sent from there with these very words, to put the cursor where it stood."""
        return next((w for w in reversed(self._sent.values()) if w.ticket == ticket and w.text == words), None)

    def _held(self, writing: Writing, way: Way, batch: Id, at_once: bool, outcome: Outcome) -> None:
        if outcome.done:
            if at_once:
                self._courier.send_now(batch)
            self.sent.emit(writing, way)
            return
        self._courier.refused(batch)
        if outcome.refusal is Refusal.NEWER:
            self._find_newer(writing, way, outcome.refs)
        else:
            self.came_back.emit(writing, text.refused(outcome.refusal or Refusal.NOT_POSSIBLE))

    def _failed(self, writing: Writing, batch: Id, error: Exception) -> None:
        self._courier.refused(batch)
        self.came_back.emit(writing, str(error))

    def _note_ended(self, writing: Writing, outcome: Outcome) -> None:
        if outcome.done:
            self.noted.emit(writing)
        else:
            self.came_back.emit(writing, text.refused(outcome.refusal or Refusal.NOT_POSSIBLE))

    def _find_newer(self, writing: Writing, way: Way, refs: tuple[Ref, ...]) -> None:
        wanted = {ref.id for ref in refs}

        def found(part: ConversationPart) -> None:
            entries = [each for each in part.entries if isinstance(each, MessageEntry) and each.id in wanted]
            public = entries or [
                each
                for each in part.entries
                if isinstance(each, MessageEntry) and each.kind in (Kind.INBOUND, Kind.OUTBOUND)
            ]
            self.newer.emit(writing, public[-1] if public else None, way)

        # Notes and calls stand between public messages; enough of them that the newest public one is among them.
        self._work.ask(
            self,
            "newer",
            Conversation(writing.ticket, limit=len(refs) + 40),
            found,
            lambda error: self.came_back.emit(writing, str(error)),
        )


def hindrance(writing: Writing, way: Way, sheet: Sheet, reachable: bool | None, name: str) -> str:
    """Why this cannot be sent as it stands, in words; "" when it can."""
    note = writing.kind is Kind.NOTE
    if sheet.files.busy:
        return text.still_reading()
    if writing.empty:
        return text.empty(note)
    if note:
        return text.note_only() if way.then is State.SOLVED or way.at is not None else ""
    if writing.channel is Channel.EMAIL and (stop := _letter_hindrance(writing, sheet)):
        return stop
    known = reachable is not False or bool(writing.heading.to)
    return "" if known else text.no_address(name, writing.channel)


def _letter_hindrance(writing: Writing, sheet: Sheet) -> str:
    if sheet.head.wrong:
        return text.wrong_addresses(sheet.head.wrong)
    if sheet.head.nobody:
        return text.nobody_left()
    mailbox = sheet.head.mailbox
    if mailbox is not None and writing.files and takes(writing.files) > mailbox.largest:
        return text.too_large_to_leave(writing.files, mailbox)
    return ""
