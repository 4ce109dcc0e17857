"""The letter that is answered, as it goes along under an answer: who wrote it and when, and `>` before its lines."""

from __future__ import annotations

from datetime import datetime

_WROTE = {
    "en": "On {day} at {time}, {name} wrote:",
    "pl": "W dniu {day} o {time} {name} pisze:",
    "ru": "{day} в {time}, {name} пишет:",
}
_DAYS = {"en": "%Y-%m-%d", "pl": "%d.%m.%Y", "ru": "%d.%m.%Y"}


def quoted(text: str, name: str, at: datetime, language: str) -> str:
    """In the language of the reader, in the words that mail programs use and know to fold; `at` in local time."""
    known = language if language in _WROTE else "en"
    day = at.strftime(_DAYS[known])
    first = _WROTE[known].format(day=day, time=f"{at:%H:%M}", name=" ".join(name.split()))
    lines = text.strip("\n").split("\n")
    # RFC 3676 4.5: no space before further marks.
    return "\n".join([first, *(f">{line}" if line.startswith(">") or not line else f"> {line}" for line in lines)])
