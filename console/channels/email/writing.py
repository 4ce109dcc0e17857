"""Making the letter of a message: its files brought, signature and footer filled in, everything put on one sheet."""

from __future__ import annotations

from collections.abc import Mapping

from console.channels.email.compose import Enclosure, Sheet
from console.channels.email.mime import header_block
from console.channels.email.signs import OWN_MARK
from console.domain.mailboxes import Mailbox
from console.domain.messages import Address
from console.domain.templates import Placeholder, of_agent, of_desk, of_person, of_ticket, settled
from console.queries.deliveries import OutgoingLetter


def mark_of(letter: OutgoingLetter) -> str:
    """What tells a letter from the others that may have left of the same message."""
    return f"{letter.id.hex}.{letter.tried_again}"


def mark_in(head: bytes) -> str:
    """The mark in the headers of a letter; empty where it has none."""
    return header_block(head).text_header(OWN_MARK.lower())


def sheet_of(
    letter: OutgoingLetter, mailbox: Mailbox, settings: Mapping[str, str], contents: Mapping[bytes, bytes]
) -> Sheet:
    """`settings` are those of the desk; `contents` the bytes of the letter's files by their sha256."""
    language = letter.language or mailbox.language
    values = _values(letter, mailbox, settings, language)
    return Sheet(
        mark=mark_of(letter),
        header_id=letter.header_id,
        at=letter.at,
        sender=Address(mailbox.sender or mailbox.name, mailbox.address),
        to=letter.to,
        cc=letter.cc,
        subject=letter.subject,
        text=letter.text,
        # Nobody has written what is automatic; and what is about the request is for its participant alone.
        signature="" if letter.automatic or letter.aside else settled(mailbox.signature, values, language),
        footer="" if letter.aside else settled(mailbox.footer, values, language),
        quoted=letter.quoted,
        language=language,
        in_reply_to=letter.in_reply_to,
        references=letter.references,
        enclosures=tuple(
            Enclosure(file.name, file.media_type, contents[file.sha256], file.content_id, file.inline)
            for file in letter.files
        ),
        automatic=letter.automatic,
    )


def _values(letter: OutgoingLetter, mailbox: Mailbox, settings: Mapping[str, str], language: str) -> dict[str, str]:
    name, email = (letter.to[0].name, letter.to[0].email) if letter.to else ("", "")
    # Answers come back to where the letter came from.
    ours = {**settings, "name": settings.get("name") or mailbox.sender or mailbox.name, "email": mailbox.address}
    of_request = of_ticket(letter.number, letter.subject, letter.link, language)
    return {
        **of_person(name, known=bool(name), email=email),
        **of_request,
        # Signatures and footers are plain words: a survey stands there as its address.
        Placeholder.SURVEY: of_request[Placeholder.RATE],
        **of_agent(letter.author),
        **of_desk(ours, language, letter.link),
    }
