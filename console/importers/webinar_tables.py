"""The tables of a report of a webinar's tool: which of them is the one with the guests, and what its columns are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from console.domain.people_import import Column
from console.importers.people_columns import Heads, heads_of, plain_heading
from console.importers.people_words import HEADINGS as OF_PEOPLE
from console.importers.sheet import Sheet
from console.importers.webinar_words import CREW_TABLES, DETAILS, HEADINGS

OF_A_WEBINAR = frozenset({Column.REGISTERED, Column.JOINED, Column.LEFT, Column.MINUTES, Column.ATTENDED, Column.PART})
COLUMNS = (
    *(Column.IGNORE, Column.NAME, Column.GIVEN, Column.SURNAME, Column.EMAIL, Column.PHONE, Column.LANGUAGE),
    *(Column.ORGANISATION, Column.NOTE, Column.REGISTERED, Column.JOINED, Column.LEFT, Column.MINUTES),
    *(Column.ATTENDED, Column.PART),
)
"""What can stand in such a report."""
_WHO = frozenset({Column.NAME, Column.GIVEN, Column.SURNAME, Column.EMAIL})


@dataclass(frozen=True, slots=True)
class Report:
    """`sheet` has the lines of the file, those that are in no table of guests empty."""

    sheet: Sheet
    heads: Heads
    crew: tuple[tuple[int, str], ...] = ()
    """Lines of people who are no guests, and what stands in them first."""


@dataclass(slots=True)
class _Table:
    title: str
    head: int
    rows: list[int] = field(default_factory=list)


def report_of(sheet: Sheet) -> Report:
    """Finds the guests among the tables of a file; one that has none is taken as it is."""
    tables = _tables(sheet)
    crew = [table for table in tables if _has(table.title, CREW_TABLES)]
    guests = [table for table in tables if table not in crew]
    if len(guests) > 1:
        whole = [table for table in guests if not _has(table.title, DETAILS)]
        guests = whole or guests
    if not guests:
        heads = heads_of(sheet)
        return Report(sheet, heads)
    first = max(guests, key=lambda table: (len(table.rows), -table.head))
    headings = _headings(sheet, first)
    width = len(headings)
    kinds = [column_of(heading) for heading in headings]
    rows: list[tuple[str, ...]] = [("",) * width] * len(sheet.rows)
    for table in guests:
        places = _places(_headings(sheet, table), headings, kinds) if table is not first else list(range(width))
        for at in table.rows:
            rows[at] = tuple(sheet.rows[at][place] if place is not None else "" for place in places)
    left = tuple(
        (at + 1, who_in(sheet.rows[at], [column_of(cell) for cell in sheet.rows[table.head]]))
        for table in crew
        for at in table.rows
    )
    # Rows above its headings may be of another table of guests: they are read with its columns too.
    before = min(table.head for table in guests)
    return Report(Sheet(sheet.name, tuple(rows)), Heads(headings, before + 1), left)


def who_in(row: Sequence[str], columns: Sequence[Column]) -> str:
    """By what somebody in a row is recognised."""
    for wanted in (Column.NAME, Column.SURNAME, Column.GIVEN, Column.EMAIL):
        for cell, column in zip(row, columns, strict=False):
            if column is wanted and cell:
                return cell
    return next(filter(None, row), "")


def column_of(heading: str) -> Column:
    plain = plain_heading(heading)
    found = HEADINGS.get(plain) or OF_PEOPLE.get(plain)
    return found if found in COLUMNS and found is not None else Column.IGNORE


def _tables(sheet: Sheet) -> list[_Table]:
    """A table begins with headings two of which are known, one of them saying who; above it may stand its title."""
    found: list[_Table] = []
    title = ""
    for at, row in enumerate(sheet.rows):
        filled = [cell for cell in row if cell]
        if _is_head(row):
            found.append(_Table(title, at))
        elif len(filled) <= 1:
            # An empty row, or a title: what follows is something else.
            title = filled[0] if filled else title
            if found and filled and not _is_data(sheet, found[-1], row):
                found.append(_Table("", -1))
            elif found and filled:
                found[-1].rows.append(at)
        elif found:
            found[-1].rows.append(at)
    return [table for table in found if table.head >= 0 and table.rows]


def _is_head(row: Sequence[str]) -> bool:
    known = [column_of(cell) for cell in row if cell]
    said = [column for column in known if column is not Column.IGNORE]
    return len(said) >= 2 and bool(_WHO & set(said)) and len(said) >= len(known) / 4


def _is_data(sheet: Sheet, table: _Table, row: Sequence[str]) -> bool:
    """A single cell is a row of a table only where the table has one column that says who."""
    if table.head < 0:
        return False
    head = sheet.rows[table.head]
    place = next(place for place, cell in enumerate(row) if cell)
    return column_of(head[place]) in {Column.EMAIL} and "@" in row[place]


def _headings(sheet: Sheet, table: _Table) -> tuple[str, ...]:
    row = sheet.rows[table.head]
    width = max((place + 1 for place, cell in enumerate(row) if cell), default=0)
    return tuple(cell or f"({place + 1})" for place, cell in enumerate(row[:width]))


def _places(mine: Sequence[str], headings: Sequence[str], kinds: Sequence[Column]) -> list[int | None]:
    """Where in a row of another table each column of the main one stands."""
    plain = [plain_heading(heading) for heading in mine]
    means = [column_of(heading) for heading in mine]
    found: list[int | None] = []
    for heading, kind in zip(headings, kinds, strict=True):
        same = plain_heading(heading)
        if same in plain:
            found.append(plain.index(same))
        elif kind is not Column.IGNORE and kind in means and Counter(kinds)[kind] == 1:
            found.append(means.index(kind))
        else:
            found.append(None)
    return found


def _has(title: str, words: Iterable[str]) -> bool:
    plain = plain_heading(title)
    return any(word in plain for word in words)
