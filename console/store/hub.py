"""A hub that is open: its engines, and how one learns that somebody else has changed it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sqlalchemy import ARRAY, Connection, Engine, Text, bindparam, text
from sqlalchemy.exc import DBAPIError

from console.errors import DeskMissing
from console.store.engine import sqlite_reader, sqlite_writer
from console.store.place import HubAddress, HubPlace
from console.store.postgres import CHANNEL, heard, hub_listener, hub_reader, hub_writer, newest

_LOOKED_AT_LEAST = 5.0
"""Seconds after which the feed is looked at without having been told: a notification may be lost on its way."""
_PAUSES = (0.5, 1.0, 2.0, 5.0)
"""Seconds between attempts to reach a hub that is away."""
_SAY = text("SELECT pg_notify(:channel, said) FROM unnest(:payloads) AS said").bindparams(
    bindparam("payloads", type_=ARRAY(Text))
)


class Hub(Protocol):
    """What a desk needs of its hub. `feed` is of its own: an acknowledged command waits for no slow question."""

    writer: Engine
    reader: Engine
    feed: Engine

    def insist(self) -> None:
        """Raises DeskMissing when what would be written now would be lost."""
        ...

    def changed(self, closing: threading.Event, seconds: float, cursor: int) -> int:
        """Waits until the hub may hold changes after `cursor`, or about `seconds`. Raises DBAPIError.

        Up to which number of the feed there are some: `sys.maxsize` where that is not known, 0 for none.
        """
        ...

    def said(self) -> list[tuple[str, str]]:
        """Channel and payload of what others have said, and nobody keeps, since this was last asked."""
        ...

    def say(self, channel: str, payloads: Sequence[str]) -> None:
        """Says it to whoever listens. Raises DBAPIError."""
        ...

    def close(self) -> None: ...


def open_hub(place: HubPlace, channels: Sequence[str] = ()) -> Hub:
    """`channels` are those on which something may be said that nobody keeps."""
    return FileHub(place) if isinstance(place, Path) else ServerHub(place, channels)


class FileHub:
    """A file on this machine. Raises DeskMissing when there is none."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise DeskMissing(
                "There is no desk here.", f"{path} does not exist.", "Make one with: third-ring desk init"
            )
        self._path = path
        self._file = path.stat().st_ino
        self._version: tuple[int, int] | None = None
        self.writer = sqlite_writer(path)
        self.reader = sqlite_reader(path, 3)
        self.feed = sqlite_reader(path, 2)

    def insist(self) -> None:
        # An open file can be moved, deleted or replaced by a restored one: what is written then would be lost.
        try:
            found = self._path.stat().st_ino
        except OSError:
            found = None
        if found != self._file:
            raise DeskMissing(
                "The desk's file is not where it was.",
                f"{self._path} was moved, deleted or replaced while it was open.",
                "Put it back and go on, or close Third Ring and open the desk again.",
            )

    def changed(self, closing: threading.Event, seconds: float, cursor: int) -> int:
        if closing.wait(seconds):
            return 0
        # data_version changes when another connection has committed; it reads no page of the file.
        with self.feed.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            connection.rollback()
            found = version, id(connection.connection.dbapi_connection)
        before, self._version = self._version, found
        return sys.maxsize if found != before else 0

    def said(self) -> list[tuple[str, str]]:
        return []

    def say(self, channel: str, payloads: Sequence[str]) -> None:
        """A file carries nothing that is not kept: desks of one process hear each other without it."""

    def close(self) -> None:
        # The writer last: the one that closes last puts the write-ahead log into the file, and readers cannot.
        for engine in (self.reader, self.feed, self.writer):
            engine.dispose()


class ServerHub:
    """A PostgreSQL database of the team."""

    def __init__(self, address: HubAddress, channels: Sequence[str]) -> None:
        self._channels = channels
        self.writer = hub_writer(address)
        self.reader = hub_reader(address, 3)
        self.feed = hub_reader(address, 1)
        self._listener = hub_listener(address)
        self._heard_by: Connection | None = None
        self._looked = 0.0
        self._failures = 0
        self._said: list[tuple[str, str]] = []

    def insist(self) -> None:
        """The server itself refuses what it cannot keep."""

    def changed(self, closing: threading.Event, seconds: float, cursor: int) -> int:
        try:
            found = self._hear(seconds, cursor)
        except self._listener.dialect.loaded_dbapi.Error as fault:
            self._stop_hearing()
            closing.wait(_PAUSES[min(self._failures, len(_PAUSES) - 1)])
            self._failures += 1
            raise DBAPIError("LISTEN", None, fault, hide_parameters=True) from fault
        except DBAPIError:
            closing.wait(_PAUSES[min(self._failures, len(_PAUSES) - 1)])
            self._failures += 1
            raise
        self._failures = 0
        return found

    def _hear(self, seconds: float, cursor: int) -> int:
        if self._heard_by is None:
            connection = self._listener.connect()
            for channel in (CHANNEL, *self._channels):
                connection.exec_driver_sql(f"LISTEN {channel}")
            self._heard_by = connection
            # What was told while nobody listened is never told again.
            self._looked = time.monotonic()
            return sys.maxsize
        told = list(heard(self._heard_by.connection.driver_connection, seconds))
        self._said += [one for one in told if one[0] != CHANNEL]
        latest = max((newest(payload) for channel, payload in told if channel == CHANNEL), default=0)
        if time.monotonic() - self._looked > _LOOKED_AT_LEAST:
            latest = sys.maxsize
        if latest <= cursor:
            return 0
        self._looked = time.monotonic()
        return latest

    def said(self) -> list[tuple[str, str]]:
        said, self._said = self._said, []
        return said

    def say(self, channel: str, payloads: Sequence[str]) -> None:
        with self.writer.begin() as connection:
            connection.execute(_SAY, {"channel": channel, "payloads": list(payloads)})

    def _stop_hearing(self) -> None:
        if self._heard_by is not None:
            self._heard_by.invalidate()
            self._heard_by.close()
            self._heard_by = None

    def close(self) -> None:
        self._stop_hearing()
        for engine in (self._listener, self.reader, self.feed, self.writer):
            engine.dispose()
