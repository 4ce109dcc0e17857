"""A report of a webinar's tool, registrations or attendance: what stands in its columns, who came, from when to when.

Who the people are is read as in any sheet of people (people_sheet.py); what is told of them and the webinar is added
here. Pure: it asks no desk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from statistics import median

import msgspec

from console.domain.ids import Id
from console.domain.people_import import (
    Column,
    ColumnMapping,
    Complaint,
    PersonRow,
    Trouble,
    plain_name,
)
from console.domain.webinars import Coming, Stay, stayed
from console.importers.people_cells import phones_of, says_nothing
from console.importers.people_columns import Heads, guess, plain_heading
from console.importers.people_sheet import Reading, Wanted, read_people, together
from console.importers.sheet import Sheet
from console.importers.webinar_cells import half_days, minutes_of, moment_of, name_in
from console.importers.webinar_tables import COLUMNS, OF_A_WEBINAR, Report, who_in
from console.importers.webinar_words import CANCELLED, CREW, HEADINGS, NO, YES

_PARTED = frozenset({Column.GIVEN, Column.SURNAME})
_SHOWN = 60
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class About:
    """The webinar a report is about, as far as reading needs it. `zone`: of cells that name none."""

    starts_at: datetime
    ends_at: datetime
    zone: tzinfo
    month_first: bool = False


def guess_report(report: Report, before: Iterable[ColumnMapping] = ()) -> ColumnMapping:
    """`before`: how reports were read earlier, newest first."""
    sheet, heads = report.sheet, report.heads
    known = [
        one for one in before if [plain_heading(h) for h in one.headings] == [plain_heading(h) for h in heads.headings]
    ]
    if known:
        return ColumnMapping(heads.headings, known[0].columns)
    people = guess(sheet, heads).columns
    columns: list[Column] = []
    for heading, by_people in zip(heads.headings, people, strict=True):
        column = HEADINGS.get(plain_heading(heading)) or by_people
        column = column if column in COLUMNS else Column.IGNORE
        often = {Column.EMAIL, Column.PHONE, Column.NOTE, Column.IGNORE, Column.ATTENDED, Column.PART}
        columns.append(Column.IGNORE if column in columns and column not in often else column)
    return ColumnMapping(heads.headings, tuple(columns))


def about(
    report: Report, mapping: ColumnMapping, starts_at: datetime, ends_at: datetime, zones: Sequence[tzinfo]
) -> About:
    """In which of these zones, and in which order of day and month, the report tells its times: as most of them lie
    nearest to the webinar. The first zone is the usual one: it stays where nothing tells."""
    joined = _cells(report, mapping, Column.JOINED)[:_LOOKED_AT]
    told = joined or _cells(report, mapping, Column.REGISTERED)[:_LOOKED_AT]
    best = About(starts_at, ends_at, zones[0])
    least: tuple[int, bool, float] | None = None
    # When somebody registered says nothing of zones.
    for zone in zones if joined else zones[:1]:
        for month_first in (False, True):
            on = starts_at.astimezone(zone).date()
            moments = [at for cell in told if (at := moment_of(cell, zone, on, month_first=month_first))]
            if not moments:
                continue
            # Nobody registers after the end.
            wrong = len(told) - len(moments) + (0 if joined else sum(at > ends_at for at in moments))
            away = median(abs(at - starts_at).total_seconds() for at in moments) if joined else 0.0
            unusual = not joined and month_first is not half_days(told[0])
            if least is None or (wrong, unusual, away) < least:
                best, least = About(starts_at, ends_at, zone, month_first), (wrong, unusual, away)
    return best


def read_report(report: Report, mapping: ColumnMapping, of: About, wanted: Wanted, new_id: Callable[[], Id]) -> Reading:
    """The people with what is told of their coming. `new_id` gives the ids of those whom nobody here is."""
    crew = _crew(report, mapping)
    sheet, people = _for_people(report, mapping, {line for line, _ in crew}, wanted.region)
    reading = read_people(sheet, Heads(people.headings, report.heads.first), people, wanted, new_id)
    _join_bare(reading)
    reader = _Comings(report, mapping, of)
    comings = {line: reader.of(line) for line in _lines(reading)}
    reading.people = tuple(
        msgspec.structs.replace(
            person,
            coming=_coming([comings[line] for line in _of_person(reading, person.line)], of),
        )
        for person in reading.people
    )
    reading.complaints += reader.complaints
    reading.complaints += [
        Complaint(line, Trouble.OF_THE_CREW, "", who[:_SHOWN]) for line, who in (*crew, *report.crew)
    ]
    reading.complaints.sort(key=lambda one: one.line)
    reading.rows += len(crew) + len(report.crew)
    return reading


@dataclass(slots=True)
class _Line:
    """What one row tells of somebody's coming."""

    registered: datetime | None = None
    stay: Stay | None = None
    came: bool | None = None
    cancelled: bool = False


