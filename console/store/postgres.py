"""PostgreSQL: how a team's hub is opened, and how one hears that it has changed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any, cast

from sqlalchemy import ARRAY, URL, ColumnElement, Engine, any_, create_engine, event, literal
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.pool import NullPool, QueuePool

from console.errors import HubTooOld
from console.store.certificate import system_certificates
from console.store.engine import refuse_on_screen
from console.store.place import HubAddress

CHANNEL = "third_ring"
"""NOTIFY on it says that the feed has grown; its payload is the newest `seq`."""

_DIGITS = 20

OLDEST = 14
"""The oldest version of PostgreSQL the hub runs on."""

# A firewall that forgets an idle connection tells neither side: after a minute and a half of silence it counts as lost.
# That is not looked at while an answer is waited for: without a limit of its own (where the system knows it) what was
# asked would be sent again for a quarter of an hour.
_KEPT_ALIVE = {
    "keepalives": 1,
    "keepalives_idle": 60,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
# Somebody who went away in the middle of a transaction would hold its locks, and with them the whole team.
_SESSION = "-c timezone=UTC -c idle_in_transaction_session_timeout=60000 -c lock_timeout=10000"


def hub_writer(address: HubAddress) -> Engine:
    """The one connection that writes. Row locks decide races, so each statement sees what was committed before it."""
    return _engine(address, connections=1, isolation="READ COMMITTED", read_only=False)


def hub_reader(address: HubAddress, connections: int) -> Engine:
    """Connections that cannot write; a transaction sees the desk as of one moment."""
    return _engine(address, connections=connections, isolation="REPEATABLE READ", read_only=True)


def hub_listener(address: HubAddress) -> Engine:
    """For one connection that is kept outside of transactions: a session that listens must not sit in one."""
    return _engine(address, connections=0, isolation="AUTOCOMMIT", read_only=False)


def one_of(column: Any, values: Sequence[Any]) -> ColumnElement[bool]:
    """Whether a column holds one of these: one parameter whatever their number, where `in_` has one for each."""
    return cast("ColumnElement[bool]", column == any_(literal(list(values), ARRAY(column.type))))


def connect_arguments(address: HubAddress) -> dict[str, Any]:
    """What libpq is told to open the hub."""
    arguments: dict[str, Any] = {
        "host": address.host,
        "port": address.port,
        "dbname": address.database,
        "user": address.user,
        "password": address.password or None,
        "sslmode": address.tls or ("prefer" if address.near else "verify-full"),
        "connect_timeout": 10,
        "application_name": "Third Ring",
        "options": _SESSION,
        **_KEPT_ALIVE,
    }
    if address.root_certificate:
        arguments["sslrootcert"] = address.root_certificate
    elif arguments["sslmode"].startswith("verify"):
        arguments["sslrootcert"] = system_certificates()
    return arguments


def _engine(address: HubAddress, *, connections: int, isolation: str, read_only: bool) -> Engine:
    # Told beside the URL, which is printed in faults: a password never stands in it.
    pool: dict[str, Any] = {"poolclass": NullPool}
    if connections:
        pool = {"poolclass": QueuePool, "pool_size": connections, "max_overflow": 0}
    engine = create_engine(
        URL.create("postgresql+psycopg"),
        connect_args=connect_arguments(address),
        isolation_level=isolation,
        # Faults name no values: those are what people wrote, and a fault is printed and logged.
        hide_parameters=True,
        use_native_hstore=False,
        **pool,
    )

    def prepare(connection: DBAPIConnection, _: Any) -> None:
        version = connection.info.server_version
        if version < OLDEST * 10_000:
            connection.close()
            raise HubTooOld(
                "The PostgreSQL of this desk is too old.",
                f"It is version {version // 10_000}; Third Ring needs {OLDEST} or newer.",
                "Ask who looks after the server to upgrade it.",
            )
        connection.read_only = read_only

    event.listen(engine, "connect", prepare)
    event.listen(engine, "handle_error", _say_no_values)
    event.listen(engine, "before_cursor_execute", refuse_on_screen)
    return engine


def _say_no_values(context: ExceptionContext) -> None:
    """Leaves of a fault what it is: the server also says which values it was about."""
    fault = context.original_exception
    primary = getattr(getattr(fault, "diag", None), "message_primary", None)
    if primary:
        fault.args = (primary,)
        if context.sqlalchemy_exception is not None:
            context.sqlalchemy_exception.args = (f"({type(fault).__name__}) {primary}",)


def newest(payload: str) -> int:
    """The number of the feed that a notification says; beyond all of them when it says something else.

    Anybody may send notifications: what says nothing is a reason to look, and no more.
    """
    return int(payload) if payload.isdecimal() and len(payload) < _DIGITS else sys.maxsize


def heard(driver: Any, seconds: float) -> Iterator[tuple[str, str]]:
    """Channel and payload of what is told first within this time, on a connection that LISTENs, and of what came along
    with it."""
    for told in driver.notifies(timeout=seconds, stop_after=1):
        yield told.channel, told.payload
