"""An import of people: looked at beforehand, brought to the desk some hundred at a time, and told row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from console.commands.people_import import BeginImport, ImportPeople
from console.domain.ids import Id
from console.domain.people_import import Column, ColumnMapping, Complaint, PersonRow, SourceKind, Verdict
from console.importers.people_cells import likely_region
from console.importers.people_columns import Heads, guess, heads_of
from console.importers.people_sheet import Reading, Wanted, read_people
from console.importers.sheet import Sheet, read_sheet, sheet_names
from console.queries.people_import import Expected, PreviewPeople
from console.sync.desk import Desk

AT_ONCE = 200
"""People of one command: little enough that nobody else waits long."""
_ASKED_AT_ONCE = 1000
REGIONS = ("PL", "RU", "GB", "UA", "BY", "KZ", "DE", "US")
"""Countries in which numbers without a country can be read."""
_GUESSED = ("PL", "RU")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened: its sheets, one of them, and how it begins."""

    path: Path
    names: tuple[str, ...]
    sheet: Sheet
    heads: Heads


def open_file(path: Path, name: str = "") -> Opened:
    """Raises InputUnreadable."""
    sheet = read_sheet(path, name)
    return Opened(path, sheet_names(path), sheet, heads_of(sheet))


def guessed(opened: Opened, before: Iterable[ColumnMapping]) -> ColumnMapping:
    return guess(opened.sheet, opened.heads, before)


def guessed_region(opened: Opened, mapping: ColumnMapping, usual: str) -> str:
    """`usual` is that of the desk: it counts where the sheet says nothing else."""
    places = [place for place, column in enumerate(mapping.columns) if column is Column.PHONE]
    cells = [row[place] for row in opened.sheet.rows[opened.heads.first :] for place in places]
    return likely_region(cells, tuple(dict.fromkeys((usual, *_GUESSED))))


def read(opened: Opened, mapping: ColumnMapping, wanted: Wanted, new_id: Callable[[], Id]) -> Reading:
    return read_people(opened.sheet, opened.heads, mapping, wanted, new_id)


def questions(rows: Sequence[PersonRow], source: str = "") -> Iterator[PreviewPeople]:
    """What is asked to know what would become of these rows."""
    for start in range(0, len(rows), _ASKED_AT_ONCE):
        yield PreviewPeople(tuple(rows[start : start + _ASKED_AT_ONCE]), source)


def beginning(
    desk: Desk, run: Id, kind: SourceKind, name: str, reading: Reading, mapping: ColumnMapping | None = None
) -> BeginImport:
    return BeginImport(desk.stamp(), run, kind, name, mapping, reading.refused)


def batches(desk: Desk, run: Id, reading: Reading, language: str, source: str = "") -> Iterator[ImportPeople]:
    """The commands that bring everybody, to be given one after the other. `language`: of whom nothing is said."""
    for start in range(0, len(reading.people), AT_ONCE):
        rows = reading.people[start : start + AT_ONCE]
        cohorts = {(one.cohort, one.course) for row in rows for one in row.enrolled}
        checkpoints = tuple(one for one in reading.checkpoints if (one.cohort, one.course) in cohorts)
        yield ImportPeople(desk.stamp(), run, source, language, rows, checkpoints)


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a row, or would: for a report."""

    line: int
    verdict: Verdict
    name: str
    known_as: str = ""
    """Their name on the desk, where they are there."""
    as_line: int = 0
    """The row above that is about the same person."""
    complaints: tuple[Complaint, ...] = ()


def told(reading: Reading, expected: Iterable[Expected]) -> tuple[Told, ...]:
    """Every row that says anything, in the order of the sheet."""
    by_line = {one.line: one for one in expected}
    complaints: dict[int, list[Complaint]] = {}
    for complaint in reading.complaints:
        complaints.setdefault(complaint.line, []).append(complaint)
    rows: dict[int, Told] = {}
    for person in reading.people:
        found = by_line.get(person.line)
        verdict = found.verdict if found is not None else Verdict.NEW
        known = found.name if found is not None else ""
        rows[person.line] = Told(person.line, verdict, person.name, known)
    names = {person.line: person.name for person in reading.people}
    for line, first in reading.joined.items():
        rows[line] = Told(line, Verdict.JOINED, names[first], as_line=first)
    for line, found_here in complaints.items():
        if any(one.trouble.refuses for one in found_here):
            rows[line] = Told(line, Verdict.REFUSED, "")
        if line in rows:
            before = rows[line]
            rows[line] = Told(line, before.verdict, before.name, before.known_as, before.as_line, tuple(found_here))
    return tuple(rows[line] for line in sorted(rows))


def stopped(rows: Sequence[Told], reading: Reading, taken: int) -> tuple[Told, ...]:
    """The same rows after an import that brought only the first `taken` people."""
    left = {person.line for person in reading.people[taken:]}
    waited = {Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.JOINED}
    return tuple(
        replace(row, verdict=Verdict.LEFT) if row.verdict in waited and (row.as_line or row.line) in left else row
        for row in rows
    )


def counted(rows: Iterable[Told]) -> Counter[Verdict]:
    return Counter(row.verdict for row in rows)
