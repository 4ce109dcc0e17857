"""Which ticket a letter belongs to."""


import msgspec

from console.domain.disposition import Disposition

# Letters that are marks on a conversation, not words of a person: they never wake a ticket.
SILENT = frozenset(
    {
        Disposition.BOUNCE,
        Disposition.DELAY_NOTICE,
        Disposition.AUTO_REPLY,
        Disposition.READ_RECEIPT,
        Disposition.FEEDBACK_REPORT,
    }
)


class Envelope(msgspec.Struct, frozen=True):
    """What of a letter decides where it goes. `sender` is an e-mail address in any case, or None when there is none."""

    sender: str | None
    references: tuple[str, ...]
    in_reply_to: tuple[str, ...]
    ticket_tags: tuple[int, ...]
    disposition: Disposition
    bounced_message_id: str | None = None


class KnownTicket(msgspec.Struct, frozen=True):
    """A ticket as threading sees it: `addresses` are all of its participant's and of the people in Cc."""

    number: int
    addresses: frozenset[str]
    merged_into: int | None = None
