"""Where a hub is: a file on this machine, or a PostgreSQL database of the team."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_NEAR = frozenset({"", "localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class HubAddress:
    """A PostgreSQL database and the role that opens it. `host` is a name, a number, or the folder of a socket.

    The words of `tls` are libpq's (sslmode). Left empty, everything that is not on this machine must prove its name
    (verify-full) against `root_certificate`, or against the system's certificates when that is empty too.
    """

    host: str
    database: str
    user: str
    port: int = 5432
    password: str = field(default="", repr=False)
    tls: str = ""
    root_certificate: str = ""

    @property
    def near(self) -> bool:
        """On this machine: no network lies between."""
        return self.host in _NEAR or self.host.startswith("/")

    def __str__(self) -> str:
        return f"{self.database} on {self.host or 'this computer'}"


HubPlace = Path | HubAddress
