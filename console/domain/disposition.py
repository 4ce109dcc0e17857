"""What a letter is to the desk: the one word everything after reading depends on."""

from enum import StrEnum


class Disposition(StrEnum):
    NEW_TICKET = "new_ticket"
    REPLY = "reply"
    BOUNCE = "bounce"
    DELAY_NOTICE = "delay_notice"
    NOT_BOUNCE = "not_bounce"
    AUTO_REPLY = "auto_reply"
    OWN_NOTIFICATION_LOOP = "own_notification_loop"
    READ_RECEIPT = "read_receipt"
    FEEDBACK_REPORT = "feedback_report"
    LIST_OR_BULK = "list_or_bulk"
    MACHINE_MAIL = "machine_mail"
    ENCRYPTED = "encrypted"
    MALFORMED_QUARANTINE = "malformed_quarantine"
    FOREIGN_THREAD = "foreign_thread"
    BLOCKED = "blocked"
    """From a sender nobody here wants letters of."""
    BROKEN = "broken"
    """It could not be taken in; a person looks at it."""
    TOO_LARGE = "too_large"
    CARRIED = "carried"
    """Written by the program around words of ours that were said in another channel, and did not arrive there."""
    ON_PAGE = "on_page"
    """No letter: written by the participant on the page of their request."""


# Letters that are marks on a conversation, not words of a person: they never wake a ticket and never start one
# that asks for an answer.
SILENT = frozenset(
    {
        Disposition.BOUNCE,
        Disposition.DELAY_NOTICE,
        Disposition.AUTO_REPLY,
        Disposition.READ_RECEIPT,
        Disposition.FEEDBACK_REPORT,
    }
)
# Reports come from machines that belong to no ticket; what ties them to one is the Message-ID of our own letter.
REPORTS = SILENT - {Disposition.AUTO_REPLY}
# Nobody waits for an answer to these: the tickets they open stand on hold, in sight, without a clock.
QUIET = frozenset({Disposition.AUTO_REPLY, Disposition.MALFORMED_QUARANTINE})
# Letters that started no clock when they came start none when tickets are joined or parted.
CLOCKLESS = SILENT | QUIET
