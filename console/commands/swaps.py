"""Shifts that change hands: asked for, taken by a colleague, approved by a lead."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_people import agent_to_change
from console.commands.shifts import meeting, put_shift
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.domain.shifts import OPEN_SWAPS, Shift, SwapState
from console.store import models
from console.store.rota import shift_of


class AskSwap(Command, frozen=True):
    """Asks one colleague, or all of them (`to` None), to do a shift of one's own. EXISTS: it is asked already."""

    swap_id: Id
    shift_id: Id
    to: Id | None = None
    note: str = ""


class TakeSwap(Command, frozen=True):
    """A colleague would do it, perhaps for one of their own shifts. NOT_POSSIBLE: they would be in two places at once;
    the refs are the shifts in the way."""

    swap_id: Id
    instead: Id | None = None


class ApproveSwap(Command, frozen=True):
    """The shift is theirs now who took it, and the one given for it the other's."""

    swap_id: Id


class DeclineSwap(Command, frozen=True):
    """The one who asked takes it back, the one who was asked says no, whoever took it gives it back, or a lead
    decides against it."""

    swap_id: Id


class LapseSwaps(Command, frozen=True):
    """Ends the requests whose shift has begun."""


@handles(AskSwap, None)
def ask_swap(ledger: Ledger, command: AskSwap) -> Outcome:
    shift = _shift_ahead(ledger, command.shift_id)
    if shift.agent != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    if command.to == shift.agent:
        raise Refused(Refusal.NOT_POSSIBLE)
    swap = models.ShiftSwap
    asked = select(swap.id).where(swap.shift_id == shift.id, swap.state.in_(OPEN_SWAPS)).limit(1)
    if ledger.session.execute(asked).first() is not None:
        raise Refused(Refusal.EXISTS)
    ledger.session.add(
        models.ShiftSwap(
            id=command.swap_id,
            shift_id=shift.id,
            asked_by=ledger.actor,
            to_id=command.to,
            state=SwapState.ASKED,
            note=command.note.strip(),
            at=ledger.stamp.at,
        )
    )
    ledger.touch("shift_swap", command.swap_id)
    return Outcome(refs=(Ref("shift_swap", command.swap_id),))


@handles(TakeSwap, None)
def take_swap(ledger: Ledger, command: TakeSwap) -> Outcome:
    swap = _open_swap(ledger, command.swap_id)
    if swap.state is SwapState.TAKEN:
        raise Refused(Refusal.TAKEN, who=swap.to_id)
    if ledger.actor == swap.asked_by or swap.to_id not in {None, ledger.actor}:
        raise Refused(Refusal.NO_RIGHT)
    shift = _shift_ahead(ledger, swap.shift_id)
    instead = _shift_ahead(ledger, command.instead) if command.instead is not None else None
    if instead is not None and instead.agent != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    _must_fit(ledger, shift, ledger.actor, instead)
    swap.to_id, swap.instead_id, swap.state = ledger.actor, command.instead, SwapState.TAKEN
    ledger.touch("shift_swap", swap.id)
    return Outcome()


@handles(ApproveSwap, Right.EDIT_DESK)
def approve_swap(ledger: Ledger, command: ApproveSwap) -> Outcome:
    swap = _open_swap(ledger, command.swap_id)
    if swap.to_id is None or swap.state is not SwapState.TAKEN:
        raise Refused(Refusal.NOT_POSSIBLE)
    for person in sorted({swap.asked_by, swap.to_id}):
        agent_to_change(ledger, person)
    shift = _shift_ahead(ledger, swap.shift_id)
    instead = _shift_ahead(ledger, swap.instead_id) if swap.instead_id is not None else None
    if shift.agent != swap.asked_by or (instead is not None and instead.agent != swap.to_id):
        raise Refused(Refusal.TOO_LATE)
    _must_fit(ledger, shift, swap.to_id, instead)
    _give(ledger, shift, swap.to_id)
    if instead is not None:
        _give(ledger, instead, swap.asked_by)
    swap.state, swap.decided_by = SwapState.APPROVED, ledger.stamp.actor
    ledger.touch("shift_swap", swap.id)
    return Outcome()


@handles(DeclineSwap, None)
def decline_swap(ledger: Ledger, command: DeclineSwap) -> Outcome:
    swap = _open_swap(ledger, command.swap_id)
    actor = ledger.get(models.Agent, ledger.actor)
    if actor.id == swap.asked_by:
        swap.state = SwapState.WITHDRAWN
    elif may(actor.role, Right.EDIT_DESK):
        swap.state = SwapState.DECLINED
    elif actor.id == swap.to_id and swap.state is SwapState.TAKEN:
        # Others may still do it.
        swap.to_id, swap.instead_id, swap.state = None, None, SwapState.ASKED
    elif actor.id == swap.to_id:
        swap.state = SwapState.DECLINED
    else:
        raise Refused(Refusal.NO_RIGHT)
    swap.decided_by = actor.id
    ledger.touch("shift_swap", swap.id)
    return Outcome()


@handles(LapseSwaps, Right.EDIT_DESK)
def lapse_swaps(ledger: Ledger, _: LapseSwaps) -> Outcome:
    swap, shift = models.ShiftSwap, models.Shift
    begun = (
        select(swap)
        .join(shift, shift.id == swap.shift_id)
        .where(swap.state.in_(OPEN_SWAPS), shift.starts_at <= ledger.stamp.at)
    )
    for row in ledger.session.execute(begun).scalars():
        row.state = SwapState.LAPSED
        ledger.touch("shift_swap", row.id)
    return Outcome()


def _open_swap(ledger: Ledger, swap_id: Id) -> models.ShiftSwap:
    swap = ledger.get(models.ShiftSwap, swap_id)
    if swap.state not in OPEN_SWAPS:
        raise Refused(Refusal.TOO_LATE)
    return swap


def _shift_ahead(ledger: Ledger, shift_id: Id) -> Shift:
    shift = shift_of(ledger.get(models.Shift, shift_id))
    if shift.starts_at <= ledger.stamp.at:
        raise Refused(Refusal.TOO_LATE)
    return shift


def _must_fit(ledger: Ledger, shift: Shift, to: Id, instead: Shift | None) -> None:
    """Each of the two has the time for what they get, without what they give."""
    given = [shift.id, *([instead.id] if instead is not None else [])]
    met = meeting(ledger, msgspec.structs.replace(shift, agent=to), but=given)
    if instead is not None:
        met += meeting(ledger, msgspec.structs.replace(instead, agent=shift.agent), but=given)
    if met:
        raise Refused(Refusal.NOT_POSSIBLE, refs=tuple(Ref("shift", one) for one in met))


def _give(ledger: Ledger, shift: Shift, to: Id) -> None:
    put_shift(ledger, ledger.get(models.Shift, shift.id), msgspec.structs.replace(shift, agent=to))
