"""Looks over the mailboxes of a desk and the channels of its gateway."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from console.app.doctor import Finding
from console.app.upkeep import existing_desk
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.domain.ids import NOBODY
from console.domain.mailboxes import Mailbox
from console.queries.base import Asker, answer
from console.queries.health import Channels
from console.queries.mailboxes import Mailboxes
from console.store.engine import sqlite_reader
from console.store.migrate import head, revision

_WORK = {Work.RECEIVING: "Receiving letters", Work.SENDING: "Sending letters", Work.TIMERS: "The gateway's timers"}


def examine_channels() -> list[Finding]:
    """Of the desk on this computer; nothing where the desk itself cannot be read by this version."""
    engine = sqlite_reader(existing_desk(), 1)
    try:
        with engine.begin() as connection:
            return list(channels(connection, SystemClock().now())) if revision(connection) == head() else []
    except DatabaseError:
        # That is what the rest of the examination speaks of.
        return []
    finally:
        engine.dispose()


def channels(connection: Connection, now: datetime) -> Iterator[Finding]:
    asker = Asker(NOBODY, now)
    mailboxes = [one for one in answer(connection, Mailboxes(), asker) if one.active]
    told = {(one.work, one.about): one for one in answer(connection, Channels(), asker)}
    if not mailboxes:
        yield Finding(True, "No mailbox is connected.")
        return
    for mailbox in mailboxes:
        for work, server in ((Work.RECEIVING, mailbox.receiving), (Work.SENDING, mailbox.sending)):
            if server is not None:
                yield _channel(mailbox, work, told.get((work, mailbox.id)), now)


def _channel(mailbox: Mailbox, work: Work, health: Health | None, now: datetime) -> Finding:
    what = f"{_WORK[work]} of {mailbox.address}"
    if health is None or health.condition is Condition.STOPPED or health.silent(now):
        since = f" since {health.told_at.astimezone():%Y-%m-%d %H:%M}" if health is not None else ""
        return Finding(
            False,
            f"{what}: no gateway runs it{since}.",
            "Open the console of a desk on one computer, or start the gateway: third-ring gateway",
        )
    since = f"{health.since.astimezone():%Y-%m-%d %H:%M}"
    if health.trouble is not None:
        return Finding(
            False,
            f"{what} fails since {since} on {health.host}: {health.trouble.title} {health.trouble.cause}",
            health.trouble.next_step,
        )
    return Finding(True, f"{what} is up since {since} on {health.host}.")
