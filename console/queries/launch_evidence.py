"""What the program finds out by itself about the stations of a launch (domain/launch_evidence.py)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.launch_evidence import Evidence, Facts, evidence
from console.domain.launches import Station
from console.domain.people import NOT_HERE
from console.domain.relay import READERS_HOLD, TESTED_WITHIN
from console.queries.base import Asker, Query, answers
from console.queries.health import Channels, channels
from console.queries.roster import planned
from console.queries.shifts import OnShift, OnShiftRow, on_shift_now
from console.store.models import Article, Cohort, Launch, Registration, Relay, RelayLine, Webinar, WebinarCohort


class LaunchEvidence(Query[dict[Station, tuple[Evidence, ...]]], frozen=True):
    """By station; those of which nothing can be known by itself are left out."""

    launch: Id


_WEBINAR = select(Webinar.id, Webinar.link, Webinar.title).join(Launch, Launch.webinar_id == Webinar.id)
_COUNTED = select(func.count(), func.count(Registration.invited_at), func.count(Registration.reminded_at)).where(
    Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None)
)


@answers(LaunchEvidence)
def launch_evidence(connection: Connection, query: LaunchEvidence, asker: Asker) -> dict[Station, tuple[Evidence, ...]]:
    webinar = connection.execute(_WEBINAR.where(Launch.id == query.launch)).one_or_none()
    if webinar is None:
        return {}
    registered, invited, reminded = connection.execute(_COUNTED, {"webinar": webinar.id}).one()
    here, wanted = _people(connection, query.launch, asker)
    relay = connection.execute(_RELAY.where(Relay.id == query.launch)).one_or_none()
    facts = Facts(
        link=webinar.link,
        registered=registered,
        invited=invited,
        reminded=reminded,
        channels=channels(connection, Channels(), asker),
        here=here,
        planned=wanted,
        relay=relay is not None,
        tested=relay is not None and relay.last is not None and asker.now - relay.last <= TESTED_WITHIN,
        readers=relay.readers if relay is not None and _lately(relay.readers_at, asker) else None,
        pinned=_pinned(connection, webinar.id, webinar.title),
    )
    found = {station: evidence(station, facts, asker.now) for station in Station}
    return {station: told for station, told in found.items() if told}


_LAST = select(func.max(RelayLine.at)).where(RelayLine.relay_id == Relay.id).scalar_subquery()
_RELAY = select(Relay.readers, Relay.readers_at, _LAST.label("last"))


def _lately(at: datetime | None, asker: Asker) -> bool:
    return at is not None and asker.now - at <= READERS_HOLD


_COURSES = (
    select(Cohort.course)
    .join(WebinarCohort, WebinarCohort.cohort_id == Cohort.id)
    .where(WebinarCohort.webinar_id == bindparam("webinar"), Cohort.course != "")
)
_LABELS = select(Article.family, Article.tags).where(Article.state == ArticleState.PUBLISHED)


def _pinned(connection: Connection, webinar: Id, title: str) -> int:
    """Articles are pinned to a webinar by a label: its title, or the name of its course. Translations count once."""
    courses = connection.execute(_COURSES, {"webinar": webinar}).scalars()
    wanted = {title.casefold(), *(course.casefold() for course in courses)}
    labelled = connection.execute(_LABELS).tuples()
    return len({family for family, tags in labelled if not wanted.isdisjoint(tag.casefold() for tag in tags)})


def _people(connection: Connection, launch: Id, asker: Asker) -> tuple[dict[str, int], dict[str, int]]:
    """Who is there and who was planned, by station: the seats of the launch are its plan; where it has none, the rota
    is."""
    seats = planned(connection, launch)
    if seats:
        return {desk: one.here for desk, one in seats.items()}, {desk: one.seats for desk, one in seats.items()}
    people = on_shift_now(connection, OnShift(), asker)
    at_work = _counted(one for one in people if one.state not in NOT_HERE)
    return at_work, _counted(one for one in people if one.shift_id is not None)


_WORDS = {"chat": ("chat", "czat", "чат"), "phone": ("phone", "telefon", "телефон", "звон")}
"""Stations of a rota have the names a desk gives them; these are told by what stands in the name."""


def _counted(people: Iterable[OnShiftRow]) -> dict[str, int]:
    named = [one.station.casefold() for one in people]
    return {station: sum(any(word in name for word in words) for name in named) for station, words in _WORDS.items()}
