"""The desks this computer knows: joining one by an invitation, and which of them opens."""

from __future__ import annotations

import os
import unicodedata

from console.errors import DeskMissing, PlaceUnwritable
from console.settings.invitation import Invitation
from console.settings.options import Options, TeamDesk, WindowMemory
from console.settings.places import certificate_file, team_folder

LOCAL = "local"
"""How the desk that is kept on this computer is asked for by name."""


def join(options: Options, invitation: Invitation) -> TeamDesk:
    """Makes the desk known and the one that opens; whoever calls saves the options. Raises PlaceUnwritable.

    Invited again for the same person, the desk keeps its name and its files.
    """
    folder = team_folder(invitation.desk_id, invitation.person_id)
    certificate = certificate_file(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if invitation.certificate:
            certificate.write_text(invitation.certificate, encoding="ascii")
        else:
            certificate.unlink(missing_ok=True)
    except OSError as fault:
        raise PlaceUnwritable(
            "The desk could not be joined.",
            f"{folder} cannot be written to ({fault.strerror}).",
            "Free some space or give this folder's rights back, then try again.",
        ) from fault
    same = [desk for desk in options.desks if (desk.id, desk.person) == (invitation.desk_id, invitation.person_id)]
    others = [desk for desk in options.desks if desk not in same]
    joined = TeamDesk(
        name=same[0].name if same else _free_name(others, invitation),
        id=invitation.desk_id,
        person=invitation.person_id,
        login=invitation.login,
        host=invitation.host,
        database=invitation.database,
        port=invitation.port,
        tls=invitation.tls,
        fingerprint=invitation.fingerprint,
    )
    options.desks = [*others, joined]
    turn_to(options, joined)
    return joined


def turn_to(options: Options, desk: TeamDesk | None) -> None:
    """Makes the desk the one that opens, with the window as it was left there; None: the one on this computer.

    Whoever calls saves the options.
    """
    name = desk.name if desk is not None else ""
    if not _same(name, options.desk):
        options.windows[options.desk] = options.window
        # A desk seen for the first time opens in a window of the same place and size.
        options.window = options.windows.pop(name, WindowMemory(geometry=options.window.geometry))
    options.desk = name


def leave(options: Options, desk: TeamDesk) -> None:
    """Forgets the desk. Its folder stays: an outbox in it may hold what has not reached the hub."""
    if _same(options.desk, desk.name):
        turn_to(options, None)
    options.desks = [known for known in options.desks if known != desk]
    options.windows.pop(desk.name, None)


def chosen(options: Options, asked: str = "") -> TeamDesk | None:
    """The desk to open; None is the one that is kept on this computer.

    Decided by `asked` (the option --desk), else by THIRD_RING_DESK, else by what was open last. Raises DeskMissing.
    """
    name = asked or os.environ.get("THIRD_RING_DESK", "") or options.desk
    if not name or _same(name, LOCAL):
        return None
    for desk in options.desks:
        if _same(name, desk.name):
            return desk
    known = ", ".join([LOCAL, *sorted(desk.name for desk in options.desks)])
    raise DeskMissing(
        "No desk of this name is known here.",
        f"“{name}” was asked for; this computer knows: {known}.",
        "Choose one of these, or join the desk with an invitation.",
    )


def _free_name(others: list[TeamDesk], invitation: Invitation) -> str:
    names = [LOCAL, *(desk.name for desk in others)]
    wanted = [invitation.desk, f"{invitation.desk} ({invitation.login})"]
    wanted += [f"{invitation.desk} {number}" for number in range(2, len(names) + 3)]
    return next(name for name in wanted if not any(_same(name, taken) for taken in names))


def _same(one: str, other: str) -> bool:
    # A name typed at a keyboard may be composed differently from the one in the invitation.
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip()).casefold()
