"""A team's desk from this computer: its address, its password, the key of its files, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from console.domain.ids import NOBODY
from console.errors import KeyringMissing, PlaceUnwritable
from console.settings import desks
from console.settings.invitation import Invitation
from console.settings.options import Options, TeamDesk
from console.settings.places import certificate_file, team_folder
from console.settings.secrets import Secrets, key_for, password_name
from console.store.certificate import certificate_with
from console.store.place import HubAddress
from console.sync import local
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.greeting import Greeting, meet
from console.sync.replica import ReplicaDesk


class Door:
    """The door to one team's desk. Everything but making it may wait for the keyring: never on the screen's thread."""

    def __init__(self, desk: TeamDesk, secrets: Secrets, options: Options, keep: Callable[[], None]) -> None:
        """`keep` saves the options."""
        self.desk = desk
        self._secrets = secrets
        self._options = options
        self._keep = keep
        self._folder = team_folder(desk.id, desk.person)

    def without_keyring(self) -> None:
        """From now on plain files and a password that is typed at every start: what the person chose."""
        self._options.local_files = "plain"
        self._keep()

    def password(self) -> str | None:
        """None when none is kept. Raises KeyringLocked, KeyringRefused, and KeyringMissing where one is needed."""
        try:
            return self._secrets.get(password_name(self.desk.id, self.desk.login))
        except KeyringMissing:
            if self._options.local_files == "encrypted":
                raise
            return None

    def keep_password(self, password: str) -> None:
        """For this computer, or for as long as the program runs where the person chose to do without a keyring."""
        name = password_name(self.desk.id, self.desk.login)
        try:
            self._secrets.put(name, password)
        except KeyringMissing:
            if self._options.local_files == "encrypted":
                raise
            self._secrets.hold(name, password)

    def address(self, password: str | None = None) -> HubAddress:
        return address_of(self.desk, self.password() if password is None else password)

    def connect(self) -> HubConnection:
        """Anew with the password of the moment: it may have been given while the desk was open."""
        return HubConnection(self.address())

    def key(self) -> bytes | None:
        """Of the local files; made when there is none, so ask only where they are held or there already."""
        return key_for(self.desk.id, self._secrets, self._options)

    def open(self) -> ReplicaDesk:
        """Raises ConsoleError, also where another window has it open."""
        # Under the lock: of two programs that make a key at once the later would hide that of the earlier.
        with local.only_one(self._folder):
            key = self.key()
        return ReplicaDesk(self._folder, key, self.connect, self.desk.person, HubClock())


def address_of(desk: TeamDesk, password: str | None) -> HubAddress:
    certificate = certificate_file(team_folder(desk.id, desk.person))
    return HubAddress(
        host=desk.host,
        database=desk.database,
        user=desk.login,
        port=desk.port,
        password=password or "",
        tls=desk.tls,
        root_certificate=str(certificate) if certificate.exists() else "",
    )


def introduce(invitation: Invitation, password: str, folder: Path) -> tuple[Invitation, Greeting]:
    """Tries an invitation out before anything is kept. The invitation comes back whole, with the hub's certificate.

    `folder` holds the certificate meanwhile. Raises ConsoleError.
    """
    whole = invitation
    if invitation.fingerprint and not invitation.certificate:
        found = certificate_with(invitation.fingerprint, invitation.host, invitation.port)
        whole = _with_certificate(invitation, found)
    address = HubAddress(
        host=whole.host,
        database=whole.database,
        user=whole.login,
        port=whole.port,
        password=password,
        tls=whole.tls,
    )
    if not whole.certificate:
        return whole, _met(address, whole)
    part = folder / "hub.crt.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(whole.certificate, encoding="ascii")
        try:
            return whole, _met(replace(address, root_certificate=str(part)), whole)
        finally:
            part.unlink(missing_ok=True)
    except OSError as fault:
        raise PlaceUnwritable(
            "The desk could not be joined.",
            f"{folder} cannot be written to ({fault.strerror}).",
            "Free some space or give this folder's rights back, then try again.",
        ) from fault


class Joining:
    """Joining a team's desk, as the first window does it; `joined` is the door to it when that was done."""

    def __init__(self, options: Options, secrets: Secrets, keep: Callable[[], None]) -> None:
        self._options = options
        self._secrets = secrets
        self._keep = keep
        self.joined: Door | None = None

    def introduce(self, invitation: Invitation, password: str) -> tuple[Invitation, Greeting]:
        return introduce(invitation, password, team_folder(invitation.desk_id, invitation.person_id))

    def settle(self, invitation: Invitation, password: str) -> None:
        """Makes the desk known here and the one that opens. Raises ConsoleError; without a keyring KeyringMissing."""
        door = Door(desks.join(self._options, invitation), self._secrets, self._options, self._keep)
        door.keep_password(password)
        self._keep()
        self.joined = door

    def without_keyring(self) -> None:
        self._options.local_files = "plain"


def _met(address: HubAddress, invitation: Invitation) -> Greeting:
    greeting = meet(address, invitation.person_id)
    if invitation.person_id != NOBODY:
        greeting.person(invitation.person_id)
    return greeting


def _with_certificate(invitation: Invitation, certificate: str) -> Invitation:
    return Invitation(
        desk=invitation.desk,
        desk_id=invitation.desk_id,
        person_id=invitation.person_id,
        login=invitation.login,
        host=invitation.host,
        database=invitation.database,
        port=invitation.port,
        tls=invitation.tls,
        certificate=certificate,
    )
