"""What a letter is to the desk: a person writing, a machine answering, a report, a list, or nothing readable."""

import re

import msgspec

from console.channels.email import bounces, headers, mime, signs, tags
from console.channels.email.letter import Address, Disposition


class Ours(msgspec.Struct, frozen=True):
    """What tells the desk's own letters: the addresses it sends from and the hosts in its Message-IDs, lower case."""

    addresses: frozenset[str] = frozenset()
    message_id_hosts: frozenset[str] = frozenset()


class Verdict(msgspec.Struct, frozen=True):
    disposition: Disposition
    auto_answer_allowed: bool


# Everything else was sent by a machine, to many, or by nobody who could be answered.
_ANSWERED = frozenset({Disposition.NEW_TICKET, Disposition.REPLY, Disposition.ENCRYPTED, Disposition.NOT_BOUNCE})

_LETTER_SHOWN = re.compile(r"^\s*(?:Message-ID|Received|Return-Path):", re.MULTILINE | re.IGNORECASE)


def classify(root: mime.Part, parts: list[mime.Part], sender: Address | None, text: str, ours: Ours) -> Verdict:
    """First reports, then machines, then people: the order matters, because a report often looks like all of them."""
    disposition = (
        _report(root, parts, sender, text)
        or _automatic_answer(root)
        or _no_sender_or_ours(root, sender, ours)
        or _closed_to_us(root)
        or _from_a_machine(root)
        or _from_a_person(root)
    )
    return Verdict(disposition, disposition in _ANSWERED and not _asks_for_silence(root))


def _from_a_person(root: mime.Part) -> Disposition:
    return (
        Disposition.REPLY
        if _answers(root) or tags.names_ticket(root.text_header("subject"))
        else Disposition.NEW_TICKET
    )


def _from_a_machine(root: mime.Part) -> Disposition | None:
    if _first_word(root, "auto-submitted").startswith(("auto-generated", "auto-notified")):
        return Disposition.AUTO_REPLY if _answers(root) else Disposition.MACHINE_MAIL
    if _first_word(root, "precedence") in signs.BULK or any(
        root.header(name) is not None for name in signs.LIST_HEADERS
    ):
        return Disposition.LIST_OR_BULK
    return None


def _closed_to_us(root: mime.Part) -> Disposition | None:
    if _is_encrypted(root):
        return Disposition.ENCRYPTED
    names = ("message-id", "in-reply-to", "references")
    identities = [identity for name in names for identity in headers.message_ids(root.header(name))]
    return Disposition.FOREIGN_THREAD if any(map(signs.FOREIGN_ID.match, identities)) else None


def _is_encrypted(root: mime.Part) -> bool:
    if root.media_type == "multipart/encrypted":
        return True
    if root.media_type in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        return root.params.get("smime-type", "").lower() not in {"signed-data", "certs-only", "compressed-data"}
    # Exchange rewrites PGP/MIME into a mixed letter with the same two parts.
    return root.media_type == "multipart/mixed" and any(
        child.media_type == "application/pgp-encrypted" for child in root.children
    )


def _no_sender_or_ours(root: mime.Part, sender: Address | None, ours: Ours) -> Disposition | None:
    if sender is None or "@" not in sender.email.strip("@"):
        return Disposition.MALFORMED_QUARANTINE
    ids = headers.message_ids(root.header("message-id"))
    host = ids[0].rpartition("@")[2].rstrip(">").lower() if ids else ""
    if sender.email.lower() in ours.addresses or (host and host in ours.message_id_hosts):
        return Disposition.OWN_NOTIFICATION_LOOP
    return None


def _automatic_answer(root: mime.Part) -> Disposition | None:
    submitted = _first_word(root, "auto-submitted")
    precedence = _first_word(root, "precedence")
    headers_say = any(
        root.header(name) is not None and root.text_header(name).lower() not in {"no", "false", "none"}
        for name in signs.AUTO_HEADERS
    )
    subject = root.text_header("subject")
    may_be = submitted != "no" and (
        signs.AUTO_SUBJECT.match(subject) is not None
        or (
            signs.AWAY_SUBJECT.match(subject) is not None
            and (_returns_to_nobody(root) or precedence in signs.BULK or _asks_for_silence(root))
        )
    )
    automatic = (
        submitted.startswith("auto-replied")
        or headers_say
        or precedence in {"auto_reply", "auto-reply", "autoreply"}
        # Exchange answers from its rules; a letter that a rule only passed on is not silenced.
        or (root.header("x-ms-exchange-inbox-rules-loop") is not None and _suppresses_all(root))
        or may_be
    )
    return Disposition.AUTO_REPLY if automatic else None


def _report(root: mime.Part, parts: list[mime.Part], sender: Address | None, text: str) -> Disposition | None:
    types = {part.media_type for part in parts} | {f"message/{root.params.get('report-type', '').lower()}"}
    if "message/feedback-report" in types:
        return Disposition.FEEDBACK_REPORT
    if "message/delivery-status" in types or bounces.status_parts(parts):
        return Disposition.DELAY_NOTICE if bounces.actions(parts) == {"delayed"} else Disposition.BOUNCE
    if "message/disposition-notification" in types:
        return Disposition.READ_RECEIPT
    if root.header("x-failed-recipients") is not None:
        return Disposition.DELAY_NOTICE if bounces.says_delayed(text) else Disposition.BOUNCE
    return Disposition.BOUNCE if _looks_returned(root, sender, text) else None


def _looks_returned(root: mime.Part, sender: Address | None, text: str) -> bool:
    """A report without the structure of one: at least two of sender, subject and words must say so."""
    written = headers.tidy(headers.as_text(root.header("from") or b""))
    address = sender.email if sender and sender.email else written.strip('<>" ')
    machine = (
        signs.DAEMON.match(address) is not None
        or signs.DAEMON_NAME.search(written) is not None
        or _returns_to_nobody(root)
    )
    subject_says = signs.BOUNCE_SUBJECT.search(root.text_header("subject")) is not None
    # Words are looked for last: of all that is asked of a letter that takes longest.
    if subject_says == machine:
        return machine
    if signs.BOUNCE_WORDS.search(text[:20_000]) is None:
        return False
    # People forward reports and ask about them; only a report itself shows the headers of the letter.
    return machine or _LETTER_SHOWN.search(text[:50_000]) is not None


def _answers(root: mime.Part) -> bool:
    return any(headers.message_ids(root.header(name)) for name in ("in-reply-to", "references"))


def _first_word(root: mime.Part, name: str) -> str:
    return root.text_header(name).partition(";")[0].strip().lower()


def _returns_to_nobody(root: mime.Part) -> bool:
    """An empty envelope sender: an answer would have nowhere to go (RFC 3834, RFC 5321 4.5.5)."""
    value = root.header("return-path")
    return value is not None and not headers.as_text(value).strip("<> \t\r\n")


def _suppresses_all(root: mime.Part) -> bool:
    return root.text_header("x-auto-response-suppress").strip().lower() == "all"


def _asks_for_silence(root: mime.Part) -> bool:
    """Outlook sets the header on ordinary letters too: it silences the answer, never the ticket."""
    asked = {word.strip().lower() for word in root.text_header("x-auto-response-suppress").split(",")}
    return (
        bool(asked & {"all", "autoreply", "oof"})
        or root.text_header("x-loop").lower() in {"yes", "true"}
        or _returns_to_nobody(root)
    )
