"""What one cell of a sheet says: names, addresses, numbers, dates, languages, marks. Where it cannot be sure it says so
and takes nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

import phonenumbers

from console.domain.addresses import is_email
from console.domain.latin import latin
from console.domain.people import IdentityKind
from console.domain.people_import import NewIdentityOf, Trouble
from console.importers.people_words import LANGUAGES, NO, YES

BROKEN = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#BRAK!", "#ADR!", "#ARG!", "#Н/Д"}
)
"""What spreadsheets show for a formula that failed."""
_NOTHING = frozenset({"", "-", "–", "—", "?", ".", "brak", "nie ma", "n/a", "na", "none", "null", "nan", "нет", "б/н"})
_FLOAT = re.compile(r"\d{9,15}\.0+")
_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_EXTENSION = re.compile(r"[,;(]?\s*(?:wew(?:n)?|w|доб|ext|int|вн|x)[.=]?\s*\d{1,6}\)?\s*$", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:tel|telefon|phone|mob|kom|тел|моб)[a-zа-я.]*\s*:?\s*(?=[+\d(])", re.IGNORECASE)
_TRUNK = re.compile(r"^(\+?(?:00)?48)?[\s(]*0[\s)]*(?=[1-9])")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?.*)?$")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?.*)?$")
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s*%")
_ADDRESS = re.compile(r"[^\s,;|<>()\[\]\"']+@[^\s,;|<>()\[\]\"']+")
_EXCEL_DAYS = datetime(1899, 12, 30)  # noqa: DTZ001  (a day, not a moment)
_ENDS = time(23, 59)
_NOON = time(12, 0)


class Cell(NamedTuple):
    """What was read, and what is wrong with the rest."""

    identities: tuple[NewIdentityOf, ...] = ()
    trouble: Trouble | None = None


def plain(text: str) -> str:
    """Small Latin letters, one space between words."""
    return " ".join(latin(text).split())


def says_nothing(text: str) -> bool:
    return text.casefold().strip() in _NOTHING


def name_of(text: str) -> str:
    """As it is written, spaces put right; "Nowak, Anna" is turned round."""
    words = " ".join(text.split()).strip(" ,;")
    last, comma, first = words.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else words


def emails_of(text: str) -> Cell:
    """All addresses of a cell, however they are put."""
    if says_nothing(text):
        return Cell()
    words = re.sub(r"mailto:", "", text, flags=re.IGNORECASE)
    found = [one.strip(".") for one in _ADDRESS.findall(words)] or re.split(r"[\s,;]+", words)
    good = [one for one in dict.fromkeys(found) if is_email(one)]
    identities = tuple(NewIdentityOf(IdentityKind.EMAIL, one.casefold(), one) for one in good)
    bad = not good or any(not is_email(one) for one in found if one)
    return Cell(identities, Trouble.BAD_EMAIL if bad else None)


def phones_of(text: str, regions: Sequence[str]) -> Cell:
    """All numbers of a cell, read in the first of these regions (ISO 3166) in which they are valid."""
    words = text.strip().lstrip("'=").strip()
    if says_nothing(words):
        return Cell()
    if _ROUNDED.fullmatch(words):
        return Cell(trouble=Trouble.LOST_DIGITS)
    if _FLOAT.fullmatch(words):
        # No digit is lost yet: a spreadsheet only shows that it took the number for one to reckon with.
        words = words.partition(".")[0]
    one = _number(words, tuple(regions))
    if one:
        return Cell((NewIdentityOf(IdentityKind.PHONE, one, phone_words(one)),))
    several = [
        _number(part, tuple(regions))
        for part in re.split(r"[/,;|\n]|\s+(?:lub|oraz|i|or|и|или)\s+", words)
        if part.strip()
    ]
    numbers = tuple(dict.fromkeys(number for number in several if number))
    if not numbers:
        return Cell(trouble=Trouble.BAD_PHONE)
    identities = tuple(NewIdentityOf(IdentityKind.PHONE, number, phone_words(number)) for number in numbers)
    return Cell(identities, None if all(several) else Trouble.BAD_PHONE)


@lru_cache(4096)
def _number(text: str, regions: tuple[str, ...]) -> str:
    """In E.164, or nothing. A number is taken when it is valid, or as long as numbers of its country are."""
    words = "".join(" " if unicodedata.category(letter) in ("Zs", "Cf") else letter for letter in text)
    words = _LABEL.sub("", _EXTENSION.sub("", words)).strip()
    if sum(letter.isdigit() for letter in words) < 7 or any(letter.isalpha() for letter in words):
        return ""
    likely = ""
    for region in regions:
        candidates = [_TRUNK.sub("+48 ", words), words] if region == "PL" else [words]
        if words.isdigit() and len(words) >= 11 and not words.startswith("0"):
            candidates.append(f"+{words}")
        for candidate in candidates:
            try:
                number = phonenumbers.parse(candidate, region)
            except phonenumbers.NumberParseException:
                continue
            shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            if _made_up(number):
                continue
            if phonenumbers.is_valid_number(number):
                return str(shown)
            if not likely and _as_long_as_usual(number):
                likely = str(shown)
    return likely


def _made_up(number: phonenumbers.PhoneNumber) -> bool:
    digits = phonenumbers.national_significant_number(number)
    return len(set(digits)) == 1


def _as_long_as_usual(number: phonenumbers.PhoneNumber) -> bool:
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    usual = _usual_lengths(region)
    return len(phonenumbers.national_significant_number(number)) in usual and phonenumbers.is_possible_number(number)


@lru_cache(64)
def _usual_lengths(region: str) -> frozenset[int]:
    kinds = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
    examples = (phonenumbers.example_number_for_type(region, kind) for kind in kinds)
    return frozenset(len(phonenumbers.national_significant_number(one)) for one in examples if one is not None)


@lru_cache(4096)
def phone_words(e164: str) -> str:
    number = phonenumbers.parse(e164, None)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def likely_region(cells: Iterable[str], offered: Sequence[str]) -> str:
    """The region in which most of these numbers are valid. The first is the usual one: it stays unless another one is
    clearly better."""
    sample = [cell.strip() for cell in cells if cell and "+" not in cell][:200]
    counts = {region: sum(_is_valid(cell, region) for cell in sample) for region in offered}
    best = max(offered, key=lambda region: counts[region])
    return best if counts[best] > 1.2 * counts[offered[0]] + 1 else offered[0]


def _is_valid(text: str, region: str) -> bool:
    number = _number(text, (region,))
    return bool(number) and phonenumbers.is_valid_number_for_region(phonenumbers.parse(number, None), region)


def language_of(text: str) -> str | None:
    """The code of a language however it is called; None: it is no language we know."""
    words = plain(text).replace("_", "-")
    return LANGUAGES.get(words) or LANGUAGES.get(words.partition("-")[0])


class Day(NamedTuple):
    at: datetime
    """Without a zone, as it is written."""
    has_time: bool


def day_of(text: str, *, month_first: bool = False) -> Day | None:
    """A date, with its time where it has one; also as the days Excel counts since 1900."""
    words = text.strip()
    found = _ISO.match(words)
    if found:
        year, month, day = (int(part) for part in found.group(1, 2, 3))
    else:
        found = _DAY.match(words)
        if not found:
            return _counted(words)
        first, second, year = (int(part) for part in found.group(1, 2, 3))
        day, month = (second, first) if month_first else (first, second)
        year += 2000 if year < 70 else 1900 if year < 100 else 0
    try:
        hours = time(int(found.group(4)), int(found.group(5))) if found.group(4) else time()
        at = datetime.combine(datetime(year, month, day), hours)  # noqa: DTZ001
    except ValueError:
        return None
    return Day(at, bool(found.group(4))) if 1900 <= year <= 2100 else None


def _counted(words: str) -> Day | None:
    if not re.fullmatch(r"[2-6]\d{4}(?:\.\d+)?", words):
        return None
    return Day(_EXCEL_DAYS + timedelta(days=float(words)), "." in words)


def month_comes_first(cells: Iterable[str]) -> bool:
    """Whether the dates of a column are written 12/31/2026: only where they can be nothing else."""
    found = [match for cell in cells if (match := _DAY.match(cell.strip()))]
    second = any(int(match.group(2)) > 12 for match in found)
    return second and not any(int(match.group(1)) > 12 for match in found)


def due_at(day: Day, zone: tzinfo) -> datetime:
    """Until the end of a day nobody is late for it."""
    return day.at.replace(tzinfo=zone) if day.has_time else datetime.combine(day.at, _ENDS, zone)


def done_at(day: Day, zone: tzinfo) -> datetime:
    return day.at.replace(tzinfo=zone) if day.has_time else datetime.combine(day.at, _NOON, zone)


class Said(NamedTuple):
    """What a cell of a checkpoint says. `understood` False: it is neither yes, no nor a date."""

    done: bool | None
    day: Day | None = None
    understood: bool = True


def mark_of(text: str, *, month_first: bool = False) -> Said:
    words = text.strip()
    if not words or words in ("-", "–", "—", "?"):
        return Said(None)
    day = day_of(words, month_first=month_first)
    if day is not None:
        return Said(True, day)
    percent = _PERCENT.fullmatch(words)
    if percent:
        return Said(int(percent.group(1)) >= 100)
    said = plain(words) or words
    said = re.sub(r"\s*\(.*\)$", "", said).strip()
    if said in YES or words in YES:
        return Said(True)
    if said in NO:
        return Said(False)
    return Said(None, None, understood=False)
