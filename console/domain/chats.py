"""Chats: where visitors of the company's pages begin them, and how far one has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from console.domain.clean import Clean
from console.domain.ids import Id

GONE_AFTER = timedelta(seconds=60)
"""A visitor without a connection for so long has left: what they have not seen goes by e-mail. A reload, a lift and a
change of networks are over by then."""
SUBJECT_LETTERS = 80


class ChatSite(Clean, frozen=True, kw_only=True):
    """Pages on which people may begin a chat. The secret that signs who they are is in the keyring of the gateway."""

    id: Id
    name: str
    """As the team calls it: "Learning platform"."""
    origins: tuple[str, ...] = ()
    """Where the pages are, as browsers say it: "https://learn.example.org"."""
    team: str = ""
    """New tickets from here get this as a tag."""
    language: str = "en"
    """Of visitors whose own is not told."""
    preview: bool = False
    """Whether the desk sees what a visitor types before it is sent; the visitor is told."""
    signed: bool = False
    """Whether the platform signs who its visitors are; nobody else is believed to be one of its people then."""
    mailbox_id: Id | None = None
    """Through which answers go on when the visitor has left; None: as with any other ticket."""
    active: bool = True


class ChatState(StrEnum):
    """How a chat stands for whoever answers it."""

    HERE = "here"
    LEFT = "left"
    """The visitor is gone; answers go by e-mail where an address is known."""
    ENDED = "ended"


class Mark(StrEnum):
    """How far a line of ours has come in a chat; none while it is not known to have arrived."""

    DELIVERED = "delivered"
    READ = "read"


def state_of(now: datetime, *, online: bool, seen_at: datetime, ended_at: datetime | None) -> ChatState:
    """`seen_at` is when the visitor was connected last."""
    if ended_at is not None:
        return ChatState.ENDED
    return ChatState.HERE if online or now - seen_at <= GONE_AFTER else ChatState.LEFT


def secret_name(site: Id) -> str:
    """The entry in the keyring with the secret that signs who visitors are."""
    return f"chat.{site}"


def subject_of(text: str) -> str:
    """Of the ticket of a chat that begins with this line: its beginning, to the end of a word."""
    words = " ".join(text.split())
    if len(words) <= SUBJECT_LETTERS:
        return words
    cut = words[:SUBJECT_LETTERS].rpartition(" ")[0] or words[:SUBJECT_LETTERS]
    return f"{cut.rstrip(' ,.;:')} …"


_UNSEEN = {
    "en": "You had left our chat before this reached you:",
    "pl": "Czat został zamknięty, zanim dotarła nasza odpowiedź:",
    "ru": "Чат закрылся раньше, чем до вас дошёл наш ответ:",
}


def unseen_words(lines: Sequence[str], language: str) -> str:
    """The letter with lines of a chat that its visitor has not seen."""
    return "\n\n".join([_UNSEEN.get(language, _UNSEEN["en"]), *lines])
