"""Delivery reports: who was not reached, why, and which letter it was about (RFC 3464, RFC 3463, and plain words)."""

import re
from collections.abc import Iterator

from console.channels.email import addresses, bodies, headers, mime
from console.channels.email.letter import Bounce, FailedRecipient
from console.channels.email.signs import OWN_MARK

MAX_RECIPIENTS = 500

_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_AFTER_REPLY = re.compile(r"[45]\d\d[ -]+'?([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\d.:/-])([45]\d\d)(?=[\s-](?!\d{3}\b))")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_DAEMON = re.compile(
    r"mailer-daemon|postmaster|mail(?:er)?[._-]?(?:delivery|system|daemon)|mdaemon|bounce", re.IGNORECASE
)
_QUOTED_ID = re.compile(r"^[>\s]*Message-I[dD]:\s*(<[^<>\s]+>)", re.MULTILINE | re.IGNORECASE)
_QUOTED_HEADERS = re.compile(
    r"^[>\s]*(?:Return-Path|Received|From|Message-ID|To|Subject):.*$", re.MULTILINE | re.IGNORECASE
)
_SENT_TO = re.compile(
    r"(?:rcpt to|recipient|to)\s*:\s*<?([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253})", re.IGNORECASE
)
_MEMORY = 200_000
_UNKNOWN = re.compile(
    r"user unknown|no such (?:user|recipient|mailbox)|unknown (?:user|recipient)|does not exist|not our customer|"
    r"mailbox (?:unavailable|not found)|address (?:rejected|not found)|"
    r"nie istnieje|nieznany (?:adresat|użytkownik)|не существует|не найден",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"will (?:be )?(?:retried|retry|keep trying|try again|continue)|still (?:being )?trying|has been delayed|"
    r"delivery (?:is )?delayed|not yet been delivered|warning: (?:message|could not)|delayed \d+ hours|"
    r"nie (?:została )?jeszcze doręczon|opóźnion|задержан|отложен",
    re.IGNORECASE,
)
_COPIES = {
    "message/rfc822", "text/rfc822-headers", "text/rfc822-header", "message/rfc822-headers", "message/global",
    "message/global-headers",
}  # fmt: skip


def fields(text: str) -> list[dict[str, str]]:
    """The blocks of a report: each a mapping of lower-case names to unfolded values."""
    blocks: list[dict[str, str]] = []
    for chunk in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip("\n")):
        block: dict[str, str] = {}
        name = ""
        for line in chunk.split("\n"):
            if line[:1] in {" ", "\t"} and name:
                block[name] += " " + line.strip()
            elif (found := re.match(r"([A-Za-z][A-Za-z0-9-]{0,60})\s*:(.*)", line)) is not None:
                name = found.group(1).lower()
                block.setdefault(name, found.group(2).strip())
        if block:
            blocks.append(block)
    return blocks


def status_parts(parts: list[mime.Part]) -> list[mime.Part]:
    return [part for part in parts if part.media_type in {"message/delivery-status", "message/global-delivery-status"}]


def actions(parts: list[mime.Part]) -> set[str]:
    """What the report says was done ("failed", "delayed", …), in lower case."""
    return {
        block["action"].split("(")[0].split(";")[0].strip().lower()
        for part in status_parts(parts)
        for block in fields(bodies.part_text(part))
        if block.get("action")
    }


def facts(root: mime.Part, parts: list[mime.Part], text: str, delayed: bool) -> Bounce:
    """All that can be found out; a report in plain words gives what its words give."""
    if not status_parts(parts):
        parts = _wrapped(parts) or parts
    recipients = _reported(parts) or _told(root, text)
    soft = delayed or (bool(recipients) and all(_passes(recipient) for recipient in recipients))
    marks = [raw for block in _copies(parts) if headers.mark(raw := block.header(OWN_MARK.lower())) is not None]
    marked = marks[0] if marks else None
    return Bounce(
        recipients=tuple(recipients[:MAX_RECIPIENTS]),
        hard=not soft,
        delayed=delayed,
        original_message_id=original_message_id(root, parts, text),
        mark=headers.mark(marked),
        tried_again=headers.tried_again(marked),
    )


def _wrapped(parts: list[mime.Part]) -> list[mime.Part]:
    """The parts of a report that a second server attached to its own words about it."""
    for part in parts:
        if part.media_type == "message/rfc822":
            inner = mime.leaves(mime.parse(bodies.content(part)[:_MEMORY], []))
            if status_parts(inner):
                return inner
    return []


