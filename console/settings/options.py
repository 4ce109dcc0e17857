"""What a person has chosen for this computer: language, look, keys, the shape of the window, desks. No secrets."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

from console.domain.ids import Id
from console.errors import PlaceUnwritable
from console.settings.invitation import Tls


class WindowMemory(msgspec.Struct):
    """How the window was left. `geometry` is Qt's own saved form in base64; sizes are logical pixels."""

    geometry: str = ""
    columns: list[int] = msgspec.field(default_factory=list)
    context: list[int] = msgspec.field(default_factory=list)
    context_shown: bool = True
    menu_bar: bool = False
    queue: dict[str, str] = msgspec.field(default_factory=dict)
    feedback: list[str] = msgspec.field(default_factory=list)
    """The reviews that were told of and are not read yet."""


class TeamDesk(msgspec.Struct, frozen=True):
    """A team's desk this computer has joined for one person: where its hub is, and as whom it is opened."""

    name: str
    """What it is called here; no two desks of a computer share a name."""
    id: Id
    person: Id
    login: str
    host: str
    database: str
    port: int = 5432
    tls: Tls = ""
    fingerprint: str = ""
    """SHA-256 of the certificate the hub must prove itself by, in hex; empty: the system's certificates decide."""


class TutorPlace(msgspec.Struct):
    """Where the tutor's view was left: so many logical pixels from a corner of a screen. `warned`: that others may see
    it was said on this computer."""

    screen: str = ""
    left: bool = False
    top: bool = False
    across: int = 16
    down: int = 16
    warned: bool = False


class Options(msgspec.Struct):
    language: Literal["", "en", "pl", "ru"] = ""
    """Empty: as the computer."""
    theme: Literal["system", "light", "dark"] = "system"
    zoom: int = 100
    density: Literal["compact", "comfortable", "roomy"] = "comfortable"
    system_font: bool = False
    undo_seconds: int = 10
    """How long an answer by e-mail can be taken back, 0 to 30."""
    single_keys: bool = True
    ring_volume: int = 70
    """How loud a call rings, in per cent; 0: it does not."""
    chat_volume: int = 40
    """How loud a chat that waits sounds, in per cent; 0: it does not."""
    ring_device: str = ""
    """The device it rings on, as the computer names it; empty: the one it prefers."""
    keys: dict[str, list[str]] = msgspec.field(default_factory=dict)
    agent: Id | None = None
    """Who sits at this console, at the desk that is kept on this computer."""
    desks: list[TeamDesk] = msgspec.field(default_factory=list)
    """The teams' desks this computer has joined."""
    desk: str = ""
    """The name of the one that opens; empty: the desk that is kept on this computer."""
    local_files: Literal["encrypted", "plain"] = "encrypted"
    """What is kept here of a team's desk. Encrypted: its key lies in the system's keyring, and without a keyring it
    does not open. Plain: everybody who gets at this computer's disk can read it, so choose it only where the disk
    itself is encrypted."""
    recent: list[str] = msgspec.field(default_factory=list)
    """The palette's last choices."""
    tutor: TutorPlace = msgspec.field(default_factory=TutorPlace)
    window: WindowMemory = msgspec.field(default_factory=WindowMemory)
    """Of the desk that is open."""
    windows: dict[str, WindowMemory] = msgspec.field(default_factory=dict)
    """Of the other desks, by their names; "" is the one that is kept on this computer."""


def load(path: Path) -> Options:
    """The options kept at `path`. What cannot be read is put aside as `*.broken` and the defaults are used."""
    try:
        packed = path.read_bytes()
    except FileNotFoundError:
        return Options()
    try:
        return msgspec.json.decode(packed, type=Options)
    except (msgspec.DecodeError, UnicodeDecodeError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".broken"))
        return Options()


def save(options: Options, path: Path) -> None:
    """Keeps the options whole or not at all. Raises PlaceUnwritable."""
    part = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own: two programs that keep their options at once must not write into one file.
        handle, name = tempfile.mkstemp(".part", f".{path.stem}-", path.parent)
        part = Path(name)
        with open(handle, "wb") as out:  # noqa: PTH123  (a descriptor)
            out.write(msgspec.json.format(msgspec.json.encode(options)))
        part.replace(path)
    except OSError as fault:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        raise PlaceUnwritable(
            "Your settings could not be kept.",
            f"{path.parent} cannot be written to ({fault.strerror}).",
            "Free some space or give this folder's rights back, then change a setting again.",
        ) from fault
