"""Notices: the only way the program speaks to its person of its own accord. Toasts and bell show what is said here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from itertools import count

from PySide6.QtCore import QObject, Signal

from console.domain.changes import Outcome, Refusal
from console.errors import ConsoleError
from console.ui.shared.words import fault, translate

KEPT = 200


class Level(IntEnum):
    QUIET = 0
    """Kept in the bell, shown nowhere else."""
    TOAST = 1
    """Goes by itself."""
    AMBER = 2
    """Stays until seen: a limit is near, something was given to you."""
    RED = 3
    """Stays until seen, and is told outside when another program is in front: a hold, an incident."""


_ICONS = {
    Level.QUIET: "info",
    Level.TOAST: "check-circle",
    Level.AMBER: "timer",
    Level.RED: "warning-octagon-fill",
}


def refusal_text(refusal: Refusal) -> str:
    """Why something was not done, in the person's language."""
    return {
        Refusal.GONE: lambda: translate("refusal", "This is not there any more."),
        Refusal.NO_RIGHT: lambda: translate("refusal", "Your role may not do this. A lead can."),
        Refusal.TAKEN: lambda: translate("refusal", "A colleague has this ticket."),
        Refusal.NEWER: lambda: translate("refusal", "Something new arrived. Look at it first, your text is safe."),
        Refusal.NOT_POSSIBLE: lambda: translate("refusal", "This cannot be done as things stand now."),
        Refusal.TOO_LATE: lambda: translate("refusal", "It is too late to take this back."),
        Refusal.EMPTY: lambda: translate("refusal", "There was nothing to do it to."),
        Refusal.EXISTS: lambda: translate("refusal", "This exists already."),
        Refusal.FAULT: lambda: translate("refusal", "The team's desk could not do it, through no fault of yours."),
    }[refusal]()


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A button on a notice. The notice goes when it is pressed."""

    text: str
    call: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Notice:
    key: str
    level: Level
    lead: str
    text: str
    icon: str
    kind: str
    ways: tuple[Way, ...]
    undo: Way | None
    outside: str
    alert: bool = False
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def sentence(self) -> str:
        """All of it, for a screen reader."""
        return " ".join(part for part in (self.lead, self.text) if part)


class Notices(QObject):
    said = Signal(object)
    """A Notice, new or in place of the one with the same key."""
    withdrawn = Signal(str)
    """The key of a notice that is no longer true, or was dealt with."""
    changed = Signal()
    """What is kept, or how much of it is unseen, is different now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Notice] = {}
        self._unseen: set[str] = set()
        self._undoable: list[str] = []
        self._numbers = count(1)

    @property
    def kept(self) -> list[Notice]:
        """Newest first."""
        return list(reversed(self._kept.values()))

    @property
    def unseen(self) -> int:
        return len(self._unseen)

    def say(
        self,
        level: Level,
        text: str,
        *,
        lead: str = "",
        icon: str = "",
        action: Way | None = None,
        more: Way | None = None,
        undo: Callable[[], object] | None = None,
        undo_text: str = "",
        kind: str = "",
        key: str = "",
        outside: str = "",
        alert: bool = False,
    ) -> str:
        """Returns the key to withdraw it by. `lead` is the part in bold before the text.

        `key` names the thing it speaks of: said again, the new one replaces the old. `kind` groups notices, for
        `withdraw_kind`. `outside` is what the system may show above other programs: names and subjects, never the
        text of a message; without it the lead is shown. `alert`: the system tells it whatever its level, for what the
        window itself shows in another way.
        """
        key = key or f"notice {next(self._numbers)}"
        back = None
        if undo is not None:
            back = Way(undo_text or translate("notices", "Undo"), lambda: self._undo(key, undo), "Ctrl+Z")
        notice = Notice(
            key=key,
            level=level,
            lead=lead,
            text=text,
            icon=icon or _ICONS[level],
            kind=kind,
            ways=tuple(way for way in (action, more) if way is not None),
            undo=back,
            outside=outside or lead,
            alert=alert,
        )
        # Taken out first, so that it stands at the end: the order of a dict is the order of the bell.
        self._kept.pop(key, None)
        self._kept[key] = notice
        while len(self._kept) > KEPT:
            self._drop(next(iter(self._kept)))
        self._unseen.add(key)
        if back is not None:
            self._undoable = [*(other for other in self._undoable if other != key), key]
        self.said.emit(notice)
        self.changed.emit()
        return key

    def trouble(self, error: ConsoleError) -> str:
        """The same trouble again replaces itself: a mailbox that fails every minute is one notice."""
        return self.say(
            Level.AMBER,
            " ".join(fault(part) for part in (error.cause, error.next_step) if part),
            lead=fault(error.title),
            icon="warning",
            kind="trouble",
            key=f"trouble {error.title}",
        )

    def refused(self, outcome: Outcome) -> str:
        """For orders whose screen does not say itself why they were not done; connected to Work.refused."""
        if outcome.refusal is None:
            return ""
        return self.say(
            Level.AMBER,
            refusal_text(outcome.refusal),
            lead=translate("refusal", "Not done."),
            icon="warning",
            kind="refusal",
            key=f"refusal {outcome.refusal}",
        )

    def withdraw(self, key: str) -> None:
        """It is no longer true. An unknown key is no fault: it may have gone with the shift."""
        if key in self._kept:
            self._drop(key)
            self.changed.emit()

    def withdraw_kind(self, kind: str) -> None:
        for key in [notice.key for notice in self._kept.values() if notice.kind == kind]:
            self.withdraw(key)

    def clear(self) -> None:
        for key in list(self._kept):
            self._drop(key)
        self.changed.emit()

    def mark_seen(self, *keys: str) -> None:
        """These, or all."""
        before = len(self._unseen)
        self._unseen -= set(keys or self._unseen)
        if len(self._unseen) != before:
            self.changed.emit()

    def follow(self, notice: Notice, way: Way) -> None:
        """Goes the way of a notice, which is dealt with by that."""
        self.withdraw(notice.key)
        way.call()

    def undo_latest(self) -> bool:
        """Takes back the newest thing that still offers it (Ctrl+Z); False if there is none."""
        if not self._undoable:
            return False
        notice = self._kept[self._undoable[-1]]
        if notice.undo is not None:
            notice.undo.call()
        return True

    @property
    def undoable(self) -> str:
        """The key of the newest notice that still offers to take something back, "" for none."""
        return self._undoable[-1] if self._undoable else ""

    def end_undo(self, key: str) -> None:
        """The time to take it back is over; the notice stays in the bell."""
        if key in self._undoable:
            self._undoable.remove(key)

    def can_undo(self, key: str) -> bool:
        return key in self._undoable

    def _undo(self, key: str, undo: Callable[[], object]) -> None:
        # Pressing twice, or Ctrl+Z just after the button, must not undo twice.
        if key in self._undoable:
            self.withdraw(key)
            undo()

    def _drop(self, key: str) -> None:
        del self._kept[key]
        self._unseen.discard(key)
        self.end_undo(key)
        self.withdrawn.emit(key)
