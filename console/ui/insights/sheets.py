"""The tables of a report: what is copied and exported, and read in place of a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from console.domain.reports import Figure, Spread, Tally, change, ranked
from console.queries.report_tickets import Slice
from console.queries.reports import Report
from console.ui.insights import text
from console.ui.shared.words import number, translate

Kind = Literal["text", "count", "share", "time", "mean"]
MOST = 12
"""Rows of a table of names; the rest is of no consequence and would only make it long."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`value` is for a calculation table: seconds of a time, 0 to 1 of a share."""

    shown: str
    value: float | int | str | None
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Line:
    cells: tuple[Cell, ...]
    mark: Slice | None = None
    """What is found behind it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    title: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One figure with what it was before, as a tile shows it."""

    name: str
    now: Cell
    before: Cell
    change: str
    mark: Slice | None


def words(value: str) -> Cell:
    return Cell(value, value)


def count(value: int) -> Cell:
    return Cell(number(value), value, "count")


def share(value: float | None) -> Cell:
    return Cell(text.share_said(value), value, "share")


def length(value: int | None) -> Cell:
    return Cell(text.time_said(value), value, "time")


def mean(value: float | None) -> Cell:
    return Cell(text.mean_said(value), value, "mean")


def figures(report: Report) -> tuple[Told, ...]:
    """All figures of a report, those that say nothing left out (calls where no phone is)."""

    def told(
        name: str, make: Callable[[Tally], Cell], figure: Figure | None = None, of: str = "", key: str = ""
    ) -> Told:
        now, before = make(report.now), make(report.before)
        values = [one.value if isinstance(one.value, int | float) else None for one in (now, before)]
        said = _points(*values) if now.kind == "share" else text.change_said(change(*values))
        return Told(name, now, before, said, Slice(figure, of, key) if figure is not None else None)

    found = [
        told("opened", lambda t: count(t.opened), Figure.OPENED),
        told("first_reply", lambda t: length(t.first_reply.median), Figure.ANSWERED),
        told("ninety", lambda t: length(t.first_reply.ninety), Figure.ANSWERED),
        told("level", lambda t: share(t.level.share), Figure.LATE),
        told("solved", lambda t: count(t.solved), Figure.SOLVED),
        told("resolution", lambda t: length(t.resolution.median), Figure.SOLVED),
        told("reopened", lambda t: share(t.reopened_share), Figure.REOPENED),
        told("backlog", lambda t: count(t.backlog), Figure.BACKLOG),
        told("stars", lambda t: mean(t.stars.average), Figure.RATED),
        told("articles", lambda t: count(t.articles.tickets), Figure.ARTICLES),
        told("helped", lambda t: share(_helped(t)), Figure.ARTICLES),
    ]
    if report.now.calls.inbound or report.before.calls.inbound:
        found += [
            told("calls", lambda t: count(t.calls.inbound), Figure.CALLS),
            told("kept", lambda t: share(t.calls.kept_share), Figure.RINGS_BROKEN),
            told("missed", lambda t: count(t.calls.abandoned + t.calls.missed), Figure.MISSED),
            told("wait", lambda t: length(t.calls.wait.median), Figure.CALLS),
        ]
    return tuple(found)


def _helped(tally: Tally) -> float | None:
    said = tally.articles.helped + tally.articles.failed
    return tally.articles.helped / said if said else None


def _points(now: float | None, before: float | None) -> str:
    if now is None or before is None:
        return ""
    points = round(now * 100) - round(before * 100)
    if not points:
        return translate("insights", "as before")
    return translate("insights", "{points} points").format(points=f"{points:+d}".replace("-", "−"))


def sheets(report: Report) -> tuple[Sheet, ...]:
    """In the order of the page; a table without lines is left out."""
    made = (
        _figures(report),
        _course(report),
        _channels(report),
        _named(report, "category", report.now.by_category, report.before.by_category, text.category_name),
        _cohorts(report),
        _named(report, "course_name", report.now.by_course, report.before.by_course, text.group_name, "course"),
        _named(report, "webinar", report.now.by_webinar, report.before.by_webinar, text.group_name),
        _heat(report),
        _stars(report),
        _articles(report),
    )
    return tuple(sheet for sheet in made if sheet.lines)


def _figures(report: Report) -> Sheet:
    lines = tuple(
        Line((words(text.name(one.name)), one.now, one.before, words(one.change)), one.mark) for one in figures(report)
    )
    return Sheet("figures", text.heading("figures"), _compared(translate("insights", "Figure")), lines)


