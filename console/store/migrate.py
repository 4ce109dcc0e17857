"""Making and upgrading a desk's tables; before an upgrade a backup, on failure a restore."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from console.errors import DeskDamaged, DeskTooNew, DeskTooOld, PlaceUnwritable
from console.settings.places import migrations
from console.store.engine import sqlite_writer

if TYPE_CHECKING:
    from alembic.config import Config

_REVISION = re.compile(r'^(revision|down_revision) = (?:"([^"]+)"|None)$', re.MULTILINE)


def _config(connection: Connection) -> Config:
    # Loaded where tables are made or changed only: opening a desk that is in order must not wait for it.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations()))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The schema revision this program works with."""
    steps = _steps()
    heads = steps.keys() - steps.values()
    if len(heads) != 1:
        raise RuntimeError(f"the migrations have {len(heads)} heads")
    return heads.pop()


def _steps() -> dict[str, str]:
    """Every revision there is, with the one it comes after ("" for the first), as their files say."""
    steps = {}
    for file in (migrations() / "versions").glob("*.py"):
        said = dict(_REVISION.findall(file.read_text(encoding="utf-8")))
        steps[said["revision"]] = said["down_revision"]
    return steps


def revision(connection: Connection) -> str | None:
    """The schema revision of a database, None when it holds no desk."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    return found


def create(engine: Engine) -> None:
    """Makes all tables in an empty database."""
    upgrade_to(engine, "head")


def create_on_server(engine: Engine) -> None:
    """Makes all tables in a database of a server. Raises FileExistsError when it holds a desk already."""
    with engine.connect() as connection:
        found = revision(connection)
    if found is not None:
        raise FileExistsError("this database holds a desk already")
    create(engine)


def upgrade_to(engine: Engine, target: str) -> None:
    with engine.begin() as connection:
        upgrade_on(connection, target)


def upgrade_on(connection: Connection, target: str = "head") -> None:
    """Inside the caller's transaction."""
    from alembic import command

    command.upgrade(_config(connection), target)


def downgrade_to(engine: Engine, target: str) -> None:
    from alembic import command

    with engine.begin() as connection:
        command.downgrade(_config(connection), target)


def check(engine: Engine) -> None:
    """Raises DeskTooNew or DeskTooOld unless the database is of this program's revision."""
    with engine.connect() as connection:
        found = revision(connection)
        connection.rollback()
    wanted = head()
    if found == wanted:
        return
    if found is None:
        raise DeskDamaged("This is not a desk.", "It holds no tables of a desk.", "Choose another one, or restore it.")
    if is_known(found):
        raise DeskTooOld(
            "The desk is of an older version.",
            f"It is at revision {found}, this program needs {wanted}.",
            "Run: third-ring desk upgrade (a backup is made first).",
        )
    raise DeskTooNew(
        "The desk was upgraded by a newer Third Ring.",
        f"Its revision {found} is not known here.",
        "Install the newest Third Ring on this computer.",
    )


def is_known(found: str) -> bool:
    return found in _steps()


def upgrade_file(path: Path, at: datetime) -> Path:
    """Upgrades a desk file; returns the backup that was made. On any failure the file is as it was."""
    saved = path.with_name(f"{path.stem}-before-{head()}-{at:%Y%m%d-%H%M%S}{path.suffix}")
    copy_file(path, saved)
    engine = sqlite_writer(path)
    try:
        upgrade_to(engine, "head")
    except BaseException:
        engine.dispose()
        _put_back(saved, path)
        raise
    engine.dispose()
    return saved


def copy_file(source: Path, target: Path) -> None:
    """A consistent copy of a desk that may be in use (SQLite's online backup)."""
    part = target.with_suffix(target.suffix + ".part")
    part.unlink(missing_ok=True)
    try:
        part.touch(mode=0o600)
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(part)) as new,
        ):
            old.backup(new, pages=4096)
            # A copy that says it has a write-ahead log cannot be read from a place that cannot be written.
            new.execute("PRAGMA journal_mode = DELETE")
            found = new.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.DatabaseError as fault:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if any(word in str(fault) for word in ("disk is full", "disk I/O", "unable to open", "readonly")):
            raise PlaceUnwritable(
                "The copy could not be written.", f"{target}: {fault}.", "Choose another place, or free some space."
            ) from fault
        raise DeskDamaged(
            "The desk file cannot be read.",
            f"SQLite says: {fault}.",
            "Restore the newest backup: third-ring desk restore",
        ) from fault
    if found != "ok":
        part.unlink(missing_ok=True)
        raise DeskDamaged("The desk file is damaged.", f"SQLite says: {found}.", "Restore the newest backup.")
    part.replace(target)


def _put_back(saved: Path, path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    # Copied beside and moved: a program that is stopped here leaves no half of a desk.
    part = path.with_suffix(".part")
    shutil.copy2(saved, part)
    part.replace(path)
