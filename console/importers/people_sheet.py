"""A sheet of people, row by row: who they are, in which cohort, how far; and every row and cell that is left, with why.

Pure: it asks no desk. Rows about the same person become one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

import msgspec

from console.commands.people_import import CheckpointOf
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.people_import import (
    Column,
    ColumnMapping,
    Complaint,
    Enrolled,
    Mark,
    NewIdentityOf,
    PersonRow,
    Trouble,
    plain_heading,
    plain_name,
    same_name,
)
from console.importers.people_cells import (
    BROKEN,
    Day,
    day_of,
    done_at,
    due_at,
    emails_of,
    language_of,
    mark_of,
    month_comes_first,
    name_of,
    phones_of,
    says_nothing,
)
from console.importers.people_columns import Heads, parted_heading
from console.importers.sheet import Sheet

_SHOWN = 60
"""Characters of a cell that a report repeats."""
_LONGEST_NAME = 200
_DAYS = frozenset({Column.ENROLLED, Column.LAST_ACCESS, Column.DONE, Column.DUE, Column.CHECKPOINT})
_REACHED = (IdentityKind.EMAIL, IdentityKind.PHONE)
_REGION = {"pl": "PL", "ru": "RU", "uk": "UA", "en": "GB", "de": "DE"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sheet does not say itself."""

    region: str
    zone: tzinfo
    cohort: str = ""
    """Where its rows name none."""
    course: str = ""


@dataclass(slots=True)
class Reading:
    """`joined`: the lines that are about the same person as a line above, and which."""

    people: tuple[PersonRow, ...] = ()
    checkpoints: tuple[CheckpointOf, ...] = ()
    complaints: list[Complaint] = field(default_factory=list)
    joined: dict[int, int] = field(default_factory=dict)
    rows: int = 0
    """Rows of data with anything in them."""

    @property
    def refused(self) -> int:
        return sum(one.trouble.refuses for one in self.complaints)


def read_people(
    sheet: Sheet, heads: Heads, mapping: ColumnMapping, wanted: Wanted, new_id: Callable[[], Id]
) -> Reading:
    """`new_id` gives the ids that people get if nobody on the desk is this person."""
    return _Reader(sheet, heads, mapping, wanted, new_id).read()


@dataclass(slots=True)
class _Row:
    """One row as it is read."""

    line: int
    name: str = ""
    given: str = ""
    surname: str = ""
    language: str = ""
    organisation: str = ""
    cohort: str = ""
    course: str = ""
    notes: list[str] = field(default_factory=list)
    identities: list[NewIdentityOf] = field(default_factory=list)
    phones: list[tuple[str, str]] = field(default_factory=list)
    """Headings and cells: they are read when the language of the row is known."""
    marks: list[Mark] = field(default_factory=list)
    since: datetime | None = None
    last_access: datetime | None = None
    checkpoint: str = ""
    done: tuple[str, str] | None = None
    due: Day | None = None


