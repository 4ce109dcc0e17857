"""A letter as it was read: everything the desk keeps of one message besides its original bytes."""

from datetime import datetime

import msgspec

from console.domain.disposition import Disposition
from console.domain.ids import Id

__all__ = ["Address", "Attachment", "Bounce", "Disposition", "FailedRecipient", "Letter"]


class Address(msgspec.Struct, frozen=True):
    """`email` is empty only for the sender of a report or of a quarantined letter ("MAILER-DAEMON")."""

    name: str
    email: str


class Attachment(msgspec.Struct, frozen=True):
    """One file of a letter.

    `name` is safe to create in any folder of any system, and is made up when the letter gave none.
    `inline` says that the HTML body shows it by its `content_id` (given without angle brackets), so that it has no
    place in a list of files.
    """

    name: str
    media_type: str
    size: int
    sha256: str
    content_id: str | None
    inline: bool
    content: bytes


class FailedRecipient(msgspec.Struct, frozen=True):
    """An address that was not reached; `status` is the code of RFC 3463 ("5.1.1"), empty when none was named."""

    email: str
    status: str
    explanation: str


class Bounce(msgspec.Struct, frozen=True):
    """What a delivery report says. `hard` is false for a delay and for a fault that may pass (4.x.x)."""

    recipients: tuple[FailedRecipient, ...]
    hard: bool
    delayed: bool
    original_message_id: str | None
    mark: Id | None = None
    """The message of ours that the letter reported on says it is: some servers replace its Message-ID."""
    tried_again: int | None = None
    """Which letter of that message it was: how often a person had had it tried again; None where it does not say."""


class Letter(msgspec.Struct, frozen=True):
    """A message in the words of the desk.

    Message-IDs keep their angle brackets, exactly as the letter wrote them.
    `text` is the whole plain text (made from the HTML when there is no other). `visible_reply` is what the sender
    wrote themselves, without quoted letters and signature, and is the whole text whenever that could not be told
    for certain. `quoted` and `signature` are what was left out of it; `folded_lines` counts their lines ("Show
    quoted text (18 lines)").
    `html` is safe to show. Pictures from the network stand in it with `remote:` before their address (there are
    `remote_pictures` of them), so that nothing is fetched before somebody asks; the letter's own stay `cid:`.
    `references` are oldest first. `ticket_tags` are numbers named in the subject. `language` is "en", "pl", "ru" or
    None. `problems` are plain sentences on what was broken in the message.
    """

    message_id: str | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    subject: str
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    date: datetime | None
    text: str
    visible_reply: str
    quoted: str
    signature: str
    folded_lines: int
    html: str | None
    has_html: bool
    remote_pictures: int
    attachments: tuple[Attachment, ...]
    disposition: Disposition
    auto_answer_allowed: bool
    language: str | None
    bounce: Bounce | None
    ticket_tags: tuple[int, ...]
    problems: tuple[str, ...]
    mark: Id | None = None
    """The message that a letter of ours, or of another desk of our kind, carries."""
