"""Who may be known twice: beside one person as soon as it appears, and over the whole desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, bindparam, func, or_, select

from console.domain.duplicates import Known, Pair, Reason, Sureness, compare, duplicates, identity_tail
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.queries.base import Asker, Query, answers
from console.queries.participant import FoundPerson, found_people
from console.store import search
from console.store.kin import kin_of_all
from console.store.models import Identity, Participant, PersonApart, PersonMerge
from console.store.search import Area

_OF_A_COHORT = 400
_NAMESAKES = 30


class Double(msgspec.Struct, frozen=True):
    """Two who may be one."""

    one: FoundPerson
    other: FoundPerson
    sureness: Sureness
    reasons: tuple[Reason, ...]


class DuplicatesOf(Query[tuple[Double, ...]], frozen=True):
    """Those who may be the same as this person (who is `one` of each), the surest first."""

    participant: Id


class Duplicates(Query[tuple[Double, ...]], frozen=True):
    """Over everybody this computer knows, the surest first; `least` leaves out what is less sure."""

    least: Sureness = Sureness.LIKELY
    limit: int = 500


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_LIVES = func.coalesce(PersonMerge.living_id, Participant.id)
_KNOWN = (
    select(_LIVES.label("lives"), Participant.name, Participant.cohort_id, Participant.organisation, Participant.id)
    .outerjoin(PersonMerge, PersonMerge.participant_id == Participant.id)
    .where(Participant.erased_at.is_(None))
)
_IDENTITIES = select(
    func.coalesce(PersonMerge.living_id, Identity.participant_id), Identity.kind, Identity.value
).outerjoin(PersonMerge, PersonMerge.participant_id == Identity.participant_id)
_APART = select(PersonApart.one_id, PersonApart.other_id)
_SAME_COHORT = (
    select(Participant.id).where(Participant.cohort_id == bindparam("cohort")).order_by(Participant.id.desc())
).limit(_OF_A_COHORT)


@answers(DuplicatesOf)
def duplicates_of(connection: Connection, query: DuplicatesOf, _: Asker) -> tuple[Double, ...]:
    members = kin_of_all(connection, [query.participant])[query.participant]
    mine = _known(connection, members)
    if not mine:
        return ()
    (this,) = mine
    others = _known(connection, _near(connection, this, members))
    apart = _apart(connection)
    pairs = [pair for other in others if other.id != this.id and (pair := compare(this, other)) is not None]
    pairs = [pair for pair in pairs if frozenset((pair.one, pair.other)) not in apart]
    return _shown(connection, sorted(pairs, key=lambda pair: (-pair.sureness, -pair.score, str(pair.other))))


@answers(Duplicates)
def all_duplicates(connection: Connection, query: Duplicates, _: Asker) -> tuple[Double, ...]:
    apart = _apart(connection)
    pairs = [
        pair
        for pair in duplicates(_known(connection, None))
        if pair.sureness >= query.least and frozenset((pair.one, pair.other)) not in apart
    ]
    return _shown(connection, pairs[: query.limit])


def _apart(connection: Connection) -> set[frozenset[Any]]:
    """Pairs that are two, by those as whom they live on."""
    rows = connection.execute(_APART).tuples().all()
    lives = kin_of_all(connection, {person for row in rows for person in row})
    return {frozenset((lives[one][0], lives[other][0])) for one, other in rows}


def _known(connection: Connection, people: Iterable[Id] | None) -> list[Known]:
    """What is compared of these people, each with those who live on as them; None: of everybody."""
    asked: dict[str, Any] = {}
    known, identities = _KNOWN, _IDENTITIES
    if people is not None:
        asked = {"ids": list(people)}
        known, identities = known.where(Participant.id.in_(_IDS)), identities.where(Identity.participant_id.in_(_IDS))
    keys: dict[Id, list[tuple[IdentityKind, str]]] = {}
    for lives, kind, value in connection.execute(identities, asked).tuples():
        keys.setdefault(lives, []).append((kind, value))
    found: dict[Id, Known] = {}
    for row in connection.execute(known, asked):
        if row.lives == row.id or row.lives not in found:
            found[row.lives] = Known(
                row.lives, row.name, tuple(keys.get(row.lives, ())), row.cohort_id, row.organisation
            )
    return list(found.values())


def _near(connection: Connection, this: Known, members: list[Id]) -> set[Id]:
    """Everybody who shares something with them: an address, a number, the cohort, the name."""
    values = [value for _, value in this.identities]
    tails = [tail for kind, value in this.identities if (tail := identity_tail(kind, value))]
    shared = select(Identity.participant_id).where(or_(Identity.value.in_(values), Identity.tail.in_(tails)))
    near = set(connection.execute(shared).scalars()) if values else set()
    if this.cohort is not None:
        near |= set(connection.execute(_SAME_COHORT, {"cohort": this.cohort}).scalars())
    if this.name.strip():
        near |= set(search.newest(connection, Area.PARTICIPANT, this.name, _NAMESAKES))
    # With those who live on as them: what is known of each counts.
    whole = kin_of_all(connection, near - set(members))
    return {one for kin in whole.values() for one in kin}


def _shown(connection: Connection, pairs: list[Pair]) -> tuple[Double, ...]:
    ids: list[Any] = list(dict.fromkeys(one for pair in pairs for one in (pair.one, pair.other)))
    people: dict[Any, FoundPerson] = {}
    for start in range(0, len(ids), 500):
        people |= {person.id: person for person in found_people(connection, ids[start : start + 500])}
    return tuple(
        Double(people[pair.one], people[pair.other], pair.sureness, pair.reasons)
        for pair in pairs
        if pair.one in people and pair.other in people
    )
