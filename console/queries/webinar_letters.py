"""Letters about a webinar before they are sent: who gets one, who does not and why, what some of them would read."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.domain.webinar_calendar import calendar_file, file_name
from console.domain.webinar_letters import LetterKind, due
from console.domain.webinars import Registration
from console.queries.base import Asker, Query, answers
from console.store.models import Agent
from console.store.webinar_letters import Invited, LetterDesk

_SHOWN = 3


class Preview(msgspec.Struct, frozen=True):
    """One of those who get a letter, and what its placeholders are filled with."""

    name: str
    language: str
    values: dict[str, str]
    call: bool


class LetterPlan(msgspec.Struct, frozen=True):
    """`letters` and `calls` are people, in the order of their names; the others have their letter, are in already, or
    cannot be reached."""

    letters: tuple[Id, ...]
    calls: tuple[Id, ...]
    done: int
    unreachable: int
    languages: tuple[tuple[str, int], ...]
    """What those who get a letter read, the most first."""
    previews: tuple[Preview, ...]
    """A few of them, each in another language where there are several."""
    own_links: bool
    """Whether each gets a way in of their own; else the link of the room stands in all letters."""


class WebinarLetters(Query[LetterPlan], frozen=True):
    webinar: Id
    kind: LetterKind


class CalendarFile(msgspec.Struct, frozen=True):
    name: str
    content: bytes


class WebinarCalendar(Query[CalendarFile], frozen=True):
    """The calendar file of a webinar, with the link of its room."""

    webinar: Id


@answers(WebinarLetters)
def webinar_letters(connection: Connection, query: WebinarLetters, asker: Asker) -> LetterPlan:
    name = connection.execute(select(Agent.name).where(Agent.id == asker.me)).scalar_one_or_none() or ""
    desk = LetterDesk(connection, query.webinar, asker.now, name)
    people = desk.people()
    wanted = [one for one in people if due(query.kind, _known(one), asker.now)]
    letters = [one for one in wanted if one.email]
    calls = [one for one in wanted if not one.email and one.phone]
    counted: dict[str, int] = {}
    for one in letters:
        counted[one.guest.language] = counted.get(one.guest.language, 0) + 1
    shown = _some(letters) or calls[:_SHOWN]
    return LetterPlan(
        letters=tuple(one.id for one in letters),
        calls=tuple(one.id for one in calls),
        done=len(people) - len(wanted),
        unreachable=len(wanted) - len(letters) - len(calls),
        languages=tuple(sorted(counted.items(), key=lambda each: (-each[1], each[0]))),
        previews=tuple(Preview(one.guest.name, one.guest.language, desk.values(one), not one.email) for one in shown),
        own_links=desk.link(query.webinar) != desk.facts.link,
    )


@answers(WebinarCalendar)
def webinar_calendar(connection: Connection, query: WebinarCalendar, asker: Asker) -> CalendarFile:
    desk = LetterDesk(connection, query.webinar, asker.now)
    content = calendar_file(
        desk.webinar,
        desk.facts,
        asker.now,
        sequence=desk.sequence,
        cancelled=desk.cancelled,
        organiser=desk.organiser,
        organiser_email=desk.mailbox,
    )
    return CalendarFile(file_name(desk.facts), content)


def _known(one: Invited) -> Registration:
    return Registration(invited_at=one.invited_at, reminded_at=one.reminded_at, joined_at=one.joined_at)


def _some(letters: list[Invited]) -> list[Invited]:
    """One in each language first."""
    first: dict[str, Invited] = {}
    for one in letters:
        first.setdefault(one.guest.language, one)
    found = list(first.values())[:_SHOWN]
    found += [one for one in letters if one not in found][: _SHOWN - len(found)]
    return found
