"""Where things are: the program's own files, and the folder of everything it keeps on disk."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from console.domain.ids import Id

_PACKAGE = Path(__file__).parent.parent


def resources() -> Path:
    """Icons, themes, fonts, translations, the demo desk."""
    return _beside_or_inside("resources")


def migrations() -> Path:
    """The history of the database schema."""
    return _beside_or_inside("migrations")


def _beside_or_inside(name: str) -> Path:
    # An installed program carries a copy inside the package; a checkout has the folder beside it.
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def home() -> Path:
    """The folder of everything kept on disk: THIRD_RING_HOME, else the system's place for a program's data."""
    chosen = os.environ.get("THIRD_RING_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("third-ring", appauthor=False)


def desk_file() -> Path:
    return home() / "desk.sqlite"


def demo_home() -> Path:
    """The demo desk lives apart, so that trying things out never meets real tickets."""
    return home() / "demo"


def team_folder(desk: Id, person: Id) -> Path:
    """What this computer keeps of a team's desk for one person: what a person may see there is their own."""
    return home() / "desks" / str(desk) / str(person)


def replica_file(folder: Path) -> Path:
    """The copy of the hub's rows; it can be thrown away."""
    return folder / "replica.sqlite"


def outbox_file(folder: Path) -> Path:
    """What was done here and has not reached the hub; nothing else holds it."""
    return folder / "outbox.sqlite"


def certificate_file(folder: Path) -> Path:
    """The certificate the hub must prove itself by (PEM), where the invitation brought one."""
    return folder / "hub.crt"


def options_file() -> Path:
    return home() / "options.json"


def backups() -> Path:
    return home() / "backups"
