"""The rota: shifts planned, moved and taken away, and series that bring them again every week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.call_people import agent_to_change
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.domain.shifts import (
    AHEAD,
    LONGEST,
    OPEN_SWAPS,
    Edit,
    Series,
    Shift,
    SwapState,
    days_of,
    occurrence,
    to_lay_out,
)
from console.store import models
from console.store.rota import series_of, shift_of


class PlanShifts(Command, frozen=True):
    """Makes, changes and takes away shifts, all of them or as many as can be.

    `skipped` counts those left alone: a colleague has changed them meanwhile, or the person would be in two places at
    once; the refs are what they met. Refused when none could be done. Its reverse takes it back.
    """

    edits: tuple[Edit, ...]


class SaveSeries(Command, frozen=True):
    """A new series (`before` None), a changed or shortened one, or none any more (`after` None).

    Shifts that have begun stay, and so do those that were changed by hand, as long as their days are days of it.
    """

    before: Series | None
    after: Series | None


class LayOutSeries(Command, frozen=True):
    """Writes down the shifts that series bring in the weeks ahead."""


@handles(PlanShifts, Right.EDIT_DESK)
def plan_shifts(ledger: Ledger, command: PlanShifts) -> Outcome:
    edits = {edit.shift: edit for edit in command.edits}
    if not edits:
        raise Refused(Refusal.EMPTY)
    people = {known.agent for edit in edits.values() for known in (edit.before, edit.after) if known is not None}
    _take(ledger, people)
    rows = _rows(ledger, edits)
    met: list[Id] = []
    standing: dict[Id, Edit] = {}
    for one, edit in edits.items():
        if edit.after is not None and not timedelta() < edit.after.length <= LONGEST:
            raise Refused(Refusal.NOT_POSSIBLE)
        now = _as_it_is(ledger, edit, rows.get(one))
        if now in (edit.before, edit.after):
            standing[one] = edit
        else:
            met.append(one)
    met += _let_go_of_overlaps(ledger, people, standing)
    if not standing:
        raise Refused(
            Refusal.TOO_LATE if set(met) <= set(edits) else Refusal.NOT_POSSIBLE,
            refs=tuple(Ref("shift", one) for one in met),
        )
    for one, edit in standing.items():
        _write(ledger, rows.get(one), edit)
    return Outcome(refs=tuple(Ref("shift", one) for one in met), skipped=len(edits) - len(standing))


@handles(SaveSeries, Right.EDIT_DESK)
def save_series(ledger: Ledger, command: SaveSeries) -> Outcome:
    known = command.after or command.before
    if known is None:
        raise Refused(Refusal.EMPTY)
    if command.after is not None and not command.after.possible:
        raise Refused(Refusal.NOT_POSSIBLE)
    _take(ledger, {one.agent for one in (command.before, command.after) if one is not None})
    row = ledger.session.get(models.ShiftSeries, known.id)
    now = series_of(row) if row is not None and not _is_over(row) else None
    if _but_for_days(now) != _but_for_days(command.before):
        raise Refused(Refusal.TOO_LATE)
    laid = _unbegun(ledger, known.id)
    if row is not None and now is not None:
        _take_in(ledger, laid, now, command.after)
    if command.after is None:
        if row is not None:
            # What has been stays, and points to it.
            row.until = row.since - timedelta(days=1)
            ledger.touch("shift_series", row.id)
        return Outcome()
    if row is None:
        row = models.ShiftSeries(id=known.id)
        ledger.session.add(row)
    row.laid_until = None
    skipped = {*command.after.skipped, *(now.skipped if now is not None else ())}
    _keep_series(row, msgspec.structs.replace(command.after, skipped=tuple(sorted(skipped))))
    ledger.session.flush()
    left_out = _lay_out(ledger, row, since=ledger.stamp.at if now is not None else None)
    ledger.touch("shift_series", row.id)
    return Outcome(refs=(Ref("shift_series", row.id),), skipped=left_out)


@handles(LayOutSeries, Right.EDIT_DESK)
def lay_out_series(ledger: Ledger, _: LayOutSeries) -> Outcome:
    for row in ledger.session.execute(select(models.ShiftSeries).order_by(models.ShiftSeries.id)).scalars():
        if to_lay_out(row.laid_until, row.until, ledger.stamp.at):
            _lay_out(ledger, row, since=None)
            ledger.touch("shift_series", row.id)
    return Outcome()


def meeting(ledger: Ledger, shift: Shift, *, but: Iterable[Id] = ()) -> list[Id]:
    """Other shifts of the same person at the same time."""
    table = models.Shift
    at_once = select(table.id).where(
        table.agent_id == shift.agent, table.starts_at < shift.ends_at, table.ends_at > shift.starts_at
    )
    left_out = {shift.id, *but}
    return [one for one in ledger.session.execute(at_once.order_by(table.starts_at)).scalars() if one not in left_out]


def take_back_swaps(ledger: Ledger, shift: Id) -> None:
    """Nobody can take over what is not there any more, or is somebody else's."""
    swap = models.ShiftSwap
    of_it = select(swap).where(swap.shift_id == shift, swap.state.in_(OPEN_SWAPS))
    for row in ledger.session.execute(of_it).scalars():
        row.state, row.decided_by = SwapState.WITHDRAWN, ledger.stamp.actor
        ledger.touch("shift_swap", row.id)


