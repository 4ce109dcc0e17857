"""The channel that lets the letters of one mailbox leave, each exactly once (docs/decisions/0011-sent-once.md)."""

from __future__ import annotations

import asyncio
import logging
import ssl
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec

from console.channels.base import Report
from console.channels.email.compose import Composed, compose
from console.channels.email.doubts import PATIENCE, Doubts, Look, Mailroom, Verdict
from console.channels.email.pace import PATIENT, Pace, wait_after
from console.channels.email.smtp import Handed, Line, Parcel, Result, Unreached
from console.channels.email.whereabouts import whereabouts
from console.channels.email.writing import sheet_of
from console.commands.deliveries import BeginSending, SetDelivery
from console.domain.changes import Changes
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Proof
from console.domain.messages import Delivery, Reason
from console.errors import ConsoleError
from console.queries.base import Query
from console.queries.deliveries import NextDue, Outgoing, OutgoingLetter, Unfinished
from console.queries.desk import Settings
from console.queries.files import FileContent
from console.sync.desk import Desk

_log = logging.getLogger("console.channels")
_AT_ONCE = 20
_IDLE_SECONDS = 20.0
"""So long a connection is kept for the next letter; servers end them after some minutes."""
_LOOK_SECONDS = 60.0
"""So often one looks for work that nobody told of."""
_AGAIN = timedelta(minutes=1)

Answer = TypeVar("Answer")


