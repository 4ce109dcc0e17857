"""Ticket numbers that a subject names."""

import re

# "[#1042]" is how our own letters say it; people also type the other forms.
_BRACKETED = re.compile(r"\[[^\[\]#]{0,30}#\s?(\d{1,9})\]")
_WORDED = re.compile(
    r"\b(?:ticket|request|case|zgłoszeni\w{1,3}|spraw[ay]|заявк\w{1,2}|обращени\w{1,2}|тикет\w{0,2}|запрос\w{0,2})"
    r"\s?(?:#|№|nr\.?|no\.?|number|numer|номер)?\s?:?\s?(?:#|№)?\s?(\d{1,9})(?![\w.,:/-]*\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w-])T-(\d{1,9})(?![\w-])", re.IGNORECASE)
# A bare "#3" is a lesson or a place in a list; from three digits on it is taken for a number of ours.
_BARE = re.compile(r"(?<![\w&#/])#(\d{3,9})(?![\w-])")
_COLOUR = re.compile(r"(?:colou?r|kolor|цвет|background|tło|фон|css|hex|rgb)\S*[\s:=(]*$", re.IGNORECASE)


def in_subject(subject: str) -> tuple[int, ...]:
    """The numbers, the surest form first, each once. Colours ("#336699") and character codes are none."""
    found: list[int] = []
    for pattern in (_BRACKETED, _WORDED, _SHORT, _BARE):
        for match in pattern.finditer(subject[:2000]):
            if pattern is _BARE and _COLOUR.search(subject, max(0, match.start() - 40), match.start()):
                continue
            found.append(int(match.group(1)))
    return tuple(dict.fromkeys(number for number in found if number > 0))[:10]


def names_ticket(subject: str) -> bool:
    """Whether a subject names a ticket beyond doubt; a bare "#181" may be anything."""
    return any(pattern.search(subject[:2000]) for pattern in (_BRACKETED, _WORDED, _SHORT))
