"""What people decide about the groups of a launch: texts put elsewhere, groups merged, split, named, and taken back."""

from __future__ import annotations

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.incidents import MoveKind
from console.domain.rights import Right
from console.store.models import Launch, TroubleMove

_LONGEST_TITLE = 120


class MoveText(Command, frozen=True):
    """Puts texts (ids of messages) into a group by its key, or with "" into none. What is like them follows."""

    launch_id: Id
    texts: tuple[Id, ...]
    into: str


class MergeTroubles(Command, frozen=True):
    """Two groups are one: `trouble` goes on in `into`."""

    launch_id: Id
    trouble: str
    into: str


class SplitTrouble(Command, frozen=True):
    """Makes a group of some texts; its key is the id of the ref in the outcome."""

    launch_id: Id
    texts: tuple[Id, ...]
    title: str = ""


class RenameTrouble(Command, frozen=True):
    """Gives a group a title; "" gives it back its own."""

    launch_id: Id
    trouble: str
    title: str


class UndoMove(Command, frozen=True):
    """Takes back what was decided by the command that made this row, as if it had never been."""

    move_id: Id


@handles(MoveText, Right.BULK_ANSWER)
def move_text(ledger: Ledger, command: MoveText) -> Outcome:
    if not command.texts:
        raise Refused(Refusal.EMPTY)
    return _decide(ledger, command.launch_id, MoveKind.TEXT, into=command.into, texts=command.texts)


@handles(MergeTroubles, Right.BULK_ANSWER)
def merge_troubles(ledger: Ledger, command: MergeTroubles) -> Outcome:
    if not command.trouble or not command.into or command.trouble == command.into:
        raise Refused(Refusal.NOT_POSSIBLE)
    return _decide(ledger, command.launch_id, MoveKind.MERGE, trouble=command.trouble, into=command.into)


@handles(SplitTrouble, Right.BULK_ANSWER)
def split_trouble(ledger: Ledger, command: SplitTrouble) -> Outcome:
    if not command.texts:
        raise Refused(Refusal.EMPTY)
    made = _decide(ledger, command.launch_id, MoveKind.SPLIT, texts=command.texts)
    if command.title.strip():
        _decide(ledger, command.launch_id, MoveKind.NAME, trouble=str(made.refs[0].id), title=command.title)
    return made


@handles(RenameTrouble, Right.BULK_ANSWER)
def rename_trouble(ledger: Ledger, command: RenameTrouble) -> Outcome:
    if not command.trouble:
        raise Refused(Refusal.NOT_POSSIBLE)
    return _decide(ledger, command.launch_id, MoveKind.NAME, trouble=command.trouble, title=command.title)


@handles(UndoMove, Right.BULK_ANSWER)
def undo_move(ledger: Ledger, command: UndoMove) -> Outcome:
    move = ledger.get(TroubleMove, command.move_id)
    if move.undone_at is not None:
        raise Refused(Refusal.TOO_LATE)
    move.undone_at = ledger.stamp.at
    ledger.touch("trouble_move", move.id)
    return Outcome()


def _decide(
    ledger: Ledger,
    launch: Id,
    kind: MoveKind,
    *,
    trouble: str = "",
    into: str = "",
    title: str = "",
    texts: tuple[Id, ...] = (),
) -> Outcome:
    ledger.get(Launch, launch, to_change=False)
    row = ledger.new_id()
    ledger.put(
        TroubleMove,
        id=row,
        launch_id=launch,
        at=ledger.stamp.at,
        by=ledger.stamp.actor,
        kind=kind,
        trouble=trouble,
        into=into,
        title=" ".join(title.split())[:_LONGEST_TITLE],
        texts=tuple(str(text) for text in dict.fromkeys(texts)),
        undone_at=None,
    )
    ledger.touch("trouble_move", row)
    return Outcome(refs=(Ref("trouble_move", row),))
