"""Participants and cohorts: added, changed, and known under one more address or number."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.person_row import index_person, living_to_change, show_in_tickets
from console.commands.ticket_row import lives_as
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.duplicates import identity_tail
from console.domain.ids import Id
from console.domain.people import Confidence, IdentityKind, normal_identity
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.kin import kin
from console.store.models import Cohort, Identity, Participant


class NewIdentity(msgspec.Struct, frozen=True):
    """An address or number as people write it; `region` (ISO 3166) says how to read a number without country code."""

    kind: IdentityKind
    shown: str
    region: str = "PL"


class AddCohort(Command, frozen=True):
    cohort_id: Id
    name: str
    course: str = ""
    tutor_id: Id | None = None


class AddParticipant(Command, frozen=True):
    participant_id: Id
    name: str
    language: str
    identities: tuple[NewIdentity, ...] = ()
    organisation: str = ""
    cohort_id: Id | None = None
    confidence: Confidence = Confidence.UNKNOWN
    prefers: Channel | None = None
    good_to_know: str = ""
    note: str = ""
    time_zone: str = ""
    said_as: str = ""
    best_time: str = ""
    unless_known: bool = False
    """Refused as EXISTS when one of the identities belongs to somebody: set where a machine makes people."""


class EditParticipant(Command, frozen=True):
    """Sets the given facts; UNSET ones stay as they are."""

    participant_id: Id
    name: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType = msgspec.UNSET
    organisation: str | msgspec.UnsetType = msgspec.UNSET
    cohort_id: Id | msgspec.UnsetType | None = msgspec.UNSET
    confidence: Confidence | msgspec.UnsetType = msgspec.UNSET
    prefers: Channel | msgspec.UnsetType | None = msgspec.UNSET
    good_to_know: str | msgspec.UnsetType = msgspec.UNSET
    note: str | msgspec.UnsetType = msgspec.UNSET
    time_zone: str | msgspec.UnsetType = msgspec.UNSET
    said_as: str | msgspec.UnsetType = msgspec.UNSET
    best_time: str | msgspec.UnsetType = msgspec.UNSET


class AddIdentity(Command, frozen=True):
    participant_id: Id
    identity: NewIdentity


class RemoveIdentity(Command, frozen=True):
    identity_id: Id


@handles(AddCohort, Right.EDIT_PEOPLE)
def add_cohort(ledger: Ledger, command: AddCohort) -> Outcome:
    if ledger.session.get(Cohort, command.cohort_id) is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.add(
        Cohort(id=command.cohort_id, name=command.name, course=command.course, tutor_id=command.tutor_id)
    )
    ledger.touch("cohort", command.cohort_id)
    return Outcome(refs=(Ref("cohort", command.cohort_id),))


@handles(AddParticipant, Right.EDIT_PEOPLE)
def add_participant(ledger: Ledger, command: AddParticipant) -> Outcome:
    if ledger.has(Participant, command.participant_id):
        raise Refused(Refusal.EXISTS)
    if command.unless_known and any(_belongs_to_somebody(ledger, identity) for identity in command.identities):
        raise Refused(Refusal.EXISTS)
    participant = Participant(
        id=command.participant_id,
        name=command.name,
        language=command.language,
        organisation=command.organisation,
        cohort_id=command.cohort_id,
        confidence=command.confidence,
        confidence_by=ledger.stamp.actor if command.confidence else None,
        confidence_at=ledger.stamp.at if command.confidence else None,
        prefers=command.prefers,
        good_to_know=command.good_to_know,
        note=command.note,
        time_zone=command.time_zone,
        said_as=command.said_as,
        best_time=command.best_time,
        created_at=ledger.stamp.at,
        updated_at=ledger.stamp.at,
    )
    ledger.add(participant, participant.id)
    ledger.ahead.kin[participant.id] = [participant.id]
    identities: dict[tuple[IdentityKind, str], Identity] = {}
    for new in command.identities:
        key = identity_key(new)
        if key[1] and key not in identities:
            identities[key] = _identity(ledger, participant.id, new, key[1])
    by_id = sorted(identities.values(), key=lambda identity: identity.id)
    ledger.ahead.shown[participant.id] = [identity.shown for identity in by_id]
    index_person(ledger, participant, list(identities.values()), first=True)
    return Outcome(refs=(Ref("participant", participant.id),))


_FACTS = (
    *("name", "language", "organisation", "cohort_id", "confidence", "prefers", "good_to_know", "note"),
    *("time_zone", "said_as", "best_time"),
)


@handles(EditParticipant, Right.EDIT_PEOPLE)
def edit_participant(ledger: Ledger, command: EditParticipant) -> Outcome:
    # What is said of somebody who was merged meanwhile is said of the one they live on as, where it is seen.
    participant = living_to_change(ledger, command.participant_id)
    words, level = (participant.name, participant.cohort_id), participant.confidence
    for fact in _FACTS:
        value = getattr(command, fact)
        if value is not msgspec.UNSET:
            setattr(participant, fact, value)
    if not participant.name.strip():
        raise Refused(Refusal.EMPTY)
    if command.confidence is not msgspec.UNSET:
        participant.confidence_by = ledger.stamp.actor
        participant.confidence_at = ledger.stamp.at
    participant.updated_at = ledger.stamp.at
    index_person(ledger, participant)
    found_anew = (participant.name, participant.cohort_id) != words
    # A ticket shows and is found by little of a person: a note about them must not write all of theirs anew.
    if found_anew or participant.confidence != level:
        show_in_tickets(ledger, participant, found_anew=found_anew)
    return Outcome()


@handles(AddIdentity, Right.EDIT_PEOPLE)
def add_identity(ledger: Ledger, command: AddIdentity) -> Outcome:
    participant = ledger.get(Participant, command.participant_id)
    if participant.erased_at is not None:
        raise Refused(Refusal.GONE)
    if not normal_identity(command.identity.kind, command.identity.shown, command.identity.region):
        raise Refused(Refusal.EMPTY)
    if not _identify(ledger, participant.id, command.identity):
        raise Refused(Refusal.EXISTS)
    index_person(ledger, participant)
    show_in_tickets(ledger, participant, found_anew=True)
    return Outcome()


@handles(RemoveIdentity, Right.EDIT_PEOPLE)
def remove_identity(ledger: Ledger, command: RemoveIdentity) -> Outcome:
    identity = ledger.get(Identity, command.identity_id)
    participant = ledger.get(Participant, identity.participant_id)
    # Those who live on as one may each be known under it: it is shown once, and taken away once.
    same = select(Identity).where(
        Identity.participant_id.in_(kin(ledger.session, participant.id)),
        Identity.kind == identity.kind,
        Identity.value == identity.value,
    )
    for one in ledger.session.execute(same).scalars().all():
        ledger.session.delete(one)
    ledger.ahead.shown.clear()
    ledger.ahead.owned.pop((identity.kind, identity.value), None)
    ledger.session.flush()
    index_person(ledger, participant)
    show_in_tickets(ledger, participant, found_anew=True)
    return Outcome()


def learn_number(ledger: Ledger, participant: Participant, number: str) -> bool:
    """A number (E.164) becomes one of theirs; False when it is already."""
    if not _identify(ledger, participant.id, NewIdentity(IdentityKind.PHONE, number)):
        return False
    index_person(ledger, participant)
    show_in_tickets(ledger, participant, found_anew=True)
    return True


def _belongs_to_somebody(ledger: Ledger, new: NewIdentity) -> bool:
    key = kind, value = identity_key(new)
    if key not in ledger.ahead.owned:
        known = select(Identity.id).where(Identity.value == value, Identity.kind == kind).limit(1)
        ledger.ahead.owned[key] = ledger.session.execute(known).first() is not None
    return ledger.ahead.owned[key]


def identity_key(new: NewIdentity) -> tuple[IdentityKind, str]:
    """What tells identities apart."""
    return new.kind, normal_identity(new.kind, new.shown, new.region)


def _identify(ledger: Ledger, participant_id: Id, new: NewIdentity) -> bool:
    value = normal_identity(new.kind, new.shown, new.region)
    if not value:
        return False
    known = ledger.session.execute(
        select(Identity.id).where(
            Identity.participant_id.in_(kin(ledger.session, participant_id)),
            Identity.kind == new.kind,
            Identity.value == value,
        )
    ).first()
    if known is not None:
        return False
    _identity(ledger, participant_id, new, value)
    ledger.session.flush()
    return True


def _identity(ledger: Ledger, participant_id: Id, new: NewIdentity, value: str) -> Identity:
    made = Identity(
        id=ledger.new_id(),
        participant_id=participant_id,
        kind=new.kind,
        value=value,
        shown=new.shown.strip(),
        tail=identity_tail(new.kind, value),
    )
    ledger.add(made, made.id)
    ledger.ahead.owned[new.kind, value] = True
    ledger.ahead.shown.pop(lives_as(ledger, participant_id), None)
    return made
