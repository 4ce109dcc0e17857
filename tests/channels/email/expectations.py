"""What is expected of the shared letters, held against what was read of them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from console.channels.email import attachments
from console.channels.email.classify import Ours
from console.channels.email.letter import Attachment, Letter

Record = dict[str, Any]


class Checked(NamedTuple):
    """One fact of one letter."""

    letter: str
    field: str
    holds: bool
    wanted: object
    got: object


# What the desks that these letters were written for know about themselves.
OURS = {
    "redmine-ticket_from_emission_address": Ours(addresses=frozenset({"redmine@example.net"})),
    "glpi-22.3-ticket-notification-from-glpi-10.0.7": Ours(message_id_hosts=frozenset({"a9bc0384e682"})),
}


def even(text: str | None) -> str:
    """White space evened out, characters composed: parsers differ in both and readers see neither."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def alike(wanted: str | None, got: str | None) -> bool:
    """Equal, or equal but for characters that the reference could not decode ("�") and we may have."""
    want, have = even(wanted), even(got)
    if want == have:
        return True
    if "\ufffd" not in want or len(want) > 400:
        return False
    return (
        re.fullmatch(".{0,3}".join(re.escape(part) for part in re.split("\ufffd+", want)), have, re.DOTALL) is not None
    )


def check(record: Record, letter: Letter) -> Iterator[Checked]:
    identity = record["id"]

    def fact(field: str, holds: bool, wanted: object, got: object) -> Checked:
        return Checked(identity, field, holds, wanted, got)

    yield fact(
        "disposition", letter.disposition == record["disposition"], record["disposition"], letter.disposition.value
    )
    allowed = record["auto_answer_allowed"]
    yield fact("auto_answer_allowed", letter.auto_answer_allowed == allowed, allowed, letter.auto_answer_allowed)
    for field, expected in record["expect"].items():
        wanted = expected["value"]
        choices = expected.get("accept_either", [wanted])
        got, holds = FIELDS[field](letter, wanted, choices)
        yield fact(field, holds, wanted, got)
    for name, wanted in (record.get("peer") or {}).get("facts", {}).items():
        if name in FACTS:
            got, holds = FACTS[name](letter, wanted)
            yield fact(f"peer {name}", holds, wanted, got)


def _emails(found: tuple[Any, ...]) -> set[str]:
    return {address.email.lower() for address in found}


def _lower(wanted: list[str]) -> set[str]:
    return {email.lower() for email in wanted}


