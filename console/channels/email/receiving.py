"""The channel that brings letters of one mailbox to the desk: stored first, then marked on the server, then noted."""

from __future__ import annotations

import asyncio
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from console.channels.base import Report
from console.channels.email import taking
from console.channels.email.folder import Folder
from console.channels.email.imap import RENEW_SECONDS, Connection
from console.channels.email.taking import Taking
from console.domain.disposition import Disposition
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.mailboxes import LARGEST_IN, MEGABYTE, Mailbox
from console.errors import LettersBroken, MailServerAway, MailServerRefuses
from console.sync.hub import HubDesk

LETTERS_AT_ONCE = 50
BYTES_AT_ONCE = 8 * MEGABYTE
_SIZES_AT_ONCE = 500
_STRIKES = 8
"""So many times a connection may break while one letter alone is fetched."""
_LIVED = 60.0
"""Seconds. A connection that lived so long was cut as all are at times, and is made again without a word."""


class Receiving:
    """Takes in what lies in the folder of a mailbox and what comes, resuming by UID (RFC 3501 2.3.1.1).

    Killed at any point, nothing is lost and nothing is there twice: a letter gets its mark on the server after it is
    on the desk, the place is noted after that, and a letter that comes again is known by its `Incoming.id`.
    """

    work = Work.RECEIVING

    def __init__(
        self,
        desk: HubDesk,
        mailbox: Mailbox,
        secret: Callable[[str], str],
        *,
        trust: ssl.SSLContext | None = None,
        renew_seconds: float = RENEW_SECONDS,
    ) -> None:
        """`secret` and `trust` as for Connection."""
        if mailbox.receiving is None:
            raise ValueError("no server is set to receive letters from")
        self._desk = desk
        self._mailbox = mailbox
        self._server = mailbox.receiving
        self._secret = secret
        self._trust = trust
        self._renew_seconds = renew_seconds
        self._taking = Taking(desk, mailbox)
        self._struck: Counter[int] = Counter()
        self._halting = threading.Event()
        self._connection: Connection | None = None

    @property
    def about(self) -> Id:
        return self._mailbox.id

    @property
    def name(self) -> str:
        return self._mailbox.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        self._halting.clear()

        def up(note: str) -> None:
            loop.call_soon_threadsafe(report.up, note)

        # A thread of its own: it waits for most of its life, and the few that all share would soon be taken.
        with ThreadPoolExecutor(1, "receiving") as threads:
            work = loop.run_in_executor(threads, self._work, up)
            stopped = asyncio.ensure_future(stop.wait())
            try:
                await asyncio.wait((work, stopped), return_when=asyncio.FIRST_COMPLETED)
            finally:
                stopped.cancel()
                self._halting.set()
                connection = self._connection
                if connection is not None:
                    connection.wake()
                await work

    def _work(self, up: Callable[[str], None]) -> None:
        while not self._halting.is_set():
            began = time.monotonic()
            try:
                with Connection(self._server, self._mailbox.login, self._secret, trust=self._trust) as connection:
                    self._connection = connection
                    self._attend(connection, up)
            except MailServerAway:
                # Servers end sessions after a day, or when a token ends.
                if time.monotonic() - began < _LIVED:
                    raise
            finally:
                self._connection = None

    def _attend(self, connection: Connection, up: Callable[[str], None]) -> None:
        folder = Folder(self._desk, self._mailbox, connection)
        while not self._halting.is_set():
            self._take(connection, folder, up)
            up("")
            if self._halting.is_set() or not connection.wait(self._renew_seconds):
                return
            folder.look()

    def _take(self, connection: Connection, folder: Folder, up: Callable[[str], None]) -> None:
        # Those on which a connection broke come last: were one of them the cause, it would keep all others back.
        waiting = sorted(folder.waiting, key=lambda uid: (self._struck[uid], uid))
        done = 0
        for sizes in self._batches(connection, waiting):
            if self._halting.is_set():
                return
            self._take_batch(connection, folder, sizes)
            done += len(sizes)
            if len(waiting) > LETTERS_AT_ONCE:
                up(f"{done}/{len(waiting)}")
        folder.settle()

    def _batches(self, connection: Connection, waiting: Sequence[int]) -> Iterator[dict[int, int | None]]:
        """UIDs with their sizes, None for what is there no more; those that are dangerous are alone."""
        batch: dict[int, int | None] = {}
        weight = 0
        for start in range(0, len(waiting), _SIZES_AT_ONCE):
            some = waiting[start : start + _SIZES_AT_ONCE]
            sizes = connection.sizes(some)
            for uid in some:
                size = sizes.get(uid)
                alone = self._struck[uid] > 0 or (size or 0) > BYTES_AT_ONCE
                if batch and (alone or len(batch) >= LETTERS_AT_ONCE or weight + (size or 0) > BYTES_AT_ONCE):
                    yield batch
                    batch, weight = {}, 0
                batch[uid] = size
                weight += size or 0
                if alone:
                    yield batch
                    batch, weight = {}, 0
        if batch:
            yield batch

    def _take_batch(self, connection: Connection, folder: Folder, sizes: Mapping[int, int | None]) -> None:
        there = [uid for uid, size in sizes.items() if size is not None]
        found, withheld = self._fetched(connection, [uid for uid in there if (sizes[uid] or 0) <= LARGEST_IN])
        try:
            copies = self._taking.take(found)
        except LettersBroken:
            # What went before is on the desk. It goes on behind that, and the others stay as they lie.
            kept = sorted(self._taking.kept)
            folder.done(kept, taken=kept, copies=())
            raise
        for uid in there:
            if (sizes[uid] or 0) > LARGEST_IN:
                self._without_content(connection, uid, Disposition.TOO_LARGE, taking.TOO_LARGE)
        for uid in withheld:
            self._without_content(connection, uid, Disposition.BROKEN, taking.WITHHELD)
        folder.done(sizes, taken=[uid for uid in found if uid not in copies], copies=sorted(copies))

    def _fetched(self, connection: Connection, uids: Sequence[int]) -> tuple[dict[int, bytes], list[int]]:
        """The letters that are still there, and the UIDs of those whose content the server does not give."""
        if len(uids) == 1 and self._struck[uids[0]] >= _STRIKES:
            return {}, list(uids)
        try:
            found = connection.letters(uids)
        except MailServerAway:
            self._struck.update(uids)
            raise
        except MailServerRefuses:
            if len(uids) == 1:
                return {}, list(uids)
            found, withheld = {}, []
            for uid in uids:
                one, none = self._fetched(connection, [uid])
                found |= one
                withheld += none
            return found, withheld
        for uid in found:
            self._struck.pop(uid, None)
        # Some servers leave out what they cannot give, as if it were gone.
        omitted = connection.sizes([uid for uid in uids if uid not in found])
        withheld = [uid for uid in uids if uid in omitted or (uid in found and not found[uid])]
        return {uid: raw for uid, raw in found.items() if raw}, withheld

    def _without_content(self, connection: Connection, uid: int, disposition: Disposition, reason: str) -> None:
        head: bytes | None = b""
        # When the headers break the connection too, nothing of it can be had.
        if self._struck[uid] < 2 * _STRIKES:
            try:
                head = connection.head(uid)
                if head is None and uid in connection.sizes([uid]):
                    head = b""
            except MailServerAway:
                self._struck[uid] += 1
                raise
            except MailServerRefuses:
                head = b""
        if head is not None:
            self._taking.without_content(head or f"UID {uid}".encode(), disposition, reason)
