"""The commands `import people`, `import runs` and `import undo`: people from a sheet, told row by row, and back."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from console.app.bringing import interrupt_waits
from console.app.progress import progress_bar
from console.app.upkeep import open_desk
from console.commands.base import Command
from console.commands.people_undo import UndoImport
from console.domain.changes import Outcome, Refusal
from console.domain.numbers import REGION
from console.domain.people_import import Column, ColumnMapping, SourceKind, Trouble, Verdict
from console.errors import InputUnreadable, PlaceUnwritable
from console.importers.people import (
    Opened,
    Told,
    batches,
    beginning,
    counted,
    guessed,
    guessed_region,
    open_file,
    questions,
    read,
    stopped,
    told,
)
from console.importers.people_columns import plain_heading
from console.importers.people_sheet import Reading, Wanted
from console.queries.desk import Settings
from console.queries.people_import import ImportRuns, RunRow
from console.sync.hub import HubDesk

_SHOWN = 10
Row = TypeVar("Row")

SAID = {
    Trouble.NO_NAME: "it says no name",
    Trouble.NAME_IS_NUMBER: "its name is none",
    Trouble.BAD_EMAIL: "no e-mail address",
    Trouble.BAD_PHONE: "no phone number",
    Trouble.LOST_DIGITS: "a number whose digits a spreadsheet has lost",
    Trouble.BAD_DATE: "no date",
    Trouble.BAD_LANGUAGE: "no language that is known",
    Trouble.BAD_MARK: "neither yes, no nor a date",
    Trouble.BROKEN_CELL: "a formula that failed",
    Trouble.NO_COHORT: "progress without a cohort",
    Trouble.TOO_LONG: "too long for a name",
    Trouble.SHARED: "an address or number of somebody else too, in row",
}


def import_people(asked: argparse.Namespace) -> int:
    """Returns the exit code: 1 when a row was refused. Raises ConsoleError."""
    opened = open_file(asked.file, asked.sheet)
    with closing(open_desk()) as desk:
        settings = desk.read(Settings()).result()
        runs = desk.read(ImportRuns()).result()
        mapping = _mapped(guessed(opened, _mappings(runs)), asked.column)
        region = asked.region or guessed_region(opened, mapping, settings.get("region", REGION))
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None  # noqa: S101  (an aware time has one)
        reading = read(opened, mapping, Wanted(region, zone, asked.cohort, asked.course), desk.new_id)
        expected = [one for query in questions(reading.people) for one in desk.read(query).result()]
        rows = told(reading, expected)
        if asked.report is not None:
            _write_report(asked.report, rows)
        print(_columns(mapping, region))
        if not asked.dry_run:
            taken = _bring(desk, opened, mapping, reading, asked.language)
            if taken < len(reading.people):
                _tell_stopped(rows, reading, taken, asked.report)
                raise KeyboardInterrupt
        _tell(rows, dry=asked.dry_run)
        return 1 if any(row.verdict is Verdict.REFUSED for row in rows) else 0


def list_runs() -> int:
    with closing(open_desk()) as desk:
        runs = desk.read(ImportRuns()).result()
    for number, run in enumerate(runs, 1):
        undone = f", undone ({run.stayed} stayed)" if run.undone_at is not None else ""
        counts = f"{run.made} new, {run.changed} changed, {run.same} as before, {run.refused} refused"
        print(f"{number:3}  {run.at.astimezone():%Y-%m-%d %H:%M}  {run.source}: {counts}{undone}")
    if not runs:
        print("Nothing was imported yet.")
    return 0


def undo_run(number: int) -> int:
    """`number` as `list_runs` shows it; 1 is the last. Raises ConsoleError."""
    with closing(open_desk()) as desk:
        runs = desk.read(ImportRuns()).result()
        if not 1 <= number <= len(runs):
            raise InputUnreadable(
                "There is no such import.", f"{len(runs)} are known here.", "See them with: third-ring import runs"
            )
        run = runs[number - 1]
        with interrupt_waits():
            outcome = desk.submit(UndoImport(desk.stamp(), run.id)).result()
        _insist(outcome)
    print(f"{run.source}: the import was undone.")
    if outcome.skipped:
        print(f"{outcome.skipped} people stay: something of theirs has come since.")
    return 0


def _bring(desk: HubDesk, opened: Opened, mapping: ColumnMapping, reading: Reading, language: str) -> int:
    """How many people are in: not all of them after Ctrl+C."""
    run, taken = desk.new_id(), 0
    with progress_bar() as progress:
        task = progress.add_task("Taking people in", total=len(reading.people))
        try:
            _do(desk, beginning(desk, run, SourceKind.SHEET, opened.path.name, reading, mapping))
            for batch in batches(desk, run, reading, language):
                # An interrupt between the two would count people who are in as not brought.
                with interrupt_waits():
                    _insist(desk.submit(batch).result())
                    taken += len(batch.rows)
                progress.advance(task, len(batch.rows))
        except KeyboardInterrupt:
            return taken
    return taken


def _tell_stopped(rows: Sequence[Told], reading: Reading, taken: int, report: Path | None) -> None:
    rows = stopped(rows, reading, taken)
    if report is not None:
        _write_report(report, rows)
    left = sum(row.verdict is Verdict.LEFT for row in rows)
    print(f"The import was stopped: {taken} of {len(reading.people)} people are in, {left} rows were not brought.")
    if taken:
        print("The same command brings the rest. To take back what is in: third-ring import undo 1")


def _do(desk: HubDesk, command: Command) -> None:
    with interrupt_waits():
        outcome = desk.submit(command).result()
    _insist(outcome)


def _insist(outcome: Outcome) -> None:
    if outcome.refusal is Refusal.NO_RIGHT:
        raise InputUnreadable(
            "Nothing was imported.", "Imports are for leads of the desk.", "Ask a lead to do it, or to make you one."
        )
    if outcome.refusal is Refusal.TOO_LATE:
        raise InputUnreadable("Nothing was undone.", "This import was undone before.", "There is nothing left to do.")
    if outcome.refusal is not None:
        raise InputUnreadable(
            "The import stopped.", f"The desk refused a part of it ({outcome.refusal}).", "Try the same command again."
        )


def _mappings(runs: Sequence[RunRow]) -> list[ColumnMapping]:
    return [run.mapping for run in runs if run.mapping is not None]


def _mapped(mapping: ColumnMapping, asked: Sequence[str]) -> ColumnMapping:
    """With what was asked for by hand: "HEADING=kind"."""
    columns = list(mapping.columns)
    for one in asked:
        heading, _, kind = one.rpartition("=")
        places = [place for place, name in enumerate(mapping.headings) if plain_heading(name) == plain_heading(heading)]
        if not places or kind not in set(Column):
            raise InputUnreadable(
                f"“{one}” says nothing about this sheet.",
                f"Its columns are {', '.join(mapping.headings)}; they can be {', '.join(Column)}.",
                'Write it as --column "HEADING=kind".',
            )
        columns[places[0]] = Column(kind)
    return ColumnMapping(mapping.headings, tuple(columns))


def _columns(mapping: ColumnMapping, region: str) -> str:
    read_as = [
        f"{heading} = {column}"
        for heading, column in zip(mapping.headings, mapping.columns, strict=True)
        if column is not Column.IGNORE
    ]
    left = sum(column is Column.IGNORE for column in mapping.columns)
    rest = f"; {left} left out" if left else ""
    return f"Columns: {', '.join(read_as)}{rest}. Numbers without a country are of {region}."


def _write_report(path: Path, rows: Sequence[Told]) -> None:
    try:
        with path.open("w", encoding="utf-8") as out:
            for row in rows:
                line = {
                    "line": row.line,
                    "outcome": str(row.verdict),
                    "name": row.name,
                    "known_as": row.known_as,
                    "same_as_line": row.as_line or None,
                    "troubles": [
                        {"trouble": str(one.trouble), "column": one.heading, "value": one.value}
                        for one in row.complaints
                    ],
                }
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
    except OSError as fault:
        raise PlaceUnwritable(
            "The report could not be written.",
            f"{path}: {fault.strerror}.",
            "Choose another file. Nothing was imported.",
        ) from fault


def _tell(rows: Sequence[Told], *, dry: bool) -> None:
    counts = counted(rows)
    would = "would be " if dry else ""
    print(
        f"{len(rows)} rows: {counts[Verdict.NEW]} people {would}new, "
        f"{counts[Verdict.CHANGED]} known with something new, "
        f"{counts[Verdict.SAME]} as before, {counts[Verdict.JOINED]} the same person as a row above, "
        f"{counts[Verdict.REFUSED]} refused."
    )
    refused = [row for row in rows if row.verdict is Verdict.REFUSED]
    for row in refused[:_SHOWN]:
        why = ", ".join(SAID[one.trouble] for one in row.complaints if one.trouble.refuses)
        print(f"  not taken: row {row.line}: {why or 'nobody is known under its address, and it says no name'}")
    if len(refused) > _SHOWN:
        print(f"  and {len(refused) - _SHOWN} more; --report FILE.jsonl lists them all")
    cells = Counter(one.trouble for row in rows for one in row.complaints if not one.trouble.refuses)
    for trouble, count in cells.most_common():
        print(f"  {count} cells or rows: {SAID[trouble]}" + (" above" if trouble is Trouble.SHARED else ", left out"))