def leave_the_rota(ledger: Ledger, agent: Id) -> None:
    """Of somebody who leaves the desk: what they would have worked is nobody's any more."""
    table, series = models.Shift, models.ShiftSeries
    ahead = select(table).where(table.agent_id == agent, table.starts_at > ledger.stamp.at)
    for row in ledger.session.execute(ahead).scalars():
        take_back_swaps(ledger, row.id)
        ledger.session.delete(row)
        ledger.touch("shift", row.id)
    today = ledger.stamp.at.date()
    for kept in ledger.session.execute(select(series).where(series.agent_id == agent)).scalars():
        if kept.until is None or kept.until > today:
            kept.until = today
            ledger.touch("shift_series", kept.id)


def _take(ledger: Ledger, people: Iterable[Id]) -> None:
    """Two who plan for the same person do it one after the other, and each sees what the other has planned."""
    for person in sorted(people):
        if not agent_to_change(ledger, person).active:
            raise Refused(Refusal.GONE)


def _rows(ledger: Ledger, ids: Iterable[Id]) -> dict[Id, models.Shift]:
    wanted = select(models.Shift).where(models.Shift.id.in_(tuple(ids)))
    fresh = ledger.session.execute(wanted, execution_options={"populate_existing": True}).scalars()
    return {row.id: row for row in fresh}


def _as_it_is(ledger: Ledger, edit: Edit, row: models.Shift | None) -> Shift | None:
    """The shift as it stands; one that a series brings may not be written down yet."""
    if row is not None:
        return shift_of(row)
    before = edit.before
    if before is None or before.series is None or before.day is None:
        return None
    kept = ledger.session.get(models.ShiftSeries, before.series)
    if kept is None or (kept.laid_until is not None and before.day <= kept.laid_until):
        return None
    series = series_of(kept)
    return occurrence(series, before.day) if before.day in days_of(series, before.day, before.day) else None


def _let_go_of_overlaps(ledger: Ledger, people: set[Id], standing: dict[Id, Edit]) -> list[Id]:
    """Takes out the edits by which somebody would be in two places at once; returns what they met."""
    after = [edit.after for edit in standing.values() if edit.after is not None]
    if not after:
        return []
    table = models.Shift
    near = select(table).where(
        table.agent_id.in_(sorted(people)),
        table.starts_at < max(shift.ends_at for shift in after),
        table.ends_at > min(shift.starts_at for shift in after),
    )
    there = [shift_of(row) for row in ledger.session.execute(near.order_by(table.starts_at, table.id)).scalars()]
    met: list[Id] = []
    while True:
        # An edit that is let go leaves its shift where it was, which others may meet in their turn.
        stays = [shift for shift in there if shift.id not in standing]
        planned: list[Shift] = []
        clash: tuple[Id, Id] | None = None
        for one, edit in standing.items():
            if edit.after is None:
                continue
            other = next((shift for shift in (*stays, *planned) if shift.meets(edit.after)), None)
            if other is not None:
                clash = one, other.id
                break
            planned.append(edit.after)
        if clash is None:
            return met
        met.append(clash[1])
        del standing[clash[0]]


