"""What webinars say before and after: series, letters, plans, and the way of their tools."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from console.domain.webinar_letters import LetterKind
from console.domain.webinar_series import Every, Repeats, days_of
from console.queries.webinar_letters import LetterPlan
from console.ui.shared.words import calendar_day, clock, translate

LANGUAGES = (("en", "English"), ("pl", "Polski"), ("ru", "Русский"))
CODES = frozenset(code for code, _ in LANGUAGES)


def kind(one: LetterKind) -> str:
    if one is LetterKind.INVITATION:
        return translate("webinars", "Invitation")
    return translate("webinars", "Reminder")


def reach(plan: LetterPlan, of: LetterKind) -> tuple[Literal["neutral", "warn"], str]:
    """Who gets one, who does not and why."""
    parts = [translate("webinars", "%n people get a letter", "", len(plan.letters))]
    if plan.done:
        if of is LetterKind.INVITATION:
            parts.append(translate("webinars", "%n have theirs or are in", "", plan.done))
        else:
            parts.append(translate("webinars", "%n were reminded just now or are in", "", plan.done))
    if plan.unreachable:
        parts.append(translate("webinars", "%n cannot be reached", "", plan.unreachable))
    return ("warn" if plan.unreachable else "neutral"), " · ".join(parts)


def links(plan: LetterPlan, room: str) -> str:
    if plan.own_links:
        return translate("webinars", "Each has a way in of their own; who opened it is seen here.")
    if room:
        return translate("webinars", "All get the link of the room: the desk has no web address yet.")
    return translate("webinars", "There is no link yet: lines with it are left out.")


def calls(count: int) -> str:
    return translate("webinars", "%n have no address: put them on the call list", "", count)


def sends(of: LetterKind, letters: int, to_call: int) -> str:
    if letters:
        if of is LetterKind.INVITATION:
            return translate("webinars", "Invite %n people", "", letters)
        return translate("webinars", "Remind %n people", "", letters)
    if to_call:
        return translate("webinars", "Plan %n calls", "", to_call)
    return translate("webinars", "Nobody to write to")


def preview(name: str, place: int, shown: int, *, call: bool) -> str:
    said = translate("webinars", "To {name}").format(name=name)
    if call:
        said = translate("webinars", "For whoever calls {name}").format(name=name)
    return f"{said} · {place}/{shown}" if shown > 1 else said


def every(one: Every) -> str:
    return {
        Every.WEEK: translate("webinars", "Every week"),
        Every.TWO_WEEKS: translate("webinars", "Every two weeks"),
        Every.MONTH: translate("webinars", "Every month, same weekday"),
        Every.WEEKDAY: translate("webinars", "Monday to Friday"),
    }[one]


def series_line(repeats: Repeats, today: date) -> str:
    """ "Every week until 9 February"."""
    last = calendar_day(days_of(repeats)[-1], today)
    return translate("webinars", "{every} until {day}").format(every=every(repeats.every), day=last)


def series_preview(repeats: Repeats, today: date) -> str:
    days = days_of(repeats)
    said = translate("webinars", "%n webinars", "", len(days))
    shown = ", ".join(calendar_day(on, today) for on in days[:4])
    more = f" … {calendar_day(days[-1], today)}" if len(days) > 4 else ""
    return f"{said}: {shown}{more}"


def as_last_time(at: datetime, today: date) -> str:
    return translate("webinars", "As on {day}").format(day=calendar_day(at.astimezone().date(), today))


def how_long(said: str, minutes: int | None) -> str:
    """ "was there, 62 min"."""
    return said if not minutes else f"{said}, {translate('webinars', '%n min', '', minutes)}"


def notice(language: str, moved: timedelta | None, start: datetime, title: str) -> tuple[str, str]:
    """Subject and words of what everybody is told; `moved`: so much later it starts."""
    words = _NOTICES[language]
    minutes = round(moved / timedelta(minutes=1)) if moved is not None else 0
    said = words["moved"] if minutes > 0 else words["held"]
    return words["subject"].format(title=title), said.format(minutes=minutes, time=clock(start))


_NOTICES = {
    "en": {
        "subject": "{title}: we start a little later",
        "moved": "We start {minutes} minutes later. Everything is fine on your side.",
        "held": "We start a few minutes later. Everything is fine on your side.",
    },
    "pl": {
        "subject": "{title}: zaczynamy trochę później",
        "moved": "Zaczynamy {minutes} minut później. Po Twojej stronie wszystko jest w porządku.",
        "held": "Zaczynamy kilka minut później. Po Twojej stronie wszystko jest w porządku.",
    },
    "ru": {
        "subject": "{title}: начнём немного позже",
        "moved": "Начнём на {minutes} мин. позже. У вас всё в порядке.",
        "held": "Начнём на несколько минут позже. У вас всё в порядке.",
    },
}
