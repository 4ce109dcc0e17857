"""Who of some people brought from elsewhere is here already: by key, by address or number with the name, or by name in
their cohort or among those who are expected at their webinar."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.people_import import NewIdentityOf, PersonRow, plain_heading, plain_name, same_name
from console.store.kin import kin_of_all
from console.store.models import Cohort, Counterpart, Enrolment, Identity, Participant, Registration

PERSON, COHORT, CHECKPOINT = "person", "cohort", "checkpoint"
"""Kinds of rows that are called something elsewhere."""
_AT_ONCE = 900
_REACHED = frozenset({IdentityKind.EMAIL, IdentityKind.PHONE})
Value = TypeVar("Value")


_plain = lru_cache(50_000)(plain_name)
"""Each part of a sheet looks at the names of the same cohorts."""


class Found(NamedTuple):
    person: Id | None
    shared: bool
    """Somebody of another name has one of the addresses or numbers."""


def in_parts(
    place: Session | Connection, values: Iterable[Value], asked: Callable[[Sequence[Value]], Any]
) -> list[Any]:
    """All rows of a question about more values than one statement takes."""
    every = list(values)
    parts = (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))
    return [row for part in parts for row in place.execute(asked(part))]


class KnownPeople:
    """All that has to be known for these rows, asked at once."""

    def __init__(
        self, place: Session | Connection, rows: Sequence[PersonRow], source: str, webinar: Id | None = None
    ) -> None:
        self._place = place
        self._guests: dict[str, list[Id]] = {}
        self._by_key = self._keys(rows, source)
        self._under: dict[tuple[IdentityKind, str], list[Id]] = {}
        self._has: dict[Id, set[tuple[IdentityKind, str]]] = {}
        self._name: dict[Id, str] = {}
        self._in_cohorts: dict[tuple[Id, str], list[Id]] = {}
        self.cohorts = Cohorts(place)
        self._look_at_identities(rows)
        self._look_at_cohorts(rows)
        if webinar is not None:
            self._look_at_guests(rows, webinar)
        self._lives = {person: members[0] for person, members in kin_of_all(place, self._name).items()}
        self._know(set(self._lives.values()))
        for person, lives_as in self._lives.items():
            self._has.setdefault(lives_as, set()).update(self._has.get(person, ()))

    @property
    def keys(self) -> frozenset[str]:
        """Those of the rows under which somebody was brought before."""
        return frozenset(self._by_key)

    def find(self, row: PersonRow) -> Found:
        """Whoever was merged with somebody is the one as whom they live on."""
        found = self._found(row)
        return found if found.person is None else Found(self._lives.get(found.person, found.person), found.shared)

    def _found(self, row: PersonRow) -> Found:
        keyed = self._by_key.get(row.key) if row.key else None
        near = [person for one in row.identities for person in self._under.get((one.kind, one.value), ())]
        if keyed is not None and keyed in self._name:
            return Found(keyed, any(person != keyed and not self._is(person, row.name) for person in near))
        if not row.name:
            return Found(near[0] if len(set(near)) == 1 else None, shared=False)
        fit = [person for person in near if self._is(person, row.name)]
        if fit:
            # Who shares most is meant; of equals whoever is known longest.
            best = max(dict.fromkeys(sorted(fit)), key=near.count)
            return Found(best, any(not self._is(person, row.name) for person in near))
        return Found(self._by_name(row), bool(near))

    def identities_of(self, person: Id) -> set[tuple[IdentityKind, str]]:
        return self._has.get(person, set())

    def lacks(self, person: Id, row: PersonRow) -> tuple[NewIdentityOf, ...]:
        """What the row knows of their addresses and numbers and the desk does not."""
        return tuple(one for one in row.identities if (one.kind, one.value) not in self.identities_of(person))

    def _is(self, person: Id, name: str) -> bool:
        return same_name(self._name.get(person, ""), name)

    def _by_name(self, row: PersonRow) -> Id | None:
        """In one of their cohorts one alone is called so, whom nothing tells apart from them."""
        plain = plain_name(row.name)
        theirs = {one.kind for one in row.identities} & _REACHED
        cohorts = [self.cohorts.find(enrolled.cohort, enrolled.course) for enrolled in row.enrolled]
        for called in (
            *(self._in_cohorts.get((cohort, plain), []) for cohort in cohorts if cohort is not None),
            self._guests.get(plain, []),
        ):
            able = [person for person in called if not theirs & self._reached_by(person)]
            bare = [person for person in able if not self._reached_by(person)]
            if not theirs and len(bare) == 1:
                return bare[0]
            if len(called) == 1 and len(able) == 1:
                return able[0]
        return None

    def _reached_by(self, person: Id) -> set[IdentityKind]:
        return {kind for kind, _ in self.identities_of(person)} & _REACHED

    def _keys(self, rows: Sequence[PersonRow], source: str) -> dict[str, Id]:
        keys = {row.key for row in rows if row.key}
        found = in_parts(
            self._place,
            keys,
            lambda part: select(Counterpart.key, Counterpart.row_id).where(
                Counterpart.source == source, Counterpart.kind == PERSON, Counterpart.key.in_(part)
            ),
        )
        return dict(found)

    def _look_at_identities(self, rows: Sequence[PersonRow]) -> None:
        wanted = {(one.kind, one.value) for row in rows for one in row.identities}
        found = in_parts(
            self._place,
            {value for _, value in wanted},
            lambda part: select(Identity.kind, Identity.value, Identity.participant_id).where(Identity.value.in_(part)),
        )
        people = set(self._by_key.values())
        for kind, value, person in found:
            if (kind, value) in wanted:
                self._under.setdefault((kind, value), []).append(person)
                people.add(person)
        self._know(people)

    def _know(self, people: Collection[Id]) -> None:
        fresh = [person for person in people if person not in self._name]
        for person, name in in_parts(
            self._place, fresh, lambda part: select(Participant.id, Participant.name).where(Participant.id.in_(part))
        ):
            self._name[person] = name
        for person, kind, value in in_parts(
            self._place,
            fresh,
            lambda part: select(Identity.participant_id, Identity.kind, Identity.value).where(
                Identity.participant_id.in_(part)
            ),
        ):
            self._has.setdefault(person, set()).add((kind, value))

    def _look_at_cohorts(self, rows: Sequence[PersonRow]) -> None:
        named = {(one.cohort, one.course) for row in rows for one in row.enrolled}
        ids = {found for name, course in named if (found := self.cohorts.find(name, course)) is not None}
        wanted = {plain_name(row.name) for row in rows}

        # Names first, each once and without their ids: of a large cohort hardly any is meant.
        in_them = (
            lambda part: select(Participant.name).where(Participant.cohort_id.in_(part)).distinct(),
            lambda part: (
                select(Participant.name)
                .join(Enrolment, Enrolment.participant_id == Participant.id)
                .where(Enrolment.cohort_id.in_(part))
                .distinct()
            ),
        )
        names = {name for asked in in_them for (name,) in in_parts(self._place, ids, asked)}
        meant = [name for name in names if _plain(name) in wanted]

        def of_cohorts(part: Sequence[str]) -> list[Any]:
            mine = Participant.cohort_id
            shown = select(mine, Participant.id, Participant.name).where(mine.is_not(None))
            enrolled = select(Enrolment.cohort_id, Participant.id, Participant.name).join(
                Participant, Participant.id == Enrolment.participant_id
            )
            named = Participant.name.in_(part)
            return [
                *in_parts(self._place, ids, lambda some: shown.where(mine.in_(some), named)),
                *in_parts(self._place, ids, lambda some: enrolled.where(Enrolment.cohort_id.in_(some), named)),
            ]

        parts = (meant[start : start + _AT_ONCE] for start in range(0, len(meant), _AT_ONCE))
        close = {(cohort, person): _plain(name) for part in parts for cohort, person, name in of_cohorts(part)}
        for (cohort, person), plain in sorted(close.items()):
            self._in_cohorts.setdefault((cohort, plain), []).append(person)
        self._know({person for _, person in close})

    def _look_at_guests(self, rows: Sequence[PersonRow], webinar: Id) -> None:
        wanted = {plain_name(row.name) for row in rows}
        expected = (
            select(Participant.id, Participant.name)
            .join(Registration, Registration.participant_id == Participant.id)
            .where(Registration.webinar_id == webinar)
        )
        for person, name in self._place.execute(expected.order_by(Participant.id)):
            plain = _plain(name)
            if plain in wanted:
                self._guests.setdefault(plain, []).append(person)
        self._know({person for called in self._guests.values() for person in called})


class Cohorts:
    """The cohorts of a desk by their names."""

    def __init__(self, place: Session | Connection) -> None:
        self._by_name: dict[str, dict[str, Id]] = {}
        for cohort, name, course in place.execute(select(Cohort.id, Cohort.name, Cohort.course).order_by(Cohort.id)):
            self.add(cohort, name, course)

    def add(self, cohort: Id, name: str, course: str) -> None:
        self._by_name.setdefault(plain_heading(name), {}).setdefault(plain_heading(course), cohort)

    def find(self, name: str, course: str) -> Id | None:
        """One of this name and course; where either says no course, the only one of this name."""
        courses = self._by_name.get(plain_heading(name), {})
        exact = courses.get(plain_heading(course))
        if exact is not None:
            return exact
        if not course:
            return next(iter(courses.values())) if len(courses) == 1 else None
        return courses.get("")
