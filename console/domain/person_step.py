"""What an import did to one person: rows it made, and what stood in the others before. Enough to undo it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from console.domain.ids import Id
from console.domain.webinars import Coming


class Was(msgspec.Struct, frozen=True):
    """A field that was changed: undone only where it still holds `after`."""

    field: str
    before: str
    after: str


class WasMark(msgspec.Struct, frozen=True):
    """A mark at a checkpoint that was changed."""

    progress_id: Id
    done_before: datetime | None
    due_before: datetime | None
    done_after: datetime | None
    due_after: datetime | None


class WasComing(msgspec.Struct, frozen=True):
    """What was told of somebody and a webinar: before and after."""

    registration_id: Id
    before: Coming
    after: Coming


class PersonStep(msgspec.Struct, frozen=True):
    made: bool = False
    identities: tuple[Id, ...] = ()
    enrolments: tuple[Id, ...] = ()
    progress: tuple[Id, ...] = ()
    fields: tuple[Was, ...] = ()
    marks: tuple[WasMark, ...] = ()
    registrations: tuple[Id, ...] = ()
    comings: tuple[WasComing, ...] = ()
