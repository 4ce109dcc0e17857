"""The channel that sends, in a process of its own on a desk in a file: one that can be killed."""

from __future__ import annotations

import asyncio
import multiprocessing
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from console.channels.email.sending import Sending
from console.domain.clock import SystemClock
from console.domain.mailboxes import Mailbox
from console.queries.mailboxes import Mailboxes
from console.sync.hub import HubDesk
from tests.post_office import PASSWORD

_ways = multiprocessing.get_context("forkserver")
# Forked from a process that has loaded everything: one that starts anew takes a second for it.
_ways.set_forkserver_preload([__name__])


class Alone:
    """What the channel says of itself is nobody's business here."""

    def up(self, note: str = "") -> None:
        pass

    def holds(self) -> bool:
        return True


def start(place: Path, patience: float) -> BaseProcess:
    process = _ways.Process(target=_work, args=(str(place), patience), daemon=True)
    process.start()
    return process


def _work(place: str, patience: float) -> None:
    desk = HubDesk(Path(place), None, SystemClock(), watch_seconds=0.02)
    (mailbox,) = desk.read(Mailboxes()).result()
    asyncio.run(_run(desk, mailbox, patience))


async def _run(desk: HubDesk, mailbox: Mailbox, patience: float) -> None:
    channel = Sending(desk, mailbox, lambda _: PASSWORD, patience=timedelta(seconds=patience))
    await channel.run(Alone(), asyncio.Event())
