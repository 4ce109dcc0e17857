"""Bringing letters along: finds them, takes them in by date, tells how far it is and what became of each."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import IO, Any

from console.app.progress import progress_bar
from console.app.upkeep import open_desk
from console.channels.email.arrival import Incoming, Result, Taken, incoming, written_at
from console.channels.email.intake import Intake
from console.channels.email.letter import Address, Letter
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.domain.ids import NOBODY
from console.errors import InputUnreadable, PlaceUnwritable
from console.importers.mailbox import Found, PassedOver, find, shown
from console.queries.desk import Agents
from console.sync.hub import HubDesk

_LETTERS_AT_ONCE = 100
_BYTES_AT_ONCE = 32 * 1024 * 1024
UNREADABLE = "unreadable"
NO_LETTER = "no_letter"


def import_mail(paths: Sequence[Path], *, dry_run: bool, report: Path | None) -> int:
    """Takes in every letter of these files and folders; returns the exit code, 1 when something could not be read.

    Raises ConsoleError for a path that is not there, a report that cannot be written, and a desk that cannot be opened.
    """
    for path in paths:
        if not path.exists():
            raise InputUnreadable(
                "There is nothing to import.",
                f"{shown(path)} does not exist or may not be read.",
                "Check the path: it can be a letter (.eml), a folder, an mbox file or a Maildir.",
            )
    desk = open_desk()
    with ExitStack() as open_things:
        open_things.callback(desk.close)
        lines = open_things.enter_context(_report(report)) if report is not None else None
        bringing = Bringing(desk, lines, dry=dry_run)
        try:
            bringing.bring(paths)
        except KeyboardInterrupt:
            bringing.tell()
            print("Run the same command again to go on: letters that are there already are passed over.")
            raise
        bringing.tell()
        return bringing.exit_code


def _report(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as fault:
        raise PlaceUnwritable(
            "The report could not be written.",
            f"{shown(path)}: {fault.strerror}.",
            "Choose another file. Nothing was imported.",
        ) from fault


@contextmanager
def interrupt_waits() -> Iterator[None]:
    """Ctrl+C inside is felt at the end, so that what belongs together is done whole. Main thread only."""
    came = False

    def note(*_: object) -> None:
        nonlocal came
        came = True

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


@dataclass(frozen=True, slots=True)
class Read:
    """A letter that was read, with the place it came from."""

    found: Found
    incoming: Incoming


class Bringing:
    """One run of an import."""

    def __init__(self, desk: HubDesk, report: IO[str] | None, *, dry: bool) -> None:
        self._desk = desk
        self._report = report
        self._dry = dry
        self._ours = ours_of(desk)
        self._intake = Intake(desk, _language(desk), dry=dry)
        self._counts: Counter[str] = Counter()
        self._troubles: list[PassedOver] = []

    @property
    def exit_code(self) -> int:
        return 1 if self._counts[UNREADABLE] else 0

    def bring(self, paths: Sequence[Path]) -> None:
        with progress_bar() as progress:
            looking = progress.add_task("Looking for letters", total=None)
            letters = []
            for found in find(paths):
                progress.advance(looking)
                if isinstance(found, PassedOver):
                    self._pass_over(found)
                else:
                    letters += self._dated(found)
            # Threads join only when what is answered is there before the answer.
            letters.sort(key=lambda letter: letter[0])
            progress.update(looking, visible=False)
            taking = progress.add_task("Taking them in", total=len(letters))
            for batch in self._batches(found for _, found in letters):
                # An interrupt between the two would count letters that are in the desk as not taken.
                with interrupt_waits():
                    taken = self._intake.take([one.incoming for one in batch])
                    for one, what in zip(batch, taken, strict=True):
                        self._tell_letter(one, what)
                    self._flush()
                progress.advance(taking, len(batch))
            progress.update(taking, completed=len(letters))

    def _dated(self, found: Found) -> list[tuple[float, Found]]:
        try:
            written = written_at(found.head())
        except OSError as fault:
            self._pass_over(PassedOver(found.name, f"{fault.strerror}."))
            return []
        # Letters that do not say when they were written count as new: they come last.
        return [(written.timestamp() if written is not None else float("inf"), found)]

    def _batches(self, letters: Iterator[Found]) -> Iterator[list[Read]]:
        batch: list[Read] = []
        size = 0
        for found in letters:
            try:
                raw = found.read()
            except OSError as fault:
                self._pass_over(PassedOver(found.name, f"{fault.strerror}."))
                continue
            batch.append(Read(found, incoming(raw, read(raw, self._ours), self._desk.now())))
            size += len(raw)
            if len(batch) >= _LETTERS_AT_ONCE or size >= _BYTES_AT_ONCE:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _pass_over(self, what: PassedOver) -> None:
        outcome = UNREADABLE if what.lost else NO_LETTER
        self._counts[outcome] += 1
        if what.lost:
            self._troubles.append(what)
        self._write({"file": what.name, "outcome": outcome, "error": what.cause})

    def _tell_letter(self, one: Read, taken: Taken) -> None:
        self._counts[taken.result] += 1
        letter = one.incoming.letter
        self._write(
            {
                "file": one.found.name,
                "outcome": str(taken.result),
                "disposition": str(letter.disposition),
                "ticket": taken.ticket,
                **_told(letter),
            }
        )

    def _write(self, line: dict[str, Any]) -> None:
        if self._report is None:
            return
        try:
            self._report.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as fault:
            raise _no_room(fault) from fault

    def _flush(self) -> None:
        if self._report is None:
            return
        try:
            self._report.flush()
        except OSError as fault:
            raise _no_room(fault) from fault

    def tell(self) -> None:
        """The end in words."""
        count = self._counts
        letters = sum(count[result] for result in Result)
        would = "would have " if self._dry else ""
        parts = [
            f"{would}opened {_number(count[Result.OPENED], 'ticket')}",
            f"joined {count[Result.JOINED]} to a ticket",
            f"set aside {count[Result.SET_ASIDE]}",
            f"{count[Result.ALREADY_THERE]} already there",
        ]
        if count[Result.DROPPED]:
            parts.append(f"{count[Result.DROPPED]} of our own left out")
        parts.append(f"{count[UNREADABLE]} unreadable")
        print(f"{_number(letters, 'letter')}: {', '.join(parts)}.")
        if count[NO_LETTER]:
            print(f"{_number(count[NO_LETTER], 'file')} in these folders are no letters and were passed over.")
        for trouble in self._troubles[:10]:
            print(f"  not read: {trouble.name}: {trouble.cause}")
        if len(self._troubles) > 10:
            print(f"  and {len(self._troubles) - 10} more; --report FILE.jsonl lists them all")


def _told(letter: Letter) -> dict[str, Any]:
    """What the report says of a letter; documented in docs/setup.md."""
    return {
        "subject": letter.subject,
        "from": _address(letter.sender) if letter.sender is not None else None,
        "to": [_address(each) for each in letter.to],
        "cc": [_address(each) for each in letter.cc],
        "date": letter.date.astimezone(UTC).isoformat() if letter.date is not None else None,
        "message_id": letter.message_id,
        "in_reply_to": list(letter.in_reply_to),
        "text": letter.text,
        "visible_reply": letter.visible_reply,
        "has_html": letter.has_html,
        "attachments": [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in letter.attachments],
        "auto_answer_allowed": letter.auto_answer_allowed,
    }


def _address(address: Address) -> dict[str, str]:
    return {"name": address.name, "email": address.email}


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _no_room(fault: OSError) -> PlaceUnwritable:
    return PlaceUnwritable(
        "The report could not be written to its end.",
        f"{fault.strerror}. What was imported until here is kept.",
        "Free some space and run the same command again: letters that are there already are passed over.",
    )


def _language(desk: HubDesk) -> str:
    """The language of whoever sits here: people who do not show their own most likely share it."""
    agents = desk.read(Agents()).result()
    mine = next((agent.language for agent in agents if agent.id == desk.me and desk.me != NOBODY), None)
    return mine or next((agent.language for agent in agents), "en")
