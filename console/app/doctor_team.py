"""Looks over the way to a team's desk, and what this computer keeps of it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, text

from console.app.doctor import Finding
from console.app.doctor_channels import channels
from console.app.hub_commands import PASSWORD
from console.app.team import Door
from console.domain.ids import Id
from console.errors import ConsoleError, PasswordNeeded
from console.settings.places import outbox_file, replica_file, team_folder
from console.store.engine import sqlite_reader
from console.store.faults import faults_told
from console.store.place import HubAddress
from console.sync.connection import HubConnection
from console.sync.greeting import Greeting, greet

_SECONDS = 5
_CLOCK = timedelta(seconds=30)
"""So far a computer's clock may be from the hub's without anybody asking why."""


def examine_team(door: Door, given: str = "") -> list[Finding]:
    """Never raises ConsoleError: what goes wrong is what is told. `given` counts before the kept password."""
    findings = list(_way(door.desk.host, door.desk.port))
    reached = all(finding.well for finding in findings)
    try:
        address = door.address(given or None)
        findings.append(_password(door, address, given))
        if reached:
            findings += _hub(address, door.desk.person)
    except PasswordNeeded:
        # Asked at each start is a way to work, and no trouble.
        findings.append(
            Finding(True, f"The team's desk was not looked into: give the password in {PASSWORD} for that.")
        )
    except ConsoleError as fault:
        findings.append(_trouble(fault))
    try:
        findings += _kept_here(door)
    except ConsoleError as fault:
        findings.append(_trouble(fault))
    return findings


def _trouble(fault: ConsoleError) -> Finding:
    return Finding(False, f"{fault.title} {fault.cause}", fault.next_step)


def _way(host: str, port: int) -> Iterator[Finding]:
    if not host or host.startswith("/"):
        yield Finding(True, "The hub runs on this computer.")
        return
    try:
        socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        yield Finding(
            False,
            f"No computer of the name {host} is known.",
            "Look whether the network is there (a VPN may be needed) and whether the address is right.",
        )
        return
    try:
        socket.create_connection((host, port), timeout=_SECONDS).close()
    except OSError as fault:
        yield Finding(
            False,
            f"Nothing answers at {host}, port {port} ({fault.strerror or 'no answer in time'}).",
            "Look whether the network is there; if others are connected, ask who looks after the server.",
        )
        return
    yield Finding(True, f"Something answers at {host}, port {port}.")


def _password(door: Door, address: HubAddress, given: str) -> Finding:
    if given:
        return Finding(True, f"A password was given for {door.desk.login}.")
    if address.password:
        return Finding(True, f"A password is kept for {door.desk.login}.")
    return Finding(True, f"No password is kept for {door.desk.login}; it is asked when the desk is opened.")


def _hub(address: HubAddress, me: Id) -> Iterator[Finding]:
    hub = HubConnection(address)
    try:
        yield Finding(True, "The team's desk lets you in, and is of this version.")
        now = hub.time()
        with faults_told(), hub.engine.begin() as connection:
            yield _protection(connection, address)
            yield _writing(connection)
            yield from channels(connection, now)
        greeting = greet(hub, address, me)
    finally:
        hub.close()
    yield _clock(greeting)
    person = greeting.person(me)
    yield Finding(True, f"You work there as {person.name}, {person.role}.")


def _protection(connection: Connection, address: HubAddress) -> Finding:
    version = connection.execute(text("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).scalar()
    if version:
        return Finding(True, f"The connection is encrypted ({version}).")
    if address.near:
        return Finding(True, "The connection does not leave this computer, and is not encrypted.")
    return Finding(
        False, "The connection is not encrypted: whoever is on the way can read along.", "Ask for a new invitation."
    )


def _writing(connection: Connection) -> Finding:
    may = connection.execute(text("SELECT has_table_privilege('applied', 'INSERT')")).scalar_one()
    if may:
        return Finding(True, "You may write to the team's desk.")
    return Finding(False, "You may not write to the team's desk.", "Ask the lead of the desk to add you anew.")


def _clock(greeting: Greeting) -> Finding:
    apart = abs(greeting.behind)
    if apart <= _CLOCK:
        return Finding(True, "This computer's clock goes with the hub's.")
    way = "behind" if greeting.behind > timedelta() else "ahead of"
    return Finding(
        False,
        f"This computer's clock is {int(apart.total_seconds())} s {way} the hub's.",
        "Third Ring goes by the hub's clock; set this one right for everything else.",
    )


def _kept_here(door: Door) -> Iterator[Finding]:
    folder = team_folder(door.desk.id, door.desk.person)
    outbox, replica = outbox_file(folder), replica_file(folder)
    if not outbox.exists():
        yield Finding(True, "Nothing of this desk is kept on this computer yet.")
        return
    key = door.key()
    waiting, returned = _counts(outbox, key)
    if waiting:
        yield Finding(True, f"Changes that wait here for the team's desk: {waiting}. They go out when it is open.")
    else:
        yield Finding(True, "Nothing waits to be sent.")
    if returned:
        yield Finding(
            False, f"Changes the team's desk would not do: {returned}.", "Open the desk: the bell says what and why."
        )
    if replica.exists():
        newest = max(path.stat().st_mtime for path in replica.parent.glob(f"{replica.name}*"))
        age = datetime.now(UTC) - datetime.fromtimestamp(newest, UTC)
        yield Finding(True, f"The local copy was brought up to date {_span(age)} ago.")
    how = "encrypted" if key is not None else "not encrypted: whoever gets at this disk can read it"
    yield Finding(True, f"What is kept here is {how}.")


def _counts(outbox: Path, key: bytes | None) -> tuple[int, int]:
    engine = sqlite_reader(outbox, 1, key, "outbox")
    try:
        with faults_told(), engine.begin() as connection:
            rows = connection.execute(text("SELECT standing, count(*) FROM outbox GROUP BY standing")).all()
    finally:
        engine.dispose()
    found = {str(standing): int(number) for standing, number in rows}
    return found.get("waiting", 0), found.get("refused", 0) + found.get("returned", 0)


def _span(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"