def _write(ledger: Ledger, row: models.Shift | None, edit: Edit) -> None:
    after = edit.after
    if row is not None and (after is None or after.agent != row.agent_id):
        take_back_swaps(ledger, row.id)
    known = after or edit.before
    if known is not None and known.series is not None and known.day is not None:
        _skip(ledger, known, skipped=after is None)
    if after is None:
        if row is not None:
            ledger.session.delete(row)
    else:
        put_shift(ledger, row, after)
    ledger.touch("shift", edit.shift)


def put_shift(ledger: Ledger, row: models.Shift | None, shift: Shift) -> None:
    if row is None:
        row = models.Shift(id=shift.id)
        ledger.session.add(row)
    row.agent_id, row.starts_at, row.ends_at = shift.agent, shift.starts_at, shift.ends_at
    row.station, row.note = shift.station.strip(), shift.note.strip()
    row.series_id, row.day = shift.series, shift.day
    ledger.touch("shift", shift.id)


def _skip(ledger: Ledger, shift: Shift, *, skipped: bool) -> None:
    """A day on which a series is not, or is again."""
    row = ledger.session.get(models.ShiftSeries, shift.series)
    if row is None or shift.day is None or (shift.day in row.skipped) == skipped:
        return
    days = {*row.skipped, shift.day} if skipped else set(row.skipped) - {shift.day}
    row.skipped = tuple(sorted(days))
    ledger.touch("shift_series", row.id)


def _unbegun(ledger: Ledger, series: Id) -> Sequence[models.Shift]:
    table = models.Shift
    ahead = select(table).where(table.series_id == series, table.starts_at > ledger.stamp.at)
    return (
        ledger.session.execute(ahead.order_by(table.id), execution_options={"populate_existing": True}).scalars().all()
    )


def _take_in(ledger: Ledger, laid: Sequence[models.Shift], now: Series, after: Series | None) -> None:
    """Takes away what the changed series will bring anew, and what it does not bring any more."""
    for row in laid:
        if row.day is None or row.agent_id != now.agent:
            # Somebody else has taken it over.
            continue
        stays = after is not None and row.day in days_of(after, row.day, row.day)
        if not stays or shift_of(row) == occurrence(now, row.day):
            take_back_swaps(ledger, row.id)
            ledger.session.delete(row)
            ledger.touch("shift", row.id)
    ledger.session.flush()


def _keep_series(row: models.ShiftSeries, series: Series) -> None:
    row.agent_id, row.weekdays, row.zone = series.agent, tuple(sorted(set(series.weekdays))), series.zone
    row.start, row.length, row.every = series.start, series.length, series.every
    row.since, row.until = series.since, series.until
    row.station, row.note, row.skipped = series.station.strip(), series.note.strip(), series.skipped


def _lay_out(ledger: Ledger, row: models.ShiftSeries, since: datetime | None) -> int:
    """Writes down the shifts of a series, those that begin after `since`; returns how many found no place."""
    series = series_of(row)
    first = series.since if row.laid_until is None else row.laid_until + timedelta(days=1)
    last = (ledger.stamp.at + AHEAD).date()
    shifts = [occurrence(series, day) for day in days_of(series, first, last)]
    shifts = [shift for shift in shifts if since is None or shift.starts_at > since]
    known = _rows(ledger, [shift.id for shift in shifts])
    left_out = 0
    for shift in shifts:
        if shift.id in known:
            continue
        if meeting(ledger, shift):
            left_out += 1
            continue
        put_shift(ledger, None, shift)
    row.laid_until = last
    return left_out


def _is_over(row: models.ShiftSeries) -> bool:
    return row.until is not None and row.until < row.since


def _but_for_days(series: Series | None) -> Series | None:
    """Without the days it is not on: a colleague who takes one out changes nothing of the rest."""
    return msgspec.structs.replace(series, skipped=()) if series is not None else None
