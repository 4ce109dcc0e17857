"""The one door to the system's keyring: passwords, and the keys of encrypted files. Never a plain file instead."""

from __future__ import annotations

import configparser
import os
import secrets as chance
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, KeyringError, NoKeyringError
from keyring.errors import KeyringLocked as RingLocked

from console.domain.ids import Id
from console.errors import ConsoleError, KeyringLocked, KeyringMissing, KeyringRefused
from console.settings.options import Options

# What the backends let through of what lies below them.
if sys.platform == "linux":
    from jeepney import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    _FAULTS: tuple[type[Exception], ...] = (KeyringError, OSError, DBusErrorResponse, SecretStorageException)
elif sys.platform == "win32":
    from win32ctypes.pywin32 import pywintypes

    _FAULTS = (KeyringError, OSError, pywintypes.error)
else:
    _FAULTS = (KeyringError, OSError)

SERVICE = "third-ring"
LONGEST = 1_280
"""UTF-16 units of one entry: Windows keeps 2,560 bytes. What is longer lies in several, the same on every system."""

_PARTS = "third-ring:parts:"
_KEY_BYTES = 32


class Secrets:
    """Made once for a process. Entries are read once: an answer takes about 20 ms, or as long as a person who is
    asked to unlock the keyring. `never_on` is the thread of the screen, which that would freeze.

    A service finds what it needs in the directory of credentials that systemd gives it, before the keyring.
    Raises KeyringMissing, KeyringLocked or KeyringRefused.
    """

    def __init__(self, *, never_on: threading.Thread | None = None) -> None:
        self._never_on = never_on
        given = os.environ.get("CREDENTIALS_DIRECTORY")
        self._credentials = Path(given) if given else None
        self._known: dict[str, str] = {}
        self._guard = threading.Lock()

    def __repr__(self) -> str:
        return f"Secrets({len(self._known)} known)"

    def get(self, name: str) -> str | None:
        known = self._known.get(name)
        if known is not None:
            return known
        given = self._given(name)
        with self._guard:
            if given is None:
                with self._told(name):
                    given = _read(self._ring(), name)
            if given is not None:
                self._known[name] = given
        return given

    def again(self, name: str) -> str | None:
        """As `get`, read anew: another process may have put another value there. What is only held stays held."""
        known = self._known.get(name)
        found = self._given(name)
        with self._guard:
            if found is None:
                try:
                    with self._told(name):
                        found = _read(self._ring(), name)
                except KeyringMissing:
                    if known is None:
                        raise
            if found is None:
                return known
            self._known[name] = found
        return found

    def put(self, name: str, value: str) -> None:
        with self._guard:
            with self._told(name):
                _write(self._ring(), name, value)
            self._known[name] = value

    def hold(self, name: str, value: str) -> None:
        """Known until this process ends, kept nowhere: what a person typed where no keyring keeps it."""
        self._known[name] = value

    def remove(self, name: str) -> None:
        with self._guard:
            self._known.pop(name, None)
            with self._told(name):
                _remove(self._ring(), name)

    def _given(self, name: str) -> str | None:
        if self._credentials is None or Path(name).name != name:
            return None
        try:
            text = (self._credentials / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as fault:
            raise KeyringRefused(
                "A credential of this service cannot be read.",
                f"{self._credentials / name}: {fault}.",
                "Look at LoadCredential= in the unit of the service.",
            ) from fault
        return text.removesuffix("\n").removesuffix("\r")

    def _ring(self) -> KeyringBackend:
        if threading.current_thread() is self._never_on:
            raise RuntimeError("the keyring was asked on the thread of the screen")
        return _safe_ring()

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Raises what the keyring could not do as what a person can act on."""
        try:
            yield
        except NoKeyringError as fault:
            raise self._missing(name, str(fault)) from fault
        except (RingLocked, InitError) as fault:
            raise KeyringLocked(
                "The keyring is locked.",
                f"It was not unlocked ({fault}).",
                "Unlock it, when it asks or in your system's program for passwords and keys, then try again.",
            ) from fault
        except _FAULTS as fault:
            raise KeyringRefused(
                "The keyring did not do what it was asked.",
                f"It said: {fault or type(fault).__name__}.",
                "Try again. If it stays so, log out of your computer and in again.",
            ) from fault

    def _missing(self, name: str, said: str) -> ConsoleError:
        title = "No keyring keeps secrets on this computer."
        if self._credentials is not None:
            step = f"Give the service the credential {name}: LoadCredential={name}:FILE in its unit."
            return KeyringMissing(title, said, step)
        return KeyringMissing(
            title,
            said,
            "Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC), then Third Ring again. "
            "Without one, passwords are kept only until Third Ring closes, and asked again after that.",
        )


def password_name(desk: Id, login: str) -> str:
    """The entry that keeps the password with which a desk's hub is opened."""
    return f"password.{desk}.{login}"


def key_name(desk: Id) -> str:
    """The entry that keeps the key of a desk's encrypted files."""
    return f"key.{desk}"


def key_for(desk: Id, secrets: Secrets, options: Options) -> bytes | None:
    """The key of the desk's local files, made when there is none; None where the option says that they are plain.

    For the process that holds the desk's folder: two that make a key at once would keep the one of the later.
    """
    if options.local_files == "plain":
        return None
    kept = secrets.get(key_name(desk))
    if kept is None:
        kept = chance.token_hex(_KEY_BYTES)
        secrets.put(key_name(desk), kept)
    try:
        key = bytes.fromhex(kept)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        # Not replaced unasked: the outbox may have been encrypted with what it was before.
        raise KeyringRefused(
            "The key of this desk's local files is spoilt.",
            f"The keyring's entry {key_name(desk)} of {SERVICE} does not hold {_KEY_BYTES} bytes in hexadecimal.",
            "Bring the entry back from a backup of your account, or remove it: a new key is made, and the files that "
            "were encrypted with the old one do not open any more.",
        )
    return key


def _safe_ring() -> KeyringBackend:
    """The system's keyring. Raises NoKeyringError when there is none, or none that protects what it keeps."""
    try:
        ring = keyring.get_keyring()
    except (ImportError, AttributeError, RuntimeError, configparser.Error) as fault:
        # Somebody named a backend, in the environment or in keyringrc.cfg, that is not there or does not work.
        raise NoKeyringError(f"The keyring that is set up cannot be used ({fault}).") from fault
    rings = list(ring.backends) if isinstance(ring, ChainerBackend) else [ring]
    safe = [ring for ring in rings if not _is_open_book(ring)]
    if safe:
        return safe[0]
    open_books = [type(ring).__module__ for ring in rings if not isinstance(ring, fail.Keyring)]
    raise NoKeyringError(
        f"The one that is set up ({open_books[0]}) does not protect what it keeps."
        if open_books
        else "None answers here."
    )


def _is_open_book(ring: KeyringBackend) -> bool:
    # keyrings.alt writes files: some plain, some with a password of their own that nobody is there to ask for.
    return isinstance(ring, fail.Keyring | null.Keyring) or type(ring).__module__.startswith("keyrings.alt")


def _read(ring: KeyringBackend, name: str) -> str | None:
    head = ring.get_password(SERVICE, name)
    entries = _part_names(name, head)
    if not entries:
        return head
    parts = [ring.get_password(SERVICE, entry) for entry in entries]
    # A part that somebody removed takes the secret with it: it is asked for anew.
    return None if None in parts else "".join(part for part in parts if part is not None)


def _write(ring: KeyringBackend, name: str, value: str) -> None:
    before = _part_names(name, ring.get_password(SERVICE, name))
    pieces = list(_pieces(value))
    if len(pieces) > 1 or value.startswith(_PARTS):
        # Beside the parts that are there: until the head is changed, the old value is whole.
        side = "b" if f"{name}/a1" in before else "a"
        head = f"{_PARTS}{side}:{len(pieces)}"
        for entry, piece in zip(_part_names(name, head), pieces, strict=True):
            ring.set_password(SERVICE, entry, piece)
    else:
        head = value
    ring.set_password(SERVICE, name, head)
    _drop(ring, before)


def _remove(ring: KeyringBackend, name: str) -> None:
    _drop(ring, [name, *_part_names(name, ring.get_password(SERVICE, name))])


def _drop(ring: KeyringBackend, entries: list[str]) -> None:
    for entry in entries:
        # Asked first: to remove what is not there is a fault, told in the same way as a real one.
        if ring.get_password(SERVICE, entry) is not None:
            ring.delete_password(SERVICE, entry)


def _part_names(name: str, head: str | None) -> list[str]:
    """The entries which hold the parts of a value; none when the head is the value itself."""
    if head is None or not head.startswith(_PARTS):
        return []
    side, _, count = head.removeprefix(_PARTS).partition(":")
    return [f"{name}/{side}{number}" for number in range(1, int(count) + 1)]


def _pieces(value: str) -> Iterator[str]:
    """The value cut so that each piece fits into one entry; a character outside of the BMP is never cut in two."""
    start = units = 0
    for at, character in enumerate(value):
        size = 2 if ord(character) > 0xFFFF else 1
        if units + size > LONGEST:
            yield value[start:at]
            start, units = at, 0
        units += size
    yield value[start:]
