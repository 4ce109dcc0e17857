"""Looks a desk over and says in plain words what is well and what is not."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from console.app.upkeep import existing_desk
from console.domain.ids import made_at
from console.settings import options, places
from console.store import migrate

_NEEDED = 200 * 1024 * 1024
_NEW_FOR = timedelta(days=1)
"""A desk younger than this need not have a backup."""


@dataclass(frozen=True, slots=True)
class Finding:
    well: bool
    what: str
    next_step: str = ""

    def __str__(self) -> str:
        mark = "well " if self.well else "TROUBLE "
        return f"{mark}{self.what}" + (f"\n        {self.next_step}" if self.next_step else "")


def counted(number: int, one: str, many: str) -> str:
    """A sentence about so many things."""
    return f"{number} {one if number == 1 else many}."


def examine() -> list[Finding]:
    """Everything that was looked at; raises DeskMissing when there is nothing to look at."""
    path = existing_desk()
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as desk:
            findings = [*_whole(desk, path), *_version(desk, path)]
            new = False
            # What another version keeps cannot be judged by this one.
            if all(finding.well for finding in findings):
                findings += [finding for look in _LOOKS for finding in look(desk, path)]
                new = _is_new(desk)
    except sqlite3.DatabaseError as fault:
        return [
            Finding(False, f"The desk file cannot be read: {fault}.", "Restore a backup: third-ring desk restore FILE")
        ]
    return [*findings, *_around(path, new=new)]


def _whole(desk: sqlite3.Connection, _: Path) -> Iterator[Finding]:
    faults = [row[0] for row in desk.execute("PRAGMA integrity_check(5)")]
    if faults == ["ok"]:
        yield Finding(True, "The desk file is whole.")
    else:
        yield Finding(
            False, f"The desk file is damaged: {faults[0]}.", "Restore a backup: third-ring desk restore FILE"
        )
    loose = desk.execute("PRAGMA foreign_key_check").fetchall()
    if loose:
        said = counted(len(loose), "row points to one that is gone", "rows point to rows that are gone")
        yield Finding(False, said, "Restore a backup, and report this.")


def _version(desk: sqlite3.Connection, _: Path) -> Iterator[Finding]:
    found = desk.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is not None and found[0] == migrate.head():
        yield Finding(True, f"The desk is of this version ({found[0]}).")
    elif found is not None and migrate.is_known(found[0]):
        yield Finding(False, "The desk is of an older version.", "Run: third-ring desk upgrade")
    else:
        yield Finding(False, "The desk is of a newer version.", "Install the newest Third Ring.")


def _counters(desk: sqlite3.Connection, _: Path) -> Iterator[Finding]:
    wrong = desk.execute(
        "SELECT count(*) FROM (SELECT place, owner_key, count(*) AS n FROM ticket GROUP BY place, owner_key) AS real "
        "JOIN counter USING (place, owner_key) WHERE counter.number <> real.n"
    ).fetchone()[0]
    if wrong:
        said = counted(wrong, "counter of the queue is wrong", "counters of the queue are wrong")
        yield Finding(False, said, "Report this; the tickets themselves are safe.")
    else:
        yield Finding(True, "The counters of the queue are right.")


def _letters(desk: sqlite3.Connection, _: Path) -> Iterator[Finding]:
    failed = desk.execute("SELECT count(*) FROM delivery WHERE state IN ('failed', 'bounced')").fetchone()[0]
    queued = desk.execute("SELECT count(*) FROM delivery WHERE state = 'queued'").fetchone()[0]
    if failed:
        said = counted(failed, "answer was not delivered", "answers were not delivered")
        yield Finding(False, said, "Open the ticket: the reason stands under each of them.")
    yield Finding(True, counted(queued, "answer waits to be sent", "answers wait to be sent"))


def _aside(desk: sqlite3.Connection, _: Path) -> Iterator[Finding]:
    quarantined = desk.execute(
        "SELECT count(*) FROM ticket_tag JOIN ticket ON ticket.id = ticket_id "
        "WHERE name = 'quarantine' AND state NOT IN ('solved', 'closed')"
    ).fetchone()[0]
    aside = desk.execute("SELECT count(*) FROM aside_letter WHERE seen_at IS NULL").fetchone()[0]
    if quarantined:
        said = counted(
            quarantined,
            "letter without a usable sender stands on hold",
            "letters without a usable sender stand on hold",
        )
        yield Finding(True, f"{said} Find them by tag:quarantine.")
    if aside:
        said = counted(aside, "letter is set aside", "letters are set aside")
        yield Finding(True, f"{said} See Settings, Letters set aside.")


_LOOKS: tuple[Callable[[sqlite3.Connection, Path], Iterator[Finding]], ...] = (_counters, _letters, _aside)


def _is_new(desk: sqlite3.Connection) -> bool:
    first = desk.execute("SELECT min(id) FROM agent").fetchone()[0]
    return first is not None and datetime.now(UTC) - made_at(UUID(bytes=first)) < _NEW_FOR


def _around(path: Path, *, new: bool) -> Iterator[Finding]:
    free = shutil.disk_usage(path.parent).free
    if free < max(_NEEDED, path.stat().st_size):
        yield Finding(
            False, f"Only {free // 2**20} MB are free on this disk.", "Free some space: a backup needs as much again."
        )
    else:
        yield Finding(True, f"{free // 2**20} MB are free on this disk.")
    saved = sorted(places.backups().glob("*.sqlite")) if places.backups().is_dir() else []
    if saved:
        yield Finding(True, f"The newest backup is {saved[-1].name}.")
    elif new:
        yield Finding(True, "There is no backup yet. Make one with: third-ring desk backup")
    else:
        yield Finding(False, "There is no backup in the backups folder.", "Make one with: third-ring desk backup")
    if options.load(places.options_file()).agent is None:
        yield Finding(False, "It is not known who sits at this console.", "Open the console and choose your name.")
