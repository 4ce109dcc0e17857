"""The phones of a call: when each was told to ring, rang, was answered or ended, and how."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from console.domain.call_facts import Answered, Cause, Ended, Fact, LegEnd, LegEnded, Offered, Rang, Role, Side

AT_ONCE = timedelta(seconds=1)
"""How far apart in time things may be told that happened together."""


class Leg(msgspec.Struct, frozen=True):
    """One phone that was told to ring, once. `how` is None while it rings or talks."""

    id: str
    line: str
    name: str
    role: Role
    offered_at: datetime
    rang_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None
    how: LegEnd | None

    @property
    def missed(self) -> bool:
        """Whether somebody here let it ring: not busy, not taken by a colleague."""
        return self.rang_at is not None and self.how in {LegEnd.NO_ANSWER, LegEnd.CALLER_GONE}


class _Phone:
    """What the facts say of one leg."""

    def __init__(self) -> None:
        self.offered: Offered | None = None
        self.rang: datetime | None = None
        self.answered: Answered | None = None
        self.ended: LegEnded | None = None

    @property
    def role(self) -> Role:
        known = self.offered or self.answered
        return known.role if known is not None else Role.CALLED


def _phones(facts: Sequence[Fact]) -> dict[str, _Phone]:
    phones: dict[str, _Phone] = {}
    for fact in facts:
        if not isinstance(fact, Offered | Rang | Answered | LegEnded):
            continue
        phone = phones.setdefault(fact.leg, _Phone())
        match fact:
            case Offered():
                phone.offered = phone.offered or fact
            case Rang():
                phone.rang = phone.rang or fact.at
            case Answered():
                phone.answered = phone.answered or fact
            case LegEnded():
                # The first word on it stays, but a reason is better than none.
                if phone.ended is None or (phone.ended.how is LegEnd.CANCELLED and fact.how is not LegEnd.CANCELLED):
                    phone.ended = LegEnded(at=(phone.ended or fact).at, leg=fact.leg, how=fact.how)
    return phones


def legs_of(facts: Sequence[Fact], end: Ended | None, ended_at: datetime | None) -> tuple[Leg, ...]:
    phones = _phones(facts)
    took = {leg: at for leg, phone in phones.items() if (at := _took(phone, end)) is not None}
    legs = []
    for name, phone in phones.items():
        known = phone.offered or phone.answered
        if known is None:
            # It ended or rang before anybody told what it is; without that it is nothing to show.
            continue
        answered_at = took.get(name)
        closed_at = phone.ended.at if phone.ended is not None else ended_at
        others = [at for other, at in took.items() if other != name and phones[other].role is not Role.CALLER]
        rang_at = phone.rang
        if rang_at is not None and answered_at is not None and rang_at > answered_at:
            rang_at = None
        legs.append(
            Leg(
                id=name,
                line=known.line or (phone.answered.line if phone.answered else ""),
                name=(phone.answered.name if phone.answered else "") or known.name,
                role=phone.role,
                offered_at=min(one.at for one in (phone.offered, phone.answered) if one is not None),
                rang_at=rang_at,
                answered_at=answered_at,
                ended_at=closed_at,
                how=_how(phone, closed_at, answered_at, others, end) if closed_at is not None else None,
            )
        )
    return tuple(sorted(legs, key=lambda leg: (leg.offered_at, leg.id)))


def _took(phone: _Phone, end: Ended | None) -> datetime | None:
    if phone.answered is None:
        return None
    if end is None or phone.answered.at <= end.at:
        return phone.answered.at
    # Told too late. If it ended in talking, it was answered before, we only do not know when; else it was not.
    return end.at if end.cause is Cause.NORMAL else None


def _how(
    phone: _Phone, closed_at: datetime, answered_at: datetime | None, others: list[datetime], end: Ended | None
) -> LegEnd:
    if answered_at is not None:
        return LegEnd.TALKED
    how = phone.ended.how if phone.ended is not None else LegEnd.CANCELLED
    if how is not LegEnd.CANCELLED:
        return how
    began = phone.offered.at if phone.offered is not None else closed_at
    # A call that became a part of another one took its phones along.
    joined = phone.ended is None and end is None
    if joined or any(began <= at <= closed_at + AT_ONCE for at in others):
        return LegEnd.ELSEWHERE
    if end is not None and abs(end.at - closed_at) <= AT_ONCE:
        lost = end.cause is Cause.LOST
        if lost or end.by is Side.CALLER or end.cause is Cause.GAVE_UP:
            return LegEnd.LOST if lost else LegEnd.CALLER_GONE
    return LegEnd.NO_ANSWER
