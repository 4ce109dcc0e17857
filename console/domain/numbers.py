"""Numbers people type: ticket numbers in any form and phone numbers in any form."""

from __future__ import annotations

import re
import unicodedata

_TICKET = re.compile(
    r"^\s*(?:re|fwd?|odp|отв|aw)?\s*:?\s*[\[(]?\s*(?:(?:ticket|zgłoszenie|zgloszenie|обращение|заявка|t)\s*[-:#№nr.]*|[#№]+)\s*"
    r"(\d{1,12})\s*[\])]?",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"\[\s*#\s*(\d{1,12})\s*\]")
_BARE = re.compile(r"^\s*(\d{1,9})\s*$")
_POLISH_EXTENSION = re.compile(r"\b(?:wew|wewn)\.?\s*\d+", re.IGNORECASE)
_TRUNK_ZERO = re.compile(r"^\s*(?:\+?48\s*)?\(?\s*0\s*\)?(?=[\s(]*[1-9])")
_FLOATED = re.compile(r"^\s*\d+\.0+\s*$|^\s*\d+(\.\d+)?e\+?\d+\s*$", re.IGNORECASE)


def ticket_number(text: str) -> int | None:
    """The ticket number meant by `#1042`, `T-1042`, `[#1042]`, `Ticket 1042`, `1042` or a pasted subject, else None."""
    tagged = _TAGGED.search(text)
    if tagged:
        return int(tagged.group(1))
    for pattern in (_TICKET, _BARE):
        found = pattern.match(text)
        if found:
            return int(found.group(1))
    return None


def ticket_shown(number: int) -> str:
    """`#1042`, as people read, copy and type it.

    A number below zero was given by this console, until the team's hub gives the real one; nobody is shown it.
    """
    return f"#{number}" if number > 0 else "–"


def phone_digits(text: str) -> str:
    """The digits of a typed number, whatever stands between them."""
    return "".join(str(unicodedata.digit(letter)) for letter in text if letter.isdigit())


def looks_like_phone(text: str) -> bool:
    """Digits with the usual signs between them, at least five of them."""
    stripped = text.strip()
    return bool(re.fullmatch(r"[+(]?[\d\s().\-/‐-―~]+", stripped)) and len(phone_digits(stripped)) >= 5


def phone_e164(text: str, region: str) -> str | None:
    """The number in E.164 (`+48221234567`) as read in `region` (ISO 3166, "PL"), or None if it is no number.

    A number that a spreadsheet turned into a float is refused, never guessed.
    """
    if _FLOATED.match(text):
        return None
    import phonenumbers

    spaced = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in text)
    spaced = _POLISH_EXTENSION.sub("", spaced)
    candidates = [spaced]
    if region == "PL":
        candidates.insert(0, _TRUNK_ZERO.sub("+48 ", spaced))
    for candidate in candidates:
        try:
            number = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def told_e164(told: str, region: str) -> str | None:
    """As `phone_e164`, of what a phone system tells: many leave out the plus of a number with its country code."""
    whole = told.isascii() and told.isdigit() and len(told) >= _WITH_COUNTRY and not told.startswith("0")
    return phone_e164(told, region) or (phone_e164(f"+{told}", region) if whole else None)


_WITH_COUNTRY = 11
REGION = "PL"
"""Where a desk is that has not said it (its setting `region`, ISO 3166): how numbers without a country are read."""
_TAIL, _LONGEST = 9, 15
_DATE = re.compile(r"\b(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2})\b")
_WRITTEN = re.compile(r"(?<![\w@/])[+(]?\d(?:[ \u00a0().\-/‐-―]{0,3}\d){8,16}(?![\w@])")


def phone_tail(number: str) -> str:
    """The end of a number by which it is the same however it begins; empty where there is too little of it."""
    digits = phone_digits(number)
    return digits[-_TAIL:] if len(digits) >= _TAIL else ""


def phone_numbers_in(text: str) -> list[str]:
    """The digits of everything in a text that may be a phone number: nine to fifteen, with the usual signs between."""
    found = (phone_digits(one.group()) for one in _WRITTEN.finditer(_DATE.sub("|", text)))
    return list(dict.fromkeys(digits for digits in found if _TAIL <= len(digits) <= _LONGEST))


def phone_shown(e164: str) -> str:
    """A stored number as people write it, with its country code."""
    import phonenumbers

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
