"""The words and tables of the report, for the screen and for paper alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from console.queries.after_action import AfterActionReport, Figures, Note, ToCall
from console.ui.after_action import text
from console.ui.launch.text import log_line
from console.ui.shared.words import clock, translate

_PARTS = ("troubles", "calls", "well", "wrong", "gaps", "wishes", "log", "meaning")


@dataclass(frozen=True, slots=True)
class Dress:
    """`line` and `soft` are colours as HTML writes them. `links`: whether something can be pressed."""

    line: str
    soft: str
    link: str
    links: bool
    may_note: bool = False


def body(report: AfterActionReport, calls: Sequence[ToCall], dress: Dress) -> str:
    made = {
        "troubles": _troubles(report.figures, dress),
        "calls": _calls(calls, dress),
        "well": _notes(report.well, dress),
        "wrong": _notes(report.wrong, dress),
        "gaps": _told(report.gaps, dress),
        "wishes": _told(report.wishes, dress),
        "log": _rows(((clock(line.at), log_line(line)) for line in report.log), dress),
        "meaning": "".join(f"<p style='color: {dress.soft}'>{escape(one)}</p>" for one in text.meanings()),
    }
    parts = []
    for name in _PARTS:
        said = made[name] or f"<p style='color: {dress.soft}'>{escape(text.nothing(name))}</p>"
        more = _link(f"note:{name}", translate("after_action", "Add…"), dress) if _noted(name, dress) else ""
        parts.append(f"<h3>{escape(text.heading(name))}{'&nbsp;&nbsp;' + more if more else ''}</h3>{said}")
    return "".join(parts)


def figures_table(figures: Figures, dress: Dress) -> str:
    """The tiles as rows, for paper."""
    return _rows(text.tiles(figures), dress)


def _noted(name: str, dress: Dress) -> bool:
    return name in {"well", "wrong"} and dress.may_note


def _troubles(figures: Figures, dress: Dress) -> str:
    if not figures.clusters:
        return ""
    head = (
        translate("after_action", "Trouble"),
        translate("after_action", "People"),
        translate("after_action", "First told"),
        translate("after_action", "Seen by the program"),
        translate("after_action", "Incident"),
        translate("after_action", "Message"),
        translate("after_action", "Solved"),
    )
    rows = []
    for one in figures.clusters:
        told = f" · {one.told}" if one.told else ""
        rows.append(
            (
                text.trouble_name(one),
                f"{one.people}",
                clock(one.first_at),
                text.after(one.alarm_at, one.first_at),
                text.after(one.incident_at, one.first_at),
                text.after(one.broadcast_at, one.first_at) + told,
                text.after(one.solved_at, one.first_at),
            )
        )
    return _rows(rows, dress, head)


def _calls(calls: Sequence[ToCall], dress: Dress) -> str:
    if not calls:
        return ""
    rows = "".join(
        f"<tr><td style='padding: 3px 16px 3px 0'>{_link(f'person:{one.participant}', one.name, dress)}</td>"
        f"<td style='padding: 3px 16px 3px 0'>{escape(', '.join(one.numbers) or '–')}</td>"
        f"<td style='padding: 3px 0'>{escape(clock(one.opened_at) if one.opened_at is not None else '')}</td></tr>"
        for one in calls
    )
    return f"<p>{escape(text.never_in(len(calls)))}</p><table>{rows}</table>"


def _notes(notes: Iterable[Note], dress: Dress) -> str:
    found = []
    for one in notes:
        by = f" <span style='color: {dress.soft}'>{escape(one.by)} {clock(one.at)}</span>"
        back = _link(f"back:{one.id}", translate("after_action", "Take back"), dress) if dress.may_note else ""
        found.append(f"<p>{escape(one.words)}{by}&nbsp;&nbsp;{back}</p>")
    return "".join(found)


def _told(found: Iterable[object], dress: Dress) -> str:
    return _rows(((f"{one.count}×", one.words) for one in found), dress)  # type: ignore[attr-defined]


def _rows(rows: Iterable[Sequence[str]], dress: Dress, head: Sequence[str] = ()) -> str:
    cell = f"padding: 3px 14px 3px 0; border-bottom: 1px solid {dress.line}"
    first = "".join(f"<th align='left' style='{cell}; color: {dress.soft}'>{escape(one)}</th>" for one in head)
    lines = ["<tr>" + "".join(f"<td style='{cell}'>{escape(one)}</td>" for one in row) + "</tr>" for row in rows]
    if not lines:
        return ""
    return f"<table cellspacing='0'>{f'<tr>{first}</tr>' if head else ''}{''.join(lines)}</table>"


def _link(where: str, words: str, dress: Dress) -> str:
    if not dress.links:
        return escape(words)
    return f"<a href='{escape(where)}' style='color: {dress.link}'>{escape(words)}</a>"
