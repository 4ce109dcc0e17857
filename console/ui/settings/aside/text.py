"""What the list of letters set aside says: why each one stands there, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from console.channels.email import taking
from console.domain.addresses import typed_address
from console.domain.changes import Refusal
from console.domain.disposition import Disposition
from console.queries.mail import AsideRow
from console.queries.mailboxes import Blocked
from console.ui.shared.words import translate, when


def why(row: AsideRow) -> str:
    said = {
        Disposition.OWN_NOTIFICATION_LOOP: translate("aside", "It bears an address of our own, or came back to us."),
        Disposition.BLOCKED: translate("aside", "Its sender is blocked here."),
        Disposition.BROKEN: translate("aside", "It could not be taken in."),
        Disposition.TOO_LARGE: translate("aside", "It is larger than what is taken in."),
        Disposition.BOUNCE: translate("aside", "A report on a letter that this desk does not know."),
        Disposition.DELAY_NOTICE: translate("aside", "A report that a letter this desk does not know is late."),
        Disposition.READ_RECEIPT: translate("aside", "A receipt for a letter that this desk does not know."),
        Disposition.FEEDBACK_REPORT: translate("aside", "A complaint about a letter that this desk does not know."),
    }
    known = next((words for disposition, words in said.items() if disposition.value == row.disposition), "")
    words = known or translate("aside", "It belongs to no ticket.")
    if row.disposition == Disposition.BROKEN.value and row.reason:
        words = ""
    reason = _reason(row.reason)
    about = (
        translate("aside", "It is about: {addresses}").format(addresses=row.about.replace(" ", ", "))
        if row.about
        else ""
    )
    return " ".join(part for part in (words, reason, about) if part)


def _reason(said: str) -> str:
    """Why it could not be taken in; what the gateway writes down is English."""
    told = {
        taking.UNREADABLE: translate("aside", "It could not be read. The original is kept as it came."),
        taking.UNKEPT: translate("aside", "It could not be put on a ticket. The original is kept as it came."),
        taking.NOT_ALLOWED: translate(
            "aside", "The gateway has no right to what this letter needs on the desk. The original is kept as it came."
        ),
        taking.WITHHELD: translate("aside", "The mail server does not give its content. It still lies in the mailbox."),
        taking.TOO_LARGE: translate("aside", "Its headers are here; the letter still lies in the mailbox."),
    }
    return told.get(said, said)


def icon(row: AsideRow) -> str:
    return {
        Disposition.BLOCKED.value: "prohibit",
        Disposition.BROKEN.value: "warning",
        Disposition.TOO_LARGE.value: "arrows-out",
    }.get(row.disposition, "envelope-simple")


def title(row: AsideRow) -> str:
    return row.subject.strip() or translate("aside", "No subject")


def sender(row: AsideRow) -> str:
    return row.sender or translate("aside", "Sender not known")


def blocked(row: Blocked) -> str:
    if row.value.startswith("@"):
        return translate("aside", "Everybody at {domain}").format(domain=row.value.removeprefix("@"))
    return row.value


def blocked_by(row: Blocked, now: datetime) -> str:
    if not row.who:
        return translate("aside", "Blocked since {date}").format(date=when(row.at, now))
    return translate("aside", "Blocked by {name}, {date}").format(name=row.who, date=when(row.at, now))


def typed_sender(typed: str) -> str:
    """What is to be blocked: an address, or a domain with its @, which need not be typed."""
    value = typed_address(typed).email.strip().casefold()
    return f"@{value}" if value and "@" not in value else value


def not_blocked(refusal: Refusal) -> str:
    if refusal is Refusal.EXISTS:
        return translate("aside", "This one is blocked already.")
    return translate("aside", "This is no address, and no domain.")


def sentence(row: AsideRow, now: datetime) -> str:
    """All of a row, for a screen reader."""
    return f"{title(row)}, {sender(row)}, {when(row.at, now)}. {why(row)}"


def safe_name(row: AsideRow) -> str:
    """A name for its file that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in title(row)).strip(" _")
    return f"{kept[:60] or 'letter'}.eml"
