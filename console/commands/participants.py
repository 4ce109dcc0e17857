"""Participants and cohorts: added, changed, and known under one more address or number."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.ticket_row import identities_of, index, settle, show_person
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.numbers import phone_tail
from console.domain.people import Confidence, IdentityKind, normal_identity
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store import search
from console.store.models import Cohort, Identity, Participant, Ticket
from console.store.search import Area


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
        created_at=ledger.stamp.at,
        updated_at=ledger.stamp.at,
    )
    ledger.add(participant, participant.id)
    identities: dict[tuple[IdentityKind, str], Identity] = {}
    for new in command.identities:
        key = identity_key(new)
        if key[1] and key not in identities:
            identities[key] = _identity(ledger, participant.id, new, key[1])
    by_id = sorted(identities.values(), key=lambda identity: identity.id)
    ledger.ahead.shown[participant.id] = [identity.shown for identity in by_id]
    _index(ledger, participant, list(identities.values()), first=True)
    return Outcome(refs=(Ref("participant", participant.id),))


@handles(EditParticipant, Right.EDIT_PEOPLE)
def edit_participant(ledger: Ledger, command: EditParticipant) -> Outcome:
    participant = ledger.get(Participant, command.participant_id)
    words, level = (participant.name, participant.cohort_id), participant.confidence
    facts = ("name", "language", "organisation", "cohort_id", "confidence", "prefers", "good_to_know", "note")
    for fact in facts:
        value = getattr(command, fact)
        if value is not msgspec.UNSET:
            setattr(participant, fact, value)
    if not participant.name.strip():
        raise Refused(Refusal.EMPTY)
    if command.confidence is not msgspec.UNSET:
        participant.confidence_by = ledger.stamp.actor
        participant.confidence_at = ledger.stamp.at
    participant.updated_at = ledger.stamp.at
    _index(ledger, participant)
    found_anew = (participant.name, participant.cohort_id) != words
    # A ticket shows and is found by little of a person: a note about them must not write all of theirs anew.
    if found_anew or participant.confidence != level:
        _show_in_tickets(ledger, participant, found_anew=found_anew)
    return Outcome()


@handles(AddIdentity, Right.EDIT_PEOPLE)
def add_identity(ledger: Ledger, command: AddIdentity) -> Outcome:
    participant = ledger.get(Participant, command.participant_id)
    if not normal_identity(command.identity.kind, command.identity.shown, command.identity.region):
        raise Refused(Refusal.EMPTY)
    if not _identify(ledger, participant.id, command.identity):
        raise Refused(Refusal.EXISTS)
    _index(ledger, participant)
    _show_in_tickets(ledger, participant, found_anew=True)
    return Outcome()


@handles(RemoveIdentity, Right.EDIT_PEOPLE)
def remove_identity(ledger: Ledger, command: RemoveIdentity) -> Outcome:
    identity = ledger.get(Identity, command.identity_id)
    participant = ledger.get(Participant, identity.participant_id)
    ledger.session.delete(identity)
    ledger.ahead.shown.pop(participant.id, None)
    ledger.ahead.owned.pop((identity.kind, identity.value), None)
    ledger.session.flush()
    _index(ledger, participant)
    _show_in_tickets(ledger, participant, found_anew=True)
    return Outcome()


def learn_number(ledger: Ledger, participant: Participant, number: str) -> bool:
    """A number (E.164) becomes one of theirs; False when it is already."""
    if not _identify(ledger, participant.id, NewIdentity(IdentityKind.PHONE, number)):
        return False
    _index(ledger, participant)
    _show_in_tickets(ledger, participant, found_anew=True)
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
            Identity.participant_id == participant_id, Identity.kind == new.kind, Identity.value == value
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
        tail=phone_tail(value) if new.kind is IdentityKind.PHONE else "",
    )
    ledger.add(made, made.id)
    ledger.ahead.owned[new.kind, value] = True
    ledger.ahead.shown.pop(participant_id, None)
    return made


def _identities(ledger: Ledger, participant: Participant) -> Sequence[Identity]:
    return ledger.session.execute(select(Identity).where(Identity.participant_id == participant.id)).scalars().all()


def _index(
    ledger: Ledger, participant: Participant, identities: Sequence[Identity] | None = None, *, first: bool = False
) -> None:
    """`identities` are all of theirs, where they are known; `first`: nothing of them was indexed before."""
    if identities is None:
        identities = _identities(ledger, participant)
    cohort = ledger.session.get(Cohort, participant.cohort_id) if participant.cohort_id else None
    search.put(
        ledger.session,
        Area.PARTICIPANT,
        participant.id,
        [participant.name, participant.organisation, cohort.name if cohort else "", *(i.shown for i in identities)],
        numbers=[i.value for i in identities if i.kind is IdentityKind.PHONE],
        first=first,
    )
    ledger.touch("participant", participant.id)


def _show_in_tickets(ledger: Ledger, participant: Participant, *, found_anew: bool) -> None:
    session = ledger.session
    cohort = session.get(Cohort, participant.cohort_id) if participant.cohort_id else None
    identities = identities_of(ledger, participant)
    theirs = select(Ticket).where(Ticket.participant_id == participant.id).order_by(Ticket.id)
    for ticket in session.execute(theirs.with_for_update(**FOR_CHANGE)).scalars().all():
        show_person(ticket, participant, cohort)
        settle(ledger, ticket, news=False)
        if found_anew:
            index(session, ticket, identities)
