"""What the page of needs says."""

from __future__ import annotations

from datetime import datetime

from console.queries.care import CareRow, GapRow, MissRow
from console.queries.writing import FlagRow
from console.ui.knowledge.text import language
from console.ui.shared.words import day, translate

SECTIONS = ("gaps", "misses", "flags", "asides", "review", "failing", "older", "stale", "unused")


def heading(name: str) -> str:
    return {
        "gaps": translate("care", "Questions without an article"),
        "misses": translate("care", "Searched for in vain"),
        "flags": translate("care", "Found wrong or old"),
        "asides": translate("care", "Written by two at the same time"),
        "review": translate("care", "Waiting for a second look"),
        "failing": translate("care", "Of little help"),
        "older": translate("care", "Translations behind their original"),
        "stale": translate("care", "Not looked at for long"),
        "unused": translate("care", "Given to nobody"),
    }[name]


def why(name: str) -> str:
    return {
        "gaps": translate("care", "Reported by the team. Those who did hear of it when it is written."),
        "misses": translate("care", "Words that found nothing, as they were typed."),
        "flags": translate("care", "Somebody says what is not right any more."),
        "asides": translate("care", "The words of both are kept. Somebody has to choose."),
        "review": translate("care", "Their authors ask for a second pair of eyes."),
        "failing": translate("care", "Half of those who said something said that it did not help."),
        "older": translate("care", "The original has been changed since they were translated."),
        "stale": translate("care", "Their review date has come, or nobody has touched them for half a year."),
        "unused": translate("care", "Older than three months, and in no answer yet."),
    }[name]


def reported(gap: GapRow) -> str:
    return translate("care", "missed by %n people", "", gap.people)


def gap(one: GapRow, now: datetime) -> str:
    """ "missed by 3 people · since 12 Nov · also: printing a certificate"."""
    parts = [reported(one), translate("care", "since {day}").format(day=_inside(day(one.created_at, now)))]
    other = [words for words in one.wordings if words != one.words]
    if other:
        parts.append(translate("care", "also: {words}").format(words="; ".join(other)))
    return " · ".join(parts)


def miss(one: MissRow, now: datetime) -> str:
    times = translate("care", "searched %n times", "", one.times)
    last = translate("care", "last {day}").format(day=_inside(day(one.last_at, now)))
    return f"{times} · {last} · {language(one.language)}"


def flag(one: FlagRow, now: datetime) -> str:
    return " · ".join(part for part in (one.text, one.agent, day(one.at, now)) if part)


def since(one: CareRow, now: datetime) -> str:
    said = translate("care", "since {day}").format(day=_inside(day(one.since, now)))
    return f"{language(one.language)} · {said}"


def failing(one: CareRow, _: datetime) -> str:
    said = translate("care", "helped {helped}, did not help {failed}").format(helped=one.helped, failed=one.failed)
    return f"{language(one.language)} · {said}"


def _inside(words: str) -> str:
    # Inside a line "Yesterday" stands small; a date begins with its number anyway.
    return words[:1].lower() + words[1:]
