"""Handing over at the end of a shift: prepared, written, done by a person or by itself, and read by the next."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.carrying import hand_drafts
from console.commands.routing import bring_back
from console.commands.ticket_row import change
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.clean import Clean
from console.domain.handover import HANDED, LONGEST, is_left, new_owner
from console.domain.ids import Id
from console.domain.rights import Right, may
from console.domain.routing import Back, Reason
from console.store.handovers import Leaving, hints, leaving
from console.store.loads import people, routing_of
from console.store.models import Agent, HandOver, HandOverLine, HandOverRead, Shift, Ticket


class PrepareHandOver(Command, frozen=True):
    """Makes the page of somebody whose shift ends then. One that is there follows the shift, unless it is done."""

    handover_id: Id
    agent_id: Id
    ends_at: datetime
    shift_id: Id | None = None


class Said(Clean, frozen=True):
    """What is said of one ticket, and whose it becomes; `chosen` False: whoever is proposed."""

    ticket: Id
    words: str = ""
    chosen: bool = False
    to: Id | None = None


class SaveHandOver(Command, frozen=True):
    """Keeps what was written so far. None, and lines that are not named, stay as they are.

    Words of whoever goes are kept also when somebody else has confirmed it meanwhile, or it happened by itself.
    """

    handover_id: Id
    watch: str | None = None
    lines: tuple[Said, ...] = ()


class FinishHandOver(Command, frozen=True):
    """One confirmation: every open ticket goes to whom it was meant for, or to the queue. What to watch has to be
    said; `watch` is taken where nothing is said yet."""

    handovers: tuple[Id, ...]
    watch: str = ""


class HandOverLeft(Command, frozen=True):
    """Those whose shifts are over, and who have not handed over: what they have left goes to the queue, or to whom
    they have chosen. By the program."""

    handovers: tuple[Id, ...]


class ReadHandOver(Command, frozen=True):
    handovers: tuple[Id, ...]


@handles(PrepareHandOver, Right.ANSWER)
def prepare(ledger: Ledger, command: PrepareHandOver) -> Outcome:
    _must_be_theirs(ledger, command.agent_id)
    ledger.get(Agent, command.agent_id)
    there = ledger.session.get(HandOver, command.handover_id)
    if there is not None and there.done_at is not None:
        raise Refused(Refusal.EXISTS)
    if there is not None and there.agent_id == command.agent_id:
        there.ends_at = command.ends_at
        ledger.touch("handover", there.id)
        return Outcome(refs=(Ref("handover", there.id),))
    if there is not None:
        # The shift is somebody else's now, and so is what is open at its end.
        _drop(ledger, there)
        ledger.session.flush()
    ledger.session.add(
        HandOver(
            id=command.handover_id,
            agent_id=command.agent_id,
            shift_id=command.shift_id,
            ends_at=command.ends_at,
            prepared_at=ledger.stamp.at,
            watch="",
        )
    )
    ledger.touch("handover", command.handover_id)
    return Outcome(refs=(Ref("handover", command.handover_id),))


@handles(SaveHandOver, Right.ANSWER)
def save(ledger: Ledger, command: SaveHandOver) -> Outcome:
    row = ledger.get(HandOver, command.handover_id)
    _must_be_theirs(ledger, row.agent_id)
    by_another = ledger.actor == row.agent_id != row.done_by
    if row.done_by is not None and not by_another:
        raise Refused(Refusal.TOO_LATE, who=row.done_by)
    if row.done_at is not None:
        # Written where there was no connection, while it was handed over: the next shift is to read it all the same.
        _say_late(ledger, row, command)
        return Outcome()
    if command.watch is not None:
        row.watch = command.watch.strip()
    for said in command.lines:
        if said.to is not None:
            ledger.get(Agent, said.to)
        ledger.get(Ticket, said.ticket, to_change=False)
        _put_line(ledger, row.id, said)
    ledger.touch("handover", row.id)
    return Outcome()


@handles(FinishHandOver, Right.ANSWER)
def finish(ledger: Ledger, command: FinishHandOver) -> Outcome:
    rows = [_to_be_written(ledger, one) for one in sorted(set(command.handovers))]
    if not rows:
        raise Refused(Refusal.EMPTY)
    moved: list[Ref] = []
    for row in rows:
        row.watch = row.watch or command.watch.strip()
        if not row.watch:
            raise Refused(Refusal.EMPTY, refs=(Ref("handover", row.id),))
        if row.done_at is not None:
            ledger.touch("handover", row.id)
            continue
        moved += _hand_over(ledger, row, by=ledger.actor)
    return Outcome(refs=tuple(moved), undo=bool(moved))


@handles(HandOverLeft, Right.EDIT_DESK)
def hand_over_left(ledger: Ledger, command: HandOverLeft) -> Outcome:
    now = ledger.stamp.at
    here = {one.id for one in people(ledger.session, now, routing_of(ledger.session).weights) if one.on_shift}
    moved: list[Ref] = []
    for one in sorted(set(command.handovers)):
        row = ledger.session.get(HandOver, one)
        if row is None or row.done_at is not None:
            continue
        if row.shift_id is not None and ledger.session.get(Shift, row.shift_id) is None:
            _drop(ledger, row)
        elif is_left(row.ends_at, now, on_shift=row.agent_id in here, planned=row.shift_id is not None):
            moved += _hand_over(ledger, row, by=None)
    return Outcome(refs=tuple(moved), undo=bool(moved))


@handles(ReadHandOver, Right.ANSWER)
def read(ledger: Ledger, command: ReadHandOver) -> Outcome:
    me = ledger.actor
    for one in command.handovers:
        row = ledger.get(HandOver, one)
        if row.agent_id != me and ledger.session.get(HandOverRead, (one, me)) is None:
            ledger.session.add(HandOverRead(handover_id=one, agent_id=me, at=ledger.stamp.at))
        ledger.touch("handover", one)
    return Outcome()


def take_back(ledger: Ledger, of: Id) -> None:
    """After the tickets of a command were brought back: its hand-overs can be done once more."""
    for row in ledger.session.execute(select(HandOver).where(HandOver.done_command == of)).scalars():
        row.done_at = row.done_by = row.done_command = None
        ledger.touch("handover", row.id)


def _hand_over(ledger: Ledger, row: HandOver, by: Id | None) -> list[Ref]:
    session, now = ledger.session, ledger.stamp.at
    left = leaving(session, row.agent_id, row.ends_at, now, routing_of(session))
    known = {line.ticket_id: line for line in _lines(ledger, row)}
    if by is None and not left.tickets and not row.watch and not known:
        # Nothing was left, and nothing was said: there is nothing to read.
        _drop(ledger, row)
        return []
    ledger.lock_tickets(left.tickets)
    said = hints(session, left.tickets)
    moved = []
    for one in left.tickets:
        ticket = ledger.get(Ticket, one)
        if ticket.owner_id != row.agent_id:
            continue
        line = known.pop(one, None)
        words = line.words if line is not None else ""
        to = _to(line, left, one, by)
        if to is not None:
            change(ledger, ticket, "owner_id", to)
            if by is not None:
                # Nobody but a person brings what somebody was writing to somebody else.
                hand_drafts(ledger, ticket, to, row.agent_id)
        else:
            bring_back(ledger, ticket, Back(Reason.SHIFT_OVER))
        if words:
            ledger.note(one, HANDED, str(row.agent_id), words)
        _put_line(ledger, row.id, Said(one, words or said.get(one, ""), line is not None and line.chosen, to))
        moved.append(Ref("ticket", one))
    for line in known.values():
        # Solved meanwhile, or somebody else's: nothing is handed over with it.
        session.delete(line)
    row.done_at, row.done_by, row.done_command = now, by, ledger.stamp.id
    ledger.touch("handover", row.id)
    return moved


def _to(line: HandOverLine | None, left: Leaving, ticket: Id, by: Id | None) -> Id | None:
    """Nobody has looked at a proposal where it happens by itself: it goes to the queue."""
    chosen = line is not None and line.chosen
    to = line.to_id if line is not None else None
    return new_owner(chosen, to, left.proposed.get(ticket) if by is not None else None, left.stay)


def _must_be_theirs(ledger: Ledger, agent: Id) -> None:
    if ledger.stamp.actor in {None, agent}:
        return
    actor = ledger.get(Agent, ledger.actor)
    if not may(actor.role, Right.EDIT_DESK):
        raise Refused(Refusal.NO_RIGHT)


def _to_be_written(ledger: Ledger, handover: Id) -> HandOver:
    """One that nobody has confirmed yet; it may have happened by itself."""
    row = ledger.get(HandOver, handover)
    _must_be_theirs(ledger, row.agent_id)
    if row.done_by is not None:
        raise Refused(Refusal.TOO_LATE, who=row.done_by)
    return row


def _say_late(ledger: Ledger, row: HandOver, late: SaveHandOver) -> None:
    """Whose the tickets are is decided; the words still tell something."""
    watch = " ".join((late.watch or "").split())
    if watch and row.done_by is not None:
        # Below what the colleague wrote who handed over; what was kept while somebody went on writing is one sentence.
        above = [line for line in row.watch.splitlines() if not watch.startswith(line)]
        row.watch = "\n".join([*above, watch])
    elif late.watch is not None:
        row.watch = late.watch.strip()
    known = {line.ticket_id: line for line in _lines(ledger, row)}
    for said in late.lines:
        if said.ticket in known and said.words:
            known[said.ticket].words = " ".join(said.words.split())[:LONGEST]
    ledger.touch("handover", row.id)


def _lines(ledger: Ledger, row: HandOver) -> list[HandOverLine]:
    return list(ledger.session.execute(select(HandOverLine).where(HandOverLine.handover_id == row.id)).scalars())


def _put_line(ledger: Ledger, handover: Id, said: Said) -> None:
    ledger.session.merge(
        HandOverLine(
            handover_id=handover,
            ticket_id=said.ticket,
            words=" ".join(said.words.split())[:LONGEST],
            chosen=said.chosen,
            to_id=said.to,
        )
    )


def _drop(ledger: Ledger, row: HandOver) -> None:
    ledger.session.execute(delete(HandOverLine).where(HandOverLine.handover_id == row.id))
    ledger.session.execute(delete(HandOverRead).where(HandOverRead.handover_id == row.id))
    ledger.session.delete(row)
    ledger.touch("handover", row.id)
