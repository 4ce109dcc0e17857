"""The commands of a team's hub as they are typed: where the hub is, which password, and what is printed."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from console.app.hub import (
    Newcomer,
    Reach,
    Welcome,
    add_gateway,
    add_person,
    change_password,
    init_hub,
    login_from,
    people,
    remove_gateway,
    remove_person,
    upgrade_hub,
)
from console.app.team import Door
from console.domain.people import Role
from console.errors import HubAway, InputUnreadable, PlaceUnwritable
from console.settings import desks, options, places
from console.settings.invitation import SUFFIX, Invitation, Tls, to_code, to_file
from console.settings.secrets import Secrets
from console.store.certificate import certificate_with
from console.store.place import HubAddress

PASSWORD, NEW_PASSWORD = "THIRD_RING_PASSWORD", "THIRD_RING_NEW_PASSWORD"
_PORT = 5432


def run(asked: argparse.Namespace) -> int:
    """Does the command named by `asked.step`. Raises ConsoleError."""
    _STEPS[asked.step](asked)
    return 0


def hub_of(words: str) -> tuple[str, int, str]:
    """Host, port and database of `host[:port]/database`; a host that begins with / is the folder of a socket.

    Raises InputUnreadable.
    """
    host, _, database = words.rpartition("/")
    port = _PORT
    if not host.startswith("/"):
        try:
            split = urlsplit(f"//{host}")
            host, port = split.hostname or "", split.port or _PORT
        except ValueError:
            host = ""
    if not host or not database:
        raise InputUnreadable(
            "This is not the address of a hub.",
            f"“{words}” does not name a server and a database.",
            "Give it as host/database or host:port/database.",
        )
    return host, port, database


def _init(asked: argparse.Namespace) -> None:
    place = place_of(asked)
    login = asked.login or login_from(asked.email, asked.agent)
    host, port = place.host, place.port
    if asked.reach:
        host, port, _ = hub_of(f"{asked.reach}/{place.database}")
    reach = Reach(host, port, cast("Tls", asked.tls), _certificate(asked.certificate))
    lead = Newcomer(asked.agent, asked.email, Role.LEAD, asked.language, login)
    file = _file_for(asked, login)
    welcome = init_hub(place, asked.name, asked.address, lead, reach)
    print(f"The desk “{asked.name}” is ready in {place}.")
    _welcome(welcome, asked.agent, file)
    if replace(place, host=host).near:
        print(f"The invitation names {host}, which is this computer only; --reach HOST would name it for others.")


def _add_person(asked: argparse.Namespace) -> None:
    login = asked.login or login_from(asked.email, asked.name)
    file = _file_for(asked, login)
    newcomer = Newcomer(asked.name, asked.email, Role(asked.role), asked.language, login)
    _welcome(add_person(place_of(asked), newcomer), asked.name, file)


def _add_gateway(asked: argparse.Namespace) -> None:
    file = _file_for(asked, asked.login)
    welcome = add_gateway(place_of(asked), asked.login)
    file.write_bytes(to_file(welcome.invitation))
    print(
        f"The gateway logs in as {asked.login}.\nIts invitation: {file}\n"
        f"Password, shown this once: {welcome.password}\n"
        f"On the computer where it is to run: third-ring gateway join {file.name}"
    )


def _remove_gateway(asked: argparse.Namespace) -> None:
    remove_gateway(place_of(asked), asked.login)
    print(f"The gateway {asked.login} has no access any more.")


def _remove_person(asked: argparse.Namespace) -> None:
    parting = remove_person(place_of(asked), asked.who)
    print(
        f"{parting.name} has no access any more. Sessions ended: {parting.sessions}. "
        f"Tickets that are in the queue again: {parting.tickets}."
    )


def _people(asked: argparse.Namespace) -> None:
    for member in people(place_of(asked)):
        state = member.login or "no login" if member.active else "removed"
        print(f"{member.name:<30} {member.role:<8} {state:<24} {member.email}".rstrip())


def _password(asked: argparse.Namespace) -> None:
    place = place_of(asked)
    new = os.environ.get(NEW_PASSWORD) or typed("New password: ")
    if not os.environ.get(NEW_PASSWORD) and sys.stdin.isatty() and typed("Once more: ") != new:
        raise InputUnreadable("Nothing was changed.", "The two passwords differ.", "Try again.")
    login = change_password(place, new, asked.of)
    # Said first: it is changed also where no keyring can keep it.
    print(f"The password of {login} was changed.")
    door = _door(asked)
    if door is not None and login == door.desk.login:
        door.keep_password(new)


def _upgrade(asked: argparse.Namespace) -> None:
    print(upgrade_hub(place_of(asked), backed_up=asked.backed_up))


_STEPS: dict[str, Callable[[argparse.Namespace], None]] = {
    "init": _init,
    "add-person": _add_person,
    "remove-person": _remove_person,
    "add-gateway": _add_gateway,
    "remove-gateway": _remove_gateway,
    "people": _people,
    "password": _password,
    "upgrade": _upgrade,
}


def place_of(asked: argparse.Namespace) -> HubAddress:
    """The hub that was named, or else that of the team's desk which this computer opens, with its password."""
    door = _door(asked)
    if door is not None:
        password = os.environ.get(PASSWORD) or door.password()
        return door.address(password or typed(f"Password of {door.desk.login}: "))
    if not asked.hub or not asked.role_name:
        raise InputUnreadable(
            "It is not clear which hub is meant.",
            "No team's desk is the one that opens on this computer.",
            "Name the hub and your role there: --hub HOST/DATABASE --as ROLE",
        )
    host, port, database = hub_of(asked.hub)
    place = HubAddress(host, database, asked.role_name, port, tls=asked.tls, root_certificate=asked.certificate)
    return replace(place, password=os.environ.get(PASSWORD) or typed(f"Password of {asked.role_name}: "))


