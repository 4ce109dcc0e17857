"""Encrypted files (SQLCipher): how one is opened with its key, and what is said when it does not open."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from console.errors import KeyUnfit

Holds = Literal["desk", "replica", "outbox"]
"""What is in a file, which decides what a person may do with one that does not open."""

KEY_BYTES = 32
_PAGE = 4096
_PLAIN = b"SQLite format 3\x00"


def driver() -> ModuleType:
    """The DB-API module of encrypted files, loaded where there is one."""
    from sqlcipher3 import dbapi2

    return dbapi2  # type: ignore[no-any-return]


def open_sealed(path: Path, mode: Literal["ro", "rwc"], key: bytes, holds: Holds) -> Any:
    """A connection to the encrypted file; with "rwc" it is made when absent. Raises KeyUnfit."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    if path.exists() and 0 < path.stat().st_size < _PAGE:
        # SQLite would take less than a page for an empty file, and write over it.
        raise _unfit(path, holds, sealed=True)
    address = f"file:{path.absolute().as_uri()[7:]}?mode={mode}"
    sqlcipher = driver()
    connection = sqlcipher.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    try:
        # It would write to stderr by itself what is told below in words.
        connection.execute("PRAGMA cipher_log_level = NONE")
        # On the bare connection, never through SQLAlchemy, which logs statements. A raw key needs no derivation.
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # The key is tried by the first read only.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as fault:
        connection.close()
        if "not a database" in str(fault):
            raise _unfit(path, holds, sealed=True) from None
        raise
    return connection


def refuse_sealed(path: Path, holds: Holds) -> None:
    """Raises KeyUnfit when a file of a team's desk that shall be plain is encrypted."""
    if holds != "desk" and path.exists() and path.stat().st_size and not _is_plain(path):
        raise _unfit(path, holds, sealed=False)


def _is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN


def _unfit(path: Path, holds: Holds, *, sealed: bool) -> KeyUnfit:
    if not sealed:
        cause = f"{path} is encrypted, or damaged; the option local_files says that it is plain."
        other = "encrypted"
    elif _is_plain(path):
        cause = f"{path} is not encrypted; the option local_files says that it is."
        other = "plain"
    else:
        cause = f"{path} was encrypted with another key, or is damaged."
        other = ""
    match holds:
        case "desk":
            step = "Restore the newest backup: third-ring desk restore FILE"
        case "replica":
            step = "Move this file away: it is a copy, and is fetched again from the team's desk."
        case "outbox":
            kept = "It holds what was done here and has not reached the team's desk, and nothing else holds that."
            way = (
                f'Set local_files to "{other}" until it has been sent.'
                if other
                else "Bring back the keyring that this computer had, from a backup of your account."
            )
            step = f"{kept} {way} To go on without it, move the file away: what waits in it is lost then."
    return KeyUnfit("A file of this desk does not open.", cause, step)
