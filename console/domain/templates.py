"""Reply templates: text with {placeholders} that fill from the ticket and the person (docs/templates.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from console.domain.contact import contact, hours
from console.domain.numbers import ticket_shown
from console.domain.people import first_name
from console.domain.requests import survey_address, survey_line


class Placeholder(StrEnum):
    FIRST_NAME = "first_name"
    NAME = "name"
    EMAIL = "email"
    ORGANISATION = "organisation"
    COHORT = "cohort"
    TUTOR = "tutor"
    TICKET = "ticket"
    SUBJECT = "subject"
    LINK = "link"
    RATE = "rate"
    SURVEY = "survey"
    AGENT = "agent"
    AGENT_FIRST_NAME = "agent_first_name"
    DESK = "desk"
    PHONE = "phone"
    DESK_EMAIL = "desk_email"
    HOURS = "hours"
    CONTACT = "contact"
    WEBINAR = "webinar"
    WEBINAR_START = "webinar_start"
    WEBINAR_LINK = "webinar_link"
    CHECKPOINT = "checkpoint"


_NAMES = frozenset(str(one) for one in Placeholder)
_HOLE = re.compile(r"\{([a-z_]+)\}")
_OPENING = re.compile(r"\{(?:(\?)|([a-z]{2}):)[ ]?")
# What stands in a part: words and places, no part of its own; that keeps it readable for those who write it.
_PART = re.compile(_OPENING.pattern + r"((?:[^{}]|\{[a-z_]+\})*)\}")


class Filled(msgspec.Struct, frozen=True):
    """A filled template. `holes` are (start, end) of what is left for the agent to fill, in characters."""

    text: str
    holes: tuple[tuple[int, int], ...]


def fill(template: str, values: Mapping[str, str], language: str = "") -> Filled:
    """Puts values in; an unknown or empty placeholder stays as it is, and is told as a hole.

    A part `{? … }` stands only where every placeholder in it is filled. Of parts `{en: … }`, `{pl: … }` only those in
    `language` stand; where there are none, those in the language that comes first in the template.
    """
    text = _HOLE.sub(
        lambda hole: values.get(hole.group(1), "") or hole.group(), _without_parts(template, values, language)
    )
    return Filled(text, open_holes(text))


def settled(template: str, values: Mapping[str, str], language: str = "") -> str:
    """Filled for what nobody reads once more before it leaves: a line with a hole in it is left out."""
    lines = [fill(line, values) for line in _without_parts(template, values, language).split("\n")]
    return "\n".join(line.text for line in lines if not line.holes)


def open_holes(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text about to be sent still has placeholders, or parts that nothing has decided."""
    parts = [found.span() for found in _PART.finditer(text)]
    inside = [range(*part) for part in parts]
    holes = [hole.span() for hole in _HOLE.finditer(text) if not any(hole.start() in part for part in inside)]
    return tuple(sorted((*parts, *holes)))


def unknown(template: str) -> tuple[str, ...]:
    """The names in braces that mean nothing, each once: mistypings, which would stop every answer."""
    return tuple(dict.fromkeys(name for name in _HOLE.findall(template) if name not in _NAMES))


def of_person(
    name: str, *, known: bool, email: str = "", organisation: str = "", cohort: str = "", tutor: str = ""
) -> dict[str, str]:
    """`known`: the name is that of a person; otherwise an address or number stands in its place."""
    return {
        Placeholder.NAME: name,
        Placeholder.FIRST_NAME: first_name(name) if known else "",
        Placeholder.EMAIL: email,
        Placeholder.ORGANISATION: organisation,
        Placeholder.COHORT: cohort,
        Placeholder.TUTOR: tutor,
    }


def of_ticket(number: int, subject: str, link: str = "", language: str = "") -> dict[str, str]:
    """`link` is where the participant sees the state of the request; `language` theirs, for the survey about it."""
    shown = ticket_shown(number) if number > 0 else ""
    survey = survey_address(link) if link else ""
    return {
        Placeholder.TICKET: shown,
        Placeholder.SUBJECT: subject,
        Placeholder.LINK: link,
        Placeholder.RATE: survey,
        Placeholder.SURVEY: survey_line(survey, language) if survey else "",
    }


def of_agent(name: str) -> dict[str, str]:
    return {Placeholder.AGENT: name, Placeholder.AGENT_FIRST_NAME: first_name(name)}


def of_desk(settings: Mapping[str, str], language: str, link: str = "") -> dict[str, str]:
    """From the settings of the desk. `link` as in `of_ticket`: it belongs to how to reach us."""
    return {
        Placeholder.DESK: settings.get("name", ""),
        Placeholder.PHONE: settings.get("phone", ""),
        Placeholder.DESK_EMAIL: settings.get("email", ""),
        Placeholder.HOURS: hours(settings, language),
        Placeholder.CONTACT: contact(settings, language, request=link).text,
    }


def _without_parts(template: str, values: Mapping[str, str], language: str) -> str:
    """Every part decided: its words without its braces, or nothing, and then no gap either."""
    offered = [found.group(2) for found in _PART.finditer(template) if found.group(2)]
    spoken = language if language in offered else next(iter(offered), "")
    done, at = "", 0
    for found in _PART.finditer(template):
        done += template[at : found.start()]
        at = found.end()
        inside = found.group(3)
        # A mistyped name is no reason to leave words out: it is shown, and stops the answer.
        lacking = any(name in _NAMES and not values.get(name) for name in _HOLE.findall(inside))
        if found.group(2) == spoken if found.group(2) else not lacking:
            done += inside
            continue
        before, after = done[-1:], template[at : at + 1]
        if before in ("", "\n") and after in (" ", "\n"):
            at += 1
        elif (before == " " and after in ("", " ", "\n")) or (before == "\n" and not after):
            done = done[:-1]
    return done + template[at:]
