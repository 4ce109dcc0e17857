"""What is being written, and its way to the desk: saved at every pause, never later than a second after a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from console.commands.drafts import SaveDraft
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Address, File, Heading, Kind
from console.domain.tickets import Channel
from console.queries.drafts import DraftRow
from console.sync.desk import Desk
from console.ui.shared.work import Work

PAUSE_MS = 300
LATEST_MS = 1000
AGAIN_MS = 2000


@dataclass(frozen=True, slots=True)
class Writing:
    """A reply or a note in one moment. `based_on` is the ticket's `public_count` when the writing began."""

    ticket: Id
    kind: Kind
    channel: Channel
    based_on: int
    text: str = ""
    cc: tuple[Address, ...] = ()
    files: tuple[File, ...] = ()
    heading: Heading = AS_USUAL
    own: bool = field(default=False, compare=False)
    """Who gets a copy was decided, and does not follow the last letter any more."""
    cursor: int = field(default=0, compare=False)
    anchor: int = field(default=0, compare=False)

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.files

    @property
    def kept(self) -> bool:
        """Worth a draft: a heading that was changed is, before a word is written."""
        return not self.empty or self.heading != AS_USUAL

    @staticmethod
    def of(row: DraftRow) -> Writing:
        end = len(row.text)
        return Writing(
            row.ticket,
            row.kind,
            row.channel,
            row.based_on,
            row.text,
            row.cc,
            row.files,
            row.heading,
            own=True,
            cursor=end,
            anchor=end,
        )

    def same_words(self, other: Writing) -> bool:
        """Whether a reader would see no difference; where the cursor stands and what it was based on do not count."""
        return replace(self, based_on=0) == replace(other, based_on=0)


class Keeper(QObject):
    """Saves the writing of one composer. It asks `now_written` when the time has come, so that no key is missed."""

    saved = Signal(object, object)
    """A Writing the desk has acknowledged, and when it was given."""
    failing = Signal()
    """The last attempt did not arrive; it is tried again by itself."""

    def __init__(self, work: Work, desk: Desk, now_written: Callable[[], Writing | None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._now_written = now_written
        self._dirty = False
        self._under_way = 0
        self._own: set[Id] = set()
        self._failed: dict[tuple[Id, Kind], Writing] = {}
        self._on_the_way: dict[tuple[Id, Kind], Writing] = {}
        self._held = False
        # Two clocks: one starts anew with each key, the other only with the first after a save.
        self._pause = self._timer(PAUSE_MS, self.flush)
        self._latest = self._timer(LATEST_MS, self.flush)
        self._again = self._timer(AGAIN_MS, self._try_again)

    @property
    def settled(self) -> bool:
        """Nothing is waiting to be saved or on its way."""
        return not self._dirty and not self._under_way and not self._failed

    def take_own(self, commands: frozenset[Id]) -> bool:
        """Whether all of these were saves of ours."""
        own = bool(commands) and commands <= self._own
        self._own -= commands
        return own

    def touched(self) -> None:
        """Something was changed by the person."""
        self._dirty = True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def hold(self, held: bool) -> None:
        """While an answer is being handed over its draft must not be written over; what is typed waits a moment."""
        self._held = held
        if not held and self._dirty:
            self._pause.start()

    def pending(self, ticket: Id, kind: Kind) -> Writing | None:
        """What was written there and has not been acknowledged: newer than anything the desk can tell."""
        return self._failed.get((ticket, kind)) or self._on_the_way.get((ticket, kind))

    def flush(self) -> None:
        """Saves now if there is anything new."""
        if not self._dirty or self._held:
            return
        self._rest()
        writing = self._now_written()
        if writing is not None:
            self._save(writing)

    def drop(self, ticket: Id, kind: Kind) -> None:
        """What was written has been sent: its draft went with that, and a late save must not bring it back."""
        self._failed.pop((ticket, kind), None)
        self._rest()

    def rescue(self, writing: Writing) -> None:
        """Saves a text that is no longer in the box."""
        self._save(writing)

    def _save(self, writing: Writing) -> None:
        # The ticket may be another by the time this one fails, so each attempt keeps what it wanted to save.
        self._failed.pop((writing.ticket, writing.kind), None)
        command = SaveDraft(
            self._desk.stamp(),
            writing.ticket,
            writing.kind,
            writing.channel,
            writing.text,
            writing.based_on,
            writing.cc,
            writing.files,
            writing.heading,
        )
        self._own.add(command.stamp.id)
        self._under_way += 1
        self._on_the_way[writing.ticket, writing.kind] = writing
        at = command.stamp.at
        self._work.tell(
            self, command, lambda outcome: self._arrived(writing, at, outcome), lambda _: self._lost(writing)
        )

    def _arrived(self, writing: Writing, at: datetime, outcome: Outcome) -> None:
        self._ended(writing)
        if outcome.done:
            self.saved.emit(writing, at)
        else:
            # The ticket is gone or the right to write: trying again would not help, and the mark must not lie.
            self.failing.emit()

    def _lost(self, writing: Writing) -> None:
        self._ended(writing)
        self._failed.setdefault((writing.ticket, writing.kind), writing)
        self._again.start()
        self.failing.emit()

    def _ended(self, writing: Writing) -> None:
        self._under_way -= 1
        key = writing.ticket, writing.kind
        if self._on_the_way.get(key) is writing:
            del self._on_the_way[key]

    def _try_again(self) -> None:
        for writing in list(self._failed.values()):
            self._save(writing)

    def _rest(self) -> None:
        self._dirty = False
        self._pause.stop()
        self._latest.stop()

    def _timer(self, ms: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(call)
        return timer
