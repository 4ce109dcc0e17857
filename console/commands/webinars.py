"""Webinars: announced, changed, called off, and who is registered with what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import delete, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.launches import write_line
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_clock import move
from console.domain.launch_log import LineKind
from console.domain.rights import Right
from console.domain.webinars import WebinarFacts, sound
from console.store.launches import clock_of, set_clock
from console.store.members import members
from console.store.models import Agent, Cohort, Launch, Participant, Registration, Webinar, WebinarCohort


class SaveWebinar(Command, frozen=True):
    """A new webinar, or other facts of one that is there. Everybody in its cohorts is expected, and with another start
    its launch starts then as well."""

    webinar_id: Id
    facts: WebinarFacts
    copied_from: Id | None = None


class CallOff(Command, frozen=True):
    """The webinar does not take place; it and all that was written stays. `off` False: it does after all."""

    webinar_id: Id
    off: bool = True


class Register(Command, frozen=True):
    """Expects people at a webinar; who is expected already stays as they are, who had cancelled is expected again."""

    webinar_id: Id
    people: tuple[Id, ...]


class Unregister(Command, frozen=True):
    webinar_id: Id
    people: tuple[Id, ...]


class TellTurnout(Command, frozen=True):
    """What somebody did, as it is known now; UNSET facts stay. Whoever comes unannounced is registered by it."""

    webinar_id: Id
    participant_id: Id
    invited_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    reminded_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    opened_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    came_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    joined_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    left_at: datetime | msgspec.UnsetType | None = msgspec.UNSET


_FACTS = ("invited_at", "reminded_at", "opened_at", "came_at", "joined_at", "left_at")
_IN_CALENDARS = ("title", "starts_at", "length", "link")


@handles(SaveWebinar, Right.EDIT_PEOPLE)
def save_webinar(ledger: Ledger, command: SaveWebinar) -> Outcome:
    facts = command.facts
    if not sound(facts):
        raise Refused(Refusal.NOT_POSSIBLE if facts.title.strip() else Refusal.EMPTY)
    if facts.tutor_id is not None:
        ledger.get(Agent, facts.tutor_id)
    webinar = ledger.session.get(Webinar, command.webinar_id)
    if webinar is None:
        webinar = Webinar(id=command.webinar_id, copied_from=command.copied_from, made_at=ledger.stamp.at, sequence=0)
        ledger.session.add(webinar)
    elif webinar.starts_at != facts.starts_at:
        move_launch(ledger, webinar.id, facts.starts_at)
    write_facts(webinar, facts)
    ledger.session.flush()
    ledger.session.execute(delete(WebinarCohort).where(WebinarCohort.webinar_id == webinar.id))
    put_cohorts(ledger, webinar, facts.cohorts)
    ledger.touch("webinar", webinar.id)
    return Outcome(refs=(Ref("webinar", webinar.id),))


def write_facts(webinar: Webinar, facts: WebinarFacts) -> None:
    """What is announced of it, from now on so; calendars that have it are behind where they would say otherwise."""
    before = tuple(getattr(webinar, name) for name in _IN_CALENDARS)
    webinar.title, webinar.starts_at, webinar.length = facts.title.strip(), facts.starts_at, facts.length
    webinar.tutor_id, webinar.link, webinar.language = facts.tutor_id, facts.link.strip(), facts.language
    webinar.expected, webinar.note = facts.expected, facts.note.strip()
    if before[0] is not None and before != tuple(getattr(webinar, name) for name in _IN_CALENDARS):
        webinar.sequence += 1


def put_cohorts(ledger: Ledger, webinar: Webinar, cohorts: Iterable[Id]) -> None:
    """Adds cohorts to one that has none; everybody in them is expected."""
    for cohort in dict.fromkeys(cohorts):
        ledger.get(Cohort, cohort)
        ledger.session.add(WebinarCohort(webinar_id=webinar.id, cohort_id=cohort))
    ledger.session.flush()
    _expect_cohorts(ledger, webinar)


def _expect_cohorts(ledger: Ledger, webinar: Webinar) -> None:
    """Everybody in its cohorts is expected; who has cancelled stays away."""
    member = members()
    known = select(Registration.id).where(
        Registration.webinar_id == webinar.id, Registration.participant_id == member.c.participant_id
    )
    wanted = (
        select(member.c.participant_id)
        .join(WebinarCohort, WebinarCohort.cohort_id == member.c.cohort_id)
        .where(WebinarCohort.webinar_id == webinar.id, ~known.exists())
    )
    for person in sorted(set(ledger.session.execute(wanted).scalars())):
        _register(ledger, webinar.id, person)
        ledger.touch("participant", person)


def move_launch(ledger: Ledger, webinar: Id, to: datetime) -> None:
    launch = ledger.session.execute(select(Launch).where(Launch.webinar_id == webinar)).scalar_one_or_none()
    if launch is None or launch.ended_at is not None:
        return
    moved = move(clock_of(launch), to, ledger.stamp.at)
    if moved is None:
        raise Refused(Refusal.TOO_LATE)
    set_clock(launch, moved)
    write_line(ledger, launch.id, LineKind.MOVED, to.isoformat())


@handles(CallOff, Right.EDIT_PEOPLE)
def call_off(ledger: Ledger, command: CallOff) -> Outcome:
    put_off(ledger, ledger.get(Webinar, command.webinar_id), off=command.off)
    return Outcome()


def put_off(ledger: Ledger, webinar: Webinar, *, off: bool) -> None:
    if off is (webinar.cancelled_at is not None):
        return
    webinar.cancelled_at = ledger.stamp.at if off else None
    webinar.sequence += 1
    ledger.touch("webinar", webinar.id)


@handles(Register, Right.EDIT_PEOPLE)
def register(ledger: Ledger, command: Register) -> Outcome:
    webinar = ledger.get(Webinar, command.webinar_id)
    if not command.people:
        raise Refused(Refusal.EMPTY)
    known = _registered(ledger, webinar.id, command.people)
    new = 0
    for person in dict.fromkeys(command.people):
        row = known.get(person)
        if row is None:
            ledger.get(Participant, person, to_change=False)
            row = _register(ledger, webinar.id, person)
            new += 1
        elif row.cancelled_at is not None:
            row.cancelled_at = None
            new += 1
        # With them: whoever is expected is asked about, whether they ever wrote or not.
        ledger.touch("participant", person)
    ledger.touch("webinar", webinar.id)
    return Outcome(skipped=len(command.people) - new)


@handles(Unregister, Right.EDIT_PEOPLE)
def unregister(ledger: Ledger, command: Unregister) -> Outcome:
    known = _registered(ledger, command.webinar_id, command.people)
    if not known:
        raise Refused(Refusal.EMPTY)
    for row in known.values():
        row.cancelled_at = row.cancelled_at or ledger.stamp.at
        ledger.touch("registration", row.id)
    ledger.touch("webinar", command.webinar_id)
    return Outcome(skipped=len(command.people) - len(known))


@handles(TellTurnout, Right.NOTE)
def tell_turnout(ledger: Ledger, command: TellTurnout) -> Outcome:
    webinar = ledger.get(Webinar, command.webinar_id, to_change=False)
    row = _registered(ledger, webinar.id, (command.participant_id,)).get(command.participant_id)
    if row is None:
        ledger.get(Participant, command.participant_id, to_change=False)
        row = _register(ledger, webinar.id, command.participant_id)
    for fact in _FACTS:
        value = getattr(command, fact)
        if value is not msgspec.UNSET:
            setattr(row, fact, value)
    if command.came_at is msgspec.UNSET and row.joined_at is not None:
        row.came_at = min(row.came_at or row.joined_at, row.joined_at)
    ledger.touch("registration", row.id)
    return Outcome(refs=(Ref("registration", row.id),))


def _register(ledger: Ledger, webinar: Id, person: Id) -> Registration:
    row = Registration(id=ledger.new_id(), webinar_id=webinar, participant_id=person, registered_at=ledger.stamp.at)
    ledger.session.add(row)
    return row


def _registered(ledger: Ledger, webinar: Id, people: tuple[Id, ...]) -> dict[Id, Registration]:
    rows: dict[Id, Registration] = {}
    every = sorted(set(people))
    for start in range(0, len(every), 900):
        wanted = select(Registration).where(
            Registration.webinar_id == webinar, Registration.participant_id.in_(every[start : start + 900])
        )
        rows |= {row.participant_id: row for row in ledger.session.execute(wanted).scalars()}
    return rows