def _door(asked: argparse.Namespace) -> Door | None:
    if asked.hub:
        return None
    kept = options.load(places.options_file())
    team = desks.chosen(kept, asked.desk)
    return Door(team, Secrets(), kept, lambda: None) if team is not None else None


def typed(question: str) -> str:
    """Asked at the terminal without showing it; where there is none, a line of what is piped in."""
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")


def _certificate(path: str) -> str:
    if not path:
        return ""
    try:
        return Path(path).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as fault:
        raise InputUnreadable(
            "The certificate cannot be read.", f"{path}: {fault}.", "Name a file with one certificate in PEM."
        ) from fault


def _file_for(asked: argparse.Namespace, login: str) -> Path:
    """Where the invitation goes; looked at before anything is done, for what is done is not done twice."""
    file: Path = asked.invitation or Path(f"{login}{SUFFIX}")
    if file.exists():
        raise InputUnreadable(
            "There is a file of this name already.",
            f"{file} would be written over.",
            "Move it away, or name another one: --invitation FILE",
        )
    if not os.access(file.absolute().parent, os.W_OK):
        raise PlaceUnwritable(
            "The invitation could not be written.",
            f"{file.absolute().parent} cannot be written to.",
            "Name another place: --invitation FILE",
        )
    return file


def code_of(invitation: Invitation) -> str:
    """Short where the hub itself has the certificate; that of an authority cannot be got there and goes along whole."""
    try:
        if invitation.certificate:
            certificate_with(invitation.fingerprint, invitation.host, invitation.port)
    except HubAway:
        return to_code(invitation)
    return to_code(invitation, short=True)


def _welcome(welcome: Welcome, name: str, file: Path) -> None:
    file.write_bytes(to_file(welcome.invitation))
    print(
        f"{name} logs in as {welcome.invitation.login}.\n"
        f"Invitation: {file}, or this code:\n{code_of(welcome.invitation)}\n"
        f"Password, shown this once: {welcome.password}\n"
        "Send the invitation and the password by different ways. It is changed with: third-ring desk password"
    )