class _Reader:
    def __init__(
        self, sheet: Sheet, heads: Heads, mapping: ColumnMapping, wanted: Wanted, new_id: Callable[[], Id]
    ) -> None:
        self._sheet, self._heads, self._mapping, self._wanted, self._new_id = sheet, heads, mapping, wanted, new_id
        self._found = Reading()
        self._people: list[PersonRow] = []
        self._by_identity: dict[tuple[IdentityKind, str], list[int]] = {}
        self._by_name: dict[tuple[str, str, str], list[int]] = {}
        self._dues: dict[tuple[str, str, str], Counter[datetime]] = {}
        self._cohorts: dict[tuple[str, str], None] = {}
        self._headed = [parted_heading(heading) for heading in mapping.headings]
        self._month_first = [
            column in _DAYS and month_comes_first(row[place] for row in sheet.rows[heads.first :])
            for place, column in enumerate(mapping.columns)
        ]

    def read(self) -> Reading:
        for place, cells in enumerate(self._sheet.rows[self._heads.first :], self._heads.first + 1):
            if any(cells):
                self._found.rows += 1
                self._take(place, cells)
        checkpoints = self._checkpoints()
        self._found.people = tuple(self._with_own_dates(person, checkpoints) for person in self._people)
        self._found.checkpoints = tuple(checkpoints.values())
        self._found.complaints.sort(key=lambda one: one.line)
        return self._found

    # One row

    def _take(self, line: int, cells: tuple[str, ...]) -> None:
        row = _Row(line)
        for place, (column, cell) in enumerate(zip(self._mapping.columns, cells, strict=True)):
            if cell and column is not Column.IGNORE:
                if cell in BROKEN:
                    self._complain(line, Trouble.BROKEN_CELL, place, cell)
                else:
                    self._cell(row, place, column, cell)
        self._phones(row)
        person = self._person(row)
        if person is not None:
            self._keep(person)

    def _cell(self, row: _Row, place: int, column: Column, cell: str) -> None:
        match column:
            case Column.NAME:
                row.name = name_of(cell)
            case Column.GIVEN | Column.SURNAME:
                setattr(row, column.value, " ".join(cell.split()))
            case Column.ORGANISATION | Column.COHORT | Column.COURSE:
                if not says_nothing(cell):
                    setattr(row, column.value, " ".join(cell.split()))
            case Column.NOTE:
                row.notes.append(cell)
            case Column.EMAIL:
                self._emails(row, place, cell)
            case Column.PHONE:
                row.phones.append((self._mapping.headings[place], cell))
            case Column.CHAT | Column.PLATFORM:
                if not says_nothing(cell):
                    row.identities.append(NewIdentityOf(IdentityKind(column.value), cell.casefold(), cell))
            case Column.LANGUAGE:
                self._language(row, place, cell)
            case _:
                self._of_a_course(row, place, column, cell)

    def _emails(self, row: _Row, place: int, cell: str) -> None:
        found = emails_of(cell)
        row.identities += found.identities
        if found.trouble:
            self._complain(row.line, found.trouble, place, cell)

    def _language(self, row: _Row, place: int, cell: str) -> None:
        row.language = language_of(cell) or ""
        if not row.language and not says_nothing(cell):
            self._complain(row.line, Trouble.BAD_LANGUAGE, place, cell)

    def _of_a_course(self, row: _Row, place: int, column: Column, cell: str) -> None:
        month_first = self._month_first[place]
        if column is Column.CHECKPOINT:
            self._mark(row, self._headed[place][0], place, cell)
        elif column is Column.CHECKPOINT_NAME:
            row.checkpoint = " ".join(cell.split())
        elif column is Column.DONE:
            said = mark_of(cell, month_first=month_first)
            row.done = (cell, str(place))
            if not said.understood:
                row.done = None
                self._complain(row.line, Trouble.BAD_MARK, place, cell)
        else:
            day = day_of(cell, month_first=month_first)
            if day is None:
                if not says_nothing(cell) and cell.casefold() not in ("never", "nigdy", "никогда"):
                    self._complain(row.line, Trouble.BAD_DATE, place, cell)
            elif column is Column.DUE:
                row.due = day
            elif column is Column.ENROLLED:
                row.since = done_at(day, self._wanted.zone)
            else:
                row.last_access = done_at(day, self._wanted.zone)

    def _mark(self, row: _Row, checkpoint: str, place: int, cell: str) -> None:
        said = mark_of(cell, month_first=self._month_first[place])
        if not said.understood:
            self._complain(row.line, Trouble.BAD_MARK, place, cell)
        elif said.done is not None:
            day = done_at(said.day, self._wanted.zone) if said.day is not None else None
            row.marks.append(Mark(checkpoint, said.done, day))

    def _phones(self, row: _Row) -> None:
        own = _REGION.get(row.language, "")
        regions = tuple(dict.fromkeys(filter(None, (self._wanted.region, own))))
        for heading, cell in row.phones:
            found = phones_of(cell, regions)
            row.identities += found.identities
            if found.trouble:
                self._found.complaints.append(Complaint(row.line, found.trouble, heading, cell[:_SHOWN]))

    def _person(self, row: _Row) -> PersonRow | None:
        name = row.name or " ".join(filter(None, (row.given, row.surname)))
        identities = tuple({(one.kind, one.value): one for one in row.identities}.values())
        if "@" in name and (stood := emails_of(name).identities):
            identities, name = (*identities, *stood), ""
        if len(name) > _LONGEST_NAME:
            self._complain(row.line, Trouble.TOO_LONG, None, name)
            name = name[:_LONGEST_NAME].rstrip()
        if says_nothing(name) or not any(letter.isalpha() for letter in name):
            trouble = Trouble.NO_NAME if says_nothing(name) else Trouble.NAME_IS_NUMBER
            # Whoever the desk knows by their address needs no name here.
            if trouble is Trouble.NAME_IS_NUMBER or not identities:
                self._complain(row.line, trouble, None, name)
                return None
            name = ""
        return PersonRow(
            line=row.line,
            participant_id=self._new_id(),
            name=name,
            language=row.language,
            organisation=row.organisation,
            note="\n".join(dict.fromkeys(row.notes)),
            identities=identities,
            enrolled=self._enrolled(row),
        )

    def _enrolled(self, row: _Row) -> tuple[Enrolled, ...]:
        cohort, course = row.cohort or self._wanted.cohort, row.course or self._wanted.course
        # A course without cohorts is a cohort of its own.
        cohort = cohort or course
        marks = list(row.marks)
        if row.checkpoint:
            marks.append(self._long_mark(row, cohort, course))
        if not cohort:
            if marks:
                self._complain(row.line, Trouble.NO_COHORT, None, marks[0].checkpoint)
            return ()
        self._cohorts[cohort, course] = None
        return (Enrolled(cohort, course, row.since, row.last_access, tuple(marks)),)

    def _long_mark(self, row: _Row, cohort: str, course: str) -> Mark:
        done, day = None, None
        if row.done is not None:
            said = mark_of(row.done[0], month_first=self._month_first[int(row.done[1])])
            done = said.done
            day = done_at(said.day, self._wanted.zone) if said.day is not None else None
        due = due_at(row.due, self._wanted.zone) if row.due is not None else None
        counted = self._dues.setdefault((cohort, course, row.checkpoint), Counter())
        if due is not None:
            counted[due] += 1
        return Mark(row.checkpoint, done, day, due)

    # All rows

    def _keep(self, person: PersonRow) -> None:
        place = self._same(person)
        if place is None:
            place = len(self._people)
            self._people.append(person)
        else:
            first = self._people[place]
            self._found.joined[person.line] = first.line
            self._people[place] = person = together(first, person)
        for one in person.identities:
            places = self._by_identity.setdefault((one.kind, one.value), [])
            if place not in places:
                places.append(place)
        for enrolled in person.enrolled:
            places = self._by_name.setdefault(_place_of(person.name, enrolled), [])
            if place not in places:
                places.append(place)

    def _same(self, person: PersonRow) -> int | None:
        """The place of somebody read before who is this person."""
        shared = [place for one in person.identities for place in self._by_identity.get((one.kind, one.value), ())]
        if not person.name and len(set(shared)) == 1:
            return shared[0]
        fit = [place for place in shared if same_name(self._people[place].name, person.name)]
        if fit:
            return max(dict.fromkeys(sorted(fit)), key=shared.count)
        if shared and person.name:
            self._found.complaints.append(Complaint(person.line, Trouble.SHARED, "", str(self._people[shared[0]].line)))
        return self._same_by_name(person) if person.name else None

    def _same_by_name(self, person: PersonRow) -> int | None:
        kinds = _kinds(person)
        for enrolled in person.enrolled:
            called = self._by_name.get(_place_of(person.name, enrolled), [])
            able = [place for place in called if not kinds & _kinds(self._people[place])]
            bare = [place for place in able if not _kinds(self._people[place])]
            if not kinds and len(bare) == 1:
                return bare[0]
            if len(called) == 1 and len(able) == 1:
                return able[0]
        return None

    def _checkpoints(self) -> dict[tuple[str, str, str], CheckpointOf]:
        """In the order of their columns, or of their first rows."""
        found: dict[tuple[str, str, str], CheckpointOf] = {}
        for place, column in enumerate(self._mapping.columns):
            if column is Column.CHECKPOINT:
                name, day = self._headed[place]
                date = day_of(day) if day else None
                due = due_at(date, self._wanted.zone) if date is not None else None
                for cohort, course in self._cohorts:
                    found[cohort, course, plain_heading(name)] = CheckpointOf(cohort, course, name, due)
        for (cohort, course, name), dates in self._dues.items():
            usual = min(dates, key=lambda day: (-dates[day], day)) if dates else None
            key = cohort, course, plain_heading(name)
            if key not in found and cohort:
                found[key] = CheckpointOf(cohort, course, name, usual)
        return found

    def _with_own_dates(self, person: PersonRow, found: dict[tuple[str, str, str], CheckpointOf]) -> PersonRow:
        """A date that is everybody's is that of the checkpoint."""
        if not any(mark.due_at for enrolled in person.enrolled for mark in enrolled.marks):
            return person
        enrolled = []
        for one in person.enrolled:
            marks = []
            for mark in one.marks:
                common = found[one.cohort, one.course, plain_heading(mark.checkpoint)].due_at
                marks.append(msgspec.structs.replace(mark, due_at=None) if mark.due_at == common else mark)
            enrolled.append(msgspec.structs.replace(one, marks=tuple(marks)))
        return msgspec.structs.replace(person, enrolled=tuple(enrolled))

    def _complain(self, line: int, trouble: Trouble, place: int | None, value: str) -> None:
        heading = self._mapping.headings[place] if place is not None else ""
        self._found.complaints.append(Complaint(line, trouble, heading, value[:_SHOWN]))


