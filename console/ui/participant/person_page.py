"""A person's own file: one page of HTML that any browser opens, with everything the desk holds about them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from io import StringIO

from console.domain.messages import Kind
from console.domain.numbers import ticket_shown
from console.queries.person_file import PersonExport, WordsOfPerson
from console.queries.time_line import Entry
from console.ui.participant import know_text, text
from console.ui.shared.words import translate

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "dt{opacity:.7}dd{margin:0 0 .5rem}article{border-top:1px solid;padding:.5rem 0}"
    "article p{white-space:pre-wrap;margin:.25rem 0}small{opacity:.7}"
)


def page(export: PersonExport, made_at: datetime) -> str:
    """The whole page; files are inside it."""
    person = export.person
    title = translate("participant", "Everything about {name}").format(name=person.name)
    lines = [
        "<!DOCTYPE html>",
        f'<html><head><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style></head><body>',
        f"<h1>{escape(title)}</h1>",
        f"<p><small>{escape(_moment(made_at))}</small></p><dl>",
        *(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _facts(export) if value),
        "</dl>",
        f"<h2>{escape(translate('participant', 'All contacts'))}</h2>",
        *(_said(one) for one in export.words),
        *(_other(one) for one in export.others),
        "</body></html>",
    ]
    return "\n".join(lines)


def table(entries: Sequence[Entry]) -> str:
    """A time line as CSV for a spreadsheet, the newest first (RFC 4180)."""
    out = StringIO()
    heads = (
        translate("participant", "When"),
        translate("participant", "What"),
        translate("participant", "Who"),
        translate("participant", "Request"),
        translate("participant", "Subject"),
        translate("participant", "Words"),
    )
    rows = [heads, *(_row(entry) for entry in entries)]
    for row in rows:
        out.write(",".join(f'"{_cell(cell)}"' for cell in row) + "\r\n")
    return out.getvalue()


def _row(entry: Entry) -> tuple[str, ...]:
    number = ticket_shown(entry.number) if entry.ticket is not None else ""
    words = entry.words if not entry.stars else know_text.entry(entry)
    return _moment(entry.at), know_text.entry_kind(entry.kind), entry.who, number, entry.subject, words


def _cell(words: str) -> str:
    # What begins so a spreadsheet would work out, and strangers write subjects.
    harmless = f"'{words}" if words[:1] in {"=", "+", "-", "@", "\t"} else words
    return harmless.replace('"', '""')


def _facts(export: PersonExport) -> Iterator[tuple[str, str]]:
    person = export.person
    yield translate("participant", "Language"), text.language(person.language)
    yield translate("participant", "Organisation"), person.organisation
    yield translate("participant", "Group"), person.cohort.name if person.cohort else ""
    yield translate("participant", "Tech level"), text.confidence(person.confidence)
    yield translate("participant", "Prefers"), text.channel(person.prefers) if person.prefers else ""
    yield translate("participant", "Good to know"), export.good_to_know
    yield translate("participant", "Say the name"), person.said_as
    yield translate("participant", "Best reached"), person.best_time
    yield translate("participant", "Time zone"), person.time_zone
    for row in person.identities:
        yield text.identity_kind(row.kind), row.shown
    yield translate("participant", "Merged with"), ", ".join(one.name for one in person.merged)
    yield translate("participant", "Notes"), person.note


def _said(one: WordsOfPerson) -> str:
    kind = translate("participant", "Note") if one.kind is Kind.NOTE else text.channel(one.channel)
    head = " · ".join((_moment(one.at), kind, one.who, f"{ticket_shown(one.ticket)} {one.subject}".strip()))
    files = "".join(
        f'<p><a download="{escape(file.name)}" href="data:{escape(file.media_type)};base64,'
        f'{b64encode(file.content).decode()}">{escape(file.name)}</a></p>'
        for file in one.files
    )
    return f"<article><small>{escape(head)}</small><p>{escape(one.text)}</p>{files}</article>"


def _other(entry: Entry) -> str:
    return f"<article><small>{escape(_moment(entry.at))}</small><p>{escape(know_text.entry(entry))}</p></article>"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
