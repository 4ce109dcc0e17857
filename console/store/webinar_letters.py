"""What letters about a webinar are made of: the same for whoever looks at them and for the command that sends them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.requests import LinkKey
from console.domain.sla import SETTING as PROMISES
from console.domain.sla import promises_in
from console.domain.webinar_letters import Guest, token, values_of, way_in
from console.domain.webinars import WebinarFacts
from console.store.models import Agent, Cohort, Identity, Mailbox, Participant, PersonMerge, Registration, Setting
from console.store.models import Webinar as Row
from console.store.request_links import home, link_keys

Reader = Session | Connection


class Invited(msgspec.Struct, frozen=True):
    """Somebody who is expected: `id` is as whom they live on, `registration` the first of theirs."""

    id: Id
    registration: Id
    guest: Guest
    invited_at: datetime | None
    reminded_at: datetime | None
    joined_at: datetime | None
    email: bool
    phone: bool


class LetterDesk:
    """A webinar and the desk, read once for all letters of a moment."""

    def __init__(self, reader: Reader, webinar: Id, at: datetime, agent: str = "") -> None:
        self._reader, self._at, self._agent = reader, at, agent
        columns = Row.__table__.columns
        row: Any = reader.execute(select(*columns).where(Row.id == webinar)).one()
        self.facts = facts_of(row)
        self.sequence, self.cancelled = row.sequence, row.cancelled_at is not None
        self.webinar = webinar
        self.settings: dict[str, str] = dict(reader.execute(select(Setting.name, Setting.value)).tuples().all())
        self.zone = desk_zone(self.settings)
        tutor = select(func.coalesce(func.max(Agent.name), "")).where(Agent.id == self.facts.tutor_id)
        self.tutor: str = reader.execute(tutor).scalar_one()
        self._home = home(reader)
        self._keys: tuple[LinkKey, ...] = link_keys(reader) if self._home else ()
        self.mailbox: str = next(
            iter(
                reader.execute(
                    select(Mailbox.address).where(Mailbox.active).order_by(Mailbox.name, Mailbox.id)
                ).scalars()
            ),
            "",
        )

    @property
    def organiser(self) -> str:
        return self.settings.get("name", "") or self.tutor

    def link(self, registration: Id) -> str:
        """Their own way in; that of the room where the desk has no pages."""
        if not self._keys:
            return self.facts.link
        # Whoever is invited long before gets in on the day.
        return way_in(self._home, token(self._keys[0], registration, max(self._at, self.facts.starts_at)))

    def values(self, one: Invited) -> dict[str, str]:
        link = self.link(one.registration)
        return values_of(
            self.facts,
            one.guest,
            tutor=self.tutor,
            link=link,
            zone=self.zone,
            settings=self.settings,
            agent=self._agent,
        )

    def people(self, only: Collection[Id] | None = None) -> list[Invited]:
        """Who is expected and has not cancelled, each once, by name; `only` those who live on as these."""
        living = func.coalesce(PersonMerge.living_id, Participant.id)
        wanted = (
            select(
                living.label("living"),
                Registration.id,
                *(Registration.invited_at, Registration.reminded_at, Registration.joined_at),
                *(Participant.name, Participant.language, Participant.time_zone, Participant.erased_at),
                func.coalesce(Cohort.name, "").label("cohort"),
            )
            .select_from(Registration)
            .join(Participant, Participant.id == Registration.participant_id)
            .outerjoin(PersonMerge, PersonMerge.participant_id == Participant.id)
            .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
            .where(Registration.webinar_id == self.webinar, Registration.cancelled_at.is_(None))
            .order_by(Registration.id)
        )
        rows = [row for row in self._reader.execute(wanted) if only is None or row.living in only]
        reached = self._reached({row.living for row in rows})
        found: dict[Id, Invited] = {}
        for row in rows:
            if row.erased_at is not None:
                continue
            before = found.get(row.living)
            kinds = reached.get(row.living, frozenset())
            found[row.living] = Invited(
                row.living,
                before.registration if before is not None else row.id,
                before.guest if before is not None else Guest(row.name, row.language, row.time_zone, row.cohort),
                _later(row.invited_at, before.invited_at if before is not None else None),
                _later(row.reminded_at, before.reminded_at if before is not None else None),
                _later(row.joined_at, before.joined_at if before is not None else None),
                IdentityKind.EMAIL in kinds,
                IdentityKind.PHONE in kinds,
            )
        return sorted(found.values(), key=lambda one: (one.guest.name.casefold(), one.id))

    def _reached(self, people: set[Id]) -> dict[Id, frozenset[IdentityKind]]:
        living = func.coalesce(PersonMerge.living_id, Identity.participant_id)
        every = sorted(people)
        found: dict[Id, set[IdentityKind]] = {}
        for start in range(0, len(every), 900):
            wanted = (
                select(living, Identity.kind)
                .outerjoin(PersonMerge, PersonMerge.participant_id == Identity.participant_id)
                .where(living.in_(every[start : start + 900]), Identity.failed_at.is_(None))
                .distinct()
            )
            for person, kind in self._reader.execute(wanted):
                found.setdefault(person, set()).add(kind)
        return {person: frozenset(kinds) for person, kinds in found.items()}


def facts_of(row: Any) -> WebinarFacts:
    """Without its cohorts."""
    return WebinarFacts(
        title=row.title,
        starts_at=row.starts_at,
        length=row.length,
        tutor_id=row.tutor_id,
        link=row.link,
        language=row.language,
        expected=row.expected,
        note=row.note,
    )


def desk_zone(settings: dict[str, str]) -> str:
    """By the wall clock of which a desk says when something begins."""
    zone = promises_in(settings.get(PROMISES)).hours.zone
    zone_of(zone)
    return zone


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at is not None), default=None)
