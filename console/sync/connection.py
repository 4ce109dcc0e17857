"""The one connection of a console to its team's hub, for sending, bringing and hearing."""

from __future__ import annotations

import socket
from contextlib import suppress
from datetime import datetime

import psycopg
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from console.store import migrate
from console.store.faults import faults_told
from console.store.place import HubAddress
from console.store.postgres import CHANNEL, hub_writer
from console.sync.unkept import PRESENCE, VISITING


class HubConnection:
    """Opens when made. Every method raises HubAway when the connection is lost, and HubRefuses and the like as the
    hub says.
    """

    def __init__(self, address: HubAddress) -> None:
        self.engine: Engine = hub_writer(address)
        self._kept: list[tuple[str, str]] = []
        try:
            with faults_told():
                migrate.check(self.engine)
            with faults_told(), self.engine.connect() as connection:
                driver = connection.connection.driver_connection
                if not isinstance(driver, psycopg.Connection):
                    raise TypeError("the hub is opened with psycopg")
                self._driver = driver
                # What is said while a statement runs comes with its answer.
                driver.add_notify_handler(lambda told: self._kept.append((told.channel, told.payload)))
                connection.execution_options(isolation_level="AUTOCOMMIT")
                for channel in (CHANNEL, PRESENCE, VISITING):
                    connection.exec_driver_sql(f"LISTEN {channel}")
        except BaseException:
            self.engine.dispose()
            raise

    def fileno(self) -> int:
        return self._driver.fileno()

    def heard(self) -> list[tuple[str, str]]:
        with faults_told():
            try:
                self._driver.pgconn.consume_input()
                while told := self._driver.pgconn.notifies():
                    self._kept.append((told.relname.decode(), told.extra.decode()))
            except psycopg.Error as fault:
                raise DBAPIError("LISTEN", None, fault, connection_invalidated=True, hide_parameters=True) from fault
        kept, self._kept = self._kept, []
        return kept

    def say(self, channel: str, payload: str) -> None:
        with faults_told(), self.engine.begin() as connection:
            connection.execute(text("SELECT pg_notify(:channel, :payload)"), {"channel": channel, "payload": payload})

    def time(self) -> datetime:
        """The hub's time now, not that of a transaction's beginning."""
        with faults_told(), self.engine.begin() as connection:
            told: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
            return told

    def cut(self) -> None:
        with suppress(OSError, psycopg.Error):
            way = socket.socket(fileno=self._driver.fileno())
            try:
                way.shutdown(socket.SHUT_RDWR)
            finally:
                # It belongs to libpq, which closes it.
                way.detach()

    def close(self) -> None:
        self.engine.dispose()