def _passes(recipient: FailedRecipient) -> bool:
    return recipient.status.startswith("4")


def _reported(parts: list[mime.Part]) -> list[FailedRecipient]:
    found: dict[str, FailedRecipient] = {}
    for part in status_parts(parts):
        for block in fields(bodies.part_text(part)):
            named = block.get("final-recipient") or block.get("original-recipient")
            if not named or block.get("action", "failed").lower().startswith(("delivered", "relayed", "expanded")):
                continue
            email = named.rpartition(";")[2].strip().strip("<>")
            diagnostic = headers.tidy(
                block.get("diagnostic-code", "").partition(";")[2] or block.get("diagnostic-code", "")
            )
            status = _status(block.get("status", ""), diagnostic)
            if email and email.lower() not in found:
                found[email.lower()] = FailedRecipient(email, status, bodies.tidy(diagnostic)[:1000])
    return list(found.values())


def _status(written: str, diagnostic: str) -> str:
    """The status, made exact by the words of the other server when it says only "failed" in general."""
    own = _STATUS.search(written)
    status = own.group(1) if own else ""
    told = _AFTER_REPLY.search(diagnostic) or _STATUS.search(diagnostic)
    if told is not None and (not status or status.endswith((".0.0", ".0"))):
        return told.group(1)
    return status


def _told(root: mime.Part, text: str) -> list[FailedRecipient]:
    """Recipients of a report that is only prose: the header that names them, else the first addresses in it."""
    own = {
        address.email.lower()
        for name in ("from", "to", "return-path", "reply-to")
        for address in addresses.addresses(root.header(name))
    }
    told = text[:_MEMORY]
    quoted = _QUOTED_HEADERS.search(told)
    report = told[: quoted.start()] if quoted and quoted.start() > 40 else told
    named = [address.email for address in addresses.addresses(root.header("x-failed-recipients"))]
    for words in (report, told):
        if not named:
            named = [
                email for email in _ADDRESS.findall(words) if email.lower() not in own and not _DAEMON.search(email)
            ]
    if not named:
        named = [email for email in _SENT_TO.findall(told) if not _DAEMON.search(email)]
    return [_explained(email, told if email not in report else report) for email in list(dict.fromkeys(named))[:5]]


def _explained(email: str, report: str) -> FailedRecipient:
    """What the prose says after it names the address, or anywhere when it says nothing there."""
    start = max(0, report.find(email))
    reply = _REPLY.search(report, start) or _REPLY.search(report)
    code = next(
        (found for found in _STATUS.findall(report[start:]) + _STATUS.findall(report[:start]) if found[0] in "45"), ""
    )
    if not code and reply:
        code = f"{reply.group(1)[0]}.0.0"
    if _UNKNOWN.search(report) and code in {"", "5.0.0"}:
        code = "5.1.1"
    if reply is None:
        return FailedRecipient(email, code, "")
    line_end = report.find("\n", reply.start())
    explanation = headers.tidy(report[reply.start() : line_end if line_end > 0 else len(report)])
    return FailedRecipient(email, code, explanation[:1000])


def says_delayed(text: str) -> bool:
    return _LATER.search(text[:20_000]) is not None


def _copies(parts: list[mime.Part]) -> Iterator[mime.Part]:
    """The headers of the letters that a report brings back."""
    for part in parts:
        if part.media_type in _COPIES:
            yield mime.header_block(bodies.content(part)[:_MEMORY])


def original_message_id(root: mime.Part, parts: list[mime.Part], text: str) -> str | None:
    """The Message-ID of the letter reported on: from its copy, the report's fields, or the threading headers."""
    for copy in _copies(parts):
        ids = headers.message_ids(copy.header("message-id"))
        if ids:
            return ids[0]
    for part in parts:
        if part.media_type in {"message/disposition-notification", "message/feedback-report"}:
            for block in fields(bodies.part_text(part)):
                ids = headers.message_ids(block.get("original-message-id", "").encode("utf-8", "replace"))
                if ids:
                    return ids[0]
    quoted = _QUOTED_ID.search(text[:_MEMORY])
    if quoted:
        return quoted.group(1)
    for name in ("in-reply-to", "references"):
        ids = headers.message_ids(root.header(name))
        if ids:
            return ids[-1]
    return None
