"""What a new ticket and a new person are called, from what a letter tells."""

from __future__ import annotations

import re

from console.channels.email.letter import Address, Letter
from console.domain.subjects import without_answer

MAX_SUBJECT = 200
MAX_NAME = 120

_NO_SUBJECT = {"en": "(no subject)", "pl": "(bez tematu)", "ru": "(без темы)"}
# Files without a name get one from us (attachments.py); it would say nothing of the matter.
_MADE_UP = re.compile(r"attachment_\d+\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Companies and titles stand after a comma too: "Nova, Inc." is not Mr Inc.
_AFTER_COMMA = re.compile(r"^(?:inc|ltd|llc|gmbh|jr|sr|phd|md|s\.?a|sp\.? z o\.?o|co)\b", re.IGNORECASE)
_NOBODY = re.compile(r"^(?:no|do-?not|nie)[-._]?(?:reply|answer|odpowiadaj)|^noreply|^form(?:s|ularz)?$", re.IGNORECASE)


def subject_of(letter: Letter, language: str) -> str:
    """The subject without "Re:"; the first words of a letter that has none, else a file's name."""
    written = " ".join(letter.subject.split())
    subject = without_answer(written)
    if not subject:
        first = next((line.strip() for line in letter.visible_reply.splitlines() if line.strip()), "")
        subject = _cut(" ".join(first.split()), 80)
    if not subject:
        subject = next((file.name for file in letter.attachments if not _MADE_UP.match(file.name)), "")
    return _cut(subject, MAX_SUBJECT) or _NO_SUBJECT.get(language, _NO_SUBJECT["en"])


def name_of(address: Address) -> str:
    """The name of a sender as one says it; made of the address where the letter gives none."""
    name = " ".join(address.name.replace('"', " ").split()).strip("'<> ")
    if not name or "@" in name:
        return _from_email(address.email)
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and given and "," not in given and not _AFTER_COMMA.match(given) and len(name.split()) <= 4:
        name = f"{given} {family}"
    return _cut(name, MAX_NAME)


def writes_for_somebody(address: Address) -> bool:
    """Whether nobody reads letters to it: a form of a web page, say, that names the person in Reply-To."""
    return bool(_NOBODY.match(address.email.partition("@")[0]))


def _from_email(email: str) -> str:
    """ "jan.kowalski@x.pl" is Jan Kowalski; what is less clear stays an address."""
    parts = re.split(r"[._-]+", email.partition("@")[0])
    if 2 <= len(parts) <= 3 and all(_WORD.fullmatch(part) for part in parts) and not _NOBODY.match(email):
        return " ".join(part.capitalize() for part in parts)
    return _cut(email, MAX_NAME)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
