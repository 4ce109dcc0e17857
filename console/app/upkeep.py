"""Looking after a desk file: made, upgraded, backed up, restored."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from console.commands.desk import AddAgent, SetAgentState, SetSetting
from console.domain.addresses import is_email
from console.domain.clock import SystemClock
from console.domain.people import AgentState, Role
from console.errors import ConsoleError, DeskBusy, DeskDamaged, DeskMissing, InputUnreadable, PlaceUnwritable
from console.settings import options, places
from console.store import migrate
from console.store.engine import sqlite_writer
from console.store.faults import faults_told
from console.sync.hub import HubDesk


def init_desk(name: str, agent: str, email: str, language: str, address: str = "") -> Path:
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
    insist_on_addresses(email, address)
    part = path.with_suffix(".part")
    try:
        part.unlink(missing_ok=True)
        HubDesk.create(part)
    except (OSError, OperationalError) as fault:
        raise PlaceUnwritable(
            "The desk could not be made.",
            f"{path.parent} cannot be written to ({fault.strerror if isinstance(fault, OSError) else fault.orig}).",
            "Choose another folder with THIRD_RING_HOME, or give this folder's rights back.",
        ) from fault
    desk = HubDesk(part, None, SystemClock())
    try:
        me = desk.new_id()
        desk.submit_all(
            [
                SetSetting(desk.stamp(), "name", name.strip()),
                SetSetting(desk.stamp(), "email", address.strip()),
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


def insist_on_addresses(*emails: str) -> None:
    """Raises InputUnreadable for one to which no letter could be sent; an empty one is none."""
    for email in emails:
        if email.strip() and not is_email(email.strip()):
            raise InputUnreadable(
                "This is not an e-mail address.",
                f"No letter could be sent to “{email}”.",
                "Give it as name@domain.example, or leave it out.",
            )


def upgrade_desk() -> str:
    """Brings the desk to this version, after a backup. Raises ConsoleError, also while another program has it open."""
    path = existing_desk()
    engine = sqlite_writer(path)
    try:
        with faults_told(), engine.connect() as connection:
            found = migrate.revision(connection)
            connection.rollback()
        if found == migrate.head():
            return "The desk is of this version already."
        if found is None or not migrate.is_known(found):
            migrate.check(engine)
    finally:
        engine.dispose()
    _only_we_have(path)
    with faults_told():
        saved = migrate.upgrade_file(path, datetime.now().astimezone())
    return f"The desk was upgraded. The copy from before is {saved}."


def backup_desk(target: Path | None) -> Path:
    """Copies the desk, also while it is in use; never over a file that is there. `target` may be a folder."""
    source = existing_desk()
    dated = f"desk-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sqlite"
    target = places.backups() / dated if target is None else target / dated if target.is_dir() else target
    if target.exists():
        raise InputUnreadable(
            "There is a file of this name already.",
            f"{target} would be written over.",
            "Choose another name, or move that file away.",
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        migrate.copy_file(source, target)
    except OSError as fault:
        raise PlaceUnwritable(
            "The backup could not be written.",
            f"{target}: {fault.strerror}.",
            "Choose another place, or free some space.",
        ) from fault
    return target


def restore_desk(backup: Path) -> str:
    """Puts a backup in place after looking into it; the present desk is moved aside, never deleted.

    Raises DeskBusy while another program has the present desk open: it would go on writing into a file that is gone.
    """
    if not backup.is_file():
        raise InputUnreadable("There is no such backup.", f"{backup} is not a file.", "Name the file of a backup.")
    _look_into(backup)
    path = places.desk_file()
    if path.exists() and backup.samefile(path):
        raise InputUnreadable(
            "This is the desk itself.", f"{backup} is where the desk is kept.", "Name the file of a backup."
        )
    coming = path.with_suffix(".coming")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        migrate.copy_file(backup, coming)
        try:
            aside = _put_aside(path)
        except ConsoleError:
            coming.unlink(missing_ok=True)
            raise
        try:
            coming.replace(path)
        except OSError:
            if aside is not None:
                aside.replace(path)
            raise
    except OSError as fault:
        raise PlaceUnwritable(
            "The backup could not be restored.",
            f"{path.parent}: {fault.strerror}.",
            "Free some space or give this folder's rights back; the backup and the desk are as they were.",
        ) from fault
    kept = f" The desk that was there is kept as {aside}." if aside is not None else ""
    return f"The desk was restored from {backup}.{kept}"


def _put_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    _only_we_have(path)
    aside = path.with_name(f"desk-replaced-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sqlite")
    # Moved, not copied: a damaged desk is just what is replaced, and cannot be copied by SQLite.
    for suffix in ("-wal", "-shm"):
        if Path(f"{path}{suffix}").exists():
            Path(f"{path}{suffix}").replace(f"{aside}{suffix}")
    path.replace(aside)
    return aside


def _only_we_have(path: Path) -> None:
    """Raises DeskBusy while another program has the desk open. What waits in the write-ahead log goes into the file."""
    try:
        with closing(sqlite3.connect(path, timeout=2)) as connection:
            # SQLite leaves the write-ahead log only when nobody else has the file open, idle or not.
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as fault:
        if "locked" in str(fault):
            raise DeskBusy(
                "The desk is open.",
                "Another window or program on this computer is using it.",
                "Close it, then try again.",
            ) from fault
    except sqlite3.DatabaseError:
        # A damaged file: nobody can use it.
        return


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
    joined = options.load(places.options_file()).desks
    if not path.exists() and joined:
        raise DeskMissing(
            "No desk is kept on this computer.",
            f"It has only joined {joined[0].name}, and this command is for a desk that is kept here.",
            "Open the console for the team's desk. Backups of it are made on its database server.",
        )
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
        with faults_told():
            return HubDesk(path, options.load(places.options_file()).agent, SystemClock())
    except DatabaseError as fault:
        raise DeskDamaged(
            "The desk file cannot be read.",
            f"SQLite says: {fault.orig}.",
            "Restore the newest backup: third-ring desk restore",
        ) from fault
