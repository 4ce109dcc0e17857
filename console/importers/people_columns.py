"""What stands in the columns of a sheet: guessed from headings and cells, or as it was read the last time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from console.domain.latin import latin
from console.domain.people_import import Column, ColumnMapping
from console.importers.people_cells import BROKEN, day_of, emails_of, language_of, mark_of, phones_of, says_nothing
from console.importers.people_words import HEADINGS
from console.importers.sheet import Sheet

_LOOKED_AT = 200
_HEADS_WITHIN = 15
_MOST_OF = 0.6

_OF_A_COURSE = re.compile(
    r"\b(?:module|modul|unit|lesson|lekcja|urok|quiz|test|exam|egzamin|ekzamen|task|zadanie|zadacha|homework|webinar|vebinar|"
    r"praca|rabota|checkpoint|etap|week|tydzien|nedelia|blok|block|final|certificate|certyfikat|sertifikat)\b"
)
_ONCE = frozenset(Column) - {Column.IGNORE, Column.EMAIL, Column.PHONE, Column.CHAT, Column.CHECKPOINT, Column.NOTE}
_DUE_IN_HEADING = re.compile(
    r"[\s(\[,–-]*(?:due|until|by|do|termin|срок|до)?[\s:]*(\d[\d./-]{5,9}\d)[)\]]?\s*$", re.IGNORECASE
)


class Heads(NamedTuple):
    """Where the data of a sheet begin, and what stands over its columns."""

    headings: tuple[str, ...]
    first: int
    """The place of the first row of data in `Sheet.rows`."""


def heads_of(sheet: Sheet) -> Heads:
    """The row of headings: not always the first, and not always there."""
    best, at = 0, -1
    for place, row in enumerate(sheet.rows[:_HEADS_WITHIN]):
        known = sum(plain_heading(cell) in HEADINGS for cell in row if cell)
        if known > best:
            best, at = known, place
    if at < 0:
        filled = [place for place, row in enumerate(sheet.rows[:_HEADS_WITHIN]) if sum(map(bool, row)) >= 2]
        first = filled[0] if filled else 0
        if any(_is_data(cell) for cell in sheet.rows[first]):
            return Heads(tuple(_letters(place) for place in range(len(sheet.rows[0]))), first)
        at = first
    headings = tuple(cell or _letters(place) for place, cell in enumerate(sheet.rows[at]))
    return Heads(headings, at + 1)


def plain_heading(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9 ]+", " ", latin(text)).split())


def parted_heading(heading: str) -> tuple[str, str]:
    """The name of a checkpoint and the date in its heading: "Module 4 quiz (12.11.2026)"."""
    found = _DUE_IN_HEADING.search(heading)
    if found is None or day_of(found.group(1)) is None or not heading[: found.start()].strip():
        return heading.strip(), ""
    return heading[: found.start()].strip(" ,([-–:"), found.group(1)


def guess(sheet: Sheet, heads: Heads, before: Iterable[ColumnMapping] = ()) -> ColumnMapping:
    """`before`: how sheets were read earlier, newest first. A heading that was seen stands for what it stood for."""
    remembered = _remembered(heads.headings, before)
    taken: set[Column] = set()
    columns = []
    samples = [
        [row[place] for row in sheet.rows[heads.first : heads.first + _LOOKED_AT] if row[place]]
        for place in range(len(heads.headings))
    ]
    for place, heading in enumerate(heads.headings):
        column = remembered.get(place) or _by_heading(heading, samples[place])
        if column in _ONCE and column in taken:
            column = Column.IGNORE
        taken.add(column)
        columns.append(column)
    for place, column in enumerate(columns):
        if column is Column.IGNORE and place not in remembered and plain_heading(heads.headings[place]) not in HEADINGS:
            columns[place] = _by_cells(heads.headings[place], samples[place], taken)
            taken.add(columns[place])
    return ColumnMapping(heads.headings, tuple(_settled(columns, samples)))


def _remembered(headings: Sequence[str], before: Iterable[ColumnMapping]) -> dict[int, Column]:
    plain = [plain_heading(heading) for heading in headings]
    known: dict[str, Column] = {}
    for mapping in before:
        old = [plain_heading(heading) for heading in mapping.headings]
        if old == plain:
            return dict(enumerate(mapping.columns))
        for heading, column in zip(old, mapping.columns, strict=False):
            known.setdefault(heading, column)
    return {place: known[heading] for place, heading in enumerate(plain) if len(heading) > 1 and heading in known}


def _by_heading(heading: str, cells: Sequence[str]) -> Column:
    plain = plain_heading(heading)
    column = HEADINGS.get(plain)
    if column is None:
        # "Phone 2" is one more; "Module 2" is the second.
        numbered = HEADINGS.get(re.sub(r"\s*\d+$", "", plain))
        column = numbered if numbered not in _ONCE else None
    if column is None:
        return Column.CHECKPOINT if _is_checkpoint(heading, cells) else Column.IGNORE
    wants = {Column.EMAIL: _is_email, Column.PHONE: _is_phone}.get(column)
    # "Mail" over street names, "Tel" over ticks: what stands below decides.
    if wants is not None and cells and not _most(cells, wants, 0.2):
        return Column.IGNORE
    return column


def _is_checkpoint(heading: str, cells: Sequence[str]) -> bool:
    if not _OF_A_COURSE.search(plain_heading(heading)) and not parted_heading(heading)[1]:
        return False
    return not cells or _most(cells, lambda cell: mark_of(cell).understood)


def _by_cells(heading: str, cells: Sequence[str], taken: set[Column]) -> Column:
    if not cells:
        return Column.IGNORE
    for column, fits in ((Column.EMAIL, _is_email), (Column.PHONE, _is_phone)):
        if _most(cells, fits):
            return column
    named = taken & {Column.NAME, Column.GIVEN, Column.SURNAME}
    if not named and _most(cells, _is_name, 0.8):
        return Column.NAME
    if Column.LANGUAGE not in taken and _most(cells, lambda cell: language_of(cell) is not None, 0.9):
        return Column.LANGUAGE
    yes = [mark_of(cell) for cell in cells]
    ticked = sum(said.done is True and said.day is None for said in yes)
    if len(heading) > 2 and all(said.understood for said in yes) and ticked and not all(map(str.isdigit, cells)):
        return Column.CHECKPOINT
    return Column.IGNORE


def _settled(columns: list[Column], samples: Sequence[Sequence[str]]) -> list[Column]:
    """What fits together: "Completed" alone is no progress, a lone first name is the whole."""
    if Column.CHECKPOINT_NAME not in columns:
        lone = (Column.DONE, Column.DUE)
        columns = [Column.IGNORE if column in lone else column for column in columns]
    elif Column.DONE not in columns and Column.DUE not in columns:
        columns = [Column.IGNORE if column is Column.CHECKPOINT_NAME else column for column in columns]
    if Column.NAME in columns and Column.GIVEN in columns and Column.SURNAME not in columns:
        # "Name" beside "First name" is the last one.
        columns = [Column.SURNAME if column is Column.NAME else column for column in columns]
    elif Column.NAME in columns and Column.SURNAME in columns and Column.GIVEN not in columns:
        place = columns.index(Column.NAME)
        if _most(samples[place], lambda cell: " " not in cell.strip()):
            columns[place] = Column.GIVEN
    elif Column.GIVEN in columns and Column.NAME not in columns and Column.SURNAME not in columns:
        columns = [Column.NAME if column is Column.GIVEN else column for column in columns]
    return columns


def _most(cells: Sequence[str], fits: object, share: float = _MOST_OF) -> bool:
    said = [cell for cell in cells if not says_nothing(cell) and cell not in BROKEN]
    return bool(said) and sum(bool(fits(cell)) for cell in said) >= share * len(said)  # type: ignore[operator]


def _is_email(cell: str) -> bool:
    return "@" in cell and bool(emails_of(cell).identities)


def _is_phone(cell: str) -> bool:
    return day_of(cell) is None and bool(phones_of(cell, ("PL", "RU", "GB")).identities)


def _is_name(cell: str) -> bool:
    words = cell.replace(",", " ").replace("-", " ").replace(".", " ").replace("'", " ").replace("’", " ").split()
    return 2 <= len(words) <= 5 and all(word.isalpha() for word in words) and any(word[0].isupper() for word in words)


def _is_data(cell: str) -> bool:
    return _is_email(cell) or _is_phone(cell) or day_of(cell) is not None


def _letters(place: int) -> str:
    """A, B, … Z, AA: as a spreadsheet calls its columns."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
