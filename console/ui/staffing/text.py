"""What the staffing says: gaps, channels, shares, and where a figure comes from."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import escape

from PySide6.QtCore import QLocale

from console.domain.staffing_rules import CHANNELS, Gap, Row, Staffed
from console.domain.tickets import Channel
from console.queries.staffing import StaffingBasis
from console.ui.shared.words import clock, day, translate

NOTHING = "–"


def channel(one: Channel) -> str:
    return {
        Channel.CHAT: lambda: translate("staffing", "Chat"),
        Channel.PHONE: lambda: translate("staffing", "Phone"),
        Channel.EMAIL: lambda: translate("staffing", "E-mail"),
        Channel.IN_PERSON: lambda: translate("staffing", "In person"),
    }[one]()


def at(start: datetime, minute: int) -> str:
    return clock(start + timedelta(minutes=minute))


def between(start: datetime, begins: int, ends: int) -> str:
    return f"{at(start, begins)}–{at(start, ends)}"


def title(basis: StaffingBasis) -> str:
    return translate("staffing", "Staffing: {webinar}").format(webinar=basis.title)


def about(basis: StaffingBasis, now: datetime) -> str:
    people = translate("staffing", "%n people expected", "", basis.registrations)
    return f"{day(basis.start, now)} {clock(basis.start)} · {people}"


def gap(one: Gap, start: datetime) -> str:
    return f"{between(start, one.begins, one.ends)} {_more(one.channel, one.people)}"


def _more(one: Channel, people: int) -> str:
    return {
        Channel.CHAT: lambda: translate("staffing", "%n more on chat", "", people),
        Channel.PHONE: lambda: translate("staffing", "%n more on the phone", "", people),
        Channel.EMAIL: lambda: translate("staffing", "%n more for e-mail", "", people),
    }[one]()


def worst(found: Staffed, basis: StaffingBasis) -> str:
    """The worst gap first, in words."""
    if not basis.registrations:
        return translate("staffing", "Nobody is registered yet, so nobody is expected to get in touch.")
    if not found.gaps:
        return translate("staffing", "Everybody who is needed is rostered.")
    return gap(found.gaps[0], basis.start)


def others(found: Staffed, basis: StaffingBasis) -> str:
    return " · ".join(gap(one, basis.start) for one in found.gaps[1:4])


def source(basis: StaffingBasis) -> str:
    """Where the forecast comes from."""
    rules = basis.rules
    own = bool(rules.points) or any(rules.of(one).rate is not None for one in CHANNELS)
    seen = len(basis.past)
    if own:
        return translate("staffing", "by the desk’s own figures")
    if not seen:
        return translate("staffing", "usual figures: no webinar was seen yet from which to learn")
    return translate("staffing", "learned from %n webinars", "", seen)


def foreseen(found: Staffed, basis: StaffingBasis) -> str:
    """How many are expected, channel by channel, and by what."""
    parts = []
    for one in CHANNELS:
        many = round(sum(found.by_minute.get(one, {}).values()))
        parts.append(f"{channel(one)} {number(many)}")
    words = translate("staffing", "Requests expected: {list}").format(list=", ".join(parts))
    return f"{words} · {source(basis)}"


def came(basis: StaffingBasis) -> str:
    """What has come so far, where something has."""
    total = sum(sum(minutes.values()) for minutes in basis.came.values())
    return translate("staffing", "%n came so far", "", total) if total else ""


def share(value: float) -> str:
    return f"{round(100 * value)} %"


def number(value: float) -> str:
    """Whole where it is large, else with one place."""
    return QLocale().toString(round(value)) if value >= 10 or value == int(value) else QLocale().toString(value, "f", 1)


def seconds(value: float) -> str:
    whole = round(value)
    if whole < 90:
        return translate("staffing", "{seconds} s").format(seconds=whole)
    return translate("staffing", "{minutes} min").format(minutes=number(value / 60))


def erlang_c(row: Row, within: float) -> str:
    """What Erlang C says, where it has a solution."""
    if not row.need.waits:
        return NOTHING
    if row.without_patience is None:
        return translate("staffing", "grows without end")
    return share(row.without_patience.answered_within(within))


def outcome(before: str, after: str, people_before: int, people_after: int) -> str:
    """What is tried beside what is; one figure where it makes no difference."""
    in_time = before if before == after else f"{before} → {after}"
    people = f"{people_before}" if people_before == people_after else f"{people_before} → {people_after}"
    first = translate("staffing", "Answered in time: {share}").format(share=in_time)
    return first + "\n" + translate("staffing", "People needed at once: {people}").format(people=people)


def one_more(found: Staffed, start: datetime) -> str:
    """Where one person more helps most, and by how much."""
    need = found.one_more
    if need is None:
        return ""
    was = next((row.need.level for row in found.rows[need.channel] if row.need.begins == need.begins), 0.0)
    words = translate("staffing", "One more helps most {when} on {channel}: {was} → {then} answered in time")
    when = between(start, need.begins, need.begins + found.interval)
    return words.format(when=when, channel=channel(need.channel), was=share(was), then=share(need.level))


def tip(*parts: str) -> str:
    """For a tooltip that wraps."""
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


def formula_a() -> str:
    return translate(
        "staffing",
        "Erlang A (queue M/M/n+M: C. Palm 1957; Garnett, Mandelbaum and Reiman 2002). Requests come at random at an"
        " even rate within an interval; whoever waits gives up after a random time whose mean is the patience. It has"
        " an answer for any load. People needed are the fewest with whom the target share is answered in time, divided"
        " by the share of them that is there.",
    )


def formula_c() -> str:
    return translate(
        "staffing",
        "Erlang C (queue M/M/n: A. K. Erlang 1917): nobody ever gives up. It has an answer only while the load,"
        " requests times handling time, is less than the people; else the line grows without end.",
    )


def formula_forecast() -> str:
    return translate(
        "staffing",
        "Requests in a minute = people expected × requests of one person × share of the minute by the curve. Rate and"
        " curve are means of past webinars: one counts half after four newer ones, and all of them together count"
        " against a hundred people of the usual.",
    )


def formula_mail() -> str:
    return translate(
        "staffing", "Letters are work and no line: people needed = letters × handling time / length of the interval."
    )
