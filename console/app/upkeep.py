"""Looking after a desk file: made, upgraded, backed up, restored."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from console.commands.desk import AddAgent, SetAgentState, SetSetting
from console.domain.clock import SystemClock
from console.domain.people import AgentState, Role
from console.errors import ConsoleError, DeskDamaged, DeskMissing, InputUnreadable, PlaceUnwritable
from console.settings import options, places
from console.store import migrate
from console.store.engine import sqlite_writer
from console.sync.desk import HubDesk


def init_desk(name: str, agent: str, email: str, language: str) -> Path:
    """Makes the desk with its first person, who leads it. Raises ConsoleError when there is a desk already."""
    path = places.desk_file()
    if path.exists():
        raise ConsoleError(
            "There is a desk here already.",
            f"It is kept in {path}.",
            "Open it with: third-ring. For a second desk set THIRD_RING_HOME to another folder.",
        )
    if not name.strip() or not agent.strip():
        raise InputUnreadable(
            "A desk needs names.", "The name of the desk or of the agent is empty.", "Give both names."
        )
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        HubDesk.create(part)
    except OSError as fault:
        raise PlaceUnwritable(
            "The desk could not be made.",
            f"{path.parent} cannot be written to ({fault.strerror}).",
            "Choose another folder with THIRD_RING_HOME, or give this folder's rights back.",
        ) from fault
    desk = HubDesk(part, None, SystemClock())
    try:
        me = desk.new_id()
        desk.submit_all(
            [
                SetSetting(desk.stamp(), "name", name.strip()),
                AddAgent(desk.stamp(), me, agent, email, Role.LEAD, language),
                SetAgentState(desk.stamp(), me, AgentState.AVAILABLE),
            ]
        )
    finally:
        desk.close()
    part.replace(path)
    chosen = options.load(places.options_file())
    chosen.agent = me
    options.save(chosen, places.options_file())
    return path


def upgrade_desk() -> str:
    path = existing_desk()
    engine = sqlite_writer(path)
    with engine.connect() as connection:
        found = _revision(connection)
    engine.dispose()
    if found == migrate.head():
        return "The desk is of this version already."
    if found is not None and not migrate.is_known(found):
        migrate.check(sqlite_writer(path))
    saved = migrate.upgrade_file(path, datetime.now().astimezone())
    return f"The desk was upgraded. The copy from before is {saved}."


def _revision(connection: object) -> str | None:
    return migrate.revision(connection)  # type: ignore[arg-type]


def backup_desk(target: Path | None) -> Path:
    source = existing_desk()
    if target is None:
        target = places.backups() / f"desk-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sqlite"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        migrate.copy_file(source, target)
    except (OSError, sqlite3.OperationalError) as fault:
        raise PlaceUnwritable(
            "The backup could not be written.", f"{target}: {fault}.", "Choose another place, or free some space."
        ) from fault
    return target


def restore_desk(backup: Path) -> str:
    """Puts a backup in place after looking into it; the present desk is moved aside, never deleted."""
    if not backup.is_file():
        raise InputUnreadable("There is no such backup.", f"{backup} is not a file.", "Name the file of a backup.")
    _look_into(backup)
    path = places.desk_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    coming = path.with_suffix(".coming")
    migrate.copy_file(backup, coming)
    told = ""
    if path.exists():
        aside = path.with_name(f"desk-replaced-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sqlite")
        migrate.copy_file(path, aside)
        told = f" The desk that was there is kept as {aside}."
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    coming.replace(path)
    return f"The desk was restored from {backup}.{told}"


def _look_into(backup: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as fault:
        raise DeskDamaged(
            "This file is not a backup of a desk.", f"SQLite says: {fault}.", "Choose another backup."
        ) from fault
    if row is None or not migrate.is_known(row[0]):
        raise DeskDamaged(
            "This backup is of another version.",
            f"Its revision {row[0] if row else 'none'} is not known here.",
            "Install the newest Third Ring, then restore again.",
        )


def existing_desk() -> Path:
    path = places.desk_file()
    if not path.exists():
        raise DeskMissing(
            "There is no desk here yet.",
            f"{path} does not exist.",
            'Make one with: third-ring desk init --name "Our desk" --agent "Your name"',
        )
    return path


def open_desk() -> HubDesk:
    """The desk of this computer with the person who sits at it. Raises ConsoleError in every way it can fail."""
    path = existing_desk()
    try:
        return HubDesk(path, options.load(places.options_file()).agent, SystemClock())
    except DatabaseError as fault:
        raise DeskDamaged(
            "The desk file cannot be read.",
            f"SQLite says: {fault.orig}.",
            "Restore the newest backup: third-ring desk restore",
        ) from fault