def _kinds(person: PersonRow) -> set[IdentityKind]:
    return {one.kind for one in person.identities if one.kind in _REACHED}


def _place_of(name: str, enrolled: Enrolled) -> tuple[str, str, str]:
    return plain_name(name), plain_heading(enrolled.cohort), plain_heading(enrolled.course)


def together(first: PersonRow, other: PersonRow) -> PersonRow:
    """Two rows about one person; what the first says counts, the rest is added."""
    identities = {(one.kind, one.value): one for one in (*other.identities, *first.identities)}
    return PersonRow(
        line=first.line,
        participant_id=first.participant_id,
        name=max(first.name, other.name, key=lambda name: (len(name.split()), name == first.name)),
        language=first.language or other.language,
        organisation=first.organisation or other.organisation,
        note="\n".join(dict.fromkeys(filter(None, (first.note, other.note)))),
        identities=tuple(sorted(identities.values(), key=lambda one: (one.kind, one.value))),
        enrolled=_enrolments(first.enrolled, other.enrolled),
        key=first.key or other.key,
    )


def _enrolments(first: Iterable[Enrolled], other: Iterable[Enrolled]) -> tuple[Enrolled, ...]:
    found: dict[tuple[str, str], Enrolled] = {}
    for one in (*first, *other):
        key = plain_heading(one.cohort), plain_heading(one.course)
        before = found.get(key)
        if before is None:
            found[key] = one
            continue
        marks = {plain_heading(mark.checkpoint): mark for mark in before.marks}
        for mark in one.marks:
            there = marks.get(plain_heading(mark.checkpoint))
            # Done once is done, whatever another row says.
            if there is None or not there.done:
                marks[plain_heading(mark.checkpoint)] = mark
        found[key] = Enrolled(
            before.cohort,
            before.course,
            before.since or one.since,
            max(filter(None, (before.last_access, one.last_access)), default=None),
            tuple(marks.values()),
        )
    return tuple(found.values())
