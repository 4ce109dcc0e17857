"""Names in plain Latin letters, for what takes no others: a login that reads like the person."""

from __future__ import annotations

import unicodedata

# Cyrillic as in passports (ICAO Doc 9303, part 3); and Latin letters that are no plain one with a mark.
_LETTERS = str.maketrans("абвгґдеёзиійклмнопрстуўфыэ", "abvggdeeziiiklmnoprstuufye") | str.maketrans(
    {
        "є": "ie",
        "ж": "zh",
        "ї": "i",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "ie",
        "ь": "",
        "ю": "iu",
        "я": "ia",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)


def latin(text: str) -> str:
    """Small letters of ASCII, with what stands between them; letters of other scripts are left out."""
    known = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFKD", known).encode("ascii", "ignore").decode()
