"""People who live on as one: whoever asks about a person asks about all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import PersonMerge

_PERSON: BindParameter[Any] = bindparam("person")
_ASKED = PersonMerge.__table__.alias("asked")
_LIVING = func.coalesce(select(_ASKED.c.living_id).where(_ASKED.c.participant_id == _PERSON).scalar_subquery(), _PERSON)
_KIN = select(PersonMerge.participant_id, PersonMerge.living_id).where(PersonMerge.living_id == _LIVING)
_LIVING_OF = select(PersonMerge.participant_id, PersonMerge.living_id).where(
    PersonMerge.participant_id.in_(bindparam("people", expanding=True))
)

_MEMBERS_OF = select(PersonMerge.participant_id, PersonMerge.living_id).where(
    PersonMerge.living_id.in_(bindparam("people", expanding=True))
)


def kin(reader: Session | Connection, person: Id) -> list[Id]:
    """As whom the person lives on, first, and everybody who lives on as that one."""
    rows = reader.execute(_KIN, {"person": person}).all()
    return [rows[0].living_id, *sorted(row.participant_id for row in rows)] if rows else [person]


def living(reader: Session | Connection, person: Id) -> Id:
    """As whom the person lives on; themselves, where they were not merged."""
    return kin(reader, person)[0]


def kin_of_all(reader: Session | Connection, people: Iterable[Id]) -> dict[Id, list[Id]]:
    """As `kin`, of many people at once."""
    wanted = list(dict.fromkeys(people))
    lives: dict[Id, Id] = {}
    for part in _parts(wanted):
        lives |= dict(reader.execute(_LIVING_OF, {"people": part}).tuples().all())
    members: dict[Id, list[Id]] = {}
    for part in _parts(sorted({lives.get(person, person) for person in wanted})):
        for member, living_id in sorted(reader.execute(_MEMBERS_OF, {"people": part}).tuples().all()):
            members.setdefault(living_id, []).append(member)
    roots = {person: lives.get(person, person) for person in wanted}
    return {person: [root, *members.get(root, ())] for person, root in roots.items()}


def one_person(reader: Session | Connection, people: Sequence[Id]) -> bool:
    """Whether these are all one person: the same, or such as live on as one."""
    return len({members[0] for members in kin_of_all(reader, people).values()}) == 1


def _parts(ids: Sequence[Id]) -> Iterator[Sequence[Id]]:
    # SQLite takes a bounded number of values in one statement.
    return (ids[start : start + 900] for start in range(0, len(ids), 900))
