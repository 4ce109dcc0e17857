"""Letters of which it is not known whether they left: looked for where their copies arrive, until it is known."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

import msgspec

from console.channels.email.imap import Connection
from console.channels.email.writing import mark_in, mark_of
from console.commands.mailboxes import NoteProof
from console.domain.ids import Id
from console.domain.mailboxes import Keep, Mailbox, Proof
from console.errors import ConsoleError
from console.queries.deliveries import OutgoingLetter
from console.queries.mailboxes import Progress
from console.sync.desk import Desk

_log = logging.getLogger("console.channels")

PATIENCE = timedelta(minutes=3)
"""How long a copy may take to arrive before its absence says something."""
PROVED_FOR = timedelta(days=30)
"""How long it counts that copies were seen to arrive."""
_WATCH_EVERY = 3600.0
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 60.0


class Verdict(StrEnum):
    LEFT = "left"
    STAYED = "stayed"
    """It did not leave: copies do arrive here, and this one has not."""
    UNKNOWN = "unknown"


class Look(Protocol):
    """Which of these letters lie where copies arrive. Takes as long as the server does; raises ConsoleErrors."""

    def __call__(self, letters: Iterable[OutgoingLetter]) -> frozenset[Id]: ...


class Mailroom:
    """Looks into the mailbox itself."""

    def __init__(self, mailbox: Mailbox, secret: Callable[[str], str]) -> None:
        self._mailbox = mailbox
        self._secret = secret

    def __call__(self, letters: Iterable[OutgoingLetter]) -> frozenset[Id]:
        mailbox = self._mailbox
        if mailbox.receiving is None:
            return frozenset()
        folders = [mailbox.sent_in]
        if mailbox.proof is Proof.COPY:
            # In the order in which a copy may be moved on while it is looked for.
            moved_to = [mailbox.kept_in] if mailbox.keep is Keep.MOVED and mailbox.kept_in else []
            folders = list(dict.fromkeys(["INBOX", mailbox.folder, *moved_to, mailbox.sent_in]))
        with Connection(mailbox.receiving, mailbox.login, self._secret) as connection:
            return frozenset(one.id for one in letters if _lies(connection, folders, one))


def _lies(connection: Connection, folders: Iterable[str], letter: OutgoingLetter) -> bool:
    if not letter.tried_again:
        return connection.find(letter.header_id, folders) is not None
    # An earlier one of the same message may lie there that came back: its Message-ID is the same, its mark is not.
    for folder in folders:
        if connection.has(folder):
            connection.open(folder, to_look=True)
            if any(
                mark_in(connection.head(uid) or b"") == mark_of(letter) for uid in connection.named(letter.header_id)
            ):
                return True
    return False


class _Sought(msgspec.Struct):
    """`accepted`: the server took it, so that its copy tells of the mailbox, not of the letter.

    Seconds of the steady clock: one that is set while a copy is waited for must not make its absence say something.
    """

    letter: OutgoingLetter
    since: float
    next_look: float
    wait: float
    accepted: bool = False


class Doubts:
    """What is not known yet. A letter is sent again only where copies were seen to arrive: else its absence means
    nothing, and a person has to decide.
    """

    def __init__(self, desk: Desk, mailbox: Mailbox, look: Look, patience: timedelta = PATIENCE) -> None:
        self._desk = desk
        self._mailbox = mailbox
        self._look = look
        self._patience = patience.total_seconds()
        self._sought: dict[Id, _Sought] = {}
        self._watched_at: float | None = None

    def clear(self) -> None:
        """Forgets all of them: what was in doubt may have been decided by others since."""
        self._sought.clear()
        self._watched_at = None

    def add(self, letter: OutgoingLetter) -> None:
        """It was begun and not ended; from now on nobody is at it. A try that is sought goes on being sought."""
        known = self._sought.get(letter.id)
        if known is None or known.accepted or known.letter.seen != letter.seen:
            self._seek(letter, accepted=False)

    def accepted(self, letter: OutgoingLetter) -> None:
        """A letter that left: now and then its copy is watched for, so that it is known whether copies arrive."""
        now = time.monotonic()
        if not self._can_tell or (self._watched_at is not None and now - self._watched_at < _WATCH_EVERY):
            return
        self._watched_at = now
        self._seek(letter, accepted=True)

    def next_look(self) -> float | None:
        """When there is something to look for, by `time.monotonic`."""
        return min((one.next_look for one in self._sought.values()), default=None)

    async def settle(self) -> list[tuple[OutgoingLetter, Verdict]]:
        """Looks for those whose time has come; those of which it is known now are given back and no more sought."""
        now = time.monotonic()
        due = [one for one in self._sought.values() if one.next_look <= now]
        if not due:
            return []
        found: frozenset[Id] = frozenset()
        if self._can_tell:
            try:
                found = await asyncio.to_thread(self._look, [one.letter for one in due])
            except ConsoleError as fault:
                _log.info("nobody could look for %d letters: %s", len(due), type(fault).__name__)
                for one in due:
                    self._later(one, now)
                return []
        known: list[tuple[OutgoingLetter, Verdict]] = []
        missed = False
        for one in due:
            left = one.letter.id in found
            if self._can_tell and not left and now - one.since < self._patience:
                self._later(one, now)
                continue
            if self._sought.get(one.letter.id) is not one:
                # Forgotten while it was looked for, or it is another try by now.
                continue
            del self._sought[one.letter.id]
            if one.accepted:
                missed = missed or not left
            else:
                known.append((one.letter, Verdict.LEFT if left else Verdict.STAYED))
        if found or missed:
            await self._note_proof(seen=bool(found))
        if self._can_tell and await self._proved(self._desk.now()):
            return known
        return [(letter, Verdict.LEFT if verdict is Verdict.LEFT else Verdict.UNKNOWN) for letter, verdict in known]

    @property
    def _can_tell(self) -> bool:
        return self._mailbox.proof is not Proof.NONE and self._mailbox.receiving is not None

    def _seek(self, letter: OutgoingLetter, *, accepted: bool) -> None:
        now = time.monotonic()
        self._sought[letter.id] = _Sought(letter, since=now, next_look=now, wait=_FIRST_WAIT, accepted=accepted)

    def _later(self, one: _Sought, now: float) -> None:
        one.next_look = now + one.wait
        one.wait = min(one.wait * 2, _LONGEST_WAIT)

    async def _proved(self, now: datetime) -> bool:
        for folder in dict.fromkeys(["", self._mailbox.folder]):
            row = await asyncio.wrap_future(self._desk.read(Progress(self._mailbox.id, folder)))
            if row is not None and row.proved_at is not None and now - row.proved_at < PROVED_FOR:
                return True
        return False

    async def _note_proof(self, *, seen: bool) -> None:
        await asyncio.wrap_future(self._desk.submit(NoteProof(self._desk.stamp(), self._mailbox.id, seen)))