class Sending:
    """Killed at any point, no letter is lost and none leaves twice: that one is begun is on the desk before it is
    handed over, and what was begun and not ended is looked for where copies arrive before it is tried again.
    """

    work = Work.SENDING

    def __init__(
        self,
        desk: Desk,
        mailbox: Mailbox,
        secret: Callable[[str], str],
        *,
        look: Look | None = None,
        patience: timedelta = PATIENCE,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        if mailbox.sending is None:
            raise ValueError("no server is set to send letters through")
        self._desk = desk
        self._mailbox = mailbox
        self._line = Line(mailbox.sending, mailbox.login, secret, trust=trust)
        self._pace = Pace(mailbox.per_minute)
        self._doubts = Doubts(desk, mailbox, look or Mailroom(mailbox, secret), patience)
        self._news = asyncio.Event()
        self._doubted = asyncio.Event()

    @property
    def about(self) -> Id:
        return self._mailbox.id

    @property
    def name(self) -> str:
        return self._mailbox.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()

        def hear(changes: Changes) -> None:
            if changes.touches("message"):
                with suppress(RuntimeError):
                    # The loop may have ended; then nobody waits for news.
                    loop.call_soon_threadsafe(self._news.set)

        # What was in doubt when this channel ran last, others may have decided since.
        self._doubts.clear()
        if not report.holds():
            return
        unlisten = self._desk.listen(hear)
        try:
            # Nobody else is at them: this channel runs once, and only where the lease is.
            for letter in await self._read(Unfinished(self._mailbox.id)):
                self._doubts.add(letter)
            # Also while no letter can be handed over it becomes known what became of those that were.
            await self._look(report)
            await _both(self._carry(report, stop), self._settle(report, stop))
        finally:
            unlisten()
            await self._line.close()

    async def _carry(self, report: Report, stop: asyncio.Event) -> None:
        connected = False
        while not stop.is_set() and report.holds():
            if not connected:
                # Also with nothing to send: that a password is wrong must not be found out by the first urgent letter.
                await self._line.open()
                connected = True
            self._news.clear()
            letters = await self._read(Outgoing(self._mailbox.id, _AT_ONCE))
            for letter in letters:
                if not await self._may_leave(stop):
                    break
                await self._send(letter, report)
            report.up()
            if not letters:
                await self._rest(stop)
        # Whoever waits for the next look need not wait any more.
        self._doubted.set()

    async def _may_leave(self, stop: asyncio.Event) -> bool:
        """Waits for the turn of the next letter. False when it is time to end."""
        return not await _set_within(self._pace.wait(_clock()), stop)

    async def _rest(self, stop: asyncio.Event) -> None:
        """Until there is something to do."""
        due = await self._read(NextDue(self._mailbox.id))
        seconds = _LOOK_SECONDS
        if due is not None:
            seconds = min(seconds, max(0.0, (due - self._desk.now()).total_seconds()))
        if not await _set_within(min(seconds, _IDLE_SECONDS), stop, self._news) and seconds > _IDLE_SECONDS:
            await self._line.close()
            await _set_within(seconds - _IDLE_SECONDS, stop, self._news)

    async def _send(self, letter: OutgoingLetter, report: Report) -> None:
        composed = await self._composed(letter)
        if composed is None:
            return
        # Before it is begun: while the server is away nothing is begun that would have to be looked for.
        await self._line.open()
        if not report.holds():
            return
        stamp = self._desk.stamp()
        begin = BeginSending(stamp, letter.id, letter.seen)
        if not (await asyncio.wrap_future(self._desk.submit(begin))).done:
            # It goes another way since it was read, and is read anew.
            return
        begun = msgspec.structs.replace(letter, attempts=letter.attempts + 1, updated_at=stamp.at)
        self._pace.left(_clock())
        try:
            handed = await self._line.hand_over(self._parcel(letter, composed), report.holds)
        except ConsoleError:
            # It is the mailbox that is at fault: a letter must not be given up for that.
            await self._tell(begun, Delivery.QUEUED, due_at=self._desk.now() + _AGAIN, counts=False)
            raise
        await self._note(begun, composed, handed)

    async def _composed(self, letter: OutgoingLetter) -> Composed | None:
        """The letter, or None where it cannot leave; that has been told then."""
        contents: dict[bytes, bytes] = {}
        for file in letter.files:
            content = await self._read(FileContent(file.sha256))
            if content is None:
                await self._tell(letter, Delivery.FAILED, f"The desk does not hold the file “{file.name}” any more.")
                return None
            contents[file.sha256] = content
        settings = await self._read(Settings())
        try:
            composed = await asyncio.to_thread(lambda: compose(sheet_of(letter, self._mailbox, settings, contents)))
        except Exception as fault:  # noqa: BLE001  (of this letter alone: the others must not wait behind it for ever)
            _log.error("the letter %s could not be written: %s", letter.id, whereabouts(fault))
            await self._tell(letter, Delivery.FAILED, "This letter could not be written. The log says why.")
            return None
        if not composed.to:
            await self._tell(letter, Delivery.FAILED, Reason.NO_ADDRESS)
        elif len(composed.raw) > self._mailbox.largest:
            await self._tell(letter, Delivery.FAILED, Reason.TOO_LARGE)
        else:
            return composed
        return None

    def _parcel(self, letter: OutgoingLetter, composed: Composed) -> Parcel:
        return Parcel(
            raw=composed.raw,
            sender=composed.sender,
            to=composed.to,
            cc=composed.cc,
            copy_to=composed.sender if self._mailbox.proof is Proof.COPY else "",
            automatic=letter.automatic,
            utf8=composed.utf8,
            insists=letter.attempts >= PATIENT,
        )

    async def _note(self, letter: OutgoingLetter, composed: Composed, handed: Handed) -> None:
        match handed.result:
            case Result.ACCEPTED:
                spoilt = tuple(Unreached(email, "This is no address.") for email in composed.spoilt)
                await self._tell(letter, Delivery.SENT, _words((*handed.unreached, *spoilt), ""))
                self._doubts.accepted(letter)
            case Result.REFUSED:
                reason = Reason.TOO_LARGE if handed.large else _words(handed.unreached, handed.words)
                await self._tell(letter, Delivery.FAILED, reason)
            case Result.NOT_NOW:
                wait = wait_after(letter.attempts)
                if wait is None:
                    await self._tell(letter, Delivery.FAILED, handed.words or Reason.GAVE_UP)
                else:
                    due = self._desk.now() + wait
                    await self._tell(letter, Delivery.QUEUED, _words(handed.unreached, handed.words), due)
            case Result.WITHHELD:
                await self._tell(letter, Delivery.QUEUED, due_at=self._desk.now(), counts=False)
            case Result.DOUBTFUL:
                _log.info("the letter %s: the answer of the server was lost", letter.id)
                self._doubts.add(letter)
        self._doubted.set()

    async def _settle(self, report: Report, stop: asyncio.Event) -> None:
        while not stop.is_set() and report.holds():
            self._doubted.clear()
            await self._look(report)
            next_look = self._doubts.next_look()
            seconds = _LOOK_SECONDS
            if next_look is not None:
                seconds = max(0.0, next_look - time.monotonic())
            await _set_within(seconds, stop, self._doubted)

    async def _look(self, report: Report) -> None:
        """Decides nothing without the lease: somebody else may be handing over what seems to lie here."""
        if not report.holds():
            return
        for letter, verdict in await self._doubts.settle():
            if not report.holds():
                self._doubts.add(letter)
                continue
            _log.info("the letter %s: %s", letter.id, verdict)
            match verdict:
                case Verdict.LEFT:
                    await self._tell(letter, Delivery.SENT)
                case Verdict.STAYED:
                    await self._tell(letter, Delivery.QUEUED, due_at=self._desk.now())
                    self._news.set()
                case Verdict.UNKNOWN:
                    await self._tell(letter, Delivery.FAILED, Reason.DOUBTFUL)

    async def _tell(
        self,
        letter: OutgoingLetter,
        state: Delivery,
        reason: str = "",
        due_at: datetime | None = None,
        *,
        counts: bool = True,
    ) -> None:
        command = SetDelivery(self._desk.stamp(), letter.id, state, reason, due_at, letter.seen, counts)
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if not outcome.done:
            # A report that it came back was quicker, or a person has decided.
            _log.info("the letter %s has gone another way meanwhile", letter.id)

    async def _read(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


def _words(unreached: tuple[Unreached, ...], words: str) -> str:
    """Who was not reached and why, as it stands on the message."""
    return "; ".join(f"{one.email}: {one.words}" for one in unreached) or words


def _clock() -> float:
    return asyncio.get_running_loop().time()


async def _set_within(seconds: float, *events: asyncio.Event) -> bool:
    """Waits for one of the events; whether one is set."""
    if any(event.is_set() for event in events):
        return True
    if seconds <= 0:
        return False
    waits = [asyncio.create_task(event.wait()) for event in events]
    try:
        done, _ = await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    return bool(done)


async def _both(*work: Coroutine[Any, Any, None]) -> None:
    """Both until they end; what one raises ends the other as well."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
