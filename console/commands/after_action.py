"""What a lead writes down after a launch: what went well, what to do otherwise next time."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.launches import leads, write_line
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.rights import Right
from console.store.models import Launch, LaunchLine

_NOTES = (LineKind.WENT_WELL, LineKind.WENT_WRONG)


class NoteAfterwards(Command, frozen=True):
    """A note of the lead; `well` False: what to do otherwise."""

    launch_id: Id
    words: str
    well: bool = True


class TakeNoteBack(Command, frozen=True):
    """Takes a note out of the report. The log is written once: it keeps both."""

    launch_id: Id
    note_id: Id


@handles(NoteAfterwards, Right.NOTE)
def note_afterwards(ledger: Ledger, command: NoteAfterwards) -> Outcome:
    launch = _led(ledger, command.launch_id)
    words = " ".join(command.words.split())
    if not words:
        raise Refused(Refusal.EMPTY)
    write_line(ledger, launch.id, LineKind.WENT_WELL if command.well else LineKind.WENT_WRONG, words=words)
    return Outcome()


@handles(TakeNoteBack, Right.NOTE)
def take_note_back(ledger: Ledger, command: TakeNoteBack) -> Outcome:
    launch = _led(ledger, command.launch_id)
    line = ledger.session.get(LaunchLine, command.note_id)
    if line is None or line.launch_id != launch.id or line.kind not in _NOTES:
        raise Refused(Refusal.GONE)
    said = select(LaunchLine.id).where(
        LaunchLine.launch_id == launch.id, LaunchLine.kind == LineKind.NOTE_BACK, LaunchLine.about == str(line.id)
    )
    if ledger.session.execute(said).first() is None:
        write_line(ledger, launch.id, LineKind.NOTE_BACK, str(line.id))
    return Outcome()


def _led(ledger: Ledger, launch_id: Id) -> Launch:
    launch = ledger.get(Launch, launch_id)
    if not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)
    return launch
