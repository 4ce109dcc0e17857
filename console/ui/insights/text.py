"""What the insights say: names of figures, what each means, periods, and values as they are read."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from console.domain.report_periods import Chosen, Days, Step
from console.domain.reports import CALL_WITHIN
from console.domain.sla import Promises
from console.domain.tickets import Channel, Priority
from console.ui.shared.words import calendar_day, number, seconds, translate

NOTHING = "–"


def name(figure: str) -> str:
    return {
        "opened": lambda: translate("insights", "Requests"),
        "first_reply": lambda: translate("insights", "First reply, half within"),
        "ninety": lambda: translate("insights", "First reply, nine of ten within"),
        "level": lambda: translate("insights", "Service level"),
        "solved": lambda: translate("insights", "Solved"),
        "resolution": lambda: translate("insights", "Solved, half within"),
        "reopened": lambda: translate("insights", "Opened again"),
        "backlog": lambda: translate("insights", "Open at the end"),
        "calls": lambda: translate("insights", "Calls"),
        "kept": lambda: translate("insights", "Third ring kept"),
        "missed": lambda: translate("insights", "Calls not answered"),
        "wait": lambda: translate("insights", "Wait of answered calls, half within"),
        "stars": lambda: translate("insights", "Satisfaction"),
        "articles": lambda: translate("insights", "Answers with an article"),
        "helped": lambda: translate("insights", "Articles that helped"),
    }[figure]()


def definition(figure: str) -> str:
    """What a figure counts, in a sentence or two; docs/reports.md says the same at length."""
    limit = int(CALL_WITHIN.total_seconds())
    return {
        "opened": lambda: translate(
            "insights", "Tickets that began in the period. Spam, and what was merged into another ticket, is left out."
        ),
        "first_reply": lambda: translate(
            "insights",
            "From the first words of the participant, or a call nobody took, to our first answer, in the hours that"
            " are promised. The middle one: half were quicker. Calls that somebody took are not among them.",
        ),
        "ninety": lambda: translate("insights", "Nine of ten first replies were given within this time."),
        "level": lambda: translate(
            "insights",
            "Answered within T / (answered + abandoned after T). T is the promised first reply; for calls it is"
            " {seconds} s, before the fourth ring. What still waits after T counts as abandoned.",
        ).format(seconds=limit),
        "solved": lambda: translate(
            "insights", "How often a ticket was solved or closed. What was taken back within a minute is left out."
        ),
        "resolution": lambda: translate(
            "insights",
            "Of tickets that stayed solved: the promised hours in which it was for us to do something, without the"
            " time in which we waited for the participant.",
        ),
        "reopened": lambda: translate(
            "insights", "How often a solved ticket was opened again, and its share of all that was solved."
        ),
        "backlog": lambda: translate("insights", "Tickets that were neither solved nor closed when the period ended."),
        "calls": lambda: translate("insights", "Calls from outside that ended in the period."),
        "kept": lambda: translate(
            "insights",
            "Answered before the fourth ring, of all calls that were answered, missed, or given up after the third"
            " ring.",
        ),
        "missed": lambda: translate("insights", "Callers who gave up, and calls that nobody took in time."),
        "wait": lambda: translate("insights", "From the first ring to the answer."),
        "stars": lambda: translate(
            "insights", "The mean of the stars, one to five, that participants gave after a ticket or a chat."
        ),
        "articles": lambda: translate("insights", "Tickets whose answers brought at least one article."),
        "helped": lambda: translate(
            "insights", "Of the articles of which somebody said whether they helped, those that did."
        ),
    }[figure]()


def heading(chart: str) -> str:
    return {
        "figures": lambda: translate("insights", "Figures"),
        "course": lambda: translate("insights", "Requests over time"),
        "backlog": lambda: translate("insights", "Open tickets over time"),
        "channel": lambda: translate("insights", "By channel"),
        "category": lambda: translate("insights", "By category"),
        "cohort": lambda: translate("insights", "By cohort"),
        "course_name": lambda: translate("insights", "By course"),
        "webinar": lambda: translate("insights", "Around webinars"),
        "heat": lambda: translate("insights", "By hour and day of the week"),
        "stars": lambda: translate("insights", "Stars"),
        "articles": lambda: translate("insights", "Articles given most"),
    }[chart]()


def chosen_name(kind: Chosen) -> str:
    return {
        Chosen.TODAY: lambda: translate("insights", "Today"),
        Chosen.YESTERDAY: lambda: translate("insights", "Yesterday"),
        Chosen.WEEK: lambda: translate("insights", "This week"),
        Chosen.LAST_WEEK: lambda: translate("insights", "Last week"),
        Chosen.MONTH: lambda: translate("insights", "This month"),
        Chosen.LAST_MONTH: lambda: translate("insights", "Last month"),
        Chosen.DAYS_30: lambda: translate("insights", "Last 30 days"),
        Chosen.DAYS_90: lambda: translate("insights", "Last 90 days"),
        Chosen.YEAR: lambda: translate("insights", "This year"),
        Chosen.OWN: lambda: translate("insights", "Own dates"),
    }[kind]()


def channel_name(channel: str) -> str:
    return {
        Channel.PHONE: lambda: translate("insights", "Phone"),
        Channel.EMAIL: lambda: translate("insights", "E-mail"),
        Channel.CHAT: lambda: translate("insights", "Chat"),
        Channel.IN_PERSON: lambda: translate("insights", "In person"),
    }[Channel(channel)]()


def category_name(category: str) -> str:
    return {
        "": lambda: translate("insights", "None"),
        "technical": lambda: translate("insights", "Technical"),
        "organisational": lambda: translate("insights", "Organisational"),
        "content": lambda: translate("insights", "Content"),
        "assignment": lambda: translate("insights", "Assignment"),
        "webinar": lambda: translate("insights", "Webinar"),
    }[category]()


def group_name(cohort: str) -> str:
    return cohort or translate("insights", "None")


def days(period: Days, today: date) -> str:
    """ "12 Nov", "3 Nov – 9 Nov"."""
    first = calendar_day(period.first, today)
    return first if period.count == 1 else f"{first} – {calendar_day(period.last, today)}"


def step_name(at: datetime, step: Step, zone: str) -> str:
    """How the beginning of a step is written under a chart and in a table."""
    local = at.astimezone(ZoneInfo(zone))
    if step is Step.HOUR:
        return local.strftime("%H:00")
    locale = QLocale()
    if step is Step.MONTH:
        return f"{locale.standaloneMonthName(local.month, QLocale.FormatType.ShortFormat)} {local.year}"
    return calendar_day(local.date(), local.date())


def weekday(day: int) -> str:
    """0 is Monday."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)