def _compared(first: str) -> tuple[str, ...]:
    period, before = translate("insights", "This period"), translate("insights", "The one before")
    return first, period, before, translate("insights", "Change")


def _course(report: Report) -> Sheet:
    now, before = report.now, report.before
    head = (
        translate("insights", "From"),
        translate("insights", "Requests"),
        translate("insights", "Requests before"),
        translate("insights", "Solved"),
        translate("insights", "Open at the end"),
    )
    lines = []
    for place, at in enumerate(report.edges[:-1]):
        earlier = before.opened_course[place] if place < len(before.opened_course) else 0
        cells = (
            words(text.step_name(at, report.step, report.zone)),
            count(now.opened_course[place]),
            count(earlier),
            count(now.solved_course[place]),
            count(now.backlog_course[place]),
        )
        lines.append(Line(cells, Slice(Figure.OPENED, "step", str(place))))
    return Sheet("course", text.heading("course"), head, tuple(lines))


def _channels(report: Report) -> Sheet:
    now, before = report.now, report.before
    head = (
        *_compared(translate("insights", "Channel")),
        translate("insights", "First reply, half within"),
        translate("insights", "Service level"),
        translate("insights", "Service level before"),
    )
    lines = []
    for name, many, earlier in ranked(now.by_channel, before.by_channel, MOST):
        level, was = now.levels.get(name), before.levels.get(name)
        cells = (
            words(text.channel_name(name)),
            count(many),
            count(earlier),
            words(text.change_said(change(many, earlier))),
            length(now.first_reply_by.get(name, Spread()).median),
            share(level.share if level else None),
            share(was.share if was else None),
        )
        lines.append(Line(cells, Slice(Figure.OPENED, "channel", name)))
    return Sheet("channel", text.heading("channel"), head, tuple(lines))


def _named(
    report: Report,
    name: str,
    now: Mapping[str, int],
    before: Mapping[str, int],
    say: Callable[[str], str],
    of: str = "",
) -> Sheet:
    lines = tuple(
        Line(
            (words(say(key)), count(many), count(earlier), words(text.change_said(change(many, earlier)))),
            Slice(Figure.OPENED, of or name, key),
        )
        for key, many, earlier in ranked(now, before, MOST)
    )
    return Sheet(name, text.heading(name), _compared(translate("insights", "Name")), lines)


def _cohorts(report: Report) -> Sheet:
    people = {one.name: one.people for one in report.cohorts}
    head = (*_compared(translate("insights", "Cohort")), translate("insights", "For every 100 people"))
    lines = []
    for name, many, earlier in ranked(report.now.by_cohort, report.before.by_cohort, MOST):
        size = people.get(name, 0)
        cells = (
            words(text.group_name(name)),
            count(many),
            count(earlier),
            words(text.change_said(change(many, earlier))),
            mean(100 * many / size if size else None),
        )
        lines.append(Line(cells, Slice(Figure.OPENED, "cohort", name)))
    return Sheet("cohort", text.heading("cohort"), head, tuple(lines))


def _heat(report: Report) -> Sheet:
    head = (translate("insights", "Hour"), *(text.weekday(day) for day in range(7)))
    lines = []
    for hour in range(24):
        cells = (words(f"{hour}:00"), *(count(report.now.heat[day * 24 + hour]) for day in range(7)))
        lines.append(Line(cells))
    return Sheet("heat", text.heading("heat"), head, tuple(lines) if sum(report.now.heat) else ())


def _stars(report: Report) -> Sheet:
    if not report.now.stars.count + report.before.stars.count:
        return Sheet("stars", "", (), ())
    lines = tuple(
        Line(
            (words("★" * stars), count(now), count(before), words(text.change_said(change(now, before)))),
            Slice(Figure.RATED, "stars", str(stars)),
        )
        for stars, now, before in reversed(
            list(zip(range(1, 6), report.now.stars.counts, report.before.stars.counts, strict=True))
        )
    )
    return Sheet("stars", text.heading("stars"), _compared(translate("insights", "Stars")), lines)


def _articles(report: Report) -> Sheet:
    head = (
        translate("insights", "Article"),
        translate("insights", "Given"),
        translate("insights", "Helped"),
        translate("insights", "Did not help"),
    )
    lines = tuple(
        Line(
            (words(one.title), count(one.used), count(one.helped), count(one.failed)),
            Slice(Figure.ARTICLES, "article", str(one.id)),
        )
        for one in report.now.articles.first
    )
    return Sheet("articles", text.heading("articles"), head, lines)
