"""People, enrolments and completion from a Moodle: everything once, afterwards only those who were there since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from console.commands.people_import import CheckpointOf
from console.domain.ids import Id
from console.domain.moodle import MoodleSite
from console.domain.people import IdentityKind
from console.domain.people_import import Enrolled, Mark, NewIdentityOf, PersonRow
from console.errors import MoodleRefusesThis
from console.importers.moodle_client import Moodle
from console.importers.people_cells import emails_of, language_of, phones_of
from console.importers.people_sheet import Reading

_PEOPLE_AT_ONCE = 500
_SITE_COURSE = 1
_MARGIN = timedelta(minutes=10)
"""Clocks differ, and what was done while a round ran is asked for again."""
_EVERYTHING_EVERY = timedelta(days=1)
_LEARNER = "student"
_DONE = (1, 2)
"""Complete, and complete with a passing grade. 3 is complete without one: it still waits."""
_DUE = ("duedate", "timeclose", "completionexpected")


_Activities = dict[int, tuple[str, datetime | None]]
"""Names and due dates, by number."""


@dataclass(slots=True)
class Round:
    """What one look at a Moodle brought."""

    began: datetime
    people: list[PersonRow] = field(default_factory=list)
    checkpoints: list[CheckpointOf] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """The names of courses the token may not look into."""
    asked: int = 0
    """Questions to Moodle."""

    def reading(self) -> Reading:
        return Reading(tuple(self.people), tuple(self.checkpoints))


def look(
    moodle: Moodle,
    site: MoodleSite,
    since: datetime | None,
    known: frozenset[str],
    now: datetime,
    new_id: Callable[[], Id],
    going_on: Callable[[], bool] = lambda: True,
) -> Round:
    """`since`: the round before; None brings everything. `known` are the keys of people who were brought before.

    Moodle does not say whose completion has changed; who was not in a course since the last round cannot have done
    anything there. What teachers mark for others is found by the round that looks at everything, once a day.
    A course that is refused keeps no other from coming. Raises ConsoleError, for one only where all are refused.
    """
    found = Round(now)
    whole = since is None or now - since > _EVERYTHING_EVERY or now.date() != since.date()
    after = None if whole or since is None else since - _MARGIN
    people: dict[str, PersonRow] = {}
    courses = _courses(moodle, site, found)
    for course in courses:
        if not going_on():
            break
        try:
            activities, learning = _learning(moodle, course, known, after, found)
        except MoodleRefusesThis:
            found.refused.append(course["name"])
            if len(found.refused) == len(courses):
                raise
            continue
        for user, enrolled in learning:
            key = str(user["id"])
            people[key] = _also(people.get(key) or _person(user, site, new_id), enrolled)
        for cohort in dict.fromkeys(enrolled.cohort for _, enrolled in learning):
            for cmid, (name, due) in activities.items():
                found.checkpoints.append(CheckpointOf(cohort, course["name"], name, due, f"{cmid}:{cohort}"))
    found.people = list(people.values())
    return found


def _learning(
    moodle: Moodle, course: dict[str, Any], known: frozenset[str], after: datetime | None, found: Round
) -> tuple[_Activities, list[tuple[dict[str, Any], Enrolled]]]:
    """The activities of a course, and whoever is new in it or was there `after`, with how far they are."""
    activities = _activities(moodle, course, found)
    learning = []
    for user in _enrolled(moodle, course["id"], found):
        seen = _moment(user.get("lastcourseaccess"))
        fresh = str(user["id"]) not in known or after is None or (seen is not None and seen >= after)
        if not fresh or not _learns(user):
            continue
        marks = tuple(_marks(moodle, course["id"], user["id"], activities, found)) if activities else ()
        since_when = _moment(user.get("firstaccess")) if user.get("firstaccess") else None
        learning.append((user, Enrolled(_cohort(user, course), course["name"], since_when, seen, marks)))
    return activities, learning


def names_of_courses(moodle: Moodle) -> list[tuple[int, str]]:
    """For the settings: what the token may see."""
    return [(course["id"], course["name"]) for course in _all_courses(moodle, ())]


def _courses(moodle: Moodle, site: MoodleSite, found: Round) -> list[dict[str, Any]]:
    found.asked += 1
    return _all_courses(moodle, site.courses)


def _all_courses(moodle: Moodle, wanted: tuple[int, ...]) -> list[dict[str, Any]]:
    arguments = {"options": {"ids": list(wanted)}} if wanted else {}
    return [
        {
            "id": course["id"],
            "name": _words(course.get("fullname") or course.get("displayname")),
            "short": _words(course.get("shortname")),
        }
        for course in moodle.call("core_course_get_courses", **arguments)
        if course["id"] != _SITE_COURSE and course.get("visible", 1)
    ]


def _activities(moodle: Moodle, course: dict[str, Any], found: Round) -> _Activities:
    """Those whose completion is tracked, by their number, in the order of the course."""
    found.asked += 1
    activities: _Activities = {}
    for section in moodle.call("core_course_get_contents", courseid=course["id"]):
        for module in section.get("modules", ()):
            if module.get("completion") and module.get("visible", 1):
                dates = {one.get("dataid"): one.get("timestamp") for one in module.get("dates", ())}
                due = next((_moment(dates[name]) for name in _DUE if dates.get(name)), None)
                activities[module["id"]] = _words(module.get("name")), due
    return activities


def _enrolled(moodle: Moodle, course: int, found: Round) -> Iterator[dict[str, Any]]:
    start = 0
    while True:
        found.asked += 1
        options = [
            {"name": "onlyactive", "value": 1},
            {"name": "limitfrom", "value": start},
            {"name": "limitnumber", "value": _PEOPLE_AT_ONCE},
            {"name": "sortby", "value": "id"},
        ]
        page = moodle.call("core_enrol_get_enrolled_users", courseid=course, options=options)
        yield from page
        if len(page) < _PEOPLE_AT_ONCE:
            return
        start += len(page)


def _marks(moodle: Moodle, course: int, user: int, activities: _Activities, found: Round) -> Iterator[Mark]:
    found.asked += 1
    told = moodle.call("core_completion_get_activities_completion_status", courseid=course, userid=user)
    for one in told.get("statuses", ()):
        activity = activities.get(one.get("cmid"))
        if activity is not None:
            done = one.get("state") in _DONE
            yield Mark(activity[0], done, _moment(one.get("timecompleted")) if done else None)


def _learns(user: dict[str, Any]) -> bool:
    """Teachers are enrolled as well. Where the token may not see roles, everybody counts."""
    roles = {role.get("shortname") for role in user.get("roles", ())}
    return not user.get("suspended") and (not roles or _LEARNER in roles)


def _cohort(user: dict[str, Any], course: dict[str, Any]) -> str:
    """The first group in the course; without groups all who take it are one cohort."""
    groups = sorted(user.get("groups") or (), key=lambda group: group["id"])
    return _words(groups[0].get("name")) if groups else course["short"] or course["name"]


def _person(user: dict[str, Any], site: MoodleSite, new_id: Callable[[], Id]) -> PersonRow:
    name = " ".join(filter(None, (_words(user.get("firstname")), _words(user.get("lastname")))))
    identities = list(emails_of(user.get("email") or "").identities)
    for field_name in ("phone1", "phone2"):
        identities += phones_of(user.get(field_name) or "", (site.region,)).identities
    if user.get("username"):
        identities.append(NewIdentityOf(IdentityKind.PLATFORM, user["username"].casefold(), user["username"]))
    return PersonRow(
        line=0,
        participant_id=new_id(),
        name=name or _words(user.get("fullname")),
        language=language_of(user.get("lang") or "") or "",
        organisation=_words(user.get("institution")),
        identities=tuple({(one.kind, one.value): one for one in identities}.values()),
        key=str(user["id"]),
    )


def _also(person: PersonRow, enrolled: Enrolled) -> PersonRow:
    return PersonRow(
        line=0,
        participant_id=person.participant_id,
        name=person.name,
        language=person.language,
        organisation=person.organisation,
        identities=person.identities,
        enrolled=(*person.enrolled, enrolled),
        key=person.key,
    )


def _moment(seconds: object) -> datetime | None:
    """Moodle counts seconds since 1970; 0 is never."""
    if not isinstance(seconds, int | float) or seconds <= 0:
        return None
    return datetime.fromtimestamp(int(seconds), UTC)


def _words(text: object) -> str:
    return " ".join(str(text or "").split())