class _Comings:
    def __init__(self, report: Report, mapping: ColumnMapping, of: About) -> None:
        self._report, self._mapping, self._of = report, mapping, of
        self._on = of.starts_at.astimezone(of.zone).date()
        self.complaints: list[Complaint] = []

    def of(self, line: int) -> _Line:
        row = self._report.sheet.rows[line - 1]
        said = _Line()
        joined = left = None
        minutes: int | None = None
        for place, column in enumerate(self._mapping.columns):
            cell = row[place]
            if says_nothing(cell) or cell == "--":
                continue
            match column:
                case Column.REGISTERED:
                    said.registered = self._moment(line, place, cell)
                case Column.JOINED:
                    joined = self._moment(line, place, cell)
                case Column.LEFT:
                    left = self._moment(line, place, cell)
                case Column.MINUTES:
                    minutes = minutes_of(cell)
                    if minutes is None:
                        self._complain(line, Trouble.BAD_MARK, place, cell)
                case Column.ATTENDED:
                    self._standing(said, line, place, cell)
        if joined is not None or left is not None or minutes:
            said.stay = Stay(joined, left, minutes)
        return said

    def _moment(self, line: int, place: int, cell: str) -> datetime | None:
        at = moment_of(cell, self._of.zone, self._on, month_first=self._of.month_first)
        if at is None:
            self._complain(line, Trouble.BAD_DATE, place, cell)
        return at

    def _standing(self, said: _Line, line: int, place: int, cell: str) -> None:
        word = plain_heading(cell)
        if word in CANCELLED:
            said.cancelled = True
        elif word in YES:
            # That a registration is approved says nothing of who came.
            said.came = word not in {"approved", "zatwierdzono", "odobreno"} or said.came
        elif word in NO:
            said.came = said.came or False
        else:
            self._complain(line, Trouble.BAD_MARK, place, cell)

    def _complain(self, line: int, trouble: Trouble, place: int, cell: str) -> None:
        self.complaints.append(Complaint(line, trouble, self._mapping.headings[place], cell[:_SHOWN]))


def _coming(lines: Sequence[_Line], of: About) -> Coming:
    came = stayed(one.stay for one in lines if one.stay is not None)
    if came.came_at is None and (came.minutes or any(one.came for one in lines)):
        # It tells that they came and not when: from the beginning, for as long as it says.
        length = timedelta(minutes=came.minutes) if came.minutes else of.ends_at - of.starts_at
        left = came.left_at or of.starts_at + length
        came = msgspec.structs.replace(came, came_at=of.starts_at, joined_at=of.starts_at, left_at=left)
    registered = [one.registered for one in lines if one.registered is not None]
    return msgspec.structs.replace(
        came,
        registered_at=min(registered, default=None),
        cancelled=came.came_at is None and bool(lines) and all(one.cancelled for one in lines),
    )


def _lines(reading: Reading) -> list[int]:
    return [*(person.line for person in reading.people), *reading.joined]


def _of_person(reading: Reading, line: int) -> list[int]:
    return [line, *(other for other, first in reading.joined.items() if first == line)]


def _join_bare(reading: Reading) -> None:
    """Who stands twice under one name, and at most once with an address, is one who came twice."""
    by_name: dict[str, list[PersonRow]] = {}
    for person in reading.people:
        if person.name:
            by_name.setdefault(plain_name(person.name), []).append(person)
    gone: dict[int, PersonRow] = {}
    for called in by_name.values():
        known = [one for one in called if one.identities]
        bare = [one for one in called if not one.identities]
        if not bare or len(known) > 1 or len(called) == 1:
            continue
        whole = min(called, key=lambda one: one.line)
        for other in called:
            if other is not whole:
                reading.joined[other.line] = whole.line
                gone[other.line] = other
        joined = whole
        for other in called:
            joined = together(joined, other) if other is not whole else joined
        gone[whole.line] = joined
    if gone:
        for line, first in list(reading.joined.items()):
            # What was joined to a row that is joined itself now goes with it.
            reading.joined[line] = reading.joined.get(first, first)
        reading.people = tuple(
            gone.get(person.line, person) for person in reading.people if person.line not in reading.joined
        )


def _crew(report: Report, mapping: ColumnMapping) -> list[tuple[int, str]]:
    places = [place for place, column in enumerate(mapping.columns) if column is Column.PART]
    found = []
    for line, row in enumerate(report.sheet.rows[report.heads.first :], report.heads.first + 1):
        if any(plain_heading(row[place]) in CREW for place in places):
            found.append((line, who_in(row, mapping.columns)))
    return found


def _for_people(report: Report, mapping: ColumnMapping, without: set[int], region: str) -> tuple[Sheet, ColumnMapping]:
    """The sheet as that of people: names without what tools write behind them; who only phoned in has a number."""
    columns = [Column.IGNORE if column in OF_A_WEBINAR else column for column in mapping.columns]
    rows = []
    for line, row in enumerate(report.sheet.rows, 1):
        cells, phone = list(row), ""
        if line in without:
            cells = [""] * len(row)
        elif line > report.heads.first:
            parted = [row[place] for place, column in enumerate(columns) if column in _PARTED and row[place]]
            for place, column in enumerate(columns):
                if column is Column.NAME and row[place]:
                    original = "original" in plain_heading(mapping.headings[place])
                    name = name_in(row[place], original=original)
                    if not any(letter.isalpha() for letter in name) and phones_of(name, (region,)).identities:
                        name, phone = "", name
                    # How they call themselves in the room counts less than what they registered with.
                    cells[place] = "" if parted or name == "--" else name
        rows.append((*cells, phone))
    headings = (*mapping.headings, "Phone of who phoned in")
    return Sheet(report.sheet.name, tuple(rows)), ColumnMapping(headings, (*columns, Column.PHONE))


def _cells(report: Report, mapping: ColumnMapping, wanted: Column) -> list[str]:
    places = [place for place, column in enumerate(mapping.columns) if column is wanted]
    rows = report.sheet.rows[report.heads.first :]
    return [row[place] for row in rows for place in places if not says_nothing(row[place]) and row[place] != "--"]
