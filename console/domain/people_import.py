"""People from elsewhere, row by row: what a row says, what became of it, and how the columns of a sheet were read."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from functools import lru_cache

import msgspec

from console.domain.ids import Id
from console.domain.latin import latin
from console.domain.people import IdentityKind
from console.domain.webinars import Coming


class Column(StrEnum):
    """What stands in a column of a sheet."""

    IGNORE = "ignore"
    NAME = "name"
    GIVEN = "given"
    SURNAME = "surname"
    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    PLATFORM = "platform"
    LANGUAGE = "language"
    ORGANISATION = "organisation"
    COHORT = "cohort"
    COURSE = "course"
    ENROLLED = "enrolled"
    LAST_ACCESS = "last_access"
    NOTE = "note"
    CHECKPOINT = "checkpoint"
    """The heading names a checkpoint, the cells say who has done it, and when."""
    CHECKPOINT_NAME = "checkpoint_name"
    """One row for each person and checkpoint: the cells name it."""
    DONE = "done"
    DUE = "due"
    REGISTERED = "registered"
    """When they registered for a webinar."""
    JOINED = "joined"
    LEFT = "left"
    MINUTES = "minutes"
    """How long they were in the room."""
    ATTENDED = "attended"
    """Whether they came at all, or whether their registration stands."""
    PART = "part"
    """What they were there: of the crew, or a guest."""


class NewIdentityOf(msgspec.Struct, frozen=True):
    """An address or number that has been read: `value` as it is compared, `shown` as it was written."""

    kind: IdentityKind
    value: str
    shown: str


class Mark(msgspec.Struct, frozen=True):
    """How far somebody is at a checkpoint, found by its name. `done` None: nothing is said of it."""

    checkpoint: str
    done: bool | None = None
    done_at: datetime | None = None
    due_at: datetime | None = None
    """A date of theirs alone."""


class Enrolled(msgspec.Struct, frozen=True):
    """Somebody in a cohort, found by its name and course."""

    cohort: str
    course: str = ""
    since: datetime | None = None
    last_access: datetime | None = None
    marks: tuple[Mark, ...] = ()


class PersonRow(msgspec.Struct, frozen=True):
    """One person as a sheet or a platform tells of them. Empty texts say nothing."""

    line: int
    """Where they stand first, as a spreadsheet counts; 0: nowhere."""
    participant_id: Id
    """The id they get when nobody here is this person."""
    name: str
    language: str = ""
    organisation: str = ""
    note: str = ""
    identities: tuple[NewIdentityOf, ...] = ()
    enrolled: tuple[Enrolled, ...] = ()
    key: str = ""
    """What they are called where they come from: whoever was brought under it before is this person."""
    coming: Coming | None = None
    """What is told of them and the webinar that the import is about."""


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    """They are here and nothing is new."""
    JOINED = "joined"
    """The same person as in a row above."""
    REFUSED = "refused"
    LEFT = "left"
    """The import was stopped before them."""


class Trouble(StrEnum):
    """What is wrong with a row or a cell."""

    NO_NAME = "no_name"
    NAME_IS_NUMBER = "name_is_number"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    LOST_DIGITS = "lost_digits"
    """A spreadsheet has rounded the number: its digits are gone."""
    BAD_DATE = "bad_date"
    BAD_LANGUAGE = "bad_language"
    BAD_MARK = "bad_mark"
    BROKEN_CELL = "broken_cell"
    """A formula that failed (#N/A)."""
    NO_COHORT = "no_cohort"
    """Progress without a cohort it belongs to."""
    TOO_LONG = "too_long"
    SHARED = "shared"
    """Somebody of another name has the same address or number; both stay."""
    OF_THE_CREW = "of_the_crew"
    """The host of a webinar, or a speaker: no participant."""

    @property
    def refuses(self) -> bool:
        """Whether the whole row is left, and not only a cell of it."""
        return self in (Trouble.NO_NAME, Trouble.NAME_IS_NUMBER, Trouble.OF_THE_CREW)


class Complaint(msgspec.Struct, frozen=True):
    """`heading` and `value` are what stands in the sheet."""

    line: int
    trouble: Trouble
    heading: str = ""
    value: str = ""


class ColumnMapping(msgspec.Struct, frozen=True):
    """How a sheet was read: its headings, and what stands in each column."""

    headings: tuple[str, ...]
    columns: tuple[Column, ...]


class SourceKind(StrEnum):
    SHEET = "sheet"
    MOODLE = "moodle"
    WEBINAR = "webinar"


@lru_cache(1 << 15)
def plain_name(name: str) -> str:
    """A name as it is compared: in Latin letters, its parts in one order, whatever the script and case."""
    parts = latin(name).replace("-", " ").replace(",", " ").replace(".", " ").split()
    return " ".join(sorted(parts))


def same_name(one: str, other: str) -> bool:
    """Whether two names may well be one person's, who shares an address: the same parts, or one has only fewer of them.

    "Anna Nowak", "NOWAK Anna", "Anna Maria Nowak" and "A. Nowak" are; "Anna Nowak" and "Jan Nowak" are not.
    """
    first, second = plain_name(one).split(), plain_name(other).split()
    if not first or not second:
        return False
    if len(first) > len(second):
        first, second = second, first
    left = list(second)
    for part in sorted(first, key=len, reverse=True):
        fit = next((whole for whole in left if whole == part), None) or next(
            (whole for whole in left if min(len(whole), len(part)) == 1 and whole[0] == part[0]), None
        )
        if fit is None:
            return False
        left.remove(fit)
    return True


def plain_heading(text: str) -> str:
    """A name of a cohort or checkpoint as it is compared."""
    return " ".join(text.split()).casefold()


def marked(
    mark: Mark, done_at: datetime | None, due_at: datetime | None, *, by_hand: bool, at: datetime
) -> tuple[datetime | None, datetime | None] | None:
    """What stands of somebody at a checkpoint after a sheet was heard: done and due; None: what stood before.

    `at` is when it was done where the sheet does not say. What somebody of the desk has marked as done stays so.
    """
    if by_hand and done_at is not None:
        return None
    if mark.done is None:
        done = done_at
    elif mark.done:
        done = mark.done_at or done_at or at
    else:
        done = None
    due = mark.due_at or due_at
    return None if (done, due) == (done_at, due_at) else (done, due)