def _from_email(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
    got = [letter.sender.email.lower()] if letter.sender and letter.sender.email else []
    return got, got == [email.lower() for email in wanted][:1]


def _from_name(letter: Letter, _wanted: Any, choices: Any) -> tuple[object, bool]:
    got = letter.sender.name if letter.sender else ""
    return got, any(alike(choice, got) for choice in choices)


def _subject(letter: Letter, _wanted: Any, choices: Any) -> tuple[object, bool]:
    return letter.subject, any(alike(choice, letter.subject) for choice in choices)


def _date(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
    got = letter.date.timestamp() if letter.date else None
    return got, got == wanted


def _text(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
    # Where no reference found a text we may still have made one from the HTML.
    return letter.text, wanted is None or alike(wanted[:3000], even(letter.text)[:3000])


def _ids(field: str) -> Callable[[Letter, Any, Any], tuple[object, bool]]:
    def compare(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
        got = list(getattr(letter, field))
        # Repeated ids are kept once, and where the references stop at the first we keep all.
        return got, got[: len(set(wanted))] == list(dict.fromkeys(wanted))

    return compare


def _people(field: str) -> Callable[[Letter, Any, Any], tuple[object, bool]]:
    return lambda letter, wanted, _choices: (
        _emails(getattr(letter, field)),
        _emails(getattr(letter, field)) == _lower(wanted),
    )


def given_names(letter: Letter) -> list[str]:
    return sorted(file.name for file in letter.attachments if not re.match(r"attachment_\d+", file.name))


def _names(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
    got = given_names(letter)
    want = sorted(name or "" for name in wanted)
    return got, len(got) == len(want) and all(alike(one, other) for one, other in zip(want, got, strict=True))


def _digests(letter: Letter, wanted: Any, _choices: Any) -> tuple[object, bool]:
    got = {file.sha256 for file in letter.attachments}
    return sorted(got), set(wanted) <= got


FIELDS: dict[str, Callable[[Letter, Any, Any], tuple[object, bool]]] = {
    "subject": _subject,
    "from_email": _from_email,
    "from_name": _from_name,
    "to": _people("to"),
    "cc": _people("cc"),
    "reply_to": _people("reply_to"),
    "date_epoch": _date,
    "message_id": lambda letter, wanted, _: (
        letter.message_id,
        (letter.message_id or "").strip("<>") == wanted.strip("<>"),
    ),
    "in_reply_to": _ids("in_reply_to"),
    "references": _ids("references"),
    "text_part": _text,
    "has_html": lambda letter, wanted, _: (letter.has_html, letter.has_html == wanted),
    "attachment_names": _names,
    "attachment_sha": _digests,
}


def _contains(letter: Letter, wanted: Any) -> tuple[object, bool]:
    return letter.text[:500], all(even(part) in even(letter.text) for part in wanted)


def _visible_contains(letter: Letter, wanted: Any) -> tuple[object, bool]:
    return letter.visible_reply[:500], all(even(part) in even(letter.visible_reply) for part in wanted)


def _times(letter: Letter, wanted: Any) -> tuple[object, bool]:
    if "contains" in wanted:
        return letter.text[:500], letter.text.count(wanted["contains"]) == wanted["times"]
    return letter.text[:500], even(letter.text) == even(wanted["exact"])


def _files(letter: Letter, wanted: Any) -> tuple[object, bool]:
    got = [(file.name, file.size) for file in letter.attachments]
    return got, all(any(_is(file, one) for file in letter.attachments) for one in wanted)


def _is(file: Attachment, wanted: Record) -> bool:
    digests = {file.sha256, hashlib.sha256(file.content.replace(b"\r\n", b"\n")).hexdigest()}
    return (
        (not wanted.get("name") or alike(attachments.safe_name(wanted["name"]), file.name))
        and (wanted.get("size") is None or wanted["size"] == file.size)
        and (not wanted.get("sha256") or wanted["sha256"] in digests)
    )


def _bounces(letter: Letter, wanted: Any) -> tuple[object, bool]:
    bounce = letter.bounce
    got = [(recipient.status, recipient.email) for recipient in bounce.recipients] if bounce else []
    statuses = {status for status, _ in got}
    # Codes of the form x.y.9zz are the reference's own: no server ever wrote them.
    written = [one["status"] for one in wanted if one["status"] and not re.search(r"\.9\d\d$", one["status"])]
    hard = all(bounce is not None and bounce.hard for one in wanted if one["hard"])
    return (got, bounce.hard if bounce else None), hard and (not written or bool(statuses & set(written)))


FACTS: dict[str, Callable[[Letter, Any], tuple[object, bool]]] = {
    "text_contains": _contains,
    "visible_text_contains": _visible_contains,
    "text_exact_trimmed": lambda letter, wanted: (letter.text[:500], even(wanted) == even(letter.text)),
    "text_exact": lambda letter, wanted: (letter.text[:500], even(wanted) == even(letter.text)),
    "text": _times,
    "visible_reply": lambda letter, wanted: (letter.visible_reply, even(wanted) == even(letter.visible_reply)),
    "attachments": _files,
    "attachment_count": lambda letter, wanted: (len(letter.attachments), len(letter.attachments) == wanted),
    "bounces": _bounces,
    "auto_answer_allowed": lambda letter, wanted: (letter.auto_answer_allowed, letter.auto_answer_allowed == wanted),
    "ticket_number_in_subject": lambda letter, wanted: (letter.ticket_tags, int(wanted) in letter.ticket_tags),
    "in_reply_to_first": lambda letter, wanted: (letter.in_reply_to, letter.in_reply_to[0].strip("<>") == wanted),
    "attach_to_message_id": lambda letter, wanted: (
        letter.in_reply_to,
        wanted in (*letter.in_reply_to, *letter.references),
    ),
    "original_message_id": lambda letter, wanted: (
        letter.bounce,
        letter.bounce is not None and letter.bounce.original_message_id == wanted,
    ),
    "subject_contains": lambda letter, wanted: (letter.subject, wanted in letter.subject),
    "subject": lambda letter, wanted: (letter.subject, alike(wanted, letter.subject)),
}
