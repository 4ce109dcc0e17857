"""People who turn out to be one: merged, parted again with everything that is theirs, or said to be two."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import select, update

from console.commands.base import FOR_CHANGE, Command, Ledger, Refused, handles
from console.commands.person_row import index_person, show_in_tickets
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.merging import CHOSEN, JOINED, Taken, joined, parted, passed_on
from console.domain.people import Confidence
from console.domain.rights import Right
from console.domain.tickets import Channel
from console.store.kin import kin, living
from console.store.models import Participant, PersonApart, PersonMerge


class MergePeople(Command, frozen=True):
    """Lets a person live on as another one: contacts, addresses and letters yet to come are shown there. `take` names
    facts (domain/merging.py) that the other one takes over; notes and what is good to know are kept of both."""

    participant_id: Id
    into_id: Id
    take: tuple[str, ...] = ()


class PartPeople(Command, frozen=True):
    """Takes a merge back: what came by their addresses is theirs, before it and since."""

    participant_id: Id


class TellApart(Command, frozen=True):
    """These are two people, however alike: they are not shown as duplicates any more; `apart` False: they are again."""

    one_id: Id
    other_id: Id
    apart: bool = True


@handles(MergePeople, Right.EDIT_PEOPLE)
def merge_people(ledger: Ledger, command: MergePeople) -> Outcome:
    session = ledger.session
    _lock(ledger, command.participant_id, command.into_id)
    into_id = living(session, command.into_id)
    gone, into = ledger.get(Participant, command.participant_id), ledger.get(Participant, into_id)
    if living(session, gone.id) != gone.id or gone.id == into.id or gone.erased_at or into.erased_at:
        raise Refused(Refusal.NOT_POSSIBLE)
    taken = [_take(into, gone, fact) for fact in CHOSEN if fact in command.take]
    taken += [
        Taken(fact, "", getattr(gone, fact))
        for fact in JOINED
        if joined(getattr(into, fact), getattr(gone, fact)) != getattr(into, fact)
    ]
    for fact in JOINED:
        setattr(into, fact, joined(getattr(into, fact), getattr(gone, fact)))
    into.updated_at = ledger.stamp.at
    session.add(
        PersonMerge(
            participant_id=gone.id,
            into_id=into.id,
            living_id=into.id,
            at=ledger.stamp.at,
            agent_id=ledger.stamp.actor,
            taken=tuple(taken),
        )
    )
    session.flush()
    session.execute(update(PersonMerge).where(PersonMerge.living_id == gone.id).values(living_id=into.id))
    _show_again(ledger, into)
    return Outcome(refs=(Ref("participant", into.id),))


@handles(PartPeople, Right.EDIT_PEOPLE)
def part_people(ledger: Ledger, command: PartPeople) -> Outcome:
    session = ledger.session
    _lock(ledger, command.participant_id)
    merge = session.get(PersonMerge, command.participant_id)
    if merge is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    into = ledger.get(Participant, merge.into_id)
    if into.erased_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE)
    _give_back(ledger, merge, into)
    whole = kin(session, into.id)
    session.delete(merge)
    session.flush()
    theirs = _under(ledger, merge.participant_id)
    session.execute(
        update(PersonMerge).where(PersonMerge.participant_id.in_(theirs)).values(living_id=merge.participant_id)
    )
    session.expire_all()
    for person in (ledger.get(Participant, merge.participant_id), ledger.get(Participant, living(session, into.id))):
        _show_again(ledger, person)
    for person_id in whole:
        ledger.touch("participant", person_id)
    return Outcome(refs=(Ref("participant", merge.participant_id),))


@handles(TellApart, Right.EDIT_PEOPLE)
def tell_apart(ledger: Ledger, command: TellApart) -> Outcome:
    session = ledger.session
    one, other = sorted((command.one_id, command.other_id))
    if one == other:
        raise Refused(Refusal.NOT_POSSIBLE)
    for person in (one, other):
        ledger.get(Participant, person)
        ledger.touch("participant", person)
    known = session.get(PersonApart, (one, other))
    if known is None and command.apart:
        session.add(PersonApart(one_id=one, other_id=other, agent_id=ledger.stamp.actor, at=ledger.stamp.at))
    if known is not None and not command.apart:
        session.delete(known)
    return Outcome()


def _lock(ledger: Ledger, *people: Id) -> None:
    """Holds everybody concerned: two who merge the same people crosswise would leave nobody who lives."""
    everybody = sorted({one for person in people for one in kin(ledger.session, person)})
    chosen = select(Participant).where(Participant.id.in_(everybody)).order_by(Participant.id)
    ledger.session.execute(chosen.with_for_update(**FOR_CHANGE)).scalars().all()


def _under(ledger: Ledger, person: Id) -> list[Id]:
    """Everybody who was merged into the person, however often."""
    found: list[Id] = []
    edge = [person]
    while edge:
        edge = list(
            ledger.session.execute(select(PersonMerge.participant_id).where(PersonMerge.into_id.in_(edge))).scalars()
        )
        found += edge
    return found


def _take(into: Participant, gone: Participant, fact: str) -> Taken:
    before, after = _text_of(into, fact), _text_of(gone, fact)
    _set(into, fact, after)
    return Taken(fact, before, after)


def _give_back(ledger: Ledger, merge: PersonMerge, into: Participant) -> None:
    """What nobody has changed since is put back; what was written since stays with the one who goes on."""
    others = (
        ledger.session.execute(
            select(PersonMerge).where(
                PersonMerge.into_id == merge.into_id, PersonMerge.participant_id != merge.participant_id
            )
        )
        .scalars()
        .all()
    )
    for taken in merge.taken:
        if taken.fact in JOINED:
            setattr(into, taken.fact, parted(getattr(into, taken.fact), taken.after or ""))
        elif _text_of(into, taken.fact) == taken.after:
            _set(into, taken.fact, taken.before)
        else:
            for other in others:
                changed = passed_on(other.taken, taken)
                if changed != other.taken:
                    other.taken = changed
                    break
    into.updated_at = ledger.stamp.at


def _text_of(person: Participant, fact: str) -> str | None:
    """A fact as text. How much at home somebody is with computers goes with who said so and when."""
    if fact == "confidence":
        said = (int(person.confidence), person.confidence_by, person.confidence_at)
        return msgspec.json.encode(said).decode()
    value = getattr(person, fact)
    return None if value is None else str(value)


_READ: dict[str, Any] = {"cohort_id": Id, "prefers": Channel}


def _set(person: Participant, fact: str, text: str | None) -> None:
    if fact == "confidence":
        said = msgspec.json.decode(text or "[0,null,null]", type=tuple[int, Id | None, datetime | None])
        person.confidence, person.confidence_by, person.confidence_at = Confidence(said[0]), said[1], said[2]
    else:
        setattr(person, fact, text if text is None else _READ.get(fact, str)(text))


def _show_again(ledger: Ledger, person: Participant) -> None:
    """Everything that shows, or is found by, one who lives and those who live on as them."""
    ledger.ahead.shown.clear()
    ledger.ahead.kin.clear()
    ledger.session.flush()
    index_person(ledger, person)
    show_in_tickets(ledger, person, found_anew=True)
