"""Which ticket a letter belongs to: by the letters it answers, by the number it names, and by who may write there."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from console.domain.disposition import REPORTS, SILENT, Disposition


class Envelope(msgspec.Struct, frozen=True):
    """What of a letter decides where it goes.

    `sender` is an e-mail address in any case, or None when there is none. `references` are oldest first.
    `bounced_message_id` is the Message-ID of the letter that a report is about.
    """

    sender: str | None
    references: tuple[str, ...] = ()
    in_reply_to: tuple[str, ...] = ()
    ticket_tags: tuple[int, ...] = ()
    disposition: Disposition = Disposition.NEW_TICKET
    bounced_message_id: str | None = None


class KnownTicket(msgspec.Struct, frozen=True):
    """A ticket as threading sees it.

    `addresses` belong to its participant and to the people in Cc, and to agents who may write by mail.
    `merged_into` is the number of the ticket that took this one over.
    """

    number: int
    addresses: frozenset[str] = frozenset()
    merged_into: int | None = None


class Place(StrEnum):
    ATTACH = "attach"
    NEW = "new"
    NEW_LINKED = "new_linked"
    MARK = "mark"
    DROP = "drop"
    QUARANTINE = "quarantine"


class Reason(StrEnum):
    """Why a letter went where it went; the desk shows it in words."""

    ANSWERS_OUR_LETTER = "answers_our_letter"
    NAMES_TICKET = "names_ticket"
    STARTS_CONVERSATION = "starts_conversation"
    STRANGER_ANSWERS = "stranger_answers"
    STRANGER_NAMES_TICKET = "stranger_names_ticket"
    REPORT_ON_OUR_LETTER = "report_on_our_letter"
    REPORT_ON_NOTHING_OF_OURS = "report_on_nothing_of_ours"
    OUR_OWN_LETTER = "our_own_letter"
    OTHER_DESK = "other_desk"
    UNREADABLE = "unreadable"


class Decision(msgspec.Struct, frozen=True):
    """Where a letter goes. `ticket` is the one to attach to, or for `NEW_LINKED` the one to link the new ticket with.

    `MARK` notes a report that belongs to no ticket on the address it is about. `reopens` says whether the letter wakes
    a ticket that is pending, snoozed or solved; it is only ever true for `ATTACH`.
    """

    place: Place
    reason: Reason
    ticket: int | None = None
    reopens: bool = False


def place(letter: Envelope, by_message_id: Mapping[str, int], by_number: Mapping[int, KnownTicket]) -> Decision:
    """Decides where a letter goes.

    `by_message_id` maps the Message-IDs the desk sent or received to ticket numbers; `by_number` holds every ticket
    that is named there or by the letter, and those they were merged into.

    Message-IDs and ticket numbers can be guessed, forwarded and forged, so neither is proof: a letter enters a ticket
    only when its sender belongs to it (or to the ticket it was merged into, where that is where it now lives).
    Whoever does not belong gets a ticket of their own, linked to the one they named, and an agent decides. So nothing
    a stranger writes into the headers puts words into another person's thread, and no answer meant for that person
    goes to a stranger.

    A report by a machine is the exception: it is attached by the Message-ID of our letter it is about, never by a
    number, as a mark that wakes nobody.
    """
    match letter.disposition:
        case Disposition.OWN_NOTIFICATION_LOOP:
            return Decision(Place.DROP, Reason.OUR_OWN_LETTER)
        case Disposition.MALFORMED_QUARANTINE:
            return Decision(Place.QUARANTINE, Reason.UNREADABLE)
        case Disposition.FOREIGN_THREAD if letter.sender:
            return Decision(Place.NEW, Reason.OTHER_DESK)
    if letter.disposition in REPORTS:
        return _place_report(letter, by_message_id, by_number)
    if not letter.sender:
        return Decision(Place.QUARANTINE, Reason.UNREADABLE)
    return _place_words(letter, letter.sender.strip().lower(), by_message_id, by_number)


def _place_report(letter: Envelope, by_message_id: Mapping[str, int], by_number: Mapping[int, KnownTicket]) -> Decision:
    about = (
        (letter.bounced_message_id,)
        if letter.bounced_message_id
        else (*letter.in_reply_to, *reversed(letter.references))
    )
    for identity in about:
        ticket = _living(by_message_id.get(identity), by_number)
        if ticket is not None:
            return Decision(Place.ATTACH, Reason.REPORT_ON_OUR_LETTER, ticket.number)
    return Decision(Place.MARK, Reason.REPORT_ON_NOTHING_OF_OURS)


def _place_words(
    letter: Envelope, sender: str, by_message_id: Mapping[str, int], by_number: Mapping[int, KnownTicket]
) -> Decision:
    wakes = letter.disposition not in SILENT
    stranger: Decision | None = None
    # The letter that is answered says more than the oldest of the thread: newest first.
    answered = dict.fromkeys(
        by_message_id[identity]
        for identity in (*letter.in_reply_to, *reversed(letter.references))
        if identity in by_message_id
    )
    for numbers, joins, refuses in (
        (answered, Reason.ANSWERS_OUR_LETTER, Reason.STRANGER_ANSWERS),
        (letter.ticket_tags, Reason.NAMES_TICKET, Reason.STRANGER_NAMES_TICKET),
    ):
        for number in numbers:
            ticket = _living(number, by_number)
            if ticket is None:
                continue
            if sender in ticket.addresses:
                return Decision(Place.ATTACH, joins, ticket.number, reopens=wakes)
            stranger = stranger or Decision(Place.NEW_LINKED, refuses, ticket.number)
    return stranger or Decision(Place.NEW, Reason.STARTS_CONVERSATION)


def _living(number: int | None, by_number: Mapping[int, KnownTicket]) -> KnownTicket | None:
    """The ticket of that number, or what it was merged into at last; None when unknown or merged in a circle."""
    seen: set[int] = set()
    while number is not None and number not in seen:
        ticket = by_number.get(number)
        if ticket is None or ticket.merged_into is None:
            return ticket
        seen.add(number)
        number = ticket.merged_into
    return None
