"""What the report after a launch says: figures with their meaning, headings, how long something took."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.after_action import Cluster, Forecast
from console.domain.reports import CALL_WITHIN
from console.queries.after_action import Figures
from console.ui.incidents.text import trouble
from console.ui.shared.words import clock, day, translate
from console.ui.staffing.text import NOTHING, channel, number, seconds, share


def heading(part: str) -> str:
    return {
        "requests": lambda: translate("after_action", "Requests a minute, beside the forecast"),
        "people": lambda: translate("after_action", "People: planned, needed, used"),
        "troubles": lambda: translate("after_action", "Troubles"),
        "calls": lambda: translate("after_action", "Never got in: call them"),
        "gaps": lambda: translate("after_action", "Questions without an article"),
        "wishes": lambda: translate("after_action", "Wishes"),
        "well": lambda: translate("after_action", "What went well"),
        "wrong": lambda: translate("after_action", "What to do otherwise"),
        "log": lambda: translate("after_action", "Time line"),
        "meaning": lambda: translate("after_action", "What the figures mean"),
    }[part]()


def title(figures: Figures) -> str:
    return translate("after_action", "After {webinar}").format(webinar=figures.title)


def about(figures: Figures, now: datetime) -> str:
    """When it was; how much later than planned it began."""
    begun = f"{day(figures.started_at, now)} {clock(figures.started_at)}"
    ended = f"–{clock(figures.ended_at)}" if figures.ended_at is not None else ""
    late = figures.started_at - figures.planned_at
    words = ""
    if late >= timedelta(minutes=1):
        words = translate("after_action", "%n minutes later than planned", "", round(late / timedelta(minutes=1)))
    return " · ".join(part for part in (f"{begun}{ended}", words) if part)


def headline(figures: Figures) -> str:
    """The whole in a sentence or two."""
    came = translate("after_action", "%n requests", "", figures.contacts)
    level = figures.level.share
    parts = [came]
    if level is not None:
        parts.append(translate("after_action", "{share} answered in time").format(share=share(level)))
    if figures.longest is not None:
        wait = seconds(figures.longest.wait.total_seconds())
        parts.append(translate("after_action", "longest wait {time}").format(time=wait))
    return ", ".join(parts)


def tiles(figures: Figures) -> tuple[tuple[str, str, str], ...]:
    """(name, value, what it is compared with) in the order in which they are shown."""
    room = figures.room
    told = figures.forecast[None]
    rings = figures.rings
    judged = rings.kept + rings.broken
    most = [max((getattr(one, name) for one in figures.people), default=0) for name in ("planned", "needed", "used")]
    longest = figures.longest
    return (
        (
            translate("after_action", "In the room"),
            number(room.attended),
            translate("after_action", "of %n expected", "", room.expected),
        ),
        (
            translate("after_action", "Never got in"),
            number(room.never_got_in),
            translate("after_action", "%n did not come", "", room.missed),
        ),
        (translate("after_action", "Requests"), number(told.came), expected(told)),
        (
            translate("after_action", "Answered in time"),
            share(figures.level.share) if figures.level.share is not None else NOTHING,
            within(figures),
        ),
        (
            translate("after_action", "Longest wait"),
            seconds(longest.wait.total_seconds()) if longest is not None else NOTHING,
            "" if longest is None else waited(figures),
        ),
        (translate("after_action", "Not answered yet"), number(figures.waiting), ""),
        (
            translate("after_action", "Third ring kept"),
            share(rings.kept / judged) if judged else NOTHING,
            translate("after_action", "of %n calls", "", rings.calls),
        ),
        (
            translate("after_action", "People at most"),
            f"{most[2]}",
            translate("after_action", "planned {planned}, needed {needed}").format(planned=most[0], needed=most[1]),
        ),
    )


def expected(told: Forecast) -> str:
    words = translate("after_action", "%n expected", "", round(told.expected))
    if told.error is None:
        return words
    return words + ", " + translate("after_action", "off by {share}").format(share=share(told.error))


def within(figures: Figures) -> str:
    """The T of each channel."""
    parts = [f"{channel(one)} {seconds(figures.within[one])}" for one in figures.levels]
    return translate("after_action", "within {times}").format(times=", ".join(parts)) if parts else ""


def waited(figures: Figures) -> str:
    longest = figures.longest
    if longest is None:
        return ""
    if longest.answered:
        return f"{channel(longest.channel)}, {clock(longest.at)}"
    return f"{channel(longest.channel)}, " + translate("after_action", "not answered yet")


def trouble_name(one: Cluster) -> str:
    return trouble(one.trouble, one.named)


def after(at: datetime | None, first: datetime) -> str:
    """A clock time, and how long after the first report that was."""
    if at is None:
        return NOTHING
    late = at - first
    if late <= timedelta():
        return clock(at)
    return f"{clock(at)} (+{seconds(late.total_seconds())})"


def never_in(count: int) -> str:
    return translate("after_action", "%n people opened the link and never got in.", "", count)


def nothing(part: str) -> str:
    return {
        "troubles": lambda: translate("after_action", "Nobody told of the same trouble as somebody else."),
        "calls": lambda: translate("after_action", "Everybody who opened the link got in."),
        "gaps": lambda: translate("after_action", "None was reported from these requests."),
        "wishes": lambda: translate("after_action", "None was noted in these requests."),
        "well": lambda: translate("after_action", "Nothing is written down yet."),
        "wrong": lambda: translate("after_action", "Nothing is written down yet."),
    }.get(part, lambda: "")()


def meanings() -> tuple[str, ...]:
    """The definitions; docs/after-action.md says the same."""
    return (
        translate(
            "after_action",
            "Requests: conversations with words of people who were expected, from two hours before the start until an"
            " hour after the end; whoever goes on in one conversation counts once.",
        ),
        translate(
            "after_action",
            "Answered in time = answered within T / (answered + abandoned after T), for chat and phone. What still"
            " waits after T counts as abandoned; letters have no T here.",
        ),
        translate(
            "after_action",
            "Off by: what was too much or too little in each interval, beside all that came. The forecast is the one of"
            " the webinars before this one.",
        ),
        translate(
            "after_action",
            "Third ring kept: answered before {seconds} s, of calls that were answered, missed, or given up after the"
            " third ring.",
        ).format(seconds=int(CALL_WITHIN.total_seconds())),
        translate(
            "after_action",
            "People: planned are those with a seat or a shift, needed what Erlang A asks for the requests that came,"
            " used those who answered somebody, in each interval.",
        ),
    )
