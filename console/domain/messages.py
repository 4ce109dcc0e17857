"""Messages: what kinds there are, the way of outgoing ones, how calls end, addresses and files."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.tickets import Channel


class Address(msgspec.Struct, frozen=True):
    """A mailbox as it stood in a letter."""

    name: str
    email: str


class File(msgspec.Struct, frozen=True):
    """A file of a message or draft; its bytes are kept once under their sha256 (32 bytes)."""

    name: str
    media_type: str
    size: int
    sha256: bytes
    content_id: str | None = None
    inline: bool = False


class Heading(msgspec.Struct, frozen=True):
    """What its author decided of a letter besides words, copies and files; what is empty the desk decides."""

    to: tuple[Address, ...] = ()
    subject: str = ""
    quoted: str = ""
    """The letter that is answered, with `>` before its lines, where it goes along."""
    mailbox: Id | None = None
    """Through which of the desk's mailboxes it leaves."""


AS_USUAL = Heading()


class Words(msgspec.Struct, frozen=True):
    """What stands in a draft. `cc` and `files` are as in a letter; `based_on` as in Answer (commands/answers.py)."""

    channel: Channel
    text: str
    cc: tuple[Address, ...]
    files: tuple[File, ...]
    based_on: int
    heading: Heading = AS_USUAL

    def says_the_same(self, other: Words) -> bool:
        mine = (self.text, self.cc, self.files, self.heading)
        return mine == (other.text, other.cc, other.files, other.heading)

    def followed_by(self, other: Words) -> Words:
        """Both, so that nothing is lost; seen is what both have seen."""
        text = "\n\n".join(filter(str.strip, (self.text, other.text)))
        return Words(
            self.channel,
            text,
            tuple(dict.fromkeys(self.cc + other.cc)),
            tuple(dict.fromkeys(self.files + other.files)),
            min(self.based_on, other.based_on),
            self.heading if self.heading != AS_USUAL else other.heading,
        )


NOTHING_SEEN = -1
"""The `based_on` of an author who has seen nothing of the conversation."""


class Kind(StrEnum):
    """What a message is. System lines are told from the ticket's history and are not messages."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    NOTE = "note"
    CALL = "call"
    AUTOMATIC = "automatic"
    """A letter that the program wrote by itself: it answers nothing and stops no clock."""
    ASKED = "asked"
    """A letter in which somebody besides the participant is asked (domain/consultations.py)."""
    ADVICE = "advice"
    """What they wrote back. Like the letter to them it belongs to the question, not to the conversation."""


PUBLIC = frozenset({Kind.INBOUND, Kind.OUTBOUND})
"""Kinds that the participant sees; a new one makes an answer written before it doubtful."""


ASIDE = frozenset({Kind.ASKED, Kind.ADVICE})
"""Kinds that stand beside the conversation: they move no clock, and nobody but the team reads them."""


class Delivery(StrEnum):
    """The way of an outgoing message. HELD may still be taken back by its author."""

    HELD = "held"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    BOUNCED = "bounced"


_ON = {
    Delivery.HELD: {Delivery.QUEUED},
    Delivery.QUEUED: {Delivery.SENDING, Delivery.FAILED, Delivery.BOUNCED},
    # Back to the queue: tried again later, or found unfinished after a crash.
    Delivery.SENDING: {Delivery.QUEUED, Delivery.SENT, Delivery.FAILED, Delivery.BOUNCED},
    Delivery.SENT: {Delivery.BOUNCED},
    Delivery.FAILED: {Delivery.QUEUED, Delivery.BOUNCED},
    Delivery.BOUNCED: {Delivery.QUEUED},
}


def may_go_on_to(before: Delivery, after: Delivery) -> bool:
    """Whether a message on its way may come from one state to another; the same one may be told again.

    A report that a letter came back proves that it left, whatever was known of it when the report came.
    """
    return after is before or after in _ON[before]


class Try(Clean, frozen=True):
    """One try to send a message, as somebody saw it: what is said of it must not be taken for another one.

    `attempts` and `tried_again` are as in its delivery; `at` is when that last changed.
    """

    mailbox_id: Id | None
    attempts: int
    tried_again: int
    at: datetime


def goes_to(
    sent_to: tuple[Address, ...], cc: tuple[Address, ...], redirected: tuple[Address, ...]
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """To whom a letter goes now, and who gets a copy: as it was written, or to those of `redirected` alone."""
    if not redirected:
        return sent_to, cc
    copies = {one.email.casefold() for one in cc}
    to = tuple(one for one in redirected if one.email.casefold() not in copies)
    # Those alone who had a copy: one of them must stand in the letter as the one it is written to.
    return (to, tuple(one for one in redirected if one not in to)) if to else (redirected, ())


ABANDONED_AFTER = timedelta(minutes=2)
"""So long after its beginning nobody is at a letter any more whose mailbox is gone: its channel has ended by then."""


class Reason(StrEnum):
    """Why a message did not leave, where that is for us to say; other reasons are the words of a server."""

    NO_ADDRESS = "no_address"
    NO_MAILBOX = "no_mailbox"
    STALE = "stale"
    """It waited for a mailbox for so long that nobody expects it to leave any more."""
    TOO_LARGE = "too_large"
    DOUBTFUL = "doubtful"
    """The connection was lost while it was handed over: it is not known whether it left."""
    BY_LETTER = "by_letter"
    """Not a failure: said in a chat, and sent by e-mail because its visitor had left."""
    GAVE_UP = "gave_up"
    """Tried for as long as is usual for letters."""


class CallOutcome(StrEnum):
    SOLVED = "solved"
    FOLLOW_UP = "follow_up"
    PASSED_ON = "passed_on"
    CALL_BACK = "call_back"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    MISSED = "missed"


def asks_for_answer(kind: Kind, outcome: CallOutcome | None, outgoing: bool | None) -> bool:
    """Whether words start our clock: what the participant wrote, and a call of theirs that nobody took."""
    return kind is Kind.INBOUND or (outcome is CallOutcome.MISSED and not outgoing)


def is_answer(kind: Kind, outcome: CallOutcome | None, outgoing: bool | None) -> bool:
    """Whether words stop it: what we wrote to them, and a call in which we spoke or tried to."""
    return kind is Kind.OUTBOUND or (kind is Kind.CALL and not asks_for_answer(kind, outcome, outgoing))
