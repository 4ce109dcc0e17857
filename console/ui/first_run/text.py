"""What the first window says."""

from __future__ import annotations

from console.errors import ConsoleError, KeyringMissing
from console.settings.invitation import Invitation
from console.ui.shared.words import fault, translate


def ways(*, has_desk: bool = False) -> dict[str, tuple[str, str]]:
    local = (
        translate("first", "A desk on this computer"),
        translate("first", "For one person, or to look at your own mail. Nothing leaves the computer."),
    )
    if has_desk:
        local = (
            translate("first", "The desk on this computer"),
            translate("first", "It is there already, as you left it."),
        )
    return {
        "local": local,
        "join": (
            translate("first", "Join a team"),
            translate("first", "With the invitation you got from the lead of the desk."),
        ),
        "demo": (
            translate("first", "Try it with invented data"),
            translate("first", "Invented people and letters, made new each day. Nothing is ever sent."),
        ),
    }


def points() -> tuple[tuple[str, str, str], ...]:
    """Icon, title and sentence of what there is to like."""
    return (
        (
            "phone-call",
            translate("first", "One list for everything"),
            translate("first", "Calls, e-mails and chats, the most urgent on top."),
        ),
        (
            "users",
            translate("first", "Know the person"),
            translate("first", "Group, progress and earlier talks are already open."),
        ),
        (
            "book-open",
            translate("first", "Find the answer at once"),
            translate("first", "Articles come to you. You never hunt through folders."),
        ),
        (
            "users-three",
            translate("first", "Work side by side"),
            translate("first", "You see who reads and who writes, also when the network is away."),
        ),
    )


def finish(way: str) -> str:
    return {
        "local": translate("first", "Make the desk"),
        "here": translate("first", "Open the desk"),
        "join": translate("first", "Join the desk"),
        "demo": translate("first", "Open the demo desk"),
    }[way]


def following(way: str) -> tuple[str, str]:
    """What comes after the button, in bold and after it."""
    return {
        "local": (
            translate("first", "Next: your queue"),
            translate("first", "It is empty until you bring letters along."),
        ),
        "here": (translate("first", "Next: your queue"), ""),
        "join": (
            translate("first", "Next: the team's queue"),
            translate("first", "The most urgent tickets come first, the rest while you work."),
        ),
        "demo": (
            translate("first", "Next: a queue full of stories"),
            translate("first", "Look around, answer, break things: nobody is at the other end."),
        ),
    }[way]


def where(invitation: Invitation) -> str:
    """ "As ola, at db.academy.example"."""
    return translate("first", "As {login}, at {host}").format(login=invitation.login, host=invitation.host)


def told(error: ConsoleError) -> str:
    """Why, and what to do; for a missing keyring also what it costs to do without."""
    if not isinstance(error, KeyringMissing):
        return f"{fault(error.cause)} {fault(error.next_step)}"
    start = translate(
        "first",
        "Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC) and try again, or do without one.",
    )
    cost = translate(
        "first",
        "Without a keyring, what is kept of the desk on this computer is not encrypted, and the password is asked at "
        "every start. Choose that only where the disk itself is encrypted.",
    )
    return f"{start} {cost}"