def time_said(length: int | None) -> str:
    """Of seconds: "40 s", "12 min", "3 h 20 min"."""
    if length is None:
        return NOTHING
    # Days of a promise are not days of 24 hours: hours go on after the first day.
    hours, minutes = divmod(length // 60, 60)
    if hours >= 24:
        return translate("insights", "{hours} h").format(hours=number(hours + (minutes >= 30)))
    return seconds(timedelta(seconds=length))


def share_said(share: float | None) -> str:
    return NOTHING if share is None else f"{round(share * 100)} %"


def mean_said(mean: float | None) -> str:
    return NOTHING if mean is None else QLocale().toString(mean, "f", 1)


def change_said(change: float | None) -> str:
    """ "12 % more", "8 % less", "as before"; nothing where there is nothing to compare with."""
    if change is None:
        return ""
    percent = round(abs(change) * 100)
    if not percent:
        return translate("insights", "as before")
    if change > 0:
        return translate("insights", "{percent} % more").format(percent=number(percent))
    return translate("insights", "{percent} % less").format(percent=number(percent))


def promised(promises: Promises) -> str:
    """The T of the service level, channel by channel."""
    parts = []
    for channel in (Channel.EMAIL, Channel.CHAT):
        level = promises.level(channel, None, None, Priority.NORMAL)
        within = time_said(int(level.first.total_seconds()))
        parts.append(translate("insights", "{channel}: {time}").format(channel=channel_name(channel), time=within))
    calls = time_said(int(CALL_WITHIN.total_seconds()))
    parts.append(translate("insights", "{channel}: {time}").format(channel=channel_name(Channel.PHONE), time=calls))
    return " · ".join(parts)


def formula(promises: Promises) -> str:
    """Named on the screen, with the T of each channel."""
    words = translate("insights", "Service level = answered within T / (answered + abandoned after T); T: {times}")
    return words.format(times=promised(promises))


def when_asked(now: Days, before: Days, zone: str, today: date, *, cut: bool) -> str:
    compared = translate("insights", "{period}, compared with {before}").format(
        period=days(now, today), before=days(before, today)
    )
    if cut:
        compared += " " + translate("insights", "up to the same time of day")
    return f"{compared} · {zone}"


def here_since(at: datetime, zone: str, today: date) -> str:
    return translate(
        "insights",
        "This computer holds what was touched since {day}. What is older was not counted; it is when the team's desk"
        " can be reached.",
    ).format(day=calendar_day(at.astimezone(ZoneInfo(zone)).date(), today))
