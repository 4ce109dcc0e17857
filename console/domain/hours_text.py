"""Hours as people write and read them: "9:00–17:00, 18–20", and a week as a line for participants."""

from __future__ import annotations

import re
from collections.abc import Sequence

from console.domain.hours import DAY, Hours, Span

_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|ч)?"
_SPAN = re.compile(rf"\s*{_TIME}\s*(?:-|–|—|−|to|do|до)\s*{_TIME}\s*", re.IGNORECASE)
_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
}
_ALWAYS = {"en": "day and night", "pl": "całą dobę", "ru": "круглосуточно"}


class NoHours(ValueError):
    """What was written is no time of a day."""


def spans_in(written: str) -> tuple[Span, ...]:
    """Of one day, in order; what overlaps is one. Nothing written: closed. Raises NoHours.

    "22–6" is refused: a night is two spans, on two days.
    """
    found = []
    for part in re.split(r"[,;]", written):
        if not part.strip():
            continue
        match = _SPAN.fullmatch(part)
        if match is None:
            raise NoHours(part.strip())
        start, end = (_minutes(match[at], match[at + 1]) for at in (1, 3))
        if not 0 <= start < end <= DAY:
            raise NoHours(part.strip())
        found.append((start, end))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(Span(start, end) for start, end in merged)


def spans_said(spans: Sequence[Span]) -> str:
    """As `spans_in` reads it; empty for a day that is closed."""
    return ", ".join(f"{_clock(span.start)}–{_clock(span.end)}" for span in spans)


def week_said(hours: Hours, language: str) -> str:
    """The week in a line, equal days together: "Mon–Fri 9:00–17:00, Sat 10:00–14:00". Empty: never open."""
    names = _DAYS.get(language, _DAYS["en"])
    if all(spans == (Span(0, DAY),) for spans in hours.week):
        return _ALWAYS.get(language, _ALWAYS["en"])
    said = []
    first = 0
    for day in range(1, 8):
        if day < 7 and hours.week[day] == hours.week[first]:
            continue
        if hours.week[first]:
            days = names[first] if day - first == 1 else f"{names[first]}–{names[day - 1]}"
            said.append(f"{days} {spans_said(hours.week[first])}")
        first = day
    return ", ".join(said)


def _minutes(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + (int(minute) if minute and int(minute) < 60 else 0 if not minute else 10 * DAY)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
