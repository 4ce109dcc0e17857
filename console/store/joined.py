"""Gaps and wishes that are the same in other words: joining moves nothing, so that it can be taken back at any time."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import Gap, Wish


class Joined:
    """Which of them count with which other one. There are few: people join them one by one."""

    def __init__(self, place: Session | Connection, table: type[Gap] | type[Wish]) -> None:
        merged = select(table.id, table.merged_into).where(table.merged_into.is_not(None))
        self._into = {row[0]: row[1] for row in place.execute(merged)}

    def root(self, one: Id) -> Id:
        """The one with which it counts; itself where it was not joined."""
        seen = {one}
        while (into := self._into.get(one)) is not None and into not in seen:
            seen.add(into)
            one = into
        return one

    def family(self, one: Id) -> list[Id]:
        """All that count as one with it, itself among them; the one that is shown first."""
        root = self.root(one)
        return [root, *sorted(other for other in self._into if self.root(other) == root)]

    def families(self, roots: Iterable[Id]) -> dict[Id, list[Id]]:
        """As `family`, of many that are shown."""
        found = {root: [root] for root in roots}
        for other in sorted(self._into):
            if (root := self.root(other)) in found:
                found[root].append(other)
        return found
