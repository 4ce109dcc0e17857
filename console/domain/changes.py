"""What a command changed, and how it ended."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import msgspec

from console.domain.ids import Id


class Ref(NamedTuple):
    """One row that changed. `kind` is a noun of the house: ticket, message, participant, draft …"""

    kind: str
    id: Id


class Changes(msgspec.Struct, frozen=True):
    """Rows that changed and the commands that did it, so that a screen can tell its own edits."""

    refs: frozenset[Ref]
    commands: frozenset[Id] = frozenset()
    everything: bool = False
    """What was read before may all be different: read it again."""

    def of(self, kind: str) -> frozenset[Id]:
        return frozenset(ref.id for ref in self.refs if ref.kind == kind)

    def touches(self, *kinds: str) -> bool:
        """Whether rows of any of these kinds may be different now."""
        return self.everything or any(ref.kind in kinds for ref in self.refs)

    def touches_one(self, kind: str, row: Id) -> bool:
        """Whether this row may be different now."""
        return self.everything or Ref(kind, row) in self.refs


class Refusal(StrEnum):
    """Why a command was not done. The screen says it in the person's language."""

    GONE = "gone"
    """What it was about does not exist."""
    NO_RIGHT = "no_right"
    TAKEN = "taken"
    """Somebody else owns the ticket; `who` is theirs."""
    NEWER = "newer"
    """Public messages arrived since the writing began (send guard); `refs` are they."""
    NOT_POSSIBLE = "not_possible"
    """The rules do not allow it from the present state."""
    TOO_LATE = "too_late"
    """It cannot be taken back any more."""
    EMPTY = "empty"
    """Nothing was there to do it to."""
    EXISTS = "exists"
    FAULT = "fault"
    """The hub could not do it, through no fault of the person; what was written is kept."""


class Outcome(msgspec.Struct, frozen=True):
    """How a command ended: done, or refused with a reason.

    `undo` says whether `Undo` can take it back. `skipped` counts tickets of a bulk command that were left alone.
    `refs` are the rows that were made, or the rows a refusal is about. `waiting` says that it is done here and kept,
    and that the hub has not answered yet: it may still refuse.
    """

    refusal: Refusal | None = None
    who: Id | None = None
    refs: tuple[Ref, ...] = ()
    skipped: int = 0
    undo: bool = False
    waiting: bool = False

    @property
    def done(self) -> bool:
        return self.refusal is None
